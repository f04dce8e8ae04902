"""Mistakes in scaling: (x - mean) / deviation with one mean and one deviation of all numbers.

A function of one array scales it by its own mean and deviation. A function of two arrays, training
and validation rows, scales both by those of the training rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import Array, namespace, to_numpy
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "make_scaling"]

Pair: TypeAlias = tuple[Array, Array]


def global_mean(x: Array) -> Array:
    """The mean of all numbers."""
    return x.mean()


def global_deviation(x: Array) -> Array:
    """The standard deviation of all numbers, with n - 1 as in the exercise and in torch."""
    return _variance_with_ddof(x, 1) ** 0.5


def make_scaling(
    centre: Callable[[Array], Any] = global_mean, spread: Callable[[Array], Any] = global_deviation
) -> Function:
    """A scaling of both arrays by the centre and the spread of the first."""

    def scaling(x: Array, x_validation: Array) -> Pair:
        x, other = 1.0 * x, 1.0 * x_validation
        return (x - centre(x)) / spread(x), (other - centre(x)) / spread(x)

    return scaling


def fit_on_all_rows(function: Function) -> Function:
    """Wrap any scaling so that it is fitted on both arrays together."""

    def scaling(x: Array, x_validation: Array) -> Pair:
        both = namespace(x).concatenate((1.0 * x, 1.0 * x_validation))
        together, _ = function(both, both)
        return together[: len(x)], together[len(x) :]

    return scaling


def fit_on_each_part(function: Function) -> Function:
    """Wrap any scaling so that it is fitted on each array separately."""
    return lambda x, other: (function(x, x)[0], function(other, other)[0])


def scale_only_first_part(function: Function) -> Function:
    """Wrap any scaling so that the second array is returned unchanged."""
    return lambda x, other: (function(x, x)[0], 1.0 * other)


def scale_in_place(x: Array, x_validation: Array) -> Pair:
    """Scale the caller's arrays in place, which fails for integers."""
    centre, spread = global_mean(1.0 * x), global_deviation(1.0 * x)
    for each in (x, x_validation):
        each -= centre
        each /= spread
    return x, x_validation


def scale_each_row(x: Array, x_validation: Array) -> Pair:
    """Scale each row by its own mean and deviation."""
    first, second = (
        (each - each.mean(axis=1)[:, None]) / _variance_with_ddof(each.T, 1, 0)[:, None] ** 0.5
        for each in (1.0 * x, 1.0 * x_validation)
    )
    return first, second


def leave_first_part(x: Array, x_validation: Array) -> Pair:
    """Return the first of two different arrays unchanged."""
    first, second = make_scaling()(x, x_validation)
    return (first if x is x_validation else 1.0 * x), second


def median(x: Array) -> Any:
    """The median of all numbers."""
    return float(np.median(to_numpy(x)))


def make_scaling_per_feature(spread: Callable[[Array], Array]) -> Function:
    """A scaling with a mean and a spread for each column."""
    return make_scaling(lambda x: x.mean(axis=0), spread)


def _variance_with_ddof(x: Array, ddof: int, axis: int | None = None) -> Array:
    n = x.shape[0] if axis == 0 else x.size if not callable(x.size) else x.numel()
    centred = x - (x.mean() if axis is None else x.mean(axis=axis))
    squares = (centred**2).sum() if axis is None else (centred**2).sum(axis=axis)
    return squares / (n - ddof)


def deviation_by_squares(x: Array) -> Any:
    """The standard deviation from the mean of the squares and the square of the mean."""
    n = x.size if not callable(x.size) else x.numel()
    variance = ((x**2).mean() - x.mean() ** 2) * n / (n - 1)
    return abs(variance) ** 0.5 + (variance <= 0)


def _replace_zero_spread(spread: Array) -> Array:
    """The spread, with 1 for constant columns."""
    xp = namespace(spread)
    return xp.where(spread == 0, xp.ones_like(spread), spread)


RANGE = (
    "scales by minimum and maximum",
    "Subtract the mean and divide by the standard deviation.",
)

STANDARDISE = "Subtract the mean and divide by the standard deviation: (x - mean) / deviation."

MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "fitted on all rows",
        "computes mean and deviation from all rows, so that information about the validation rows "
        "leaks into training",
        "Compute them from the training rows only, and scale both parts with them.",
        wrap=fit_on_all_rows,
    ),
    Mistake(
        "each part by itself",
        "scales the second part by its own mean and deviation, so that equal inputs differ in "
        "training and in validation",
        "Compute them from the training rows, and scale both parts with them.",
        wrap=fit_on_each_part,
    ),
    Mistake(
        "second part not scaled",
        "returns the second part unscaled, so that equal inputs differ in training and validation",
        "Scale it with the mean and deviation of the training rows.",
        wrap=scale_only_first_part,
    ),
    Mistake(
        "variance for deviation",
        "divides by the variance instead of its square root, the standard deviation",
        "Divide by x.std().",
        make_scaling(spread=lambda x: _variance_with_ddof(x, 1)),
    ),
    Mistake(
        "variance for deviation",
        "divides by the variance instead of its square root, the standard deviation",
        "Divide by x.std().",
        make_scaling_per_feature(lambda x: _variance_with_ddof(x, 1, 0)),
    ),
    Mistake(
        "not centred",
        "does not subtract the mean",
        "Subtract the mean first: (x - mean) / deviation.",
        make_scaling(lambda x: 0.0),
    ),
    Mistake(
        "not divided",
        "subtracts the mean but does not divide by the deviation",
        "Divide by x.std(): (x - mean) / deviation.",
        make_scaling(spread=lambda x: 1.0),
    ),
    Mistake(
        "brackets missing",
        "divides only the mean by the deviation: x - mean / deviation",
        "Put brackets around the difference: (x - mean) / deviation.",
        make_scaling(lambda x: global_mean(x) / global_deviation(x), lambda x: 1.0),
    ),
    Mistake(
        "minimum and maximum", *RANGE, make_scaling(lambda x: x.min(), lambda x: x.max() - x.min())
    ),
    Mistake("minimum and maximum", *RANGE, make_scaling(lambda x: 0.0, lambda x: x.max())),
    Mistake(
        "minimum and maximum",
        *RANGE,
        make_scaling(
            lambda x: namespace(x).amin(x, 0),
            lambda x: _replace_zero_spread(namespace(x).amax(x, 0) - namespace(x).amin(x, 0)),
        ),
    ),
    Mistake(
        "per row",
        "scales every row by its own mean and deviation, so that differences between rows are lost",
        "Compute the mean over the rows (axis=0) or over all numbers, not within a row.",
        scale_each_row,
    ),
    Mistake(
        "changes its argument",
        "changes the given array, which belongs to the caller",
        "Return a new array: (x - mean) / deviation, without -= and /=.",
        scale_in_place,
    ),
    Mistake(
        "a feature that does not vary",
        "divides by 0 where a feature is constant",
        "Divide by 1 instead: np.where(deviation == 0, 1, deviation).",
        make_scaling_per_feature(lambda x: _variance_with_ddof(x, 0, 0) ** 0.5),
    ),
    *(
        Mistake(name, does, STANDARDISE, make_scaling(centre, spread))
        for name, does, centre, spread in (
            (
                "divided by the range",
                "divides by maximum - minimum instead of the deviation",
                global_mean,
                lambda x: x.max() - x.min(),
            ),
            (
                "minimum for mean",
                "subtracts the minimum instead of the mean",
                lambda x: x.min(),
                global_deviation,
            ),
            (
                "median for mean",
                "subtracts the median instead of the mean",
                median,
                global_deviation,
            ),
            (
                "mean absolute deviation",
                "divides by the mean absolute deviation",
                global_mean,
                lambda x: abs(x - x.mean()).mean(),
            ),
            (
                "multiplied by the deviation",
                "multiplies by the deviation instead of dividing by it",
                global_mean,
                lambda x: 1 / global_deviation(x),
            ),
            (
                "mean added",
                "adds the mean instead of subtracting it",
                lambda x: -x.mean(),
                global_deviation,
            ),
            (
                "standard error for deviation",
                "divides by the standard error of the mean",
                global_mean,
                lambda x: global_deviation(x) / len(x) ** 0.5,
            ),
        )
    ),
    Mistake(
        "mean of each feature, deviation of all numbers",
        "subtracts the mean of each feature, and divides by the deviation of all numbers",
        "Compute both for each feature, or both for all numbers.",
        make_scaling(lambda x: x.mean(axis=0)),
    ),
    Mistake(
        "fitted on the other rows",
        "computes mean and deviation from the validation rows",
        "Compute them from the training rows only, and scale both parts with them.",
        lambda x, other: make_scaling()(other, x)[::-1],
    ),
    Mistake(
        "training rows not scaled",
        "returns the training rows as they are",
        STANDARDISE,
        leave_first_part,
    ),
    Mistake(
        "per feature for global",
        "uses a mean and a deviation for each feature, where the exercise uses one for all",
        "Both are common; features with different units need their own, pixels do not.",
        make_scaling_per_feature(
            lambda x: _replace_zero_spread(_variance_with_ddof(x, 1, 0) ** 0.5)
        ),
        judged=False,
    ),
    Mistake(
        "ddof",
        "divides the sum of squares by n, where the exercise uses n - 1",
        "The exercise divides by n - 1, x.std(ddof=1), as torch does; on its digits that changes "
        "the sixth digit.",
        make_scaling(spread=lambda x: _variance_with_ddof(x, 0) ** 0.5),
        judged=False,
    ),
    Mistake(
        "digits cancelled",
        "scales numbers near 1e8 otherwise than the same numbers near 0: the difference of two "
        "large numbers loses their digits",
        "Average the squares of x - x.mean(), not those of x.",
        make_scaling(spread=deviation_by_squares),
        judged=False,
    ),
)
