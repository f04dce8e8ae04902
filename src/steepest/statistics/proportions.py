"""A share (for example of seeds in favour) with an interval that stays between 0 and 1."""

from __future__ import annotations

import math
from dataclasses import dataclass

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.samples import check_confidence

__all__ = ["Share", "share_interval", "wilson_interval"]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of n with its Wilson interval.

    Attributes:
        share: count / n.
        low, high: the interval, within [0, 1].
        count: how many, in halves where ties count half.
        n: of how many.
        confidence: of the interval.
    """

    share: float
    low: float
    high: float
    count: float
    n: int
    confidence: float = 0.95

    def __str__(self) -> str:
        value, low, high = (f"{100 * each:.0f} %" for each in (self.share, self.low, self.high))
        interval = f"{100 * self.confidence:g} % interval {low} to {high}"
        return f"{value}, {interval} ({self.count:g} of {self.n})"


def share_interval(count: float, n: int, confidence: float = 0.95) -> Share:
    """A share with the score interval of E. B. Wilson ("Probable inference, the law of succession,
    and statistical inference", JASA 22, 1927).

    Its coverage is close to nominal even at small n and near 0 and 1, where p ± z s fails (L. D.
    Brown, T. T. Cai, A. DasGupta, "Interval estimation for a binomial proportion", Statistical
    Science 16, 2001).

    Args:
        count: how many of n, 0…n; halves for ties.
        n: at least 1.
        confidence: in (0, 1).

    Raises:
        StatisticsError: n below 1, or a count outside 0…n.

    >>> print(share_interval(58, 64))
    91 %, 95 % interval 81 % to 96 % (58 of 64)
    """
    if n < 1 or not 0 <= count <= n:
        raise StatisticsError(f"count must be from 0 to n and n at least 1, got {count} of {n}")
    with uninterrupted():
        from scipy.special import ndtri

    low, high = wilson_interval(count / n, n, float(ndtri((1 + check_confidence(confidence)) / 2)))
    return Share(count / n, low, high, count, n, confidence)


def wilson_interval(share: float, n: float, z: float) -> tuple[float, float]:
    """Wilson's interval: the two solutions π of |share - π| = z √(π (1 - π) / n).

    >>> wilson_interval(1.0, 30, 1.96)  # doctest: +ELLIPSIS
    (0.886..., 1.0)
    """
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    # At 0 and 1 the solution is exact; rounding must not leave the unit interval.
    low = 0.0 if share == 0 else max(0.0, centre - half)
    return low, 1.0 if share == 1 else min(1.0, centre + half)
