"""Probes of gradient descent for linear regression."""

from __future__ import annotations

from typing import Any

from steepest.checks.catalogue.regression_descent import descent_mistakes, identity
from steepest.checks.examinations.regression_descent import make_descent_piece

__all__ = ["PIECE"]


def gradient_descent(X: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
    """Minimise the mean squared error, with a factor 1/2, of X @ theta.

    Args:
        X: (n, k), a row for each sample, with a column of ones for the bias.
        y: (n,).
        theta: (k,), the start.
        learning_rate: factor of the gradient.
        steps: how many are taken.

    >>> import numpy as np
    >>> gradient_descent(np.ones((2, 1)), np.array([1.0, 3.0]), np.zeros(1), 0.5, 1)
    array([1.])
    """
    for _ in range(steps):
        errors = X @ theta - y
        gradient = X.T @ errors / len(y)
        theta = theta - learning_rate * gradient
    return theta


PIECE = make_descent_piece(
    name="linear_regression",
    title="gradient descent for linear regression",
    names=(
        "linear_regression", "linear_regression_gd", "linear_regression_gradient_descent",
        "gradient_descent_linear_regression", "gradient_descent_linear", "fit_linear_regression",
        "train_linear_regression", "linreg_gd", "least_squares_gd", "mean_squared_error_gd",
        "step_gradient", "gradient_descent_runner", "gradient_descent_multi", "linear_gd",
    ),
    reference=gradient_descent,
    mistakes=descent_mistakes(identity),
    classes=False,
)  # fmt: skip
