"""Drawing learning curves with bands: the median as a line, most runs around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from steepest.figures.bands import Band, Bands
from steepest.figures.style import (
    COLOURS,
    DASHES,
    PAGE_WIDTH,
    axis_label,
    caption,
    needs_log,
    own_axes,
    settings_label,
    tidy,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_bands(data: Bands, ax: Axes | Sequence[Axes] | None = None) -> list[Axes]:
    """Draw one axes a curve, one colour a configuration.

    Args:
        data: the numbers.
        ax: one of your own axes a curve; None makes a figure.

    Returns:
        The axes, one a curve.
    """
    if ax is None:
        drawn = own_axes(len(data.curves), width=PAGE_WIDTH / 2, height=3.6)
    else:
        drawn = list(ax) if isinstance(ax, Sequence) else [ax]
    if len(drawn) < len(data.curves):
        raise ValueError(f"ax must hold {len(data.curves)} axes, one a curve, got {len(drawn)}")
    for each, (curve, several) in zip(drawn, data.curves.items(), strict=False):
        for number, band in enumerate(several):
            _draw(each, band, number)
        each.set_xlabel("epoch (0 is untrained)")
        log = curve.endswith("loss") and needs_log(
            edge for b in several for edge in (b.low, b.high)
        )
        if log:
            each.set_yscale("log")
        each.set_ylabel(f"{axis_label(curve)}{' (log scale)' if log else ''}")
        each.margins(x=0.01)
        tidy(each)
    figure = drawn[0].get_figure(root=True)
    assert figure is not None
    if ax is None:
        lines, labels = drawn[0].get_legend_handles_labels()
        figure.legend(lines, labels, loc="outside upper left", frameon=False, fontsize=9)
        caption(figure, sentences(data))
    else:
        drawn[0].legend(frameon=False, fontsize=8)
    return drawn[: len(data.curves)]


def sentences(data: Bands) -> list[str]:
    """The caption: what line and band are, of how many runs, what varied, what is left out."""
    several = next(iter(data.curves.values()))
    counts = sorted({band.n for band in several})
    n = " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))
    told = [
        "Lines: median; bands: 10-90 % of runs. "
        f"n = {n} runs a configuration, {data.varied}. Scores are taken after each epoch."
    ]
    failed = sum(band.failed for band in several)
    if failed:
        told.append(f"{failed} runs that diverged or were stopped are not in the bands.")
    return [data.about, *told] if data.about else told


def _draw(ax: Axes, band: Band, number: int) -> None:
    epoch = np.arange(len(band.median))
    colour = COLOURS[number % len(COLOURS)]
    label = settings_label(band.settings) or "all runs"
    note = f" ({band.failed} of {band.n + band.failed} failed)" if band.failed else ""
    dashes = DASHES[number % len(DASHES)]
    ax.plot(epoch, band.median, dashes, color=colour, linewidth=1.6, label=label + note)
    ax.fill_between(epoch, band.low, band.high, color=colour, alpha=0.2, linewidth=0)
