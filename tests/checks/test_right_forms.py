"""Scalings and first weights of other courses are right with a remark."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st


def normalize_range(X: Any) -> Any:
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low)


def with_statistics(X: Any) -> Any:
    mu, sigma = np.mean(X, axis=0), np.std(X, axis=0)
    return (X - mu) / sigma, mu, sigma


def three_widths(n_x: int, n_h: int, n_y: int) -> Any:
    rng = np.random.default_rng(1)
    w1, w2 = rng.standard_normal((n_h, n_x)) / 100, rng.standard_normal((n_y, n_h)) / 100
    return {"W1": w1, "b1": np.zeros((n_h, 1)), "W2": w2, "b2": np.zeros((n_y, 1))}


def list_of_widths(layer_dims: Any) -> Any:
    parameters = {}
    for k, (before, after) in enumerate(itertools.pairwise(layer_dims), 1):
        parameters[f"W{k}"] = np.random.randn(after, before) * np.sqrt(1 / before)
        parameters[f"b{k}"] = np.zeros((after, 1))
    return parameters


def arrays(input_size: int, hidden_size: int, output_size: int) -> Any:
    w1 = np.random.randn(input_size, hidden_size)
    w2 = np.random.randn(hidden_size, output_size)
    return w1, np.zeros((1, hidden_size)), w2, np.zeros((1, output_size))


LAYERS = "as the first of several layers"
RIGHT = [
    ("scaling", normalize_range, "to the range from 0 to 1"),
    ("scaling", with_statistics, "whose first result is scaled"),
    ("layer", three_widths, f"{LAYERS}, with weights (outputs, inputs)"),
    ("layer", list_of_widths, f"{LAYERS}, with weights (outputs, inputs)"),
    ("layer", arrays, LAYERS),
]


@pytest.mark.parametrize(("piece", "function", "words"), RIGHT)
def test_the_form_of_another_course_is_right_with_a_remark(
    global_seeds: None, piece: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, piece)
    assert check.ok, check
    assert check.sentence.endswith(f", {words}.")
    assert check.notes


def test_a_function_named_after_standardising_must_standardise() -> None:
    def standardize(X: Any) -> Any:
        return normalize_range(X)

    assert not st.check(standardize, locate=False)


def test_weights_of_zero_are_wrong_in_a_dictionary_too() -> None:
    def init_weights(layer_dims: Any) -> Any:
        return {"W1": np.zeros((layer_dims[1], layer_dims[0])), "b1": np.zeros((layer_dims[1], 1))}

    assert st.check(init_weights, "layer", locate=False).mistake == "weights zero"
