"""The configuration that validation chooses: without one row, or on rows and seeds drawn again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.splits import PARTS
from steepest.metrics.catalogue import Metric
from steepest.study.columns import table_of_scores
from steepest.study.outcomes import unpack_rows
from steepest.training.plans import Plan
from steepest.training.split_arguments import rows_of_parts

__all__ = ["RowChoices", "chosen_on_seeds", "row_choices", "test_accuracies_by_other_rows"]

BATCH = 64
"""Resamples that are computed together."""


@dataclass(frozen=True, slots=True, eq=False)
class RowChoices:
    """Which validation and test rows the candidates of a study classify correctly.

    The candidates are the configurations that the ranking prefers before it looks at a mean: those
    with a score on every seed, if there are any.

    Attributes:
        candidates: numbers of the configurations, the best first, (k,).
        loss: what orders candidates of equal accuracy, (k,).
        correct: on validation rows, (k, seeds, validation rows).
        tested: on test rows, (k, seeds, test rows); None without a test part.
        rows: numbers of the validation rows, (seeds, validation rows); where a fold has fewer than
            the largest, ``count`` for those missing, on which nobody is right.
        test_rows: numbers of the test rows, (seeds, test rows), likewise.
        count: rows of the data.
    """

    candidates: NDArray[np.int64]
    loss: NDArray[np.float64]
    correct: NDArray[np.bool_]
    tested: NDArray[np.bool_] | None
    rows: NDArray[np.int64]
    test_rows: NDArray[np.int64]
    count: int

    def without_each_row(self) -> NDArray[np.int64]:
        """For each row, the place of the candidate that all other rows choose, (count,).

        The score of a row that did not choose is not flattered by the choice (M. Stone,
        "Cross-validatory choice and assessment of statistical predictions", JRSS B 36, 1974).
        """
        right = np.zeros((len(self.candidates), self.count + 1))
        for seed, rows in enumerate(self.rows):
            right[:, rows] += self.correct[:, seed]
        right = right[:, :-1]
        return self._first_of_most(right.sum(axis=1, keepdims=True) - right)

    def test_accuracies(self) -> NDArray[np.float64]:
        """Test accuracy of every seed, each row judged by what the other rows choose, (seeds,)."""
        assert self.tested is not None
        chosen = np.append(self.without_each_row(), 0)[self.test_rows]
        outcomes = np.take_along_axis(self.tested, chosen[None], axis=0)[0]
        return np.asarray(outcomes.sum(axis=1) / (self.test_rows < self.count).sum(axis=1))

    def resampled(self, resamples: int, seed: int) -> NDArray[np.int64]:
        """How often each candidate is chosen on seeds and rows drawn with replacement, (k,)."""
        counts = np.zeros(len(self.candidates), dtype=np.int64)
        flat = self.correct.reshape(len(self.candidates), -1).astype(np.float32)
        for weights in self._weights(resamples, seed):
            chosen = self._first_of_most(flat @ weights)
            counts += np.bincount(chosen, minlength=len(counts))
        return counts

    def _weights(self, resamples: int, seed: int) -> Iterator[NDArray[np.float32]]:
        """How often each outcome is in a resample, (seeds * validation rows, resamples) each."""
        generator, (seeds, _) = np.random.default_rng(seed), self.rows.shape
        for start in range(0, resamples, BATCH):
            many = min(BATCH, resamples - start)
            of_seeds, of_rows = (
                generator.multinomial(n, np.full(n, 1 / n), many).astype(np.float32)
                for n in (seeds, self.count)
            )
            of_rows = np.pad(of_rows, ((0, 0), (0, 1)))  # of rows that are missing
            yield (of_seeds[:, :, None] * of_rows[:, self.rows]).reshape(many, -1).T

    def _first_of_most(self, right: NDArray[np.float64] | NDArray[np.float32]) -> NDArray[np.int64]:
        """The candidate with most rows right, of equal ones that with the lowest loss."""
        most = right >= right.max(axis=0)
        return np.asarray(np.where(most, self.loss[:, None], np.inf).argmin(axis=0))


def row_choices(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    ranking: pl.DataFrame,
    plan: Plan,
) -> RowChoices | None:
    """What a study knows about the choice of its best configuration, row by row.

    Args:
        runs: as ``study.judged_runs()``.
        configuration: number of each run's configuration, (runs,).
        ranking: as ``study.ranking()``.
        plan: the data and its split.

    Returns:
        None if the best has no score on some seed, or no run says which rows it gets right.
    """
    seeds = np.unique(runs["seed"].to_numpy())
    # Configurations with diverged runs come after those without, so they are never chosen instead.
    alike = (pl.col("diverged") > 0) == (pl.col("diverged").first() > 0)
    whole = ranking.filter(pl.col("n") == len(seeds), alike)
    if (
        not plan.samples[1]
        or not whole.height
        or whole["configuration"][0] != ranking["configuration"][0]
    ):
        return None
    candidates = whole["configuration"].to_numpy().astype(np.int64)
    place = np.full(int(configuration.max()) + 1, -1)
    place[candidates] = np.arange(len(candidates))
    kept = place[configuration] >= 0
    some, of = runs.filter(pl.Series(kept)), place[configuration[kept]]
    some = some[np.lexsort((some["seed"].to_numpy(), of))]
    if some["validation_correct"].null_count():
        return None
    shape = len(candidates), len(seeds)
    parts = [rows_of_parts(plan, int(each)) for each in some["split_seed"].head(len(seeds))]
    correct, tested = (_outcomes(some, part, plan.samples[part], shape) for part in (1, 2))
    loss = some["validation_loss"].to_numpy().reshape(shape).mean(axis=1)
    loss = np.nan_to_num(loss, nan=np.finfo(np.float64).max)  # of diverged runs: equal, and last
    total = correct.sum(axis=(1, 2))
    # Means that are equal but for rounding: what the ranking puts first stays first.
    loss[0] = loss[total == total[0]].min()
    return RowChoices(
        candidates=candidates,
        loss=loss,
        correct=correct,
        tested=tested if plan.samples[2] else None,
        rows=_padded([each[1] for each in parts], len(plan.y)),
        test_rows=_padded([each[2] for each in parts], len(plan.y)),
        count=len(plan.y),
    )


def chosen_on_seeds(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    ranking: pl.DataFrame,
    resamples: int,
    seed: int,
    metric: Metric,
) -> NDArray[np.int64]:
    """How often the best mean score chooses each configuration on seeds drawn with replacement.

    Args:
        runs, configuration, ranking: as for ``row_choices``.
        resamples: how often to draw.
        seed: of the draws.
        metric: the score.

    Returns:
        (configurations,). Those with runs that diverged, or without a score on some seed, are
        candidates only if the best is one of them.
    """
    column = f"validation_{metric.name}"
    scores = metric.sign * table_of_scores(runs, configuration, ranking.height, column)
    diverged = np.zeros(ranking.height, dtype=np.int64)
    diverged[ranking["configuration"].to_numpy()] = ranking["diverged"].to_numpy()
    best, n = int(ranking["configuration"][0]), scores.shape[1]
    left_out = ~np.isfinite(scores).all(axis=1) | ((diverged > 0) != (diverged[best] > 0))
    left_out[best] = False
    candidates = np.where(left_out[:, None], -np.inf, np.nan_to_num(scores, nan=0.0))
    generator = np.random.default_rng(seed)
    weights = generator.multinomial(n, np.full(n, 1 / n), resamples)
    kept = np.flatnonzero(~left_out)
    order = np.concatenate([[best], kept[kept != best]])  # of equal means, the best one
    chosen = order[(candidates[order] @ weights.T).argmax(axis=0)]
    return np.bincount(chosen, minlength=ranking.height)


def _padded(rows: Sequence[NDArray[np.int64]], missing: int) -> NDArray[np.int64]:
    """Row numbers of several seeds as one array; shorter ones are filled up."""
    table = np.full((len(rows), max(map(len, rows))), missing)
    for seed, own in enumerate(rows):
        table[seed, : len(own)] = own
    return table


def _outcomes(runs: pl.DataFrame, part: int, n: int, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """The outcomes of runs on a part, (configurations, seeds, n)."""
    if not n:
        return np.zeros((*shape, 0), dtype=bool)
    return unpack_rows(runs[f"{PARTS[part]}_correct"].to_list(), n).reshape(*shape, n)


def test_accuracies_by_other_rows(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    ranking: pl.DataFrame,
    plan: Callable[[], Plan | None],
) -> NDArray[np.float64] | None:
    """Test accuracy of every seed, each row judged by what the other rows choose, (seeds,).

    Args:
        runs, configuration, ranking: as for ``row_choices``.
        plan: returns the data and its split, None if they are not at hand.

    Returns:
        None if no row changes the choice, so that these are the accuracies of the best, and where
        it is not known which rows are right.
    """
    if ranking["mean"].null_count() == ranking.height or (known := plan()) is None:
        return None
    # A row changes a mean by at most 1 / validation rows: others cannot become the best.
    least = ranking["mean"][0] - 1 / known.samples[1] - 1e-9
    near = ranking.filter((pl.col("mean") >= least).fill_null(False))
    found = row_choices(runs, configuration, near, known) if near.height > 1 else None
    if found is None or not found.without_each_row().any():
        return None
    return found.test_accuracies()
