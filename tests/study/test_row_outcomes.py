"""Which test rows runs classify correctly, and differences between configurations on them."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest.questions.outcomes import outcome_from_best
from steepest.statistics import new_rows_interval
from steepest.study.outcomes import outcomes_on_test_rows
from steepest.training.inputs import make_plan

SPLIT = (0.5, 0.25, 0.25)
DATA = st.load("wine")


def study(**settings: object) -> st.Study:
    return st.sweep(DATA, seeds=6, split=SPLIT, epochs=5, progress=None, **settings)


def test_outcomes_are_those_of_the_networks() -> None:
    some = study(hidden=(4,))
    outcomes = outcomes_on_test_rows(some.runs, make_plan(DATA, SPLIT))
    assert outcomes.accuracy == pytest.approx(some.runs["test_accuracy"].to_numpy(), abs=1e-6)
    run = st.train(DATA, split=SPLIT, seed=3, hidden=(4,), epochs=5)
    assert outcomes.rows[3].tolist() == run.parts[2].tolist()
    right = run.network.predict(DATA.x[run.parts[2]]) == DATA.classes[DATA.y[run.parts[2]]]
    assert outcomes.correct[3].tolist() == right.tolist()


def test_a_run_without_outcomes_is_a_constant_prediction() -> None:
    some = study(hidden=(4,))
    runs = some.runs.with_columns(
        pl.when(pl.col("seed") == 2)
        .then(None)
        .otherwise(pl.col("test_correct"))
        .alias("test_correct")
    )
    plan = make_plan(DATA, SPLIT)
    outcomes, whole = outcomes_on_test_rows(runs, plan), outcomes_on_test_rows(some.runs, plan)
    constant = np.bincount(DATA.y).argmax()
    assert outcomes.correct[2].tolist() == (DATA.y[outcomes.rows[2]] == constant).tolist()
    assert outcomes.correct[3:].tolist() == whole.correct[3:].tolist()


def test_a_difference_equals_that_of_the_study() -> None:
    plan = make_plan(DATA, SPLIT)
    both = study(hidden=[(), (4,)])
    one, two = (
        outcomes_on_test_rows(both.runs.filter(pl.col("hidden").list.len() == n), plan)
        for n in (0, 1)
    )
    compared = both.compare({"hidden": (4,)}, {"hidden": ()}, score="test_accuracy")
    difference = two.minus(one)
    assert (difference.mean, difference.low, difference.high) == pytest.approx(
        (compared.difference, compared.low, compared.high)
    )


def test_the_best_of_many_at_the_threshold_is_seldom_supported() -> None:
    # Five differences whose truth is the threshold: without Holm's correction about 10 % of the
    # claims would be supported.
    generator, rows, supported = np.random.default_rng(0), np.tile(np.arange(100), 8), 0
    seeds = np.repeat(np.arange(8), 100)
    for _ in range(200):
        gains = [
            new_rows_interval((generator.random(800) < 0.1).astype(float), seeds, rows)
            for _ in range(5)
        ]
        supported += outcome_from_best(gains, 0.1) == "supported"
    assert supported <= 200 * 0.05
