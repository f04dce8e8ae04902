"""Drawing a decision surface: shades of the classes' colours, lines between them, the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.decision import DecisionPoints, DecisionSurface, sentences
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.style import COLOURS, GREY, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's, then three that differ from them in lightness.
SHADES = (*COLOURS[:6], "#F0E442", "#999999", "#7F3C8D", "#000000")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p")
STRONGEST = 0.4  # of a class's colour where the network is sure


def draw_decision(data: DecisionSurface, ax: Axes | None = None) -> Axes:
    """Draw the plane.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = create_axes(1, width=6.4, height=5.4)[0] if ax is None else ax
    extent = (data.x[0], data.x[-1], data.y[0], data.y[-1])
    drawn.imshow(shading(data.probability), extent=extent, origin="lower", aspect="auto", zorder=0)
    top = np.sort(data.probability, axis=2)
    for code in range(len(data.classes)):
        own = data.probability[:, :, code]
        lead = own - np.where(own == top[:, :, -1], top[:, :, -2], top[:, :, -1])
        if lead.min() < 0 < lead.max():
            drawn.contour(data.x, data.y, lead, [0.0], colors="#333333", linewidths=1.2)
    for part in data.points:
        _points(drawn, part, hollow=part.part != "training")
    drawn.set_xlabel(data.names[0])
    drawn.set_ylabel(data.names[1])
    drawn.spines[["top", "right"]].set_visible(False)
    _legend(drawn, data, own=ax is None)
    if ax is None:
        write_caption(figure_of(drawn), *sentences(data))
    return drawn


def shading(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """The colour of the likeliest class, white where all are as likely, (rows, columns, 3).

    >>> shading(np.full((1, 1, 2), 0.5)).tolist()
    [[[1.0, 1.0, 1.0]]]
    """
    from matplotlib.colors import to_rgb

    classes = probability.shape[2]
    colours = np.array([to_rgb(SHADES[k % len(SHADES)]) for k in range(classes)])
    first = probability.argmax(axis=2)
    sure = (probability.max(axis=2) - 1 / classes) / (1 - 1 / classes)
    strength = (STRONGEST * sure)[:, :, None]
    mixed: NDArray[np.float64] = 1 - strength * (1 - colours[first])
    return mixed


def _points(ax: Axes, part: DecisionPoints, *, hollow: bool) -> None:
    for code in np.unique(part.codes):
        at = part.at[part.codes == code]
        colour = SHADES[code % len(SHADES)]
        ax.scatter(
            at[:, 0],
            at[:, 1],
            s=30 if hollow else 16,
            marker=MARKERS[code % len(MARKERS)],
            facecolors="white" if hollow else colour,
            edgecolors=colour if hollow else "white",
            linewidths=1.4 if hollow else 0.4,
            zorder=3 if hollow else 2,
        )


def _legend(ax: Axes, data: DecisionSurface, *, own: bool) -> None:
    from matplotlib.lines import Line2D

    entries = [
        Line2D([], [], linestyle="", marker=MARKERS[k % 10], color=SHADES[k % 10], label=name)
        for k, name in enumerate(data.classes)
    ]
    for part in data.points:
        face = GREY if part.part == "training" else "white"
        words = f"{part.part} rows"
        entries.append(Line2D([], [], linestyle="", marker="o", color=GREY, mfc=face, label=words))
    if own:
        figure_of(ax).legend(
            handles=entries, loc="outside upper left", ncols=5, frameon=False, fontsize=8.5
        )
    else:
        ax.legend(handles=entries, fontsize=8)
