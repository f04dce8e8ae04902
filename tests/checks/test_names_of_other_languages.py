"""Parameters with German, French and Spanish names, and modes of a layer."""

from __future__ import annotations

from typing import Any

import numpy as np

import steepest as st
from steepest.arrays import Array


def test_widths_by_german_names_may_stand_in_any_order() -> None:
    def schicht(ausgaenge: int, eingaenge: int) -> tuple[Array, Array]:
        zufall = np.random.default_rng()
        w = zufall.normal(0.0, np.sqrt(2 / eingaenge), size=(eingaenge, ausgaenge))
        return w, np.zeros(ausgaenge)

    assert st.check(schicht, "layer").ok


def test_a_mode_that_chooses_the_fan_gets_one_of_its_own_names() -> None:
    def init_layer(d_in: int, d_out: int, mode: str, rng: Any) -> tuple[Array, Array]:
        fan = {"fan_in": d_in, "fan_out": d_out}[mode]
        weights = rng.standard_normal(size=d_in * d_out).reshape(d_in, d_out)
        return weights / np.sqrt(fan / 2), np.zeros(d_out)

    assert st.check(init_layer, "layer").ok


def test_an_epoch_with_german_names_is_called_by_them() -> None:
    def durchlauf(x: Array, y: Array, w: Array, b: float, zufall: Any, lernrate: float,
                  groesse: int) -> Any:  # fmt: skip
        order = zufall.permutation(len(x))
        losses, hits = [], []
        for begin in range(0, len(x) - groesse + 1, groesse):
            i = order[begin : begin + groesse]
            p = 1 / (1 + np.exp(-(x[i] @ w + b)))
            losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
            hits.append(np.mean((p > 0.5) == y[i]))
            w = w - lernrate * x[i].T @ (p - y[i]) / len(i)
            b = b - lernrate * np.mean(p - y[i])
        return w, b, np.mean(losses), np.mean(hits)

    assert st.check(durchlauf, "epoch").ok
