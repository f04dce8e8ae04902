"""The pictures of a study: each draws the numbers of its runs and describes them."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.new_figures import figure_of

STUDY = st.sweep("iris", hidden=[(), (8,)], learning_rate=[0.01, 0.1, 0.3], epochs=9, seeds=6)


pytestmark = pytest.mark.usefixtures("close_figures")


def caption(ax: plt.Axes) -> str:
    return " ".join(figure_of(ax).get_supxlabel().split())


SEEDS_VARIED = "initialisation, order of the rows and split varied"
ABOUT = "iris: 90 rows train, 30 validate and 30 test. "


def test_captions_name_the_data_the_number_of_runs_and_what_varied() -> None:
    captions = {
        "seeds": (STUDY.plot_seeds(), f"Dots: single runs, n = 6 a row, {SEEDS_VARIED}."),
        "onset": (
            STUDY.plot_onset(),
            f"{SEEDS_VARIED.capitalize()}. Share of runs that diverged or stayed untrained, n = 6 "
            "at each value,",
        ),
        "plateaus": (STUDY.plot_plateaus()[0], f"than 0.005 until the end; {SEEDS_VARIED}."),
        "costs": (STUDY.plot_costs(), f"Points: means of n = 6 runs each, {SEEDS_VARIED};"),
        "shares": (
            STUDY.plot_shares(),
            f"{SEEDS_VARIED.capitalize()}. n = 6 configurations x 6 seeds; omega squared of",
        ),
        "heat map": (STUDY.plot()[0], f"n = 6 runs a cell, {SEEDS_VARIED}."),
        "curves": (STUDY.plot_curves()[0], f"n = 6 runs a line, {SEEDS_VARIED}."),
    }
    found = {name: caption(ax) for name, (ax, _) in captions.items()}
    assert [name for name, text in found.items() if not text.startswith(ABOUT)] == []
    missing = {name: text for name, text in found.items() if captions[name][1] not in text}
    assert missing == {}


def test_the_dots_the_means_and_the_cells_are_those_of_the_runs() -> None:
    ranking = {
        (tuple(row["hidden"]), row["learning_rate"]): row["mean"]
        for row in STUDY.ranking().iter_rows(named=True)
    }
    dots = STUDY.plot_seeds().collections
    assert [len(each.get_offsets()) for each in dots] == [6] * 6
    drawn = np.sort(np.concatenate([np.asarray(each.get_offsets())[:, 0] for each in dots]))
    np.testing.assert_array_equal(drawn, STUDY.runs["validation_accuracy"].sort().to_numpy())
    cells = np.asarray(STUDY.plot()[0].images[0].get_array())
    expected = [[ranking[hidden, rate] for rate in (0.01, 0.1, 0.3)] for hidden in ((), (8,))]
    np.testing.assert_allclose(cells, expected, rtol=1e-12)
    points = STUDY.plot_costs().containers
    scores = np.concatenate([each.lines[0].get_ydata() for each in points])
    np.testing.assert_allclose(np.sort(scores), sorted(ranking.values()), rtol=1e-12)


def test_costs_may_be_parameters() -> None:
    assert STUDY.n_features_and_outputs == (4, 3)
    ax = STUDY.plot_costs("parameters", "test_accuracy")
    assert ax.get_xlabel() == "weights and biases"
    assert ax.get_ylabel() == "test accuracy (share of rows)"
    points = np.concatenate([each.lines[0].get_xdata() for each in ax.containers])
    assert sorted(set(points)) == [15, 67]
    assert st.sweep("breast-cancer", epochs=1, seeds=1).n_features_and_outputs == (30, 1)


def test_every_method_draws_on_given_axes() -> None:
    _, own = plt.subplots(1, 4)
    assert STUDY.plot_seeds([{"hidden": (8,)}], "test_loss", ax=own[0]) is own[0]
    assert STUDY.plot_onset(ax=own[1]) is own[1]
    assert STUDY.plot_costs(ax=own[2]) is own[2]
    assert STUDY.plot_shares("validation_loss", ax=own[3]) is own[3]
    _, two = plt.subplots(1, 2)
    assert STUDY.plot_plateaus(0.02, [{"hidden": ()}], ax=list(two)) == list(two)


def test_pictures_that_a_study_cannot_have_are_refused() -> None:
    with pytest.raises(
        st.StudyError, match=r"^setting must be a number that varies in the study, got \"batch"
    ):
        STUDY.plot_onset("batch_size")
    alone = st.sweep("iris", epochs=2, seeds=3)
    with pytest.raises(st.SteepestError, match=r"^factors must name at least one setting"):
        alone.plot_shares()
