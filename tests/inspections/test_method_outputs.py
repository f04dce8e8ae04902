"""Methods that compute an output are compared with what the object's own weights give."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any, ClassVar

import numpy as np
import pytest

from steepest.inspections.method_outputs import check_method_output


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


class Columns:
    """Samples as columns, weights and biases in two lists."""

    def __init__(self, sizes: list[int]) -> None:
        self.weights = [np.ones((n, m)) for m, n in pairwise(sizes)]
        self.biases = [np.zeros((n, 1)) for n in sizes[1:]]

    def feedforward(self, a: Any) -> Any:
        for w, b in zip(self.weights, self.biases, strict=True):
            a = sigmoid(w @ a + b)
        return a


class Trained:
    """Weights that only ``fit`` makes."""

    def __init__(self, iterations: int = 1000) -> None:
        self.iterations = iterations

    def fit(self, x: Any, y: Any) -> None:
        self.w, self.b = np.zeros(x.shape[1]), 0.0
        for _ in range(self.iterations):
            error = sigmoid(x @ self.w + self.b) - y
            self.w -= 0.1 * x.T @ error / len(y)
            self.b -= 0.1 * error.mean()

    def predict(self, x: Any) -> Any:
        return [1 if p > 0.5 else 0 for p in sigmoid(x @ self.w + self.b)]


class Rows:
    """Samples as rows, a dictionary of arrays."""

    def __init__(self, n_in: int, n_hidden: int, n_out: int) -> None:
        self.p = {"W1": np.ones((n_in, n_hidden)), "b1": np.zeros(n_hidden)}
        self.p |= {"W2": np.ones((n_hidden, n_out)), "b2": np.zeros(n_out)}

    def scores(self, x: Any) -> Any:
        p = self.p
        return np.exp(np.maximum(0, x @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])

    def forward(self, x: Any) -> Any:
        scores = self.scores(x)
        return scores / scores.sum(axis=-1, keepdims=True)

    def predict(self, x: Any) -> Any:
        return self.forward(x).argmax(axis=1)

    def predict_sample_of_each_class(self, x: Any) -> Any:
        return self.forward(x).argmax(axis=0)

    def all_samples_normalised(self, x: Any) -> Any:
        return self.scores(x) / self.scores(x).sum()

    def without_second_bias(self, x: Any) -> Any:
        return np.maximum(0, x @ self.p["W1"] + self.p["b1"]) @ self.p["W2"]

    def without_activation(self, x: Any) -> Any:
        return (x @ self.p["W1"] + self.p["b1"]) @ self.p["W2"] + self.p["b2"]


def swish(z: Any) -> Any:
    return z * sigmoid(z)


class OneAtATime:
    """Neurons in dictionaries, in plain Python."""

    def __init__(self, n_inputs: int, n_hidden: int, n_outputs: int) -> None:
        widths = [n_inputs, n_hidden, n_outputs]
        self.layers = [[{"w": [0.5] * m, "b": 0.1} for _ in range(n)] for m, n in pairwise(widths)]

    def predict(self, row: list[float]) -> list[float]:
        for layer in self.layers:
            row = [
                1 / (1 + math.exp(-sum(a * b for a, b in zip(n["w"], row, strict=True)) - n["b"]))
                for n in layer
            ]
        return row


class WithOnes:
    """Biases in the first column of each matrix, and classes from 1 on."""

    def __init__(self, sizes: list[int]) -> None:
        self.theta = [np.ones((n, m + 1)) for m, n in pairwise(sizes)]

    def predict(self, x: Any) -> Any:
        for theta in self.theta:
            x = sigmoid(np.c_[np.ones(len(x)), x] @ theta.T)
        return np.argmax(x, axis=1) + 1


class KeepsOutput:
    """Returns nothing, and keeps all layers."""

    def __init__(self) -> None:
        self.W1, self.b1 = np.ones((3, 4)), np.ones((1, 4))
        self.W2, self.b2 = np.ones((4, 1)), np.ones((1, 1))

    def forward(self, x: Any) -> None:
        self.z1 = x @ self.W1 + self.b1
        self.a1 = swish(self.z1)
        self.z2 = self.a1 @ self.W2 + self.b2
        self.a2 = np.tanh(self.z2)


class WithoutBias:
    """A layer that may have biases."""

    def __init__(self, use_bias: bool = False) -> None:
        self.use_bias, self.w, self.bias = use_bias, np.ones((3, 2)), np.zeros(2)

    def forward(self, x: Any) -> Any:
        return x @ self.w + self.bias if self.use_bias else x @ self.w


@pytest.mark.parametrize(
    ("cls", "method", "formula"),
    [
        (
            Columns,
            "feedforward",
            "(samples as columns): weights.0 @ X + biases.0, sigmoid, weights.1 @ A1 + biases.1, "
            "sigmoid",
        ),
        (Trained, "predict", "(samples as rows): X @ w + b, 1 where it is above 0"),
        (Rows, "forward", "(samples as rows): X @ p.W1 + p.b1, relu, A1 @ p.W2 + p.b2, softmax"),
        (Rows, "predict", "(samples as rows): X @ p.W1 + p.b1, relu, A1 @ p.W2 + p.b2, argmax"),
        (OneAtATime, "predict", "X @ layers.0.*.w.T + layers.0.*.b, sigmoid, "),
        (WithOnes, "predict", "[1, X] @ theta.0.T, sigmoid, [1, A1] @ theta.1.T, argmax"),
        (KeepsOutput, "forward", "(samples as rows): X @ W1 + b1, your swish, A1 @ W2 + b2, tanh"),
    ],
)
def test_an_output_that_own_weights_explain_is_right(cls: type, method: str, formula: str) -> None:
    verdict = check_method_output(cls, method, f"{cls.__name__}.{method}", {"swish": swish})
    assert verdict.ok
    assert formula in verdict.sentence


@pytest.mark.parametrize("method", ["all_samples_normalised", "without_activation"])
def test_an_output_that_no_usual_network_gives_is_not_checked(method: str) -> None:
    verdict = check_method_output(Rows, method, f"Rows.{method}")
    assert verdict.outcome == "not checked"


def test_biases_that_other_methods_use_must_not_be_left_out() -> None:
    verdict = check_method_output(Rows, "without_second_bias", "Rows.without_second_bias")
    assert verdict.outcome == "wrong"
    assert verdict.mistake == "missing bias"
    assert "p.b2" in verdict.sentence


class AddsLater:
    """The caller of ``forward`` adds the biases."""

    def __init__(self) -> None:
        self.w, self.bias = np.ones((3, 2)), np.zeros(2)

    def forward(self, x: Any) -> Any:
        return x @ self.w

    def predict(self, x: Any) -> Any:
        scores = self.forward(x)
        return scores + self.bias


def test_biases_that_the_caller_adds_are_not_missed() -> None:
    assert check_method_output(AddsLater, "forward", "AddsLater.forward").ok
    assert check_method_output(AddsLater, "predict", "AddsLater.predict").ok


def test_biases_that_a_setting_turns_off_may_be_left_out() -> None:
    verdict = check_method_output(WithoutBias, "forward", "WithoutBias.forward")
    assert verdict.ok


class Dense:
    """A layer object."""

    def __init__(self, n_inputs: int, n_outputs: int) -> None:
        self.weights, self.bias = np.ones((n_inputs, n_outputs)), np.ones((1, n_outputs))

    def forward(self, x: Any) -> Any:
        return x @ self.weights + self.bias


class Tanh:
    """An activation object."""

    def forward(self, x: Any) -> Any:
        return np.tanh(x)


class Added:
    """A network whose layers are added one by one."""

    def __init__(self) -> None:
        self.layers: list[Any] = []

    def add(self, layer: Any) -> None:
        self.layers.append(layer)

    def predict(self, samples: Any) -> list[Any]:
        result = []
        for output in samples:
            for layer in self.layers:
                output = layer.forward(output)
            result.append(output)
        return result


class Given:
    """A network whose layers are handed over."""

    def __init__(self, *blocks: Any) -> None:
        self.blocks = blocks

    def __call__(self, x: Any) -> Any:
        for block in self.blocks:
            x = block.forward(x)
        return x


@pytest.mark.parametrize(("cls", "method"), [(Added, "predict"), (Given, "__call__")])
@pytest.mark.parametrize("layers", [(Dense, Tanh), (Dense,)])
def test_a_network_is_put_together_of_the_layers_of_the_file(
    cls: type, method: str, layers: tuple[type, ...]
) -> None:
    names = {each.__name__: each for each in (cls, *layers)}
    verdict = check_method_output(cls, method, cls.__name__, {}, names)
    assert verdict.ok
    assert "of Dense(3, 4), " in verdict.sentence


class Unbalanced:
    """The first biases are far too small to change which output is the largest."""

    def __init__(self) -> None:
        self.w1, self.b1 = np.ones((3, 4)), np.zeros(4)
        self.w2, self.b2 = np.ones((4, 2)), np.zeros(2)

    def forward(self, x: Any) -> Any:
        return np.tanh(x @ self.w1 + 1e-12 * self.b1) @ self.w2 + self.b2

    def predict(self, x: Any) -> Any:
        return self.forward(x).argmax(axis=1)


def test_biases_that_a_called_method_adds_are_not_left_out() -> None:
    assert check_method_output(Unbalanced, "predict", "Unbalanced.predict").outcome != "wrong"


def test_the_largest_over_the_samples_is_no_prediction() -> None:
    verdict = check_method_output(Rows, "predict_sample_of_each_class", "Rows.predict")
    assert verdict.mistake == "argmax over the samples", verdict.sentence
    assert "axis=1" in verdict.hint


class Long:
    """Weights that only a training of a thousand epochs makes."""

    asked: ClassVar[list[int]] = []

    def fit(self, x: Any, y: Any, epochs: int = 1000) -> None:
        Long.asked.append(epochs)
        self.w = np.ones(x.shape[1])

    def predict(self, x: Any) -> Any:
        return x @ self.w


def test_a_training_that_only_makes_weights_gets_few_epochs() -> None:
    assert check_method_output(Long, "predict", "Long.predict").outcome == "right"
    assert set(Long.asked) == {3}
