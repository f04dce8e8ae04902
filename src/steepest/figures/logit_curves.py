"""Binary cross-entropy over logits, computed from the probability and from the logit.

The formula of the probability gives NaN, inf or 0 for some logits; the figure marks where.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import panels_or_new
from steepest.figures.style import COLOURS, add_legend_and_caption, style_axes
from steepest.nn.activations import sigmoid
from steepest.nn.losses import bce_with_logits, bce_with_logits_gradient

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DTYPES = ("float64", "float32")
LINES = {"float64": (COLOURS[1], "--"), "float32": (COLOURS[5], ":")}
STRIP_COLOURS = {"NaN": "#000000", "inf": COLOURS[3], "0": "#9a9a9a"}
LETTER_COLOURS = {"NaN": "white", "inf": "black", "0": "black"}
STRIP_HEIGHTS = {"float64": 0.915, "float32": 0.82}  # lower edges, as parts of the axes
STRIP = 0.08
NARROW = 0.1  # parts of the axis that are too short for the letters
LOWEST, HIGHEST, ROOM = 1e-46, 1e3, 1e14


@dataclass(frozen=True, slots=True)
class Region:
    """Logits for which the formula is wrong: "NaN", "inf", or "0" where the truth is positive."""

    kind: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class LogitPanel:
    """Loss or gradient of one label; arrays are (k,) float64 of what was computed in the dtype.

    Attributes:
        label: 0 or 1.
        quantity: "loss" or "gradient".
        z: the logits.
        stable: dtype to what ``bce_with_logits`` and its gradient give.
        naive: dtype to what the formula of the probability gives.
        regions: dtype to where that is NaN, infinite, or 0 though the truth is positive.
        worst: the largest relative difference of ``stable`` between the dtypes.
    """

    label: int
    quantity: str
    z: NDArray[np.float64]
    stable: dict[str, NDArray[np.float64]]
    naive: dict[str, NDArray[np.float64]]
    regions: dict[str, tuple[Region, ...]]
    worst: float

    def first_wrong_size(self, dtype: str) -> float:
        """The smallest size of a logit in a region; inf without one."""
        return min((min(abs(r.low), abs(r.high)) for r in self.regions[dtype]), default=math.inf)


@dataclass(frozen=True, slots=True, eq=False)
class LogitCurves:
    """Panels of two columns: label 0 on the left, label 1 on the right."""

    panels: tuple[LogitPanel, ...]

    @classmethod
    def compute(cls, limit: float = 100.0, steps: int = 1601) -> LogitCurves:
        """Loss for the labels 0 and 1, then gradient for the labels 0 and 1.

        Args:
            limit: the logits go from -limit to limit.
            steps: how many logits.

        >>> panel = LogitCurves.compute().panels[1]
        >>> [round(region.low, 1) for region in panel.regions["float32"]]
        [16.8]
        """
        z = np.linspace(-limit, limit, steps)
        pairs = [(quantity, label) for quantity in ("loss", "gradient") for label in (0, 1)]
        return cls(tuple(_compute_panel(z, label, quantity) for quantity, label in pairs))

    @property
    def caption(self) -> str:
        """What is drawn, and from which logit on the formula of the probability is wrong."""
        worst = max(panel.worst for panel in self.panels)
        return join_sentences(
            "Binary cross-entropy of one sample with logit z, computed by the formula of the "
            "probability and from the logit. Strips: logits for which that formula gives NaN, inf, "
            "or 0 though the truth is positive.",
            self._describe_onset(),
            f"From the logit, float32 and float64 differ by at most {worst:.1g} of the value where "
            "float32 has its full precision. Nothing varied.",
        )

    def _describe_onset(self) -> str:
        """From which logit on the formula of the probability is wrong; "" if for none."""
        sizes = {each: min(p.first_wrong_size(each) for p in self.panels) for each in DTYPES}
        wrong = [f"{size:.4g} in {name}" for name, size in sizes.items() if size < math.inf]
        return f"The first of them is at |z| = {' and '.join(wrong)}." if wrong else ""

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw the panels, two side by side."""
        count = len(self.panels)
        height = 2.9 if count == 4 else 2.6
        drawn = panels_or_new(ax, count, "one a panel", columns=2, width=3.6, height=height)
        for number, (each, panel) in enumerate(zip(drawn, self.panels, strict=True)):
            _draw_panel(each, panel, left=number % 2 == 0)
        add_legend_and_caption(drawn[0], self.caption, own=ax is None, columns=3)
        return drawn


def _compute_panel(z: NDArray[np.float64], label: int, quantity: str) -> LogitPanel:
    stable, naive, regions = {}, {}, {}
    for dtype in DTYPES:
        logits = z.astype(dtype)
        y = np.full_like(logits, label)
        if quantity == "loss":
            good, bad = bce_with_logits(y, logits, "none"), _naive_loss(y, logits)
        else:
            # Not of the mean: dividing by the number of samples would underflow in float32.
            good = bce_with_logits_gradient(y, logits, "none")
            bad = _naive_gradient(y, logits)
        stable[dtype] = np.asarray(good, dtype=np.float64)
        naive[dtype] = np.asarray(bad, dtype=np.float64)
        regions[dtype] = find_regions(z, naive[dtype], stable[dtype])
    double, single = stable["float64"], stable["float32"]
    normal = abs(double) > np.finfo(np.float32).tiny  # below it float32 has fewer digits
    worst = float(np.max(abs(single - double)[normal] / abs(double)[normal]))
    return LogitPanel(label, quantity, z, stable, naive, regions, worst)


def _naive_loss(y: NDArray[Any], z: NDArray[Any]) -> NDArray[Any]:
    """-(y log p + (1 - y) log(1 - p)) with p = sigmoid(z), one number a logit."""
    p = sigmoid(z)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def _naive_gradient(y: NDArray[Any], z: NDArray[Any]) -> NDArray[Any]:
    """(-y / p + (1 - y) / (1 - p)) p (1 - p): the chain rule, as automatic differentiation does."""
    p = sigmoid(z)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.asarray((-y / p + (1 - y) / (1 - p)) * (p * (1 - p)))


def find_regions(
    z: NDArray[np.float64], naive: NDArray[np.float64], stable: NDArray[np.float64]
) -> tuple[Region, ...]:
    """Where a formula gives NaN, infinity, or 0 though the truth is positive.

    Args:
        z: logits, ascending, (k,).
        naive: what the formula gives, (k,).
        stable: the truth, (k,).
    """
    kinds = np.select(
        [np.isnan(naive), np.isinf(naive), (naive == 0) & (stable != 0)], ["NaN", "inf", "0"], ""
    )
    edges = np.flatnonzero(kinds[1:] != kinds[:-1]) + 1
    starts, ends = [0, *edges.tolist()], [*edges.tolist(), len(z)]
    return tuple(
        Region(str(kinds[a]), float(z[a]), float(z[b - 1]))
        for a, b in zip(starts, ends, strict=True)
        if kinds[a]
    )


def _draw_panel(ax: Axes, panel: LogitPanel, *, left: bool) -> None:
    stable = abs(panel.stable["float64"])
    ax.plot(panel.z, stable, color=COLOURS[0], linewidth=3.2, alpha=0.55, label="from the logit")
    for dtype, (colour, dashes) in LINES.items():
        value = abs(panel.naive[dtype])
        shown = np.where(np.isfinite(value) & (value > 0), value, np.nan)
        label = f"from the probability, {dtype}"
        ax.plot(panel.z, shown, dashes, color=colour, linewidth=1.8, label=label)
    ax.set_yscale("log")
    ax.set_ylim(LOWEST, HIGHEST * ROOM)
    ax.set_yticks([1e-40, 1e-30, 1e-20, 1e-10, 1])
    ax.minorticks_off()
    for dtype in STRIP_HEIGHTS:
        _draw_strip(ax, panel, dtype, name=left)
    quantity = "loss" if panel.quantity == "loss" else "size of the gradient by z"
    ax.set_title(f"label y = {panel.label}: {quantity}", fontsize=10)
    ax.set_xlabel("logit z")
    if left:
        ax.set_ylabel(f"{panel.quantity} (log scale)")
    ax.set_xlim(panel.z[0], panel.z[-1])
    style_axes(ax)


def _draw_strip(ax: Axes, panel: LogitPanel, dtype: str, *, name: bool) -> None:
    """Draw the regions of a dtype above the curves, the name of the dtype to their left."""
    place, height = ax.get_xaxis_transform(), STRIP_HEIGHTS[dtype]
    middle = height + STRIP / 2
    if name:
        ax.annotate(
            dtype, (-0.03, middle), xycoords="axes fraction", ha="right", va="center", fontsize=8
        )
    for region in panel.regions[dtype]:
        colour = STRIP_COLOURS[region.kind]
        ends = [region.low, region.high]
        ax.fill_between(ends, height, height + STRIP, transform=place, color=colour, linewidth=0)
        x, side, beside = _place_letters(panel, dtype, region)
        wide = region.high - region.low > NARROW * np.ptp(panel.z)
        ax.text(
            x,
            middle,
            region.kind,
            transform=place,
            ha=side,
            va="center",
            fontsize=8 if beside or wide else 5.5,
            color="black" if beside else LETTER_COLOURS[region.kind],
        )


def _place_letters(panel: LogitPanel, dtype: str, region: Region) -> tuple[float, str, bool]:
    """Where a region's letters go: x, their alignment there, and whether that is beside it."""
    width = float(np.ptp(panel.z))
    touched = any(
        min(abs(each.low - region.high), abs(region.low - each.high)) < width / 20
        for each in panel.regions[dtype]
        if each is not region
    )
    middle = (region.low + region.high) / 2
    if touched or region.high - region.low >= NARROW * width:
        return middle, "center", False
    if middle < 0:  # beside the region, towards the middle of the axis
        return region.high + width / 80, "left", True
    return region.low - width / 80, "right", True
