"""Whether an epoch takes its rows in a new order each time.

Two epochs from the same start: for 24 rows in batches of 4 the order is the same by chance with
probability 6! (4!)^6 / 24! or less, 1e-12. A function of all epochs of a training could shuffle
once for all of them: it is called for two epochs of two rows, whose four orders lead to four
different networks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch import EpochVariant, one_step_per_epoch
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.nn.activations import sigmoid

__all__ = [
    "BATCH",
    "DATA",
    "LABELS",
    "ROWS",
    "START",
    "observe_order",
    "observe_order_within_training",
    "one_unit_network",
]

ROWS: Final = 24
BATCH: Final = 4
RNG: Final = np.random.default_rng(1986)
DATA: Final = RNG.normal(size=(ROWS, 3))
LABELS: Final = (DATA @ np.array([1.0, -2.0, 0.5]) + 0.3 * RNG.normal(size=ROWS) > 0) * 1.0
START: Final = RNG.normal(size=(3, 1))
NEW_ORDER: Final = "a new order in every epoch"
TRAININGS: Final = 45
"""A right training repeats its order in all of them with probability 2^-45, 3e-14."""


def one_unit_network(w: FloatArray) -> list[tuple[Any, ...]]:
    """The layers of a network of one sigmoid unit with these weights."""
    return [(w.reshape(-1, 1), np.zeros(1), sigmoid)]


def observe_order(call: ExaminedFunction, first: int, second: int) -> Observation:
    """Whether two epochs from the same start take the rows in different orders."""

    def train_one_epoch(seed: int) -> CallResult:
        return call(one_unit_network(START), DATA, LABELS, 0.1, BATCH, seed, 1)

    one, other = train_one_epoch(first), train_one_epoch(second)
    if one.failure or other.failure:
        return make_observation("order", one if one.failure else other, "")
    words = NEW_ORDER
    if _same_weights(one, other):
        words = "the same order in every epoch"
        if any(_same_weights(one, _train_in_given_order(factor)) for factor in (1.0, float(BATCH))):
            words = "the given order"
        elif _same_weights(one, _train_in_one_step()):
            words = "one step for all rows"
    return Observation("order", f"{one.call}, called twice,", words)


def observe_order_within_training(call: ExaminedFunction, seeds: Iterator[int]) -> Observation:
    """Whether the two epochs of a training on two rows take independent orders."""
    x, y, words = DATA[:2], np.array([0.0, 1.0]), NEW_ORDER
    known = {
        (first, second): _train_row_by_row(x, y, (first, second))
        for first in (False, True)
        for second in (False, True)
    }
    seen, result = set(), call(one_unit_network(START), x, y, 0.5, 1, next(seeds), 2)
    if "epochs" in call.roles:
        for _ in range(TRAININGS):
            result = call(one_unit_network(START), x, y, 0.5, 1, next(seeds), 2)
            if result.failure is not None:
                break
            seen |= {orders for orders, end in known.items() if _same_weights(result, end)}
        same = bool(seen) and all(first == second for first, second in seen)
        words = "the same order in every epoch of a training" if same else NEW_ORDER
    return make_observation("order within a training", result, words)


def _train_row_by_row(
    x: FloatArray, y: FloatArray, reversed_epochs: tuple[bool, ...]
) -> CallResult:
    """The network after one step for each row, in the given or the reversed order of each epoch."""
    layers = one_unit_network(START)
    for each in reversed_epochs:
        rows = slice(None, None, -1 if each else 1)
        layers, _, _ = EpochVariant(order=np.arange)(layers, x[rows], y[rows], 0.5, 1)
    return CallResult("", (layers[0][0], layers[0][1]), None)


def _same_weights(one: CallResult, other: CallResult) -> bool:
    if one.arrays[0].shape != other.arrays[0].shape:
        return False
    scale = 1e-5 * max(1.0, float(abs(one.arrays[0]).max()))
    return bool((abs(one.arrays[0] - other.arrays[0]) <= scale).all())


def _train_in_given_order(factor: float) -> CallResult:
    """The network after an epoch that takes the rows in the given order."""
    epoch = EpochVariant(order=np.arange, factor=lambda batch, all: factor)
    [(w, b, _)], _, _ = epoch(one_unit_network(START), DATA, LABELS, 0.1, BATCH)
    return CallResult("", (w, b), None)


def _train_in_one_step() -> CallResult:
    """The network after a single step along the sum of all gradients."""
    [(w, b, _)], _, _ = one_step_per_epoch(one_unit_network(START), DATA, LABELS, 0.1, BATCH)
    return CallResult("", (w, b), None)
