"""Trainings of networks that only their own forward pass describes, and of several data sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np

class Dense:
    def __init__(self, inputs, outputs):
        self.weights = np.random.randn(inputs, outputs) * 0.5
        self.bias = np.zeros((1, outputs))
    def forward(self, x):
        self.x = x
        return x @ self.weights + self.bias
    def backward(self, grad, rate):
        before = grad @ self.weights.T
        self.weights -= rate * self.x.T @ grad
        self.bias -= rate * grad.sum(axis=0, keepdims=True)
        return before

class SoftSign:
    def forward(self, x):
        self.x = x
        return x / (1 + np.abs(x))
    def backward(self, grad, rate):
        return grad / (1 + np.abs(self.x)) ** 2

class Network:
    def __init__(self):
        self.layers = []
    def add(self, layer):
        self.layers.append(layer)
    def predict(self, X):
        for layer in self.layers:
            X = layer.forward(X)
        return X
    def fit(self, X, y, epochs, learning_rate):
        for _ in range(epochs):
            out = self.predict(X)
            grad = (out - y) / len(X)
            for layer in reversed(self.layers):
                grad = layer.backward(grad, learning_rate)

class Validated:
    def __init__(self, n):
        self.w, self.b = np.random.randn(n, 1), np.zeros((1, 1))
    def train(self, X_train, Y_train, hold_out_set, hold_out_target, epochs, lr):
        losses = []
        for _ in range(epochs):
            error = X_train @ self.w + self.b - Y_train
            self.w -= lr * X_train.T @ error / len(X_train)
            self.b -= lr * error.mean()
            losses.append(((hold_out_set @ self.w + self.b - hold_out_target) ** 2).mean())
        return losses

class Digits:
    def __init__(self, input_size=12, hidden_size=5, output_size=10):
        self.W1, self.b1 = np.random.randn(input_size, hidden_size), np.zeros((1, hidden_size))
        self.W2, self.b2 = np.random.randn(hidden_size, output_size), np.zeros((1, output_size))
    def train(self, X, y, epochs=100, learning_rate=0.01):
        hot = np.zeros((len(y), 10))
        hot[np.arange(len(y)), y] = 1
        for _ in range(epochs):
            a1 = np.maximum(0, X @ self.W1 + self.b1)
            z = a1 @ self.W2 + self.b2
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            dz = (p - hot) / len(X)
            d1 = (dz @ self.W2.T) * (a1 > 0)
            self.W2 -= learning_rate * a1.T @ dz
            self.b2 -= learning_rate * dz.sum(axis=0, keepdims=True)
            self.W1 -= learning_rate * X.T @ d1
            self.b1 -= learning_rate * d1.sum(axis=0, keepdims=True)
"""
SLIPS = {
    "a missing derivative": ("return grad / (1 + np.abs(self.x)) ** 2", "return grad"),
    "a bias that stays": ("self.bias -= rate *", "unused = rate *"),
    "the sum for the mean in one array": ("self.x.T @ grad", "5 * self.x.T @ grad"),
    "the wrong direction": ("grad = (out - y)", "grad = (y - out)"),
}


def checked(folder: Path, code: str) -> dict[str, FunctionVerdict]:
    file = folder / "networks.py"
    file.write_text(code, encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FunctionVerdict]:
    return checked(tmp_path_factory.mktemp("networks"), CODE)


@pytest.mark.parametrize("name", ["Network.fit", "Validated.train", "Digits.train"])
def test_the_training_is_right(name: str, verdicts: dict[str, FunctionVerdict]) -> None:
    assert verdicts[name].outcome == RIGHT, verdicts[name].sentence


def test_layers_of_any_kind_are_judged_by_their_own_forward_pass(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    sentence = verdicts["Network.fit"].sentence
    assert "the squared error of what predict returns (central differences)" in sentence


@pytest.mark.parametrize("slip", SLIPS)
def test_no_training_is_right_that_does_not_follow_its_forward_pass(
    slip: str, tmp_path: Path
) -> None:
    assert CODE.count(SLIPS[slip][0]) == 1
    found = checked(tmp_path, CODE.replace(*SLIPS[slip]))["Network.fit"]
    assert found.outcome != RIGHT, found.sentence
