"""Costs of linear and logistic regression for given parameters, and mistakes in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["LINEAR_MISTAKES", "LOGISTIC_MISTAKES", "linear_cost", "logistic_cost"]


def linear_cost(x: FloatArray, y: FloatArray, theta: FloatArray) -> Any:
    """The mean squared error of the predictions x theta.

    >>> float(linear_cost(np.ones((2, 1)), np.array([1.0, 3.0]), np.zeros(1)))
    5.0
    """
    predictions = x @ theta
    return ((predictions - y) ** 2).mean()


def logistic_cost(x: FloatArray, y: FloatArray, theta: FloatArray) -> Any:
    """The mean binary cross-entropy of the probabilities sigmoid(x theta).

    >>> round(float(logistic_cost(np.ones((2, 1)), np.array([1.0, 0.0]), np.zeros(1))), 6)
    0.693147
    """
    p = 1 / (1 + np.exp(-(x @ theta)))
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


def of_differences(loss: Callable[[Any], Any]) -> Function:
    """A wrong cost made from predictions minus targets."""
    return lambda x, y, theta: loss(x @ theta - y)


def of_probabilities(loss: Callable[[Any, Any], Any]) -> Function:
    """A wrong cost made from targets and probabilities."""
    return lambda x, y, theta: loss(y, 1 / (1 + np.exp(-(x @ theta))))


SQUARE = "Square each difference, and take the mean: ((x @ theta - y) ** 2).mean()."
ENTROPY = "The cost is -mean(y * log(p) + (1 - y) * log(1 - p)) with p = sigmoid(x @ theta)."
LINEAR_MISTAKES: tuple[Mistake, ...] = tuple(
    Mistake(name, does, SQUARE, of_differences(loss))
    for name, does, loss in (
        ("no square", "is the mean difference, without a square", lambda d: d.mean()),
        ("no square", "is the sum of the differences, without a square", lambda d: d.sum()),
        ("square of the sum", "squares the sum of the differences", lambda d: d.sum() ** 2),
        (
            "square of the sum",
            "squares the sum of the differences, and divides it by n",
            lambda d: d.sum() ** 2 / len(d),
        ),
        (
            "square of the sum",
            "squares the sum of the differences, and divides it by 2 n",
            lambda d: d.sum() ** 2 / len(d) / 2,
        ),
        ("absolute error", "is the mean absolute error", lambda d: abs(d).mean()),
        ("root", "is the root of the mean squared error", lambda d: np.sqrt((d**2).mean())),
        ("sign", "has the wrong sign", lambda d: -(d**2).mean()),
        ("divided twice", "divides twice by n", lambda d: (d**2).mean() / len(d)),
    )
)
LOGISTIC_MISTAKES: tuple[Mistake, ...] = tuple(
    Mistake(name, does, ENTROPY, of_probabilities(loss))
    for name, does, loss in (
        (
            "sign",
            "has the wrong sign: logarithms of probabilities are negative",
            lambda y, p: (y * np.log(p) + (1 - y) * np.log(1 - p)).mean(),
        ),
        (
            "second term missing",
            "lacks the term for label 0, (1 - y) * log(1 - p)",
            lambda y, p: -(y * np.log(p)).mean(),
        ),
        (
            "sign of the second term",
            "subtracts the term of label 0 where it must be added",
            lambda y, p: -(y * np.log(p) - (1 - y) * np.log(1 - p)).mean(),
        ),
        (
            "log base 2",
            "uses logarithms of base 2",
            lambda y, p: -(y * np.log2(p) + (1 - y) * np.log2(1 - p)).mean(),
        ),
        (
            "halved",
            "is half of what it should be",
            lambda y, p: -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean() / 2,
        ),
        (
            "the same logarithm twice",
            "uses log(p) in both terms",
            lambda y, p: -(y * np.log(p) + (1 - y) * np.log(p)).mean(),
        ),
        ("squared error", "is the mean squared error", lambda y, p: ((y - p) ** 2).mean()),
        ("labels exchanged", "takes the logarithm of the other label's probability",
         lambda y, p: -((1 - y) * np.log(p) + y * np.log(1 - p)).mean()),
    )
)  # fmt: skip
