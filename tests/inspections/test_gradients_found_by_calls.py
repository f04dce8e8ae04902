"""Gradients of a linear layer that raise for other widths, and numerical gradients."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.checks.suspect_lines import find_line_of_either
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections.numerical_gradients import check_numerical_gradient
from steepest.inspections.usual_objectives import find_assumed_gradient


def untransposed(dz, x, w):
    return dz @ w, x.T @ dz, dz.sum(axis=0)


def weights_of_units(dz, x, w):
    return dz @ w, dz.T @ x, dz.sum(axis=0)


def test_a_gradient_that_raises_for_other_widths_is_compared_for_equal_ones():
    found = find_assumed_gradient("linear_backward", untransposed)
    assert found is not None
    assert found.agreeing() == {"w", "b"}
    assert "for others it raises" in found.verdict().sentence


def test_weights_of_another_shape_are_no_mistake():
    assert find_assumed_gradient("linear_backward", weights_of_units) is None


def central(f, x, h=1e-5):
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


def forward(f, x):
    return np.array([(f(x + 1e-3 * e) - f(x)) / 1e-3 for e in np.eye(len(x))])


def not_halved(f, x, h=1e-5):
    return np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])


def not_put_back(f, x, h=1e-4):
    found = np.zeros_like(x)
    for k in range(len(x)):
        x[k] += h
        up = f(x)
        x[k] -= 2 * h
        found[k] = (up - f(x)) / (2 * h)
    return found


@pytest.mark.parametrize(
    ("function", "outcome", "mistake"),
    [
        (central, RIGHT, None),
        (forward, RIGHT, None),
        (not_halved, WRONG, "constant factor"),
        (not_put_back, WRONG, "changes its argument"),
    ],
)
def test_a_numerical_gradient_is_compared_with_derivatives(function, outcome, mistake):
    verdict = check_numerical_gradient("numerical_gradient", function)
    assert verdict is not None
    assert (verdict.outcome, verdict.mistake) == (outcome, mistake)


@pytest.mark.parametrize("name", ["gradient", "relu_grad"])
def test_other_names_are_no_numerical_gradients(name):
    assert check_numerical_gradient(name, central) is None


def of_squared_error(x, y, w, b):
    y_hat = x @ w + b
    error = (y_hat - y) / len(y)
    return x.T @ error, error.sum()


def of_decisions(x, y, w, b):
    p = np.where(x @ w + b > 0, 1.0, 0.0)
    error = (p - y) / len(y)
    return x.T @ error, error.sum()


@pytest.mark.parametrize(
    ("function", "mistake", "text"),
    [
        (of_squared_error, "another loss", "y_hat = x @ w + b"),
        (of_decisions, "another gradient", "p = np.where(x @ w + b > 0, 1.0, 0.0)"),
    ],
)
def test_a_gradient_of_another_loss_has_the_line_of_its_output(function, mistake, text):
    line = find_line_of_either(function, "gradient", mistake)
    assert line is not None
    assert line.text == text
