"""Mistakes in the logistic sigmoid, 1 / (1 + exp(-x)), for arrays of any shape."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from steepest.arrays import Array, as_floating, is_tensor, namespace, to_numpy
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import sigmoid

__all__ = ["MISTAKES"]


def sigmoid_overflowing_below_zero(x: Array) -> Array:
    """1 / (1 + exp(-x)): exp(1000) is inf; 1 / inf is 0, but NumPy warns."""
    return 1 / (1 + namespace(x).exp(-x))


def sigmoid_overflowing_above_zero(x: Array) -> Array:
    """1 - 1 / (1 + exp(x)), in which exp(1000) is inf."""
    return 1 - 1 / (1 + namespace(x).exp(x))


def sigmoid_with_math_exp(x: Array) -> Array:
    """The sigmoid with math.exp, which raises where np.exp returns inf."""
    if float(to_numpy(-x).max()) > 709.78:
        raise OverflowError("math range error")
    return sigmoid(x)


def exponential_quotient(x: Array) -> Array:
    """exp(x) / (1 + exp(x)): at 1000 it is inf / inf, which is NaN."""
    xp = namespace(x)
    return xp.exp(x) / (1 + xp.exp(x))


def one_minus_exponential_quotient(x: Array) -> Array:
    """1 - exp(-x) / (1 + exp(-x)): at -1000 it is 1 - inf / inf, which is NaN."""
    xp = namespace(x)
    return 1 - xp.exp(-x) / (1 + xp.exp(-x))


def one_formula_for_all(x: Array) -> Array:
    """The formula for positive or that for negative numbers, for all elements like the first."""
    positive = to_numpy(x).ravel()[0] >= 0
    return sigmoid_overflowing_below_zero(x) if positive else exponential_quotient(x)


def falling_sigmoid(x: Array) -> Array:
    """1 / (1 + exp(x)), which falls instead of rising."""
    return 1 / (1 + namespace(x).exp(x))


def softmax(x: Array) -> Array:
    """The softmax, in which each element depends on all others."""
    x = as_floating(x)
    shares = namespace(x).exp(x - x.max())
    return shares / shares.sum()


def sigmoid_with_base(base: float) -> Function:
    """1 / (1 + base**(-x)): only for e the derivative is s (1 - s)."""
    return lambda x: 1 / (1 + base ** (-1.0 * x))


def with_scaled_input(factor: float) -> Any:
    """Wrap any function so that its argument is multiplied by a factor."""
    return lambda function: lambda x: function(factor * x)


def sigmoid_with_users_scale(user: ExaminedFunction) -> Function | None:
    """The sigmoid whose argument is multiplied by the same factor as in the user's function."""
    parts = user(np.ones(2)).arrays
    value = float(parts[0].flat[0]) if parts and parts[0].size else 0.0
    return with_scaled_input(math.log(value / (1 - value)))(sigmoid) if 0 < value < 1 else None


def with_integer_results(function: Function) -> Function:
    """Wrap any function so that integer arguments give integer results, as zeros_like does."""

    def keep_dtype_of_argument(x: Array) -> Array:
        found, whole = function(x), as_floating(x).dtype != x.dtype
        if not whole:
            return found
        return found.to(x.dtype) if is_tensor(found) else found.astype(x.dtype)

    return keep_dtype_of_argument


def sigmoid_clipped_at(bound: float) -> Function:
    """The sigmoid of arguments that are clipped long before exp overflows."""
    return lambda x: sigmoid(as_floating(x).clip(-bound, bound))


def sigmoid_without_parentheses(x: Array) -> Array:
    """1 / 1 + exp(-x), which divides only 1 by 1."""
    return 1 / 1 + namespace(x).exp(-x)


def sigmoid_with_minus_in_denominator(x: Array) -> Array:
    """1 / (1 - exp(-x)), which has a pole at 0."""
    return 1 / (1 - namespace(x).exp(-x))


def hyperbolic_tangent(x: Array) -> Array:
    """The tanh, which ranges from -1 to 1."""
    return namespace(x).tanh(as_floating(x))


def s_times_one_minus_s(x: Array) -> Array:
    """The derivative of the sigmoid, s (1 - s)."""
    s = sigmoid(x)
    return s * (1 - s)


SIGN = ("sign", "has the wrong sign in its exponent, so it falls instead of rising")
SIGN_HINT = "The exponent is -x: far above 0 the exponential vanishes, and the result is 1."
BASE_HINT = "The base is e: use np.exp or torch.exp."
CLIPPED = "clips its argument where the exponential is far from overflowing"
STABLE = (
    "Use exp(x) / (1 + exp(x)) for x < 0 and 1 / (1 + exp(-x)) elsewhere: no exponent is positive."
)
HARMLESS = f"The values are right. To avoid the warning: {STABLE[0].lower()}{STABLE[1:]}"
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "overflow warning",
        "overflows far below 0: exp(-x) is infinite there, and NumPy warns",
        HARMLESS,
        sigmoid_overflowing_below_zero,
        judged=False,
    ),
    Mistake(
        "overflow warning",
        "overflows far above 0: exp(x) is infinite there, and NumPy warns",
        HARMLESS,
        sigmoid_overflowing_above_zero,
        judged=False,
    ),
    Mistake(
        "overflow",
        "overflows far below 0: math.exp raises an error there",
        STABLE,
        sigmoid_with_math_exp,
    ),
    Mistake("overflow", "overflows far above 0: inf / inf is NaN", STABLE, exponential_quotient),
    Mistake(
        "overflow",
        "overflows far below 0: inf / inf is NaN",
        STABLE,
        one_minus_exponential_quotient,
    ),
    Mistake(
        "one formula for all",
        "chooses one of two formulas for all elements alike, by one of them or by their sum, and "
        "overflows for the others",
        "Choose the formula for each element, for example with np.where.",
        one_formula_for_all,
    ),
    Mistake(*SIGN, SIGN_HINT, falling_sigmoid),
    Mistake(*SIGN, SIGN_HINT, wrap=with_scaled_input(-1.0)),
    *(
        Mistake("wrong base", f"raises {base} to the power -x instead of e", BASE_HINT, function)
        for base, function in ((2, sigmoid_with_base(2.0)), (10, sigmoid_with_base(10.0)))
    ),
    *(
        Mistake(
            "wrong base",
            f"raises {base} to the power -x instead of e",
            BASE_HINT,
            wrap=with_scaled_input(math.log(base)),
        )
        for base in (2, 10, 2.718)
    ),
    Mistake(
        "too steep",
        "is twice as steep as it should be at 0: with tanh it is (1 + tanh(x / 2)) / 2",
        "Halve the argument of tanh.",
        wrap=with_scaled_input(2.0),
    ),
    Mistake(
        "stretched",
        "is the sigmoid of a multiple of x",
        "Use -x as the exponent, without a factor.",
        lambda x: sigmoid(0.5 * x),
        fit=sigmoid_with_users_scale,
    ),
    Mistake(
        "integers cut off",
        "returns integers for integer arguments",
        "Convert the argument to floats: x = np.asarray(x, dtype=float).",
        wrap=with_integer_results,
    ),
    *(
        Mistake("clipped too early", CLIPPED, "Clip at 700 in float64, or not at all.", function)
        for function in map(sigmoid_clipped_at, (6.0, 15.0, 30.0))
    ),
    Mistake(
        "parentheses missing",
        "is 1 + exp(-x): 1 / 1 is computed first",
        "Put the denominator in parentheses: 1 / (1 + exp(-x)).",
        sigmoid_without_parentheses,
    ),
    Mistake(
        "minus for plus",
        "has 1 - exp(-x) in its denominator, which is 0 at 0",
        "The denominator is 1 + exp(-x).",
        sigmoid_with_minus_in_denominator,
    ),
    Mistake(
        "tanh",
        "is the hyperbolic tangent, from -1 to 1",
        "A probability needs the range from 0 to 1: sigmoid(x) = (1 + tanh(x / 2)) / 2.",
        hyperbolic_tangent,
    ),
    Mistake(
        "softmax",
        "is the softmax: its elements sum to 1, so each depends on all others",
        "Compute every element separately: 1 / (1 + exp(-x)).",
        softmax,
    ),
    Mistake(
        "derivative",
        "is the derivative of the sigmoid, s (1 - s)",
        "Return s itself; the derivative is another function.",
        s_times_one_minus_s,
    ),
)
