"""Where descents end, by step size: from many starts, after many steps, and with decay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.figures.basin_map import DIVERGED_COLOUR, MINIMUM_COLOURS
from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import create_figure
from steepest.figures.style import (
    GREY,
    outer_edges,
    style_axes,
    write_caption,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Floats: TypeAlias = NDArray[np.float64]
Range: TypeAlias = tuple[float, float]

UNSETTLED_COLOUR = "#d0d0d0"
SHADES = ("#c9b8e3", "#8f6cc3", "#4c2a86")  # of numbers of steps; blue and green are minima
VALUE_STEPS = 300  # values closer than this part of their range are drawn as one dot


@dataclass(frozen=True, slots=True, eq=False)
class StepSizeMap:
    """Which minimum is reached from starts on a line, by step size.

    Attributes:
        sizes: the step sizes, evenly spaced, (k,).
        starts: first coordinate of the starts, evenly spaced, (m,).
        ending: number of the minimum, -1 settled at none, -2 diverged, (m, k).
        minima: names of the minima, the lowest first.
        start: first coordinate of the start that the other panels are about.
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

    def draw(self, ax: Axes) -> None:
        """Draw the map: one colour a minimum, light grey where nothing settled."""
        from matplotlib.colors import to_rgb
        from matplotlib.patches import Patch

        colours = dict(enumerate(MINIMUM_COLOURS[: len(self.minima)]))
        colours |= {-2: DIVERGED_COLOUR, -1: UNSETTLED_COLOUR}
        image = np.array([to_rgb(colours[k]) for k in sorted(colours)])[self.ending + 2]
        extent = (*outer_edges(self.sizes), *outer_edges(self.starts))
        ax.imshow(image, origin="lower", aspect="auto", interpolation="nearest", extent=extent)
        ax.axhline(self.start, color="black", linewidth=1, linestyle=(0, (4, 2)))
        ax.set_ylabel(f"x of the start ({self.at})")
        words = dict(enumerate(self.minima)) | {-1: "has not settled", -2: "diverges"}
        shown = [k for k in (*range(len(self.minima)), -1, -2) if (self.ending == k).any()]
        handles = [Patch(facecolor=colours[k], edgecolor=GREY, label=words[k]) for k in shown]
        _add_legend_above(ax, columns=3, handles=handles)


@dataclass(frozen=True, slots=True, eq=False)
class FinalValues:
    """The last values of f of descents from one start, by step size.

    Attributes:
        sizes: (k,).
        values: f at the last points, (last, k); not finite where it diverged.
        ending: as of the map, (k,).
        reached: lowest and highest step size of the range that reaches the lowest minimum; NaN
            without such a range.
        marked: step sizes to mark.
        steps: of every descent.
    """

    sizes: Floats
    values: Floats
    ending: NDArray[np.int16]
    reached: tuple[float, float]
    marked: tuple[float, ...]
    steps: int

    def draw(self, ax: Axes) -> None:
        """Draw the last values, and the range that reaches the lowest minimum."""
        low, high = self.reached
        if np.isfinite(low):
            ax.axvspan(low, high, color=MINIMUM_COLOURS[0], alpha=0.13, linewidth=0)
        x, y, endings = self._distinct_dots()
        for ending, colour in ((-1, GREY), *enumerate(MINIMUM_COLOURS)):
            here = endings == ending
            if here.any():
                ax.scatter(x[here], y[here], s=2.2, color=colour, linewidths=0)
        for size in self.marked:
            ax.axvline(size, color="black", linewidth=0.8, linestyle=":")
        ax.set_ylabel(f"f at the end of {self.steps:,} steps")
        style_axes(ax)

    def _distinct_dots(self) -> tuple[Floats, Floats, NDArray[np.int16]]:
        """Step size, value and ending of every dot, without those that would lie on another."""
        column = np.broadcast_to(np.arange(len(self.sizes)), self.values.shape).ravel()
        value = self.values.ravel()
        known = np.isfinite(value)
        span = float(np.ptp(value[known])) if known.any() else 1.0
        seen = np.stack([column[known], np.round(value[known] / (span or 1.0) * VALUE_STEPS)], 1)
        first = np.unique(seen, axis=0, return_index=True)[1]
        column, value = column[known][first], value[known][first]
        return self.sizes[column], value, self.ending[column]


@dataclass(frozen=True, slots=True, eq=False)
class ReachingRanges:
    """The ranges of first step sizes that reach the lowest minimum, by decay and by steps.

    Attributes:
        ranges: decay (1 for constant steps) to number of steps to the ranges, lowest first.
        within: f this far above the lowest minimum counts as having reached it.
    """

    ranges: Mapping[float, Mapping[int, Sequence[Range]]]
    within: float

    @classmethod
    def of_values(
        cls,
        sizes: Floats,
        values: Mapping[float, Mapping[int, Floats]],
        lowest: float,
        within: float,
    ) -> ReachingRanges:
        """Find the ranges.

        Args:
            sizes: the first step sizes, increasing, (k,).
            values: decay to number of steps to the largest of the last values of f, (k,).
            lowest: f of the lowest minimum.
            within: as above.

        >>> sizes, ends = np.array([0.1, 0.2, 0.3, 0.4]), np.array([0.0, 0.0, 1.0, 0.0])
        >>> ReachingRanges.of_values(sizes, {1.0: {30: ends}}, 0.0, 0.01).ranges
        {1.0: {30: [(0.1, 0.2), (0.4, 0.4)]}}
        """
        ranges = {
            decay: {
                steps: _ranges_below(sizes, ends, lowest + within) for steps, ends in each.items()
            }
            for decay, each in values.items()
        }
        return cls(ranges, within)

    def draw(self, ax: Axes) -> None:
        """Draw a row for each decay, with a bar for each number of steps."""
        rows = list(self.ranges)
        for row, decay in enumerate(rows):
            for number, (steps, ranges) in enumerate(self.ranges[decay].items()):
                y, label = row + 0.24 * (number - 1), f"{steps:,} steps" if row == 0 else None
                colour = SHADES[number]
                for low, high in ranges:
                    ax.plot(
                        [low, high],
                        [y, y],
                        color=colour,
                        linewidth=4,
                        label=label,
                        solid_capstyle="butt",
                        marker="|",
                        markersize=5,
                    )
                    label = None
                if not ranges and number == 1:
                    ax.text(
                        0.02,
                        y,
                        "none",
                        transform=ax.get_yaxis_transform(),
                        va="center",
                        fontsize=8.5,
                        color=GREY,
                    )
        ax.set_yticks(range(len(rows)), [_name_of_decay(each) for each in rows])
        ax.set_ylim(len(rows) - 0.5, -0.5)
        ax.tick_params(axis="y", length=0)
        _add_legend_above(ax, columns=3)
        style_axes(ax)


def _ranges_below(sizes: Floats, values: Floats, limit: float) -> list[Range]:
    below = np.concatenate([[False], values <= limit, [False]])
    edges = np.flatnonzero(below[1:] != below[:-1]).reshape(-1, 2)
    return [(float(sizes[first]), float(sizes[beyond - 1])) for first, beyond in edges]


def _name_of_decay(decay: float) -> str:
    return "constant" if decay == 1 else f"decay {decay:g}"


@dataclass(frozen=True, slots=True, eq=False)
class StepSizePlot:
    """All three below each other, over one axis of step sizes; ``about`` begins the caption."""

    starts: StepSizeMap
    ends: FinalValues
    decays: ReachingRanges
    about: str = ""

    @property
    def caption(self) -> str:
        """What each panel shows."""
        starts, ends, decays = self.starts, self.ends, self.decays
        low, high = ends.reached
        shaded = (
            f"Shaded: from {low:.4g} to {high:.4g} they reach the lowest minimum."
            if np.isfinite(low)
            else "No range of step sizes reaches the lowest minimum."
        )
        return join_sentences(
            self.about,
            f"Top: where constant steps end after {starts.steps:,} of them, from "
            f"{len(starts.starts)} starts by {len(starts.sizes)} step sizes; dashed: the start "
            f"({starts.start:g}, {starts.at.split()[-1]}).",
            f"Middle: the last {len(ends.values)} values of f from that start: one value where a "
            f"descent settled, two branches where it alternates between two. {shaded} Dotted: the "
            f"step sizes {', '.join(f'{size:g}' for size in ends.marked)}.",
            "Bottom: the first step sizes with which the last values of f are within "
            f"{decays.within:g} of the lowest minimum. Computed, nothing is random.",
        )

    def draw(self) -> list[Axes]:
        """Draw the three panels in a new figure."""
        figure = create_figure(7.2, 9.4)
        axes = list(figure.subplots(3, height_ratios=(1.15, 1, 1), sharex=True))
        self.starts.draw(axes[0])
        self.ends.draw(axes[1])
        self.decays.draw(axes[2])
        axes[2].set_xlabel("step size (with decay: of the first step)")
        axes[2].set_xlim(*outer_edges(self.starts.sizes))
        write_caption(figure, self.caption)
        return axes


def _add_legend_above(ax: Axes, columns: int, **options: Any) -> None:
    place: dict[str, Any] = {"loc": "lower left", "bbox_to_anchor": (0, 1.0)}
    ax.legend(ncols=columns, fontsize=8.5, frameon=False, **place, **options)
