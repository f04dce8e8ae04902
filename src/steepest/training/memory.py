"""Memory of the workers that train, estimated before anything is allocated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from steepest import compiled
from steepest.machine import memory_allowed
from steepest.training.plans import Plan
from steepest.training.settings import Settings

__all__ = ["bytes_of_training", "check_memory_of_workers", "describe_failure", "find_too_large"]

_BYTES: Final = {"float32": 4, "float64": 8}
_STATES: Final = {"sgd": 0, "momentum": 1, "adam": 2, "nesterov": 1, "rmsprop": 1, "adamw": 2}
_STORED_SLOPES: Final = ("gelu", "silu", "elu", "softplus")
_SPLITS_KEPT: Final = 4


def bytes_of_training(
    settings: Settings, rows: int, d_in: int, classes: int, problem: str = "classification"
) -> int:
    """Bytes that one worker takes for a training: weights, state of the rule, batch and data.

    The weights are held twice, once more in the order in which they are hashed; every layer keeps
    the outputs of a batch, or of the rows that are evaluated together, and their gradient, the
    first one its inputs too; the worker reads a scaled copy of the data.

    >>> settings = Settings(hidden=(1000,), batch_size=None)
    >>> bytes_of_training(settings, rows=1000, d_in=4, classes=2)
    8092008
    """
    sizes = settings.sizes(d_in, classes, problem)
    parameters = sum((a + 1) * b for a, b in pairwise(sizes))
    batch = _rows_held(sizes, settings, rows)
    # Each rule but the first three, weight decay and clipping store the gradient.
    stopping = settings.patience is not None  # keeps the best weights
    copies = 2 + _STATES[settings.rule] + settings.stores_gradient + stopping
    # Slopes that backpropagation cannot take from the outputs, and random words of dropout.
    slopes = 2 * bool(settings.dropout) or any(a in _STORED_SLOPES for a in settings.activations())
    numbers = parameters * copies + (2 + slopes) * batch * sum(sizes[1:])
    numbers += batch * d_in + rows * (d_in + 1)
    return _BYTES[settings.dtype] * numbers


def _rows_held(sizes: tuple[int, ...], settings: Settings, rows: int) -> int:
    """Rows whose outputs are kept at once; the reference trainer evaluates all of a part."""
    if not compiled.available():
        return rows
    batch = min(settings.batch_size or rows, rows)
    return int(compiled.engine.rows_held(sizes, settings.dtype == "float64", batch))


def find_too_large(configurations: Sequence[Settings], plan: Plan) -> dict[int, str]:
    """The configurations of which not even one training fits into memory.

    Returns:
        By number, why each of them fails.
    """
    return _find_larger(configurations, plan, memory_allowed())


def _find_larger(
    configurations: Sequence[Settings], plan: Plan, there: int | None
) -> dict[int, str]:
    """The configurations of which one training takes more than the memory that is there."""
    if there is None:
        return {}
    bytes_of = {s: _bytes_on_workers(s, plan) for s in dict.fromkeys(configurations)}
    return {
        number: describe_failure(settings, plan)
        for number, settings in enumerate(configurations)
        if bytes_of[settings] > there
    }


def describe_failure(settings: Settings, plan: Plan) -> str:
    """Why a training failed for want of memory, with the figures."""
    needed, there = _bytes_on_workers(settings, plan), memory_allowed()
    if there is not None and needed > there:
        what = f"this process may use {there / 1e9:.3g} GB"
    else:
        what = "this process got no more"
    return f"{_describe_training(settings)} takes about {needed / 1e9:.3g} GB, {what}"


def _describe_training(settings: Settings) -> str:
    """The settings that the memory of a training depends on most, in words."""
    rows = "all rows" if settings.batch_size is None else f"{settings.batch_size} rows"
    return f"a training with hidden={settings.hidden}, {settings.rule} and batches of {rows}"


def _bytes_on_workers(settings: Settings, plan: Plan, workers: int = 1) -> int:
    rows, d_in = len(plan.y), int(plan.x.shape[1])
    # The splits of the last seeds are kept, besides those that the workers read.
    data = _SPLITS_KEPT * rows * (d_in + 1) * _BYTES[settings.dtype]
    if plan.targets is not None:
        data += _SPLITS_KEPT * plan.targets.size * _BYTES[settings.dtype]
    one = bytes_of_training(settings, rows, d_in, plan.width, plan.problem)
    return one * workers + data


def check_memory_of_workers(configurations: Sequence[Settings], plan: Plan, workers: int) -> None:
    """Refuse trainings that do not fit into memory, before any is started.

    Configurations too large for a single worker are let pass if others are not: each of their runs
    is then one that failed.

    Args:
        configurations: of the sweep; any worker may get the largest.
        plan: the data.
        workers: that train at a time.

    Raises:
        MemoryError: naming the largest configuration, with the figures.
    """
    there = memory_allowed()
    too_large = _find_larger(configurations, plan, there)
    fitting = [s for number, s in enumerate(configurations) if number not in too_large]
    if not fitting:
        raise MemoryError(f"{next(iter(too_large.values()))} (take smaller layers or batches)")
    needed, settings = max(
        ((_bytes_on_workers(s, plan, workers), s) for s in dict.fromkeys(fitting)),
        key=lambda pair: pair[0],
    )
    if there is not None and needed > there:
        raise MemoryError(
            f"{_describe_training(settings)} takes about {needed / 1e9:.3g} GB on {workers} "
            f"threads, this process may use {there / 1e9:.3g} GB (take smaller layers or batches "
            "or fewer threads)"
        )
