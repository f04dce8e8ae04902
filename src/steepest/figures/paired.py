"""Two configurations on the same seeds: each seed's difference, data and then drawing.

What the seeds change (split, initialisation, order of the rows) is the same on both sides of a
difference, so much of it cancels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.seeds import swarm
from steepest.figures.style import (
    COLOURS,
    GREY,
    finish,
    measure_label,
    number_label,
    own_axes,
    tidy,
    wrapped,
)
from steepest.statistics import interval, share_interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HIGHER, LOWER, EQUAL = COLOURS[0], COLOURS[5], GREY
MARGIN = "#e8e8e8"
HALF_ROW, BELOW = 0.3, 0.42


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The differences a - b of one comparison.

    Attributes:
        a, b: what is compared.
        differences: one a seed on which both ended well, (n,).
        heights: of the dots, in [-1, 1], (n,).
        mean, low, high: with its 95 % t interval.
        dropped: seeds on which one of the two has no value.
    """

    a: str
    b: str
    differences: NDArray[np.float64]
    heights: NDArray[np.float64]
    mean: float
    low: float
    high: float
    dropped: int

    @property
    def counts(self) -> tuple[int, int, int]:
        """On how many seeds a is higher, equal, lower."""
        d = self.differences
        return int((d > 0).sum()), int((d == 0).sum()), int((d < 0).sum())


@dataclass(frozen=True, slots=True, eq=False)
class PairedFigure:
    """Comparisons from the top.

    Attributes:
        rows: the comparisons.
        measure: what differs.
        margin: differences up to this count as none; None if none was stated.
        varied: what differs from seed to seed.
        about: a sentence on the data.
    """

    rows: tuple[Pairs, ...]
    measure: str
    margin: float | None
    varied: str
    about: str = ""


def paired(
    comparisons: Mapping[tuple[str, str], tuple[ArrayLike, ArrayLike]],
    measure: str = "validation_accuracy",
    *,
    margin: float | None = None,
    varied: str = "the seed varied",
    about: str = "",
) -> PairedFigure:
    """Take the differences seed by seed.

    Args:
        comparisons: names (a, b) to their numbers, both (n,) with seed i in place i; NaN is a run
            without a value.
        measure: what the numbers are.
        margin: the smallest difference that counts.
        varied: what differs from seed to seed, for the caption.
        about: what was studied, for the caption.

    Raises:
        ValueError: numbers that are not as many on both sides.

    >>> data = paired({("two layers", "one"): ([0.9, 0.8, 0.7], [0.8, 0.8, 0.5])})
    >>> round(data.rows[0].mean, 3), data.rows[0].counts
    (0.1, (2, 1, 0))
    """
    rows = []
    for (a, b), (first, second) in comparisons.items():
        one, two = (np.asarray(each, dtype=np.float64).ravel() for each in (first, second))
        if one.shape != two.shape:
            raise ValueError(
                f"{a} and {b} must have one number a seed each, got {len(one)} and {len(two)}"
            )
        both = np.isfinite(one) & np.isfinite(two)
        d = (one - two)[both]
        of = interval(d)
        ends = (float(d.min()), float(d.max())) if d.size else (0.0, 1.0)
        heights = swarm(d, *ends)
        rows.append(Pairs(a, b, d, heights, of.mean, of.low, of.high, int((~both).sum())))
    return PairedFigure(tuple(rows), measure, margin, varied, about)


def sentences(data: PairedFigure) -> list[str]:
    """The caption: what a dot is, the mean difference, on how many seeds a is higher."""
    told = [data.about] if data.about else []
    told.append(
        f"Dots: difference on one seed; {data.varied}, alike for both. Diamond and bar: mean "
        "difference and its 95 % t interval."
    )
    told += [_told(row) for row in data.rows]
    if data.margin is not None:
        told.append(f"Grey band: differences up to {data.margin:g}, too small to count.")
    return told


def _told(row: Pairs) -> str:
    higher, equal, lower = row.counts
    n = len(row.differences)
    if not n:
        return f"{row.a} and {row.b} ended well together on no seed."
    favour = share_interval(higher + equal / 2, n)
    half = (row.high - row.low) / 2
    dropped = f" {row.dropped} seeds without both values are left out." if row.dropped else ""
    return (
        f"{row.a} against {row.b}: {number_label(row.mean, half)}, higher on {higher} of "
        f"{n} seeds, equal on {equal}, lower on {lower}; share in favour, ties counted half, "
        f"{100 * favour.share:.0f} %, 95 % Wilson interval {100 * favour.low:.0f} to "
        f"{100 * favour.high:.0f} %.{dropped}"
    )


def draw_paired(data: PairedFigure, ax: Axes | None = None) -> Axes:
    """Draw one row a comparison, from the top, about the zero line.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    rows = len(data.rows)
    drawn = own_axes(1, width=6.4, height=1.9 + 0.75 * rows)[0] if ax is None else ax
    if data.margin is not None:
        band = f"up to ±{data.margin:g}: too small to count"
        drawn.axvspan(-data.margin, data.margin, color=MARGIN, linewidth=0, label=band)
    drawn.axvline(0, color=GREY, linewidth=1)
    for number, row in enumerate(data.rows):
        _row(drawn, row, number)
    labels = [f"{wrapped(row.a, 20)}\nless {wrapped(row.b, 20)}" for row in data.rows]
    drawn.set_yticks(range(rows), labels)
    drawn.tick_params(axis="y", length=0)
    drawn.set_ylim(rows - 0.4, -0.5)
    drawn.set_xlabel(f"difference in {measure_label(data.measure)}")
    drawn.locator_params(axis="x", nbins=6)
    tidy(drawn)
    drawn.grid(False, axis="y")
    drawn.spines["left"].set_visible(False)
    finish(drawn, sentences(data), own=ax is None, columns=3)
    return drawn


def _row(ax: Axes, row: Pairs, number: int) -> None:
    d = row.differences
    size, strength = (16, 0.75) if len(d) <= 100 else (7, 0.5)
    sides = ((d > 0, HIGHER, "higher"), (d == 0, EQUAL, "equal"), (d < 0, LOWER, "lower"))
    for mask, colour, word in sides:
        if mask.any():
            ax.scatter(
                d[mask],
                number - HALF_ROW * row.heights[mask],
                s=size,
                color=colour,
                alpha=strength,
                linewidths=0,
                label=f"one seed, {word}",
            )
    below = number + BELOW
    if np.isfinite(row.low):
        ax.plot([row.low, row.high], [below, below], color="black", linewidth=2)
    if len(d):
        ax.plot(row.mean, below, "kD", markersize=4.5, label="mean, 95 % interval")
