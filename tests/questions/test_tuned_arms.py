"""Each arm has its own learning rate, chosen on validation, and is tested on other seeds."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

import steepest as st
from question_cases import data
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.tuned_arms import tune_and_test

COMMON = {"epochs": 8, "batch_size": 5}


def test_the_rate_is_the_best_on_validation_and_the_score_is_of_test_seeds() -> None:
    setup = ExperimentSetup(data(), 6)
    rates = (0.3, 0.001, 0.03)
    [arm] = tune_and_test(setup, "arm", {"two": {"hidden": (2,)}}, rates, **COMMON)
    again = st.sweep(
        data(), seeds=6, split=(0.5, 0.25, 0.25), hidden=(2,), learning_rate=list(rates), **COMMON
    )
    assert arm.learning_rates == (0.001, 0.03, 0.3)
    assert arm.learning_rate == again.best().settings.learning_rate
    assert arm.runs["seed"].to_list() == list(setup.test_seeds)
    assert set(arm.runs["learning_rate"]) == {arm.learning_rate}
    assert arm.samples == (20, 10, 10)


def test_the_rate_can_be_chosen_by_validation_loss() -> None:
    setup, rates = ExperimentSetup(data(), 6), (0.01, 0.3, 30.0, 1e30)
    arm = {"two": {"hidden": (2,)}}
    [found] = tune_and_test(setup, "arm", arm, rates, by_loss=True, **COMMON)
    done = found.tuning_runs.filter(pl.col("status") == "done")
    losses = done.group_by("learning_rate").agg(pl.col("validation_loss").mean())
    assert found.learning_rate == losses.sort("validation_loss")["learning_rate"][0]


def test_arms_share_seeds_and_splits() -> None:
    arms = {"none": {"hidden": ()}, "two": {"hidden": (2,)}}
    one, two = tune_and_test(ExperimentSetup(data(), 4), "arm", arms, (0.1, 0.3), **COMMON)
    assert (one.label, two.label) == ("none", "two")
    for name in ("seed", "split_seed"):
        assert one.runs[name].equals(two.runs[name])


def test_a_rate_that_diverges_is_not_chosen() -> None:
    wide = {"wide": {"hidden": (8, 8), "loss_after": False}}
    [arm] = tune_and_test(ExperimentSetup(data(), 4), "arm", wide, (0.1, 1e30), **COMMON)
    assert arm.learning_rate == 0.1
    assert arm.diverged == 0 and np.isfinite(arm.scores()).all()


def test_a_run_that_diverges_counts_as_a_constant_prediction() -> None:
    wide = {"wide": {"hidden": (8, 8)}}
    [arm] = tune_and_test(ExperimentSetup(data(), 4), "arm", wide, (1e30,), **COMMON)
    assert arm.diverged == 4
    assert np.isnan(arm.scores("test_loss")).all()
    labels = data().y[arm.outcomes.rows]
    assert arm.scores() == pytest.approx((labels == np.bincount(data().y).argmax()).mean(axis=1))


@pytest.mark.parametrize(("rates", "edge"), [((0.3,), False), ((1e-6, 0.3), True)])
def test_a_rate_at_the_edge_says_so(rates: tuple[float, ...], edge: bool) -> None:
    setup = ExperimentSetup(data(), 3)
    [arm] = tune_and_test(setup, "arm", {"a": {"hidden": (4,)}}, rates, **COMMON)
    assert arm.rate_text == ("0.3, the highest tried" if edge else "0.3")
