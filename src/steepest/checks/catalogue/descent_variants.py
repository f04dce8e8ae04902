"""Wrong descents, with the signature ``optimize_f(x, y, step_size, steps, decay)``.

The right one takes ``steps`` steps p <- p - step_size * decay**t * gradient(p), t = 0, 1, 2, ...,
and returns x, y, f(x, y), and the steps + 1 values of each coordinate.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np

from steepest.checks.catalogue.exercise_function import Slopes, exact_slopes, exercise_function
from steepest.checks.pieces import Function

__all__ = [
    "FORMULAS",
    "Rates",
    "compounding_decay",
    "compounding_decay_from_first_step",
    "decay_of_one_coordinate",
    "decay_spread_over_all_steps",
    "delayed_decay",
    "descent_along_first_gradient",
    "descent_along_gradient_sums",
    "make_descent",
    "normalised_slopes",
    "step_sizes_by_formula",
    "step_sizes_divided_by_steps",
    "update_coordinates_in_turn",
    "with_changed_arguments",
    "with_changed_results",
    "with_partial_history",
]

Rates: TypeAlias = Callable[[float, int, float], Iterator[float]]


def decaying_step_sizes(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """The right step sizes, step_size * decay**t."""
    for t in range(steps):
        yield step_size * decay**t


def make_descent(rates: Rates = decaying_step_sizes, gradient: Slopes = exact_slopes) -> Function:
    """A descent with these step sizes along this gradient."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        x_hist, y_hist = [x], [y]
        with np.errstate(all="ignore"):
            for rate in rates(step_size, steps, decay):
                slope_x, slope_y = gradient(x, y)
                x, y = x - rate * slope_x, y - rate * slope_y
                x_hist.append(x)
                y_hist.append(y)
        return x, y, exercise_function(x, y), x_hist, y_hist

    return optimize_f


def compounding_decay(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """Step sizes of ``step_size *= decay**t`` in the loop: all factors so far are multiplied."""
    for t in range(steps):
        step_size *= decay**t
        yield step_size


def compounding_decay_from_first_step(
    step_size: float, steps: int, decay: float
) -> Iterator[float]:
    """Step sizes of ``step_size *= decay**t`` in the loop with t from 1."""
    for t in range(1, steps + 1):
        step_size *= decay**t
        yield step_size


def delayed_decay(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """Step sizes whose decay starts one step late."""
    for t in range(steps):
        yield step_size * decay ** max(t - 1, 0)


def decay_spread_over_all_steps(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """Step sizes that reach the factor ``decay`` only after all steps."""
    for t in range(steps):
        yield step_size * decay ** (t / steps)


FORMULAS: dict[str, Callable[[float, float, int], float]] = {
    "step_size * (1 - (1 - decay) * t)": lambda s, d, t: s * (1 - (1 - d) * t),
    "step_size * (1 - decay * t)": lambda s, d, t: s * (1 - d * t),
    "step_size - decay * t": lambda s, d, t: s - d * t,
    "step_size * decay * t": lambda s, d, t: s * d * t,
    "step_size * decay * (t + 1)": lambda s, d, t: s * d * (t + 1),
    "step_size / (1 + decay * t)": lambda s, d, t: s / (1 + d * t),
    "step_size / (1 + (1 - decay) * t)": lambda s, d, t: s / (1 + (1 - d) * t),
    "step_size * (1 - decay)**t": lambda s, d, t: s * (1 - d) ** t,
    "step_size * exp(-decay * t)": lambda s, d, t: s * math.exp(-d * t),
    "step_size * decay**(2 * t)": lambda s, d, t: s * d ** (2 * t),
    "step_size / decay**t": lambda s, d, t: s / d**t,
    "step_size * decay**(t // 2)": lambda s, d, t: s * d ** (t // 2),
    "step_size * decay in each step": lambda s, d, t: s * d,
    "step_size * decay**(t - 1)": lambda s, d, t: s * d ** (t - 1),
    "step_size * decay**(t * t)": lambda s, d, t: s * d ** (t * t),
    "step_size * t**decay": lambda s, d, t: s * t**d,
    "step_size * (t + 1)**-decay": lambda s, d, t: s * (t + 1) ** -d,
    "step_size / (t + 1)": lambda s, d, t: s / (t + 1),
    "step_size / sqrt(t + 1)": lambda s, d, t: s / math.sqrt(t + 1),
    "step_size + decay * t": lambda s, d, t: s + d * t,
    "step_size * (1 - decay)": lambda s, d, t: s * (1 - d),
    "step_size**t * decay": lambda s, d, t: s**t * d,
    "(step_size * decay)**(t + 1)": lambda s, d, t: (s * d) ** (t + 1),
}
"""Other formulas for the step size, of step size s, decay d and step t."""


def step_sizes_divided_by_steps(step_size: float, steps: int, decay: float) -> Iterator[float]:
    """The right step sizes, divided by the number of steps."""
    for t in range(steps):
        yield step_size * decay**t / steps


def decay_of_one_coordinate(decayed: int) -> Function:
    """A descent in which only the coordinate with that number has a step size that decays."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        x_hist, y_hist = [x], [y]
        with np.errstate(all="ignore"):
            for rate in decaying_step_sizes(step_size, steps, decay):
                rates = (rate, step_size) if decayed == 0 else (step_size, rate)
                slope_x, slope_y = exact_slopes(x, y)
                x, y = x - rates[0] * slope_x, y - rates[1] * slope_y
                x_hist.append(x)
                y_hist.append(y)
        return x, y, exercise_function(x, y), x_hist, y_hist

    return optimize_f


def step_sizes_by_formula(formula: Callable[[float, float, int], float]) -> Rates:
    """Step sizes that follow a formula of step size, decay and step."""
    return lambda step_size, steps, decay: (formula(step_size, decay, t) for t in range(steps))


def update_coordinates_in_turn(first: str) -> Function:
    """A descent that updates one coordinate before it computes the slope of the other."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        x_hist, y_hist = [x], [y]
        for rate in decaying_step_sizes(step_size, steps, decay):
            if first == "x":
                x = x - rate * exact_slopes(x, y)[0]
                y = y - rate * exact_slopes(x, y)[1]
            else:
                y = y - rate * exact_slopes(x, y)[1]
                x = x - rate * exact_slopes(x, y)[0]
            x_hist.append(x)
            y_hist.append(y)
        return x, y, exercise_function(x, y), x_hist, y_hist

    return optimize_f


def descent_along_first_gradient(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
    """Compute the gradient only once, before the loop."""
    fixed = exact_slopes(x, y)
    return make_descent(gradient=lambda *_: fixed)(x, y, step_size, steps, decay)


def descent_along_gradient_sums(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
    """Add up the gradients of all steps, as backward() does if they are not cleared."""
    total = [0.0, 0.0]

    def sum_of_all_gradients(x: Any, y: Any) -> tuple[Any, Any]:
        total[:] = [old + new for old, new in zip(total, exact_slopes(x, y), strict=True)]
        return total[0], total[1]

    return make_descent(gradient=sum_of_all_gradients)(x, y, step_size, steps, decay)


def normalised_slopes(x: Any, y: Any) -> tuple[Any, Any]:
    """The slopes divided by the length of the gradient."""
    slope_x, slope_y = exact_slopes(x, y)
    length = (slope_x**2 + slope_y**2) ** 0.5
    return slope_x / length, slope_y / length


def with_changed_arguments(
    change: Callable[..., tuple[Any, ...]],
) -> Callable[[Function], Function]:
    """Wrap any descent so that its arguments are changed."""
    return lambda descend: lambda *arguments: descend(*change(*arguments))


def with_changed_results(change: Callable[..., tuple[Any, ...]]) -> Callable[[Function], Function]:
    """Wrap any descent so that its results are changed."""
    return lambda descend: lambda *arguments: change(*descend(*arguments))


def with_partial_history(part: slice) -> Callable[[Function], Function]:
    """Wrap any descent so that it returns only a part of its history."""
    return with_changed_results(lambda x, y, value, xs, ys: (x, y, value, xs[part], ys[part]))
