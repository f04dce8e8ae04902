"""A measure over seeds: statistics of each row, the place of a published run, the drawing."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.dots import MOST_DOTS, dot_heights
from steepest.figures.seed_plot import SeedPlot


def test_a_row_has_the_mean_its_interval_and_the_median() -> None:
    [row] = SeedPlot.of_values({"a": [0.5, 0.6, 0.7, np.nan, 1.0]}).rows
    assert (row.mean, row.median, row.failed) == (pytest.approx(0.7), pytest.approx(0.65), 1)
    # s = sqrt(0.14 / 3) = 0.2160, t with 3 degrees of freedom 3.1824, half width t s / 2.
    assert (row.low, row.high) == (
        pytest.approx(0.35626, abs=1e-5),
        pytest.approx(1.04374, abs=1e-5),
    )


def test_one_run_has_no_interval_and_none_no_mean() -> None:
    one, none = SeedPlot.of_values({"one": [0.5], "none": [np.nan]}).rows
    assert one.mean == one.median == 0.5
    assert np.isnan([one.low, one.high, none.mean, none.median, none.quantile]).all()
    plt.close(SeedPlot.of_values({"one": [0.5], "none": [np.nan]}).draw().figure)


@pytest.mark.parametrize(
    ("published", "below", "on", "quantile"),
    [(0.1, 0, 0, 0.0), (0.55, 2, 0, 0.5), (0.6, 2, 1, 0.625), (0.61, 3, 0, 0.75), (0.9, 4, 0, 1.0)],
)
def test_the_place_of_a_published_run(
    published: float, below: int, on: int, quantile: float
) -> None:
    [row] = SeedPlot.of_values({"a": [0.4, 0.45, 0.6, 0.8]}, published={"a": published}).rows
    assert (row.runs_below_and_equal, row.quantile) == ((below, on), quantile)


def test_a_published_figure_is_rounded_and_so_compared() -> None:
    # 879 of 899 rows are 0.97775...: somebody prints 0.978.
    [row] = SeedPlot.of_values(
        {"a": [878 / 899, 879 / 899, 880 / 899]}, published={"a": 0.978}
    ).rows
    assert row.runs_below_and_equal == (1, 1)


def test_dots_of_one_value_are_stacked_alike_every_time() -> None:
    heights = dot_heights(np.array([5.0] * 41 + [9.0]), 0, 10)
    assert heights[-1] == 0 and len(set(heights[:-1])) == 41
    assert (heights.min(), heights.max()) == (-1, 1)
    np.testing.assert_allclose(np.sort(heights), np.sort(-heights))
    np.testing.assert_array_equal(heights, dot_heights(np.array([5.0] * 41 + [9.0]), 0, 10))
    assert dot_heights(np.array([]), 0, 1).tolist() == []


STUDY = st.sweep("iris", hidden=[(), (8,)], learning_rate=[0.1, 0.3], epochs=4, seeds=6)


def test_a_study_gives_a_row_a_configuration() -> None:
    data = SeedPlot.of(STUDY.runs)
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
    data = SeedPlot.of(STUDY.runs, [{"hidden": (8,)}], "test_loss")
    assert [len(row.values) for row in data.rows] == [12]
    assert data.varied.endswith("and split varied, within a row learning rate too")
    with pytest.raises(st.StudyError, match=r"^no run of the study has \{'hidden': \(9,\)\}$"):
        SeedPlot.of(STUDY.runs, [{"hidden": (9,)}])
    with pytest.raises(
        st.StudyError, match=r"measure must be a number a run has, got \"test_los\" \(did you"
    ):
        SeedPlot.of(STUDY.runs, measure="test_los")


def test_of_many_configurations_the_best_are_shown() -> None:
    rates = [0.001 * 2**k for k in range(14)]
    study = st.sweep("iris", hidden=(), learning_rate=rates, epochs=3, seeds=3)
    data = SeedPlot.of(study.runs)
    assert (len(data.rows), data.left_out) == (12, 2)
    shown = {row.label for row in data.rows}
    means = study.runs.group_by("learning_rate").agg(study.runs["validation_accuracy"].mean())
    assert len(means) == 14
    assert "Configurations with a worse mean that are not shown: 2." in data.caption
    worst = study.ranking()["learning_rate"].to_list()[-1]
    assert f"learning rate {worst:g}" not in shown


def test_diverged_runs_are_counted_and_left_out() -> None:
    study = st.sweep("iris", learning_rate=[0.1, 1e9], epochs=3, seeds=3)
    data = SeedPlot.of(study.runs)
    assert [(len(row.values), row.failed) for row in data.rows] == [(3, 0), (0, 3)]
    ax = data.draw()
    assert ax.get_yticklabels()[1].get_text() == "learning rate 1e+09\n(3 of 3 failed)"
    assert (
        "Left out, without a value (diverged or stopped): 3 of learning rate 1e+09." in data.caption
    )
    plt.close(ax.figure)


def test_the_drawing_says_what_is_shown() -> None:
    data = SeedPlot.of_values(
        {"wide": [0.4, 0.5, 0.9], "narrow": [0.5, 0.5]},
        published={"wide": 0.6},
        about="Tiny.",
        source="the paper's one run",
    )
    ax = data.draw()
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
        "95 % t interval, for other seeds. Vertical line: median. The paper's one run of wide, "
        "0.6: 2 of 3 seeds are lower (quantile 0.67)."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own and own.get_legend() is not None
    plt.close("all")


def test_of_many_runs_2000_dots_are_drawn_and_the_caption_says_so() -> None:
    random = np.random.default_rng(0)
    values = {"wide": random.normal(size=15_000), "narrow": random.normal(size=5_000)}
    data = SeedPlot.of_values(values)
    ax = data.draw()
    drawn = [np.asarray(each.get_offsets())[:, 0] for each in ax.collections]
    assert [len(dots) for dots in drawn] == [1500, 500] and sum(map(len, drawn)) == MOST_DOTS
    assert "2,000 of 20,000 dots are drawn" in data.caption and "n = 5000 to 15000" in data.caption
    for dots, row, all_ in zip(drawn, data.rows, values.values(), strict=True):
        assert set(dots) <= set(all_)
        assert (dots.min(), dots.max()) == (all_.min(), all_.max())
        assert row.mean == pytest.approx(all_.mean()) and row.median == np.median(all_)
    again = SeedPlot.of_values(values)
    np.testing.assert_array_equal(again.rows[0].dots, data.rows[0].dots)
    plt.close("all")


def test_up_to_2000_dots_are_all_drawn() -> None:
    data = SeedPlot.of_values({"a": np.linspace(0, 1, MOST_DOTS)})
    assert len(data.rows[0].dots) == MOST_DOTS and "dots are drawn" not in data.caption
