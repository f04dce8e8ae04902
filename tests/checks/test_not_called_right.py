"""What is wrong for ordinary input is not called right, whatever probes it passes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG
from steepest.quantities.activations import ActivationName
from steepest.quantities.elementwise import explain_elementwise


def test_a_function_that_refuses_the_rows_of_a_scaling_is_not_a_right_one() -> None:
    def scale(x: Any, factor: Any) -> Any:
        return x * factor

    found = st.check(scale, "scaling", found_by_name=True, locate=False)
    assert found.verdict.outcome == NOT_CHECKED


def test_a_relu_with_a_cap_is_not_a_relu() -> None:
    meant = ActivationName("relu", derivative=False, sure=True)
    assert explain_elementwise(lambda x: np.clip(x, 0, 6), "relu", meant) is None


def root_of_two_by_inputs(d_in: int, d_out: int) -> Any:
    return np.random.randn(d_in, d_out) * np.sqrt(2) / d_in, np.zeros(d_out)


def positive_weights(d_in: int, d_out: int) -> Any:
    return np.random.rand(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out)


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (root_of_two_by_inputs, "root of 2 alone"),
        (positive_weights, "rand for randn"),
    ],
)
def test_a_wrong_deviation_that_is_known_is_wrong_in_every_course(
    function: Callable[..., Any], mistake: str
) -> None:
    found = st.check(function, "layer", found_by_name=True, locate=False)
    assert (found.verdict.outcome, found.mistake) == (WRONG, mistake)


def test_an_epoch_that_returns_the_parameters_it_was_given_is_wrong() -> None:
    def epoch(x, y, w, b, lr, batch_size, rng):
        theta, beta, losses = w, b, []
        order = rng.permutation(len(x))
        for begin in range(0, len(x) - batch_size + 1, batch_size):
            i = order[begin : begin + batch_size]
            p = 1 / (1 + np.exp(-(x[i] @ theta + beta)))
            losses.append(-np.mean(np.log(np.abs(p + y[i] - 1))))
            theta = theta - lr * (p - y[i]) @ x[i] / batch_size
            beta = beta - lr * np.mean(p - y[i])
        return w, b, np.mean(losses)

    assert st.check(epoch, "epoch").mistake == "the parameters do not move"
