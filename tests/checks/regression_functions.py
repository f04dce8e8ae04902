"""Functions for linear and logistic regression in the forms of many courses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Function = Callable[..., Any]

RIGHT_LINEAR: list[Function] = []
RIGHT_LOGISTIC: list[Function] = []


def keep(functions: list[Function]) -> Callable[[Any], Any]:
    """A decorator that adds a function to a list."""

    def add(function: Any) -> Any:
        functions.append(function)
        return function

    return add


def sigma(v: Any) -> Any:
    return 1 / (1 + np.exp(-v))


@keep(RIGHT_LINEAR)
def theta_and_costs(X: Any, y: Any, theta: Any, alpha: float, num_iters: int) -> Any:
    costs = np.zeros((num_iters, 1))
    for k in range(num_iters):
        theta = theta - alpha / y.size * X.T.dot(X.dot(theta) - y)
        costs[k] = np.mean((X.dot(theta) - y) ** 2) / 2
    return theta, costs


@keep(RIGHT_LINEAR)
def costs_and_theta(X: Any, y: Any, theta: Any, alpha: float, iterations: int) -> Any:
    costs = []
    for _ in range(iterations):
        missed = X @ theta - y
        costs.append(float((missed**2).sum()))
        theta = theta - alpha * (X.T @ missed)
    return costs, theta


@keep(RIGHT_LINEAR)
def numpy_matrices(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for _ in range(iters):
        missed = X * theta.T - y
        moved = theta.copy()
        for k in range(theta.shape[1]):
            moved[0, k] -= alpha * np.multiply(missed, X[:, k]).sum() / len(X)
        theta = moved
    return theta


@keep(RIGHT_LINEAR)
def labels_first(y: Any, tx: Any, initial_w: Any, max_iters: int, gamma: float) -> Any:
    w, loss = initial_w, None
    for _ in range(max_iters):
        e = y - tx @ w
        w = w + gamma * tx.T @ e / len(e)
        loss = (e @ e) / (2 * len(e))
    return w, loss


@keep(RIGHT_LINEAR)
def column_of_ones_inside(X: Any, y: Any, learning_rate: float = 0.01, epochs: int = 900) -> Any:
    rows = np.hstack([np.ones((len(X), 1)), X])
    theta = np.zeros((rows.shape[1], 1))
    for _ in range(epochs):
        theta -= learning_rate * 2 / len(y) * rows.T @ (rows @ theta - y.reshape(-1, 1))
    return theta


@keep(RIGHT_LINEAR)
def sample_by_sample(
    x: Any, y: Any, w_init: float, b_init: float, alpha: float, num_iters: int
) -> Any:
    w, b = w_init, b_init
    for _ in range(num_iters):
        dw = db = 0.0
        for k in range(len(x)):
            dw += (w * x[k] + b - y[k]) * x[k]
            db += w * x[k] + b - y[k]
        w, b = w - alpha * dw / len(x), b - alpha * db / len(x)
    return w, b


@keep(RIGHT_LINEAR)
def bias_apart(X: Any, y: Any, w_in: Any, b_in: float, alpha: float, num_iters: int) -> Any:
    history = []
    for _ in range(num_iters):
        e = X @ w_in + b_in - y
        w_in, b_in = w_in - alpha * e @ X / len(e), b_in - alpha * e.mean()
        history.append((e**2).mean() / 2)
    return w_in, b_in, history


@keep(RIGHT_LINEAR)
def one_step_on_points(b_current: float, m_current: float, points: Any, learningRate: float) -> Any:
    x, y = points[:, 0], points[:, 1]
    missed = y - m_current * x - b_current
    slopes = -2 * missed.mean(), -2 * (missed * x).mean()
    return [b_current - learningRate * slopes[0], m_current - learningRate * slopes[1]]


@keep(RIGHT_LINEAR)
def all_steps_on_points(
    points: Any, starting_b: float, starting_m: float, learning_rate: float, num_iterations: int
) -> Any:
    b, m = starting_b, starting_m
    for _ in range(num_iterations):
        b, m = one_step_on_points(b, m, points, learning_rate)
    return b, m


@keep(RIGHT_LINEAR)
def slope_first(x: Any, y: Any, m: float, c: float, learning_rate: float) -> Any:
    missed = m * x + c - y
    return m - learning_rate * 2 * np.mean(missed * x), c - learning_rate * 2 * np.mean(missed)


@keep(RIGHT_LINEAR)
def two_thetas(
    theta_0: float, theta_1: float, x: Any, y: Any, iterations: int, alpha: float
) -> Any:
    for _ in range(iterations):
        missed = theta_0 + theta_1 * x - y
        new_0 = theta_0 - alpha * sum(missed) / len(x)
        theta_1 = theta_1 - alpha * sum(missed * x) / len(x)
        theta_0 = new_0
    return theta_0, theta_1


@keep(RIGHT_LINEAR)
def dictionary(X: Any, y: Any, lr: float, n_iters: int) -> Any:
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(n_iters):
        e = X @ w + b - y
        w -= lr * X.T @ e / len(y)
        b -= lr * e.mean()
    return {"w": w, "b": b, "cost": 1.0}


@keep(RIGHT_LINEAR)
def in_place(X: Any, y: Any, theta: Any, lr: float, steps: int) -> None:
    for _ in range(steps):
        theta -= lr * X.T @ (X @ theta - y) / len(y)


@keep(RIGHT_LINEAR)
def whole_path(X: Any, y: Any, lr: float, n: int) -> Any:
    path = [np.zeros(X.shape[1])]
    for _ in range(n):
        path.append(path[-1] - lr * X.T @ (X @ path[-1] - y) / len(y))
    return np.array(path)


@keep(RIGHT_LINEAR)
def samples_as_columns(
    X: Any, Y: Any, w: Any, b: float, num_iterations: int, learning_rate: float
) -> Any:
    dw, db = 0.0 * w, 0.0
    for _ in range(num_iterations):
        missed = w.T @ X + b - Y
        dw, db = X @ missed.T / X.shape[1], missed.mean()
        w, b = w - learning_rate * dw, b - learning_rate * db
    return {"w": w, "b": b}, {"dw": dw, "db": db}, [1.0]


@keep(RIGHT_LINEAR)
def lists_of_numbers(X: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    for _ in range(iters):
        missed = [sum(a * b for a, b in zip(r, theta, strict=True)) for r in X] - y
        theta = [
            t - alpha * sum(missed[i] * X[i][j] for i in range(len(y))) / len(y)
            for j, t in enumerate(theta)
        ]
    return theta


@keep(RIGHT_LINEAR)
def number_of_samples_given(
    X: Any, Y: Any, m: int, alpha: float, iterations: int, theta_start: Any = None
) -> Any:
    theta, costs, path = theta_start, [], []
    for _ in range(iterations):
        path.append(list(theta[:, 0]))
        costs.append(1.0)
        theta = theta - (alpha / m) * X.T @ (X @ theta - Y.reshape(m, 1))
    return theta, path, costs


@keep(RIGHT_LINEAR)
def with_penalty(
    X: Any, y: Any, w: Any, b: float, alpha: float, iterations: int, lambda_: float
) -> Any:
    for _ in range(iterations):
        e = X @ w + b - y
        w = w - alpha * (X.T @ e / len(y) + lambda_ / len(y) * w)
        b = b - alpha * e.mean()
    return w, b


@keep(RIGHT_LOGISTIC)
def weights_and_losses(X: Any, y: Any, weights: Any, learning_rate: float, iterations: int) -> Any:
    losses = []
    for _ in range(iterations):
        weights -= learning_rate * X.T @ (sigma(X @ weights) - y) / len(y)
        losses.append(1.0)
    return weights, losses


@keep(RIGHT_LOGISTIC)
def cost_and_theta(x: Any, y: Any, theta: Any, alpha: float, iters: int) -> Any:
    cost = 0.0
    for _ in range(iters):
        h = sigma(x.dot(theta))
        cost = -np.squeeze(y.T.dot(np.log(h)) + (1 - y).T.dot(np.log(1 - h))) / len(x)
        theta = theta - alpha / len(x) * x.T.dot(h - y)
    return float(cost), theta


def grads_and_cost(w: Any, b: float, X: Any, Y: Any) -> Any:
    a = sigma(w.T @ X + b)
    cost = -np.mean(Y * np.log(a) + (1 - Y) * np.log(1 - a))
    return {"dw": X @ (a - Y).T / X.shape[1], "db": np.mean(a - Y)}, cost


@keep(RIGHT_LOGISTIC)
def parameters_grads_costs(
    w: Any, b: float, X: Any, Y: Any, num_iterations: int, learning_rate: float
) -> Any:
    costs, grads = [], {}
    for k in range(num_iterations):
        grads, cost = grads_and_cost(w, b, X, Y)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
        if k % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs


@keep(RIGHT_LOGISTIC)
def loss_and_column(y: Any, tx: Any, gamma: float, max_iter: int) -> Any:
    w = np.zeros((tx.shape[1], 1))
    for _ in range(max_iter):
        w = w - gamma * tx.T @ (sigma(tx @ w) - y)
    return 0.5, w


@keep(RIGHT_LOGISTIC)
def uphill_on_the_likelihood(
    features: Any, target: Any, num_steps: int, learning_rate: float, add_intercept: bool = False
) -> Any:
    weights = np.zeros(features.shape[1])
    for _ in range(num_steps):
        weights += learning_rate * features.T @ (target - sigma(features @ weights))
    return weights


@keep(RIGHT_LOGISTIC)
def squared_error(X: Any, y: Any, w: Any, b: float, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        p = sigma(X @ w + b)
        d = 2 * (p - y) * p * (1 - p) / len(y)
        w, b = w - lr * X.T @ d, b - lr * d.sum()
    return w, b


@keep(RIGHT_LOGISTIC)
def one_feature(x: Any, y: Any, lr: float, epochs: int) -> Any:
    w = b = 0.0
    for _ in range(epochs):
        missed = sigma(w * x + b) - y
        w, b = w - lr * (missed * x).mean(), b - lr * missed.mean()
    return w, b


@keep(RIGHT_LOGISTIC)
def theta_first(theta: Any, X: Any, y: Any, alpha: float, num_iterations: int) -> Any:
    for _ in range(num_iterations):
        theta = theta - alpha * X.T.dot(sigma(X.dot(theta)) - y) / y.size
    return theta


@keep(RIGHT_LOGISTIC)
def column_inside(X: Any, y: Any, learning_rate: float, num_iterations: int) -> Any:
    w, b, labels = np.zeros((X.shape[1], 1)), 0.0, y.reshape(-1, 1)
    for _ in range(num_iterations):
        missed = sigma(X @ w + b) - labels
        w, b = w - learning_rate * X.T @ missed / len(X), b - learning_rate * np.mean(missed)
    return w, b


@keep(RIGHT_LOGISTIC)
def row_and_columns(X: Any, Y: Any, alpha: float, iterations: int) -> Any:
    w = np.zeros((1, X.shape[0]))
    for _ in range(iterations):
        w = w - alpha * (sigma(w @ X) - Y) @ X.T / Y.size
    return w


@keep(RIGHT_LINEAR)
def random_column(X: Any, y: Any, learning_rate: float = 0.1, n_iterations: int = 50) -> Any:
    theta = np.random.randn(X.shape[1], 1)
    for _ in range(n_iterations):
        theta = theta - learning_rate * 2 / len(X) * X.T @ (X @ theta - y.reshape(-1, 1))
    return theta


@keep(RIGHT_LOGISTIC)
def seeded_weights(X: Any, y: Any, eta: float, n_iter: int, random_state: int = 1) -> Any:
    w = np.random.RandomState(random_state).normal(0, 0.1, X.shape[1])
    for _ in range(n_iter):
        w += eta * X.T @ (y - sigma(X @ w))
    return w
