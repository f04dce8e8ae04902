"""Drawing binary cross-entropy over logits: where the written formula fails is marked above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from steepest.figures.logits import DTYPES, LogitCurves
from steepest.figures.style import COLOURS, finish, own_axes, tidy

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LINES = {"float64": (COLOURS[1], "--"), "float32": (COLOURS[5], ":")}
KINDS = {"NaN": "#000000", "inf": COLOURS[3], "0": "#9a9a9a"}
LETTERS = {"NaN": "white", "inf": "black", "0": "black"}
STRIPS = {"float64": 0.915, "float32": 0.82}  # heights as parts of the axes
STRIP = 0.08
NARROW = 0.1  # parts of the axis in which letters find no room
LOWEST, HIGHEST, ROOM = 1e-46, 1e3, 1e14


def draw_logits(panels: Sequence[LogitCurves], ax: Sequence[Axes] | None = None) -> list[Axes]:
    """Draw four panels: loss above, gradient below, label 0 on the left, label 1 on the right.

    Args:
        panels: as ``logit_curves`` gives them.
        ax: four axes of your own; None makes a figure.
    """
    drawn = own_axes(2, 2, width=3.6, height=2.9) if ax is None else list(ax)
    if len(drawn) != len(panels):
        raise ValueError(f"ax must hold {len(panels)} axes, one a panel, got {len(drawn)}")
    for number, (each, panel) in enumerate(zip(drawn, panels, strict=True)):
        _panel(each, panel, first=number % 2 == 0)
    finish(drawn[0], sentences(panels), own=ax is None, columns=3)
    return drawn


def sentences(panels: Sequence[LogitCurves]) -> list[str]:
    """The caption: what is drawn, from which logit on the written formula fails, all computed."""
    told = [
        "Binary cross-entropy of one sample with logit z, computed as the formula of the "
        "probability is written and from the logit. Strips: logits for which the written formula "
        "gives NaN, inf, or 0 though the truth is positive."
    ]
    for panel in panels:
        wrong = "; ".join(_told(panel, dtype) for dtype in DTYPES if panel.regions[dtype])
        if wrong:
            told.append(f"{panel.quantity.capitalize()}, y = {panel.label}: {wrong}.")
    worst = max(panel.worst for panel in panels)
    told.append(
        f"From the logit, float32 and float64 differ by at most {worst:.1g} of the value where "
        "float32 has its full precision. Nothing varied."
    )
    return told


def _told(panel: LogitCurves, dtype: str) -> str:
    words = []
    for region in panel.regions[dtype]:
        where = f"{region.low:.4g} to {region.high:.4g}"
        if region.high == panel.z[-1]:
            where = f"from {region.low:.4g}"
        elif region.low == panel.z[0]:
            where = f"up to {region.high:.4g}"
        words.append(f"{region.kind} {where}")
    return f"{dtype} {', '.join(words)}"


def _panel(ax: Axes, panel: LogitCurves, *, first: bool) -> None:
    stable = abs(panel.stable["float64"])
    ax.plot(panel.z, stable, color=COLOURS[0], linewidth=3.2, alpha=0.55, label="from the logit")
    for dtype, (colour, dashes) in LINES.items():
        value = abs(panel.naive[dtype])
        shown = np.where(np.isfinite(value) & (value > 0), value, np.nan)
        label = f"as written, {dtype}"
        ax.plot(panel.z, shown, dashes, color=colour, linewidth=1.8, label=label)
    ax.set_yscale("log")
    ax.set_ylim(LOWEST, HIGHEST * ROOM)
    ax.set_yticks([1e-40, 1e-30, 1e-20, 1e-10, 1])
    ax.minorticks_off()
    for dtype, height in STRIPS.items():
        _strip(ax, panel, dtype, height)
        if first:
            ax.annotate(
                dtype,
                (-0.03, height + STRIP / 2),
                xycoords="axes fraction",
                ha="right",
                va="center",
                fontsize=8,
            )
    quantity = "loss" if panel.quantity == "loss" else "size of the gradient by z"
    ax.set_title(f"label y = {panel.label}: {quantity}", fontsize=10)
    ax.set_xlabel("logit z")
    if first:
        ax.set_ylabel(f"{panel.quantity} (log scale)")
    ax.set_xlim(panel.z[0], panel.z[-1])
    tidy(ax)


def _strip(ax: Axes, panel: LogitCurves, dtype: str, height: float) -> None:
    place = ax.get_xaxis_transform()
    for region in panel.regions[dtype]:
        ax.fill_between(
            [region.low, region.high],
            height,
            height + STRIP,
            transform=place,
            color=KINDS[region.kind],
            linewidth=0,
        )
        span, room = region.high - region.low, np.ptp(panel.z)
        at, side = (region.low + region.high) / 2, "center"
        others = (each for each in panel.regions[dtype] if each is not region)
        touched = any(
            min(abs(each.low - region.high), abs(region.low - each.high)) < room / 20
            for each in others
        )
        narrow = span < NARROW * room and not touched
        if narrow and at < 0:  # beside the strip, towards the middle
            at, side = region.high + room / 80, "left"
        elif narrow:
            at, side = region.low - room / 80, "right"
        ax.text(
            at,
            height + STRIP / 2,
            region.kind,
            transform=place,
            ha=side,
            va="center",
            fontsize=8 if narrow or span > NARROW * room else 5.5,
            color="black" if narrow else LETTERS[region.kind],
        )
