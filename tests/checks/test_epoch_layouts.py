"""Training epochs that take and return their parameters in other layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from steepest.checks import check
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def slices(n: int, size: int | None) -> Iterator[Any]:
    size = n if size is None else min(n, size)
    order = np.random.permutation(n)
    return (order[k : k + size] for k in range(0, n - size + 1, size))


def bce(z: Any, t: Any) -> Any:
    return np.mean(np.logaddexp(0, z) - t * z)


def columns(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int) -> Any:
    losses = []
    for i in slices(len(x), batch_size):
        z = x[i] @ w + b
        losses.append(bce(z, y[i]))
        error = (sigmoid(z) - y[i]) / len(i)
        w, b = w - lr * x[i].T @ error, b - lr * error.sum(axis=0)
    return w, b, np.mean(losses)


def bias_first(x: Any, y: Any, theta: Any, alpha: float, batch_size: int) -> Any:
    x = np.c_[np.ones(len(x)), x]
    losses = []
    for i in slices(len(x), batch_size):
        z = x[i] @ theta
        losses.append(bce(z, y[i]))
        theta = theta - alpha * x[i].T @ (sigmoid(z) - y[i]) / len(i)
    return theta, np.mean(losses)


def dictionary(X: Any, y: Any, params: Any, learning_rate: float, batch_size: int) -> Any:
    w, b, losses, hits = params["w"], params["b"], [], []
    for i in slices(len(X), batch_size):
        z = X[i] @ w + b
        losses.append(bce(z, y[i]))
        hits.append(np.mean((z > 0) == y[i]))
        error = (sigmoid(z) - y[i]) / len(i)
        w, b = w - learning_rate * error @ X[i], b - learning_rate * error.sum()
    return {"loss": np.mean(losses), "accuracy": np.mean(hits), "b": b, "w": w}


def in_place(w: Any, b: Any, X: Any, Y: Any, eta: float, m: int, rng: Any = None) -> None:
    order = list(range(len(X)))
    rng.shuffle(order)
    for k in range(len(X) // m):
        i = order[k * m : (k + 1) * m]
        error = (sigmoid(X[i] @ w + b) - Y[i]) / m
        w -= eta * X[i].T @ error
        b -= eta * error.sum()


def samples_as_columns(
    X: Any, Y: Any, W1: Any, b1: Any, W2: Any, b2: Any, lr: float, size: int
) -> Any:
    losses = []
    for i in slices(X.shape[1], size):
        x, y = X[:, i], Y[:, i]
        z1 = W1 @ x + b1
        a1 = np.maximum(z1, 0)
        z2 = W2 @ a1 + b2
        losses.append(bce(z2, y))
        d2 = (sigmoid(z2) - y) / len(i)
        d1 = W2.T @ d2 * (z1 > 0)
        W1, b1 = W1 - lr * d1 @ x.T, b1 - lr * d1.sum(axis=1, keepdims=True)
        W2, b2 = W2 - lr * d2 @ a1.T, b2 - lr * d2.sum(axis=1, keepdims=True)
    return W1, b1, W2, b2, np.mean(losses)


def several_epochs(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int, epochs: int) -> Any:
    for _ in range(epochs):
        w, b, loss = columns(x, y, w, b, lr, batch_size)
    return w, b, loss


def attributes(x: Any, y: Any, model: Any, lr: float, batch_size: int) -> Any:
    model.W, model.b, loss = columns(x, y[:, None], model.W, model.b, lr, batch_size)
    return loss


def hidden(h: Callable[..., Any], slope: Callable[..., Any]) -> Callable[..., Any]:
    def epoch(
        x: Any, y: Any, W1: Any, b1: Any, W2: Any, b2: Any, lr: float, batch_size: int
    ) -> Any:
        for i in slices(len(x), batch_size):
            z = x[i] @ W1 + b1
            d2 = (sigmoid(h(z) @ W2 + b2) - y[i, None]) / len(i)
            d1 = d2 @ W2.T * slope(z)
            W2, b2 = W2 - lr * h(z).T @ d2, b2 - lr * d2.sum(axis=0)
            W1, b1 = W1 - lr * x[i].T @ d1, b1 - lr * d1.sum(axis=0)
        return W1, b1, W2, b2

    return epoch


RIGHT_EPOCHS = [
    columns, bias_first, dictionary, in_place, samples_as_columns, several_epochs, attributes,
    hidden(lambda z: np.maximum(z, 0), lambda z: z > 0),
]  # fmt: skip


def judged(function: Callable[..., Any], **options: Any) -> Any:
    function.__name__ = "epoch"
    return check(function, "epoch", locate=False, **options).verdict


@pytest.mark.parametrize("function", RIGHT_EPOCHS, ids=lambda each: each.__qualname__[:12])
def test_a_right_epoch_in_another_layout_is_right(function: Callable[..., Any]) -> None:
    verdict = judged(function)
    assert verdict.outcome == RIGHT, verdict


def test_an_epoch_with_another_hidden_activation_is_not_accused() -> None:
    verdict = judged(hidden(np.tanh, lambda z: 1 - np.tanh(z) ** 2))
    assert verdict.outcome == NOT_CHECKED


def each_row(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int) -> Any:
    for rows in slices(len(x), batch_size):
        for i in rows:
            error = sigmoid(x[i] @ w + b) - y[i]
            w, b = w - lr * error * x[i] / len(rows), b - lr * error / len(rows)
    return w, b


def stale(x: Any, y: Any, params: Any, lr: float, batch_size: int) -> Any:
    w, b = params["w"], params["b"]
    for i in slices(len(x), batch_size):
        error = (sigmoid(x[i] @ params["w"] + params["b"]) - y[i]) / len(i)
        w, b = w - lr * error @ x[i], b - lr * error.sum()
    return {"w": w, "b": b}


def decayed(x: Any, y: Any, theta: Any, lr: float, batch_size: int) -> Any:
    x = np.c_[x, np.ones(len(x))]
    for i in slices(len(x), batch_size):
        error = (sigmoid(x[i] @ theta) - y[i]) / len(i)
        theta = theta - lr * (error @ x[i] + 0.01 * theta)
    return theta


def replaced_rows(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int) -> Any:
    for _ in range(len(x) // batch_size):
        i = np.random.randint(0, len(x), batch_size)
        error = (sigmoid(x[i] @ w + b) - y[i]) / len(i)
        w, b = w - lr * error @ x[i], b - lr * error.sum()
    return w, b


def own_generator(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int, rng: Any) -> Any:
    order = np.random.RandomState(3).permutation(len(x))
    for k in range(len(x) // batch_size):
        i = order[k * batch_size : (k + 1) * batch_size]
        error = (sigmoid(x[i] @ w + b) - y[i]) / len(i)
        w, b = w - lr * error @ x[i], b - lr * error.sum()
    return w, b


def shuffles_given(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int) -> Any:
    order = np.random.permutation(len(x))
    x[:], y[:] = x[order], y[order]
    for k in range(len(x) // batch_size):
        i = slice(k * batch_size, (k + 1) * batch_size)
        error = (sigmoid(x[i] @ w + b) - y[i]) / batch_size
        w, b = w - lr * error @ x[i], b - lr * error.sum()
    return w, b


def loss_afterwards(x: Any, y: Any, model: Any, lr: float, batch_size: int) -> Any:
    model.w, model.b = columns(x, y, model.w, model.b, lr, batch_size)[:2]
    return bce(x @ model.w + model.b, y)


WRONG_EPOCHS = [
    (each_row, None), (stale, "one step an epoch"), (decayed, "weight decay"),
    (replaced_rows, None),
    (own_generator, "the same permutation each epoch"), (shuffles_given, "data changed"),
    (loss_afterwards, "loss after the update"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "mistake"), WRONG_EPOCHS)
def test_a_wrong_epoch_in_another_layout_is_wrong(
    function: Callable[..., Any], mistake: str | None
) -> None:
    verdict = judged(function)
    assert verdict.outcome == WRONG, verdict
    assert mistake is None or verdict.mistake == mistake


def squared_error(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: int) -> Any:
    for i in slices(len(x), batch_size):
        error = (x[i] @ w + b - y[i]) / len(i)
        w, b = w - lr * error @ x[i], b - lr * error.sum()
    return w, b


def test_an_epoch_of_another_model_that_was_found_by_its_name_is_not_accused() -> None:
    assert judged(squared_error, found_by_name=True).outcome == NOT_CHECKED
