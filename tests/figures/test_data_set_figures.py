"""Figures over data sets: forest plot, critical-difference diagram, performance profiles."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.figures.forest_plot import ForestPlot
from steepest.figures.profile_plot import ProfilePlot
from steepest.figures.rank_plot import RankPlot
from steepest.statistics import new_data_sets_interval, rank_tests

NAMES = ("one", "two", "three")


@pytest.mark.usefixtures("close_figures")
def test_a_forest_plot_has_a_row_a_data_set_and_one_for_the_mean() -> None:
    rows = [[0.02, 0.01, 0.03], [0.04, 0.02, 0.06], [-0.01, np.nan, np.nan]]
    mean = new_data_sets_interval([0.02, 0.04, -0.01])
    plot = ForestPlot.of(("a", "b"), NAMES, rows, mean, "validation_accuracy", margin=0.01)
    assert plot.low.tolist()[:2] == [0.01, 0.02]
    axes = plot.draw()
    assert [text.get_text() for text in axes.get_yticklabels()] == [*NAMES, "mean of 3"]
    assert axes.get_xlabel() == "difference in validation accuracy (share of rows)"
    assert "Grey band: differences up to 0.01, too small to count." in plot.caption


@pytest.mark.usefixtures("close_figures")
def test_a_rank_plot_names_each_configuration_with_its_mean_rank() -> None:
    means = np.random.default_rng(0).normal(size=(8, 4)) + np.arange(4)
    settings = {number: {"learning_rate": 0.1 * (number + 1)} for number in range(4)}
    plot = RankPlot.of(settings, means, "test_accuracy", [f"d{n}" for n in range(8)], 5)
    assert plot.tests.mean_ranks.tolist() == rank_tests(means).mean_ranks.tolist()
    texts = {text.get_text() for text in plot.draw().texts}
    for name, rank in zip(plot.names, plot.tests.mean_ranks, strict=True):
        assert f"{name} ({rank:.2f})" in texts
    assert any("critical difference" in text for text in texts)
    assert "5 seeds on each of 8 data sets" in plot.caption


def test_a_rank_plot_of_few_data_sets_says_that_they_decide_nothing() -> None:
    plot = RankPlot.of({0: {}, 1: {}}, [[1, 2], [2, 3], [3, 4]], "accuracy", NAMES, 5)
    assert plot.caption.endswith("Fewer than 5 data sets decide nothing about new ones.")


@pytest.mark.usefixtures("close_figures")
def test_profiles_fall_from_all_runs_to_none() -> None:
    scores = [np.random.default_rng(k).uniform(0.5, 0.9, (6, 3)) for k in range(2)]
    settings = {0: {"hidden": ()}, 1: {"hidden": (8,)}}
    plot = ProfilePlot.of(settings, scores, "validation_accuracy", NAMES)
    for profile in plot.profiles:
        assert profile.share[0] == 1
        assert profile.share[-1] == 0
        assert (np.diff(profile.share) <= 0).all()
    axes = plot.draw()
    assert axes.get_ylabel() == "share of runs above it"
    assert "6 seeds on each" in plot.caption
