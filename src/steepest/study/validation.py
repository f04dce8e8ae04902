"""Checks of a sweep before anything is trained or written: data, split, settings and seeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from steepest.data.datasets import Dataset
from steepest.forks import check_threads_of_polars
from steepest.machine import processors
from steepest.metrics.catalogue import check_metrics
from steepest.study.descriptions import Description, dataset_metadata_to_json, split_to_json
from steepest.study.distributions import check_trials
from steepest.study.executors import Executor, check_executor
from steepest.study.shards import check_shard
from steepest.study.spaces import space_from_options, space_of_draws
from steepest.training import trainers
from steepest.training.costs import check_memory
from steepest.training.inputs import (
    check_initial,
    check_origin,
    check_threads,
    dataset_from,
    layers_from_initial,
    make_plan,
    with_defaults_from,
)
from steepest.training.memory import check_memory_of_workers
from steepest.training.plans import Plan
from steepest.training.problem_checks import check_problem_of
from steepest.training.seeds import SEEDED, FixedSeeds, check_seeds
from steepest.training.split_arguments import (
    count_rows_of_parts,
    seeds_of_sweep,
    with_order,
)

__all__ = ["PreparedSweep", "prepare_sweep"]

_ARGUMENTS: Final = (
    "seeds",
    "split",
    "folds",
    "repeats",
    "groups",
    "time",
    "test_seed",
    *SEEDED,
    "folder",
    "resume",
    "extend",
    "store_data",
    "threads",
    "progress",
    "trainer",
    "initial",
    "executor",
    "shard",
    "trials",
    "sampler",
    "halving",
    "metrics",
)
"""Arguments of ``sweep`` besides settings, as hints for misspelt ones."""


@dataclass(frozen=True, slots=True, eq=False)
class PreparedSweep:
    """A sweep whose arguments were checked.

    Attributes:
        threads: workers; with an executor, threads of each of its workers.
        any_trainer: whether a study that is continued may keep its own trainer.
        executor: what trains, or None for threads of this process.
    """

    data: Dataset
    plan: Plan
    description: Description
    threads: int
    any_trainer: bool
    executor: Executor | None = None


def prepare_sweep(
    data: Any,
    seeds: Any,
    split: Any,
    fixed: FixedSeeds,
    initial: Any,
    trainer: str,
    threads: int | None,
    settings: dict[str, Any],
    executor: Any = None,
    shard: Any = None,
    metrics: Any = (),
    trials: Any = None,
    order: tuple[Any, Any] = (None, None),
) -> PreparedSweep:
    """Check all arguments of a sweep.

    Raises:
        SettingsError: invalid settings, seeds, split or first weights.
        DataError: data that cannot be trained on.
        MemoryError: the study, or its largest trainings, would take more memory than the machine
            has.
        RuntimeError: the process was forked from one in which polars had computed.
    """
    check_threads_of_polars("a sweep")
    layers = layers_from_initial(initial)
    options = with_defaults_from(layers, settings)
    count = check_trials(trials, options)
    if count is None:
        space = space_from_options(options, _ARGUMENTS)
    else:
        space = space_of_draws(options, count, _ARGUMENTS)
    given = check_seeds(seeds_of_sweep(seeds, split, fixed))
    part = check_shard(shard, space, len(given))
    check_memory(space.configurations, len(given))
    served = check_executor(executor)
    workers = check_threads(threads) or (processors() if served is None else 1)
    dataset = dataset_from(data, space.axes["loss"])
    split = with_order(split, dataset, *order, fixed.split or 0)
    plan = make_plan(dataset, split, space.axes["dtype"])
    check_problem_of(space.configurations, plan)
    at_a_time = min(workers, space.trainings * len(given))
    check_memory_of_workers(space.configurations, plan, workers=at_a_time)
    check_origin(initial, dataset)
    if layers is not None:
        for one in {(s.hidden, s.activation, s.loss): s for s in space.configurations}.values():
            check_initial(layers, one, plan)
    measured = check_metrics(metrics, plan.problem)
    training, validation, test = count_rows_of_parts(plan)
    description = Description(
        data=dataset_metadata_to_json(dataset),
        split=split_to_json(plan, split, dataset.split),
        samples=(sum(training), validation, test),
        class_counts=training,
        space=space,
        seeds=given,
        fixed=fixed,
        initial=layers,
        trainer=trainers.choose_trainer(trainer),
        stored=False,
        shard=part,
        metrics=tuple(name for name in measured if name != plan.kind.measure),
    )
    return PreparedSweep(dataset, plan, description, workers, trainer == "auto", served)
