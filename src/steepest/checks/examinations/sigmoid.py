"""Probes of the sigmoid: values around 0 and far from it, integers, float32, and warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np

from steepest.checks.catalogue.sigmoid import MISTAKES
from steepest.checks.examinations.further_arrays import (
    FURTHER_OF_ACTIVATIONS,
    observe_unless_refused,
)
from steepest.checks.examinations.further_settings import SETTINGS_OF_SIGMOID
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    make_observation,
    observe_finding,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import ACTIVATION_VARIANTS, ONE_NUMBER_ONLY
from steepest.nn.activations import sigmoid

__all__ = ["ARRAY", "NAMES_OF_X", "PIECE"]

NAMES_OF_X = (
    "z",
    "a",
    "t",
    "u",
    "v",
    "inputs",
    "input",
    "values",
    "arr",
    "array",
    "tensor",
    "logits",
)
ARRAY = np.array([[-2.0, -0.5, 0.25], [0.75, 1.5, 4.0]])

Describe: TypeAlias = Callable[[FloatArray], str]

ORDINARY = (
    Probe("zero", (np.zeros(2),)),
    Probe("around zero", (np.array([-3.0, -0.5, 0.5, 2.0]),)),
    Probe("the exercise's five", (np.array([4.8172, 3.7961, 4.9214, -0.3893, -4.1678]),)),
    Probe("two axes", (ARRAY,)),
    Probe("float32", (np.array([-5, -1, 0, 1, 5], dtype=np.float32),)),
    Probe("integers", (np.array([-3, 0, 2]),)),
    Probe("a single number", (np.float64(0.3),), judged=False),
)
FAR = {"float64": (100.0, 1000.0), "float32": (100.0,)}


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes, ordinary numbers first."""
    for probe in ORDINARY:
        yield observe_unless_refused(call, probe)
    for size in FAR[call.array_format.dtype]:
        yield from _observe_far_from_zero(call, np.array([-size, -size]), _describe_lower_limit)
        yield from _observe_far_from_zero(call, np.array([size, size]), _describe_upper_limit)
        several = np.array([-size, 0.5, size, -2.0])  # the first and the last are negative
        probe = Probe(f"from -{size:g} to {size:g}", (several,))
        yield observe_finding(probe, call(several), _describe_nan)
    yield from _observe_far_from_zero(
        call, np.array([-100, -100], dtype=np.float32), _describe_lower_limit, " in float32"
    )


def examine_further(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of further arrays, and whether small results have digits."""
    yield from FURTHER_OF_ACTIVATIONS(call)
    x = np.array([-25.0, -23.0])
    result = call(x)
    double = call.array_format.dtype == "float64" and not result.single
    near = result.failure or np.allclose(result.arrays[0], np.exp(x), rtol=0.01, atol=0)
    words = "right" if near or not double else "off by more than 1 %"
    yield make_observation("near -25", result, words, judged=not result.failure)


def _observe_far_from_zero(
    call: ExaminedFunction, x: FloatArray, describe: Describe, kind: str = ""
) -> Iterator[Observation]:
    probe = Probe(f"{x[0]:g}{kind}", (x,))
    result = call(x)
    yield observe_finding(probe, result, describe)
    yield _observe_overflow_warning(f"warnings at {x[0]:g}{kind}", result)


def _observe_overflow_warning(name: str, result: CallResult) -> Observation:
    """Whether NumPy warned of an overflow or an invalid value; right values only get a note."""
    words = next(
        (each for each in result.warnings if "overflow" in each or "invalid" in each), None
    )
    value, shown = ("a warning", f'warns, "{words}"') if words else ("no warning", "no warning")
    return Observation(name, result.call, result.failure or value, judged=False, shown=shown)


def _describe_nan(value: FloatArray) -> str:
    """Whether far elements beside others give NaN."""
    return "NaN" if np.isnan(value).any() else "numbers"


def _describe_lower_limit(value: FloatArray) -> str:
    """Far below 0 the exercise asks for a value below 1e-40."""
    if np.isnan(value).any():
        return "NaN"
    return "below 1e-40" if abs(value).max() < 1e-40 else _describe_upper_limit(value)


def _describe_upper_limit(value: FloatArray) -> str:
    """Far above 0 the value must round to 1 in float32."""
    if np.isnan(value).any():
        return "NaN"
    near = abs(value - 1).max() < 2.0**-24
    return "1" if near else "neither 0 nor 1" if abs(value).max() >= 1e-40 else "below 1e-40"


PIECE = Piece(
    name="sigmoid",
    title="sigmoid",
    names=(
        "sigmoid", "logistic", "sigma", "expit", "logistic_sigmoid", "sigmoid_function", "sigm",
        "sig", "squash", "activation", "nonlin", "inverse_logit", "inv_logit",
    ),
    signatures=(AcceptedSignature(("x",), synonyms={"x": NAMES_OF_X}),),
    reference=sigmoid,
    no_other_convention=True,
    examine=examine,
    further=examine_further,
    settings=SETTINGS_OF_SIGMOID,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("100", "two axes", "float32", "integers"),
        other_functions=("tanh", "softmax", "derivative", "stretched"),
        agreement=0.9,
        variants=ONE_NUMBER_ONLY,
    ),
    variants=ACTIVATION_VARIANTS,
    sample_arguments=(np.array([-0.5, 0.5, 1.0]),),
)  # fmt: skip
