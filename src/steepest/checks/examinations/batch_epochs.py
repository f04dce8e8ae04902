"""Probes of an epoch of softmax regression or of a two-layer network, written in NumPy.

The batches may be taken in order or at random; the parameters are returned or changed in place; the
labels are whole numbers or one-hot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.batch_epochs import (
    DIVIDED_BY_SIZE,
    BatchEpoch,
    Gradients,
    only_full_batches,
    with_signature,
)
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Function, Mistake, Piece
from steepest.checks.reading import format_nested, read_array, read_arrays
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant

__all__ = ["make_epoch_piece"]

PROBES: Final = (
    ("one batch", 2, 0.1, 2),
    ("two batches", 4, 0.1, 2),
    ("batches of one row", 3, 0.5, 1),
    ("four rows in one batch", 4, 1.0, 4),
)
"""Name, rows, learning rate, batch size."""
REMAINDER: Final = (5, 0.1, 2)
ROWS: Final = np.array([[0.5, -1.0], [-1.5, 0.25], [2.0, 1.5], [-0.75, 2.0], [1.25, -0.5]])
LABELS: Final = np.array([2, 0, 1, 2, 0])
THETA: Final = np.array([[0.3, -0.6, 0.2], [0.5, 0.1, -0.4]])
W1: Final = np.array([[0.8, -0.5, 0.4], [-0.3, 0.9, 0.6]])
W2: Final = np.array([[0.3, -0.6, 0.2], [0.5, 0.1, -0.4], [-0.2, 0.7, 0.3]])
TRIES: Final = 8
"""A random order in which the last rows are lost repeats itself with probability 30^-7, 5e-11."""
SYNONYMS: Final = {
    "x": ("x_train", "data", "inputs", "features", "images", "xs"),
    "y": ("y_train", "labels", "targets", "target", "t", "ys"),
    "theta": ("w", "weights", "weight", "params", "parameters", "beta"),
    "w1": ("weights1", "w_1", "theta1", "w0", "w_hidden", "w_in"),
    "w2": ("weights2", "w_2", "theta2", "w_out", "w_output"),
    "learning_rate": ("lr", "alpha", "eta", "step_size", "rate", "stepsize"),
    "batch_size": ("batch", "batchsize", "bs", "minibatch_size", "mini_batch_size", "size", "b"),
}


def adapt_batch_epoch(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt an epoch in NumPy; whether its labels are one-hot is found by trial."""
    worked: list[bool] = []

    def epoch(x: Any, y: Any, *more: Any) -> Any:
        *given, learning_rate, size = more
        problems: list[Exception] = []
        for one_hot in worked or (False, True):
            parameters = [each.copy() for each in given]
            labels = np.eye(given[-1].shape[1])[y] if one_hot else y.copy()
            try:
                returned = function(x.copy(), labels, *parameters, learning_rate, size)
            except Exception as problem:
                problems.append(problem)
                continue
            worked[:] = [one_hot]
            found = _parameters_in(returned, [each.shape for each in given]) or parameters
            return found[0] if len(found) == 1 else tuple(found)
        raise problems[0]

    return epoch


def _parameters_in(returned: Any, shapes: list[tuple[int, ...]]) -> list[Any]:
    """The arrays with these shapes among the returned values; [] if they are not returned."""
    several = returned if isinstance(returned, tuple | list) else [returned]
    if isinstance(returned, dict):
        several = list(returned.values())
    arrays = [to_numpy(each) for each in several if isinstance(each, np.ndarray)]
    found = [next((a for a in arrays if a.shape == shape), None) for shape in shapes]
    return [] if any(each is None for each in found) else found


def examine_epoch(right: BatchEpoch) -> Callable[[ExaminedFunction], Iterator[Observation]]:
    """The examination of an epoch with these gradients."""
    initial = [THETA] if right.parameters == 1 else [W1, W2]

    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        for name, n, rate, size in PROBES:
            result = call(ROWS[:n], LABELS[:n], *initial, rate, size)
            yield from _observe_parameters(name, result)
        n, rate, size = REMAINDER
        arguments = (ROWS[:n], LABELS[:n], *initial, rate, size)
        yield from _observe_remainder(call(*arguments), right, arguments)

    return examine


def _observe_parameters(name: str, result: CallResult) -> Iterator[Observation]:
    value = np.concatenate([np.zeros(0), *(each.ravel() for each in result.arrays)])
    shown = ", ".join(format_nested(each.tolist()) for each in result.arrays)
    yield make_observation(
        name, result, value, tolerance=_tolerance(result), shown=None if result.failure else shown
    )


def _observe_remainder(
    result: CallResult, right: BatchEpoch, arguments: tuple[Any, ...]
) -> Iterator[Observation]:
    """Train on 5 rows in batches of 2: what happens to the last row, and what divides it?"""
    parts = right.gradients, right.parameters
    known = {
        "trained, divided by 1": right,
        "trained, divided by the batch size": BatchEpoch(*parts, **DIVIDED_BY_SIZE),
        "lost": BatchEpoch(*parts, batches=only_full_batches),
    }
    tolerance = _tolerance(result)
    found = next(
        (words for words, epoch in known.items() if _equal(result, epoch(*arguments), tolerance)),
        None,
    )
    if found is None:
        yield from _observe_parameters("a remainder", result)
    else:
        yield make_observation(
            "a remainder", result, found.split(",")[0], shown=f"the last row {found.split(',')[0]}"
        )
    yield make_observation("divisor of the last batch", result, str(found), judged=False)


def _tolerance(result: CallResult) -> float:
    return 1e-4 if result.single else 1e-7


def _equal(result: CallResult, expected: Any, tolerance: float) -> bool:
    several = expected if isinstance(expected, tuple) else (expected,)
    return len(several) == len(result.arrays) and all(
        a.shape == b.shape and np.allclose(a, b, rtol=tolerance, atol=tolerance)
        for a, b in zip(result.arrays, several, strict=True)
    )


def shuffled_variant(right: BatchEpoch) -> Variant:
    """The form of epochs that take the rows in a random order; the last rows may be left out."""

    def adapt(function: Function) -> Function:
        def epoch(x: Any, y: Any, *more: Any) -> Any:
            expected, full = (
                right(x, y, *more),
                BatchEpoch(right.gradients, right.parameters, batches=only_full_batches),
            )
            found = function(x, y, *more)
            if len(x) > len(ROWS) or _flat(found).size != _flat(expected).size:
                return found
            if _same(found, full(x, y, *more)) and not _same(found, expected):
                tries = (function(x, y, *more) for _ in range(TRIES - 1))
                found = next((each for each in tries if not _same(each, found)), found)
                if _same(found, full(x, y, *more)):
                    return found
            orders = map(list, permutations(range(len(x))))
            right_order = any(
                _same(found, epoch(x[order], y[order], *more))
                for order in orders
                for epoch in (right, full)
            )
            return expected if right_order else found

        return epoch

    return Variant(
        "with the rows in a random order",
        "It takes the rows in a random order.",
        adapt,
    )


def _flat(found: Any) -> FloatArray:
    several = found if isinstance(found, tuple) else (found,)
    return np.concatenate([np.ravel(to_numpy(each)) for each in several]).astype(np.float64)


def _same(one: Any, other: Any) -> bool:
    return bool(np.allclose(_flat(one), _flat(other), rtol=1e-6, atol=1e-7))


def make_epoch_piece(
    *,
    name: str,
    title: str,
    names: tuple[str, ...],
    reference: Function,
    gradients: Gradients,
    mistakes: tuple[Mistake, ...],
    parameters: tuple[str, ...],
) -> Piece:
    """The piece of one kind of epoch; ``parameters`` are the roles of the arrays to be trained."""
    right = BatchEpoch(gradients, len(parameters))
    initial = [THETA] if len(parameters) == 1 else [W1, W2]
    last = Mistake(
        "last batch divided by the batch size",
        "divides the gradient of a shorter last batch by the batch size",
        "Its mean is over its own rows: divide by len(rows).",
        with_signature(BatchEpoch(gradients, len(parameters), **DIVIDED_BY_SIZE)),
        judged=False,
    )
    return Piece(
        name=name,
        title=title,
        names=names,
        signatures=(
            # The reference's own; names are compared in lower case, so that none is called X.
            AcceptedSignature(("X", "y", *parameters, "lr", "batch"), by_name_only=True),
            AcceptedSignature(
                ("x", "y", *parameters, "learning_rate", "batch_size"),
                synonyms=SYNONYMS,
                adapt=adapt_batch_epoch,
                shows_own_call=True,
                described=False,
            ),
        ),
        reference=reference,
        examine=examine_epoch(right),
        mistakes=(*mistakes, last),
        variants=(shuffled_variant(right),),
        variants_first=True,
        numpy_reference=True,
        sample_arguments=(ROWS[:4], LABELS[:4], *initial, 0.1, 2),
        read_result=read_array if len(parameters) == 1 else lambda found: read_arrays(found, 2),
        deterministic=False,
        may_change_arguments=True,
        error_rate=1e-10,
    )
