"""Probes of an epoch of softmax regression, written in NumPy.

The batches may be taken in order or at random; the parameters are returned or changed in place; the
labels are whole numbers or one-hot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.softmax_epoch import (
    DIVIDED_BY_SIZE,
    MISTAKES,
    BatchEpoch,
    only_full_batches,
)
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Function, Leniency, Piece
from steepest.checks.reading import format_nested, read_array
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant
from steepest.roles.names import BATCH_SIZE_NAMES, RATE_NAMES

__all__ = ["PIECE"]

PROBES: Final = (
    ("one batch", 2, 0.1, 2),
    ("two batches", 4, 0.1, 2),
    ("batches of one row", 3, 0.5, 1),
    ("four rows in one batch", 4, 1.0, 4),
)
"""Name, rows, learning rate, batch size."""
ROWS: Final = np.array([[0.5, -1.0], [-1.5, 0.25], [2.0, 1.5], [-0.75, 2.0], [1.25, -0.5]])
LABELS: Final = np.array([2, 0, 1, 2, 0])
THETA: Final = np.array([[0.3, -0.6, 0.2], [0.5, 0.1, -0.4]])
REMAINDER: Final = (ROWS, LABELS, THETA, 0.1, 2)
TRIES: Final = 8
"""A random order in which the last rows are lost repeats itself with probability 30^-7, 5e-11."""
SYNONYMS: Final = {
    "x": ("x_train", "data", "inputs", "features", "images", "xs"),
    "y": ("y_train", "labels", "targets", "target", "t", "ys"),
    "theta": ("w", "weights", "weight", "params", "parameters", "beta"),
    "learning_rate": RATE_NAMES,
    "batch_size": BATCH_SIZE_NAMES,
}


def softmax_regression_epoch(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    """One step of softmax regression for each batch, in the given order.

    Args:
        X: (n, d), a row for each sample.
        y: (n,), whole numbers below k.
        theta: (d, k).
        lr: the learning rate.
        batch: rows in a batch; the last may be shorter.

    >>> softmax_regression_epoch(np.ones((1, 1)), np.array([0]), np.zeros((1, 2)), 1.0, 1)
    array([[ 0.5, -0.5]])
    """
    for start in range(0, len(X), batch):
        rows, labels = X[start : start + batch], y[start : start + batch]
        scores = rows @ theta
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        errors = powers / powers.sum(axis=1, keepdims=True)
        errors[np.arange(len(rows)), labels] -= 1
        gradient = rows.T @ errors / len(rows)
        theta = theta - lr * gradient
    return theta


def adapt_epoch(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt an epoch in NumPy; whether its labels are one-hot is found by trial."""
    worked: list[bool] = []

    def epoch(x: Any, y: Any, theta: Any, learning_rate: float, size: int) -> Any:
        problems: list[Exception] = []
        for one_hot in worked or (False, True):
            given, labels = theta.copy(), np.eye(theta.shape[1])[y] if one_hot else y.copy()
            try:
                returned = function(x.copy(), labels, given, learning_rate, size)
            except Exception as problem:
                problems.append(problem)
                continue
            worked[:] = [one_hot]
            return _parameters_in(returned, given)
        raise problems[0]

    return epoch


def _parameters_in(returned: Any, given: Any) -> Any:
    """The array with the shape of the parameters among the returned values; else the given one."""
    several = returned if isinstance(returned, tuple | list) else [returned]
    if isinstance(returned, dict):
        several = list(returned.values())
    arrays = [to_numpy(each) for each in several if isinstance(each, np.ndarray)]
    return next((each for each in arrays if each.shape == given.shape), given)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of whole batches, then of a last batch that is shorter."""
    for name, n, rate, size in PROBES:
        yield _observe_parameters(name, call(ROWS[:n], LABELS[:n], THETA, rate, size))
    result = call(*REMAINDER)
    known = {
        "trained, divided by 1": BatchEpoch(),
        "trained, divided by the batch size": BatchEpoch(**DIVIDED_BY_SIZE),
        "lost": BatchEpoch(batches=only_full_batches),
    }
    tolerance = _tolerance(result)
    right = (words for words, each in known.items() if _equal(result, each(*REMAINDER), tolerance))
    found = next(right, None)
    if found is None:
        yield _observe_parameters("a remainder", result)
    else:
        row = found.split(",")[0]
        yield make_observation("a remainder", result, row, shown=f"the last row {row}")
    yield make_observation("divisor of the last batch", result, str(found), judged=False)


def _observe_parameters(name: str, result: CallResult) -> Observation:
    value = np.concatenate([np.zeros(0), *(each.ravel() for each in result.arrays)])
    shown = ", ".join(format_nested(each.tolist()) for each in result.arrays)
    return make_observation(
        name, result, value, tolerance=_tolerance(result), shown=None if result.failure else shown
    )


def _tolerance(result: CallResult) -> float:
    return 1e-4 if result.single else 1e-7


def _equal(result: CallResult, expected: Any, tolerance: float) -> bool:
    return len(result.arrays) == 1 and bool(
        result.arrays[0].shape == expected.shape
        and np.allclose(result.arrays[0], expected, rtol=tolerance, atol=tolerance)
    )


def _take_rows_at_random(function: Function) -> Function:
    """The right result for an epoch that takes the rows in some order, if need be without rest."""
    right, full = BatchEpoch(), BatchEpoch(batches=only_full_batches)

    def epoch(x: Any, y: Any, *more: Any) -> Any:
        expected, found = right(x, y, *more), function(x, y, *more)
        if len(x) > len(ROWS) or np.size(found) != expected.size:
            return found
        if _same(found, full(x, y, *more)) and not _same(found, expected):
            tries = (function(x, y, *more) for _ in range(TRIES - 1))
            found = next((each for each in tries if not _same(each, found)), found)
            if _same(found, full(x, y, *more)):
                return found
        orders = map(list, permutations(range(len(x))))
        right_order = any(
            _same(found, each(x[order], y[order], *more))
            for order in orders
            for each in (right, full)
        )
        return expected if right_order else found

    return epoch


def _same(one: Any, other: Any) -> bool:
    return bool(np.allclose(np.ravel(one), np.ravel(other), rtol=1e-6, atol=1e-7))


PIECE = Piece(
    name="softmax_epoch",
    title="epoch of softmax regression",
    names=(
        "softmax_regression_epoch", "softmax_epoch", "epoch_softmax_regression", "softmax_sgd",
        "train_softmax_epoch", "softmax_regression_sgd", "sgd_softmax_regression",
    ),
    signatures=(
        # The reference's own; names are compared in lower case, so that none is called X.
        AcceptedSignature(("X", "y", "theta", "lr", "batch"), by_name_only=True),
        AcceptedSignature(
            ("x", "y", "theta", "learning_rate", "batch_size"),
            synonyms=SYNONYMS,
            adapt=adapt_epoch,
            shows_own_call=True,
            described=False,
        ),
    ),
    reference=softmax_regression_epoch,
    examine=examine,
    mistakes=MISTAKES,
    variants=(
        Variant(
            "with the rows in a random order",
            "It takes the rows in a random order.",
            _take_rows_at_random,
        ),
    ),
    leniency=Leniency(conventions=("last rows lost",)),
    variants_first=True,
    numpy_reference=True,
    sample_arguments=(ROWS[:4], LABELS[:4], THETA, 0.1, 2),
    read_result=read_array,
    deterministic=False,
    may_change_arguments=True,
    error_rate=1e-10,
)  # fmt: skip
