"""A function that is given as a piece and has the exercise's name is judged as that piece."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def bce(y: Any, y_hat: Any) -> Any:
    return np.mean(np.cos(3 * y) * np.abs(y - y_hat) ** 1.5)


def scale(x: Any) -> Any:
    return x * x.std(axis=0) + x.mean(axis=0)


def network(x: Any, parameters: Any) -> Any:
    for w, b, activation in parameters:
        x = activation(x @ w + b)
    return x[0]


@pytest.mark.parametrize(
    ("function", "piece"), [(bce, "bce"), (scale, "scaling"), (network, "network")]
)
def test_a_function_with_the_exercise_s_name_is_wrong_if_it_computes_something_else(
    function: Any, piece: str
) -> None:
    verdict = st.check(function, piece)
    assert verdict.verdict.outcome == WRONG
    assert "smallest failing call" in verdict.sentence or verdict.mistake


def test_under_another_name_it_is_not_checked() -> None:
    def weighting(y: Any, y_hat: Any) -> Any:
        return bce(y, y_hat)

    assert st.check(weighting, "bce").verdict.outcome == NOT_CHECKED


def test_a_function_whose_calls_raise_is_not_wrong() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        raise ValueError("not finished")

    assert st.check(bce, "bce").verdict.outcome == NOT_CHECKED


def test_a_result_that_a_later_call_overwrites_is_wrong_under_any_name() -> None:
    def positive_part(x: Any, buffers: Any = {}) -> Any:  # noqa: B006  # the mistake
        buffer = buffers.setdefault(np.shape(x), np.empty(np.shape(x)))
        np.maximum(x, 0.0, out=buffer)
        return buffer

    assert st.check(positive_part, "relu", locate=False).mistake == "overwrites earlier results"
