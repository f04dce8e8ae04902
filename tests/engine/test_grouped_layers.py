"""Layers that are computed a group of panels at a time: the sums of the readable trainer, and the
bits that they had when every layer was computed a panel at a time."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.training import engine, reference
from steepest.training.plans import Plan
from steepest.training.settings import Settings
from training_cases import jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


def three_classes(rows: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    x = rng.normal(size=(rows, columns))
    return x, (x @ rng.normal(size=(columns, 3))).argmax(axis=1)


BEFORE: list[tuple[dict[str, Any], str]] = [
    ({"hidden": (256,), "batch_size": 50}, "1d3fbe7df6fea1c2"),
    (
        {"hidden": (300, 130, 65), "batch_size": 128, "activation": "tanh", "rule": "adam"},
        "896ccf4633f61849",
    ),
    (
        {"hidden": (100, 70), "batch_size": None, "activation": "gelu", "rule": "momentum"},
        "08706df35f5826d9",
    ),
    ({"hidden": (64, 64), "batch_size": 9, "dropout": 0.25, "rule": "rmsprop"}, "5e4c31a6a314306c"),
    ({"hidden": (33, 520), "batch_size": 257, "activation": "leaky_relu"}, "0ef520f6998a03a9"),
    (
        {"hidden": (280, 34), "batch_size": 17, "activation": "sigmoid", "dtype": "float64"},
        "5c114ed6c237269b",
    ),
]


@pytest.mark.parametrize(("settings", "sha256"), BEFORE, ids=[str(s["hidden"]) for s, _ in BEFORE])
def test_weights_have_the_bits_of_layers_computed_a_panel_at_a_time(
    settings: dict[str, Any], sha256: str
) -> None:
    x, y = three_classes(600, 130)
    run = st.train((x, y), seed=1, epochs=2, learning_rate=0.01, **settings)
    assert run.status == "done"
    assert run.weights_sha256[:16] == sha256


WIDTHS = (16, 17, 31, 32, 33, 47, 48, 49, 65, 80, 97)


def test_every_width_and_batch_agrees_with_the_readable_trainer() -> None:
    checked = 0
    for (width, columns), batch in zip(
        itertools.product(WIDTHS, (16, 50, 257)), itertools.cycle((8, 9, 15, 16, 23, 100, None))
    ):
        x, y = three_classes(120, columns)
        rows = np.arange(len(x))
        plan = Plan(x, y.astype(np.int32), 3, True, parts=(rows[:90], rows[90:], rows[:0]))
        settings = Settings(
            hidden=(width, width + 1),
            batch_size=batch,
            epochs=1,
            dtype="float64",
            activation="tanh",
        )
        jobs = jobs_of(settings, [width], keep_weights=True)
        given, wanted = engine.run(plan, jobs, threads=1), reference.run(plan, jobs)
        assert given.weights is not None
        assert wanted.weights is not None
        np.testing.assert_allclose(given.history, wanted.history, rtol=0, atol=1e-12)
        for (w, b, _), (w0, b0, _) in zip(given.weights[0], wanted.weights[0], strict=True):
            np.testing.assert_allclose(w, w0, rtol=0, atol=1e-12)
            np.testing.assert_allclose(b, b0, rtol=0, atol=1e-12)
        checked += 1
    assert checked == 33


SHARED: list[dict[str, Any]] = [
    {"hidden": (520, 300), "batch_size": 100},
    {"hidden": (700,), "batch_size": None, "rule": "adamw", "weight_decay": 0.01},
    {"hidden": (640, 64), "batch_size": 128, "rule": "adam", "dropout": 0.5, "activation": "gelu"},
    {"hidden": (512, 70), "batch_size": 257, "dtype": "float64", "activation": "tanh"},
]


@pytest.mark.parametrize("settings", SHARED, ids=[str(each["hidden"]) for each in SHARED])
def test_a_network_shared_by_threads_has_the_bits_of_one_thread(settings: dict[str, Any]) -> None:
    x, y = three_classes(600, 130)
    alone, *others = (
        st.train((x, y), seed=1, epochs=2, learning_rate=0.01, threads=threads, **settings)
        for threads in (1, 2, 3, 8)
    )
    for other in others:
        assert other.weights_sha256 == alone.weights_sha256
        assert other.scores == alone.scores


def test_large_networks_of_a_sweep_are_those_trained_alone() -> None:
    x, y = three_classes(300, 130)
    settings: dict[str, Any] = {"hidden": (700, 300), "batch_size": 100, "epochs": 1}
    study = st.sweep((x, y), seeds=3, threads=2, **settings)
    for seed in range(3):
        alone = st.train((x, y), seed=seed, threads=1, **settings)
        assert study.runs["weights_sha256"][seed] == alone.weights_sha256
