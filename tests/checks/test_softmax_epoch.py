"""Epochs of softmax regression in NumPy: right forms and mistakes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import WRONG

RNG = np.random.default_rng(7)
RIGHT: list[tuple[str, Callable[..., Any]]] = []
MISTAKES: list[tuple[str, Callable[..., Any], str]] = []


def right(piece: str) -> Callable[[Any], Any]:
    def add(function: Any) -> Any:
        RIGHT.append((piece, function))
        return function

    return add


def wrong(piece: str, mistake: str) -> Callable[[Any], Any]:
    def add(function: Any) -> Any:
        MISTAKES.append((piece, function, mistake))
        return function

    return add


def shares(scores: Any) -> Any:
    grown = np.exp(scores)
    return grown / grown.sum(axis=1, keepdims=True)


def errors(scores: Any, labels: Any) -> Any:
    found = shares(scores)
    found[np.arange(len(labels)), labels] -= 1
    return found


@right("softmax_epoch")
def in_place(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 100) -> None:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta -= lr * x.T @ errors(x @ theta, y[k : k + batch]) / len(x)


@right("softmax_epoch")
def divided_by_batch(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 100) -> None:
    for k in range(-(-len(X) // batch)):
        rows = slice(k * batch, (k + 1) * batch)
        one_hot = np.eye(theta.shape[1])[y[rows]]
        theta[:] = theta - lr / batch * X[rows].T @ (shares(X[rows] @ theta) - one_hot)


@right("softmax_epoch")
def returned(data: Any, labels: Any, W: Any, alpha: float, batch_size: int) -> Any:
    for k in range(0, len(data), batch_size):
        x = data[k : k + batch_size]
        W = W - alpha * x.T @ errors(x @ W, labels[k : k + batch_size]) / len(x)
    return W


@right("softmax_epoch")
def with_loss(X: Any, y: Any, W: Any, eta: float, batch: int) -> Any:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        W = W - eta * x.T @ errors(x @ W, y[k : k + batch]) / len(x)
    return W, 0.5


@right("softmax_epoch")
def one_hot_labels(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta = theta - lr * x.T @ (shares(x @ theta) - y[k : k + batch]) / len(x)
    return theta


@right("softmax_epoch")
def mean_loss_by_loops(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    for k in range(0, len(X), batch):
        slope = 0.0 * theta
        taken = list(zip(X[k : k + batch], y[k : k + batch], strict=True))
        for row, label in taken:
            p = shares((row @ theta)[None])[0]
            for c in range(len(p)):
                slope[:, c] += (p[c] - (c == label)) * row / len(taken)
        theta -= lr * slope
    return theta


@right("softmax_epoch")
def shuffled(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    order = RNG.permutation(len(X))
    return in_place(X[order], y[order], theta, lr, batch)


@right("softmax_epoch")
def shuffled_without_last(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
    order = RNG.permutation(len(X))[: len(X) // batch * batch]
    return in_place(X[order], y[order], theta, lr, batch)


@wrong("softmax_epoch", "last rows lost")
def full_batches(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(len(X) // batch):
        rows = slice(k * batch, (k + 1) * batch)
        theta -= lr * X[rows].T @ errors(X[rows] @ theta, y[rows]) / batch


@wrong("softmax_epoch", "norm for sum")
def euclidean(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(0, len(X), batch):
        x, grown = X[k : k + batch], np.exp(X[k : k + batch] @ theta)
        share = grown / np.linalg.norm(grown, axis=1, keepdims=True)
        share[np.arange(len(x)), y[k : k + batch]] -= 1
        theta -= lr * x.T @ share / len(x)


@wrong("softmax_epoch", "the parameters do not move")
def rebound(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta = theta - lr * x.T @ errors(x @ theta, y[k : k + batch]) / len(x)


@wrong("softmax_epoch", "sum for mean")
def summed(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta -= lr * x.T @ errors(x @ theta, y[k : k + batch])


@wrong("softmax_epoch", "labels not subtracted")
def no_labels(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta -= lr * x.T @ shares(x @ theta) / batch


@wrong("softmax_epoch", "labels of the first batch")
def labels_not_sliced(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 10) -> None:
    for k in range(0, len(X), batch):
        x = X[k : k + batch]
        theta -= lr * x.T @ errors(x @ theta, y[: len(x)]) / len(x)


@pytest.mark.parametrize(("piece", "function"), RIGHT)
def test_a_right_epoch_is_right_in_every_form(piece: str, function: Callable[..., Any]) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check


@pytest.mark.parametrize(("piece", "function", "mistake"), MISTAKES)
def test_a_mistake_in_an_epoch_is_named(
    piece: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.mistake == mistake, check
    assert f"{function.__name__}(X=" in check.sentence


def test_a_last_batch_divided_by_the_batch_size_is_a_remark() -> None:
    check = st.check(divided_by_batch, "softmax_epoch", locate=False)
    assert check.ok
    assert check.notes == (
        "It divides the gradient of a shorter last batch by the batch size. Its mean is over its "
        "own rows: divide by len(rows).",
    )


def test_a_random_order_is_a_remark() -> None:
    check = st.check(shuffled_without_last, "softmax_epoch", locate=False)
    assert check.sentence.endswith("with the rows in a random order.")


def test_an_epoch_with_another_loss_is_not_accused() -> None:
    def epoch(X: Any, y: Any, theta: Any, lr: float, batch: int) -> Any:
        for k in range(0, len(X), batch):
            x = X[k : k + batch]
            theta = theta - lr * x.T @ np.tanh(x @ theta - y[k : k + batch, None]) / len(x)
        return theta

    assert st.check(epoch, "softmax_epoch", locate=False).verdict.outcome != WRONG
