"""How a method that takes one step for a mini-batch combines the samples.

No reference of the network is needed: one step for a batch is compared with the steps for each of
its samples alone, all from the same weights. The right step is their mean.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.mini_batch import COUNT, MISTAKES, update_mini_batch
from steepest.checks.examinations.regression_signatures import LEARNING_RATE
from steepest.checks.examinations.returned_parameters import arrays_in
from steepest.checks.observations import CallResult, ExaminedFunction, Observation, make_observation
from steepest.checks.pieces import Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.gradients.safe_calls import CallFailure, CannotCall

__all__ = ["PIECE"]

SMALL, LARGE = 1e-4, 0.5
MEAN: Final = "every sample once, with the mean of the batch"
PATTERNS: Final = {
    MEAN: np.ones(COUNT) / COUNT,
    "every sample once, with the sum of the batch": np.ones(COUNT),
    "early samples again in every later step": np.arange(COUNT, 0, -1) / COUNT,
    "early samples again in every later step (sum)": np.arange(COUNT, 0, -1.0),
    "the last sample only": np.eye(COUNT)[-1] / COUNT,
    "the last sample only (undivided)": np.eye(COUNT)[-1],
    "the first sample only": np.eye(COUNT)[0] / COUNT,
    "the first sample only (undivided)": np.eye(COUNT)[0],
}
"""Findings, and the factor of each sample's own step."""
INPUTS: Final = np.array([[0.5, -1.0, 0.25], [-1.5, 0.75, 1.0], [1.25, 0.5, -0.75]])
SHAPES: Final = tuple(product(((-1, 1), (-1,)), (2, 4, 3, 1)))
"""Shape of a sample, and number of outputs."""


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the factors of the samples, and whether all gradients belong to the old weights."""
    alone = [call([k], SMALL) for k in range(COUNT)]
    together = call(list(range(COUNT)), SMALL)
    finding = _describe_factors(alone, together)
    if finding is None:
        text = "moves the weights in a way that the check does not know"
        together = replace(together, failure=together.failure or CallFailure("raises", text))
    yield make_observation("small steps", together, str(finding))
    yield _observe_large_step(call, finding)


def _observe_large_step(call: ExaminedFunction, finding: str | None) -> Observation:
    alone = [call([k], LARGE) for k in range(COUNT)]
    together = call(list(range(COUNT)), LARGE)
    words = "at the old weights"
    failed = next((each for each in (*alone, together) if each.failure is not None), None)
    if finding is None or failed is not None:
        text = "moves the weights in a way that the check does not know"
        failure = CallFailure("raises", text) if failed is None else failed.failure
        together = replace(together, failure=failure)
    elif "every sample once" in finding:
        steps = PATTERNS[finding] @ np.array([each.arrays[0] for each in alone])
        if not np.allclose(together.arrays[0], steps, rtol=1e-4, atol=1e-6):
            words = "at weights that were changed within the batch"
    return make_observation("gradients", together, words)


def _describe_factors(alone: Sequence[CallResult], together: CallResult) -> str | None:
    """The finding whose factors give the step of the batch; None if there is none."""
    if any(each.failure is not None for each in (*alone, together)):
        return None
    rows, step = [each.arrays[0].ravel() for each in alone], together.arrays[0].ravel()
    if any(each.size != step.size for each in rows) or not np.isfinite([*rows, step]).all():
        return None
    steps = np.array(rows)
    if np.linalg.matrix_rank(steps, 1e-12) < COUNT:
        return None
    factors = np.linalg.lstsq(steps.T, step, rcond=None)[0]
    if abs(steps.T @ factors - step).max() > 0.02 * abs(steps).max():
        return None
    close = (name for name, known in PATTERNS.items() if abs(factors - known).max() < 0.03)
    return next(close, None)


def adapt_method(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a method: every call gets a copy of the same object, and its change is returned."""
    user, note_call = function, None
    while not hasattr(user, "method_of_object"):
        note_call = getattr(user, "note_call", note_call)
        user = user.__wrapped__  # type: ignore[attr-defined]  # set by functools
    kept: list[tuple[Any, tuple[Any, int]]] = []

    def step(batch: Sequence[int], eta: float) -> Any:
        if not kept:
            bound = user.method_of_object()
            kept.append((bound.__self__, _find_shapes(bound.__self__, bound.__name__)))
        made, shapes = kept[0]
        method = user.__name__.rpartition(".")[2]
        if note_call is not None:
            note_call(f"{user.__name__}({len(batch)} pairs (x, y), {eta:g})")
        return _change_of(made, method, _samples(shapes), batch, eta)

    return step


def _find_shapes(made: Any, method: str) -> tuple[Any, int]:
    """The first shapes for which the weights of the object move."""
    problems: list[Exception] = []
    for shapes in SHAPES:
        try:
            if abs(_change_of(made, method, _samples(shapes), range(COUNT), SMALL)).max() > 0:
                return shapes
        except Exception as problem:
            problems.append(problem)
    raise problems[0] if problems else CannotCall("does not change the object")


def _samples(shapes: tuple[Any, int]) -> list[tuple[Any, Any]]:
    shape, outputs = shapes
    labels = [np.eye(outputs)[k % outputs] * (0.9 - 0.2 * k) for k in range(COUNT)]
    return [(x.reshape(shape), y.reshape(shape)) for x, y in zip(INPUTS, labels, strict=True)]


def _change_of(
    made: Any, method: str, samples: Sequence[Any], batch: Sequence[int], eta: float
) -> Any:
    changed = copy.deepcopy(made)
    getattr(changed, method)([copy.deepcopy(samples[k]) for k in batch], eta)
    before, after = arrays_in({"object": made}), arrays_in({"object": changed})
    paths = [path for path in before if path in after and before[path].shape == after[path].shape]
    if not paths:
        raise CannotCall("has no weights among the attributes of its object")
    return np.concatenate([(after[path] - before[path]).ravel() for path in paths])


def is_method(function: Any) -> bool:
    """Whether a function is a method that needs an object."""
    return hasattr(function, "method_of_object")


PIECE = Piece(
    name="mini_batch",
    title="combination of the gradients of a mini-batch",
    names=(
        "update_mini_batch", "update_minibatch", "update_batch", "train_mini_batch",
        "train_minibatch", "mini_batch_update", "update_mini_batches",
    ),
    signatures=(
        AcceptedSignature(("batch", "eta"), applies=lambda function: not is_method(function)),
        AcceptedSignature(
            ("batch", "eta"),
            synonyms={
                "batch": ("mini_batch", "minibatch", "data", "batch_data", "samples", "examples"),
                "eta": LEARNING_RATE,
            },
            adapt=adapt_method,
            shows_own_call=True,
            described=False,
            applies=is_method,
        ),
    ),
    reference=update_mini_batch,
    examine=examine,
    mistakes=MISTAKES,
    sample_arguments=([0, 1], SMALL),
    deterministic=False,
    may_change_arguments=True,
    numpy_reference=True,
    repairable=False,
)  # fmt: skip
