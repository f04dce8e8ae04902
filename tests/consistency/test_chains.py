"""Backpropagation in a function without a forward pass, compared with usual layers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict


def verdict_on(function: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on the only function that is checked."""
    [check] = find_consistency_checks({function.__name__: function})
    return check.verdict()


def back_propagation(activated, out, W2, x, one_hot):
    m = x.shape[1]
    dz2 = out - one_hot
    dz1 = (W2.T @ dz2) * (activated > 0)
    dw1, db1 = dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
    return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m


def backprop(x, y, w1, w2, h, y_hat):
    d2 = (y_hat - y) * y_hat * (1 - y_hat)
    d1 = d2 @ w2.T * h * (1 - h)
    dw2, dw1 = h.T @ d2, x.T @ d1
    return dw1, dw2


@pytest.mark.parametrize("function", [back_propagation, backprop])
def test_a_right_backpropagation_is_right(function: Callable[..., Any]) -> None:
    verdict = verdict_on(function)
    assert (verdict.outcome, verdict.notes) == (RIGHT, ())


def test_one_number_for_all_biases_is_named() -> None:
    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * (activated > 0)
        return dz1 @ x.T / m, np.sum(dz1) / m, dz2 @ activated.T / m, np.sum(dz2) / m

    verdict = verdict_on(back_propagation)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "accidental broadcast")
    assert verdict.hint == "Sum over the samples only, so that every unit keeps its own number."


def test_an_unknown_activation_without_forward_is_not_checked() -> None:
    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * np.exp(-(activated**2))
        dw1, db1 = dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
        return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m

    assert verdict_on(back_propagation).outcome == NOT_CHECKED


def test_an_edit_is_judged_by_the_same_comparison() -> None:
    scale = [1.0]

    def back_propagation(activated, out, W2, x, one_hot):
        m = x.shape[1]
        dz2 = out - one_hot
        dz1 = (W2.T @ dz2) * (activated > 0)
        dw1, db1 = scale[0] * dz1 @ x.T / m, np.sum(dz1, axis=1, keepdims=True) / m
        return dw1, db1, dz2 @ activated.T / m, np.sum(dz2, axis=1, keepdims=True) / m

    scale[0] = 3.0
    [check] = find_consistency_checks({"back_propagation": back_propagation})
    compared = check.compare()
    verdict, check_again = compared.verdict, compared.again
    assert (verdict.outcome, check_again().outcome) == (WRONG, WRONG)
    scale[0] = 1.0
    assert check_again().outcome == RIGHT
