"""The figure of the question on depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib.pyplot as plt

from steepest.figures.panels import drop_legend, frame_legend
from steepest.figures.seed_drawing import draw_seeds
from steepest.figures.seed_drawing import sentences as told
from steepest.figures.seeds import SeedRows, seed_rows
from steepest.figures.style import caption
from steepest.figures.traces import draw_traces, traces
from steepest.statistics import plateau_epochs

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.questions.catalogue.depth import Results

LOSSES = {
    "training, during the epoch": "train_loss",
    "training, after it": "train_loss_after",
    "validation, after it": "validation_loss",
}


def draw(results: Results, gain: float) -> Figure:
    """Scores and plateaus of every depth, and below them the losses of one hidden layer.

    Args:
        results: of the question.
        gain: in validation accuracy that still counts as learning.
    """
    drawn, axes = plt.subplot_mosaic(
        [["test", "plateau"], ["loss", "loss"]],
        figsize=(9.2, 8.2),
        width_ratios=(1.25, 1),
        layout="constrained",
    )
    scores = _scores(results)
    frame_legend(draw_seeds(scores, axes["test"]))
    accuracies = results.curves["validation_accuracy"]
    plateaus = {
        str(len(widths)): plateau_epochs(each, gain).epochs
        for widths, each in zip(results.hidden, accuracies, strict=True)
    }
    drop_legend(draw_seeds(seed_rows(plateaus, "epoch of the plateau"), axes["plateau"]))
    axes["plateau"].set_ylabel("hidden layers")
    losses = {words: results.curves[curve][0] for words, curve in LOSSES.items()}
    draw_traces(traces(losses, "loss of one hidden layer"), axes["loss"], log=True)
    caption(
        drawn,
        [
            *told(scores),
            "Perfect: every training row right at the end. Plateau: validation accuracy gains at "
            f"most {gain:g} from then on. Below, one hidden layer: lines are medians, bands "
            f"10-90 % of {results.test.shape[1]} runs.",
        ],
    )
    return drawn


def _scores(results: Results) -> SeedRows:
    names = [
        f"{len(widths)} x {widths[0]}, {k}/{n} perfect"
        for widths, k, n in zip(results.hidden, results.perfect, results.ended, strict=True)
    ]
    return seed_rows(
        dict(zip(names, results.test, strict=True)),
        "test_accuracy",
        varied="split, first weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
