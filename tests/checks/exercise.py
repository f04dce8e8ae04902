"""The exercise's own assertions, reconstructed from its published numbers.

The exercise's cells are not available, so each function here asserts the values that it states for
one piece. It states none for accuracy, epoch, scaling, split and linear layers; every function
passes there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch

import steepest as st
from steepest.checks.pieces import Mistake
from steepest.checks.registry import get_piece

PRINTED = 6e-5
"""Values are stated with four decimals."""


def descent(f: Callable[..., Any]) -> None:
    """Assert four final values without decay, and that with decay the second step is shorter."""
    for step_size, steps, value in (
        (0.1, 10, 1.2968), (0.2, 10, -1.8192), (0.1, 30, 1.2429), (0.2, 30, -1.8370),
    ):  # fmt: skip
        _, _, got, x_hist, y_hist = f(3.0, 2.0, step_size, steps, 1.0)
        assert abs(float(got) - value) < PRINTED
        assert len(x_hist) == len(y_hist) == steps + 1
    x_hist = np.asarray(f(0.123, 0.456, 0.01, 2, 0.1)[3])
    assert abs(x_hist[1] - x_hist[0]) > 5 * abs(x_hist[2] - x_hist[1])


def sigmoid(f: Callable[..., Any]) -> None:
    """Assert five values, 0.5 at 0, and both limits in float32."""
    assert float(f(torch.tensor(0.0))) == 0.5
    assert float(f(torch.tensor(-100.0))) < 1e-40
    assert float(f(torch.tensor(100.0))) == 1.0
    got = f(torch.tensor([4.8172, 3.7961, 4.9214, -0.3893, -4.1678]))
    expected = torch.tensor([0.9920, 0.9780, 0.9928, 0.4039, 0.01525])
    assert (got - expected).abs().max() < PRINTED


def relu(f: Callable[..., Any]) -> None:
    """Assert the shape, and the values at 0, below and above it."""
    x = torch.tensor([[-2.0, 0.0, 3.0], [1.0, -1.0, 0.5]])
    assert f(x).shape == x.shape
    assert float(f(torch.tensor(0.0))) == 0
    assert float(f(torch.tensor(-3.0))) == 0
    assert float(f(torch.tensor(3.0))) == 3


def bce(f: Callable[..., Any]) -> None:
    """Assert one value, the symmetry of labels, a perfect and a completely wrong prediction."""
    y = torch.tensor([0.0, 1.0, 1.0, 1.0, 0.0])
    y_hat = torch.tensor([0.1784, 0.3674, 0.5676, 0.3376, 0.2119])
    assert abs(float(f(y, y_hat)) - 0.6176) < PRINTED
    assert abs(float(f(1 - y, 1 - y_hat)) - float(f(y, y_hat))) < 1e-6
    assert float(f(y, y)) < 1e-6
    assert float(f(y, 1 - y)) > 10


def layer(f: Callable[..., Any]) -> None:
    """Assert the weights of 100,000 inputs and 2 outputs, for which sqrt(2 / d_out) = 2 / d_out."""
    w, b = f(100_000, 2, st.relu, 0)[:2]
    assert (tuple(w.shape), tuple(b.shape)) == ((100_000, 2), (2,))
    assert abs(float(w.std()) - 1) < 0.01
    assert abs(float(w.mean())) < 0.01


def network(f: Callable[..., Any]) -> None:
    """Assert shape and values for weights from the seed 12345."""
    torch.manual_seed(12345)
    first = torch.randn(5, 10), torch.zeros(10), st.relu
    layers = [first, (torch.randn(10, 1), torch.zeros(1), st.sigmoid)]
    got = f(torch.randn(2, 5), layers)
    assert tuple(got.shape) == (2,)
    assert (got - torch.tensor([0.7187, 0.1632])).abs().max() < PRINTED


ASSERTIONS: dict[str, Callable[[Callable[..., Any]], None]] = {
    "descent": descent,
    "sigmoid": sigmoid,
    "relu": relu,
    "bce": bce,
    "layer": layer,
    "network": network,
}


def reference_of_exercise(piece: str) -> Callable[..., Any]:
    """The right function; the exercise's layer uses the number of outputs as its fan."""
    if piece == "layer":
        return lambda d_in, d_out, activation, seed: st.make_layer(
            d_in, d_out, activation, "fan_out", seed
        )
    return get_piece(piece).reference


def function_passes_assertions(piece: str, function: Callable[..., Any]) -> bool:
    """Whether a function passes the exercise's assertions; True where there are none."""
    if piece not in ASSERTIONS:
        return True
    try:
        ASSERTIONS[piece](function)
    except Exception:  # a function that raises does not pass either
        return False
    return True


def mistake_passes_assertions(piece: str, mistake: Mistake) -> bool:
    """Whether a function that is right but for one mistake passes the exercise's assertions."""
    return function_passes_assertions(piece, mistake.implementation(reference_of_exercise(piece)))
