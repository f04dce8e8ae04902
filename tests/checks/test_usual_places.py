"""The line in which an author sees the mistake, where several edits correct it."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st


def split_by_index(x, y, train):
    x_val = np.delete(x, train)
    return x[train], y[train], x_val, np.delete(y, train)


def split_by_rows(train_index, x, y):
    rest = ~np.asarray(train_index)
    return x[train_index], y[train_index], x[rest], y[rest]


def relu(x):
    sign = x / np.abs(x)
    return x * (1 + sign) / 2


def descent(grad, start, lr, steps, decay=1.0):
    p = [float(v) for v in start]
    path = [list(p)]
    for t in range(steps):
        g = grad(np.array(p))  # noqa: F841  # the mistake
        for j in range(len(p)):
            p[j] -= lr * decay**t * grad(np.array(p))[j]
        path.append(list(p))
    return np.array(path)


def accuracy(y, y_hat):
    table = np.zeros((2, 2))
    np.add.at(table, (np.asarray(y, dtype=int), (np.asarray(y_hat) > 0.5).astype(int)), 1)
    return table[1, 1] / table.sum()


def split(x, y, n_train, rng):
    n = len(x)
    order = rng.permutation(n)
    x[:], y[:] = x[order], y[order]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]


def exchanged(y, y_hat):
    eps = 1e-16
    p = np.clip(y_hat, eps, 1 - eps)
    t = np.clip(y, eps, 1 - eps)
    terms = p * np.log(t) + (1 - p) * np.log(1 - t)
    return -np.mean(terms)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))


def linear(x, w, b):
    z = np.asarray(x) @ np.asarray(w) + b
    out = sigmoid(z)
    return sigmoid(out)


def bce(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return loss


def logistic(x, eps=1e-7):
    e = np.exp(-np.abs(x))
    whole = 1 + e + eps
    return np.where(np.asarray(x) >= 0, 1, e) / whole


def cross_entropy(y, y_hat):
    p = np.asarray(y_hat, dtype=float)
    p = np.round(p)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def scale(x):
    centred = x - x.mean()
    return centred / x.max()


def layer(d_in, d_out, fan="fan_in", seed=None):
    rng = np.random.default_rng(seed)
    connections = d_in
    if fan == "fanout":
        connections = d_out
    return rng.normal(0, np.sqrt(2 / connections), (d_in, d_out)), np.zeros(d_out)


def network(x, w1, b1, w2, b2):
    """Forward pass: hidden layer with ReLU, output with sigmoid."""

    def sigmoid(t):
        return 1 / (1 + np.exp(-t))

    def relu(t):
        return np.maximum(t, 0)

    h = sigmoid(x @ w1 + b1)
    return sigmoid(h @ w2 + b2).ravel()


def he_layer(d_in, d_out, fan="fan_out", rng=None):
    """First weights by He (default: fan_in)."""
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    return rng.normal(0, np.sqrt(2 / n), (d_in, d_out)), np.zeros(d_out)


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    order = rng.permutation(n)
    seen = []
    for k in range(0, n - m + 1, m):
        i = order[k : k + m]
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        seen.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w = w - lr * x[i].T @ d
        b = b - lr * d.mean()
    return (w, b, *np.mean(seen, axis=0))


def train_epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    order = rng.permutation(n)
    grad_w = np.zeros(len(w))
    seen = []
    for k in range(0, n - m + 1, m):
        i = order[k : k + m]
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        seen.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        grad_w = grad_w + x[i].T @ d / m
        w = w - lr * grad_w
        b = b - lr * d.mean()
    return (w, b, *np.mean(seen, axis=0))


def scaling(x):
    z = np.asarray(x)
    m, s = z.mean(), z.std(ddof=1)
    z -= m
    z /= s
    return z


@pytest.mark.parametrize(
    ("function", "piece", "text"),
    [
        (split_by_index, "split", "x_val = np.delete(x, train)"),
        (split_by_rows, "split", "rest = ~np.asarray(train_index)"),
        (descent, "descent", "p[j] -= lr * decay**t * grad(np.array(p))[j]"),
        (linear, "linear", "return sigmoid(out)"),
        (relu, "relu", "sign = x / np.abs(x)"),
        (accuracy, "accuracy", "return table[1, 1] / table.sum()"),
        (split, "split", "x[:], y[:] = x[order], y[order]"),
        (exchanged, "bce", "terms = p * np.log(t) + (1 - p) * np.log(1 - t)"),
        (bce, "bce", "return loss"),
        (logistic, "sigmoid", "whole = 1 + e + eps"),
        (cross_entropy, "bce", "p = np.round(p)"),
        (scale, "scaling", "return centred / x.max()"),
        (layer, "layer", 'if fan == "fanout":'),
        (scaling, "scaling", "z = np.asarray(x)"),
        (he_layer, "layer", 'def he_layer(d_in, d_out, fan="fan_out", rng=None):'),
        (epoch, "epoch", "w = w - lr * x[i].T @ d"),
        (train_epoch, "epoch", "grad_w = grad_w + x[i].T @ d / m"),
        (network, "network", "h = sigmoid(x @ w1 + b1)"),
    ],
)
def test_the_line_is_the_one_in_which_the_mistake_is_seen(function, piece, text):
    check = st.check(function, piece)
    assert check.location is not None
    assert check.location.text == text
