"""Drawing a measure over seeds: every run a dot, the mean with its interval, a published figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steepest.figures.seeds import SeedRow, SeedRows
from steepest.figures.style import (
    COLOURS,
    finish,
    measure_label,
    own_axes,
    tidy,
    wrapped,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HALF_ROW = 0.3  # of the dots, to each side, in rows
BELOW = 0.41  # where the mean and its interval are drawn, in rows below the middle
DOT, INTERVAL, PUBLISHED = COLOURS[4], "#000000", COLOURS[5]


def draw_seeds(data: SeedRows, ax: Axes | None = None) -> Axes:
    """Draw one row a configuration, from the top.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    rows = len(data.rows)
    drawn = own_axes(1, width=6.4, height=1.7 + 0.62 * rows)[0] if ax is None else ax
    for number, row in enumerate(data.rows):
        _row(drawn, row, number, data.source)
    drawn.set_yticks(range(rows), [_label(row) for row in data.rows])
    drawn.tick_params(axis="y", length=0)
    drawn.set_ylim(rows - 0.42, -0.5)
    drawn.set_xlabel(measure_label(data.measure))
    drawn.margins(x=0.03)
    tidy(drawn)
    drawn.grid(False, axis="y")
    drawn.spines["left"].set_visible(False)
    finish(drawn, sentences(data), own=ax is None)
    return drawn


def sentences(data: SeedRows) -> list[str]:
    """The caption: what a dot is, how many there are, what varied, where published figures lie."""
    told = [data.about] if data.about else []
    counts = sorted({len(row.values) for row in data.rows})
    n = " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))
    each = " a row" if len(data.rows) > 1 else ""
    told.append(
        f"Dots: single runs, n = {n}{each}, {data.varied}. Diamond and bar: mean and its 95 % t "
        "interval. Stroke: median."
    )
    told += [_place(row, data) for row in data.rows if row.published is not None]
    failed = [f"{row.failed} of {row.label}" for row in data.rows if row.failed]
    if failed:
        told.append(f"Runs without a value (diverged or stopped), left out: {', '.join(failed)}.")
    if data.left_out:
        told.append(f"{data.left_out} further configurations have a worse mean.")
    return told


def _place(row: SeedRow, data: SeedRows) -> str:
    below, on = row.place
    n = len(row.values)
    of = f" of {row.label}" if len(data.rows) > 1 else ""
    tie = f", {on} on it as it is rounded" if on else ""
    return (
        f"{data.source[:1].upper()}{data.source[1:]}{of}, {row.published:.4g}: {below} of {n} "
        f"seeds lie below it{tie} (quantile {row.quantile:.2f})."
    )


def _label(row: SeedRow) -> str:
    failed = f"\n({row.failed} of {row.failed + len(row.values)} failed)" if row.failed else ""
    return wrapped(row.label, 22) + failed


def _row(ax: Axes, row: SeedRow, number: int, source: str) -> None:
    crowd = len(row.values)
    size, strength = (16, 0.75) if crowd <= 100 else (7, 0.5)
    ax.scatter(
        row.values,
        number - HALF_ROW * row.heights,
        s=size,
        color=DOT,
        alpha=strength,
        linewidths=0,
        label="one run",
    )
    below = number + BELOW
    if np.isfinite(row.low):
        ax.plot([row.low, row.high], [below, below], color=INTERVAL, linewidth=2)
    if crowd:
        ax.plot(row.mean, below, "D", color=INTERVAL, markersize=4.5, label="mean, 95 % interval")
        edges = [number - HALF_ROW - 0.04, number + HALF_ROW + 0.04]
        ax.plot([row.median] * 2, edges, color=INTERVAL, linewidth=1, label="median")
    if row.published is not None:
        ax.plot(
            row.published,
            number,
            "*",
            color=PUBLISHED,
            markeredgecolor="white",
            markersize=13,
            label=source,
            zorder=5,
        )
