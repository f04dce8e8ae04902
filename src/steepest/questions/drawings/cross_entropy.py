"""The figure of the question on cross-entropy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.logit_curves import LogitCurves
from steepest.figures.new_figures import figure_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.questions.logits import LogitErrors


def draw(results: LogitErrors) -> Figure:
    """Loss, gradient, and gradient after the exercise's fix, over the logits."""
    axes = LogitCurves(results.panels).draw()
    for ax, panel in zip(axes[4:], results.panels[4:], strict=True):
        ax.set_title(f"label y = {panel.label}: gradient, 0 and 1 replaced", fontsize=10)
    return figure_of(axes[0])
