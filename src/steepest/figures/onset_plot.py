"""The share of runs that fail, over the values of a setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import values
from steepest.errors import StudyError
from steepest.figures.labels import (
    axis_label,
    capitalise,
    count_range,
    join_sentences,
    settings_label,
)
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, DASHES, set_log_x_axis, style_axes
from steepest.statistics import share_interval
from steepest.study.columns import setting_from_cell

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

DIVERGED, STUCK = "diverged", "untrained"
MARKERS = ("o", "s", "^", "D", "v", "P")
SHIFT = 1.03  # lines are shifted sideways by this factor, so that equal shares do not overlap


@dataclass(frozen=True, slots=True, eq=False)
class OnsetLine:
    """One line.

    Attributes:
        label: what is counted, or with which settings.
        x: values of the setting, ascending, (k,).
        count: runs that failed, (k,).
        n: runs in all, (k,).
        share, low, high: share of failed runs with its 95 % Wilson interval, (k,).
    """

    label: str
    x: NDArray[np.float64]
    count: NDArray[np.int64]
    n: NDArray[np.int64]
    share: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @classmethod
    def of(cls, label: str, x: ArrayLike, count: ArrayLike, n: ArrayLike) -> OnsetLine:
        """Take shares and intervals, and sort by x."""
        value = np.asarray(x, dtype=np.float64)
        order = np.argsort(value, kind="stable")
        of = np.broadcast_to(np.asarray(n, dtype=np.int64), value.shape)[order]
        failed = np.asarray(count, dtype=np.int64)[order]
        shares = [share_interval(int(k), int(m)) for k, m in zip(failed, of, strict=True)]
        share, low, high = (
            np.array([getattr(each, name) for each in shares]) for name in ("share", "low", "high")
        )
        return cls(label, value[order], failed, of, share, low, high)

    @property
    def onset(self) -> str:
        """At which values half of the runs fail or more, in words.

        >>> OnsetLine.of("diverged", [1, 2, 4], [0, 1, 9], 10).onset
        'half or more from between 2 and 4 on'
        """
        half, x = 2 * self.count >= self.n, self.x
        if not self.count.any():
            return "none at any value"
        if not half.any():
            return f"fewer than half at every value, at most {self.count.max()}"
        if half.all():
            return "half or more at every value"
        ranges = []
        if half[0]:
            end = int(np.argmin(half))
            ranges.append(f"half or more up to between {x[end - 1]:g} and {x[end]:g}")
        if half[-1]:
            start = len(x) - int(np.argmin(half[::-1]))
            ranges.append(f"half or more from between {x[start - 1]:g} and {x[start]:g} on")
        return " and ".join(ranges) or "half or more only in the middle"


@dataclass(frozen=True, slots=True, eq=False)
class OnsetPlot(OneAxesFigure):
    """Lines over one setting.

    Attributes:
        lines: the shares.
        setting: its name.
        counted: what the shares are of.
    """

    lines: tuple[OnsetLine, ...]
    setting: str
    counted: str
    about: str = ""

    @classmethod
    def of(
        cls, ranking: pl.DataFrame, setting: str = "learning_rate", about: str = ""
    ) -> OnsetPlot:
        """Which runs of a study diverged, and which ended no better than a constant answer.

        Where other settings vary as well, each of their combinations is a line that counts both.

        Args:
            ranking: as ``study.ranking()``.
            setting: a numeric setting that varies.

        Raises:
            StudyError: the setting does not vary, or there are too many lines to distinguish.
        """
        names = ranking.columns[: ranking.columns.index("mean")]
        numeric = [name for name in names if ranking.schema[name].is_numeric()]
        hint = f"these do: {', '.join(numeric) or 'none'}"
        words = "be a number that varies in the study"
        values.one_of(numeric, words, hint).require("setting", setting, StudyError)
        others = [name for name in names if name != setting]
        groups: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        for row in ranking.sort(setting).iter_rows(named=True):
            key = tuple(setting_from_cell(name, row[name]) for name in others)
            groups.setdefault(key, []).append(row)
        if len(groups) > len(MARKERS):
            raise StudyError(
                f"at most {len(MARKERS)} lines can be distinguished, got {len(groups)} "
                f"combinations of {', '.join(others)} (sweep fewer of them)"
            )
        lines: list[OnsetLine] = []
        for key, rows in sorted(groups.items(), key=lambda item: min(r[setting] for r in item[1])):
            x, diverged, stuck, ended = (
                np.array([row[name] for row in rows])
                for name in (setting, "diverged", "stuck", "n")
            )
            # Diverged runs are among those with a score, unless all runs of the study diverged.
            runs = np.maximum(ended, diverged)
            label = settings_label(dict(zip(others, key, strict=True)))
            counts = {label: diverged + stuck} if others else {DIVERGED: diverged, STUCK: stuck}
            lines += [OnsetLine.of(k, x, count, runs) for k, count in counts.items()]
        counted = f"runs that {DIVERGED} or stayed {STUCK}" if others else "runs"
        return cls(tuple(lines), setting, counted, about)

    @classmethod
    def of_counts(
        cls,
        x: ArrayLike,
        counts: Mapping[str, ArrayLike],
        n: ArrayLike,
        *,
        setting: str = "learning_rate",
        counted: str = "runs",
        about: str = "",
    ) -> OnsetPlot:
        """Shares from plain numbers.

        Args:
            x: values of the setting, positive, (k,).
            counts: label to the runs that failed at each value, (k,).
            n: runs at each value, a number or (k,).
            setting: name of the setting.
            counted: what the share is of, for the caption.
        """
        lines = [OnsetLine.of(label, x, count, n) for label, count in counts.items()]
        return cls(tuple(lines), setting, counted, about)

    @property
    def caption(self) -> str:
        """What is counted, the intervals, at which values half of the runs fail."""
        n = count_range(int(each) for line in self.lines for each in line.n)
        shifted = "; marks are shifted sideways" if len(self.lines) > 1 else ""
        untrained = any(STUCK in text for text in (self.counted, *(k.label for k in self.lines)))
        meaning = "Untrained: at the end no better than the best constant answer."
        return join_sentences(
            self.about,
            f"Share of {self.counted}, n = {n} at each value, with 95 % Wilson intervals{shifted}.",
            meaning if untrained else "",
            *(f"{capitalise(line.label)}: {line.onset}." for line in self.lines),
        )

    _size = (6.4, 4.0)
    _legend_columns = 2

    def _draw_data(self, ax: Axes) -> None:
        """Draw the shares over a logarithmic axis."""
        for number, line in enumerate(self.lines):
            spread = np.stack([line.share - line.low, line.high - line.share]).clip(min=0)
            ax.errorbar(
                line.x * SHIFT ** (number - (len(self.lines) - 1) / 2),
                100 * line.share,
                yerr=100 * spread,
                color=COLOURS[(number + 5) % len(COLOURS)] if number < 2 else COLOURS[number],
                linestyle=DASHES[number % len(DASHES)],
                marker=MARKERS[number % len(MARKERS)],
                markersize=5,
                capsize=2.5,
                linewidth=1.5,
                elinewidth=1,
                label=line.label,
            )
        x = np.concatenate([line.x for line in self.lines])
        set_log_x_axis(ax, x.min(), x.max())
        ax.set_ylim(-4, 104)
        ax.set(xlabel=f"{axis_label(self.setting)} (log scale)", ylabel="share of runs (%)")
        style_axes(ax)
