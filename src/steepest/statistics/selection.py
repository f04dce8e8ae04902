"""Selection bias: the validation score of the best of many configurations is too high."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.means import Interval, interval
from steepest.statistics.samples import Floats, check_confidence, format_interval, to_numbers
from steepest.values import counted

__all__ = ["Optimism", "expected_maximum", "optimism"]


@dataclass(frozen=True, slots=True, eq=False)
class Optimism:
    """By how much the validation score of the best of N configurations is too high.

    Attributes:
        against_test: mean over seeds of (validation - test) of the winner, with t interval; None
            without test scores.
        against_fresh: mean over seeds of (validation in the seed it won - its mean on other seeds);
            None if it has none.
        unchosen: mean over seeds of (validation - test) of all configurations: the difference of
            the two parts without any selection; None without test scores.
        expected: what N configurations of one true score would give, s · E max of N normals, with s
            the standard deviation of a configuration about its mean, with the effect of
            the seed removed; an upper bound for real ones, some of which are worse.
        n: seeds; left_out: seeds in which a configuration has no score.
        configurations: N.
        winners: the winner of each seed, (n,) int64.
    """

    against_test: Interval | None
    against_fresh: Interval | None
    unchosen: Interval | None
    expected: float
    n: int
    left_out: int
    configurations: int
    winners: np.ndarray

    def __str__(self) -> str:
        said = [
            f"{format_interval(of.mean, of.low, of.high, of.confidence, sign=True)} against {what}"
            for of, what in ((self.against_test, "test"), (self.against_fresh, "fresh seeds"))
            if of is not None
        ]
        many = f"best of {self.configurations}, {counted(self.n, 'seed')}"
        return f"{'; '.join(said)} ({many})"


def optimism(
    validation: ArrayLike,
    test: ArrayLike | None = None,
    fresh: ArrayLike | None = None,
    confidence: float = 0.95,
) -> Optimism:
    """By how much the validation score of the winner is too high, one selection per seed.

    In every seed the configuration with the best validation score is chosen, as if each had been
    trained once. Its score is compared with its test score in that seed, on rows that were not used
    for the selection, and with its mean validation score on other seeds (G. C. Cawley, N. L. C.
    Talbot, "On over-fitting in model selection and subsequent selection bias in performance
    evaluation", JMLR 11, 2010). Ties go to the first.

    Args:
        validation: higher is better, (configurations, seeds).
        test: the same runs on the test part, of the same shape.
        fresh: validation scores of the same configurations on seeds of their own,
            (configurations, any); by default the other seeds of ``validation``.
        confidence: of the intervals.

    Raises:
        StatisticsError: shapes that do not fit, no seed in which all have a score.

    >>> draws = np.random.default_rng(0).normal(0.9, 0.01, (2, 20, 64))
    >>> found = optimism(draws[0], draws[1])
    >>> print(found.against_test)
    0.0158, 95 % interval 0.0129 to 0.0186 (n = 64)
    >>> round(found.expected, 4)
    0.0183
    """
    table = to_numbers("validation", validation, 2)
    check_confidence(confidence)
    kept = np.isfinite(table).all(axis=0)
    tested = None if test is None else to_numbers("test", test, 2)
    if tested is not None:
        if tested.shape != table.shape:
            raise StatisticsError(
                f"test must have a score for each validation score, got shape {tested.shape} for "
                f"{table.shape}"
            )
        kept &= np.isfinite(tested).all(axis=0)
    if not table.shape[0] or not kept.any():
        raise StatisticsError(
            "validation and test must share a seed in which every configuration has a score, got "
            f"none of {table.shape[1]}"
        )
    chosen = table[:, kept]
    seeds = np.arange(chosen.shape[1])
    winners = chosen.argmax(axis=0)
    won = chosen[winners, seeds]
    later = _means_on_other_seeds(chosen, fresh)
    return Optimism(
        against_test=None
        if tested is None
        else interval(won - tested[:, kept][winners, seeds], confidence),
        against_fresh=None if later is None else interval(won - later[winners, seeds], confidence),
        unchosen=None
        if tested is None
        else interval((chosen - tested[:, kept]).mean(axis=0), confidence),
        expected=_residual_deviation(chosen) * expected_maximum(len(chosen)),
        n=seeds.size,
        left_out=int((~kept).sum()),
        configurations=len(chosen),
        winners=winners,
    )


def _means_on_other_seeds(chosen: Floats, fresh: ArrayLike | None) -> Floats | None:
    """For each seed the mean of each configuration on the others, (configurations, seeds)."""
    n = chosen.shape[1]
    if fresh is None:
        return (chosen.sum(axis=1, keepdims=True) - chosen) / (n - 1) if n > 1 else None
    other = to_numbers("fresh", fresh, 2)
    if len(other) != len(chosen):
        raise StatisticsError(
            f"fresh must have a row for each of {len(chosen)} configurations, got {len(other)}"
        )
    if not np.isfinite(other).any(axis=1).all():
        raise StatisticsError("fresh must have a finite score for every configuration")
    return np.broadcast_to(
        np.nanmean(np.where(np.isfinite(other), other, np.nan), axis=1)[:, None], chosen.shape
    )


def _residual_deviation(table: Floats) -> float:
    """Residual standard deviation of the table, with configuration and seed effects removed."""
    rows, seeds = table.shape
    degrees = (rows - 1) * (seeds - 1)
    if not degrees:
        return math.nan
    rest = table - table.mean(axis=1, keepdims=True) - table.mean(axis=0) + table.mean()
    return math.sqrt(float((rest**2).sum()) / degrees)


def expected_maximum(n: int) -> float:
    """Expected maximum of n independent standard normals: ∫ x n φ(x) Φ(x)^(n-1) dx.

    H. A. David, H. N. Nagaraja, "Order statistics", 2003, section 3.1; 1/√π for two.

    Raises:
        StatisticsError: n below 1.

    >>> round(expected_maximum(10), 5)
    1.53875
    """
    if n < 1:
        raise StatisticsError(f"n must be at least 1, got {n}")
    with uninterrupted():
        from scipy.special import log_ndtr

    # The trapezoidal rule converges geometrically for a smooth function that decays both ways.
    x = np.linspace(-12.0, 12.0, 4801)
    density = np.exp(math.log(n) - x * x / 2 + (n - 1) * log_ndtr(x)) / math.sqrt(2 * math.pi)
    return float((x * density).sum() * (x[1] - x[0]))
