"""Two observations of one probe: whether they are the same, and how they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from steepest.checks.observations import Failure, Numbers, Observation
from steepest.checks.record import Row

__all__ = ["error_between", "rows_of", "same"]


def same(a: Observation, b: Observation) -> bool:
    """Whether two functions were seen to do the same.

    NaN equals NaN, infinities of one sign are equal, failures of one kind are equal.

    >>> one = Observation("zero", "f(0)", np.array([1.0, np.nan]))
    >>> same(one, Observation("zero", "f(0)", np.array([1.0, np.nan])))
    True
    >>> same(one, Observation("zero", "f(0)", Failure("raises", "raises ValueError")))
    False
    """
    if isinstance(a.value, Failure) and isinstance(b.value, Failure):
        return a.value.kind == b.value.kind
    if isinstance(a.value, np.ndarray) and isinstance(b.value, np.ndarray):
        if a.value.shape != b.value.shape:
            return False
        return error_between(a.value, b.value) <= max(a.tolerance, b.tolerance)
    return isinstance(a.value, str) and isinstance(b.value, str) and a.value == b.value


def error_between(a: Numbers, b: Numbers) -> float:
    """The largest abs(a - b) / max(1, abs(a), abs(b)); infinite where only one is finite.

    >>> error_between(np.array([3.0, np.inf]), np.array([4.0, np.inf]))
    0.25
    """
    if not a.size:
        return 0.0
    with np.errstate(all="ignore"):
        apart = abs(a - b) / np.maximum(1, np.maximum(abs(a), abs(b)))
    equal = (a == b) | (np.isnan(a) & np.isnan(b))
    apart = np.where(equal, 0.0, np.where(np.isfinite(a) & np.isfinite(b), apart, np.inf))
    return float(apart.max())


def rows_of(got: Sequence[Observation], expected: Iterable[Observation]) -> list[Row]:
    """Every observation beside the reference's."""
    return [_row(a, b) for a, b in zip(got, expected, strict=True)]


def _row(got: Observation, expected: Observation) -> Row:
    assert got.probe == expected.probe, "an examination has the same probes for every function"
    arrays = isinstance(got.value, np.ndarray) and isinstance(expected.value, np.ndarray)
    error = float("nan")
    if arrays and got.value.shape == expected.value.shape:  # type: ignore[union-attr]  # arrays
        error = error_between(got.value, expected.value)  # type: ignore[arg-type]  # arrays
    return Row(got, expected, same(got, expected), error)
