"""Classes with forward and backward: layers, activations, losses."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls


def verdict_on(*classes: type) -> FunctionVerdict:
    """The verdict on the last of the classes."""
    named = {each.__name__: each for each in classes}
    checks = find_consistency_checks({}, named, find_constructor_calls)
    [found] = [each for each in checks if each.name.startswith(f"{classes[-1].__name__}.")]
    return found.verdict()


class DenseWithAttributes:
    def __init__(self, n_inputs, n_neurons):
        self.weights = 0.01 * np.random.default_rng(1).normal(size=(n_inputs, n_neurons))
        self.biases = np.zeros((1, n_neurons))

    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs @ self.weights + self.biases

    def backward(self, dvalues):
        self.dweights = self.inputs.T @ dvalues
        self.dbiases = dvalues.sum(axis=0, keepdims=True)
        self.dinputs = dvalues @ self.weights.T


class DenseThatSteps:
    def __init__(self, input_size, output_size):
        self.weights = np.random.default_rng(1).normal(size=(output_size, input_size))
        self.bias = np.zeros((output_size, 1))

    def forward(self, input):
        self.input = input
        return self.weights @ input + self.bias

    def backward(self, output_gradient, learning_rate):
        below = self.weights.T @ output_gradient
        self.weights -= learning_rate * output_gradient @ self.input.T
        self.bias -= learning_rate * output_gradient
        return below


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.x = self.dW = self.db = None

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T


class DenseWithDictionaries:
    def __init__(self, in_features, out_features):
        draw = np.random.default_rng(1).normal
        self.params = {"W": draw(size=(in_features, out_features)), "b": np.zeros(out_features)}
        self.grads = {}

    def forward(self, x):
        self.x = x
        return x @ self.params["W"] + self.params["b"]

    def backward(self, grad):
        self.grads["W"] = self.x.T @ grad
        self.grads["b"] = grad.sum(axis=0)
        return grad @ self.params["W"].T


class ReLU:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = np.maximum(0, inputs)

    def backward(self, dvalues):
        self.dinputs = dvalues.copy()
        self.dinputs[self.inputs <= 0] = 0


class Dropout:
    def __init__(self, rate):
        self.rate = 1 - rate

    def forward(self, inputs):
        self.mask = np.random.binomial(1, self.rate, size=inputs.shape) / self.rate
        return inputs * self.mask

    def backward(self, dvalues):
        return dvalues * self.mask


class BatchNorm:
    def __init__(self, dim, eps=1e-5):
        self.gamma, self.beta, self.eps = np.ones(dim), np.zeros(dim), eps

    def forward(self, x):
        self.std = np.sqrt(x.var(axis=0) + self.eps)
        self.x_hat = (x - x.mean(axis=0)) / self.std
        return self.gamma * self.x_hat + self.beta

    def backward(self, dout):
        self.dgamma, self.dbeta = (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)
        d = dout * self.gamma
        return (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std


LAYERS = (
    DenseWithAttributes,
    DenseThatSteps,
    Affine,
    DenseWithDictionaries,
    ReLU,
    Dropout,
    BatchNorm,
)


@pytest.mark.parametrize("cls", LAYERS)
def test_a_right_layer_is_right(cls: type) -> None:
    verdict = verdict_on(cls)
    assert (verdict.outcome, verdict.notes) == (RIGHT, ())


class MeanSquaredError:
    def forward(self, y_pred, y_true):
        self.difference = y_pred - y_true
        return np.mean(self.difference**2)

    def backward(self):
        return 2 * self.difference / self.difference.size


class SquaredErrorOfEachElement:
    def loss(self, y, y_pred):
        return 0.5 * np.power(y - y_pred, 2)

    def gradient(self, y, y_pred):
        return -(y - y_pred)


class DenseThatAverages:
    def __init__(self, n_in, n_out, rate=0.1):
        self.weights = np.random.default_rng(0).normal(size=(n_in, n_out))
        self.biases = np.zeros(n_out)
        self.rate = rate

    def forward(self, x):
        self.x = x
        return x @ self.weights + self.biases

    def backward(self, upstream):
        below = upstream @ self.weights.T
        self.weights -= self.rate * self.x.T @ upstream / len(self.x)
        self.biases -= self.rate * upstream.mean(axis=0)
        return below


def test_a_layer_that_averages_is_judged_by_the_loss_of_its_file() -> None:
    alone = verdict_on(DenseThatAverages)
    assert alone.outcome == NOT_CHECKED
    assert "are 1/5 of the derivative of sum(upstream * forward(x))" in alone.sentence
    twice = verdict_on(MeanSquaredError, DenseThatAverages)
    assert (twice.outcome, twice.mistake) == (WRONG, "divided by n twice")
    assert verdict_on(SquaredErrorOfEachElement, DenseThatAverages).outcome == RIGHT


def wrong_affine(name: str, change: Any) -> type:
    """An affine layer in which one of the gradients is wrong."""

    def backward(self: Any, dout: Any) -> Any:
        dx = Affine.backward(self, dout)
        return change(self, dx, dout)

    return type(name, (Affine,), {"backward": backward})


def bias_of_all_units(layer: Any, dx: Any, dout: Any) -> Any:
    layer.db = dout.sum()
    return dx


def doubled_weights(layer: Any, dx: Any, dout: Any) -> Any:
    layer.dW = 2 * layer.dW
    return dx


def negative_input(layer: Any, dx: Any, dout: Any) -> Any:
    return -dx


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (bias_of_all_units, "db has shape () for an argument of shape (2,)"),
        (doubled_weights, "dW is 2 times the right one"),
        (negative_input, "has the wrong sign"),
    ],
)
def test_a_wrong_part_beside_right_ones_is_named(change: Any, words: str) -> None:
    verdict = verdict_on(wrong_affine("Wrong", change))
    assert verdict.outcome == WRONG
    assert words in verdict.sentence


def test_the_shown_lines_make_the_object_and_can_be_run() -> None:
    verdict = verdict_on(wrong_affine("Wrong", doubled_weights))
    assert verdict.failing is not None
    assert verdict.failing.call.startswith("layer = Wrong([[")
    assert "; layer.backward(np.array(" in verdict.failing.call


def test_a_backward_that_takes_the_input_is_no_upstream_gradient() -> None:
    class Tanh:
        def forward(self, x):
            return np.tanh(x)

        def backward(self, x):
            return 1 - np.tanh(x) ** 2

    assert find_consistency_checks({}, {"Tanh": Tanh}, find_constructor_calls) == []


def test_a_parameter_that_was_made_as_a_number_is_not_evidence() -> None:
    class ScaledRows:
        def __init__(self, gamma, beta):
            self.gamma, self.beta = gamma, beta

        def forward(self, x):
            self.x = x
            return self.gamma * x + self.beta

        def backward(self, dout):
            self.dgamma, self.dbeta = (dout * self.x).sum(axis=0), dout.sum(axis=0)
            return self.gamma * dout

    assert verdict_on(ScaledRows).outcome == RIGHT


class DenseInSinglePrecision:
    def __init__(self, units_in, units_out):
        draw = np.random.default_rng(1).normal(size=(units_in, units_out))
        self.W, self.b = draw.astype(np.float32), np.zeros(units_out, dtype=np.float32)

    def forward(self, x):
        self.x = np.asarray(x, dtype=np.float32)
        return self.x @ self.W + self.b

    def backward(self, upstream):
        upstream = np.asarray(upstream, dtype=np.float32)
        self.dW, self.db = self.x.T @ upstream, upstream.sum(axis=0)
        return upstream @ self.W.T


class SoftplusInSinglePrecision:
    def forward(self, x):
        self.x = x.astype("float32")
        return np.log1p(np.exp(self.x))

    def backward(self, upstream):
        return (upstream / (1 + np.exp(-self.x))).astype(np.float32)


class ReluInHalfPrecision:
    def forward(self, x):
        self.x = x.astype(np.float16)
        return np.maximum(self.x, 0)

    def backward(self, upstream):
        return upstream.astype(np.float16) * (self.x > 0)


@pytest.mark.parametrize(
    "layer", [DenseInSinglePrecision, SoftplusInSinglePrecision, ReluInHalfPrecision]
)
def test_rounding_errors_of_float32_and_float16_are_not_called_wrong(layer: type) -> None:
    found = verdict_on(layer)
    assert found.outcome != WRONG
    assert found.outcome == RIGHT or layer is ReluInHalfPrecision, found.sentence


class DenseInSinglePrecisionWithoutSum(DenseInSinglePrecision):
    def forward(self, x):
        return super().forward(x)

    def backward(self, upstream):
        below = super().backward(upstream)
        self.db = upstream.mean(axis=0) * 1.5
        return below


def test_a_wrong_layer_in_float32_is_still_wrong() -> None:
    found = verdict_on(DenseInSinglePrecisionWithoutSum)
    assert found.outcome == WRONG, found.sentence


class LeakyReLU:
    def __init__(self, slope=0.2):
        self.slope = slope

    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, self.slope * x)

    def backward(self, upstream):
        return upstream * (self.x > 0)


def test_what_a_leaky_relu_lacks_below_0_is_named() -> None:
    verdict = verdict_on(LeakyReLU)
    assert verdict.outcome == WRONG
    assert "is right where x is above 0, and below it is 0, not" in verdict.sentence


class MaskedReluLayer:
    def fprop(self, inputs, is_train):
        self.mask = inputs > 0
        return inputs * self.mask

    def bprop(self, inputs, outputs, grads_wrt_outputs):
        return grads_wrt_outputs * self.mask


class MaxPool:
    def forward(self, x):
        self.x = x
        n, c, h, w = x.shape
        return x.reshape(n, c, h // 2, 2, w // 2, 2).max(axis=(3, 5))

    def backward(self, upstream):
        largest = self.forward(self.x).repeat(2, axis=2).repeat(2, axis=3)
        return upstream.repeat(2, axis=2).repeat(2, axis=3) * (self.x == largest)


class Dropout:
    def forward(self, x, training):
        self.mask = (np.random.rand(*x.shape) > 0.5) / 0.5
        return x * self.mask if training else x

    def backward(self, x, grad):
        return grad * self.mask


@pytest.mark.parametrize("cls", [MaskedReluLayer, MaxPool, Dropout])
def test_a_layer_without_weights_may_take_input_output_and_images(cls: type) -> None:
    verdict = verdict_on(cls)
    assert verdict.outcome == RIGHT, verdict.sentence


class SigmoidLayerOfInputs:
    def forward(self, x):
        return 1 / (1 + np.exp(-x))

    def backward(self, x, grad):
        return grad * x * (1 - x)


def test_a_backward_pass_whose_argument_may_be_the_output_is_not_called_wrong() -> None:
    assert verdict_on(SigmoidLayerOfInputs).outcome == NOT_CHECKED
