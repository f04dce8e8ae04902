"""A heat map of a grid of descents: the value at the end over two of its axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.descent import DescentGrid
from steepest.descent.grids import AXES
from steepest.figures.new_figures import create_axes
from steepest.figures.style import write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

PREFERRED = ("step_size", "decay", "steps", "rule", "start")
MOST_NUMBERS = 150


@dataclass(frozen=True, slots=True, eq=False)
class GridFigure:
    """What the heat map shows; arrays are (rows, columns).

    Attributes:
        x, y: the axes of the grid along the columns and rows; y is "" with a single one.
        columns, rows: their values, as text.
        lowest: the lowest value at the end, over all other axes; NaN where all diverged or the
            search had stopped.
        tried, diverged: how many descents there are in a cell.
        best: (row, column) of the lowest value, None without one.
        about: sentences for the caption.
    """

    x: str
    y: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    lowest: Array
    tried: NDArray[np.int64]
    diverged: NDArray[np.int64]
    best: tuple[int, int] | None
    about: tuple[str, ...]


def grid_figure(grid: DescentGrid) -> GridFigure:
    """Gather what the heat map of a grid shows: its first two axes with more than one value."""
    varying = [name for name in PREFERRED if len(grid.axes[name]) > 1] or ["step_size"]
    x, y = varying[0], varying[1] if len(varying) > 1 else ""
    columns = [_text(value) for value in grid.axes[x]]
    rows = [_text(value) for value in grid.axes[y]] if y else [""]
    lowest = np.full((len(rows), len(columns)), np.nan)
    tried, diverged = np.zeros(lowest.shape, np.int64), np.zeros(lowest.shape, np.int64)
    for row in grid.table.iter_rows(named=True):
        cell = rows.index(_text(row[y])) if y else 0, columns.index(_text(row[x]))
        tried[cell] += 1
        diverged[cell] += row["value"] is None
        if row["value"] is not None:
            lowest[cell] = np.fmin(lowest[cell], row["value"])
    best = None
    if np.isfinite(lowest).any():
        found = np.unravel_index(int(np.nanargmin(lowest)), lowest.shape)
        best = int(found[0]), int(found[1])
    return GridFigure(
        x, y, tuple(columns), tuple(rows), lowest, tried, diverged, best, _about(grid, x, y)
    )


def plot_grid(grid: DescentGrid, ax: Any = None) -> list[Axes]:
    """The value at the end of every descent of a grid, over two of its axes.

    Args:
        grid: what `steepest.descend_grid` gives.
        ax: axes of your own; None makes a figure.
    """
    return draw_grid(grid_figure(grid), ax)


def draw_grid(data: GridFigure, ax: Any = None) -> list[Axes]:
    """Draw what `grid_figure` gathered."""
    import matplotlib
    from matplotlib.patches import Rectangle

    width = max(4.0, 1.6 + 0.62 * len(data.columns))
    height = max(2.6, 1.5 + 0.42 * len(data.rows))
    [axes] = create_axes(1, width=width, height=height) if ax is None else [ax]
    known = data.lowest[np.isfinite(data.lowest)]
    low, high = (known.min(), np.quantile(known, 0.9)) if known.size else (0.0, 1.0)
    colours = matplotlib.colormaps["cividis"].with_extremes(bad="#eeeeee")
    image = axes.imshow(
        data.lowest, cmap=colours, vmin=low, vmax=max(high, low + 1e-12), aspect="auto"
    )
    axes.set_xticks(range(len(data.columns)), data.columns)
    axes.set_yticks(range(len(data.rows)), data.rows)
    axes.set(xlabel=data.x.replace("_", " "), ylabel=data.y.replace("_", " "))
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    if data.lowest.size <= MOST_NUMBERS:
        _numbers(axes, data, low, high)
    if data.best is not None:
        row, column = data.best
        frame = Rectangle((column - 0.5, row - 0.5), 1, 1, fill=False, lw=2.5, ec="#D55E00")
        axes.add_patch(frame)
    figure = axes.get_figure(root=True)
    assert figure is not None
    extend = "max" if known.size and known.max() > high else "neither"
    figure.colorbar(image, ax=axes, label="f at the end", extend=extend)
    if ax is None:
        write_caption(figure, *data.about)
    return [axes]


def _numbers(ax: Axes, data: GridFigure, low: float, high: float) -> None:
    for (row, column), value in np.ndenumerate(data.lowest):
        if np.isfinite(value):
            light = (value - low) / max(high - low, 1e-12) > 0.5
            words, colour = f"{value:.3g}", "black" if light else "white"
        else:
            words = "diverged" if data.diverged[row, column] else "not run"
            colour = "black"
        ax.text(column, row, words, ha="center", va="center", fontsize=7, color=colour)


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return f"({', '.join(f'{x:g}' for x in value)})"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _about(grid: DescentGrid, x: str, y: str) -> tuple[str, ...]:
    name = str(grid.surface)
    fixed: list[str] = []
    pooled: list[str] = []
    for axis in AXES:
        if axis in (x, y):
            continue
        many = len(grid.axes[axis]) > 1
        word = axis.replace("_", " ")
        (pooled if many else fixed).append(word if many else f"{word} {_text(grid.axes[axis][0])}")
    told = [f"f = {name if len(name) <= 120 else grid.surface.name[:100]}; {', '.join(fixed)}."]
    if pooled:
        told.append(f"Cells: the lowest over {' and '.join(pooled)}.")
    told.append(f"Framed: the lowest. {grid.sentence[0].upper()}{grid.sentence[1:]}.")
    return tuple(told)
