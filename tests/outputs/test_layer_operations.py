"""Layers without a matrix: what they compute, and what is not that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from steepest.outputs.layer_operations import explain_layer

Numbers = NDArray[np.float64]
GAMMA, BETA = np.array([0.5, -1.0, 2.0]), np.array([0.1, 0.2, 0.3])
KERNELS, BIASES = np.random.default_rng(1).normal(size=(3, 3, 3, 2)), np.array([0.3, -0.2])


def drop(x: Numbers, factor: float = 2.0) -> Numbers:
    return x * (np.random.default_rng(0).random(x.shape) < 0.5) * factor


def normalise(x: Numbers, samples: int = 0, freedom: int = 0) -> Any:
    variance = x.var(axis=samples, ddof=freedom)
    return GAMMA * (x - x.mean(axis=samples)) / np.sqrt(variance + 1e-5) + BETA


def pool(x: Numbers) -> Any:
    n, c, h, w = x.shape
    return x.reshape(n, c, h // 2, 2, w // 2, 2).max(axis=(3, 5))


def convolve(x: Numbers) -> Numbers:
    padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
    side = (x.shape[1] - 1) // 2 + 1
    z = np.zeros((len(x), side, side, 2))
    for i in range(side):
        for j in range(side):
            part = padded[:, 2 * i : 2 * i + 3, 2 * j : 2 * j + 3, :]
            z[:, i, j, :] = np.tensordot(part, KERNELS, 3) + BIASES
    return z


@pytest.mark.parametrize(
    ("name", "layer", "words"),
    [
        ("Dropout.forward", drop, "keeps a random share of 0.5 of the numbers and divides by it"),
        (
            "batchnorm_forward",
            normalise,
            "subtracts the mean and divides by the standard deviation of each feature over the "
            "samples, which are rows",
        ),
        (
            "MaxPool2D.forward",
            pool,
            "takes the largest number of windows of 2 x 2 with stride 2, images (samples, "
            "channels, rows, columns)",
        ),
        (
            "Conv2D.forward",
            convolve,
            "multiplies windows of 3 x 3 with each kernel, stride 2, padding 1, images (samples, "
            "rows, columns, channels)",
        ),
        (
            "Flatten.forward",
            lambda x: x.reshape(len(x), -1),
            "keeps the first axis and puts the others in one",
        ),
    ],
)
def test_a_layer_does_what_its_name_says(
    name: str, layer: Callable[[Numbers], Any], words: str
) -> None:
    arrays = [GAMMA, BETA, KERNELS, BIASES]
    assert explain_layer(name, lambda x: (layer(x), arrays)) == words


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("Dropout", lambda x: drop(x, 1.0)),
        ("Dropout", lambda x: drop(x[:1], 2.0) / x[:1] * x),
        ("BatchNorm", lambda x: normalise(x, freedom=1)),
        ("MaxPool", lambda x: pool(x) + pool(-x)),
        ("AveragePool", pool),
        ("LayerNorm", normalise),
        ("Conv2D", lambda x: convolve(x)[:, ::-1]),
        ("Flatten", lambda x: x.reshape(-1, len(x))),
    ],
)
def test_another_layer_is_not_explained(name: str, layer: Callable[[Numbers], Any]) -> None:
    arrays = [GAMMA, BETA, KERNELS, BIASES]
    assert explain_layer(name, lambda x: (layer(x), arrays)) == ""
