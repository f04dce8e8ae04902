"""The validation scores of a race, run by run as they come, and differences between them."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.errors import StudyError
from steepest.statistics import (
    About,
    AnytimeMean,
    anytime_interval_on_new_rows,
    anytime_interval_on_same_rows,
    new_rows_interval,
)
from steepest.training.inputs import rows_of_parts
from steepest.training.plans import Plan

__all__ = ["RaceScores"]

SCORE, CORRECT = "validation_accuracy", "validation_correct"


class RaceScores:
    """Which validation rows every configuration gets right on every seed.

    A run that diverged counts as a constant prediction of the most frequent class of the data:
    leaving it out would make the configuration look better than it is.

    Args:
        plan: the data and its split.
        configurations: how many.
        seeds: of the race, in their order.
        about: what differences are about, "seeds" or "rows".
        first: seeds of the first look.
    """

    def __init__(
        self, plan: Plan, configurations: int, seeds: NDArray[np.uint64], about: About, first: int
    ) -> None:
        self._plan = plan
        self._about = about
        self._first = first
        self._place = {int(seed): place for place, seed in enumerate(seeds)}
        self._constant = plan.y == np.bincount(plan.y).argmax()
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
        if (some[CORRECT].is_null().to_numpy() & ~gone).any():
            raise StudyError(
                "a race needs to know which rows each run gets right, and the folder has runs of "
                "an earlier version that does not say it (race in another folder)"
            )
        score = some[SCORE].to_numpy().astype(np.float64)
        self._split_seed[place] = some["split_seed"].to_numpy()
        for run in np.flatnonzero(gone).tolist():
            score[run] = self._constant[self._rows_of(int(place[run]))].mean()
        self.accuracy[number, place] = score
        self.loss[number, place] = some["validation_loss"].to_numpy().astype(np.float64)
        self.diverged[number, place] = gone
        for run, bits in enumerate(some[CORRECT].to_list()):
            self._bits[number[run], place[run]] = (
                np.frombuffer(bits, dtype=np.uint8)
                if bits is not None
                else np.packbits(self._constant[self._rows_of(int(place[run]))], bitorder="little")
            )

    def difference(self, a: int, b: int, seeds: int) -> AnytimeMean:
        """Configuration a minus b on the first seeds, at any number of looks."""
        key = (a, b, seeds)
        if key not in self._known:
            self._known[key] = self._difference(*key)
        return self._known[key]

    def _difference(self, a: int, b: int, seeds: int) -> AnytimeMean:
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
