"""The activations tanh, leaky relu and softplus, and mistakes in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake

__all__ = [
    "LEAKY_RELU_MISTAKES",
    "SLOPE",
    "SOFTPLUS_MISTAKES",
    "TANH_MISTAKES",
    "leaky_relu",
    "softplus",
    "tanh",
]

SLOPE: Final = 0.01
"""The usual slope of a leaky relu below 0."""


def tanh(x: FloatArray) -> Any:
    """(exp(x) - exp(-x)) / (exp(x) + exp(-x)), without overflow.

    >>> tanh(np.zeros(1))
    array([0.])
    """
    return np.tanh(x)


def leaky_relu(x: FloatArray) -> Any:
    """The input where it is positive, else 0.01 times the input.

    >>> leaky_relu(np.array([-1.0, 2.0]))
    array([-0.01,  2.  ])
    """
    return np.where(x > 0, x, SLOPE * x)


def softplus(x: FloatArray) -> Any:
    """log(1 + exp(x)), without overflow.

    >>> softplus(np.zeros(1)).round(4)
    array([0.6931])
    """
    return np.logaddexp(0, x)


def sigmoid(x: FloatArray) -> Any:
    """1 / (1 + exp(-x)), without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * x))


def _mistakes(
    hint: str, rows: tuple[tuple[str, str, Callable[[Any], Any]], ...]
) -> tuple[Mistake, ...]:
    return tuple(Mistake(name, does, hint, function) for name, does, function in rows)


TANH_MISTAKES = _mistakes(
    "tanh(x) is (exp(x) - exp(-x)) / (exp(x) + exp(-x)); np.tanh computes it.",
    (
        ("derivative", "is the derivative of tanh", lambda x: 1 - np.tanh(x) ** 2),
        ("sigmoid", "is the sigmoid", sigmoid),
        ("sign", "has the wrong sign", lambda x: -np.tanh(x)),
        ("inverse", "is the inverse of tanh", lambda x: 1 / np.tanh(x)),
        ("half the input", "is tanh(x / 2)", lambda x: np.tanh(0.5 * x)),
        ("twice the input", "is tanh(2 * x)", lambda x: np.tanh(2.0 * x)),
        (
            "minus for plus",
            "is 1 everywhere: its numerator equals its denominator",
            lambda x: np.ones_like(x, dtype=np.float64),
        ),
    ),
)
LEAKY_RELU_MISTAKES = _mistakes(
    "A leaky relu is x for x > 0, and slope * x for x < 0.",
    (
        ("relu", "is relu: it is 0 for negative inputs", lambda x: np.maximum(0, x)),
        (
            "derivative",
            "is the derivative of a leaky relu",
            lambda x: np.where(x > 0, 1.0, SLOPE),
        ),
        (
            "slope for the value",
            "is the slope itself for negative inputs, not slope * x",
            lambda x: np.where(x > 0, x, SLOPE),
        ),
        (
            "sign of the slope",
            "is positive for negative inputs",
            lambda x: np.where(x > 0, x, -SLOPE * x),
        ),
        (
            "sides exchanged",
            "has the small slope for positive inputs",
            lambda x: np.where(x > 0, SLOPE * x, x),
        ),
        ("identity", "returns the input unchanged", lambda x: 1.0 * x),
    ),
)
SOFTPLUS_MISTAKES = _mistakes(
    "softplus(x) is log(1 + exp(x)).",
    (
        ("derivative", "is the sigmoid, the derivative of softplus", sigmoid),
        ("sign of the input", "is log(1 + exp(-x))", lambda x: np.logaddexp(0, -x)),
        ("sign", "has the wrong sign", lambda x: -np.logaddexp(0, x)),
        ("1 missing", "is log(exp(x)), which is x", lambda x: 1.0 * x),
        ("log base 2", "uses logarithms of base 2", lambda x: np.logaddexp(0, x) / np.log(2)),
        ("relu", "is relu", lambda x: np.maximum(0, x)),
    ),
)
