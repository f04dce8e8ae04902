"""``steepest compare``: two choices of a study, seed by seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from steepest.cli.axes import settings_from_text
from steepest.cli.options import Given
from steepest.cli.output import check_figure, print_json, remark, save_figure
from steepest.errors import Problems, SettingsError

if TYPE_CHECKING:
    from steepest.statistics import Share
    from steepest.study.comparisons import Comparison


def compare_command(folder: str, given: Given) -> None:
    """Open a study, compare, print the finding or the JSON, draw the differences."""
    check_figure(given["figure"])
    problems = Problems()
    a, b = (choice(side, given[side], problems) for side in ("a", "b"))
    problems.raise_as(SettingsError)
    from steepest.study.studies import open_study

    found = open_study(folder).compare(a, b, given["score"], given["margin"])
    if given["json"]:
        print_json(answer(found))
    else:
        print(found)
    if given["figure"]:
        save_figure([found.plot()], given["figure"])
        remark(f"Differences: {given['figure']}", given["quiet"])


def choice(side: str, texts: Sequence[str] | None, problems: Problems) -> dict[str, Any]:
    """Settings from NAME=VALUE, one a text.

    >>> choice("a", ["hidden=32,16", "learning-rate=0.3"], Problems())
    {'hidden': (32, 16), 'learning_rate': 0.3}
    """
    if not texts:
        problems.add(f"--{side} must be given, as --{side} hidden=32")
        return {}
    settings: dict[str, Any] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not (name and equals and value):
            problems.add(f"--{side} must be NAME=VALUE, got {text!r} (as --{side} hidden=32)")
            continue
        name = name.strip().replace("-", "_")
        settings |= settings_from_text({name: [value] if name == "hidden" else value})
    return settings


def answer(found: Comparison) -> dict[str, Any]:
    """A comparison as the JSON of the command tells it."""
    of, equivalence, needed = found.paired, found.equivalence, found.seeds_needed
    return {
        "a": found.a,
        "b": found.b,
        "score": found.score,
        "sentence": found.sentence,
        "difference": of.difference,
        "low": of.low,
        "high": of.high,
        "confidence": of.confidence,
        "n": of.n,
        "left_out": of.left_out,
        "p_value": of.p_value,
        "configurations": found.configurations,
        "in_favour": _share(found.in_favour) | {"ties": of.ties},
        "equivalence": None
        if equivalence is None
        else {
            "verdict": equivalence.verdict,
            "margin": equivalence.margin,
            "low": equivalence.low,
            "high": equivalence.high,
            "confidence": equivalence.confidence,
            "p_value": equivalence.p_value,
        },
        "seeds_needed": None if needed is None else needed.seeds,
        "data": found.data,
    }


def _share(of: Share) -> dict[str, Any]:
    return {"share": of.share, "low": of.low, "high": of.high, "count": of.count}
