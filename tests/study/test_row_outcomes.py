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
from steepest.training.split_arguments import rows_of_parts

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


# --- runs that diverged -------------------------------------------------------------------------

SOME_DIVERGE = {"learning_rate": [0.1, 300.0], "hidden": (16, 16), "epochs": 5, "batch_size": 8}


def test_every_judgement_of_accuracies_counts_a_diverged_run_as_a_constant_prediction() -> None:
    study = st.sweep(DATA, seeds=8, split=SPLIT, progress=None, **SOME_DIVERGE)
    diverged = (study.runs["status"] == "diverged") & (study.runs["learning_rate"] == 300)
    assert 0 < diverged.sum() < 8
    plan, rows = make_plan(DATA, SPLIT), study.runs.filter(diverged)["split_seed"].to_list()
    constant = [
        (DATA.y[rows_of_parts(plan, seed)[2]] == np.bincount(DATA.y).argmax()).mean()
        for seed in rows
    ]
    found = study.compare(1, 0, "test_accuracy")
    assert (found.paired.n, found.paired.left_out, found.diverged) == (8, 0, diverged.sum())
    seeds = study.runs.filter(diverged)["seed"].to_numpy().astype(int)
    assert found.a_scores[seeds] == pytest.approx(constant)
    assert f"  {diverged.sum()} runs diverged; each counts as a constant prediction" in str(found)
    assert "each counts as a constant prediction" in found.methods().text
    wild = study.ranking().row(-1, named=True)
    assert (wild["diverged"], wild["n"], wild["like_best"]) == (diverged.sum(), 8, False)
    assert wild["test_mean"] == pytest.approx(found.a_scores.mean())
    alone = st.sweep(DATA, seeds=8, split=SPLIT, **SOME_DIVERGE | {"learning_rate": 300.0})
    best = alone.best()
    assert best.test is not None and best.test.mean == pytest.approx(found.a_scores.mean())


def test_a_diverged_run_has_no_loss_and_its_seed_is_left_out() -> None:
    study = st.sweep(DATA, seeds=8, split=SPLIT, progress=None, **SOME_DIVERGE)
    found = study.compare(1, 0, "test_loss")
    assert found.paired.n == 8 - found.diverged and found.paired.left_out == found.diverged > 1
    assert f"  {found.diverged} runs diverged; {found.diverged} seeds are left out" in str(found)
    assert np.isnan(study.scores("test_accuracy")).sum() == found.diverged


def test_configurations_that_all_have_diverged_runs_are_chosen_among() -> None:
    study = st.sweep(DATA, seeds=8, split=SPLIT, **SOME_DIVERGE | {"learning_rate": [300.0, 400.0]})
    assert (study.ranking()["diverged"] > 0).all()
    assert study.choice(resamples=50).table["share"].sum() == pytest.approx(1)
