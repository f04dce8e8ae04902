"""Where descents end by step size: the shares that reach the minimum, the dots drawn."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.figures.step_size_plot import (
    FinalValues,
    ReachingRanges,
    StepSizeMap,
    StepSizePlot,
)

SIZES = np.array([0.1, 0.2, 0.3])
MAP = StepSizeMap(
    sizes=SIZES,
    starts=np.array([-1.0, 0.0, 1.0, 2.0]),
    ending=np.array([[0, 0, -1], [0, 1, -1], [1, 1, -1], [1, -1, -2]], dtype=np.int16),
    minima=("low", "high"),
    start=1.0,
    at="y = 2",
    steps=50,
)
ENDS = FinalValues(
    sizes=SIZES,
    values=np.array([[1.0, 0.0, np.nan], [1.0, 0.5, np.inf]]),
    ending=np.array([1, -1, -2], dtype=np.int16),
    reached=(np.nan, np.nan),
    marked=(0.2,),
    steps=70,
)
DECAYS = ReachingRanges.of_values(
    SIZES,
    {
        1.0: {30: np.array([1.0, 0.0, np.nan]), 300: np.array([0.0, 0.005, 1.0])},
        0.9: {30: np.array([0.0, 1.0, 0.0]), 300: np.array([1.0, 1.0, 1.0])},
    },
    0.0,
    0.01,
)


def test_ranges_join_neighbouring_step_sizes_near_the_minimum() -> None:
    assert DECAYS.ranges[1.0] == {30: [(0.2, 0.2)], 300: [(0.1, 0.2)]}
    assert DECAYS.ranges[0.9] == {30: [(0.1, 0.1), (0.3, 0.3)], 300: []}


def test_values_that_would_overlap_are_drawn_once() -> None:
    axes = StepSizePlot(MAP, ENDS, DECAYS).draw()
    drawn = np.concatenate([each.get_offsets() for each in axes[1].collections])
    assert sorted(map(tuple, drawn.tolist())) == [(0.1, 1.0), (0.2, 0.0), (0.2, 0.5)]


def test_the_legend_names_only_what_is_there() -> None:
    axes = StepSizePlot(MAP, ENDS, DECAYS).draw()
    words = [text.get_text() for text in axes[0].get_legend().get_texts()]
    assert words == ["low", "high", "has not settled", "diverges"]
    steps = [text.get_text() for text in axes[2].get_legend().get_texts()]
    assert steps == ["30 steps", "300 steps"]


def test_each_decay_has_a_row_with_its_ranges() -> None:
    [*_, decays] = StepSizePlot(MAP, ENDS, DECAYS).draw()
    assert [tick.get_text() for tick in decays.get_yticklabels()] == ["constant", "decay 0.9"]
    assert [line.get_xdata().tolist() for line in decays.lines] == [
        [0.2, 0.2],
        [0.1, 0.2],
        [0.1, 0.1],
        [0.3, 0.3],
    ]
    assert [text.get_text() for text in decays.texts] == ["none"]


def test_the_map_lies_on_the_axis_of_step_sizes() -> None:
    axes = StepSizePlot(MAP, ENDS, DECAYS).draw()
    assert axes[0].get_images()[0].get_extent() == pytest.approx([0.05, 0.35, -1.5, 2.5])


def test_the_caption_says_that_no_range_reaches_it() -> None:
    axes = StepSizePlot(MAP, ENDS, DECAYS, about="Toy.").draw()
    caption = " ".join(axes[0].figure.get_supxlabel().split())
    assert caption.startswith("Toy. Top: where constant steps end after 50 of them, from 4 starts")
    assert "No range of step sizes reaches the lowest minimum." in caption
