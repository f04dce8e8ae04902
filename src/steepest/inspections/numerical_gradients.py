"""A numerical gradient of a given function, numerical_gradient(f, x), held to the derivative.

It is called with functions whose derivatives are known. Steps of any usual size are right: what is
wrong differs by more than a step of 0.01 explains.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.terms import find_factor
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections.gradient_lines import locate_gradient_mistake
from steepest.parameters import required_names

__all__ = ["check_numerical_gradient"]

Numbers = NDArray[np.float64]
Function = Callable[..., Any]
Probe: TypeAlias = tuple[Function, Function, Numbers]

NAMES: Final = re.compile(r"numeric|finite_?diff|central_?diff|difference|approx")
SECONDS: Final = 0.5
TOLERANCE: Final = 0.03
PROBES: Final[tuple[Probe, ...]] = (
    (
        lambda x: float(np.sum(x**2) + x[0] * x[1]),
        lambda x: 2 * x + np.array([x[1], x[0], 0.0]),
        np.array([1.5, -2.0, 0.7]),
    ),
    (
        lambda x: float(np.sin(x[0]) + 3 * x[1]),
        lambda x: np.array([np.cos(x[0]), 3.0]),
        np.array([0.4, -1.1]),
    ),
    (lambda x: float(x[0] ** 3), lambda x: 3 * x**2, np.array([1.2])),
)
"""Functions of a point, their derivatives, and the points."""


def check_numerical_gradient(name: str, function: Function) -> FunctionVerdict | None:
    """The verdict on a numerical gradient, with its line; None for a function of another name.

    >>> def numerical_gradient(f, x, h=1e-5):
    ...     return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    >>> check_numerical_gradient("numerical_gradient", numerical_gradient).outcome
    'right'
    """
    count = len(required_names(function))
    if count not in (2, 3) or not NAMES.search(name.lower()):
        return None
    called, probes = (function, PROBES) if count == 2 else (_of_one_point(function), PROBES[:2])
    if _gradients(called, probes[:1]) is None:
        return None

    def check_again() -> FunctionVerdict:
        return _verdict(name, called, probes)

    return locate_gradient_mistake(
        check_again(), function, check_again, looks_right=lambda: _is_right(called, probes[0])
    )


def _of_one_point(function: Function) -> Function:
    """The gradient of a function of weights and a bias, as one of a point that ends in the bias."""

    def gradient(objective: Function, point: Numbers) -> Numbers:
        def of_two(w: Any, b: Any) -> float:
            return float(objective(np.append(w, b)))

        w = point[:-1].copy()
        dw, db = function(of_two, w, float(point[-1]))
        if not np.array_equal(w, point[:-1]):
            point[:-1] = w  # the function has changed its argument
        return np.append(dw, db)

    return gradient


def _gradients(function: Function, probes: Sequence[Probe]) -> list[Numbers] | None:
    """What it gives for each probe; None if it does not come back with an array like the point."""
    found = []
    for objective, _, point in probes:
        returned = call_safely(function, [objective, point.copy()], SECONDS).returned
        try:
            array = np.asarray(returned, np.float64)
        except (TypeError, ValueError):
            return None
        if array.shape != point.shape:
            return None
        found.append(array)
    return found


def _is_right(function: Function, probe: Probe) -> bool:
    """Whether the gradient of one probe is near the derivative, and the point as it was."""
    objective, derivative, point = probe
    given = point.copy()
    returned = call_safely(function, [objective, given], SECONDS).returned
    right = derivative(point)
    near = np.shape(returned) == right.shape and np.allclose(
        np.asarray(returned, np.float64), right, rtol=TOLERANCE, atol=TOLERANCE
    )
    return bool(near and np.array_equal(given, point))


def _verdict(name: str, function: Function, probes: Sequence[Probe]) -> FunctionVerdict:
    wrong = [each for each in probes if not _is_right(function, each)]
    if not wrong:
        sentence = f"{name} is right: it is near the derivative on all {len(probes)} probes."
        return FunctionVerdict("gradient", RIGHT, sentence)
    _, derivative, point = wrong[0]
    given = point.copy()
    found = call_safely(function, [wrong[0][0], given], SECONDS).returned
    if not np.array_equal(given, point):
        words = f"{name} changes its argument, the point {_text(point)}."
        return FunctionVerdict("gradient", WRONG, words, mistake="changes its argument")
    got, right = np.asarray(found, np.float64), derivative(point)
    factor = find_factor(got, right, TOLERANCE) if got.shape == right.shape else None
    times = "" if factor is None else f", {factor:.3g} times the right one"
    words = f"{name} gives {_text(got)} at {_text(point)}, expected about {_text(right)}{times}."
    mistake = "values" if factor is None else "constant factor"
    return FunctionVerdict("gradient", WRONG, words, mistake=mistake)


def _text(values: Any) -> str:
    return "[" + ", ".join(f"{each:.4g}" for each in np.ravel(values)) + "]"
