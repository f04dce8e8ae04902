"""Along descents: the size of every step, the length of the gradient, and f between the points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_kind
from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.descent_plot import PATH_COLOURS, DescentPlot
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.style import GREY, needs_log_axis, style_axes, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

POINTS_A_SEGMENT = 40


def plot_steps(descents: Descent | Sequence[Descent], ax: Any = None) -> list[Axes]:
    """The size of every step, and the length of the gradient at every point.

    Args:
        descents: one, or up to seven on the same surface.
        ax: two of your own axes; None makes a figure.
    """
    data = DescentPlot.of(descents, resolution=2)
    purpose = "for step sizes and gradients"
    axes = panels_or_new(ax, 2, purpose, columns=2, width=5.2, height=3.8)
    for line, colour in zip(data.lines, PATH_COLOURS, strict=False):
        style: dict[str, Any] = {"color": colour, "label": line.label or None}
        sizes, norms = line.descent.step_sizes, line.descent.gradient_norms
        axes[0].plot(np.arange(len(sizes)), sizes, **style)
        axes[1].plot(np.arange(len(norms)), np.where(norms > 0, norms, np.nan), **style)
    if needs_log_axis([line.descent.step_sizes for line in data.lines]):
        axes[0].set_yscale("log")
    else:
        axes[0].set_ylim(bottom=0)
    axes[1].set_yscale("log")
    axes[0].set(xlabel="step", ylabel="step size")
    axes[1].set(xlabel="step", ylabel="length of the gradient")
    for each in axes:
        style_axes(each)
    if data.lines[0].label:
        axes[0].legend(fontsize=8, frameon=False)
    if ax is None:
        write_caption(figure_of(axes[0]), data.caption)
    return axes


def plot_along(descent: Descent, ax: Any = None) -> list[Axes]:
    """f along the straight lines between the points of a descent: what each step crossed.

    Args:
        descent: its points are joined by the lines.
        ax: your own axes; None makes a figure.
    """
    check_kind("descent", descent, Descent, "a descent (as of descend)", SurfaceError)
    axes = panels_or_new(ax, 1, "for f", columns=1, width=7.2, height=3.8)[0]
    distance, height, corners = heights_along(descent)
    axes.plot(distance, height, color=GREY, linewidth=1.2, label="f between the points")
    axes.plot(corners, descent.values, ".", color=PATH_COLOURS[0], label="points of the descent")
    axes.set(xlabel="length of the path", ylabel="f")
    axes.legend(fontsize=8, frameon=False)
    style_axes(axes)
    if ax is None:
        write_caption(figure_of(axes), DescentPlot.of(descent, resolution=2).caption)
    return [axes]


def heights_along(
    descent: Descent, per_segment: int = POINTS_A_SEGMENT
) -> tuple[Array, Array, Array]:
    """f along the straight lines of a descent.

    Returns:
        The length of the path, f there, and the length at which each point is.

    >>> from steepest.descent import descend
    >>> distance, height, corners = heights_along(descend("x**2", 1.0, step_size=0.25, steps=1), 3)
    >>> distance.tolist(), height.tolist(), corners.tolist()
    ([0.0, 0.25, 0.5], [1.0, 0.5625, 0.25], [0.0, 0.5])
    """
    points = descent.points
    lengths = np.linalg.norm(np.diff(points, axis=0), axis=1)
    corners = np.concatenate([[0.0], np.cumsum(lengths)])
    if len(points) == 1:
        return corners, descent.values, corners
    parts = np.linspace(0, 1, per_segment)[:-1]
    between = points[:-1, None] + parts[:, None] * np.diff(points, axis=0)[:, None]
    every = np.concatenate([between.reshape(-1, points.shape[1]), points[-1:]])
    distance = np.append((corners[:-1, None] + parts * lengths[:, None]).reshape(-1), corners[-1])
    return distance, np.asarray(descent.surface.value(every.T)), corners
