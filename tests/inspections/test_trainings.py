"""The updates of a training are compared with the gradient of a usual loss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.finding_trainings import find_trainings
from steepest.inspections.trainings import add_trainings, check_training


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def descend(X: Any, y: Any, theta: Any, alpha: float, num_iters: int) -> Any:
    history = []
    for _ in range(num_iters):
        theta = theta - alpha / len(y) * X.T.dot(X.dot(theta) - y)
        history.append(float(((X.dot(theta) - y) ** 2).mean()))
    return theta, history


def descend_with_sum_for_bias(X: Any, y: Any, w: Any, b: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        error = X @ w + b - y
        w, b = w - lr * X.T @ error / len(y), b - lr * error.sum()
    return w, b


def ascend(X: Any, y: Any, w: Any, b: Any, lr: float, epochs: int) -> Any:
    for _ in range(epochs):
        error = sigmoid(X @ w + b) - y
        w, b = w + lr * X.T @ error / len(y), b + lr * error.mean()
    return w, b


def nn_model(X: Any, Y: Any, n_h: int, num_iterations: int = 10, print_cost: bool = False) -> Any:
    rng, m = np.random.RandomState(3), X.shape[1]
    W1, b1 = rng.randn(n_h, X.shape[0]), np.zeros((n_h, 1))
    W2, b2 = rng.randn(Y.shape[0], n_h), np.zeros((Y.shape[0], 1))
    for _ in range(num_iterations):
        hidden = np.tanh(W1 @ X + b1)
        dz2 = sigmoid(W2 @ hidden + b2) - Y
        dz1 = W2.T @ dz2 * (1 - hidden**2)
        W1, b1 = W1 - 1.2 * dz1 @ X.T / m, b1 - 1.2 * dz1.mean(1, keepdims=True)
        W2, b2 = W2 - 1.2 * dz2 @ hidden.T / m, b2 - 1.2 * dz2.mean(1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def momentum(X: Any, y: Any, w: Any, b: Any, lr: float, epochs: int) -> Any:
    v, u = 0.0, 0.0
    for _ in range(epochs):
        error = X @ w + b - y
        v, u = 0.9 * v + X.T @ error / len(y), 0.9 * u + error.mean()
        w, b = w - lr * v, b - lr * u
    return w, b


def closed_form_fit(X: Any, y: Any) -> Any:
    return np.linalg.pinv(X) @ y


class Adaline:
    def __init__(self, eta: float = 0.01, n_iter: int = 50, random_state: int = 1) -> None:
        self.eta, self.n_iter, self.random_state = eta, n_iter, random_state

    def fit(self, X: Any, y: Any) -> Any:
        self.w_ = np.random.RandomState(self.random_state).normal(0, 0.01, X.shape[1])
        self.b_ = 0.0
        for _ in range(self.n_iter):
            errors = y - X @ self.w_ - self.b_
            self.w_ = self.w_ + self.eta * 2 * X.T @ errors / len(X)
            self.b_ = self.b_ + self.eta * 2 * errors.mean()
        return self


class Perceptron(Adaline):
    def fit(self, X: Any, y: Any) -> Any:
        self.w_, self.b_ = np.zeros(X.shape[1]), 0.0
        for _ in range(self.n_iter):
            for row, target in zip(X, y, strict=True):
                update = self.eta * (target - float(row @ self.w_ + self.b_ >= 0))
                self.w_ = self.w_ + update * row
                self.b_ += update
        return self


class Net:
    def __init__(self, n_in: int, n_hidden: int, n_out: int) -> None:
        self.W1, self.b1 = np.random.randn(n_in, n_hidden), np.zeros((1, n_hidden))
        self.W2, self.b2 = np.random.randn(n_hidden, n_out), np.zeros((1, n_out))

    def train(self, X: Any, y: Any, epochs: int = 10, learning_rate: float = 0.1) -> None:
        for _ in range(epochs):
            hidden = sigmoid(X @ self.W1 + self.b1)
            out = sigmoid(hidden @ self.W2 + self.b2)
            delta2 = (out - y) * out * (1 - out)
            delta1 = delta2 @ self.W2.T * self.slope(hidden)
            self.W2 -= learning_rate * hidden.T @ delta2
            self.b2 -= learning_rate * delta2.sum(0, keepdims=True)
            self.W1 -= learning_rate * X.T @ delta1
            self.b1 -= learning_rate * delta1.sum(0, keepdims=True)

    def slope(self, a: Any) -> Any:
        return a * (1 - a)


class NetWithSlopeOfOutputs(Net):
    def slope(self, a: Any) -> Any:
        return sigmoid(a) * (1 - sigmoid(a))

    def train(self, X: Any, y: Any, epochs: int = 10, learning_rate: float = 0.1) -> None:
        super().train(X, y, epochs, learning_rate)


class NetWithSlopesOfOutputs(Net):
    def train(self, X: Any, y: Any, epochs: int = 10, learning_rate: float = 0.1) -> None:
        for _ in range(epochs):
            hidden = sigmoid(X @ self.W1 + self.b1)
            out = sigmoid(hidden @ self.W2 + self.b2)
            delta2 = (out - y) * sigmoid(out) * (1 - sigmoid(out))
            delta1 = delta2 @ self.W2.T * sigmoid(hidden) * (1 - sigmoid(hidden))
            self.W2 -= learning_rate * hidden.T @ delta2
            self.b2 -= learning_rate * delta2.sum(0, keepdims=True)
            self.W1 -= learning_rate * X.T @ delta1
            self.b1 -= learning_rate * delta1.sum(0, keepdims=True)


class NetWithLateWeights(Net):
    def train(self, X: Any, y: Any, epochs: int = 10, learning_rate: float = 0.1) -> None:
        for _ in range(epochs):
            hidden = sigmoid(X @ self.W1 + self.b1)
            delta2 = sigmoid(hidden @ self.W2 + self.b2) - y
            self.W2 -= learning_rate * hidden.T @ delta2
            self.b2 -= learning_rate * delta2.sum(0, keepdims=True)
            delta1 = delta2 @ self.W2.T * self.slope(hidden)
            self.W1 -= learning_rate * X.T @ delta1
            self.b1 -= learning_rate * delta1.sum(0, keepdims=True)


class AdalineWithLostBias(Adaline):
    def fit(self, X: Any, y: Any) -> Any:
        self.w_ = np.zeros(1 + X.shape[1])
        for _ in range(self.n_iter):
            errors = y - X @ self.w_[1:] - self.w_[0]
            self.w_[1:] += self.eta * X.T @ errors
            self.w_[0] = self.eta * errors.sum()
        return self


def verdict_on(trained: Any) -> FunctionVerdict:
    if isinstance(trained, type):
        [training] = find_trainings({}, {trained.__name__: trained})
    else:
        [training] = find_trainings({trained.__name__: trained}, {})
    return check_training(training)


def test_a_descent_is_right_if_its_updates_follow_the_gradient() -> None:
    verdict = verdict_on(descend)
    assert verdict.sentence == (
        "descend is right: every update equals minus the learning rate times the derivative of the "
        "mean of half of the squared error of linear outputs, in all 9 numbers of 3 updates "
        "(5 samples as rows, labels as a vector)."
    )


@pytest.mark.parametrize("trained", [nn_model, Adaline, Perceptron, Net])
def test_functions_and_classes_that_train_are_right(trained: Any) -> None:
    assert verdict_on(trained).outcome == RIGHT


def test_a_training_by_another_rule_is_not_checked() -> None:
    assert verdict_on(momentum).outcome == NOT_CHECKED


def test_a_regression_in_closed_form_is_right() -> None:
    assert verdict_on(closed_form_fit).sentence == (
        "closed_form_fit is right: it finds the weights with the least squared error (5 samples as "
        "rows, labels as a vector)."
    )


WRONG_TRAININGS = [
    (descend_with_sum_for_bias, "sum for mean", "changes b by the sum over the 5 samples"),
    (ascend, "sign", "adds the gradient instead of subtracting it"),
    (NetWithSlopesOfOutputs, "wrong derivative of an activation", "every sigmoid at its output"),
    (NetWithLateWeights, "weights used after their step", "already changed in the same step"),
    (AdalineWithLostBias, "replaced by its step", "replaces w_[0] by its step"),
    (NetWithSlopeOfOutputs, "wrong derivative of an activation", "hidden sigmoid at its output"),
]


@pytest.mark.parametrize(("trained", "mistake", "words"), WRONG_TRAININGS)
def test_a_training_with_one_slip_is_wrong_and_the_slip_is_named(
    trained: Any, mistake: str, words: str
) -> None:
    verdict = verdict_on(trained)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)
    assert words in verdict.sentence


def test_the_line_of_a_slip_is_found() -> None:
    functions = {"descend_with_sum_for_bias": descend_with_sum_for_bias}
    user_code = UserCode({__file__}, Path("elsewhere"))
    [candidate] = add_trainings([], functions, user_code)
    assert candidate.effect is not None
    verdict = candidate.effect()
    assert verdict.outcome == WRONG
    assert verdict.fix is not None
    assert verdict.fix.after == "w, b = w - lr * X.T @ error / len(y), b - lr * error.mean()"


def test_a_training_with_the_name_of_a_rule_is_judged_as_a_training() -> None:
    def sgd(X: Any, y: Any, w: Any, eta: float, iterations: int) -> Any:
        for _ in range(iterations):
            w = w - eta * X.T @ (X @ w - y) / len(y)
        return w

    undecided = FunctionVerdict("sgd", NOT_CHECKED, "no call changed parameters.")
    known = Candidate("sgd", "sgd", sgd, effect=lambda: undecided)
    [candidate] = add_trainings([known], {"sgd": sgd}, UserCode({__file__}, Path(__file__).parent))
    assert candidate.effect is not None and candidate.effect().outcome == RIGHT
