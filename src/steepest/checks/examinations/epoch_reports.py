"""The loss and the accuracy that an epoch reports.

They are compared on a full batch, on equal rows (whose losses do not depend on the order), on equal
rows with a shorter last batch, and on different rows with a step so small that nothing moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch_data import (
    BATCH,
    DATA,
    EQUAL_RATE,
    EQUAL_ROWS,
    HIDDEN,
    LABELS,
    ROWS,
    START,
    Network,
    equal_rows,
    one_unit_network,
)
from steepest.checks.catalogue.epoch_reports import mean_of_batch_means
from steepest.checks.catalogue.epoch_variants import (
    EpochVariant,
    mean_over_rows,
    only_full_batches,
    slice_batches,
)
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.nn.networks import evaluate

__all__ = [
    "observe_equal_rows",
    "observe_equal_rows_with_remainder",
    "observe_full_batch_report",
    "observe_report_of_batches",
]

TOLERANCE: Final = 1e-4
BEFORE: Final = "before the step"
MEAN: Final = "the mean over the rows"
SHARE: Final = "the share of all rows"
WRONG_ROWS: Final = 11
SHORT_BATCH_ELSEWHERE: Final = (
    lambda order, size: np.split(order, [3, 7]),
    lambda order, size: np.split(order, [4, 7]),
)
"""Batches of 11 rows of which the shorter one does not come last."""


def observe_full_batch_report(
    call: ExaminedFunction, seed: int, network: Network
) -> Iterator[Observation]:
    """Whether loss and accuracy of one full batch are those before the step or after it."""
    x, y = DATA[:8], LABELS[:8]
    start = network(-START)
    result = call(start, x, y, 2.0, 8, seed, 1)
    loss, accuracy = BEFORE, BEFORE
    shown = None
    shapes = [each.shape for layer in start for each in layer[:2]]
    fits = [part.shape for part in result.arrays] == shapes
    if fits and result.returned.loss is not None:
        pairs = zip(result.arrays[::2], result.arrays[1::2], start, strict=True)
        trained = [(w, b, layer[2]) for w, b, layer in pairs]
        before, after = evaluate(start, x, y), evaluate(trained, x, y)
        reported = _loss_first(result, before, after)
        loss = _describe_number(reported[0], before[0], after[0], len(y))
        if reported[1] is not None:
            accuracy = _describe_number(reported[1], before[1], after[1], len(y))
        shown = f"a loss of {reported[0]:.4g}, {loss}"
    elif not result.failure:
        shown = "no loss"
    yield make_observation("loss of a full batch", result, loss, shown=shown)
    yield make_observation("accuracy of a full batch", result, accuracy, judged=False)


def observe_equal_rows(call: ExaminedFunction, seed: int) -> Iterator[Observation]:
    """The parameters and the loss after three steps on equal rows."""
    x, y = equal_rows(EQUAL_ROWS)
    result = call(HIDDEN, x, y, EQUAL_RATE, BATCH, seed, 1)
    numbers = _flatten(result)
    yield make_observation("three steps on equal rows", result, numbers, tolerance=1e-5)
    expected, loss = _right_epoch(EQUAL_ROWS, slice_batches, mean_over_rows)
    yield _observe_loss("loss of equal rows", result, [loss] if _close(numbers, expected) else [])


def observe_equal_rows_with_remainder(call: ExaminedFunction, seed: int) -> Iterator[Observation]:
    """The same on 11 rows in batches of 4, with the shorter last batch or without it."""
    x, y = equal_rows(EQUAL_ROWS - 1)
    result = call(HIDDEN, x, y, EQUAL_RATE, BATCH, seed, 1)
    n = len(y)
    whole = _right_epoch(n, slice_batches, mean_over_rows)
    means = _right_epoch(n, slice_batches, mean_of_batch_means)
    without = _right_epoch(n, only_full_batches, mean_over_rows)
    numbers = _flatten(result)
    right = any(_close(numbers, each) for each in (whole[0], without[0]))
    value = "the steps of all batches" if right else numbers
    yield make_observation("equal rows with a remainder", result, value, tolerance=1e-5)
    elsewhere = [_right_epoch(n, each, mean_over_rows)[1] for each in SHORT_BATCH_ELSEWHERE]
    losses = [whole[1], means[1], without[1], *elsewhere] if right else []
    yield _observe_loss("loss with a remainder", result, losses)
    unweighted = "the mean over the rows"
    loss = None if result.failure else result.returned.loss
    if loss is not None and abs(loss - means[1]) < TOLERANCE and _close(numbers, whole[0]):
        unweighted = "the mean of the batches' means"
    yield make_observation("weight of the last batch", result, unweighted, judged=False)


def observe_report_of_batches(
    call: ExaminedFunction, seed: int, row_use: str, network: Network
) -> Iterator[Observation]:
    """Loss and accuracy of rows with different losses, with a step so small that nothing moves.

    11 of 24 rows are on the wrong side, so no batch of 4 has the share or the loss of all rows. 15
    have label 1, so a prediction of one class for all has another share.
    """
    wrong = np.arange(ROWS) < WRONG_ROWS
    labels = np.where(wrong, np.arange(ROWS) < 8, np.arange(ROWS) > 16) * 1.0
    w = np.where(wrong == (labels == 1), -2.25, 2.25)
    result = call(network(w), np.eye(ROWS), labels, 1e-9, BATCH, seed, 1)
    loss: str | FloatArray = MEAN
    accuracy, percent, shown = SHARE, SHARE, None
    if result.failure is None and result.returned.loss is not None and row_use.startswith("every"):
        right = evaluate(one_unit_network(w), np.eye(ROWS), labels)
        reported = _loss_first(result, right, right)
        shown = f"a loss of {reported[0]:.4g}"
        losses = np.log1p(np.exp(np.array([-2.25, 2.25])))
        of_batches = [(k * losses[1] + (BATCH - k) * losses[0]) / BATCH for k in range(BATCH + 1)]
        if any(abs(reported[0] - each) < TOLERANCE for each in of_batches):
            loss = "the loss of one batch"
        elif abs(reported[0] - right[0]) > TOLERANCE:
            loss = np.array(reported[0])
        if reported[1] is not None:
            accuracy = _describe_accuracy(reported[1], right[1])
            percent = "in percent" if abs(reported[1] - 100 * right[1]) < 0.01 else percent
    yield make_observation("loss of several batches", result, loss, tolerance=1e-4, shown=shown)
    yield make_observation("accuracy of several batches", result, accuracy)
    yield make_observation("accuracy as a share", result, percent, judged=False)


def _describe_accuracy(reported: float, right: float) -> str:
    """The known wrong accuracy that a number is; any other number is no accuracy."""
    batches = ROWS // BATCH
    known = {
        SHARE: [right, 100 * right],
        "the number of right rows": [right * ROWS],
        "the sum of the batches' shares": [right * batches],
        "the sum of the batches' shares divided by the rows": [right * batches / ROWS],
        "the share of wrong rows": [1 - right],
        "the share of one batch": [k / BATCH for k in range(BATCH + 1)],
    }
    for words, numbers in known.items():
        if any(abs(reported - each) < TOLERANCE for each in numbers):
            return words
    return SHARE


def _observe_loss(probe: str, result: CallResult, right: list[float]) -> Observation:
    """The reported loss, or that it is right or missing, or that no right one is known."""
    loss: str | FloatArray = MEAN
    shown = None
    reported = None if result.failure else result.returned.loss
    if reported is not None and right:
        accuracy = result.returned.accuracy
        swapped = accuracy is not None and any(abs(accuracy - each) < TOLERANCE for each in right)
        shown = f"a loss of {reported:.4g}"
        if not swapped and all(abs(reported - each) > TOLERANCE for each in right):
            loss = np.array(reported)
    return make_observation(probe, result, loss, tolerance=1e-4, shown=shown)


@cache
def _right_epoch(n: int, batches: Any, report: Any) -> tuple[FloatArray, float]:
    """The parameters and the loss of an epoch on equal rows."""
    epoch = EpochVariant(batches=batches, report=report)
    layers, loss, _ = epoch([*HIDDEN], *equal_rows(n), EQUAL_RATE, BATCH)
    return np.concatenate([each.ravel() for w, b, _ in layers for each in (w, b)]), loss


def _flatten(result: CallResult) -> FloatArray:
    return np.concatenate([np.zeros(0), *(part.ravel() for part in result.arrays)])


def _close(a: FloatArray, b: FloatArray) -> bool:
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-5, atol=1e-5))


def _loss_first(
    result: CallResult, before: tuple[float, float], after: tuple[float, float]
) -> tuple[Any, Any]:
    """The reported loss and accuracy, also where the accuracy comes first."""
    loss, accuracy = result.returned.loss, result.returned.accuracy
    swapped = (
        accuracy is not None
        and _equals_one_of(loss, before[1], after[1])
        and _equals_one_of(accuracy, before[0], after[0])
    )
    return (accuracy, loss) if swapped else (loss, accuracy)


def _equals_one_of(reported: float, *known: float) -> bool:
    return any(abs(reported - each) <= 1e-3 * max(1.0, abs(each)) for each in known)


def _describe_number(reported: float, before: float, after: float, n: int) -> str:
    factors = ((1.0, ""), (float(n), ", as a sum"), (100.0, ", in percent"), (1 / n, ", / n"))
    for factor, added in factors:
        for finding, known in ((BEFORE, before), ("after the step", after)):
            if abs(reported - factor * known) <= 2e-4 * max(1.0, factor) * max(1.0, abs(known)):
                return finding + added
    return "neither the value before the step nor the one after it"
