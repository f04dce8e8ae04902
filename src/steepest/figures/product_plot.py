"""Mean scores of many combinations of settings over the product of these settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.labels import axis_label, measure_label
from steepest.figures.style import style_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["ProductPlot"]


@dataclass(frozen=True, slots=True, eq=False)
class ProductPlot:
    """One dot for each combination of settings, coloured by one of them.

    Attributes:
        product: of the settings, positive, (k,).
        scores: mean over the seeds, (k,).
        group: value of the setting that gives the colour, (k,).
        setting: its name.
        formula: the product in words.
        measure: name of the score.
    """

    product: NDArray[np.float64]
    scores: NDArray[np.float64]
    group: NDArray[np.float64]
    setting: str
    formula: str
    measure: str

    def draw(self, ax: Axes) -> None:
        """Draw the dots over a logarithmic axis, low values of the setting light."""
        from matplotlib import colormaps

        values: Sequence[float] = np.unique(self.group).tolist()
        shades = colormaps["viridis"](np.linspace(0.95, 0.0, len(values)))
        for value, shade in zip(values, shades, strict=True):
            here = self.group == value
            ax.scatter(self.product[here], self.scores[here], s=16, color=[shade],
                       edgecolors="#40404060", linewidths=0.4, label=f"{value:g}")  # fmt: skip
        ax.set_xscale("log")
        ax.set_xlabel(self.formula)
        ax.set_ylabel(f"mean {measure_label(self.measure)}")
        ax.legend(title=axis_label(self.setting), loc="lower left", bbox_to_anchor=(1.0, 0.0),
                  fontsize=8.5, title_fontsize=8.5, frameon=False)  # fmt: skip
        style_axes(ax)
