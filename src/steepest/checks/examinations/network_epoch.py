"""Probes of an epoch of a two-layer network without biases: relu, softmax and cross-entropy."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.catalogue.network_epoch import MISTAKES, NetworkGradient
from steepest.checks.examinations.batch_epochs import make_epoch_piece

__all__ = ["PIECE"]


def nn_epoch(X: Any, y: Any, W1: Any, W2: Any, lr: float, batch: int) -> Any:
    """One step of the network relu(X @ W1) @ W2 for each batch, in the given order.

    Args:
        X: (n, d), a row for each sample.
        y: (n,), whole numbers below k.
        W1: (d, h).
        W2: (h, k).
        lr: the learning rate.
        batch: rows in a batch; the last may be shorter.

    >>> ones = np.ones((1, 1))
    >>> nn_epoch(ones, np.array([0]), ones, np.zeros((1, 2)), 1.0, 1)
    (array([[1.]]), array([[ 0.5, -0.5]]))
    """
    for start in range(0, len(X), batch):
        rows, labels = X[start : start + batch], y[start : start + batch]
        hidden = np.maximum(rows @ W1, 0)
        scores = hidden @ W2
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        errors = powers / powers.sum(axis=1, keepdims=True)
        errors[np.arange(len(rows)), labels] -= 1
        carried = (errors @ W2.T) * (hidden > 0)
        gradient_1 = rows.T @ carried / len(rows)
        gradient_2 = hidden.T @ errors / len(rows)
        W1 = W1 - lr * gradient_1
        W2 = W2 - lr * gradient_2
    return W1, W2


PIECE = make_epoch_piece(
    name="network_epoch",
    title="epoch of a two-layer network",
    names=(
        "nn_epoch", "network_epoch", "two_layer_epoch", "mlp_epoch", "train_nn_epoch",
        "neural_network_epoch", "two_layer_nn_epoch", "sgd_nn_epoch",
    ),
    reference=nn_epoch,
    gradients=NetworkGradient(),
    mistakes=MISTAKES,
    parameters=("w1", "w2"),
)  # fmt: skip
