"""The sigmoid examined around 0, far out, on integers, in float32, and for its warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np

from steepest.checks.catalogue.sigmoid import MISTAKES
from steepest.checks.observations import Answer, Call, Numbers, Observation, Probe, found, observed
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form
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

Finding: TypeAlias = Callable[[Numbers], str]

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


def examine(call: Call) -> Iterator[Observation]:
    """All probes, ordinary numbers first."""
    for probe in ORDINARY:
        yield observed(probe, call(*probe.arguments))
    for size in FAR[call.manner.dtype]:
        yield from _far(call, np.array([-size, -size]), _small)
        yield from _far(call, np.array([size, size]), _one)
    yield from _far(call, np.array([-100, -100], dtype=np.float32), _small, " in float32", False)


def _far(
    call: Call, x: Numbers, says: Finding, kind: str = "", warnings: bool = True
) -> Iterator[Observation]:
    probe = Probe(f"{x[0]:g}{kind}", (x,))
    answer = call(x)
    yield found(probe, answer, says)
    yield _warned(f"warnings at {x[0]:g}{kind}", answer, warnings)


def _warned(name: str, answer: Answer, judged: bool) -> Observation:
    """Whether NumPy spoke of an overflow."""
    words = next((each for each in answer.warned if "overflow" in each or "invalid" in each), None)
    value, shown = ("a warning", f'warns, "{words}"') if words else ("no warning", "no warning")
    return Observation(name, answer.shown, answer.failure or value, judged=judged, shown=shown)


def _small(value: Numbers) -> str:
    """Far below 0 the exercise asks for less than 1e-40."""
    if np.isnan(value).any():
        return "NaN"
    return "below 1e-40" if abs(value).max() < 1e-40 else _one(value)


def _one(value: Numbers) -> str:
    """Far above 0 it is 1 as far as float32 can tell."""
    if np.isnan(value).any():
        return "NaN"
    near = abs(value - 1).max() < 2.0**-24
    return "1" if near else "neither 0 nor 1" if abs(value).max() >= 1e-40 else "below 1e-40"


PIECE = Piece(
    name="sigmoid",
    title="sigmoid",
    names=("sigmoid", "logistic", "sigma", "expit", "logistic_sigmoid", "sigmoid_function"),
    forms=(Form(("x",), synonyms={"x": NAMES_OF_X}),),
    reference=sigmoid,
    examine=examine,
    mistakes=MISTAKES,
    sample=(np.array([-0.5, 0.5, 1.0]),),
)
