"""A training is recorded while it runs: local parameters, tolerances, penalties."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.counted_time import counted_time, counting
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding_trainings import find_trainings
from steepest.inspections.training_paths import names_of_parameters, record_paths
from steepest.inspections.trainings import check_training


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def train_until_steady(X: Any, y: Any, lr: float = 0.01) -> Any:
    theta, before = np.ones(X.shape[1] + 1), 1e9
    inputs = np.c_[np.ones(len(X)), X]
    while True:
        error = inputs @ theta - y
        theta = theta - lr * inputs.T @ error / len(y)
        cost = (error**2).mean()
        if abs(before - cost) < 1e-12:
            break
        before = cost
    return theta


def train_one_by_one(X_train: Any, y_train: Any, alpha: float = 1e-4, num_iter: int = 100) -> Any:
    W = np.zeros((X_train.shape[1], 1))
    for i in range(num_iter):
        place = random.randint(0, len(X_train) - 1)
        x_i = X_train[place].reshape(-1, 1)
        W -= alpha / (i + 1) * x_i.dot(sigmoid(W.T.dot(x_i)) - y_train[place])
    return W


class LogisticRegression:
    def __init__(self, lr: float = 0.1, lambda_: float = 0.5, n_iter: int = 50) -> None:
        self.lr, self.lambda_, self.n_iter = lr, lambda_, n_iter

    def fit(self, X: Any, y: Any) -> Any:
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        for _ in range(self.n_iter):
            error = sigmoid(X @ self.w + self.b) - y
            self.w = self.w - self.lr * self.penalised(X.T @ error, len(y))
            self.b -= self.lr * error.mean()
        return self

    def penalised(self, slope: Any, n: int) -> Any:
        return (slope + self.lambda_ * self.w) / n


class GrowingWeights(LogisticRegression):
    def fit(self, X: Any, y: Any) -> Any:
        return super().fit(X, y)

    def penalised(self, slope: Any, n: int) -> Any:
        return (slope - self.lambda_ * self.w) / n


class PenaltyWithoutRate(LogisticRegression):
    def fit(self, X: Any, y: Any) -> Any:
        return super().fit(X, y)

    def penalised(self, slope: Any, n: int) -> Any:
        return slope / n + self.lambda_ / n * self.w / self.lr


class OddPenalty(LogisticRegression):
    def fit(self, X: Any, y: Any) -> Any:
        return super().fit(X, y)

    def penalised(self, slope: Any, n: int) -> Any:
        return slope / n + self.lambda_ * self.w**3


class TrainsBatches:
    def __init__(self, n_in: int, n_out: int) -> None:
        self.weights, self.bias = np.random.randn(n_in, n_out), np.zeros(n_out)

    def update_batch(self, batch: Any, lr: float) -> None:
        x, y = batch
        error = sigmoid(x @ self.weights + self.bias) - y
        self.weights = self.weights - lr / len(y) * x.T @ error
        self.bias = self.bias - lr / len(y) * error.sum(axis=0)


class AdalineOfSamples:
    def __init__(self, eta: float = 0.1, n_iter: int = 20) -> None:
        self.eta, self.n_iter = eta, n_iter

    def _initialize_weights(self, m: int) -> None:
        self.w_ = np.zeros(1 + m)

    def _update_weights(self, xi: Any, target: Any) -> None:
        error = target - xi @ self.w_[1:] - self.w_[0]
        self.w_[1:] += self.eta * xi * error
        self.w_[0] += self.eta * error


def train_with_labels_in_a_row(X: Any, Y: Any, taxa_aprendizado: float, epocas: int) -> Any:
    pesos, vies = np.zeros((X.shape[1], 1)), 0.0
    for _ in range(epocas):
        error = sigmoid(X @ pesos + vies).T - Y
        pesos = pesos - taxa_aprendizado * (error @ X).T / Y.shape[1]
        vies = vies - taxa_aprendizado * error.mean()
    return pesos, vies


def train_beta(features: Any, target: Any, n_epochs: int = 100, lr: float = 0.01) -> Any:
    beta, intercept = np.zeros(features.shape[1]), 0
    for _ in range(n_epochs):
        error = sigmoid(features.dot(beta) + intercept) - target
        beta -= lr * features.T.dot(error) / len(target)
        intercept -= lr * np.mean(error)
    return beta, intercept


def train_on_standardised(X: Any, y: Any, lr: float = 0.01, steps: int = 100) -> Any:
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        error = X @ w + b - y
        w, b = w - lr * X.T @ error / len(y), b - lr * error.mean()
    return w, b


def train_without_bias(X: Any, y: Any, lr: float = 0.1, epochs: int = 9) -> Any:
    w, b = np.zeros(X.shape[1]), 0.5
    for _ in range(epochs):
        w = w - lr * X.T @ (X @ w + b - y) / len(y)
    return w, b


def train_one_after_the_other(X: Any, y: Any, lr: float = 0.1, epochs: int = 9) -> Any:
    w, b = np.zeros(X.shape[1]), 0.5
    for _ in range(epochs):
        w = w - lr * X.T @ (X @ w + b - y) / len(y)
        b = b - lr * (X @ w + b - y).mean()
    return w, b


def train_with_a_fixed_rate(X: Any, y: Any, learning_rate: float = 0.1, epochs: int = 9) -> Any:
    w, b = np.ones(X.shape[1]), 0.0
    assert learning_rate > 0
    for _ in range(epochs):
        error = X @ w + b - y
        w, b = w - 0.03 * X.T @ error / len(y), b - 0.03 * error.mean()
    return w, b


def train_with_the_rate_twice(X: Any, y: Any, lr: float = 0.1, epochs: int = 9) -> Any:
    w = np.ones(X.shape[1])
    for _ in range(epochs):
        step = lr * X.T @ (X @ w - y) / len(y)
        w = w - lr * step
    return w


def verdict_on(trained: Any) -> FunctionVerdict:
    if isinstance(trained, type):
        [training] = find_trainings({}, {trained.__name__: trained})
    else:
        [training] = find_trainings({trained.__name__: trained}, {})
    return check_training(training)


@pytest.mark.parametrize("trained", [TrainsBatches, AdalineOfSamples, train_with_labels_in_a_row])
def test_batches_single_samples_and_other_layouts_are_tried(trained: Any) -> None:
    assert verdict_on(trained).outcome == RIGHT


@pytest.mark.parametrize(
    ("trained", "mistake"),
    [
        (train_with_a_fixed_rate, "learning rate without effect"),
        (train_with_the_rate_twice, "learning rate twice"),
        (train_without_bias, "a parameter never changes"),
    ],
)
def test_what_has_no_effect_or_is_used_twice_is_wrong(
    trained: Callable[..., Any], mistake: str
) -> None:
    verdict = verdict_on(trained)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)


@pytest.mark.parametrize("trained", [train_until_steady, train_one_by_one])
def test_local_parameters_are_recorded(trained: Callable[..., Any]) -> None:
    before = sys.gettrace()
    assert verdict_on(trained).outcome == RIGHT
    assert sys.gettrace() is before


def test_a_usual_penalty_is_right() -> None:
    verdict = verdict_on(LogisticRegression)
    assert verdict.outcome == RIGHT
    assert verdict.notes == ("So is its squared penalty on the weights.",)


@pytest.mark.parametrize(
    ("trained", "mistake"),
    [
        (GrowingWeights, "sign of the penalty"),
        (PenaltyWithoutRate, "penalty without the learning rate"),
    ],
)
def test_a_penalty_with_a_slip_is_wrong(trained: type, mistake: str) -> None:
    verdict = verdict_on(trained)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)


@pytest.mark.parametrize("trained", [OddPenalty, train_one_after_the_other])
def test_an_unusual_penalty_or_order_is_not_checked(trained: Any) -> None:
    assert verdict_on(trained).outcome == NOT_CHECKED


def test_the_parameters_of_layers_that_are_objects_belong_together() -> None:
    generator = np.random.default_rng(0)
    shapes = {"layers[0].weights": (3, 4), "layers[0].bias": (1, 4), "layers[1].weights": (4, 2)}
    states = [{k: generator.normal(size=v) for k, v in shapes.items()} for _ in range(3)]
    assert next(names_of_parameters(states, 3)) == [*shapes]


def test_what_recording_takes_is_counted() -> None:
    scope: dict[str, Any] = {}
    text = "def descend(w):\n    for _ in range(1000):\n        w = w / 2\n    return w\n"
    exec(compile(text, "descent.py", "exec"), scope)
    with counting(lambda frame: None):
        began = counted_time()
        record_paths(lambda: scope["descend"](np.ones(3)), "descent.py")
        recorded = counted_time() - began
    assert recorded > 1e-3  # its calls alone are 1e-5
