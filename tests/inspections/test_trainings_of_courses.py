"""Trainings as public courses write them: histories of parameters, deep networks, one batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np

def compute_gradient(y, tx, w):
    err = y - tx.dot(w)
    return -tx.T.dot(err) / len(err), err

def gradient_descent(y, tx, initial_w, max_iters, gamma):
    ws, losses, w = [initial_w], [], initial_w
    for n in range(max_iters):
        grad, err = compute_gradient(y, tx, w)
        w = w - gamma * grad
        ws.append(w)
        losses.append(1 / 2 * np.mean(err ** 2))
    return losses, ws

def batch_iter(y, tx, batch_size, num_batches=1):
    order = np.random.permutation(len(y))
    for k in range(num_batches):
        rows = order[k * batch_size : (k + 1) * batch_size]
        yield y[rows], tx[rows]

def stochastic_gradient_descent(y, tx, initial_w, batch_size, max_iters, gamma):
    ws, losses, w = [initial_w], [], initial_w
    for n in range(max_iters):
        for y_batch, tx_batch in batch_iter(y, tx, batch_size=batch_size):
            grad, _ = compute_gradient(y_batch, tx_batch, w)
            w = w - gamma * grad
            ws.append(w)
    return losses, ws

class DeepNetwork:
    def __init__(self, nx, layers):
        self.weights, self.cache, self.L = {}, {}, len(layers)
        for i, (a, b) in enumerate(zip([nx, *layers[:-1]], layers), 1):
            self.weights["W%d" % i] = np.random.randn(b, a) * np.sqrt(2 / a)
            self.weights["b%d" % i] = np.zeros((b, 1))

    def forward_prop(self, X):
        self.cache["A0"] = X
        for i in range(1, self.L + 1):
            Z = self.weights["W%d" % i] @ self.cache["A%d" % (i - 1)] + self.weights["b%d" % i]
            if i == self.L:
                e = np.exp(Z - Z.max(axis=0))
                self.cache["A%d" % i] = e / e.sum(axis=0)
            else:
                self.cache["A%d" % i] = 1 / (1 + np.exp(-Z))
        return self.cache["A%d" % self.L], self.cache

    def gradient_descent(self, Y, cache, alpha=0.05):
        dz = cache["A%d" % self.L] - Y
        for i in range(self.L, 0, -1):
            A = cache["A%d" % (i - 1)]
            dw, db = dz @ A.T / Y.shape[1], dz.mean(axis=1, keepdims=True)
            dz = (self.weights["W%d" % i].T @ dz) * A * (1 - A)
            self.weights["W%d" % i] = self.weights["W%d" % i] - alpha * dw
            self.weights["b%d" % i] = self.weights["b%d" % i] - alpha * db

    def train(self, X, Y, iterations=5000, alpha=0.05):
        for i in range(iterations + 1):
            A, self.cache = self.forward_prop(X)
            if i != iterations:
                self.gradient_descent(Y, self.cache, alpha)
        return A
"""
RIGHT = ("gradient_descent", "stochastic_gradient_descent", "DeepNetwork.train")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FunctionVerdict]:
    file: Path = tmp_path_factory.mktemp("trained") / "trainings.py"
    file.write_text(CODE)
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.mark.parametrize("name", RIGHT)
def test_the_training_is_right(name: str, verdicts: dict[str, FunctionVerdict]) -> None:
    assert verdicts[name].ok, verdicts[name].sentence


def test_a_deep_network_is_explained_layer_by_layer(verdicts: dict[str, FunctionVerdict]) -> None:
    assert "a network with 2 hidden layers (sigmoid)" in verdicts["DeepNetwork.train"].sentence
