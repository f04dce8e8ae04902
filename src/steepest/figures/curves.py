"""The curves of one run: loss and accuracy, of training and of validation, and their drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.captions import describe_run
from steepest.figures.new_figures import create_axes
from steepest.figures.style import (
    COLOURS,
    GREY,
    PAGE_WIDTH,
    needs_log_axis,
    style_axes,
    write_caption,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Run


# Column of the history without its measure, the words in the legend, colour and dashes.
LINES = (
    ("train_{}", "training, as seen in the epoch", COLOURS[4], "--"),
    ("train_{}_after", "training, after the epoch", COLOURS[0], "-"),
    ("validation_{}", "validation, after the epoch", COLOURS[1], "-"),
)


@dataclass(frozen=True, slots=True, eq=False)
class RunCurves:
    """What the figure of a run shows; each curve is (epochs + 1,), row 0 untrained.

    Attributes:
        loss, accuracy: words of the legend to curve; curves without a finite value are left out.
        diverged: the epoch in which the run diverged, or None.
        about: sentences on what was trained.
    """

    loss: dict[str, NDArray[np.float64]]
    accuracy: dict[str, NDArray[np.float64]]
    diverged: int | None
    about: tuple[str, ...]

    @property
    def log_loss(self) -> bool:
        """Whether the losses want a logarithmic axis."""
        return needs_log_axis(self.loss.values())


def run_curves(
    history: Mapping[str, NDArray[np.float64]],
    diverged: int | None = None,
    about: Sequence[str] = (),
) -> RunCurves:
    """Pick the curves that have something to show.

    Args:
        history: columns as in ``plans.HISTORY``.
        diverged: the epoch in which the run diverged, if it did.
        about: sentences for the caption.
    """
    found: dict[str, dict[str, NDArray[np.float64]]] = {"loss": {}, "accuracy": {}}
    for measure, curves in found.items():
        for column, words, _, _ in LINES:
            curve = np.asarray(history[column.format(measure)], dtype=np.float64)
            if np.isfinite(curve).any():
                curves[words] = curve
    return RunCurves(found["loss"], found["accuracy"], diverged, tuple(about))


def curves_of(run: Run) -> RunCurves:
    """What the figure of a run shows."""
    diverged = run.epoch_ended if run.status == "diverged" else None
    return run_curves(
        run.history, diverged, (describe_run(run), "n = 1 run: other seeds give other curves.")
    )


def draw_run(data: RunCurves, ax: Sequence[Axes] | None = None) -> list[Axes]:
    """Draw losses on the first axes and accuracies on the second.

    Args:
        data: the numbers.
        ax: two of your own axes; None makes a figure.

    Returns:
        The two axes.
    """
    drawn = create_axes(2, width=PAGE_WIDTH / 2, height=3.4) if ax is None else list(ax)
    if len(drawn) != 2:
        raise ValueError(f"ax must hold two axes, for loss and accuracy, got {len(drawn)}")
    scale = ", log scale" if data.log_loss else ""
    panels = (
        (data.loss, f"loss (mean over rows{scale})"),
        (data.accuracy, "accuracy (share of rows)"),
    )
    for each, (curves, label) in zip(drawn, panels, strict=True):
        _curves(each, curves, data.diverged)
        each.set_ylabel(label)
    if data.log_loss:
        drawn[0].set_yscale("log")
    figure = drawn[0].get_figure(root=True)
    assert figure is not None
    if ax is None:
        lines, labels = drawn[0].get_legend_handles_labels()
        figure.legend(lines, labels, loc="outside upper left", ncols=3, frameon=False, fontsize=8.5)
        write_caption(figure, *data.about)
    elif data.loss:
        drawn[0].legend(frameon=False, fontsize=8)
    return drawn


def _curves(ax: Axes, curves: Mapping[str, NDArray[np.float64]], diverged: int | None) -> None:
    for _, words, colour, dashes in LINES:
        if words in curves:
            curve = curves[words]
            marker = "o" if np.isfinite(curve).sum() == 1 else ""
            ax.plot(np.arange(len(curve)), curve, dashes, color=colour, label=words, marker=marker)
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
