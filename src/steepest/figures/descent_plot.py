"""Descents: their paths on the contours of the surface, beside them f at every step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_list
from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.labels import capitalise, join_sentences
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.style import GREY, needs_log_axis, style_axes, write_caption
from steepest.figures.surface_view import RESOLUTION, SurfaceView, are_lowest
from steepest.surfaces import Surface

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

Array = NDArray[np.float64]

# Okabe and Ito's colours that stand out on grey-blue contours.
PATH_COLOURS = ("#D55E00", "#000000", "#CC79A7", "#E69F00", "#009E73", "#0072B2", "#7F3C8D")
MOST_PATHS = 7
MOST_MARKED = 80  # steps of a path that are drawn as dots
MOST_COORDINATES = 8
ARROWS = 5


def plot_path(descents: Descent | Sequence[Descent], ax: Any = None) -> list[Axes]:
    """One descent, or several to compare: the path on the contours, and f at every step.

    Args:
        descents: one, or up to seven on the same surface.
        ax: two of your own axes, for the path and for f; None makes a figure.

    Returns:
        The two axes.
    """
    return DescentPlot.of(descents).draw(ax)


@dataclass(frozen=True, slots=True, eq=False)
class DescentLine:
    """One descent in a figure.

    Attributes:
        descent: with its points and values.
        label: what distinguishes it from the others, "" for a single one.
        outside: how many of its points lie outside the view.
    """

    descent: Descent
    label: str
    outside: int


@dataclass(frozen=True, slots=True, eq=False)
class DescentPlot:
    """What the figure of one or several descents shows.

    Attributes:
        view: the surface.
        lines: the paths.
        caption: the surface, the settings, and how a single descent ended.
    """

    view: SurfaceView
    lines: tuple[DescentLine, ...]
    caption: str

    @classmethod
    def of(cls, descents: Descent | Sequence[Descent], resolution: int = RESOLUTION) -> DescentPlot:
        """One or several descents on one surface.

        Args:
            descents: at most seven.
            resolution: points along each side of the view.

        Raises:
            SurfaceError: no descent, too many, or on different surfaces.
        """
        words = "a descent or several (as of descend)"
        paths = check_list("descents", descents, Descent, words, SurfaceError)
        if not 1 <= len(paths) <= MOST_PATHS:
            raise SurfaceError(f"a figure shows 1 to {MOST_PATHS} paths, got {len(paths)}")
        surface, minima = paths[0].surface, paths[0].minima.found
        if any(path.surface != surface for path in paths):
            raise SurfaceError("paths in one figure must be on the same surface")
        view = SurfaceView.of(surface, [path.points for path in paths], minima, resolution)
        lines = tuple(
            DescentLine(path, label, view.count_outside(path.points))
            for path, label in zip(paths, label_descents(paths), strict=True)
        )
        return cls(view, lines, _describe_descents(paths, sum(line.outside for line in lines)))

    def draw(self, ax: Any = None) -> list[Axes]:
        """Draw the paths on the first axes and f on the second."""
        axes = panels_or_new(ax, 2, "for the path and for f", columns=2, width=5.2, height=4.9)
        self.draw_path(axes[0])
        self.draw_values(axes[1])
        if ax is None:
            write_caption(figure_of(axes[0]), self.caption)
        return axes

    def draw_path(self, ax: Axes) -> None:
        """Draw the surface and the paths on it; beyond 2 variables coordinates over steps."""
        dimensions = self.view.surface.dimensions
        if dimensions > 2:
            self._draw_coordinates(ax)
            return
        if dimensions == 2:
            self.view.draw(ax)
        else:
            self.view.draw_curve(ax, max(line.descent.values.max() for line in self.lines))
        self.draw_lines(ax)
        if len(self.lines) == 1:
            [line] = self.lines
            steps = len(line.descent.step_sizes)
            plural = "" if steps == 1 else "s"
            ax.set_title(f"f = {line.descent.values[-1]:.4f} after {steps} step{plural}")
        self._add_legend(ax)

    def draw_lines(self, ax: Axes) -> None:
        """Draw the paths on a surface of one or two variables that is drawn already."""
        flat = self.view.surface.dimensions == 2
        for line, colour in zip(self.lines, PATH_COLOURS, strict=False):
            x = line.descent.points.T
            _draw_line(ax, x if flat else np.stack([x[0], line.descent.values]), line.label, colour)

    def draw_values(self, ax: Axes) -> None:
        """Draw f at every step, with the lowest minimum for comparison."""
        curves = [line.descent.values for line in self.lines]
        for line, values, colour in zip(self.lines, curves, PATH_COLOURS, strict=False):
            marker = "." if len(values) <= MOST_MARKED else ""
            ax.plot(values, color=colour, marker=marker, label=line.label or "f")
        lowest = self.view.minima[0].value if self.view.minima else None
        if lowest is not None:
            label = "lowest minimum in the box"
            ax.axhline(lowest, color=GREY, linestyle="--", linewidth=1, label=label)
        if needs_log_axis(curves) and (lowest is None or lowest > 0):
            ax.set_yscale("log")
        ax.set(xlabel="step", ylabel="f")
        ax.legend(fontsize=8, frameon=False)
        style_axes(ax)

    def _draw_coordinates(self, ax: Axes) -> None:
        surface = self.view.surface
        shown = min(surface.dimensions, MOST_COORDINATES)
        for number, line in enumerate(self.lines):
            for i in range(shown):
                dashes = ("-", "--", "-.", ":")[i % 4]
                label = surface.variables[i] if number == 0 else None
                colour = PATH_COLOURS[i % 7 if len(self.lines) == 1 else number]
                ax.plot(line.descent.points[:, i], color=colour, linestyle=dashes, label=label)
        ax.set(xlabel="step", ylabel="coordinate")
        all_shown = shown == surface.dimensions
        title = f"the first {shown} of {surface.dimensions} coordinates"
        ax.set_title("coordinates" if all_shown else title, fontsize=10)
        ax.legend(fontsize=8, frameon=False, ncols=2)
        style_axes(ax)

    def _add_legend(self, ax: Axes) -> None:
        from matplotlib.lines import Line2D

        named = [k for k, line in enumerate(self.lines) if line.label]
        entries = [Line2D([], [], color=PATH_COLOURS[k], label=self.lines[k].label) for k in named]
        entries += [
            _marker_entry("o", 7, "white", "black", "start"),
            _marker_entry("s", 6, "black", "white", "end"),
        ]
        if self.view.surface.dimensions == 2:
            if self.view.minima:
                entries.append(_marker_entry("*", 11, "#F0E442", "black", "lowest minimum"))
            if not all(are_lowest(self.view.minima)):
                entries.append(_marker_entry("P", 7, "#F0E442", "black", "local minimum"))
        ax.legend(
            handles=entries, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.13), ncols=3,
            frameon=False,
        )  # fmt: skip


def label_descents(paths: Sequence[Descent]) -> list[str]:
    """What distinguishes descents from each other, in words; "" for a single one.

    >>> from steepest.descent import descend
    >>> label_descents([descend("ravine", (2, 1), step_size=h, steps=3) for h in (0.01, 0.03)])
    ['step size 0.01', 'step size 0.03']
    """
    settings = [_describe_settings(path) for path in paths]
    differing = [name for name in settings[0] if len({each[name] for each in settings}) > 1]
    if "decay" in differing and "schedule" in differing:
        differing.remove("schedule")  # a decay other than 1 is an exponential schedule
    if not differing and len(paths) > 1:
        return [f"path {k + 1}" for k in range(len(paths))]
    return [", ".join(f"{name} {each[name]}" for name in differing) for each in settings]


def describe_surface(surface: Surface) -> str:
    """A sentence with the formula of a surface, or its name where that is too long."""
    text = str(surface)
    return f"f = {text if len(text) <= 120 else surface.name[:100]}."


def _describe_settings(path: Descent) -> dict[str, str]:
    o = path.options
    start = [f"{x:g}" for x in path.points[0][:4]] + ["..."] * (path.points.shape[1] > 4)
    return {
        "start": f"({', '.join(start)})",
        "step size": f"{o.step_size:g}",
        "steps": str(o.steps),
        "decay": f"{o.decay:g}",
        "rule": o.rule,
        "schedule": o.schedule,
    }


def _describe_descents(paths: Sequence[Descent], outside: int) -> str:
    """The caption: the surface, the settings that all share, how a single descent ended."""
    shared = _describe_settings(paths[0])
    for path in paths[1:]:
        shared = {k: v for k, v in shared.items() if _describe_settings(path)[k] == v}
    if shared.get("decay") == "1":
        del shared["decay"]
    schedule = shared.pop("schedule", "")
    settings = ", ".join(f"{name} {value}" for name, value in shared.items())
    settings += ", cosine schedule" if schedule == "cosine" else ""
    count = "1 point of the path lies" if outside == 1 else f"{outside} points lie"
    return join_sentences(
        describe_surface(paths[0].surface),
        f"{capitalise(settings)}." if settings else "",
        f"{paths[0].sentence}." if len(paths) == 1 else "",
        f"{count} outside the view." if outside else "",
    )


def _marker_entry(marker: str, size: float, face: str, edge: str, label: str) -> Line2D:
    """An entry of a legend that shows a marker."""
    from matplotlib.lines import Line2D

    return Line2D([], [], linestyle="", marker=marker, ms=size, mfc=face, mec=edge, label=label)


def _draw_line(ax: Axes, path: Array, label: str, colour: str) -> None:
    """Draw a path, (2, k), with arrows, a circle at its start and a square at its end."""
    from matplotlib.patheffects import Normal, Stroke

    x, y = path
    edge = [Stroke(linewidth=3.2, foreground="white"), Normal()]
    marker = "." if len(x) <= MOST_MARKED else ""
    style: dict[str, Any] = {"color": colour, "linewidth": 1.5, "path_effects": edge}
    ax.plot(x, y, marker=marker, label=label or None, zorder=3, **style)
    for k in _arrow_places(path, ax):
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


def _arrow_places(path: Array, ax: Axes) -> list[int]:
    """The numbers of the longest steps in view, a few of them: there an arrow has room."""
    lengths = np.hypot(*np.diff(path, axis=1))
    low, high = np.array([ax.get_xlim(), ax.get_ylim()]).T[:, :, None]
    seen = ((path >= low) & (path <= high)).all(axis=0)
    lengths = np.where(seen[:-1] & seen[1:], lengths, 0.0)
    longest = np.argsort(lengths)[::-1][:ARROWS]
    return [int(k) for k in longest if lengths[k] > 0.02 * (high - low).max()]
