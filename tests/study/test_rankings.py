"""Rankings: complete before diverged, NaN-proof, stuck counted, chosen on validation only."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest.study.best_scores import Best, choose_best
from steepest.study.rankings import best_first, flag_stuck_runs, rank_configurations
from steepest.training.settings import Settings

ENTROPY = math.log(2)
CONFIGURATIONS = [Settings(learning_rate=rate) for rate in (0.1, 0.3)]


def runs_of(*configurations: list[dict[str, Any]]) -> tuple[pl.DataFrame, np.ndarray]:
    plain = {
        "status": "done",
        "validation_accuracy": 0.9,
        "validation_loss": 0.3,
        "train_loss": 0.2,
        "train_loss_after": 0.2,
        "test_accuracy": 0.8,
        "milliseconds": 1.0,
    }
    rows = [
        plain | {"seed": seed} | row for rows in configurations for seed, row in enumerate(rows)
    ]
    group = np.repeat(np.arange(len(configurations)), [len(rows) for rows in configurations])
    return pl.DataFrame(rows, strict=False), group


def ranked(*configurations: list[dict[str, Any]]) -> pl.DataFrame:
    settings = pl.DataFrame({"learning_rate": [0.1 * (1 + i) for i in range(len(configurations))]})
    runs, group = runs_of(*configurations)
    table = rank_configurations(runs, group, settings, ["learning_rate"], ENTROPY)
    assert best_first(runs, group, len(configurations)).tolist() == table["configuration"].to_list()
    return table


def scored(*values: float | None) -> list[dict[str, Any]]:
    return [{"validation_accuracy": value} for value in values]


DIVERGED = {"status": "diverged", "validation_accuracy": None, "validation_loss": None}


def test_the_best_mean_comes_first() -> None:
    table = ranked(scored(0.7, 0.8), scored(0.9, 0.8), scored(0.6, 0.9))
    assert table["configuration"].to_list() == [1, 0, 2]
    assert table["mean"].to_list() == pytest.approx([0.85, 0.75, 0.75])
    assert table["median"].to_list() == pytest.approx([0.85, 0.75, 0.75])
    assert table.columns == [
        "learning_rate",
        "mean",
        "median",
        "low",
        "high",
        "n",
        "diverged",
        "stuck",
        "p_value",
        "like_best",
        "milliseconds",
        "test_mean",
        "configuration",
    ]


def test_a_configuration_with_a_diverged_seed_comes_after_complete_ones() -> None:
    table = ranked([*scored(0.99), DIVERGED], scored(0.6, 0.7), [DIVERGED, DIVERGED])
    assert table["configuration"].to_list() == [1, 0, 2]
    assert table["diverged"].to_list() == [0, 1, 2]
    assert table["n"].to_list() == [2, 1, 0]
    assert table["mean"].to_list() == [pytest.approx(0.65), 0.99, None]
    assert table["low"].to_list()[1:] == [None, None]


def test_a_configuration_with_missing_runs_comes_after_complete_ones() -> None:
    table = ranked(scored(0.99), scored(0.6, 0.7), [])
    assert table["configuration"].to_list() == [1, 0, 2]


def test_equal_means_are_ordered_by_the_loss() -> None:
    table = ranked([{"validation_loss": 0.5}], [{"validation_loss": 0.4}])
    assert table["configuration"].to_list() == [1, 0]


def test_a_run_no_better_than_a_constant_prediction_is_stuck() -> None:
    runs, _ = runs_of(
        [
            {"train_loss_after": ENTROPY},
            {"train_loss_after": 0.97 * ENTROPY},
            {"train_loss_after": None, "train_loss": 0.99 * ENTROPY},
            {"train_loss_after": ENTROPY, "status": "diverged"},
            {"train_loss_after": 9.0},
        ]
    )
    assert flag_stuck_runs(runs, ENTROPY).tolist() == [True, False, True, False, True]


def test_the_best_is_chosen_on_validation_and_reported_on_test() -> None:
    runs, group = runs_of(
        [{"validation_accuracy": 0.7, "test_accuracy": 0.99}] * 2,
        [
            {"validation_accuracy": 0.8, "test_accuracy": 0.5},
            {"validation_accuracy": 0.9, "test_accuracy": 0.6},
        ],
    )
    settings = pl.DataFrame({"learning_rate": [0.1, 0.3]})
    table = rank_configurations(runs, group, settings, ["learning_rate"], ENTROPY)
    best = choose_best(table, runs, group, CONFIGURATIONS, ["learning_rate"], samples=450, rows=450)
    assert isinstance(best, Best)
    assert best.settings is CONFIGURATIONS[1]
    assert best.chosen == {"learning_rate": 0.3}
    assert (best.validation.mean, best.validation.n) == (pytest.approx(0.85), 2)
    assert best.test is not None
    assert best.test.mean == pytest.approx(0.55)
    assert (best.samples, best.configurations) == (450, 2)
    # The t interval, t(0.975; 1) = tan(0.475 pi) = 12.706, half width 12.706 * 0.0707 / sqrt(2) =
    # 0.6353, is cut at 1. Test: tests/statistics/test_scores.py works such an interval by hand.
    assert repr(best).splitlines() == [
        "learning_rate 0.3 | best of 2 configurations",
        "  validation accuracy 0.85, 95 % interval 0.21 to 1.00 (2 seeds)",
        f"  test accuracy       0.55, 95 % interval {best.test.low:.2f} to {best.test.high:.2f} "
        "(2 seeds, 450 test rows)",
        "  the other one does not differ significantly from it (paired on seeds, Holm's "
        "adjustment)",
    ]
    assert (best.test.samples, best.test.rows) == (450, 450)


def test_the_test_interval_depends_on_the_number_of_rows() -> None:
    runs, group = runs_of([{"test_accuracy": 1.0}] * 8)
    table = rank_configurations(runs, group, pl.DataFrame({"epochs": [1]}), [], ENTROPY)
    found = [choose_best(table, runs, group, CONFIGURATIONS, [], 30, rows) for rows in (30, 150)]
    widths = [of.test.high - of.test.low for of in found if of is not None and of.test is not None]
    # All right in each run: Wilson at p = 1 with the rows there were, z² / (R + z²).
    assert widths[0] == pytest.approx(1.96**2 / (30 + 1.96**2), rel=1e-3)
    assert widths[1] < 0.5 * widths[0]


def test_configurations_like_the_best_are_marked() -> None:
    good = [0.90, 0.94, 0.92, 0.96]
    table = ranked(
        scored(*good),
        scored(*(score - 0.05 for score in good)),
        scored(0.91, 0.93, 0.92, 0.95),
        [*scored(0.99, 0.99, 0.99), DIVERGED],
    )
    assert table["configuration"].to_list() == [0, 2, 1, 3]
    assert table["like_best"].to_list() == [True, True, False, False]
    # Differences -0.01, 0.01, 0, 0.01: t = -0.522 with 3 degrees of freedom, the larger p of two.
    assert table["p_value"].to_list() == [None, pytest.approx(0.6376, abs=1e-4), 0.0, None]


def test_without_a_score_there_is_no_best() -> None:
    runs, group = runs_of([DIVERGED])
    table = rank_configurations(runs, group, pl.DataFrame({"epochs": [1]}), [], ENTROPY)
    assert choose_best(table, runs, group, CONFIGURATIONS, [], samples=0, rows=0) is None


def test_the_simplest_is_the_smallest_that_is_not_significantly_worse() -> None:
    study = st.sweep(
        "iris", hidden=[(64,), (), (16,)], learning_rate=[0.1, 1e-4], epochs=20, seeds=8
    )
    ranking, found = study.ranking(), study.simplest()
    alike = ranking.filter(pl.col("like_best"))
    assert 1 < alike.height < ranking.height  # a rate of 1e-4 is worse
    sizes = {0: 15, 16: 4 * 16 + 16 + 16 * 3 + 3, 64: 4 * 64 + 64 + 64 * 3 + 3}
    smallest = min(alike["hidden"].to_list(), key=len)
    assert found.settings.hidden == tuple(smallest)
    assert found.weights == sizes[sum(smallest)]
    assert found.configuration in alike["configuration"].to_list()
    own = study.runs.filter(
        (pl.col("hidden").list.sum() == sum(smallest))
        & (pl.col("learning_rate") == found.settings.learning_rate)
    )
    assert found.validation.mean == pytest.approx(own["validation_accuracy"].mean())
    assert f"simplest of {alike.height} like the best, {found.weights} weights" in str(found)
    assert found.train(seed=1).settings == found.settings
    assert study.best().weights is None


def test_the_simplest_of_one_configuration_is_the_best() -> None:
    study = st.sweep("wine", hidden=[(4,)], epochs=2, seeds=3)
    best, simplest = study.best(), study.simplest()
    assert (simplest.validation, simplest.test) == (best.validation, best.test)
