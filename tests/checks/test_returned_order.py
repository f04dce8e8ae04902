"""A split may return the validation rows first if its own text says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st


def order_of(x: Any, seed: Any = None) -> Any:
    return np.random.default_rng(seed).permutation(len(x))


def by_indices(x: Any, y: Any, indices_train: Any) -> Any:
    """Validation rows come first: x_val, y_val, x_train, y_train (what is not listed)."""
    rest = np.setdiff1d(np.arange(len(y)), indices_train)
    return x[rest], y[rest], x[indices_train], y[indices_train]


def in_words(x: Any, y: Any, fraction: float = 0.8) -> Any:
    """Shuffle and split; the test rows come first."""
    i, n = order_of(x), int(len(x) * fraction)
    return x[i[n:]], y[i[n:]], x[i[:n]], y[i[:n]]


def by_names(x: Any, y: Any, test_size: float = 0.2) -> Any:
    i, n = order_of(x), int(len(x) * test_size)
    x_test, x_train, y_test, y_train = x[i[:n]], x[i[n:]], y[i[:n]], y[i[n:]]
    return x_test, x_train, y_test, y_train


def other_order_said(x: Any, y: Any, fraction: float) -> Any:
    """Returns x_train, y_train, x_val, y_val."""
    i, n = order_of(x), int(len(x) * fraction)
    return x[i[n:]], y[i[n:]], x[i[:n]], y[i[:n]]


@pytest.mark.parametrize("function", [by_indices, in_words, by_names])
def test_validation_rows_first_are_right_where_the_text_says_so(
    function: Callable[..., Any],
) -> None:
    found = st.check(function, "split", locate=False)
    assert found.ok, str(found)
    assert "returns the validation rows first" in " ".join(found.notes)


def test_the_order_that_the_docstring_gives_is_the_one_that_counts() -> None:
    assert st.check(other_order_said, "split", locate=False).mistake == "fraction of the other part"


def test_a_number_of_validation_rows_is_that_of_the_second_part() -> None:
    def split(x: Any, y: Any, n_val: int, seed: Any = None) -> Any:
        i = order_of(x, seed)
        return x[i[n_val:]], x[i[:n_val]], y[i[n_val:]], y[i[:n_val]]

    assert st.check(split, "split", locate=False).ok
