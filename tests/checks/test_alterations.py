"""Mistakes that no catalogue lists are named by what differs from a right implementation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import alterations
from steepest.gradients.verdicts import WRONG


@pytest.fixture(autouse=True)
def search_without_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try all alterations: on a busy machine the usual time may not be enough."""
    monkeypatch.setattr(alterations, "SECONDS", 30.0)


def logistic(x: Any) -> Any:
    return 0.5 * (1 + np.tanh(np.asarray(x, dtype=float) / 2))


def losses(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


ALTERED: list[tuple[str, Callable[..., Any], str]] = [
    ("sigmoid", lambda x: np.round(logistic(x), 3), "rounded"),
    ("sigmoid", lambda x: logistic(x - np.max(x)), "largest subtracted"),
    ("sigmoid", lambda x: np.mean(logistic(x)), "mean of the elements"),
    ("sigmoid", lambda x: logistic(x).astype(np.float16), "half precision"),
    ("sigmoid", lambda x: np.clip(logistic(x), 0.05, 0.95), "result limited"),
    ("sigmoid", lambda x: np.clip(0.2 * x + 0.5, 0, 1), "hard sigmoid"),
    ("sigmoid", lambda x: 0.5 + np.arctan(x) / np.pi, "arctan"),
    ("relu", lambda x: x * logistic(x), "swish"),
    ("relu", lambda x: np.maximum(x, 0) * 2, "constant factor"),
    ("relu", lambda x: np.where(x > 0, x, -1), "not 0 below 0"),
    ("bce", lambda y, y_hat: np.median(losses(y, y_hat)), "median for mean"),
    ("bce", lambda y, p: losses(y, p).sum() / max(np.sum(y), 1), "divided by the positive labels"),
    ("bce", lambda y, y_hat: np.round(np.mean(losses(y, y_hat)), 2), "rounded"),
    ("linear", lambda x, w, b: np.round(x @ w + b), "result rounded"),
]


@pytest.mark.parametrize(("piece", "function", "name"), ALTERED)
def test_an_altered_function_is_named(piece: str, function: Callable[..., Any], name: str) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, name)


def test_the_sentence_says_what_is_different() -> None:
    check = st.check(lambda x: np.round(logistic(x), 3), "sigmoid", locate=False)
    assert check.sentence.startswith(
        "Your sigmoid rounds its result to 3 decimals, and is right otherwise: "
    )
    assert check.hint == "Return the result without rounding."


def test_another_function_is_named_although_it_differs_at_extremes_only() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return np.median(-(y * np.log(y_hat + 1e-30) + (1 - y) * np.log(1 - y_hat)))

    assert st.check(bce, locate=False).mistake == "median for mean"
