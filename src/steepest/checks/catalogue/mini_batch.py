"""Mistakes in how a step for a mini-batch combines the gradients of its samples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from steepest.checks.pieces import Mistake

__all__ = ["COUNT", "MISTAKES", "update_mini_batch"]

COUNT = 3
GRADIENTS = np.array([[0.5, -1.0, 0.25, 2.0], [1.5, 0.75, -0.5, 1.0], [-0.25, 0.5, 1.0, -0.75]])
"""Of three samples, for four weights."""


def update_mini_batch(batch: Sequence[int], eta: float) -> Any:
    """The change of the weights: minus eta times the mean gradient of the samples."""
    gradients = GRADIENTS[list(batch)]
    return -eta * gradients.mean(axis=0)


def update_with_sum(batch: Sequence[int], eta: float) -> Any:
    """Use the sum of the gradients."""
    return -eta * GRADIENTS[list(batch)].sum(axis=0)


def update_after_each_sample(batch: Sequence[int], eta: float) -> Any:
    """Take a step with the sum so far after each sample."""
    return -eta / len(batch) * np.cumsum(GRADIENTS[list(batch)], axis=0).sum(axis=0)


def update_undivided_after_each_sample(batch: Sequence[int], eta: float) -> Any:
    """Take a step with the undivided sum so far after each sample."""
    return len(batch) * update_after_each_sample(batch, eta)


def update_with_last_sample(batch: Sequence[int], eta: float) -> Any:
    """Use the gradient of the last sample."""
    return -eta / len(batch) * GRADIENTS[batch[-1]]


def update_with_undivided_last_sample(batch: Sequence[int], eta: float) -> Any:
    """Use the gradient of the last sample, undivided."""
    return -eta * GRADIENTS[batch[-1]]


def update_with_first_sample(batch: Sequence[int], eta: float) -> Any:
    """Use the gradient of the first sample, as a return or a break in the loop does."""
    return -eta / len(batch) * GRADIENTS[batch[0]]


def update_with_undivided_first_sample(batch: Sequence[int], eta: float) -> Any:
    """Use the gradient of the first sample, undivided."""
    return -eta * GRADIENTS[batch[0]]


def update_with_new_weights(batch: Sequence[int], eta: float) -> Any:
    """Take a step after each sample, so that later gradients belong to changed weights."""
    change = np.zeros(GRADIENTS.shape[1])
    for sample in batch:
        gradient = GRADIENTS[sample] + change if len(batch) > 1 else GRADIENTS[sample]
        change = change - eta / len(batch) * gradient
    return change


INSIDE = (
    "step inside the loop over the batch",
    "changes the weights inside the loop with the sum so far, so that early samples of a batch "
    "count again in every later step of it",
    "Change the weights after the loop, once for the batch.",
)
LAST = (
    "gradient of the last sample",
    "uses the gradient of the last sample only",
    "Add the gradient of each sample to the sum: total = total + gradient.",
)
FIRST = (
    "gradient of the first sample",
    "uses the gradient of the first sample only",
    "Check the indentation: the step belongs after the loop, without a return or break inside.",
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(*INSIDE, update_after_each_sample),
    Mistake(*INSIDE, update_undivided_after_each_sample),
    Mistake(*LAST, update_with_last_sample),
    Mistake(*LAST, update_with_undivided_last_sample),
    Mistake(*FIRST, update_with_first_sample),
    Mistake(*FIRST, update_with_undivided_first_sample),
    Mistake(
        "weights changed within the batch",
        "changes the weights after each sample, so that the later gradients of a batch belong to "
        "other weights",
        "Add up the gradients of the batch first, then change the weights once.",
        update_with_new_weights,
    ),
    Mistake(
        "sum for mean",
        "uses the sum of the gradients of the batch instead of their mean",
        "Divide by the number of samples: eta / len(batch).",
        update_with_sum,
    ),
)
