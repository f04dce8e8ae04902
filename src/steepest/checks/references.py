"""The right implementation of each piece in plain NumPy, one self-contained function each.

Their source is edited to make mutants (`steepest.checks.mutants`), so each line reads like a line
of the derivation. They agree with the references of the pieces on all probes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

__all__ = ["PLAIN_REFERENCES"]


def sigmoid(x: Any) -> Any:
    """1 / (1 + exp(-x)), with no exponential of a positive number."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


def relu(x: Any) -> Any:
    """max(0, x)."""
    return np.maximum(x, 0)


def bce(y: Any, y_hat: Any) -> Any:
    """-mean(y log(p) + (1 - y) log(1 - p)), with p kept away from 0 and 1."""
    smallest = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, smallest, 1 - smallest)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def linear(x: Any, w: Any, b: Any) -> Any:
    """x w + b."""
    return x @ w + b


def network(x: Any, params: Any) -> Any:
    """The layers one after the other; a single output loses its axis."""
    h = x
    for w, b, activation in params:
        h = activation(h @ w + b)
    return h[..., 0] if h.shape[-1] == 1 else h


def accuracy(y: Any, y_hat: Any) -> Any:
    """The share of samples whose class, y_hat > 0.5, is the label."""
    predicted = y_hat > 0.5
    return np.mean(predicted == y)


def scaling(x: Any, x_validation: Any) -> Any:
    """Both arrays by mean and standard deviation of the first."""
    mean = np.mean(x)
    deviation = np.std(x)
    return (x - mean) / deviation, (x_validation - mean) / deviation


def layer(d_in: int, d_out: int, activation: Any, seed: int) -> Any:
    """Normal weights with standard deviation sqrt(2 / d_in), and biases 0."""
    generator = np.random.default_rng(seed)
    w = generator.normal(size=(d_in, d_out)) * np.sqrt(2 / d_in)
    b = np.zeros(d_out)
    return w, b, activation


def split(x: Any, y: Any, fraction: float, seed: int) -> Any:
    """Rows in a random order: the first part trains, the rest validates."""
    n = len(x)
    order = np.random.default_rng(seed).permutation(n)
    size = int(n * fraction)
    first, second = order[:size], order[size:]
    return x[first], y[first], x[second], y[second]


def descent(x: float, y: float, step_size: float, steps: int, decay: float) -> Any:
    """Gradient descent on x^2 + y^2 + x (y + 2) + cos(3 x)."""
    x_hist, y_hist = [x], [y]
    for t in range(steps):
        rate = step_size * decay**t
        slope_x = 2 * x + y + 2 - 3 * np.sin(3 * x)
        slope_y = 2 * y + x
        x, y = x - rate * slope_x, y - rate * slope_y
        x_hist.append(x)
        y_hist.append(y)
    value = x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
    return x, y, value, x_hist, y_hist


def epoch(
    layers: Any, x: Any, y: Any, learning_rate: float, batch_size: int, seed: int, epochs: int
) -> Any:
    """Minibatch gradient descent of a network with relu and a sigmoid at its end."""
    generator = np.random.default_rng(seed)
    n = len(x)
    total, right = 0.0, 0.0
    for _ in range(epochs):
        total, right = 0.0, 0.0
        order = generator.permutation(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            labels = y[rows]
            outputs = [x[rows]]
            for w, b, activation in layers:
                outputs.append(activation(outputs[-1] @ w + b))
            p = outputs[-1][:, 0]
            total += -np.sum(labels * np.log(p) + (1 - labels) * np.log(1 - p))
            right += np.sum((p > 0.5) == labels)
            error = (outputs[-1] - labels[:, None]) / len(rows)
            moved: list[Any] = []
            for k in range(len(layers) - 1, -1, -1):
                w, b, activation = layers[k]
                new_w = w - learning_rate * outputs[k].T @ error
                new_b = b - learning_rate * np.sum(error, axis=0)
                moved.insert(0, (new_w, new_b, activation))
                error = (error @ w.T) * (outputs[k] > 0)
            layers = moved
    return layers, total / n, right / n


PLAIN_REFERENCES: Final[dict[str, Callable[..., Any]]] = {
    each.__name__: each
    for each in (
        sigmoid, relu, bce, linear, network, accuracy, scaling, layer, split, descent, epoch,
    )
}  # fmt: skip
"""By the names of the pieces; the reference of another piece is plain NumPy itself."""
