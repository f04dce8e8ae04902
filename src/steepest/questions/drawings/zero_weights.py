"""The figure of the question on first weights of zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib.pyplot as plt

from steepest.figures.panels import frame_legend
from steepest.figures.seed_drawing import draw_seeds
from steepest.figures.seed_drawing import sentences as told
from steepest.figures.seeds import seed_rows
from steepest.figures.style import caption
from steepest.figures.traces import draw_traces, traces

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
    scores = seed_rows(
        {
            **{f"{a}, weights zero": z for a, z in zip(activations, results.zero, strict=True)},
            **{f"{a}, random": r for a, r in zip(activations, results.random, strict=True)},
            "relu, random, biases too": results.biased,
        },
        "test_accuracy",
        varied="split, random weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
    losses = traces(
        dict(zip(activations, results.curves, strict=True)), "training loss from weights of zero"
    )
    drawn, (left, right) = plt.subplots(
        1, 2, figsize=(9.6, 5.4), width_ratios=(1, 1.3), layout="constrained"
    )
    draw_traces(losses, left)
    frame_legend(draw_seeds(scores, right))
    caption(
        drawn,
        [
            f"Left: lines are medians, bands 10-90 % of {results.zero.shape[1]} runs, after each "
            "epoch. Right:",
            *told(scores),
        ],
    )
    return drawn
