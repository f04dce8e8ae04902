"""Mean with its t interval, and median: of one sample, or of many groups at once.

The summaries take one flat array of values with a group number each, so that ten thousand
configurations take a few array operations.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.interrupts import uninterrupted
from steepest.statistics.samples import check_confidence, format_interval

__all__ = ["Interval", "Summary", "interval", "summary"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the t interval that covers the true mean with the given confidence.

    ``low`` and ``high`` are NaN for a single value.
    """

    mean: float
    low: float
    high: float
    n: int
    confidence: float = 0.95

    def __str__(self) -> str:
        text = format_interval(self.mean, self.low, self.high, self.confidence)
        return f"{text} (n = {self.n})"


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """Statistics of groups, one entry a group; NaN where a group has no finite value.

    Attributes:
        mean, median: (groups,) float64.
        low, high: the t interval of the mean; NaN with fewer than two values.
        n: how many finite values, (groups,) int64.
    """

    mean: NDArray[np.float64]
    median: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    n: NDArray[np.int64]


def interval(values: ArrayLike, confidence: float = 0.95, overlap: float = 0.0) -> Interval:
    """The mean of the finite values and its t interval.

    Args:
        values: numbers, (n,); those that are not finite are left out.
        confidence: in (0, 1).
        overlap: as for ``summary``.

    Raises:
        StatisticsError: a confidence outside (0, 1).

    >>> interval([0.97, 0.98, 0.99])  # doctest: +ELLIPSIS
    Interval(mean=0.98, low=0.955158..., high=1.004841..., n=3, confidence=0.95)
    """
    flat = np.asarray(values, dtype=np.float64).ravel()
    all_of = summary(np.zeros(flat.size, dtype=np.int64), flat, 1, confidence, overlap)
    return Interval(
        float(all_of.mean[0]),
        float(all_of.low[0]),
        float(all_of.high[0]),
        int(all_of.n[0]),
        confidence,
    )


def summary(
    group: NDArray[np.integer],
    values: ArrayLike,
    groups: int,
    confidence: float = 0.95,
    overlap: float = 0.0,
) -> Summary:
    """Mean, median and t interval of the mean of every group, values that are not finite left out.

    The interval is mean ± t s / sqrt(n) with s the standard deviation (n - 1 in its denominator)
    and t the quantile of Student's distribution with n - 1 degrees of freedom (Student, "The
    probable error of a mean", Biometrika 6, 1908). Equal values give an interval of no width.

    Args:
        group: the group of each value, 0…groups-1, (n,).
        values: numbers, (n,).
        groups: how many groups.
        confidence: in (0, 1).
        overlap: of scores on folds, the rows scored over the rows that train: 1/n becomes
            1/n + overlap, since training parts share rows (C. Nadeau, Y. Bengio, "Inference for the
            generalization error", Machine Learning 52, 2003).

    Raises:
        StatisticsError: a confidence outside (0, 1).

    >>> of = summary(np.array([0, 1, 0, 1]), [1.0, 5.0, 3.0, np.nan], groups=2)
    >>> of.mean.tolist(), of.n.tolist(), of.high.round(3).tolist()
    ([2.0, 5.0], [2, 1], [14.706, nan])
    """
    value = np.asarray(values, dtype=np.float64)
    finite = np.isfinite(value)
    value, group = value[finite], np.asarray(group)[finite]
    order = np.lexsort((value, group))
    value, group = value[order], group[order]
    n = np.bincount(group, minlength=groups)
    first = np.cumsum(n) - n
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        mean = np.bincount(group, value, minlength=groups) / n
        squares = np.bincount(group, (value - mean[group]) ** 2, minlength=groups)
        half = _t_quantile(n - 1, check_confidence(confidence)) * np.sqrt(
            squares / (n - 1) * (1 / n + overlap)
        )
    median = np.full(groups, np.nan)
    some = n > 0
    middle = value[(first + (n - 1) // 2)[some]], value[(first + n // 2)[some]]
    median[some] = middle[0] + (middle[1] - middle[0]) / 2
    # Sorted, so equal ends mean equal values: rounding in the sum must not widen their interval.
    equal = np.flatnonzero(some)[value[first[some]] == value[(first + n - 1)[some]]]
    mean[equal] = value[first[equal]]
    half[equal] = np.where(n[equal] > 1, 0.0, np.nan)
    return Summary(mean, median, mean - half, mean + half, n)


def _t_quantile(degrees: NDArray[np.integer], confidence: float) -> NDArray[np.float64]:
    with uninterrupted():
        from scipy.special import stdtrit

    distinct, place = np.unique(degrees, return_inverse=True)
    quantiles = np.full(distinct.shape, np.nan)
    real = distinct > 0
    quantiles[real] = stdtrit(distinct[real], (1 + confidence) / 2)
    result: NDArray[np.float64] = quantiles[place]
    return result
