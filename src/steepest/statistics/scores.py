"""A test accuracy over seeds with an interval that also covers the choice of the test rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.proportions import wilson_interval
from steepest.statistics.samples import check_confidence, format_interval, to_numbers
from steepest.values import counted

__all__ = ["Score", "score_interval"]


@dataclass(frozen=True, slots=True)
class Score:
    """A mean test accuracy with an interval for other seeds and other test rows.

    Attributes:
        mean: over the seeds.
        low, high: the interval, within [0, 1].
        n: seeds; left_out: those without a score.
        samples: rows tested a run.
        rows: different rows that the test parts come from: ``samples`` where all seeds share one
            test part, all rows of the data where every seed draws its own.
        confidence: of the interval.
        seeds_share: share of the variance of the mean that is due to the seeds; the rest is due to
            the test rows. With one seed the interval covers the choice of the test rows only.
    """

    mean: float
    low: float
    high: float
    n: int
    left_out: int
    samples: int
    rows: int
    confidence: float
    seeds_share: float

    @property
    def method(self) -> str:
        """How the interval was made, for a caption."""
        drawn = (
            f"one test part of {self.samples:,} rows"
            if self.rows == self.samples
            else f"test parts of {self.samples:,} of {self.rows:,} rows"
        )
        return f"Wilson interval over {counted(self.n, 'seed')} and {drawn}"

    def __str__(self) -> str:
        text = format_interval(self.mean, self.low, self.high, self.confidence)
        of = "" if self.rows == self.samples else f" of {self.rows:,}"
        return f"{text} ({counted(self.n, 'seed')}, {self.samples:,} test rows{of})"


def score_interval(
    values: ArrayLike, samples: int, rows: int | None = None, confidence: float = 0.95
) -> Score:
    r"""The mean of test accuracies with an interval that also covers the choice of the test rows.

    The t interval over seeds is about other seeds on the same rows. A claim about new rows needs a
    wider one, since more seeds do not add rows: there are R of them. The variance of the mean p
    over n seeds and a sample of R rows is at most

        V = s²/n + p (1 - p) / R

    by the law of total variance given the rows: the first term is due to the seeds, on these rows;
    the second to the rows, since the share of seeds that classify a row correctly lies in [0, 1]
    with mean p. Where every seed draws its own m of the R rows, that alone makes s² at least
    p (1 - p) (1/m - 1/R), so a smaller s, by chance in few seeds, is raised to it. With s² equal
    to it V is s² (1/n + m / (R - m)), the variance of the corrected resampled t test (C. Nadeau,
    Y. Bengio, "Inference for the generalization error", Machine Learning 52, 2003).

    The interval is Wilson's with the effective sample size p (1 - p) / V, so that it stays in
    [0, 1] and has a width at p = 1, where s is 0 (E. L. Korn, B. I. Graubard, "Confidence
    intervals for proportions with small expected number of positive counts estimated from survey
    data", Survey Methodology 24, 1998), and with Student's t for z, its degrees of freedom
    (n - 1) (V / (s²/n))² (F. E. Satterthwaite, "An approximate distribution of estimates of
    variance components", Biometrics Bulletin 2, 1946). It does not include the variance due to the
    choice of the training rows out of the same R.

    Args:
        values: an accuracy a seed, (n,), each in [0, 1]; NaN is a run without one.
        samples: rows of the test part, m.
        rows: different rows that the seeds' test parts come from, R >= m; m itself (the default)
            where all seeds share one test part.
        confidence: in (0, 1).

    Raises:
        StatisticsError: no finite value, one outside [0, 1], fewer rows than samples.

    >>> print(score_interval([0.97, 0.96, 0.98, 0.97], samples=360))
    0.970, 95 % interval 0.943 to 0.984 (4 seeds, 360 test rows)
    >>> print(score_interval([1.0, 1.0, 1.0], samples=30))
    1.000, 95 % interval 0.886 to 1.000 (3 seeds, 30 test rows)
    """
    given = to_numbers("values", values)
    scores = given[np.isfinite(given)]
    n, rows = scores.size, samples if rows is None else rows
    _check(given, scores, samples, rows)
    mean = float(scores[0] if np.ptp(scores) == 0 else scores.mean())
    # Variances in units of p (1 - p), which have a limit at p = 1.
    of_rows, of_seeds = 1 / rows, (1 / samples - 1 / rows) / n
    if n > 1 and np.ptp(scores) > 0:
        of_seeds = max(of_seeds, float(scores.var(ddof=1)) / n / (mean * (1 - mean)))
    seeds_share = of_seeds / (of_seeds + of_rows)
    quantile = _quantile(n - 1, seeds_share, check_confidence(confidence))
    low, high = wilson_interval(mean, 1 / (of_seeds + of_rows), quantile)
    return Score(
        mean=mean,
        low=low,
        high=high,
        n=n,
        left_out=given.size - n,
        samples=samples,
        rows=rows,
        confidence=confidence,
        seeds_share=seeds_share,
    )


def _check(given: np.ndarray, scores: np.ndarray, samples: int, rows: int) -> None:
    if not scores.size:
        raise StatisticsError(f"values must hold a finite number, got none among {given.size}")
    if scores.min() < 0 or scores.max() > 1:
        wrong = scores[(scores < 0) | (scores > 1)][0]
        raise StatisticsError(
            f"values must be shares in [0, 1], got {wrong:g} (interval() takes other scores)"
        )
    if not 1 <= samples <= rows:
        raise StatisticsError(
            f"samples must be at least 1 and at most rows, got {samples} of {rows} rows"
        )


def _quantile(degrees: int, seeds_share: float, confidence: float) -> float:
    """Student's quantile with Satterthwaite's degrees of freedom; the normal one where the
    variance is that of drawing rows alone."""
    with uninterrupted():
        from scipy.special import ndtri, stdtrit

    if degrees == 0 or seeds_share == 0:
        return float(ndtri((1 + confidence) / 2))
    return float(stdtrit(degrees / seeds_share**2, (1 + confidence) / 2))
