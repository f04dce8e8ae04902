"""Runs at each value of a setting: which have a dot, and what the caption says of the others."""

from __future__ import annotations

import numpy as np

from steepest.figures.dots import MOST_DOTS
from steepest.figures.strip_plot import StripPlot


def test_every_run_has_a_dot() -> None:
    data = StripPlot.of([0.1, 1.0], [[0.9, 0.7], [0.5, 0.4]], "learning_rate", "accuracy")
    dots = np.asarray(data.draw().collections[0].get_offsets())
    assert dots[:, 1].tolist() == [0.9, 0.7, 0.5, 0.4]
    assert "n = 2 at each value" in data.caption and "drawn" not in data.caption


def test_of_many_runs_2000_dots_are_drawn_and_the_caption_says_so() -> None:
    values = np.arange(20_000.0).reshape(2, 10_000)
    data = StripPlot.of([0.1, 1.0], values, "learning_rate", "accuracy")
    dots = np.asarray(data.draw().collections[0].get_offsets())
    assert len(dots) == MOST_DOTS
    assert set(dots[:, 1]) <= set(values.ravel())
    assert data.median.tolist() == [4999.5, 14999.5]
    assert "Dots of 1,000 of 10,000 runs are drawn at each value" in data.caption
