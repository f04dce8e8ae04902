"""Functions of kinds that no name of a piece finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections import inspect_file

pytestmark = pytest.mark.usefixtures("without_searches")  # no line is asked for


def outcomes(file: Path, text: str) -> dict[str, str]:
    file.write_text(text, encoding="utf-8")
    return {each.function: each.outcome for each in inspect_file(file).verdicts}


def test_methods_of_a_class_in_a_class_are_judged(tmp_path: Path) -> None:
    text = """
import numpy as np

class Network:
    class Dense:
        def __init__(self, n_in, n_out):
            self.W = np.random.randn(n_in, n_out) * np.sqrt(2 / n_in)
            self.b = np.zeros((1, n_out))

        def forward(self, x):
            self.x = x
            return x @ self.W + self.b

    class activation:
        @staticmethod
        def relu(z):
            return np.maximum(0, z)

        @staticmethod
        def sigmoid(z):
            return 1 / (1 + np.exp(z))
"""
    found = outcomes(tmp_path / "a.py", text)
    assert found["Network.Dense.forward"] == "right"
    assert found["Network.activation.relu"] == "right"
    assert found["Network.activation.sigmoid"] == "wrong"


def test_an_output_of_any_name_is_right_by_the_weights_of_its_object(tmp_path: Path) -> None:
    text = """
import numpy as np

class Perceptron:
    def __init__(self, n_in, n_out):
        self.weights = np.random.randn(n_in, n_out)
        self.bias = np.zeros(n_out)

    def guess(self, inputs):
        return 1 / (1 + np.exp(-(inputs @ self.weights + self.bias)))

    def squares(self, inputs):
        return inputs ** 2
"""
    assert outcomes(tmp_path / "a.py", text) == {
        "Perceptron.guess": "right",
        "Perceptron.__init__": "right",
    }


def test_a_derivative_of_the_softmax_is_its_jacobian_matrix(tmp_path: Path) -> None:
    text = """
import numpy as np

def softmax_prime(s):
    s = s.reshape(-1, 1)
    return np.diagflat(s) - s @ s.T

def softmax_backward(grad, s):
    return s * (grad - np.sum(grad * s, axis=1, keepdims=True))

def d_softmax(s):
    return s * (1 - s)
"""
    found = outcomes(tmp_path / "a.py", text)
    assert {name for name, outcome in found.items() if outcome == "right"} == {
        "softmax_prime",
        "softmax_backward",
    }
    assert "wrong" not in found.values()


DATA = """
import numpy as np

table = np.loadtxt("no_such_table.csv", delimiter=",")
X, Y = table[:, :3], table[:, 3:]
theta = np.zeros((3, 1))

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def cost(theta):
    h = sigmoid(X @ theta)
    return -np.mean(Y * np.log(h) + (1 - Y) * np.log(1 - h))

history = []

def gradient(X, Y, theta, iterations, alpha):
    for _ in range(iterations):
        history.append(cost(theta))
        theta = theta {} alpha * X.T @ (sigmoid(X @ theta) - Y) / len(Y)
    return theta

for _ in range(2):
    theta = gradient(X, Y, theta, 1, 0.1)
"""


def test_functions_of_data_that_are_missing_are_right_or_not_checked(tmp_path: Path) -> None:
    assert outcomes(tmp_path / "a.py", DATA.format("-"))["gradient"] == "right"
    assert outcomes(tmp_path / "b.py", DATA.format("+"))["gradient"] == "not checked"


def test_seldom_names_of_usual_functions_are_read(tmp_path: Path) -> None:
    text = """
import numpy as np

class sigmoid:
    def fn(self, x):
        return 1 / (1 + np.exp(-x))

    def der(self, x):
        return self.fn(x) * (1 - self.fn(x))

class Layer:
    def __init__(self, n_in, n_out):
        self.weights = np.random.randn(n_in, n_out)
        self.bias = np.zeros(n_out)

    def change_weights_and_bias(self, dw, db, rate):
        self.weights -= rate * dw
        self.bias -= rate * db

def success_rate(predictions, labels):
    return np.mean(predictions == labels)

def build_biases(n_in, n_hidden, n_out):
    return [np.zeros(n_hidden), np.zeros(n_out)]

def test_train_split(X, y, test_size=0.2):
    rows = np.random.permutation(len(X))
    n = int(len(X) * test_size)
    return X[rows[n:]], X[rows[:n]], y[rows[n:]], y[rows[:n]]
"""
    found = outcomes(tmp_path / "a.py", text)
    names = ("sigmoid.der", "Layer.change_weights_and_bias", "success_rate", "build_biases")
    for name in (*names, "test_train_split"):
        assert found[name] == "right", name


def test_a_missing_module_costs_only_the_methods_that_reach_it(tmp_path: Path) -> None:
    text = """
import numpy as np
from no_such_movies import Camera

class Net:
    def sigmoid(self, z):
        return 1 / (1 + np.exp(z))

    def tanh(self, z):
        self.film()
        return np.sinh(z)

    def film(self):
        return Camera()
"""
    found = outcomes(tmp_path / "a.py", text)
    assert (found["Net.sigmoid"], found["Net.tanh"]) == ("wrong", "not checked")
