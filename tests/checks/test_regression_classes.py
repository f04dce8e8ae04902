"""Methods that fit a linear or logistic regression are checked with new objects."""

from __future__ import annotations

from typing import Any

import numpy as np

import steepest as st
from checks.regression_functions import sigma
from steepest.errors import CheckError
from steepest.gradients.verdicts import NOT_CHECKED
from steepest.inspections.methods import find_named_values


class Line:
    def __init__(self, learning_rate: float = 0.01, n_iterations: int = 1000) -> None:
        self.learning_rate, self.n_iterations = learning_rate, n_iterations
        self.weights: Any = None
        self.bias = 0.0

    def fit(self, X: Any, y: Any) -> None:
        self.weights, self.bias = np.zeros(X.shape[1]), 0.0
        for _ in range(self.n_iterations):
            missed = X @ self.weights + self.bias - y
            self.weights -= self.learning_rate * X.T @ missed / len(y)
            self.bias -= self.learning_rate * missed.mean()


class Classifier:
    def __init__(self) -> None:
        self.lr, self.epochs = 0.1, 100
        self.theta: Any = None

    def fit(self, X: Any, y: Any) -> Classifier:
        rows = np.column_stack([np.ones(len(X)), X])
        self.theta = np.zeros(rows.shape[1])
        for _ in range(self.epochs):
            self.theta -= self.lr * rows.T @ (sigma(rows @ self.theta) - y)
        return self


class WithSettingsInFit:
    def train(self, X: Any, y: Any, lr: float = 0.1, epochs: int = 9) -> Any:
        self.coef_, self.intercept_ = np.zeros(X.shape[1]), 0.0
        for _ in range(1, epochs):
            missed = sigma(X @ self.coef_ + self.intercept_) - y
            self.coef_ -= lr * X.T @ missed / len(y)
            self.intercept_ -= lr * missed.mean()


class Momentum:
    def __init__(self, lr: float, epochs: int) -> None:
        self.lr, self.epochs = lr, epochs

    def fit(self, X: Any, y: Any) -> None:
        self.w = velocity = np.zeros(X.shape[1])
        for _ in range(self.epochs):
            velocity = 0.9 * velocity + X.T @ (X @ self.w - y) / len(y)
            self.w = self.w - self.lr * velocity


class Neighbours:
    def __init__(self, k: int = 3) -> None:
        self.k = k

    def fit(self, X: Any, y: Any) -> None:
        self.x, self.y = X, y


def method(cls: type, name: str) -> Any:
    """The method as an inspection finds it."""
    values = find_named_values({cls.__name__: cls}, callable)
    return next(each.value for each in values if each.name == f"{cls.__name__}.{name}")


def test_a_right_fit_is_right() -> None:
    assert st.check(method(Line, "fit"), "linear_regression", locate=False).ok
    check = st.check(method(Classifier, "fit"), "logistic_regression", locate=False)
    assert check.sentence.endswith("right on all 5 probes, with a sum over the samples.")


def test_a_mistake_in_a_fit_is_named() -> None:
    check = st.check(method(WithSettingsInFit, "train"), "logistic_regression", locate=False)
    assert check.mistake == "one step too few"
    assert (
        "WithSettingsInFit().train(X=[[0.5, -1], [-1.5, 0.25]], y=[1, 0], lr=0.1, epochs=1) "
        "gives parameters"
    ) in check.sentence


def test_another_fit_is_not_accused() -> None:
    for piece in ("linear_regression", "logistic_regression"):
        check = st.check(method(Momentum, "fit"), piece, locate=False)
        assert check.verdict.outcome == NOT_CHECKED
        try:
            check = st.check(method(Neighbours, "fit"), piece, locate=False)
        except CheckError:
            continue
        assert check.verdict.outcome == NOT_CHECKED
