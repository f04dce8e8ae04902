"""The softmax is right in every layout of public courses, and its mistakes are named."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED


def stable_rows(z: Any) -> Any:
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def textbook_rows(X: Any) -> Any:
    return np.exp(X) / np.exp(X).sum(1)[:, None]


def transposed_rows(x: Any) -> Any:
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        return (np.exp(x) / np.sum(np.exp(x), axis=0)).T
    return np.exp(x) / np.sum(np.exp(x))


def tensor_rows(X: Any) -> Any:
    powers = X.exp()
    return powers / powers.sum(1, keepdim=True)


def with_axis(x: Any, axis: int = -1) -> Any:
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def with_required_axis(logits: Any, dim: int) -> Any:
    return torch.softmax(logits, dim=dim)


def with_temperature(scores: Any, temperature: float) -> Any:
    return stable_rows(scores / temperature)


def row_loop(scores: Any) -> Any:
    shares = np.zeros(scores.shape)
    for i in range(scores.shape[0]):
        total = 0.0
        for j in range(scores.shape[1]):
            shares[i, j] = np.exp(scores[i, j])
            total += shares[i, j]
        shares[i] /= total
    return shares


def small_number_in_sum(z: Any) -> Any:
    powers = np.exp(z - z.max())
    return powers / (powers.sum(axis=1).reshape(-1, 1) + 1e-9)


def columns(Z: Any) -> Any:
    return np.exp(Z) / np.sum(np.exp(Z), axis=0)


def columns_with_cache(Z: Any) -> Any:
    powers = np.exp(Z - np.max(Z))
    return powers / powers.sum(axis=0, keepdims=True), Z


def vector(a: Any) -> Any:
    powers = np.exp(a - np.max(a))
    return powers / np.sum(powers)


def plain_list(values: list[float]) -> list[float]:
    if not values:
        return []
    powers = [math.exp(value - max(values)) for value in values]
    return [power / sum(powers) for power in powers]


RIGHT = [
    (stable_rows, ""),
    (textbook_rows, ""),
    (transposed_rows, ""),
    (tensor_rows, ""),
    (with_axis, ""),
    (with_required_axis, ""),
    (with_temperature, ""),
    (row_loop, ""),
    (small_number_in_sum, ""),
    (columns, ", for samples as columns"),
    (columns_with_cache, ", as the first of the values that it returns, for samples as columns"),
    (vector, ", for one row of scores at a time"),
    (plain_list, ", for a list of scores"),
]


@pytest.mark.parametrize(("function", "words"), RIGHT)
def test_a_softmax_is_right_in_any_layout(function: Callable[..., Any], words: str) -> None:
    check = st.check(function, "softmax", locate=False)
    assert check.ok, check
    assert check.sentence.endswith(f"probes{words}.")
    assert bool(check.notes) or not words


def test_a_softmax_that_overflows_is_right_with_a_remark() -> None:
    check = st.check(textbook_rows, "softmax")
    assert check.ok
    assert "gives NaN for scores of 1000" in check.notes[0]
    assert st.check(stable_rows, "softmax").notes == ()


def one_sum_for_all_rows(z: Any) -> Any:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum()


def axis_of_samples(z: Any) -> Any:
    z = z - z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=0)


def norm(z: Any) -> Any:
    powers = np.exp(z)
    return powers / np.linalg.norm(powers, axis=1, keepdims=True)


def shift_of_columns(z: Any) -> Any:
    powers = torch.exp(z - z.max(dim=0, keepdim=True).values)
    return powers / powers.sum(dim=1, keepdim=True)


def no_exponential(z: Any) -> Any:
    return z / z.sum(axis=1, keepdims=True)


def lost_dimension(z: Any) -> Any:
    return np.exp(z) / np.sum(np.exp(z), axis=1)


def shift_too_late(X: Any) -> Any:
    powers = np.exp(X) - np.max(X)
    return powers / powers.sum(axis=1, keepdims=True)


def norm_of_columns(Z: Any) -> Any:
    powers = np.exp(Z)
    return powers / np.sqrt((powers**2).sum(axis=0, keepdims=True))


WRONG = [
    (one_sum_for_all_rows, "sum over all rows"),
    (axis_of_samples, "sum over the samples"),
    (norm, "norm for sum"),
    (shift_of_columns, "largest score of each column subtracted"),
    (no_exponential, "no exp"),
    (lost_dimension, "keepdims missing in the sum"),
    (shift_too_late, "shift outside exp"),
    (norm_of_columns, "norm for sum"),
]


@pytest.mark.parametrize(("function", "mistake"), WRONG)
def test_a_mistake_in_the_softmax_is_named(function: Callable[..., Any], mistake: str) -> None:
    check = st.check(function, "softmax", locate=False)
    assert check.mistake == mistake, check
    assert check.failing is not None
    assert check.failing.call.startswith(f"{function.__name__}(")


def test_the_call_of_a_function_of_columns_is_shown_with_its_own_arguments() -> None:
    check = st.check(norm_of_columns, "softmax")
    assert check.sentence == (
        "Your softmax, for samples as columns, divides by the Euclidean norm of the exponentials, "
        "and not by their sum: norm_of_columns(Z=[[0.5], [-1], [2]]) (transposed) gives "
        "[[0.217518, 0.0485349, 0.974849]], expected [[0.17529, 0.0391126, 0.785597]]."
    )


def stable_log(z: Any) -> Any:
    largest = z.max(axis=-1, keepdims=True)
    return z - largest - np.log(np.exp(z - largest).sum(axis=-1, keepdims=True))


def log_of_columns(Z: Any) -> Any:
    return Z - np.log(np.exp(Z).sum(axis=0))


def test_a_log_softmax_is_checked_in_the_same_layouts() -> None:
    assert st.check(stable_log, "log_softmax").ok
    assert st.check(lambda z: torch.log_softmax(z, 1), "log_softmax").ok
    assert "columns" in st.check(log_of_columns, "log_softmax").sentence
    assert st.check(stable_rows, "log_softmax").mistake == "no logarithm"
    assert st.check(stable_log, "softmax").mistake == "logarithm"


def rows_of_unit_length(x: Any) -> Any:
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def action_of_state(theta: Any) -> Any:
    return theta - theta.mean()


@pytest.mark.parametrize("function", [rows_of_unit_length, action_of_state, np.tanh])
def test_another_function_is_not_called_a_wrong_softmax(function: Callable[..., Any]) -> None:
    check = st.check(function, "softmax", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
