"""A wrong gradient of a network beside its own loss is explained by a mistake of the chain rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def loss(x, y, W1, b1, W2, b2):
    p = sigmoid(np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def gradients_with(
    output: Callable[..., Any] = lambda p, t: (p - t) / len(p),
    back: Callable[..., Any] = lambda d, W2, dW2: d @ W2.T,
    slope: Callable[..., Any] = lambda z, a: 1 - a**2,
    inputs: Callable[..., Any] = lambda z, a: a,
) -> Callable[..., Any]:
    def gradients(x, y, W1, b1, W2, b2):
        z = x @ W1 + b1
        a = np.tanh(z)
        d2 = output(sigmoid(a @ W2 + b2), y[:, None])
        dW2 = inputs(z, a).T @ d2
        d1 = back(d2, W2, dW2) * slope(z, a)
        return x.T @ d1, d1.sum(axis=0), dW2, d2.sum(axis=0)

    return gradients


def verdict_on(gradients: Callable[..., Any]) -> FunctionVerdict:
    [check] = find_consistency_checks({"loss": loss, "gradients": gradients})
    return check.verdict()


def test_a_right_gradient_is_right() -> None:
    assert verdict_on(gradients_with()).outcome == RIGHT


@pytest.mark.parametrize(
    ("gradients", "words"),
    [
        (
            gradients_with(output=lambda p, t: (p - t) * p * (1 - p) / len(p)),
            "has the factor p (1 - p), the derivative of the sigmoid, at the output",
        ),
        (gradients_with(back=lambda d, W2, dW2: d @ dW2.T), "through the gradient of W2"),
        (gradients_with(slope=lambda z, a: 1 - np.tanh(a) ** 2), "at the output a instead of z"),
        (gradients_with(slope=lambda z, a: 1 - a), "has 1 - a instead of the derivative of tanh"),
        (gradients_with(inputs=lambda z, a: z), "multiplies by the sums z1 instead of"),
    ],
)
def test_a_mistake_of_the_chain_rule_is_named(gradients: Callable[..., Any], words: str) -> None:
    verdict = verdict_on(gradients)
    assert (verdict.outcome, verdict.mistake) == (WRONG, "chain rule")
    assert words in verdict.sentence


def test_a_part_that_differs_beside_others_without_1_over_n_is_wrong() -> None:
    def gradients(x, y, W1, b1, W2, b2):
        dW1, _, dW2, db2 = gradients_with(output=lambda p, t: p - t)(x, y, W1, b1, W2, b2)
        return dW1, np.full(b1.shape, db2), dW2, db2

    verdict = verdict_on(gradients)
    assert verdict.outcome == WRONG
    assert "of 5 times the value of loss" in verdict.sentence
