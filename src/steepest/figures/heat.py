"""The numbers of a heat map: the mean of a measure over two settings, a panel a value of others."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.errors import StudyError, nearest
from steepest.figures.axes import distinct, varying, what_varied
from steepest.statistics import summary
from steepest.study.columns import setting_from_cell

if TYPE_CHECKING:
    import polars as pl

MOST_PANELS = 9


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """What a heat map shows; arrays are (panels, rows, columns).

    Attributes:
        measure: the column of the study that is averaged.
        x, y: the settings along the columns and the rows; "" where there is one column or row.
        columns, rows: their values.
        panels: the further settings of each panel; one empty entry if there are none.
        fixed: settings that vary in the study and are held at the best configuration's value.
        mean, half: mean over the runs that ended well, and half the width of its t interval.
        n: how many runs those are.
        failed: how many runs diverged or were halted.
        varied: what the seeds changed.
        about: what was studied, in a word or a sentence.
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


def heat_map(
    runs: pl.DataFrame,
    measure: str = "validation_accuracy",
    x: str | None = None,
    y: str | None = None,
    about: str = "",
) -> HeatMap:
    """Average a measure over the runs of every cell.

    Args:
        runs: as ``study.runs``.
        measure: a numeric column of it.
        x, y: settings for columns and rows; None chooses among those that vary.
        about: what was studied, for the caption.

    Raises:
        StudyError: the study has no such column.
    """
    values = varying(runs)
    for name in filter(None, (measure, x, y)):
        if name not in runs.columns:
            raise StudyError(f"{name} is no column of the study ({nearest(name, runs.columns)})")
    x, y = _chosen(values, x, y)
    shown, fixed = _panel_axes(runs, measure, values, (x, y))
    for name, value in fixed.items():
        cells = runs[name].to_list()
        runs = runs.filter([setting_from_cell(name, cell) == value for cell in cells])
    columns = tuple(distinct(runs, x)) if x else ("",)
    rows = tuple(distinct(runs, y)) if y else ("",)
    panels = tuple(
        dict(zip(shown, each, strict=True))
        for each in itertools.product(*(values[name] for name in shown))
    )
    grid = {name: values[name] for name in shown}
    shape = (len(panels), len(rows), len(columns))
    cell = _index(runs, grid | {y: list(rows)} | {x: list(columns)})
    mean, half, n, failed = _cells(runs, measure, cell, math.prod(shape))
    return HeatMap(
        measure=measure,
        x=x,
        y=y,
        columns=columns,
        rows=rows,
        panels=panels,
        fixed=fixed,
        mean=mean.reshape(shape),
        half=half.reshape(shape),
        n=n.reshape(shape),
        failed=failed.reshape(shape),
        varied=what_varied(runs),
        about=about,
    )


def colour_range(
    mean: NDArray[np.float64], half: NDArray[np.float64], top: float = math.inf
) -> tuple[float, float]:
    """Ends of the colour scale: the means, but never narrower than four typical half widths.

    Otherwise noise alone would fill the whole scale and look like an effect. No value is above
    ``top``, so the scale ends there.

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


def _chosen(values: Mapping[str, Sequence[Any]], x: str | None, y: str | None) -> tuple[str, str]:
    """The first setting that varies runs along the columns, the second along the rows."""
    free = [name for name in values if name not in (x, y)]
    x = x or (free.pop(0) if free else "")
    return x, y or (free.pop(0) if free else "")


def _panel_axes(
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
    cell = _index(runs, values)
    mean, _, n, failed = _cells(runs, measure, cell, math.prod(map(len, values.values())))
    complete = np.where((n > 0) & (failed == 0), mean, -np.inf)
    best = int(np.argmax(complete if np.isfinite(complete).any() else np.nan_to_num(mean, nan=-1)))
    place = np.unravel_index(best, tuple(map(len, values.values())))
    at_best = {
        name: each[int(index)] for (name, each), index in zip(values.items(), place, strict=True)
    }
    return shown, {name: at_best[name] for name in left}


def _index(runs: pl.DataFrame, grid: Mapping[str, Sequence[Any]]) -> NDArray[np.int64]:
    """The cell of every run, the last setting of the grid fastest."""
    cell = np.zeros(runs.height, dtype=np.int64)
    for name, values in grid.items():
        if not name:
            continue
        place = {value: index for index, value in enumerate(values)}
        codes = [place[setting_from_cell(name, value)] for value in runs[name].to_list()]
        cell = cell * len(values) + np.array(codes, dtype=np.int64)
    return cell


def _cells(
    runs: pl.DataFrame, measure: str, cell: NDArray[np.int64], cells: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    done = (runs["status"] == "done").to_numpy()
    value = runs[measure].cast(float).to_numpy()
    of = summary(cell[done], value[done], cells)
    failed = np.bincount(cell[~done], minlength=cells)
    return of.mean, (of.high - of.low) / 2, of.n, failed
