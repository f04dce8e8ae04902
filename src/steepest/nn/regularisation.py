"""Dropout, weights of classes, and what is done to gradients before a rule makes a step of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.arrays import Array, to_numpy

__all__ = ["add_weight_decay", "balanced_weights", "clip_by_norm", "dropout_mask"]


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
    if factor >= 1:
        return list(gradients)
    if factor < 1e-30:  # float32 holds a gradient of 1e-20, but no factor of 1e-50
        return [g * math.sqrt(factor) * math.sqrt(factor) for g in gradients]
    return [g * factor for g in gradients]


def add_weight_decay(
    gradients: Sequence[Array], parameters: Sequence[Array], weight_decay: float
) -> list[Array]:
    """g + weight_decay w: the gradient of the loss plus weight_decay / 2 times all squared weights.

    Biases decay too, as in torch.optim.

    >>> add_weight_decay([np.array([1.0])], [np.array([2.0])], 0.5)
    [array([2.])]
    """
    return [g + weight_decay * w for g, w in zip(gradients, parameters, strict=True)]


def dropout_mask(
    rows: int, width: int, share: float, seed: int, step: int, layer: int
) -> NDArray[np.float64]:
    """What the outputs of a layer are multiplied by, (rows, width): 0, or 1 / (1 - share).

    So the mean of an output stays what it is without dropout, and nothing changes when the network
    is used (N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, "Dropout: a
    simple way to prevent neural networks from overfitting", JMLR 15, 2014, section 10;
    torch.nn.Dropout). Word ``row * width + unit`` of the step's stream decides about an output: it
    is kept if the word is at least ``share`` of 2**32.

    >>> dropout_mask(2, 3, share=0.5, seed=0, step=0, layer=0).tolist()
    [[2.0, 2.0, 2.0], [0.0, 0.0, 0.0]]
    """
    words = random.words(seed, random.DROPOUT, step, rows * width, layer).reshape(rows, width)
    least = min(math.ceil(share * 2**32), 2**32 - 1)
    return np.where(words >= least, 1 / (1 - share), 0.0)


def balanced_weights(
    codes: NDArray[np.integer], classes: int, weights: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """The weight of each class with which all classes count alike: n / (classes n_class).

    As scikit-learn's ``compute_class_weight("balanced")``. Rows count with their weights.

    >>> balanced_weights(np.array([0, 0, 0, 1]), 2).round(4).tolist()
    [0.6667, 2.0]
    """
    totals = np.bincount(codes, weights, minlength=classes).astype(np.float64)
    found = np.zeros(classes)
    np.divide(totals.sum() / classes, totals, out=found, where=totals > 0)
    return found
