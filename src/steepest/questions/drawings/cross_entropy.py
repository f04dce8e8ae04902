"""The figure of the question on cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.logit_drawing import draw_logits, sentences
from steepest.figures.style import figure_of, finish, own_axes

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.questions.logits import LogitErrors


def draw(results: LogitErrors) -> Figure:
    """Loss, gradient, and gradient after the exercise's fix, over the logits."""
    axes = own_axes(2, 3, width=3.6, height=2.6)
    draw_logits(results.panels, axes)
    legend = axes[0].get_legend()
    if legend is not None:  # it goes above all panels
        legend.remove()
    for ax, panel in zip(axes[4:], results.panels[4:], strict=True):
        ax.set_title(f"label y = {panel.label}: gradient, 0 and 1 replaced", fontsize=10)
    finish(axes[0], sentences(results.panels), own=True, columns=3)
    return figure_of(axes[0])
