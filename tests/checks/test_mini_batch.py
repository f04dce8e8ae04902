"""Steps for a mini-batch: the gradients of its samples are averaged, at the weights before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED
from steepest.inspections.methods import find_named_values


class Network:
    """One layer of sigmoid units; a subclass combines the gradients."""

    def __init__(self, sizes: list[int]) -> None:
        rng = np.random.default_rng(0)
        self.w, self.b = rng.normal(size=(sizes[-1], sizes[0])), np.zeros((sizes[-1], 1))

    def slopes(self, x: Any, y: Any) -> Any:
        out = 1 / (1 + np.exp(-self.w @ x - self.b))
        delta = (out - y) * out * (1 - out)
        return delta @ x.T, delta


class Mean(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        pairs = [self.slopes(x, y) for x, y in mini_batch]
        self.w = self.w - eta / len(pairs) * sum(w for w, _ in pairs)
        self.b = self.b - eta / len(pairs) * sum(b for _, b in pairs)


class Sum(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        pairs = [self.slopes(x, y) for x, y in mini_batch]
        self.w = self.w - eta * sum(w for w, _ in pairs)
        self.b = self.b - eta * sum(b for _, b in pairs)


class Inside(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        total_w, total_b = 0.0 * self.w, 0.0 * self.b
        for x, y in mini_batch:
            w, b = self.slopes(x, y)
            total_w, total_b = total_w + w, total_b + b
            self.w = self.w - eta / len(mini_batch) * total_w
            self.b = self.b - eta / len(mini_batch) * total_b


class OneByOne(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        for x, y in mini_batch:
            w, b = self.slopes(x, y)
            self.w = self.w - eta / len(mini_batch) * w
            self.b = self.b - eta / len(mini_batch) * b


class Last(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        w, b = 0.0, 0.0
        for x, y in mini_batch:
            w, b = self.slopes(x, y)
        self.w, self.b = self.w - eta / len(mini_batch) * w, self.b - eta / len(mini_batch) * b


class Shrinks(Network):
    def update_mini_batch(self, mini_batch: Any, eta: float) -> None:
        self.w = self.w * 0.9


def check_class(cls: type) -> Any:
    values = find_named_values({cls.__name__: cls}, callable)
    found: Callable[..., Any] = next(each.value for each in values if "mini_batch" in each.name)
    return st.check(found, "mini_batch")


def test_the_mean_of_a_batch_is_right() -> None:
    assert check_class(Mean).ok


@pytest.mark.parametrize(
    ("cls", "mistake"),
    [
        (Sum, "sum for mean"),
        (Inside, "step inside the loop over the batch"),
        (OneByOne, "weights changed within the batch"),
        (Last, "gradient of the last sample"),
    ],
)
def test_another_combination_is_named(cls: type, mistake: str) -> None:
    check = check_class(cls)
    assert check.mistake == mistake, check
    assert f"{cls.__name__}([3, 4, 2]).update_mini_batch(3 pairs (x, y), " in check.sentence


def test_a_step_that_is_no_combination_is_not_checked() -> None:
    assert check_class(Shrinks).verdict.outcome == NOT_CHECKED
