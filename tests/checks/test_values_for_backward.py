"""What a forward function returns for the way back, beside its result and without a name."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.checks.checking import check


def relu(x):
    return np.maximum(x, 0), x <= 0


def relu_of_blocked(x):
    """Returns the output and the mask of the entries that were set to zero."""
    return np.maximum(x, 0), x <= 0


def relu_and_mask(x):
    return np.maximum(x, 0), x > 0


def sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s, s * (1 + s)


def sigmoid_and_slope(x):
    s = 1 / (1 + np.exp(-x))
    return s, s * (1 - s)


def sigmoid_and_complement(x):
    s = 1 / (1 + np.exp(-x))
    return s, 1 - s


def linear(x, w, b):
    z = x @ w + b
    return z, (z, w, b)


def linear_with_input(x, w, b):
    z = x @ w + b
    return z, (z, x, w)


def linear_with_weights(x, w, b):
    return x @ w + b, {"w": w, "b": b}


@pytest.mark.parametrize(
    ("function", "piece", "mistake"),
    [
        (relu, "relu", "inverted mask"),
        (sigmoid, "sigmoid", "wrong derivative"),
        (linear, "linear", "cache without the input"),
    ],
)
def test_a_wrong_value_for_the_way_back_is_found(function, piece, mistake):
    assert check(function, piece, locate=False).mistake == mistake


@pytest.mark.parametrize(
    ("function", "piece"),
    [
        (relu_of_blocked, "relu"),
        (relu_and_mask, "relu"),
        (sigmoid_and_slope, "sigmoid"),
        (sigmoid_and_complement, "sigmoid"),
        (linear_with_input, "linear"),
        (linear_with_weights, "linear"),
    ],
)
def test_what_may_be_meant_otherwise_is_right(function, piece):
    assert check(function, piece, locate=False).ok
