"""Trainings with parameters of unusual names: what they hold follows from the others."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import role_in_training
from steepest.inspections.trainings import check_training


def initial_values(X: Any, y: Any, Wini: Any, bini: Any, num_iters: Any, alpha: Any) -> Any:
    w, b = Wini.copy(), bini
    for _ in range(num_iters):
        error = X @ w + b - y
        w, b = w - alpha * X.T @ error / len(y), b - alpha * error.mean()
    return w, b


def penalty_l(X: Any, y: Any, theta: Any, alpha: Any, iters: Any, L: Any) -> Any:
    for _ in range(iters):
        gradient = X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y)
        theta = theta - alpha * (gradient + L / len(y) * theta)
    return theta


def count_m(w: Any, x: Any, y: Any, m: Any, a: Any) -> Any:
    return w - a * x.T @ (x @ w - y) / m


def unknown_labels(features: Any, prices: Any, weights: Any, a: Any, iterations: Any) -> Any:
    for _ in range(iterations):
        weights = weights - a * features.T @ (features @ weights - prices)
    return weights


def unknown_weights(x: Any, y: Any, o: Any, learning_rate: Any, n_iterations: Any) -> Any:
    for _ in range(n_iterations):
        o = o - learning_rate * x.T @ (x @ o - y) / len(y)
    return o


FUNCTIONS = [initial_values, penalty_l, count_m, unknown_labels, unknown_weights]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_training_is_right(function: Any) -> None:
    verdict = check_training(Training(function.__name__, function))
    assert verdict.outcome == RIGHT, verdict.sentence


def test_an_attribute_l_is_the_number_of_layers() -> None:
    assert role_in_training("L") != "penalty"
