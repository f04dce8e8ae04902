"""Probes of the gradient of logistic regression."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.catalogue.regression_descent import GradientVariant, identity, logistic
from steepest.checks.examinations.regression_gradient import gradient_mistakes, make_gradient_piece
from steepest.checks.pieces import Mistake

__all__ = ["PIECE"]


def compute_gradient(X: Any, y: Any, theta: Any) -> Any:
    """The gradient (k,) of the mean binary cross-entropy of sigmoid(X @ theta).

    Args:
        X: (n, k), a row for each sample, with a column of ones for the bias.
        y: (n,), classes 0 and 1.
        theta: (k,).

    >>> compute_gradient(np.ones((2, 1)), np.array([1.0, 1.0]), np.zeros(1))
    array([-0.5])
    """
    probabilities = 1 / (1 + np.exp(-(X @ theta)))
    errors = probabilities - y
    return X.T @ errors / len(y)


PIECE = make_gradient_piece(
    name="logistic_gradient",
    title="gradient of logistic regression",
    names=(
        "logistic_gradient", "logistic_regression_gradient", "gradient_logistic",
        "calculate_logistic_gradient", "compute_gradient_logistic", "compute_logistic_gradient",
    ),
    reference=compute_gradient,
    mistakes=(
        *gradient_mistakes(logistic),
        Mistake(
            "sigmoid missing",
            "computes its errors from X @ theta without the sigmoid, as linear regression does",
            "Apply the sigmoid first: errors = sigmoid(X @ theta) - y.",
            GradientVariant(identity),
        ),
    ),
    classes=True,
)  # fmt: skip
