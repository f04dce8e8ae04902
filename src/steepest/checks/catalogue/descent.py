"""Mistakes in a gradient descent: step sizes, order, direction, history, and results."""

from __future__ import annotations

from typing import Any

from steepest.checks.catalogue import descent_variants
from steepest.checks.catalogue.descent_variants import (
    Rates,
    make_descent,
    with_changed_arguments,
    with_changed_results,
    with_partial_history,
)
from steepest.checks.catalogue.exercise_function import WRONG_SLOPES, exercise_function
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES"]


def return_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the x and y of the start."""
    return xs[0], ys[0], value, xs, ys


def return_value_of_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """Return the value computed before the loop."""
    return x, y, exercise_function(xs[0], ys[0]), xs, ys


def return_function_value_before_last_step(
    x: Any, y: Any, value: Any, xs: Any, ys: Any
) -> tuple[Any, ...]:
    """Return the value computed before the last step."""
    return (
        x,
        y,
        exercise_function(*(each[-2] if len(each) > 1 else each[-1] for each in (xs, ys))),
        xs,
        ys,
    )


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


RATE = "Step t uses step_size * decay**t with t from 0: compute it in a separate variable."
HISTORY = "Append the start to the lists before the loop, and each point after its step."
SCHEDULES: tuple[tuple[Rates, str, str, str], ...] = (
    (
        descent_variants.compounding_decay,
        "decay compounds",
        "compounds its decay: the step sizes fall by d, d^3, d^6, d^10 instead of d, d^2, d^3, d^4 "
        "(step_size is multiplied by decay**t in place)",
        "Keep step_size and use step_size * decay**t, or multiply step_size by decay alone.",
    ),
    (
        descent_variants.compounding_decay_from_first_step,
        "decay compounds",
        "compounds its decay from the first step on: the factors are d, d^3, d^6 instead of "
        "1, d, d^2",
        "Keep step_size and use step_size * decay**t with t from 0.",
    ),
    (
        descent_variants.delayed_decay,
        "decay starts late",
        "starts its decay one step late: the second step size equals the first",
        RATE,
    ),
    (
        descent_variants.decay_spread_over_all_steps,
        "decay spread over all steps",
        "spreads its decay over all steps: it uses decay**(t / steps)",
        RATE,
    ),
    *(
        (
            descent_variants.step_sizes_by_formula(rate),
            "decay by another formula",
            f"uses {formula} as its step size",
            RATE,
        )
        for formula, rate in descent_variants.FORMULAS.items()
    ),
)
WRONG_STEP_SIZES = tuple(
    (Mistake(name, does, hint, make_descent(rates)), rates) for rates, name, does, hint in SCHEDULES
)
WRONG_DIRECTIONS = tuple(
    (
        Mistake(
            "wrong derivative",
            f"uses a wrong derivative: it {words}",
            "df/dx = 2 x - 3 sin(3 x) + y + 2 and df/dy = 2 y + x; see check_gradient.",
            make_descent(gradient=gradient),
        ),
        gradient,
    )
    for words, gradient in WRONG_SLOPES.items()
)
MISTAKE_PAIRS: tuple[tuple[tuple[Mistake, ...], Function], ...] = tuple(
    ((one, other), make_descent(rates, gradient))
    for one, rates in WRONG_STEP_SIZES
    for other, gradient in WRONG_DIRECTIONS
)
"""Wrong step sizes together with a wrong derivative."""

MISTAKES: tuple[Mistake, ...] = (
    *(mistake for mistake, _ in WRONG_STEP_SIZES),
    Mistake(
        "decay starts early",
        "starts its decay one step early: the first step is already multiplied by decay",
        RATE,
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, s * d, n, d)),
    ),
    Mistake(
        "decay ignored",
        "ignores the decay: all steps use the same step size",
        RATE,
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, s, n, 1.0)),
    ),
    Mistake(
        "sign",
        "goes uphill: it adds the gradient instead of subtracting it",
        "Subtract it: x = x - step_size * slope.",
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, -s, n, d)),
    ),
    *(
        Mistake(
            "second coordinate uses the updated first",
            f"computes the slope in {second} after it has already updated {first}",
            "Compute both slopes before you update: x, y = x - rate * slope_x, y - rate * slope_y.",
            descent_variants.update_coordinates_in_turn(first),
        )
        for first, second in (("x", "y"), ("y", "x"))
    ),
    Mistake(
        "gradient never computed again",
        "uses the gradient at the start in all steps",
        "Compute the slopes inside the loop.",
        descent_variants.descent_along_first_gradient,
    ),
    Mistake(
        "gradients never cleared",
        "adds up the gradients of all previous steps, as backward() does if they are not cleared",
        "Clear them in each step: x.grad.zero_() and y.grad.zero_(), or x.grad = None.",
        descent_variants.descent_along_gradient_sums,
    ),
    Mistake(
        "gradient normalised",
        "divides the gradient by its length, so all steps are equally long",
        "Use the gradient as it is: steps should become short where the surface is flat.",
        make_descent(gradient=descent_variants.normalised_slopes),
    ),
    *(mistake for mistake, _ in WRONG_DIRECTIONS),
    Mistake(
        "one step too many",
        "takes one step too many",
        "Loop over range(steps).",
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, s, n + 1, d)),
    ),
    Mistake(
        "one step too few",
        "takes one step too few",
        "Loop over range(steps).",
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, s, max(n - 1, 0), d)),
    ),
    Mistake("history lacks the start", "does not put the start into its lists", HISTORY,
            wrap=with_partial_history(slice(1, None))),
    Mistake("history lacks the end", "does not put the last point into its lists", HISTORY,
            wrap=with_partial_history(slice(None, -1))),
    Mistake("history lacks start and end", "puts neither the start nor the last point into "
            "its lists", HISTORY, wrap=with_partial_history(slice(1, -1))),
    Mistake(
        "history aliased",
        "appends the same array again and again, so in the end all entries equal the last",
        "Append a copy, or write x = x - ... instead of x -= ..., which changes the array.",
        wrap=with_changed_results(repeat_last_point_in_history),
    ),
    Mistake(
        "histories exchanged",
        "returns the list of y before the list of x",
        "The order is x, y, value, x_hist, y_hist.",
        wrap=with_changed_results(lambda x, y, value, xs, ys: (x, y, value, ys, xs)),
    ),
    Mistake("start returned", "returns the start instead of the last point",
            "Return x and y after the loop.", wrap=with_changed_results(return_start)),
    Mistake(
        "value before the step",
        "returns the value of f before its last step",
        "Compute f(x, y) after the loop.",
        wrap=with_changed_results(return_function_value_before_last_step),
    ),
    Mistake("value of the start", "returns the value of f at the start",
            "Compute f(x, y) after the loop.", wrap=with_changed_results(return_value_of_start)),
    Mistake("best value for last", "returns the smallest value instead of the last one",
            "Compute f(x, y) after the loop.", wrap=with_changed_results(return_smallest_value)),
    Mistake("best point for last", "returns the best point instead of the last one",
            "Return x and y after the loop.", wrap=with_changed_results(return_best_point)),
    Mistake("stops when the value rises", "stops as soon as the value has risen, before all steps "
            "are done", "Take all steps: the value may rise and fall again.",
            descent_variants.descent_until_value_rises),
)  # fmt: skip
