"""Descents that take the gradient as a function are right by the points at which they call it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.inspections.recorded_descents import check_recorded_descent


def adam_optimizer(grad_func: Any, lr: Any, beta1: Any, beta2: Any, epochs: Any, start: Any) -> Any:
    x, y = start
    m, v, path = np.zeros(2), np.zeros(2), [start]
    for t in range(1, epochs + 1):
        grad = grad_func(x, y)
        m = beta1 * m + (1 - beta1) * grad
        v = beta2 * v + (1 - beta2) * grad**2
        step = lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + 1e-8)
        x, y = x - step[0], y - step[1]
        path.append((x, y))
    return np.array(path), [0.0]


def until_it_is_flat(x0: Any, alph: float, grad: Any) -> Any:
    points = [x0]
    while (grad(points[-1]) ** 2).sum() > 1e-6:
        points.append(points[-1] - alph * grad(points[-1]))
    return True, np.array(points)


def constant(x0: Any, alph: float, grad: Any) -> Any:
    points = [x0]
    while ((slope := grad(points[-1])) ** 2).sum() > 1e-6:
        points.append(points[-1] - alph * slope)
    return True, np.array(points)


def exact(f: Any, grad_f: Any, x0: Any) -> Any:
    x = x0
    while ((g := grad_f(x)) ** 2).sum() > 1e-8:
        low, high = 0.0, 2.0
        while high - low > 1e-6:
            a, b = low + 0.382 * (high - low), high - 0.382 * (high - low)
            low, high = (low, b) if f(x - a * g) < f(x - b * g) else (a, high)
        x = x - low * g
    return x


def halved(f: Any, grad_f: Any, x0: Any) -> Any:
    return exact(lambda x: f(2 * x), grad_f, x0)


def without_correction(grad_func: Any, lr: Any, beta1: Any, epochs: Any, start: Any) -> Any:
    x, m, v = np.array(start), 0, 0
    for _ in range(epochs):
        g = grad_func(x)
        m, v = beta1 * m + (1 - beta1) * g, 0.999 * v + 0.001 * g**2
        x = x - lr * m / (np.sqrt(v) + 1e-8)
    return x


def one_step_too_many(gradient: Any, start: Any, learn_rate: Any, n_iter: Any) -> Any:
    x = start
    for _ in range(n_iter + 1):
        x = x - learn_rate * gradient(x)
    return x


def rising(gradient: Any, start: Any, learn_rate: Any, n_iter: Any) -> Any:
    x = start
    for _ in range(n_iter):
        x = x + learn_rate * gradient(x)
    return x


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (adam_optimizer, "is that of Adam (0.9, 0.999) with the learning rate"),
        (constant, "is that of gradient descent with the learning rate"),
    ],
)
def test_the_rule_is_said(function: Any, words: str) -> None:
    verdict = check_recorded_descent(function, function.__name__)
    assert verdict is not None and words in verdict.sentence
    assert verdict.ok


@pytest.mark.parametrize("function", [without_correction, one_step_too_many, rising])
def test_what_follows_no_rule_is_not_judged(function: Any) -> None:
    assert check_recorded_descent(function, function.__name__) is None


def test_a_rule_that_the_name_denies_is_not_right() -> None:
    assert check_recorded_descent(adam_optimizer, "rmsprop") is None


def test_gradients_asked_for_twice_are_no_path() -> None:
    assert check_recorded_descent(until_it_is_flat, "descent") is None


def test_step_sizes_that_are_searched_end_where_the_value_is_least() -> None:
    verdict = check_recorded_descent(exact, "exact")
    assert verdict is not None and "to where the value is least" in verdict.sentence
    assert check_recorded_descent(halved, "halved") is None
