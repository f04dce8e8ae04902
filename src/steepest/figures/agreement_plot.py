"""Numbers that were computed in two ways and should be equal, plotted against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, eq=False)
class AgreementPlot(OneAxesFigure):
    """Pairs of numbers.

    Attributes:
        a, b: the numbers, (n,).
        names: of a and b, for the axes.
        error: the largest difference, divided by the largest absolute number.
    """

    a: NDArray[np.float64]
    b: NDArray[np.float64]
    names: tuple[str, str]
    error: float

    @classmethod
    def of(cls, a: ArrayLike, b: ArrayLike, name_a: str, name_b: str) -> AgreementPlot:
        """Pair numbers that should be equal.

        Args:
            a, b: numbers, both (n,).
            name_a, name_b: what they are.

        Raises:
            ValueError: no numbers, or not equally many.

        >>> AgreementPlot.of([1.0, 2.0], [1.0, 2.5], "before", "after").error
        0.2
        """
        first, second = (np.asarray(each, dtype=np.float64).ravel() for each in (a, b))
        if first.shape != second.shape or not first.size:
            raise ValueError(
                f"a and b must be equally many numbers, got {first.size} and {second.size}"
            )
        largest = float(max(abs(first).max(), abs(second).max()))
        error = float(abs(first - second).max()) / largest if largest else 0.0
        return cls(first, second, (name_a, name_b), error)

    @property
    def caption(self) -> str:
        """How many dots there are, and the largest difference."""
        return (
            f"Dots: {len(self.a):,} numbers, each computed in two ways; line: equal. They differ "
            f"by at most {self.error:.1g} of the largest."
        )

    _size = (4.6, 4.6)

    def _draw_data(self, ax: Axes) -> None:
        """Draw the pairs, and the line on which both are equal."""
        ends = [float(min(self.a.min(), self.b.min())), float(max(self.a.max(), self.b.max()))]
        ax.plot(ends, ends, color=GREY, linewidth=1, zorder=1)
        ax.scatter(self.a, self.b, s=10, color=COLOURS[0], alpha=0.4, linewidths=0, zorder=2)
        ax.set(xlabel=self.names[0], ylabel=self.names[1])
        ax.set_aspect("equal", adjustable="datalim")
        style_axes(ax)
