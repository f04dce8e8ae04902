"""Wrong functions for linear and logistic regression, and functions of other kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from checks.regression_functions import Function, keep, sigma, whole_path

WRONG_LINEAR: list[tuple[Function, str]] = []
WRONG_LOGISTIC: list[tuple[Function, str]] = []
OTHERS: list[Function] = []


def makes(functions: list[tuple[Function, str]], mistake: str) -> Callable[[Any], Any]:
    """A decorator that adds a function and its mistake to a list."""

    def add(function: Any) -> Any:
        functions.append((function, mistake))
        return function

    return add


@makes(WRONG_LINEAR, "one step too few")
def starts_at_one(X: Any, y: Any, theta: Any, alpha: float = 0.05, num_iters: int = 100) -> Any:
    for _ in range(1, num_iters):
        theta = theta - alpha * X.T @ (X @ theta - y) / len(X)
    return theta


@makes(WRONG_LINEAR, "parameters updated in turn")
def slope_then_bias(x: Any, y: Any, w: float, b: float, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        w = w - lr * (2 / len(x)) * np.sum(x * (w * x + b - y))
        b = b - lr * (2 / len(x)) * np.sum(w * x + b - y)
    return w, b


@makes(WRONG_LINEAR, "parameters updated in turn")
def entry_by_entry(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        for j in range(len(theta)):
            theta[j] -= lr * ((X @ theta - y) * X[:, j]).mean()
    return theta


@makes(WRONG_LINEAR, "bias not trained")
def weights_only(X: Any, y: Any, w: Any, b: float, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        w = w - lr * X.T @ (X @ w + b - y) / len(y)
    return w, b


@makes(WRONG_LINEAR, "sum for the bias, mean for the weights")
def bias_summed(X: Any, y: Any, w: Any, b: float, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        e = X @ w + b - y
        w, b = w - lr * X.T @ e / len(y), b - lr * e.sum()
    return w, b


@makes(WRONG_LINEAR, "ascent")
def wrong_difference(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        theta = theta - lr * X.T @ (y - X @ theta) / len(y)
    return theta


@makes(WRONG_LINEAR, "gradient of the last sample")
def overwritten(points: Any, b: float, m: float, lr: float, n: int) -> Any:
    for _ in range(n):
        slope_b = slope_m = 0.0
        for x, y in points:
            slope_b = 2 / len(points) * (m * x + b - y)
            slope_m = 2 / len(points) * (m * x + b - y) * x
        b, m = b - lr * slope_b, m - lr * slope_m
    return b, m


@makes(WRONG_LINEAR, "learning rate twice")
def rate_squared(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        step = lr * X.T @ (X @ theta - y) / len(y)
        theta = theta - lr * step
    return theta


@makes(WRONG_LINEAR, "divided by the number of features")
def columns_counted(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        theta = theta - lr * X.T @ (X @ theta - y) / X.shape[1]
    return theta


@makes(WRONG_LINEAR, "gradients never cleared")
def piled_up(X: Any, y: Any, w: Any, b: float, lr: float, epochs: int) -> Any:
    dw, db = 0.0 * w, 0.0
    for _ in range(epochs):
        for row, label in zip(X, y, strict=True):
            dw, db = dw + (row @ w + b - label) * row, db + row @ w + b - label
        w, b = w - lr * dw / len(y), b - lr * db / len(y)
    return w, b


@makes(WRONG_LINEAR, "bias left out of the predictions")
def bias_not_added(X: Any, y: Any, w: Any, b: float, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        e = X @ w - y
        w, b = w - lr * X.T @ e / len(y), b - lr * e.mean()
    return w, b


@makes(WRONG_LINEAR, "gradient never computed again")
def first_gradient(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    slope = X.T @ (X @ theta - y) / len(y)
    for _ in range(epochs):
        theta = theta - lr * slope
    return theta


@makes(WRONG_LOGISTIC, "sigmoid missing")
def no_sigmoid(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        theta = theta - lr * X.T @ (X @ theta - y) / len(y)
    return theta


@makes(WRONG_LOGISTIC, "classes instead of probabilities")
def classes_compared(X: Any, y: Any, theta: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        theta = theta - lr * X.T @ ((sigma(X @ theta) >= 0.5) - y) / len(y)
    return theta


@makes(WRONG_LOGISTIC, "parameters updated in turn")
def columns_in_turn(
    w: Any, b: float, X: Any, Y: Any, num_iterations: int, learning_rate: float
) -> Any:
    for _ in range(num_iterations):
        w = w - learning_rate * X @ (sigma(w.T @ X + b) - Y).T / X.shape[1]
        b = b - learning_rate * np.mean(sigma(w.T @ X + b) - Y)
    return {"w": w, "b": b}, {}, []


@makes(WRONG_LOGISTIC, "one step too few")
def counts_from_one(X: Any, y: Any, lr: float, epochs: int) -> Any:
    w, b, k = np.zeros(X.shape[1]), 0.0, 1
    while k < epochs:
        e = sigma(X @ w + b) - y
        w, b, k = w - lr * X.T @ e, b - lr * e.sum(), k + 1
    return w, b


@keep(OTHERS)
def trains_a_network(X: Any, Y: Any, alpha: float, iterations: int) -> Any:
    low, high = np.ones((4, X.shape[0])), np.ones((2, 4))
    for _ in range(iterations):
        hidden = np.tanh(low @ X)
        missed = high @ hidden - Y
        low, high = (
            low - alpha * ((high.T @ missed) * (1 - hidden**2)) @ X.T,
            high - alpha * missed @ hidden.T,
        )
    return low, high


@keep(OTHERS)
def fits_a_polynomial(X: Any, y: Any, degree: int, lr: float, iterations: int) -> Any:
    return np.zeros(degree + 1)


@keep(OTHERS)
def takes_callbacks(
    X: Any, y: Any, w: Any, b: float, cost_function: Any, gradient_function: Any, alpha: float,
    num_iters: int,
) -> Any:  # fmt: skip
    for _ in range(num_iters):
        dw, db = gradient_function(X, y, w, b)
        w, b = w - alpha * dw, b - alpha * db
    return w, b


@keep(OTHERS)
def descends_on_a_function(f: Any, x0: Any, lr: float, n: int) -> Any:
    return x0 - lr * n * f(x0)


@keep(OTHERS)
def one_step_a_sample(X: Any, y: Any, learning_rate: float, iterations: int) -> Any:
    w = np.zeros(X.shape[1])
    for _ in range(iterations):
        for row, label in zip(X, y, strict=True):
            w = w - learning_rate * (row @ w - label) * row
    return w


@keep(OTHERS)
def scales_first(X: Any, y: Any, learning_rate: float, iterations: int) -> Any:
    return whole_path((X - X.mean(0)) / (X.std(0) + 1e-9), y, learning_rate, iterations)[-1]


@keep(OTHERS)
def starts_at_random(X: Any, y: Any, learning_rate: float, iterations: int) -> Any:
    w = np.random.default_rng().normal(size=X.shape[1])
    for _ in range(iterations):
        w = w - learning_rate * X.T @ (X @ w - y) / len(y)
    return w


@keep(OTHERS)
def with_momentum(X: Any, y: Any, lr: float, epochs: int) -> Any:
    w = velocity = np.zeros(X.shape[1])
    for _ in range(epochs):
        velocity = 0.9 * velocity + X.T @ (X @ w - y) / len(y)
        w = w - lr * velocity
    return w


@keep(OTHERS)
def hinge(X: Any, y: Any, lr: float, epochs: int) -> Any:
    w = np.zeros(X.shape[1])
    for _ in range(epochs):
        w = w + lr * X.T @ (y * (y * (X @ w) < 1)) / len(y)
    return w


@keep(OTHERS)
def absolute_errors(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for _ in range(iters):
        theta = theta - alpha * X.T @ np.sign(X @ theta - y) / len(y)
    return theta


@keep(OTHERS)
def ridge(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for _ in range(iters):
        theta = theta - alpha * (X.T @ (X @ theta - y) / len(y) + 0.1 * theta)
    return theta


@keep(OTHERS)
def decaying_rate(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for t in range(iters):
        theta = theta - alpha * 0.9**t * (X.T @ (X @ theta - y) / len(y))
    return theta


@keep(OTHERS)
def gradient_of_length_one(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for _ in range(iters):
        slope = X.T @ (X @ theta - y)
        theta = theta - alpha * slope / np.linalg.norm(slope)
    return theta
