"""Functions that must be given a setting: called with it off, then with it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.arrays import Array


def shifted(x0: float, x: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, float) - x0, -700, 700)))


def squeezed_by_the_wrong_factor(x: Array, temperature: float) -> Array:
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, float) * temperature, -700, 700)))


def rectify(floor: float, x: Array) -> Array:
    over = np.asarray(x) - floor
    return over * (over > 0) + floor


def rectify_without_its_floor(floor: float, x: Array) -> Array:
    over = np.asarray(x) - floor
    return over * (over > 0)


def accuracy_of(y: Array, p: Array, keep: Array) -> float:
    return float(((p > 0.5) == y)[keep].mean())


def accuracy_of_all(y: Array, p: Array, keep: Array) -> float:
    return float((((p > 0.5) == y) * keep).mean())


def weighted(y: Array, p: Array, weights: Array) -> float:
    return float(np.average((p > 0.5) == y, weights=weights))


def network(x: Array, w1: Array, b1: Array, w2: Array, b2: Array, activation: Any = None) -> Array:
    h = x @ w1 + b1
    h = np.maximum(h, 0) if activation is None else activation(h)
    return np.asarray(1 / (1 + np.exp(-(h @ w2 + b2)[:, 0])))


def network_with_its_own(
    x: Array, w1: Array, b1: Array, w2: Array, b2: Array, activation: Any = None
) -> Array:
    h = x @ w1 + b1
    if activation is not None:
        h = h * 1.0
    h = np.maximum(h, 0)
    return np.asarray(1 / (1 + np.exp(-(h @ w2 + b2)[:, 0])))


@pytest.mark.parametrize(
    ("function", "piece", "ok"),
    [
        (shifted, "sigmoid", True),
        (squeezed_by_the_wrong_factor, "sigmoid", False),
        (rectify, "relu", True),
        (rectify_without_its_floor, "relu", False),
        (accuracy_of, "accuracy", True),
        (accuracy_of_all, "accuracy", False),
        (weighted, "accuracy", True),
        (network, "network", True),
        (network_with_its_own, "network", False),
    ],
)
def test_a_setting_that_must_be_given_is_judged(
    function: Callable[..., Any], piece: str, ok: bool
) -> None:
    assert st.check(function, piece, locate=False).ok == ok


def fans_exchanged(rng: Any, d_in: int, d_out: int, fan: str = "fan_in") -> tuple[Array, Array]:
    connections = d_in if fan == "fan_out" else d_out
    w = rng.normal(0, np.sqrt(2 / connections), (d_in, d_out))
    return w, np.zeros(d_out)


def fans_kept(rng: Any, d_in: int, d_out: int, fan: str = "in") -> tuple[Array, Array]:
    connections = d_in if fan == "in" else d_out
    w = rng.normal(0, np.sqrt(2 / connections), (d_in, d_out))
    return w, np.zeros(d_out)


def last_column_left_out(n_out: int, n_in: int, rng: Any) -> tuple[Array, Array]:
    w = np.zeros((n_in, n_out))
    for j in range(n_out - 1):
        w[:, j] = np.sqrt(2 / n_in) * rng.standard_normal(n_in)
    return w, np.zeros(n_out)


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (fans_exchanged, "fans exchanged"),
        (fans_kept, None),
        (last_column_left_out, "weights left at 0"),
    ],
)
def test_a_layer_follows_its_mode_and_draws_all_weights(
    function: Callable[..., Any], mistake: str | None
) -> None:
    found = st.check(function, "layer", locate=False)
    assert found.ok == (mistake is None)
    assert found.mistake == mistake
