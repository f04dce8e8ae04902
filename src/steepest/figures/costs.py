"""What a result costs: a score against time or parameters, with the front that nothing beats."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StudyError, nearest
from steepest.figures.axes import configurations, runs_with, what_varied
from steepest.figures.style import (
    COLOURS,
    GREY,
    axis_label,
    figure_of,
    finish,
    log_ticks,
    measure_label,
    own_axes,
    settings_label,
    tidy,
)
from steepest.statistics import interval

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

PARAMETERS = "parameters"
LABELS = {"milliseconds": "time to train one network (ms)", PARAMETERS: "weights and biases"}
MOST_NAMED, MOST_NUMBERED = 8, 16
LONGEST_NAME = 22
FRONT = COLOURS[0]
LETTER, HEIGHT = 5.6, 9.0  # of the names, in points
# Places of a name beside its point, right and up in points, the best first.
PLACES = tuple((right, up) for up in (-10, 3, -19, 12, -28, 21, -37, 30) for right in (5, -5))
Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class CostScores:
    """Configurations by cost, ascending; every array is (k,) or (k, 3): mean, low, high.

    Attributes:
        labels: what they are.
        cost, score: mean and ends of the 95 % t interval; the ends are NaN where there is none.
        n: runs of each.
        front: whether none other is at least as good in both means and better in one.
        costs, measure: names of the two.
        varied: what differs from run to run.
        about: a sentence on the data.
    """

    labels: tuple[str, ...]
    cost: NDArray[np.float64]
    score: NDArray[np.float64]
    n: NDArray[np.int64]
    front: NDArray[np.bool_]
    costs: str
    measure: str
    varied: str
    about: str = ""


def on_front(cost: ArrayLike, score: ArrayLike) -> NDArray[np.bool_]:
    """Which points none beats: no other costs at most as much and scores at least as well, one of
    the two strictly (V. Pareto). Higher scores are better.

    >>> on_front([1, 2, 2, 3], [0.5, 0.9, 0.8, 0.9]).tolist()
    [True, True, False, False]
    """
    c, s = (np.asarray(each, dtype=np.float64)[:, None] for each in (cost, score))
    beaten = (c >= c.T) & (s <= s.T) & ((c > c.T) | (s < s.T))
    known = np.isfinite(c[:, 0]) & np.isfinite(s[:, 0])
    return np.asarray(known & ~beaten.any(axis=1))


def cost_scores(
    labels: Sequence[str],
    cost: ArrayLike,
    score: ArrayLike,
    n: ArrayLike = 1,
    *,
    costs: str = "milliseconds",
    measure: str = "validation_accuracy",
    varied: str = "the seed varied",
    about: str = "",
) -> CostScores:
    """Put points in order and find those that none beats.

    Args:
        labels: of the points.
        cost, score: (k,), or (k, 3) with mean, low and high. A measure that ends in "loss" is
            better when lower.
        n: runs of each point, a number or (k,).
        costs, measure: names of the two.
        varied: what differs from run to run, for the caption.
        about: what was studied, for the caption.
    """
    c, s = _three(cost), _three(score)
    order = np.lexsort((s[:, 0], c[:, 0]))
    sign = -1.0 if measure.endswith("loss") else 1.0
    of = np.broadcast_to(np.asarray(n, dtype=np.int64), len(c))
    return CostScores(
        labels=tuple(labels[k] for k in order),
        cost=c[order],
        score=s[order],
        n=of[order],
        front=on_front(c[order, 0], sign * s[order, 0]),
        costs=costs,
        measure=measure,
        varied=varied,
        about=about,
    )


def costs_of(
    runs: pl.DataFrame,
    costs: str = "milliseconds",
    measure: str = "validation_accuracy",
    ends: tuple[int, int] | None = None,
    about: str = "",
) -> CostScores:
    """The configurations of a study.

    Args:
        runs: as ``study.runs``; runs that did not end well are left out.
        costs: "parameters", or a numeric column.
        measure: a numeric column.
        ends: features and outputs, which the parameters are counted with.
        about: what was studied, for the caption.

    Raises:
        StudyError: there is no such column, or no configuration has a run that ended well.
    """
    for name in (measure, *(() if costs == PARAMETERS else (costs,))):
        if name not in runs.columns:
            known = [*runs.columns, PARAMETERS]
            raise StudyError(f"{name} is no column of the study ({nearest(name, known)})")
    done = runs.filter(runs["status"] == "done")
    if done.is_empty():
        raise StudyError("no configuration can be shown: no run of the study ended well")
    labels, cost, score, n = [], [], [], []
    for settings in configurations(done):
        some = runs_with(done, settings)
        labels.append(settings_label(settings) or "all runs")
        if costs == PARAMETERS:
            cost.append((float(_parameters(some["hidden"][0].to_list(), ends)), np.nan, np.nan))
        else:
            cost.append(_interval(some[costs].to_numpy()))
        score.append(_interval(some[measure].to_numpy()))
        n.append(some.height)
    return cost_scores(
        labels, cost, score, n, costs=costs, measure=measure, varied=what_varied(runs), about=about
    )


def _parameters(hidden: Sequence[int], ends: tuple[int, int] | None) -> int:
    if ends is None:
        raise StudyError("parameters cannot be counted without ends, features and outputs")
    widths = [ends[0], *hidden, ends[1]]
    return sum((a + 1) * b for a, b in itertools.pairwise(widths))


def _interval(values: Any) -> tuple[float, float, float]:
    of = interval(values)
    return of.mean, of.low, of.high


def _three(values: ArrayLike) -> NDArray[np.float64]:
    array = np.asarray(values, dtype=np.float64)
    if array.ndim == 2:
        return array
    return np.stack([array, np.full(array.shape, np.nan), np.full(array.shape, np.nan)], axis=1)


def sentences(data: CostScores) -> list[str]:
    """The caption: what a point is, n, the intervals, what the line joins."""
    told = [data.about] if data.about else []
    counts = sorted({int(n) for n in data.n})
    n = " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))
    spread = np.isfinite(data.score[:, 1]).any()
    lines = "; lines: 95 % t intervals" if spread else ""
    told.append(
        f"Points: means of n = {n} runs each, {data.varied}{lines}. Blue: configurations that none "
        "beats in both means; noise alone can put one there."
    )
    if data.costs == "milliseconds":
        told.append("Times depend on the machine and on what else it did.")
    if not _by_name(data):
        key = (f"{words}: {data.labels[place]}" for place, words in _key(data).items())
        told.append(f"{'; '.join(key)}.")
    return told


def draw_costs(data: CostScores, ax: Axes | None = None) -> Axes:
    """Draw the points, with a step line through those that none beats.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = own_axes(1, width=6.4, height=4.6)[0] if ax is None else ax
    sides = ((~data.front, GREY, "o", "beaten"), (data.front, FRONT, "s", "none beats it"))
    for mask, colour, marker, words in sides:
        if not mask.any():
            continue
        spread = [_spread(each[mask]) for each in (data.cost, data.score)]
        drawn.errorbar(
            data.cost[mask, 0],
            data.score[mask, 0],
            xerr=spread[0],
            yerr=spread[1],
            fmt=marker,
            color=colour,
            markersize=5.5,
            elinewidth=1,
            capsize=2,
            label=words,
        )
    front = data.cost[data.front, 0], data.score[data.front, 0]
    drawn.step(*front, where="post", color=FRONT, linewidth=1, alpha=0.6)
    known = data.cost[np.isfinite(data.cost[:, 0]), 0]
    log = known.size > 0 and known.min() > 0 and known.max() > 5 * known.min()
    if log:
        log_ticks(drawn, known.min(), known.max())
    label = LABELS.get(data.costs, axis_label(data.costs))
    drawn.set_xlabel(f"{label}, log scale" if log else label)
    drawn.set_ylabel(measure_label(data.measure))
    drawn.margins(0.12)
    tidy(drawn)
    finish(drawn, sentences(data), own=ax is None)
    figure_of(drawn).canvas.draw()  # so that it is known where the points lie
    _names(drawn, data)
    return drawn


def _spread(of: NDArray[np.float64]) -> NDArray[np.float64]:
    ends = np.stack([of[:, 0] - of[:, 1], of[:, 2] - of[:, 0]])
    return np.nan_to_num(ends, nan=0.0).clip(min=0)


def _by_name(data: CostScores) -> bool:
    return len(data.labels) <= MOST_NAMED and max(map(len, data.labels)) <= LONGEST_NAME


def _key(data: CostScores) -> dict[int, str]:
    """What stands at a point: the label of a few, else a number that the caption explains; of very
    many only the front's.
    """
    k = len(data.labels)
    if _by_name(data):
        return dict(enumerate(data.labels))
    named = range(k) if k <= MOST_NUMBERED else np.flatnonzero(data.front).tolist()
    return {place: str(number) for number, place in enumerate(named, 1)}


def _names(ax: Axes, data: CostScores) -> None:
    """Write each name at the first place beside its point where it covers no other."""
    figure = figure_of(ax)
    known = np.isfinite(data.cost[:, 0]) & np.isfinite(data.score[:, 0])
    centres = ax.transData.transform(np.stack([data.cost[:, 0], data.score[:, 0]], axis=1))
    centres *= 72 / figure.dpi  # points, as offsets are
    taken = [(x - 4, y - 4, 8.0, 8.0) for x, y in centres[known]]
    for place, words in _key(data).items():
        if not known[place]:
            continue
        width, (x, y) = LETTER * len(words), centres[place]
        boxes = [(x + (right if right > 0 else right - width), y + up) for right, up in PLACES]
        free = [not any(_overlap((*box, width, HEIGHT), other) for other in taken) for box in boxes]
        best = free.index(True) if any(free) else 0
        taken.append((*boxes[best], width, HEIGHT))
        ax.annotate(
            words,
            (data.cost[place, 0], data.score[place, 0]),
            xytext=(boxes[best][0] - x, boxes[best][1] - y),
            textcoords="offset points",
            fontsize=8.5,
            color=FRONT if data.front[place] else GREY,
        )


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
