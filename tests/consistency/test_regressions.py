"""Gradients of regressions in functions whose file has no loss."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG


def outcome_of(function: Callable[..., Any]) -> str:
    """The outcome of the only check of a function."""
    [check] = find_consistency_checks({function.__name__: function})
    return check.verdict().outcome


def calc_grad(X, Y, theta):
    margins = Y * (X @ theta)
    return -X.T @ (Y / (1 + np.exp(margins))) / len(Y)


def gradient_reg(x, y, w, b, lambda_=1.0):
    error = 1 / (1 + np.exp(-(x @ w + b))) - y
    return error.mean(), x.T @ error / len(y) + lambda_ / len(y) * w


def backward_propagation(X, Y, A):
    return {"dW": X.T @ (A - Y), "db": np.sum(A - Y)}


def test_the_gradient_of_a_logistic_regression_with_signs_as_labels_is_right() -> None:
    assert outcome_of(calc_grad) == RIGHT


def test_a_gradient_with_regularisation_is_right() -> None:
    assert outcome_of(gradient_reg) == RIGHT


def test_a_gradient_from_predictions_is_right() -> None:
    assert outcome_of(backward_propagation) == RIGHT


def test_a_bias_gradient_that_is_not_divided_by_the_samples_is_wrong() -> None:
    def compute_gradient(X, y, w, b):
        error = X @ w + b - y
        dw, db = X.T @ error / len(y), error.sum()
        return dw, db

    assert outcome_of(compute_gradient) == WRONG


def test_a_gradient_summed_over_the_features_is_not_called_right() -> None:
    def backward_propagation(X, Y, A):
        return {"dW": np.sum((A - Y) * X) / len(Y), "db": np.sum(A - Y) / len(Y)}

    assert outcome_of(backward_propagation) != RIGHT


def test_a_gradient_divided_by_the_number_of_features_is_not_checked() -> None:
    def calc_grad(X, y, w):
        return X.T @ (X @ w - y) / X.shape[1]

    assert outcome_of(calc_grad) == NOT_CHECKED


def test_the_bias_may_be_the_first_of_the_weights() -> None:
    def gradient(x, y, theta):
        with_ones = np.c_[np.ones(len(x)), x]
        return with_ones.T @ (with_ones @ theta - y) / len(y)

    assert outcome_of(gradient) == RIGHT


def test_samples_may_have_the_name_of_a_course() -> None:
    def linear_regression_gradient(y, tx, w):
        return -tx.T @ (y - tx @ w) / y.shape[0]

    assert outcome_of(linear_regression_gradient) == RIGHT


def gradient_from_predictions(X, y_actual, y_predicted):
    errors = y_actual - y_predicted
    return -2 * np.mean(X * errors[:, np.newaxis], axis=0)


def gradient_in_a_list(old_theta_0, old_theta_1, X, Y, m):
    errors = [old_theta_0 + old_theta_1 * X[i] - Y[i] for i in range(m)]
    return [sum(errors) / m, sum(e * x for e, x in zip(errors, X, strict=True)) / m]


def gradient_in_part(theta_0, theta_1, X, Y):
    errors = theta_0 + theta_1 * X - Y
    return [errors.mean(), (errors * X).sum()]


def test_gradients_without_names_are_recognised() -> None:
    assert outcome_of(gradient_from_predictions) == RIGHT
    assert outcome_of(gradient_in_a_list) == RIGHT


def test_numbers_that_agree_in_part_are_not_judged() -> None:
    assert outcome_of(gradient_in_part) == NOT_CHECKED
