"""Mistakes in the mean squared error and in its gradient with respect to the predictions.

Every function takes targets and predictions of shape (samples,), and returns the loss and its
gradient; a user's function may return the loss alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "squared_error"]


def squared_error(y: FloatArray, y_hat: FloatArray) -> Any:
    """The mean of the squared differences, and its gradient with respect to the predictions.

    >>> squared_error(np.array([1.0, 2.0]), np.array([1.0, 4.0]))[1]
    array([0., 2.])
    """
    difference = y_hat - y
    loss = (difference**2).mean()
    gradient = 2 * difference / len(y)
    return loss, gradient


def with_loss(loss: Function) -> Function:
    """A wrong loss, which takes the differences, beside the right gradient."""
    return lambda y, y_hat: (loss(y_hat - y), squared_error(y, y_hat)[1])


def with_factors(of_loss: float, of_gradient: Callable[[int], float]) -> Function:
    """The loss and the gradient with different factors."""

    def multiplied(y: FloatArray, y_hat: FloatArray) -> Any:
        loss, gradient = squared_error(y, y_hat)
        return of_loss * loss, of_gradient(len(y)) * gradient

    return multiplied


def squares_subtracted(y: FloatArray, y_hat: FloatArray) -> Any:
    """Subtract the squares."""
    return (y_hat**2 - y**2).mean(), squared_error(y, y_hat)[1]


def added_instead_of_subtracted(y: FloatArray, y_hat: FloatArray) -> Any:
    """Add targets and predictions."""
    return ((y_hat + y) ** 2).mean(), 2 * (y_hat + y) / len(y)


def rounded_to(decimals: int) -> Function:
    """A loss rounded to some decimals."""

    def rounded(y: FloatArray, y_hat: FloatArray) -> Any:
        loss, gradient = squared_error(y, y_hat)
        return round(float(loss), decimals), gradient

    return rounded


SQUARE = "Square each difference first, then take the mean: ((y_hat - y) ** 2).mean()."
GRADIENT = "The gradient of mean((y_hat - y) ** 2) is 2 * (y_hat - y) / n."
ALL = "Is the return inside the loop? Sum over all samples."
LOSSES: tuple[tuple[str, str, str, Function], ...] = (
    ("no square", "is the mean difference, without a square", SQUARE, lambda d: d.mean()),
    ("no square", "is the mean difference, without a square", SQUARE, lambda d: -d.mean()),
    ("no square", "is the sum of the differences, without a square", SQUARE, lambda d: d.sum()),
    ("no square", "is the sum of the differences, without a square", SQUARE, lambda d: -d.sum()),
    ("absolute error", "is the mean absolute error", SQUARE, lambda d: abs(d).mean()),
    (
        "root",
        "is the root of the mean squared error",
        "Do not take the root, or call it rmse.",
        lambda d: np.sqrt((d**2).mean()),
    ),
    ("norm", "is the Euclidean norm of the differences", SQUARE, lambda d: np.sqrt((d**2).sum())),
    ("square of the mean", "squares the mean of the differences", SQUARE, lambda d: d.mean() ** 2),
    ("square of the sum", "squares the sum of the differences", SQUARE, lambda d: d.sum() ** 2),
    (
        "square of the sum",
        "squares the sum of the differences, and divides it by n",
        SQUARE,
        lambda d: d.sum() ** 2 / len(d),
    ),
    (
        "only the first sample",
        "returns the squared error of the first sample, divided by n",
        ALL,
        lambda d: d[0] ** 2 / len(d),
    ),
    (
        "only the last sample",
        "returns the squared error of the last sample, divided by n",
        "Add up the squared errors in the loop: +=.",
        lambda d: d[-1] ** 2 / len(d),
    ),
    (
        "divided twice",
        "divides twice by the number of samples",
        "Divide by n once: mean() does it already.",
        lambda d: (d**2).mean() / len(d),
    ),
    (
        "sign",
        "has the wrong sign",
        "A squared error is never negative: remove the minus.",
        lambda d: -(d**2).mean(),
    ),
)
MISTAKES: tuple[Mistake, ...] = (
    *(Mistake(name, does, hint, with_loss(loss)) for name, does, hint, loss in LOSSES),
    Mistake(
        "squares subtracted",
        "subtracts the squares, and does not square the difference",
        SQUARE,
        squares_subtracted,
    ),
    Mistake(
        "added", "adds targets and predictions", "Subtract them: y_hat - y.",
        added_instead_of_subtracted,
    ),
    *(
        Mistake(
            "rounded",
            f"rounds its result to {decimals} decimals",
            "Round when you print the result, not when you compute it.",
            rounded_to(decimals),
        )
        for decimals in (2, 3, 4)
    ),
    *(
        Mistake("sign of the gradient", "returns a gradient with the wrong sign", GRADIENT,
                with_factors(1.0, factor))
        for factor in (lambda n: -1.0, lambda n: -n, lambda n: -0.5)
    ),
    Mistake(
        "factor 2 missing in the gradient",
        "returns half the gradient of its loss: the 2 of the square is missing",
        GRADIENT,
        with_factors(1.0, lambda n: 0.5),
    ),
    Mistake(
        "factor 2 too much in the gradient",
        "returns twice the gradient of its loss",
        "The 1/2 of the loss and the 2 of the square cancel.",
        with_factors(1.0, lambda n: 2.0),
    ),
    Mistake(
        "gradient not divided by the number of samples",
        "returns a gradient that is not divided by the number of samples",
        GRADIENT,
        with_factors(1.0, lambda n: float(n)),
    ),
    Mistake(
        "gradient not divided and without the factor 2",
        "returns the difference as the gradient: the factor 2 / n is missing",
        GRADIENT,
        with_factors(1.0, lambda n: n / 2),
    ),
    Mistake(
        "gradient divided once too often",
        "returns a gradient that is divided once too often by the number of samples",
        "Divide loss and gradient alike: both by n for a mean, neither for a sum.",
        with_factors(1.0, lambda n: 1 / n),
    ),
)  # fmt: skip
