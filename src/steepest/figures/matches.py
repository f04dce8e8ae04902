"""Two numbers of each thing that ought to be equal, against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.style import COLOURS, GREY, finish, own_axes, tidy

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Matches", "draw_matches", "matches"]


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Pairs of numbers.

    Attributes:
        a, b: the numbers, (n,).
        names: what they are, for the axes.
        error: the largest difference, as a share of the largest number.
    """

    a: NDArray[np.float64]
    b: NDArray[np.float64]
    names: tuple[str, str]
    error: float

    @property
    def sentences(self) -> list[str]:
        """The caption: how many points, and how far the farthest lies from the line."""
        return [
            f"Dots: {len(self.a):,} numbers, each computed twice; line: equal. They differ by at "
            f"most {self.error:.1g} of the largest."
        ]


def matches(a: ArrayLike, b: ArrayLike, of_a: str, of_b: str) -> Matches:
    """Pair numbers that ought to be equal.

    Args:
        a, b: numbers, both (n,).
        of_a, of_b: what they are.

    Raises:
        ValueError: none, or not equally many.

    >>> matches([1.0, 2.0], [1.0, 2.5], "before", "after").error
    0.2
    """
    first, second = (np.asarray(each, dtype=np.float64).ravel() for each in (a, b))
    if first.shape != second.shape or not first.size:
        raise ValueError(
            f"a and b must be equally many numbers, got {first.size} and {second.size}"
        )
    largest = float(max(abs(first).max(), abs(second).max()))
    error = float(abs(first - second).max()) / largest if largest else 0.0
    return Matches(first, second, (of_a, of_b), error)


def draw_matches(data: Matches, ax: Axes | None = None) -> Axes:
    """Draw the pairs about the line on which both are equal.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = own_axes(1, width=4.6, height=4.6)[0] if ax is None else ax
    ends = [float(min(data.a.min(), data.b.min())), float(max(data.a.max(), data.b.max()))]
    drawn.plot(ends, ends, color=GREY, linewidth=1, zorder=1)
    drawn.scatter(data.a, data.b, s=10, color=COLOURS[0], alpha=0.4, linewidths=0, zorder=2)
    drawn.set_xlabel(data.names[0])
    drawn.set_ylabel(data.names[1])
    drawn.set_aspect("equal", adjustable="datalim")
    tidy(drawn)
    finish(drawn, data.sentences, own=ax is None)
    return drawn
