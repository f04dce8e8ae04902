"""A measure over one numeric setting, every run a dot, the medians joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.style import (
    COLOURS,
    axis_label,
    finish,
    log_ticks,
    measure_label,
    own_axes,
    tidy,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Clouds", "clouds", "draw_clouds", "sentences"]

SPREAD = 0.24  # of the distance to the next value, to each side


@dataclass(frozen=True, slots=True, eq=False)
class Clouds:
    """Runs at each value of a setting.

    Attributes:
        x: values of the setting, rising, (k,).
        values: the measure, (k, runs); NaN is a run that has none.
        median: of the runs, (k,).
        setting, measure: names.
        marked: a value of the setting that was chosen, or None.
        varied: what differs from dot to dot.
        about: a sentence on the data.
    """

    x: NDArray[np.float64]
    values: NDArray[np.float64]
    median: NDArray[np.float64]
    setting: str
    measure: str
    marked: float | None
    varied: str
    about: str


def clouds(
    x: Sequence[float],
    values: ArrayLike,
    setting: str,
    measure: str,
    *,
    marked: float | None = None,
    varied: str = "the seed varied",
    about: str = "",
) -> Clouds:
    """Sum up the runs at each value.

    Args:
        x: positive values of the setting, rising, at least two, (k,).
        values: the measure of each run, (k, runs).
        setting, measure: names, for the axes.
        marked: the chosen value.
        varied: what differs from dot to dot.
        about: a sentence on the data.

    Raises:
        ValueError: shapes that do not fit, or values that do not rise.

    >>> clouds([0.1, 1.0], [[0.9, 0.7], [0.5, 0.5]], "learning_rate", "accuracy").median
    array([0.8, 0.5])
    """
    place, scores = np.asarray(x, dtype=np.float64), np.asarray(values, dtype=np.float64)
    if place.ndim != 1 or scores.ndim != 2 or len(place) != len(scores) or len(place) < 2:
        raise ValueError(
            f"values must have a row for each of at least two x, got {scores.shape} for {len(x)}"
        )
    if (np.diff(place) <= 0).any() or place[0] <= 0:
        raise ValueError("x must be positive and rise (sort it first)")
    known = np.isfinite(scores)
    median = np.array(
        [
            np.median(row[here]) if here.any() else np.nan
            for row, here in zip(scores, known, strict=True)
        ]
    )
    return Clouds(place, scores, median, setting, measure, marked, varied, about)


def sentences(data: Clouds) -> list[str]:
    """The caption: what a dot is, how many there are, what varied."""
    told = [data.about] if data.about else []
    told.append(
        f"Dots: single runs, n = {data.values.shape[1]} at each value, {data.varied}, set apart "
        "sideways; line: median."
    )
    missing = int((~np.isfinite(data.values)).sum())
    if missing:
        told.append(f"{missing} runs that diverged have no dot.")
    return told


def draw_clouds(data: Clouds, ax: Axes | None = None) -> Axes:
    """Draw the runs over a logarithmic axis.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = own_axes(1, width=6.8, height=4.2)[0] if ax is None else ax
    ratio = float(np.diff(np.log(data.x)).min())
    # Dots lie beside each other in the order of the runs, so that none hides behind another.
    runs = data.values.shape[1]
    aside = np.exp(ratio * SPREAD * (np.linspace(-1, 1, runs) if runs > 1 else np.zeros(1)))
    drawn.scatter(
        (data.x[:, None] * aside).ravel(),
        data.values.ravel(),
        s=7,
        color=COLOURS[4],
        alpha=0.7,
        linewidths=0,
        label="one run",
    )
    drawn.plot(data.x, data.median, color="black", linewidth=1.4, label="median")
    if data.marked is not None:
        words = f"best on validation, {data.marked:.3g}"
        drawn.axvline(data.marked, color=COLOURS[5], linestyle="--", linewidth=1.2, label=words)
    log_ticks(drawn, float(data.x[0]), float(data.x[-1]))
    drawn.set_xlabel(axis_label(data.setting))
    drawn.set_ylabel(measure_label(data.measure))
    tidy(drawn)
    finish(drawn, sentences(data), own=ax is None)
    return drawn
