"""Layers of which one part is wrong, and layers that hand their gradients to an optimiser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.layer_classes import find_layers
from steepest.consistency.layers import check_layer
from steepest.consistency.losses import check_loss_class, find_loss_classes
from steepest.consistency.trials import Conclusion
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections.objects import find_constructor_calls

STEP_SIZE = 0.05


def conclusion_on(cls: type) -> Conclusion:
    [layer] = find_layers({cls.__name__: cls})
    found = check_layer(layer, find_constructor_calls(cls))
    assert found is not None
    return found


class ReluLayer:
    """Steps on the spot by a rate of the file; the bias lacks the mask."""

    def __init__(self, n: int, m: int) -> None:
        self.w, self.b = np.ones((n, m)) / n, np.zeros((1, m))

    def fwd(self, x: Any) -> Any:
        self.x, self.y = x, np.maximum(0, x @ self.w + self.b)
        return self.y

    def backprop(self, ds: Any) -> Any:
        masked = ds * (self.y > 0)
        dx = masked @ self.w.T
        self.w -= STEP_SIZE * self.x.T @ masked
        self.b -= STEP_SIZE * self.of_bias(ds, masked).sum(axis=0, keepdims=True)
        return dx

    def of_bias(self, ds: Any, masked: Any) -> Any:
        return ds


class RightReluLayer(ReluLayer):
    def of_bias(self, ds: Any, masked: Any) -> Any:
        return masked


class LayerOfSteps:
    """The error goes back through the weights after their step."""

    def __init__(self, n: int, m: int) -> None:
        self.weights, self.bias = np.ones((n, m)) / n, np.zeros((1, m))

    def forward(self, x: Any) -> Any:
        self.input = x
        return x @ self.weights + self.bias

    def backward(self, output_error: Any, learning_rate: float) -> Any:
        self.weights -= learning_rate * self.input.T @ output_error
        self.bias -= learning_rate * output_error.sum(axis=0, keepdims=True)
        return output_error @ self.weights.T


class LayerOfOptimiser(LayerOfSteps):
    def backward(self, output_error: Any, optimizer: Any) -> Any:
        dy_dx = output_error @ self.weights.T
        optimizer.update(self, self.input.T @ output_error, output_error.sum(axis=0))
        return dy_dx


class LayerWithMeanBias(LayerOfOptimiser):
    def backward(self, output_error: Any, optimizer: Any) -> Any:
        dy_dx = output_error @ self.weights.T
        optimizer.update(self, self.input.T @ output_error, output_error.mean(axis=0))
        return dy_dx


class ActivationLayer:
    def __init__(
        self, activation: Callable[[Any], Any], activation_d: Callable[[Any], Any]
    ) -> None:
        self.activation, self.activation_d = activation, activation_d

    def forward(self, x: Any) -> Any:
        self.x = x
        return self.activation(x)

    def backward(self, output_error: Any, optimizer: Any) -> Any:
        return output_error * self.activation_d(self.x)


@pytest.mark.parametrize(
    ("cls", "cause", "says"),
    [
        (
            ReluLayer,
            "activation derivative",
            "the step of b lacks the derivative of the activation",
        ),
        (LayerOfSteps, "weights after their step", "is upstream times weights after its step"),
        (LayerWithMeanBias, "divided by n in part", "divided by the number of samples"),
    ],
)
def test_the_part_of_a_layer_that_is_wrong_is_named(cls: type, cause: str, says: str) -> None:
    found = conclusion_on(cls)
    assert (found.outcome, found.cause) == (WRONG, cause)
    assert says in found.says


@pytest.mark.parametrize("cls", [RightReluLayer, LayerOfOptimiser, ActivationLayer])
def test_steps_of_the_file_and_of_an_optimiser_are_right(cls: type) -> None:
    assert conclusion_on(cls).outcome == RIGHT


class QuadraticCost:
    @staticmethod
    def fn(a: Any, y: Any) -> Any:
        return 0.5 * np.linalg.norm(a - y) ** 2

    @staticmethod
    def delta(z: Any, a: Any, y: Any) -> Any:
        s = 1 / (1 + np.exp(-z))
        return (a - y) * s * (1 - s)


class CostWithoutSlope(QuadraticCost):
    @staticmethod
    def delta(z: Any, a: Any, y: Any) -> Any:
        return 3 * (a - y)


def test_a_derivative_may_be_that_by_what_the_prediction_is_the_sigmoid_of() -> None:
    for cls, outcome in ((QuadraticCost, RIGHT), (CostWithoutSlope, WRONG)):
        [loss] = find_loss_classes({cls.__name__: cls})
        found = check_loss_class(loss, find_constructor_calls(cls))
        assert found is not None
        assert (found.outcome == RIGHT) == (outcome == RIGHT)


class TanhThatKeepsInTraining:
    def __init__(self):
        self.kept = None

    def forward(self, x, training=False):
        out = np.tanh(x)
        if training:
            self.kept = out
        return out

    def backward(self, grad):
        return grad * (1 - self.kept**2)


class TanhThatKeepsItsInput(TanhThatKeepsInTraining):
    def forward(self, x, is_train=False):
        if is_train:
            self.kept = x
        return np.tanh(x)


@pytest.mark.parametrize(
    ("cls", "outcome"), [(TanhThatKeepsInTraining, RIGHT), (TanhThatKeepsItsInput, WRONG)]
)
def test_a_forward_pass_that_keeps_only_in_training_gets_the_flag(cls: type, outcome: str) -> None:
    assert conclusion_on(cls).outcome == outcome
