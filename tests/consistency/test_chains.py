"""Backpropagation in functions: with the forward function of the file, or with usual layers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict


def verdict_on(*functions: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on the only function that is checked."""
    [check] = find_consistency_checks({each.__name__: each for each in functions})
    return check.verdict()


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def softmax(z: Any) -> Any:
    return np.exp(z) / np.exp(z).sum(axis=0)


def one_hot(y: Any) -> Any:
    return np.eye(y.max() + 1)[y].T


def forward_propagation(X, parameters):
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
    cache = {"A1": A1, "A2": A2}
    return A2, cache


def backward_propagation(parameters, cache, X, Y):
    m, A1 = X.shape[1], cache["A1"]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - A1**2)
    grads = {"dW2": dZ2 @ A1.T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}
    grads |= {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m}
    return grads


def forward_prop(W1, b1, W2, b2, X):
    Z1 = W1 @ X + b1
    A1 = np.maximum(Z1, 0)
    Z2 = W2 @ A1 + b2
    A2 = softmax(Z2)
    return Z1, A1, Z2, A2


def backward_prop(Z1, A1, Z2, A2, W1, W2, X, Y):
    m = Y.size
    dZ2 = A2 - one_hot(Y)
    dZ1 = W2.T @ dZ2 * (Z1 > 0)
    dW2, db2 = dZ2 @ A1.T / m, dZ2.sum(axis=1, keepdims=True) / m
    dW1, db1 = dZ1 @ X.T / m, dZ1.sum(axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def back_propagation(activated, out, W2, x, one_hot):
    m = x.shape[1]
    dz2 = out - one_hot
    dz1 = (W2.T @ dz2) * (activated > 0)
    dw1, db1 = dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
    return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m


def backprop(x, y, w1, w2, h, y_hat):
    d2 = (y_hat - y) * y_hat * (1 - y_hat)
    d1 = d2 @ w2.T * h * (1 - h)
    dw2, dw1 = h.T @ d2, x.T @ d1
    return dw1, dw2


RIGHT_CHAINS = (
    (forward_propagation, backward_propagation),
    (forward_prop, backward_prop),
    (back_propagation,),
    (backprop,),
)


@pytest.mark.parametrize("functions", RIGHT_CHAINS)
def test_a_right_backpropagation_is_right(functions: tuple[Callable[..., Any], ...]) -> None:
    verdict = verdict_on(*functions)
    assert (verdict.outcome, verdict.notes) == (RIGHT, ())


def test_one_number_for_all_biases_is_named() -> None:
    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * (activated > 0)
        return dz1 @ x.T / m, np.sum(dz1) / m, dz2 @ activated.T / m, np.sum(dz2) / m

    verdict = verdict_on(back_propagation)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "accidental broadcast")
    assert verdict.hint == "Sum over the samples only, so that every unit keeps its own number."


def test_a_missing_derivative_of_the_hidden_layer_is_wrong_if_forward_is_known() -> None:
    def backward_propagation(parameters, cache, X, Y):
        m = X.shape[1]
        dZ2 = cache["A2"] - Y
        dZ1 = parameters["W2"].T @ dZ2
        grads = {"dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}
        grads |= {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m}
        return grads

    verdict = verdict_on(forward_propagation, backward_propagation)
    assert verdict.outcome == WRONG
    assert "grads['dW2'] and grads['db2'] agree" in verdict.sentence


def test_an_unknown_activation_without_forward_is_not_checked() -> None:
    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * np.exp(-(activated**2))
        dw1, db1 = dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
        return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m

    assert verdict_on(back_propagation).outcome == NOT_CHECKED


def test_an_edit_is_judged_by_the_same_comparison() -> None:
    scale = [1.0]

    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * (activated > 0)
        dw1, db1 = scale[0] * dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
        return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m

    scale[0] = 3.0
    [check] = find_consistency_checks({"back_propagation": back_propagation})
    verdict, check_again, _ = check.verdict_and_check()
    assert (verdict.outcome, check_again().outcome) == (WRONG, WRONG)
    scale[0] = 1.0
    assert check_again().outcome == RIGHT
