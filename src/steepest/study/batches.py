"""The jobs of a sweep in batches that take about a quarter of a second each, or in longer chunks.

All configurations are trained with the first seed before any is trained with the second, so that a
sweep that is stopped has results for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import HISTORY
from steepest.study.spaces import Family, Space
from steepest.training.plans import Jobs, Layers, TrainingResults
from steepest.training.seeds import FixedSeeds, seed_columns

__all__ = ["Batch", "Queue"]

BATCH_SECONDS: Final = 0.25
BATCH_BYTES: Final = 4 * 2**20
CHUNK_SECONDS: Final = 0.5, 30.0
"""The shortest and the longest chunk that is sent to a worker of an executor."""
FEWEST_CHUNKS, MOST_CHUNKS = 8, 1000
"""Chunks are shorter in a sweep of a few seconds, so that all workers get some, and longer in one
that would have very many."""
_SLOWEST: Final = 1e3  # estimates are corrected by at most this factor


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Jobs of one family that are trained together.

    Attributes:
        family: the family of trainings that the jobs belong to.
        training: number of each job's training in the family, (jobs,).
        place: position of each job's seed among the seeds of the sweep, (jobs,).
        jobs: the jobs as the trainer takes them.
        cost: estimated seconds on one core.
    """

    family: Family
    training: NDArray[np.int64]
    place: NDArray[np.int64]
    jobs: Jobs
    cost: float

    def halves(self) -> tuple[Batch, Batch]:
        """The first and the second half of the jobs; there are at least two."""
        middle = len(self.jobs) // 2
        return self._part(slice(0, middle)), self._part(slice(middle, None))

    def _part(self, which: slice) -> Batch:
        jobs = replace(
            self.jobs,
            configuration=self.jobs.configuration[which],
            seeds=self.jobs.seeds.map(lambda seed: seed[which]),
        )
        share = len(jobs) / len(self.jobs)
        training, place = self.training[which], self.place[which]
        return Batch(self.family, training, place, jobs, share * self.cost)


class Queue:
    """The trainings still to do, given out in batches whose size follows the measured times.

    Args:
        space: the configurations and the families of trainings that cover them.
        seed: the seeds of the sweep, (seeds,) uint64.
        fixed: the seeds that all runs share.
        missing: whether each (seed, configuration) is still to be trained.
        costs: estimated seconds of each training, one array per family.
        workers: threads that share a batch.
        initial: weights that training starts from.
        metrics: further scores of every run.
        outputs: numbers that are kept of a run at each mark, to compute them from.
        in_chunks: whether a batch is a chunk for one worker of an executor.
    """

    def __init__(
        self,
        space: Space,
        seed: NDArray[np.uint64],
        fixed: FixedSeeds,
        missing: NDArray[np.bool_],
        costs: Sequence[NDArray[np.float64]],
        workers: int,
        initial: Layers | None = None,
        metrics: tuple[str, ...] = (),
        outputs: int = 0,
        *,
        in_chunks: bool = False,
    ) -> None:
        self._in_chunks = in_chunks
        self._families = space.families
        self._seed = seed
        self._fixed = fixed
        self._costs = costs
        self._workers = workers
        self._initial = initial
        self._metrics = metrics
        self._outputs = outputs if metrics else 0
        self._todo = [np.flatnonzero(missing[:, f.rows].any(axis=2)) for f in self._families]
        self._at = [0] * len(self._families)
        self._slowness = 1.0  # measured over estimated seconds
        self.total = sum(len(todo) for todo in self._todo)
        self.cost = sum(
            float(self._seconds_of(f, self._todo[f]).sum()) for f in range(len(self._todo))
        )

    def next_batch(self) -> Batch | None:
        """The next batch, from the family with the smallest share done; None if none is left."""
        open_ones = [f for f, todo in enumerate(self._todo) if self._at[f] < len(todo)]
        if not open_ones:
            return None
        chosen = min(open_ones, key=lambda f: self._at[f] / len(self._todo[f]))
        start = self._at[chosen]
        self._at[chosen] = start + self._count_jobs(chosen, start)
        return self._make_batch(chosen, self._todo[chosen][start : self._at[chosen]])

    def correct_estimates(self, batch: Batch, results: TrainingResults) -> None:
        """Correct the estimates of seconds by the time that a batch took."""
        ratio = float(results.milliseconds.sum()) / 1e3 / batch.cost
        self._slowness = min(max(ratio, 1 / _SLOWEST), _SLOWEST)

    def _seconds_of_batch(self) -> float:
        if not self._in_chunks:
            return BATCH_SECONDS
        shortest, longest = CHUNK_SECONDS
        return min(max(self.cost * self._slowness / MOST_CHUNKS, shortest), longest)

    def _seconds_of(self, family: int, numbers: NDArray[np.int64]) -> NDArray[np.float64]:
        return self._costs[family][numbers % len(self._costs[family])]

    def _count_jobs(self, family: int, start: int) -> int:
        """Number of jobs in a batch that starts here; at least one job per worker."""
        marks = self._families[family].marks
        numbers = (marks[-1] + 1) * len(HISTORY) + len(marks) * self._outputs
        fits = max(1, BATCH_BYTES // (numbers * 8))
        ahead = self._todo[family][start : start + fits]
        seconds = np.cumsum(self._seconds_of(family, ahead)) * self._slowness / self._workers
        enough = int(np.searchsorted(seconds, self._seconds_of_batch())) + 1
        if self._in_chunks:
            enough = min(enough, -(-self.total // FEWEST_CHUNKS))
        return min(max(enough, self._workers), len(ahead))

    def _make_batch(self, family: int, numbers: NDArray[np.int64]) -> Batch:
        own = self._families[family]
        place, training = np.divmod(numbers, len(own.settings))
        distinct, configuration = np.unique(training, return_inverse=True)
        jobs = Jobs(
            settings=tuple(own.settings[number] for number in distinct),
            configuration=configuration.astype(np.int32),
            seeds=seed_columns(self._seed[place], self._fixed),
            marks=own.marks,
            initial=self._initial,
            metrics=self._metrics,
        )
        cost = float(self._seconds_of(family, numbers).sum())
        return Batch(own, training, place, jobs, cost)
