"""Central differences of the values that the user's code computes, in float64 or less."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "TOLERANCE",
    "TOLERANCE_FLOAT32",
    "differentiate",
    "differentiate_to_tolerance",
    "has_rounding_errors",
]

Numbers = NDArray[np.float64]

STEP: Final = 1e-4
"""The points are of size 1 and have few digits, so that the differences are good to 1e-7."""
TOLERANCE: Final = 1e-4
LARGE_STEPS: Final = (2e-2, 1e-2, 3e-3, 1e-3)
"""Values in float32 are good to 1e-7, and divided by twice such a step to 1e-4 or better."""
TOLERANCE_FLOAT32: Final = 1e-2
SMALL_MOVES: Final = 1e-6 * np.arange(6)
"""So small that second differences show rounding errors alone."""


def differentiate(value: Callable[[Numbers], float], x: Numbers, step: float = STEP) -> Numbers:
    """Central differences of a number with respect to every element of an array.

    >>> differentiate(lambda x: float((x**2).sum()), np.array([1.0, 2.0])).round(6)
    array([2., 4.])
    """
    slopes = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        moved = []
        for size in (step, -step):
            changed = np.array(x, dtype=np.float64)
            changed[index] += size
            moved.append(value(changed))
        slopes[index] = (moved[0] - moved[1]) / (2 * step)
    return slopes


def differentiate_to_tolerance(
    value: Callable[[Numbers], float], x: Numbers, tolerance: float = TOLERANCE
) -> tuple[Numbers, float]:
    """Central differences, and the error up to which a gradient agrees with them.

    If the value is computed in float32, each element is taken with the largest step that gives the
    same as the next smaller one, and is NaN where no two steps give the same.

    Args:
        value: a function of an array like x.
        x: the point.
        tolerance: for values in float64, relative to the largest element.

    >>> def loss(x): return float((x.astype(np.float32) ** 2).sum())
    >>> differentiate_to_tolerance(loss, np.array([1.3, 0.7]))[1]
    0.01
    """
    if not has_rounding_errors(value, x):
        return differentiate(value, x), tolerance
    slopes = np.array([differentiate(value, x, step) for step in LARGE_STEPS])
    size = float(np.abs(slopes[1]).max(initial=0.0))
    same = np.abs(np.diff(slopes, axis=0)) <= TOLERANCE_FLOAT32 / 2 * size
    found = np.full(x.shape, np.nan)
    for more_exact, agrees in list(zip(slopes[1:], same, strict=True))[::-1]:
        found = np.where(agrees, more_exact, found)
    return found, max(tolerance, TOLERANCE_FLOAT32)


def has_rounding_errors(value: Callable[[Numbers], float | Numbers], x: Numbers) -> bool:
    """Whether values have errors as those of float32, measured by moving x by less than they show.

    >>> has_rounding_errors(lambda x: np.sin(x).sum(), np.array([1.3, 0.7]))
    False
    >>> has_rounding_errors(lambda x: np.sin(x.astype(np.float32)).sum(), np.array([1.3, 0.7]))
    True
    """
    direction = np.random.default_rng(0).choice([-1.0, 1.0], x.shape)
    values = np.array([value(x + move * direction) for move in SMALL_MOVES], dtype=np.float64)
    if not np.isfinite(values).all():
        return False
    errors = np.abs(np.diff(values, 2, axis=0)).max(initial=0.0)
    return bool(errors > 1e-9 * max(float(np.abs(values).max(initial=0.0)), 1e-3))
