"""Layers and splits in other forms: samples as columns, and objects that hold weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st


def layer(n: int, m: int, seed: Any = None) -> Any:
    """Weights (m, n) and biases (m, 1), one sample a column."""
    rng = np.random.default_rng(seed)
    return rng.standard_normal((m, n)) * np.sqrt(2 / n), np.zeros((m, 1))


def untold(n: int, m: int, seed: Any = None) -> Any:
    rng = np.random.default_rng(seed)
    return rng.standard_normal((m, n)) * np.sqrt(2 / n), np.zeros((m, 1))


def constant(n: int, m: int, seed: Any = None) -> Any:
    """Weights (m, n) and biases (m, 1), one sample a column."""
    rng = np.random.default_rng(seed)
    return rng.standard_normal((m, n)) * 0.5, np.zeros((m, 1))


@pytest.mark.parametrize(
    ("function", "outcome"), [(layer, "right"), (untold, "wrong"), (constant, "wrong")]
)
def test_weights_with_a_row_for_each_output_are_right_where_the_text_says_columns(
    function: Any, outcome: str
) -> None:
    def init_layer(n: int, m: int, seed: Any = None) -> Any:
        return function(n, m, seed)

    init_layer.__doc__ = function.__doc__
    assert st.check(init_layer, "layer", locate=False).verdict.outcome == outcome


class Weights:
    def __init__(self, d_in: int, d_out: int, seed: Any = None) -> None:
        self.W = np.random.default_rng(seed).standard_normal((d_in, d_out)) * np.sqrt(2 / d_out)
        self.b = 0 * self.W[0]


def test_a_class_whose_objects_hold_weights_and_biases_is_a_layer() -> None:
    assert st.check(Weights, "layer", locate=False).ok


def split(X: Any, Y: Any, n_train: int, seed: Any = None) -> Any:
    """X (d, m), Y (1, m)."""
    order = np.random.default_rng(seed).permutation(X.shape[1])
    first, rest = order[:n_train], order[n_train:]
    return X[:, first], Y[:, first], X[:, rest], Y[:, rest]


def split_with_labels_in_place(X: Any, Y: Any, n_train: int, seed: Any = None) -> Any:
    """X (d, m), Y (1, m)."""
    order = np.random.default_rng(seed).permutation(X.shape[1])
    first, rest = order[:n_train], order[n_train:]
    return X[:, first], Y[:, :n_train], X[:, rest], Y[:, n_train:]


def test_a_split_of_columns_is_given_columns() -> None:
    assert st.check(split, "split", locate=False).ok
    found = st.check(split_with_labels_in_place, "split", locate=False)
    assert found.verdict.outcome == "wrong"
    assert "X=an array (3, 201), Y=an array (1, 201)" in str(found)


def test_a_model_with_a_sigmoid_is_no_linear_layer_in_any_order_or_layout() -> None:
    def model(x: Any, b: Any, w: Any) -> Any:
        return 1 / (1 + np.exp(-(x @ w + b)))

    def forward(X: Any, W: Any, b: Any) -> Any:
        Z = W.T @ X + b
        return 1 / (1 + np.exp(-Z))

    for function in (model, forward):
        assert st.check(function, "linear", locate=False).verdict.outcome == "right"


def test_a_function_beside_scaled_numbers_may_scale_further_ones() -> None:
    def scale(x: Any) -> Any:
        mean, std = x.mean(), x.std(ddof=1)
        return (x - mean) / std, lambda a: (a - mean) / std

    def scale_otherwise(x: Any) -> Any:
        mean, std = x.mean(), x.std(ddof=1)
        return (x - mean) / std, lambda a: a / std

    assert st.check(scale, "scaling", locate=False).verdict.outcome == "right"
    assert st.check(scale_otherwise, "scaling", locate=False).verdict.outcome == "wrong"


def test_a_split_takes_seed_0_for_a_seed() -> None:
    def split(x: Any, y: Any, n_train: int, seed: Any = None) -> Any:
        order = np.random.default_rng(seed if seed else None).permutation(len(y))
        return x[order[:n_train]], y[order[:n_train]], x[order[n_train:]], y[order[n_train:]]

    found = st.check(split, "split", locate=False).verdict
    assert found.outcome == "wrong"
    assert "seed=0) gives another split for the same seed" in found.sentence


def test_a_split_may_have_a_default_for_the_rows_of_its_second_part() -> None:
    def split(x: Any, y: Any, n_val: int = 900, seed: Any = None) -> Any:
        order = np.random.default_rng(seed).permutation(len(y))
        later, first = order[:n_val], order[n_val:]
        return x[first], y[first], x[later], y[later]

    assert st.check(split, "split", locate=False).verdict.outcome == "right"


@pytest.mark.parametrize(("slip", "outcome"), [(0, "right"), (1, "wrong")])
def test_a_split_may_take_the_numbers_of_the_rows_of_its_second_part(
    slip: int, outcome: str
) -> None:
    def split(x: Any, y: Any, test_idx: Any) -> Any:
        others = np.delete(np.arange(len(x)), test_idx[slip:])
        return x[others], y[others], x[test_idx], y[test_idx]

    assert st.check(split, "split", locate=False).verdict.outcome == outcome


def test_a_fraction_named_for_validation_is_not_that_of_training() -> None:
    def train_val_split(x: Any, y: Any, val_fraction: float, rng: Any) -> Any:
        n = len(x)
        order = rng.permutation(n)
        train = order[: round(n * val_fraction)]
        valid = np.setdiff1d(order, train)
        return x[train], y[train], x[valid], y[valid]

    assert st.check(train_val_split, "split").mistake == "fraction of the other part"
