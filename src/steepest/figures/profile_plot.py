"""Performance profiles: the share of runs on several data sets that score above each threshold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.labels import join_sentences, measure_label, settings_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, DASHES, style_axes
from steepest.statistics import Interval, Profile, interquartile_mean, performance_profile
from steepest.values import counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

THRESHOLDS = 101


@dataclass(frozen=True, slots=True, eq=False)
class ProfilePlot(OneAxesFigure):
    """One line a configuration.

    Attributes:
        names: of the configurations.
        profiles: of each, on the same thresholds.
        means: interquartile mean of each, with its interval.
        score: of the runs.
        data: names of the data sets.
    """

    names: tuple[str, ...]
    profiles: tuple[Profile, ...]
    means: tuple[Interval, ...]
    score: str
    data: tuple[str, ...]

    @classmethod
    def of(
        cls,
        settings: Mapping[int, Mapping[str, Any]],
        scores: Sequence[NDArray[np.float64]],
        score: str,
        data: Sequence[str],
    ) -> ProfilePlot:
        """Compute the profiles on thresholds from the lowest to the highest score.

        Args:
            settings: number of each configuration to the settings that vary.
            scores: of the runs of each configuration, (runs, data sets).

        Raises:
            StatisticsError: a score that is missing.
        """
        low, high = (float(f([f(each) for each in scores])) for f in (np.min, np.max))
        margin = 0.02 * (high - low) or 0.01
        thresholds = np.linspace(low - margin, high + margin, THRESHOLDS)
        return cls(
            tuple(settings_label(each) or "the one" for each in settings.values()),
            tuple(performance_profile(each, thresholds) for each in scores),
            tuple(interquartile_mean(each) for each in scores),
            score,
            tuple(data),
        )

    @property
    def caption(self) -> str:
        """What a line is, n, what its band is about, and the interquartile means."""
        first = self.profiles[0]
        percent = f"{100 * first.confidence:g} %"
        means = (f"{name}: {mean}" for name, mean in zip(self.names, self.means, strict=True))
        return join_sentences(
            f"Share of the runs on {counted(first.data_sets, 'data set')} "
            f"({', '.join(self.data)}), {counted(first.n, 'seed')} on each, that score above a "
            "threshold.",
            "One seed has no interval."
            if first.n == 1
            else f"Bands: {percent} intervals at each threshold from a stratified bootstrap, for "
            "other seeds on these data sets, not for new ones.",
            f"Dots: interquartile means. {'; '.join(means)}.".replace("(n =", "(seeds ="),
        )

    _legend_columns = 2

    @property
    def _size(self) -> tuple[float, float]:
        return 6.4, 3.8

    def _draw_data(self, ax: Axes) -> None:
        """Draw a line with its band for each configuration, and its interquartile mean."""
        for place, (name, profile, mean) in enumerate(
            zip(self.names, self.profiles, self.means, strict=True)
        ):
            colour, dash = COLOURS[place % len(COLOURS)], DASHES[place % len(DASHES)]
            x = profile.thresholds
            ax.fill_between(x, profile.low, profile.high, color=colour, alpha=0.2, linewidth=0)
            ax.plot(x, profile.share, dash, color=colour, linewidth=1.6, label=name)
            height = np.interp(mean.mean, x, profile.share)
            ax.plot(mean.mean, height, "o", color=colour, markersize=5)
        ax.set_ylim(-0.02, 1.02)
        ax.set_xlabel(f"threshold of {measure_label(self.score)}")
        ax.set_ylabel("share of runs above it")
        style_axes(ax)
