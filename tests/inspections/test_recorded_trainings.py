"""A training is recorded while it runs: local parameters, tolerances, penalties."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.trainings import check_training, find_trainings


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


def verdict_on(trained: Any) -> FunctionVerdict:
    if isinstance(trained, type):
        [training] = find_trainings({}, {trained.__name__: trained})
    else:
        [training] = find_trainings({trained.__name__: trained}, {})
    return check_training(training)


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


def test_an_unusual_penalty_is_not_checked() -> None:
    assert verdict_on(OddPenalty).outcome == NOT_CHECKED
