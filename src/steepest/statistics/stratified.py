"""Scores of runs on several data sets together: interquartile mean and performance profile.

Both with intervals from a stratified bootstrap, which draws the runs of each data set again
(R. Agarwal, M. Schwarzer, P. S. Castro, A. Courville, M. G. Bellemare, "Deep reinforcement learning
at the edge of the statistical precipice", NeurIPS 2021). They are about other seeds on these data
sets, not about new ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import random
from steepest.errors import StatisticsError
from steepest.statistics.means import Interval
from steepest.statistics.samples import Floats, check_confidence, to_numbers

__all__ = [
    "Profile",
    "bootstrap_means",
    "bootstrap_profiles",
    "interquartile_mean",
    "percentile_limits",
    "performance_profile",
    "stratified_resamples",
]

RESAMPLES_PURPOSE: Final = 8
"""Of the streams that resamples are drawn from."""

RESAMPLES: Final = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The share of runs that score above each threshold, over all data sets.

    Attributes:
        thresholds: (t,).
        share: of runs above each, (t,).
        low, high: limits of its interval at each threshold, (t,).
        n: runs on each data set; data_sets: how many.
        confidence: of the intervals, each on its own.
    """

    thresholds: Floats
    share: Floats
    low: Floats
    high: Floats
    n: int
    data_sets: int
    confidence: float


def interquartile_mean(
    scores: ArrayLike, confidence: float = 0.95, *, resamples: int = RESAMPLES, seed: int = 0
) -> Interval:
    """The mean of the middle half of all runs, with a stratified bootstrap interval.

    It is less affected by single runs than the mean, and uses more of them than the median. One run
    on each data set has no interval: its limits are NaN.

    Args:
        scores: (runs, data sets), finite.
        confidence: in (0, 1).
        resamples: of the bootstrap.
        seed: of the bootstrap; the same seed gives the same interval.

    Raises:
        StatisticsError: no scores, or one that is missing.

    >>> found = interquartile_mean([[0.9, 0.5], [0.8, 0.6], [0.7, 0.7], [0.1, 0.8]])
    >>> round(found.mean, 3), found.n
    (0.7, 4)
    """
    table = _check_scores(scores)
    drawn = stratified_resamples(table.shape, resamples, seed)
    means = np.concatenate([bootstrap_means(table, rows) for rows in drawn])
    low, high = percentile_limits(means, check_confidence(confidence))
    if len(table) == 1:
        low, high = np.full_like(low, np.nan), np.full_like(high, np.nan)
    [mean] = _middle_means(table.reshape(1, -1)).tolist()
    return Interval(mean, float(low), float(high), len(table), confidence)


def performance_profile(
    scores: ArrayLike,
    thresholds: ArrayLike,
    confidence: float = 0.95,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Profile:
    """The share of runs above each threshold, with stratified bootstrap intervals.

    One run on each data set has no interval: its limits are NaN.

    Args:
        scores: (runs, data sets), finite.
        thresholds: (t,).
        confidence, resamples, seed: as for ``interquartile_mean``.

    Raises:
        StatisticsError: no scores, or one that is missing.

    >>> performance_profile([[0.9, 0.5], [0.8, 0.6]], [0.55, 0.85]).share.tolist()
    [0.75, 0.25]
    """
    table, above = _check_scores(scores), to_numbers("thresholds", thresholds)
    drawn = stratified_resamples(table.shape, resamples, seed)
    shares = np.concatenate([bootstrap_profiles(table, above, rows) for rows in drawn])
    low, high = percentile_limits(shares, check_confidence(confidence))
    if len(table) == 1:
        low, high = np.full_like(low, np.nan), np.full_like(high, np.nan)
    [share] = _shares_above(table.reshape(1, -1), above)
    return Profile(above, share, low, high, len(table), table.shape[1], confidence)


def stratified_resamples(
    shape: tuple[int, ...], resamples: int, seed: int, at_once: int = 200
) -> Iterator[NDArray[np.int64]]:
    """Numbers of runs drawn with replacement, on each data set on its own.

    Args:
        shape: (runs, data sets).
        resamples: how many in all.
        seed: of the draws.
        at_once: how many are drawn and yielded together.

    Yields:
        (at most at_once, runs, data sets).
    """
    runs, data_sets = shape
    for stream, first in enumerate(range(0, resamples, at_once)):
        count = min(at_once, resamples - first)
        words = random.words(seed, RESAMPLES_PURPOSE, stream, count * runs * data_sets)
        yield random.bounded(words, runs).reshape(count, runs, data_sets)


def bootstrap_means(scores: Floats, rows: NDArray[np.integer]) -> Floats:
    """Interquartile means of resampled scores, (resamples,).

    Args:
        scores: (runs, data sets).
        rows: numbers of the runs drawn, (resamples, runs, data sets).
    """
    drawn = scores[rows, np.arange(scores.shape[1])]
    return _middle_means(drawn.reshape(len(rows), -1))


def bootstrap_profiles(scores: Floats, thresholds: Floats, rows: NDArray[np.integer]) -> Floats:
    """Performance profiles of resampled scores, (resamples, thresholds)."""
    drawn = scores[rows, np.arange(scores.shape[1])]
    return _shares_above(drawn.reshape(len(rows), -1), thresholds)


def percentile_limits(values: Floats, confidence: float) -> tuple[Floats, Floats]:
    """The limits of a percentile interval of resamples, along the first axis."""
    low, high = np.percentile(values, [50 * (1 - confidence), 50 * (1 + confidence)], axis=0)
    return low, high


def _middle_means(rows: Floats) -> Floats:
    """Mean of each row without its lowest and highest quarter, rounded down to whole numbers."""
    cut = rows.shape[1] // 4
    means: Floats = np.sort(rows, axis=1)[:, cut : rows.shape[1] - cut].mean(axis=1)
    return means


def _shares_above(rows: Floats, thresholds: Floats) -> Floats:
    """Share of each row above each threshold, (rows, thresholds)."""
    n = rows.shape[1]
    below = [np.searchsorted(row, thresholds, side="right") for row in np.sort(rows, axis=1)]
    shares: Floats = 1 - np.array(below) / n
    return shares


def _check_scores(scores: ArrayLike) -> Floats:
    table = to_numbers("scores", scores, 2)
    if not table.size or not np.isfinite(table).all():
        raise StatisticsError(
            f"scores must be finite numbers, (runs, data sets), got shape {table.shape}"
            f"{' with scores missing' * bool(table.size)}"
        )
    return table
