"""Mistakes in a gradient descent: step sizes, order, direction, history, and results."""

from __future__ import annotations

from steepest.checks.catalogue import descent_variants
from steepest.checks.catalogue.descent_results import WRONG_RESULTS
from steepest.checks.catalogue.descent_variants import (
    Rates,
    make_descent,
    with_changed_arguments,
)
from steepest.checks.catalogue.exercise_function import WRONG_SLOPES, exact_slopes
from steepest.checks.catalogue.update_rules import RULES
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES"]


RATE = "Step t uses step_size * decay**t with t from 0: compute it in a separate variable."
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
    (
        descent_variants.step_sizes_divided_by_steps,
        "step size divided by the steps",
        "divides the step size by the number of steps",
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
    Mistake(
        "one step only",
        "takes one step only, as if return stood inside the loop",
        "Return after the loop: write return at the indentation of for.",
        wrap=with_changed_arguments(lambda x, y, s, n, d: (x, y, s, min(n, 1), d)),
    ),
    *(
        Mistake(
            "only one coordinate moves",
            f"never changes {fixed}",
            "Update both: x = x - rate * slope_x and y = y - rate * slope_y.",
            make_descent(gradient=gradient),
        )
        for fixed, gradient in (
            ("y", lambda x, y: (exact_slopes(x, y)[0], 0 * y)),
            ("x", lambda x, y: (0 * x, exact_slopes(x, y)[1])),
        )
    ),
    *(
        Mistake(
            "decay of one coordinate",
            f"lets only the step size of {decayed} decay",
            RATE,
            descent_variants.decay_of_one_coordinate(number),
        )
        for number, decayed in enumerate("xy")
    ),
    *RULES,
    *WRONG_RESULTS,
)
