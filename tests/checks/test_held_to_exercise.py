"""A function with the exercise's name, given as that piece, is held to the exercise."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG

BUFFERS: dict[Any, Any] = {}
FIGURES: list[Any] = []


def relu_of_one_number(x: Any) -> Any:
    return max(x, 0.0)


def relu_in_a_buffer(x: Any) -> Any:
    x = np.asarray(x, dtype=float)
    if x.shape not in BUFFERS:
        BUFFERS[x.shape] = np.empty(x.shape)
    return np.maximum(x, 0, out=BUFFERS[x.shape])


def relu_with_a_dead_zone(x: Any) -> Any:
    return np.where(abs(x) < 0.05, 0.0, np.maximum(x, 0))


def bce_as_a_sum(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-15, 1 - 1e-15)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def linear_of_one_sample(x: Any, w: Any, b: Any) -> Any:
    return [sum(x[k] * w[k, j] for k in range(len(x))) + b[j] for j in range(len(b))]


def linear_in_the_type_of_x(x: Any, w: Any, b: Any) -> Any:
    return (x @ w + b).astype(x.dtype)


def layer_with_whole_biases(d_in: int, d_out: int, activation: Any) -> Any:
    w = np.random.normal(0, math.sqrt(2 / d_in), (d_in, d_out))
    return w, np.zeros(d_out, dtype=int), activation


def layer_without_last_input(d_in: int, d_out: int, activation: Any) -> Any:
    w = np.random.normal(0, math.sqrt(2 / d_in), (d_in, d_out))
    w[-1] = 0
    return w, np.zeros(d_out), activation


def split_with_first_row_in_training(x: Any, y: Any, fraction: float = 0.5) -> Any:
    order = np.concatenate([[0], 1 + np.random.permutation(len(x) - 1)])
    k = int(fraction * len(x))
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]


def scale_by_first_data(x: Any) -> Any:
    if not FIGURES:
        FIGURES.extend((x.mean(), x.std()))
    return (x - FIGURES[0]) / FIGURES[1]


def network_with_a_default(x: Any, params: Any, states: Any = []) -> Any:  # noqa: B006  # the mistake
    states.append(x)
    for w, b, activation in params:
        states[0] = activation(states[0] @ w + b)
    return states[0][..., 0]


def accuracy_counted_in_eight_bits(y: Any, y_hat: Any) -> Any:
    return ((y_hat > 0.5) == y).sum(dtype=np.uint8) / len(y)


def bce_with_eps_for_float64(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, y_hat.dtype.type(1e-12), y_hat.dtype.type(1 - 1e-12))
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def layer_with_biases_first(d_in: int, d_out: int, activation: Any) -> Any:
    return np.zeros(d_out), np.random.randn(d_in, d_out) * (2 / d_in) ** 0.5, activation


def scale_by_squares(x: Any) -> Any:
    return (x - x.mean()) / np.sqrt(abs(np.mean(x * x) - x.mean() ** 2))


def split_with_labels_first(x: Any, y: Any, fraction: float) -> Any:
    first, second = np.array_split(np.random.permutation(len(x)), [int(fraction * len(x))])
    return y[first], x[first], y[second], x[second]


def split_without_equal_rows(x: Any, y: Any, fraction: float) -> Any:
    order = np.random.permutation(len(x))[: int(fraction * len(x))]
    taken = x[order].tolist()
    rest = [k for k in range(len(x)) if x[k].tolist() not in taken]
    return x[order], y[order], x[rest], y[rest]


def split_from_the_end(x: Any, y: Any, fraction: float) -> Any:
    order = np.random.permutation(len(x))
    n = len(x) - int(fraction * len(x))
    first, second = order[: len(x) - n], order[-n:]
    return x[first], y[first], x[second], y[second]


def descended(x: float, y: float, step_size: float, steps: int, decay: float, most: float) -> Any:
    path = [(x, y)]
    for t in range(steps):
        slopes = np.array([2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y]).clip(-most, most)
        x, y = (x, y) - step_size * decay**t * slopes
        path.append((x, y))
    return path


def descent_with_a_limit(x: Any, y: Any, step_size: float, steps: int, decay: float = 1) -> Any:
    return descended(x, y, step_size, steps, decay, 10.0)


def descent_with_a_step_too_many(
    x: Any, y: Any, step_size: float, steps: int, decay: float = 1
) -> Any:
    return descended(x, y, step_size, max(steps, 1), decay, math.inf)


def descent_to_the_last_point(
    x: Any, y: Any, step_size: float, steps: int, decay: float = 1
) -> Any:
    return descended(x, y, step_size, steps, decay, math.inf)[-1]


WRONG_FUNCTIONS = [
    ("accuracy", accuracy_counted_in_eight_bits, None),
    ("bce", bce_with_eps_for_float64, "eps too small for float32"),
    ("layer", layer_with_biases_first, "other results returned"),
    ("scaling", scale_by_squares, "overflow in eight bits"),
    ("split", split_with_labels_first, "labels before rows"),
    ("split", split_without_equal_rows, "equal rows"),
    ("split", split_from_the_end, "fraction of 1"),
    ("descent", descent_with_a_limit, None),
    ("descent", descent_with_a_step_too_many, "wrong shape"),
    ("descent", descent_to_the_last_point, "other results returned"),
    ("relu", relu_of_one_number, "raises"),
    ("relu", relu_in_a_buffer, "overwrites earlier results"),
    ("relu", relu_with_a_dead_zone, None),
    ("bce", bce_as_a_sum, None),
    ("linear", linear_of_one_sample, None),
    ("linear", linear_in_the_type_of_x, None),
    ("layer", layer_with_whole_biases, "whole-number biases"),
    ("layer", layer_without_last_input, "weights left at 0"),
    ("split", split_with_first_row_in_training, "not every order"),
    ("scaling", scale_by_first_data, "keeps values between calls"),
    ("network", network_with_a_default, "keeps values between calls"),
]


def named(function: Callable[..., Any], name: str) -> Callable[..., Any]:
    function.__name__ = name
    return function


@pytest.mark.parametrize(("piece", "function", "mistake"), WRONG_FUNCTIONS)
def test_a_function_given_as_a_piece_is_held_to_the_exercise(
    piece: str, function: Callable[..., Any], mistake: str | None
) -> None:
    BUFFERS.clear()
    FIGURES.clear()
    name = {"scaling": "scale", "descent": "optimize_f"}.get(piece, piece)
    check = st.check(named(function, name), piece, locate=False)
    assert check.verdict.outcome == WRONG, check
    assert mistake is None or check.mistake == mistake


def test_a_descent_that_keeps_no_path_may_return_its_last_point() -> None:
    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float = 1) -> Any:
        for t in range(steps):
            slopes = 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - step_size * decay**t * slopes[0], y - step_size * decay**t * slopes[1]
        return x, y

    assert st.check(optimize_f, "descent").ok


def test_what_is_kept_is_named_with_its_line() -> None:
    FIGURES.clear()
    check = st.check(named(scale_by_first_data, "scale"), "scaling")
    assert "keeps FIGURES from call to call" in check.sentence
    assert check.location is not None
    assert check.location.text == "if not FIGURES:"  # which decides that they are kept


def test_a_function_that_refuses_on_purpose_is_not_wrong() -> None:
    def relu(x: Any) -> Any:
        raise ValueError("not finished")

    assert st.check(relu, "relu").verdict.outcome == NOT_CHECKED


def test_a_right_function_with_a_cache_of_its_own_is_right() -> None:
    def sigmoid(x: Any) -> Any:
        key = np.asarray(x).tobytes(), str(x.dtype)
        if key not in BUFFERS:
            e = np.exp(-abs(x))
            BUFFERS[key] = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
        return BUFFERS[key].copy()

    BUFFERS.clear()
    assert st.check(sigmoid, "sigmoid").ok


def test_one_result_for_all_calls_is_said_and_no_cause_is_guessed() -> None:
    def accuracy(y: Any, y_hat: Any) -> Any:
        return 0.0 * y.mean()

    check = st.check(accuracy, "accuracy", locate=False)
    assert check.mistake is None
    assert "It always gives 0." in check.sentence
