"""Functions such as ``initialize_adam(parameters)``, which make the state of an update rule: 0."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.initialisation.arrays import read_arrays

__all__ = ["judge_zero_state"]

SECONDS: Final = 0.5
SHAPES: Final = {"W1": (4, 3), "b1": (4, 1), "W2": (2, 4), "b2": (2, 1)}


def judge_zero_state(name: str, function: Callable[..., Any]) -> FunctionVerdict:
    """Right if it gives zeros in the shapes of the parameters, once or several times.

    >>> def initialize_velocity(parameters):
    ...     return {"d" + key: np.zeros(value.shape) for key, value in parameters.items()}
    >>> judge_zero_state("initialize_velocity", initialize_velocity).outcome
    'right'
    """
    rng = np.random.default_rng(0)
    parameters = {key: rng.standard_normal(shape) for key, shape in SHAPES.items()}
    for words, given in _layouts(parameters):
        call = call_safely(function, (given,), SECONDS)
        found = [] if call.failure else [each.value for each in read_arrays(call.returned)]
        shapes = sorted(each.shape for each in found)
        several = len(found) // len(SHAPES)
        if found and shapes == sorted([*SHAPES.values()] * several) and not any(map(np.any, found)):
            sentence = (
                f"{name} is right: it gives zeros in the shape of each parameter, "
                f"{'once' if several == 1 else f'{several} times'} ({words})."
            )
            return FunctionVerdict("layer", RIGHT, sentence)
    sentence = f"{name} could not be judged: no call that was tried gave zeros for each parameter."
    return FunctionVerdict("layer", NOT_CHECKED, sentence)


def _layouts(parameters: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "for a dictionary W1, b1, W2, b2", dict(parameters)
    yield "for a list of arrays", list(parameters.values())
