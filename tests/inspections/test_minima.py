"""Fits by an optimiser or Newton's method are right if they find the minimum of a usual loss."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.optimize import minimize

from steepest.inspections.minima import explain_minimum
from steepest.inspections.training_functions import Training


def cost(theta: Any, X: Any, y: Any, lbda: float) -> Any:
    z = X @ theta
    return np.mean(np.logaddexp(0, z) - y * z) + lbda / 2 / len(y) * (theta[1:] ** 2).sum()


def with_ones(X: Any) -> Any:
    return np.hstack([np.ones((len(X), 1)), X])


def fit(initial_theta: Any, X: Any, y: Any, method: str, lbda: float, maxiter: int) -> Any:
    options = {"maxiter": maxiter}
    return minimize(cost, initial_theta, args=(X, y, lbda), method=method, options=options).x


def one_vs_all(X: Any, y: Any, num_labels: int, lbda: float) -> Any:
    X, start = with_ones(X), np.zeros(X.shape[1] + 1)
    fits = [fit(start, X, (y == k).astype(float), "CG", lbda, 200) for k in range(num_labels)]
    return np.array(fits)


def newton(X: Any, y: Any) -> Any:
    theta = np.zeros((X.shape[1], 1))
    for _ in range(10):
        p = 1 / (1 + np.exp(-y * (X @ theta)))
        hessian = (X * p * (1 - p)).T @ X
        theta += np.linalg.inv(hessian) @ X.T @ ((1 - p) * y)
    return theta


def short(X: Any, y: Any) -> Any:
    return minimize(cost, np.zeros(X.shape[1]), args=(X, 0.6 * y, 0.0)).x


HELPERS = {each.__name__: each for each in (cost, with_ones, fit)}


def said_of(function: Any) -> str:
    found = explain_minimum(Training(function.__name__, function, helpers=HELPERS))
    return "" if found is None else f"{found[0]} ({found[1].words})"


def test_fits_say_loss_intercept_and_penalty() -> None:
    least = "with the least logistic loss"
    penalty = "plus the penalty / (2 n) times the sum of the squared weights without the first"
    rows = "14 samples as rows, labels as"
    both = "the weights and the intercept"
    assert said_of(fit) == f"the weights {least} {penalty} ({rows} a vector)"
    assert said_of(one_vs_all) == f"{both} {least} {penalty} ({rows} whole numbers)"
    assert (
        said_of(newton) == f"the weights {least} ({rows.removesuffix(' as')} -1 and 1 in a column)"
    )


def test_another_minimum_is_not_judged() -> None:
    assert said_of(short) == ""


def test_a_function_without_an_optimiser_is_not_called() -> None:
    def train(X: Any, y: Any) -> Any:
        raise AssertionError

    assert explain_minimum(Training("train", train)) is None


def reweighted(X: Any, y: Any) -> Any:
    x, w = with_ones(X), np.zeros(X.shape[1] + 1)
    for _ in range(12):
        p = 1 / (1 + np.exp(-x @ w))
        slope = p * (1 - p)
        w = np.linalg.solve(x.T * slope @ x, x.T @ (slope * (x @ w) - (p - y)))
    return w


def one_vs_all_by_descent(X: Any, y: Any, num_labels: int, Lambda: float) -> Any:
    x, found = with_ones(X), []
    for k in range(1, num_labels + 1):
        w = np.zeros(x.shape[1])
        for _ in range(300):
            penalty = Lambda / len(x) * np.r_[0, w[1:]]
            w = w - (x.T @ (1 / (1 + np.exp(-x @ w)) - (y == k)) / len(x) + penalty)
        found.append(w)
    return np.array(found)


def test_weights_solved_again_and_again_are_those_of_the_least_loss() -> None:
    words, _ = explain_minimum(Training("fit", reweighted)) or ("", None)
    assert words == "the weights and the intercept with the least logistic loss"


def test_descents_for_each_class_are_right_by_what_they_find() -> None:
    words, _ = explain_minimum(Training("oneVsAll", one_vs_all_by_descent)) or ("", None)
    assert words.startswith("the weights and the intercept with the least logistic loss plus")
