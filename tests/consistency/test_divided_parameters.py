"""A layer that divides the gradients of its parameters by n, and has a mistake in one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from steepest.consistency.pairs import Pair, check_pair
from steepest.gradients.verdicts import WRONG


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
