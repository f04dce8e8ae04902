"""Costs find their parameters in dictionaries, and samples and labels that come as a pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.quantities.costs import explain_cost


def loss_of_a_dictionary(model: Any, X: Any, y: Any) -> Any:
    W1, b1, W2, b2 = model["W1"], model["b1"], model["W2"], model["b2"]
    scores = np.tanh(X @ W1 + b1) @ W2 + b2
    shares = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return -np.log(shares[range(len(X)), y]).mean()


def error_of_a_pair(batch: Any, w: Any, b: Any) -> Any:
    x, y = batch
    return np.mean((x @ w + b > 0) != y)


@pytest.mark.parametrize(
    ("function", "name", "words"),
    [
        (loss_of_a_dictionary, "calculate_loss", "the cross-entropy of the softmax of the network"),
        (error_of_a_pair, "error_rate", "the error rate, with the threshold 0"),
    ],
)
def test_parameters_in_a_dictionary_and_samples_in_a_pair_are_found(
    function: Callable[..., Any], name: str, words: str
) -> None:
    found = explain_cost(function, name)
    assert found is not None
    assert found.words.startswith(words)


def test_the_parameters_of_an_object_may_be_in_a_dictionary() -> None:
    class Net:
        def __init__(self) -> None:
            self.params = {"W1": np.ones((3, 4)), "W2": np.ones((4, 2))}

        def accuracy(self, X: Any, y: Any) -> Any:
            hidden = np.maximum(X @ self.params["W1"], 0)
            return np.mean(np.argmax(hidden @ self.params["W2"], axis=1) == y)

    found = explain_cost(Net().accuracy, "accuracy")
    assert found is not None
    assert found.words.startswith("the accuracy of the largest scores of the network")
