"""Curves over epochs of many runs: the median as a line, most runs as a band around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.captions import describe_variation
from steepest.figures.labels import (
    axis_label,
    count_range,
    join_sentences,
    measure_label,
    settings_label,
    wrap_label,
)
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.study_runs import check_selections, runs_with, varying_settings
from steepest.figures.style import (
    COLOURS,
    DASHES,
    PAGE_WIDTH,
    add_legend,
    needs_log_axis,
    style_axes,
    write_caption,
)
from steepest.statistics import summary
from steepest.study.columns import curve_lists, is_complete, main_score, setting_from_cell
from steepest.training.settings import FIELDS

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

MOST_LINES = 4
PERCENTILES = (10, 50, 90)
LEGEND_LETTERS = 85  # that fit side by side above a figure of a page's width


@dataclass(frozen=True, slots=True, eq=False)
class CurveBand:
    """Curves of the runs of one configuration; arrays are (epochs + 1,), row 0 untrained.

    Attributes:
        label: name of the configuration.
        low, median, high: 10, 50 and 90 % of the runs lie below.
        n: runs in the band.
        failed: runs that diverged or were stopped, not in the band.
    """

    label: str
    low: NDArray[np.float64]
    median: NDArray[np.float64]
    high: NDArray[np.float64]
    n: int
    failed: int

    @classmethod
    def of(cls, label: str, curves: NDArray[np.float64], ended: NDArray[np.bool_]) -> CurveBand:
        """Percentiles of the rows of ``curves``, (runs, epochs + 1), where ``ended`` is true."""
        n = int(ended.sum())
        if not n:
            nothing = np.full(curves.shape[1], np.nan)
            return cls(label, nothing, nothing, nothing, 0, len(curves))
        low, median, high = np.percentile(curves[ended], PERCENTILES, axis=0)
        return cls(label, low, median, high, n, len(curves) - n)


@dataclass(frozen=True, slots=True, eq=False)
class CurveBands:
    """Bands of several configurations.

    Attributes:
        bands: measure to the bands of its configurations; one axes a measure.
    """

    bands: dict[str, tuple[CurveBand, ...]]
    varied: str
    about: str = ""

    @classmethod
    def of(
        cls,
        runs: pl.DataFrame,
        selections: Sequence[dict[str, Any]] | None = None,
        measures: Sequence[str] | None = None,
        about: str = "",
    ) -> CurveBands:
        """The learning curves of configurations of a study, each trained for the most epochs.

        Args:
            measures: columns of the history; None takes validation loss, and accuracy or R².
            selections: None takes the best configuration for each value of ``hidden``, or of the
                first setting that varies.

        Raises:
            StudyError: no run has these settings.
        """
        chosen = _best_of_each_value(runs) if selections is None else check_selections(selections)
        shown = ("validation_loss", main_score(runs)) if measures is None else measures
        found: dict[str, list[CurveBand]] = {measure: [] for measure in shown}
        stopped = False
        for settings in chosen:
            some = runs_with(runs, settings)
            some = some.filter(some["epochs"] == some["epochs"].max())
            label = settings_label(settings) or "all runs"
            ended = is_complete(some)
            stopped = stopped or bool((some["status"] == "stopped early").any())
            for measure, bands in found.items():
                bands.append(CurveBand.of(label, _curves(some, measure, ended), ended))
        bands_of = {measure: tuple(bands) for measure, bands in found.items()}
        kept = "After a run stopped early, the score of its best epoch is drawn."
        about = join_sentences(about, kept if stopped else "")
        return cls(bands_of, describe_variation(runs), about)

    @classmethod
    def of_curves(
        cls,
        curves: Mapping[str, ArrayLike],
        measure: str,
        *,
        varied: str = "the seed varied",
        about: str = "",
    ) -> CurveBands:
        """Bands of one measure from plain numbers.

        Args:
            curves: label to a row a run, (runs, epochs + 1), from the untrained network on; rows
                with NaN are left out and counted.

        >>> found = CurveBands.of_curves({"a": [[3.0, 1.0], [5.0, 2.0], [4.0, 1.5]]}, "train_loss")
        >>> found.bands["train_loss"][0].median
        array([4. , 1.5])
        """
        tables = {label: np.asarray(each, dtype=np.float64) for label, each in curves.items()}
        ended = {label: np.isfinite(table.sum(axis=1)) for label, table in tables.items()}
        bands = [CurveBand.of(label, table, ended[label]) for label, table in tables.items()]
        return cls({measure: tuple(bands)}, varied, about)

    @property
    def caption(self) -> str:
        """What line and band are, of how many runs, what varied, what is left out."""
        bands = next(iter(self.bands.values()))
        n = count_range(band.n for band in bands)
        failed = [f"{band.failed} of {band.label}" for band in bands if band.failed]
        left_out = f"Runs that diverged or were stopped, left out: {', '.join(failed)}."
        return join_sentences(
            self.about,
            "Lines: one run each."
            if n == "1"
            else f"Lines: median; bands: 10-90 % of runs. n = {n} runs a line, {self.varied}.",
            "Scores are taken after each epoch." if "validation" in "".join(self.bands) else "",
            left_out if failed else "",
        )

    def draw(
        self, ax: Axes | Sequence[Axes] | None = None, *, log: bool | None = None
    ) -> list[Axes]:
        """Draw one axes a measure, one colour a configuration.

        Args:
            log: whether the measures have logarithmic axes; None decides by the range of losses.
        """
        count = len(self.bands)
        width, height = (PAGE_WIDTH / 2, 3.6) if count > 1 else (6.4, 4.0)
        drawn = panels_or_new(ax, count, "one a measure", columns=count, width=width, height=height)
        for each, (measure, bands) in zip(drawn, self.bands.items(), strict=True):
            is_log = _is_loss_over_decades(measure, bands) if log is None else log
            _draw_bands(each, bands)
            each.set_yscale("log" if is_log else "linear")
            each.set_ylabel(_y_label(measure, is_log=is_log, with_unit=count == 1))
        add_legend(drawn[0], above=ax is None, columns=1 if count > 1 else 4, fontsize=9)
        if ax is None:
            write_caption(figure_of(drawn[0]), self.caption)
        return drawn


def _curves(runs: pl.DataFrame, measure: str, ended: NDArray[np.bool_]) -> NDArray[np.float64]:
    """A row a run, (runs, epochs + 1), NaN in the rows of runs that did not end normally."""
    curves = np.full((runs.height, max(runs["epochs"].to_list()) + 1), np.nan)
    if ended.any():
        curves[ended] = np.array(curve_lists(runs.filter(ended), measure), np.float64)
    return curves


def _best_of_each_value(runs: pl.DataFrame) -> list[dict[str, Any]]:
    """For each value of one setting the configuration with the best mean validation score.

    A configuration with failed runs comes after those without.
    """
    runs = runs.filter(runs["epochs"] == runs["epochs"].max())
    values = varying_settings(runs)
    names = [name for name in FIELDS if name in values]
    if not names:
        return [{}]
    by = "hidden" if "hidden" in values else names[0]
    rows = [tuple(map(setting_from_cell, names, row)) for row in runs.select(names).rows()]
    place = {row: index for index, row in enumerate(dict.fromkeys(rows))}
    codes = np.array([place[row] for row in rows])
    done = is_complete(runs)
    mean = summary(codes[done], runs[main_score(runs)].to_numpy()[done], len(place)).mean
    failed = np.bincount(codes[~done], minlength=len(place)) > 0
    score = np.nan_to_num(mean, nan=-np.inf)
    best: dict[Any, dict[str, Any]] = {}
    for row in sorted(place, key=lambda row: (failed[place[row]], -score[place[row]])):
        best.setdefault(row[names.index(by)], dict(zip(names, row, strict=True)))
    kept = list(best)[:MOST_LINES]  # from the best on
    return [best[value] for value in values[by] if value in kept]


def _is_loss_over_decades(measure: str, bands: Sequence[CurveBand]) -> bool:
    """Whether a measure is a loss whose bands span more than a decade."""
    edges = (edge for band in bands for edge in (band.low, band.high))
    return measure.endswith("loss") and needs_log_axis(edges)


def _y_label(measure: str, *, is_log: bool, with_unit: bool) -> str:
    """The label of a y axis; beside other axes there is no room for the unit."""
    label = measure_label(measure) if with_unit else axis_label(measure)
    if not is_log:
        return label
    name, bracket, unit = label.partition(" (")
    return f"{name}\n({unit[:-1]}, log scale)" if bracket else f"{label} (log scale)"


def _draw_bands(ax: Axes, bands: Sequence[CurveBand]) -> None:
    for number, band in enumerate(bands):
        epoch, colour = np.arange(len(band.median)), COLOURS[number % len(COLOURS)]
        dashes = DASHES[number % len(DASHES)]
        failed = f" ({band.failed} of {band.n + band.failed} failed)" if band.failed else ""
        label = wrap_label(band.label, LEGEND_LETTERS) + failed
        ax.plot(epoch, band.median, dashes, color=colour, linewidth=1.6, label=label)
        ax.fill_between(epoch, band.low, band.high, color=colour, alpha=0.2, linewidth=0)
    ax.set_xlabel("epoch (0 is untrained)")
    ax.margins(x=0.01)
    style_axes(ax)
