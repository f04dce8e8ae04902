"""The ranking of configurations by their validation score, best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.metrics.catalogue import METRICS, Metric
from steepest.statistics import indistinguishable_from_best, summary
from steepest.statistics.means import Summary
from steepest.study.columns import float_column, is_complete, kind_of

__all__ = ["best_first", "flag_stuck_runs", "rank_configurations"]

STUCK_ABOVE: Final = 0.98
"""A run is stuck if its loss exceeds this share of the entropy of the class frequencies."""

LEVEL: Final = 0.05
"""Level of the tests that compare each configuration with the best."""


def rank_configurations(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    settings: pl.DataFrame,
    varying: Sequence[str],
    constant_loss: float,
    confidence: float = 0.95,
    metric: Metric | None = None,
    overlap: float = 0.0,
) -> pl.DataFrame:
    """One row per configuration, sorted by the mean validation score, best first.

    Configurations without diverged or missing runs come first, configurations without a score last.
    Ties are broken by the lower mean validation loss, then by the order of the study.

    Args:
        runs: as ``study.judged_runs()``.
        configuration: number of each run's configuration, (runs,).
        settings: one row per configuration.
        varying: names of the settings to show.
        constant_loss: of the best constant prediction on the training part; NaN where targets are
            numbers, which have R² instead.
        confidence: of the intervals, such as 0.95.
        metric: the score; None is accuracy or R².
        overlap: of folds, as for ``summary``.

    Returns:
        The varying settings, then mean, median, low, high (of the validation score, the t interval
        cut to what it can be), n (number of runs with a score), diverged, stuck, p_value (of the
        paired t test against the best, Holm's adjustment; null for the best, and if more runs
        failed than of the best), like_best (whether it does not differ significantly from the
        best), milliseconds (mean per run), test_mean, configuration.
    """
    groups = settings.height
    metric = METRICS[kind_of(runs).measure] if metric is None else metric
    scores = float_column(runs, f"validation_{metric.name}")
    validation = summary(configuration, scores, groups, confidence, overlap)
    diverged = _count_per_group(configuration, (runs["status"] == "diverged").to_numpy(), groups)
    order = _order(runs, configuration, validation, diverged, metric)
    p_value, like_best = _compare_with_best(
        int(order[0]), runs, scores, configuration, diverged, overlap
    )
    columns = [
        *settings.select(varying).get_columns(),
        pl.Series("mean", validation.mean),
        pl.Series("median", validation.median),
        pl.Series("low", np.maximum(metric.least, validation.low)),
        pl.Series("high", np.minimum(metric.most, validation.high)),
        pl.Series("n", validation.n),
        pl.Series("diverged", diverged),
        pl.Series(
            "stuck", _count_per_group(configuration, flag_stuck_runs(runs, constant_loss), groups)
        ),
        pl.Series("p_value", p_value),
        pl.Series("like_best", like_best),
        _mean_per_group("milliseconds", "milliseconds", runs, configuration, groups),
        _mean_per_group("test_mean", f"test_{metric.name}", runs, configuration, groups),
        pl.Series("configuration", np.arange(groups)),
    ]
    return pl.DataFrame(columns)[order].with_columns(pl.col(pl.Float64).fill_nan(None))


def _compare_with_best(
    best: int,
    runs: pl.DataFrame,
    scores_of_runs: NDArray[np.float64],
    configuration: NDArray[np.int64],
    diverged: NDArray[np.int64],
    overlap: float,
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Adjusted p value of each configuration against the best; whether it is like the best.

    Configurations with more diverged runs than the best are not compared: those runs do not show
    that one is as good.
    """
    groups = len(diverged)
    seeds, place = np.unique(runs["seed"].to_numpy(), return_inverse=True)
    scores = np.full((groups, len(seeds)), np.nan)
    scores[configuration, place] = scores_of_runs
    scores[diverged > diverged[best]] = np.nan
    if not np.isfinite(scores).any():
        return np.full(groups, np.nan), np.zeros(groups, dtype=bool)
    found = indistinguishable_from_best(scores, LEVEL, best, overlap)
    others = np.where(np.arange(groups) == best, np.nan, found.p_values)
    return others, found.indistinguishable


def flag_stuck_runs(runs: pl.DataFrame, constant_loss: float) -> NDArray[np.bool_]:
    """Runs that did not diverge and yet are no better than a constant prediction.

    Their training loss after the last epoch (or as seen, if that is missing) is above 98 % of that
    of the best constant prediction, the entropy of the class frequencies. Of numbers the share of
    the variance that is not explained, 1 - R², is above 98 %.
    """
    numbers = kind_of(runs).measure == "r2"
    name = "train_r2" if numbers else "train_loss"
    after, seen = float_column(runs, f"{name}_after"), float_column(runs, name)
    found = np.where(np.isnan(after), seen, after)
    done = is_complete(runs)
    if numbers:
        return np.asarray(done & (1 - found > STUCK_ABOVE))
    flags: NDArray[np.bool_] = done & (found > STUCK_ABOVE * constant_loss)
    return flags


def _count_per_group(
    group: NDArray[np.int64], flags: NDArray[np.bool_], groups: int
) -> NDArray[np.int64]:
    return np.bincount(group[flags], minlength=groups)


def _mean_per_group(
    name: str, column: str, runs: pl.DataFrame, group: NDArray[np.int64], groups: int
) -> pl.Series:
    return pl.Series(name, summary(group, float_column(runs, column), groups).mean)


def best_first(
    runs: pl.DataFrame, configuration: NDArray[np.int64], groups: int
) -> NDArray[np.int64]:
    """The numbers of configurations in the order of their ranking, (groups,) int64.

    Args:
        runs, configuration: as for ``rank_configurations``.
        groups: how many configurations there are.
    """
    metric = METRICS[kind_of(runs).measure]
    scores = float_column(runs, f"validation_{metric.name}")
    diverged = _count_per_group(configuration, (runs["status"] == "diverged").to_numpy(), groups)
    return _order(runs, configuration, summary(configuration, scores, groups), diverged, metric)


def _order(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    validation: Summary,
    diverged: NDArray[np.int64],
    metric: Metric,
) -> NDArray[np.int64]:
    """The numbers of configurations, best first: the mean decides, then the validation loss."""
    groups = len(diverged)
    incomplete = (diverged > 0) | (validation.n < validation.n.max(initial=0))
    loss = summary(configuration, float_column(runs, "validation_loss"), groups).mean
    return np.lexsort(
        (
            np.arange(groups),
            np.nan_to_num(loss, nan=np.inf),
            np.nan_to_num(-metric.sign * validation.mean, nan=np.inf),
            incomplete,
            np.isnan(validation.mean),
        )
    )
