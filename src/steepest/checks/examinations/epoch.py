"""Probes of a training epoch that work for any order of the rows.

A network of one sigmoid unit is trained on the rows of an identity matrix. To first order in a
small learning rate the weight of a row moves only in the steps that the row takes part in, by
learning_rate (label - sigmoid) times the row's factor in the batch: 1 / batch size for a mean.
So the weights show which rows were used, how often, and with which factor and labels, for any
order. A function that trains for several epochs is called for one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch import MISTAKES
from steepest.checks.examinations.epoch_orders import (
    BATCH,
    DATA,
    LABELS,
    ROWS,
    START,
    observe_order,
    observe_order_within_training,
    one_unit_network,
)
from steepest.checks.examinations.module_loops import TORCH_OBJECTS
from steepest.checks.examinations.training_loops import SIGNATURES, read_parameters
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Piece
from steepest.nn.activations import relu, sigmoid
from steepest.nn.networks import evaluate, train_epoch

__all__ = ["PIECE"]

SMALL: Final = 1e-4
RIGHT: Final = "every row once, with the mean of its batch"
ONE_BATCH: Final = "the rows of one batch"
SAME_BATCH: Final = "the rows of one batch in every step"
UNUSABLE: Final = (
    "numbers that are not finite",
    "rows with the labels of other rows",
    "some rows several times, others never",
    "some rows more than others",
)
"""After these findings all others depend on chance, and are not made."""
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
"""The probes after the first one, and whether they are judged."""
RNG: Final = np.random.default_rng(2006)
HIDDEN: Final = [
    (RNG.normal(size=(3, 4)), RNG.normal(size=4), relu),
    (RNG.normal(size=(4, 1)), RNG.normal(size=1), sigmoid),
]


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the rows and their factors, two layers, the loss, and the order."""
    seeds = itertools.count()
    finding, result = _describe_row_use(call, ROWS, next(seeds))
    yield make_observation("rows", result, finding)
    if finding in UNUSABLE:
        nothing = {"one step of two layers": np.zeros(0)}
        for probe, judged in PROBES:
            yield make_observation(probe, result, nothing.get(probe, finding), judged=judged)
        return
    yield _observe_two_layer_step(call, next(seeds))
    yield from _observe_last_batch(call, next(seeds), finding)
    yield from _observe_reported_numbers(call, next(seeds))
    yield _observe_loss_of_batches(call, next(seeds), finding)
    yield observe_order(call, next(seeds), next(seeds))
    yield observe_order_within_training(call, seeds)


def _share_per_row(call: ExaminedFunction, n: int, seed: int) -> tuple[FloatArray, CallResult]:
    """The contribution of each row to its own weight, 1 / BATCH for a mean."""
    labels = np.arange(n) % 2.0
    result = call(one_unit_network(np.zeros(n)), np.eye(n), labels, SMALL, BATCH, seed, 1)
    if result.failure is not None or result.arrays[0].size != n:
        return np.full(n, np.nan), result
    return result.arrays[0].ravel() / (SMALL * (labels - 0.5)), result


def _describe_row_use(call: ExaminedFunction, n: int, seed: int) -> tuple[str, CallResult]:
    shares, result = _share_per_row(call, n, seed)
    size = float(abs(shares).max())
    if not np.isfinite(shares).all():
        return UNUSABLE[0], result
    if size < 1e-9:
        return "no row at all", result
    if (shares > 0.01 * size).any() and (shares < -0.01 * size).any():
        return UNUSABLE[1], result
    direction = "" if shares.max() > 0 else ", with the wrong sign"
    return f"{_describe_row_counts(np.sort(abs(shares)))}{direction}", result


def _describe_row_counts(shares: FloatArray) -> str:
    """How often the rows were used, by their shares in ascending order."""
    least, full = shares[shares > 0.01 * shares[-1]][0], ROWS // BATCH
    times = shares / least
    if _nearly_equal(times, 1):
        factors = {"mean": 1 / BATCH, "sum": 1.0, "mean over all": 1 / ROWS}
        found = next((name for name, factor in factors.items() if _nearly_equal(least, factor)), "")
        known = {"mean": RIGHT, "sum": "every row once, with the sum of its batch"}
        return known.get(found, f"every row once, with {float(least):.2g} times its gradient")
    if _nearly_equal(times, np.repeat(np.arange(1.0, full + 1), BATCH)):
        return f"rows of early batches again in every later step{' (sum)' if least > 0.5 else ''}"
    if _nearly_equal(times, (np.arange(ROWS) >= ROWS - BATCH) * 1.0):
        return SAME_BATCH if _nearly_equal(least, full / BATCH) else ONE_BATCH
    return UNUSABLE[2] if times[0] < 0.5 else UNUSABLE[3]


def _nearly_equal(a: Any, b: Any) -> bool:
    return bool(np.all(abs(np.asarray(a) - b) <= 0.06 * np.maximum(abs(np.asarray(b)), 0.1)))


def _observe_last_batch(call: ExaminedFunction, seed: int, row_use: str) -> Iterator[Observation]:
    """Train on 11 rows in batches of 4: is a row used twice, and what happens to the last 3?"""
    n = 11
    shares, result = _share_per_row(call, n, seed)
    finding, left = "every row at most once", "trained"
    if row_use.startswith("every row once") and np.isfinite(shares).all():
        times = abs(shares) / np.median(abs(shares))
        finding = "some rows twice" if times.max() > 1.6 else finding
        left = "left out" if times.min() < 0.1 else left
    yield make_observation("a remainder", result, finding)
    yield make_observation("the last rows", result, left, judged=False)


def _observe_reported_numbers(call: ExaminedFunction, seed: int) -> Iterator[Observation]:
    """Whether loss and accuracy of one full batch are those before the step or after it."""
    x, y = DATA[:8], LABELS[:8]
    start = one_unit_network(-START)
    result = call(start, x, y, 2.0, 8, seed, 1)
    loss, accuracy = "before the step", "before the step"
    fits = [part.shape for part in result.arrays] == [(3, 1), (1,)]
    if fits and result.returned.loss is not None:
        w, b = result.arrays
        before, after = evaluate(start, x, y), evaluate([(w, b, sigmoid)], x, y)
        reported = (result.returned.loss, result.returned.accuracy)
        reported = reported[::-1] if _accuracy_comes_first(reported, before, after) else reported
        loss = _describe_reported_number(reported[0], before[0], after[0], len(y))
        accuracy = (
            accuracy
            if reported[1] is None
            else _describe_reported_number(reported[1], before[1], after[1], len(y))
        )
    shown = None if result.failure else f"a loss of {_format_loss(result.returned.loss)}, {loss}"
    yield make_observation("loss reported", result, loss, shown=shown)
    yield make_observation("accuracy reported", result, accuracy, judged=False)


def _accuracy_comes_first(reported: Any, before: Any, after: Any) -> bool:
    """Whether the accuracy is returned before the loss."""
    if reported[1] is None:
        return False
    return _equals_one_of(reported[0], before[1], after[1]) and _equals_one_of(
        reported[1], before[0], after[0]
    )


def _equals_one_of(reported: float, *known: float) -> bool:
    return any(abs(reported - each) <= 1e-3 * max(1.0, abs(each)) for each in known)


def _describe_reported_number(reported: float, before: float, after: float, n: int) -> str:
    for factor, added in ((1.0, ""), (float(n), ", as a sum"), (100.0, ", in percent")):
        for finding, known in (("before the step", before), ("after the step", after)):
            if abs(reported - factor * known) <= 2e-4 * max(1.0, factor) * max(1.0, abs(known)):
                return finding + added
    return "neither the value before the step nor the one after it"


def _observe_loss_of_batches(call: ExaminedFunction, seed: int, row_use: str) -> Observation:
    """Whether the reported loss is the mean over all rows.

    The step is so small that the parameters hardly move. One row has a loss of 3, all others of
    0.1, so no batch has the mean of all rows.
    """
    w = np.full(ROWS, -2.25)
    labels = np.zeros(ROWS)
    w[5], labels[5] = -3.0, 1.0
    result = call(one_unit_network(w), np.eye(ROWS), labels, 1e-9, BATCH, seed, 1)
    finding, shown = "the mean over the rows", None
    has_loss = result.failure is None and result.returned.loss is not None
    if has_loss and row_use not in (ONE_BATCH, SAME_BATCH):
        mean, share = evaluate(one_unit_network(w), np.eye(ROWS), labels)
        reported = (result.returned.loss, result.returned.accuracy)
        loss = (
            reported[1]
            if _accuracy_comes_first(reported, (mean, share), (mean, share))
            else reported[0]
        )
        ratio = loss / mean
        sums = [BATCH, ROWS // BATCH, ROWS]
        shown = f"a loss of {loss:.4g}"
        if any(abs(ratio / each - 1) < 1e-3 for each in sums):
            finding = "a sum"
        elif abs(ratio - 1) > 1e-3:
            finding = "the loss of a few rows"
    return make_observation("loss of several batches", result, finding, shown=shown)


def _observe_two_layer_step(call: ExaminedFunction, seed: int) -> Observation:
    """The parameters after one step of a network with a hidden layer."""
    result = call(HIDDEN, DATA[:6], LABELS[:6], 0.1, 6, seed, 1)
    value = np.concatenate([np.zeros(0), *(part.ravel() for part in result.arrays)])
    return make_observation("one step of two layers", result, value, tolerance=1e-5)


def _format_loss(loss: float | None) -> str:
    return "nothing" if loss is None else f"{loss:.4g}"


def _train_epochs(
    layers: Any,
    x: Any,
    y: Any,
    learning_rate: float,
    batch_size: int,
    seed: int,
    epochs: int = 1,
) -> tuple[Any, float, float]:
    """Train for some epochs from one seed, each with its own order; the numbers of the last one."""
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
PIECE = Piece(
    name="epoch",
    title="training epoch",
    names=NAMES,
    signatures=(*SIGNATURES, TORCH_OBJECTS),
    reference=_train_epochs,
    examine=examine,
    mistakes=MISTAKES,
    sample_arguments=(
        [(np.zeros((2, 1)), np.zeros(1), sigmoid)],
        np.eye(2),
        np.array([0.0, 1.0]),
        0.1,
        1,
        0,
        1,
    ),
    read_result=read_parameters,
    deterministic=False,
    may_change_arguments=True,
    error_rate=1e-11,
)
