"""How often each configuration is chosen on rows and seeds drawn again: a bar a configuration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steepest.data.problems import PROBLEMS, Problem
from steepest.figures.labels import join_sentences, wrap_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, style_axes
from steepest.values import format_share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_BARS = 12
BEST, OTHER = COLOURS[5], COLOURS[0]


@dataclass(frozen=True, slots=True, eq=False)
class ChoicePlot(OneAxesFigure):
    """Bars from the top, the most often chosen first.

    Attributes:
        labels: names of the configurations that are drawn.
        shares: how often each is chosen, in [0, 1].
        best: place of the one that all rows and seeds choose; None if it is not drawn.
        others: how many further configurations are chosen at all.
        rest: how often one of these is chosen.
        resamples: how often rows and seeds were drawn.
        seeds: seeds of the study.
        kind: the problem of the data.
    """

    labels: tuple[str, ...]
    shares: tuple[float, ...]
    best: int | None
    others: int
    rest: float
    resamples: int
    seeds: int
    about: str = ""
    kind: Problem = PROBLEMS["classification"]

    @classmethod
    def of(
        cls,
        labels: Sequence[str],
        shares: Sequence[float],
        *,
        best: int,
        resamples: int,
        seeds: int,
        about: str = "",
        kind: Problem = PROBLEMS["classification"],
    ) -> ChoicePlot:
        """Take the configurations that are chosen, at most ``MOST_BARS``.

        Args:
            labels, shares: of all configurations, the most often chosen first.
            best: place of the one that all rows and seeds choose.

        >>> found = ChoicePlot.of(["a", "b", "c"], [0.8, 0.2, 0], best=0, resamples=100, seeds=8)
        >>> found.labels, found.others
        (('a', 'b'), 0)
        """
        chosen = sum(share > 0 for share in shares)
        drawn = min(chosen, MOST_BARS)
        return cls(
            tuple(labels[:drawn]),
            tuple(shares[:drawn]),
            best if best < drawn else None,
            chosen - drawn,
            sum(shares[drawn:]),
            resamples,
            seeds,
            about,
            kind,
        )

    @property
    def _rows(self) -> str:
        """Rows are drawn again where they are right or wrong."""
        return "rows and " if self.kind.has_rows else ""

    @property
    def caption(self) -> str:
        """What is drawn, how often, and from what."""
        rest = f"{self.others} others are chosen in {100 * self.rest:.1f} %."
        return join_sentences(
            self.about,
            f"Bars: share of {self.resamples:,} resamples of {self._rows}{self.seeds} seeds, drawn "
            "with replacement, in which a configuration has the best mean validation "
            f"{self.kind.word}.",
            rest if self.others else "",
        )

    @property
    def _size(self) -> tuple[float, float]:
        return 6.4, 1.5 + 0.42 * len(self.labels)

    def _draw_data(self, ax: Axes) -> None:
        """Draw one bar a configuration, from the top."""
        places = range(len(self.labels))
        for marked, colour, label in (
            (True, BEST, f"chosen by all {self._rows}seeds"),
            (False, OTHER, "other configurations"),
        ):
            some = [place for place in places if (place == self.best) is marked]
            if some:
                heights = [100 * self.shares[place] for place in some]
                ax.barh(some, heights, height=0.6, color=colour, label=label)
        for place in places:
            share = format_share(self.shares[place])
            ax.annotate(
                share,
                (100 * self.shares[place], place),
                xytext=(4, 0),
                textcoords="offset points",
                va="center",
            )
        ax.set_yticks(list(places), [wrap_label(label, 28) for label in self.labels])
        ax.tick_params(axis="y", length=0)
        ax.set_ylim(len(self.labels) - 0.4, -0.6)
        ax.set_xlim(0, 108)
        ax.set_xlabel("chosen in (% of the resamples)")
        style_axes(ax)
        ax.grid(False, axis="y")
