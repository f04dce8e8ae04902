"""Single runs as dots: how many, where, and the interval of their mean beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_DOTS = 2000  # in a figure; more only cover each other and make the file large


def choose_dots(rows: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """The values of each row that are drawn: all, or ``MOST_DOTS`` of all rows together.

    Of a row that is thinned, values evenly spaced by rank are drawn, the smallest and the largest
    among them, so that the dots keep the row's distribution.

    >>> [few] = choose_dots([np.arange(10_000.0)])
    >>> len(few), float(few.min()), float(few.max())
    (2000, 0.0, 9999.0)
    """
    total = sum(len(row) for row in rows)
    if total <= MOST_DOTS:
        return list(rows)
    counts = [len(row) * MOST_DOTS // total for row in rows]
    return [
        np.sort(row)[np.linspace(0, len(row) - 1, count).round().astype(int)]
        for row, count in zip(rows, counts, strict=True)
    ]


def describe_dots(drawn: Iterable[NDArray[np.float64]], rows: Iterable[NDArray[np.float64]]) -> str:
    """A sentence for the caption on dots that are not drawn; empty if all are.

    >>> rows = [np.arange(20_000.0)]
    >>> describe_dots(rows, rows), describe_dots(choose_dots(rows), rows)[:41]
    ('', '2,000 of 20,000 dots are drawn, evenly sp')
    """
    count, total = (sum(map(len, values)) for values in (drawn, rows))
    if count == total:
        return ""
    return (
        f"{count:,} of {total:,} dots are drawn, evenly spaced by rank in each row; all else is "
        "computed from all runs."
    )


def draw_interval_below(
    ax: Axes, low: float, middle: float, high: float, y: float, label: str | None = None
) -> None:
    """Draw an interval as a horizontal bar and its middle as a diamond; NaN ends draw no bar."""
    if np.isfinite(low):
        ax.plot([low, high], [y, y], color="black", linewidth=2)
    if np.isfinite(middle):
        ax.plot(middle, y, "kD", markersize=4.5, label=label)


def dot_heights(
    values: NDArray[Any], low: float, high: float, bins: int = 60
) -> NDArray[np.float64]:
    """Heights in [-1, 1] for dots at some values, so that dots at equal values do not overlap.

    From the lowest value up, dots within a bin's width are stacked about the middle. The fullest
    stack fills the height; small stacks are not stretched to it. The same values always give the
    same heights.

    Args:
        values: where the dots are, (n,).
        low, high: ends of the axis.
        bins: how many dots fit side by side on the axis.

    >>> dot_heights(np.array([1.0, 1.0, 2.0]), 0, 10)
    array([-0.1,  0.1,  0. ])
    """
    value = np.asarray(values, dtype=np.float64)
    width = (high - low) / bins
    number = np.zeros(len(value))
    order = np.argsort(value, kind="stable")
    ascending = value[order]
    fullest, start = 1, 0
    while start < len(order):
        end = int(np.searchsorted(ascending, ascending[start] + width, side="right"))
        levels = np.arange(end - start) - (end - start - 1) / 2
        number[order[start:end]] = levels[np.argsort(abs(levels), kind="stable")]
        fullest, start = max(fullest, end - start), end
    heights: NDArray[np.float64] = number * min(0.2, 2 / max(1, fullest - 1))
    return heights
