"""One descent: from a text, a name or a function."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from steepest import surfaces
from steepest.descent.options import Options, check_options, check_start
from steepest.descent.record import Descent
from steepest.descent.walking import Array, walk
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
    """Go down on a surface, step by step: p <- p - step_size * gradient(p), for rule "sgd".

    Args:
        surface: text, a name of the catalogue, a function, or what `steepest.surface` gives.
        start: n numbers.
        step_size: of the first step, positive.
        steps: how many to take. Fewer are taken if the target is reached or f stops being finite.
        decay: factor from one step size to the next, in (0, 1]: step t = 0, 1, ... has
            step_size * decay**t.
        rule: "sgd", "momentum" or "adam", or one of their records with constants of your own
            (`steepest.nn.rules`); torch.optim's definitions.
        schedule: "constant", "exponential" (with decay) or "cosine"; None is exponential where
            there is a decay, else constant.
        target: stop where f falls below it.

    Returns:
        The descent: its points and values, and in ``sentence`` what happened.

    Raises:
        SurfaceError: with one sentence for every problem.
        ExpressionError: text that is no expression.

    >>> descent = descend("x**2 + y**2 + x*(y+2) + cos(3*x)", (3, 2), step_size=0.2, steps=30)
    >>> print(descent.sentence[:74])
    circles in a 2-cycle around the minimum at (-1.088, 0.544), f between -1.8
    """
    made = surfaces.surface(surface)
    problems = Problems()
    point = check_start(made, start, problems)
    options = check_options(step_size, steps, decay, rule, schedule, target, problems)
    return follow(made, point, options)


def follow(surface: Surface, start: tuple[float, ...], options: Options) -> Descent:
    """The descent itself, on what has been checked."""
    function, target = surface.function, options.target

    def gradient(point: Array) -> Array:
        return np.array(function.gradient_at(point.tolist()))

    points: list[Array] = []
    values: list[float] = []
    norms: list[float] = []
    sizes: list[float] = []
    lost = None
    with np.errstate(all="ignore"):
        for point, slope, size in walk(
            gradient, options.stepper, options.sizes, np.array(start), options.steps
        ):
            value, norm = function.value_at(point.tolist()), math.hypot(*slope)
            if not (math.isfinite(value) and math.isfinite(norm)):
                lost = value
                if points:
                    break
            points.append(point)
            values.append(value)
            norms.append(norm)
            sizes.append(size)
            if lost is not None or (target is not None and value < target):
                break
    return Descent(
        surface,
        options,
        np.array(points),
        np.array(values),
        np.array(norms),
        np.array(sizes[:-1]),
        lost,
    )
