"""Functions that give a gradient, or take what a forward pass gave, are judged as trainings are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.finding_trainings import find_trainings
from steepest.inspections.trainings import check_training


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def compute_gradient(y: Any, tx: Any, w: Any) -> Any:
    return -tx.T @ (y - tx @ w) / len(y)


def gradient_reg(theta: Any, X: Any, y: Any, lambda_r: float) -> Any:
    theta = theta.reshape(-1, 1)
    kept = theta.copy()
    kept[0] = 0
    return X.T @ (sigmoid(X @ theta) - y) / len(y) + lambda_r / len(y) * kept


def get_grad(theta: Any, label: float, feature: Any) -> Any:
    return -(label - sigmoid(np.dot(theta, feature))) * feature


def one_step_by_descent(y: Any, tx: Any, w: Any, gamma: float) -> Any:
    return float(len(y)), w - gamma * tx.T @ (sigmoid(tx @ w) - y)


class Regression:
    def __init__(self, thetas: Any, alpha: float = 0.001) -> None:
        self.thetas, self.alpha = np.array(thetas), alpha

    def gradient(self, x: Any, y: Any) -> Any:
        with_ones = np.c_[np.ones(len(x)), x]
        return with_ones.T @ (with_ones @ self.thetas - y) / len(x)


class LogisticRegression:
    def __init__(self, lr: float = 0.1) -> None:
        self.lr = lr

    def initialize(self, n_features: int) -> None:
        self.W, self.b = np.zeros((n_features, 1)), 0.0

    def forward(self, X: Any) -> Any:
        return sigmoid(X @ self.W + self.b)

    def backward(self, X: Any, y: Any, y_hat: Any) -> Any:
        dW = X.T @ (y_hat - y) / len(X) + 0.3 * self.W
        db = float((y_hat - y).mean())
        return dW, db


class NetWithHiddenLayer:
    def __init__(self, nx: int, nodes: int) -> None:
        self.W1, self.b1 = np.ones((nodes, nx)), np.zeros((nodes, 1))
        self.W2, self.b2 = np.ones((1, nodes)), 0.0
        self.A1: Any = 0
        self.A2: Any = 0

    def forward_prop(self, X: Any) -> Any:
        self.A1 = sigmoid(self.W1 @ X + self.b1)
        self.A2 = sigmoid(self.W2 @ self.A1 + self.b2)
        return self.A1, self.A2

    def gradient_descent(self, X: Any, Y: Any, A1: Any, A2: Any, alpha: float = 0.05) -> None:
        m, dz2 = Y.shape[1], A2 - Y
        dz1 = self.W2.T @ dz2 * A1 * (1 - A1)
        self.W2, self.b2 = self.W2 - alpha * dz2 @ A1.T / m, self.b2 - alpha * dz2.mean()
        self.W1 = self.W1 - alpha * dz1 @ X.T / m
        self.b1 = self.b1 - alpha * dz1.mean(axis=1, keepdims=True)


class Ascent:
    def __init__(self, n: int) -> None:
        self.theta = np.ones(n)

    def gradient(self, X: Any, y: Any) -> Any:
        return X.T @ (y - sigmoid(X @ self.theta))

    def climb(self, X: Any, y: Any) -> None:
        self.theta = self.theta + 0.1 * self.gradient(X, y)


def verdicts_on(thing: Any) -> dict[str, FunctionVerdict]:
    named = {thing.__name__: thing}
    is_class = isinstance(thing, type)
    found = find_trainings({} if is_class else named, named if is_class else {})
    return {each.name.rpartition(".")[2]: check_training(each) for each in found}


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (compute_gradient, "it returns the derivative of the mean of half of the squared error"),
        (gradient_reg, "it returns the derivative of the mean of the binary cross-entropy"),
        (get_grad, "it returns the derivative of the binary cross-entropy"),
        (one_step_by_descent, "minus the learning rate times the derivative of the sum of the"),
        (Regression, "it returns the derivative of the mean of half of the squared error"),
        (LogisticRegression, "it returns the derivative of the mean of the binary cross-entropy"),
        (NetWithHiddenLayer, "of a network with a hidden layer (sigmoid), in all 42 numbers"),
        (Ascent, "it returns minus the derivative of the sum of the binary cross-entropy"),
    ],
)
def test_a_gradient_or_step_of_a_usual_loss_is_right(thing: Any, words: str) -> None:
    [verdict] = verdicts_on(thing).values()
    assert verdict.outcome == RIGHT and words in verdict.sentence, verdict.sentence


def test_another_gradient_is_not_checked_and_never_wrong() -> None:
    def negative_gradient(X: Any, y: Any, theta: Any) -> Any:
        return X.T @ (y - sigmoid(X @ theta))

    def gradients(X: Any, y: Any, theta: Any) -> Any:
        return X.T @ (sigmoid(X @ theta) - y) + 0.1 * np.sin(theta)

    found = [verdicts_on(each) for each in (negative_gradient, gradients)]
    assert [each.outcome for found_in in found for each in found_in.values()] == [NOT_CHECKED] * 2


def test_the_hinge_loss_is_one_of_labels_minus_1_and_1() -> None:
    def gradient(X: Any, y: Any, theta: Any) -> Any:
        z = X @ theta
        return X.T @ (-y * (y * z < 1)) / len(y)

    [verdict] = verdicts_on(gradient).values()
    assert verdict.outcome == RIGHT and "labels -1 and 1" in verdict.sentence


def test_data_that_the_file_could_not_read_are_given_while_a_gradient_is_called() -> None:
    text = "def gradient(theta, X, y): return X.T @ (X @ theta - y) / m\n"
    scope: dict[str, Any] = {}
    exec(text, scope)
    [training] = find_trainings({"gradient": scope["gradient"]}, {})
    assert check_training(training).outcome == RIGHT
    assert "m" not in scope
