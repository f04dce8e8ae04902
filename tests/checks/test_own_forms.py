"""Forms of a user's own are read once, and what only a conversion refuses is no evidence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks.calling import prepare_function
from steepest.checks.form_search import examine_form
from steepest.checks.not_checked import is_misread
from steepest.checks.registry import get_piece
from steepest.checks.signatures import exact_binding
from steepest.checks.variants import FIRST_VALUE

START = np.array([[3.0], [2.0]])


def standardise(x_test: Any, x_train: Any) -> Any:
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_test - mean) / deviation, (x_train - mean) / deviation


def descend(eta: float, steps: int, start: Any = START) -> Any:
    path = np.zeros((2, steps + 1))
    path[:, [0]] = start
    for k in range(steps):
        a, b = path[:, k]
        path[:, k + 1] = path[:, k] - eta * np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
    return (
        path[0],
        path[1],
        path[0] ** 2 + path[1] ** 2 + path[0] * (path[1] + 2) + np.cos(3 * path[0]),
    )


@pytest.mark.parametrize(("function", "piece"), [(standardise, "scaling"), (descend, "descent")])
def test_parts_in_the_order_of_the_parameters_and_lists_of_a_column_are_right(
    function: Any, piece: str
) -> None:
    assert st.check(function, piece, locate=False).ok


def test_a_wrong_scaling_that_takes_the_validation_rows_first_is_wrong() -> None:
    def standardise(x_test: Any, x_train: Any) -> Any:
        return x_test - x_train.mean(axis=0), x_train - x_train.mean(axis=0)

    assert st.check(standardise, "scaling", locate=False).mistake == "not divided"


def test_what_a_conversion_refuses_says_nothing_about_a_function() -> None:
    piece = get_piece("sigmoid")
    binding = exact_binding(piece.signatures[0])

    def sometimes_alone(x: Any) -> Any:
        result = 1 / (1 + np.exp(-np.clip(x, -700, 700)))
        return (result, x) if np.ndim(x) == 1 else result

    found = examine_form(prepare_function(sometimes_alone, piece, binding, FIRST_VALUE))
    assert is_misread(found.rows)
    raising = prepare_function(lambda x: 1 / 0, piece, binding, FIRST_VALUE)
    assert not is_misread(examine_form(raising).rows)
    assert not is_misread(examine_form(prepare_function(np.tanh, piece, binding)).rows)


def test_a_start_that_is_changed_is_seen_in_a_form_of_its_own() -> None:
    def descent(x0: Any, alpha: float, n: int) -> Any:
        path = [x0.copy()]
        for _ in range(n):
            a, b = x0
            x0 -= alpha * np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
            path.append(x0.copy())
        return np.array(path)

    assert st.check(descent, "descent", locate=False).mistake == "changes its argument"


def test_a_derivative_beside_the_result_is_known_by_the_name_of_its_variable() -> None:
    def sigmoid(x: Any) -> Any:
        s = 0.5 * (1 + np.tanh(x / 2))
        grad = s * (1 + s)
        return s, grad

    def right(x: Any) -> Any:
        s = 0.5 * (1 + np.tanh(x / 2))
        data = x
        return s, data

    assert st.check(sigmoid, "sigmoid", locate=False).mistake == "wrong derivative"
    assert st.check(right, "sigmoid", locate=False).ok


def test_a_function_that_returns_a_function_is_not_checked() -> None:
    def make_epoch(x, y, lr=0.1, batch_size=4, seed=0):  # type: ignore[no-untyped-def]
        order = np.random.default_rng(seed).permutation(len(y))

        def run(w, b):  # type: ignore[no-untyped-def]
            error = x[order] @ w + b - y[order]
            return w - lr * error @ x[order] / len(y), b - lr * error.mean()

        return run

    found = st.check(make_epoch, "epoch")
    assert found.verdict.outcome == "not checked"
    assert "it returns a function, run" in found.sentence


def test_weights_of_outputs_by_inputs_are_right_where_a_comment_says_so() -> None:
    # weight has the shape (d_out, d_in) as in PyTorch
    def linear(weight: Any, x: Any, bias: Any = None) -> Any:
        return x @ weight.T + (np.zeros(len(weight)) if bias is None else bias)

    def unsaid(weight: Any, x: Any, bias: Any = None) -> Any:
        return x @ weight.T + (np.zeros(len(weight)) if bias is None else bias)

    unsaid.__name__ = "linear"
    assert st.check(linear, "linear").verdict.outcome == "right"
    assert st.check(unsaid, "linear").verdict.outcome == "wrong"
