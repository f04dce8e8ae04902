"""Backpropagation through dense layers with one wrong step.

The last layer is a sigmoid unit with binary cross-entropy, so its delta is (p - y) / n. For each
layer dW = a^T delta and db = sum of delta over the rows; for the layer below, delta becomes
(delta W^T) h'(z).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.nn.activations import activation_function, activation_gradient
from steepest.nn.layers import Layer

__all__ = ["WRONG_GRADIENTS", "Backpropagation", "Gradients", "backpropagate"]

FloatArray: TypeAlias = NDArray[np.float64]
Gradients: TypeAlias = Callable[[Sequence[Layer], Any, Any, float], list[Any]]
"""From layers, rows, labels and learning rate to the gradients of W, b, W, b, ..."""


@dataclass(frozen=True, slots=True)
class Backpropagation:
    """Backpropagation with exchangeable steps; the defaults are right.

    Attributes:
        delta: of predictions, labels and logits, the derivative by the logits, times n.
        below: of delta W^T, z, h'(z) and h(z) of the layer below, its delta.
        bias: of a delta (n, units), the gradient of the bias.
        weights: of the layer's W, its gradient and the rate, the W that carries the error back.
    """

    delta: Callable[[Any, Any, Any], Any] = lambda p, y, z: p - y
    below: Callable[[Any, Any, Any, Any], Any] = lambda carried, z, slope, a: carried * slope
    bias: Callable[[Any], Any] = lambda delta: delta.sum(axis=0)
    weights: Callable[[Any, Any, float], Any] = lambda w, gradient, rate: w

    def __call__(self, layers: Sequence[Layer], x: Any, y: Any, rate: float) -> list[Any]:
        """The gradients of W, b, W, b, ..."""
        inputs, logits = [x], []
        for w, b, activation in layers:
            logits.append(inputs[-1] @ w + b)
            inputs.append(activation_function(activation)(logits[-1]))
        delta = self.delta(inputs[-1], y[:, None], logits[-1]) / len(x)
        found: list[Any] = []
        for k in reversed(range(len(layers))):
            gradient = inputs[k].T @ delta
            found[:0] = [gradient, self.bias(delta)]
            if k:
                carried = delta @ self.weights(layers[k][0], gradient, rate).T
                slope = activation_gradient(layers[k - 1][2])(logits[k - 1])
                delta = self.below(carried, logits[k - 1], slope, inputs[k])
        return found


backpropagate = Backpropagation()
"""Right."""


def selected(choose: Callable[[list[Any]], list[Any]]) -> Gradients:
    """Right gradients, of which some are replaced."""
    return lambda layers, x, y, rate: choose(backpropagate(layers, x, y, rate))


def keep_last_layer(gradients: list[Any]) -> list[Any]:
    """Set the gradients of all layers but the last to 0."""
    return [0.0 * each for each in gradients[:-2]] + gradients[-2:]


def keep_first_layer(gradients: list[Any]) -> list[Any]:
    """Set the gradients of all layers but the first to 0."""
    return gradients[:2] + [0.0 * each for each in gradients[2:]]


def without_biases(gradients: list[Any]) -> list[Any]:
    """Set the gradients of the biases to 0."""
    return [0.0 * each if k % 2 else each for k, each in enumerate(gradients)]


def without_weights(gradients: list[Any]) -> list[Any]:
    """Set the gradients of the weights to 0."""
    return [each if k % 2 else 0.0 * each for k, each in enumerate(gradients)]


def without_hidden_biases(gradients: list[Any]) -> list[Any]:
    """Set the gradients of the hidden biases to 0."""
    last = len(gradients) - 1
    return [0.0 * each if k % 2 and k < last else each for k, each in enumerate(gradients)]


DERIVATIVE = "For a hidden layer delta = (delta @ W.T) * h'(z)."
BIAS = "db = delta.sum(axis=0), one number for each unit, with the same 1 / n as dW."
WRONG_GRADIENTS: tuple[tuple[str, str, str, Gradients], ...] = (
    (
        "only the last layer trained",
        "trains the last layer only",
        "Update every layer: the gradients of all weights and biases are needed.",
        selected(keep_last_layer),
    ),
    (
        "only the first layer trained",
        "trains the first layer only",
        "Update every layer: the gradients of all weights and biases are needed.",
        selected(keep_first_layer),
    ),
    (
        "biases not trained",
        "trains the weights but not the biases",
        "Update the biases as well: b -= learning_rate * db.",
        selected(without_biases),
    ),
    (
        "biases not trained",
        "does not train the biases of hidden layers",
        "Update the biases as well: b -= learning_rate * db.",
        selected(without_hidden_biases),
    ),
    (
        "weights not trained",
        "trains the biases but not the weights",
        "Update the weights as well: W -= learning_rate * dW.",
        selected(without_weights),
    ),
    (
        "activation derivative missing",
        "leaves out the derivative of the hidden activation",
        DERIVATIVE,
        Backpropagation(below=lambda carried, z, slope, a: carried),
    ),
    (
        "wrong activation derivative",
        "multiplies by the hidden activation instead of its derivative",
        DERIVATIVE,
        Backpropagation(below=lambda carried, z, slope, a: carried * a),
    ),
    (
        "wrong activation derivative",
        "multiplies by the derivative of the sigmoid at the hidden activation",
        DERIVATIVE,
        Backpropagation(below=lambda carried, z, slope, a: carried * a * (1 - a)),
    ),
    (
        "wrong activation derivative",
        "multiplies by the derivative of tanh at the hidden activation",
        DERIVATIVE,
        Backpropagation(below=lambda carried, z, slope, a: carried * (1 - a * a)),
    ),
    (
        "wrong activation derivative",
        "multiplies by the hidden activation's derivative where it should be 0, and the reverse",
        DERIVATIVE,
        Backpropagation(below=lambda carried, z, slope, a: carried * (1 - slope)),
    ),
    (
        "relu derivative of the wrong numbers",
        "sets the error to 0 where the error is negative, not where z is",
        "relu' depends on z: delta = (delta @ W.T) * (z > 0).",
        Backpropagation(below=lambda carried, z, slope, a: carried * (carried > 0)),
    ),
    (
        "sigmoid derivative in the output",
        "multiplies the output's error by the derivative of the sigmoid, as for a squared error",
        "With cross-entropy it cancels: delta = (p - y) / n.",
        Backpropagation(delta=lambda p, y, z: (p - y) * p * (1 - p)),
    ),
    (
        "sigmoid derivative in the output",
        "is the gradient of the squared error",
        "With cross-entropy the sigmoid's derivative cancels: delta = (p - y) / n.",
        Backpropagation(delta=lambda p, y, z: 2 * (p - y) * p * (1 - p)),
    ),
    (
        "gradient of the loss by the probability",
        "lacks the derivative of the sigmoid in the output's error",
        "By the chain rule (p - y) / (p (1 - p)) times p (1 - p): delta = (p - y) / n.",
        Backpropagation(delta=lambda p, y, z: (p - y) / (p * (1 - p))),
    ),
    (
        "logits for probabilities",
        "computes the error from the logits instead of the probabilities",
        "Apply the sigmoid first: delta = (sigmoid(z) - y) / n.",
        Backpropagation(delta=lambda p, y, z: z - y),
    ),
    (
        "labels ignored",
        "computes the error without the labels",
        "delta = (p - y) / n.",
        Backpropagation(delta=lambda p, y, z: p),
    ),
    (
        "bias gradient summed over the units",
        "uses one number for all biases of a layer",
        BIAS,
        Backpropagation(bias=lambda delta: delta.sum() * np.ones(delta.shape[1])),
    ),
    (
        "bias gradient averaged twice",
        "divides the gradient of the biases by the batch size again",
        BIAS,
        Backpropagation(bias=lambda delta: delta.mean(axis=0)),
    ),
    (
        "bias gradient not averaged",
        "sums the gradient of the biases over the batch, where that of the weights is a mean",
        BIAS,
        Backpropagation(bias=lambda delta: delta.sum(axis=0) * len(delta)),
    ),
    (
        "weights used after their own step",
        "carries the error back through weights that have already been updated",
        "Compute all gradients first, then update all layers.",
        Backpropagation(weights=lambda w, gradient, rate: w - rate * gradient),
    ),
)
"""Name, description, hint and gradients of each mistake."""
