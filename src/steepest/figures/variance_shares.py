"""Shares of the variance of a result: how much each setting accounts for, data and then drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import statistics
from steepest.figures.axes import varying
from steepest.figures.style import COLOURS, axis_label, finish, own_axes, tidy, wrapped

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

RESIDUAL = "residual"
CHANCE = ("seed", RESIDUAL)
SMALLEST = 0.0005  # 0.1 % when rounded
GREYS = ("#8a8a8a", "#bdbdbd")


@dataclass(frozen=True, slots=True, eq=False)
class VarianceShares:
    """Shares of one sum of squares, in the order of the bars from the top.

    Attributes:
        names: settings and interactions, largest first; then the seed and what is left.
        shares: in [0, 1], (k,).
        low, high: their intervals; NaN where there is none, (k,).
        chance: how many names at the end are the seed's and what is left.
        about: sentences for the caption.
    """

    names: tuple[str, ...]
    shares: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    chance: int
    about: tuple[str, ...]


def variance_shares(
    names: Sequence[str],
    shares: ArrayLike,
    low: ArrayLike | None = None,
    high: ArrayLike | None = None,
    *,
    chance: Sequence[str] = CHANCE,
    about: Sequence[str] = (),
) -> VarianceShares:
    """Put shares in order: settings and interactions by size, then what is due to chance.

    Args:
        names: of settings and interactions, and of the parts that are due to chance.
        shares: of each, (k,).
        low, high: intervals, (k,); None if there are none.
        chance: which of the names are due to chance.
        about: what was studied, how the intervals were made, what varied.

    Raises:
        ValueError: lengths that differ.

    >>> data = variance_shares(["seed", "epochs", "learning_rate"], [0.1, 0.2, 0.7])
    >>> data.names, data.chance
    (('learning rate', 'epochs', 'seed'), 1)
    """
    share = np.asarray(shares, dtype=np.float64)
    none = np.full(share.shape, np.nan)
    ends = [none if each is None else np.asarray(each, dtype=np.float64) for each in (low, high)]
    if not len(names) == len(share) == len(ends[0]) == len(ends[1]):
        raise ValueError(
            f"names, shares, low and high must be as many, got {len(names)}, {len(share)}, "
            f"{len(ends[0])} and {len(ends[1])}"
        )
    of_settings = [int(k) for k in np.argsort(-share, kind="stable") if names[k] not in chance]
    of_chance = [names.index(name) for name in chance if name in names]
    order = np.array([*of_settings, *of_chance], dtype=np.intp)
    return VarianceShares(
        names=tuple(axis_label(names[k]).split(" (")[0] for k in order),
        shares=share[order],
        low=ends[0][order],
        high=ends[1][order],
        chance=len(of_chance),
        about=tuple(about),
    )


def shares_of(found: statistics.VarianceShares, about: Sequence[str] = ()) -> VarianceShares:
    """The figure's numbers from an analysis of variance, its lines that are 0 % left out.

    Args:
        found: as ``statistics.variance_shares`` gives it.
        about: what was studied, what varied.
    """
    chance = (found.block, RESIDUAL)
    lines = [line for line in found.lines if line.share >= SMALLEST or line.name in chance]
    less = len(found.lines) - len(lines)
    out = f" {less} lines below {100 * SMALLEST:g} % are left out." if less else ""
    n = (
        f"n = {found.configurations} configurations x {found.n} seeds; omega squared of "
        f"{axis_label(found.score)}, whose standard deviation is {found.sd:.3g}.{out}"
    )
    return variance_shares(
        [line.name for line in lines],
        [line.share for line in lines],
        [line.low for line in lines],
        [line.high for line in lines],
        chance=chance,
        about=[*about, n],
    )


def shares_of_study(
    runs: pl.DataFrame, measure: str = "validation_accuracy", about: Sequence[str] = ()
) -> VarianceShares:
    """Which settings account for the differences between the runs of a study.

    Args:
        runs: as ``study.runs``, a balanced grid.
        measure: a numeric column.
        about: what was studied, what varied.

    Raises:
        StatisticsError: no setting varies, a run is missing or has no value.
    """
    return shares_of(statistics.variance_shares(runs, measure, list(varying(runs))), about)


def sentences(data: VarianceShares) -> list[str]:
    """The caption: what was studied, what a bar is, what is grey."""
    told = [*data.about, "Bars: share of the variance of the results of all runs."]
    if not np.isclose(data.shares.sum(), 1, atol=0.005):
        told.append(f"Not shown: {100 * (1 - data.shares.sum()):.1f} %.")
    if np.isfinite(data.low).any():
        told.append("Lines: 95 % intervals.")
    if data.chance:
        told.append(
            "Grey: what no setting accounts for (seed: what it does to all settings alike; "
            "residual: the rest)."
        )
    return told


def draw_variance_shares(data: VarianceShares, ax: Axes | None = None) -> Axes:
    """Draw horizontal bars with the share in per cent beside each.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    k = len(data.names)
    drawn = own_axes(1, width=6.4, height=1.5 + 0.34 * k)[0] if ax is None else ax
    settings = k - data.chance
    colours = [COLOURS[4]] * settings + [GREYS[i % 2] for i in range(data.chance)]
    places = np.arange(k)
    drawn.barh(places, 100 * data.shares, height=0.62, color=colours)
    known = np.isfinite(data.low) & np.isfinite(data.high)
    if known.any():
        ends = 100 * np.stack([data.shares - data.low, data.high - data.shares])[:, known]
        middle = 100 * data.shares[known]
        # Rounding, or a share at the edge of its interval, must not make a length negative.
        drawn.errorbar(
            middle, places[known], xerr=ends.clip(min=0), fmt="none", ecolor="black", capsize=3
        )
    far = np.where(known, data.high, data.shares)
    for place in places:
        drawn.annotate(
            f"{100 * data.shares[place]:.1f} %",
            (100 * far[place], place),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            fontsize=9,
        )
    drawn.set_yticks(places, [wrapped(name, 26) for name in data.names])
    drawn.tick_params(axis="y", length=0)
    drawn.invert_yaxis()
    drawn.set_xlim(0, max(10.0, min(118.0, 117 * float(np.nanmax(far, initial=0.0)))))
    drawn.set_xlabel("share of the variance (%)")
    tidy(drawn)
    drawn.grid(False, axis="y")
    finish(drawn, sentences(data), own=ax is None)
    return drawn
