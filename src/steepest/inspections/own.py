"""The package's own functions under names that pieces have, for ``steepest check --self``.

This file is inspected like a user's file. A piece that the package does not
implement, for example linear regression, has no function here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import steepest as st
from steepest.data.splits import class_counts, split_rows
from steepest.nn.activations import softmax as row_softmax
from steepest.nn.layers import linear as affine
from steepest.nn.rules import Adam, AdamState, Momentum, MomentumState, Sgd

__all__ = [
    "accuracy",
    "adam",
    "bce_loss",
    "bce_loss_gradient",
    "layer",
    "leaky_relu",
    "linear",
    "momentum",
    "network",
    "optimize_f",
    "relu",
    "relu_gradient",
    "scale",
    "sgd",
    "sigmoid",
    "sigmoid_gradient",
    "softmax",
    "softmax_loss",
    "split",
    "tanh",
    "tanh_derivative",
    "train_epoch",
]


def optimize_f(
    x: float, y: float, step_size: float, steps: int, decay: float = 1.0
) -> tuple[float, float, float, Any, Any]:
    """Descend on the exercise's function."""
    path = st.descend("assignment", (x, y), step_size, steps, decay)
    x_hist, y_hist = path.points.T
    return float(x_hist[-1]), float(y_hist[-1]), path.value, x_hist, y_hist


def sigmoid(x: Any) -> Any:
    """1 / (1 + exp(-x))."""
    return st.sigmoid(x)


def sigmoid_gradient(x: Any) -> Any:
    """Its derivative."""
    return st.sigmoid_gradient(x)


def relu(x: Any) -> Any:
    """max(0, x)."""
    return st.relu(x)


def relu_gradient(x: Any) -> Any:
    """Its derivative, 0 at 0."""
    return st.relu_gradient(x)


def tanh(x: Any) -> Any:
    """The hyperbolic tangent."""
    return st.tanh(x)


def leaky_relu(x: Any) -> Any:
    """x where it is positive, else a hundredth of it."""
    return st.leaky_relu(x)


def bce_loss(y: Any, y_hat: Any) -> Any:
    """Binary cross-entropy of probabilities, the mean over samples."""
    return st.bce_loss(y, y_hat)


def bce_loss_gradient(y: Any, y_hat: Any) -> Any:
    """Its gradient with respect to y_hat."""
    return st.bce_loss_gradient(y, y_hat)


def linear(x: Any, w: Any, b: Any) -> Any:
    """x W + b."""
    return affine(x, w, b)


def layer(d_in: int, d_out: int, activation: str | Callable[[Any], Any] = "relu") -> Any:
    """(W, b, activation) with the initial weights of He et al."""
    return st.make_layer(d_in, d_out, activation)


def network(x: Any, layers: Sequence[Any]) -> Any:
    """The outputs of a network."""
    return st.network(x, layers)


def accuracy(y: Any, y_hat: Any) -> float:
    """The share of samples with the right class."""
    return st.accuracy(y, y_hat)


def train_epoch(
    layers: Sequence[Any], x: Any, y: Any, learning_rate: float, batch_size: int
) -> tuple[Any, float, float]:
    """One pass of minibatch gradient descent."""
    return st.train_epoch(layers, x, y, learning_rate, batch_size)


def scale(x: Any) -> Any:
    """One global mean and deviation, as the data set digits-halves is scaled."""
    return st.Dataset(x, np.arange(len(x)) % 2, scaling="global").scaled


def split(x: Any, y: Any, fraction: float = 0.5) -> tuple[Any, Any, Any, Any]:
    """Rows for training and rows for validation, with equal shares of each class."""
    codes = np.unique(y, return_inverse=True)[1].astype(np.int32)
    counts = class_counts(codes, int(codes.max()) + 1, (fraction, 1 - fraction))
    seed = int(np.random.default_rng().integers(2**63))
    training, validation, _ = split_rows(codes, counts, seed)
    return x[training], y[training], x[validation], y[validation]


def softmax(z: Any) -> Any:
    """exp(z) / sum(exp(z)), by rows."""
    return row_softmax(z)


def softmax_loss(logits: Any, labels: Any) -> Any:
    """Cross-entropy of softmax(logits), the mean over samples."""
    return st.softmax_cross_entropy(labels, logits)


def tanh_derivative(x: Any) -> Any:
    """1 - tanh(x)^2."""
    return st.tanh_gradient(x)


def sgd(w: Any, dw: Any, learning_rate: float) -> Any:
    """A step against the gradient."""
    return Sgd().step([w], [dw], None, learning_rate)[0][0]


def momentum(w: Any, dw: Any, v: Any, learning_rate: float, beta: float = 0.9) -> tuple[Any, Any]:
    """A step of momentum: the parameters and the velocity."""
    moved, state = Momentum(beta).step([w], [dw], MomentumState([v]), learning_rate)
    return moved[0], state.velocities[0]


def adam(
    w: Any,
    dw: Any,
    m: Any,
    v: Any,
    t: int,
    learning_rate: float,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Any, Any, Any]:
    """Step t of Adam, counted from 1: the parameters and the two means."""
    rule, before = Adam(beta1, beta2, eps), AdamState(t - 1, [m], [v])
    moved, state = rule.step([w], [dw], before, learning_rate)
    return moved[0], state.means[0], state.squares[0]
