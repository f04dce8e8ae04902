"""``steepest compare``: compares two configurations of a study seed by seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steepest.cli.data_files import FileOptions, read_data, read_several
from steepest.cli.errors import DONE
from steepest.cli.output import (
    check_figure,
    print_json,
    print_remark,
    save_figure,
    write_files_for_paper,
)
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options, parse_settings
from steepest.errors import Problems, SettingsError
from steepest.study.comparisons import Comparison
from steepest.study.data_set_comparisons import OUTCOMES, DataSetsComparison
from steepest.study.data_set_list import holds_studies
from steepest.study.data_sets import Studies, open_studies
from steepest.study.opening import open_study
from steepest.study.studies import Study
from steepest.study.sweeps import sweep

TRAINING_OPTIONS = (
    "target",
    "problem",
    "seeds",
    "split",
    "split_seed",
    "init_seed",
    "shuffle_seed",
    "threads",
    "folder",
)


COLUMN_OPTIONS = ("drop", "categorical", "numeric")


def run(options: Options) -> int:
    """Open a study or train one, compare, print the result or the JSON, draw the differences."""
    check_figure(options["figure"])
    problems = Problems()
    a, b = (parse_side(side, options[side], problems) for side in ("a", "b"))
    problems.raise_as(SettingsError)
    found = study_to_compare(options, a, b).compare(
        a,
        b,
        options["score"],
        options["margin"],
        about=options["about"],
        anytime=options["anytime"],
    )
    if options["json"] and isinstance(found, DataSetsComparison):
        print_json(data_sets_comparison_as_dict(found))
    elif options["json"] and isinstance(found, Comparison):
        print_json(comparison_as_dict(found))
    else:
        print(found)
    if options["figure"]:
        save_figure(found.plot(), options["figure"])
        print_remark(f"Differences: {options['figure']}", options["quiet"])
    write_files_for_paper(found, options)
    return DONE


def study_to_compare(options: Options, a: dict[str, Any], b: dict[str, Any]) -> Study | Studies:
    """The study in the folder, or one that is trained on the data sets of --data.

    Raises:
        SettingsError: neither a folder nor --data, both, or options that fit only one of them.
    """
    datasets, folder = options["datasets"], options["study"]
    training = parse_settings(options) | {
        name: options[name] for name in TRAINING_OPTIONS if options[name] is not None
    }
    columns = {name: options[name] for name in COLUMN_OPTIONS if options[name]}
    if (folder is None) == (not datasets):
        got = "neither" if folder is None else f"{folder} and --data {datasets[0]}"
        raise SettingsError(f"STUDY or --data must be given, one of them, got {got}")
    if folder is not None:
        if training or columns:
            given = ", ".join(f"--{name.replace('_', '-')}" for name in training | columns)
            raise SettingsError(f"{given} can be given with --data, not with the study in {folder}")
        return open_studies(folder) if holds_studies(folder) else open_study(folder)
    return train_both_sides(datasets, a, b, training, FileOptions.of(options))


def train_both_sides(
    datasets: Sequence[str],
    a: dict[str, Any],
    b: dict[str, Any],
    training: dict[str, Any],
    about: FileOptions,
) -> Study | Studies:
    """Train the configurations of both sides on each data set.

    Raises:
        SettingsError: sides that name different settings, or one that is given for both too.
    """
    if only := sorted(a.keys() ^ b.keys()):
        raise SettingsError(
            f"--a and --b must name the same settings, got {', '.join(only)} in one alone"
        )
    if twice := sorted(a.keys() & training.keys()):
        option = f"--{twice[0].replace('_', '-')}"
        raise SettingsError(f"{twice[0]} is compared, so it cannot be given as {option} too")
    for name in ("target", "problem"):  # of the file, in `about`
        training.pop(name, None)
    sides = {name: [value] if value == b[name] else [value, b[name]] for name, value in a.items()}
    resume = training.get("folder") is not None
    with report_progress(about.quiet) as report:
        arguments = {"progress": report, "resume": resume, **sides, **training}
        if len(datasets) > 1:
            studies: Studies = sweep(read_several(datasets, about), **arguments)
            return studies
        study: Study = sweep(read_data(datasets[0], about), **arguments)
        return study


def parse_side(side: str, texts: Sequence[str], problems: Problems) -> dict[str, Any]:
    """The settings of one side of the comparison, from texts NAME=VALUE.

    >>> parse_side("a", ["hidden=32,16", "learning-rate=0.3"], Problems())
    {'hidden': (32, 16), 'learning_rate': 0.3}
    """
    if not texts:
        problems.add(f"--{side} must be given, as --{side} hidden=32")
    settings: dict[str, Any] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not (name and equals and value):
            problems.add(f"--{side} must be NAME=VALUE, got {text!r} (as --{side} hidden=32)")
            continue
        name = name.strip().replace("-", "_")
        given = (value,) if name == "hidden" else value
        # Text of an unknown setting is kept: the study reports it with the names that it has.
        settings |= parse_settings({name: given}) or {name: value}
    return settings


def data_sets_comparison_as_dict(found: DataSetsComparison) -> dict[str, Any]:
    """The JSON of a comparison over data sets."""
    names = ("difference", "about", "low", "high", "p_value", "margin")
    better, equal, worse = found.ahead
    new = None if found.posterior is None else found.on_new_data_set()
    return {
        "a": found.a,
        "b": found.b,
        "score": found.score,
        "sentence": found.sentence,
        **{name: getattr(found, name) for name in names},
        "confidence": found.mean.confidence,
        "n": found.mean.n,
        "between": found.mean.between,
        "better": better,
        "equal": equal,
        "worse": worse,
        "on_new_data_set": None if new is None else dict(zip(OUTCOMES, new, strict=True)),
        "signed_ranks": dict(zip(OUTCOMES, found.signed_ranks(), strict=True)),
        "verdict": None if found.equivalence is None else found.equivalence.verdict,
        "too_few": found.too_few,
        "data": [comparison_as_dict(each) for each in found.comparisons],
    }


def comparison_as_dict(found: Comparison) -> dict[str, Any]:
    """The JSON of a comparison."""
    pairs, needed = found.paired, found.seeds_needed
    favour = {name: getattr(found.in_favour, name) for name in ("share", "low", "high", "count")}
    equivalence = None
    if found.equivalence is not None:
        names = ("verdict", "margin", "about", "low", "high", "confidence", "p_value")
        equivalence = {name: getattr(found.equivalence, name) for name in names}
    return {
        "a": found.a,
        "b": found.b,
        "score": found.score,
        "sentence": found.sentence,
        "difference": pairs.difference,
        "about": found.about,
        "looks": found.looks,
        "low": found.low,
        "high": found.high,
        "confidence": pairs.confidence,
        "n": pairs.n,
        "left_out": pairs.left_out,
        "p_value": found.p_value,
        "other_seeds": {name: getattr(pairs, name) for name in ("low", "high", "p_value")},
        "configurations": found.configurations,
        "in_favour": favour | {"ties": pairs.ties},
        "equivalence": equivalence,
        "seeds_needed": None if needed is None else needed.seeds,
        "data": found.data,
    }
