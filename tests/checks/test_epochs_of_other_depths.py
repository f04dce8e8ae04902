"""Epochs that train networks of one layer only, or of two layers only, and layers as lists."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st


def batches_of(n: int, size: int) -> Any:
    order = np.random.permutation(n)[: n // size * size]
    return order.reshape(-1, size)


def one_layer(params: Any, x: Any, y: Any, learning_rate: float, batch_size: int) -> Any:
    w, b, activation = params[0]
    for rows in batches_of(len(x), batch_size):
        error = (activation(x[rows] @ w + b)[:, 0] - y[rows]) / batch_size
        w = w - learning_rate * (x[rows].T @ error)[:, None]
        b = b - learning_rate * error.sum()
    return [(w, b, activation)]


def two_layers(params: Any, x: Any, y: Any, learning_rate: float, batch_size: int) -> Any:
    for rows in batches_of(len(x), batch_size):
        (w1, b1, f), (w2, b2, g) = params
        hidden = f(x[rows] @ w1 + b1)
        error = (g(hidden @ w2 + b2) - y[rows, None]) / batch_size
        back = error @ w2.T * (hidden > 0)
        params = [
            (w1 - learning_rate * x[rows].T @ back, b1 - learning_rate * back.sum(0), f),
            (w2 - learning_rate * hidden.T @ error, b2 - learning_rate * error.sum(0), g),
        ]
    return params


def two_layers_with_sums(params: Any, x: Any, y: Any, learning_rate: float, batch_size: int) -> Any:
    return two_layers(params, x, y, learning_rate * batch_size, batch_size)


def layers_as_lists(params: Any, x: Any, y: Any, learning_rate: float, batch_size: int) -> Any:
    trained = one_layer(params, x, y, learning_rate, batch_size)
    for layer, new in zip(params, trained, strict=True):
        layer[0], layer[1] = new[0], new[1]
    return params


@pytest.mark.parametrize("epoch", [one_layer, layers_as_lists])
def test_an_epoch_for_one_layer_is_judged_by_networks_of_one_layer(epoch: Any) -> None:
    check = st.check(epoch, "epoch")
    assert check.ok, check


def test_an_epoch_for_two_layers_is_judged_by_networks_of_two_layers() -> None:
    check = st.check(two_layers, "epoch")
    assert check.ok, check
    assert check.sentence.endswith(", for networks of two layers.")


def test_a_mistake_in_an_epoch_for_two_layers_is_found() -> None:
    assert st.check(two_layers_with_sums, "epoch", locate=False).mistake == "sum for mean"
