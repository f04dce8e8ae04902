"""A mean with an interval that holds at any number of looks, while seeds are still being added."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.abouts import About
from steepest.statistics.new_rows import NewRows
from steepest.statistics.samples import check_confidence, format_interval, to_numbers

__all__ = [
    "FIRST_LOOK",
    "AnytimeMean",
    "anytime_interval",
    "anytime_interval_on_new_rows",
    "anytime_interval_on_same_rows",
]

FIRST_LOOK: Final = 8
"""Seeds of the first look: with fewer there is no interval, and with more a narrower one later."""


@dataclass(frozen=True, slots=True)
class AnytimeMean:
    """A mean over seeds whose interval holds at every look: one of a confidence sequence.

    Attributes:
        mean: of the seeds so far.
        low, high: the interval.
        n: seeds so far.
        confidence: the chance that the intervals of all looks cover the true mean.
        about: "seeds" for other seeds on the same rows, "rows" for other seeds and new test rows.
        rows: different rows; None if the interval is about other seeds.
        error: standard error of the mean.
        freedom: its degrees of freedom.
        first: seeds of the first look.
        first_error, first_freedom: the same with the seeds of the first look.
        lasting: the part of error² that is due to the rows and stays with any number of seeds.
    """

    mean: float
    low: float
    high: float
    n: int
    confidence: float
    about: About
    rows: int | None
    error: float
    freedom: float
    first: int
    first_error: float
    first_freedom: float
    lasting: float

    @property
    def p_value(self) -> float:
        """Two-sided, of a mean of 0: the smallest level at which the interval leaves out 0."""
        return self._level(0.0)

    def p_value_above(self, threshold: float) -> float:
        """One-sided, of a mean at or below a threshold; small if the mean is larger than that.

        >>> found = anytime_interval([0.1, 0.2, 0.15, 0.1, 0.2, 0.1, 0.15, 0.2])
        >>> found.p_value_above(0.0) < 0.001, found.p_value_above(0.2)
        (True, 1.0)
        """
        return self._level(threshold) / 2 if self.mean > threshold else 1.0

    def p_value_below(self, threshold: float) -> float:
        """One-sided, of a mean at or above a threshold; small if the mean is smaller than that."""
        return self._level(threshold) / 2 if self.mean < threshold else 1.0

    def expected(self, seeds: int) -> AnytimeMean:
        """What a later look is expected to find: the same mean, from more seeds.

        >>> found = anytime_interval([0.1, 0.2, 0.15, 0.1, 0.2, 0.1, 0.15, 0.2])
        >>> found.expected(32).error == found.error / 2
        True
        """
        squared = self.lasting + (self.error**2 - self.lasting) * self.n / seeds
        later = replace(
            self, n=seeds, error=math.sqrt(squared), freedom=self.freedom + seeds - self.n
        )
        half = later.half_width(self.confidence)
        return replace(later, low=self.mean - half, high=self.mean + half)

    def half_width(self, confidence: float) -> float:
        """Half the width of the interval of another confidence."""
        start = _first_quantile(1 - confidence, self.first_freedom)
        grown = (self.first_freedom + 1) * math.log1p(start**2 / self.first_freedom)
        exponent = (grown + self._log_information()) / (self.freedom + 1)
        return math.sqrt(self.freedom * math.expm1(exponent)) * self.error

    def _log_information(self) -> float:
        """Logarithm of how much more is known than at the first look (a ratio of 1 / variance)."""
        return 2 * math.log(self.first_error / self.error) if self.error else 0.0

    def _level(self, threshold: float) -> float:
        """The level at which the interval ends at a threshold; the inverse of ``half_width``."""
        if not self.error:
            return float(self.mean == threshold)
        t = (self.mean - threshold) / self.error
        grown = (self.freedom + 1) * math.log1p(t**2 / self.freedom) - self._log_information()
        squared = self.first_freedom * math.expm1(grown / (self.first_freedom + 1))
        return _level_of_start(math.sqrt(squared), self.first_freedom) if squared > 0 else 1.0

    def __str__(self) -> str:
        text = format_interval(self.mean, self.low, self.high, self.confidence, sign=True)
        what = "other seeds on the same rows" if self.rows is None else "new test rows"
        of = "" if self.rows is None else f", {self.rows:,} rows"
        return f"{text} for {what}, at any number of looks ({self.n} seeds{of})"


def anytime_interval(
    values: ArrayLike, confidence: float = 0.95, first: int = FIRST_LOOK, step: float = 0.0
) -> AnytimeMean:
    r"""The mean of values with an interval that holds at any number of looks.

    Whoever adds seeds until a 95 % interval leaves out zero is wrong far more often than in 5 % of
    cases. The intervals of a confidence sequence all cover the true mean at once with the stated
    probability, so one may look after every seed and stop whenever one likes. This one is that of
    T. L. Lai, "On confidence sequences", Annals of Statistics 4, 1976, for a normal mean of unknown
    variance, from a first look at m values on:

        (1 + t² / (n - 1))ⁿ <= (n / m) (1 + a² / (m - 1))ᵐ,  t = (mean - truth) / (s / √n),

    where a solves 2 (1 - F(a) + a f(a)) = 1 - confidence, with the distribution F and the density
    f of Student's t with m - 1 degrees of freedom (H. Wang, A. Ramdas, "Anytime-valid t-tests and
    confidence sequences for Gaussian means with unknown variance", 2023). With many seeds it is
    the sequence of H. Robbins, "Statistical methods related to the law of the iterated logarithm",
    Annals of Mathematical Statistics 41, 1970, which holds for every distribution with a variance
    (I. Waudby-Smith et al., "Time-uniform central limit theory and asymptotic confidence
    sequences", Annals of Statistics 52, 2024). It is 1.5 to 1.8 times as wide as the t interval.

    Args:
        values: one a seed, (n,), all finite.
        confidence: in (0, 1).
        first: seeds of the first look, m, at least 2. It must not depend on the values.
        step: the smallest possible difference of two values, such as 1 / rows of an accuracy. The
            standard deviation is taken to be at least step / √n, as if one value had differed, so
            that equal values have an interval.

    Raises:
        StatisticsError: fewer values than the first look, values that are not finite.

    >>> found = anytime_interval([0.01, 0.02, 0.03, 0.01, 0.02, 0.02, 0.03, 0.01])
    >>> round(found.mean, 4), round(found.low, 4), round(found.high, 4)
    (0.0188, 0.0081, 0.0294)
    """
    given = to_numbers("values", values)
    if not np.isfinite(given).all():
        raise StatisticsError("values must be finite numbers (leave out seeds without a score)")
    _check_looks(given.size, first)
    deviation = max(float(given.std(ddof=1)), step / math.sqrt(given.size))
    return _interval(
        mean=float(given.mean()),
        n=given.size,
        confidence=confidence,
        about="seeds",
        rows=None,
        error=deviation / math.sqrt(given.size),
        freedom=given.size - 1.0,
        first=first,
        first_error=deviation / math.sqrt(first),
        first_freedom=first - 1.0,
        lasting=0.0,
    )


def anytime_interval_on_same_rows(
    found: NewRows,
    differing: int,
    confidence: float = 0.95,
    first: int = FIRST_LOOK,
    step: float = 0.0,
) -> AnytimeMean:
    """The interval for other seeds on the same rows, from outcomes that are known row by row.

    It is that of ``anytime_interval`` with the error of the crossed model, without the rows' part.
    Which rows differ shows how much a seed's mean varies by chance, so the error is known better
    than from the means of a few seeds, and the first intervals are narrower. It is known no better
    than from as many rows as differ: a variance from k rare events has 2 k degrees of freedom.

    Args:
        found: the mean with its interval for new test rows.
        differing: how many of its outcomes are not 0.
        confidence: in (0, 1).
        first: seeds of the first look, at least 2.
        step: as for ``anytime_interval``.

    Raises:
        StatisticsError: fewer seeds than the first look.
    """
    _check_looks(found.n, first)
    error, freedom = found.error_with(found.n, same_rows=True)
    first_freedom = found.error_with(first, same_rows=True)[1]
    error = max(error, step / found.n)
    return _interval(
        mean=found.mean,
        n=found.n,
        confidence=confidence,
        about="seeds",
        rows=None,
        error=error,
        freedom=min(freedom, max(found.n - 1.0, 2.0 * differing)),
        first=first,
        first_error=error * math.sqrt(found.n / first),
        first_freedom=min(first_freedom, max(first - 1.0, 2.0 * differing * first / found.n)),
        lasting=0.0,
    )


def anytime_interval_on_new_rows(
    found: NewRows, confidence: float = 0.95, first: int = FIRST_LOOK
) -> AnytimeMean:
    """The interval of ``new_rows_interval`` widened so that it holds at any number of looks.

    What the rows contribute to the error is the same at all looks at seeds, and what the seeds
    contribute shrinks with their number, so the mean moves as in ``anytime_interval`` with
    1 / error² in place of n (increments of it are independent in a crossed model): n / m becomes
    the ratio of 1 / error² now and at the first look, and n - 1 and m - 1 the degrees of freedom of
    Satterthwaite. The looks are at a growing number of seeds; the rows are given.

    Args:
        found: the mean with its interval for one look.
        confidence: in (0, 1).
        first: seeds of the first look, at least 2.

    Raises:
        StatisticsError: fewer seeds than the first look.
    """
    _check_looks(found.n, first)
    first_error, first_freedom = found.error_with(first)
    return _interval(
        mean=found.mean,
        n=found.n,
        confidence=confidence,
        about="rows",
        rows=found.rows,
        error=found.error,
        freedom=found.freedom,
        first=first,
        first_error=first_error,
        first_freedom=first_freedom,
        lasting=found.lasting,
    )


def _check_looks(n: int, first: int) -> None:
    if first < 2:
        raise StatisticsError(f"first must be at least 2 seeds, got {first}")
    if n < first:
        raise StatisticsError(
            f"an interval for any number of looks begins at {first} seeds, got {n} (add seeds)"
        )


def _interval(
    *,
    mean: float,
    n: int,
    confidence: float,
    about: About,
    rows: int | None,
    error: float,
    freedom: float,
    first: int,
    first_error: float,
    first_freedom: float,
    lasting: float,
) -> AnytimeMean:
    parts = (error, freedom, first, first_error, first_freedom, lasting)
    check_confidence(confidence)
    half = AnytimeMean(mean, mean, mean, n, confidence, about, rows, *parts).half_width(confidence)
    return AnytimeMean(mean, mean - half, mean + half, n, confidence, about, rows, *parts)


def _level_of_start(start: float, freedom: float) -> float:
    """2 (1 - F(a) + a f(a)) of Student's t: the chance that a sequence that starts at a is ever
    outside."""
    with uninterrupted():
        from scipy.special import betaln, stdtr

    log_density = -(freedom + 1) / 2 * math.log1p(start**2 / freedom) - 0.5 * math.log(freedom)
    density = math.exp(log_density - float(betaln(0.5, freedom / 2)))
    return float(2 * (stdtr(freedom, -start) + start * density))


@lru_cache(maxsize=4096)
def _first_quantile(level: float, freedom: float) -> float:
    """The start a of a sequence of a level, by bisection: ``_level_of_start`` falls from 1 to 0."""
    low, high = 0.0, 2.0
    while _level_of_start(high, freedom) > level:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if _level_of_start(middle, freedom) > level:
            low = middle
        else:
            high = middle
    return high
