"""The outcome of a claim: supported, refuted or undecided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from steepest.statistics import Equivalence, Paired, holm

__all__ = [
    "Outcome",
    "combine_outcomes",
    "outcome_from_best",
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


def outcome_from_equivalence(difference: Equivalence) -> Outcome:
    """Outcome of the claim that a difference is smaller than the margin of its equivalence test.

    >>> from steepest.statistics import equivalent
    >>> outcome_from_equivalence(equivalent([0.5, 0.6, 0.7], [0.5, 0.5, 0.5], margin=0.3))
    'supported'
    """
    if difference.verdict == "equivalent":
        return "supported"
    return "refuted" if difference.verdict == "different" else "undecided"


def outcome_from_best(differences: Sequence[Paired], threshold: float) -> Outcome:
    """Outcome of the claim that at least one of several differences is larger than a threshold.

    Supported if the interval of the largest lies above the threshold and its p value, corrected by
    Holm's method, is below 0.05; refuted if all intervals lie below the threshold.

    Args:
        differences: at least one.
        threshold: the smallest effect of interest.

    >>> from steepest.statistics import paired
    >>> gains = [paired([0.50, 0.61, 0.70], [0.50, 0.60, 0.71]), paired([8, 9, 7], [1, 2, 1])]
    >>> outcome_from_best(gains, 1.0), outcome_from_best(gains[:1], 1.0)
    ('supported', 'refuted')
    """
    best = max(range(len(differences)), key=lambda k: differences[k].difference)
    p_values = holm([each.p_value for each in differences])
    if differences[best].low > threshold and p_values[best] < 0.05:
        return "supported"
    return "refuted" if all(each.high < threshold for each in differences) else "undecided"
