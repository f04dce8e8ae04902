"""Multiple comparisons, and which configurations cannot be distinguished from the best."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.samples import Floats, check_fraction, to_numbers

__all__ = ["BestSet", "holm", "indistinguishable_from_best"]


@dataclass(frozen=True, slots=True, eq=False)
class BestSet:
    """Which configurations cannot be distinguished from the best one.

    Attributes:
        best: number of the configuration with the best mean.
        indistinguishable: (configurations,) bool; True for the best and for those whose adjusted
            p is above alpha.
        p_values: two-sided paired t tests against the best, adjusted; 1 for the best itself, NaN
            for configurations that were not compared, (configurations,).
        differences: mean over the shared seeds of configuration - best, (configurations,).
        shared: how many seeds each shares with the best, (configurations,) int64.
        alpha: upper bound on the probability that the truly best configuration is left out,
            although the best was chosen by the same scores.
    """

    best: int
    indistinguishable: NDArray[np.bool_]
    p_values: Floats
    differences: Floats
    shared: NDArray[np.int64]
    alpha: float

    @property
    def members(self) -> tuple[int, ...]:
        """The numbers of the indistinguishable configurations, the best among them."""
        return tuple(int(one) for one in np.flatnonzero(self.indistinguishable))

    def __str__(self) -> str:
        others, all_others = len(self.members) - 1, len(self.p_values) - 1
        seeds = int(self.shared[self.best])
        return (
            f"{others} of {all_others} other configurations cannot be distinguished from the best "
            f"(paired t tests over {seeds} seeds, Holm's adjustment, level {self.alpha:g})"
        )


def holm(p_values: ArrayLike) -> Floats:
    """p values adjusted for multiple comparisons by Holm's method.

    Rejecting those at most alpha makes any false rejection with probability alpha at most.

    Sorted, the i-th smallest of m is multiplied by m - i + 1, made no smaller than the one before
    it, and capped at 1 (S. Holm, "A simple sequentially rejective multiple test procedure",
    Scandinavian Journal of Statistics 6, 1979). It holds for any dependence between the tests and
    is never less powerful than Bonferroni's factor m. NaN (no test) stays NaN and is not counted.

    Args:
        p_values: (m,), each in [0, 1] or NaN.

    Raises:
        StatisticsError: one outside [0, 1].

    >>> holm([0.01, 0.04, 0.03]).round(4).tolist()
    [0.03, 0.06, 0.06]
    """
    given = to_numbers("p_values", p_values)
    tested = np.flatnonzero(~np.isnan(given))
    p = given[tested]
    if ((p < 0) | (p > 1)).any():
        raise StatisticsError(f"p_values must lie in [0, 1], got {p[(p < 0) | (p > 1)][0]:g}")
    order = np.argsort(p, kind="stable")
    steps = np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))
    adjusted = np.full(given.shape, np.nan)
    adjusted[tested[order]] = np.minimum(1.0, steps)
    return adjusted


def indistinguishable_from_best(
    scores: ArrayLike, alpha: float = 0.05, best: int | None = None, overlap: float = 0.0
) -> BestSet:
    """Compare every configuration with the best on shared seeds, adjusted for their number.

    The best is chosen by the same scores, so its lead is biased upwards. The guarantee still holds:
    the truly best configuration is left out only if some other beats it by more than Holm's bound,
    and the chances of that sum to alpha / 2 over all others (each two-sided test spends half of its
    level on that side). It is the idea of multiple comparisons with the best (J. C. Hsu,
    "Simultaneous confidence intervals for all distances from the best", Annals of Statistics 9,
    1981) with paired tests. That two are in the set does not show that they are equal: see
    ``equivalent``.

    Args:
        scores: higher is better, (configurations, seeds), seeds in the same order; NaN is a run
            without a score.
        alpha: in (0, 1).
        best: which one to compare with; by default the one with the highest mean among those with
            the fewest scores missing. Configurations with fewer scores than it are not compared
            and not in the set: failed runs do not show that one is as good.
        overlap: as for ``paired``.

    Raises:
        StatisticsError: no configuration, or none with a score.

    >>> table = [[0.9, 0.8, 0.9, 0.8], [0.9, 0.7, 0.9, 0.8], [0.5, 0.4, 0.6, 0.4]]
    >>> indistinguishable_from_best(table).members
    (0, 1)
    """
    table = to_numbers("scores", scores, 2)
    check_fraction("alpha", alpha)
    finite = np.isfinite(table)
    count = finite.sum(axis=1)
    if not table.size or not count.any():
        raise StatisticsError("scores must hold a finite number, got none")
    if best is None:
        filled = np.where(finite, table, 0.0).sum(axis=1)
        means = np.where(count == count.max(), filled / np.maximum(count, 1), -np.inf)
        best = int(means.argmax())
    elif not 0 <= best < len(table):
        raise StatisticsError(f"best must be a number below {len(table)}, got {best}")
    both = finite & finite[best]
    difference = np.where(both, table - np.where(finite[best], table[best], 0.0), np.nan)
    difference[~both] = np.nan
    means, p_values = _paired_t_tests(difference, overlap)
    p_values[count < count[best]] = np.nan
    p_values[best] = np.nan
    adjusted = holm(p_values)
    adjusted[best] = 1.0
    # One shared seed gives no p value, so the two cannot be distinguished.
    among = ~(adjusted <= alpha) & (count >= count[best])
    return BestSet(best, among, adjusted, means, both.sum(axis=1), alpha)


def _paired_t_tests(differences: Floats, overlap: float) -> tuple[Floats, Floats]:
    """Mean and two-sided p of every row, NaN left out; p is NaN with fewer than two values."""
    with uninterrupted():
        from scipy.special import stdtr

    valid = np.isfinite(differences)
    n = valid.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(valid, differences, 0.0).sum(axis=1) / n
        squares = np.where(valid, differences - mean[:, None], 0.0) ** 2
        error = np.sqrt(squares.sum(axis=1) / (n - 1) * (1 / n + overlap))
        p = 2 * stdtr(n - 1, -np.abs(mean) / error)
    low = np.where(valid, differences, np.inf).min(axis=1)
    equal = (n > 1) & (low == np.where(valid, differences, -np.inf).max(axis=1))
    mean[equal] = low[equal]
    p[equal] = np.where(low[equal] == 0, 1.0, 0.0)
    p[n < 2] = math.nan
    return mean, p
