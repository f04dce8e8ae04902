"""What a layer passes back: another factor than the derivative, weights that are not transposed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls


def verdict_on(cls: type) -> FunctionVerdict:
    checks = find_consistency_checks({}, {cls.__name__: cls}, find_constructor_calls)
    [found] = [each for each in checks if each.name == f"{cls.__name__}.backward"]
    return found.verdict()


def activation(function: Any, derivative: Any) -> type:
    """A class whose backward multiplies by the derivative, from input and output."""

    class Activation:
        def forward(self, x: Any) -> Any:
            self.x, self.out = x, function(x)
            return self.out

        def backward(self, grad: Any) -> Any:
            return grad * derivative(self.x, self.out)

    return Activation


def sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


@pytest.mark.parametrize(
    ("cls", "words"),
    [
        (activation(sigmoid, lambda x, a: a * (1 + a)), "with the other sign before its second"),
        (activation(np.tanh, lambda x, a: 1 - a), "has 1 - a instead of the derivative of tanh"),
        (activation(np.tanh, lambda x, a: 1 - x**2), "at z in a formula for the output a"),
        (activation(np.tanh, lambda x, a: a * (1 - a)), "the derivative of sigmoid instead of"),
    ],
)
def test_what_stands_in_place_of_a_derivative_is_named(cls: type, words: str) -> None:
    verdict = verdict_on(cls)
    assert verdict.outcome == WRONG, verdict.sentence
    assert words in verdict.sentence


def test_a_right_derivative_is_right() -> None:
    assert verdict_on(activation(sigmoid, lambda x, a: a * (1 - a))).outcome == RIGHT


def test_a_derivative_of_no_known_kind_is_not_called_wrong() -> None:
    straight_through = activation(np.sign, lambda x, a: np.exp(-(x**2)))
    assert verdict_on(straight_through).outcome == NOT_CHECKED


class Dense:
    """Its backward raises where the widths differ."""

    def __init__(self, n_in: int, n_out: int) -> None:
        self.W = np.random.randn(n_in, n_out)
        self.b = np.zeros(n_out)

    def forward(self, x: Any) -> Any:
        self.x = x
        return x @ self.W + self.b

    def backward(self, grad: Any) -> Any:
        self.dW = self.x.T @ grad
        self.db = grad.sum(axis=0)
        return grad @ self.W


def test_weights_that_are_not_transposed_are_found_with_equal_widths() -> None:
    verdict = verdict_on(Dense)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "weights not transposed")
    assert "upstream times W, which must be transposed here; dW and db agree" in verdict.sentence
