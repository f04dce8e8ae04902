"""Drawing a heat map: colour tells the mean, the cell says it in numbers with its uncertainty."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from steepest.figures.heat import HeatMap, colour_range
from steepest.figures.style import (
    GREY,
    PAGE_WIDTH,
    axis_label,
    caption,
    figure_of,
    own_axes,
    settings_label,
    value_label,
)
from steepest.values import decimals

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.cm import ScalarMappable

MOST_CELLS_WITH_TEXT = 400
NARROWEST_WITH_TEXT = 0.48  # inches: "± 0.002" in 8 points
LETTER = 0.09  # inches, of a label on an axis


def draw_heat_map(data: HeatMap, ax: Axes | Sequence[Axes] | None = None) -> list[Axes]:
    """Draw the panels of a heat map with one colour scale.

    Args:
        data: the numbers.
        ax: one of your own axes a panel; None makes a figure.

    Returns:
        The axes, one a panel.
    """
    panels = len(data.panels)
    if ax is None:
        width = max(2.3, 0.75 + 0.66 * len(data.columns))
        across = _across(panels, width)
        drawn = own_axes(
            across,
            math.ceil(panels / across),
            width=min(PAGE_WIDTH, across * width + 0.9) / across,
            height=max(2.9, 1.1 + (0.75 if data.failed.any() else 0.55) * len(data.rows)),
        )
        for empty in drawn[panels:]:
            empty.remove()
    else:
        drawn = list(ax) if isinstance(ax, Sequence) else [ax]
    if len(drawn) < panels:
        raise ValueError(f"ax must hold {panels} axes, one a panel, got {len(drawn)}")
    image: Any = None
    for number, each in enumerate(drawn[:panels]):
        image = _panel(each, data, number)
        if ax is None and number % across:
            each.set_ylabel("")
    figure = drawn[0].get_figure(root=True)
    assert figure is not None
    figure.colorbar(image, ax=drawn[:panels], label=f"mean {axis_label(data.measure)}")
    if ax is None:
        caption(figure, sentences(data))
    return drawn[:panels]


def _across(panels: int, width: float) -> int:
    """How many panels stand side by side: at most three, as many in each row if that can be.

    >>> [_across(panels, width=2.3) for panels in (1, 2, 3, 4, 6, 7)]
    [1, 2, 3, 2, 3, 3]
    """
    fit = max(1, min(3, panels, int(PAGE_WIDTH / width)))
    return 2 if panels == 4 and fit == 3 else fit


def sentences(data: HeatMap) -> list[str]:
    """The caption: what a cell is, over how many runs, what varied, what is left out."""
    measure = axis_label(data.measure)
    counted = data.n + data.failed
    counts = np.unique(counted[counted > 0])
    n = "0" if not counts.size else "-".join(str(c) for c in dict.fromkeys(counts[[0, -1]]))
    told = [
        f"Cells: mean {measure} and half the width of its 95 % t interval; n = {n} runs a cell, "
        f"{data.varied}."
    ]
    if data.fixed:
        told.append(f"Shown at {settings_label(data.fixed)}, as in the best configuration.")
    if data.failed.any():
        told.append("Runs that diverged are counted in their cell and left out of its mean.")
    return [data.about, *told] if data.about else told


def _panel(ax: Axes, data: HeatMap, number: int) -> ScalarMappable:
    import matplotlib

    top = 1.0 if data.measure.endswith("accuracy") else math.inf
    low, high = colour_range(data.mean, data.half, top)
    colours = matplotlib.colormaps["cividis"].with_extremes(bad="#eeeeee")
    image = ax.imshow(data.mean[number], cmap=colours, vmin=low, vmax=high, aspect="auto")
    ax.set_xticks(range(len(data.columns)), [value_label(data.x, v) for v in data.columns])
    ax.set_yticks(range(len(data.rows)), [value_label(data.y, v) for v in data.rows])
    cell = ax.get_position().width * figure_of(ax).get_figwidth() / len(data.columns)
    longest = max(len(label.get_text()) for label in ax.get_xticklabels())
    if longest * LETTER > cell:
        ax.tick_params(axis="x", labelrotation=30 if longest * LETTER < 2 * cell else 90)
    ax.set_xlabel(axis_label(data.x))
    ax.set_ylabel(axis_label(data.y))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    if data.panels[number]:
        ax.set_title(settings_label(data.panels[number]), fontsize=10)
    if data.mean.size <= MOST_CELLS_WITH_TEXT and cell > NARROWEST_WITH_TEXT:
        _numbers(ax, data, number, image)
    return image


def _numbers(ax: Axes, data: HeatMap, number: int, image: ScalarMappable) -> None:
    known = data.half[np.isfinite(data.half)]
    digits = decimals(float(np.median(known)) if known.size else math.nan)
    for row, column in np.ndindex(*data.mean.shape[1:]):
        cell = number, row, column
        colour = readable_on(image.to_rgba(data.mean[cell])) if data.n[cell] else GREY
        ax.text(
            column,
            row,
            _words(data, cell, digits),
            ha="center",
            va="center",
            fontsize=8,
            color=colour,
        )


def _words(data: HeatMap, cell: tuple[int, int, int], digits: int) -> str:
    failed, n = int(data.failed[cell]), int(data.n[cell])
    if n + failed == 0:
        return "not run"
    words = f"{failed} of {n + failed}\ndiverged" if failed else ""
    if n == 0:
        return words
    half = data.half[cell]
    spread = f"± {half:.{digits}f}" if np.isfinite(half) else ""
    alone = "n = 1" if n == 1 and not failed else ""
    return "\n".join(filter(None, (f"{data.mean[cell]:.{digits}f}", spread, alone, words)))


def readable_on(colour: Any) -> str:
    """Black or white, whichever stands out more (WCAG 2.1, relative luminance and contrast)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]
    )
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "white"
