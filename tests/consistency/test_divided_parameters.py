"""A layer that divides the gradients of its parameters by n, and has a mistake in one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.concluding import settle_division
from steepest.consistency.pairs import Pair, check_pair
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def affine(A: Any, W: Any, b: Any) -> Any:
    return W @ A + b, (A, W)


def make_backward(of_weights: Callable[..., Any], of_bias: Callable[..., Any]) -> Any:
    def affine_backward(dZ: Any, cache: Any) -> Any:
        A, W = cache
        dA, dW, db = W.T @ dZ, of_weights(dZ, A), of_bias(dZ)
        return dA, dW, db

    return affine_backward


def bias_divided(dZ: Any) -> Any:
    return dZ.mean(axis=1, keepdims=True)


def weights_divided(dZ: Any, A: Any) -> Any:
    return dZ @ A.T / A.shape[1]


@pytest.mark.parametrize(
    ("of_weights", "of_bias", "says"),
    [
        (
            weights_divided,
            lambda dZ: dZ.sum() / dZ.shape[1],
            "db has shape () for an argument of shape (2, 1)",
        ),
        (weights_divided, lambda dZ: -bias_divided(dZ), "db has the wrong sign"),
        (lambda dZ, A: -weights_divided(dZ, A), bias_divided, "dW has the wrong sign"),
    ],
)
def test_the_part_that_deviates_from_the_layers_own_convention_is_named(
    of_weights: Any, of_bias: Any, says: str
) -> None:
    found = check_pair(
        Pair(affine, make_backward(of_weights, of_bias), "affine", "affine_backward")
    )
    assert found is not None
    verdict = found.verdict()
    assert verdict.outcome == WRONG
    assert verdict.sentence.startswith(f"affine_backward: {says}")
    assert "agree" in verdict.sentence
    right, wrong = ("dW", "db") if says.startswith("db") else ("db", "dW")
    assert verdict.notes == (
        f"{right} is divided by the number of samples, so {wrong} must be as well.",
    )


def test_one_of_two_that_is_divided_accuses_neither() -> None:
    backward = make_backward(weights_divided, lambda dZ: dZ.sum(axis=1, keepdims=True))
    found = check_pair(Pair(affine, backward, "affine", "affine_backward"))
    assert found is not None
    assert found.verdict().sentence.startswith(
        "affine_backward: dW is divided by the number of samples, db is not: one of them is wrong"
    )
    assert found.verdict_again().outcome == NOT_CHECKED  # no edit counts as the correction


@pytest.mark.parametrize(("averaged", "accused"), [(True, "dW is 1/5"), (False, "db is 5 times")])
def test_the_losses_of_the_file_settle_which_of_the_two_is_wrong(
    averaged: bool, accused: str
) -> None:
    backward = make_backward(weights_divided, lambda dZ: dZ.sum(axis=1, keepdims=True))
    found = check_pair(Pair(affine, backward, "affine", "affine_backward"))
    assert found is not None
    settled = settle_division(found, {averaged, None})
    assert settled is not None
    assert settled.verdict().sentence.startswith(f"affine_backward: {accused}")
    assert settle_division(found, {True, False}) is found


def test_most_parts_show_whether_a_layer_divides() -> None:
    def network(X: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
        H = np.tanh(X @ W1 + b1)
        return H @ W2 + b2, (X, H, W1, W2)

    def network_backward(dout: Any, cache: Any) -> Any:
        X, H, W1, W2 = cache
        dZ = dout @ W2.T * (1 - H**2)
        dW1, dW2 = X.T @ dZ / len(X), H.T @ dout / len(X)
        db1, db2 = dZ.mean(axis=0), dout.sum(axis=0)
        return dZ @ W1.T, dW1, db1, dW2, db2

    found = check_pair(Pair(network, network_backward, "network", "network_backward"))
    assert found is not None
    verdict = found.verdict()
    assert verdict.outcome == WRONG
    assert verdict.sentence.startswith("network_backward: db2 is 5 times the right one")
    assert any(note.endswith("so db2 must be as well.") for note in verdict.notes)
