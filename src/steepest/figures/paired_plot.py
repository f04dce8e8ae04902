"""Two configurations on the same seeds: the difference on each seed.

What the seeds change (split, initialisation, order of the rows) is the same on both sides of a
difference, so much of it cancels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.dots import choose_dots, describe_dots, dot_heights, draw_interval_below
from steepest.figures.labels import join_sentences, mean_label, measure_label, wrap_label
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes
from steepest.statistics import AnytimeMean, NewRows, interval, share_interval
from steepest.values import counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HIGHER, LOWER, EQUAL = COLOURS[0], COLOURS[5], GREY
MARGIN = "#e8e8e8"
HALF_ROW, BELOW = 0.3, 0.42
SAME_ROWS = "for other seeds on the same rows"
NEW_ROWS = "for new rows of the same kind"


@dataclass(frozen=True, slots=True, eq=False)
class PairedDifferences:
    """The differences a - b of one comparison.

    Attributes:
        a, b: names of what is compared.
        differences: one a seed on which both have a value, (n,).
        dots: the differences that are drawn, (m,): all, or of very many some.
        heights: of the dots, in [-1, 1], (m,).
        mean, low, high: mean difference with its 95 % t interval.
        dropped: seeds on which one of the two has no value.
    """

    a: str
    b: str
    differences: NDArray[np.float64]
    dots: NDArray[np.float64]
    heights: NDArray[np.float64]
    mean: float
    low: float
    high: float
    dropped: int

    @property
    def counts(self) -> tuple[int, int, int]:
        """On how many seeds a is higher than b, equal to it, and lower."""
        d = self.differences
        return int((d > 0).sum()), int((d == 0).sum()), int((d < 0).sum())

    @property
    def sentence(self) -> str:
        """The mean difference, and on how many seeds a is higher."""
        higher, equal, lower = self.counts
        n = len(self.differences)
        if not n:
            return f"{self.a} and {self.b} have no seed on which both ended normally."
        dropped = f" {counted(self.dropped, 'seed')} without both values left out." * bool(
            self.dropped
        )
        if n == 1:
            return (
                f"{self.a} against {self.b}: {self.mean:+z.4f} on one seed, which has no interval."
                f"{dropped}"
            )
        favour = share_interval(higher + equal / 2, n)
        half = (self.high - self.low) / 2
        return (
            f"{self.a} against {self.b}: {mean_label(self.mean, half)}, higher on "
            f"{higher} of {n} seeds, equal on {equal}, lower on {lower}; share in favour, ties "
            f"counted half, {100 * favour.share:.0f} %, 95 % Wilson interval "
            f"{100 * favour.low:.0f} to {100 * favour.high:.0f} %.{dropped}"
        )


@dataclass(frozen=True, slots=True, eq=False)
class PairedPlot(OneAxesFigure):
    """Comparisons from the top.

    Attributes:
        rows: the comparisons.
        margin: the smallest difference that counts; None if none was stated.
        interval: what kind of interval the bars are.
    """

    rows: tuple[PairedDifferences, ...]
    measure: str
    margin: float | None
    varied: str
    about: str = ""
    interval: str = SAME_ROWS

    @classmethod
    def of(
        cls,
        comparisons: Mapping[tuple[str, str], tuple[ArrayLike, ArrayLike]],
        measure: str = "validation_accuracy",
        *,
        margin: float | None = None,
        varied: str = "the seed varied",
        about: str = "",
        found: NewRows | AnytimeMean | None = None,
        overlap: float = 0.0,
    ) -> PairedPlot:
        """Take the differences seed by seed.

        Args:
            comparisons: names (a, b) to their numbers, both (n,) with seed i in place i; NaN is a
                run without a value.
            margin: the smallest difference that counts.
            found: of a single comparison, the interval for new test rows or for any number of
                looks, drawn instead of the t interval over the seeds.
            overlap: of folds, as for ``statistics.paired``.

        Raises:
            ValueError: numbers that are not equally many on both sides.

        >>> [row] = PairedPlot.of({("two layers", "one"): ([0.9, 0.8, 0.7], [0.8, 0.8, 0.5])}).rows
        >>> round(row.mean, 3), row.counts
        (0.1, (2, 1, 0))
        """
        differences, dropped = [], []
        for (a, b), (first, second) in comparisons.items():
            one, two = (np.asarray(each, dtype=np.float64).ravel() for each in (first, second))
            if one.shape != two.shape:
                raise ValueError(
                    f"{a} and {b} must have one number a seed each, got {len(one)} and {len(two)}"
                )
            both = np.isfinite(one) & np.isfinite(two)
            differences.append((one - two)[both])
            dropped.append(int((~both).sum()))
        rows = []
        for (a, b), d, dots, less in zip(
            comparisons, differences, choose_dots(differences), dropped, strict=True
        ):
            low, high = (float(d.min()), float(d.max())) if d.size else (0.0, 1.0)
            heights, of = dot_heights(dots, low, high), found or interval(d, overlap=overlap)
            rows.append(PairedDifferences(a, b, d, dots, heights, of.mean, of.low, of.high, less))
        words = NEW_ROWS if overlap else SAME_ROWS
        if found is not None and found.rows is not None:
            words = "for other seeds and new test rows"
        words += ", at any number of looks" * isinstance(found, AnytimeMean)
        return cls(tuple(rows), measure, margin, varied, about, words)

    @property
    def caption(self) -> str:
        """What a dot is, the mean difference, on how many seeds a is higher."""
        band = self.margin is not None
        return join_sentences(
            self.about,
            f"Dots: difference on one seed; {self.varied}, alike for both.",
            f"Diamond and bar: mean difference and its 95 % interval, {self.interval}."
            if any(len(row.differences) > 1 for row in self.rows)
            else "",
            describe_dots((k.dots for k in self.rows), (k.differences for k in self.rows)),
            *(row.sentence for row in self.rows),
            f"Grey band: differences up to {self.margin:g}, too small to count." if band else "",
        )

    _legend_columns = 3

    @property
    def _size(self) -> tuple[float, float]:
        return 6.4, 1.9 + 0.75 * len(self.rows)

    def _draw_data(self, ax: Axes) -> None:
        """Draw one row a comparison, from the top, and a line at zero."""
        count = len(self.rows)
        if self.margin is not None:
            label = f"up to ±{self.margin:g}: too small to count"
            ax.axvspan(-self.margin, self.margin, color=MARGIN, linewidth=0, label=label)
        ax.axvline(0, color=GREY, linewidth=1)
        for number, row in enumerate(self.rows):
            _draw_row(ax, row, number)
        labels = [f"{wrap_label(row.a, 20)}\nless {wrap_label(row.b, 20)}" for row in self.rows]
        ax.set_yticks(range(count), labels)
        ax.tick_params(axis="y", length=0)
        ax.set_ylim(count - 0.4, -0.5)
        ax.set_xlabel(f"difference in {measure_label(self.measure)}")
        ax.locator_params(axis="x", nbins=6)
        style_axes(ax)
        ax.grid(False, axis="y")
        ax.spines["left"].set_visible(False)


def _draw_row(ax: Axes, row: PairedDifferences, number: int) -> None:
    d = row.dots
    size, opacity = (16, 0.75) if len(d) <= 100 else (7, 0.5)
    sides = ((d > 0, HIGHER, "higher"), (d == 0, EQUAL, "equal"), (d < 0, LOWER, "lower"))
    for mask, colour, word in sides:
        if mask.any():
            y, label = number - HALF_ROW * row.heights[mask], f"one seed, {word}"
            ax.scatter(d[mask], y, s=size, color=colour, alpha=opacity, linewidths=0, label=label)
    if len(row.differences) > 1:
        draw_interval_below(ax, row.low, row.mean, row.high, number + BELOW, "mean, 95 % interval")
