"""Predicted numbers are drawn in the units of y, and the caption has their errors."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st
from steepest.errors import DataError
from steepest.figures.prediction_plot import MOST_DOTS, PredictionPlot


def test_the_dots_are_the_rows_of_a_part() -> None:
    run = st.train("linnerud", learning_rate=0.01, epochs=5)
    plot = PredictionPlot.of(run, "test", "Waist")
    rows = run.parts[2]
    np.testing.assert_array_equal(plot.observed, run.dataset.y[rows, 1])
    np.testing.assert_array_equal(plot.predicted, run.network.predict(run.dataset.x[rows])[:, 1])
    drawn = run.plot_predictions("test", "Waist")
    assert drawn.get_xlabel() == "Waist in the data"
    assert len(drawn.collections[0].get_offsets()) == len(rows)
    assert f"RMSE {run.rmse('test')[1]:.4g}" in plot.caption  # type: ignore[index]


def test_of_many_rows_some_are_drawn_and_all_are_counted() -> None:
    x = np.linspace(0, 1, 3 * MOST_DOTS)
    plot = PredictionPlot("y", x, x + 1, "test", "")
    assert len(plot.draw().collections[0].get_offsets()) == MOST_DOTS
    assert f"n = {3 * MOST_DOTS} test rows" in plot.caption
    assert "RMSE 1, R²" in plot.caption


def test_an_unknown_target_or_classes_are_refused() -> None:
    run = st.train("linnerud", learning_rate=0.01, epochs=1)
    with pytest.raises(DataError, match=r'^target must be a target, got "Wast" \(did you mean'):
        run.plot_predictions(target="Wast")
    with pytest.raises(DataError, match=r"^errors need targets that are numbers, iris has classes"):
        st.train("iris", epochs=1).plot_predictions()
