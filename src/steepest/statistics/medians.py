"""The median with an interval that assumes nothing about the distribution."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.statistics.samples import confident, numbers, told_range

__all__ = ["Median", "median_interval"]


@dataclass(frozen=True, slots=True)
class Median:
    """A median with its interval from order statistics.

    Attributes:
        median: of the finite values.
        low, high: the k-th smallest and the k-th largest; NaN where n is too small for one.
        n: finite values; left_out: the others.
        confidence: asked for.
        coverage: how often such an interval covers, at least; NaN without one.
    """

    median: float
    low: float
    high: float
    n: int
    left_out: int
    confidence: float
    coverage: float

    def __str__(self) -> str:
        told = told_range(self.median, self.low, self.high, self.confidence)
        return f"median {told} (n = {self.n})"


def median_interval(values: ArrayLike, confidence: float = 0.95) -> Median:
    """The median, and the order statistics that hold the true one with the given confidence.

    The k-th smallest and k-th largest of n values hold the median unless fewer than k of them lie
    on one side of it, so they cover with 1 - 2 P(B < k), B binomial (n, 1/2), whatever the
    distribution (W. R. Thompson, "On confidence ranges for the median and other expectation
    distributions", Annals of Mathematical Statistics 7, 1936). The largest such k is taken; 95 %
    needs six values.

    Raises:
        StatisticsError: no finite value.

    >>> print(median_interval([3, 1, 4, 1, 5, 9, 2, 6]))
    median 3.5, 95 % interval 1.0 to 9.0 (n = 8)
    """
    given = numbers("values", values)
    finite = np.sort(given[np.isfinite(given)])
    n = finite.size
    if not n:
        raise StatisticsError(f"values must hold a finite number, got none among {given.size}")
    from scipy.special import bdtr

    confident(confidence)
    ranks = np.arange(1, (n + 1) // 2 + 1)
    # B < k is B <= k - 1.
    coverage = 1 - 2 * bdtr(ranks - 1, n, 0.5)
    enough = int((coverage >= confidence).sum())
    low, high, covers = math.nan, math.nan, math.nan
    if enough:
        low, high = float(finite[enough - 1]), float(finite[n - enough])
        covers = float(coverage[enough - 1])
    return Median(float(np.median(finite)), low, high, n, given.size - n, confidence, covers)
