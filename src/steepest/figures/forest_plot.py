"""The difference of two configurations on every data set, and its mean over the data sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.dots import draw_interval_below
from steepest.figures.labels import join_sentences, mean_label, measure_label, wrap_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes
from steepest.statistics import NewDataSets

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARGIN = "#e8e8e8"


@dataclass(frozen=True, slots=True, eq=False)
class ForestPlot(OneAxesFigure):
    """Differences a - b from the top, one a data set, and their mean in the last row.

    Attributes:
        a, b: names of what is compared.
        names: of the data sets.
        differences: one a data set, (n,).
        low, high: limits of their intervals, NaN without one, (n,).
        mean: their mean with its interval for new data sets.
        measure: what is compared.
        margin: the smallest difference that counts; None if none was stated.
        about: what the intervals of single data sets are about, such as "new test rows".
        seeds: in words, how many seeds each data set was compared on.
        too_few: why nothing is decided about new data sets; "" if enough was measured.
    """

    a: str
    b: str
    names: tuple[str, ...]
    differences: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    mean: NewDataSets
    measure: str
    margin: float | None
    about: str
    seeds: str
    too_few: str

    @classmethod
    def of(
        cls,
        sides: tuple[str, str],
        names: Sequence[str],
        intervals: ArrayLike,
        mean: NewDataSets,
        measure: str,
        *,
        margin: float | None = None,
        about: str = "new test rows",
        seeds: str = "",
        too_few: str = "",
    ) -> ForestPlot:
        """Take the differences with their intervals.

        Args:
            sides: names of a and b.
            names: of the data sets.
            intervals: difference, low and high of each, (n, 3).

        >>> from steepest.statistics import new_data_sets_interval
        >>> rows = [[0.02, 0.01, 0.03], [0.04, 0.02, 0.06]]
        >>> mean = new_data_sets_interval([0.02, 0.04])
        >>> ForestPlot.of(("two layers", "one"), ["iris", "wine"], rows, mean, "accuracy").names
        ('iris', 'wine')
        """
        differences, low, high = np.asarray(intervals, dtype=np.float64).T
        return cls(
            *sides, tuple(names), differences, low, high, mean, measure, margin, about, seeds,
            too_few,
        )  # fmt: skip

    @property
    def caption(self) -> str:
        """What is drawn, n, what varied, and what each interval is about."""
        half, n = (self.mean.high - self.mean.low) / 2, self.mean.n
        percent = f"{100 * self.mean.confidence:g} %"
        return join_sentences(
            f"Dots: difference on each data set, {self.a} less {self.b}, mean over the seeds "
            f"({self.seeds})"
            + f"; bars: {percent} intervals for {self.about} of the same data set; the seed varied."
            * bool(np.isfinite(self.low).any())
            + "." * (not np.isfinite(self.low).any()),
            "Diamond: mean over the data sets, each counted once, "
            f"{mean_label(self.mean.mean, half)}, with its {percent} t interval for new data sets "
            f"of the kind of these {n}.",
            f"{self.too_few[:1].upper()}{self.too_few[1:]}." if self.too_few else "",
            f"Grey band: differences up to {self.margin:g}, too small to count."
            if self.margin is not None
            else "",
        )

    _legend_columns = 2

    @property
    def _size(self) -> tuple[float, float]:
        return 6.4, 1.7 + 0.32 * len(self.names)

    def _draw_data(self, ax: Axes) -> None:
        """Draw one row a data set from the top, the mean below them, and a line at zero."""
        count = len(self.names)
        if self.margin is not None:
            label = f"up to ±{self.margin:g}: too small to count"
            ax.axvspan(-self.margin, self.margin, color=MARGIN, linewidth=0, label=label)
        ax.axvline(0, color=GREY, linewidth=1)
        rows = np.arange(count)
        ax.hlines(rows, self.low, self.high, color=COLOURS[0], linewidth=1.5)
        label = f"one data set, interval for {self.about}"
        ax.plot(self.differences, rows, "o", color=COLOURS[0], markersize=5, label=label)
        label = "mean, interval for new data sets"
        draw_interval_below(ax, self.mean.low, self.mean.mean, self.mean.high, count + 0.3, label)
        ax.axhline(count - 0.4, color="#bbbbbb", linewidth=0.8)
        names = [*(wrap_label(name) for name in self.names), f"mean of {count}"]
        ax.set_yticks([*rows, count + 0.3], names, parse_math=False)
        ax.tick_params(axis="y", length=0)
        ax.set_ylim(count + 0.8, -0.6)
        ax.set_xlabel(f"difference in {measure_label(self.measure)}")
        ax.locator_params(axis="x", nbins=6)
        style_axes(ax)
        ax.grid(False, axis="y")
        ax.spines["left"].set_visible(False)
