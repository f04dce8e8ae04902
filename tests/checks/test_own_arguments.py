"""Functions that take their arguments in their own way: right ones are right, wrong ones wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st


def one_layer(x: Any, w: Any, b: Any) -> Any:
    shrunk = np.exp(-np.abs(np.sum(np.multiply(x, w), axis=-1) + b))
    return np.where(x @ w + b < 0, shrunk, 1) / (1 + shrunk)


def predict(x: Any, w: Any, b: Any) -> Any:
    return np.array([1 / (1 + np.exp(-sum(a * c for a, c in zip(row, w, strict=True)) - b))
                     for row in x])  # fmt: skip


def one_layer_model(params: Any, x: Any) -> Any:
    return kept(**params)(x)


def kept(w: Any, b: Any) -> Callable[[Any], Any]:
    return lambda x: 1 / (1 + np.exp(-np.dot(x, w[:, None])[..., 0] - b))


def split_of_rows(x: Any, y: Any, train_rows: Any, valid_rows: Any = None) -> Any:
    rest = sorted({*range(len(x))} - {*train_rows})
    parts = [train_rows, rest if valid_rows is None else valid_rows]
    return tuple(np.stack([a[i] for i in rows]) for rows in parts for a in (x, y))


def split_at(x: Any, y: Any, idx_train: Any, idx_test: Any) -> Any:
    return (x[idx_train], y[idx_train]), (x[idx_test], y[idx_test])


def linear(X: Any, W: Any, B: Any) -> Any:  # as students write it
    """X (d, n), W (k, d), B (k, 1)"""
    return np.column_stack([W, B]) @ np.append(X, np.ones((1, X.shape[1])), axis=0)


def accuracy(y: Any, y_hat: Any) -> Any:
    """y has shape (n,), y_hat has shape (n, 1)."""
    return np.mean((y_hat[:, 0] > 0.5) == y)


def optimize_f(x: Any, y: Any, schritte: int = 10, eta: float = 0.1, abnahme: float = 1.0) -> Any:
    xs, ys = [x], [y]
    for t in range(schritte):
        dx, dy = 2 * x + y + 2 - 3 * np.sin(3 * x), x + 2 * y
        x, y = x - eta * abnahme**t * dx, y - eta * abnahme**t * dy
        xs.append(x)
        ys.append(y)
    values = [a * a + b * b + a * (b + 2) + np.cos(3 * a) for a, b in zip(xs, ys, strict=True)]
    return {"x": xs, "y": ys, "value": values}


def descend_column(p: Any, step_size: float, steps: int, decay: float = 1.0) -> Any:
    points = [p]
    for t in range(steps):
        bend = np.array([[3 * np.sin(3 * p[0, 0])], [0.0]])
        slope = np.array([[2.0, 1.0], [1.0, 2.0]]) @ p + np.array([[2.0], [0.0]]) - bend
        p = p - step_size * decay**t * slope
        points.append(p)
    return np.array(points)


@pytest.mark.parametrize(
    ("piece", "function"),
    [
        ("linear", one_layer),
        ("linear", predict),
        ("linear", one_layer_model),
        ("split", split_of_rows),
        ("split", split_at),
        ("linear", linear),
        ("accuracy", accuracy),
        ("descent", optimize_f),
        ("descent", descend_column),
    ],
)
def test_a_right_function_with_arguments_of_its_own_is_right(piece: str, function: Any) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check


def summed_over_the_batch(x: Any, w: Any, b: Any) -> Any:
    return 1 / (1 + np.exp(-(x @ w + b)).sum())


summed_over_the_batch.__name__ = "one_layer"


def predicted_class(x: Any, w: Any, b: Any) -> Any:
    return np.round(1 / (1 + np.exp(-(x @ w + b))))


def rest_of_rows(x: Any, y: Any, train_rows: Any, valid_rows: Any) -> Any:
    rest = np.setdiff1d(np.arange(len(x)), train_rows)
    return x[train_rows], y[train_rows], x[rest], y[rest]


def sorted_rows(x: Any, y: Any, train: Any, valid: Any) -> Any:
    masks = [np.isin(np.arange(len(x)), rows) for rows in (train, valid)]
    return tuple(a[mask] for mask in masks for a in (x, y))


def exchanged_parts(x: Any, y: Any, n_train: int, seed: int) -> Any:
    p = np.random.default_rng(seed).permutation(len(x))
    return x[p[n_train:]], y[p[n_train:]], x[p[:n_train]], y[p[:n_train]]


def other_fraction(x: Any, y: Any, anteil: float = 0.5, seed: int = 0) -> Any:
    p, k = np.random.default_rng(seed).permutation(len(x)), round(len(x) * (1 - anteil))
    return x[p[:k]], y[p[:k]], x[p[k:]], y[p[k:]]


def compared_with_each(y: Any, y_hat: Any) -> Any:
    """y (n,), y_hat (n, 1)"""
    return np.mean((y_hat > 0.5) == y)


@pytest.mark.parametrize(
    ("piece", "function", "mistake"),
    [
        ("linear", summed_over_the_batch, "exponentials summed over the batch"),
        ("linear", predicted_class, "class for probability"),
        ("split", rest_of_rows, "rows asked for ignored"),
        ("split", sorted_rows, "order of the rows lost"),
        ("split", exchanged_parts, "fraction of the other part"),
        ("split", other_fraction, "fraction of the other part"),
        ("accuracy", compared_with_each, "each compared with each"),
    ],
)
def test_a_mistake_in_a_function_with_arguments_of_its_own_is_named(
    piece: str, function: Any, mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.ok, check.mistake) == (False, mistake), check


def split(x: Any, y: Any, seed: int) -> Any:
    p, n = np.random.default_rng(seed).permutation(len(x)), -(-len(x) // 2)
    return x[p[:n]], y[p[:n]], x[p[n:]], y[p[n:]]


def network(x: Any, weights: Any, biases: Any, activations: Any) -> Any:
    for k in range(len(weights)):
        biases[k] = x @ weights[k] + biases[k]
        x = activations[k](biases[k])
    return x[:, 0] if x.shape[1] == 1 else x


def scale(x: Any) -> Any:
    column = np.reshape(x, (-1, 1)).astype(float)
    return ((column - column.mean()) / column.std(ddof=1)).reshape(len(x), -1)


@pytest.mark.parametrize(
    ("piece", "function", "mistake"),
    [
        ("split", split, "odd row in the first part"),
        ("network", network, "changes its argument"),
        ("scaling", scale, "shape lost"),
    ],
)
def test_what_the_exercise_asks_for_is_judged_in_a_function_of_its_name(
    piece: str, function: Any, mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.ok, check.mistake) == (False, mistake), check


def averaged(x: Any, w: Any) -> Any:
    return np.sum(x * w, axis=-1) / len(w)


def squash(z: Any) -> Any:
    return 1 / (2 + np.exp(-z))


def neuron(x: Any, w: Any, b: Any) -> Any:
    return squash(averaged(x, w) + b)


def test_two_edits_explain_two_mistakes() -> None:
    check = st.check(neuron, "linear")
    assert check.fix is not None
    first = averaged.__code__.co_firstlineno + 1
    second = squash.__code__.co_firstlineno + 1
    assert check.fix.edit == (
        f"/ len(w) left out in line {first} and 1 instead of 2 in line {second}"
    )


def compared_as_columns(y: Any, y_hat: Any) -> Any:
    """y (n,), y_hat (n, 1)"""
    return ((y_hat > 0.5) == (y > 0)).mean()


def moved(y: Any, y_hat: Any) -> Any:
    agreement = (2 * y - 1) @ np.sign(y_hat - 0.5) / len(y)
    return agreement


def biased_later(x: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:  # likewise
    hidden = np.maximum(0, x @ W1) + b1
    return 1 / (1 + np.exp(-(hidden @ W2 + b2)[:, 0]))


class Network:
    def __init__(self, layers: Any) -> None:
        first = layers[0][2]
        self.layers = [(w, b, first) for w, b, h in layers]

    def __call__(self, x: Any) -> Any:
        for w, b, h in self.layers:
            x = h(x @ w + b)
        return x[:, 0]


def popped(x: Any, weights: Any, biases: Any, activations: Any) -> Any:
    left = list(activations)
    for w, b in zip(weights, biases, strict=True):
        x = left.pop()(x @ w + b)
    return x[:, 0] if x.shape[1] == 1 else x


@pytest.mark.parametrize(
    ("piece", "function", "edit"),
    [
        ("accuracy", compared_as_columns, "y_hat.ravel() instead of y_hat"),
        ("accuracy", moved, "(1 + agreement) / 2"),
        ("network", biased_later, "+ b1 within np.maximum(...)"),
        ("network", Network, "h instead of first everywhere"),
        ("network", popped, "left.pop(0) instead of left.pop()"),
    ],
)
def test_an_edit_corrects_a_single_mistake(piece: str, function: Any, edit: str) -> None:
    check = st.check(function, piece)
    assert check.fix is not None, check
    assert check.fix.edit.startswith(edit)
