"""Binary cross-entropies that go wrong, in the signature ``bce(y, y_hat)``.

A right one is the mean of -(y log(y_hat) + (1 - y) log(1 - y_hat)), with y_hat clipped to
[eps, 1 - eps]. Those whose name ends in ``like`` take a constant off the user's answers.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import Array, is_tensor, namespace
from steepest.checks.observations import Call
from steepest.checks.pieces import Function
from steepest.nn.losses import bce_loss

__all__ = [
    "absolute_error",
    "added_in_both",
    "added_in_the_first",
    "added_in_the_second",
    "added_like",
    "as_written",
    "by_the_other_label",
    "clamped_swapped",
    "clipped_at",
    "each_with_each",
    "exact_ends_replaced",
    "first_term",
    "inf_kept",
    "loss_of_one",
    "multiple_like",
    "not_a_number_replaced",
    "of_rounded",
    "one_loss_a_sample",
    "one_loss_a_sample_as_written",
    "same_term_twice",
    "scaled",
    "second_term",
    "squared_error",
    "swapped_at",
    "swapped_in_double",
    "swapped_like",
    "terms_subtracted",
    "times",
    "zero_for_the_logarithm",
]


def as_written(y: Array, y_hat: Array) -> Array:
    """0 log(0) is 0 times -inf, which is NaN."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat)).mean()


def inf_kept(y: Array, y_hat: Array) -> Array:
    """0 log(0) is taken as 0, but -log(0) stays infinite."""
    xp = namespace(y_hat)
    right = xp.where(y == 1, y_hat, 1 - y_hat)
    return -xp.log(right).mean()


def exact_ends_replaced(y: Array, y_hat: Array) -> Array:
    """A probability next to 0 still has a larger loss than 0 itself."""
    xp = namespace(y_hat)
    p = xp.where(y_hat == 0, xp.full_like(y_hat, 1e-7), y_hat)
    p = xp.where(y_hat == 1, xp.full_like(y_hat, 1 - 1e-7), p)
    return as_written(y, p)


def zero_for_the_logarithm(y: Array, y_hat: Array) -> Array:
    """What is infinite is made 0: the worst predictions become the best."""
    xp = namespace(y_hat)
    zero = xp.zeros_like(y_hat)
    first, second = xp.log(y_hat), xp.log(1 - y_hat)
    first, second = xp.where(y_hat == 0, zero, first), xp.where(y_hat == 1, zero, second)
    return -(y * first + (1 - y) * second).mean()


def added_in_the_first(y: Array, y_hat: Array) -> Array:
    """log(1 - y_hat) is as unprotected as before."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat + 1e-12) + (1 - y) * xp.log(1 - y_hat)).mean()


def added_in_the_second(y: Array, y_hat: Array) -> Array:
    """log(y_hat) is as unprotected as before."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat + 1e-12)).mean()


def added_in_both(eps: float) -> Function:
    """Probabilities then reach 1 + eps, whose logarithm is positive."""

    def mistaken(y: Array, y_hat: Array) -> Array:
        xp = namespace(y_hat)
        return -(y * xp.log(y_hat + eps) + (1 - y) * xp.log(1 - y_hat + eps)).mean()

    return mistaken


def clipped_at(eps: float) -> Function:
    """Kept in [eps, 1 - eps]."""

    def mistaken(y: Array, y_hat: Array) -> Array:
        return as_written(y, y_hat.clip(eps, 1 - eps))

    return mistaken


def swapped_at(eps: float) -> Function:
    """Labels taken for probabilities, and clipped as such."""
    return lambda y, y_hat: clipped_at(eps)(y_hat, 1.0 * y)


def swapped_in_double(y: Array, y_hat: Array) -> Array:
    """The same in float64, whatever was given."""
    p, eps = 1.0 * namespace(y).asarray(y), np.finfo(np.float64).eps
    double = p.double() if is_tensor(p) else p.astype(np.float64)
    return as_written(y_hat, double.clip(eps, 1 - eps))


def by_the_other_label(y: Array, y_hat: Array) -> Array:
    """The probability of the label that it is not: what is right costs most."""
    return bce_loss(1 - 1.0 * y, y_hat)


def each_with_each(y: Array, y_hat: Array) -> Array:
    """Shapes (n, 1) and (n,) broadcast to (n, n)."""
    every = 1.0 * y[:, None] + 0.0 * y_hat[None, :]
    return bce_loss(every, 0.0 * every + y_hat[None, :])


def of_rounded(y: Array, y_hat: Array) -> Array:
    """Probabilities made 0 or 1 first."""
    return bce_loss(y, namespace(y_hat).round(y_hat))


def not_a_number_replaced(y: Array, y_hat: Array) -> Array:
    """nan_to_num makes 0 of NaN, and of inf the largest number there is."""
    xp = namespace(y_hat)
    loss = -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat))
    return xp.nan_to_num(loss).mean()


def first_term(y: Array, y_hat: Array) -> Array:
    """Samples of label 0 cost nothing, whatever is predicted."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    return -(y * namespace(p).log(p)).mean()


def second_term(y: Array, y_hat: Array) -> Array:
    """Samples of label 1 cost nothing, whatever is predicted."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    return -((1 - y) * namespace(p).log(1 - p)).mean()


def terms_subtracted(y: Array, y_hat: Array) -> Array:
    """A minus between the terms: the more wrong about label 0, the better."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    xp = namespace(p)
    return -(y * xp.log(p) - (1 - y) * xp.log(1 - p)).mean()


def same_term_twice(y: Array, y_hat: Array) -> Array:
    """log(y_hat) in both terms: the label no longer matters."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    log = namespace(p).log(p)
    return -(y * log + (1 - y) * log).mean()


def clamped_swapped(y: Array, y_hat: Array) -> Array:
    """Logarithms cut off at -100, as torch does it, and those of the labels."""
    xp = namespace(y_hat)
    first, second = xp.log(1.0 * y), xp.log(1 - 1.0 * y)
    return -(y_hat * first.clip(-100, None) + (1 - y_hat) * second.clip(-100, None)).mean()


def one_loss_a_sample(y: Array, y_hat: Array) -> Array:
    """The mean is left to somebody else."""
    return bce_loss(y, y_hat, reduction="none")


def one_loss_a_sample_as_written(y: Array, y_hat: Array) -> Array:
    """The mean is left to somebody else, and so is 0 log(0)."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat))


def squared_error(y: Array, y_hat: Array) -> Array:
    """Another loss: it hardly notices a confident mistake."""
    return ((y - y_hat) ** 2).mean()


def absolute_error(y: Array, y_hat: Array) -> Array:
    """Another loss: a confident mistake costs hardly more than any."""
    return abs(y - y_hat).mean()


def times(factor: float | None) -> Callable[[Function], Function]:
    """The loss times a factor, the number of samples for None."""

    def around(function: Function) -> Function:
        def mistaken(y: Array, y_hat: Array) -> Any:
            return function(y, y_hat) * (len(y) if factor is None else factor)

        return mistaken

    return around


def scaled(
    factor: float,
) -> tuple[tuple[Function | None, Callable[[Function], Function] | None], ...]:
    """A factor on anything; and on what is clipped so that the worst loss is then below 10."""
    return (None, times(factor)), (times(factor)(clipped_at(1e-7)), None)


def loss_of_one(user: Call, label: float, probability: float) -> float:
    """The user's loss of one sample; NaN where there is none."""
    parts = user(np.array([label]), np.array([probability])).parts
    return float(parts[0]) if parts and parts[0].shape == () else math.nan


def swapped_like(user: Call) -> Function | None:
    """Labels clipped where the user clips them: the loss of 1 and 0.5 is -log(eps) / 2."""
    eps = math.exp(-2 * abs(loss_of_one(user, 1.0, 0.5)))
    return swapped_at(eps) if 0 < eps < 0.01 else None


def multiple_like(user: Call) -> Function | None:
    """The user's factor, on what is clipped where the user clips."""
    factor = loss_of_one(user, 1.0, 0.5) / math.log(2)
    if not math.isfinite(factor) or factor == 0:
        return None
    worst = loss_of_one(user, 1.0, 0.0) / factor
    return times(factor)(clipped_at(math.exp(-worst)) if 10 < worst < 36 else bce_loss)


def added_like(user: Call) -> Function | None:
    """The user's summand: the worst loss is -log(eps)."""
    eps = math.exp(-abs(loss_of_one(user, 1.0, 0.0)))
    return added_in_both(eps) if 0 < eps < 0.5 else None
