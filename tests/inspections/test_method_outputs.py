"""Methods that compute an output are compared with what the object's own weights give."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

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

    def all_samples_normalised(self, x: Any) -> Any:
        return self.scores(x) / self.scores(x).sum()

    def without_second_bias(self, x: Any) -> Any:
        return np.maximum(0, x @ self.p["W1"] + self.p["b1"]) @ self.p["W2"]

    def without_activation(self, x: Any) -> Any:
        return (x @ self.p["W1"] + self.p["b1"]) @ self.p["W2"] + self.p["b2"]


@pytest.mark.parametrize(
    ("cls", "method", "activations"),
    [
        (Columns, "feedforward", "with sigmoid and, at the end, sigmoid (samples as columns)"),
        (Trained, "predict", "with sigmoid, as classes (samples as rows)"),
        (Rows, "forward", "with relu and, at the end, softmax (samples as rows)"),
        (Rows, "predict", "with relu and, at the end, softmax, as classes (samples as rows)"),
    ],
)
def test_an_output_that_own_weights_explain_is_right(
    cls: type, method: str, activations: str
) -> None:
    verdict = check_method_output(cls, method, f"{cls.__name__}.{method}")
    assert verdict.ok
    assert activations in verdict.sentence


@pytest.mark.parametrize(
    "method", ["all_samples_normalised", "without_second_bias", "without_activation"]
)
def test_an_output_that_no_usual_network_gives_is_not_checked(method: str) -> None:
    verdict = check_method_output(Rows, method, f"Rows.{method}")
    assert verdict.outcome == "not checked"
