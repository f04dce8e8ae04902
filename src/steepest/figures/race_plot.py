"""A race: how many seeds each configuration got, and how far it ended from the winner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import in_words
from steepest.figures.captions import describe_data
from steepest.figures.labels import capitalise, join_sentences, measure_label, settings_label
from steepest.figures.new_figures import axes_given, create_axes, figure_of
from steepest.figures.style import COLOURS, GREY, add_legend, style_axes, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.study.race_looks import Standing
    from steepest.study.race_results import Race

STYLES: Final[dict[Standing, tuple[str, str]]] = {
    "leads": (COLOURS[2], "winner"),
    "not better": (COLOURS[0], "not better by the margin"),
    "open": (COLOURS[1], "may be better by the margin"),
    "not decidable": (COLOURS[1], "may be better by the margin"),
    "worse": (COLOURS[5], "worse than the winner"),
    "diverged": (GREY, "a run diverged"),
}
"""Colour and words of each standing."""

MOST_ROWS: Final = 24
MARGIN: Final = "#e8e8e8"


@dataclass(frozen=True, slots=True, eq=False)
class RacePlot:
    """Configurations from the top: the winner, then by mean validation accuracy or R².

    Attributes:
        labels: the settings that vary, (k,).
        seeds: of each configuration, (k,).
        differences: from the winner, (k,); 0 for the winner itself.
        low, high: their intervals, (k,).
        standings: at the end, (k,).
        left_out: further configurations, the worst, that are not drawn.
        margin: the smallest difference that matters.
        full: seeds of the full grid.
        sentence: the verdict.
        about: the data.
        score: that is compared.
    """

    labels: tuple[str, ...]
    seeds: NDArray[np.int64]
    differences: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    standings: tuple[Standing, ...]
    left_out: int
    margin: float
    full: int
    sentence: str
    about: str
    score: str = "validation_accuracy"

    @classmethod
    def of(cls, race: Race) -> RacePlot:
        """Take the configurations of a race, at most 24."""
        table = race.configurations
        some = table.head(MOST_ROWS)
        labels = [
            settings_label(
                {name: getattr(race.study.settings(number), name) for name in race.study.varying}
            )
            for number in some["configuration"]
        ]
        low, mean, high = (
            some[name].fill_null(0.0).to_numpy() for name in ("low", "difference", "high")
        )
        return cls(
            labels=tuple(labels),
            seeds=some["seeds"].to_numpy(),
            differences=mean,
            low=low,
            high=high,
            standings=tuple(some["standing"].to_list()),
            left_out=table.height - some.height,
            margin=race.margin,
            full=len(race.study.seeds),
            sentence=f"{race.sentence}. {race.trained:,} of {race.full_grid:,} trainings.",
            about=describe_data(race.study.name, race.study.samples),
            score=race.study.kind.score("validation"),
        )

    @property
    def caption(self) -> str:
        """The data, what is drawn, what the intervals hold for, the verdict."""
        return join_sentences(
            self.about,
            f"Left: seeds of each configuration; the full grid has {self.full}. Right: mean "
            f"difference in {in_words(self.score)} from the winner on shared seeds, with an "
            "interval that holds for all looks and all configurations together; grey band: "
            f"differences up to {self.margin:g}, too small to matter.",
            f"{self.left_out} further configurations, all lower, are not drawn."
            if self.left_out
            else "",
            capitalise(self.sentence),
        )

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw both panels.

        Args:
            ax: two of your own axes; None makes a figure, with the caption below it.
        """
        height = 1.6 + 0.27 * len(self.labels)
        own = ax is None
        axes = (
            create_axes(2, width=4.4, height=height)
            if ax is None
            else axes_given(ax, 2, "one for the seeds and one for the differences")
        )
        self._draw_seeds(axes[0])
        self._draw_differences(axes[1])
        for each in axes:
            each.set_ylim(len(self.labels) - 0.4, -0.6)
            each.tick_params(axis="y", length=0)
            style_axes(each)
            each.grid(False, axis="y")
        axes[0].set_yticks(range(len(self.labels)), self.labels, fontsize=8)
        axes[1].set_yticks([])
        add_legend(axes[0], above=own, columns=3)
        if own:
            write_caption(figure_of(axes[0]), self.caption)
        return axes

    def _draw_seeds(self, ax: Axes) -> None:
        for row, (seeds, standing) in enumerate(zip(self.seeds, self.standings, strict=True)):
            colour, words = STYLES[standing]
            ax.barh(row, seeds, height=0.6, color=colour, label=words)
        ax.axvline(self.full, color=GREY, linestyle="--", linewidth=1, label="full grid")
        ax.set_xlim(0, self.full * 1.03)
        ax.set_xlabel("seeds")

    def _draw_differences(self, ax: Axes) -> None:
        ax.axvspan(-self.margin, self.margin, color=MARGIN, linewidth=0)
        ax.axvline(0, color=GREY, linewidth=1)
        for row, standing in enumerate(self.standings):
            colour, ends = STYLES[standing][0], [self.low[row], self.high[row]]
            ax.plot(ends, [row, row], color=colour, linewidth=2)
            ax.plot(self.differences[row], row, "D", color=colour, markersize=4.5)
        # A hopeless configuration must not press the others together.
        farthest = max(8 * self.margin, 1.1 * float(self.high.max()))
        shown = max(-farthest, 1.1 * float(self.low.min()))
        ax.set_xlim(min(shown, -1.5 * self.margin), max(1.5 * self.margin, 1.1 * self.high.max()))
        ax.set_xlabel(f"difference from the winner\nin {measure_label(self.score)}")
        ax.locator_params(axis="x", nbins=5)
