"""The numbers of learning curves over seeds: per epoch the median and the band of most runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.axes import runs_with, varying, what_varied
from steepest.statistics import summary
from steepest.study.columns import setting_from_cell
from steepest.training.settings import FIELDS

if TYPE_CHECKING:
    import polars as pl

MOST_CURVES = 4
PERCENTILES = (10, 50, 90)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Learning curves of one configuration; arrays are (epochs + 1,), row 0 untrained.

    Attributes:
        settings: those that vary in the study.
        curve: which column of the history.
        low, median, high: 10, 50 and 90 % of the runs lie below.
        n: runs in the band.
        failed: runs that diverged or were halted, not in the band.
    """

    settings: dict[str, Any]
    curve: str
    low: NDArray[np.float64]
    median: NDArray[np.float64]
    high: NDArray[np.float64]
    n: int
    failed: int


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """Bands of several configurations by curve, what the seeds changed, what was studied."""

    curves: dict[str, tuple[Band, ...]]
    varied: str
    about: str = ""


def bands(
    runs: pl.DataFrame,
    configurations: Sequence[dict[str, Any]] | None = None,
    curves: Sequence[str] = ("validation_loss", "validation_accuracy"),
    about: str = "",
) -> Bands:
    """Summarise the curves of chosen configurations over their runs.

    Args:
        runs: as ``study.runs``.
        configurations: settings that pick runs, as ``[{"hidden": ()}, {"hidden": (32,)}]``; None
            takes the best configuration for each value of ``hidden``, or of the first setting that
            varies, trained for the most epochs.
        curves: columns of the history.
        about: what was studied, for the caption.

    Raises:
        StudyError: no run has these settings.
    """
    values = varying(runs)
    chosen = _best_of_each(runs, values) if configurations is None else list(configurations)
    found: dict[str, list[Band]] = {curve: [] for curve in curves}
    for settings in chosen:
        some = runs_with(runs, settings)
        some = some.filter(some["epochs"] == some["epochs"].max())
        for curve in curves:
            found[curve].append(_band(some, settings, curve))
    return Bands({curve: tuple(each) for curve, each in found.items()}, what_varied(runs), about)


def _band(runs: pl.DataFrame, settings: dict[str, Any], curve: str) -> Band:
    done = runs.filter(runs["status"] == "done")
    failed = runs.height - done.height
    length = int(runs["epochs"].max()) + 1  # type: ignore[arg-type]  # an integer column
    if done.is_empty():
        nothing = np.full(length, np.nan)
        return Band(settings, curve, nothing, nothing, nothing, 0, failed)
    history = np.array(done[f"{curve}_curve"].to_list(), dtype=np.float64)
    low, median, high = np.percentile(history, PERCENTILES, axis=0)
    return Band(settings, curve, low, median, high, done.height, failed)


def _best_of_each(runs: pl.DataFrame, values: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """The configuration with the best mean for each value of the setting that readers ask about."""
    runs = runs.filter(runs["epochs"] == runs["epochs"].max())
    names = [name for name in FIELDS if name in values and name != "epochs"]
    if not names:
        return [{}]
    leader = "hidden" if "hidden" in values else names[0]
    rows = [tuple(map(setting_from_cell, names, row)) for row in runs.select(names).rows()]
    groups = list(dict.fromkeys(rows))
    place = {group: index for index, group in enumerate(groups)}
    codes = np.array([place[row] for row in rows])
    scores = _scores(runs, codes, len(groups))
    best: dict[Any, int] = {}
    for index, group in enumerate(groups):
        value = group[names.index(leader)]
        if value not in best or scores[index] > scores[best[value]]:
            best[value] = index
    leaders = values[leader]
    kept = sorted(leaders, key=lambda value: -scores[best[value]])[:MOST_CURVES]
    return [
        dict(zip(names, groups[best[value]], strict=True)) for value in leaders if value in kept
    ]


def _scores(runs: pl.DataFrame, codes: NDArray[np.int64], groups: int) -> NDArray[np.float64]:
    """Mean validation accuracy; a configuration with failed runs comes after complete ones."""
    done = (runs["status"] == "done").to_numpy()
    mean = summary(codes[done], runs["validation_accuracy"].to_numpy()[done], groups).mean
    return np.nan_to_num(mean, nan=-1.0) - (np.bincount(codes[~done], minlength=groups) > 0)
