"""How many seeds a comparison needs."""

from __future__ import annotations

import math
from dataclasses import dataclass

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.samples import check_fraction, check_positive

__all__ = ["SeedsNeeded", "one_sided_power", "paired_test_power", "seeds_needed"]

MOST_SEEDS = 10_000_000


@dataclass(frozen=True, slots=True)
class SeedsNeeded:
    """An estimate of how many paired seeds show a difference.

    Attributes:
        seeds: the smallest number with at least the power asked for.
        power: asked for.
        reached: power with that many seeds.
        difference, sd: assumed: the true mean of the differences and their standard deviation.
        alpha: level of the two-sided t test.
    """

    seeds: int
    power: float
    reached: float
    difference: float
    sd: float
    alpha: float

    def __str__(self) -> str:
        return (
            f"about {self.seeds} seeds (an estimate: {100 * self.power:g} % power to show a "
            f"difference of {self.difference:.3g} with sd {self.sd:.3g})"
        )


def seeds_needed(
    difference: float, sd: float, power: float = 0.8, alpha: float = 0.05
) -> SeedsNeeded:
    """The number of seeds with which a paired t test shows a difference, an estimate.

    An estimate, since it takes difference and sd for true; from a few seeds they are not, and a
    difference taken from the very data that is to be shown is flattered.

    Args:
        difference: true mean of the paired differences, not 0.
        sd: their standard deviation, >= 0.
        power: chance to find it, in (0, 1).
        alpha: level of the two-sided test, in (0, 1).

    Raises:
        StatisticsError: a difference of 0 or not finite, a negative sd, more than 10 million seeds.

    >>> print(seeds_needed(0.01, sd=0.02))
    about 34 seeds (an estimate: 80 % power to show a difference of 0.01 with sd 0.02)
    """
    if not math.isfinite(difference) or difference == 0:
        raise StatisticsError(f"difference must be a number other than 0, got {difference}")
    if not (math.isfinite(sd) and sd >= 0):
        raise StatisticsError(f"sd must be at least 0, got {sd}")
    check_fraction("power", power)
    check_fraction("alpha", alpha)
    enough = 2
    while paired_test_power(difference, sd, enough, alpha) < power:
        enough *= 2
        if enough > MOST_SEEDS:
            raise StatisticsError(
                f"no number of seeds up to {MOST_SEEDS:,} shows a difference of {difference:g} "
                f"with sd {sd:g}"
            )
    too_few = enough // 2
    while enough - too_few > 1:
        middle = (enough + too_few) // 2
        if paired_test_power(difference, sd, middle, alpha) < power:
            too_few = middle
        else:
            enough = middle
    reached = paired_test_power(difference, sd, enough, alpha)
    return SeedsNeeded(enough, power, reached, difference, sd, alpha)


def paired_test_power(difference: float, sd: float, seeds: int, alpha: float = 0.05) -> float:
    """Power of the two-sided paired t test: P(|T'| > t(1 - alpha/2)), T' noncentral t with n - 1
    degrees of freedom and noncentrality √n · difference / sd.

    J. Cohen, "Statistical power analysis for the behavioral sciences", 1988, chapter 2.

    >>> round(paired_test_power(0.5, 1.0, 34), 4)
    0.8078
    """
    with uninterrupted():
        from scipy.special import nctdtr, stdtrit

    if seeds < 2:
        return 0.0
    check_positive("alpha", alpha)
    if sd == 0:
        return 1.0
    noncentrality = math.sqrt(seeds) * abs(difference) / sd
    # Far out nctdtr loses its digits, and the power is 1 to every digit shown.
    if noncentrality > 35 + stdtrit(seeds - 1, 1 - alpha / 2):
        return 1.0
    bound = stdtrit(seeds - 1, 1 - alpha / 2)
    upper = 1 - nctdtr(seeds - 1, noncentrality, bound)
    return float(upper + nctdtr(seeds - 1, noncentrality, -bound))


def one_sided_power(effect: float, error: float, freedom: float, alpha: float) -> float:
    """Power of a one-sided t test, P(T' > t(1 - alpha)), T' noncentral t (Cohen, as above).

    Args:
        effect: the true mean beyond the threshold that the test compares it with.
        error: standard error of the mean, >= 0.
        freedom: its degrees of freedom.
        alpha: level of the test.

    >>> round(one_sided_power(0.5, 34**-0.5, 33, 0.025), 4)
    0.8078
    """
    with uninterrupted():
        from scipy.special import nctdtr, stdtrit

    if error == 0:
        return float(effect > 0)
    noncentrality, bound = effect / error, stdtrit(freedom, 1 - alpha)
    # Far out nctdtr loses its digits, and the power is 1 or 0 to every digit shown.
    if abs(noncentrality) > 35 + bound:
        return float(effect > 0)
    return float(1 - nctdtr(freedom, noncentrality, bound))
