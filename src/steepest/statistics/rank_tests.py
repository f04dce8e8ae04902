"""Ranks of configurations over data sets: tests of Friedman and Nemenyi, and Wilcoxon's with Holm.

The procedure is that of J. Demšar, "Statistical comparisons of classifiers over multiple data
sets", Journal of Machine Learning Research 7, 2006.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.multiplicity import holm
from steepest.statistics.quadrature import gauss_legendre
from steepest.statistics.samples import Floats, check_fraction, to_numbers

__all__ = ["RankTests", "rank_tests", "ranks_of_rows", "signed_rank_p_value"]


@dataclass(frozen=True, slots=True, eq=False)
class RankTests:
    """Mean ranks of configurations over data sets, and what they show.

    Attributes:
        mean_ranks: 1 is the best on a data set, ties share their mean rank, (configurations,).
        n: data sets.
        statistic: Friedman's chi squared, corrected for ties; NaN for two configurations.
        p_value: of the hypothesis that no configuration is better than another: Friedman's test,
            for two configurations Wilcoxon's signed-rank test.
        critical_difference: of mean ranks by Nemenyi's test: two configurations whose mean ranks
            differ by more are different at level alpha; NaN for two configurations.
        p_values: of all pairs, Wilcoxon's signed-rank tests with Holm's adjustment,
            (configurations, configurations), 1 on the diagonal.
        alpha: level of the tests.
    """

    mean_ranks: Floats
    n: int
    statistic: float
    p_value: float
    critical_difference: float
    p_values: Floats
    alpha: float

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Largest sets of configurations that are not distinguished, best first.

        Nemenyi's test decides, of two configurations Wilcoxon's. Each set lists its configurations
        from the best rank on; sets of one are left out.
        """
        order = np.argsort(self.mean_ranks, kind="stable")
        if len(order) == 2:
            return (tuple(order.tolist()),) if self.p_value > self.alpha else ()
        ranks = self.mean_ranks[order]
        found: list[tuple[int, int]] = []
        for first, rank in enumerate(ranks):
            last = int(np.searchsorted(ranks, rank + self.critical_difference, side="right")) - 1
            if last > first and not (found and found[-1][1] >= last):
                found.append((first, last))
        return tuple(tuple(order[a : b + 1].tolist()) for a, b in found)


def ranks_of_rows(scores: ArrayLike) -> Floats:
    """Ranks in each row, 1 for the highest score; equal scores share the mean of their ranks.

    >>> ranks_of_rows([[0.9, 0.8, 0.9], [0.1, 0.2, 0.3]]).tolist()
    [[1.5, 3.0, 1.5], [3.0, 2.0, 1.0]]
    """
    with uninterrupted():
        from scipy.stats import rankdata

    ranks: Floats = rankdata(-to_numbers("scores", scores, 2), axis=1)
    return ranks


def rank_tests(scores: ArrayLike, alpha: float = 0.05) -> RankTests:
    """Test whether configurations differ, by their ranks over data sets.

    Friedman's statistic (M. Friedman, "The use of ranks to avoid the assumption of normality
    implicit in the analysis of variance", JASA 32, 1937) is compared with chi squared with k - 1
    degrees of freedom. The critical difference of P. B. Nemenyi ("Distribution-free multiple
    comparisons", Princeton 1963) is q sqrt(k (k + 1) / (6 n)), where q is the quantile of the
    studentised range of k means with infinite degrees of freedom, divided by sqrt 2 (Demšar 2006,
    section 3.2.2). Wilcoxon's tests are ``signed_rank_p_value``.

    Args:
        scores: higher is better, (data sets, configurations), finite.
        alpha: level, in (0, 1).

    Raises:
        StatisticsError: fewer than two data sets or configurations, or a score that is missing.

    >>> tests = rank_tests([[0.9, 0.8, 0.7], [0.8, 0.7, 0.6], [0.7, 0.8, 0.6], [0.9, 0.7, 0.5]])
    >>> tests.mean_ranks.tolist(), round(tests.p_value, 3), round(tests.critical_difference, 3)
    ([1.25, 1.75, 3.0], 0.039, 1.657)
    >>> tests.groups
    ((0, 1), (1, 2))
    """
    table = to_numbers("scores", scores, 2)
    check_fraction("alpha", alpha)
    n, k = table.shape
    if n < 2 or k < 2:
        raise StatisticsError(
            f"scores must have at least 2 data sets and 2 configurations, got {n} and {k}"
        )
    if not np.isfinite(table).all():
        raise StatisticsError("scores must be finite numbers (leave out what has no score)")
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]
    adjusted = holm([signed_rank_p_value(table[:, i] - table[:, j]) for i, j in pairs])
    p_values = np.ones((k, k))
    for (i, j), p in zip(pairs, adjusted, strict=True):
        p_values[i, j] = p_values[j, i] = p
    statistic, p_value = (math.nan, p_values[0, 1]) if k == 2 else _friedman(table)
    return RankTests(
        mean_ranks=ranks_of_rows(table).mean(axis=0),
        n=n,
        statistic=statistic,
        p_value=float(p_value),
        critical_difference=math.nan if k == 2 else _critical_difference(k, n, alpha),
        p_values=p_values,
        alpha=alpha,
    )


def signed_rank_p_value(differences: ArrayLike) -> float:
    """Two-sided p value of Wilcoxon's signed-rank test, exact also with ties.

    Differences of 0 are left out (F. Wilcoxon, "Individual comparisons by ranking methods",
    Biometrics Bulletin 1, 1945). The null distribution, in which each rank is positive or negative
    with probability 1/2, is computed rank by rank; ranks of ties are halves of whole numbers.

    Args:
        differences: (n,).

    >>> signed_rank_p_value([0.1, 0.2, 0.3, 0.4, 0.5, 0.0])
    0.0625
    """
    with uninterrupted():
        from scipy.stats import rankdata

    values = to_numbers("differences", differences)
    values = values[values != 0]
    doubled = np.rint(2 * rankdata(abs(values))).astype(np.int64)
    chances = np.ones(1)
    for rank in doubled:
        moved = np.zeros(len(chances) + rank)
        moved[: len(chances)] += chances / 2
        moved[rank:] += chances / 2
        chances = moved
    found = int(doubled[values > 0].sum())
    return float(min(1.0, 2 * min(chances[: found + 1].sum(), chances[found:].sum())))


def _friedman(table: Floats) -> tuple[float, float]:
    """Statistic and p value; no difference if all configurations tie on every data set."""
    with uninterrupted():
        from scipy.stats import friedmanchisquare

    if (table == table[:, :1]).all():
        return 0.0, 1.0
    found = friedmanchisquare(*table.T)
    return float(found.statistic), float(found.pvalue)


def _critical_difference(k: int, n: int, alpha: float) -> float:
    with uninterrupted():
        from scipy.optimize import brentq

    quantile = brentq(lambda q: _range_probability(q, k) - (1 - alpha), 1e-6, 40, xtol=1e-12)
    return float(quantile) * math.sqrt(k * (k + 1) / (12 * n))


def _range_probability(q: float, k: int) -> float:
    """How probable it is that k independent standard normal numbers lie within q of each other.

    Given the largest, all others lie within q below it: the integral of
    k φ(z) (Φ(z) - Φ(z - q))^(k - 1) over z, by Gauss–Legendre quadrature.
    """
    with uninterrupted():
        from scipy.special import ndtr

    node, share = gauss_legendre(200)
    z = 9 * node
    density = np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return float(9 * share @ (k * density * (ndtr(z) - ndtr(z - q)) ** (k - 1)))
