"""Regressions in closed form: right ones of every kind, and others that stay unexplained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from steepest.inspections.least_squares import explain_least_squares
from steepest.inspections.training_functions import Training

Numbers = NDArray[np.float64]


def plain(X: Numbers, y: Numbers) -> Any:
    return np.linalg.pinv(X.T @ X) @ X.T @ y


def ridge(x: Numbers, y: Numbers, _lambda: float) -> Any:
    return np.linalg.solve(x.T @ x + _lambda * np.eye(x.shape[1]), x.T @ y)


def with_intercept(X: Numbers, y: Numbers, alpha: float) -> Any:
    X = np.hstack([np.ones((len(X), 1)), X])
    penalty = alpha * np.eye(X.shape[1])
    penalty[0, 0] = 0
    solved = np.linalg.inv(X.T @ X + penalty) @ X.T @ y
    return solved[1:], solved[0]


def of_one_feature(x: Numbers, y: Numbers) -> Any:
    deviations = x - x.mean()
    slope = (deviations * (y - y.mean())).sum() / (deviations**2).sum()
    return slope, y.mean() - slope * x.mean()


def everywhere(X: Numbers, y: Numbers, reg: float) -> Any:
    return np.linalg.inv(X.T @ X + reg) @ X.T @ y


def without_effect(X: Numbers, y: Numbers) -> Any:
    return np.linalg.inv(X.T @ X) @ X.T @ (y + 0.1)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (plain, "the weights with the least squared error"),
        (
            ridge,
            "the weights with the least squared error plus the penalty times the sum of the "
            "squared weights",
        ),
        (
            with_intercept,
            "the weights and the intercept with the least squared error plus alpha times the sum "
            "of the squared weights",
        ),
        (of_one_feature, "the weights and the intercept with the least squared error"),
    ],
)
def test_a_solution_in_closed_form_is_explained(function: Callable[..., Any], words: str) -> None:
    found = explain_least_squares(Training(function.__name__, function))
    assert found is not None
    assert found[0] == words


@pytest.mark.parametrize("function", [everywhere, without_effect])
def test_another_solution_is_not_explained(function: Callable[..., Any]) -> None:
    assert explain_least_squares(Training(function.__name__, function)) is None
