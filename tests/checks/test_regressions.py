"""Gradient descent for linear and logistic regression is recognised in the forms of any course."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from checks.regression_functions import (
    RIGHT_LINEAR,
    RIGHT_LOGISTIC,
    labels_first,
    random_column,
    samples_as_columns,
)
from checks.wrong_regression_functions import (
    OTHERS,
    WRONG_LINEAR,
    WRONG_LOGISTIC,
    columns_in_turn,
)
from steepest.errors import CheckError
from steepest.gradients.verdicts import WRONG

LINEAR, LOGISTIC = "linear_regression", "logistic_regression"
RIGHT = [
    *((LINEAR, function) for function in RIGHT_LINEAR),
    *((LOGISTIC, function) for function in RIGHT_LOGISTIC),
]
MISTAKES = [
    *((LINEAR, *pair) for pair in WRONG_LINEAR),
    *((LOGISTIC, *pair) for pair in WRONG_LOGISTIC),
]

OTHER_FUNCTIONS = [(piece, function) for function in OTHERS for piece in (LINEAR, LOGISTIC)]
SEARCHED = [
    pytest.param(*pair, marks=[pytest.mark.deep] * (place % 7 > 0))
    for place, pair in enumerate(OTHER_FUNCTIONS)
]
"""A search for an edit takes 3 s; the run of every day makes one of seven."""


@pytest.mark.parametrize(("piece", "function"), RIGHT)
def test_a_right_regression_is_right_in_every_form(
    piece: str, function: Callable[..., Any], global_seeds: None
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check


@pytest.mark.parametrize(("piece", "function", "mistake"), MISTAKES)
def test_a_mistake_in_a_regression_is_named(
    piece: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.mistake == mistake, check
    assert f"{function.__name__}(" in check.sentence


@pytest.mark.parametrize(("piece", "function"), OTHER_FUNCTIONS)
def test_another_function_is_not_accused_as_a_regression(
    piece: str, function: Callable[..., Any]
) -> None:
    try:
        check = st.check(function, piece, locate=False)
    except CheckError:
        return
    assert check.verdict.outcome != WRONG, check


@pytest.mark.parametrize(("piece", "function"), SEARCHED)
def test_no_edit_makes_another_function_a_wrong_regression(
    piece: str, function: Callable[..., Any]
) -> None:
    try:
        check = st.check(function, piece)
    except CheckError:
        return
    assert check.verdict.outcome != WRONG, check


def test_the_factor_of_the_gradient_is_a_remark() -> None:
    def doubled(X: Any, y: Any, theta: Any, alpha: float, iterations: int) -> Any:
        for _ in range(iterations):
            theta = theta - alpha * 2 * X.T @ (X @ theta - y) / len(y)
        return theta

    check = st.check(doubled, LINEAR, locate=False)
    assert check.sentence == (
        "Your gradient descent for linear regression is right on all 5 probes, with twice the "
        "gradient."
    )
    assert check.notes == (
        "Its gradient has the factor 2/n where the exercise has 1/n: that doubles the learning "
        "rate.",
    )


def test_a_wrong_step_is_shown_with_the_arguments_that_the_function_got() -> None:
    check = st.check(columns_in_turn, LOGISTIC, locate=False)
    assert (
        "columns_in_turn(w=[[-0.6], [0.9]], b=0.3, X=[[0.5, -1.5], [-1, 0.25]], Y=[[1, 0]], "
        "num_iterations=1, learning_rate=0.1) gives parameters"
    ) in check.sentence


def test_random_weights_at_the_start_are_a_remark(global_seeds: None) -> None:
    check = st.check(random_column, LINEAR, locate=False)
    assert check.sentence.endswith("right on all 5 probes, from random weights.")
    assert check.notes == ("It starts at random weights, and was compared from those.",)


def test_a_column_gives_what_the_vector_gives() -> None:
    def on_columns(y: Any, tx: Any, initial_w: Any, max_iters: int, gamma: float) -> Any:
        assert y.shape[1:] == initial_w.shape[1:] == (1,)
        w, _ = labels_first(y.ravel(), tx, initial_w.ravel(), max_iters, gamma)
        return w.reshape(-1, 1)

    assert st.check(on_columns, LINEAR, locate=False).ok


def test_a_function_of_fixed_size_is_checked_for_one_feature() -> None:
    def line(X: Any, y: Any, theta: Any, alpha: float, iterations: int) -> Any:
        for _ in range(iterations):
            missed = theta[0] + theta[1] * X[:, 1] - y
            theta = np.array(
                [
                    theta[0] - alpha * missed.mean(),
                    theta[1] - alpha * (missed * X[:, 1]).mean(),
                ]
            )
        return theta

    check = st.check(line, LINEAR, locate=False)
    assert check.ok, check
    assert {row.got.probe for row in check.rows if row.got.judged} == {
        "one feature, one step",
        "one feature, three steps",
        "one feature, another learning rate",
        "one feature, ten steps",
    }


def test_samples_as_columns_are_passed_as_columns() -> None:
    check = st.check(samples_as_columns, LINEAR, locate=False)
    assert check.ok
    assert check.rows[0].got.call.startswith("samples_as_columns(X=[[0.5, -1.5], [-1, 0.25]]")
