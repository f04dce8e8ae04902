"""Activations that may follow a layer: the usual ones, and those that the user's file defines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.safe_calls import call_safely
from steepest.nn.activations import relu, sigmoid, softmax, tanh

__all__ = ["IDENTITY", "MISTAKEN", "OwnActivations", "is_sigmoid"]

Numbers = NDArray[np.float64]
IDENTITY: Final = "no activation"
SECONDS: Final = 0.2
PROBE: Final = np.array([[-2.5, -0.7, 0.3], [1.1, 0.6, -1.9], [0.2, 3.1, -0.4], [2.2, -3.3, 0.9]])


def _leaky(slope: float) -> Callable[[Numbers], Numbers]:
    return lambda z: np.where(z > 0, z, slope * z)


USUAL: Final[Mapping[str, Callable[[Any], Any]]] = {
    "sigmoid": sigmoid,
    "relu": relu,
    "tanh": tanh,
    IDENTITY: lambda z: z,
    "softmax": softmax,
    "leaky relu (0.01)": _leaky(0.01),
    "leaky relu (0.1)": _leaky(0.1),
    "leaky relu (0.2)": _leaky(0.2),
}


MISTAKEN: Final[Mapping[str, Callable[[Any], Any]]] = {
    "softmax over the samples": lambda z: softmax(z.T).T,
    "softmax over all numbers": lambda z: softmax(z.reshape(1, -1)).reshape(z.shape),
}
"""Softmaxes of several samples that are not one of each."""


class OwnActivations:
    """Usual activations, and functions of the user's file that compute something else.

    Attributes:
        names: of all, the usual ones first.

    >>> own = OwnActivations({"square": lambda z: z**2, "logistic": lambda z: 1 / (1 + np.exp(-z))})
    >>> own.names[-1], own.apply("your square", np.array([[3.0]]))
    ('your square', array([[9.]]))
    """

    def __init__(self, functions: Mapping[str, Callable[..., Any]]) -> None:
        self._functions = dict(USUAL)
        for name, function in functions.items():
            if self._is_another_activation(function):
                self._functions[f"your {name}"] = function
        self.names: tuple[str, ...] = tuple(self._functions)

    def apply(self, name: str, z: Numbers) -> Numbers:
        """An activation of rows of pre-activations; NaN where the user's own fails."""
        function = self._functions[name] if name not in MISTAKEN else MISTAKEN[name]
        if name in USUAL or name in MISTAKEN:
            return np.asarray(function(z))
        result = _numbers_of(function, z)
        return np.full(z.shape, np.nan) if result is None else result

    def _is_another_activation(self, function: Callable[..., Any]) -> bool:
        """Whether a function maps each number by itself, and no usual activation does the same."""
        result = _numbers_of(function, PROBE)
        if result is None or not np.isfinite(result).all():
            return False
        shuffled = _numbers_of(function, PROBE[::-1, ::-1])
        if shuffled is None or not np.allclose(shuffled[::-1, ::-1], result):
            return False
        if not _is_elementwise(function, result):
            return False
        known: Iterable[Callable[[Any], Any]] = self._functions.values()
        return not any(np.allclose(result, each(PROBE)) for each in known)


def is_sigmoid(function: Callable[..., Any]) -> bool:
    """Whether a function of an array has the values of the sigmoid.

    >>> is_sigmoid(lambda z: np.exp(z) / (1 + np.exp(z))), is_sigmoid(np.tanh)
    (True, False)
    """
    result = _numbers_of(function, PROBE)
    return result is not None and bool(np.allclose(result, sigmoid(PROBE)))


def _is_elementwise(function: Callable[..., Any], result: Numbers) -> bool:
    changed = PROBE.copy()
    changed[0, 0] = 1.7
    again = _numbers_of(function, changed)
    if again is None:
        return False
    same = np.isclose(again, result)
    return bool(same.sum() >= same.size - 1)


def _numbers_of(function: Callable[..., Any], z: Numbers) -> Numbers | None:
    """What a function of the user's returns for an array, if it has the same shape."""
    trial = call_safely(function, (z.copy(),), SECONDS)
    try:
        result = np.asarray(trial.returned, dtype=np.float64)
    except (TypeError, ValueError):
        return None
    return result if trial.failure is None and result.shape == z.shape else None
