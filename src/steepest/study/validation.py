"""A sweep checked before anything is trained or written: data, split, space and seeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from steepest.data.datasets import Dataset
from steepest.machine import processors
from steepest.study.descriptions import Description, data_entry, split_entry
from steepest.study.spaces import space_from
from steepest.training import trainers
from steepest.training.costs import check_memory
from steepest.training.inputs import (
    check_initial,
    check_origin,
    check_threads,
    dataset_from,
    layers_from,
    plan_for,
    sizes_of,
    with_defaults_from,
)
from steepest.training.plans import Plan
from steepest.training.seeds import SEEDED, FixedSeeds, check_seeds

__all__ = ["Prepared", "prepare"]

_ARGUMENTS: Final = (
    "seeds",
    "split",
    *SEEDED,
    "folder",
    "resume",
    "extend",
    "store_data",
    "threads",
    "progress",
    "trainer",
    "initial",
)
"""Of ``sweep``, as hints for misspelt ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A sweep that was checked and can begin."""

    data: Dataset
    plan: Plan
    description: Description
    threads: int


def prepare(
    data: Any,
    seeds: Any,
    split: Any,
    fixed: FixedSeeds,
    initial: Any,
    trainer: str,
    threads: int | None,
    settings: dict[str, Any],
) -> Prepared:
    """Check everything that was given before anything is trained or written."""
    layers = layers_from(initial)
    space = space_from(with_defaults_from(layers, settings), _ARGUMENTS)
    given = check_seeds(seeds)
    check_memory(space.configurations, len(given))
    workers = check_threads(threads) or processors()
    dataset = dataset_from(data)
    plan = plan_for(dataset, split, space.axes["dtype"])
    for settings_once in {s.loss: s for s in space.configurations}.values():
        settings_once.loss_for(plan.classes)
    check_origin(initial, dataset)
    if layers is not None:
        for one in {(s.hidden, s.activation, s.loss): s for s in space.configurations}.values():
            check_initial(layers, one, plan.x.shape[1], plan.classes)
    training, validation, test = sizes_of(plan)
    description = Description(
        data=data_entry(dataset),
        split=split_entry(plan, dataset.split if split is None else split),
        samples=(sum(training), validation, test),
        class_counts=training,
        space=space,
        seeds=given,
        fixed=fixed,
        initial=layers,
        trainer=trainers.choose_trainer(trainer),
        stored=False,
    )
    return Prepared(dataset, plan, description, workers)
