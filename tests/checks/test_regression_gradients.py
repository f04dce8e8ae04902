"""The gradient of linear and logistic regression, in the forms of many courses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from checks.regression_functions import grads_and_cost, sigma
from steepest.gradients.verdicts import NOT_CHECKED

LINEAR, LOGISTIC = "linear_gradient", "logistic_gradient"


def by_loops(X: Any, y: Any, w: Any, b: float) -> Any:
    dw, db = np.zeros(len(w)), 0.0
    for row, label in zip(X, y, strict=True):
        missed = row @ w + b - label
        db += missed / len(y)
        for j in range(len(w)):
            dw[j] += missed * row[j] / len(y)
    return db, dw


def labels_first(y: Any, tx: Any, w: Any) -> Any:
    return -tx.T @ (y - tx @ w) / len(y)


def with_errors(y: Any, tx: Any, w: Any) -> Any:
    return labels_first(y, tx, w), y - tx @ w


def line(x: Any, y: Any, w: float, b: float) -> Any:
    missed = [w * x[i] + b - y[i] for i in range(x.shape[0])]
    return sum(m * v for m, v in zip(missed, x, strict=True)) / len(x), sum(missed) / len(x)


def doubled(X: Any, y: Any, theta: Any) -> Any:
    return 2 * X.T @ (X @ theta - y) / len(y)


def summed(theta: Any, X: Any, y: Any) -> Any:
    return X.T.dot(X.dot(theta) - y)


def column(X: Any, y: Any, theta: Any) -> Any:
    assert y.shape == (len(X), 1)
    return X.T @ (X @ theta - y) / y.size


def with_penalty(X: Any, y: Any, w: Any, b: float, lambda_: float = 1.0) -> Any:
    missed = sigma(X @ w + b) - y
    return missed.mean(), X.T @ missed / len(y) + lambda_ / len(y) * w


def row_vector(X: Any, y: Any, theta: Any) -> Any:
    return (sigma(X @ theta) - y).T @ X / X.shape[0]


def cost_and_gradient(theta: Any, X: Any, y: Any) -> Any:
    p = sigma(X @ theta)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), X.T @ (p - y) / y.size


RIGHT = [
    *((LINEAR, f) for f in (by_loops, labels_first, with_errors, line, doubled, summed, column)),
    *((LOGISTIC, f) for f in (with_penalty, row_vector, cost_and_gradient, grads_and_cost)),
]


def downhill(y: Any, tx: Any, w: Any) -> Any:
    return tx.T @ (y - tx @ w) / len(y)


def bias_not_divided(X: Any, y: Any, w: Any, b: float) -> Any:
    missed = X @ w + b - y
    return X.T @ missed / len(y), missed.sum()


def overwritten(X: Any, y: Any, w: Any, b: float) -> Any:
    dw = db = 0.0
    for row, label in zip(X, y, strict=True):
        missed = row @ w + b - label
        dw, db = missed * row, missed
    return dw / len(y), db / len(y)


def columns_counted(X: Any, y: Any, theta: Any) -> Any:
    return X.T @ (X @ theta - y) / X.shape[1]


def no_sigmoid(X: Any, y: Any, theta: Any) -> Any:
    return X.T @ (X @ theta - y) / len(y)


MISTAKES = [
    (LINEAR, downhill, "sign"),
    (LINEAR, bias_not_divided, "sum for the bias, mean for the weights"),
    (LINEAR, overwritten, "gradient of the last sample"),
    (LINEAR, columns_counted, "divided by the number of features"),
    (LOGISTIC, no_sigmoid, "sigmoid missing"),
]


@pytest.mark.parametrize(("piece", "function"), RIGHT)
def test_a_right_gradient_is_right_in_every_form(piece: str, function: Callable[..., Any]) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check


@pytest.mark.parametrize(("piece", "function", "mistake"), MISTAKES)
def test_a_mistake_in_a_gradient_is_named(
    piece: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.mistake == mistake, check


def test_the_gradient_of_another_loss_is_not_accused() -> None:
    def absolute(X: Any, y: Any, theta: Any) -> Any:
        return X.T @ np.sign(X @ theta - y) / len(y)

    def ridge(X: Any, y: Any, theta: Any) -> Any:
        return X.T @ (X @ theta - y) / len(y) + 0.1 * theta

    def of_data(X: Any, y: Any, theta: Any) -> Any:
        return np.gradient(y)

    for function in (absolute, ridge, of_data):
        for piece in (LINEAR, LOGISTIC):
            assert st.check(function, piece, locate=False).verdict.outcome == NOT_CHECKED
