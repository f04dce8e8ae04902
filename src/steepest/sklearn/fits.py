"""Many fits of estimators on the same rows, trained by the engine in one go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from steepest.data.datasets import Dataset
from steepest.errors import SettingsError
from steepest.study.spaces import PREFIX_SCHEDULES
from steepest.training import trainers
from steepest.training.inputs import make_plan
from steepest.training.memory import check_memory_of_workers
from steepest.training.one_run import make_run
from steepest.training.plans import DONE, Jobs, Layers, Plan, TrainingResults
from steepest.training.runs import Run
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings
from steepest.training.split_arguments import rows_of_parts

__all__ = ["Fit", "Table", "train_fits", "with_all_classes", "with_varying_targets"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows as the engine takes them.

    Attributes:
        data: features and targets, not scaled. Where rows were added so that no class is missing
            and no target is constant, they come last.
        rows: how many are trained on.
        numbers: that are predicted of a row; 0 with classes and labels.
        weight: of a row on average.
        dtype: of the features, which is trained in, as scikit-learn does.
        target_scale: mean and deviation of each number that is predicted, (outputs,), for fits that
            standardise them.
    """

    data: Dataset
    rows: int
    numbers: int = 0
    weight: float = 1.0
    dtype: str = "float64"
    target_scale: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """One training that an estimator asks for.

    Attributes:
        table: the rows.
        settings: of the training.
        share: of the rows that are held back for early stopping.
        seed: of weights, order of rows and rows that are held back.
        shuffle_seed: of the order of the rows.
        initial: weights that it starts from; None draws them.
        scale_targets: whether targets are standardised by ``table.target_scale``.
    """

    table: Table
    settings: Settings
    share: float
    seed: int
    shuffle_seed: int
    initial: Layers | None = None
    scale_targets: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Training:
    """The longest of several fits, and all that are its beginning, by their number."""

    longest: Fit
    fits: dict[int, Fit]

    @property
    def marks(self) -> tuple[int, ...]:
        return tuple(sorted({fit.settings.epochs for fit in self.fits.values()}))


def train_fits(fits: Sequence[Fit], threads: int | None) -> list[Run]:
    """Train all; the results do not depend on what else is trained, nor on the threads.

    Args:
        fits: the trainings.
        threads: of the engine; None takes as many as are of use.

    Raises:
        MemoryError: a training would take more memory than there is.
    """
    runs: dict[int, Run] = {}
    trainer = trainers.choose_trainer()
    for same in _grouped(range(len(fits)), lambda n: _same_plan(fits[n])):
        plan = _plan_of(fits[same[0]])
        check_memory_of_workers([fits[n].settings for n in same], plan, workers=1)
        trainings = _trainings(fits, same, trainer)
        if len(trainings) == 1:
            results = trainers.run_jobs(trainer, plan, _jobs_of(trainings), threads)
            runs |= _runs_of(trainings, plan, results, trainer)
            continue
        alike = _grouped(trainings, _shape_of)
        most = min(threads or len(trainings), len(trainings))
        with trainers.open_session(trainer, plan, most) as session:
            tickets = [session.submit(_jobs_of(some)) for some in alike]
            for some, ticket in zip(alike, tickets, strict=True):
                while not session.wait(ticket, 0.1)[1]:
                    pass
                runs |= _runs_of(some, plan, session.collect(ticket), trainer)
    return [runs[n] for n in range(len(fits))]


def _same_plan(fit: Fit) -> Hashable:
    return id(fit.table), fit.share, fit.scale_targets


def _plan_of(fit: Fit) -> Plan:
    """All rows train, but for the share; rows that were added do not."""
    data, rows = fit.table.data, fit.table.rows
    plan = make_plan(data, (1 - fit.share, fit.share), (fit.settings.dtype,))
    if fit.scale_targets:
        plan = replace(plan, target_scale=fit.table.target_scale)
    if rows == len(data):
        return plan
    if fit.share:
        raise SettingsError(
            "early_stopping must be False where a class has no row or a target is constant, got "
            "True"
        )
    nothing = np.zeros(0, dtype=np.int64)
    return replace(plan, counts=None, parts=(np.arange(rows, dtype=np.int64), nothing, nothing))


def _trainings(fits: Sequence[Fit], numbers: Sequence[int], trainer: str) -> list[_Training]:
    """Fits that differ in their epochs alone are one training, if the engine trains."""

    def training(n: int) -> Hashable:
        fit, settings = fits[n], fits[n].settings
        begins_alike = settings.schedule in PREFIX_SCHEDULES and (
            settings.patience is None or not settings.restore_best
        )
        if trainer != "engine" or not begins_alike:
            return n
        return settings.replace(epochs=0), fit.seed, fit.shuffle_seed, id(fit.initial)

    return [
        _Training(
            fits[max(some, key=lambda n: fits[n].settings.epochs)], {n: fits[n] for n in some}
        )
        for some in _grouped(numbers, training)
    ]


def _shape_of(training: _Training) -> Hashable:
    """What the jobs that are submitted together have in common."""
    fit = training.longest
    return training.marks, fit.settings.dtype, _parameters(fit), id(fit.initial)


def _parameters(fit: Fit) -> int:
    data = fit.table.data
    outputs = len(data.classes) if data.problem == "classification" else len(data.targets)
    sizes = fit.settings.sizes(data.x.shape[1], outputs, data.problem)
    return sum((a + 1) * b for a, b in pairwise(sizes))


def _jobs_of(trainings: Sequence[_Training]) -> Jobs:
    fits = [training.longest for training in trainings]
    distinct = list(dict.fromkeys(fit.settings for fit in fits))
    number = {settings: n for n, settings in enumerate(distinct)}
    seed = np.array([fit.seed for fit in fits], dtype=np.uint64)
    shuffle = np.array([fit.shuffle_seed for fit in fits], dtype=np.uint64)
    return Jobs(
        settings=tuple(distinct),
        configuration=np.array([number[fit.settings] for fit in fits], dtype=np.int32),
        seeds=Seeds(seed, shuffle, seed),
        marks=trainings[0].marks,
        initial=fits[0].initial,
        keep_weights=True,
    )


def _runs_of(
    trainings: Sequence[_Training], plan: Plan, results: TrainingResults, trainer: str
) -> dict[int, Run]:
    for failure in results.failures.values():
        raise MemoryError(f"{failure} (take smaller layers, or end other programs)")
    runs = {}
    split_seeds = {training.longest.seed for training in trainings}
    parts = {seed: rows_of_parts(plan, seed) for seed in split_seeds}
    for job, training in enumerate(trainings):
        for n, fit in training.fits.items():
            seeds = Seeds(fit.seed, fit.shuffle_seed, fit.seed)
            own, place = results, job
            if fit.settings.epochs < training.marks[-1]:
                own, place = _beginning(results, job, training.marks, fit.settings), 0
            data = fit.table.data
            runs[n] = make_run(
                data, plan, fit.settings, fit.seed, seeds, own, trainer, place, parts[fit.seed]
            )
    return runs


def _beginning(
    results: TrainingResults, job: int, marks: tuple[int, ...], settings: Settings
) -> TrainingResults:
    """The results of a job as if it had ended at the epochs of these settings."""
    epochs, mark = settings.epochs, marks.index(settings.epochs)
    assert results.weights is not None and results.marked_weights is not None  # asked for
    weights, ended = results.weights[job], int(results.epoch_ended[job])
    status, best = results.status[job], int(results.best_epoch[job])
    last_loss = results.last_finite_loss[job]
    if goes_on := ended > epochs:
        weights, ended, status = results.marked_weights[job][mark], epochs, DONE
        best = -1 if settings.patience is None else epochs
        last_loss = np.nan  # of the last batch, which is known at the end alone
    own = slice(job, job + 1)
    at = slice(mark, mark + 1) if goes_on else slice(-1, None)
    return replace(
        results,
        history=results.history[own, : epochs + 1],
        status=np.array([status], dtype=np.int8),
        epoch_ended=np.array([ended], dtype=np.int32),
        best_epoch=np.array([best], dtype=np.int32),
        last_finite_loss=np.array([last_loss]),
        test=results.test[own, at],
        sha256=results.sha256[own, at],
        milliseconds=results.milliseconds[own] * epochs / marks[-1],
        weights=[weights],
        marked_weights=None,
    )


def _grouped(items: Iterable[T], key: Any) -> list[list[T]]:
    """Items with the same key together, in the order in which the keys come."""
    groups: dict[Hashable, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return list(groups.values())


def with_all_classes(
    x: NDArray[Any], codes: NDArray[np.int32], classes: int
) -> tuple[NDArray[Any], NDArray[np.int32]]:
    """The rows and, if a class is missing, one of zeros for each class behind them."""
    if len(np.unique(codes)) == classes:
        return x, codes
    zeros = np.zeros((classes, x.shape[1]), dtype=x.dtype)
    return np.vstack([x, zeros]), np.concatenate([codes, np.arange(classes, dtype=codes.dtype)])


def with_varying_targets(
    x: NDArray[Any], y: NDArray[Any], problem: str
) -> tuple[NDArray[Any], NDArray[Any]]:
    """The rows and, if a target or label is constant, one of zeros with another behind them."""
    if (y != y[0]).any(axis=0).all():
        return x, y
    other = 1 - y[:1] if problem == "multilabel" else y[:1] + np.abs(y[:1]) + 1
    return np.vstack([x, np.zeros_like(x[:1])]), np.concatenate([y, other])
