"""Two observations of one probe: whether they agree, and how far apart they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from steepest.checks.observations import FloatArray, Observation
from steepest.checks.record import ComparisonRow
from steepest.gradients.safe_calls import CallFailure

__all__ = [
    "compare_observations",
    "distance_between",
    "largest_absolute_or_relative_error",
    "observations_agree",
]


def observations_agree(a: Observation, b: Observation) -> bool:
    """Whether two functions did the same.

    NaN equals NaN, infinities of one sign are equal, failures of one kind are equal.

    >>> one = Observation("zero", "f(0)", np.array([1.0, np.nan]))
    >>> observations_agree(one, Observation("zero", "f(0)", np.array([1.0, np.nan])))
    True
    >>> failure = CallFailure("raises", "raises ValueError")
    >>> observations_agree(one, Observation("zero", "f(0)", failure))
    False
    """
    if isinstance(a.value, CallFailure) and isinstance(b.value, CallFailure):
        return a.value.kind == b.value.kind
    if isinstance(a.value, np.ndarray) and isinstance(b.value, np.ndarray):
        if a.value.shape != b.value.shape:
            return False
        return largest_absolute_or_relative_error(a.value, b.value) <= max(a.tolerance, b.tolerance)
    return isinstance(a.value, str) and isinstance(b.value, str) and a.value == b.value


def largest_absolute_or_relative_error(a: FloatArray, b: FloatArray) -> float:
    """The largest abs(a - b) / max(1, abs(a), abs(b)); infinite where only one is finite.

    >>> largest_absolute_or_relative_error(np.array([3.0, np.inf]), np.array([4.0, np.inf]))
    0.25
    """
    if not a.size:
        return 0.0
    with np.errstate(all="ignore"):
        error = abs(a - b) / np.maximum(1, np.maximum(abs(a), abs(b)))
    equal = (a == b) | (np.isnan(a) & np.isnan(b))
    error = np.where(equal, 0.0, np.where(np.isfinite(a) & np.isfinite(b), error, np.inf))
    return float(error.max())


def distance_between(got: Observation, expected: Observation) -> float:
    """The mean difference of two arrays of one shape; infinite for all else.

    >>> one, other = (Observation("zero", "f(0)", np.array([1.0, k])) for k in (2.0, 5.0))
    >>> distance_between(one, other)
    1.5
    """
    a, b = got.value, expected.value
    if not isinstance(a, np.ndarray) or not isinstance(b, np.ndarray) or a.shape != b.shape:
        return float("inf")
    with np.errstate(all="ignore"):
        mean = float(np.mean(abs(a - b))) if a.size else 0.0
    return mean if np.isfinite(mean) else float("inf")


def compare_observations(
    user: Sequence[Observation], reference: Iterable[Observation]
) -> list[ComparisonRow]:
    """Each observation of the user's function beside that of the reference."""
    return [
        _compare_observation(got, expected) for got, expected in zip(user, reference, strict=True)
    ]


def _compare_observation(got: Observation, expected: Observation) -> ComparisonRow:
    assert got.probe == expected.probe, "an examination has the same probes for every function"
    error = float("nan")
    a, b = got.value, expected.value
    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray) and a.shape == b.shape:
        error = largest_absolute_or_relative_error(a, b)
    return ComparisonRow(got, expected, observations_agree(got, expected), error)
