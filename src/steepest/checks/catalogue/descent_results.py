"""Descents that return something else than the last point, its value, and all points."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.descent_variants import (
    make_descent,
    with_changed_results,
    with_partial_history,
)
from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function, Mistake

__all__ = ["WRONG_RESULTS"]


def return_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the x and y of the start."""
    return xs[0], ys[0], value, xs, ys


def return_point_before_last_step(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the x and y from which the last step was taken."""
    return (xs[-2], ys[-2], value, xs, ys) if len(xs) > 1 else (x, y, value, xs, ys)


def return_value_of_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the value computed before the loop."""
    return x, y, exercise_function(xs[0], ys[0]), xs, ys


def return_function_value_before_last_step(
    x: Any, y: Any, value: Any, xs: Any, ys: Any
) -> tuple[Any, ...]:
    """Return the value computed before the last step."""
    before = (each[-2] if len(each) > 1 else each[-1] for each in (xs, ys))
    return x, y, exercise_function(*before), xs, ys


def return_smallest_value(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the smallest value of all visited points."""
    return x, y, min(exercise_function(a, b) for a, b in zip(xs, ys, strict=True)), xs, ys


def return_best_point(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the visited point with the smallest value."""
    value, x, y = min(
        (float(exercise_function(a, b)), float(a), float(b)) for a, b in zip(xs, ys, strict=True)
    )
    return x, y, value, xs, ys


def repeat_last_point_in_history(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return a history in which every entry is the last point."""
    return x, y, value, [xs[-1]] * len(xs), [ys[-1]] * len(ys)


def repeat_last_point_after_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return a history in which every entry but the start is the last point."""
    return x, y, value, [xs[0]] + [xs[-1]] * (len(xs) - 1), [ys[0]] + [ys[-1]] * (len(ys) - 1)


def reverse_history(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the points from the last to the first."""
    return x, y, value, xs[::-1], ys[::-1]


def record_start_twice(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Put the start before the loop, and again each point before its step."""
    return x, y, value, [xs[0], *xs[:-1]], [ys[0], *ys[:-1]]


def record_start_twice_and_end(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Put the start into the lists twice."""
    return x, y, value, [xs[0], *xs], [ys[0], *ys]


def record_end_twice(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Put the last point into the lists again after the loop."""
    return x, y, value, [*xs, xs[-1]], [*ys, ys[-1]]


def record_x_late(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Record x after its step and y before."""
    return x, y, value, xs[1:], ys[:-1]


def record_y_late(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Record y after its step and x before."""
    return x, y, value, xs[:-1], ys[1:]


def round_results(decimals: int) -> Callable[..., tuple[Any, ...]]:
    """Round all results to so many decimals."""

    def rounded(*results: Any) -> tuple[Any, ...]:
        return tuple(np.round(np.asarray(each, dtype=float), decimals) for each in results)

    return rounded


FUNCTIONS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "it lacks cos(3x)": lambda x, y: x**2 + y**2 + x * (y + 2),
    "it has sin(3x) instead of cos(3x)": lambda x, y: x**2 + y**2 + x * (y + 2) + np.sin(3 * x),
    "it has cos(x) instead of cos(3x)": lambda x, y: x**2 + y**2 + x * (y + 2) + np.cos(x),
    "it subtracts cos(3x)": lambda x, y: x**2 + y**2 + x * (y + 2) - np.cos(3 * x),
    "it lacks x (y + 2)": lambda x, y: x**2 + y**2 + np.cos(3 * x),
    "it has x y + 2 instead of x (y + 2)": lambda x, y: x**2 + y**2 + x * y + 2 + np.cos(3 * x),
    "it has x y instead of x (y + 2)": lambda x, y: x**2 + y**2 + x * y + np.cos(3 * x),
    "it lacks x^2": lambda x, y: y**2 + x * (y + 2) + np.cos(3 * x),
    "it lacks y^2": lambda x, y: x**2 + x * (y + 2) + np.cos(3 * x),
    "it has x and y exchanged": lambda x, y: exercise_function(y, x),
    "it is the length of the gradient": lambda x, y: np.hypot(*exact_slopes(x, y)),
}


def with_value_of(function: Callable[[Any, Any], Any]) -> Callable[[Function], Function]:
    """Wrap any descent so that it returns the value of another function."""
    return with_changed_results(
        lambda x, y, value, xs, ys: (x, y, function(float(x), float(y)), xs, ys)
    )


CRITERIA: Final[tuple[Callable[[Any, Any], Any], ...]] = (
    lambda xs, ys: np.hypot(np.diff(xs), np.diff(ys)),
    lambda xs, ys: np.maximum(abs(np.diff(xs)), abs(np.diff(ys))),
    lambda xs, ys: abs(np.diff(exercise_function(xs, ys))),
    lambda xs, ys: np.hypot(*exact_slopes(xs, ys))[1:],
    lambda xs, ys: np.hypot(*exact_slopes(xs, ys))[:-1],
)
"""For each step, a number below which a descent may stop."""
LONG: Final = (np.float64(3.0), np.float64(2.0), 0.1, 80, 1.0)


def descent_that_stops(criterion: Callable[[Any, Any], Any], limit: float) -> Function:
    """A descent that stops after the first step whose criterion is below the limit."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
        _, _, _, xs, ys = make_descent()(float(x), float(y), step_size, steps, decay)
        below = np.flatnonzero(criterion(np.array(xs), np.array(ys)) < limit)
        last = int(below[0]) + 1 if below.size else steps
        value = exercise_function(xs[last], ys[last])
        return xs[last], ys[last], value, xs[: last + 1], ys[: last + 1]

    return optimize_f


def fit_stop(criterion: Callable[[Any, Any], Any]) -> Callable[[ExaminedFunction], Function | None]:
    """Make a descent that stops where the user's does on 80 steps."""

    def fit(user: ExaminedFunction) -> Function | None:
        result = user(*LONG)
        if result.failure is not None or not 2 < result.arrays[3].size < LONG[3]:
            return None
        _, _, _, xs, ys = make_descent()(3.0, 2.0, *LONG[2:])
        numbers = criterion(np.array(xs), np.array(ys))[: result.arrays[3].size - 1]
        last, least_before = numbers[-1], numbers[:-1].min()
        usual = [limit for k in range(1, 16) if last < (limit := 10.0**-k) <= least_before]
        return descent_that_stops(criterion, (*usual, math.sqrt(last * least_before))[0])

    return fit


def _changed(name: str, does: str, hint: str, change: Callable[..., tuple[Any, ...]]) -> Mistake:
    return Mistake(name, does, hint, wrap=with_changed_results(change))


def _mistakes_of_history(changes: Sequence[tuple[str, str, Any]]) -> tuple[Mistake, ...]:
    return tuple(_changed(name, does, HISTORY, change) for name, does, change in changes)


HISTORY = "Append the start to the lists before the loop, and each point after its step."
AFTER = "Compute f(x, y) after the loop."
POINT = "Return x and y after the loop."
WRONG_RESULTS: tuple[Mistake, ...] = (
    Mistake("history lacks the start", "does not put the start into its lists", HISTORY,
            wrap=with_partial_history(slice(1, None))),
    Mistake("history lacks the end", "does not put the last point into its lists", HISTORY,
            wrap=with_partial_history(slice(None, -1))),
    Mistake("history lacks start and end", "puts neither the start nor the last point into "
            "its lists", HISTORY, wrap=with_partial_history(slice(1, -1))),
    _changed(
        "history aliased",
        "appends the same array again and again, so in the end all entries equal the last",
        "Append a copy, or write x = x - ... instead of x -= ..., which changes the array.",
        repeat_last_point_in_history,
    ),
    _changed(
        "history aliased",
        "appends the same array in each step, so in the end all entries but the start equal the "
        "last",
        "Append a copy, or write x = x - ... instead of x -= ..., which changes the array.",
        repeat_last_point_after_start,
    ),
    *_mistakes_of_history((
        ("start twice in the history", "puts the start into its lists twice, and never the last "
         "point", record_start_twice),
        ("start twice in the history", "puts the start into its lists twice",
         record_start_twice_and_end),
        ("end twice in the history", "puts the last point into its lists twice", record_end_twice),
        ("x and y recorded at different times", "records x after its step and y before it",
         record_x_late),
        ("x and y recorded at different times", "records y after its step and x before it",
         record_y_late),
        ("history backwards", "returns its lists from the last point to the first",
         reverse_history),
    )),
    _changed("histories exchanged", "returns the list of y before the list of x",
             "The order is x, y, value, x_hist, y_hist.",
             lambda x, y, value, xs, ys: (x, y, value, ys, xs)),
    _changed("x and y exchanged", "returns y before x",
             "The order is x, y, value, x_hist, y_hist.",
             lambda x, y, value, xs, ys: (y, x, value, xs, ys)),
    _changed("start returned", "returns the start instead of the last point", POINT, return_start),
    _changed("point before the last step", "returns the point from which its last step was taken",
             POINT, return_point_before_last_step),
    _changed("value before the step", "returns the value of f before its last step", AFTER,
             return_function_value_before_last_step),
    _changed("value of the start", "returns the value of f at the start", AFTER,
             return_value_of_start),
    _changed("best value for last", "returns the smallest value instead of the last one", AFTER,
             return_smallest_value),
    _changed("best point for last", "returns the best point instead of the last one", POINT,
             return_best_point),
    *(
        _changed("results rounded", f"rounds its results to {decimals} decimals",
                 "Return the numbers as they are, and round only what you print.",
                 round_results(decimals))
        for decimals in (1, 2, 3, 4, 5)
    ),
    *(
        Mistake("wrong function", f"returns the value of another function: {words}",
                "f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x).", wrap=with_value_of(function))
        for words, function in FUNCTIONS.items()
    ),
    Mistake(
        "stops when the value rises",
        "stops as soon as the value has risen, before all steps are done",
        "Take all steps: the value may rise and fall again.",
        descent_that_stops(lambda xs, ys: -np.diff(exercise_function(xs, ys)), 0.0),
    ),
    *(
        Mistake(
            "stops early",
            "stops when its steps or slopes become small, before all steps are done",
            "Take all steps: for _ in range(steps).",
            descent_that_stops(criterion, 0.01),
            fit=fit_stop(criterion),
        )
        for criterion in CRITERIA
    ),
)  # fmt: skip
