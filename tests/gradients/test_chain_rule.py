"""Mistakes of the chain rule in the gradients of weights and biases are named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.nn.activations import relu, sigmoid

RNG = np.random.default_rng(5)
X = RNG.normal(size=(5, 3))
Y = np.array([0.0, 1.0, 1.0, 0.0, 1.0])[:, None]
TWO = (
    RNG.normal(size=(3, 4)),
    RNG.normal(size=4),
    RNG.normal(size=(4, 1)),
    RNG.normal(size=1),
)
THREE = (*TWO[:2], RNG.normal(size=(4, 4)), RNG.normal(size=4), *TWO[2:])


def cross_entropy(p: Any) -> Any:
    return -np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p))


def loss_of_two(w1: Any, b1: Any, w2: Any, b2: Any) -> Any:
    return cross_entropy(sigmoid(np.tanh(X @ w1 + b1) @ w2 + b2))


def gradient_of_two(slope: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    def gradient(w1: Any, b1: Any, w2: Any, b2: Any) -> Any:
        z = X @ w1 + b1
        a = np.tanh(z)
        above = (sigmoid(a @ w2 + b2) - Y) / len(Y)
        below = (above @ w2.T) * slope(z, a)
        return X.T @ below, below.sum(axis=0), a.T @ above, above.sum(axis=0)

    return gradient


def loss_of_three(w1: Any, b1: Any, w2: Any, b2: Any, w3: Any, b3: Any) -> Any:
    return cross_entropy(sigmoid(relu(sigmoid(X @ w1 + b1) @ w2 + b2) @ w3 + b3))


def gradient_of_three(
    first: Callable[[Any, Any], Any], second: Callable[[Any], Any], transposed: bool = True
) -> Callable[..., Any]:
    def gradient(w1: Any, b1: Any, w2: Any, b2: Any, w3: Any, b3: Any) -> Any:
        z1 = X @ w1 + b1
        a1 = sigmoid(z1)
        z2 = a1 @ w2 + b2
        a2 = relu(z2)
        d3 = (sigmoid(a2 @ w3 + b3) - Y) / len(Y)
        d2 = (d3 @ w3.T) * second(z2)
        d1 = (d2 @ (w2.T if transposed else w2)) * first(z1, a1)
        pairs = ((X, d1), (a1, d2), (a2, d3))
        return tuple(part for a, d in pairs for part in (a.T @ d, d.sum(axis=0)))

    return gradient


def right_slope(z: Any, a: Any) -> Any:
    return a * (1 - a)


@pytest.mark.parametrize(
    ("slope", "words"),
    [
        (lambda z, a: 1.0, "lacks the derivative of tanh in layer 1"),
        (lambda z, a: 1 - np.tanh(a) ** 2, "has the derivative of tanh at the output a instead"),
        (lambda z, a: 1 - z**2, "has the derivative of tanh at z in a formula for the output a"),
        (lambda z, a: a * (1 - a), "has the derivative of sigmoid instead of tanh"),
        (lambda z, a: a, "has tanh(z) instead of its derivative"),
    ],
)
def test_a_wrong_derivative_of_two_layers_is_named(slope: Any, words: str) -> None:
    check = st.check_gradient(loss_of_two, gradient_of_two(slope), at=TWO)
    assert (check.ok, check.cause) == (False, "chain rule")
    assert f"The gradient with respect to w1 and b1 {words}" in check.sentence


def test_the_right_gradients_are_right() -> None:
    assert st.check_gradient(loss_of_two, gradient_of_two(lambda z, a: 1 - a**2), at=TWO)
    right = gradient_of_three(right_slope, lambda z: z > 0)
    assert st.check_gradient(loss_of_three, right, at=THREE)


@pytest.mark.parametrize(
    ("first", "second", "transposed", "words"),
    [
        (right_slope, lambda z: 1.0, True, "lacks the derivative of relu in layer 2"),
        (right_slope, lambda z: z < 0, True, "where it should be 0, and the reverse in layer 2"),
        (lambda z, a: z * (1 - z), lambda z: z > 0, True, "at z in a formula for the output a"),
        (right_slope, lambda z: z > 0, False, "through W2 instead of its transpose in layer 1"),
    ],
)
def test_a_wrong_step_of_three_layers_is_named(
    first: Any, second: Any, transposed: bool, words: str
) -> None:
    gradient = gradient_of_three(first, second, transposed)
    check = st.check_gradient(loss_of_three, gradient, at=THREE)
    assert (check.ok, check.cause) == (False, "chain rule")
    assert words in check.sentence


def test_another_mistake_in_a_layer_has_no_cause() -> None:
    check = st.check_gradient(loss_of_two, gradient_of_two(lambda z, a: np.cos(z)), at=TWO)
    assert (check.ok, check.cause) == (False, "unknown")
