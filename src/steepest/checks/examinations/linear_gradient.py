"""Probes of the gradient of linear regression."""

from __future__ import annotations

from typing import Any

from steepest.checks.catalogue.regression_descent import identity
from steepest.checks.examinations.regression_gradient import gradient_mistakes, make_gradient_piece

__all__ = ["PIECE"]


def compute_gradient(X: Any, y: Any, theta: Any) -> Any:
    """The gradient (k,) of the mean squared error, with a factor 1/2, of X @ theta.

    Args:
        X: (n, k), a row for each sample, with a column of ones for the bias.
        y: (n,).
        theta: (k,).

    >>> import numpy as np
    >>> compute_gradient(np.ones((2, 1)), np.array([1.0, 3.0]), np.zeros(1))
    array([-2.])
    """
    errors = X @ theta - y
    return X.T @ errors / len(y)


PIECE = make_gradient_piece(
    name="linear_gradient",
    title="gradient of linear regression",
    names=("linear_gradient", "mse_gradient", "gradient_mse", "linear_regression_gradient"),
    reference=compute_gradient,
    mistakes=gradient_mistakes(identity),
    classes=False,
)
