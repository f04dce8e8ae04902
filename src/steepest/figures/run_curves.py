"""The curves of one run: loss and accuracy of training and validation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.captions import describe_run
from steepest.figures.new_figures import panels_or_new
from steepest.figures.style import (
    COLOURS,
    GREY,
    PAGE_WIDTH,
    add_legend_and_caption,
    needs_log_axis,
    style_axes,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Run

# Column of the history without its measure, label in the legend, colour and dashes.
LINES = (
    ("train_{}", "training, as seen in the epoch", COLOURS[4], "--"),
    ("train_{}_after", "training, after the epoch", COLOURS[0], "-"),
    ("validation_{}", "validation, after the epoch", COLOURS[1], "-"),
)


@dataclass(frozen=True, slots=True, eq=False)
class RunCurves:
    """What the figure of a run shows; each curve is (epochs + 1,), row 0 untrained.

    Attributes:
        loss, accuracy: label in the legend to curve; curves without a finite value are left out.
        diverged: the epoch in which the run diverged, or None.
        caption: what was trained.
    """

    loss: dict[str, NDArray[np.float64]]
    accuracy: dict[str, NDArray[np.float64]]
    diverged: int | None
    caption: str

    @classmethod
    def of(cls, run: Run) -> RunCurves:
        """The curves of a run."""
        diverged = run.epoch_ended if run.status == "diverged" else None
        caption = f"{describe_run(run)} n = 1 run: other seeds give other curves."
        return cls.of_history(run.history, diverged, caption)

    @classmethod
    def of_history(
        cls,
        history: Mapping[str, NDArray[np.float64]],
        diverged: int | None = None,
        caption: str = "",
    ) -> RunCurves:
        """The curves with a finite value of a history with the columns ``plans.HISTORY``."""
        found: dict[str, dict[str, NDArray[np.float64]]] = {"loss": {}, "accuracy": {}}
        for measure, curves in found.items():
            for column, label, _, _ in LINES:
                curve = np.asarray(history[column.format(measure)], dtype=np.float64)
                if np.isfinite(curve).any():
                    curves[label] = curve
        return cls(found["loss"], found["accuracy"], diverged, caption)

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw losses on the first axes and accuracies on the second."""
        drawn = panels_or_new(
            ax, 2, "for loss and accuracy", columns=2, width=PAGE_WIDTH / 2, height=3.4
        )
        log = needs_log_axis(self.loss.values())
        for each, curves in zip(drawn, (self.loss, self.accuracy), strict=True):
            _draw_curves(each, curves, self.diverged)
        drawn[0].set_ylabel(f"loss (mean over rows{', log scale' if log else ''})")
        drawn[0].set_yscale("log" if log else "linear")
        drawn[1].set_ylabel("accuracy (share of rows)")
        add_legend_and_caption(drawn[0], self.caption, own=ax is None, columns=3)
        return drawn


def _draw_curves(ax: Axes, curves: Mapping[str, NDArray[np.float64]], diverged: int | None) -> None:
    for _, label, colour, dashes in LINES:
        if label in curves:
            curve = curves[label]
            marker = "o" if np.isfinite(curve).sum() == 1 else ""
            epoch = np.arange(len(curve))
            ax.plot(epoch, curve, dashes, color=colour, label=label, marker=marker)
    if diverged is not None:
        ax.axvline(diverged, color=GREY, linewidth=1, linestyle=":")
        ax.annotate(
            f"diverged in epoch {diverged}",
            (diverged, 0.98),
            xycoords=("data", "axes fraction"),
            xytext=(-4 if diverged > 1 else 4, 0),
            textcoords="offset points",
            rotation=90,
            va="top",
            ha="right" if diverged > 1 else "left",
            fontsize=8,
            color=GREY,
        )
    ax.set_xlabel("epoch (0 is untrained)")
    ax.margins(x=0.02)
    style_axes(ax)
