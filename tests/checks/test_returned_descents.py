"""A descent is read in every usual layout of its results, and judged on what it returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st

LAYOUTS: dict[str, Callable[[Any, Any, Any], Any]] = {
    "points and values": lambda xs, ys, fs: (list(zip(xs, ys, strict=True)), fs),
    "list of points": lambda xs, ys, fs: list(zip(xs, ys, strict=True)),
    "list of points with values": lambda xs, ys, fs: list(zip(xs, ys, fs, strict=True)),
    "array of points": lambda xs, ys, fs: np.column_stack((xs, ys)),
    "x and y": lambda xs, ys, fs: (xs[-1], ys[-1]),
    "point and value": lambda xs, ys, fs: ((xs[-1], ys[-1]), fs[-1]),
    "x, y and value": lambda xs, ys, fs: (xs[-1], ys[-1], fs[-1]),
    "lists of x and y": lambda xs, ys, fs: (xs, ys),
    "lists of x, y and values": lambda xs, ys, fs: (xs, ys, fs),
    "dictionary": lambda xs, ys, fs: {"x": xs, "y": ys, "values": fs, "steps": len(xs) - 1},
}


def make_descent(layout: str, sign: float) -> Callable[..., Any]:
    def optimize_f(x: Any, y: Any, step_size: Any, steps: Any, decay: Any = 1) -> Any:
        xs, ys = [x], [y]
        for t in range(steps):
            rate = sign * step_size * decay**t
            slopes = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - rate * slopes[0], y - rate * slopes[1]
            xs.append(x)
            ys.append(y)
        values = [a**2 + b**2 + a * (b + 2) + np.cos(3 * a) for a, b in zip(xs, ys, strict=True)]
        return LAYOUTS[layout](xs, ys, values)

    return optimize_f


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_right_descent_is_right_in_every_layout(layout: str) -> None:
    assert st.check(make_descent(layout, 1.0), "descent", locate=False).ok


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_descent_uphill_is_named_in_every_layout(layout: str) -> None:
    assert st.check(make_descent(layout, -1.0), "descent", locate=False).mistake == "sign"


def test_a_descent_that_truncates_whole_starts_is_wrong() -> None:
    def optimize_f(x: Any, y: Any, step_size: Any, steps: Any, decay: Any = 1) -> Any:
        points = np.array([[x, y]] * (steps + 1))
        for t in range(steps):
            a, b = points[t]
            slope = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
            points[t + 1] = points[t] - step_size * decay**t * slope
        return points

    check = st.check(optimize_f, "descent", locate=False)
    assert check.verdict.outcome == "wrong"
    assert check.failing is not None and "x=3, y=2" in check.failing.call


@pytest.mark.parametrize("by_name", [False, True])
def test_another_curve_is_a_wrong_sigmoid_only_if_the_piece_is_given(by_name: bool) -> None:
    def sigmoid(x: Any) -> Any:
        return 0.5 + np.arctan(2 * x) / 4

    verdict = st.check(sigmoid, "sigmoid", locate=False).verdict
    assert verdict.outcome == "wrong" and "no known mistake" in verdict.sentence
    if by_name:
        from steepest.checks.checking import check

        assert check(sigmoid, "sigmoid", found_by_name=True).verdict.outcome == "not checked"


def test_a_descent_on_another_function_that_is_found_by_name_is_not_wrong() -> None:
    from steepest.checks.checking import check

    def gradient_descent(x: Any, y: Any, lr: Any, steps: Any) -> Any:
        path = [(x, y)]
        for _ in range(steps):
            x, y = x - lr * 2 * (x - 1), y - lr * 20 * (y + 3)
            path.append((x, y))
        return path

    found = check(gradient_descent, "descent", found_by_name=True)
    assert found.verdict.outcome == "not checked"
