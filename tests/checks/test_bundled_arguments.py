"""Functions that take several arguments in one dictionary or tuple."""

from __future__ import annotations

from typing import Any

import numpy as np

import steepest as st
from steepest.checks.bundled_arguments import shown_arguments, unbundled


def accuracy_of(batch: Any) -> Any:
    return np.mean((batch["p"] > 0.5) == batch["y"])


def ones_of(batch: Any) -> Any:
    return np.mean((batch["p"] > 0.5) * batch["y"])


def divide(data: Any, fraction: Any = 0.5) -> Any:
    x, y = data
    order, k = np.random.permutation(len(x)), int(len(x) * fraction)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]


def init_layer(d_in: int, d_out: int) -> Any:
    return np.random.normal(0, np.sqrt(2 / d_out), (d_in, d_out)), np.zeros((1, d_out))


def test_what_a_dictionary_or_a_tuple_holds_is_passed_in_it() -> None:
    assert st.check(accuracy_of, "accuracy").ok
    assert st.check(divide, "split").ok


def test_a_call_is_shown_with_the_dictionary_that_the_function_takes() -> None:
    found = st.check(ones_of, "accuracy")
    assert found.mistake == "only class 1 counted"
    assert "accuracy_of" not in found.sentence
    assert "ones_of(batch={'y': [1, 0], 'p': [0.9, 0.2]})" in found.sentence


def test_biases_as_a_row_are_wrong_in_the_function_of_the_exercise() -> None:
    assert st.check(init_layer, "layer").mistake == "biases as a row"


def read_from_six(a: Any, b: Any, c: Any, d: Any, e: Any, f: Any) -> Any:
    return a["u"] + b["v"] + c["w"] + d["x"] + e["y"] + f["z"]


def test_a_call_is_shown_with_the_dictionaries_in_the_order_of_the_parameters() -> None:
    apart = unbundled(read_from_six)
    assert apart is not None
    given = dict.fromkeys("uvwxyz", 0)
    assert [*shown_arguments(apart, given)] == ["a", "b", "c", "d", "e", "f"]
