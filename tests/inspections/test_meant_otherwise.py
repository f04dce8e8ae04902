"""Functions of other courses that look wrong by their names, and are not accused."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections import inspect_file
from steepest.inspections.meant_otherwise import reason_to_mean_another

NOT_WRONG = {
    "Model.accuracy": """
class Model:
    def accuracy(self, X, y):
        return np.mean(self.predict(X) == y)

class Linear(Model):
    def predict(self, X):
        return (X @ np.ones(X.shape[1]) > 0.5).astype(int)
""",
    "Classifier.accuracy": """
class Classifier:
    def __init__(self, rate=0.1):
        self.rate = rate
    def accuracy(self, X, y):
        return np.mean(self.predict(X) == y)
""",
    "Losses.CrossEntropyLoss": """
class Maths:
    def softmax(z):
        powers = np.exp(z - np.max(z, axis=0, keepdims=True))
        return powers / np.sum(powers, axis=0)

class Losses:
    def CrossEntropyLoss(self, y_predicted, y):
        y_predicted = Maths.softmax(y_predicted)
        return -np.mean(np.sum(y * np.log(y_predicted.T + 1e-9), axis=1))
""",
    "CrossEntropy.__call__": """
class CrossEntropy:
    def __call__(self, y_hat, y_true):
        return -y_true * np.log(y_hat)
    def derivative(self, y_hat, y_true):
        return y_hat - y_true
""",
    "Parameters.__init__": """
class Parameters:
    def __init__(self, inputs, outputs, hidden, rand=False):
        self.weights, self.biases = [], []
        sizes = [inputs] + hidden + [outputs]
        for m, n in zip(sizes, sizes[1:]):
            if rand:
                weights = np.random.normal(0, np.sqrt(2 / m), (n, m))
            else:
                weights = np.zeros((n, m))
            self.weights.append(weights)
            self.biases.append(np.zeros((n, 1)))
""",
    "evaluate_accuracy": """
def evaluate_accuracy(predictions, targets):
    return np.mean((predictions - targets) ** 2)
""",
    "lstm_backward": """
def lstm_backward(upstream, cache):
    dx, dh = None, None
    pass
    return dx, dprev
""",
    "relu": """
def relu(values):
    for i in xrange(len(values)):
        values[i] = max(values[i], 0)
    return values
""",
}
STILL_WRONG = {
    "Net.relu": """
class Net:
    def activate(self, x):
        return np.maximum(x, 0)
    def relu(self, x):
        return self.activat(x)
""",
    "accuracy": """
def accuracy(predictions, targets):
    return np.mean(predictions != targets)
""",
    "binary_cross_entropy": """
def binary_cross_entropy(y_hat, y_true):
    return -y_true * np.log(y_hat)
""",
    "Parameters.__init__": """
class Parameters:
    def __init__(self, inputs, outputs, hidden):
        sizes = [inputs] + hidden + [outputs]
        self.weights = [np.zeros((n, m)) for m, n in zip(sizes, sizes[1:])]
        self.biases = [np.zeros((n, 1)) for n in sizes[1:]]
""",
}


def verdict_on(name: str, text: str, folder: Path) -> FunctionVerdict | None:
    file = folder / "work.py"
    file.write_text("import numpy as np\n" + text)
    return next((each for each in inspect_file(file).verdicts if each.function == name), None)


@pytest.mark.parametrize("name", NOT_WRONG)
def test_what_may_be_meant_otherwise_is_not_called_wrong(name: str, tmp_path: Path) -> None:
    found = verdict_on(name, NOT_WRONG[name], tmp_path)
    assert found is None or found.outcome != WRONG, found


@pytest.mark.parametrize("name", STILL_WRONG)
def test_what_nothing_explains_otherwise_stays_wrong(
    name: str, tmp_path: Path, without_searches: None
) -> None:
    found = verdict_on(name, STILL_WRONG[name], tmp_path)
    assert found is not None
    assert found.outcome == WRONG


def test_an_accuracy_in_percent_may_be_rounded(tmp_path: Path) -> None:
    text = """
def accuracy(true, predicted):
    return round(100 * sum(a == b for a, b in zip(true, predicted)) / len(true), 2)
"""
    found = verdict_on("accuracy", text, tmp_path)
    assert found is not None
    assert found.outcome == RIGHT


class Net:
    """One that clears its gradients at the end of its backward pass."""

    def update(self) -> None:
        self.grad = 0.0

    def backprop(self) -> None:
        self.update()

    def backward(self) -> None:
        self.grad = 1.0


def test_a_gradient_that_is_cleared_after_a_step_is_not_missing() -> None:
    sentence = "grad is zero, so all of its terms are missing"
    verdict = FunctionVerdict("gradient", WRONG, sentence, "missing term")
    assert reason_to_mean_another(verdict, Net.backprop, "Net.backprop")
    assert not reason_to_mean_another(verdict, Net.backward, "Net.backward")
