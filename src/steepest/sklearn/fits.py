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
from steepest.training import trainers
from steepest.training.inputs import make_plan
from steepest.training.memory import check_memory_of_workers
from steepest.training.one_run import make_run
from steepest.training.plans import Jobs, Layers, Plan
from steepest.training.runs import Run
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

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
    """

    data: Dataset
    rows: int
    numbers: int = 0
    weight: float = 1.0


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
    """

    table: Table
    settings: Settings
    share: float
    seed: int
    shuffle_seed: int
    initial: Layers | None = None


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
    for same in _grouped(range(len(fits)), lambda n: (id(fits[n].table), fits[n].share)):
        plan = _plan_of(fits[same[0]])
        check_memory_of_workers([fits[n].settings for n in same], plan, workers=1)
        alike = list(_grouped(same, lambda n: _shape_of(fits[n])))
        if len(same) == 1:
            results = trainers.run_jobs(trainer, plan, _jobs_of([fits[same[0]]]), threads)
            runs |= _runs_of(fits, same, plan, results, trainer)
            continue
        with trainers.open_session(trainer, plan, min(threads or len(same), len(same))) as session:
            tickets = [session.submit(_jobs_of([fits[n] for n in some])) for some in alike]
            for some, ticket in zip(alike, tickets, strict=True):
                while not session.wait(ticket, 0.1)[1]:
                    pass
                runs |= _runs_of(fits, some, plan, session.collect(ticket), trainer)
    return [runs[n] for n in range(len(fits))]


def _plan_of(fit: Fit) -> Plan:
    """All rows train, but for the share; rows that were added do not."""
    data, rows = fit.table.data, fit.table.rows
    plan = make_plan(data, (1 - fit.share, fit.share), (fit.settings.dtype,))
    if rows == len(data):
        return plan
    if fit.share:
        raise SettingsError(
            "early_stopping must be False where a class has no row or a target is constant, got "
            "True"
        )
    nothing = np.zeros(0, dtype=np.int64)
    return replace(plan, counts=None, parts=(np.arange(rows, dtype=np.int64), nothing, nothing))


def _shape_of(fit: Fit) -> Hashable:
    """What the jobs that are submitted together have in common."""
    settings = fit.settings
    return settings.epochs, settings.dtype, _parameters(fit), id(fit.initial)


def _parameters(fit: Fit) -> int:
    data = fit.table.data
    outputs = len(data.classes) if data.problem == "classification" else len(data.targets)
    sizes = fit.settings.sizes(data.x.shape[1], outputs, data.problem)
    return sum((a + 1) * b for a, b in pairwise(sizes))


def _jobs_of(fits: Sequence[Fit]) -> Jobs:
    distinct = list(dict.fromkeys(fit.settings for fit in fits))
    number = {settings: n for n, settings in enumerate(distinct)}
    seed = np.array([fit.seed for fit in fits], dtype=np.uint64)
    shuffle = np.array([fit.shuffle_seed for fit in fits], dtype=np.uint64)
    return Jobs(
        settings=tuple(distinct),
        configuration=np.array([number[fit.settings] for fit in fits], dtype=np.int32),
        seeds=Seeds(seed, shuffle, seed),
        marks=(distinct[0].epochs,),
        initial=fits[0].initial,
        keep_weights=True,
    )


def _runs_of(
    fits: Sequence[Fit], numbers: Sequence[int], plan: Plan, results: Any, trainer: str
) -> dict[int, Run]:
    for failure in results.failures.values():
        raise MemoryError(f"{failure} (take smaller layers, or end other programs)")
    runs = {}
    for job, n in enumerate(numbers):
        fit = fits[n]
        seeds = Seeds(fit.seed, fit.shuffle_seed, fit.seed)
        data = fit.table.data
        runs[n] = make_run(data, plan, fit.settings, fit.seed, seeds, results, trainer, job)
    return runs


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
