"""Plateaus: each run's epoch, what is left out, curves and dots in the drawing."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.dots import MOST_DOTS
from steepest.figures.plateau_plot import PlateauPlot

RISE = [0.1, 0.5, 0.8, 0.9, 0.9, 0.9, 0.9, 0.9]
SLOW = [0.1, 0.2, 0.3, 0.4, 0.5, 0.9, 0.9, 0.9]


def test_each_run_has_its_epoch_and_curves_with_gaps_are_left_out() -> None:
    [row] = PlateauPlot.of_curves({"a": [RISE, SLOW, [0.1, *[np.nan] * 7]]}, 0.02).rows
    assert row.plateau.epochs.tolist() == [3, 5]
    assert (row.plateau.n, row.plateau.left_out) == (2, 1)
    np.testing.assert_allclose(row.median, (np.array(RISE) + SLOW) / 2)


def test_a_loss_falls() -> None:
    [row] = PlateauPlot.of_curves(
        {"a": [(1 - np.array(RISE)).tolist()]}, 0.02, "validation_loss"
    ).rows
    assert row.plateau.epochs.tolist() == [3]


def test_a_study_gives_its_curves() -> None:
    study = st.sweep("iris", hidden=[(), (8,)], epochs=[5, 12], seeds=4)
    data = PlateauPlot.of(study.runs)
    assert [row.label for row in data.rows] == ["hidden none", "hidden 8"]
    assert all(row.curves.shape == (4, 13) for row in data.rows)
    run = st.train("iris", hidden=(8,), epochs=12, seed=2)
    np.testing.assert_array_equal(data.rows[1].curves[2], run.history["validation_accuracy"])
    with pytest.raises(st.SteepestError, match=r"^tolerance must be a positive number, got 0"):
        PlateauPlot.of(study.runs, 0.0)


def test_the_drawing_marks_every_plateau() -> None:
    data = PlateauPlot.of_curves({"a": [RISE, SLOW], "b": [SLOW, SLOW]}, 0.02, about="Tiny.")
    above, below = data.draw()
    np.testing.assert_allclose(above.collections[0].get_offsets(), [[3, 0.9], [5, 0.9]])
    np.testing.assert_allclose(np.asarray(below.collections[1].get_offsets())[:, 0], [5, 5])
    assert above.get_xlim() == below.get_xlim()
    assert above.get_ylabel() == "validation accuracy (share of rows)"
    assert [label.get_text() for label in below.get_yticklabels()] == ["a", "b"]
    assert data.caption == (
        "Tiny. Thin lines: runs; thick: the median of all. Dots: the epoch from which a run gains "
        "no more than 0.02 until the end; the seed varied. Diamond and bar: median epoch and its "
        f"95 % interval. A: {data.rows[0].plateau}. B: {data.rows[1].plateau}."
    )
    with pytest.raises(ValueError, match=r"^ax must hold 2 axes, for curves and epochs, got 1$"):
        data.draw([above])
    plt.close("all")


def test_of_many_runs_2000_dots_are_drawn_and_the_caption_says_so() -> None:
    data = PlateauPlot.of_curves({"a": [RISE, SLOW] * 1500, "b": [SLOW] * 1000}, 0.02)
    _, below = data.draw()
    drawn = [len(np.asarray(each.get_offsets())) for each in below.collections]
    assert sum(drawn) == MOST_DOTS
    assert "2,000 of 4,000 dots are drawn" in data.caption
    assert "at most 64 runs each; thick: the median of all" in data.caption
