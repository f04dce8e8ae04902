"""Equivalence: whether two configurations differ by less than a margin."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.abouts import ABOUT, About
from steepest.statistics.looks import AnytimeMean
from steepest.statistics.means import interval
from steepest.statistics.new_data_sets import NewDataSets
from steepest.statistics.new_rows import NewRows, t_quantile
from steepest.statistics.pairs import paired_differences
from steepest.statistics.samples import check_fraction, check_positive, format_interval, to_numbers
from steepest.values import real

__all__ = [
    "Equivalence",
    "check_margin",
    "equivalent",
    "equivalent_at_any_look",
    "equivalent_on_new",
]

Verdict = Literal["equivalent", "different", "not shown"]


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Two one-sided t tests of differences against a margin.

    Attributes:
        verdict: "equivalent" (the interval lies within ± margin), "different" (it lies outside
            ± margin: the difference is larger than the margin), else "not shown".
        difference: the mean.
        low, high: its t interval of confidence 1 - 2 alpha (90 % by default).
        about: what the tests are about: other "seeds" on the same rows, new "rows" as well, or new
            "datasets".
        p_value: of the hypothesis that the means differ by the margin or more; NaN for one pair.
        p_beyond: of the hypothesis that they differ by the margin or less.
        margin: the smallest difference that counts.
        n: pairs counted, or data sets; left_out: pairs without two finite scores.
        alpha: chance of a wrong "equivalent", and of a wrong "different", at most.
        anytime: whether that holds for any number of looks together, and not for one.
    """

    verdict: Verdict
    difference: float
    low: float
    high: float
    p_value: float
    p_beyond: float
    margin: float
    n: int
    left_out: int
    alpha: float
    about: About = "seeds"
    anytime: bool = False

    @property
    def confidence(self) -> float:
        """1 - 2 alpha, the confidence of the interval that the verdict is based on."""
        return 1 - 2 * self.alpha

    def __str__(self) -> str:
        words = {
            "equivalent": "equivalent within",
            "different": "differ by more than",
            "not shown": "equivalence not shown within",
        }
        text = format_interval(self.difference, self.low, self.high, self.confidence, sign=True)
        of = "data set" if self.about == "datasets" else "paired seed"
        return (
            f"{words[self.verdict]} {self.margin:g}: {text} for {ABOUT[self.about]} "
            f"({self.n} {of}{'s' * (self.n != 1)}{', at any number of looks' * self.anytime})"
        )


def equivalent(
    a: ArrayLike,
    b: ArrayLike | None = None,
    *,
    margin: float,
    alpha: float = 0.05,
    overlap: float = 0.0,
) -> Equivalence:
    """Test whether a and b differ by less than a margin, on shared seeds.

    Two one-sided t tests (D. J. Schuirmann, "A comparison of the two one-sided tests procedure and
    the power approach for assessing the equivalence of average bioavailability", Journal of
    Pharmacokinetics and Biopharmaceutics 15, 1987): equivalent at level alpha where both
    difference > -margin and difference < margin are shown, which is where the interval of
    confidence 1 - 2 alpha lies within ± margin. A p value above 0.05 in a test of no difference
    does not show equivalence.

    Args:
        a, b: a score a seed, (n,), in the same order; or the differences alone as a.
        margin: the smallest difference that counts, in the unit of the scores, > 0.
        alpha: level of each test, in (0, 0.5).
        overlap: of scores on folds, as for ``paired``; the verdict is then about new rows.

    Raises:
        StatisticsError: the margin is not positive, the lengths differ, no pair is finite.

    >>> found = equivalent([0.001, -0.002, 0.0, 0.002, 0.001], margin=0.005)
    >>> print(found.verdict, found.about)
    equivalent seeds
    """
    first = to_numbers("a", a)
    differences, left_out = paired_differences(first, np.zeros(first.size) if b is None else b)
    of = interval(differences, 1 - 2 * alpha)
    n = differences.size
    error = math.nan
    if n > 1:
        error = 0.0 if of.low == of.high else float(differences.std(ddof=1)) / math.sqrt(n)
    return _test_against_margin(
        of.mean,
        error * math.sqrt(1 + n * overlap),
        n - 1,
        margin=margin,
        alpha=alpha,
        n=n,
        left_out=left_out,
        about="rows" if overlap else "seeds",
    )


def equivalent_on_new(
    difference: NewRows | NewDataSets, *, margin: float, alpha: float = 0.05
) -> Equivalence:
    """The same tests of a difference with an interval for new test rows, or for new data sets.

    Args:
        difference: as ``new_rows_interval`` or ``new_data_sets_interval`` gives it.
        margin: the smallest difference that counts, > 0.
        alpha: level of each test, in (0, 0.5).

    Raises:
        StatisticsError: the margin is not positive, or alpha is out of range.
    """
    return _test_against_margin(
        difference.mean,
        difference.error,
        difference.freedom,
        margin=margin,
        alpha=alpha,
        n=difference.n,
        about="rows" if isinstance(difference, NewRows) else "datasets",
    )


def equivalent_at_any_look(
    difference: AnytimeMean, *, margin: float, alpha: float = 0.05
) -> Equivalence:
    """The same tests of a difference whose interval holds at any number of looks.

    Args:
        difference: as ``anytime_interval`` gives it.
        margin: the smallest difference that counts, > 0.
        alpha: chance that a wrong verdict is reached at any look, in (0, 0.5).

    Raises:
        StatisticsError: the margin is not positive, or alpha is out of range.
    """
    _check_test(margin, alpha)
    above, below = difference.p_value_above, difference.p_value_below
    inside, beyond = max(above(-margin), below(margin)), min(above(margin), below(-margin))
    half = difference.half_width(1 - 2 * alpha)
    return Equivalence(
        verdict=_verdict(inside, beyond, alpha),
        difference=difference.mean,
        low=difference.mean - half,
        high=difference.mean + half,
        p_value=inside,
        p_beyond=beyond,
        margin=margin,
        n=difference.n,
        left_out=0,
        alpha=alpha,
        about=difference.about,
        anytime=True,
    )


def _test_against_margin(
    mean: float,
    error: float,
    freedom: float,
    *,
    margin: float,
    alpha: float,
    n: int,
    left_out: int = 0,
    about: About = "seeds",
) -> Equivalence:
    """Both tests of a mean with its standard error and degrees of freedom."""
    _check_test(margin, alpha)

    def below(excess: float) -> float:
        return _t_probability(excess, error, freedom)

    inside = max(below(-margin - mean), below(mean - margin))
    beyond = min(below(margin - mean), below(margin + mean))
    verdict = _verdict(inside, beyond, alpha)
    half = t_quantile(1 - 2 * alpha, freedom) * error
    return Equivalence(
        verdict, mean, mean - half, mean + half, inside, beyond, margin, n, left_out, alpha, about
    )


def check_margin(margin: float) -> float:
    """A margin that can be tested for equivalence.

    Raises:
        StatisticsError: it is not a positive number.
    """
    if real(margin) == 0:
        raise StatisticsError(
            "margin must be above 0, got 0: no number of runs shows that two means are exactly "
            "equal (give the smallest difference that matters, such as 0.01)"
        )
    return check_positive("margin", margin)


def _check_test(margin: float, alpha: float) -> None:
    check_margin(margin)
    if not check_fraction("alpha", alpha) < 0.5:
        raise StatisticsError(f"alpha must be below 0.5, got {alpha} (0.05 is usual)")


def _verdict(inside: float, beyond: float, alpha: float) -> Verdict:
    if inside <= alpha:
        return "equivalent"
    return "different" if beyond <= alpha else "not shown"


def _t_probability(excess: float, error: float, freedom: float) -> float:
    """P(T < excess / error) of Student's t; with an error of 0 it is 0 below 0 and else 1."""
    with uninterrupted():
        from scipy.special import stdtr

    if math.isnan(error):
        return math.nan
    if error == 0:
        return 0.0 if excess < 0 else 1.0
    return float(stdtr(freedom, excess / error))
