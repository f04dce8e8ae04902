"""Derivatives of activations, and mistakes in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake

__all__ = [
    "RELU_MISTAKES",
    "SIGMOID_MISTAKES",
    "TANH_MISTAKES",
    "relu_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "tanh_derivative",
]


def sigmoid(z: FloatArray) -> Any:
    """1 / (1 + exp(-z)), without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid_derivative(z: FloatArray) -> Any:
    """s (1 - s) with s = sigmoid(z).

    >>> sigmoid_derivative(np.zeros(1))
    array([0.25])
    """
    s = 0.5 * (1 + np.tanh(0.5 * z))
    return s * (1 - s)


def tanh_derivative(z: FloatArray) -> Any:
    """1 - tanh(z)**2.

    >>> tanh_derivative(np.zeros(1))
    array([1.])
    """
    return 1 - np.tanh(z) ** 2


def relu_derivative(z: FloatArray) -> Any:
    """1 where z is positive, else 0.

    >>> relu_derivative(np.array([-1.0, 2.0]))
    array([0., 1.])
    """
    return np.where(z > 0, 1.0, 0.0)


def _mistakes(
    hint: str, rows: tuple[tuple[str, str, Callable[[Any], Any]], ...]
) -> tuple[Mistake, ...]:
    return tuple(Mistake(name, does, hint, function) for name, does, function in rows)


SIGMOID_MISTAKES = _mistakes(
    "The derivative is s * (1 - s) with s = sigmoid(z).",
    (
        ("the function itself", "is the sigmoid, not its derivative", sigmoid),
        ("1 - s missing", "is the square of the sigmoid", lambda z: sigmoid(z) ** 2),
        ("s missing", "is 1 - s, without the factor s", lambda z: 1 - sigmoid(z)),
        ("sign in 1 - s", "is s (1 + s)", lambda z: sigmoid(z) * (1 + sigmoid(z))),
        ("sign in 1 - s", "is s (s - 1), which is negative", lambda z: -sigmoid_derivative(z)),
        ("plus for times", "adds s and 1 - s, which is always 1", np.ones_like),
        ("minus for times", "is s - (1 - s)", lambda z: 2 * sigmoid(z) - 1),
        ("sigmoid twice", "applies the sigmoid twice", lambda z: sigmoid_derivative(sigmoid(z))),
        ("input for s", "is z (1 - s), with the input for one s", lambda z: z * (1 - sigmoid(z))),
        ("input for s", "is s (1 - z), with the input for one s", lambda z: sigmoid(z) * (1 - z)),
        ("derivative of tanh", "is the derivative of tanh", tanh_derivative),
        ("derivative of relu", "is the derivative of relu", relu_derivative),
    ),
)
TANH_MISTAKES = _mistakes(
    "The derivative is 1 - tanh(z)**2.",
    (
        ("the function itself", "is tanh, not its derivative", np.tanh),
        ("square missing", "is 1 - tanh(z), without the square", lambda z: 1 - np.tanh(z)),
        ("sign of the square", "is 1 + tanh(z)**2", lambda z: 1 + np.tanh(z) ** 2),
        ("1 missing", "is tanh(z)**2, without 1 -", lambda z: np.tanh(z) ** 2),
        ("sign", "has the wrong sign", lambda z: -tanh_derivative(z)),
        ("square of 1 - tanh", "squares 1 - tanh(z)", lambda z: (1 - np.tanh(z)) ** 2),
        ("tanh of the square", "is 1 - tanh(z**2)", lambda z: 1 - np.tanh(z**2)),
        ("tanh twice", "applies tanh twice", lambda z: tanh_derivative(np.tanh(z))),
        (
            "as for a sigmoid",
            "is tanh(z) (1 - tanh(z)), as for a sigmoid",
            lambda z: np.tanh(z) * (1 - np.tanh(z)),
        ),
        ("derivative of the sigmoid", "is the derivative of the sigmoid", sigmoid_derivative),
    ),
)
RELU_MISTAKES = _mistakes(
    "The derivative is 1 for z > 0, and 0 for z < 0.",
    (
        ("the function itself", "is relu, not its derivative", lambda z: np.maximum(0, z)),
        ("wrong side", "is 1 for negative inputs, and 0 for positive ones", lambda z: z < 0),
        ("1 everywhere", "is 1 everywhere", np.ones_like),
        ("0 everywhere", "is 0 everywhere", np.zeros_like),
        ("threshold at 1", "is 1 only above 1", lambda z: z > 1),
        (
            "positive inputs unchanged",
            "is 1 for negative inputs, and the input itself for positive ones",
            lambda z: np.where(z > 0, z, 1.0),
        ),
        ("derivative of the sigmoid", "is the derivative of the sigmoid", sigmoid_derivative),
    ),
)
