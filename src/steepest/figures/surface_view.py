"""The surface below descents: its contours in the part of the plane that they visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.new_figures import figure_of
from steepest.figures.style import GREY, style_axes
from steepest.surfaces import Minimum, Surface

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

RESOLUTION, LEVELS = 201, 22
FARTHEST = 1.0  # a path that leaves the box widens the view by up to this many sides of it


@dataclass(frozen=True, slots=True, eq=False)
class SurfaceView:
    """The part of a surface that a figure shows.

    Attributes:
        surface: it.
        box: the (low, high) of each coordinate.
        axes: the coordinates at which the surface was computed, for 1 or 2 dimensions.
        heights: f there; () for more dimensions.
        levels: of the contours.
        minima: those in the surface's own box, the lowest first.
    """

    surface: Surface
    box: tuple[tuple[float, float], ...]
    axes: tuple[Array, ...]
    heights: Array
    levels: Array
    minima: tuple[Minimum, ...]

    @classmethod
    def of(
        cls,
        surface: Surface,
        points: Sequence[Array],
        minima: tuple[Minimum, ...],
        resolution: int = RESOLUTION,
    ) -> SurfaceView:
        """The view that holds the points of paths.

        Args:
            surface: what they are on.
            points: of each path, (k, n).
            minima: of the surface, the lowest first.
            resolution: points along each side of the view.
        """
        box = box_around(surface, points)
        axes: tuple[Array, ...] = ()
        heights = np.empty(0)
        if surface.dimensions <= 2:
            axes = tuple(np.linspace(low, high, resolution) for low, high in box)
            heights = np.asarray(surface.value(np.stack(np.meshgrid(*axes))))
        return cls(surface, box, axes, heights, contour_levels(heights), minima)

    def count_outside(self, points: Array) -> int:
        """How many points, (k, n), lie outside the view."""
        low, high = np.array(self.box).T
        return int(((points < low) | (points > high)).any(axis=1).sum())

    def draw(self, ax: Axes, *, colour_bar: bool = True) -> None:
        """Draw a surface of 2 variables: filled contours, the box where the view is wider, minima.

        Args:
            ax: the axes.
            colour_bar: whether there is one beside them.
        """
        from matplotlib.patches import Rectangle

        self._draw_contours(ax, colour_bar)
        (left, right), (bottom, top) = self.surface.bounds
        if self.box != self.surface.bounds:
            size = right - left, top - bottom
            ax.add_patch(Rectangle((left, bottom), *size, fill=False, linestyle=":", color=GREY))
        x, y = self.surface.variables
        ax.set(xlabel=x, ylabel=y, xlim=self.box[0], ylim=self.box[1])
        width, height = np.ptp(np.array(self.box), axis=1)
        if 0.5 <= width / height <= 2:
            ax.set_aspect("equal")  # so that the gradient is at a right angle to the contours
        size_of_local = 10 if len(self.minima) <= 20 else 3
        # Below the paths, so that the end of a path at a minimum is visible.
        style: dict[str, Any] = {"mfc": "#F0E442", "mec": "black", "mew": 0.7, "zorder": 2.5}
        for minimum, lowest in zip(self.minima, are_lowest(self.minima), strict=True):
            marker, points = ("*", 15) if lowest else ("P", size_of_local)
            ax.plot(*minimum.point, marker, markersize=points, **style)

    def _draw_contours(self, ax: Axes, colour_bar: bool) -> None:
        import matplotlib
        from matplotlib.colors import BoundaryNorm, ListedColormap

        if len(self.levels) < 2:
            return
        shades = ListedColormap(matplotlib.colormaps["Blues_r"](np.linspace(0.35, 0.97, 256)))
        norm = BoundaryNorm(self.levels, shades.N, extend="max")
        grid = (*self.axes, self.heights, self.levels)
        filled = ax.contourf(*grid, cmap=shades, norm=norm, extend="max")
        ax.contour(*grid, colors="white", linewidths=0.4, linestyles="solid")
        if colour_bar:
            ticks = self.levels[:: max(1, len(self.levels) // 7)]
            bar = figure_of(ax).colorbar(filled, ax=ax, ticks=ticks, shrink=0.9)
            bar.ax.set_yticklabels([f"{tick:.3g}" for tick in ticks])
            bar.ax.set_title("f", fontsize=10)
            bar.minorticks_off()

    def draw_curve(self, ax: Axes, highest: float) -> None:
        """Draw a surface of 1 variable as a curve.

        Args:
            ax: the axes.
            highest: the largest value of the paths on it.
        """
        ax.plot(self.axes[0], self.heights, color=GREY, linewidth=1.2)
        low = float(np.nanmin(self.heights))
        room = 0.4 * (highest - low) or 1.0
        ax.set(xlabel=self.surface.variables[0], ylabel="f", xlim=self.box[0])
        ax.set_ylim(low - 0.2 * room, highest + room)
        style_axes(ax)


def box_around(surface: Surface, points: Sequence[Array]) -> tuple[tuple[float, float], ...]:
    """The surface's box, widened to hold the points, by at most its own size on each side."""
    low, high = np.array(surface.bounds).T
    side = high - low
    every = np.concatenate(points)
    lowest = np.maximum(np.minimum(low, every.min(axis=0) - 0.03 * side), low - FARTHEST * side)
    highest = np.minimum(np.maximum(high, every.max(axis=0) + 0.03 * side), high + FARTHEST * side)
    lowest, highest = (
        np.where(every.min(axis=0) < low, lowest, low),
        np.where(every.max(axis=0) > high, highest, high),
    )
    return tuple(zip(lowest.tolist(), highest.tolist(), strict=True))


def contour_levels(heights: Array, count: int = LEVELS) -> Array:
    """Levels of contours, closer together at low values, where most of the area is.

    They are low + (high - low) t^p for even t, with p such that half of the area lies below the
    middle level; the highest hundredth of the area is ignored.

    >>> contour_levels(np.linspace(0, 1, 1001), count=3).round(2).tolist()
    [0.0, 0.5, 0.99]
    """
    known = heights[np.isfinite(heights)]
    if not known.size:
        return np.empty(0)
    low, middle, high = np.quantile(known, [0.0, 0.5, 0.99])
    if not high > low:
        return np.array([low])
    share = np.clip((middle - low) / (high - low), 1e-3, 0.9)
    exponent = float(np.clip(np.log(share) / np.log(0.5), 0.7, 6.0))
    return np.asarray(low + (high - low) * np.linspace(0, 1, count) ** exponent)


def are_lowest(minima: Sequence[Minimum]) -> list[bool]:
    """Which of some minima, the lowest first, are as low as the lowest up to rounding.

    >>> are_lowest([Minimum((0.0,), 2.0), Minimum((3.0,), 2.0 + 1e-12), Minimum((5.0,), 2.1)])
    [True, True, False]
    """
    return [m.value <= minima[0].value + 1e-7 * max(1.0, abs(minima[0].value)) for m in minima]
