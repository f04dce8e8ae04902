"""Probes of a one-layer model, sigmoid(x w + b): batches and single samples."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.one_layer import MISTAKES, ONE_LAYER_ALTERATIONS, one_layer
from steepest.checks.documented_returns import documented_returns, promises_number
from steepest.checks.examinations.further_arrays import further_probes, numbers_without_pattern
from steepest.checks.examinations.linear import PIECE as LINEAR
from steepest.checks.examinations.settings_of_trainings import settings_of_one_layer
from steepest.checks.linear_variants import pass_single_samples
from steepest.checks.observations import ExaminedFunction, Observation, Probe, observe_array
from steepest.checks.pieces import Piece
from steepest.checks.variants import FIRST_VALUE, Function, Variant
from steepest.edits.reachable import names_of_function, names_used, reachable_functions
from steepest.gradients.safe_calls import call_safely

__all__ = ["PIECE", "has_exponential", "is_one_layer"]

X: Final = np.array([[1.0, -2.0, 0.5], [0.5, 3.0, -1.0], [-1.5, 0.25, 2.0], [0.0, 1.0, 0.75]])
W: Final = np.array([0.5317, -1.4243, 0.7561])
B: Final = np.float64(0.4037)
SIX: Final = numbers_without_pattern(6, 5) - 0.5
NAMES: Final = (
    "one_layer", "one_layer_model", "onelayer", "single_layer", "neuron", "logistic_model",
    "predict_proba",
)  # fmt: skip
MAY_BE_MEANT: Final = "model|predict|forward|logistic|classif|neuron|probab"
"""Words in the names of functions that are tried."""
EXPONENTIALS: Final = frozenset(("exp", "tanh", "expit", "sigmoid", "logaddexp", "logistic"))
"""What a sigmoid is made of, by the last name; a right or wrong one."""
PROBES: Final = (
    Probe("four samples", (X, W, B)),
    Probe("three samples of three inputs", (X[1:], -W, B)),
    Probe("six samples", (SIX, 2 * SIX[0], np.float64(-0.75))),
    Probe("two inputs", (SIX[:, :2], W[:2], np.float64(1.5))),
    Probe("a negative bias", (X, W, np.float64(-1.2511))),
    Probe("a bias of 0", (X, W, np.float64(0.0))),
    Probe("large logits", (20 * X, W, B)),
    Probe("a batch of one sample", (X[:1], W, B)),
)
SINGLE: Final = Probe("one sample, a vector", (X[0], W, B))


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the predictions of batches; that of a single sample is judged if it is one number.

    It is also judged if the function's text promises a number.
    """
    for probe in PROBES:
        yield observe_array(probe, call(*probe.arguments))
    result = call(*SINGLE.arguments)
    fits = result.failure is None and result.arrays[0].shape == ()
    promised = result.failure is None and promises_number(getattr(call, "function", call))
    yield replace(observe_array(SINGLE, result), judged=fits or promised)


def pass_columns_of_weights(function: Function) -> Function:
    """Pass weights of shape (d, 1), and take a column of predictions as a vector."""

    def model(x: Any, w: Any, b: Any) -> Any:
        p = function(x, w[:, None], b)
        return p[..., 0] if np.ndim(x) > 1 and np.ndim(p) == 2 and p.shape[1] == 1 else p

    return model


def is_one_layer(function: Callable[..., Any]) -> bool:
    """Whether a function given as a linear layer is a one-layer model, with the sigmoid.

    Its name says so, or its code has an exponential, whatever that is put into, or it gives samples
    numbers between 0 and 1, where the linear layer does not.

    >>> def model(x, w, b):
    ...     return 1 / (1 + np.exp(-(x @ w + b)))
    >>> is_one_layer(model), is_one_layer(lambda x, w, b: x @ w + b)
    (True, False)
    >>> def forward(X, W, b):  # samples as columns
    ...     return 1 / (1 + np.exp(-(W.T @ X + b)))
    >>> is_one_layer(forward)
    True
    """
    names = [each.lower() for each in names_of_function(function)]
    if any(name in NAMES for name in names):
        return True
    if not any(re.search(MAY_BE_MEANT, name) for name in names):
        return False
    if has_exponential(function):
        return True
    ways: list[list[Any]] = [[3 * X, W, B], [3 * X, B, W], [3 * X.T, W[:, None], B]]
    if "torch" in sys.modules:
        ways.append([*map(sys.modules["torch"].tensor, (3 * X, W, B))])
    return any(_gives_shares(function, arguments) for arguments in ways)


def has_exponential(function: Callable[..., Any]) -> bool:
    """Whether the code of a function, or what it calls, has what a sigmoid is made of."""
    codes = [each.__code__ for each in reachable_functions(function)]
    return not EXPONENTIALS.isdisjoint(name for code in codes for name in names_used(code))


def _gives_shares(function: Callable[..., Any], arguments: list[Any]) -> bool:
    """Whether a call gives each of the samples X another number between 0 and 1."""
    call = call_safely(function, arguments, 1.0)
    try:
        values = np.asarray(to_numpy(call.returned), dtype=float)
    except (TypeError, ValueError):
        return False
    inside = values.size == len(X) and bool(((values >= 0) & (values <= 1)).all())
    return call.failure is None and inside and bool(np.ptp(values) > 0)


def take_second_value(function: Function) -> Function:
    """The second of the values in a returned tuple, as in (logit, probability)."""
    return lambda *arguments: tuple.__getitem__(function(*arguments), 1)


def lists_prediction_first(function: Function) -> bool:
    """Whether the docstring says that the prediction is the first value that is returned."""
    return (
        re.search("prob|predict|output|sigm|hat", [*documented_returns(function), ""][0])
        is not None
    )


def pass_columns_of_samples(function: Function) -> Function:
    """Pass samples as columns and weights of shape (d, 1); take the row of predictions."""

    def model(x: Any, w: Any, b: Any) -> Any:
        p = function(x.T if np.ndim(x) > 1 else x[:, None], w[:, None], b)
        flat = p[0] if np.ndim(p) == 2 and p.shape[0] == 1 else p
        return flat if np.ndim(x) > 1 else flat[0]

    return model


PIECE = Piece(
    name="one_layer",
    title="one-layer model",
    names=NAMES,
    signatures=LINEAR.signatures,
    reference=one_layer,
    no_other_convention=True,
    examine=examine,
    further=further_probes(
        Probe("whole-number samples", (np.array([[1, 2, 0], [3, -4, 1]]), W, B)),
        Probe("70 samples", (numbers_without_pattern(70, 3) - 0.5, W, B)),
        Probe("logits near 1000 and -1000", (300 * X, W, B)),
    ),
    settings=settings_of_one_layer(X, W, B),
    mistakes=MISTAKES,
    alterations=ONE_LAYER_ALTERATIONS,
    variants=(
        FIRST_VALUE,
        Variant(
            "as the second of the values that it returns",
            "Only the second of the values that it returns was compared.",
            take_second_value,
            "the second of its values",
            instead_of=("sigmoid missing",),
            not_for=lists_prediction_first,
            only_right=True,
        ),
        Variant(
            "for samples as columns",
            "In the exercise samples are rows of x, and w has shape (d,).",
            pass_columns_of_samples,
        ),
        Variant(
            "for one sample at a time",
            "Several samples are rows of x.",
            pass_single_samples,
            "called for each sample",
        ),
        Variant(
            "for weights of shape (d, 1)",
            "In the exercise w has shape (d,), and each sample gets one number.",
            pass_columns_of_weights,
        ),
    ),
    sample_arguments=(X, W, B),
)
