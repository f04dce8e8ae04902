"""Further probes of functions of arrays: finer numbers, other types, sizes and orders of calls.

They are made only of a function with the exercise's name, given as that piece, that is right on all
other probes. The reference and mistakes are then compared on these as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.checks.observations import (
    DOUBLE,
    SINGLE,
    ExaminedFunction,
    Observation,
    Probe,
    observe_array,
)
from steepest.checks.pieces import Examine
from steepest.gradients.safe_calls import CallFailure

__all__ = [
    "FURTHER_OF_ACTIVATIONS",
    "further_probes",
    "numbers_without_pattern",
    "observe_unless_refused",
]


def numbers_without_pattern(*shape: int, start: int = 1) -> NDArray[np.float64]:
    """Numbers between 0 and 1 without a pattern: multiples of the golden ratio modulo 1.

    >>> numbers_without_pattern(3).round(3)
    array([0.618, 0.236, 0.854])
    """
    steps = np.arange(start, start + int(np.prod(shape)))
    return np.reshape(np.modf(steps * 0.6180339887498949)[0], shape)


def further_probes(*probes: Probe, double: float = 1e-6, single: float = 1e-3) -> Examine:
    """The examination that makes these calls and observes the arrays."""
    return partial(_observe_probes, probes=probes, double=double, single=single)


def _observe_probes(
    call: ExaminedFunction, probes: tuple[Probe, ...], double: float, single: float
) -> Iterator[Observation]:
    for probe in probes:
        seen = observe_unless_refused(call, probe, double=double, single=single)
        number = all(isinstance(each, np.generic) for each in probe.arguments)
        if number and isinstance(seen.value, np.ndarray) and seen.value.size == 1:
            seen = replace(seen, value=seen.value.reshape(()))
        failed = isinstance(seen.value, CallFailure)  # nobody has to take a single number
        yield replace(seen, judged=seen.judged and not (number and failed))


def observe_unless_refused(
    call: ExaminedFunction, probe: Probe, *, double: float = DOUBLE, single: float = SINGLE
) -> Observation:
    """The array of one call; what may be refused is not judged if it is.

    Some functions of torch take no whole numbers, and none mixes them with floating numbers. A
    function may assert that its array has two axes at most.
    """
    result = call(*probe.arguments)
    seen = observe_array(probe, result, double=double, single=single)
    refused = result.failure is not None and call.array_format.library == "torch"
    words = result.failure.text if result.failure is not None else ""
    whole = re.search("Long|dtype|Int", words) is not None
    axes = "AssertionError" in words and np.ndim(probe.arguments[0]) > 2
    return replace(seen, judged=seen.judged and not (refused and whole) and not axes)


NEAR: Final = np.array([0.001, -0.001, 0.0104, -0.0096, 0.0496, -0.0504, 0.2501, 0.2499])
FURTHER_OF_ACTIVATIONS: Final = further_probes(
    Probe("numbers near zero", (NEAR,)),
    Probe("a first number far below 0", (np.array([-800.0, 0.3, 2.7, -1.2]),)),
    Probe("a large number beside small ones", (np.array([0.5, -0.5, 31.0, 1.5]),)),
    Probe("large numbers of both signs", (np.array([-36.0, 12.0, 0.1, 33.0, -9.0]),)),
    Probe("one column", (np.array([[-1.5], [0.5], [2.5]]),)),
    Probe("one row", (np.array([[2.5, -0.75, 0.125]]),)),
    Probe("one number in an array", (np.array([-0.7]),)),
    Probe("a number below 0 alone", (np.float64(-2.5),)),
    Probe("whole numbers in rows", (np.array([[0, -1, 4], [2, 7, -5]]),)),
    Probe("large whole numbers", (np.array([2_000_000_000, -9, 2]),)),
    Probe("401 numbers from -8 to 8", (np.linspace(-8, 8, 401),)),
)
"""Of an activation: sums, limits, caches and types that depend on other numbers of the array."""
