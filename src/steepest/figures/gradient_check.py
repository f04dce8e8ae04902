"""Relative error of central differences against their step size: data, then drawing.

A right gradient shows a valley: the error falls with the square of the step until rounding makes it
rise again. Against a wrong gradient the valley has a flat bottom: no step makes the two agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.errors import GradientError
from steepest.figures.new_figures import create_axes
from steepest.figures.style import COLOURS, GREY, style_axes, write_caption
from steepest.gradients import GradientCheck

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ELEMENTS = 40
STEPS = np.logspace(-12, -1, 34)
LEVEL = 1e-11  # what rounding leaves of a right gradient, about


@dataclass(frozen=True, slots=True, eq=False)
class StepErrors:
    """What the figure shows.

    Attributes:
        steps: relative to the size of the element, at least 1, (k,).
        errors: abs(a - D(h)) / max(abs(a), abs(n), 1e-6 of the largest), (elements, k).
        worst: the row of the element with the largest error.
        label: its name.
        elements: how many elements the gradient has; the rows are some of them.
        verdict: the sentence of the check.
        ok: its verdict.
    """

    steps: NDArray[np.float64]
    errors: NDArray[np.float64]
    worst: int
    label: str
    elements: int
    verdict: str
    ok: bool


def step_errors(check: GradientCheck) -> StepErrors:
    """The errors of plain central differences at many steps, for the worst element and others.

    Raises:
        GradientError: the gradient has another shape than its argument, or the check compared a
            whole Jacobian.
    """
    differentiator = check.differentiator
    if not check.pairs or len(differentiator.weights) > 1:
        raise GradientError(
            "plot must have one gradient in the shape of its argument, got another shape or a "
            "whole Jacobian (mend the shape, or check without jacobian=True)"
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
    return StepErrors(
        steps=STEPS,
        errors=np.array([_errors_of(check, places[row], largest) for row in rows]),
        worst=rows.index(worst),
        label=f"{name}[{', '.join(map(str, index))}]" if index else name,
        elements=len(places),
        verdict=check.sentence,
        ok=check.ok,
    )


def _errors_of(check: GradientCheck, place: tuple[int, int], largest: float) -> NDArray[np.float64]:
    k, e = place
    pair, differentiator = check.pairs[k], check.differentiator
    a, n, weight = (float(each.flat[e]) for each in (pair.analytic, pair.numeric, pair.weight))
    size = max(abs(a), abs(n), 1e-6 * largest) or 1.0
    found = [
        float(differentiator.central_slope(k, e, h * differentiator.step_scale(k, e))[0])
        for h in STEPS
    ]
    return np.asarray(abs(a - np.array(found) / weight) / size)


def sentences(data: StepErrors) -> list[str]:
    """The caption: what a line is, how many there are, and the verdict."""
    shown = len(data.errors)
    n = f"all {shown}" if shown == data.elements else f"{shown} of {data.elements}"
    lines = "A line" if shown == 1 else f"Lines: {n} elements"
    return [
        f"{lines}: relative error of the gradient against central differences with that step. "
        "Where the gradient is right, it falls with the square of the step until rounding errors "
        "take over.",
        data.verdict,
    ]


def draw_step_errors(data: StepErrors, ax: Axes | None = None) -> Axes:
    """Draw the errors on logarithmic axes, the worst element in colour.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = create_axes(1, width=6.0, height=4.2)[0] if ax is None else ax
    shown = np.where(data.errors > 0, data.errors, np.nan)
    for row, errors in enumerate(shown):
        if row != data.worst:
            drawn.loglog(data.steps, errors, color=GREY, alpha=0.35, linewidth=0.8)
    colour = COLOURS[2] if data.ok else COLOURS[5]
    drawn.loglog(data.steps, shown[data.worst], color=colour, linewidth=2, label=data.label)
    style_axes(drawn)
    drawn.set_xlabel("step h, relative to the element (at least 1)")
    drawn.set_ylabel("relative error")
    # The same range for right and wrong gradients: an error that does not fall is a flat line.
    low, high = drawn.get_ylim()
    drawn.set_ylim(min(low, LEVEL / 10), max(high, 10.0))
    drawn.legend(title="largest error", framealpha=1.0, edgecolor="none")
    if ax is None:
        figure = drawn.get_figure(root=True)
        assert figure is not None
        write_caption(figure, *sentences(data))
    return drawn
