"""The outcome of a claim: supported, refuted or undecided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from steepest.statistics import FEWEST_SEEDS, Equivalence, NewRows, holm

__all__ = [
    "Outcome",
    "combine_outcomes",
    "outcome_from_best",
    "outcome_from_difference",
    "outcome_from_equivalence",
    "outcome_from_interval",
]

Outcome: TypeAlias = Literal["supported", "refuted", "undecided"]


def outcome_from_interval(low: float, high: float, threshold: float) -> Outcome:
    """Outcome of the claim that a quantity is larger than a threshold.

    Supported if the whole interval lies above the threshold, refuted if the whole interval lies
    below it, undecided if the interval contains the threshold or does not exist (NaN).

    Args:
        low, high: limits of the interval of the quantity.
        threshold: the smallest effect of interest.

    >>> outcome_from_interval(0.01, 0.02, 0.005), outcome_from_interval(0.001, 0.004, 0.005)
    ('supported', 'refuted')
    >>> outcome_from_interval(0.004, 0.006, 0.005)
    'undecided'
    """
    if low > threshold:
        return "supported"
    return "refuted" if high < threshold else "undecided"


def combine_outcomes(outcomes: Iterable[Outcome]) -> Outcome:
    """Outcome of a claim whose parts must all hold.

    >>> combine_outcomes(["supported", "undecided"]), combine_outcomes(["undecided", "refuted"])
    ('undecided', 'refuted')
    """
    parts = set(outcomes)
    if "refuted" in parts:
        return "refuted"
    return "undecided" if "undecided" in parts else "supported"


def outcome_from_difference(difference: NewRows, threshold: float) -> Outcome:
    """Outcome of the claim that a difference is larger than a threshold, for new test rows.

    Undecided on fewer than FEWEST_SEEDS seeds, and if all outcomes were equal, because such an
    interval has no width.

    >>> import numpy as np
    >>> from steepest.statistics import new_rows_interval
    >>> seeds, rows = np.repeat(range(8), 50), np.tile(range(50), 8)
    >>> gains = np.arange(400) % 7 == 0
    >>> outcome_from_difference(new_rows_interval(gains, seeds, rows), 0.01)
    'supported'
    >>> outcome_from_difference(new_rows_interval(gains[:150], seeds[:150], rows[:150]), 0.01)
    'undecided'
    """
    if difference.n < FEWEST_SEEDS or not difference.error:
        return "undecided"
    return outcome_from_interval(difference.low, difference.high, threshold)


def outcome_from_equivalence(difference: Equivalence) -> Outcome:
    """Outcome of the claim that a difference is smaller than the margin of its equivalence test.

    Undecided on fewer than FEWEST_SEEDS seeds, and if the interval has no width.

    >>> from steepest.statistics import equivalent
    >>> close = equivalent([0.5, 0.6, 0.7, 0.6, 0.5], [0.5, 0.5, 0.7, 0.6, 0.5], margin=0.3)
    >>> outcome_from_equivalence(close)
    'supported'
    """
    if difference.n < FEWEST_SEEDS or difference.low == difference.high:
        return "undecided"
    if difference.verdict == "equivalent":
        return "supported"
    return "refuted" if difference.verdict == "different" else "undecided"


def outcome_from_best(differences: Sequence[NewRows], threshold: float) -> Outcome:
    """Outcome of the claim that at least one of several differences is larger than a threshold.

    Supported if the smallest one-sided p value of "at most the threshold", corrected by Holm's
    method, is at most 0.025; refuted if all intervals lie below the threshold. So each of the two
    is wrong in at most 2.5 % of the cases, however many differences there are.

    Args:
        differences: at least one.
        threshold: the smallest effect of interest.
    """
    if any(each.n < FEWEST_SEEDS or not each.error for each in differences):
        return "undecided"
    if min(holm([each.p_value_above(threshold) for each in differences])) <= 0.025:
        return "supported"
    return "refuted" if all(each.high < threshold for each in differences) else "undecided"
