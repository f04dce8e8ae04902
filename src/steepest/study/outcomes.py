"""Which rows the runs of a study classify correctly, compared between two sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.splits import PARTS
from steepest.metrics.catalogue import METRICS
from steepest.statistics import NewRows, new_rows_interval
from steepest.training.plans import Plan
from steepest.training.run_metrics import constant_predictions
from steepest.training.split_arguments import rows_of_parts

__all__ = [
    "CORRECT_ROWS",
    "RowOutcomes",
    "constant_scores",
    "difference_on_new_rows",
    "judged_runs",
    "outcomes_on_test_rows",
    "rows_of_test_parts",
    "unpack_rows",
]

CORRECT_ROWS: Final = {f"{part}_accuracy": f"{part}_correct" for part in PARTS[1:]}
"""For each score that is a share of rows, the column with a bit for each row."""


@dataclass(frozen=True, slots=True, eq=False)
class RowOutcomes:
    """Which rows of the test part runs classify correctly, one run a seed.

    Attributes:
        correct: (seeds, test rows).
        rows: numbers of the rows in the data, (seeds, test rows) int64.
    """

    correct: NDArray[np.bool_]
    rows: NDArray[np.int64]

    @property
    def accuracy(self) -> NDArray[np.float64]:
        """Test accuracy of every run, (seeds,)."""
        return np.asarray(self.correct.mean(axis=1))

    def minus(self, other: RowOutcomes, confidence: float = 0.95) -> NewRows:
        """The difference in accuracy from other runs on the same seeds and rows."""
        difference = self.correct.astype(np.float64) - other.correct
        seeds = np.repeat(np.arange(len(self.rows)), self.rows.shape[1])
        return new_rows_interval(difference.ravel(), seeds, self.rows.ravel(), confidence)


def rows_of_test_parts(plan: Plan, split_seeds: Sequence[int]) -> NDArray[np.int64]:
    """Numbers of the rows of the test part of each seed, (seeds, test rows)."""
    return np.array([rows_of_parts(plan, seed)[2] for seed in split_seeds])


def outcomes_on_test_rows(
    runs: pl.DataFrame, plan: Plan, rows: NDArray[np.int64] | None = None
) -> RowOutcomes:
    """The outcomes of one configuration, in the order of the runs.

    A run that diverged counts as a constant prediction of the most frequent class of the data:
    leaving it out would make the configuration look better than it is.

    Args:
        runs: as ``study.runs``, one a seed.
        plan: the data and its split, with a test part.
        rows: those of the test part of each run; computed by default.
    """
    n, constant = plan.samples[2], plan.y == np.bincount(plan.y).argmax()
    if rows is None:
        rows = rows_of_test_parts(plan, runs["split_seed"].to_list())
    correct = constant[rows]
    known = runs["test_correct"].is_not_null().to_numpy()
    if known.any():
        correct[known] = unpack_rows(runs["test_correct"].drop_nulls().to_list(), n)
    return RowOutcomes(correct, rows)


def judged_runs(study: Any) -> pl.DataFrame:
    """The runs as their scores are judged: one that diverged counts as a constant prediction of
    the most frequent class, of the more frequent value of each label, or of the mean, whose R² is
    0. The runs as they are where all of them diverged, so that there is nothing to judge, and where
    the study does not keep its data."""
    runs: pl.DataFrame = study.runs
    failed = runs["status"] == "diverged"
    plan = study._plan() if failed.any() and not failed.all() else None
    return runs if plan is None else diverged_as_constant(runs, plan)


def constant_scores(plan: Plan) -> NDArray[np.float64]:
    """What a constant prediction scores on each row of the data, (n,); accuracy is their mean.

    It is that of the most frequent class, of the more frequent value of each label, or of the mean.
    """
    if plan.targets is None:
        return np.asarray(plan.y == np.bincount(plan.y).argmax(), dtype=np.float64)
    if plan.problem == "regression":
        return np.zeros(len(plan.y))
    majority = plan.targets.mean(axis=0) > 0.5
    return np.asarray((plan.targets == majority).mean(axis=1))


def diverged_as_constant(runs: pl.DataFrame, plan: Plan) -> pl.DataFrame:
    """The runs with those that diverged as constant predictions, see ``constant_scores``.

    Their accuracies, R² and further metrics on the validation and the test part are replaced, and
    the bits of the rows that are right; losses stay as they are.

    Args:
        runs: as ``study.runs``.
        plan: the data and its split.
    """
    diverged = (runs["status"] == "diverged").to_numpy()
    if not diverged.any():
        return runs
    constant, seeds = constant_scores(plan), runs["split_seed"].to_list()
    rows = {
        seed: rows_of_parts(plan, seed) for seed in {seeds[k] for k in np.flatnonzero(diverged)}
    }
    further = [
        name
        for name in METRICS
        if name != plan.kind.measure and f"{PARTS[1]}_{name}" in runs.columns
    ]
    changed: list[pl.Series] = []
    for part, column in enumerate(CORRECT_ROWS.values(), 1):
        if not plan.samples[part]:
            continue
        score = plan.kind.score(PARTS[part])
        scores, bits = runs[score].to_list(), runs[column].to_list()
        for number in np.flatnonzero(diverged):
            correct = constant[rows[seeds[number]][part]]
            scores[number] = correct.mean()
            if plan.kind.has_rows:
                filled = np.pad(correct > 0, (0, plan.samples[part] - len(correct)))
                bits[number] = np.packbits(filled, bitorder="little").tobytes()
        for name in further:
            values = runs[f"{PARTS[part]}_{name}"].to_list()
            for number in np.flatnonzero(diverged):
                found = constant_predictions(plan, rows[seeds[number]][part])
                values[number] = METRICS[name].compute(found)
            changed.append(pl.Series(f"{PARTS[part]}_{name}", values, pl.Float64))
        changed += [pl.Series(score, scores, pl.Float64), pl.Series(column, bits, pl.Binary)]
    return runs.with_columns(changed)


def unpack_rows(bits: Sequence[bytes], n: int) -> NDArray[np.bool_]:
    """Bits of several runs, as ``runs["test_correct"]`` has them, as (runs, n)."""
    packed = np.frombuffer(b"".join(bits), dtype=np.uint8).reshape(len(bits), -1)
    return np.unpackbits(packed, axis=1, bitorder="little")[:, :n].astype(np.bool_)


def difference_on_new_rows(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    pairs: Sequence[tuple[int, int]],
    score: str,
    plan: Plan | None,
    confidence: float,
) -> NewRows | None:
    """The difference of two sides in accuracy, with an interval for other seeds and new test rows.

    Args:
        runs: as ``study.runs``.
        configuration: number of each run's configuration, (runs,).
        pairs: numbers of the configurations of both sides that are compared.
        score: "validation_accuracy" or "test_accuracy".
        plan: the data and its split, None if they are not at hand.
        confidence: of the interval.

    Returns:
        None without a plan, if its rows have weights, or if no seed has the rows of all runs (a
        part without rows, runs that diverged, a study of an earlier version).
    """
    if plan is None or plan.weights is not None:
        return None
    weight = np.zeros(int(configuration.max(initial=-1)) + 1)
    for a, b in pairs:
        if max(a, b) >= len(weight):
            return None
        weight[a] += 1 / len(pairs)
        weight[b] -= 1 / len(pairs)
    involved = {number for pair in pairs for number in pair}
    known = runs[CORRECT_ROWS[score]].is_not_null().to_numpy()
    kept = np.isin(configuration, list(involved)) & known
    some, factor = runs.filter(pl.Series(kept)), weight[configuration[kept]]
    seeds, first, place, count = np.unique(
        some["seed"].to_numpy(), return_index=True, return_inverse=True, return_counts=True
    )
    whole = np.flatnonzero(count == len(involved))
    if not len(whole):
        return None
    part = 1 if score.startswith(PARTS[1]) else 2
    n = plan.samples[part]
    correct = unpack_rows(some[CORRECT_ROWS[score]].to_list(), n)
    difference = np.zeros((len(seeds), n))
    np.add.at(difference, place, factor[:, None] * correct)
    split_seeds = some["split_seed"].to_numpy()[first]
    rows = [rows_of_parts(plan, int(seed))[part] for seed in split_seeds[whole]]
    return new_rows_interval(
        difference[whole].ravel(), np.repeat(whole, n), np.concatenate(rows), confidence
    )
