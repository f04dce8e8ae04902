"""What a gradient of logistic regression computes instead of the right one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.inspections.gradient_alterations import find_gradient_alteration

GENERATOR = np.random.default_rng(3)
SCENES = [
    (GENERATOR.normal(size=(n, 3)), np.arange(n) % 2 * 1.0, GENERATOR.normal(size=3), 0.3)
    for n in (4, 5, 7)
]


def residual(x: Any, y: Any, w: Any, b: Any) -> Any:
    return 1 / (1 + np.exp(-(x @ w + b))) - y


def with_decisions(x: Any, y: Any, w: Any, b: Any) -> Any:
    r = (x @ w + b > 0) - y
    return {"w": x.T @ r / len(y), "b": r.mean()}


def with_mean_residual(x: Any, y: Any, w: Any, b: Any) -> Any:
    r = residual(x, y, w, b).mean()
    return {"w": x.mean(axis=0) * r, "b": r}


def with_square(x: Any, y: Any, w: Any, b: Any) -> Any:
    r = residual(x, y, w, b)
    return {"w": x.T @ r / len(y), "b": (r**2).mean()}


def without_bias_and_division(x: Any, y: Any, w: Any, b: Any) -> Any:
    r = residual(x, y, w, 0.0)
    return {"w": x.T @ r, "b": r.sum()}


@pytest.mark.parametrize(
    ("gradient", "wrong", "words"),
    [
        (with_decisions, ["w", "b"], "has decisions, 0 or 1, in the place of the probabilities"),
        (with_mean_residual, ["w"], "uses the mean residual for every sample, but the mean of a "
         "product is not the product of means"),
        (with_square, ["b"], "has the square of the residual"),
        (without_bias_and_division, ["w", "b"], "lacks the bias in its logits and is a sum, not "
         "divided by the number of samples"),
    ],
)  # fmt: skip
def test_it_is_named(gradient: Callable[..., Any], wrong: list[str], words: str) -> None:
    seen = [gradient(*each) for each in SCENES]
    found = find_gradient_alteration(SCENES, seen, wrong, ["w", "b"])
    assert found == (wrong[0], words)


def test_random_numbers_are_no_known_gradient() -> None:
    seen: list[Any] = [{"w": GENERATOR.normal(size=3), "b": np.float64(0.1)} for _ in SCENES]
    assert find_gradient_alteration(SCENES, seen, ["w"], ["w", "b"]) is None
