"""`check` of usual activations, losses and metrics that are not pieces of the exercise."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest import CheckError, check


def tanh(x: Any) -> Any:
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def wrong_tanh(x: Any) -> Any:
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) - np.exp(-x))


def mse(y: Any, y_hat: Any) -> Any:
    return np.mean((y - y_hat) ** 2)


def sum_of_errors(y: Any, y_hat: Any) -> Any:
    return np.sum(y - y_hat)


def test_a_usual_function_is_found_by_its_name() -> None:
    assert check(tanh).ok
    assert check(mse).ok
    assert "the mean over the samples" in check(mse).sentence


def test_a_usual_function_is_checked_as_what_piece_says() -> None:
    assert check(lambda x: np.tanh(x), "tanh").ok
    found = check(sum_of_errors, "squared_error")
    assert not found.ok
    assert found.mistake == "square missing"


def test_the_line_of_a_mistake_is_found() -> None:
    with np.errstate(invalid="ignore"):
        found = check(wrong_tanh, "tanh")
    assert found.mistake == "minus for plus" or found.verdict.outcome == "not checked"


def test_other_arguments_are_refused() -> None:
    with pytest.raises(CheckError, match=r"must take the arguments of tanh, got mse\(y, y_hat\)"):
        check(mse, "tanh")


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(CheckError, match="piece must be a known name"):
        check(tanh, "tangent-like")
