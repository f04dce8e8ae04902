"""The curves of one run: loss and accuracy of training and validation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from steepest.figures.captions import describe_run
from steepest.figures.labels import measure_label
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
        loss, score: label in the legend to curve; curves without a finite value are left out.
        measure: what the score is, "accuracy" or "r2".
        diverged: the epoch in which the run diverged, or None.
        caption: what was trained.
        best: with early stopping, the epoch whose weights the network has, or None.
    """

    loss: dict[str, NDArray[np.float64]]
    score: dict[str, NDArray[np.float64]]
    diverged: int | None
    caption: str
    best: int | None = None
    measure: str = "accuracy"

    @classmethod
    def of(cls, run: Run) -> RunCurves:
        """The curves of a run."""
        diverged = run.epoch_ended if run.status == "diverged" else None
        caption = f"{describe_run(run)} n = 1 run: other seeds give other curves."
        return replace(cls.of_history(run.history, diverged, caption), best=run.best_epoch)

    @classmethod
    def of_history(
        cls,
        history: Mapping[str, NDArray[np.float64]],
        diverged: int | None = None,
        caption: str = "",
    ) -> RunCurves:
        """The curves with a finite value of a history with the columns ``Problem.history``."""
        measure = "r2" if "train_r2" in history else "accuracy"
        found: dict[str, dict[str, NDArray[np.float64]]] = {"loss": {}, measure: {}}
        for name, curves in found.items():
            for column, label, _, _ in LINES:
                curve = np.asarray(history[column.format(name)], dtype=np.float64)
                if np.isfinite(curve).any():
                    curves[label] = curve
        return cls(found["loss"], found[measure], diverged, caption, measure=measure)

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw losses on the first axes and accuracies, or R², on the second."""
        drawn = panels_or_new(
            ax, 2, "for loss and accuracy", columns=2, width=PAGE_WIDTH / 2, height=3.4
        )
        log = needs_log_axis(self.loss.values())
        for each, curves in zip(drawn, (self.loss, self.score), strict=True):
            _draw_curves(each, curves)
            edge: Literal["top", "bottom"] = "top" if each is drawn[0] else "bottom"
            if self.diverged is not None:
                _mark_epoch(each, self.diverged, f"diverged in epoch {self.diverged}", edge)
            if self.best is not None:
                _mark_epoch(each, self.best, f"weights of epoch {self.best}", edge)
        drawn[0].set_ylabel(f"loss (mean over rows{', log scale' if log else ''})")
        drawn[0].set_yscale("log" if log else "linear")
        drawn[1].set_ylabel(measure_label(self.measure))
        add_legend_and_caption(drawn[0], self.caption, own=ax is None, columns=3)
        return drawn


def _draw_curves(ax: Axes, curves: Mapping[str, NDArray[np.float64]]) -> None:
    for _, label, colour, dashes in LINES:
        if label in curves:
            curve = curves[label]
            marker = "o" if np.isfinite(curve).sum() == 1 else ""
            epoch = np.arange(len(curve))
            ax.plot(epoch, curve, dashes, color=colour, label=label, marker=marker)
    ax.set_xlabel("epoch (0 is untrained)")
    ax.margins(x=0.02)
    style_axes(ax)


def _mark_epoch(ax: Axes, epoch: int, words: str, edge: Literal["top", "bottom"]) -> None:
    """A dotted line at an epoch, with what happened there written where no curves end."""
    ax.axvline(epoch, color=GREY, linewidth=1, linestyle=":")
    ax.annotate(
        words,
        (epoch, 0.98 if edge == "top" else 0.02),
        xycoords=("data", "axes fraction"),
        xytext=(-4 if epoch > 1 else 4, 0),
        textcoords="offset points",
        rotation=90,
        va=edge,
        ha="right" if epoch > 1 else "left",
        fontsize=8,
        color=GREY,
    )
