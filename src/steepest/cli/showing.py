"""``steepest show``, and how every command tells of a study: a ranking with intervals, pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from steepest.cli.endings import FAILED
from steepest.cli.options import Given
from steepest.cli.output import check_figure, print_json, print_table, remark, save_figure

if TYPE_CHECKING:
    from steepest.statistics import Interval, Score
    from steepest.study.rankings import Best
    from steepest.study.studies import Study


def show_command(folder: str, given: Given) -> None:
    """Open a study and tell of it."""
    check_figure(given["figure"])
    from steepest.study.studies import open_study

    tell(open_study(folder), given)


def tell(study: Study, given: Given, draw_into: Path | None = None) -> None:
    """Print the ranking or the JSON, draw what was asked for.

    Args:
        study: of which to tell.
        given: options of the command: json, quiet, top, figure.
        draw_into: a folder for all pictures, or None.
    """
    best = _best(study)
    if given["json"]:
        print_json(answer(study, best))
    else:
        _print_ranking(study, best, given["top"])
    for what, file in _pictures(study, given["figure"], draw_into).items():
        remark(f"{what}: {file}", given["quiet"])
    if best is None:
        remark("steepest: no run has a validation score, so nothing can be chosen", quiet=False)
        raise typer.Exit(FAILED)


def answer(study: Study, best: Best | None) -> dict[str, Any]:
    """A study as the JSON of the command tells it."""
    return {
        "runs": len(study),
        "trained": study.trained,
        "configurations": study.configurations,
        "seconds": study.seconds,
        "best": None if best is None else _best_answer(study, best),
        "data": study.name,
        "seeds": len(study.seeds),
        "samples": list(study.samples),
        "diverged": int((study.runs["status"] == "diverged").sum()),
        "trainer": study.trainer,
        "folder": None if study.folder is None else str(study.folder),
    }


def _best(study: Study) -> Best | None:
    scored = len(study) and study.ranking()["mean"][0] is not None
    return study.best() if scored else None


def _best_answer(study: Study, best: Best) -> dict[str, Any]:
    test = None
    if best.test is not None:
        told = {"samples": best.samples, "rows": best.test.rows, "method": best.test.method}
        test = {**_interval(best.test), **told}
    return {
        "settings": best.settings.as_dict(),
        "varying": list(study.varying),
        "validation": _interval(best.validation),
        "test": test,
        "alike": best.alike,
    }


def _interval(of: Interval | Score) -> dict[str, Any]:
    return {"mean": of.mean, "low": of.low, "high": of.high, "n": of.n}


def _print_ranking(study: Study, best: Best | None, top: int) -> None:
    from steepest.figures.labels import value_label

    print(study.headline)
    ranking = study.ranking()
    failures = [name for name in ("diverged", "stuck") if ranking[name].sum()]
    heads = ["mean", "95 % interval", "median", "n", *failures, "like best", "ms", "test"]
    rows = []
    for row in ranking.head(top).rows(named=True):
        rows.append(
            [
                *(value_label(name, row[name]) for name in study.varying),
                _score(row["mean"]),
                _range(row["low"], row["high"]),
                _score(row["median"]),
                str(row["n"]),
                *(str(row[name]) for name in failures),
                "yes" if row["like_best"] else "no",
                f"{row['milliseconds']:.3g}",
                _score(row["test_mean"]),
            ]
        )
    names = [name.replace("_", " ") for name in study.varying]
    print_table([*names, *heads], rows, left=len(names))
    if ranking.height > top:
        print(f"... and {ranking.height - top} more (--top {ranking.height} shows all)")
    if best is not None:
        print(best)


def _score(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"


def _range(low: float | None, high: float | None) -> str:
    return "-" if low is None else f"{_score(low)} to {_score(high)}"


def _pictures(study: Study, figure: str | None, folder: Path | None) -> dict[str, Path]:
    """Draw the heat map to a file, or all pictures into a folder; what was drawn and where."""
    drawn: dict[str, Path] = {}
    if not len(study):
        return drawn
    heats = [] if folder is None else [folder / "heat-map.png"]
    for file in (*heats, *(Path(name) for name in [figure] if name)):
        drawn["Heat map"] = file
        save_figure(study.plot(), file)
    if folder is not None:
        drawn["Learning curves"] = folder / "curves.png"
        save_figure(study.plot_curves(), drawn["Learning curves"])
    return drawn
