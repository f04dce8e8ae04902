"""``sweep``: many runs, over axes of settings and over seeds, to a study."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.study.batches import Queue
from steepest.study.columns import configuration_frame
from steepest.study.folders import (
    check_continuation,
    make_folder,
    read_folder,
    read_runs,
    write_study,
)
from steepest.study.run_queue import Progress, Rows, run_queue
from steepest.study.storage import lock_folder, write_part
from steepest.study.studies import Study
from steepest.study.validation import PreparedSweep, prepare_sweep
from steepest.training import trainers
from steepest.training.costs import seconds_of
from steepest.training.seeds import check_fixed_seeds

__all__ = ["Estimate", "estimate", "sweep"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a sweep would be: its rows, the trainings they come from, about how long it takes."""

    runs: int
    trained: int
    configurations: int
    seconds: float


def sweep(
    data: Any,
    *,
    seeds: int | Sequence[int] = 32,
    split: Any = None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    folder: str | Path | None = None,
    resume: bool = False,
    extend: bool = False,
    store_data: bool = True,
    threads: int | None = None,
    progress: Progress | None = None,
    trainer: str = "auto",
    initial: Any = None,
    **settings: Any,
) -> Study:
    """Train every combination of settings with every seed.

    A list is an axis, a tuple one value: ``hidden=[(), (32,), (32, 16)]``. A shorter training is
    read off the longest on the way where the schedule allows. A diverged run is a row like others.

    Args:
        data: the name of a dataset, a ``Dataset``, or a pair (x, y).
        seeds: how many (n is 0…n-1), or a list of them.
        split: as ``train`` takes it; fractions are cut anew for every seed.
        split_seed, init_seed, shuffle_seed: hold one of them for all runs.
        folder: where to keep the study; finished runs are there about once a second.
        resume: go on with the study in the folder, training only what is missing.
        extend: add these settings and seeds to the study in the folder.
        store_data: whether the folder keeps the data.
        threads: workers, None is one a processor; results do not depend on them.
        progress: called with trainings done, trainings in all, seconds, and seconds to go.
        trainer: "engine", "reference" or "auto".
        initial: a run, a network or layers that every training starts from.
        settings: see ``Settings``.

    Raises:
        SettingsError: settings, seeds or a split that cannot be trained with, all at once.
        DataError: data that cannot be trained on.
        StudyError: a folder that cannot be used as asked.
        MemoryError: the study would be larger than the memory of the machine.
        KeyboardInterrupt: after Ctrl-C, with the finished runs as its ``study``.
        OSError: the folder cannot be written to any more; carries ``study`` likewise.

    >>> import steepest as st
    >>> study = st.sweep("iris", learning_rate=[0.1, 0.3], epochs=[5, 20], seeds=4, batch_size=16)
    >>> study.runs.height, study.trained, study.best().settings.epochs
    (16, 8, 20)
    """
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    prepared = prepare_sweep(data, seeds, split, fixed, initial, trainer, threads, settings)
    if folder is None:
        return _train_missing(prepared, None, progress)
    place = Path(folder)
    holds_study = make_folder(place)
    with lock_folder(place):
        if holds_study:
            old, new = read_folder(place), prepared.description
            if trainer == "auto":
                new = replace(new, trainer=trainers.choose_trainer(old.trainer))
            description = check_continuation(place, old, new, resume=resume, extend=extend)
        else:
            description = replace(prepared.description, stored=store_data)
        write_study(place, description, prepared.data)
        return _train_missing(replace(prepared, description=description), place, progress)


def estimate(
    data: Any,
    *,
    seeds: int | Sequence[int] = 32,
    split: Any = None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    threads: int | None = None,
    trainer: str = "auto",
    initial: Any = None,
    **settings: Any,
) -> Estimate:
    """What a sweep with these arguments would be, without training anything.

    Raises:
        SettingsError: as ``sweep``.
        DataError: as ``sweep``.

    >>> estimate("iris", epochs=[5, 20], seeds=4).trained
    4
    """
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    prepared = prepare_sweep(data, seeds, split, fixed, initial, trainer, threads, settings)
    space, count = prepared.description.space, len(prepared.description.seeds)
    seconds = count * sum(float(cost.sum()) for cost in _estimated_seconds(prepared))
    return Estimate(
        runs=len(space.configurations) * count,
        trained=space.trainings * count,
        configurations=len(space.configurations),
        seconds=seconds / min(prepared.threads, max(1, space.trainings * count)),
    )


def _estimated_seconds(prepared: PreparedSweep) -> list[NDArray[np.float64]]:
    """Estimated seconds of every training, an array a family."""
    d, classes = prepared.plan.x.shape[1], prepared.plan.classes
    samples, trainer = prepared.description.samples, prepared.description.trainer
    return [
        np.array(
            [seconds_of(settings, d, classes, samples, trainer) for settings in family.settings]
        )
        for family in prepared.description.space.families
    ]


def _train_missing(
    prepared: PreparedSweep, folder: Path | None, progress: Progress | None
) -> Study:
    """Train what is missing and make the study of it, also when the user stops it."""
    start = time.perf_counter()
    description, space = prepared.description, prepared.description.space
    seed = np.asarray(description.seeds, dtype=np.uint64)
    missing = np.ones((len(description.seeds), len(space.configurations)), dtype=bool)
    save = None if folder is None else lambda new: write_part(folder, description.fingerprint, new)
    rows = Rows(configuration_frame(space.configurations), seed, missing, save)
    if folder is not None:
        rows.add_saved(*read_runs(folder, description, quarantine=True))
    queue = Queue(
        space,
        seed,
        description.fixed,
        missing,
        _estimated_seconds(prepared),
        prepared.threads,
        description.initial,
    )
    try:
        if queue.total:
            with trainers.open_session(
                description.trainer, prepared.plan, min(prepared.threads, queue.total)
            ) as session:
                run_queue(session, queue, rows, progress)
    except (KeyboardInterrupt, OSError) as error:
        error.study = _make_study(prepared, rows, folder, start)  # type: ignore[union-attr]  # documented
        raise
    return _make_study(prepared, rows, folder, start)


def _make_study(prepared: PreparedSweep, rows: Rows, folder: Path | None, start: float) -> Study:
    runs, configuration = rows.table()
    return Study(
        prepared.description,
        runs,
        configuration,
        data=prepared.data,
        folder=folder,
        seconds=time.perf_counter() - start,
        added=rows.trained,
    )
