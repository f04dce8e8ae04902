"""A sweep over several data sets: checked as a whole, then trained one data set after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from steepest.arguments import check_path
from steepest.data.datasets import Dataset
from steepest.data.problems import Problem
from steepest.errors import DataError, SettingsError, StudyError
from steepest.study.data_set_list import holds_studies, read_names, write_names
from steepest.study.data_sets import (
    Studies,
    check_names,
    check_problems,
)
from steepest.study.description_files import holds_study, read_folder
from steepest.study.folders import joined_seeds, read_data
from steepest.study.run_queue import Progress
from steepest.study.studies import Study
from steepest.study.validation import PreparedSweep
from steepest.training.inputs import dataset_from

__all__ = ["check_alike", "prepare_all", "sweep_data_sets"]


class Train(Protocol):
    """Trains a prepared sweep, into a folder or in memory."""

    def __call__(
        self, prepared: PreparedSweep, folder: Path | None, *, progress: Progress | None
    ) -> Study:
        """The study of one data set."""


def kind_and_outputs(data: Dataset) -> tuple[Problem, int]:
    """The problem, and outputs of a network: 1 for two classes, else one for each class."""
    return data.kind, 1 if len(data.classes) == 2 else len(data.classes)


def check_alike(datasets: Sequence[Dataset]) -> None:
    """Whether data sets can be compared: at least one, of different names, of one kind of problem.

    Raises:
        StudyError: they cannot.
    """
    if not datasets:
        raise StudyError("data must name at least one data set, got an empty list")
    check_names([each.name for each in datasets])
    check_problems({each.name: kind_and_outputs(each) for each in datasets})


def prepare_all(
    data: Sequence[Any], prepare: Callable[[Any], PreparedSweep]
) -> dict[str, PreparedSweep]:
    """The sweep of each data set, checked, by the name of its data.

    Raises:
        SettingsError, DataError: as ``sweep``, with the name of the data set.
        StudyError: no data sets, or data sets that cannot be compared.
    """
    datasets = [dataset_from(each) for each in data]
    check_alike(datasets)
    prepared = {}
    for each in datasets:
        try:
            prepared[each.name] = prepare(each)
        except (SettingsError, DataError) as error:
            if len(datasets) == 1:
                raise
            raise type(error)(f"data set {each.name}: {error}") from None
    return prepared


def sweep_data_sets(
    data: Sequence[Any],
    prepare: Callable[[Any], PreparedSweep],
    train: Train,
    folder: str | Path | None,
    progress: Progress | None,
    *,
    resume: bool,
    extend: bool,
) -> Studies:
    """Train the sweep of every data set.

    Args:
        data: as for ``sweep``, one a data set.
        prepare: checks the sweep of one data set.
        train: trains a sweep that was checked.
        folder, progress, resume, extend: as for ``sweep``. A folder that is extended keeps its data
            sets: all data sets, also those that are new to it, are then trained with all settings
            and seeds.

    Raises:
        SettingsError, DataError, StudyError: as ``sweep``.
        KeyboardInterrupt, OSError: as ``sweep``; the attribute ``study`` has the finished studies,
            if there are any.
    """
    prepared = prepare_all(data, prepare)
    places: dict[str, Path] = {}
    kept = None if folder is None else check_path("folder", folder)
    if kept is not None:
        if holds_studies(kept):
            prepared = _continue(kept, prepared, prepare, resume=resume, extend=extend)
        places = write_names(kept, list(prepared))
    joined = _JoinedProgress(progress, [_trainings(each) for each in prepared.values()])
    studies: list[Study] = []
    for name, one in prepared.items():
        try:
            studies.append(train(one, places.get(name), progress=joined.of_next()))
        except (KeyboardInterrupt, OSError) as error:
            if (begun := getattr(error, "study", None)) is not None:
                studies.append(begun)
            if studies:
                error.study = Studies(studies, kept)  # type: ignore[union-attr]  # documented
            raise
    return Studies(studies, kept)


def _continue(
    folder: Path,
    prepared: dict[str, PreparedSweep],
    prepare: Callable[[Any], PreparedSweep],
    *,
    resume: bool,
    extend: bool,
) -> dict[str, PreparedSweep]:
    """The sweeps that finish or extend the studies in a folder, its own data sets first.

    Raises:
        StudyError: neither resume nor extend, other data sets, or data that is not at hand.
    """
    known = read_names(folder)
    if not resume and not extend:
        raise StudyError(
            f"folder {folder} already holds studies (resume=True finishes them, extend=True adds "
            "data sets, settings or seeds to them, or choose another folder)"
        )
    if not extend:
        if set(known) != set(prepared):
            raise StudyError(
                f"folder {folder} holds studies of other data sets ({', '.join(known)}; "
                "extend=True adds to them)"
            )
        return prepared
    begun = {name: folder / own for name, own in known.items() if holds_study(folder / own)}
    if not begun:
        return prepared
    missing = [_stored_data(place) for name, place in begun.items() if name not in prepared]
    joined = (prepare_all(missing, prepare) if missing else {}) | prepared
    check_problems({name: kind_and_outputs(one.data) for name, one in joined.items()})
    old, new = read_folder(next(iter(begun.values()))), next(iter(prepared.values())).description
    space, seeds = old.space.union(new.space), joined_seeds(old.seeds, new.seeds)
    return {
        name: replace(one, description=replace(one.description, space=space, seeds=seeds))
        for name, one in joined.items()
    }


def _stored_data(place: Path) -> Dataset:
    """The data of a study in the folder.

    Raises:
        StudyError: it is not at hand.
    """
    description = read_folder(place)
    data = read_data(place, description)
    if data is None:
        raise StudyError(f"the data of {place} is not at hand (give this data set as well)")
    return data


def _trainings(prepared: PreparedSweep) -> int:
    return prepared.description.space.trainings * len(prepared.description.seeds)


class _JoinedProgress:
    """The progress of one sweep after the other as that of a single one."""

    def __init__(self, progress: Progress | None, trainings: Sequence[int]) -> None:
        self._progress = progress
        self._later = list(trainings)
        self._done, self._seconds = 0, 0.0
        self._last = (0, 0.0)

    def of_next(self) -> Progress | None:
        """What the next sweep reports to."""
        self._done, self._seconds = self._done + self._last[0], self._seconds + self._last[1]
        self._last = (0, 0.0)
        self._later.pop(0)
        progress, later = self._progress, sum(self._later)
        if progress is None:
            return None

        def report(done: int, total: int, seconds: float, left: float) -> None:
            self._last = (total, seconds)
            more = later * seconds / done if done else 0.0
            progress(
                self._done + done, self._done + total + later, self._seconds + seconds, left + more
            )

        return report
