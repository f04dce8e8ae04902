"""An epoch of training examined without knowing its order of rows.

A network of one sigmoid unit is trained on the rows of an identity matrix. To first order in a
small learning rate the weight of a row moves only in the steps that the row takes part in, by
learning_rate (label - sigmoid) times what the batch gives a row: 1 / rows in the batch for a mean.
So the weights tell which rows were seen, how often, and with which factor and labels, in whatever
order. A function of all epochs of a training is called for one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch import MISTAKES
from steepest.checks.examinations.epoch_orders import (
    BATCH,
    DATA,
    LABELS,
    ROWS,
    START,
    observation,
    one_unit,
    order,
    order_within,
)
from steepest.checks.examinations.module_loops import MODULES
from steepest.checks.examinations.training_loops import FORMS, parameters
from steepest.checks.observations import Answer, Call, Numbers, Observation
from steepest.checks.pieces import Piece
from steepest.nn.activations import relu, sigmoid
from steepest.nn.networks import evaluate, train_epoch

__all__ = ["PIECE"]

SMALL: Final = 1e-4
RIGHT: Final = "every row once, with the mean of its batch"
ONE_BATCH: Final = "the rows of one batch"
AGAIN: Final = "the rows of one batch in every step"
AT_RANDOM: Final = (
    "numbers that are not finite",
    "rows with the labels of others",
    "some rows several times, others never",
    "rows unevenly",
)
"""After these everything else is a matter of chance, and not looked at."""
PROBES: Final = (
    ("one step of two layers", True),
    ("a remainder", True),
    ("the last rows", False),
    ("loss reported", True),
    ("accuracy reported", False),
    ("loss of several batches", True),
    ("order", True),
    ("order within a training", True),
)
"""The probes after the first, and whether they are judged."""
RNG: Final = np.random.default_rng(2006)
HIDDEN: Final = [
    (RNG.normal(size=(3, 4)), RNG.normal(size=4), relu),
    (RNG.normal(size=(4, 1)), RNG.normal(size=1), sigmoid),
]


def examine(call: Call) -> Iterator[Observation]:
    """Which rows with which factor, then one step of a deeper network, loss, and order."""
    seeds = itertools.count()
    words, answer = _participation(call, ROWS, next(seeds))
    yield observation("rows", answer, words)
    if words in AT_RANDOM:
        nothing = {"one step of two layers": np.zeros(0)}
        for probe, judged in PROBES:
            yield observation(probe, answer, nothing.get(probe, words), judged)
        return
    yield _deeper(call, next(seeds))
    yield from _remainder(call, next(seeds), words)
    yield from _reported(call, next(seeds))
    yield _mean_of_batches(call, next(seeds), words)
    yield order(call, next(seeds), next(seeds))
    yield order_within(call, seeds)


def _shares(call: Call, n: int, seed: int) -> tuple[Numbers, Answer]:
    """What each row contributed to its weight, 1 / BATCH for a mean."""
    labels = np.arange(n) % 2.0
    answer = call(one_unit(np.zeros(n)), np.eye(n), labels, SMALL, BATCH, seed, 1)
    if answer.failure is not None or answer.parts[0].size != n:
        return np.full(n, np.nan), answer
    return answer.parts[0].ravel() / (SMALL * (labels - 0.5)), answer


def _participation(call: Call, n: int, seed: int) -> tuple[str, Answer]:
    shares, answer = _shares(call, n, seed)
    size = float(abs(shares).max())
    if not np.isfinite(shares).all():
        return AT_RANDOM[0], answer
    if size < 1e-9:
        return "no row at all", answer
    if (shares > 0.01 * size).any() and (shares < -0.01 * size).any():
        return AT_RANDOM[1], answer
    direction = "" if shares.max() > 0 else ", upwards"
    return f"{_multiples(np.sort(abs(shares)))}{direction}", answer


def _multiples(shares: Numbers) -> str:
    """Ascending shares in words."""
    least, full = shares[shares > 0.01 * shares[-1]][0], ROWS // BATCH
    times = shares / least
    if _near(times, 1):
        factors = {"mean": 1 / BATCH, "sum": 1.0, "mean over all": 1 / ROWS}
        found = next((name for name, factor in factors.items() if _near(least, factor)), "")
        known = {"mean": RIGHT, "sum": "every row once, with the sum of its batch"}
        return known.get(found, f"every row once, with {float(least):.2g} of its gradient")
    if _near(times, np.repeat(np.arange(1.0, full + 1), BATCH)):
        return f"rows of early batches in every later step{' (sum)' if least > 0.5 else ''}"
    if _near(times, (np.arange(ROWS) >= ROWS - BATCH) * 1.0):
        return AGAIN if _near(least, full / BATCH) else ONE_BATCH
    return AT_RANDOM[2] if times[0] < 0.5 else AT_RANDOM[3]


def _near(a: Any, b: Any) -> bool:
    return bool(np.all(abs(np.asarray(a) - b) <= 0.06 * np.maximum(abs(np.asarray(b)), 0.1)))


def _remainder(call: Call, seed: int, whole: str) -> Iterator[Observation]:
    """11 rows in batches of 4: whether a row is trained twice, and what happens to the last 3."""
    n = 11
    shares, answer = _shares(call, n, seed)
    words, left = "every row at most once", "trained"
    if whole.startswith("every row once") and np.isfinite(shares).all():
        times = abs(shares) / np.median(abs(shares))
        words = "some rows twice" if times.max() > 1.6 else words
        left = "left out" if times.min() < 0.1 else left
    yield observation("a remainder", answer, words)
    yield observation("the last rows", answer, left, judged=False)


def _reported(call: Call, seed: int) -> Iterator[Observation]:
    """One full batch: loss and accuracy before the step, after it, or something else."""
    x, y = DATA[:8], LABELS[:8]
    start = one_unit(-START)
    answer = call(start, x, y, 2.0, 8, seed, 1)
    loss, right = "before the step", "before the step"
    fits = [part.shape for part in answer.parts] == [(3, 1), (1,)]
    if fits and answer.returned.loss is not None:
        w, b = answer.parts
        before, after = evaluate(start, x, y), evaluate([(w, b, sigmoid)], x, y)
        told = (answer.returned.loss, answer.returned.accuracy)
        told = told[::-1] if _turned(told, before, after) else told
        loss = _when(told[0], before[0], after[0], len(y))
        right = right if told[1] is None else _when(told[1], before[1], after[1], len(y))
    shown = None if answer.failure else f"a loss of {_written(answer.returned.loss)}, {loss}"
    yield observation("loss reported", answer, loss, shown=shown)
    yield observation("accuracy reported", answer, right, judged=False)


def _turned(told: Any, before: Any, after: Any) -> bool:
    """Whether the accuracy stands first."""
    if told[1] is None:
        return False
    return _is(told[0], before[1], after[1]) and _is(told[1], before[0], after[0])


def _is(told: float, *known: float) -> bool:
    return any(abs(told - each) <= 1e-3 * max(1.0, abs(each)) for each in known)


def _when(told: float, before: float, after: float, n: int) -> str:
    for factor, added in ((1.0, ""), (float(n), ", as a sum"), (100.0, ", in percent")):
        for words, known in (("before the step", before), ("after the step", after)):
            if abs(told - factor * known) <= 2e-4 * max(1.0, factor) * max(1.0, abs(known)):
                return words + added
    return "neither that before the step nor after it"


def _mean_of_batches(call: Call, seed: int, whole: str) -> Observation:
    """With hardly any step the mean over the batches is that over all rows.

    One row has a loss of 3, all others of 0.1: no batch, and no few of them, has the mean of all.
    """
    w = np.full(ROWS, -2.25)
    labels = np.zeros(ROWS)
    w[5], labels[5] = -3.0, 1.0
    answer = call(one_unit(w), np.eye(ROWS), labels, 1e-9, BATCH, seed, 1)
    words, shown = "the mean over the rows", None
    told_of = answer.failure is None and answer.returned.loss is not None
    if told_of and whole not in (ONE_BATCH, AGAIN):
        mean, share = evaluate(one_unit(w), np.eye(ROWS), labels)
        told = (answer.returned.loss, answer.returned.accuracy)
        loss = told[1] if _turned(told, (mean, share), (mean, share)) else told[0]
        ratio = loss / mean
        sums = [BATCH, ROWS // BATCH, ROWS]
        shown = f"a loss of {loss:.4g}"
        if any(abs(ratio / each - 1) < 1e-3 for each in sums):
            words = "a sum"
        elif abs(ratio - 1) > 1e-3:
            words = "the loss of some rows"
    return observation("loss of several batches", answer, words, shown=shown)


def _deeper(call: Call, seed: int) -> Observation:
    """One step of a network with a hidden layer."""
    answer = call(HIDDEN, DATA[:6], LABELS[:6], 0.1, 6, seed, 1)
    value = np.concatenate([np.zeros(0), *(part.ravel() for part in answer.parts)])
    return observation("one step of two layers", answer, value)


def _written(loss: float | None) -> str:
    return "nothing" if loss is None else f"{loss:.4g}"


def _reference(
    layers: Any,
    x: Any,
    y: Any,
    learning_rate: float,
    batch_size: int,
    seed: int,
    epochs: int = 1,
) -> tuple[Any, float, float]:
    """Epochs of one seed, each with its own order; what the last reports."""
    loss, share = float("nan"), float("nan")
    for epoch in range(1, epochs + 1):
        layers, loss, share = train_epoch(
            layers, x, y, learning_rate, batch_size, seed, epoch=epoch
        )
    return layers, loss, share


NAMES: Final = (
    "epoch", "train_epoch", "one_epoch", "train_one_epoch", "run_epoch", "do_epoch",
    "training_epoch", "epoch_step", "sgd_epoch", "minibatch_epoch", "fit_epoch", "epoch_train",
)  # fmt: skip
READ: Callable[[Any], tuple[Numbers, ...]] = parameters
PIECE = Piece(
    name="epoch",
    title="training epoch",
    names=NAMES,
    forms=(*FORMS, MODULES),
    reference=_reference,
    examine=examine,
    mistakes=MISTAKES,
    sample=(
        [(np.zeros((2, 1)), np.zeros(1), sigmoid)],
        np.eye(2),
        np.array([0.0, 1.0]),
        0.1,
        1,
        0,
        1,
    ),
    read=READ,
    deterministic=False,
    may_change=True,
    error_rate=1e-11,
)
