"""Two configurations on the same seeds: their difference, its interval, how often one is ahead."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.means import interval
from steepest.statistics.proportions import Share, share_interval
from steepest.statistics.samples import Floats, check_confidence, format_interval, to_numbers

__all__ = ["FEWEST_SEEDS", "Paired", "paired", "paired_differences"]

FEWEST_SEEDS: Final = 5
"""A comparison on fewer seeds decides nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Paired:
    """The differences a - b over shared seeds, summarised.

    Attributes:
        difference: mean of a - b.
        low, high: its t interval; NaN for one pair, equal to the difference if all differences
            are equal.
        n: pairs in which both are finite.
        left_out: the other pairs.
        confidence: of the intervals.
        sd: standard deviation of the differences (n - 1 in its denominator), NaN for one.
        p_value: two-sided, of no difference in the mean; NaN for one pair.
        in_favour: share of pairs with a > b, ties counted half, with its interval.
        ties: how many pairs are equal.
        differences: a - b of the pairs counted, (n,) float64, in the order given.
        overlap: of folds, the rows scored over the rows that train; 0 for other pairs.
    """

    difference: float
    low: float
    high: float
    n: int
    left_out: int
    confidence: float
    sd: float
    p_value: float
    in_favour: Share
    ties: int
    differences: Floats
    overlap: float = 0.0

    @property
    def constant(self) -> bool:
        """Whether all differences are equal, so that the interval has no width."""
        return self.n > 1 and self.low == self.high

    def __str__(self) -> str:
        text = format_interval(self.difference, self.low, self.high, self.confidence, sign=True)
        if self.constant:
            text = f"{self.difference:+.4g} in each, an interval of no width"
        of = "fold" if self.overlap else "seed"
        pairs = f"1 paired {of}, no interval" if self.n == 1 else f"{self.n} paired {of}s"
        out = f", {self.left_out} left out" if self.left_out else ""
        return f"{text} ({pairs}{out})"


def paired(a: ArrayLike, b: ArrayLike, confidence: float = 0.95, overlap: float = 0.0) -> Paired:
    """Compare a with b on shared seeds: the mean of a - b with its t interval.

    What a seed does to both (above all by its split) cancels in the difference, so pairs need far
    fewer seeds than two separate samples. The interval is the t interval of the
    differences and the p value that of the paired t test (Student, "The probable error of a mean",
    Biometrika 6, 1908): t = mean / (s / √n), n - 1 degrees of freedom. They generalise to other
    seeds and splits of the same data; for new data see ``score_interval``.

    Args:
        a, b: a score a seed, (n,), in the same order; NaN or None is a run without a score.
        confidence: of the intervals, in (0, 1).
        overlap: of folds, the rows scored over the rows that train. Training parts then share rows,
            and the squared error is s² (1/n + overlap) (C. Nadeau, Y. Bengio, "Inference for the
            generalization error", Machine Learning 52, 2003): for new rows of the same kind. With 5
            folds a 95 % interval covers the difference in 97 % or more of the cases (``make
            calibrate``).

    Raises:
        StatisticsError: the lengths differ, or no pair is finite.

    >>> print(paired([0.97, 0.98, 0.99, 0.98], [0.95, 0.96, 0.96, 0.95]))
    +0.0250, 95 % interval +0.0158 to +0.0342 (4 paired seeds)
    >>> print(paired([0.97, 0.98], [0.97, 0.98]).in_favour)
    50 %, 95 % interval 9 % to 91 % (1 of 2)
    """
    differences, left_out = paired_differences(a, b)
    of = interval(differences, check_confidence(confidence), overlap)
    ties = int((differences == 0).sum())
    ahead = float((differences > 0).sum()) + ties / 2
    n = differences.size
    sd = 0.0 if of.low == of.high else float(differences.std(ddof=1)) if n > 1 else math.nan
    return Paired(
        difference=of.mean,
        low=of.low,
        high=of.high,
        n=n,
        left_out=left_out,
        confidence=confidence,
        sd=sd,
        p_value=t_test_p_value(of.mean, sd * math.sqrt(1 + n * overlap), n),
        in_favour=share_interval(ahead, n, confidence),
        ties=ties,
        differences=differences,
        overlap=overlap,
    )


def paired_differences(a: ArrayLike, b: ArrayLike) -> tuple[Floats, int]:
    """The differences a - b where both are finite, and how many pairs were left out.

    Raises:
        StatisticsError: the lengths differ, or no pair is finite.

    >>> paired_differences([1.0, 2.0, float("nan")], [0.5, float("inf"), 1.0])
    (array([0.5]), 2)
    """
    first, second = to_numbers("a", a), to_numbers("b", b)
    if first.shape != second.shape:
        raise StatisticsError(
            f"a and b must have a value for each shared seed, got {first.size} and {second.size} "
            "values (compare the same seeds, in the same order)"
        )
    both = np.isfinite(first) & np.isfinite(second)
    if not both.any():
        raise StatisticsError(
            f"a and b must share at least one seed with a score in both, got none of {first.size}"
        )
    differences = first[both] - second[both]
    # Equal but for rounding: their spread would make an interval of no width look like evidence.
    largest = max(np.abs(first[both]).max(), np.abs(second[both]).max())
    if np.ptp(differences) <= 8 * np.finfo(float).eps * largest:
        differences[:] = differences[0]
    return differences, int((~both).sum())


def t_test_p_value(mean: float, sd: float, n: int) -> float:
    """The p value of the t test that a mean is 0; without spread 1 for a mean of 0, else 0."""
    with uninterrupted():
        from scipy.special import stdtr

    if n < 2:
        return math.nan
    if sd == 0:
        return 1.0 if mean == 0 else 0.0
    return float(2 * stdtr(n - 1, -abs(mean) / (sd / math.sqrt(n))))
