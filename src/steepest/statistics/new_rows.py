"""The mean of outcomes of seeds on rows, with an interval for other seeds and new rows."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StatisticsError
from steepest.statistics.samples import Floats, check_confidence, format_interval, to_numbers

__all__ = ["NewRows", "new_rows_interval"]


@dataclass(frozen=True, slots=True)
class NewRows:
    """A mean over seeds and rows, with an interval for other seeds and new rows.

    Attributes:
        mean: the mean over the seeds of each seed's mean over its rows.
        low, high: the interval; equal to the mean if all outcomes are equal, NaN for one row.
        n: seeds.
        rows: different rows.
        confidence: of the interval.
        error: standard error of the mean.
        freedom: degrees of freedom of the t interval.
        rows_share: share of the squared error that is due to the choice of the rows; more seeds
            cannot make that part smaller.
    """

    mean: float
    low: float
    high: float
    n: int
    rows: int
    confidence: float
    error: float
    freedom: float
    rows_share: float

    def __str__(self) -> str:
        text = format_interval(self.mean, self.low, self.high, self.confidence, sign=True)
        seeds = "1 seed" if self.n == 1 else f"{self.n} seeds"
        return f"{text} for new rows ({seeds}, {self.rows:,} rows)"


def new_rows_interval(outcomes: ArrayLike, confidence: float = 0.95) -> NewRows:
    """The mean outcome with an interval for other seeds and for new rows of the same kind.

    The model is that of two crossed random effects: an outcome is the mean plus an effect of its
    seed, an effect of its row, and a remainder. Their variances are estimated by the method of
    moments (S. R. Searle, G. Casella, C. E. McCulloch, "Variance Components", Wiley 1992, chapter
    5), and the variance of the mean is

        seed variance / seeds + row variance * sum of w² + remainder / outcomes,

    where w is the share of the outcomes that a row has. The interval is the t interval with the
    degrees of freedom of F. E. Satterthwaite, "An approximate distribution of estimates of variance
    components", Biometrics Bulletin 2, 1946. A t interval over the seeds has only the first term
    and its part of the third: it holds for other seeds on the same rows.

    Args:
        outcomes: (seeds, rows): 1 where a network is right and 0 where it is wrong, or the
            difference of two networks; NaN where a seed did not test the row.
        confidence: of the interval, in (0, 1).

    Raises:
        StatisticsError: not a table of numbers, or a seed without any row.

    >>> first = [[1, 0, 1, 1], [1, 1, 1, 0], [1, 0, 1, 1]]
    >>> second = [[1, 0, 0, 1], [0, 1, 1, 0], [1, 0, 0, 1]]
    >>> print(new_rows_interval(np.subtract(first, second)))
    +0.25, 95 % interval -0.26 to +0.76 for new rows (3 seeds, 4 rows)
    """
    table = to_numbers("outcomes", outcomes, dimensions=2)
    seen = ~np.isnan(table)
    if not seen.any(axis=1).all() or not len(table):
        raise StatisticsError("outcomes must have a number for every seed, got a seed without any")
    table, seen = table[:, seen.any(axis=0)], seen[:, seen.any(axis=0)]
    n, rows = table.shape
    seed_means = np.nanmean(table, axis=1)
    mean = float(seed_means.mean())
    row_variance, remainder, seed_variance = _variance_components(table, seen, seed_means)
    counts = seen.sum(axis=0)
    of_rows = row_variance * float((counts**2).sum()) / float(counts.sum()) ** 2
    of_rows += remainder / float(counts.sum())
    of_seeds = seed_variance / n
    error = math.sqrt(of_rows + of_seeds)
    freedom = _degrees_of_freedom(of_seeds, n - 1, of_rows, rows - 1)
    half = _t_quantile(confidence, freedom) * error if error else 0.0
    if rows < 2:
        half = math.nan
    share = of_rows / (of_rows + of_seeds) if error else math.nan
    return NewRows(
        mean, mean - half, mean + half, n, rows, check_confidence(confidence), error, freedom, share
    )


def _variance_components(
    table: Floats, seen: NDArray[np.bool_], seed_means: Floats
) -> tuple[float, float, float]:
    """Variances of rows, of the remainder, and of seeds, by the method of moments; none below 0."""
    n, rows = table.shape
    counts = seen.sum(axis=0).astype(np.float64)
    centred = np.where(seen, table - seed_means[:, None], 0.0)
    row_means = centred.sum(axis=0) / counts
    total = counts.sum()
    within = float((centred**2).sum() - (counts * row_means**2).sum())
    remainder = max(0.0, within / (total - rows)) if total > rows else 0.0
    between = float((counts * (row_means - (counts * row_means).sum() / total) ** 2).sum())
    per_row = (total - (counts**2).sum() / total) / max(1, rows - 1)
    row_variance = max(0.0, (between / max(1, rows - 1) - remainder) / per_row) if rows > 1 else 0.0
    if n < 2:
        return row_variance, remainder, 0.0
    # A seed's mean also varies by the rows that it happened to test, and by the remainder.
    tested = seen.sum(axis=1).mean()
    by_rows = row_variance * (1 / tested - 1 / rows) + remainder / tested
    return row_variance, remainder, max(0.0, float(seed_means.var(ddof=1)) - by_rows)


def _degrees_of_freedom(of_seeds: float, seeds: int, of_rows: float, rows: int) -> float:
    """Satterthwaite's degrees of freedom of a sum of two variances."""
    parts = [(part, d) for part, d in ((of_seeds, seeds), (of_rows, rows)) if d > 0 and part > 0]
    if not parts:
        return float(max(seeds, rows, 1))
    return sum(part for part, _ in parts) ** 2 / sum(part**2 / d for part, d in parts)


def _t_quantile(confidence: float, freedom: float) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(freedom, (1 + confidence) / 2))
