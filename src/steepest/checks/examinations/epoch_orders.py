"""Whether an epoch takes its rows in another order each time.

Two epochs from the same start: for 24 rows in batches of 4 the order is the same by chance with
probability 6! (4!)^6 / 24! or less, 1e-12. A function of all epochs of a training could shuffle
once for all of them: it is called for two epochs of two rows, whose four orders lead to four ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch import Epoch, one_step
from steepest.checks.observations import Answer, Call, Numbers, Observation
from steepest.nn.activations import sigmoid

__all__ = [
    "BATCH",
    "DATA",
    "LABELS",
    "ROWS",
    "START",
    "observation",
    "one_unit",
    "order",
    "order_within",
]

ROWS: Final = 24
BATCH: Final = 4
RNG: Final = np.random.default_rng(1986)
DATA: Final = RNG.normal(size=(ROWS, 3))
LABELS: Final = (DATA @ np.array([1.0, -2.0, 0.5]) + 0.3 * RNG.normal(size=ROWS) > 0) * 1.0
START: Final = RNG.normal(size=(3, 1))
FRESH: Final = "another order in every epoch"
TRAININGS: Final = 45
"""A right training repeats its order in all of them with probability 2^-45, 3e-14."""


def one_unit(w: Numbers) -> list[tuple[Any, ...]]:
    """A network of one sigmoid unit with these weights."""
    return [(w.reshape(-1, 1), np.zeros(1), sigmoid)]


def observation(
    probe: str, answer: Answer, value: str | Numbers, judged: bool = True, shown: str | None = None
) -> Observation:
    """What was seen of an answer, or that it failed."""
    failed = answer.failure
    return Observation(probe, answer.shown, failed or value, 1e-5, judged, shown)


def order(call: Call, first: int, second: int) -> Observation:
    """Two epochs from the same start."""

    def run(seed: int) -> Answer:
        return call(one_unit(START), DATA, LABELS, 0.1, BATCH, seed, 1)

    one, other = run(first), run(second)
    if one.failure or other.failure:
        return observation("order", one if one.failure else other, "")
    words = FRESH
    if _alike(one, other):
        words = "the same order in every epoch"
        if any(_alike(one, _unshuffled(factor)) for factor in (1.0, float(BATCH))):
            words = "the order given"
        elif _alike(one, _in_one_step()):
            words = "one step, in which no order shows"
    return Observation("order", f"{one.shown}, called twice,", words)


def order_within(call: Call, seeds: Iterator[int]) -> Observation:
    """Two rows one by one in two epochs of one training, again and again: all four orders come."""
    x, y, words = DATA[:2], np.array([0.0, 1.0]), FRESH
    known = {
        (first, second): _one_by_one(x, y, (first, second))
        for first in (False, True)
        for second in (False, True)
    }
    seen, answer = set(), call(one_unit(START), x, y, 0.5, 1, next(seeds), 2)
    if "epochs" in call.roles:
        for _ in range(TRAININGS):
            answer = call(one_unit(START), x, y, 0.5, 1, next(seeds), 2)
            if answer.failure is not None:
                break
            seen |= {orders for orders, end in known.items() if _alike(answer, end)}
        same = bool(seen) and all(first == second for first, second in seen)
        words = "the same order in every epoch of a training" if same else FRESH
    return observation("order within a training", answer, words)


def _one_by_one(x: Numbers, y: Numbers, turned: tuple[bool, ...]) -> Answer:
    """Where a step a row leads, in the order given or turned in each epoch."""
    layers = one_unit(START)
    for each in turned:
        rows = slice(None, None, -1 if each else 1)
        layers, _, _ = Epoch(order=np.arange)(layers, x[rows], y[rows], 0.5, 1)
    return Answer("", (layers[0][0], layers[0][1]), None)


def _alike(one: Answer, other: Answer) -> bool:
    if one.parts[0].shape != other.parts[0].shape:
        return False
    scale = 1e-5 * max(1.0, float(abs(one.parts[0]).max()))
    return bool((abs(one.parts[0] - other.parts[0]) <= scale).all())


def _unshuffled(factor: float) -> Answer:
    """What an epoch gives that takes the rows as they come."""
    epoch = Epoch(order=np.arange, factor=lambda batch, all: factor)
    [(w, b, _)], _, _ = epoch(one_unit(START), DATA, LABELS, 0.1, BATCH)
    return Answer("", (w, b), None)


def _in_one_step() -> Answer:
    """What an epoch gives that steps once, along all gradients added up."""
    [(w, b, _)], _, _ = one_step(one_unit(START), DATA, LABELS, 0.1, BATCH)
    return Answer("", (w, b), None)
