"""The record of one descent: its points and values, and its verdict."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.descent.minima import Minima, find_minima
from steepest.descent.options import DescentOptions
from steepest.descent.outcomes import DescentVerdict
from steepest.surfaces import Minimum, Surface

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Descent:
    """One descent; its arrays are float64 and begin with the start.

    Attributes:
        surface: the surface.
        options: the step size, steps, decay, rule, schedule and target that were asked for.
        points: (k + 1, n), the start and the point after each of the k steps taken. k is smaller
            than ``options.steps`` if the descent reached its target or diverged; the point at
            which f or its gradient is not finite is left out.
        values: (k + 1,), f at the points.
        gradient_norms: (k + 1,), the Euclidean norm of the gradient at the points.
        step_sizes: (k,), the size (learning rate) of each step.
        value_at_divergence: f at the first point where f or its gradient is not finite; None if
            the descent did not diverge.

    >>> from steepest.descent import descend
    >>> descent = descend("assignment", start=(3, 2), step_size=0.1, steps=30)
    >>> descent.points.shape, round(descent.value, 4), descent.status
    ((31, 2), 1.2429, 'local minimum')
    """

    surface: Surface
    options: DescentOptions
    points: Array
    values: Array
    gradient_norms: Array
    step_sizes: Array
    value_at_divergence: float | None = None

    @property
    def diverged(self) -> bool:
        """Whether f or its gradient is no longer finite."""
        return self.value_at_divergence is not None

    @property
    def steps(self) -> int:
        """The number of steps taken."""
        return len(self.step_sizes)

    @property
    def point(self) -> tuple[float, ...]:
        """The last point."""
        return tuple(self.points[-1].tolist())

    @property
    def value(self) -> float:
        """f at the last point."""
        return float(self.values[-1])

    @functools.cached_property
    def minima(self) -> Minima:
        """The minima of the surface in its box; the search runs at the first use."""
        return find_minima(self.surface)

    @functools.cached_property
    def verdict(self) -> DescentVerdict:
        """What happened: a status, a sentence with the reason, and the minimum concerned."""
        from steepest.descent.verdicts import classify_descent

        return classify_descent(self)

    @property
    def status(self) -> str:
        """What happened, in a word or two: one of `steepest.descent.outcomes.STATUSES`."""
        return self.verdict.status

    @property
    def sentence(self) -> str:
        """What happened, and why the descent missed the lowest minimum if it did."""
        return self.verdict.sentence

    @property
    def minimum(self) -> Minimum | None:
        """The minimum that the descent reached or cycles around, or None."""
        return self.verdict.minimum

    def plot(self, ax: Any = None) -> list[Axes]:
        """Draw the path on the contours of f, and beside it the learning curve."""
        from steepest.figures.descent_plot import plot_path

        return plot_path(self, ax)

    def __repr__(self) -> str:
        end = ", ".join(f"{x:.6g}" for x in self.points[-1][:4])
        more = ", ..." if self.surface.dimensions > 4 else ""
        where = f"({end}{more}), f = {self.value:.6g}"
        return f"<Descent of {self.steps} steps on {self.surface.name} to {where}>"
