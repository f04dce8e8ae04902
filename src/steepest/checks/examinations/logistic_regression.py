"""Probes of gradient descent for logistic regression."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.catalogue.regression_descent import (
    DescentVariant,
    GradientVariant,
    descent_mistakes,
    identity,
    logistic,
)
from steepest.checks.examinations.regression_descent import OtherLoss, make_descent_piece
from steepest.checks.pieces import Mistake

__all__ = ["PIECE"]


def gradient_descent(X: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
    """Minimise the mean binary cross-entropy of sigmoid(X @ theta).

    Args:
        X: (n, k), a row for each sample, with a column of ones for the bias.
        y: (n,), classes 0 and 1.
        theta: (k,), the start.
        learning_rate: factor of the gradient.
        steps: how many are taken.

    >>> gradient_descent(np.ones((2, 1)), np.array([1.0, 1.0]), np.zeros(1), 0.5, 1)
    array([0.25])
    """
    for _ in range(steps):
        probabilities = 1 / (1 + np.exp(-(X @ theta)))
        errors = probabilities - y
        gradient = X.T @ errors / len(y)
        theta = theta - learning_rate * gradient
    return theta


def descend_squared_error(X: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
    """Minimise half the mean squared error of sigmoid(X @ theta)."""
    for _ in range(steps):
        probabilities = logistic(X @ theta)
        slopes = (probabilities - y) * probabilities * (1 - probabilities)
        theta = theta - learning_rate * X.T @ slopes / len(y)
    return theta


def classes_of(scores: Any) -> Any:
    """Classes 0 and 1, where probabilities are needed."""
    return 1.0 * (scores >= 0)


MORE_MISTAKES = (
    Mistake(
        "sigmoid missing",
        "computes its errors from X @ theta without the sigmoid, as linear regression does",
        "Apply the sigmoid first: probabilities = sigmoid(X @ theta), errors = probabilities - y.",
        DescentVariant(GradientVariant(identity)),
    ),
    Mistake(
        "classes instead of probabilities",
        "computes its errors from predicted classes instead of probabilities",
        "Compare the probabilities with y, without a threshold: errors = probabilities - y.",
        DescentVariant(GradientVariant(classes_of)),
    ),
)
PIECE = make_descent_piece(
    name="logistic_regression",
    title="gradient descent for logistic regression",
    names=(
        "logistic_regression", "logistic_regression_gd", "logistic_regression_gradient_descent",
        "fit_logistic_regression", "train_logistic_regression", "gradient_descent_logistic",
        "logreg_gd", "logistic_gradient_descent", "train_logistic", "fit_logistic", "logreg_train",
    ),
    reference=gradient_descent,
    mistakes=(*descent_mistakes(logistic), *MORE_MISTAKES),
    classes=True,
    other_loss=OtherLoss(
        "for the squared error of the probabilities",
        "It minimises the squared error of the probabilities, not their cross-entropy: where a "
        "probability is near 0 or 1, its gradient almost vanishes.",
        descend_squared_error,
    ),
)  # fmt: skip
