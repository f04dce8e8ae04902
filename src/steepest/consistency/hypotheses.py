"""Losses that a whole backpropagation may belong to, where the file does not say which.

Only the parts of the gradient show it: a loss counts if most of them agree with its derivative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block

__all__ = ["ACTIVATIONS", "LOSSES", "Network", "rescale_to_usual", "usual_factors"]

Numbers = NDArray[np.float64]


def _squared_error(out: Numbers, y: Numbers) -> float:
    return float(0.5 * np.sum((out - y) ** 2))


def _cross_entropy(out: Numbers, y: Numbers) -> float:
    return float(-np.sum(y * np.log(out)))


def _binary_cross_entropy(out: Numbers, y: Numbers) -> float:
    return float(-np.sum(y * np.log(out) + (1 - y) * np.log(1 - out)))


def _softmax_cross_entropy(axis: int) -> Callable[[Numbers, Numbers], float]:
    def loss(out: Numbers, y: Numbers) -> float:
        return float(np.sum(np.log(np.exp(out).sum(axis=axis))) - np.sum(y * out))

    return loss


LOSSES: Final[Mapping[str, Callable[[Numbers, Numbers], float]]] = {
    "the squared error of its output": _squared_error,
    "the cross-entropy of its output": _cross_entropy,
    "the binary cross-entropy of its output": _binary_cross_entropy,
    "the cross-entropy of the softmax of its output (rows)": _softmax_cross_entropy(-1),
    "the cross-entropy of the softmax of its output (columns)": _softmax_cross_entropy(0),
}
"""Sums over the samples, of outputs and one-hot labels of the same shape."""

ACTIVATIONS: Final[Mapping[str, Callable[[Numbers], Numbers]]] = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "relu": lambda z: np.maximum(z, 0.0),
    "tanh": np.tanh,
}


@dataclass(frozen=True, slots=True)
class Network:
    """A network with hidden layers of one activation.

    Attributes:
        hidden: the name of the activation of the hidden layers.
        output: "sigmoid", "softmax" or "linear".
        columns: whether a layer is W @ x + b, with samples as columns; else x @ W + b.
    """

    hidden: str
    output: str
    columns: bool

    def outputs(
        self, x: Numbers, weights: Sequence[Numbers], biases: Sequence[Numbers]
    ) -> list[tuple[Numbers, Numbers]]:
        """For each layer the sums z and what the activation makes of them."""
        found, a = [], x
        for place, w in enumerate(weights):
            z = w @ a if self.columns else a @ w
            if biases:
                z = z + biases[place]
            last = place == len(weights) - 1
            a = self._output(z) if last else ACTIVATIONS[self.hidden](z)
            found.append((z, a))
        return found

    def _output(self, z: Numbers) -> Numbers:
        if self.output == "softmax":
            grown = np.exp(z - z.max())
            axis = 0 if self.columns or z.ndim == 1 else -1
            return np.asarray(grown / grown.sum(axis=axis, keepdims=True))
        return ACTIVATIONS["sigmoid"](z) if self.output == "sigmoid" else z


def usual_factors(loss: str, samples: int, outputs: int) -> dict[float, str]:
    """What a right gradient may be times the derivative of the sum, each with words for it.

    Args:
        loss: the name of one of the losses; "upstream" for a sum with given weights.
        samples, outputs: the numbers of samples, and of outputs for each.

    >>> usual_factors("the cross-entropy of its output", 5, 2)
    {1.0: '', 0.2: 'a mean over the samples', 0.1: 'a mean over all outputs'}
    """
    n, k = samples, outputs
    if loss == "upstream":
        return {1.0: "", 1 / n: "divided by the samples"}
    found = {1.0: "", 1 / n: "a mean over the samples", 1 / (n * k): "a mean over all outputs"}
    if "squared" in loss:
        found |= {2.0: "without the 1/2", 2 / n: "a mean over the samples, without the 1/2"}
        found |= {2 / (n * k): "a mean over all outputs, without the 1/2"}
        found |= {1 / k: "a mean over the outputs", 2 / k: "a mean over the outputs"}
    return found


def rescale_to_usual(
    blocks: Sequence[Block], usual: Iterable[float], is_step: bool = False
) -> list[Block]:
    """The blocks with the numerical derivatives times the usual factor that most of them share.

    Whether a loss is a sum or a mean, and whether the gradient or its negative comes back, is not
    known here. Any other factor is no reason to call a gradient right.

    Args:
        blocks: the parts of a gradient.
        usual: the factors that a right gradient may have.
        is_step: whether they are steps with a learning rate that is not known.

    >>> one = Block("dw", "w", np.array([2.0, 4.0]), np.array([1.0, 2.0]), np.zeros(2), True)
    >>> rescale_to_usual([one], [1.0, 2.0])[0].numeric, rescale_to_usual([one], [1.0])[0].numeric
    (array([2., 4.]), array([1., 2.]))
    """
    allowed = [*usual]
    factors = [block.factor for block in blocks]
    votes: list[tuple[int, int, float]] = []
    for c, block in zip(factors, blocks, strict=True):
        if c is None or block.x.size < 2:
            continue
        if (is_step and c > 1e-6) or any(abs(abs(c) / u - 1) < 2e-3 for u in allowed):
            alike = [d for d in factors if d is not None and abs(d - c) <= 1e-3 * abs(c)]
            votes.append((len(alike), block.x.size, c))
    best = max(votes, default=(0, 0, 1.0))[2]
    return [replace(block, numeric=block.numeric * best) for block in blocks]
