"""The figure of the question on batch sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steepest.figures.new_figures import create_figure
from steepest.figures.onset_plot import OnsetPlot
from steepest.figures.strip_plot import StripPlot
from steepest.figures.style import remove_legend, write_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from steepest.questions.catalogue.batch_size import Results


def draw(results: Results, small: int, epochs: int, noisy: Sequence[int]) -> Figure:
    """Six panels over the batch size.

    Args:
        results: of the question.
        small: which of its sizes ``by_updates`` begins at.
        epochs: of ``by_epochs``.
        noisy: the sizes of ``escaped``.
    """
    drawn = create_figure(9.2, 9.4)
    axes = drawn.subplots(3, 2)
    _accuracies(results, small, epochs, axes[0])
    _over(axes[1, 0], results.sizes, results.borne, "largest learning rate borne")
    left = OnsetPlot.of_counts(
        noisy, {"left": results.escaped}, results.starts, setting="batch_size"
    )
    left.draw(axes[1, 1]).set_ylabel("descents that leave the minimum (%)")
    remove_legend(axes[1, 1])
    fastest, memory = results.milliseconds.min(axis=1), np.array(results.kilobytes)
    _over(axes[2, 0], results.sizes, fastest[:, None], "fastest epoch (ms)")
    _over(axes[2, 1], results.sizes, memory[:, None], "memory of a batch (KB)")
    write_caption(
        drawn,
        f"{results.data}, {results.samples[0]} training rows. Dots: single runs, n = "
        f"{results.by_epochs.shape[1]} at each value, split, first weights and order of rows "
        f"varied; lines: medians. Escapes: {results.starts:,} descents from the local minimum "
        "at (0.606, -0.303) of the exercise's surface, noise 4 / sqrt(batch size), 95 % Wilson "
        "intervals. Times depend on the machine. Memory: inputs, outputs and their gradients.",
    )
    return drawn


def _accuracies(results: Results, small: int, epochs: int, axes: Sequence[Axes]) -> None:
    """Test accuracy at equal epochs and at equal updates, on one scale."""
    words = f"test accuracy after {epochs} epochs", f"test accuracy after {results.updates} updates"
    StripPlot.of(results.sizes, results.by_epochs, "batch_size", words[0]).draw(axes[0])
    StripPlot.of(results.sizes[small:], results.by_updates, "batch_size", words[1]).draw(axes[1])
    remove_legend(axes[1])
    low = min(ax.get_ylim()[0] for ax in axes)
    for ax in axes:
        ax.set_ylim(low, 1.005)


def _over(ax: Axes, sizes: Sequence[int], values: np.ndarray, measure: str) -> None:
    """A positive measure over the batch size, both on logarithmic axes."""
    StripPlot.of(sizes, values, "batch_size", measure).draw(ax)
    ax.set_yscale("log")
    remove_legend(ax)
