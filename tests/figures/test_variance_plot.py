"""Shares of variance: order, intervals, what is grey, what the caption adds up."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_hex

import steepest as st
from steepest import statistics
from steepest.figures.variance_plot import VariancePlot

NAMES = ["seed", "learning_rate", "epochs", "learning_rate with epochs", "residual"]
SHARES = [0.1, 0.2, 0.5, 0.05, 0.15]
LOW = [np.nan, 0.15, 0.4, 0.06, np.nan]
HIGH = [np.nan, 0.25, 0.6, 0.09, np.nan]


def test_settings_come_by_size_and_chance_last() -> None:
    data = VariancePlot.of_shares(NAMES, SHARES, LOW, HIGH)
    assert data.names == (
        "epochs",
        "learning rate",
        "learning rate with epochs",
        "seed",
        "residual",
    )
    assert data.shares.tolist() == [0.5, 0.2, 0.05, 0.1, 0.15]
    np.testing.assert_array_equal(data.low, [0.4, 0.15, 0.06, np.nan, np.nan])
    assert data.chance == 2


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match=r"^names, shares, low and high must be as many, got 5, 4"):
        VariancePlot.of_shares(NAMES, SHARES[:4])


def test_the_drawing_has_bars_shares_and_grey_for_chance() -> None:
    data = VariancePlot.of_shares(NAMES, SHARES, LOW, HIGH, about="Tiny. n = 8 runs.")
    ax = data.draw()
    np.testing.assert_allclose([bar.get_width() for bar in ax.patches], [50, 20, 5, 10, 15])
    red, green, blue = zip(*(bar.get_facecolor()[:3] for bar in ax.patches), strict=True)
    grey = np.isclose(red, green) & np.isclose(green, blue)
    assert grey.tolist() == [False, False, False, True, True]
    assert len({to_hex(bar.get_facecolor()) for bar in ax.patches}) == 3
    texts = [text.get_text() for text in ax.texts]
    assert texts == ["50.0 %", "20.0 %", "5.0 %", "10.0 %", "15.0 %"]
    assert [text.xy[0] for text in ax.texts] == [60, 25, 9, 10, 15]
    assert ax.get_xlabel() == "share of the variance (%)"
    assert data.caption == (
        "Tiny. n = 8 runs. Bars: share of the variance of the results of all runs. Lines: 95 % "
        "intervals. Grey: what no setting accounts for (seed: its effect on all settings alike; "
        "residual: the rest)."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own
    plt.close("all")


def test_the_bars_are_the_shares_of_the_analysis_of_variance() -> None:
    study = st.sweep("iris", hidden=[(), (8,)], learning_rate=[0.01, 0.1, 0.3], epochs=8, seeds=8)
    found = statistics.variance_shares(
        study.runs, "validation_accuracy", ["learning_rate", "hidden"]
    )
    data = VariancePlot.of(study.runs, about="Tiny.")
    assert data.names[0] == "learning rate" and data.names[-2:] == ("seed", "residual")
    assert data.shares.sum() == pytest.approx(1, abs=0.002)
    line = found["learning_rate"]
    assert (data.shares[0], data.low[0], data.high[0]) == (line.share, line.low, line.high)
    assert data.about.startswith(
        "Tiny. n = 6 configurations x 8 seeds; omega squared of validation accuracy, whose standard"
    )
    plt.close(data.draw().figure)


def test_the_caption_says_what_is_not_shown() -> None:
    data = VariancePlot.of_shares(["epochs"], [0.75])
    assert data.caption == (
        "Bars: share of the variance of the results of all runs. Not shown: 25.0 %."
    )
