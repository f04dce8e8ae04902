"""A descent is given a gradient, and must step along what it is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.descents.finding import find_descents


def gd(f: Any, df: Any, x0: Any, step_size_fn: Any, max_iter: int) -> Any:
    x, fs, xs = x0, [f(x0)], [x0]
    for i in range(max_iter):
        x = x - step_size_fn(i) * df(x)
        fs.append(f(x))
        xs.append(x)
    return x, fs, xs


def until_flat(grad: Any, start: Any, lr: float = 0.01, tol: float = 1e-3) -> Any:
    x = start.copy()
    while np.linalg.norm(grad(x)) > tol:
        x -= lr * grad(x)
    return x


def of_two_numbers(f: Any, grad_f: Any, x0: Any, lr: float = 0.1, n_steps: int = 50) -> Any:
    x, y = float(x0[0]), float(x0[1])
    path = [[x, y, f(x, y)]]
    for _ in range(n_steps):
        gx, gy = grad_f(x, y)
        x, y = x - lr * gx, y - lr * gy
        path.append([x, y, f(x, y)])
    return np.array(path)


def weights_and_bias(
    X: Any, y: Any, w_in: Any, b_in: float, cost_function: Any, gradient_function: Any,
    alpha: float, num_iters: int,
) -> Any:  # fmt: skip
    w, b, history = w_in, b_in, []
    for _ in range(num_iters):
        dj_db, dj_dw = gradient_function(X, y, w, b)
        w = w - alpha * dj_dw
        b = b - alpha * dj_db
        history.append(cost_function(X, y, w, b))
    return w, b, history


def one_sample_at_a_time(X: Any, y: Any, J: Any, dJ: Any, w0: Any, lr: float, steps: int) -> Any:
    w = w0
    for _ in range(steps):
        i = np.random.randint(X.shape[1])
        w = w - lr * dJ(X[:, i : i + 1], y[:, i : i + 1], w)
    return w


def adam_descent(grad: Any, theta: Any, lr: float, n_iter: int) -> Any:
    m, v = np.zeros_like(theta), np.zeros_like(theta)
    for t in range(1, n_iter + 1):
        g = grad(theta)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        theta = theta - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return theta


def nesterov(df: Any, x: Any, lr: float, momentum: float, n_iter: int) -> Any:
    velocity = 0 * x
    for _ in range(n_iter):
        velocity = momentum * velocity - lr * df(x + momentum * velocity)
        x = x + velocity
    return x


def backtracking_descent(f: Any, grad: Any, x0: Any, max_iter: int) -> Any:
    x = x0
    for _ in range(max_iter):
        g, t = grad(x), 1.0
        while f(x - t * g) > f(x) - 0.5 * t * np.sum(g * g):
            t *= 0.5
        x = x - t * g
    return x


class Minimiser:
    def __init__(self, learning_rate: float = 0.01, max_iterations: int = 100) -> None:
        self.learning_rate, self.max_iterations = learning_rate, max_iterations

    def optimize(
        self, cost_function: Any, gradient_function: Any, initial: Any, X: Any, y: Any
    ) -> Any:
        weights, self.history = initial.copy(), []
        for _ in range(self.max_iterations):
            weights = weights - self.learning_rate * gradient_function(weights, X, y)
            self.history.append(cost_function(weights, X, y))
        return weights, self.history


def numbers_in_a_list(df: Any, x: float, lr: float, n: int) -> Any:
    xs = [x]
    for _ in range(n):
        x -= lr * df(x)
        xs.append(x)
    return xs


RIGHT_DESCENTS: tuple[Any, ...] = (
    gd, until_flat, of_two_numbers, weights_and_bias, one_sample_at_a_time, adam_descent, nesterov,
    backtracking_descent, Minimiser, numbers_in_a_list,
)  # fmt: skip


def same_step_size(f: Any, df: Any, x0: Any, step_size_fn: Any, max_iter: int) -> Any:
    x = x0
    for _ in range(max_iter):
        x = x - step_size_fn(0) * df(x)
    return x, f(x)


def climbs(df: Any, x0: Any, lr: float, n: int) -> Any:
    for _ in range(n):
        x0 = x0 + lr * df(x0)
    return x0


def rate_twice(df: Any, x0: Any, lr: float, n: int) -> Any:
    for _ in range(n):
        step = lr * df(x0)
        x0 = x0 - lr * step
    return x0


def one_array(df: Any, x0: Any, lr: float, n: int) -> Any:
    x, xs = x0.copy(), []
    for _ in range(n):
        xs.append(x)
        x -= lr * df(x)
    return x, xs


def line_search(f: Any, grad: Any, x: Any, alpha: float) -> float:
    while f(x - alpha * grad(x)) > f(x):
        alpha /= 2
    return alpha


def newton(f: Any, df: Any, ddf: Any, x0: float, n: int) -> float:
    for _ in range(n):
        x0 = x0 - df(x0) / ddf(x0)
    return x0


def gradient_ascent(grad: Any, x: Any, lr: float, steps: int) -> Any:
    for _ in range(steps):
        x = x + lr * grad(x)
    return x


def verdict_on(thing: Any) -> FunctionVerdict:
    found = (
        find_descents({}, {thing.__name__: thing})
        if isinstance(thing, type)
        else find_descents({thing.__name__: thing}, {})
    )
    [check] = found
    return check.check()


@pytest.mark.parametrize("descent", RIGHT_DESCENTS)
def test_a_descent_along_its_gradients_is_right(descent: Any) -> None:
    assert verdict_on(descent).outcome == RIGHT


def test_the_verdict_says_what_was_returned_and_by_which_rule() -> None:
    assert verdict_on(weights_and_bias).sentence == (
        "weights_and_bias is right: on a quadratic function its steps, the returned point and the "
        "values there follow the gradients that it asks for, by gradient descent, learning rate "
        "0.1."
    )


@pytest.mark.parametrize(
    ("descent", "mistake"),
    [
        (same_step_size, "always the same step"),
        (climbs, "sign"),
        (rate_twice, "learning rate twice"),
        (one_array, "history of one array"),
    ],
)
def test_a_descent_with_a_slip_is_wrong(descent: Callable[..., Any], mistake: str) -> None:
    verdict = verdict_on(descent)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)


@pytest.mark.parametrize("function", [line_search, newton, gradient_ascent])
def test_another_use_of_a_gradient_is_not_checked(function: Callable[..., Any]) -> None:
    assert verdict_on(function).outcome == NOT_CHECKED


def compute_gradient(position: Any, sensors: Any) -> Any:
    return 2 * (position - sensors)


def find_minimum_by_descent(initial: Any, sensors: Any, lr: float = 0.1, num_iters: int = 9) -> Any:
    position = initial
    for _ in range(num_iters):
        position = position - lr * compute_gradient(position, sensors)
    return position


def test_the_gradient_may_be_another_function_of_the_file() -> None:
    own = {each.__name__: each for each in (find_minimum_by_descent, compute_gradient)}
    [check] = find_descents(own, {})
    assert check.check().outcome == RIGHT
    assert compute_gradient(3.0, 1.0) == 4.0
