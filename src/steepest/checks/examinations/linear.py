"""Probes of a linear layer: square and other weights, batches of one, integers, float32.

A layer of one unit, whose weights are a vector, is accepted too: it is called for each column of W.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from steepest.checks.catalogue.linear import MISTAKES
from steepest.checks.catalogue.linear_alterations import LINEAR_ALTERATIONS
from steepest.checks.examinations.further_arrays import (
    further_probes,
    numbers_without_pattern,
)
from steepest.checks.examinations.further_settings import SETTINGS_OF_LINEAR
from steepest.checks.linear_variants import LINEAR_VARIANTS, call_with_dictionary
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    observe_array,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.replaying import FreshArguments
from steepest.checks.signatures import AcceptedSignature
from steepest.nn.layers import linear

__all__ = ["PIECE"]

X = np.array([[1.0, -2.0], [0.5, 3.0]])
SQUARE = np.array([[0.5, 2.0], [-1.0, 0.25]])
B = np.array([0.75, -0.5])
TALL = np.array([[1.0, 0.5, -1.0], [0.0, 2.0, 1.5]])
WIDE = np.array([[0.5, -1.0, 2.0, 0.25], [1.5, 0.5, -0.75, 1.0], [-2.0, 1.0, 0.5, 3.0]])
FOUR = np.array([0.1037, -0.2511, 0.3172, 0.4456])
THREES = WIDE[:, :3]
ZEROS = np.array([[0.0, -1.25, 0.0], [-0.5, 0.0, 2.75], [0.0, 0.0, 0.0], [1.5, 3.125, -0.875]])

PROBES = (
    Probe("one sample", (X[:1], SQUARE, B)),
    Probe("square weights", (X, SQUARE, B)),
    Probe("as many samples as outputs", (THREES.T.copy(), THREES, FOUR[:3])),
    Probe("more outputs than inputs", (TALL, WIDE, FOUR)),
    Probe("fewer outputs than inputs", (WIDE, WIDE.T.copy(), FOUR[:3])),
    Probe("other numbers of the same shape", (X[::-1] * 1.5, SQUARE + 0.125, B - 1.25)),
    Probe("negative numbers and zeros", (ZEROS, -abs(WIDE), -abs(FOUR))),
    Probe("integers", (np.array([[1, 2], [3, 4]]), np.array([[1, 0], [2, -1]]), np.array([5, 6]))),
    Probe("float32", tuple(each.astype(np.float32) for each in (TALL, WIDE, FOUR))),
    Probe("one output", (X, SQUARE[:, :1], B[:1]), judged=False),
)

FURTHER: Final = further_probes(
    Probe("whole-number samples", (np.array([[1, 2], [3, -4]]), SQUARE, B)),
    Probe("whole-number weights", (X, np.array([[1, 0], [2, -1]]), B)),
    Probe("whole-number biases", (X, SQUARE, np.array([5, -6]))),
    Probe(
        "whole-number samples and weights",
        (np.array([[1, 2], [3, -4]]), np.array([[1, 0], [2, -1]]), B),
    ),
    Probe("one input", (TALL[0][:, None], WIDE[:1], FOUR)),
    Probe(
        "70 samples",
        (numbers_without_pattern(70, 3) - 0.5, WIDE, FOUR),
    ),
    Probe("as many samples as inputs", (THREES, WIDE, FOUR)),
    double=1e-8,
)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes."""
    single = takes_one_unit(call)
    all_right = not single
    for probe in PROBES:
        result = call_for_each_unit(call, *probe.arguments) if single else call(*probe.arguments)
        all_right &= not probe.judged or _is_right(result, probe.arguments)
        yield observe_array(probe, result)
    yield from observe_vectors(call, judged=all_right)
    units = "the weights of one unit, (d,)" if single else "those of all units, (d, units)"
    yield Observation("what w holds", result.call, units, judged=False)


def _is_right(result: CallResult, arguments: tuple[FloatArray, ...]) -> bool:
    expected = linear(*arguments)
    if result.failure is not None or result.arrays[0].shape != expected.shape:
        return False
    return bool(np.allclose(result.arrays[0], expected, rtol=1e-3, atol=1e-3))


def observe_vectors(call: ExaminedFunction, *, judged: bool) -> Iterator[Observation]:
    """Results for one sample, for one unit, and for both; they are judged only if they fit.

    A mistake that shows for batches too is explained by these alone.
    """
    for name, arguments in (
        ("one sample, a vector", (X[0], SQUARE, B)),
        ("one unit, its weights a vector", (THREES, WIDE[:, 0].copy(), np.float64(0.75))),
        ("one sample and one unit", (WIDE[0], FOUR, np.float64(-0.5))),
    ):
        result = call(*arguments)
        shape = linear(*arguments).shape
        fits = result.failure is None and result.arrays[0].shape == shape
        yield replace(observe_array(Probe(name, arguments), result), judged=judged and fits)


def takes_one_unit(call: ExaminedFunction) -> bool:
    """Whether the function takes the weights of one unit, right or wrong, and not those of several.

    A function that returns a matrix of the right shape is made for several units. One that answers
    for several in another shape is made for one only if it is right for it.
    """

    call = call.inner if isinstance(call, FreshArguments) else call

    def agrees(w: FloatArray, b: FloatArray) -> bool:
        result = call(THREES, w, b) if raises else call(X, w, b)
        if raises:
            return result.failure is None and result.arrays[0].shape == (3,)
        return _is_right(result, (X, w, b))

    several = call(X, SQUARE, B)
    raises = several.failure is not None
    made_for_several = several.failure is None and several.arrays[0].shape == (2, 2)
    weights = THREES if raises else SQUARE
    return not made_for_several and all(agrees(weights[:, k].copy(), B[k]) for k in range(2))


def call_for_each_unit(
    call: ExaminedFunction, x: FloatArray, w: FloatArray, b: FloatArray
) -> CallResult:
    """The results for all units side by side; the first failure, if there is one."""
    if isinstance(call, FreshArguments):  # the same ones for all units
        (x, w, b), call = call.shuffled(x, w, b), call.inner
    results = [call(x, w[:, k], b[k]) for k in range(w.shape[1])]
    failed = next((each for each in results if each.failure is not None), None)
    shapes = {each.arrays[0].shape for each in results if each.failure is None}
    if failed is not None or len(shapes) > 1:
        return failed or results[0]
    return replace(results[0], arrays=(np.stack([each.arrays[0] for each in results], axis=-1),))


SYNONYMS: Final = {
    "x": ("inputs", "input", "features", "data", "a_prev", "batch", "inp"),
    "w": ("weights", "weight", "theta", "ws", "kernel", "w1"),
    "b": ("bias", "biases", "bs", "offset", "intercept", "b1"),
    "parameters": ("params", "param", "p", "layer"),
}
PIECE = Piece(
    name="linear",
    title="linear layer",
    names=(
        "linear", "linear_layer", "affine", "affine_layer", "dense", "linear_forward", "linreg",
        "linear_regression", "lin_forward", "affine_forward", "fc", "fc_forward", "lin",
        "fully_connected", "fully_connected_forward", "dense_forward", "dense_layer",
        "linear_model", "linear_transform", "affine_transform", "linear_combination", "net_input",
        "preactivation", "weighted_sum",
    ),
    signatures=(
        AcceptedSignature(("x", "w", "b"), synonyms=SYNONYMS),
        AcceptedSignature(
            ("x", "parameters"),
            synonyms=SYNONYMS,
            adapt=call_with_dictionary,
            by_name_only=True,
            note="It takes the weights and biases in a dictionary.",
        ),
    ),
    reference=linear,
    no_other_convention=True,
    examine=examine,
    further=FURTHER,
    settings=SETTINGS_OF_LINEAR,
    mistakes=MISTAKES,
    alterations=LINEAR_ALTERATIONS,
    leniency=Leniency(
        probes=("integers", "float32"),
        other_functions=(
            "activation applied", "one unit only", "order of the product", "elementwise product",
        ),
    ),
    variants=LINEAR_VARIANTS,
    sample_arguments=(X, SQUARE, B),
)  # fmt: skip
