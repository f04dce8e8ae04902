"""Where a mistake is, if an edit or a change of what is kept is in another line."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

import steepest as st


class Rectifier:
    masks: dict[Any, Any] = {}  # noqa: RUF012  # the mistake

    def forward(self, x: Any) -> Any:
        if x.shape not in self.masks:
            self.masks[x.shape] = x > 0
        return x * self.masks[x.shape]


def relu(x: Any) -> Any:
    return Rectifier().forward(x)


def linear(x: Any, w: Any, b: Any, _made: Any = {}) -> Any:  # noqa: B006  # the mistake
    weights = _made.setdefault(w.shape, w.copy())
    return x @ weights + b


def keyed(x: Any, w: Any, b: Any, kept: Any = {}) -> Any:  # noqa: B006  # the mistake
    size = x.shape + w.shape
    if size not in kept:
        kept[size] = x @ w + b
    return kept[size]


def accuracy(y: Any, y_hat: Any, threshold: float = 0.5) -> Any:
    guess = y_hat > 0.5
    return np.mean(guess == (y > 0))


def sigmoid(x: Any) -> Any:
    e = np.exp(x)
    return e / (1 + e)


def init_layer(d_in: int, d_out: int) -> Any:
    spread = (2 / (d_in + d_out)) ** 0.5
    w = [[random.gauss(0, spread) for _ in range(d_out)] for _ in range(d_in)]
    return np.array(w), np.zeros(d_out)


def optimize_f(x: Any, y: Any, step_size: Any, steps: Any, decay: Any = 1.0) -> Any:
    xs, ys = [x], [y]
    for t in range(steps):
        x = x - step_size * decay**t * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y = y - step_size * decay**t * (x + 2 * y)
        xs.append(x)
        ys.append(y)
    return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), np.array(xs), np.array(ys)


@pytest.mark.parametrize(
    ("function", "piece", "line"),
    [
        (relu, "relu", "if x.shape not in self.masks:"),
        (linear, "linear", "weights = _made.setdefault(w.shape, w.copy())"),
        (keyed, "linear", "size = x.shape + w.shape"),
        (accuracy, "accuracy", "guess = y_hat > 0.5"),
        (sigmoid, "sigmoid", "e = np.exp(x)"),
        (init_layer, "layer", "spread = (2 / (d_in + d_out)) ** 0.5"),
        (optimize_f, "descent", "y = y - step_size * decay**t * (x + 2 * y)"),
    ],
)
def test_the_line_is_that_of_the_mistake(function: Any, piece: str, line: str) -> None:
    found = st.check(function, piece).location
    assert found is not None
    assert found.text == line
