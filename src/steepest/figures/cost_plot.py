"""A score against its cost, time or parameters, and the configurations that no other beats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StudyError
from steepest.figures.captions import describe_variation
from steepest.figures.labels import (
    axis_label,
    count_range,
    join_sentences,
    measure_label,
    settings_label,
)
from steepest.figures.new_figures import figure_of
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.study_runs import configurations_of, runs_with
from steepest.figures.style import COLOURS, GREY, set_log_x_axis, style_axes
from steepest.nn.sizes import count_parameters
from steepest.statistics import interval
from steepest.study.columns import check_score, is_complete

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
class CostPlot(OneAxesFigure):
    """Configurations by cost, ascending.

    Attributes:
        labels: of the configurations.
        cost, score: mean and ends of the 95 % t interval, (k, 3); NaN ends without an interval.
        n: runs of each, (k,).
        front: whether no other is at least as good in both means and better in one, (k,).
        costs, measure: names of the two.
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

    @classmethod
    def of(
        cls,
        runs: pl.DataFrame,
        costs: str = "milliseconds",
        measure: str = "validation_accuracy",
        n_features_and_outputs: tuple[int, int] | None = None,
        about: str = "",
    ) -> CostPlot:
        """The configurations of a study.

        Args:
            runs: as ``study.runs``; runs that did not end normally are left out.
            costs: "parameters", or a numeric column.
            n_features_and_outputs: of the networks, to count parameters.

        Raises:
            StudyError: there is no such column, or no configuration has a run that ended normally.
        """
        check_score("measure", measure, runs)
        check_score("costs", costs, runs, PARAMETERS, "epochs")
        done = runs.filter(is_complete(runs))
        if done.is_empty():
            raise StudyError("no configuration can be shown: no run of the study ended well")
        labels, cost, score, n = [], [], [], []
        for settings in configurations_of(done):
            some = runs_with(done, settings)
            labels.append(settings_label(settings) or "all runs")
            if costs == PARAMETERS:
                features, outputs = _check_sizes(n_features_and_outputs)
                parameters = count_parameters((features, *some["hidden"][0], outputs))
                cost.append((float(parameters), np.nan, np.nan))
            else:
                cost.append(_mean_and_ends(some[costs].to_numpy()))
            score.append(_mean_and_ends(some[measure].to_numpy()))
            n.append(some.height)
        varied = describe_variation(runs)
        return cls.of_scores(
            labels, cost, score, n, costs=costs, measure=measure, varied=varied, about=about
        )

    @classmethod
    def of_scores(
        cls,
        labels: Sequence[str],
        cost: ArrayLike,
        score: ArrayLike,
        n: ArrayLike = 1,
        *,
        costs: str = "milliseconds",
        measure: str = "validation_accuracy",
        varied: str = "the seed varied",
        about: str = "",
    ) -> CostPlot:
        """Sort points by cost and find those that no other beats.

        Args:
            labels: of the points.
            cost, score: (k,), or (k, 3) with mean, low and high. A measure that ends in "loss" is
                better when lower.
            n: runs of each point, a number or (k,).
            costs, measure: names of the two.
        """
        c, s = _with_interval_ends(cost), _with_interval_ends(score)
        order = np.lexsort((s[:, 0], c[:, 0]))
        sign = -1.0 if measure.endswith("loss") else 1.0
        of = np.broadcast_to(np.asarray(n, dtype=np.int64), len(c))
        return cls(
            labels=tuple(labels[k] for k in order),
            cost=c[order],
            score=s[order],
            n=of[order],
            front=is_on_front(c[order, 0], sign * s[order, 0]),
            costs=costs,
            measure=measure,
            varied=varied,
            about=about,
        )

    @property
    def caption(self) -> str:
        """What a point is, n, the intervals, what the line joins."""
        lines = "; lines: 95 % t intervals" if np.isfinite(self.score[:, 1]).any() else ""
        n = count_range(int(n) for n in self.n)
        means = f"means of n = {n} runs each, {self.varied}{lines}"
        one = "one run each, which has no interval"
        times = "Times depend on the machine and on what else it did."
        key = [f"{text}: {self.labels[place]}" for place, text in self._point_texts().items()]
        return join_sentences(
            self.about,
            f"Points: {one if n == '1' else means}. Blue: configurations that no other beats in "
            "both means; noise alone can put one there.",
            times if self.costs == "milliseconds" else "",
            "" if self._has_short_labels else f"{'; '.join(key)}.",
        )

    _size = (6.4, 4.6)

    def draw(self, ax: Axes | None = None) -> Axes:
        """Draw the figure; see ``OneAxesFigure.draw``."""
        drawn = OneAxesFigure.draw(self, ax)
        figure_of(drawn).canvas.draw()  # fixes where the points are, which the names need
        self._write_names(drawn)
        return drawn

    def _draw_data(self, ax: Axes) -> None:
        """Draw the points, and a step line through those that no other beats."""
        sides = ((~self.front, GREY, "o", "beaten"), (self.front, FRONT, "s", "no other beats it"))
        for mask, colour, marker, label in sides:
            if not mask.any():
                continue
            ax.errorbar(
                self.cost[mask, 0],
                self.score[mask, 0],
                xerr=_distances_to_ends(self.cost[mask]),
                yerr=_distances_to_ends(self.score[mask]),
                fmt=marker,
                color=colour,
                markersize=5.5,
                elinewidth=1,
                capsize=2,
                label=label,
            )
        front = self.cost[self.front, 0], self.score[self.front, 0]
        ax.step(*front, where="post", color=FRONT, linewidth=1, alpha=0.6)
        known = self.cost[np.isfinite(self.cost[:, 0]), 0]
        log = known.size > 0 and known.min() > 0 and known.max() > 5 * known.min()
        if log:
            set_log_x_axis(ax, known.min(), known.max())
        label = LABELS.get(self.costs, axis_label(self.costs))
        ax.set(xlabel=f"{label}, log scale" if log else label, ylabel=measure_label(self.measure))
        ax.margins(0.12)
        style_axes(ax)

    @property
    def _has_short_labels(self) -> bool:
        return len(self.labels) <= MOST_NAMED and max(map(len, self.labels)) <= LONGEST_NAME

    def _point_texts(self) -> dict[int, str]:
        """The text at each point: few and short labels themselves, else numbers.

        The caption explains the numbers; of very many points only the front is numbered.
        """
        k = len(self.labels)
        if self._has_short_labels:
            return dict(enumerate(self.labels))
        named = range(k) if k <= MOST_NUMBERED else np.flatnonzero(self.front).tolist()
        return {place: str(number) for number, place in enumerate(named, 1)}

    def _write_names(self, ax: Axes) -> None:
        """Write each name at the first place beside its point where it covers nothing else."""
        figure = figure_of(ax)
        known = np.isfinite(self.cost[:, 0]) & np.isfinite(self.score[:, 0])
        centres = ax.transData.transform(np.stack([self.cost[:, 0], self.score[:, 0]], axis=1))
        centres *= 72 / figure.dpi  # points, as offsets are
        taken = [(x - 4, y - 4, 8.0, 8.0) for x, y in centres[known]]
        for place, text in self._point_texts().items():
            if not known[place]:
                continue
            width, (x, y) = LETTER * len(text), centres[place]
            boxes = [(x + (right if right > 0 else right - width), y + up) for right, up in PLACES]
            free = [
                not any(_overlap((*box, width, HEIGHT), other) for other in taken) for box in boxes
            ]
            best = free.index(True) if any(free) else 0
            taken.append((*boxes[best], width, HEIGHT))
            ax.annotate(
                text,
                (self.cost[place, 0], self.score[place, 0]),
                xytext=(boxes[best][0] - x, boxes[best][1] - y),
                textcoords="offset points",
                fontsize=8.5,
                color=FRONT if self.front[place] else GREY,
            )


def is_on_front(cost: ArrayLike, score: ArrayLike) -> NDArray[np.bool_]:
    """Which points are on the Pareto front (V. Pareto). Higher scores are better.

    A point is on it if no other costs at most as much and scores at least as well, one of the two
    strictly.

    >>> is_on_front([1, 2, 2, 3], [0.5, 0.9, 0.8, 0.9]).tolist()
    [True, True, False, False]
    """
    c, s = (np.asarray(each, dtype=np.float64)[:, None] for each in (cost, score))
    beaten = (c >= c.T) & (s <= s.T) & ((c > c.T) | (s < s.T))
    known = np.isfinite(c[:, 0]) & np.isfinite(s[:, 0])
    return np.asarray(known & ~beaten.any(axis=1))


def _check_sizes(n_features_and_outputs: tuple[int, int] | None) -> tuple[int, int]:
    if n_features_and_outputs is None:
        raise StudyError("parameters cannot be counted without n_features_and_outputs")
    return n_features_and_outputs


def _mean_and_ends(values: NDArray[np.float64]) -> tuple[float, float, float]:
    of = interval(values)
    return of.mean, of.low, of.high


def _with_interval_ends(values: ArrayLike) -> NDArray[np.float64]:
    """(k, 3): as given, or means (k,) with NaN for both ends."""
    array = np.asarray(values, dtype=np.float64)
    if array.ndim == 2:
        return array
    return np.stack([array, np.full(array.shape, np.nan), np.full(array.shape, np.nan)], axis=1)


def _distances_to_ends(of: NDArray[np.float64]) -> NDArray[np.float64]:
    """From means to the ends of their intervals, (2, k), 0 without an interval."""
    ends = np.stack([of[:, 0] - of[:, 1], of[:, 2] - of[:, 0]])
    return np.nan_to_num(ends, nan=0.0).clip(min=0)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
