"""Descents that go wrong, in the signature ``optimize_f(x, y, step_size, steps, decay)``.

A right one takes ``steps`` steps p <- p - step_size * decay**t * gradient(p), t = 0, 1, 2, ...,
and gives x, y, f(x, y), and all steps + 1 coordinates it was at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np

from steepest.checks.catalogue.slopes import Slopes, f, slopes
from steepest.checks.pieces import Function

__all__ = [
    "FORMULAS",
    "Rates",
    "by_formula",
    "called",
    "compounding",
    "compounding_early",
    "descent",
    "giving",
    "history",
    "late",
    "one_after_the_other",
    "slope_of_the_start",
    "slopes_added_up",
    "spread",
    "stopped_by_a_rise",
    "unit_length",
]

Rates: TypeAlias = Callable[[float, int, float], Iterator[float]]


def falling(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """step_size * decay**t."""
    for t in range(steps):
        yield step_size * decay**t


def descent(rates: Rates = falling, gradient: Slopes = slopes) -> Function:
    """A descent with those step sizes along that gradient."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        x_hist, y_hist = [x], [y]
        with np.errstate(all="ignore"):
            for rate in rates(step_size, steps, decay):
                slope_x, slope_y = gradient(x, y)
                x, y = x - rate * slope_x, y - rate * slope_y
                x_hist.append(x)
                y_hist.append(y)
        return x, y, f(x, y), x_hist, y_hist

    return optimize_f


def compounding(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """``step_size *= decay**t`` in the loop: the factors of all steps so far multiply."""
    for t in range(steps):
        step_size *= decay**t
        yield step_size


def compounding_early(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """The same with t from 1."""
    for t in range(1, steps + 1):
        step_size *= decay**t
        yield step_size


def late(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """The second step is as long as the first."""
    for t in range(steps):
        yield step_size * decay ** max(t - 1, 0)


def spread(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """The whole decay is reached at the end only."""
    for t in range(steps):
        yield step_size * decay ** (t / steps)


FORMULAS: dict[str, Callable[[float, float, int], float]] = {
    "step_size * (1 - (1 - decay) * t)": lambda s, d, t: s * (1 - (1 - d) * t),
    "step_size * (1 - decay * t)": lambda s, d, t: s * (1 - d * t),
    "step_size - decay * t": lambda s, d, t: s - d * t,
    "step_size * decay * t": lambda s, d, t: s * d * t,
    "step_size * decay * (t + 1)": lambda s, d, t: s * d * (t + 1),
    "step_size / (1 + decay * t)": lambda s, d, t: s / (1 + d * t),
    "step_size * (1 - decay)**t": lambda s, d, t: s * (1 - d) ** t,
    "step_size * exp(-decay * t)": lambda s, d, t: s * math.exp(-d * t),
    "step_size * decay**(2 * t)": lambda s, d, t: s * d ** (2 * t),
    "step_size / decay**t": lambda s, d, t: s / d**t,
    "step_size * decay**(t // 2)": lambda s, d, t: s * d ** (t // 2),
    "step_size * decay in each step": lambda s, d, t: s * d,
}
"""Other ways to let the step size fall, by step size s, decay d and step t."""


def by_formula(formula: Callable[[float, float, int], float]) -> Rates:
    """Step sizes of another formula."""
    return lambda step_size, steps, decay: (formula(step_size, decay, t) for t in range(steps))


def one_after_the_other(first: str) -> Function:
    """The second coordinate's slope is taken where the first has already gone."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        x_hist, y_hist = [x], [y]
        for rate in falling(step_size, steps, decay):
            if first == "x":
                x = x - rate * slopes(x, y)[0]
                y = y - rate * slopes(x, y)[1]
            else:
                y = y - rate * slopes(x, y)[1]
                x = x - rate * slopes(x, y)[0]
            x_hist.append(x)
            y_hist.append(y)
        return x, y, f(x, y), x_hist, y_hist

    return optimize_f


def slope_of_the_start(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
    """The gradient is computed before the loop."""
    fixed = slopes(x, y)
    return descent(gradient=lambda *_: fixed)(x, y, step_size, steps, decay)


def slopes_added_up(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
    """backward() adds to the gradients that are there."""
    total = [0.0, 0.0]

    def all_so_far(x: Any, y: Any) -> tuple[Any, Any]:
        total[:] = [old + new for old, new in zip(total, slopes(x, y), strict=True)]
        return total[0], total[1]

    return descent(gradient=all_so_far)(x, y, step_size, steps, decay)


def stopped_by_a_rise(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
    """The loop is left as soon as the value has risen."""
    _, _, _, xs, ys = descent()(x, y, step_size, steps, decay)
    values = [f(*point) for point in zip(xs, ys, strict=True)]
    rises = (k + 1 for k in range(steps) if values[k + 1] > values[k])
    end = next(rises, steps)
    return xs[end], ys[end], values[end], xs[: end + 1], ys[: end + 1]


def unit_length(x: Any, y: Any) -> tuple[Any, Any]:
    """Only the direction of the gradient."""
    slope_x, slope_y = slopes(x, y)
    length = (slope_x**2 + slope_y**2) ** 0.5
    return slope_x / length, slope_y / length


def called(change: Callable[..., tuple[Any, ...]]) -> Callable[[Function], Function]:
    """Any descent, called with other arguments."""
    return lambda descend: lambda *arguments: descend(*change(*arguments))


def giving(change: Callable[..., tuple[Any, ...]]) -> Callable[[Function], Function]:
    """Any descent, with its results changed."""
    return lambda descend: lambda *arguments: change(*descend(*arguments))


def history(part: slice) -> Callable[[Function], Function]:
    """Only a part of what was visited."""
    return giving(lambda x, y, value, xs, ys: (x, y, value, xs[part], ys[part]))
