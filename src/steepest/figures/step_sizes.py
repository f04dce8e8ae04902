"""Where descents end, by their step size: over starts, over time, and with decay; data, drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.basin_maps import GONE, MINIMUM_COLOURS
from steepest.figures.style import COLOURS, DASHES, GREY, caption, figure_of, tidy

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Floats = NDArray[np.float64]

UNSETTLED = "#d0d0d0"
TOLD_APART = 300  # values along the axis: a point is as high as that
FLOOR = 1e-4  # what is nearer to the lowest minimum is drawn here


@dataclass(frozen=True, slots=True, eq=False)
class StepSizeMap:
    """Which minimum is reached from a line of starts, by step size.

    Attributes:
        sizes: the step sizes, (k,).
        starts: first coordinate of the starts, (m,).
        ending: number of the minimum, -1 settled at none, -2 diverged, (m, k).
        minima: what the minima are called, the lowest first.
        start: first coordinate of the start that is looked at closely.
        at: the further coordinates of all starts, in words.
        steps: of every descent.
    """

    sizes: Floats
    starts: Floats
    ending: NDArray[np.int16]
    minima: tuple[str, ...]
    start: float
    at: str
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class StepSizeEnds:
    """The values that descents from one start visit at last, by step size.

    Attributes:
        sizes: (k,).
        values: f at the last points, (last, k); not finite where it diverged.
        ending: as of the map, (k,).
        reached: lowest and highest step size of the range that reaches the lowest minimum.
        marked: step sizes to mark.
        steps: of every descent.
    """

    sizes: Floats
    values: Floats
    ending: NDArray[np.int16]
    reached: tuple[float, float]
    marked: tuple[float, ...]
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class DecayedEnds:
    """f after few steps by the first step size, one line a decay.

    Attributes:
        sizes: (k,).
        values: decay to f, each (k,).
        lowest: f of the lowest minimum.
        within: how far above counts as reached.
        steps: of every descent.
    """

    sizes: Floats
    values: dict[float, Floats]
    lowest: float
    within: float
    steps: int

    def shares(self) -> dict[float, float]:
        """The share of the first step sizes that come within reach, by decay.

        >>> DecayedEnds(np.ones(2), {0.9: np.array([-2.0, 1.0])}, -2.0, 0.1, 5).shares()
        {0.9: 0.5}
        """
        near = {d: value <= self.lowest + self.within for d, value in self.values.items()}
        return {decay: float(each.mean()) for decay, each in near.items()}


def draw_map(data: StepSizeMap, ax: Axes) -> Axes:
    """Draw the map: one colour a minimum, light grey where nothing settled."""
    from matplotlib.colors import to_rgb
    from matplotlib.patches import Patch

    colours = {-2: GONE, -1: UNSETTLED, **dict(enumerate(MINIMUM_COLOURS[: len(data.minima)]))}
    image = np.array([to_rgb(colours[k]) for k in sorted(colours)])[data.ending + 2]
    ax.imshow(
        image,
        origin="lower",
        aspect="auto",
        interpolation="nearest",
        extent=(*_edges(data.sizes), *_edges(data.starts)),
    )
    ax.axhline(data.start, color="black", linewidth=1, linestyle=(0, (4, 2)))
    ax.set_ylabel(f"x of the start ({data.at})")
    words = dict(enumerate(data.minima)) | {-1: "has not settled", -2: "diverges"}
    shown = [k for k in (*range(len(data.minima)), -1, -2) if (data.ending == k).any()]
    handles: list[Any] = [
        Patch(facecolor=colours[k], edgecolor=GREY, label=words[k]) for k in shown
    ]
    ax.legend(handles=handles, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, fontsize=8.5,
              frameon=False)  # fmt: skip
    return ax


def draw_ends(data: StepSizeEnds, ax: Axes) -> Axes:
    """Draw every value that is visited at last, and the range that reaches the lowest minimum."""
    low, high = data.reached
    if np.isfinite(low):
        ax.axvspan(low, high, color=MINIMUM_COLOURS[0], alpha=0.13, linewidth=0)
    x, y, kinds = _visited(data)
    for kind, colour in ((-1, GREY), *enumerate(MINIMUM_COLOURS)):
        here = kinds == kind
        if here.any():
            ax.scatter(x[here], y[here], s=2.2, color=colour, linewidths=0)
    for size in data.marked:
        ax.axvline(size, color="black", linewidth=0.8, linestyle=":")
    ax.set_ylabel(f"f at the end of {data.steps:,} steps")
    tidy(ax)
    return ax


def _visited(data: StepSizeEnds) -> tuple[Floats, Floats, NDArray[np.int16]]:
    """Step size, value and ending of every value that is told apart in the picture, once each."""
    column = np.broadcast_to(np.arange(len(data.sizes)), data.values.shape).ravel()
    value = data.values.ravel()
    known = np.isfinite(value)
    span = float(np.ptp(value[known])) if known.any() else 1.0
    seen = np.stack([column[known], np.round(value[known] / (span or 1.0) * TOLD_APART)], axis=1)
    first = np.unique(seen, axis=0, return_index=True)[1]
    column, value = column[known][first], value[known][first]
    return data.sizes[column], value, data.ending[column]


def draw_decays(data: DecayedEnds, ax: Axes) -> Axes:
    """Draw f after few steps, a line a decay."""
    ax.axhspan(FLOOR, data.within, color="#e8e8e8", linewidth=0)
    shares = data.shares()
    for number, (decay, values) in enumerate(data.values.items()):
        label = f"{_decay(decay)}: {100 * shares[decay]:.0f} %"
        above = np.maximum(values - data.lowest, FLOOR)
        ax.plot(data.sizes, above, DASHES[number % 4], color=COLOURS[number], linewidth=1.3,
                label=label)  # fmt: skip
    ax.set_yscale("log")
    ax.set_ylim(FLOOR, None)
    ax.set_ylabel(f"f after {data.steps} steps\nabove the lowest minimum")
    ax.legend(frameon=False, fontsize=8.5, ncols=4, loc="lower left", bbox_to_anchor=(0, 1.0))
    tidy(ax)
    return ax


def draw_step_sizes(
    starts: StepSizeMap, ends: StepSizeEnds, decays: DecayedEnds, about: Sequence[str] = ()
) -> list[Axes]:
    """Draw all three below each other, over one axis of step sizes.

    Args:
        starts, ends, decays: the numbers, of the same surface.
        about: sentences that begin the caption.
    """
    import matplotlib.pyplot as plt

    _, grid = plt.subplots(
        3, 1, figsize=(7.2, 9.4), sharex=True, layout="constrained", height_ratios=(1.15, 1, 1)
    )
    axes: list[Axes] = list(grid)
    draw_map(starts, axes[0])
    draw_ends(ends, axes[1])
    draw_decays(decays, axes[2])
    axes[2].set_xlabel("step size (with decay: of the first step)")
    axes[2].set_xlim(*_edges(starts.sizes))
    caption(figure_of(axes[0]), [*about, *sentences(starts, ends, decays)])
    return axes


def sentences(starts: StepSizeMap, ends: StepSizeEnds, decays: DecayedEnds) -> list[str]:
    """The caption: what each panel shows, and what was computed."""
    low, high = ends.reached
    shaded = (
        f"Shaded: from {low:.4g} to {high:.4g} they reach the lowest minimum."
        if np.isfinite(low)
        else "No range of step sizes reaches the lowest minimum."
    )
    return [
        f"Top: where constant steps end after {starts.steps:,} of them, from {len(starts.starts)} "
        f"starts by {len(starts.sizes)} step sizes; dashed: the start ({starts.start:g}, "
        f"{starts.at.split()[-1]}).",
        f"Middle: the last {len(ends.values)} values of f from that start, so a point that repeats "
        f"is an end and two branches are a 2-cycle. {shaded} Dotted: the step sizes "
        f"{', '.join(f'{size:g}' for size in ends.marked)}.",
        f"Bottom: how far above the lowest minimum f is after {decays.steps} steps, cut off at "
        f"{FLOOR:g}; grey: within {decays.within:g} of it, with the share of step sizes that come "
        "there. Computed, no chance in it.",
    ]


def _decay(decay: float) -> str:
    return "constant" if decay == 1 else f"decay {decay:g}"


def _edges(values: Floats) -> tuple[float, float]:
    """Where the outer cells of evenly spaced values end."""
    half = (values[-1] - values[0]) / (len(values) - 1) / 2
    return float(values[0] - half), float(values[-1] + half)
