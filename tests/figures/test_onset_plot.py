"""Shares of failed runs: counts, intervals, the sentence on where it begins, the drawing."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.onset_plot import OnsetPlot
from steepest.statistics import share_interval


@pytest.mark.parametrize(
    ("counts", "onset"),
    [
        ([0, 0, 0, 0], "none at any value"),
        ([0, 1, 2, 4], "fewer than half at every value, at most 4"),
        ([0, 1, 5, 9], "half or more from between 2 and 3 on"),
        (
            [9, 8, 4, 9],
            "half or more up to between 2 and 3 and half or more from between 3 and 4 on",
        ),
        ([9, 1, 1, 0], "half or more up to between 1 and 2"),
        ([5, 5, 6, 9], "half or more at every value"),
        ([0, 9, 9, 0], "half or more only in the middle"),
        ([0, 9, 0, 9], "half or more from between 3 and 4 on"),
    ],
)
def test_where_runs_begin_to_fail(counts: list[int], onset: str) -> None:
    [line] = OnsetPlot.of_counts([4, 3, 2, 1], {"diverged": counts[::-1]}, 10).lines
    assert line.x.tolist() == [1, 2, 3, 4] and line.count.tolist() == counts
    assert line.onset == onset


def test_intervals_are_wilsons() -> None:
    [line] = OnsetPlot.of_counts([1, 2], {"diverged": [0, 32]}, [64, 32]).lines
    for place, (count, n) in enumerate([(0, 64), (32, 32)]):
        of = share_interval(count, n)
        assert (line.share[place], line.low[place], line.high[place]) == (of.share, of.low, of.high)


def test_a_study_counts_what_diverged_and_what_stayed_untrained() -> None:
    study = st.sweep("iris", hidden=(8,), learning_rate=[1e9, 1e-6, 0.3], epochs=20, seeds=5)
    diverged, stuck = OnsetPlot.of(study.ranking()).lines
    assert (diverged.label, stuck.label) == ("diverged", "untrained")
    assert diverged.x.tolist() == [1e-6, 0.3, 1e9]
    assert diverged.count.tolist() == [0, 0, 5] and stuck.count.tolist() == [5, 0, 0]
    assert diverged.n.tolist() == [5, 5, 5]


def test_other_settings_make_lines_that_count_both() -> None:
    study = st.sweep("iris", hidden=[(), (8,)], learning_rate=[1e-6, 1e9], epochs=9, seeds=4)
    data = OnsetPlot.of(study.ranking())
    assert sorted(line.label for line in data.lines) == ["hidden 8", "hidden none"]
    by_label = {line.label: line.count.tolist() for line in data.lines}
    assert by_label["hidden 8"] == [4, 4]
    assert data.caption.startswith(
        "Share of runs that diverged or stayed untrained, n = 4 at each value"
    )


def test_what_cannot_be_shown_is_refused() -> None:
    study = st.sweep("iris", hidden=[(k,) for k in range(1, 8)], epochs=1, seeds=2)
    with pytest.raises(st.StudyError, match=r"^setting must be a number that varies in the study"):
        OnsetPlot.of(study.ranking())
    study = st.sweep(
        "iris", hidden=[(k,) for k in range(1, 8)], learning_rate=[0.1, 1], epochs=1, seeds=2
    )
    with pytest.raises(st.StudyError, match=r"^at most 6 lines can be distinguished, got 7 comb"):
        OnsetPlot.of(study.ranking())


def test_the_drawing_has_a_log_axis_with_plain_numbers() -> None:
    data = OnsetPlot.of_counts(
        [0.01, 0.1, 1], {"diverged": [0, 3, 8], "untrained": [0, 0, 0]}, 8, about="Tiny."
    )
    ax = data.draw()
    assert ax.get_xscale() == "log"
    assert ax.get_xlabel() == "learning rate (log scale)" and ax.get_ylabel() == "share of runs (%)"
    figure = ax.get_figure(root=True)
    assert figure is not None
    figure.canvas.draw()
    words = [label.get_text() for label in ax.get_xticklabels()]
    assert {"0.01", "0.02", "0.1", "1"} <= set(words)
    middle = ax.containers[0].lines[0].get_ydata()
    np.testing.assert_allclose(middle, [0, 37.5, 100])
    assert " ".join(figure.get_supxlabel().split()) == (
        "Tiny. Share of runs, n = 8 at each value, with 95 % Wilson intervals; marks are shifted "
        "sideways. Untrained: at the end no better than the best constant answer. Diverged: half "
        "or more from between 0.1 and 1 on. Untrained: none at any value."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own
    plt.close("all")
