"""Gradients that are found by their names are checked at points at which they are defined."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from steepest.gradients.verdicts import NOT_CHECKED
from steepest.inspections.finding import Candidate
from steepest.inspections.gradient_checks import check_candidate_gradient


def sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def bce(y: Any, p: Any) -> Any:
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


def plane(x: Any, y: Any) -> Any:
    return x**2 + torch.cos(3 * x) * y


def verdict(
    function: Any, gradient: Callable[..., Any], variable: str = ""
) -> tuple[str, Any, str]:
    candidate = Candidate("gradient", "g", gradient, "f", variable)
    found = check_candidate_gradient(candidate, function)
    return found.outcome, found.mistake, " ".join((found.sentence, *found.notes))


RIGHT: dict[str, tuple[Any, Any, str]] = {
    "of the input": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x)), ""),
    "of the output": (sigmoid, lambda s: s * (1 - s), ""),
    "of positive numbers": (lambda x: np.log(x), lambda x: 1 / x, ""),
    "of one number": (lambda x: float(x) ** 2, lambda x: 2 * float(x), ""),
    "of a loss": (bce, lambda y, p: (p - y) / (p * (1 - p)) / len(y), ""),
    "of a loss, turned": (bce, lambda p, y: (p - y) / (p * (1 - p)) / len(y), ""),
    "of the mean of a loss that is a sum": (
        lambda y, p: ((p - y) ** 2).sum(),
        lambda y, p: 2 * (p - y) / len(y),
        "",
    ),
    "of two": (
        plane,
        lambda x, y: (2 * x - 3 * torch.sin(3 * x) * y, torch.cos(3 * x)),
        "",
    ),
    "of one of two": (plane, lambda x, y: torch.cos(3 * x) + 0 * y, "y"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_gradients_of_every_form_are_right(name: str) -> None:
    assert verdict(*RIGHT[name])[0] == "right"


def test_wrong_gradients_are_named() -> None:
    assert verdict(sigmoid, lambda x: -sigmoid(x) * (1 - sigmoid(x)))[:2] == ("wrong", "sign")
    found = verdict(bce, lambda y, p: -(y / p + (1 - y) / (1 - p)) / len(y))
    assert found[:2] == ("wrong", "sign in part")
    assert "in 2 of 4 elements" in found[2] and "at p[3] it is -2.5" in found[2]
    assert verdict(lambda x: np.exp(x), lambda x: np.cosh(3 * x))[:2] == ("wrong", None)


def test_a_derivative_in_terms_of_the_output_is_right_with_a_note() -> None:
    assert verdict(*RIGHT["of the output"])[2].endswith("it takes the output of f, not the input")


def test_a_gradient_with_other_arguments_is_not_checked() -> None:
    def g(x: Any, w: Any, y: Any) -> Any: ...

    kind, _, sentence = verdict(bce, g)
    assert kind == "not checked"
    assert sentence == (
        "g must take the arguments of f to be checked, (y, p), got (x, w, y) "
        "(st.check_gradient checks it at a point of your own)"
    )


def test_a_derivative_of_a_function_that_mixes_elements_is_not_checked() -> None:
    def softmax(z: Any) -> Any:
        shares = np.exp(z - z.max())
        return shares / shares.sum()

    def softmax_prime(z: Any) -> Any:
        return softmax(z) * (1 - softmax(z))

    candidate = Candidate("gradient", "softmax_prime", softmax_prime, "softmax")
    verdict = check_candidate_gradient(candidate, softmax)
    assert verdict.outcome == NOT_CHECKED
    assert "its derivative is a matrix" in verdict.sentence


def softmax_of_rows(x: Any) -> Any:
    grown = np.exp(x)
    return grown / grown.sum(axis=1)[:, None]


def softmax_of_rows_derivative(x: Any) -> Any:
    return softmax_of_rows(x) * (1 - softmax_of_rows(x))


def cross_entropy(y_true: Any, y_pred: Any) -> Any:
    return -np.sum(y_true * np.log(y_pred)) / len(y_true)


def cross_entropy_prime(y_true: Any, y_pred: Any) -> Any:
    return y_pred - y_true


@pytest.mark.parametrize(
    ("function", "derivative"),
    [(softmax_of_rows, softmax_of_rows_derivative), (cross_entropy, cross_entropy_prime)],
)
def test_a_derivative_by_something_else_is_not_called_wrong(function: Any, derivative: Any) -> None:
    candidate = Candidate("gradient", derivative.__name__, derivative, function.__name__)
    assert check_candidate_gradient(candidate, function).outcome == NOT_CHECKED


def bipolar_sigmoid(neuron_value: Any) -> Any:
    try:
        return (1 - math.exp(-neuron_value)) / (1 + math.exp(-neuron_value))
    except TypeError:
        return -1


def cubed_output(neuron_value: Any) -> Any:
    return bipolar_sigmoid(neuron_value) ** 3


def test_a_function_that_returns_one_number_for_all_arrays_is_checked_at_a_number() -> None:
    found = verdict(bipolar_sigmoid, lambda output: 0.5 * (1 + output) * (1 - output))
    assert found[0] == "right"
    assert "takes the output" in found[2]


def test_an_unexplained_gradient_of_something_else_is_not_checked() -> None:
    found = verdict(cubed_output, lambda output: 0.5 * (1 + output) * (1 - output))
    assert found[0] == "not checked"
    assert "it may take something else" in found[2]


def test_a_gradient_of_a_value_that_never_changes_is_not_checked() -> None:
    assert verdict(lambda x: 0 * x - 1, lambda x: x + 1)[0] == "not checked"
