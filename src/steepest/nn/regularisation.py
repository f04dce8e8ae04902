"""What is done to the gradients of a batch before a rule makes a step of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from steepest.arrays import Array, to_numpy

__all__ = ["add_weight_decay", "clip_by_norm"]


def clip_by_norm(gradients: Sequence[Array], largest: float) -> list[Array]:
    """Gradients times min(1, largest / (norm + 1e-6)), norm that of all of them together.

    R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent neural networks",
    ICML 2013, algorithm 1; torch.nn.utils.clip_grad_norm_. The squares are summed in float64.

    >>> clip_by_norm([np.array([3.0]), np.array([4.0])], 10.0)
    [array([3.]), array([4.])]
    >>> [g.round(4).tolist() for g in clip_by_norm([np.array([3.0]), np.array([4.0])], 1.0)]
    [[0.6], [0.8]]
    """
    squares = sum(float((to_numpy(g).astype(np.float64) ** 2).sum()) for g in gradients)
    factor = largest / (math.sqrt(squares) + 1e-6)
    return [g * factor for g in gradients] if factor < 1 else list(gradients)


def add_weight_decay(
    gradients: Sequence[Array], parameters: Sequence[Array], weight_decay: float
) -> list[Array]:
    """g + weight_decay w: the gradient of the loss plus weight_decay / 2 times all squared weights.

    Biases decay too, as in torch.optim.

    >>> add_weight_decay([np.array([1.0])], [np.array([2.0])], 0.5)
    [array([2.])]
    """
    return [g + weight_decay * w for g, w in zip(gradients, parameters, strict=True)]
