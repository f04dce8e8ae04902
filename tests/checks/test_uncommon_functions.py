"""Three mistakes at once, a file with torch alone, losses of logits, and a single probe."""

from __future__ import annotations

from types import FunctionType
from typing import Any

import numpy as np
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def three_mistakes(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
    """The decay compounds, y uses the updated x, and the history lacks the end."""
    xs, ys = [], []
    for t in range(steps):
        step_size *= decay**t
        xs.append(x)
        ys.append(y)
        x = x - step_size * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y = y - step_size * (x + 2 * y)
    return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), xs, ys


def test_three_mistakes_at_once_are_wrong_without_a_name() -> None:
    """Its value is that of f at x and y, and its lists begin at the start: it is a descent."""
    check = st.check(three_mistakes, "descent")
    assert (check.verdict.outcome, check.mistake) == (WRONG, None)
    assert check.sentence.startswith(
        "Your descent is wrong on 9 of 9 probes; no known mistake explains all of them. The "
        "smallest failing call: three_mistakes(x=3, y=2, step_size=0.1, steps=1, decay=1) gives "
    )


def test_a_function_of_the_same_form_with_another_value_is_not_recognised() -> None:
    def walk(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        return x / 2, y / 2, step_size, [x], [y]

    assert st.check(walk, "descent").verdict.outcome == NOT_CHECKED


def test_in_a_file_that_imports_only_torch_a_function_gets_tensors() -> None:
    def scale(x: Any) -> Any:
        return (x - x.mean()) / x.std()

    beside_numpy = st.check(scale, "scaling")
    alone = st.check(FunctionType(scale.__code__, {"torch": torch}), "scaling")
    assert beside_numpy.ok and any(
        "divides the sum of squares by n" in n for n in beside_numpy.notes
    )
    assert alone.ok and not any("divides the sum of squares by n" in n for n in alone.notes)
    assert any("For integers" in note for note in alone.notes)


def test_a_loss_of_logits_gets_logits() -> None:
    def bce(y: Any, logits: Any) -> Any:
        return np.mean(np.logaddexp(0, logits) - y * logits)

    def as_written(y: Any, logits: Any) -> Any:
        p = 1 / (1 + np.exp(-logits))
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    assert st.check(bce, "bce").ok
    assert st.check(as_written, "bce").mistake == "one logarithm unprotected"


def test_a_function_that_takes_two_arguments_only_is_right_on_few_probes() -> None:
    def split(x: Any, y: Any) -> Any:
        order = np.random.permutation(len(x))
        return x[order[:100]], y[order[:100]], x[order[100:]], y[order[100:]]

    assert st.check(split, "split").sentence == (
        "Your split is right on all 2 probes (a right function fails with probability 1e-20)."
    )
