"""Whether an epoch takes its rows in a new order each time.

Two epochs from the same start: for 24 rows in batches of 4 the order is the same by chance with
probability 6! (4!)^6 / 24! or less, 1e-12. Steps along the signs of the gradient lead from two
different orders to the same weights in about one case of six, so further epochs are compared too.
A function of all epochs of a training could shuffle once for all of them: it is called for two
epochs of two rows, whose four orders lead to four different networks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch_data import (
    BATCH,
    DATA,
    LABELS,
    ROWS,
    START,
    Network,
    one_unit_network,
)
from steepest.checks.catalogue.epoch_variants import EpochVariant
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    Observation,
    make_observation,
)

__all__ = ["observe_fixed_batches", "observe_order", "observe_order_within_training"]

NEW_ORDER: Final = "a new order in every epoch"
REPEATS: Final = 20
"""Further epochs that lead to the same weights if the order is the same."""
EPOCHS: Final = 40
"""A right epoch leads to at most two of six networks in all with probability below 2e-18."""
TRAININGS: Final = 45
"""A right training repeats its order in all of them with probability 2^-45, 3e-14."""
TWO_ROWS: Final = (DATA[:2], np.array([0.0, 1.0]))


def observe_order(call: ExaminedFunction, seeds: Iterator[int], network: Network) -> Observation:
    """Whether epochs from the same start take the rows in different orders.

    If they do not, rows are exchanged: all of them at random, which changes nothing if there is one
    step for all; then only within the batches of the given order.
    """

    def train(order: Any = slice(None)) -> CallResult:
        start = network(START)
        return call(start, DATA[order], LABELS[order], 0.1, BATCH, next(seeds), 1)

    one, other = train(), train()
    if one.failure or other.failure:
        return make_observation("order", one if one.failure else other, "")
    words = NEW_ORDER
    if _same_weights(one, other) and all(_same_weights(one, train()) for _ in range(REPEATS)):
        words = "the same order in every epoch"
        if _same_weights(one, train(np.random.default_rng(7).permutation(ROWS))):
            words = "one step for all rows"
        elif _same_weights(one, train(np.arange(ROWS).reshape(-1, BATCH)[:, ::-1].ravel())):
            words = "the given order"
    return Observation("order", f"{one.call}, called twice,", words)


def observe_fixed_batches(
    call: ExaminedFunction, seeds: Iterator[int], network: Network
) -> Observation:
    """Whether two batches of two rows always have the same rows, in a new order.

    Three pairs of batches in two orders lead to six networks; the same batches lead to two.
    """
    x, y, words = DATA[:4], np.array([0.0, 1.0, 1.0, 0.0]), "new batches in every epoch"
    result = call(network(START), x, y, 0.5, 2, next(seeds), 1)
    seen = [result]
    for _ in range(EPOCHS):
        result = call(network(START), x, y, 0.5, 2, next(seeds), 1)
        if result.failure is not None:
            break
        seen += [] if any(_same_weights(result, each) for each in seen) else [result]
        if len(seen) > 2:
            break
    if len(seen) == 2 and result.failure is None:
        words = "the same rows in each batch"
    return make_observation("rows of the batches", result, words)


def observe_order_within_training(call: ExaminedFunction, seeds: Iterator[int]) -> Observation:
    """Whether the two epochs of a training on two rows take independent orders."""
    x, y, words = *TWO_ROWS, NEW_ORDER
    known = {orders: _train_row_by_row(orders) for orders in product((False, True), repeat=2)}
    seen, result = set(), call(one_unit_network(START), x, y, 0.5, 1, next(seeds), 2)
    if "epochs" in call.roles:
        for _ in range(TRAININGS):
            result = call(one_unit_network(START), x, y, 0.5, 1, next(seeds), 2)
            if result.failure is not None:
                break
            seen |= {orders for orders, end in known.items() if _same_weights(result, end)}
            if any(first != second for first, second in seen):
                break
        same = bool(seen) and all(first == second for first, second in seen)
        words = "the same order in every epoch of a training" if same else NEW_ORDER
    return make_observation("order within a training", result, words)


@cache
def _train_row_by_row(reversed_epochs: tuple[bool, ...]) -> CallResult:
    """The network after one step for each row, in the given or the reversed order of each epoch."""
    layers, (x, y) = one_unit_network(START), TWO_ROWS
    for each in reversed_epochs:
        rows = slice(None, None, -1 if each else 1)
        layers, _, _ = EpochVariant(order=np.arange)(layers, x[rows], y[rows], 0.5, 1)
    return CallResult("", (layers[0][0], layers[0][1]), None)


def _same_weights(one: CallResult, other: CallResult) -> bool:
    if one.failure or other.failure or one.arrays[0].shape != other.arrays[0].shape:
        return False
    scale = 1e-5 * max(1.0, float(abs(one.arrays[0]).max()))
    return bool((abs(one.arrays[0] - other.arrays[0]) <= scale).all())
