"""From which value of a setting on training fails: the share of runs that do, data then drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StudyError
from steepest.figures.style import (
    COLOURS,
    DASHES,
    axis_label,
    finish,
    log_ticks,
    own_axes,
    settings_label,
    tidy,
)
from steepest.statistics import share_interval
from steepest.study.columns import setting_from_cell

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

DIVERGED, STUCK = "diverged", "untrained"
MARKERS = ("o", "s", "^", "D", "v", "P")
APART = 1.03  # lines are set apart by this factor, so that equal shares show


@dataclass(frozen=True, slots=True, eq=False)
class OnsetLine:
    """One line.

    Attributes:
        label: what is counted, or with which settings.
        x: values of the setting, ascending, (k,).
        count: runs that failed, (k,); n: of how many.
        share, low, high: with the 95 % Wilson interval, (k,).
    """

    label: str
    x: NDArray[np.float64]
    count: NDArray[np.int64]
    n: NDArray[np.int64]
    share: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def onset(self) -> str:
        """From where on half of the runs fail, up to the largest value; and where small ones do.

        >>> onset([1, 2, 4], {"diverged": [0, 1, 9]}, 10).lines[0].onset
        'half or more from between 2 and 4 on'
        """
        half, x = 2 * self.count >= self.n, self.x
        if not self.count.any():
            return "none at any value"
        if not half.any():
            return f"fewer than half at every value, at most {self.count.max()}"
        if half.all():
            return "half or more at every value"
        told = []
        if half[0]:
            end = int(np.argmin(half))
            told.append(f"half or more up to between {x[end - 1]:g} and {x[end]:g}")
        if half[-1]:
            start = len(x) - int(np.argmin(half[::-1]))
            told.append(f"half or more from between {x[start - 1]:g} and {x[start]:g} on")
        return " and ".join(told) or "half or more only in the middle"


@dataclass(frozen=True, slots=True, eq=False)
class Onset:
    """Lines over one setting; ``setting`` is its name, ``counted`` what a failed run is."""

    lines: tuple[OnsetLine, ...]
    setting: str
    counted: str
    about: tuple[str, ...]


def onset(
    x: ArrayLike,
    counts: Mapping[str, ArrayLike],
    n: ArrayLike,
    *,
    setting: str = "learning_rate",
    counted: str = "runs",
    about: Sequence[str] = (),
) -> Onset:
    """Shares of failed runs with their intervals.

    Args:
        x: values of the setting, positive, (k,).
        counts: label to the runs that failed at each value, (k,).
        n: runs at each value, a number or (k,).
        setting: name of the setting.
        counted: what the share is of, for the axis.
        about: what was studied, what varied.
    """
    value = np.asarray(x, dtype=np.float64)
    order = np.argsort(value, kind="stable")
    of = np.broadcast_to(np.asarray(n, dtype=np.int64), value.shape)[order]
    lines = []
    for label, given in counts.items():
        count = np.asarray(given, dtype=np.int64)[order]
        shares = [share_interval(int(k), int(m)) for k, m in zip(count, of, strict=True)]
        share, low, high = (
            np.array([getattr(each, name) for each in shares]) for name in ("share", "low", "high")
        )
        lines.append(OnsetLine(label, value[order], count, of, share, low, high))
    return Onset(tuple(lines), setting, counted, tuple(about))


def onset_of(
    ranking: pl.DataFrame, setting: str = "learning_rate", about: Sequence[str] = ()
) -> Onset:
    """Which runs of a study diverged, and which ended no better than a constant answer.

    Where other settings vary as well, each of their combinations is a line that counts both.

    Args:
        ranking: as ``study.ranking()``.
        setting: a numeric setting that varies.
        about: what was studied, what varied.

    Raises:
        StudyError: the setting does not vary, or there are more lines than can be told apart.
    """
    names = ranking.columns[: ranking.columns.index("mean")]
    if setting not in names:
        raise StudyError(
            f"{setting} must vary in the study; these do: {', '.join(names) or 'none'}"
        )
    others = [name for name in names if name != setting]
    groups: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for row in ranking.sort(setting).iter_rows(named=True):
        groups.setdefault(tuple(setting_from_cell(name, row[name]) for name in others), []).append(
            row
        )
    if len(groups) > len(MARKERS):
        raise StudyError(
            f"at most {len(MARKERS)} lines can be told apart, got {len(groups)} combinations of "
            f"{', '.join(others)} (sweep fewer of them)"
        )
    lines: list[OnsetLine] = []
    for key, rows in groups.items():
        diverged, stuck = (np.array([row[name] for row in rows]) for name in ("diverged", "stuck"))
        label = settings_label(dict(zip(others, key, strict=True)))
        counts = {label: diverged + stuck} if others else {DIVERGED: diverged, STUCK: stuck}
        x = [row[setting] for row in rows]
        n = diverged + np.array([row["n"] for row in rows])
        lines += onset(x, counts, n, setting=setting).lines
    counted = f"runs that {DIVERGED} or stayed {STUCK}" if others else "runs"
    return Onset(tuple(lines), setting, counted, tuple(about))


def sentences(data: Onset) -> list[str]:
    """The caption: what is counted, the intervals, between which values it begins."""
    n = sorted({int(each) for line in data.lines for each in line.n})
    told = " to ".join(str(each) for each in dict.fromkeys((n[0], n[-1])))
    meaning = ""
    if any(STUCK in words for words in (data.counted, *(line.label for line in data.lines))):
        meaning = " Untrained: at the end no better than the best constant answer."
    apart = "; marks are set apart sideways" if len(data.lines) > 1 else ""
    return [
        *data.about,
        f"Share of {data.counted}, n = {told} at each value, with 95 % Wilson intervals{apart}."
        f"{meaning}",
        *(f"{line.label[:1].upper()}{line.label[1:]}: {line.onset}." for line in data.lines),
    ]


def draw_onset(data: Onset, ax: Axes | None = None) -> Axes:
    """Draw the shares over a logarithmic axis.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = own_axes(1, width=6.4, height=4.0)[0] if ax is None else ax
    for number, line in enumerate(data.lines):
        spread = np.stack([line.share - line.low, line.high - line.share]).clip(min=0)
        drawn.errorbar(
            line.x * APART ** (number - (len(data.lines) - 1) / 2),
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
    x = np.concatenate([line.x for line in data.lines])
    log_ticks(drawn, x.min(), x.max())
    drawn.set_ylim(-4, 104)
    drawn.set_xlabel(f"{axis_label(data.setting)} (log scale)")
    drawn.set_ylabel("share of runs (%)")
    tidy(drawn)
    finish(drawn, sentences(data), own=ax is None, columns=2)
    return drawn
