"""The mean of differences over data sets, with an interval for new data sets of their kind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.new_rows import t_quantile
from steepest.statistics.samples import Floats, check_confidence, format_interval, to_numbers

__all__ = [
    "FEWEST_DATA_SETS",
    "NewDataSets",
    "check_differences",
    "new_data_sets_interval",
]

FEWEST_DATA_SETS: Final = 5
"""A comparison on fewer data sets decides nothing about new ones."""


@dataclass(frozen=True, slots=True)
class NewDataSets:
    """A mean over data sets, with an interval for new data sets of the same kind.

    Attributes:
        mean: the mean over the data sets, each counted once.
        low, high: the interval; equal to the mean if all values are equal, NaN for one data set.
        n: data sets.
        confidence: of the interval.
        error: standard error of the mean; NaN for one data set.
        between: standard deviation of the true values between data sets, estimated; NaN for one
            data set, and if no standard errors within data sets are known.
    """

    mean: float
    low: float
    high: float
    n: int
    confidence: float
    error: float
    between: float

    @property
    def freedom(self) -> int:
        """Degrees of freedom of the t interval."""
        return self.n - 1

    @property
    def p_value(self) -> float:
        """Two-sided, of a mean of 0; without any error 1 for a mean of 0, else 0."""
        with uninterrupted():
            from scipy.special import stdtr

        if not self.error:
            return float(self.mean == 0)
        return float(2 * stdtr(self.freedom, -abs(self.mean) / self.error))

    def __str__(self) -> str:
        text = format_interval(self.mean, self.low, self.high, self.confidence, sign=True)
        if self.n == 1:
            return f"{text} (1 data set, no interval)"
        return f"{text} for new data sets of the kind of these {self.n}"


def new_data_sets_interval(
    values: ArrayLike, errors: ArrayLike | None = None, confidence: float = 0.95
) -> NewDataSets:
    """The mean over data sets with an interval for new data sets of the same kind.

    The model is hierarchical: the true value of a data set is the mean plus an effect of the data
    set, and the value that was measured is the true one plus an error due to seeds and rows. Each
    data set counts once. Weights by precision estimate another mean where the value depends on
    the number of rows, and their intervals then cover the mean over data sets in 78 to 91 % of the
    cases instead of 95 % (benchmarks/CALIBRATION.md). The variance between data sets is
    the unbiased estimate variance of the values - mean of errors² (L. V. Hedges, "A random effects
    model for effect sizes", Psychological Bulletin 93, 1983), at least 0. The expected variance of
    the values includes both parts, so the interval is the t interval with n - 1 degrees of freedom.

    Args:
        values: one a data set, such as the difference of two configurations, (n,).
        errors: standard error of each, (n,); None or NaN if unknown.
        confidence: of the interval, in (0, 1).

    Raises:
        StatisticsError: no values, or values that are not finite; errors of another number.

    >>> print(new_data_sets_interval([0.03, 0.01, 0.02, 0.05, 0.01], [0.01] * 5))
    +0.024, 95 % interval +0.003 to +0.045 for new data sets of the kind of these 5
    """
    value, error = check_differences(values, errors)
    n = value.size
    mean = float(value.mean())
    sd = math.nan if n < 2 else 0.0 if np.ptp(value) == 0 else float(value.std(ddof=1))
    of_mean = sd / math.sqrt(n)
    half = t_quantile(check_confidence(confidence), n - 1) * of_mean if n > 1 else math.nan
    within = float((error**2).mean())
    return NewDataSets(
        mean=mean,
        low=mean - half,
        high=mean + half,
        n=n,
        confidence=confidence,
        error=of_mean,
        between=math.nan if math.isnan(within + sd) else math.sqrt(max(0.0, sd**2 - within)),
    )


def check_differences(values: ArrayLike, errors: ArrayLike | None) -> tuple[Floats, Floats]:
    """Values of data sets and their standard errors, checked; NaN where an error is unknown.

    Raises:
        StatisticsError: no values, values that are not finite, errors below 0 or of another number.
    """
    value = to_numbers("values", values)
    error = np.full(value.shape, np.nan) if errors is None else to_numbers("errors", errors)
    if not value.size:
        raise StatisticsError("values must hold one number a data set, got none")
    if not np.isfinite(value).all():
        raise StatisticsError("values must be finite numbers (leave out what has no score)")
    if error.shape != value.shape:
        raise StatisticsError(
            f"errors must have one number a data set, got {error.size} for {value.size} values"
        )
    if (error < 0).any():
        raise StatisticsError(f"errors must be at least 0, got {error[error < 0][0]:g}")
    return value, error
