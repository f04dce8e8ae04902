"""One descent: the points it visited, and what became of it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.descent.minima import Minima, find_minima
from steepest.descent.options import Options
from steepest.descent.outcomes import DescentVerdict
from steepest.surfaces import Minimum, Surface

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Descent:
    """The points a descent visited; arrays are float64 and start at the start.

    Attributes:
        surface: what it went down on.
        options: step size, steps, decay, rule, schedule and target as asked for.
        points: (k + 1, n), the start and the point after each of the k steps taken. k is smaller
            than ``options.steps`` where the descent reached its target or diverged; points that
            are not finite are left out.
        values: (k + 1,), f there.
        gradient_norms: (k + 1,), the length of the gradient there.
        step_sizes: (k,), the learning rate of each step.
        lost: f after the step that ended the descent, where f or its gradient is not finite; None
            if it did not come to that.

    >>> from steepest.descent import descend
    >>> descent = descend("assignment", start=(3, 2), step_size=0.1, steps=30)
    >>> descent.points.shape, round(descent.value, 4), descent.status
    ((31, 2), 1.2429, 'local minimum')
    """

    surface: Surface
    options: Options
    points: Array
    values: Array
    gradient_norms: Array
    step_sizes: Array
    lost: float | None = None

    @property
    def diverged(self) -> bool:
        """Whether f or its gradient stopped being finite."""
        return self.lost is not None

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return len(self.step_sizes)

    @property
    def point(self) -> tuple[float, ...]:
        """Where it ended."""
        return tuple(self.points[-1].tolist())

    @property
    def value(self) -> float:
        """f where it ended."""
        return float(self.values[-1])

    @functools.cached_property
    def minima(self) -> Minima:
        """The minima of the surface in its box, searched for when first asked for."""
        return find_minima(self.surface)

    @functools.cached_property
    def verdict(self) -> DescentVerdict:
        """What happened, where it should have gone, and why it did not."""
        from steepest.descent.verdicts import judge

        return judge(self)

    @property
    def status(self) -> str:
        """What happened, in a word or two (`steepest.descent.outcomes.STATUSES`)."""
        return self.verdict.status

    @property
    def sentence(self) -> str:
        """What happened, where it should have gone, and why it did not."""
        return self.verdict.sentence

    @property
    def minimum(self) -> Minimum | None:
        """The minimum that it reached or circles around, if any."""
        return self.verdict.minimum

    def plot(self, ax: Any = None) -> list[Axes]:
        """The path on the contours beside its learning curve."""
        from steepest.figures.descent_drawing import plot_path

        return plot_path(self, ax)

    def __repr__(self) -> str:
        end = ", ".join(f"{x:.6g}" for x in self.points[-1][:4])
        more = ", ..." if self.surface.dimensions > 4 else ""
        where = f"({end}{more}), f = {self.value:.6g}"
        return f"<Descent of {self.steps} steps on {self.surface.name} to {where}>"
