"""A measure over seeds: a row a configuration, every run a dot, mean, interval and median.

A number that somebody published from one run can be shown among the runs, with its rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.captions import describe_variation_in_rows
from steepest.figures.dots import choose_dots, describe_dots, dot_heights, draw_interval_below
from steepest.figures.labels import (
    capitalise,
    count_range,
    join_sentences,
    measure_label,
    settings_label,
    wrap_label,
)
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.study_runs import check_selections, configurations_of, runs_with
from steepest.figures.style import COLOURS, style_axes
from steepest.statistics import interval
from steepest.study.columns import HIGHER_BETTER, check_score, is_complete

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

MOST_ROWS = 12
HALF_ROW = 0.3  # of the dots, to each side, in rows
BELOW = 0.41  # distance of mean and interval below the middle, in rows
LABEL_LINE = 0.17  # inches, of a row's label
DOT, PUBLISHED = COLOURS[4], COLOURS[5]


@dataclass(frozen=True, slots=True, eq=False)
class SeedRow:
    """The runs of one configuration.

    Attributes:
        label: name of the configuration.
        values: the measure of each run that has one, (n,).
        dots: the values that are drawn, (m,): all, or of very many some.
        heights: of the dots, in [-1, 1], so that equal values do not overlap, (m,).
        mean, low, high: mean with its 95 % t interval; NaN where there are too few runs.
        median: of the values.
        failed: runs that have no value.
        published: a number that somebody gave from one run, or None.
    """

    label: str
    values: NDArray[np.float64]
    dots: NDArray[np.float64]
    heights: NDArray[np.float64]
    mean: float
    low: float
    high: float
    median: float
    failed: int
    published: float | None = None

    @property
    def runs_below_and_equal(self) -> tuple[int, int]:
        """How many runs lie below the published number, and how many equal it as it is rounded."""
        if self.published is None:
            return 0, 0
        equal = abs(self.values - self.published) <= _half_unit_of_last_decimal(self.published)
        return int((~equal & (self.values < self.published)).sum()), int(equal.sum())

    @property
    def quantile(self) -> float:
        """The share of runs below the published number, those equal to it counted half."""
        below, equal = self.runs_below_and_equal
        return (below + equal / 2) / len(self.values) if len(self.values) else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class SeedPlot(OneAxesFigure):
    """Rows from the top.

    Attributes:
        rows: one a configuration.
        source: name of the published numbers in legend and caption.
        left_out: configurations beyond the number that is shown.
    """

    rows: tuple[SeedRow, ...]
    measure: str
    varied: str
    about: str = ""
    source: str = "one published run"
    left_out: int = 0

    @classmethod
    def of(
        cls,
        runs: pl.DataFrame,
        selections: Sequence[dict[str, Any]] | None = None,
        measure: str = "validation_accuracy",
        about: str = "",
    ) -> SeedPlot:
        """The runs of configurations of a study, a row each.

        Args:
            selections: None takes all configurations, of more than twelve those with the best
                mean.

        Raises:
            StudyError: no run has these settings, or there is no such column.
        """
        check_score("measure", measure, runs)
        if selections is None:
            chosen = configurations_of(runs)
            kept = _best_configurations(runs, chosen, measure)
        else:
            kept = chosen = check_selections(selections)
        values = {settings_label(s) or "all runs": _values(runs, s, measure) for s in kept}
        varied = describe_variation_in_rows(runs, chosen)
        plot = cls.of_values(values, measure, varied=varied, about=about)
        return replace(plot, left_out=len(chosen) - len(kept))

    @classmethod
    def of_values(
        cls,
        values: Mapping[str, ArrayLike],
        measure: str = "validation_accuracy",
        *,
        published: Mapping[str, float] | None = None,
        varied: str = "the seed varied",
        about: str = "",
        source: str = "one published run",
    ) -> SeedPlot:
        """Rows from plain numbers.

        Args:
            values: label to one number a run, (n,); NaN is a run without a value.
            published: label to a number from one run.
            source: who published, for the caption.

        >>> [row] = SeedPlot.of_values({"a": [0.5, 0.7, 0.6]}, published={"a": 0.65}).rows
        >>> round(row.mean, 3), row.runs_below_and_equal, round(row.quantile, 3)
        (0.6, (2, 0), 0.667)
        """
        given = [np.asarray(each, dtype=np.float64).ravel() for each in values.values()]
        finite = [each[np.isfinite(each)] for each in given]
        known = np.concatenate([np.zeros(0), *finite])
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        rows = []
        for label, all_, value, dots in zip(
            values, given, finite, choose_dots(finite), strict=True
        ):
            of = interval(value)
            rows.append(
                SeedRow(
                    label=label,
                    values=value,
                    dots=dots,
                    heights=dot_heights(dots, low, high),
                    mean=of.mean,
                    low=of.low,
                    high=of.high,
                    median=float(np.median(value)) if value.size else float("nan"),
                    failed=len(all_) - len(value),
                    published=(published or {}).get(label),
                )
            )
        return cls(tuple(rows), measure, varied, about, source)

    @property
    def caption(self) -> str:
        """What a dot is, how many there are, what varied, the ranks of published numbers."""
        n = count_range(len(row.values) for row in self.rows)
        each = " a row" if len(self.rows) > 1 else ""
        failed = [f"{row.failed} of {row.label}" for row in self.rows if row.failed]
        missing = f"Left out, without a value (diverged or stopped): {', '.join(failed)}."
        further = f"Configurations with a worse mean that are not shown: {self.left_out}."
        return join_sentences(
            self.about,
            f"Dots: one run{each}, which has no interval."
            if n == "1"
            else f"Dots: single runs, n = {n}{each}, {self.varied}. Diamond and bar: mean and its "
            "95 % t interval, for other seeds. Vertical line: median.",
            describe_dots((row.dots for row in self.rows), (row.values for row in self.rows)),
            *(self._describe_rank(row) for row in self.rows if row.published is not None),
            missing if failed else "",
            further if self.left_out else "",
        )

    def _describe_rank(self, row: SeedRow) -> str:
        below, equal = row.runs_below_and_equal
        of = f" of {row.label}" if len(self.rows) > 1 else ""
        ties = f", {equal} equal it as it is rounded" if equal else ""
        return (
            f"{capitalise(self.source)}{of}, {row.published:.4g}: {below} of {len(row.values)} "
            f"seeds are lower{ties} (quantile {row.quantile:.2f})."
        )

    @property
    def _size(self) -> tuple[float, float]:
        lines = max((_row_label(row).count("\n") + 1 for row in self.rows), default=1)
        return 6.4, 1.7 + max(0.62, LABEL_LINE * lines) * len(self.rows)

    def _draw_data(self, ax: Axes) -> None:
        """Draw one row a configuration, from the top."""
        labels = [_row_label(row) for row in self.rows]
        for number, row in enumerate(self.rows):
            _draw_row(ax, row, number, self.source)
        ax.set_yticks(range(len(labels)), labels)
        ax.tick_params(axis="y", length=0)
        ax.set_ylim(len(labels) - 0.42, -0.5)
        ax.set_xlabel(measure_label(self.measure))
        ax.margins(x=0.03)
        style_axes(ax)
        ax.grid(False, axis="y")
        ax.spines["left"].set_visible(False)


def _half_unit_of_last_decimal(number: float) -> float:
    """How far a number may lie from the one it was rounded from, given how it is written."""
    exponent = Decimal(repr(float(number))).as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) else 0.0


def _values(runs: pl.DataFrame, settings: dict[str, Any], measure: str) -> NDArray[np.float64]:
    """The measure of the runs with some settings, NaN for runs that did not end normally."""
    some = runs_with(runs, settings)
    value = some[measure].cast(float).to_numpy().astype(np.float64)
    return np.where(is_complete(some), value, np.nan)


def _best_configurations(
    runs: pl.DataFrame, configurations: Sequence[dict[str, Any]], measure: str
) -> list[dict[str, Any]]:
    """At most twelve configurations, those with the best mean, in their order."""
    if len(configurations) <= MOST_ROWS:
        return list(configurations)
    sign = 1.0 if measure.endswith(HIGHER_BETTER) else -1.0
    means = []
    for settings in configurations:
        value = _values(runs, settings, measure)
        means.append(sign * np.nanmean(value) if np.isfinite(value).any() else -np.inf)
    best = set(np.argsort(-np.array(means), kind="stable")[:MOST_ROWS].tolist())
    return [each for k, each in enumerate(configurations) if k in best]


def _row_label(row: SeedRow) -> str:
    failed = f"\n({row.failed} of {row.failed + len(row.values)} failed)" if row.failed else ""
    return wrap_label(row.label, 22) + failed


def _draw_row(ax: Axes, row: SeedRow, number: int, source: str) -> None:
    size, opacity = (16, 0.75) if len(row.dots) <= 100 else (7, 0.5)
    heights = number - HALF_ROW * row.heights
    ax.scatter(row.dots, heights, s=size, color=DOT, alpha=opacity, linewidths=0, label="one run")
    draw_interval_below(ax, row.low, row.mean, row.high, number + BELOW, "mean, 95 % interval")
    if len(row.values):
        edges = [number - HALF_ROW - 0.04, number + HALF_ROW + 0.04]
        ax.plot([row.median] * 2, edges, color="black", linewidth=1, label="median")
    if row.published is not None:
        style: dict[str, Any] = {"color": PUBLISHED, "mec": "white", "ms": 13, "zorder": 5}
        ax.plot(row.published, number, "*", label=source, **style)
