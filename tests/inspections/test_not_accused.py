"""Right code that was once called wrong, and wrong code that few probes let pass as right."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np

class ActivationLayer:
    def __init__(self, activation, activation_prime):
        self.activation = activation
        self.activation_prime = activation_prime
    def forward(self, x):
        self.x = x
        return self.activation(x)
    def backward(self, grad, learning_rate):
        return self.activation_prime(self.x) * grad

class GivenDerivative:
    def __init__(self, activation, deriv_activation):
        self.activation = activation
        self.deriv_activation = deriv_activation
    def forward_prop(self, x):
        self.x = x
        return self.activation(x)
    def backward_prop(self, dy):
        return self.deriv_activation(self.x) * dy

def whole_per_cent_accuracy(y_pred, y_true):
    correct = np.sum(y_pred == y_true)
    return int(100 * correct / len(y_true))

def accuracy(predictions, labels):
    return int(100 * np.sum(predictions == labels) / len(labels))

def softmax_loss(x, y):
    probs = np.exp(x - np.max(x, axis=1, keepdims=True))
    probs /= np.sum(probs, axis=1, keepdims=True)
    n = x.shape[0]
    loss = -np.sum(np.log(probs[np.arange(n), y] + 0.00001)) / n
    dx = probs.copy()
    dx[np.arange(n), y] -= 1
    return loss, dx / n

def adam(X, y, theta, hook):
    return hook(theta)

class ReLU:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask
    def backward(self, grad):
        return grad * (self.mask == 1)

class QuadraticCost:
    @staticmethod
    def fn(a, y):
        return 0.5 * np.linalg.norm(a - y) ** 2
    @staticmethod
    def delta(act_prime_z, a, y):
        return (a - y) * act_prime_z

def softmax_regression_epoch(X, y, theta, lr=0.1, batch=100):
    for k in range(len(X) // batch):
        rows = slice(k * batch, (k + 1) * batch)
        z = X[rows] @ theta
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(batch), y[rows]] -= 1
        theta -= lr / batch * X[rows].T @ p

def relu_forward(X, W, b):
    return np.maximum(X @ W + b, 0), (X, W, b)

def relu_backward(dout, cache):
    X, W, b = cache
    dx = dout @ W.T
    dx[X == 0] = 0
    return dx, X.T @ dout, dout.sum(axis=0)

def dropout_forward(X, dropout):
    mask = np.random.rand(*X.shape) < 1 - dropout
    return X * mask / (1 - dropout), (X, mask, dropout)

def dropout_backward(dout, cache):
    X, mask, dropout = cache
    return dout * mask * (1 - dropout)

class LineFit:
    def __init__(self, learning_rate, epochs):
        self.m, self.b, self.rate, self.epochs = 1, 0, learning_rate, epochs
    def fit(self, x, y):
        for _ in range(self.epochs):
            error = np.sum(y - self.m * x.ravel() - self.b)
            self.b = self.b + self.rate * 2 / len(y) * error
            self.m = self.m + self.rate * 2 / len(y) * error * x.ravel()
"""
EXPECTED = {
    "ActivationLayer.backward": RIGHT,
    "ReLU.backward": RIGHT,
    "QuadraticCost.delta": NOT_CHECKED,
    "softmax_regression_epoch": RIGHT,
    "relu_backward": NOT_CHECKED,
    "dropout_backward": NOT_CHECKED,
    "LineFit.fit": NOT_CHECKED,
    "GivenDerivative.backward_prop": RIGHT,
    "whole_per_cent_accuracy": RIGHT,
    "accuracy": RIGHT,
    "softmax_loss": RIGHT,
}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FunctionVerdict]:
    file: Path = tmp_path_factory.mktemp("checked") / "parts.py"
    file.write_text(CODE)
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_function_gets_no_more_than_its_probes_show(
    name: str, verdicts: dict[str, FunctionVerdict]
) -> None:
    assert verdicts[name].outcome == EXPECTED[name], verdicts[name].sentence


def test_an_epoch_that_leaves_the_last_rows_out_gets_a_remark(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    [note] = verdicts["softmax_regression_epoch"].notes
    assert note.startswith("It never trains the rows beyond the last full batch")


def test_a_training_named_after_a_rule_is_not_asked_for_gradients(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    assert verdicts["adam"].sentence == (
        "adam was not recognised as a training: it takes samples and labels, and no call was found "
        "whose updates follow the gradient of a usual loss."
    )


def test_what_differs_is_shown_with_a_number(verdicts: dict[str, FunctionVerdict]) -> None:
    sentence = verdicts["QuadraticCost.delta"].sentence
    assert "central differences give" in sentence
    assert "no known mistake explains how" in sentence


DESCENTS = """
import numpy as np

def loss(x, y):
    return x**2 + 10 * y**2

def gradient_descent(grad_func, lr, epochs, start_point):
    x, y = start_point
    path, losses = [(x, y)], [loss(x, y)]
    for _ in range(epochs):
        gradient = grad_func(x, y)
        x -= lr * gradient[0]
        y -= lr * gradient[1]
        path.append((x, y))
        losses.append(loss(x, y))
    return np.array(path), losses

def train(X, y, alpha=0.001, epsilon=0.0001):
    w_old = np.random.rand(X.shape[1]).reshape(-1, 1)
    w_new = np.zeros((X.shape[1], 1))
    while np.linalg.norm(w_new - w_old) > epsilon:
        w_old = w_new
        w_new = w_old - alpha * (X.T.dot(X).dot(w_old) - X.T.dot(y))
    return w_new
"""


def test_a_training_that_sets_its_weights_to_0_first_has_a_learning_rate(tmp_path: Path) -> None:
    file = tmp_path / "descents.py"
    file.write_text(DESCENTS, "utf-8")
    found = {each.function: each for each in inspect_file(file).verdicts}
    assert found["gradient_descent"].outcome == RIGHT
    assert not any("Only the value" in note for note in found["gradient_descent"].notes)
    assert all(each.mistake != "learning rate without effect" for each in found.values())
