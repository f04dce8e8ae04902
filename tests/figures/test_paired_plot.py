"""Differences on shared seeds: joined rightly, counted rightly, drawn with zero and margin."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.dots import MOST_DOTS
from steepest.figures.paired_plot import PairedPlot


def test_differences_are_taken_seed_by_seed() -> None:
    data = PairedPlot.of({("a", "b"): ([0.9, 0.8, 0.7, np.nan], [0.8, 0.8, 0.9, 0.1])})
    [row] = data.rows
    np.testing.assert_allclose(row.differences, [0.1, 0, -0.2])
    assert (row.counts, row.dropped) == ((1, 1, 1), 1)
    assert row.mean == pytest.approx(-0.1 / 3)
    # s = 0.15275, t with 2 degrees of freedom 4.30265, half width t s / sqrt(3).
    assert row.high - row.mean == pytest.approx(0.37946, abs=1e-5)


def test_a_comparison_of_a_study_is_drawn() -> None:
    study = st.sweep("iris", hidden=[(), (8,)], epochs=4, seeds=9)
    ax = study.compare({"hidden": (8,)}, {"hidden": ()}, margin=0.01).plot()
    one, two = (
        study.runs.filter(study.runs["hidden"].list.len() == layers)["validation_accuracy"]
        for layers in (1, 0)
    )
    dots = np.concatenate([np.asarray(each.get_offsets())[:, 0] for each in ax.collections])
    np.testing.assert_allclose(np.sort(dots), np.sort((one - two).to_numpy()), atol=1e-12)
    plt.close("all")


def test_seeds_without_both_values_are_counted() -> None:
    data = PairedPlot.of({("a", "b"): ([0.1, np.nan], [np.nan, 0.2])})
    assert (len(data.rows[0].differences), data.rows[0].dropped) == (0, 2)
    assert data.rows[0].sentence == "a and b have no seed on which both ended normally."
    plt.close(data.draw().figure)
    with pytest.raises(ValueError, match=r"^a and b must have one number a seed each, got 2 and 1"):
        PairedPlot.of({("a", "b"): ([1, 2], [1])})


def test_the_drawing_shows_zero_margin_and_counts() -> None:
    data = PairedPlot.of(
        {("two", "one"): ([0.9, 0.85, 0.8, 0.7], [0.8, 0.8, 0.8, 0.75])}, margin=0.02, about="Tiny."
    )
    ax = data.draw()
    assert ax.get_xlabel() == "difference in validation accuracy (share of rows)"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["two\nless one"]
    assert np.asarray(ax.lines[0].get_xdata()).tolist() == [0, 0]
    band = ax.patches[0].get_extents().transformed(ax.transData.inverted())
    assert (band.x0, band.x1) == (pytest.approx(-0.02), pytest.approx(0.02))
    assert [len(each.get_offsets()) for each in ax.collections] == [2, 1, 1]
    assert data.caption == (
        "Tiny. Dots: difference on one seed; the seed varied, alike for both. Diamond and bar: "
        "mean difference and its 95 % interval, for other seeds on the same rows. two against "
        "one: 0.02 ± 0.10, higher on 2 of 4 seeds, equal on 1, lower on 1; share in favour, ties "
        "counted half, 62 %, 95 % Wilson "
        "interval 22 to 91 %. Grey band: differences up to 0.02, too small to count."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own
    plt.close("all")


def test_of_many_seeds_2000_dots_are_drawn_and_the_caption_says_so() -> None:
    random = np.random.default_rng(0)
    gains = {("a", "b"): (15_000, 0.5), ("a", "c"): (5_000, 0.0)}
    pairs = {
        names: (random.normal(gain, size=n), np.zeros(n)) for names, (n, gain) in gains.items()
    }
    data = PairedPlot.of(pairs)
    ax = data.draw()
    dots = [np.asarray(each.get_offsets())[:, 0] for each in ax.collections]
    assert sum(map(len, dots)) == MOST_DOTS
    assert "2,000 of 20,000 dots are drawn" in data.caption
    for row, (a, _) in zip(data.rows, pairs.values(), strict=True):
        assert sum(row.counts) == len(a) and row.mean == pytest.approx(a.mean())
        assert (row.dots.min(), row.dots.max()) == (a.min(), a.max()) and set(row.dots) <= set(a)
    plt.close("all")
