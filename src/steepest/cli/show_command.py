"""``steepest show``: prints the ranking of a study, as ``steepest sweep`` does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from steepest.cli.errors import DONE, FAILED, describe_os_error
from steepest.cli.output import (
    check_figure,
    print_json,
    print_remark,
    print_table,
    save_figure,
    write_files_for_paper,
)
from steepest.cli.setting_options import Options
from steepest.errors import StudyError
from steepest.figures.labels import value_label
from steepest.statistics import Interval, Score
from steepest.study.best_scores import Best
from steepest.study.columns import check_by
from steepest.study.data_set_list import holds_studies
from steepest.study.data_sets import Studies, open_studies
from steepest.study.opening import open_study
from steepest.study.studies import Study
from steepest.study.tuning import Tuning


def run(options: Options) -> int:
    """Open a study and print it."""
    check_figure(options["figure"])
    if holds_studies(options["study"]):
        studies = open_studies(options["study"])
        if options["choice"]:
            raise StudyError(
                f"--choice takes the folder of one study, got one with {len(studies)} "
                f"({Path(options['study']) / 'NAME'} is that of a data set)"
            )
        return print_studies(studies, options)
    study = open_study(options["study"])
    if options["choice"]:
        if options["latex"]:
            raise StudyError(
                "--latex writes the table of the configurations and goes without --choice (save "
                "the picture of the choice with --figure FILE)"
            )
        return print_choice(study, options)
    write_files_for_paper(study, options)
    return print_study(study, options)


def print_choice(study: Study, options: Options) -> int:
    """Print how often each configuration would be chosen, and save the figure of it."""
    found = study.choice(by=options["by"])
    if options["json"]:
        print_json(choice_as_dict(study, found))
    else:
        print(found.describe(options["top"]))
    if options["figure"]:
        save_figure(found.plot(), options["figure"])
        print_remark(f"How often each is chosen: {options['figure']}", options["quiet"])
    return DONE


def choice_as_dict(study: Study, found: Tuning) -> dict[str, Any]:
    """The JSON of how often each configuration would be chosen."""
    shares = zip(found.options, found.table["share"], found.table["configuration"], strict=True)
    return {
        "sentence": found.sentence,
        "choices": [
            {"settings": settings, "share": share, "configuration": number}
            for settings, share, number in shares
        ],
        "best": best_as_dict(study, found.best),
        "resamples": found.resamples,
        "seeds": found.seeds,
        "data": found.data,
    }


def print_studies(studies: Studies, options: Options) -> int:
    """Print the ranking over several data sets or the JSON, save the figure that was asked for."""
    ranking = studies.ranking()
    if options["json"]:
        print_json(studies_as_dict(studies))
    else:
        print(studies.headline)
        heads = [*(name.replace("_", " ") for name in studies.varying), "mean rank", *studies.names]
        rows = [
            [
                *(value_label(name, row[name]) for name in studies.varying),
                f"{row['mean_rank']:.2f}",
                *(format_score(row[name]) for name in studies.names),
            ]
            for row in ranking.head(options["top"]).rows(named=True)
        ]
        print_table(heads, rows, left=len(studies.varying))
        if ranking.height > options["top"]:
            print(
                f"... and {ranking.height - options['top']} more (--top {ranking.height} shows all)"
            )
        word = studies.studies[0].kind.word
        print(f"Mean validation {word} on each data set; rank 1 is the best configuration on it.")
    if options["figure"]:
        save_figure(studies.plot(), options["figure"])
        print_remark(f"Critical-difference diagram: {options['figure']}", options["quiet"])
    return DONE


def studies_as_dict(studies: Studies) -> dict[str, Any]:
    """The JSON of studies of several data sets."""
    return {
        "data": list(studies.names),
        "runs": sum(map(len, studies)),
        "configurations": studies.studies[0].configurations,
        "seeds": len(studies.studies[0].seeds),
        "ranking": studies.ranking().to_dicts(),
        "studies": [study_as_dict(study, best_or_none(study)) for study in studies],
        "folder": None if studies.folder is None else str(studies.folder),
    }


def print_study(study: Study, options: Options, draw_into: Path | None = None) -> int:
    """Print the ranking or the JSON, save the figures that were asked for.

    Args:
        study: what to print.
        options: of the command: json, quiet, top, figure.
        draw_into: a folder for the heat map and the learning curves, or None.
    """
    by = options.get("by")
    best = best_or_none(study, by)
    if options["json"]:
        print_json(study_as_dict(study, best))
    else:
        print_ranking(study, best, options["top"], by)
    if len(study):
        try:
            for sentence in save_figures(study, options["figure"], draw_into):
                print_remark(sentence, options["quiet"])
        except OSError as error:
            if draw_into is None:
                raise
            # The study of a sweep is whole without its pictures, which show draws again.
            print_remark(f"steepest: the study is saved, but {describe_os_error(error)}", False)
    if best is None:
        remark = "steepest: no run has a validation score, so no configuration can be chosen"
        print_remark(remark, quiet=False)
    return FAILED if best is None else DONE


def best_or_none(study: Study, by: str | None = None) -> Best | None:
    """The best configuration; None if no run has a validation score."""
    check_by(by, study.kind, study.description.metrics)
    try:
        return study.best(by)
    except StudyError:
        return None


def study_as_dict(study: Study, best: Best | None) -> dict[str, Any]:
    """The JSON of a study."""
    return {
        "runs": len(study),
        "trained": study.trained,
        "configurations": study.configurations,
        "seconds": study.seconds,
        "best": None if best is None else best_as_dict(study, best),
        "data": study.name,
        "seeds": len(study.seeds),
        "samples": list(study.samples),
        "diverged": int((study.runs["status"] == "diverged").sum()),
        "trainer": study.trainer,
        "folder": None if study.folder is None else str(study.folder),
    }


def best_as_dict(study: Study, best: Best) -> dict[str, Any]:
    """The JSON of the best configuration."""
    test = None
    if best.test is not None:
        test = interval_as_dict(best.test) | {
            "samples": best.samples,
            "rows": best.test.rows if isinstance(best.test, Score) else best.samples,
            "method": best.test_method,
        }
    return {
        "settings": best.settings.as_dict(),
        "varying": list(study.varying),
        "score": best.score,
        "validation": interval_as_dict(best.validation),
        "test": test,
        "alike": best.alike,
    }


def interval_as_dict(of: Interval | Score) -> dict[str, Any]:
    """The JSON of a mean with its interval."""
    return {"mean": of.mean, "low": of.low, "high": of.high, "n": of.n}


def print_ranking(study: Study, best: Best | None, top: int, by: str | None = None) -> None:
    """Print the first rows of the ranking as a table, and the best configuration."""
    print(study.headline)
    ranking = study.ranking(by=by)
    failures = [name for name in ("diverged", "stuck") if ranking[name].sum()]
    heads = ["mean", "95 % interval", "median", "n", *failures, "like best", "ms", "test"]
    rows = [
        [
            *(value_label(name, row[name]) for name in study.varying),
            format_score(row["mean"]),
            "-" if row["low"] is None else f"{row['low']:.4f} to {format_score(row['high'])}",
            format_score(row["median"]),
            str(row["n"]),
            *(str(row[name]) for name in failures),
            "-" if len(study.seeds) == 1 else "yes" if row["like_best"] else "no",
            f"{row['milliseconds']:.3g}",
            format_score(row["test_mean"]),
        ]
        for row in ranking.head(top).rows(named=True)
    ]
    names = [name.replace("_", " ") for name in study.varying]
    print_table([*names, *heads], rows, left=len(names))
    print_rest(ranking.height, top)
    if best is not None:
        print(best)
    if study.description.constant_sentence:
        print(study.description.constant_sentence)


def print_rest(rows: int, top: int) -> None:
    """Print how many rows a table does not show, if any."""
    if rows > top:
        print(f"... and {rows - top} more (--top {rows} shows all)")


def format_score(value: float | None) -> str:
    """A score with four digits; a dash where there is none."""
    return "-" if value is None else f"{value:.4f}"


def save_figures(study: Study, figure: str | None, folder: Path | None) -> list[str]:
    """Save the heat map to a file, and all figures into a folder; say where each one is."""
    heat_maps: list[str | Path] = [] if folder is None else [folder / "heat-map.png"]
    if figure is not None:
        heat_maps.append(figure)
    for file in heat_maps:
        save_figure(study.plot(), file)
    sentences = [f"Heat map: {file}" for file in heat_maps[-1:]]
    if folder is not None:
        save_figure(study.plot_curves(), folder / "curves.png")
        sentences.append(f"Learning curves: {folder / 'curves.png'}")
    return sentences
