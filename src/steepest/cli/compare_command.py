"""``steepest compare``: compares two configurations of a study seed by seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steepest.cli.errors import DONE
from steepest.cli.options import Options, parse_settings
from steepest.cli.output import check_figure, print_json, print_remark, save_figure
from steepest.errors import Problems, SettingsError
from steepest.study.comparisons import Comparison
from steepest.study.studies import open_study


def run(options: Options) -> int:
    """Open a study, compare, print the result or the JSON, draw the differences."""
    check_figure(options["figure"])
    problems = Problems()
    a, b = (parse_side(side, options[side], problems) for side in ("a", "b"))
    problems.raise_as(SettingsError)
    found = open_study(options["study"]).compare(
        a,
        b,
        options["score"],
        options["margin"],
        about=options["about"],
        anytime=options["anytime"],
    )
    if options["json"]:
        print_json(comparison_as_dict(found))
    else:
        print(found)
    if options["figure"]:
        save_figure(found.plot(), options["figure"])
        print_remark(f"Differences: {options['figure']}", options["quiet"])
    return DONE


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
