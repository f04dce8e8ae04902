"""A critical-difference diagram: mean ranks of configurations over data sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import ArrayLike

from steepest.data.problems import in_words
from steepest.figures.labels import join_sentences, settings_label, wrap_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY
from steepest.statistics import FEWEST_DATA_SETS, RankTests, rank_tests
from steepest.values import counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FIRST_LABEL, BETWEEN_LABELS, BETWEEN_GROUPS = 0.9, 0.95, 0.28


@dataclass(frozen=True, slots=True, eq=False)
class RankPlot(OneAxesFigure):
    """Mean ranks on a line, names of configurations below it, bars join what is not distinguished.

    The diagram is that of J. Demšar, "Statistical comparisons of classifiers over multiple data
    sets", JMLR 7, 2006, section 3.2.4.

    Attributes:
        names: of the configurations.
        tests: of their ranks.
        score: what is ranked.
        data: names of the data sets.
        seeds: how many runs each mean is of.
    """

    names: tuple[str, ...]
    tests: RankTests
    score: str
    data: tuple[str, ...]
    seeds: int

    @classmethod
    def of(
        cls,
        settings: Mapping[int, Mapping[str, Any]],
        means: ArrayLike,
        score: str,
        data: Sequence[str],
        seeds: int,
    ) -> RankPlot:
        """Rank the configurations.

        Args:
            settings: number of each configuration to the settings that vary.
            means: of the score, (data sets, configurations).

        Raises:
            StatisticsError: fewer than two data sets or configurations, or a mean that is missing.
        """
        names = tuple(settings_label(each) or "the one" for each in settings.values())
        return cls(names, rank_tests(means), score, tuple(data), seeds)

    @property
    def caption(self) -> str:
        """What is ranked, n, which tests were made, and what they found."""
        tests, level = self.tests, f"{100 * self.tests.alpha:g} %"
        two = len(self.names) == 2
        found = "p < 0.0001" if tests.p_value < 1e-4 else f"p = {tests.p_value:.2g}"
        of_all = "Wilcoxon's signed-rank test" if two else "Friedman's test"
        joins = of_all if two else "Nemenyi's test"
        few = f"Fewer than {FEWEST_DATA_SETS} data sets decide nothing about new ones."
        return join_sentences(
            f"Rank of the mean {in_words(self.score)} of "
            f"{counted(self.seeds, 'seed')} on each of {tests.n} data sets "
            f"({', '.join(self.data)}); 1 is the best.",
            f"{of_all}: {found}. Bars join configurations that {joins} does not distinguish "
            f"at {level}; the tests are about new data sets of the kind of these {tests.n}.",
            few if tests.n < FEWEST_DATA_SETS else "",
        )

    @property
    def _size(self) -> tuple[float, float]:
        rows = -(-len(self.names) // 2)
        return 7.2, 1.4 + 0.42 * rows + 0.13 * len(self.tests.groups)

    def _draw_data(self, ax: Axes) -> None:
        """Draw the line of ranks, the critical difference above it, groups and names below it."""
        count = len(self.names)
        span = count - 1.0
        top = FIRST_LABEL + BETWEEN_GROUPS * len(self.tests.groups)
        ax.plot([1, count], [0, 0], color="black", linewidth=1)
        for rank in range(1, count + 1):
            ax.plot([rank, rank], [0, 0.15], color="black", linewidth=1)
            ax.text(rank, 0.25, str(rank), ha="center", va="bottom")
        if count > 2:
            _draw_critical_difference(ax, self.tests.critical_difference)
        ranks = self.tests.mean_ranks
        for level, group in enumerate(self.tests.groups):
            y = -0.3 - BETWEEN_GROUPS * level
            ends = [ranks[group[0]] - 0.02 * span, ranks[group[-1]] + 0.02 * span]
            ax.plot(ends, [y, y], color=COLOURS[0], linewidth=3.5, solid_capstyle="round")
        order = ranks.argsort(kind="stable")
        left = order[: -(-count // 2)]
        right = order[len(left) :][::-1]
        self._draw_names(ax, left, "right", top, 1 - 0.08 * span)
        self._draw_names(ax, right, "left", top, count + 0.08 * span)
        ax.set_xlim(1 - 0.75 * span, count + 0.75 * span)
        ax.set_ylim(-top - BETWEEN_LABELS * (len(left) - 0.4), 2.0)
        ax.set_axis_off()
        measure = in_words(self.score)
        text = f"mean rank in {measure} over {self.tests.n} data sets (1 is the best)"
        ax.text((1 + count) / 2, 1.9, text, ha="center", va="top")

    def _draw_names(
        self, ax: Axes, numbers: Iterable[int], align: str, top: float, edge: float
    ) -> None:
        """Draw a line from the mean rank of each configuration to its name beside the edge."""
        ranks = self.tests.mean_ranks
        gap = 0.02 * (len(self.names) - 1) * (-1 if align == "right" else 1)
        for row, number in enumerate(numbers):
            y, rank = -top - BETWEEN_LABELS * row, ranks[number]
            ax.plot([rank, rank, edge], [0, y, y], color=GREY, linewidth=0.9)
            label = f"{wrap_label(self.names[number], 26)} ({rank:.2f})"
            ax.text(edge + gap, y, label, ha=align, va="center", fontsize=9, parse_math=False)

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        """No legend: the caption explains the bars."""


def _draw_critical_difference(ax: Axes, width: float) -> None:
    ax.plot([1, 1 + width], [0.95, 0.95], color=COLOURS[5], linewidth=2)
    for end in (1, 1 + width):
        ax.plot([end, end], [0.85, 1.05], color=COLOURS[5], linewidth=2)
    text = f"  critical difference {width:.2f}"
    ax.text(1 + width, 0.95, text, ha="left", va="center", fontsize=9, color=COLOURS[5])
