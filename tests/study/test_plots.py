"""The figures of a study by its methods: each draws what its data functions say."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.new_figures import figure_of

STUDY = st.sweep("iris", hidden=[(), (8,)], learning_rate=[0.01, 0.1, 0.3], epochs=9, seeds=6)


def caption(ax: plt.Axes) -> str:
    return " ".join(figure_of(ax).get_supxlabel().split())


def test_captions_carry_the_data_n_and_what_varied() -> None:
    axes = [
        STUDY.plot_seeds(),
        STUDY.plot_onset(),
        STUDY.plot_plateaus()[0],
        STUDY.plot_costs(),
        STUDY.plot_shares(),
        STUDY.plot()[0],
        STUDY.plot_curves()[0],
    ]
    for ax in axes:
        text = caption(ax)
        assert text.startswith("iris: 90 rows train, 30 validate and 30 test. ")
        assert "order of the rows and split varied" in text
        assert "6" in text
    plt.close("all")


def test_costs_may_be_parameters() -> None:
    assert STUDY.n_features_and_outputs == (4, 3)
    ax = STUDY.plot_costs("parameters", "test_accuracy")
    assert ax.get_xlabel() == "weights and biases"
    assert ax.get_ylabel() == "test accuracy (share of rows)"
    points = np.concatenate([each.lines[0].get_xdata() for each in ax.containers])
    assert sorted(set(points)) == [15, 67]
    assert st.sweep("breast-cancer", epochs=1, seeds=1).n_features_and_outputs == (30, 1)
    plt.close("all")


def test_every_method_draws_on_axes_of_your_own() -> None:
    _, own = plt.subplots(1, 4)
    assert STUDY.plot_seeds([{"hidden": (8,)}], "test_loss", ax=own[0]) is own[0]
    assert STUDY.plot_onset(ax=own[1]) is own[1]
    assert STUDY.plot_costs(ax=own[2]) is own[2]
    assert STUDY.plot_shares("validation_loss", ax=own[3]) is own[3]
    _, two = plt.subplots(1, 2)
    assert STUDY.plot_plateaus(0.02, [{"hidden": ()}], ax=list(two)) == list(two)
    plt.close("all")


def test_what_a_study_cannot_show_is_refused() -> None:
    with pytest.raises(st.StudyError, match=r"^batch_size must vary in the study; these do: "):
        STUDY.plot_onset("batch_size")
    alone = st.sweep("iris", epochs=2, seeds=3)
    with pytest.raises(st.SteepestError, match=r"^factors must name at least one setting"):
        alone.plot_shares()
