"""The figure of the question on depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.curve_bands import CurveBands
from steepest.figures.new_figures import create_figure
from steepest.figures.seed_plot import SeedPlot
from steepest.figures.style import add_legend_background, remove_legend, write_caption
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
    drawn = create_figure(9.2, 8.2)
    axes = drawn.subplot_mosaic([["test", "plateau"], ["loss", "loss"]], width_ratios=(1.25, 1))
    scores = _scores(results)
    add_legend_background(scores.draw(axes["test"]))
    accuracies = results.curves["validation_accuracy"]
    plateaus = {
        str(len(widths)): plateau_epochs(each, gain).epochs
        for widths, each in zip(results.hidden, accuracies, strict=True)
    }
    remove_legend(SeedPlot.of_values(plateaus, "epoch of the plateau").draw(axes["plateau"]))
    axes["plateau"].set_ylabel("hidden layers")
    losses = {words: results.curves[curve][0] for words, curve in LOSSES.items()}
    CurveBands.of_curves(losses, "loss of one hidden layer").draw(axes["loss"], log=True)
    write_caption(
        drawn,
        scores.caption,
        "Perfect: every training row right at the end. Plateau: validation accuracy gains at "
        f"most {gain:g} from then on. Below, one hidden layer: lines are medians, bands "
        f"10-90 % of {results.test.shape[1]} runs.",
    )
    return drawn


def _scores(results: Results) -> SeedPlot:
    names = [
        f"{len(widths)} x {widths[0]}, {k}/{n} perfect"
        for widths, k, n in zip(results.hidden, results.perfect, results.ended, strict=True)
    ]
    return SeedPlot.of_values(
        dict(zip(names, results.test, strict=True)),
        "test_accuracy",
        varied="split, first weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
