"""The negative gradient of a regression is wrong only where the file subtracts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.inspecting import inspect_file

GRADIENT = """
import numpy as np

def logistic_gradient(X, y, theta):
    p = 1 / (1 + np.exp(-(X @ theta)))
    return X.T @ (y - p) / len(y)
"""
IN_CLASS = """
import numpy as np

class Logit:
    def _compute_gradient(self, X, y, theta):
        p = 1 / (1 + np.exp(-(X @ theta)))
        return X.T @ (y - p) / len(y)

    def climb(self, X, y, theta):
        g = self._compute_gradient(X, y, theta)
        return theta + np.linalg.solve(X.T @ X, g)
"""
ASCENT = """
def maximise(X, y, theta, rate):
    for _ in range(10):
        slope = logistic_gradient(X, y, theta)
        theta = theta + rate * slope
    return theta
"""
IN_PLACE = """
def maximise(X, y, theta, rate):
    theta += rate * logistic_gradient(X, y, theta)
    return theta
"""
NEWTON = """
def newton(X, y, theta, hessian):
    step = np.linalg.solve(hessian, logistic_gradient(X, y, theta))
    theta = theta + step
    return theta
"""
NEGATED = """
def minimise(X, y, theta, rate):
    slope = -logistic_gradient(X, y, theta)
    theta -= rate * slope
    return theta
"""
DESCENT = """
def minimise(X, y, theta, rate):
    for _ in range(10):
        slope = logistic_gradient(X, y, theta)
        theta = theta - rate * slope
    return theta
"""
DESCENT_IN_PLACE = """
def minimise(X, y, theta, rate):
    theta -= rate * logistic_gradient(X, y, theta)
    return theta
"""
SUMMED = """
def minimise(batches, theta, rate):
    grads = 0
    for X, y in batches:
        grads += logistic_gradient(X, y, theta)
    theta = theta - rate * grads
    return theta
"""
WITH_COST = """
import numpy as np

def squared_cost(X, y, w):
    return np.sum((X @ w - y) ** 2) / (2 * len(y))

def squared_cost_gradient(X, y, w):
    return X.T @ (y - X @ w) / len(y)

def fit(X, y, w, rate):
    for _ in range(10):
        w = w {sign} rate * squared_cost_gradient(X, y, w)
    return w
"""


def verdict_on(code: str, name: str, folder: Path) -> FunctionVerdict:
    """The verdict on a function of a file with this code."""
    file = folder / "own.py"
    file.write_text(code, encoding="utf-8")
    return next(each for each in inspect_file(file).verdicts if each.function == name)


@pytest.mark.parametrize("use", ["", ASCENT, IN_PLACE, NEWTON, NEGATED])
def test_a_gradient_that_is_not_subtracted_is_not_accused(use: str, tmp_path: Path) -> None:
    found = verdict_on(GRADIENT + use, "logistic_gradient", tmp_path)
    assert found.outcome in (RIGHT, NOT_CHECKED), found.sentence
    assert "negative" in str(found)


def test_a_method_whose_gradient_is_added_is_not_accused(tmp_path: Path) -> None:
    found = verdict_on(IN_CLASS, "Logit._compute_gradient", tmp_path)
    assert found.outcome in (RIGHT, NOT_CHECKED), found.sentence


@pytest.mark.parametrize("use", [DESCENT, DESCENT_IN_PLACE, SUMMED])
def test_a_negative_gradient_that_is_subtracted_is_wrong(use: str, tmp_path: Path) -> None:
    found = verdict_on(GRADIENT + use, "logistic_gradient", tmp_path)
    assert (found.outcome, found.mistake) == (WRONG, "sign")


@pytest.mark.parametrize(("sign", "is_wrong"), [("+", False), ("-", True)])
def test_a_gradient_beside_its_cost_is_judged_by_how_the_file_uses_it(
    sign: str, is_wrong: bool, tmp_path: Path
) -> None:
    found = verdict_on(WITH_COST.replace("{sign}", sign), "squared_cost_gradient", tmp_path)
    assert (found.outcome == WRONG) == is_wrong, found.sentence


LOSS_AND_SUM = """
import numpy as np

def sse(y_hat, y):
    return np.mean((y_hat - y) ** 2)

def sse_derivative(y_hat, y):
    return -2 * (y - y_hat)
"""


def test_the_derivative_of_each_sample_beside_a_mean_loss_is_right(tmp_path: Path) -> None:
    found = verdict_on(LOSS_AND_SUM, "sse_derivative", tmp_path)
    assert found.outcome == RIGHT
    assert "divide by their number" in str(found)
