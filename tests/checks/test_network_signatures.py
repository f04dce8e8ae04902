"""Networks that take their layers in other ways, with or without the activations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import RIGHT, WRONG


def squeezed(a: Any) -> Any:
    return a[:, 0] if a.shape[1] == 1 else a


def logistic(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def three_lists(x: Any, Ws: Any, bs: Any, hs: Any) -> Any:
    for W, b, h in zip(Ws, bs, hs, strict=True):
        x = h(x @ W + b)
    return squeezed(x)


def activations_of_wrong_layer(x: Any, weights: Any, biases: Any, acts: Any) -> Any:
    for k, (w, b) in enumerate(zip(weights, biases, strict=True)):
        x = acts[0 if k else -1](x @ w + b)
    return squeezed(x)


def pairs_and_functions(inputs: Any, pairs: Any, functions: Any) -> Any:
    a = inputs.T
    for (w, b), h in zip(pairs, functions, strict=True):
        a = h(w.T @ a + b[:, None])
    return squeezed(a.T)


def activation_before_bias(x: Any, layers: Any, activations: Any) -> Any:
    for (w, b), h in zip(layers, activations, strict=True):
        x = h(x @ w) + b
    return squeezed(x)


BY_NAME = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": logistic,
    "tanh": np.tanh,
    "identity": lambda z: z,
}


def names(x: Any, weights: Any, biases: Any, activations: Any) -> Any:
    for w, b, name in zip(weights, biases, activations, strict=True):
        x = BY_NAME[name](x @ w + b)
    return squeezed(x)


def names_with_half_a_relu(x: Any, weights: Any, biases: Any, activations: Any) -> Any:
    for w, b, name in zip(weights, biases, activations, strict=True):
        z = x @ w + b
        x = np.where(z > 0, z, z / 2) if name == "relu" else BY_NAME[name](z)
    return squeezed(x)


class Net:
    def __init__(self, layers: Any) -> None:
        self.layers = list(layers)

    def predict(self, x: Any) -> Any:
        for w, b, h in self.layers:
            x = h(x @ w + b)
        return squeezed(x)


class NetOfIterator(Net):
    def __init__(self, layers: Any) -> None:
        self.layers = iter(layers)


class NetOfOtherOrder(Net):
    def __init__(self, layers: Any) -> None:
        self.layers = [*layers][::-1]


def flat(x: Any, *parameters: Any) -> Any:
    w, b, v, c = parameters
    return squeezed(logistic(np.maximum(x @ w + b, 0) @ v + c))


def flat_without_biases(x: Any, *parameters: Any) -> Any:
    w, _, v, _ = parameters
    return squeezed(logistic(np.maximum(x @ w, 0) @ v))


def no_hidden_activation(x: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    return squeezed(logistic((x @ W1 + b1) @ W2 + b2))


def relu_at_the_end(x: Any, layers: Any) -> Any:
    for w, b in layers:
        x = np.maximum(x @ w + b, 0)
    return squeezed(x)


@pytest.mark.parametrize(
    ("function", "outcome"),
    [
        (three_lists, RIGHT),
        (activations_of_wrong_layer, WRONG),
        (pairs_and_functions, RIGHT),
        (activation_before_bias, WRONG),
        (names, RIGHT),
        (names_with_half_a_relu, WRONG),
        (Net, RIGHT),
        (NetOfIterator, WRONG),
        (NetOfOtherOrder, WRONG),
        (flat, RIGHT),
        (flat_without_biases, WRONG),
        (no_hidden_activation, WRONG),
        (relu_at_the_end, WRONG),
    ],
)
def test_networks_of_all_signatures_are_judged(function: Callable[..., Any], outcome: str) -> None:
    assert st.check(function, "network", locate=False).verdict.outcome == outcome


def test_an_object_that_uses_up_its_layers_is_wrong_in_its_second_call() -> None:
    check = st.check(NetOfIterator, "network", locate=False)
    assert check.mistake == "a layer skipped"
    assert "NetOfIterator([([" in check.sentence
    assert "iterator is empty" in check.hint


@pytest.mark.parametrize("function", [no_hidden_activation, relu_at_the_end])
def test_a_network_found_by_name_may_have_any_activations(function: Callable[..., Any]) -> None:
    assert st.check(function, "network", found_by_name=True, locate=False).ok
