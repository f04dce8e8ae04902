"""Memory of the workers that train, estimated before anything is allocated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from steepest.machine import memory_of_machine
from steepest.training.plans import Plan
from steepest.training.settings import Settings

__all__ = ["bytes_of_training", "check_memory_of_workers", "describe_training", "largest_training"]

_BYTES: Final = {"float32": 4, "float64": 8}
_STATES: Final = {"sgd": 0, "momentum": 1, "adam": 2}
_ROWS_EVALUATED: Final = 48
_SPLITS_KEPT: Final = 4


def bytes_of_training(settings: Settings, rows: int, d_in: int, classes: int) -> int:
    """Bytes that one worker takes for a training: weights, state of the rule, batch and data.

    The weights are held twice, once more in the order in which they are hashed; every layer keeps
    the outputs of a batch and their gradient; the worker reads a scaled copy of the data.

    >>> bytes_of_training(Settings(hidden=(1000,)), rows=100, d_in=64, classes=2)
    938392
    """
    sizes = settings.sizes(d_in, classes)
    parameters = sum((a + 1) * b for a, b in pairwise(sizes))
    batch = max(min(settings.batch_size or rows, rows), _ROWS_EVALUATED)
    numbers = (
        parameters * (2 + _STATES[settings.rule]) + 2 * batch * sum(sizes[1:]) + rows * (d_in + 1)
    )
    return _BYTES[settings.dtype] * numbers


def largest_training(
    configurations: Sequence[Settings], rows: int, d_in: int, classes: int
) -> tuple[Settings, int]:
    """The configuration that takes most memory, and its bytes for one worker."""
    distinct = {(s.hidden, s.rule, s.batch_size, s.dtype, s.loss): s for s in configurations}
    sizes = [(bytes_of_training(s, rows, d_in, classes), s) for s in distinct.values()]
    needed, settings = max(sizes, key=lambda pair: pair[0])
    return settings, needed


def describe_training(settings: Settings) -> str:
    """The settings that the memory of a training depends on most, in words."""
    rows = "all rows" if settings.batch_size is None else f"{settings.batch_size} rows"
    return f"a training with hidden={settings.hidden}, {settings.rule} and batches of {rows}"


def check_memory_of_workers(configurations: Sequence[Settings], plan: Plan, workers: int) -> None:
    """Refuse trainings that do not fit into memory, before any is started.

    Args:
        configurations: of the sweep; any worker may get the largest.
        plan: the data.
        workers: that train at a time.

    Raises:
        MemoryError: naming the largest configuration, with the figures.
    """
    rows, d_in = plan.x.shape
    settings, needed = largest_training(configurations, rows, d_in, plan.classes)
    # The splits of the last seeds are kept, besides those that the workers read.
    data = _SPLITS_KEPT * rows * (d_in + 1) * _BYTES[settings.dtype]
    total, there = needed * workers + data, memory_of_machine()
    if there is not None and total > there:
        several = f" on {workers} threads" if workers > 1 else ""
        fewer = " or fewer threads" if workers > 1 and needed + data <= there else ""
        raise MemoryError(
            f"{describe_training(settings)} takes about {total / 1e9:.3g} GB{several}, this "
            f"machine has {there / 1e9:.3g} GB (take smaller layers or batches{fewer})"
        )
