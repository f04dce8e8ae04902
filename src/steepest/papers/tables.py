"""Results as LaTeX tables with captions."""

from __future__ import annotations

import math
import string
from typing import Any

import numpy as np

from steepest import values
from steepest.claims.results import ABOUT, ClaimResult
from steepest.data.problems import in_words
from steepest.errors import StudyError
from steepest.figures.labels import axis_label, capitalise, settings_label, value_label
from steepest.latex.tables import LatexTable
from steepest.questions.answers import Answer
from steepest.statistics import Interval
from steepest.study.best_scores import Best
from steepest.study.comparisons import Comparison
from steepest.study.studies import Study
from steepest.values import decimals, interval_decimals

__all__ = [
    "answer_table",
    "best_table",
    "claim_table",
    "comparison_table",
    "interval_text",
    "ranking_table",
]


def comparison_table(found: Comparison, opening: str = "") -> LatexTable:
    """The mean score of both sides and their difference.

    Args:
        opening: first sentence of the caption.
    """
    digits = interval_decimals(found.low, found.high)
    a, b = np.asarray(found.a_scores), np.asarray(found.b_scores)
    both = np.isfinite(a) & np.isfinite(b)
    n = str(found.paired.n)
    rows = [
        [settings_label(settings), f"{scores[both].mean():.{digits}f}", "", n]
        for settings, scores in ((found.a, a), (found.b, b))
    ]
    low, high, confidence = found.low, found.high, found.paired.confidence
    rows.append(
        ["difference", f"{found.difference:+.{digits}f}", interval_text(low, high, True), n]
    )
    score = in_words(found.score)
    caption = [
        opening,
        f"{capitalise(score)} on {found.data} ({_parts(found.samples)}),",
        "on one shared seed, which has no interval."
        if found.paired.n == 1
        else f"means over n = {n} shared seeds. The {100 * confidence:g} % interval of the "
        f"difference is {ABOUT[found.about]}"
        + ", and holds at any number of looks" * (found.anytime is not None)
        + (f" (p = {found.p_value:.2g})." if found.low < found.high else ".")
        + f" The first is {found.ahead_text}.",
    ]
    if found.configurations > 1:
        caption.append(f"Each seed is the mean over {found.configurations} pairs.")
    if found.equivalence is not None and not found.too_few:
        caption.append(capitalise(f"{found.equivalence}."))
    heads = ["", score, f"{100 * confidence:g} % interval", "n"]
    return LatexTable(heads, rows, " ".join(filter(None, caption)))


def _parts(samples: tuple[int, int, int]) -> str:
    names = ("training", "validation", "test")
    return ", ".join(f"{n} {name}" for n, name in zip(samples, names, strict=True) if n) + " rows"


def interval_text(low: float, high: float, sign: bool = False) -> str:
    """Both limits with the decimals that the width supports; "" if there are none."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    spec = f"{'+' if sign else ''}.{interval_decimals(low, high)}f"
    return f"{low:{spec}} to {high:{spec}}"


def ranking_table(study: Study, top: int = 10) -> LatexTable:
    """The best configurations of a study.

    Args:
        top: how many.
    """
    rows_at_most = values.count(1, "10 is usual").require("top", top, StudyError)
    ranking, best = study.ranking(), study.best()
    shown = ranking.head(rows_at_most)
    heads = [axis_label(name) for name in study.varying]
    word = study.kind.word
    heads += [f"validation {word}", "95 % interval", "n", "diverged"]
    tested = study.samples[2] > 0
    heads += [f"test {word}"] if tested else []
    rows: list[list[str]] = []
    several = len(study.seeds) > 1
    for row in shown.iter_rows(named=True):
        cells = [value_label(name, row[name]) for name in study.varying]
        digits = decimals(((row["high"] or 0) - (row["low"] or 0)) / 2)
        star = "*" if row["like_best"] and several else ""
        cells += [_number(row["mean"], digits, star), _own_interval(row), str(row["n"])]
        cells.append(str(row["diverged"]))
        rows.append(cells + ([_number(row["test_mean"], digits)] if tested else []))
    some = (
        f"The {len(rows)} best of {study.configurations}" if len(rows) < ranking.height else "The"
    )
    caption = [
        f"{some} configurations on {study.name} ({_parts(study.samples)}), "
        + (
            f"n = {len(study.seeds)} seeds each, ranked by mean validation {word}. Its 95 % "
            "intervals are t intervals over the seeds, for other seeds and splits of these rows. * "
            "Does not differ significantly from the best (paired t tests, Holm's adjustment, 5 %)."
            if several
            else f"ranked by the validation {word} of one seed, which has no interval."
        ),
        f"Test {word} of the best: {best.test}; this 95 % interval is for "
        f"{'new rows' if study.description.rows_count_alike else 'other seeds'}."
        if best.test is not None
        else "",
    ]
    return LatexTable(heads, rows, " ".join(filter(None, caption)), max(1, len(study.varying)))


def _number(value: float | None, digits: int, suffix: str = "") -> str:
    return "" if value is None else f"{value:.{digits}f}{suffix}"


def _own_interval(row: dict[str, Any]) -> str:
    return (
        "" if row["low"] is None or row["high"] is None else interval_text(row["low"], row["high"])
    )


def best_table(best: Best) -> LatexTable:
    """Validation and test accuracy of the best configuration."""
    word = best.kind.word
    scores: list[tuple[str, Any]] = [(f"validation {word}", best.validation)]
    scores += [(f"test {word}", best.test)] if best.test is not None else []
    rows = [
        [
            what,
            f"{score.mean:.{decimals((score.high - score.low) / 2)}f}",
            interval_text(score.low, score.high),
            str(score.n),
        ]
        for what, score in scores
    ]
    chosen = settings_label(best.chosen) or "the one configuration"
    of = f", the best of {best.configurations} configurations" if best.configurations > 1 else ""
    caption = (
        f"{capitalise(chosen)}{of} by validation {word}. The interval of validation {word} is "
        "for other seeds and splits of these rows, and its mean is optimistic, because it chose."
    )
    if best.test is not None:
        about = "other seeds" if isinstance(best.test, Interval) else "new rows"
        caption += f" That of test {word} is for {about} ({best.test_method})."
    return LatexTable(["", "mean", "95 % interval", "n"], rows, caption)


def answer_table(answer: Answer) -> LatexTable:
    """The numbers of an answer; letters say which kind of interval each has."""
    numbers = answer.verdict.numbers
    methods = list(dict.fromkeys(each.method for each in numbers if each.interval_text))
    letters = dict(zip(methods, string.ascii_lowercase, strict=False)) if len(methods) > 1 else {}
    units = any(number.unit for number in numbers)
    rows = []
    for number in numbers:
        value = number.value_text.removesuffix(f" {number.unit}")
        letter = letters.get(number.method, "") if number.interval_text else ""
        interval = [f"{number.interval_text} {letter}".strip()] * bool(methods)
        rows.append([number.what, value, *interval, *([number.unit] * units), number.n_text])
    of = f" Data: {answer.data.name}." if answer.data is not None else ""
    caption = f"{answer.claim} {answer.outcome.capitalize()}.{of} {answer.varied}"
    if methods:
        names = (f"{letters[each]}, {each}" if letters else each for each in methods)
        caption += f" Intervals: {'; '.join(names)}."
    heads = ["", "value", *(["interval"] * bool(methods)), *(["unit"] * units), "n"]
    return LatexTable(heads, rows, caption)


def claim_table(result: ClaimResult) -> LatexTable:
    """Both sides of a claim, their difference, and the verdict."""
    claim = result.claim
    opening = (
        f"{claim.claim} {result.outcome.capitalize()} (margin {claim.margin:g}). {result.plan}"
    )
    if result.comparison is None:
        return LatexTable(["claim", "verdict"], [[claim.claim, result.outcome]], opening)
    return comparison_table(result.comparison, opening)
