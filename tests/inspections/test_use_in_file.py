"""A function that was found by its name is judged with what the file does with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections import inspect_file

LOG_LOSS = """
import numpy as np

def log_loss(y, p):
    return y * np.log(p) + (1 - y) * np.log(1 - p)
"""
NEGATING = (
    "def cost(y, p):\n    return -1 / len(y) * np.sum(log_loss(y, p))\n",
    "def cost(y, p):\n    total = np.sum(log_loss(y, p))\n    return -total / len(y)\n",
    "def cost(y, p):\n    total = 0\n    for t, o in zip(y, p):\n"
    "        total -= log_loss(t, o)\n    return total\n",
)
LOGISTIC = """
import numpy as np

def logistic(x, k=2.0):
    return 1 / (1 + np.exp(-k * x))
"""
IN_ORDER = """
def train_test_split(X, y, test_size=0.25):
    n = int(len(X) * (1 - test_size))
    return X[:n], X[n:], y[:n], y[n:]
"""


def verdict_on(name: str, text: str, folder: Path) -> FunctionVerdict:
    file = folder / "work.py"
    file.write_text(text)
    return next(each for each in inspect_file(file).verdicts if each.function == name)


@pytest.mark.parametrize("caller", NEGATING)
def test_a_log_loss_that_its_caller_negates_is_right(caller: str, tmp_path: Path) -> None:
    found = verdict_on("log_loss", LOG_LOSS + caller, tmp_path)
    assert found.outcome == RIGHT
    assert "they negate what it returns" in found.sentence


def test_a_log_loss_that_is_minimised_as_it_is_is_wrong(tmp_path: Path) -> None:
    used = LOG_LOSS + "def report(y, p):\n    print(np.mean(log_loss(y, p)))\n"
    assert verdict_on("log_loss", used, tmp_path).outcome == WRONG


def test_a_slope_that_is_a_parameter_is_right_with_a_remark(tmp_path: Path) -> None:
    found = verdict_on("logistic", LOGISTIC, tmp_path)
    assert found.outcome == RIGHT
    assert "with k = 1" in found.sentence


def test_rows_that_are_split_in_their_order_are_no_mistake(tmp_path: Path) -> None:
    assert verdict_on("train_test_split", IN_ORDER, tmp_path).outcome != WRONG


def test_a_margin_classifier_is_no_wrong_logistic_regression(tmp_path: Path) -> None:
    text = """
import numpy as np

class SVM:
    def __init__(self, lr=0.001, lam=0.01, n_iters=100):
        self.lr, self.lam, self.n_iters = lr, lam, n_iters

    def fit(self, X, y):
        y_ = np.where(y <= 0, -1, 1)
        self.w, self.b = np.zeros(X.shape[1]), 0
        for _ in range(self.n_iters):
            for i, x in enumerate(X):
                if y_[i] * (x @ self.w - self.b) >= 1:
                    self.w -= self.lr * 2 * self.lam * self.w
                else:
                    self.w -= self.lr * (2 * self.lam * self.w - x * y_[i])
                    self.b -= self.lr * y_[i]
"""
    assert verdict_on("SVM.fit", text, tmp_path).outcome != WRONG


LAYERS = """
import numpy as np

class ReLU:
    def forward(self, Z):
        self.A = np.maximum(Z, 0)
        return self.A
    def backward(self, dLdA):
        return dLdA

class SoftMax:
    def forward(self, Z):
        return np.exp(Z) / np.sum(np.exp(Z), axis=0)
    def backward(self, dLdZ):
        return dLdZ

class Sigmoid:
    def forward(self, Z):
        self.A = 1 / (1 + np.exp(-Z))
        return self.A
    def backward(self, delta):
        return delta
"""


def test_only_a_relu_must_not_pass_its_gradient_on_unchanged(tmp_path: Path) -> None:
    (tmp_path / "work.py").write_text(LAYERS)
    found = {each.function: each for each in inspect_file(tmp_path / "work.py").verdicts}
    assert found["ReLU.backward"].outcome == WRONG
    assert found["ReLU.backward"].mistake == "activation derivative"
    assert found["SoftMax.backward"].outcome != WRONG
    assert found["Sigmoid.backward"].outcome != WRONG


def test_a_gradient_that_sums_to_zero_is_not_excused_by_a_factor(tmp_path: Path) -> None:
    text = """
import numpy as np

def softmax_with_cross_entropy(predictions, target_index):
    e = np.exp(predictions - predictions.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    n = len(p)
    loss = -np.log(p[np.arange(n), target_index.flatten()]).mean()
    d = np.zeros_like(p)
    d[np.arange(n), target_index.flatten()] = 1
    return loss, p - d
"""
    found = verdict_on("softmax_with_cross_entropy", text, tmp_path)
    assert (found.outcome, found.mistake) == (WRONG, "not divided by n")


IN_PLACE = """
def standardize(data):
    centre, spread = data.mean(axis=0), data.std(axis=0)
    data[:] = (data - centre) / spread
    return data
"""


@pytest.mark.parametrize(
    ("caller", "wrong"),
    [
        ("", False),
        ("def run(X):\n    return standardize(X.copy())\n", False),
        ("def run(X):\n    scaled = standardize(X)\n    return X, scaled\n", True),
    ],
)
def test_a_scaling_in_place_is_wrong_only_where_its_argument_is_used(
    caller: str, wrong: bool, tmp_path: Path
) -> None:
    found = verdict_on("standardize", IN_PLACE + caller, tmp_path)
    assert (found.outcome == WRONG) == wrong
