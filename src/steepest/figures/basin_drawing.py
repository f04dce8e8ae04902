"""Drawing maps of basins: one, or small multiples over step sizes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from steepest.descent import Basins
from steepest.figures.basin_maps import BasinFigure, BasinPanel, basin_figure
from steepest.figures.new_figures import create_axes
from steepest.figures.style import GREY, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def plot_basins(found: Basins | Sequence[Basins], ax: Any = None) -> list[Axes]:
    """Which start reaches which minimum, in one map or in one for each of several.

    Args:
        found: what `steepest.basins` gives, or up to twelve of them of the same surface.
        ax: axes of your own, one a map; None makes a figure.

    Returns:
        The axes, one a map.
    """
    return draw_basins(basin_figure([found] if isinstance(found, Basins) else list(found)), ax)


def draw_basins(data: BasinFigure, ax: Any = None) -> list[Axes]:
    """Draw what `basin_figure` gathered."""
    count = len(data.panels)
    if ax is None:
        across = min(count, 2 if count in (2, 4) else 3)
        size = 5.6 if count == 1 else 3.4
        axes = create_axes(across, math.ceil(count / across), width=size, height=0.95 * size)
        for empty in axes[count:]:
            empty.remove()
        axes = axes[:count]
    else:
        axes = list(np.ravel(np.asarray(ax, dtype=object)))
        if len(axes) != count:
            raise ValueError(f"ax must hold {count} axes, one a map, got {len(axes)}")
    for each, panel in zip(axes, data.panels, strict=True):
        _map(each, data, panel)
    figure = axes[0].get_figure(root=True)
    assert figure is not None
    if ax is None:
        handles = _handles(data)
        figure.legend(
            handles=handles, loc="outside upper center", ncols=2 if count < 3 else 3,
            fontsize=8, frameon=False,
        )  # fmt: skip
        write_caption(figure, *data.about)
    else:
        axes[0].legend(handles=_handles(data), fontsize=7)
    return axes


def _map(ax: Axes, data: BasinFigure, panel: BasinPanel) -> None:
    ax.imshow(panel.image, origin="lower", extent=data.extent, interpolation="nearest")
    left, right, bottom, top = data.extent
    if not 0.5 <= (right - left) / (top - bottom) <= 2:
        ax.set_aspect("auto")
    for point, lowest in zip(data.points, data.lowest, strict=True):
        shape, size = ("*", 11) if lowest else ("P", 6)
        ax.plot(*point, shape, markersize=size, mfc="white", mec="black", mew=0.8)
    ax.set(xlabel=data.variables[0], ylabel=data.variables[1])
    ax.set_title(panel.title, fontsize=10)


def _handles(data: BasinFigure) -> list[Any]:
    """The legend; with one map it says the share of each end."""
    from matplotlib.patches import Patch

    alone = data.panels[0].shares if len(data.panels) == 1 else None
    handles = []
    for k, (label, colour, _) in enumerate(data.entries):
        share = f" ({alone[k]:.1%})" if alone else ""
        handles.append(Patch(facecolor=colour, edgecolor=GREY, label=label + share))
    return handles
