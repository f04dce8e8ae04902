"""Probes of an epoch of softmax regression."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.catalogue.batch_epochs import WRONG_ERRORS, SoftmaxGradient, epoch_mistakes
from steepest.checks.examinations.batch_epochs import make_epoch_piece

__all__ = ["PIECE"]


def softmax_regression_epoch(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    """One step of softmax regression for each batch, in the given order.

    Args:
        X: (n, d), a row for each sample.
        y: (n,), whole numbers below k.
        theta: (d, k).
        lr: the learning rate.
        batch: rows in a batch; the last may be shorter.

    >>> softmax_regression_epoch(np.ones((1, 1)), np.array([0]), np.zeros((1, 2)), 1.0, 1)
    array([[ 0.5, -0.5]])
    """
    for start in range(0, len(X), batch):
        rows, labels = X[start : start + batch], y[start : start + batch]
        scores = rows @ theta
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        errors = powers / powers.sum(axis=1, keepdims=True)
        errors[np.arange(len(rows)), labels] -= 1
        gradient = rows.T @ errors / len(rows)
        theta = theta - lr * gradient
    return theta


PIECE = make_epoch_piece(
    name="softmax_epoch",
    title="epoch of softmax regression",
    names=(
        "softmax_regression_epoch", "softmax_epoch", "epoch_softmax_regression", "softmax_sgd",
        "train_softmax_epoch", "softmax_regression_sgd", "sgd_softmax_regression",
    ),
    reference=softmax_regression_epoch,
    gradients=SoftmaxGradient(),
    mistakes=epoch_mistakes(SoftmaxGradient(), WRONG_ERRORS, 1),
    parameters=("theta",),
)  # fmt: skip
