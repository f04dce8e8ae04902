"""Derivatives of losses and activations are recognised in the forms that courses give them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.quantities.behaviour import explain_by_behaviour
from steepest.quantities.finding import find_quantity_check
from steepest.quantities.loss_derivatives import explain_loss_derivative


def verdict_on(function: Callable[..., Any], name: str) -> FunctionVerdict | None:
    check = find_quantity_check(function, name, name.rpartition(".")[2])
    assert check is not None, name
    found = check.explain()
    return found if found is None or not found.ok else check.correct(found)


MEAN = "as the mean over the samples"
LOSSES = (
    (lambda y_hat, y: 2 * (y_hat - y) / y.size, "mse_derivada", "squared error", MEAN),
    (lambda y, a: a - y, "quadratic_cost_derivative", "squared error", "as half a sum"),
    (lambda y, p: (p - y) / (p * (1 - p)) / len(y), "bce_prime", "binary cross-entropy", MEAN),
    (lambda p, y: (1 - y) / (1 - p) - y / p, "dBCE", "binary cross-entropy", "as a sum"),
    (lambda y, p: -y / p / y.shape[1], "categorical_cross_entropy_grad", "cross-entropy", MEAN),
    (lambda y, p: np.sign(p - y) / len(y), "mae_backward", "absolute error", MEAN),
    (lambda y, p: (p - y) / len(y), "cross_entropy_grad", "logits of a sigmoid", MEAN),
)


@pytest.mark.parametrize(("function", "name", "loss", "factor"), LOSSES)
def test_the_derivative_of_a_loss_is_right_with_its_factor(
    function: Callable[..., Any], name: str, loss: str, factor: str
) -> None:
    found = verdict_on(function, name)
    assert found is not None
    assert found.outcome == RIGHT
    assert loss in found.sentence
    assert factor in found.sentence


@pytest.mark.parametrize(
    "function", [lambda y, p: y - p, lambda y, p: (p - y) ** 2, lambda y, p: 3 * (p - y)]
)
def test_what_is_no_derivative_of_the_loss_is_not_called_right_or_wrong(
    function: Callable[..., Any],
) -> None:
    assert verdict_on(function, "mse_prime") is None


def test_p_minus_y_is_right_for_a_cross_entropy_only_if_the_name_says_so() -> None:
    found = verdict_on(lambda y, p: p - y, "loss_derivative")
    assert found is not None
    assert "squared error" in found.sentence


BOTH = (
    (lambda fx, x: (1 - fx) * fx, "sigmoid_deriv"),
    (lambda x, a: 1 - a**2, "tanh_backward"),
    (lambda fx, x: np.where(fx > 0, 1.0, 0.05), "leaky_relu_grad"),
    (lambda fx, x: fx + (1 - fx) / (1 + np.exp(-x)), "swish_deriv"),
    (lambda dl_dy, x, y: dl_dy * (x > 0), "relu_backward"),
    (lambda x, y, grad: grad * y * (1 - y), "sigmoid_backward"),
)


@pytest.mark.parametrize(("function", "name"), BOTH)
def test_a_derivative_may_take_the_input_and_the_output(
    function: Callable[..., Any], name: str
) -> None:
    found = verdict_on(function, name)
    assert found is not None
    assert found.outcome == RIGHT


def test_a_derivative_of_several_arguments_is_never_called_wrong() -> None:
    assert verdict_on(lambda w, x, y: w, "relu_backward") is None


class Units:
    """Activations that keep what their derivatives need."""

    def __init__(self) -> None:
        self.a: Any = None
        self.kind = "sigmoid"

    def tanh(self, x: Any) -> Any:
        self.a = np.tanh(x)
        return self.a

    def tanh_grad(self) -> Any:
        return 1 - self.a**2

    def forward(self, x: Any) -> Any:
        self.a = 1 / (1 + np.exp(-x))
        return self.a

    def relu_grad(self) -> Any:
        return 1 * (self.a > 0)


def test_a_derivative_without_arguments_is_called_after_its_activation() -> None:
    units = Units()
    found = verdict_on(units.tanh_grad, "Units.tanh_grad")
    assert found is not None
    assert found.outcome == RIGHT
    # The object may have computed another activation: nothing is said.
    assert verdict_on(units.relu_grad, "Units.relu_grad") is None


def test_a_flag_that_is_a_number_is_no_flag_for_the_derivative() -> None:
    found = verdict_on(lambda x, d=3: np.tanh(x) * (1 if d == 3 else 7 + x**2), "tanh")
    assert found is not None
    assert found.outcome == RIGHT


NAMELESS = (
    (lambda z: 1 / (1 + np.exp(-z)), "SG", "the sigmoid"),
    (lambda v: max(0.0, v), "phi", "relu, for one number at a time"),
    (lambda t, y: np.mean((t - y) ** 2), "custo", "the squared error, as the mean"),
    (lambda a, b: np.mean(a == b), "treffer", "the accuracy"),
)


@pytest.mark.parametrize(("function", "name", "words"), NAMELESS)
def test_a_function_is_recognised_by_its_values_whatever_its_name(
    function: Callable[..., Any], name: str, words: str
) -> None:
    found = explain_by_behaviour(function, name)
    assert found is not None
    assert found.words.startswith(words)


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (lambda z: 2 * z, "double"),
        (lambda z: z * (1 - z), "logistic_map"),
        (lambda a, b: a - b, "minus"),
        (lambda z: 1 / (1 + np.exp(-z)), "sigmoid_grad"),
        (lambda z: print(z) or np.tanh(z), "noisy"),
    ],
)
def test_other_functions_are_not_taken_for_an_activation_or_a_loss(
    function: Callable[..., Any], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain_by_behaviour(function, name) is None
    assert capsys.readouterr().out == ""


KEEPING = {
    "input": "def sigmoid(v): return 1 / (1 + np.exp(-v)), v\n",
    "output": "def sigmoid(v):\n    a = 1 / (1 + np.exp(-v))\n    return a, a\n",
    "nothing": "def sigmoid(v): return 1 / (1 + np.exp(-v))\n",
}
OF_OUTPUT = "def sigmoid_backward(dout, kept): return dout * kept * (1 - kept)\n"
OF_INPUT = (
    "def sigmoid_backward(dout, kept):\n"
    "    s = 1 / (1 + np.exp(-kept))\n    return dout * s * (1 - s)\n"
)


@pytest.mark.parametrize(
    ("kept", "backward", "mistake"),
    [
        ("input", OF_INPUT, None),
        ("input", OF_OUTPUT, "input taken for output"),
        ("output", OF_OUTPUT, None),
        ("output", OF_INPUT, "output taken for input"),
        ("nothing", OF_INPUT, None),
        ("nothing", OF_OUTPUT, None),
    ],
)
def test_what_the_file_keeps_decides_between_input_and_output(
    kept: str, backward: str, mistake: str | None
) -> None:
    names: dict[str, Any] = {"np": np}
    exec(KEEPING[kept] + backward, names)
    function = names["sigmoid_backward"]
    check = find_quantity_check(function, "sigmoid_backward", "sigmoid_backward")
    assert check is not None
    verdict = check.explain()
    assert verdict is not None
    assert verdict.mistake == mistake, verdict.sentence


def test_the_method_d_of_an_activation_is_its_derivative() -> None:
    found = verdict_on(lambda x: (x > 0) * 1.0, "Relu.d")
    assert found is not None
    assert found.outcome == RIGHT


def test_a_derivative_of_a_loss_may_be_returned_transposed() -> None:
    found = explain_loss_derivative(lambda p, y: (-2 * (y - p) / y.shape[1]).T, "mse_gradient")
    assert found is not None
    assert ", transposed" in found.words
