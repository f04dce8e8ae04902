"""Drawing descents: the path on the contours, beside it the learning curve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from steepest.descent import Descent
from steepest.figures.descents import DescentFigure, Line, along, are_lowest, descent_figure
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.style import GREY, needs_log_axis, style_axes, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's colours that stand out from a grey-blue ground.
PATH_COLOURS = ("#D55E00", "#000000", "#CC79A7", "#E69F00", "#009E73", "#0072B2", "#7F3C8D")
MOST_MARKED = 80  # steps of a path that are drawn as dots
MOST_COORDINATES = 8
ARROWS = 5


def plot_path(path: Descent | Sequence[Descent], ax: Any = None) -> list[Axes]:
    """One descent, or several to compare: the way on the contours, and the learning curves.

    Args:
        path: one, or up to seven on the same surface.
        ax: two axes of your own, for the way and for the curves; None makes a figure.

    Returns:
        The two axes.
    """
    data = descent_figure([path] if isinstance(path, Descent) else list(path))
    return draw_descents(data, ax)


def draw_descents(data: DescentFigure, ax: Any = None) -> list[Axes]:
    """Draw what `descent_figure` gathered."""
    axes = create_axes(2, width=5.2, height=4.9) if ax is None else _two(ax)
    draw_way(data, axes[0])
    draw_curves(data, axes[1])
    if ax is None:
        figure = axes[0].get_figure(root=True)
        assert figure is not None
        write_caption(figure, *data.about)
    return axes


def draw_way(data: DescentFigure, ax: Axes) -> None:
    """The surface in view and the paths on it."""
    dimensions = data.surface.dimensions
    if dimensions == 2:
        draw_ground(data, ax)
        draw_ways(data, ax)
    elif dimensions == 1:
        ax.plot(data.axes[0], data.heights, color=GREY, linewidth=1.2)
        low, high = float(np.nanmin(data.heights)), max(line.values.max() for line in data.lines)
        room = 0.4 * (high - low) or 1.0
        ax.set(xlabel=data.surface.variables[0], ylabel="f", xlim=data.view[0])
        ax.set_ylim(low - 0.2 * room, high + room)
        style_axes(ax)
        draw_ways(data, ax)
    else:
        _coordinates(data, ax)
        return
    end = data.lines[0]
    steps = len(end.step_sizes)
    if len(data.lines) == 1:
        ax.set_title(f"f = {end.values[-1]:.4f} after {steps} step{'' if steps == 1 else 's'}")
    _legend(data, ax)


def draw_ways(data: DescentFigure, ax: Axes) -> None:
    """The paths, on the surface in one or two dimensions that is drawn already."""
    for number, line in enumerate(data.lines):
        flat = data.surface.dimensions == 2
        way = line.points.T if flat else np.stack([line.points[:, 0], line.values])
        _way(ax, way, line, PATH_COLOURS[number])


def draw_ground(data: DescentFigure, ax: Axes, scale: bool = True) -> None:
    """Contours, beside them their scale, the box where the view is wider, and the minima."""
    import matplotlib
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.patches import Rectangle

    x, y = data.axes
    if len(data.levels) > 1:
        shades = ListedColormap(matplotlib.colormaps["Blues_r"](np.linspace(0.35, 0.97, 256)))
        norm = BoundaryNorm(data.levels, shades.N, extend="max")
        filled = ax.contourf(x, y, data.heights, data.levels, cmap=shades, norm=norm, extend="max")
        ax.contour(
            x, y, data.heights, data.levels, colors="white", linewidths=0.4, linestyles="solid"
        )
        if scale:
            _scale(ax, filled, data.levels)
    (left, right), (bottom, top) = data.surface.bounds
    if data.view != data.surface.bounds:
        box = Rectangle(
            (left, bottom), right - left, top - bottom, fill=False, linestyle=":", color=GREY
        )
        ax.add_patch(box)
    names = data.surface.variables
    ax.set(xlabel=names[0], ylabel=names[1], xlim=data.view[0], ylim=data.view[1])
    width, height = np.ptp(np.array(data.view), axis=1)
    if 0.5 <= width / height <= 2:
        ax.set_aspect("equal")  # so that the gradient is seen at a right angle to the contours
    _minima(data, ax)


def _scale(ax: Axes, filled: Any, levels: Any) -> None:
    ticks = levels[:: max(1, len(levels) // 7)]
    bar = figure_of(ax).colorbar(filled, ax=ax, ticks=ticks, shrink=0.9)
    bar.ax.set_yticklabels([f"{tick:.3g}" for tick in ticks])
    bar.ax.set_title("f", fontsize=10)
    bar.minorticks_off()


def draw_curves(data: DescentFigure, ax: Axes) -> None:
    """f at every step, with the lowest minimum for comparison."""
    for number, line in enumerate(data.lines):
        marker = "." if len(line.values) <= MOST_MARKED else ""
        steps = np.arange(len(line.values))
        ax.plot(
            steps, line.values, color=PATH_COLOURS[number], marker=marker, label=line.label or "f"
        )
    if data.minima:
        lowest = data.minima[0].value
        ax.axhline(
            lowest, color=GREY, linestyle="--", linewidth=1, label="lowest minimum in the box"
        )
    curves = [line.values for line in data.lines]
    if needs_log_axis(curves) and (not data.minima or data.minima[0].value > 0):
        ax.set_yscale("log")
    ax.set(xlabel="step", ylabel="f")
    ax.legend(fontsize=8, frameon=False)
    style_axes(ax)


def plot_steps(path: Descent | Sequence[Descent], ax: Any = None) -> list[Axes]:
    """The size of every step, and the length of the gradient at every point.

    Args:
        path: one, or up to seven on the same surface.
        ax: two axes of your own; None makes a figure.
    """
    data = descent_figure([path] if isinstance(path, Descent) else list(path), resolution=2)
    axes = create_axes(2, width=5.2, height=3.8) if ax is None else _two(ax)
    for number, line in enumerate(data.lines):
        style: dict[str, Any] = {"color": PATH_COLOURS[number], "label": line.label or None}
        sizes, norms = line.step_sizes, line.gradient_norms
        axes[0].plot(np.arange(len(sizes)), sizes, **style)
        positive = np.where(norms > 0, norms, np.nan)
        axes[1].plot(np.arange(len(norms)), positive, **style)
    if needs_log_axis([line.step_sizes for line in data.lines if len(line.step_sizes)]):
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
        figure = axes[0].get_figure(root=True)
        assert figure is not None
        write_caption(figure, *data.about)
    return axes


def plot_along(path: Descent, ax: Any = None) -> list[Axes]:
    """f along the straight pieces of the way: what each step jumped over.

    Args:
        path: one descent.
        ax: axes of your own; None makes a figure.
    """
    [axes] = create_axes(1, width=7.2, height=3.8) if ax is None else [ax]
    distance, height, corners = along(path)
    axes.plot(distance, height, color=GREY, linewidth=1.2, label="f between the points")
    axes.plot(corners, path.values, ".", color=PATH_COLOURS[0], label="points of the descent")
    axes.set(xlabel="distance walked", ylabel="f")
    axes.legend(fontsize=8, frameon=False)
    style_axes(axes)
    if ax is None:
        figure = axes.get_figure(root=True)
        assert figure is not None
        write_caption(figure, *descent_figure([path], resolution=2).about)
    return [axes]


def _way(ax: Axes, way: Any, line: Line, colour: str) -> None:
    from matplotlib.patheffects import Normal, Stroke

    x, y = way
    edge = [Stroke(linewidth=3.2, foreground="white"), Normal()]
    marker = "." if len(x) <= MOST_MARKED else ""
    label = line.label or None
    ax.plot(
        x, y, color=colour, marker=marker, linewidth=1.5, path_effects=edge, label=label, zorder=3
    )
    for k in _arrow_places(way, ax):
        ax.annotate(
            "",
            (x[k] + 0.6 * (x[k + 1] - x[k]), y[k] + 0.6 * (y[k + 1] - y[k])),
            (x[k], y[k]),
            arrowprops={"arrowstyle": "-|>", "color": colour, "lw": 1.5},
            annotation_clip=True,
            zorder=4,
        )
    mark: dict[str, Any] = {"linestyle": "", "markeredgewidth": 1.2, "zorder": 5, "clip_on": True}
    ax.plot(x[:1], y[:1], "o", markersize=8, mfc="white", mec=colour, **mark)
    ax.plot(x[-1:], y[-1:], "s", markersize=6, mfc=colour, mec="white", **mark)


def _arrow_places(way: Any, ax: Axes) -> list[int]:
    """The longest pieces in view, a few of them: there an arrow has room."""
    lengths = np.hypot(*np.diff(way, axis=1))
    low, high = np.array([ax.get_xlim(), ax.get_ylim()]).T[:, :, None]
    seen = ((way >= low) & (way <= high)).all(axis=0)
    lengths = np.where(seen[:-1] & seen[1:], lengths, 0.0)
    longest = np.argsort(lengths)[::-1][:ARROWS]
    return [int(k) for k in longest if lengths[k] > 0.02 * (high - low).max()]


def _minima(data: DescentFigure, ax: Axes) -> None:
    size = 10 if len(data.minima) <= 20 else 3
    lowest = are_lowest(data.minima)
    # Under the ways, so that an end at a minimum is seen.
    style: dict[str, Any] = {"mfc": "#F0E442", "mec": "black", "mew": 0.7, "zorder": 2.5}
    for minimum, is_lowest in zip(data.minima, lowest, strict=True):
        shape, points = ("*", 15) if is_lowest else ("P", size)
        ax.plot(*minimum.point, shape, markersize=points, **style)


def _legend(data: DescentFigure, ax: Axes) -> None:
    from matplotlib.lines import Line2D

    def mark(shape: str, size: float, face: str, edge: str, label: str) -> Line2D:
        return Line2D([], [], linestyle="", marker=shape, ms=size, mfc=face, mec=edge, label=label)

    entries: list[Any] = [
        Line2D([], [], color=PATH_COLOURS[k], label=line.label)
        for k, line in enumerate(data.lines)
        if line.label
    ]
    entries += [mark("o", 7, "white", "black", "start"), mark("s", 6, "black", "white", "end")]
    if data.surface.dimensions == 2:
        if data.minima:
            entries.append(mark("*", 11, "#F0E442", "black", "lowest minimum"))
        if not all(are_lowest(data.minima)):
            entries.append(mark("P", 7, "#F0E442", "black", "local minimum"))
    ax.legend(
        handles=entries, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.13), ncols=3,
        frameon=False,
    )  # fmt: skip


def _coordinates(data: DescentFigure, ax: Axes) -> None:
    """For more than two dimensions: the first coordinates, step by step."""
    shown = min(data.surface.dimensions, MOST_COORDINATES)
    for number, line in enumerate(data.lines):
        for i in range(shown):
            dashes = ("-", "--", "-.", ":")[i % 4]
            label = data.surface.variables[i] if number == 0 else None
            colour = PATH_COLOURS[i % 7 if len(data.lines) == 1 else number]
            ax.plot(line.points[:, i], color=colour, linestyle=dashes, label=label)
    ax.set(xlabel="step", ylabel="coordinate")
    left = data.surface.dimensions - shown
    title = f"the first {shown} of {shown + left} coordinates" if left else "coordinates"
    ax.set_title(title, fontsize=10)
    ax.legend(fontsize=8, frameon=False, ncols=2)
    style_axes(ax)


def _two(ax: Any) -> list[Axes]:
    axes = list(np.ravel(np.asarray(ax, dtype=object)))
    if len(axes) != 2:
        raise ValueError(f"ax must hold 2 axes, got {len(axes)}")
    return axes
