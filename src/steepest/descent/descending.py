"""One descent, on a surface given as text, by name or as a function."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from steepest import surfaces
from steepest.descent.loop import Array, iterate_descent
from steepest.descent.options import DescentOptions, check_options, check_start
from steepest.descent.record import Descent
from steepest.errors import Problems
from steepest.nn.rules import Rule
from steepest.surfaces import Surface


def descend(
    surface: str | Callable[..., Any] | Surface,
    start: Any,
    step_size: float,
    steps: int,
    decay: float = 1.0,
    rule: str | Rule = "sgd",
    schedule: str | None = None,
    target: float | None = None,
) -> Descent:
    """Run gradient descent: p <- p - step_size * gradient(p) for rule "sgd".

    Args:
        surface: text, a name in the catalogue, a function, or a `Surface`.
        start: n numbers.
        step_size: size of the first step, positive.
        steps: number of steps. The descent ends earlier if it reaches the target or if f is no
            longer finite.
        decay: factor from one step size to the next, in (0, 1]: step t = 0, 1, ... has size
            step_size * decay**t.
        rule: "sgd", "momentum" or "adam", or an instance of `steepest.nn.rules` with other
            constants; the definitions are those of torch.optim.
        schedule: "constant", "exponential" (with decay) or "cosine"; None means exponential if
            there is a decay, else constant.
        target: stop at the first value of f below it; None means no target.

    Returns:
        The descent: its points and values, and in ``sentence`` what happened.

    Raises:
        SurfaceError: invalid arguments, with one sentence for each problem.
        ExpressionError: the text is not a valid expression.

    >>> descent = descend("x**2 + y**2 + x*(y+2) + cos(3*x)", (3, 2), step_size=0.2, steps=30)
    >>> print(descent.sentence[:67])
    The descent ends in a 2-cycle around the minimum at (-1.088, 0.544)
    """
    made = surfaces.surface(surface)
    problems = Problems()
    point = check_start(made, start, problems)
    options = check_options(step_size, steps, decay, rule, schedule, target, problems)
    return run_descent(made, point, options)


def run_descent(surface: Surface, start: tuple[float, ...], options: DescentOptions) -> Descent:
    """Run a descent whose arguments have been checked."""
    function, target = surface.function, options.target

    def gradient(point: Array) -> Array:
        return np.array(function.gradient_at(point.tolist()))

    points: list[Array] = []
    values: list[float] = []
    norms: list[float] = []
    step_sizes: list[float] = []
    value_at_divergence = None
    with np.errstate(all="ignore"):
        for point, slope, step_size in iterate_descent(
            gradient, options.update_rule, options.step_schedule, np.array(start), options.steps
        ):
            value, norm = function.value_at(point.tolist()), math.hypot(*slope)
            if not (math.isfinite(value) and math.isfinite(norm)):
                value_at_divergence = value
                if points:
                    break
            points.append(point)
            values.append(value)
            norms.append(norm)
            step_sizes.append(step_size)
            if value_at_divergence is not None or (target is not None and value < target):
                break
    return Descent(
        surface,
        options,
        np.array(points),
        np.array(values),
        np.array(norms),
        np.array(step_sizes[:-1]),
        value_at_divergence,
    )
