"""The validation scores of a race, run by run as they come, and differences between them."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.errors import StudyError
from steepest.metrics.catalogue import METRICS, Metric
from steepest.statistics import (
    About,
    AnytimeMean,
    anytime_interval,
    anytime_interval_on_new_rows,
    anytime_interval_on_same_rows,
    new_rows_interval,
)
from steepest.study.outcomes import constant_scores
from steepest.training.plans import Plan
from steepest.training.run_metrics import constant_predictions
from steepest.training.split_arguments import rows_of_parts

__all__ = ["RaceScores"]

CORRECT = "validation_correct"


class RaceScores:
    """The validation score of every configuration on every seed, and which rows it gets right.

    A run that diverged counts as a constant prediction, see ``outcomes.constant_scores``: leaving
    it out would make the configuration look better than it is. Where targets are numbers or several
    labels no row is right or wrong, and differences are those of the scores.

    Args:
        plan: the data and its split.
        configurations: how many.
        seeds: of the race, in their order.
        about: what differences are about, "seeds" or "rows".
        first: seeds of the first look.
        metric: the score, better if higher; None is accuracy or R².
    """

    def __init__(
        self,
        plan: Plan,
        configurations: int,
        seeds: NDArray[np.uint64],
        about: About,
        first: int,
        metric: Metric | None = None,
    ) -> None:
        self._plan = plan
        self._metric = METRICS[plan.kind.measure] if metric is None else metric
        self._by_rows = plan.kind.has_rows and self._metric.name == plan.kind.measure
        self._about = about
        self._first = first
        self._place = {int(seed): place for place, seed in enumerate(seeds)}
        self._constant = constant_scores(plan)
        self._rows: dict[int, NDArray[np.int64]] = {}
        self._known: dict[tuple[int, int, int], AnytimeMean] = {}
        self._split_seed = np.zeros(len(seeds), dtype=np.uint64)
        self.samples = plan.samples[1]
        self.accuracy = np.full((configurations, len(seeds)), np.nan)
        self.loss = np.full((configurations, len(seeds)), np.nan)
        self.diverged = np.zeros((configurations, len(seeds)), dtype=bool)
        width = -(-self.samples // 8)
        self._bits = np.zeros((configurations, len(seeds), width), dtype=np.uint8)

    def update(self, runs: pl.DataFrame, configuration: NDArray[np.int64]) -> None:
        """Take the scores of the runs that are not known yet.

        Args:
            runs: as ``study.runs``.
            configuration: number of each run's configuration, (runs,).

        Raises:
            StudyError: runs of an earlier version, which did not keep the rows.
            MemoryError: a run failed, so that its configuration cannot be raced.
        """
        place = np.array([self._place[int(seed)] for seed in runs["seed"]], dtype=np.int64)
        new = np.isnan(self.accuracy[configuration, place])
        some, number, place = runs.filter(pl.Series(new)), configuration[new], place[new]
        for failure in some["failure"].drop_nulls():
            raise MemoryError(f"{failure} (take smaller layers, or end other programs)")
        gone = (some["status"] == "diverged").to_numpy()
        if self._plan.kind.has_rows and (some[CORRECT].is_null().to_numpy() & ~gone).any():
            raise StudyError(
                "a race needs to know which rows each run gets right, and the folder has runs of "
                "an earlier version that does not say it (race in another folder)"
            )
        score = some[f"validation_{self._metric.name}"].to_numpy().astype(np.float64)
        self._split_seed[place] = some["split_seed"].to_numpy()
        for run in np.flatnonzero(gone).tolist():
            score[run] = self._constant_score(int(place[run]))
        self.accuracy[number, place] = score
        self.loss[number, place] = some["validation_loss"].to_numpy().astype(np.float64)
        self.diverged[number, place] = gone
        for run, bits in enumerate(some[CORRECT].to_list() if self._plan.kind.has_rows else ()):
            self._bits[number[run], place[run]] = (
                np.frombuffer(bits, dtype=np.uint8)
                if bits is not None
                else np.packbits(self._right(int(place[run])), bitorder="little")
            )

    def _constant_score(self, place: int) -> float:
        """What the constant prediction scores on the validation rows of a seed."""
        rows = self._rows_of(place)
        if self._metric.name == self._plan.kind.measure:
            return float(self._constant[rows].mean())
        return self._metric.compute(constant_predictions(self._plan, rows))

    def _right(self, place: int) -> NDArray[np.bool_]:
        """Which validation rows of a seed the constant prediction gets right."""
        return np.asarray(self._constant[self._rows_of(place)] > 0)

    def difference(self, a: int, b: int, seeds: int) -> AnytimeMean:
        """Configuration a minus b on the first seeds, at any number of looks."""
        key = (a, b, seeds)
        if key not in self._known:
            self._known[key] = self._difference(*key)
        return self._known[key]

    def _difference(self, a: int, b: int, seeds: int) -> AnytimeMean:
        if not self._by_rows:
            scores = self.accuracy[a, :seeds] - self.accuracy[b, :seeds]
            return anytime_interval(scores, first=self._first)
        right = [
            np.unpackbits(self._bits[each, :seeds], axis=1, bitorder="little")[:, : self.samples]
            for each in (a, b)
        ]
        outcome = right[0].astype(np.float64) - right[1]
        rows = np.concatenate([self._rows_of(place) for place in range(seeds)])
        found = new_rows_interval(outcome.ravel(), np.repeat(np.arange(seeds), self.samples), rows)
        if self._about == "rows":
            return anytime_interval_on_new_rows(found, first=self._first)
        differing, step = int(np.count_nonzero(outcome)), 1 / self.samples
        return anytime_interval_on_same_rows(found, differing, first=self._first, step=step)

    def _rows_of(self, place: int) -> NDArray[np.int64]:
        """The validation rows of a seed."""
        seed = int(self._split_seed[place])
        if seed not in self._rows:
            self._rows[seed] = rows_of_parts(self._plan, seed)[1]
        return self._rows[seed]
