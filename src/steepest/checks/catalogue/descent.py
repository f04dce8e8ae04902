"""Mistakes in a gradient descent: its step sizes, its order, its direction, what it remembers."""

from __future__ import annotations

from typing import Any

from steepest.checks.catalogue import descents
from steepest.checks.catalogue.descents import Rates, called, descent, giving, history
from steepest.checks.catalogue.slopes import WRONG_SLOPES, f
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES"]


def start_returned(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """x and y are those of the beginning."""
    return xs[0], ys[0], value, xs, ys


def value_of_the_start(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """f was computed before the loop."""
    return x, y, f(xs[0], ys[0]), xs, ys


def value_before_the_step(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """f was computed before the last step."""
    return x, y, f(*(each[-2] if len(each) > 1 else each[-1] for each in (xs, ys))), xs, ys


def best_value(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """The smallest value seen."""
    return x, y, min(f(a, b) for a, b in zip(xs, ys, strict=True)), xs, ys


def best_point(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """The point of the smallest value seen."""
    value, x, y = min((float(f(a, b)), float(a), float(b)) for a, b in zip(xs, ys, strict=True))
    return x, y, value, xs, ys


def all_entries_the_last(x: Any, y: Any, value: Any, xs: Any, ys: Any) -> tuple[Any, ...]:
    """One array is in the list many times."""
    return x, y, value, [xs[-1]] * len(xs), [ys[-1]] * len(ys)


RATE = "Step t takes step_size * decay**t, t from 0: compute that in a variable of its own."
HISTORY = "Put the start into the lists before the loop, and each point after its step."
SCHEDULES: tuple[tuple[Rates, str, str, str], ...] = (
    (
        descents.compounding,
        "decay compounds",
        "lets its decay compound: the step sizes fall by d, d^3, d^6, d^10 where d, d^2, d^3, d^4 "
        "belong (step_size is multiplied by decay**t in place)",
        "Leave step_size as it is and use step_size * decay**t, or multiply it by decay alone.",
    ),
    (
        descents.compounding_early,
        "decay compounds",
        "lets its decay compound, and from the first step on: the step sizes are those of d, d^3, "
        "d^6 where 1, d, d^2 belong",
        "Leave step_size as it is and use step_size * decay**t with t from 0.",
    ),
    (
        descents.late,
        "decay starts late",
        "starts its decay late: the second step is as long as the first",
        RATE,
    ),
    (
        descents.spread,
        "decay spread over all steps",
        "spreads its decay over all steps: it uses decay**(t / steps)",
        RATE,
    ),
    *(
        (
            descents.by_formula(rate),
            "decay by another formula",
            f"uses {formula} as its step size",
            RATE,
        )
        for formula, rate in descents.FORMULAS.items()
    ),
)
WRONG_RATES = tuple(
    (Mistake(name, does, mend, descent(rates)), rates) for rates, name, does, mend in SCHEDULES
)
WRONG_WAYS = tuple(
    (
        Mistake(
            "wrong derivative",
            f"goes along a wrong derivative: it {words}",
            "df/dx = 2 x - 3 sin(3 x) + y + 2 and df/dy = 2 y + x; see check_gradient.",
            descent(gradient=gradient),
        ),
        gradient,
    )
    for words, gradient in WRONG_SLOPES.items()
)
COMBINED: tuple[tuple[tuple[Mistake, ...], Function], ...] = tuple(
    ((one, other), descent(rates, gradient))
    for one, rates in WRONG_RATES
    for other, gradient in WRONG_WAYS
)
"""Wrong step sizes along a wrong derivative."""

MISTAKES: tuple[Mistake, ...] = (
    *(mistake for mistake, _ in WRONG_RATES),
    Mistake(
        "decay starts early",
        "starts its decay early: the first step is multiplied by decay already",
        RATE,
        around=called(lambda x, y, s, n, d: (x, y, s * d, n, d)),
    ),
    Mistake(
        "decay ignored",
        "ignores its decay: all steps use the same step size",
        RATE,
        around=called(lambda x, y, s, n, d: (x, y, s, n, 1.0)),
    ),
    Mistake(
        "sign",
        "climbs: it adds the gradient, and the gradient points uphill",
        "Subtract it: x = x - step_size * slope.",
        around=called(lambda x, y, s, n, d: (x, y, -s, n, d)),
    ),
    *(
        Mistake(
            "second coordinate uses the updated first",
            f"takes the slope in {second} where {first} has already gone",
            "Compute both slopes before you move: x, y = x - rate * slope_x, y - rate * slope_y.",
            descents.one_after_the_other(first),
        )
        for first, second in (("x", "y"), ("y", "x"))
    ),
    Mistake(
        "gradient never computed again",
        "goes along the gradient of the start in all steps",
        "Compute the slopes inside the loop.",
        descents.slope_of_the_start,
    ),
    Mistake(
        "gradients never cleared",
        "adds up the gradients of all steps so far, as backward() does if they are not cleared",
        "Clear them in each step: x.grad.zero_() and y.grad.zero_(), or x.grad = None.",
        descents.slopes_added_up,
    ),
    Mistake(
        "gradient normalised",
        "divides the gradient by its length, so all steps are equally long",
        "Use the gradient as it is: steps become short where it is flat.",
        descent(gradient=descents.unit_length),
    ),
    *(mistake for mistake, _ in WRONG_WAYS),
    Mistake(
        "one step too many",
        "takes one step too many",
        "Loop over range(steps).",
        around=called(lambda x, y, s, n, d: (x, y, s, n + 1, d)),
    ),
    Mistake(
        "one step too few",
        "takes one step too few",
        "Loop over range(steps).",
        around=called(lambda x, y, s, n, d: (x, y, s, max(n - 1, 0), d)),
    ),
    Mistake("history lacks the start", "leaves the start out of its lists", HISTORY,
            around=history(slice(1, None))),
    Mistake("history lacks the end", "leaves the last point out of its lists", HISTORY,
            around=history(slice(None, -1))),
    Mistake("history lacks start and end", "leaves the start and the last point out of its lists",
            HISTORY, around=history(slice(1, -1))),
    Mistake(
        "history aliased",
        "puts one array into its lists again and again, so in the end all entries are the last",
        "Append a copy, or write x = x - ... for x -= ..., which changes the array in place.",
        around=giving(all_entries_the_last),
    ),
    Mistake(
        "histories exchanged",
        "gives the list of y before the list of x",
        "The order is x, y, value, x_hist, y_hist.",
        around=giving(lambda x, y, value, xs, ys: (x, y, value, ys, xs)),
    ),
    Mistake("start returned", "gives the start where the end belongs",
            "Return x and y as they are after the loop.", around=giving(start_returned)),
    Mistake(
        "value before the step",
        "gives the value of f before its last step",
        "Compute f(x, y) after the loop.",
        around=giving(value_before_the_step),
    ),
    Mistake("value of the start", "gives the value of f at the start",
            "Compute f(x, y) after the loop.", around=giving(value_of_the_start)),
    Mistake("best value for last", "gives the smallest value it met and not that of its end",
            "Compute f(x, y) after the loop.", around=giving(best_value)),
    Mistake("best point for last", "gives the best point on its way and not that of its end",
            "Return x and y as they are after the loop.", around=giving(best_point)),
    Mistake("stops when the value rises", "stops as soon as the value has risen, before its steps "
            "are done", "Take all steps: a value may rise and fall again.",
            descents.stopped_by_a_rise),
)  # fmt: skip
