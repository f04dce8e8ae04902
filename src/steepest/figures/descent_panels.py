"""Small multiples of descents: each on a panel of its own, on one surface or on many."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.descent_drawing import draw_ground, draw_ways
from steepest.figures.descents import DescentFigure, descent_figure, labels_of
from steepest.figures.labels import wrap_label
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.style import write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RESOLUTION = 121
MOST_PANELS = 36
TITLE = 34  # characters that fit above a panel
START = re.compile(r"start \([^)]*\)(, )?")


@dataclass(frozen=True, slots=True, eq=False)
class DescentPanels:
    """What the panels show.

    Attributes:
        panels: of each path, its surface in view and its way.
        titles: of each panel: what differs from the others, then how the descent ended.
        about: sentences for the caption.
    """

    panels: tuple[DescentFigure, ...]
    titles: tuple[str, ...]
    about: tuple[str, ...]


def descent_panels(paths: Sequence[Descent]) -> DescentPanels:
    """Gather what small multiples of descents show.

    Raises:
        SurfaceError: no path, too many, or one that is not in 2 dimensions.

    >>> from steepest.descent import descend
    >>> descent_panels([descend("ravine", (2, 1), h, steps=9) for h in (0.02, 0.05)]).titles
    ('step size 0.02\\nmoving, f = 1.39', 'step size 0.05\\ndiverged, f = 3.69e+04')
    """
    if not 1 <= len(paths) <= MOST_PANELS:
        raise SurfaceError(f"a figure shows 1 to {MOST_PANELS} panels, got {len(paths)}")
    for path in paths:
        if path.surface.dimensions != 2:
            raise SurfaceError(f"a panel needs 2 variables, got {path.surface.dimensions}")
    panels = tuple(descent_figure([path], RESOLUTION) for path in paths)
    several = len({path.surface.name for path in paths}) > 1
    titles = []
    for path, label in zip(paths, labels_of(paths), strict=True):
        if several:  # their starts differ, and are seen
            label = f"{path.surface.name[:40]}, {START.sub('', label)}".removesuffix(", ")
        ending = f"{path.status}, f = {path.value:.3g}"
        titles.append("\n".join(filter(None, [wrap_label(label, TITLE), ending])))
    return DescentPanels(panels, tuple(titles), _about(paths, panels, several))


def plot_panels(paths: Sequence[Descent], columns: int = 3, ax: Any = None) -> list[Axes]:
    """Each of several descents in two dimensions on a panel of its own.

    Args:
        paths: up to 36, on one surface or on different ones.
        columns: panels side by side.
        ax: axes of your own, one a path; None makes a figure.

    Returns:
        The axes, one a path.

    Raises:
        SurfaceError: no path, too many, or one that is not in 2 dimensions.
    """
    return draw_panels(descent_panels(list(paths)), columns, ax)


def draw_panels(data: DescentPanels, columns: int = 3, ax: Any = None) -> list[Axes]:
    """Draw what `descent_panels` gathered."""
    count = len(data.panels)
    if ax is None:
        across = min(columns, count)
        axes = create_axes(across, math.ceil(count / across), width=3.5, height=3.6)
        for empty in axes[count:]:
            empty.remove()
        axes = axes[:count]
    else:
        axes = list(np.ravel(np.asarray(ax, dtype=object)))
        if len(axes) != count:
            raise ValueError(f"ax must hold {count} axes, one a path, got {len(axes)}")
    for each, panel, title in zip(axes, data.panels, data.titles, strict=True):
        draw_ground(panel, each, scale=False)
        draw_ways(panel, each)
        each.set_title(title, fontsize=10)
    if ax is None:
        write_caption(figure_of(axes[0]), *data.about)
    return axes


def _about(
    paths: Sequence[Descent], panels: Sequence[DescentFigure], several: bool
) -> tuple[str, ...]:
    first = paths[0].options
    told = [] if several else [panels[0].about[0]]
    if len({path.options.steps for path in paths}) == 1:
        told.append(f"{first.steps} steps.")
    if not several and len({path.points[0].tobytes() for path in paths}) == 1:
        told.append(f"Start ({', '.join(f'{x:g}' for x in paths[0].points[0])}).")
    told.append("Circle: start; square: end; star: lowest minimum; plus: a higher one.")
    hidden = sum(line.hidden for panel in panels for line in panel.lines)
    if hidden:
        told.append(f"{hidden} point{'s' * (hidden > 1)} outside the views.")
    return tuple(told)
