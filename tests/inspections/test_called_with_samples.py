"""Outputs that only their use in a training shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections import inspect_file

CODE = """
import numpy as np

def sigmoid_(z):
    return 1 / (1 + np.exp(-z))

class LogisticRegression:
    def __init__(self, learning_rate=0.01, n_iters=100):
        self.learning_rate, self.n_iters = learning_rate, n_iters
        self.weights, self.bias = None, None

    def fit(self, x_train, y_train):
        self.weights, self.bias = np.zeros(x_train.shape[1]), 0.0
        for _ in range(self.n_iters):
            error = self.approximation(x_train) - y_train
            self.weights -= self.learning_rate * x_train.T @ error / len(y_train)
            self.bias -= self.learning_rate * error.mean()

    def approximation(self, to_approx):
        return sigmoid_(to_approx @ self.weights + self.bias)
"""
NETWORK = """
import numpy as np

class Net:
    def __init__(self, inputs=3, hidden=4, outputs=2):
        self.one = np.random.randn(inputs, hidden)
        self.two = np.random.randn(hidden, outputs)

    def estimate(self, x):
        self.h = np.tanh(x @ self.one) ** 3
        return self.h @ self.two

    def back(self, x, error):
        self.d_two = self.h.T @ error
        slope = 3 * np.tanh(x @ self.one) ** 2 * (1 - np.tanh(x @ self.one) ** 2)
        self.d_one = x.T @ (error @ self.two.T * slope)

    def train(self, X, Y, epochs=10, lr=0.01):
        for _ in range(epochs):
            self.back(X, (self.estimate(X) - Y) / len(X))
            self.one -= lr * self.d_one
            self.two -= lr * self.d_two
"""


def test_a_method_that_a_training_calls_is_explained_by_the_weights(tmp_path: Path) -> None:
    file = tmp_path / "regression.py"
    file.write_text(CODE, encoding="utf-8")
    found = {each.function: each for each in inspect_file(file).verdicts}
    assert found["LogisticRegression.approximation"].outcome == RIGHT


@pytest.mark.parametrize("change", ["@ self.weights + 1", "@ self.weights ** 2 - self.bias"])
def test_such_a_method_is_never_wrong(tmp_path: Path, change: str) -> None:
    file = tmp_path / "regression.py"
    file.write_text(CODE.replace("to_approx @ self.weights", f"to_approx {change}"), "utf-8")
    found = {each.function: each for each in inspect_file(file).verdicts}
    name = "LogisticRegression.approximation"
    assert name not in found or found[name].outcome != WRONG


def test_a_training_descends_on_the_output_that_it_calls_so(tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text(NETWORK, encoding="utf-8")
    found = {each.function: each for each in inspect_file(file).verdicts}
    assert found["Net.train"].outcome == RIGHT
    assert "estimate returns" in found["Net.train"].sentence
