"""Mistakes in an epoch of a two-layer network, relu and softmax without biases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.checks.catalogue.batch_epochs import (
    WRONG_ERRORS,
    BatchEpoch,
    SoftmaxGradient,
    epoch_mistakes,
    with_signature,
)
from steepest.checks.pieces import Mistake

__all__ = ["MISTAKES", "NetworkGradient"]


RIGHT_ERRORS = SoftmaxGradient()


@dataclass(frozen=True, slots=True)
class NetworkGradient:
    """The gradients of a two-layer network with one wrong part; the defaults are right.

    Attributes:
        errors: the gradient with respect to the scores.
        relu: whether the hidden layer has its relu.
        mask: whether the gradient of W1 has the derivative of the relu.
        before_relu: whether the gradient of W2 uses the hidden layer before its relu.
        unscaled: which of the gradients of W1 and W2 are not divided by the rows in the batch.
    """

    errors: SoftmaxGradient = RIGHT_ERRORS
    relu: bool = True
    mask: bool = True
    before_relu: bool = False
    unscaled: tuple[bool, bool] = (False, False)

    def __call__(self, rows: Any, labels: Any, parameters: list[Any]) -> list[Any]:
        """The gradients of the summed loss with respect to W1 and W2."""
        w1, w2 = parameters
        before = rows @ w1
        hidden = np.maximum(before, 0) if self.relu else before
        errors = self.errors.errors(hidden @ w2, labels)
        carried = errors @ w2.T * (before > 0 if self.mask else 1.0)
        found = [rows.T @ carried, (before if self.before_relu else hidden).T @ errors]
        factors = [len(rows) if each else 1 for each in self.unscaled]
        return [factor * each for factor, each in zip(factors, found, strict=True)]


WRONG_GRADIENTS = (
    *((words, NetworkGradient(errors)) for words, errors in WRONG_ERRORS),
    (
        (
            "derivative of the relu missing",
            "does not multiply the gradient of the hidden layer by the derivative of the relu",
            "Set it to 0 where the hidden layer is 0: (errors @ W2.T) * (X @ W1 > 0).",
        ),
        NetworkGradient(mask=False),
    ),
    (
        (
            "relu missing",
            "does not apply the relu to the hidden layer",
            "Compute the hidden layer as np.maximum(X @ W1, 0).",
        ),
        NetworkGradient(relu=False),
    ),
    (
        (
            "relu missing",
            "does not apply the relu, and does not multiply by its derivative",
            "Compute the hidden layer as np.maximum(X @ W1, 0), and multiply its gradient by "
            "(X @ W1 > 0).",
        ),
        NetworkGradient(relu=False, mask=False),
    ),
    (
        (
            "hidden layer before its relu",
            "multiplies the errors by the hidden layer before its relu in the gradient of W2",
            "The gradient of W2 is np.maximum(X @ W1, 0).T @ errors.",
        ),
        NetworkGradient(before_relu=True),
    ),
    (
        (
            "gradient of W1 not divided",
            "divides the gradient of W2 by the rows in the batch, but not that of W1",
            "Divide both gradients by the number of rows in the batch.",
        ),
        NetworkGradient(unscaled=(True, False)),
    ),
    (
        (
            "gradient of W2 not divided",
            "divides the gradient of W1 by the rows in the batch, but not that of W2",
            "Divide both gradients by the number of rows in the batch.",
        ),
        NetworkGradient(unscaled=(False, True)),
    ),
)


def step_with_new_w2(X: Any, y: Any, W1: Any, W2: Any, lr: float, batch: int) -> Any:
    """An epoch that carries the errors back through W2 after W2 was updated."""
    for start in range(0, len(X), batch):
        rows, labels = X[start : start + batch], y[start : start + batch]
        hidden = np.maximum(rows @ W1, 0)
        errors = RIGHT_ERRORS.errors(hidden @ W2, labels) / len(rows)
        W2 = W2 - lr * hidden.T @ errors
        W1 = W1 - lr * rows.T @ (errors @ W2.T * (hidden > 0))
    return W1, W2


MISTAKES: tuple[Mistake, ...] = (
    *epoch_mistakes(NetworkGradient(), WRONG_GRADIENTS, 2),
    Mistake(
        "weights used after their own step",
        "updates W2 before it computes the gradient of W1 with it",
        "Compute both gradients first, then update W1 and W2.",
        step_with_new_w2,
    ),
    Mistake(
        "only W2 trained",
        "never updates W1",
        "Update W1 as well: W1 -= lr * gradient.",
        with_signature(BatchEpoch(NetworkGradient(), 2, moved=(1,))),
    ),
    Mistake(
        "only W1 trained",
        "never updates W2",
        "Update W2 as well: W2 -= lr * gradient.",
        with_signature(BatchEpoch(NetworkGradient(), 2, moved=(0,))),
    ),
)
