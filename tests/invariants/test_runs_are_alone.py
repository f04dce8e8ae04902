"""A run is a function of data, settings and seeds: its neighbours do not show in its bits."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

import steepest as st

QUICK: dict[str, Any] = {"hidden": (6,), "batch_size": 16, "learning_rate": 0.2}


def timeless(runs: pl.DataFrame) -> pl.DataFrame:
    return runs.drop("milliseconds")


@pytest.mark.parametrize("rule", ["sgd", "momentum", "adam"])
def test_the_divergence_of_a_neighbour_changes_nothing(rule: str) -> None:
    options = {**QUICK, "rule": rule, "epochs": 6, "seeds": 6}
    alone = st.sweep("breast-cancer", **options)
    beside = st.sweep("breast-cancer", **{**options, "learning_rate": [0.2, 1e30]})
    wild = beside.runs.filter(pl.col("learning_rate") == 1e30)
    assert "diverged" in wild["status"].to_list()
    calm = beside.runs.filter(pl.col("learning_rate") == 0.2)
    assert timeless(calm).equals(timeless(alone.runs))


@pytest.mark.parametrize("schedule", ["constant", "exponential"])
@pytest.mark.parametrize("rule", ["sgd", "adam"])
def test_the_prefix_of_a_run_is_the_run(schedule: str, rule: str) -> None:
    decay = {"decay": 0.9} if schedule == "exponential" else {}
    options: dict[str, Any] = {**QUICK, "rule": rule, "schedule": schedule, "seeds": 4, **decay}
    together = st.sweep("wine", **options, epochs=[0, 3, 7]).runs
    for epochs in (0, 3, 7):
        alone = st.sweep("wine", **options, epochs=epochs).runs
        own = together.filter(pl.col("epochs") == epochs)
        assert timeless(own).equals(timeless(alone))


def test_a_cosine_is_no_prefix() -> None:
    options: dict[str, Any] = {**QUICK, "schedule": "cosine", "seeds": 3}
    study = st.sweep("wine", **options, epochs=[3, 7])
    assert study.trained == 6
    for epochs in (3, 7):
        alone = st.sweep("wine", **options, epochs=epochs).runs
        own = study.runs.filter(pl.col("epochs") == epochs)
        assert timeless(own).equals(timeless(alone))


def test_a_run_alone_equals_the_run_in_a_sweep() -> None:
    study = st.sweep(
        "wine",
        hidden=[(), (6,), (5, 4)],
        dtype=["float32", "float64"],
        batch_size=[None, 7],
        drop_last=[False, True],
        epochs=[2, 5],
        seeds=[3, 11],
    )
    for row in study.runs.rows(named=True):
        run = st.train("wine", **study.options(row))
        assert run.weights_sha256 == row["weights_sha256"]
        for name, curve in run.history.items():
            assert curve.tolist() == row[f"{name}_curve"]


@pytest.mark.parametrize("threads", [1, 2, 3, 8])
def test_threads_change_nothing(threads: int) -> None:
    options: dict[str, Any] = {"learning_rate": [0.1, 0.3], "epochs": [2, 5], "seeds": 5}
    one = st.sweep("wine", **options, threads=1)
    many = st.sweep("wine", **options, threads=threads)
    assert timeless(many.runs).equals(timeless(one.runs))


def test_seeds_do_not_depend_on_each_other() -> None:
    whole = st.sweep("iris", **QUICK, epochs=3, seeds=6).runs
    some = st.sweep("iris", **QUICK, epochs=3, seeds=[4, 1]).runs
    assert timeless(some).equals(timeless(whole[[4, 1]]))
