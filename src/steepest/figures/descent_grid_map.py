"""A heat map of a grid of descents: the value at the end over two of its axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.descent import DescentGrid
from steepest.descent.grids import AXES
from steepest.figures.labels import capitalise, join_sentences
from steepest.figures.new_figures import figure_of
from steepest.figures.one_axes_figure import OneAxesFigure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

PREFERRED = ("step_size", "decay", "steps", "rule", "start")
MOST_NUMBERS = 150


@dataclass(frozen=True, slots=True, eq=False)
class DescentGridMap(OneAxesFigure):
    """What the heat map shows; arrays are (rows, columns).

    Attributes:
        x, y: the axes of the grid along the columns and rows; y is "" with a single one.
        columns, rows: their values, as text.
        lowest: the lowest value at the end, over all other axes; NaN where all diverged or the
            search had stopped.
        tried, diverged: number of descents in a cell.
        best: (row, column) of the lowest value, None without one.
        caption: the surface, the settings that do not vary, what a cell is.
    """

    x: str
    y: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    lowest: Array
    tried: NDArray[np.int64]
    diverged: NDArray[np.int64]
    best: tuple[int, int] | None
    caption: str

    @classmethod
    def of(cls, grid: DescentGrid) -> DescentGridMap:
        """The values over the first two axes of a grid with more than one value."""
        varying = [name for name in PREFERRED if len(grid.axes[name]) > 1] or ["step_size"]
        x, y = varying[0], varying[1] if len(varying) > 1 else ""
        columns = [_value_text(value) for value in grid.axes[x]]
        rows = [_value_text(value) for value in grid.axes[y]] if y else [""]
        lowest = np.full((len(rows), len(columns)), np.nan)
        tried, diverged = np.zeros(lowest.shape, np.int64), np.zeros(lowest.shape, np.int64)
        for row in grid.table.iter_rows(named=True):
            place = rows.index(_value_text(row[y])) if y else 0
            cell = place, columns.index(_value_text(row[x]))
            tried[cell] += 1
            diverged[cell] += row["value"] is None
            if row["value"] is not None:
                lowest[cell] = np.fmin(lowest[cell], row["value"])
        best = None
        if np.isfinite(lowest).any():
            found = np.unravel_index(int(np.nanargmin(lowest)), lowest.shape)
            best = int(found[0]), int(found[1])
        caption = _describe_grid(grid, x, y)
        return cls(x, y, tuple(columns), tuple(rows), lowest, tried, diverged, best, caption)

    @property
    def _size(self) -> tuple[float, float]:
        return (max(4.0, 1.6 + 0.62 * len(self.columns)), max(2.6, 1.5 + 0.42 * len(self.rows)))

    def _draw_data(self, ax: Axes) -> None:
        """Draw the heat map."""
        import matplotlib
        from matplotlib.patches import Rectangle

        known = self.lowest[np.isfinite(self.lowest)]
        low, high = (known.min(), np.quantile(known, 0.9)) if known.size else (0.0, 1.0)
        top = max(high, low + 1e-12)
        colours = matplotlib.colormaps["cividis"].with_extremes(bad="#eeeeee")
        image = ax.imshow(self.lowest, cmap=colours, vmin=low, vmax=top, aspect="auto")
        ax.set_xticks(range(len(self.columns)), self.columns)
        ax.set_yticks(range(len(self.rows)), self.rows)
        ax.set(xlabel=self.x.replace("_", " "), ylabel=self.y.replace("_", " "))
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
        if self.lowest.size <= MOST_NUMBERS:
            self._write_numbers(ax, middle=(low + top) / 2)
        if self.best is not None:
            row, column = self.best
            frame = Rectangle((column - 0.5, row - 0.5), 1, 1, fill=False, lw=2.5, ec="#D55E00")
            ax.add_patch(frame)
        extend = "max" if known.size and known.max() > high else "neither"
        figure_of(ax).colorbar(image, ax=ax, label="f at the end", extend=extend)

    def _write_numbers(self, ax: Axes, middle: float) -> None:
        """Write the values, white on the dark colours of values up to ``middle``."""
        for (row, column), value in np.ndenumerate(self.lowest):
            text, colour = f"{value:.3g}", "black" if value > middle else "white"
            if not np.isfinite(value):
                text, colour = "diverged" if self.diverged[row, column] else "not run", "black"
            ax.text(column, row, text, ha="center", va="center", fontsize=7, color=colour)


def _value_text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return f"({', '.join(f'{x:g}' for x in value)})"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _describe_grid(grid: DescentGrid, x: str, y: str) -> str:
    """The caption: surface and fixed settings, what a cell is, the lowest value."""
    name = str(grid.surface)
    name = name if len(name) <= 120 else grid.surface.name[:100]
    others = {axis: axis.replace("_", " ") for axis in AXES if axis not in (x, y)}
    pooled = [word for axis, word in others.items() if len(grid.axes[axis]) > 1]
    fixed = [
        f"{word} {_value_text(grid.axes[axis][0])}"
        for axis, word in others.items()
        if len(grid.axes[axis]) == 1
    ]
    return join_sentences(
        f"f = {name}; {', '.join(fixed)}.",
        f"Cells: the lowest over {' and '.join(pooled)}." if pooled else "",
        f"Framed: the lowest. {capitalise(grid.sentence)}.",
    )
