"""When learning stops: curves, each with the epoch after which it gains no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import values
from steepest.errors import StudyError
from steepest.figures.captions import describe_variation_in_rows
from steepest.figures.dots import choose_dots, describe_dots, dot_heights, draw_interval_below
from steepest.figures.labels import (
    capitalise,
    join_sentences,
    measure_label,
    settings_label,
    wrap_label,
)
from steepest.figures.new_figures import axes_given, create_figure
from steepest.figures.study_runs import check_selections, configurations_of, runs_with
from steepest.figures.style import COLOURS, add_legend_and_caption, style_axes
from steepest.statistics import Plateau, plateau_epochs
from steepest.study.columns import curve_lists, kind_of

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
        label: its name.
        curves: one a run without a gap, (n, epochs + 1).
        median: of the runs, (epochs + 1,).
        plateau: the epoch of each run and their median.
        dots: the epochs that are drawn, (m,) with m <= n.
        heights: of the dots, in [-1, 1], (m,).
    """

    label: str
    curves: NDArray[np.float64]
    median: NDArray[np.float64]
    plateau: Plateau
    dots: NDArray[np.float64]
    heights: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PlateauPlot:
    """Configurations from the top.

    Attributes:
        rows: one a configuration.
        curve: the measure that is shown.
    """

    rows: tuple[PlateauRow, ...]
    curve: str
    varied: str
    about: str = ""

    @classmethod
    def of(
        cls,
        runs: pl.DataFrame,
        tolerance: float = 0.005,
        selections: Sequence[dict[str, Any]] | None = None,
        curve: str = "validation_accuracy",
        about: str = "",
    ) -> PlateauPlot:
        """The plateaus of configurations of a study, each trained for the most epochs.

        Args:
            tolerance: the smallest gain that counts.
            selections: None takes the first four configurations.
            curve: a column of the history.

        Raises:
            StudyError: no run has these settings.
            StatisticsError: every run of a configuration diverged.
        """
        which = values.one_of(kind_of(runs).history, "be a column of the history")
        which.require("curve", curve, StudyError)
        runs = runs.filter(runs["epochs"] == runs["epochs"].max())
        if selections is None:
            chosen = configurations_of(runs)[:MOST_ROWS]
        else:
            chosen = check_selections(selections)
        found: dict[str, ArrayLike] = {}
        for settings in chosen:
            column = curve_lists(runs_with(runs, settings), curve)
            # An array makes NaN of None.
            found[settings_label(settings) or "all runs"] = np.array(column, dtype=np.float64)
        varied = describe_variation_in_rows(runs, chosen)
        return cls.of_curves(found, tolerance, curve, varied=varied, about=about)

    @classmethod
    def of_curves(
        cls,
        curves: Mapping[str, ArrayLike],
        tolerance: float,
        curve: str = "validation_accuracy",
        *,
        varied: str = "the seed varied",
        about: str = "",
    ) -> PlateauPlot:
        """Find the plateau of every curve.

        Args:
            curves: label to a row a run, (runs, epochs + 1); rows with NaN are left out.
            tolerance: the smallest gain that counts, in the unit of the curve.
            curve: the measure; lower is better if its name has "loss" in it.

        Raises:
            StatisticsError: no curve is finite, or a tolerance that is not positive.
        """
        tables = {label: np.asarray(given, dtype=np.float64) for label, given in curves.items()}
        found = [plateau_epochs(t, tolerance, falling="loss" in curve) for t in tables.values()]
        drawn = choose_dots([each.epochs.astype(np.float64) for each in found])
        rows = []
        for (label, table), plateau, dots in zip(tables.items(), found, drawn, strict=True):
            whole = table[np.isfinite(table).all(axis=1)]
            heights = dot_heights(dots, 0, plateau.last)
            rows.append(PlateauRow(label, whole, np.median(whole, axis=0), plateau, dots, heights))
        return cls(tuple(rows), curve, varied, about)

    @property
    def caption(self) -> str:
        """What is marked, the rule, the median epoch of each configuration."""
        most = max(len(row.curves) for row in self.rows)
        runs = "runs" if most <= MOST_LINES else f"at most {MOST_LINES} runs each"
        return join_sentences(
            self.about,
            f"Thin lines: {runs}; thick: the median of all. Dots: the epoch from which a run gains "
            f"no more than {self.rows[0].plateau.tolerance:g} until the end; {self.varied}. "
            "Diamond and bar: median epoch and its 95 % interval.",
            describe_dots([row.dots for row in self.rows], [row.curves[:, 0] for row in self.rows]),
            *(f"{capitalise(row.label)}: {row.plateau}." for row in self.rows),
        )

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw the curves, and below them the epochs at which they stop gaining."""
        if ax is None:
            heights = (2.9, 0.5 + 0.55 * len(self.rows))
            figure = create_figure(6.4, sum(heights) + 1.4)
            drawn = list(figure.subplots(2, height_ratios=heights))
        else:
            drawn = axes_given(ax, 2, "for curves and epochs")
        above, below = drawn
        for number, row in enumerate(self.rows):
            _draw_curves(above, row, COLOURS[number % len(COLOURS)])
            _draw_epochs(below, row, number, COLOURS[number % len(COLOURS)])
        last = max(row.plateau.last for row in self.rows)
        for each in drawn:
            each.set_xlim(-0.02 * last, 1.02 * last)
            style_axes(each)
        above.set_ylabel(measure_label(self.curve))
        trained = np.concatenate([row.median for row in self.rows])[1:]
        low, high = np.percentile(np.concatenate([r.curves.ravel() for r in self.rows]), [1, 100])
        above.set_ylim(min(low, trained.min()), high + 0.04 * (high - low))
        below.set_yticks(range(len(self.rows)), [wrap_label(row.label, 16) for row in self.rows])
        below.tick_params(axis="y", length=0)
        below.set_ylim(len(self.rows) - 0.4, -0.5)
        below.grid(False, axis="y")
        below.set_xlabel("epoch (0 is untrained)")
        add_legend_and_caption(above, self.caption, own=ax is None, columns=2)
        return drawn


def _draw_curves(ax: Axes, row: PlateauRow, colour: str) -> None:
    epoch = np.arange(row.curves.shape[1])
    opacity = max(0.1, min(0.5, 5 / len(row.curves)))
    ax.plot(epoch, row.curves[:MOST_LINES].T, color=colour, alpha=opacity, linewidth=0.7)
    ax.plot(epoch, row.median, color=colour, linewidth=2.2, label=row.label)
    at = row.plateau.epochs[:MOST_LINES]
    value = row.curves[np.arange(len(at)), at]
    ax.scatter(at, value, s=16, color=colour, edgecolors="white", linewidths=0.5, zorder=3)


def _draw_epochs(ax: Axes, row: PlateauRow, number: int, colour: str) -> None:
    heights = number - HALF_ROW * row.heights
    ax.scatter(row.dots, heights, s=14, color=colour, alpha=0.7, linewidths=0)
    of = row.plateau.median
    draw_interval_below(ax, of.low, of.median, of.high, number + BELOW)
