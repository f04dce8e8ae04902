"""The line of a mistake is found by the right quantities in the place of its values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st


def accuracy(y: Any, y_hat: Any) -> Any:
    decisions = np.asarray(y_hat)
    decisions = (3 * decisions).astype(int) + 0 * y
    hits = decisions == y
    return hits.sum() / hits.size


def bce(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-15, 1 - 1e-15)
    of_ones = y * np.log(p)
    of_zeros = (1 - y) * (np.log(1 - p) - p * (1 - p))
    return -np.mean(of_ones + of_zeros)


def slopes(x: Any, y: Any) -> Any:
    return 2 * x - np.sin(3 * x) ** 2 + y + 2, x + 2 * y


def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float = 1.0) -> Any:
    points = [(x, y)]
    for t in range(steps):
        slope_x, slope_y = slopes(x, y)
        x, y = x - step_size * decay**t * slope_x, y - step_size * decay**t * slope_y
        points.append((x, y))
    return np.array(points)


CASES = [
    ("accuracy", accuracy, "decisions = (3 * decisions).astype(int) + 0 * y"),
    ("bce", bce, "of_zeros = (1 - y) * (np.log(1 - p) - p * (1 - p))"),
    ("descent", optimize_f, "return 2 * x - np.sin(3 * x) ** 2 + y + 2, x + 2 * y"),
]


@pytest.mark.parametrize(("piece", "function", "line"), CASES)
def test_the_line_with_the_wrong_value_is_given(
    piece: str, function: Callable[..., Any], line: str
) -> None:
    check = st.check(function, piece)
    assert not check.ok
    assert check.location is not None
    assert check.location.text == line


def test_the_line_that_raises_is_given() -> None:
    def relu(x: Any) -> Any:
        return max(x, 0)

    location = st.check(relu, "relu").location
    assert location is not None
    assert location.text == "return max(x, 0)"
