"""Gradients of a linear layer without the layer beside them."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks


def grad_w(delta, x):
    return np.dot(x.T, delta)


def grad_x(delta, w):
    return np.dot(delta, w.T)


def grad_w_twice(delta, x):
    return 2 * np.dot(x.T, delta)


def linear_backward(dZ, cache):
    A_prev, W, _b = cache
    return np.dot(dZ, W.T), np.dot(A_prev.T, dZ), dZ.sum(axis=0)


def verdict_on(function):
    [check] = find_consistency_checks({function.__name__: function})
    return check.verdict()


@pytest.mark.parametrize("function", [grad_w, grad_x, linear_backward])
def test_the_gradient_of_a_linear_layer_is_right_without_the_layer(function) -> None:
    verdict = verdict_on(function)
    assert verdict.outcome == "right"
    assert "sum(upstream * linear_layer(...))" in verdict.sentence


def test_what_no_usual_layer_explains_is_not_accused() -> None:
    assert verdict_on(grad_w_twice).outcome == "not checked"
