"""Mistakes in scaling: (x - mean) / deviation with one mean and one deviation of all numbers.

A function of one array scales it by itself. One of two scales the second, the rows to be judged on,
by what it measured in the first, the rows that train.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from steepest.arrays import Array, namespace
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "scaled"]

Pair: TypeAlias = tuple[Array, Array]


def mean(x: Array) -> Array:
    """Of all numbers."""
    return x.mean()


def deviation(x: Array) -> Array:
    """Of all numbers, the sum of squares divided by n - 1, as the exercise and torch have it."""
    return _variance(x, 1) ** 0.5


def scaled(
    centre: Callable[[Array], Any] = mean, spread: Callable[[Array], Any] = deviation
) -> Function:
    """Both arrays scaled by the centre and the spread of the first."""

    def scaling(x: Array, x_validation: Array) -> Pair:
        x, other = 1.0 * x, 1.0 * x_validation
        return (x - centre(x)) / spread(x), (other - centre(x)) / spread(x)

    return scaling


def on_all_rows(function: Function) -> Function:
    """Both arrays scaled by what is measured in both together."""

    def scaling(x: Array, x_validation: Array) -> Pair:
        both = namespace(x).concatenate((1.0 * x, 1.0 * x_validation))
        together, _ = function(both, both)
        return together[: len(x)], together[len(x) :]

    return scaling


def each_on_its_own(function: Function) -> Function:
    """Each array scaled by what is measured in it."""
    return lambda x, other: (function(x, x)[0], function(other, other)[0])


def first_only(function: Function) -> Function:
    """The second array comes back as it was."""
    return lambda x, other: (function(x, x)[0], 1.0 * other)


def in_place(x: Array, x_validation: Array) -> Pair:
    """Written into the caller's arrays; whole numbers then fail."""
    centre, spread = mean(1.0 * x), deviation(1.0 * x)
    for each in (x, x_validation):
        each -= centre
        each /= spread
    return x, x_validation


def per_row(x: Array, x_validation: Array) -> Pair:
    """Each row scaled by itself."""
    first, second = (
        (each - each.mean(axis=1)[:, None]) / _variance(each.T, 1, 0)[:, None] ** 0.5
        for each in (1.0 * x, 1.0 * x_validation)
    )
    return first, second


def per_feature(spread: Callable[[Array], Array]) -> Function:
    """A mean and a spread for each column."""
    return scaled(lambda x: x.mean(axis=0), spread)


def _variance(x: Array, ddof: int, axis: int | None = None) -> Array:
    n = x.shape[0] if axis == 0 else x.size if not callable(x.size) else x.numel()
    centred = x - (x.mean() if axis is None else x.mean(axis=axis))
    squares = (centred**2).sum() if axis is None else (centred**2).sum(axis=axis)
    return squares / (n - ddof)


def _safe(spread: Array) -> Array:
    """1 where a column does not vary."""
    xp = namespace(spread)
    return xp.where(spread == 0, xp.ones_like(spread), spread)


RANGE = (
    "scales by minimum and maximum",
    "Subtract the mean and divide by the standard deviation.",
)

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "fitted on all rows",
        "measures mean and deviation on all rows, those of validation too, which so leak into "
        "training",
        "Measure them on the training rows only, and scale both parts with these.",
        around=on_all_rows,
    ),
    Mistake(
        "each part by itself",
        "scales the second part by its own mean and deviation, so the same input means another "
        "thing in training and in validation",
        "Measure them on the training rows, and scale both parts with these.",
        around=each_on_its_own,
    ),
    Mistake(
        "second part not scaled",
        "gives the second part back as it was, so the same input means another thing in validation",
        "Scale it too, by the mean and deviation of the training rows.",
        around=first_only,
    ),
    Mistake(
        "variance for deviation",
        "divides by the variance where its root, the standard deviation, belongs",
        "Divide by x.std().",
        scaled(spread=lambda x: _variance(x, 1)),
    ),
    Mistake(
        "variance for deviation",
        "divides by the variance where its root, the standard deviation, belongs",
        "Divide by x.std().",
        per_feature(lambda x: _variance(x, 1, 0)),
    ),
    Mistake(
        "not centred",
        "does not subtract the mean",
        "Subtract it first: (x - mean) / deviation.",
        scaled(lambda x: 0.0),
    ),
    Mistake(
        "not divided",
        "subtracts the mean but does not divide by the deviation",
        "Divide by x.std(): (x - mean) / deviation.",
        scaled(spread=lambda x: 1.0),
    ),
    Mistake(
        "brackets missing",
        "divides only the mean by the deviation: x - mean / deviation",
        "Put brackets around the difference: (x - mean) / deviation.",
        scaled(lambda x: mean(x) / deviation(x), lambda x: 1.0),
    ),
    Mistake("minimum and maximum", *RANGE, scaled(lambda x: x.min(), lambda x: x.max() - x.min())),
    Mistake("minimum and maximum", *RANGE, scaled(lambda x: 0.0, lambda x: x.max())),
    Mistake(
        "minimum and maximum",
        *RANGE,
        scaled(
            lambda x: namespace(x).amin(x, 0),
            lambda x: _safe(namespace(x).amax(x, 0) - namespace(x).amin(x, 0)),
        ),
    ),
    Mistake(
        "per row",
        "scales every row by its own mean and deviation, so what tells rows apart is lost",
        "Take the mean over the rows (axis=0) or over all numbers, not within a row.",
        per_row,
    ),
    Mistake(
        "changes its argument",
        "writes into the array that it is given, which belongs to the caller",
        "Return a new array: (x - mean) / deviation, without -= and /=.",
        in_place,
    ),
    Mistake(
        "a feature that does not vary",
        "divides by a deviation of 0 where a feature does not vary",
        "Divide by 1 there: np.where(deviation == 0, 1, deviation).",
        per_feature(lambda x: _variance(x, 0, 0) ** 0.5),
    ),
    Mistake(
        "per feature for global",
        "takes a mean and a deviation for each feature where the exercise has one for all",
        "Both are usual; features of different units need their own, pixels do not.",
        per_feature(lambda x: _safe(_variance(x, 1, 0) ** 0.5)),
        judged=False,
    ),
    Mistake(
        "ddof",
        "divides the sum of squares by n, where the exercise has n - 1",
        "It hardly matters: x.std() divides by n in NumPy, x.std(ddof=1) and torch by n - 1.",
        scaled(spread=lambda x: _variance(x, 0) ** 0.5),
        judged=False,
    ),
)
