"""When learning stops: curves with the epoch marked from which each gains no more.

Data, then drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.axes import configurations, runs_with, varied_in_rows
from steepest.figures.seeds import swarm
from steepest.figures.style import (
    COLOURS,
    finish,
    measure_label,
    settings_label,
    tidy,
    wrapped,
)
from steepest.statistics import Plateau, plateau_epochs

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

MOST_ROWS = 4
MOST_LINES = 64
HALF_ROW, BELOW = 0.28, 0.42


@dataclass(frozen=True, slots=True, eq=False)
class PlateauRow:
    """One configuration.

    Attributes:
        label: what it is.
        curves: one a run without a gap, (n, epochs + 1).
        median: of the runs, (epochs + 1,).
        plateau: the epoch of each run and their median.
        heights: of the dots, in [-1, 1], (n,).
    """

    label: str
    curves: NDArray[np.float64]
    median: NDArray[np.float64]
    plateau: Plateau
    heights: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PlateauFigure:
    """Configurations, the curve that is shown, what varied, what was studied."""

    rows: tuple[PlateauRow, ...]
    curve: str
    varied: str
    about: str = ""


def plateaus(
    curves: Mapping[str, ArrayLike],
    tolerance: float,
    curve: str = "validation_accuracy",
    *,
    varied: str = "the seed varied",
    about: str = "",
) -> PlateauFigure:
    """Find the plateau of every curve.

    Args:
        curves: label to a row a run, (runs, epochs + 1); rows with NaN are left out.
        tolerance: the smallest gain that counts, in the unit of the curve.
        curve: what it is; a loss falls, all else rises.
        varied: what differs from run to run, for the caption.
        about: what was studied, for the caption.

    Raises:
        StatisticsError: no curve is finite, or a tolerance that is not positive.
    """
    rows = []
    for label, given in curves.items():
        table = np.asarray(given, dtype=np.float64)
        found = plateau_epochs(table, tolerance, falling="loss" in curve)
        whole = table[np.isfinite(table).all(axis=1)]
        heights = swarm(found.epochs, 0, found.last)
        rows.append(PlateauRow(label, whole, np.median(whole, axis=0), found, heights))
    return PlateauFigure(tuple(rows), curve, varied, about)


def plateaus_of(
    runs: pl.DataFrame,
    tolerance: float = 0.005,
    chosen: Sequence[dict[str, Any]] | None = None,
    curve: str = "validation_accuracy",
    about: str = "",
) -> PlateauFigure:
    """The plateaus of configurations of a study, each trained for the most epochs.

    Args:
        runs: as ``study.runs``.
        tolerance: the smallest gain that counts.
        chosen: settings that pick runs; None takes the first four configurations.
        curve: a column of the history.
        about: what was studied, for the caption.

    Raises:
        StudyError: no run has these settings.
        StatisticsError: every run of a configuration diverged.
    """
    runs = runs.filter(runs["epochs"] == runs["epochs"].max())
    asked = configurations(runs)[:MOST_ROWS] if chosen is None else list(chosen)
    found: dict[str, ArrayLike] = {}
    for settings in asked:
        some = runs_with(runs, settings)
        table = [
            [np.nan if value is None else value for value in row]
            for row in some[f"{curve}_curve"].to_list()
        ]
        found[settings_label(settings) or "all runs"] = np.array(table, dtype=np.float64)
    return plateaus(found, tolerance, curve, varied=varied_in_rows(runs, asked), about=about)


def sentences(data: PlateauFigure) -> list[str]:
    """The caption: what is marked, the rule, the median epoch of each configuration."""
    first = data.rows[0].plateau
    told = [data.about] if data.about else []
    told.append(
        "Thin lines: runs; thick: their median. Dots: the epoch from which a run gains no more "
        f"than {first.tolerance:g} until the end; {data.varied}. Diamond and bar: median epoch and "
        "its 95 % interval."
    )
    return told + [f"{row.label[:1].upper()}{row.label[1:]}: {row.plateau}." for row in data.rows]


def draw_plateaus(data: PlateauFigure, ax: Sequence[Axes] | None = None) -> list[Axes]:
    """Draw the curves, and below them when each stops gaining.

    Args:
        data: the numbers.
        ax: two of your own axes; None makes a figure.
    """
    drawn = _two(len(data.rows)) if ax is None else list(ax)
    if len(drawn) != 2:
        raise ValueError(f"ax must hold two axes, for curves and epochs, got {len(drawn)}")
    above, below = drawn
    for number, row in enumerate(data.rows):
        _curves(above, row, COLOURS[number % len(COLOURS)])
        _epochs(below, row, number, COLOURS[number % len(COLOURS)])
    last = max(row.plateau.last for row in data.rows)
    for each in drawn:
        each.set_xlim(-0.02 * last, 1.02 * last)
        tidy(each)
    above.set_ylabel(measure_label(data.curve))
    middle = np.concatenate([row.median for row in data.rows])
    low, high = np.percentile(np.concatenate([row.curves.ravel() for row in data.rows]), [1, 100])
    above.set_ylim(min(low, middle[1:].min()), high + 0.04 * (high - low))
    below.set_yticks(range(len(data.rows)), [wrapped(row.label, 16) for row in data.rows])
    below.tick_params(axis="y", length=0)
    below.set_ylim(len(data.rows) - 0.4, -0.5)
    below.grid(False, axis="y")
    below.set_xlabel("epoch (0 is untrained)")
    finish(above, sentences(data), own=ax is None, columns=2)
    return drawn


def _two(rows: int) -> list[Axes]:
    import matplotlib.pyplot as plt

    heights = [2.9, 0.5 + 0.55 * rows]
    _, grid = plt.subplots(
        2, 1, figsize=(6.4, sum(heights) + 1.4), height_ratios=heights, layout="constrained"
    )
    return list(grid)


def _curves(ax: Axes, row: PlateauRow, colour: str) -> None:
    epoch = np.arange(row.curves.shape[1])
    strength = max(0.1, min(0.5, 5 / len(row.curves)))
    ax.plot(epoch, row.curves[:MOST_LINES].T, color=colour, alpha=strength, linewidth=0.7)
    ax.plot(epoch, row.median, color=colour, linewidth=2.2, label=row.label)
    at = row.plateau.epochs[:MOST_LINES]
    ax.scatter(
        at,
        row.curves[np.arange(len(at)), at],
        s=16,
        color=colour,
        edgecolors="white",
        linewidths=0.5,
        zorder=3,
    )


def _epochs(ax: Axes, row: PlateauRow, number: int, colour: str) -> None:
    ax.scatter(
        row.plateau.epochs,
        number - HALF_ROW * row.heights,
        s=14,
        color=colour,
        alpha=0.7,
        linewidths=0,
    )
    of = row.plateau.median
    if np.isfinite(of.low):
        ax.plot([of.low, of.high], [number + BELOW] * 2, color="black", linewidth=2)
    ax.plot(of.median, number + BELOW, "kD", markersize=4.5)
