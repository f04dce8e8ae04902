"""Activation functions beside their derivatives, in small panels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.new_figures import panels_or_new
from steepest.figures.style import COLOURS, GREY, add_legend_and_caption, style_axes
from steepest.nn.activations import Activation, activation_function, activation_gradient

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = ("sigmoid", "relu", "tanh")
DERIVATIVE_JUMPS_AT_ZERO = ("relu", "leaky_relu")
POINTS = 601
VALUE, SLOPE = COLOURS[0], COLOURS[5]


@dataclass(frozen=True, slots=True, eq=False)
class ActivationCurve:
    """One function.

    Attributes:
        name: of the function.
        x: (k,) float64.
        value, slope: the function and its derivative at x, (k,); NaN in the slope where it jumps.
    """

    name: str
    x: NDArray[np.float64]
    value: NDArray[np.float64]
    slope: NDArray[np.float64]

    @property
    def largest_slope(self) -> float:
        """The largest absolute derivative on the interval."""
        return float(np.nanmax(np.abs(self.slope)))


@dataclass(frozen=True, slots=True, eq=False)
class ActivationCurves:
    """Functions, each in a panel of its own."""

    panels: tuple[ActivationCurve, ...]

    @classmethod
    def of(
        cls, activations: Sequence[Activation] = SHOWN, low: float = -6.0, high: float = 6.0
    ) -> ActivationCurves:
        """Functions and derivatives on an interval.

        Args:
            activations: names or callables, applied element by element.
            low, high: the interval of x.

        Raises:
            SettingsError: an unknown name.

        >>> [round(panel.largest_slope, 3) for panel in ActivationCurves.of().panels]
        [0.25, 1.0, 1.0]
        """
        panels = []
        for activation in activations:
            x = np.linspace(low, high, POINTS)
            value = np.asarray(activation_function(activation)(x), dtype=np.float64)
            slope = np.array(activation_gradient(activation)(x), dtype=np.float64)
            if activation in DERIVATIVE_JUMPS_AT_ZERO:
                slope[np.argmin(abs(x))] = np.nan  # a gap instead of a steep line
            name = activation if isinstance(activation, str) else activation.__name__
            panels.append(ActivationCurve(name.replace("_", " "), x, value, slope))
        return cls(tuple(panels))

    @property
    def caption(self) -> str:
        """The largest derivatives."""
        largest = ", ".join(f"{panel.name} {panel.largest_slope:.3g}" for panel in self.panels)
        low, high = self.panels[0].x[[0, -1]]
        return (
            f"Each function and its derivative by x. Largest derivative for x from {low:g} to "
            f"{high:g}: {largest}. Computed, nothing varied."
        )

    def draw(self, ax: Axes | Sequence[Axes] | None = None) -> list[Axes]:
        """Draw one panel a function, all on the same scales."""
        count = len(self.panels)
        width = 7.0 / max(2, count)
        drawn = panels_or_new(ax, count, "one a panel", columns=count, width=width, height=3.0)
        lowest = min(float(panel.value.min()) for panel in self.panels)
        for each, panel in zip(drawn, self.panels, strict=True):
            each.axhline(0, color=GREY, linewidth=0.8)
            each.axvline(0, color=GREY, linewidth=0.8)
            each.plot(panel.x, panel.value, color=VALUE, linewidth=2, label="function")
            each.plot(panel.x, panel.slope, "--", color=SLOPE, linewidth=2, label="derivative")
            each.set_title(panel.name, fontsize=11)
            each.set_ylim(lowest - 0.25, 2.25)
            each.set_xlim(panel.x[0], panel.x[-1])
            each.set_xlabel("x")
            style_axes(each)
        drawn[0].set_ylabel("value")
        add_legend_and_caption(drawn[0], self.caption, own=ax is None)
        return drawn
