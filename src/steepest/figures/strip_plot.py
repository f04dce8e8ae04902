"""A measure over one numeric setting: every run a dot, a line through the medians."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.dots import MOST_DOTS
from steepest.figures.labels import axis_label, join_sentences, measure_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, set_log_x_axis, style_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SPREAD = 0.24  # of the distance to the next value, to each side

MOST_LABELS = 8
"""Up to so many values of the setting are written at the axis, in place of powers of ten."""


@dataclass(frozen=True, slots=True, eq=False)
class StripPlot(OneAxesFigure):
    """Runs at each value of a setting.

    Attributes:
        x: values of the setting, ascending, (k,).
        values: the measure, (k, runs); NaN for a run without a value.
        median: of the runs, (k,).
        chosen: the value of the setting that was chosen, marked by a line, or None.
    """

    x: NDArray[np.float64]
    values: NDArray[np.float64]
    median: NDArray[np.float64]
    setting: str
    measure: str
    chosen: float | None
    varied: str
    about: str

    @classmethod
    def of(
        cls,
        x: Sequence[float],
        values: ArrayLike,
        setting: str,
        measure: str,
        *,
        chosen: float | None = None,
        varied: str = "the seed varied",
        about: str = "",
    ) -> StripPlot:
        """Take the median of the runs at each value.

        Args:
            x: positive values of the setting, ascending, at least two, (k,).
            values: the measure of each run, (k, runs).
            chosen: the value to mark.

        Raises:
            ValueError: shapes that do not match, or x that is not positive and ascending.

        >>> StripPlot.of([0.1, 1.0], [[0.9, 0.7], [0.5, 0.5]], "learning_rate", "accuracy").median
        array([0.8, 0.5])
        """
        place, scores = np.asarray(x, dtype=np.float64), np.asarray(values, dtype=np.float64)
        if place.ndim != 1 or scores.ndim != 2 or len(place) != len(scores) or len(place) < 2:
            raise ValueError(
                f"values must have a row for each of at least two x, got {scores.shape} for "
                f"{len(x)}"
            )
        if (np.diff(place) <= 0).any() or place[0] <= 0:
            raise ValueError("x must be positive and rise (sort it first)")
        finite = (row[np.isfinite(row)] for row in scores)
        median = np.array([np.median(row) if row.size else np.nan for row in finite])
        return cls(place, scores, median, setting, measure, chosen, varied, about)

    @property
    def caption(self) -> str:
        """What a dot is, how many there are, what varied."""
        missing = int((~np.isfinite(self.values)).sum())
        drawn, runs = len(self._drawn_runs()), self.values.shape[1]
        return join_sentences(
            self.about,
            f"Dots: single runs, n = {runs} at each value, {self.varied}, shifted "
            "sideways so that they do not overlap; line: median.",
            f"Runs that diverged and have no dot: {missing}." if missing else "",
            f"Dots of {drawn:,} of {runs:,} runs are drawn at each value, the median is of all."
            if drawn < runs
            else "",
        )

    def _drawn_runs(self) -> NDArray[np.int64]:
        """The runs that are drawn, all or evenly spaced, so that there are ``MOST_DOTS`` dots."""
        runs = self.values.shape[1]
        count = min(runs, max(1, MOST_DOTS // len(self.x)))
        return np.linspace(0, runs - 1, count).round().astype(np.int64)

    _size = (6.8, 4.2)

    def _draw_data(self, ax: Axes) -> None:
        """Draw the runs over a logarithmic axis."""
        values = self.values[:, self._drawn_runs()]
        side = np.linspace(-1, 1, values.shape[1]) if values.shape[1] > 1 else np.zeros(1)
        shift = np.exp(float(np.diff(np.log(self.x)).min()) * SPREAD * side)
        x, y = (self.x[:, None] * shift).ravel(), values.ravel()
        ax.scatter(x, y, s=7, color=COLOURS[4], alpha=0.7, linewidths=0, label="one run")
        ax.plot(self.x, self.median, color="black", linewidth=1.4, label="median")
        if self.chosen is not None:
            label = f"best on validation, {self.chosen:.3g}"
            ax.axvline(self.chosen, color=COLOURS[5], linestyle="--", linewidth=1.2, label=label)
        set_log_x_axis(ax, float(self.x[0]), float(self.x[-1]))
        if len(self.x) <= MOST_LABELS:
            ax.set_xticks(self.x, [f"{value:g}" for value in self.x])
            ax.minorticks_off()
        ax.set(xlabel=axis_label(self.setting), ylabel=measure_label(self.measure))
        style_axes(ax)
