"""The relative error of central differences over their step size.

For a right gradient the error falls with the square of the step until rounding makes it rise again.
For a wrong gradient no step makes the two agree, and the curve is flat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.errors import GradientError
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes
from steepest.gradients import GradientCheck

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ELEMENTS = 40
STEPS = np.logspace(-12, -1, 34)
ROUNDING = 1e-11  # about the error that rounding leaves of a right gradient


@dataclass(frozen=True, slots=True, eq=False)
class GradientErrors(OneAxesFigure):
    """What the figure shows.

    Attributes:
        steps: relative to the size of the element, at least 1, (k,).
        errors: abs(a - D(h)) / max(abs(a), abs(n), 1e-6 of the largest), (elements, k).
        worst: the row of the element with the largest error.
        label: its name.
        elements: how many elements the gradient has; the rows are some of them.
        check: with its verdict.
    """

    steps: NDArray[np.float64]
    errors: NDArray[np.float64]
    worst: int
    label: str
    elements: int
    check: GradientCheck

    @classmethod
    def of(cls, check: GradientCheck) -> GradientErrors:
        """The errors of plain central differences at many steps, for the worst element and others.

        Raises:
            GradientError: the gradient has another shape than its argument, or the check compared a
                whole Jacobian.
        """
        if not check.pairs or len(check.differentiator.weights) > 1:
            raise GradientError(
                "plot must have one gradient in the shape of its argument, got another shape or a "
                "whole Jacobian (return that shape, or check without jacobian=True)"
            )
        places = [(k, e) for k, pair in enumerate(check.pairs) for e in range(pair.x.size)]
        name, index = check.worst.argument, check.worst.index
        worst = next(
            row
            for row, (k, e) in enumerate(places)
            if check.pairs[k].name == name
            and tuple(map(int, np.unravel_index(e, check.pairs[k].x.shape))) == index
        )
        some = np.linspace(0, len(places) - 1, min(len(places), MOST_ELEMENTS)).astype(int)
        rows = sorted({*some.tolist(), worst})
        largest = max(float(abs(pair.numeric).max()) for pair in check.pairs)
        return cls(
            steps=STEPS,
            errors=np.array([_errors_at_steps(check, places[row], largest) for row in rows]),
            worst=rows.index(worst),
            label=f"{name}[{', '.join(map(str, index))}]" if index else name,
            elements=len(places),
            check=check,
        )

    @property
    def caption(self) -> str:
        """What a line is, how many there are, and the verdict."""
        shown = len(self.errors)
        n = f"all {shown}" if shown == self.elements else f"{shown} of {self.elements}"
        lines = "A line" if shown == 1 else f"Lines: {n} elements"
        return (
            f"{lines}: relative error of the gradient against central differences with that step. "
            "Where the gradient is right, it falls with the square of the step until rounding "
            f"errors dominate. {self.check.sentence}"
        )

    _size = (6.0, 4.2)

    def _draw_data(self, ax: Axes) -> None:
        """Draw the errors on logarithmic axes, the worst element in colour."""
        shown = np.where(self.errors > 0, self.errors, np.nan)
        for row, errors in enumerate(shown):
            if row != self.worst:
                ax.loglog(self.steps, errors, color=GREY, alpha=0.35, linewidth=0.8)
        colour = COLOURS[2] if self.check.ok else COLOURS[5]
        ax.loglog(self.steps, shown[self.worst], color=colour, linewidth=2, label=self.label)
        style_axes(ax)
        ax.set(xlabel="step h, relative to the element (at least 1)", ylabel="relative error")
        # The same range for right and wrong gradients: an error that does not fall is a flat line.
        low, high = ax.get_ylim()
        ax.set_ylim(min(low, ROUNDING / 10), max(high, 10.0))

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        ax.legend(title="largest error", framealpha=1.0, edgecolor="none")


def _errors_at_steps(
    check: GradientCheck, place: tuple[int, int], largest: float
) -> NDArray[np.float64]:
    """The relative errors of one element, given by its argument and place in it, at every step."""
    k, e = place
    pair, differentiator = check.pairs[k], check.differentiator
    a, n, weight = (float(each.flat[e]) for each in (pair.analytic, pair.numeric, pair.weight))
    size = max(abs(a), abs(n), 1e-6 * largest) or 1.0
    scale = differentiator.step_scale(k, e)
    found = [float(differentiator.central_slope(k, e, h * scale)[0]) for h in STEPS]
    return np.asarray(abs(a - np.array(found) / weight) / size)
