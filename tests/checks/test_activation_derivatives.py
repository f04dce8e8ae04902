"""Derivatives of activations are checked where the file does not define the activation."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def of_input(x: Any) -> Any:
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)


def of_exponentials(z: Any) -> Any:
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def of_output(a: Any) -> Any:
    return a * (1 - a)


def of_one_number(x: float) -> float:
    s = 1 / (1 + math.exp(-x))
    return s * (1 - s)


def of_nested_lists(rows: list[list[float]]) -> list[list[float]]:
    return [[of_one_number(value) for value in row] for row in rows]


def of_tensors(x: Any) -> Any:
    return torch.sigmoid(x) * (1 - torch.sigmoid(x))


def backward(dA: Any, cache: Any) -> Any:
    s = 1 / (1 + np.exp(-cache))
    return dA * s * (1 - s)


def tanh_of_input(x: Any) -> Any:
    return 1 / np.cosh(x) ** 2


def tanh_of_output(y: Any) -> Any:
    return 1.0 - y**2


def relu_of_truth_values(Z: Any) -> Any:
    return Z > 0


def relu_at_zero(x: Any) -> Any:
    return np.where(x < 0, 0, 1)


def relu_in_place(x: Any) -> Any:
    x[x <= 0] = 0
    x[x > 0] = 1
    return x


def relu_backward(dout: Any, x: Any) -> Any:
    return dout * (x > 0)


def relu_of_one_number(x: float) -> int:
    return 1 if x > 0 else 0


RIGHT = [
    ("sigmoid", of_input, ""),
    ("sigmoid", of_exponentials, ""),
    ("sigmoid", of_tensors, ""),
    ("sigmoid", backward, ""),
    ("sigmoid", of_output, "as a function of the output"),
    ("sigmoid", of_one_number, "for one number at a time"),
    ("sigmoid", of_nested_lists, "for arrays with rows and columns"),
    ("tanh", tanh_of_input, ""),
    ("tanh", tanh_of_output, "as a function of the output"),
    ("relu", relu_of_truth_values, ""),
    ("relu", relu_at_zero, ""),
    ("relu", relu_in_place, ""),
    ("relu", relu_backward, ""),
    ("relu", relu_of_one_number, "for one number at a time"),
]


@pytest.mark.parametrize(("activation", "function", "words"), RIGHT)
def test_a_derivative_is_right_of_the_input_or_the_output(
    activation: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, f"{activation}_derivative", locate=False)
    assert check.ok, check
    assert check.sentence.endswith(f"probes, {words}." if words else "probes.")


MISTAKES = [
    ("sigmoid", lambda fx: 1 / (1 + np.exp(-fx)), "the function itself"),
    ("sigmoid", lambda z: of_input(1 / (1 + np.exp(-z))), "sigmoid twice"),
    ("sigmoid", lambda z: (1 / (1 + np.exp(-z))) * (1 + 1 / (1 + np.exp(-z))), "sign in 1 - s"),
    ("tanh", lambda z: 1 - np.tanh(z), "square missing"),
    ("tanh", np.tanh, "the function itself"),
    ("tanh", lambda z: torch.tanh(z) ** 2, "1 missing"),
    ("relu", lambda x: np.maximum(x, 0), "the function itself"),
    ("relu", lambda x: (x < 0).astype(float), "wrong side"),
]


@pytest.mark.parametrize(("activation", "function", "mistake"), MISTAKES)
def test_a_mistake_in_a_derivative_is_named(
    activation: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, f"{activation}_derivative", locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, mistake), check


@pytest.mark.parametrize("function", [np.cos, lambda x: x / (1 + abs(x)), lambda x: x**3])
def test_another_function_is_not_called_a_wrong_derivative(function: Callable[..., Any]) -> None:
    check = st.check(function, "sigmoid_derivative", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None), check
