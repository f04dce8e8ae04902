"""The loop of a sweep on an executor: sends chunks to its workers, and collects their rows.

A chunk whose worker died is sent again. Once that has happened twice it is trained while nothing
else is, so that a further death is its own; it is then halved until the run is found that ends its
process, and that one is a failed row.
"""

from __future__ import annotations

import time
from collections import deque
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from steepest.errors import StudyError
from steepest.machine import processors
from steepest.study.batches import Batch, Queue
from steepest.study.executors import (
    Executor,
    Future,
    check_future,
    count_deaths,
    renewed,
    scattered,
)
from steepest.study.run_queue import Progress, ProgressReporter, Rows
from steepest.training.chunks import Chunk, train_chunk
from steepest.training.plan_files import PlanFiles, remove_splits
from steepest.training.plans import FAILED, HALTED, Plan, TrainingResults, empty_results

__all__ = ["ENDED_ITS_PROCESS", "ChunkRuns"]

POLL_SECONDS: Final = 0.02
FEW_CHUNKS: Final = max(8, processors())
"""Sent before one has come back, which shows how long they take; with their data; after a death."""
MANY_CHUNKS: Final = 1000
_SUSPECT: Final = 2  # deaths after which a chunk is trained alone
_GIVEN_UP: Final = 7  # deaths after which a run failed: five while it was alone
_MOST_LOST: Final = 20

ENDED_ITS_PROCESS: Final = (
    "its training ended the process that it ran in, every time that it was tried (a crash, or no "
    "more memory)"
)
"""Why a run failed."""


@dataclass(slots=True, eq=False)
class _Sent:
    """A batch, how many workers died while they had it, and how often the executor lost it."""

    batch: Batch
    deaths: int = 0
    lost: int = 0


class ChunkRuns:
    """The trainings of a queue on an executor.

    Args:
        executor: anything with ``submit``.
        plan: the data, for workers that cannot read the files.
        files: of the plan.
        trainer: "engine" or "reference".
        threads: of every worker.
    """

    def __init__(
        self, executor: Executor, plan: Plan, files: PlanFiles, trainer: str, threads: int
    ) -> None:
        self._executor = executor
        self._own: Any = None  # a pool in the place of one that broke
        self._broken = False
        self._plan, self._files = plan, files
        self._data: Any = None  # what is sent with a chunk to workers that cannot read the files
        self._trainer, self._threads = trainer, threads
        self._flying: list[tuple[Future, _Sent]] = []
        self._again: deque[_Sent] = deque()
        self._few = True
        self._attempts = 0

    def run(self, queue: Queue, rows: Rows, progress: Progress | None = None) -> None:
        """Train everything in the queue.

        Raises:
            KeyboardInterrupt: after Ctrl-C; finished runs are among the rows and saved.
            StudyError: the executor cannot be used any more; finished runs are saved.
            OSError: rows could not be saved.
        """
        reporter = ProgressReporter(queue, progress)
        try:
            self._send_chunks(queue)
            while self._flying:
                finished = [pair for pair in self._flying if pair[0].done()]
                for pair in finished:
                    self._flying.remove(pair)
                    self._take(*pair, queue, rows, reporter)
                self._send_chunks(queue)
                self._remove_splits(finished)
                rows.save(now=False)
                if not finished:
                    reporter.repeat()
                    time.sleep(POLL_SECONDS)
        except BaseException:
            self._cancel(rows)
            rows.save(now=True)
            raise
        rows.save(now=True)
        if self._own is not None:
            self._own.shutdown(wait=True)

    def _take(
        self, future: Future, sent: _Sent, queue: Queue, rows: Rows, reporter: ProgressReporter
    ) -> None:
        """Add the rows of a chunk that came back; keep what has to be sent again."""
        try:
            results = future.result()
        except Exception as error:
            results = self._after_error(error, sent)
            if results is None:
                return
        else:
            if results is None or (results.status == HALTED).any():
                self._send_data()  # the worker has no data, or no more
                self._again.appendleft(sent)
                return
            self._few = False
            queue.correct_estimates(sent.batch, results)
        rows.add(sent.batch, results)
        reporter.report(sent.batch, len(sent.batch.jobs), True)

    def _after_error(self, error: Exception, sent: _Sent) -> TrainingResults | None:
        """Results of a run that ends its process; None where the chunk is sent again.

        Raises:
            StudyError: the executor does not train it.
        """
        if isinstance(error, CancelledError):  # Dask, whose data lay on a worker that is gone
            sent.lost += 1
            if sent.lost > _MOST_LOST:
                raise StudyError(
                    "the executor cancels all that it is given (was it shut down?)"
                ) from error
            self._data = None if self._data is None else scattered(self._executor, self._plan)
            self._again.appendleft(sent)
            return None
        deaths = count_deaths(error)
        if not deaths:
            raise error
        self._broken = self._broken or isinstance(error, BrokenExecutor)
        sent.deaths += deaths
        if len(sent.batch.jobs) == 1 and sent.deaths >= _GIVEN_UP:
            results = empty_results(self._plan, sent.batch.jobs)
            results.status[:] = FAILED
            results.failures = {0: ENDED_ITS_PROCESS}
            return results
        if len(sent.batch.jobs) > 1 and sent.deaths > _SUSPECT:
            self._again.extend(_Sent(half, _SUSPECT) for half in sent.batch.halves())
        elif sent.deaths >= _SUSPECT:
            self._again.append(sent)
        else:
            self._again.appendleft(sent)
        return None

    def _send_chunks(self, queue: Queue) -> None:
        """Send as many chunks as there may be on the way."""
        while True:
            if self._broken:
                if self._flying:
                    return  # they end with the same error
                self._executor, new = renewed(self._executor)
                self._own = self._executor if new else self._own
                self._broken = False
            sent = self._next_chunk(queue)
            if sent is None:
                return
            self._send(sent)

    def _next_chunk(self, queue: Queue) -> _Sent | None:
        """What is sent next; None if that has to wait, or nothing is left."""
        deaths = max((sent.deaths for _, sent in self._flying), default=0)
        if deaths >= _SUSPECT:
            return None
        with_data = self._data is self._plan
        if self._again:
            own = self._again[0].deaths
            most = 1 if own >= _SUSPECT else FEW_CHUNKS if own or with_data else MANY_CHUNKS
            return self._again.popleft() if len(self._flying) < most else None
        few = self._few or with_data
        if deaths or len(self._flying) >= (FEW_CHUNKS if few else MANY_CHUNKS):
            return None
        batch = queue.next_batch()
        return None if batch is None else _Sent(batch)

    def _send(self, sent: _Sent) -> None:
        self._attempts += 1
        chunk = Chunk(sent.batch.jobs, self._trainer, self._threads, self._attempts)
        try:
            future = self._executor.submit(train_chunk, chunk, self._files, self._data)
        except BrokenExecutor:
            self._broken = True
            self._again.appendleft(sent)
        except RuntimeError as error:
            raise StudyError(f"the executor cannot be used any more: {error}") from error
        else:
            self._flying.append((check_future(future), sent))

    def _send_data(self) -> None:
        if self._data is None:
            self._data = scattered(self._executor, self._plan)

    def _remove_splits(self, finished: list[tuple[Future, _Sent]]) -> None:
        """Remove the shared splits that no chunk on the way needs."""
        if not finished or self._plan.parts is not None:  # given parts are one split
            return
        waiting = [*self._again, *(sent for _, sent in self._flying)]
        seeds = {seed for sent in waiting for seed in sent.batch.jobs.seeds.split.tolist()}
        remove_splits(self._files, seeds)

    def _cancel(self, rows: Rows) -> None:
        """Begin no further chunk, and keep the runs of those that are finished."""
        for future, sent in self._flying:
            if not future.done():
                future.cancel()
                continue
            with suppress(Exception):
                results = future.result()
                if results is not None:
                    rows.add(sent.batch, results)
        if self._own is not None:
            self._own.shutdown(wait=False)
