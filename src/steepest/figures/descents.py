"""What figures of descents show, as plain data: the surface in view, its levels, the paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

RESOLUTION, LEVELS = 201, 22
FARTHEST = 1.0  # a path that leaves the box widens the view by up to this many sides of it
MOST_PATHS = 7
POINTS_A_SEGMENT = 40


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One path in a figure.

    Attributes:
        label: what tells it from the others, "" where it is alone.
        points: (k + 1, n).
        values, gradient_norms: (k + 1,).
        step_sizes: (k,).
        status: how it ended.
        hidden: how many of its points lie outside the view.
    """

    label: str
    points: Array
    values: Array
    gradient_norms: Array
    step_sizes: Array
    status: str
    hidden: int


@dataclass(frozen=True, slots=True, eq=False)
class DescentFigure:
    """What the figure of one or several descents shows.

    Attributes:
        surface: what they went down on.
        view: the (low, high) of each coordinate.
        axes: the coordinates at which the surface was computed, for 1 or 2 dimensions.
        heights: f there; () for more dimensions.
        levels: of the contours.
        lines: the paths.
        minima: those in the box, the lowest first.
        about: sentences for the caption.
    """

    surface: Surface
    view: tuple[tuple[float, float], ...]
    axes: tuple[Array, ...]
    heights: Array
    levels: Array
    lines: tuple[Line, ...]
    minima: tuple[Minimum, ...]
    about: tuple[str, ...]


def descent_figure(paths: Sequence[Descent], resolution: int = RESOLUTION) -> DescentFigure:
    """Gather what a figure of descents on one surface shows.

    Args:
        paths: at most seven, on the same surface.
        resolution: points along each side of the view.

    Raises:
        SurfaceError: no path, too many, or on different surfaces.
    """
    if not 1 <= len(paths) <= MOST_PATHS:
        raise SurfaceError(f"a figure shows 1 to {MOST_PATHS} paths, got {len(paths)}")
    surface = paths[0].surface
    if any(path.surface != surface for path in paths):
        raise SurfaceError("paths in one figure must be on the same surface")
    view = view_of(surface, [path.points for path in paths])
    axes, heights = heights_in(surface, view, resolution)
    labels = labels_of(paths)
    lines = tuple(_line(path, label, view) for path, label in zip(paths, labels, strict=True))
    return DescentFigure(
        surface=surface,
        view=view,
        axes=axes,
        heights=heights,
        levels=levels_for(heights),
        lines=lines,
        minima=paths[0].minima.found,
        about=_about(paths, lines),
    )


def view_of(surface: Surface, points: Sequence[Array]) -> tuple[tuple[float, float], ...]:
    """The box, widened to hold the points, but by no more than its own size on each side."""
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


def heights_in(
    surface: Surface, view: Sequence[tuple[float, float]], resolution: int = RESOLUTION
) -> tuple[tuple[Array, ...], Array]:
    """Coordinates along the view's sides, and f on their grid; nothing beyond 2 dimensions."""
    if surface.dimensions > 2:
        return (), np.empty(0)
    axes = tuple(np.linspace(low, high, resolution) for low, high in view)
    return axes, np.asarray(surface.value(np.stack(np.meshgrid(*axes))))


def levels_for(heights: Array, count: int = LEVELS) -> Array:
    """Levels over the range of f, closer together near its bottom where most of the area lies.

    They are low + (high - low) t^p for even t, with p such that half of the area lies below the
    middle level; the highest hundredth of the area does not count.

    >>> levels_for(np.linspace(0, 1, 1001), count=3).round(2).tolist()
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
    """Which of some minima, the lowest first, are as low as the lowest, but for rounding.

    >>> are_lowest([Minimum((0.0,), 2.0), Minimum((3.0,), 2.0 + 1e-12), Minimum((5.0,), 2.1)])
    [True, True, False]
    """
    return [m.value <= minima[0].value + 1e-7 * max(1.0, abs(minima[0].value)) for m in minima]


def labels_of(paths: Sequence[Descent]) -> list[str]:
    """What differs between paths, in words; "" for a single one.

    >>> from steepest.descent import descend
    >>> labels_of([descend("ravine", (2, 1), step_size=h, steps=3) for h in (0.01, 0.03)])
    ['step size 0.01', 'step size 0.03']
    """
    settings = [_settings(path) for path in paths]
    differing = [name for name in settings[0] if len({each[name] for each in settings}) > 1]
    if "decay" in differing and "schedule" in differing:
        differing.remove("schedule")  # a decay other than 1 is an exponential schedule
    if not differing and len(paths) > 1:
        return [f"path {k + 1}" for k in range(len(paths))]
    return [", ".join(f"{name} {each[name]}" for name in differing) for each in settings]


def along(path: Descent, per_segment: int = POINTS_A_SEGMENT) -> tuple[Array, Array, Array]:
    """f along the straight pieces of a path: distance walked, f there, and where the points are.

    >>> from steepest.descent import descend
    >>> distance, height, corners = along(descend("x**2", 1.0, step_size=0.25, steps=1), 3)
    >>> distance.tolist(), height.tolist(), corners.tolist()
    ([0.0, 0.25, 0.5], [1.0, 0.5625, 0.25], [0.0, 0.5])
    """
    points = path.points
    lengths = np.linalg.norm(np.diff(points, axis=0), axis=1)
    corners = np.concatenate([[0.0], np.cumsum(lengths)])
    if len(points) == 1:
        return corners, path.values, corners
    parts = np.linspace(0, 1, per_segment)[:-1]
    between = points[:-1, None] + parts[:, None] * np.diff(points, axis=0)[:, None]
    every = np.concatenate([between.reshape(-1, points.shape[1]), points[-1:]])
    distance = np.append((corners[:-1, None] + parts * lengths[:, None]).reshape(-1), corners[-1])
    return distance, np.asarray(path.surface.value(every.T)), corners


def _line(path: Descent, label: str, view: Sequence[tuple[float, float]]) -> Line:
    low, high = np.array(view).T
    hidden = int(((path.points < low) | (path.points > high)).any(axis=1).sum())
    return Line(
        label,
        path.points,
        path.values,
        path.gradient_norms,
        path.step_sizes,
        path.status,
        hidden,
    )


def _settings(path: Descent) -> dict[str, str]:
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


def _about(paths: Sequence[Descent], lines: Sequence[Line]) -> tuple[str, ...]:
    name = str(paths[0].surface)
    told = [f"f = {name}." if len(name) <= 120 else f"f = {paths[0].surface.name[:100]}."]
    shared = _settings(paths[0])
    for path in paths[1:]:
        shared = {k: v for k, v in shared.items() if _settings(path)[k] == v}
    if shared.get("decay") == "1":
        del shared["decay"]
    shown = ", ".join(f"{name} {value}" for name, value in shared.items() if name != "schedule")
    if shared.get("schedule") == "cosine":
        shown += ", cosine schedule"
    told.append(f"{shown[0].upper()}{shown[1:]}." if shown else "")
    if len(paths) == 1:
        told.append(f"{paths[0].sentence}.")
    hidden = sum(line.hidden for line in lines)
    if hidden:
        count = "1 point of the path lies" if hidden == 1 else f"{hidden} points lie"
        told.append(f"{count} outside the view.")
    return tuple(filter(None, told))
