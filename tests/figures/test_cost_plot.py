"""A score against its cost: the front, means with intervals, names that can be read."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given, strategies as some

import steepest as st
from steepest.figures.cost_plot import CostPlot, is_on_front
from steepest.statistics import interval


@given(some.lists(some.tuples(some.integers(0, 5), some.integers(0, 5)), min_size=1, max_size=12))
def test_the_front_is_what_no_other_beats(points: list[tuple[int, int]]) -> None:
    cost, score = np.array(points).T
    expected = [
        not any(a <= c and b >= s and (a < c or b > s) for a, b in points) for c, s in points
    ]
    assert is_on_front(cost, score).tolist() == expected
    assert any(expected)


def test_points_come_by_cost_and_a_loss_is_better_when_lower() -> None:
    data = CostPlot.of_scores(["b", "a"], [2, 1], [0.5, 0.4], measure="validation_loss")
    assert (data.labels, data.front.tolist()) == (("a", "b"), [True, False])
    assert CostPlot.of_scores(["b", "a"], [2, 1], [0.5, 0.4]).front.tolist() == [True, True]
    assert np.isnan(data.score[:, 1:]).all()


STUDY = st.sweep("iris", hidden=[(8, 4), (), (8,)], epochs=5, seeds=6)


def test_a_study_gives_means_with_intervals_and_counts_parameters() -> None:
    data = CostPlot.of(STUDY.runs, "parameters", n_features_and_outputs=(4, 3))
    # 4-3; 4-8-3; 4-8-4-3 with biases.
    assert data.cost[:, 0].tolist() == [15, 40 + 27, 40 + 36 + 15]
    assert data.labels == ("hidden none", "hidden 8", "hidden 8-4")
    own = STUDY.runs.filter(STUDY.runs["hidden"].list.len() == 2)
    of = interval(own["validation_accuracy"].to_numpy())
    assert data.score[2].tolist() == [of.mean, of.low, of.high]
    time = CostPlot.of(STUDY.runs)
    assert np.isfinite(time.cost).all() and time.n.tolist() == [6, 6, 6]
    network = st.train("iris", hidden=(8, 4), epochs=1).network
    assert sum(w.size for w in (*network.weights, *network.biases)) == 91


def test_what_cannot_be_shown_is_refused() -> None:
    with pytest.raises(st.StudyError, match=r'costs must be a number a run has, got "parmeters"'):
        CostPlot.of(STUDY.runs, "parmeters")
    with pytest.raises(st.StudyError, match=r"^parameters cannot be counted without n_features"):
        CostPlot.of(STUDY.runs, "parameters")
    lost = st.sweep("iris", learning_rate=1e9, epochs=3, seeds=2)
    with pytest.raises(st.StudyError, match=r"^no configuration can be shown: no run of the study"):
        CostPlot.of(lost.runs)


@pytest.mark.parametrize(
    ("points", "named"), [(3, ["p0", "p1", "p2"]), (9, list("123456789")), (30, ["1"])]
)
def test_few_points_are_named_and_many_numbered(points: int, named: list[str]) -> None:
    labels = [f"p{k}" for k in range(points)]
    score = np.r_[0.9, np.full(points - 1, 0.5)]
    data = CostPlot.of_scores(labels, np.arange(1, points + 1), score)
    ax = data.draw()
    assert [text.get_text() for text in ax.texts] == named
    caption = data.caption
    assert ("1: p0" in caption) == (points > 8)
    plt.close("all")


def test_the_drawing_says_what_it_is() -> None:
    data = CostPlot.of_scores(["a", "b"], [[1, 0.9, 1.1], [9, 8, 10]], [0.5, 0.9], 8, about="Tiny.")
    ax = data.draw()
    assert ax.get_xlabel() == "time to train one network (ms), log scale"
    assert ax.get_ylabel() == "validation accuracy (share of rows)"
    assert data.caption == (
        "Tiny. Points: means of n = 8 runs each, the seed varied. Blue: "
        "configurations that no other beats in both means; noise alone can put one there. Times "
        "depend on the machine and on what else it did."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own
    plt.close("all")
