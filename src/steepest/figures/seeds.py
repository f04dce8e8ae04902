"""The numbers of a measure over seeds, every run a dot.

A figure that somebody published from one run can be shown among them, with its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StudyError, nearest
from steepest.figures.axes import configurations, runs_with, varied_in_rows
from steepest.figures.style import settings_label
from steepest.statistics import interval

if TYPE_CHECKING:
    import polars as pl

MOST_ROWS = 12
BINS = 60  # dots of 4 points side by side on an axis of 4 inches
HIGHER_BETTER = "accuracy"


@dataclass(frozen=True, slots=True, eq=False)
class SeedRow:
    """The runs of one configuration.

    Attributes:
        label: what it is.
        values: the measure of each run that ended well, (n,).
        heights: of the dots, in [-1, 1], so that equal values lie side by side, (n,).
        mean, low, high: with its 95 % t interval; NaN where there are too few runs.
        median: of the runs.
        failed: runs that have no value.
        published: the figure somebody gave from one run, or None.
    """

    label: str
    values: NDArray[np.float64]
    heights: NDArray[np.float64]
    mean: float
    low: float
    high: float
    median: float
    failed: int
    published: float | None = None

    @property
    def place(self) -> tuple[int, int]:
        """How many runs lie below the published figure, and how many on it as it is rounded."""
        if self.published is None:
            return 0, 0
        on = abs(self.values - self.published) <= _rounding(self.published)
        return int((~on & (self.values < self.published)).sum()), int(on.sum())

    @property
    def quantile(self) -> float:
        """The share of runs below the published figure, those on it counted half."""
        below, on = self.place
        return (below + on / 2) / len(self.values) if len(self.values) else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class SeedRows:
    """Rows from the top, what is measured, what the seeds changed, what was studied.

    Attributes:
        rows: one a configuration.
        measure: a column of a study, as "validation_accuracy", or words.
        varied: what differs from dot to dot.
        about: a sentence on the data.
        source: what the published figures are called in the caption.
        left_out: configurations beyond the number that is shown.
    """

    rows: tuple[SeedRow, ...]
    measure: str
    varied: str
    about: str = ""
    source: str = "one published run"
    left_out: int = 0


def _rounding(printed: float) -> float:
    """Half a unit of the last decimal of a number as it is written."""
    exponent = Decimal(repr(float(printed))).as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) else 0.0


def swarm(values: ArrayLike, low: float, high: float, bins: int = BINS) -> NDArray[np.float64]:
    """Heights in [-1, 1] that set dots apart which would lie on each other; always the same.

    From the lowest value up, dots within a bin's width are stacked about the middle; the fullest
    stack fills the height, but few dots keep close together.

    >>> swarm([1.0, 1.0, 2.0], 0, 10)
    array([-0.1,  0.1,  0. ])
    """
    value = np.asarray(values, dtype=np.float64)
    width = (high - low) / bins
    number = np.zeros(len(value))
    order = np.argsort(value, kind="stable")
    fullest, start = 1, 0
    while start < len(order):
        end = int(np.searchsorted(value[order], value[order[start]] + width, side="right"))
        levels = np.arange(end - start) - (end - start - 1) / 2
        number[order[start:end]] = levels[np.argsort(abs(levels), kind="stable")]
        fullest, start = max(fullest, end - start), end
    heights: NDArray[np.float64] = number * min(0.2, 2 / max(1, fullest - 1))
    return heights


def seed_rows(
    values: Mapping[str, ArrayLike],
    measure: str = "validation_accuracy",
    *,
    published: Mapping[str, float] | None = None,
    varied: str = "the seed varied",
    about: str = "",
    source: str = "one published run",
) -> SeedRows:
    """Sum up the runs of each configuration.

    Args:
        values: label to one number a run, (n,); NaN is a run without a value.
        measure: what the numbers are.
        published: label to a figure from one run.
        varied: what differs from run to run, for the caption.
        about: what was studied, for the caption.
        source: who published, for the caption.

    >>> data = seed_rows({"a": [0.5, 0.7, 0.6]}, published={"a": 0.65})
    >>> round(data.rows[0].mean, 3), data.rows[0].place, round(data.rows[0].quantile, 3)
    (0.6, (2, 0), 0.667)
    """
    given = {label: np.asarray(each, dtype=np.float64).ravel() for label, each in values.items()}
    finite = {label: each[np.isfinite(each)] for label, each in given.items()}
    known = np.concatenate([np.zeros(0), *finite.values()])
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    rows = []
    for label, value in finite.items():
        of = interval(value)
        rows.append(
            SeedRow(
                label=label,
                values=value,
                heights=swarm(value, low, high),
                mean=of.mean,
                low=of.low,
                high=of.high,
                median=float(np.median(value)) if value.size else float("nan"),
                failed=len(given[label]) - len(value),
                published=(published or {}).get(label),
            )
        )
    return SeedRows(tuple(rows), measure, varied, about, source)


def seeds_of(
    runs: pl.DataFrame,
    chosen: Sequence[dict[str, Any]] | None = None,
    measure: str = "validation_accuracy",
    about: str = "",
) -> SeedRows:
    """The runs of configurations of a study, a row each.

    Args:
        runs: as ``study.runs``.
        chosen: settings that pick runs, as ``[{"hidden": ()}, {"hidden": (32,)}]``; None takes all
            configurations, of more than twelve those with the best mean.
        measure: a numeric column.
        about: what was studied, for the caption.

    Raises:
        StudyError: no run has these settings, or there is no such column.
    """
    if measure not in runs.columns:
        raise StudyError(f"{measure} is no column of the study ({nearest(measure, runs.columns)})")
    asked = configurations(runs) if chosen is None else list(chosen)
    values = {}
    for settings in asked:
        some = runs_with(runs, settings)
        done = (some["status"] == "done").to_numpy()
        value = some[measure].cast(float).to_numpy().astype(np.float64)
        values[settings_label(settings) or "all runs"] = np.where(done, value, np.nan)
    kept = list(values)
    if chosen is None and len(kept) > MOST_ROWS:
        best = sorted(kept, key=lambda label: _badness(values[label], measure))[:MOST_ROWS]
        kept = [label for label in kept if label in best]
    varied = varied_in_rows(runs, asked)
    data = seed_rows({label: values[label] for label in kept}, measure, varied=varied, about=about)
    return SeedRows(data.rows, measure, data.varied, about, left_out=len(values) - len(kept))


def _badness(values: NDArray[np.float64], measure: str) -> float:
    if not np.isfinite(values).any():
        return float("inf")
    mean = float(np.nanmean(values))
    return -mean if measure.endswith(HIGHER_BETTER) else mean
