"""Costs of linear and logistic regression for given parameters."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def half_mean(X: Any, y: Any, theta: Any) -> Any:
    return np.sum((X.dot(theta) - y) ** 2) / (2 * len(y))


def of_columns(X: Any, y: Any, theta: Any) -> Any:
    error = X @ theta - y.reshape(-1, 1)
    return (error.T @ error).item() / (2 * len(y))


def of_loops(x: Any, y: Any, w: float, b: float) -> float:
    return sum((w * x[i] + b - y[i]) ** 2 for i in range(x.shape[0])) / (2 * x.shape[0])


def of_matrix_and_bias(X: Any, y: Any, w: Any, b: float) -> float:
    return float(
        np.mean([(np.dot(row, w) + b - target) ** 2 for row, target in zip(X, y, strict=True)])
    )


def theta_first(theta: Any, X: Any, y: Any) -> Any:
    return np.mean(np.square(np.matmul(X, theta) - y))


def entropy(X: Any, y: Any, theta: Any) -> Any:
    h = 1 / (1 + np.exp(-X @ theta))
    return (-1 / len(y)) * np.sum(y * np.log(h) + (1 - y) * np.log(1 - h))


def entropy_of_columns(theta: Any, X: Any, y: Any) -> Any:
    h = 1 / (1 + np.exp(-X.dot(theta)))
    return -(y.T.dot(np.log(h)) + (1 - y).T.dot(np.log(1 - h)))[0] / y.size


def entropy_of_loops(X: Any, y: Any, w: Any, b: float) -> float:
    total = 0.0
    for row, target in zip(X, y, strict=True):
        p = 1 / (1 + math.exp(-(np.dot(w, row) + b)))
        total -= target * math.log(p) + (1 - target) * math.log(1 - p)
    return total / X.shape[0]


RIGHT = [
    ("linear_cost", half_mean),
    ("linear_cost", of_columns),
    ("linear_cost", of_loops),
    ("linear_cost", of_matrix_and_bias),
    ("linear_cost", theta_first),
    ("logistic_cost", entropy),
    ("logistic_cost", entropy_of_columns),
    ("logistic_cost", entropy_of_loops),
]


@pytest.mark.parametrize(("piece", "function"), RIGHT)
def test_a_cost_is_right_in_any_form(piece: str, function: Callable[..., Any]) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check


def no_square(X: Any, y: Any, theta: Any) -> Any:
    return np.sum(X @ theta - y) / len(y)


def square_of_sum(X: Any, y: Any, theta: Any) -> Any:
    return np.sum(X @ theta - y) ** 2 / (2 * len(y))


def no_minus(X: Any, y: Any, theta: Any) -> Any:
    return -entropy(X, y, theta)


def wrong_sign(X: Any, y: Any, w: Any, b: float) -> Any:
    p = 1 / (1 + np.exp(-(X @ w + b)))
    return -np.mean(y * np.log(p) - (1 - y) * np.log(1 - p))


MISTAKES = [
    ("linear_cost", no_square, "no square"),
    ("linear_cost", square_of_sum, "square of the sum"),
    ("logistic_cost", no_minus, "sign"),
    ("logistic_cost", wrong_sign, "sign of the second term"),
]


@pytest.mark.parametrize(("piece", "function", "mistake"), MISTAKES)
def test_a_mistake_in_a_cost_is_named(
    piece: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, mistake), check


def test_a_cost_of_another_model_is_not_accused() -> None:
    for piece, function in (("linear_cost", entropy), ("logistic_cost", theta_first)):
        check = st.check(function, piece, locate=False)
        assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None), check
