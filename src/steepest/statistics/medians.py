"""The median with an interval that assumes nothing about the distribution."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.samples import check_confidence, format_interval, to_numbers

__all__ = ["Median", "median_interval"]


@dataclass(frozen=True, slots=True)
class Median:
    """A median with its interval from order statistics.

    Attributes:
        median: of the finite values.
        low, high: the k-th smallest and the k-th largest; NaN where n is too small for one.
        n: finite values; left_out: the others.
        confidence: requested.
        coverage: lower bound on how often such an interval holds the median; NaN without one.
    """

    median: float
    low: float
    high: float
    n: int
    left_out: int
    confidence: float
    coverage: float

    def __str__(self) -> str:
        text = format_interval(self.median, self.low, self.high, self.confidence)
        return f"median {text} (n = {self.n})"


def median_interval(values: ArrayLike, confidence: float = 0.95) -> Median:
    """The median and its confidence interval from order statistics.

    The k-th smallest and k-th largest of n values enclose the median unless fewer than k values lie
    on one side of it, so they cover it with probability 1 - 2 P(B < k), B binomial (n, 1/2),
    whatever the distribution (W. R. Thompson, "On confidence ranges for the median and other
    expectation distributions", Annals of Mathematical Statistics 7, 1936). The largest such k is
    taken; 95 % needs six values.

    Raises:
        StatisticsError: no finite value.

    >>> print(median_interval([3, 1, 4, 1, 5, 9, 2, 6]))
    median 3.5, 95 % interval 1.0 to 9.0 (n = 8)
    """
    given = to_numbers("values", values)
    finite = np.sort(given[np.isfinite(given)])
    n = finite.size
    if not n:
        raise StatisticsError(f"values must hold a finite number, got none among {given.size}")
    with uninterrupted():
        from scipy.special import bdtr

    check_confidence(confidence)
    ranks = np.arange(1, (n + 1) // 2 + 1)
    # B < k is B <= k - 1.
    coverage = 1 - 2 * bdtr(ranks - 1, n, 0.5)
    enough = int((coverage >= confidence).sum())
    low, high, covers = math.nan, math.nan, math.nan
    if enough:
        low, high = float(finite[enough - 1]), float(finite[n - enough])
        covers = float(coverage[enough - 1])
    return Median(float(np.median(finite)), low, high, n, given.size - n, confidence, covers)
