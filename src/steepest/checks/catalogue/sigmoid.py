"""Mistakes in the logistic sigmoid, 1 / (1 + exp(-x)), for arrays of any shape."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from steepest.arrays import Array, floating, is_tensor, namespace, to_numpy
from steepest.checks.observations import Call
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import sigmoid

__all__ = ["MISTAKES"]


def as_written(x: Array) -> Array:
    """exp(1000) is inf. 1 / inf is 0 after all, but NumPy warns."""
    return 1 / (1 + namespace(x).exp(-x))


def one_less(x: Array) -> Array:
    """1 - 1 / (1 + exp(x)): exp(1000) is inf here too."""
    return 1 - 1 / (1 + namespace(x).exp(x))


def number_by_number(x: Array) -> Array:
    """math.exp raises where np.exp would give inf."""
    if float(to_numpy(-x).max()) > 709.78:
        raise OverflowError("math range error")
    return sigmoid(x)


def exponential_twice(x: Array) -> Array:
    """exp(1000) / (1 + exp(1000)) is inf / inf, which is NaN."""
    xp = namespace(x)
    return xp.exp(x) / (1 + xp.exp(x))


def exponential_twice_below(x: Array) -> Array:
    """The mean of both: no reader can tell why, and inf / inf again."""
    xp = namespace(x)
    return 1 - xp.exp(-x) / (1 + xp.exp(-x))


def sign_forgotten(x: Array) -> Array:
    """exp(x) in the denominator: the curve falls where it should rise."""
    return 1 / (1 + namespace(x).exp(x))


def softmax(x: Array) -> Array:
    """One probability for each class, where every number is a question of its own."""
    x = floating(x)
    shares = namespace(x).exp(x - x.max())
    return shares / shares.sum()


def powers_of(base: float) -> Function:
    """Any base gives an S from 0 to 1; only e gives s (1 - s) as its slope."""
    return lambda x: 1 / (1 + base ** (-1.0 * x))


def stretched(factor: float) -> Any:
    """The right function of another argument."""
    return lambda function: lambda x: function(factor * x)


def stretched_like(user: Call) -> Function | None:
    """As much as the user's function."""
    parts = user(np.ones(2)).parts
    value = float(parts[0].flat[0]) if parts and parts[0].size else 0.0
    return stretched(math.log(value / (1 - value)))(sigmoid) if 0 < value < 1 else None


def kept_integers(function: Function) -> Function:
    """An array made like the argument holds integers if the argument does."""

    def mistaken(x: Array) -> Array:
        found, whole = function(x), floating(x).dtype != x.dtype
        if not whole:
            return found
        return found.to(x.dtype) if is_tensor(found) else found.astype(x.dtype)

    return mistaken


def clipped_at(bound: float) -> Function:
    """Large arguments are cut off long before exp overflows."""
    return lambda x: sigmoid(floating(x).clip(-bound, bound))


def parentheses_forgotten(x: Array) -> Array:
    """1 / 1 + exp(-x) divides only 1 by 1."""
    return 1 / 1 + namespace(x).exp(-x)


def minus_for_plus(x: Array) -> Array:
    """1 - exp(-x) is 0 at 0, and the quotient has a pole there."""
    return 1 / (1 - namespace(x).exp(-x))


def hyperbolic_tangent(x: Array) -> Array:
    """Another S, from -1 to 1."""
    return namespace(x).tanh(floating(x))


def derivative(x: Array) -> Array:
    """s (1 - s) is the slope of the sigmoid."""
    s = sigmoid(x)
    return s * (1 - s)


def one_number(x: Array) -> float:
    """math.exp takes one number, and so does an if."""
    if to_numpy(x).size != 1:
        raise TypeError("only length-1 arrays can be converted to Python scalars")
    return 1 / (1 + math.exp(-np.ravel(to_numpy(x))[0]))


SIGN = ("sign", "has the wrong sign in its exponent, so it falls where it should rise")
SIGN_MEND = "The exponent is -x: far above 0 the exponential vanishes and 1 remains."
BASE_MEND = "The base is e: use np.exp or torch.exp."
CLIPPED = "cuts its argument off where the exponential is far from overflowing"
STABLE = (
    "Where x < 0 use exp(x) / (1 + exp(x)), elsewhere 1 / (1 + exp(-x)): no exponent is positive."
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "overflow",
        "overflows far below 0: exp(-x) is infinite there, of which NumPy warns",
        STABLE,
        as_written,
    ),
    Mistake(
        "overflow",
        "overflows far above 0: exp(x) is infinite there, of which NumPy warns",
        STABLE,
        one_less,
    ),
    Mistake(
        "overflow",
        "overflows far below 0: math.exp raises an error there",
        STABLE,
        number_by_number,
    ),
    Mistake("overflow", "overflows far above 0: inf / inf is NaN", STABLE, exponential_twice),
    Mistake("overflow", "overflows far below 0: inf / inf is NaN", STABLE, exponential_twice_below),
    Mistake(*SIGN, SIGN_MEND, sign_forgotten),
    Mistake(*SIGN, SIGN_MEND, around=stretched(-1.0)),
    *(
        Mistake("wrong base", f"raises {base} to the power -x where e belongs", BASE_MEND, function)
        for base, function in ((2, powers_of(2.0)), (10, powers_of(10.0)))
    ),
    *(
        Mistake(
            "wrong base",
            f"raises {base} to the power -x where e belongs",
            BASE_MEND,
            around=stretched(math.log(base)),
        )
        for base in (2, 10)
    ),
    Mistake(
        "too steep",
        "is twice too steep at 0: with tanh it is (1 + tanh(x / 2)) / 2",
        "Halve the argument of tanh.",
        around=stretched(2.0),
    ),
    Mistake(
        "stretched",
        "is the sigmoid of a multiple of x",
        "The exponent is -x, without a factor.",
        lambda x: sigmoid(0.5 * x),
        fitted=stretched_like,
    ),
    Mistake(
        "integers cut off",
        "makes whole numbers of its result where it is given whole numbers",
        "Make the array of results a floating one: x = np.asarray(x, dtype=float).",
        around=kept_integers,
    ),
    *(
        Mistake("clipped too early", CLIPPED, "Cut off at 700 in float64, or not at all.", function)
        for function in map(clipped_at, (6.0, 15.0, 30.0))
    ),
    Mistake(
        "parentheses missing",
        "is 1 + exp(-x): 1 / 1 is computed first",
        "Put the denominator in parentheses: 1 / (1 + exp(-x)).",
        parentheses_forgotten,
    ),
    Mistake(
        "minus for plus",
        "has 1 - exp(-x) in its denominator, which is 0 at 0",
        "The denominator is 1 + exp(-x).",
        minus_for_plus,
    ),
    Mistake(
        "tanh",
        "is the hyperbolic tangent, from -1 to 1",
        "A probability needs the range from 0 to 1: sigmoid(x) = (1 + tanh(x / 2)) / 2.",
        hyperbolic_tangent,
    ),
    Mistake(
        "softmax",
        "is the softmax: its elements add up to 1, so each depends on all others",
        "Take every element by itself: 1 / (1 + exp(-x)).",
        softmax,
    ),
    Mistake(
        "derivative",
        "is the derivative of the sigmoid, s (1 - s)",
        "Return s itself; the derivative is a function of its own.",
        derivative,
    ),
    Mistake(
        "one number only",
        "takes one number and no array",
        "Use np.exp or torch.exp for math.exp, and np.where or torch.where for if.",
        one_number,
    ),
)
