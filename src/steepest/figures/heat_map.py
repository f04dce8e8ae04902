"""A heat map: the mean of a measure over two settings, a panel for each value of further ones."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.errors import StudyError
from steepest.figures.captions import describe_variation
from steepest.figures.labels import (
    axis_label,
    count_range,
    join_sentences,
    settings_label,
    value_label,
    wrap_label,
)
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.study_runs import distinct_values, runs_with, varying_settings
from steepest.figures.style import GREY, PAGE_WIDTH, text_colour_on, write_caption
from steepest.statistics import summary
from steepest.study.columns import HIGHER_BETTER, check_score, is_complete, setting_from_cell
from steepest.training.settings import FIELDS
from steepest.values import decimals, one_of

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes
    from matplotlib.cm import ScalarMappable

MOST_PANELS = 9
MOST_CELLS_WITH_TEXT = 400
NARROWEST_WITH_TEXT = 0.48  # inches: "± 0.002" in 8 points
LETTER = 0.09  # inches, of a label on an axis


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """What a heat map shows; arrays are (panels, rows, columns).

    Attributes:
        x, y: the settings along the columns and the rows; "" where there is one column or row.
        columns, rows: their values.
        panels: the further settings of each panel; one empty entry if there are none.
        fixed: settings that vary in the study and are held at the best configuration's value.
        mean, half: mean over the runs that ended normally, and half the width of its t interval.
        n: how many runs those are.
        failed: how many runs diverged or were halted.
    """

    measure: str
    x: str
    y: str
    columns: tuple[Any, ...]
    rows: tuple[Any, ...]
    panels: tuple[dict[str, Any], ...]
    fixed: dict[str, Any]
    mean: NDArray[np.float64]
    half: NDArray[np.float64]
    n: NDArray[np.int64]
    failed: NDArray[np.int64]
    varied: str
    about: str = ""

    @classmethod
    def of(
        cls,
        runs: pl.DataFrame,
        measure: str = "validation_accuracy",
        x: str | None = None,
        y: str | None = None,
        about: str = "",
    ) -> HeatMap:
        """Average a measure over the runs of every cell.

        Args:
            x, y: settings for columns and rows; None chooses among those that vary.

        Raises:
            StudyError: the study has no such column.
        """
        values = varying_settings(runs)
        check_score("measure", measure, runs)
        for axis, name in (("x", x), ("y", y)):
            if name is not None:
                one_of(FIELDS, "be a setting").require(axis, name, StudyError)
        if x is not None and x == y:
            raise StudyError(f'x and y must be two settings, got "{x}" twice')
        x, y = _choose_axes(values, x, y)
        shown, fixed = _choose_panels(runs, measure, values, (x, y))
        runs = runs_with(runs, fixed) if fixed else runs
        columns = tuple(distinct_values(runs, x)) if x else ("",)
        rows = tuple(distinct_values(runs, y)) if y else ("",)
        grid = {name: values[name] for name in shown}
        panels = [dict(zip(shown, each, strict=True)) for each in itertools.product(*grid.values())]
        shape = (len(panels), len(rows), len(columns))
        cell = _cell_numbers(runs, grid | {y: list(rows)} | {x: list(columns)})
        mean, half, n, failed = _summarise_cells(runs, measure, cell, math.prod(shape))
        return cls(
            measure=measure,
            x=x,
            y=y,
            columns=columns,
            rows=rows,
            panels=tuple(panels),
            fixed=fixed,
            mean=mean.reshape(shape),
            half=half.reshape(shape),
            n=n.reshape(shape),
            failed=failed.reshape(shape),
            varied=describe_variation(runs),
            about=about,
        )

    @property
    def caption(self) -> str:
        """What a cell is, over how many runs, what varied, what is left out."""
        counted = self.n + self.failed
        n = count_range(counted[counted > 0]).replace(" to ", "-")
        fixed = f"Shown at {settings_label(self.fixed)}, as in the best configuration."
        diverged = "Runs that diverged are counted in their cell and left out of its mean."
        return join_sentences(
            self.about,
            f"Cells: {axis_label(self.measure)} of one run each, which has no interval."
            if n == "1"
            else f"Cells: mean {axis_label(self.measure)} and half the width of its 95 % t "
            f"interval; n = {n} runs a cell, {self.varied}.",
            fixed if self.fixed else "",
            diverged if self.failed.any() else "",
        )

    def draw(self, ax: Axes | Sequence[Axes] | None = None) -> list[Axes]:
        """Draw the panels with one colour scale."""
        panels = len(self.panels)
        width = max(2.3, 0.75 + 0.66 * len(self.columns))
        across = panels_side_by_side(panels, width)
        drawn = panels_or_new(
            ax,
            panels,
            "one a panel",
            columns=across,
            width=min(PAGE_WIDTH, across * width + 0.9) / across,
            height=max(2.9, 1.1 + (0.75 if self.failed.any() else 0.55) * len(self.rows)),
        )
        image: Any = None
        for number, each in enumerate(drawn):
            image = self._draw_panel(each, number)
            if ax is None and number % across:
                each.set_ylabel("")
        figure = figure_of(drawn[0])
        figure.colorbar(image, ax=drawn, label=f"mean {axis_label(self.measure)}")
        if ax is None:
            write_caption(figure, self.caption)
        return drawn

    def _draw_panel(self, ax: Axes, number: int) -> ScalarMappable:
        import matplotlib

        top = 1.0 if self.measure.endswith(HIGHER_BETTER) else math.inf
        low, high = colour_range(self.mean, self.half, top)
        colours = matplotlib.colormaps["cividis"].with_extremes(bad="#eeeeee")
        image = ax.imshow(self.mean[number], cmap=colours, vmin=low, vmax=high, aspect="auto")
        ax.set_xticks(range(len(self.columns)), [value_label(self.x, v) for v in self.columns])
        ax.set_yticks(range(len(self.rows)), [value_label(self.y, v) for v in self.rows])
        cell = ax.get_position().width * figure_of(ax).get_figwidth() / len(self.columns)
        longest = max(len(label.get_text()) for label in ax.get_xticklabels())
        if longest * LETTER > cell:
            ax.tick_params(axis="x", labelrotation=30 if longest * LETTER < 2 * cell else 90)
        ax.set_xlabel(axis_label(self.x))
        ax.set_ylabel(axis_label(self.y))
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
        if self.panels[number]:
            letters = int(cell * len(self.columns) / LETTER)
            ax.set_title(wrap_label(settings_label(self.panels[number]), letters), fontsize=10)
        if self.mean.size <= MOST_CELLS_WITH_TEXT and cell > NARROWEST_WITH_TEXT:
            self._write_numbers(ax, number, image)
        return image

    def _write_numbers(self, ax: Axes, number: int, image: ScalarMappable) -> None:
        known = self.half[np.isfinite(self.half)]
        digits = decimals(float(np.median(known)) if known.size else math.nan)
        for row, column in np.ndindex(*self.mean.shape[1:]):
            cell = number, row, column
            colour = text_colour_on(image.to_rgba(self.mean[cell])) if self.n[cell] else GREY
            text = self._cell_text(cell, digits)
            ax.text(column, row, text, ha="center", va="center", fontsize=8, color=colour)

    def _cell_text(self, cell: tuple[int, int, int], digits: int) -> str:
        failed, n = int(self.failed[cell]), int(self.n[cell])
        if n + failed == 0:
            return "not run"
        diverged = f"{failed} of {n + failed}\ndiverged" if failed else ""
        if n == 0:
            return diverged
        half = self.half[cell]
        spread = f"± {half:.{digits}f}" if np.isfinite(half) else ""
        single = "n = 1" if n == 1 and not failed else ""
        mean = f"{self.mean[cell]:.{digits}f}"
        return "\n".join(filter(None, (mean, spread, single, diverged)))


def panels_side_by_side(panels: int, width: float) -> int:
    """How many panels fit side by side, at most three; four panels make a square.

    >>> [panels_side_by_side(panels, width=2.3) for panels in (1, 2, 3, 4, 6, 7)]
    [1, 2, 3, 2, 3, 3]
    """
    fit = max(1, min(3, panels, int(PAGE_WIDTH / width)))
    return 2 if panels == 4 and fit == 3 else fit


def colour_range(
    mean: NDArray[np.float64], half: NDArray[np.float64], top: float = math.inf
) -> tuple[float, float]:
    """Ends of the colour scale: those of the means, or wider, to four median half widths.

    Otherwise noise alone would fill the whole scale and look like an effect. The scale does not
    exceed ``top``, the largest value that is possible.

    >>> low, high = colour_range(np.array([0.97, 0.971]), np.array([0.01, 0.01]))
    >>> round(low, 4), round(high, 4)
    (0.9505, 0.9905)
    """
    known = mean[np.isfinite(mean)]
    if not known.size:
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    noise = half[np.isfinite(half)]
    missing = max(4 * float(np.median(noise)) if noise.size else 0.0, 1e-6) - (high - low)
    if missing <= 0:
        return low, high
    above = min(missing / 2, max(0.0, top - high))
    return low - (missing - above), high + above


def _choose_axes(
    values: Mapping[str, Sequence[Any]], x: str | None, y: str | None
) -> tuple[str, str]:
    """The first setting that varies runs along the columns, the second along the rows."""
    free = [name for name in values if name not in (x, y)]
    x = x or (free.pop(0) if free else "")
    return x, y or (free.pop(0) if free else "")


def _choose_panels(
    runs: pl.DataFrame, measure: str, values: Mapping[str, Sequence[Any]], taken: tuple[str, str]
) -> tuple[list[str], dict[str, Any]]:
    """Settings shown as panels while there are few enough; the others at their best value."""
    shown: list[str] = []
    left: list[str] = []
    panels = 1
    for name in values:
        if name in taken:
            continue
        fits = panels * len(values[name]) <= MOST_PANELS
        panels *= len(values[name]) if fits else 1
        (shown if fits else left).append(name)
    if not left:
        return shown, {}
    cell = _cell_numbers(runs, values)
    mean, _, n, failed = _summarise_cells(runs, measure, cell, math.prod(map(len, values.values())))
    complete = np.where((n > 0) & (failed == 0), mean, -np.inf)
    best = int(np.argmax(complete if np.isfinite(complete).any() else np.nan_to_num(mean, nan=-1)))
    place = np.unravel_index(best, tuple(map(len, values.values())))
    at_best = {
        name: each[int(index)] for (name, each), index in zip(values.items(), place, strict=True)
    }
    return shown, {name: at_best[name] for name in left}


def _cell_numbers(runs: pl.DataFrame, grid: Mapping[str, Sequence[Any]]) -> NDArray[np.int64]:
    """The cell of every run, the last setting of the grid fastest."""
    cell = np.zeros(runs.height, dtype=np.int64)
    for name, values in grid.items():
        if not name:
            continue
        place = {value: index for index, value in enumerate(values)}
        codes = [place[setting_from_cell(name, value)] for value in runs[name].to_list()]
        cell = cell * len(values) + np.array(codes, dtype=np.int64)
    return cell


def _summarise_cells(
    runs: pl.DataFrame, measure: str, cell: NDArray[np.int64], cells: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    done = is_complete(runs)
    value = runs[measure].cast(float).to_numpy()
    of = summary(cell[done], value[done], cells)
    failed = np.bincount(cell[~done], minlength=cells)
    return of.mean, (of.high - of.low) / 2, of.n, failed
