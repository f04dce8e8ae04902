"""The loop of a sweep: submits batches, collects their rows, and saves them about once a second."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.arguments import check_callback
from steepest.data.problems import Problem
from steepest.study.batches import Batch, Queue
from steepest.study.columns import empty_rows
from steepest.study.rows import rows_from_results
from steepest.training.plans import FAILED, HALTED, TrainingResults
from steepest.training.trainers import Session

__all__ = ["Progress", "ProgressReporter", "Rows", "check_progress", "run_queue"]

Progress: TypeAlias = Callable[[int, int, float, float], object]
"""Called with trainings done, trainings in all, seconds so far, seconds left (NaN at first)."""

IN_FLIGHT: Final = 2
"""Batches that are being trained while the rows of another are made."""

POLL_SECONDS: Final = 0.1
PART_SECONDS: Final = 0.8


def check_progress(given: Progress | None) -> None:
    """Refuse what cannot be called with these four numbers, before anything runs.

    Raises:
        SettingsError: it cannot.
    """
    numbers = "trainings done", "trainings in all", "seconds so far", "seconds left"
    check_callback("progress", given, *numbers)


class Rows:
    """Collects the rows of a study, each once.

    Args:
        configurations: as ``columns.configuration_frame`` returns them.
        kind: the problem, which names the scores.
        seed: the seeds of the sweep, (seeds,) uint64.
        missing: whether the run of each (seed, configuration) is missing; updated.
        save: called with new rows about once a second and at the end.
        metrics: names of those that the rows have besides.
    """

    def __init__(
        self,
        configurations: pl.DataFrame,
        kind: Problem,
        seed: NDArray[np.uint64],
        missing: NDArray[np.bool_],
        save: Callable[[pl.DataFrame], object] | None = None,
        metrics: tuple[str, ...] = (),
    ) -> None:
        self._metrics = metrics
        self._configurations = configurations
        self._kind = kind
        self._seed = seed
        self._missing = missing
        self._save = save
        self._chunks: list[tuple[pl.DataFrame, NDArray[np.int64]]] = []
        self._saved = 0
        self._saved_at = time.perf_counter()
        self.trained = 0

    def add_saved(
        self, runs: pl.DataFrame, configuration: NDArray[np.int64], place: NDArray[np.int64]
    ) -> None:
        """Add rows that are on disk already."""
        self._keep(runs, configuration, place)
        self._saved = len(self._chunks)

    def add(self, batch: Batch, results: TrainingResults) -> None:
        """Add rows of the finished jobs of a batch."""
        seeds = {"seed": self._seed[batch.place], **batch.jobs.seeds.by_name()}
        frame, job, configuration = rows_from_results(
            results,
            batch.family,
            batch.training,
            seeds,
            self._configurations,
            self._kind,
            self._metrics,
        )
        place = batch.place[job]
        self.trained += int((~np.isin(results.status, (HALTED, FAILED))).sum())
        new = self._missing[place, configuration]
        if not new.all():
            frame, configuration, place = (
                frame.filter(pl.Series(new)),
                configuration[new],
                place[new],
            )
        self._missing[place, configuration] = False
        self._keep(frame, configuration, place)

    def _keep(
        self, frame: pl.DataFrame, configuration: NDArray[np.int64], place: NDArray[np.int64]
    ) -> None:
        """Keep a chunk by one append, so that Ctrl-C never leaves half of it."""
        if frame.height:
            keys = place * self._configurations.height + configuration
            self._chunks.append((frame, keys))
            self._missing[place, configuration] = False

    def save(self, *, now: bool) -> None:
        """Save new rows if the last save was long ago, or ``now``."""
        if self._save is None or len(self._chunks) == self._saved:
            return
        if now or time.perf_counter() - self._saved_at > PART_SECONDS:
            self._save(pl.concat([frame for frame, _ in self._chunks[self._saved :]]))
            self._saved = len(self._chunks)
            self._saved_at = time.perf_counter()

    def table(self) -> tuple[pl.DataFrame, NDArray[np.int64]]:
        """All rows, by seed and then by configuration, and the configuration of each."""
        if not self._chunks:
            return empty_rows(self._kind, self._metrics), np.zeros(0, dtype=np.int64)
        keys = np.concatenate([keys for _, keys in self._chunks])
        runs = pl.concat([frame for frame, _ in self._chunks], rechunk=False)
        if (np.diff(keys) <= 0).any():
            keys, first = np.unique(keys, return_index=True)
            runs = runs[first]
        return runs, keys % self._configurations.height


def run_queue(session: Session, queue: Queue, rows: Rows, progress: Progress | None = None) -> None:
    """Train everything in the queue.

    The next batch is submitted before the rows of the last one are made, so no worker waits.

    Raises:
        KeyboardInterrupt: after Ctrl-C; finished runs are among the rows and saved.
        OSError: rows could not be saved.
    """
    reporter = ProgressReporter(queue, progress)
    flying: deque[tuple[Batch, Any]] = deque()
    try:
        _submit_batches(flying, session, queue)
        while flying:
            batch, ticket = flying[0]
            finished, done = session.wait(ticket, POLL_SECONDS)
            if done:
                results = session.collect(ticket)
                queue.correct_estimates(batch, results)
                _submit_batches(flying, session, queue)
                rows.add(batch, results)
                flying.popleft()
            rows.save(now=False)
            reporter.report(batch, finished, done)
    except BaseException:
        session.cancel()
        for batch, ticket in flying:
            rows.add(batch, session.collect(ticket))
        rows.save(now=True)
        raise
    rows.save(now=True)


def _submit_batches(flying: deque[tuple[Batch, Any]], session: Session, queue: Queue) -> None:
    """Submit batches until enough are under way; the oldest of them may be finished already."""
    while len(flying) <= IN_FLIGHT:
        batch = queue.next_batch()
        if batch is None:
            return
        flying.append((batch, session.submit(batch.jobs)))


class ProgressReporter:
    """Reports progress by estimated cost, so that long trainings count more than short ones."""

    def __init__(self, queue: Queue, progress: Progress | None) -> None:
        self._queue = queue
        self._progress = progress
        self._start = time.perf_counter()
        self._done = 0
        self._cost = 0.0

    def report(self, batch: Batch, finished: int, done: bool) -> None:
        """Report the oldest batch: how many of its jobs are finished, and whether all are."""
        share = finished / len(batch.jobs)
        count, cost = self._done + finished, self._cost + share * batch.cost
        if done:
            self._done, self._cost = count, cost
        self._report(count, cost)

    def repeat(self) -> None:
        """Report that time goes by."""
        self._report(self._done, self._cost)

    def _report(self, count: int, cost: float) -> None:
        if self._progress is None:
            return
        seconds = time.perf_counter() - self._start
        left = seconds * (self._queue.cost - cost) / cost if cost else float("nan")
        if count == self._queue.total:
            left = 0.0  # what rounding leaves
        self._progress(count, self._queue.total, seconds, max(left, 0.0))
