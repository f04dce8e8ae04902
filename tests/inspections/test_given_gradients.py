"""A gradient that --piece gradient=NAME gives is held to the form that the exercise asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections.given_gradients import find_given_gradient

KEPT: list[Any] = []


def sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def bce(y: Any, y_hat: Any) -> Any:
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def linear(x: Any, w: Any, b: Any) -> Any:
    return x @ w + b


def linear_backward(x: Any, w: Any, b: Any, upstream: Any) -> Any:
    return upstream @ w.T, x.T @ upstream, upstream.sum(axis=0)


def loss(x: Any, y: Any, w: Any, b: Any) -> Any:
    return bce(y, sigmoid(x @ w + b))


def loss_grad(x: Any, y: Any, w: Any, b: Any) -> Any:
    error = (sigmoid(x @ w + b) - y) / len(y)
    return x.T @ error, error.sum()


def network_loss(x: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    return bce(y, sigmoid(np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0])


def network_gradients(x: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    h = np.tanh(x @ W1 + b1)
    d2 = (sigmoid(h @ W2 + b2) - y[:, None]) / len(y)
    d1 = d2 @ W2.T * (1 - h * h)
    return x.T @ d1, d1.sum(axis=0), h.T @ d2, d2.sum(axis=0)


def model(x: float, w: float, b: float) -> float:
    return float(np.exp(np.sin(x * w) + b))


def model_grad(x: float, w: float, b: float) -> dict[str, float]:
    y = model(x, w, b)
    return {"dw": y * np.cos(x * w) * x, "db": y}


def summed_along_the_units(*given: Any) -> Any:
    dw1, _, dw2, db2 = network_gradients(*given)
    x, y, *weights = given
    h = np.tanh(x @ weights[0] + weights[1])
    d1 = ((sigmoid(h @ weights[2] + weights[3]) - y[:, None]) / len(y)) @ weights[2].T * (1 - h * h)
    return dw1, d1.sum(axis=1), dw2, db2


def with_samples_of_earlier_calls(x: Any, y: Any, w: Any, b: Any) -> Any:
    KEPT.extend((sigmoid(x @ w + b) - y)[:, None] * x)
    return np.mean(KEPT, axis=0), (sigmoid(x @ w + b) - y).mean()


def in_place(x: Any) -> Any:
    s = sigmoid(x)
    x *= 0
    x += s * (1 - s)
    return x


RIGHT_GRADIENTS: list[tuple[Any, Any]] = [
    (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    (bce, lambda y, y_hat: (y_hat - y) / (y_hat - y_hat**2) / len(y)),
    (linear, linear_backward),
    (linear, lambda x, w, b, upstream: linear_backward(x, w, b, upstream)[1:]),
    (loss, loss_grad),
    (network_loss, network_gradients),
    (model, model_grad),
    (lambda x, y: x**2 * y + y, lambda x, y: np.array([2 * x * y, x**2 + 1])),
]
WRONG_GRADIENTS: list[tuple[Any, Any, str]] = [
    (sigmoid, lambda x: x * (1 - x), "takes the output of f"),
    (sigmoid, in_place, "changes its argument x"),
    (bce, lambda y, y_hat: (y_hat - y) / len(y), "the factor 1 / (y_hat * (1 - y_hat))"),
    (loss, lambda x, y, w, b: (loss_grad(x, y, w, b)[0], loss_grad(x, y, w, b)[1] / x.shape[1]),
     "gradient for b that is 1/3 times the right one"),
    (loss, with_samples_of_earlier_calls, "keeps KEPT from call to call"),
    (network_loss, lambda x, y, W1, b1, W2, b2: summed_along_the_units(x, y, W1, b1, W2, b2),
     "gradient for b1 that has shape (5,) for an argument of shape (4,)"),
    (network_loss, lambda x, y, W1, b1, W2, b2: (
        *network_gradients(x, y, W1, b1, W2, b2)[2:], *network_gradients(x, y, W1, b1, W2, b2)[:2]),
     "in the order W2, b2, W1, b1, expected W1, b1, W2, b2"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "gradient"), RIGHT_GRADIENTS)
def test_a_right_gradient_agrees_on_all_probes(
    function: Callable[..., Any], gradient: Callable[..., Any]
) -> None:
    given = find_given_gradient("g", gradient, "f", function)
    assert given is not None
    assert given.verdict().outcome == RIGHT, given.verdict()


@pytest.mark.parametrize(("function", "gradient", "words"), WRONG_GRADIENTS)
def test_what_only_other_courses_do_is_wrong_in_a_gradient_of_the_exercise(
    function: Callable[..., Any], gradient: Callable[..., Any], words: str
) -> None:
    KEPT.clear()
    given = find_given_gradient("g", gradient, "f", function)
    assert given is not None
    found = given.verdict()
    KEPT.clear()
    assert found.outcome == WRONG
    assert words in found.sentence


def test_a_function_of_another_form_is_not_held_to_the_exercise() -> None:
    assert find_given_gradient("g", lambda data: data, "f", lambda model, data, key: data) is None
