"""The figure of the question on first weights of zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.curve_bands import CurveBands
from steepest.figures.new_figures import create_figure
from steepest.figures.seed_plot import SeedPlot
from steepest.figures.style import add_legend_background, write_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from steepest.questions.catalogue.zero_weights import Results


def draw(results: Results, activations: Sequence[str]) -> Figure:
    """Losses over epochs from zero, and every run's score beside those from random weights.

    Args:
        results: of the question.
        activations: in the order of the results.
    """
    scores = SeedPlot.of_values(
        {
            **{f"{a}, weights zero": z for a, z in zip(activations, results.zero, strict=True)},
            **{f"{a}, random": r for a, r in zip(activations, results.random, strict=True)},
            "relu, random, biases too": results.biased,
        },
        "test_accuracy",
        varied="split, random weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
    losses = CurveBands.of_curves(
        dict(zip(activations, results.curves, strict=True)), "training loss from weights of zero"
    )
    drawn = create_figure(9.6, 5.4)
    left, right = drawn.subplots(1, 2, width_ratios=(1, 1.3))
    losses.draw(left)
    add_legend_background(scores.draw(right))
    write_caption(
        drawn,
        f"Left: lines are medians, bands 10-90 % of {results.zero.shape[1]} runs, after each "
        "epoch. Right:",
        scores.caption,
    )
    return drawn
