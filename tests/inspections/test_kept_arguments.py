"""Methods that read data, labels or parameters from their object are judged as functions."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.inspecting import inspect_file

REGRESSION = """import numpy as np
lam = 0.01
class Regression:
    def __init__(self, x, y, theta):
        self.x, self.y, self.theta = x, y, theta
    def sigmoid(self, z):
        return 1 / (1 + np.exp(-z))
    def h_t(self):
        return self.sigmoid(np.dot(self.x, self.theta))
    def cost_function(self):
        m, h = len(self.y), self.h_t()
        cost = np.sum(-self.y * np.log(h) - (1 - self.y) * np.log(1 - h)) / m
        return cost + lam / (2 * m) * np.sum(self.theta**2)
    def derivative(self):
        return (np.dot(self.x.T, SIGNself.h_t() - self.y) + lam * self.theta) / len(self.y)
"""
NET = """import numpy as np
class Net:
    def __init__(self, X, Y):
        self.trainingData, self.trainingLabels = X, Y
        self.trainingSize = X.shape[1]
    def loss(self, A):
        return -(self.trainingLabels * np.log(A) + (1 - self.trainingLabels) * np.log(1 - A))
    def computeCost(self, A):
        return np.sum(self.loss(A)) / self.trainingSize
class Broken:
    def __init__(self, path):
        self.data = open(path).read()
    def _cost(self, h, y):
        try:
            return np.mean(-y * np.log(h) - (1 - y) * np.log(1 - h))
        except Exception as problem:
            self._exit(problem)
"""


def verdicts_on(text: str, folder: Path) -> dict[str, FunctionVerdict]:
    file = folder / "a.py"
    file.write_text(text, encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


def test_a_cost_and_its_gradient_without_parameters_are_judged(tmp_path: Path) -> None:
    found = verdicts_on(REGRESSION.replace("SIGN", ""), tmp_path)
    cost, derivative = found["Regression.cost_function"], found["Regression.derivative"]
    assert cost.outcome == derivative.outcome == RIGHT
    assert "plus lambda / (2 n) times the sum of the squared weights" in cost.sentence
    assert "self.theta, self.x, self.y, lam" in " ".join(cost.notes)


def test_another_gradient_is_not_judged(tmp_path: Path) -> None:
    found = verdicts_on(REGRESSION.replace("SIGN", "0.5 * "), tmp_path)
    assert found["Regression.derivative"].outcome == "not checked"


@pytest.mark.parametrize("name", ["Net.computeCost", "Broken._cost"])
def test_labels_of_the_object_and_objects_that_cannot_be_made(name: str, tmp_path: Path) -> None:
    assert verdicts_on(NET, tmp_path)[name].outcome == RIGHT


DECORATED = """import numpy as np
def validate(f):
    def wrapper(self, *args, **kwargs):
        if not hasattr(self, "w"):
            raise Exception("Model is not initialized")
        return f(self, *args, **kwargs)
    return wrapper
class Regression:
    def __init__(self, m=None):
        if m:
            self.w, self.b = np.zeros((m, 1)), 0.0
    @validate
    def predict(self, x):
        return np.matmul(x, self.w) + self.b
class Prediction(Regression):
    def loss_n(self, x, y):
        return np.mean((self.predict(x) - y) ** 2, axis=0).item()
"""


def test_a_decorated_method_has_the_parameters_of_the_method(tmp_path: Path) -> None:
    found = verdicts_on(DECORATED, tmp_path)
    assert found["Regression.predict"].outcome == RIGHT
    assert found["Prediction.loss_n"].outcome == RIGHT
