"""Shares of the variance of a result: how much each setting accounts for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import statistics
from steepest.figures.labels import axis_label, join_sentences, wrap_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.study_runs import varying_settings
from steepest.figures.style import COLOURS, style_axes
from steepest.study.columns import check_score

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

RESIDUAL = "residual"
CHANCE = ("seed", RESIDUAL)
SMALLEST = 0.0005  # 0.1 % when rounded
GREYS = ("#8a8a8a", "#bdbdbd")


@dataclass(frozen=True, slots=True, eq=False)
class VariancePlot(OneAxesFigure):
    """Shares of one sum of squares, in the order of the bars from the top.

    Attributes:
        names: settings and interactions, largest first; then the seed and the residual.
        shares: in [0, 1], (k,).
        low, high: their intervals, (k,); NaN without an interval.
        chance: how many names at the end are due to chance.
        about: sentences on the data, the intervals, what varied.
    """

    names: tuple[str, ...]
    shares: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    chance: int
    about: str = ""

    @classmethod
    def of(
        cls, runs: pl.DataFrame, measure: str = "validation_accuracy", about: str = ""
    ) -> VariancePlot:
        """Which settings account for the differences between the runs of a study.

        Settings and interactions whose share rounds to 0 are left out.

        Args:
            runs: as ``study.runs``, a balanced grid.
            about: the data and what varied, for the caption.

        Raises:
            StatisticsError: no setting varies, a run is missing or has no value.
        """
        check_score("measure", measure, runs)
        found = statistics.variance_shares(runs, measure, list(varying_settings(runs)))
        chance = (found.block, RESIDUAL)
        lines = [line for line in found.lines if line.share >= SMALLEST or line.name in chance]
        less = len(found.lines) - len(lines)
        out = f"Left out, below {100 * SMALLEST:g} %: {less}." if less else ""
        n = (
            f"n = {found.configurations} configurations x {found.n} seeds; omega squared of "
            f"{axis_label(found.score)}, whose standard deviation is {found.sd:.3g}."
        )
        return cls.of_shares(
            [line.name for line in lines],
            [line.share for line in lines],
            [line.low for line in lines],
            [line.high for line in lines],
            chance=chance,
            about=join_sentences(about, n, out),
        )

    @classmethod
    def of_shares(
        cls,
        names: Sequence[str],
        shares: ArrayLike,
        low: ArrayLike | None = None,
        high: ArrayLike | None = None,
        *,
        chance: Sequence[str] = CHANCE,
        about: str = "",
    ) -> VariancePlot:
        """Sort shares: settings and interactions by size, then what is due to chance.

        Args:
            names: of settings and interactions, and of the parts that are due to chance.
            shares: of each, (k,).
            low, high: intervals, (k,); None if there are none.
            chance: which of the names are due to chance.
            about: the data, how the intervals were made, what varied.

        Raises:
            ValueError: lengths that differ.

        >>> plot = VariancePlot.of_shares(["seed", "epochs", "learning_rate"], [0.1, 0.2, 0.7])
        >>> plot.names, plot.chance
        (('learning rate', 'epochs', 'seed'), 1)
        """
        share = np.asarray(shares, dtype=np.float64)
        none = np.full(share.shape, np.nan)
        ends = [none if each is None else np.asarray(each, np.float64) for each in (low, high)]
        if not len(names) == len(share) == len(ends[0]) == len(ends[1]):
            raise ValueError(
                f"names, shares, low and high must be as many, got {len(names)}, {len(share)}, "
                f"{len(ends[0])} and {len(ends[1])}"
            )
        of_settings = [int(k) for k in np.argsort(-share, kind="stable") if names[k] not in chance]
        of_chance = [names.index(name) for name in chance if name in names]
        order = np.array([*of_settings, *of_chance], dtype=np.intp)
        sorted_names = tuple(axis_label(names[k]).split(" (")[0] for k in order)
        low_ends, high_ends = ends[0][order], ends[1][order]
        return cls(sorted_names, share[order], low_ends, high_ends, len(of_chance), about)

    @property
    def caption(self) -> str:
        """What was studied, what a bar is, what is grey."""
        missing = 1 - self.shares.sum()
        grey = (
            "Grey: what no setting accounts for (seed: its effect on all settings alike; residual: "
            "the rest)."
        )
        return join_sentences(
            self.about,
            "Bars: share of the variance of the results of all runs.",
            f"Not shown: {100 * missing:.1f} %." if abs(missing) > 0.005 else "",
            "Lines: 95 % intervals." if np.isfinite(self.low).any() else "",
            grey if self.chance else "",
        )

    @property
    def _size(self) -> tuple[float, float]:
        return 6.4, 1.5 + 0.34 * len(self.names)

    def _draw_data(self, ax: Axes) -> None:
        """Draw horizontal bars with the share in per cent beside each."""
        k = len(self.names)
        colours = [COLOURS[4]] * (k - self.chance) + [GREYS[i % 2] for i in range(self.chance)]
        places = np.arange(k)
        ax.barh(places, 100 * self.shares, height=0.62, color=colours)
        known = np.isfinite(self.low) & np.isfinite(self.high)
        if known.any():
            ends = 100 * np.stack([self.shares - self.low, self.high - self.shares])[:, known]
            middle = 100 * self.shares[known]
            # Rounding, or a share at the edge of its interval, must not make a length negative.
            ax.errorbar(
                middle, places[known], xerr=ends.clip(min=0), fmt="none", ecolor="black", capsize=3
            )
        right = np.where(known, self.high, self.shares)
        for place in places:
            text, end = f"{100 * self.shares[place]:.1f} %", (100 * right[place], place)
            ax.annotate(text, end, (5, 0), textcoords="offset points", va="center", fontsize=9)
        ax.set_yticks(places, [wrap_label(name, 26) for name in self.names])
        ax.tick_params(axis="y", length=0)
        ax.invert_yaxis()
        ax.set_xlim(0, max(10.0, min(118.0, 117 * float(np.nanmax(right, initial=0.0)))))
        ax.set_xlabel("share of the variance (%)")
        style_axes(ax)
        ax.grid(False, axis="y")
