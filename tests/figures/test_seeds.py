"""A measure over seeds: statistics of each row, the place of a published run, the drawing."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.seed_drawing import draw_seeds, sentences
from steepest.figures.seeds import seed_rows, seeds_of, swarm


def test_a_row_has_the_mean_its_interval_and_the_median() -> None:
    [row] = seed_rows({"a": [0.5, 0.6, 0.7, np.nan, 1.0]}).rows
    assert (row.mean, row.median, row.failed) == (pytest.approx(0.7), pytest.approx(0.65), 1)
    # s = sqrt(0.14 / 3) = 0.2160, t with 3 degrees of freedom 3.1824, half width t s / 2.
    assert (row.low, row.high) == (
        pytest.approx(0.35626, abs=1e-5),
        pytest.approx(1.04374, abs=1e-5),
    )


def test_one_run_has_no_interval_and_none_no_mean() -> None:
    one, none = seed_rows({"one": [0.5], "none": [np.nan]}).rows
    assert one.mean == one.median == 0.5
    assert np.isnan([one.low, one.high, none.mean, none.median, none.quantile]).all()
    plt.close(draw_seeds(seed_rows({"one": [0.5], "none": [np.nan]})).figure)


@pytest.mark.parametrize(
    ("published", "below", "on", "quantile"),
    [(0.1, 0, 0, 0.0), (0.55, 2, 0, 0.5), (0.6, 2, 1, 0.625), (0.61, 3, 0, 0.75), (0.9, 4, 0, 1.0)],
)
def test_the_place_of_a_published_run(
    published: float, below: int, on: int, quantile: float
) -> None:
    [row] = seed_rows({"a": [0.4, 0.45, 0.6, 0.8]}, published={"a": published}).rows
    assert (row.place, row.quantile) == ((below, on), quantile)


def test_a_published_figure_is_rounded_and_so_compared() -> None:
    # 879 of 899 rows are 0.97775...: somebody prints 0.978.
    [row] = seed_rows({"a": [878 / 899, 879 / 899, 880 / 899]}, published={"a": 0.978}).rows
    assert row.place == (1, 1)


def test_dots_of_one_value_are_stacked_alike_every_time() -> None:
    heights = swarm([5.0] * 41 + [9.0], 0, 10)
    assert heights[-1] == 0 and len(set(heights[:-1])) == 41
    assert (heights.min(), heights.max()) == (-1, 1)
    np.testing.assert_allclose(np.sort(heights), np.sort(-heights))
    np.testing.assert_array_equal(heights, swarm([5.0] * 41 + [9.0], 0, 10))
    assert swarm([], 0, 1).tolist() == []


STUDY = st.sweep("iris", hidden=[(), (8,)], learning_rate=[0.1, 0.3], epochs=4, seeds=6)


def test_a_study_gives_a_row_a_configuration() -> None:
    data = seeds_of(STUDY.runs)
    assert [row.label for row in data.rows] == [
        "learning rate 0.1, hidden none",
        "learning rate 0.3, hidden none",
        "learning rate 0.1, hidden 8",
        "learning rate 0.3, hidden 8",
    ]
    ranking = {
        (tuple(row["hidden"]), row["learning_rate"]): row
        for row in STUDY.ranking().iter_rows(named=True)
    }
    assert data.rows[1].mean == ranking[(), 0.3]["mean"]
    assert data.rows[2].high == ranking[(8,), 0.1]["high"]
    assert data.varied == "initialisation, order of the rows and split varied"


def test_chosen_settings_pick_runs_and_unknown_ones_are_refused() -> None:
    data = seeds_of(STUDY.runs, [{"hidden": (8,)}], "test_loss")
    assert [len(row.values) for row in data.rows] == [12]
    assert data.varied.endswith("and split varied, within a row learning rate too")
    with pytest.raises(st.StudyError, match=r"^no run of the study has \{'hidden': \(9,\)\}$"):
        seeds_of(STUDY.runs, [{"hidden": (9,)}])
    with pytest.raises(st.StudyError, match=r"test_los is no column of the study \(did you mean"):
        seeds_of(STUDY.runs, measure="test_los")


def test_of_many_configurations_the_best_are_shown() -> None:
    rates = [0.001 * 2**k for k in range(14)]
    study = st.sweep("iris", hidden=(), learning_rate=rates, epochs=3, seeds=3)
    data = seeds_of(study.runs)
    assert (len(data.rows), data.left_out) == (12, 2)
    shown = {row.label for row in data.rows}
    means = study.runs.group_by("learning_rate").agg(study.runs["validation_accuracy"].mean())
    assert len(means) == 14
    assert "2 further configurations have a worse mean." in sentences(data)
    worst = study.ranking()["learning_rate"].to_list()[-1]
    assert f"learning rate {worst:g}" not in shown


def test_diverged_runs_are_counted_and_left_out() -> None:
    study = st.sweep("iris", learning_rate=[0.1, 1e9], epochs=3, seeds=3)
    data = seeds_of(study.runs)
    assert [(len(row.values), row.failed) for row in data.rows] == [(3, 0), (0, 3)]
    ax = draw_seeds(data)
    assert ax.get_yticklabels()[1].get_text() == "learning rate 1e+09\n(3 of 3 failed)"
    assert (
        "Runs without a value (diverged or stopped), left out: 3 of learning rate 1e+09."
        in sentences(data)
    )
    plt.close(ax.figure)


def test_the_drawing_says_what_is_shown() -> None:
    data = seed_rows(
        {"wide": [0.4, 0.5, 0.9], "narrow": [0.5, 0.5]},
        published={"wide": 0.6},
        about="Tiny.",
        source="the paper's one run",
    )
    ax = draw_seeds(data)
    assert ax.get_xlabel() == "validation accuracy (share of rows)"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["wide", "narrow"]
    assert ax.yaxis_inverted()
    dots = [np.asarray(each.get_offsets())[:, 0].tolist() for each in ax.collections]
    assert dots == [[0.4, 0.5, 0.9], [0.5, 0.5]]
    figure = ax.get_figure(root=True)
    assert figure is not None
    words = [text.get_text() for text in figure.legends[0].get_texts()]
    assert words == ["one run", "mean, 95 % interval", "median", "the paper's one run"]
    assert " ".join(figure.get_supxlabel().split()) == (
        "Tiny. Dots: single runs, n = 2 to 3 a row, the seed varied. Diamond and bar: mean and its "
        "95 % t interval. Stroke: median. The paper's one run of wide, 0.6: 2 of 3 seeds lie below "
        "it (quantile 0.67)."
    )
    _, own = plt.subplots()
    assert draw_seeds(data, own) is own and own.get_legend() is not None
    plt.close("all")
