"""Activation functions beside their derivatives: data, then small panels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.style import COLOURS, GREY, finish, own_axes, tidy
from steepest.nn.activations import Activation, activation_function, activation_gradient

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHOWN = ("sigmoid", "relu", "tanh")
KINKED = ("relu", "leaky_relu")
POINTS = 601
VALUE, SLOPE = COLOURS[0], COLOURS[5]


@dataclass(frozen=True, slots=True, eq=False)
class FunctionCurves:
    """One panel.

    Attributes:
        name: of the function.
        x: (k,) float64.
        value, slope: the function and its derivative at x; NaN in the slope is a jump, (k,).
        largest: the largest absolute slope in view.
    """

    name: str
    x: NDArray[np.float64]
    value: NDArray[np.float64]
    slope: NDArray[np.float64]

    @property
    def largest(self) -> float:
        """The largest absolute slope in view."""
        return float(np.nanmax(np.abs(self.slope)))


def function_curves(
    activations: Sequence[Activation] = SHOWN, low: float = -6.0, high: float = 6.0
) -> tuple[FunctionCurves, ...]:
    """Functions and derivatives on an interval.

    Args:
        activations: names or callables, applied element by element.
        low, high: the interval of x.

    Raises:
        SettingsError: an unknown name.

    >>> [round(curves.largest, 3) for curves in function_curves()]
    [0.25, 1.0, 1.0]
    """
    found = []
    for activation in activations:
        x = np.linspace(low, high, POINTS)
        value = np.asarray(activation_function(activation)(x), dtype=np.float64)
        slope = np.array(activation_gradient(activation)(x), dtype=np.float64)
        if activation in KINKED:
            slope[np.argmin(abs(x))] = np.nan  # a jump, not a steep line
        name = activation if isinstance(activation, str) else activation.__name__
        found.append(FunctionCurves(name.replace("_", " "), x, value, slope))
    return tuple(found)


def sentences(panels: Sequence[FunctionCurves]) -> list[str]:
    """The caption: how large the derivatives become, computed."""
    largest = ", ".join(f"{panel.name} {panel.largest:.3g}" for panel in panels)
    ends = panels[0].x[[0, -1]]
    return [
        f"Each function and its derivative by x. Largest derivative for x from {ends[0]:g} to "
        f"{ends[1]:g}: {largest}. Computed, nothing varied."
    ]


def draw_functions(
    panels: Sequence[FunctionCurves], ax: Axes | Sequence[Axes] | None = None
) -> list[Axes]:
    """Draw one panel a function, all on one scale of x and one of y.

    Args:
        panels: as ``function_curves`` gives them.
        ax: one of your own axes a panel; None makes a figure.
    """
    if ax is None:
        drawn = own_axes(len(panels), width=7.0 / max(2, len(panels)), height=3.0)
    else:
        drawn = list(ax) if isinstance(ax, Sequence) else [ax]
    if len(drawn) < len(panels):
        raise ValueError(f"ax must hold {len(panels)} axes, one a panel, got {len(drawn)}")
    lowest = min(float(panel.value.min()) for panel in panels)
    for each, panel in zip(drawn, panels, strict=False):
        each.axhline(0, color=GREY, linewidth=0.8)
        each.axvline(0, color=GREY, linewidth=0.8)
        each.plot(panel.x, panel.value, color=VALUE, linewidth=2, label="function")
        each.plot(panel.x, panel.slope, "--", color=SLOPE, linewidth=2, label="derivative")
        each.set_title(panel.name, fontsize=11)
        each.set_ylim(lowest - 0.25, 2.25)
        each.set_xlim(panel.x[0], panel.x[-1])
        each.set_xlabel("x")
        tidy(each)
    drawn[0].set_ylabel("value")
    finish(drawn[0], sentences(panels), own=ax is None)
    return drawn[: len(panels)]
