"""The trainings of one study: which runs are missing, training some of them, and saving them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.arguments import check_flags, check_path
from steepest.study.batches import Queue
from steepest.study.chunk_runs import ChunkRuns
from steepest.study.columns import MISSING, configuration_frame, schema_of
from steepest.study.description_files import read_folder
from steepest.study.descriptions import Description, digest_of_text
from steepest.study.executors import Executor
from steepest.study.folders import (
    check_continuation,
    make_folder,
    read_runs,
    write_study,
)
from steepest.study.part_joins import join_parts
from steepest.study.plan_sharing import shared_plan
from steepest.study.run_queue import Progress, Rows, run_queue
from steepest.study.storage import lock_folder, write_part
from steepest.study.studies import Study
from steepest.study.validation import PreparedSweep
from steepest.training import trainers
from steepest.training.costs import seconds_of
from steepest.training.inputs import make_plan
from steepest.training.memory import find_too_large
from steepest.training.plans import FAILED, empty_results
from steepest.training.trainers import Session

__all__ = ["Trainings", "estimated_seconds", "open_folder"]


@contextmanager
def open_folder(
    prepared: PreparedSweep,
    folder: str | Path | None,
    *,
    resume: bool,
    extend: bool,
    store_data: bool,
) -> Iterator[tuple[PreparedSweep, Path | None]]:
    """Make or continue the study in a folder and lock it while the block runs; None is no folder.

    Yields:
        The sweep with the description of that study, and the folder.

    Raises:
        StudyError: a folder that cannot be used as asked, or that another process writes to.
    """
    check_flags(resume=resume, extend=extend, store_data=store_data)
    if folder is None:
        yield prepared, None
        return
    place = check_path("folder", folder)
    holds_study = make_folder(place)
    with lock_folder(place):
        if holds_study:
            old, new = read_folder(place), prepared.description
            if prepared.any_trainer:
                new = replace(new, trainer=trainers.choose_trainer(old.trainer))
            description = check_continuation(place, old, new, resume=resume, extend=extend)
            prepared = _with_all_folds(prepared, description)
        else:
            description = replace(prepared.description, stored=store_data)
        write_study(place, description, prepared.data)
        yield replace(prepared, description=description), place


def _with_all_folds(prepared: PreparedSweep, description: Description) -> PreparedSweep:
    """The sweep with the folds of all seeds of the study, which may have more than it asks for."""
    if description.folds is None or len(description.seeds) == len(prepared.description.seeds):
        return prepared
    dtypes = description.space.axes["dtype"]
    return replace(prepared, plan=make_plan(prepared.data, description.folds, dtypes))


class Trainings:
    """The runs of a study, trained in one or several rounds.

    Workers start with the first round that trains anything, and end with the ``with`` block.

    Args:
        prepared: the sweep.
        folder: of its study, locked; None keeps the runs in memory.
        known: a study in memory with the same seeds, whose configurations are the first of these;
            its runs are not trained again.
    """

    def __init__(
        self, prepared: PreparedSweep, folder: Path | None, known: Study | None = None
    ) -> None:
        description, space = prepared.description, prepared.description.space
        self._start = time.perf_counter()
        self._prepared = prepared
        self._folder = folder
        self._seed = np.asarray(description.seeds, dtype=np.uint64)
        self._missing = description.runs
        self._stack = ExitStack()
        self._session: Session | None = None
        save = None
        if folder is not None:
            save = lambda new: write_part(folder, description.fingerprint, new)  # noqa: E731
        self._rows = Rows(
            configuration_frame(space.configurations),
            description.kind,
            self._seed,
            self._missing,
            save,
            description.metrics,
        )
        self._too_large = find_too_large(space.configurations, prepared.plan)
        if folder is not None:
            self._rows.add_saved(*self._saved_runs(folder))
        elif known is not None:
            order = np.argsort(self._seed)
            place = order[np.searchsorted(self._seed[order], known.runs["seed"].to_numpy())]
            self._rows.add_saved(known.runs, known.configuration_numbers, place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the workers; Ctrl-C, a full disk and lack of memory get ``study`` with its runs."""
        self._stack.close()
        if isinstance(error, KeyboardInterrupt | OSError | MemoryError):
            error.study = self.study()  # type: ignore[union-attr]  # documented

    def train(
        self, progress: Progress | None = None, wanted: NDArray[np.bool_] | None = None
    ) -> None:
        """Train the missing runs.

        Args:
            progress: called with trainings done, trainings in all, seconds so far and left.
            wanted: which runs may be trained, (seeds, configurations); None means all.

        Raises:
            KeyboardInterrupt: after Ctrl-C; finished runs are kept and saved.
            OSError: the folder cannot be written to any more.
        """
        description = self._prepared.description
        todo = self._missing if wanted is None else self._missing & wanted
        if self._too_large:
            fails = np.isin(np.arange(todo.shape[1]), list(self._too_large))
            self._add_failures(self._queue(todo & fails))
            todo = todo & ~fails
        queue = self._queue(todo)
        if not queue.total:
            return
        if self._prepared.executor is not None:
            self._train_in_chunks(self._prepared.executor, queue, progress)
            return
        if self._session is None:
            most = int(self._missing.sum()) if wanted is not None else queue.total
            self._session = self._stack.enter_context(
                trainers.open_session(
                    description.trainer, self._prepared.plan, min(self._prepared.threads, most)
                )
            )
        run_queue(self._session, queue, self._rows, progress)

    def _train_in_chunks(self, executor: Executor, queue: Queue, progress: Progress | None) -> None:
        prepared, trainer = self._prepared, self._prepared.description.trainer
        digest = digest_of_text(json.dumps(prepared.description.fingerprint_fields()))
        with shared_plan(prepared.plan, digest) as files:
            chunks = ChunkRuns(executor, prepared.plan, files, trainer, prepared.threads)
            chunks.run(queue, self._rows, progress)

    def _queue(self, todo: NDArray[np.bool_]) -> Queue:
        description = self._prepared.description
        return Queue(
            description.space,
            self._seed,
            description.fixed,
            todo,
            estimated_seconds(self._prepared),
            self._prepared.threads,
            description.initial,
            description.metrics,
            sum(description.samples[1:]) * description.width,
            in_chunks=self._prepared.executor is not None,
        )

    def _add_failures(self, queue: Queue) -> None:
        """Add the runs that cannot be trained as failed ones, which takes no memory."""
        while (batch := queue.next_batch()) is not None:
            results = empty_results(self._prepared.plan, batch.jobs)
            results.status[:] = FAILED
            numbers = batch.family.rows[batch.training, -1].tolist()
            results.failures = {job: self._too_large[n] for job, n in enumerate(numbers)}
            self._rows.add(batch, results)
        self._rows.save(now=True)

    def _saved_runs(
        self, folder: Path
    ) -> tuple[pl.DataFrame, NDArray[np.int64], NDArray[np.int64]]:
        """The runs on disk, without those that failed but fit into memory now."""
        runs, configuration, place = read_runs(folder, self._prepared.description, quarantine=True)
        kept = (runs["status"] != "failed").to_numpy()
        kept |= np.isin(configuration, list(self._too_large))
        return runs.filter(pl.Series(kept)), configuration[kept], place[kept]

    def join_parts(self) -> None:
        """Join the files of runs if no run is missing, so that the study is opened faster."""
        if self._folder is None or self._missing.any():
            return
        description = self._prepared.description
        schema = schema_of(description.kind, description.metrics)
        join_parts(self._folder, description.fingerprint, schema, MISSING)

    def study(self, wanted: NDArray[np.bool_] | None = None) -> Study:
        """The study with the runs so far.

        Args:
            wanted: which runs it has, (seeds, configurations); None means all.
        """
        runs, configuration = self._rows.table()
        if wanted is not None:
            order = np.argsort(self._seed)
            place = order[np.searchsorted(self._seed[order], runs["seed"].to_numpy())]
            kept = wanted[place, configuration]
            runs, configuration = runs.filter(pl.Series(kept)), configuration[kept]
        return Study(
            self._prepared.description,
            runs,
            configuration,
            data=self._prepared.data,
            folder=self._folder,
            seconds=time.perf_counter() - self._start,
            added=self._rows.trained,
        )


def estimated_seconds(prepared: PreparedSweep) -> list[NDArray[np.float64]]:
    """Estimated seconds of every training, one array per family."""
    plan = prepared.plan
    d, width, problem = plan.x.shape[1], plan.width, plan.problem
    samples, trainer = prepared.description.samples, prepared.description.trainer
    return [
        np.array(
            [
                seconds_of(settings, d, width, samples, trainer, problem)
                for settings in family.settings
            ]
        )
        for family in prepared.description.space.families
    ]
