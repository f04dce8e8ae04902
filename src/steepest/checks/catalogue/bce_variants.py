"""Wrong implementations of binary cross-entropy, with the signature ``bce(y, y_hat)``.

The right one is the mean of -(y log(y_hat) + (1 - y) log(1 - y_hat)), with y_hat clipped to
[eps, 1 - eps]. Those with ``users`` in their name read a constant from the user's results.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import Array, is_tensor, namespace
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function
from steepest.nn.losses import bce_loss

__all__ = [
    "bce_clipped_at",
    "bce_of_all_pairs",
    "bce_of_opposite_label",
    "bce_of_rounded_predictions",
    "bce_with_eps_added",
    "bce_with_nan_to_num",
    "bce_with_users_eps",
    "eps_in_first_logarithm",
    "eps_in_second_logarithm",
    "infinite_at_worst",
    "infinite_logarithm_as_zero",
    "label_0_term_subtracted",
    "loss_multiplied_by",
    "loss_of_one_sample",
    "mean_absolute_error",
    "mean_squared_error",
    "multiplied_loss_variants",
    "multiplied_with_users_factor",
    "only_label_0_term",
    "only_label_1_term",
    "replace_only_exact_0_and_1",
    "same_logarithm_twice",
    "swapped_arguments_clamped_logarithm",
    "swapped_arguments_clipped_at",
    "swapped_arguments_in_float64",
    "swapped_with_users_clipping",
    "terms_of",
    "unclipped_bce",
    "unclipped_label_0_term_subtracted",
]


def unclipped_bce(y: Array, y_hat: Array) -> Array:
    """The formula without clipping: 0 log(0) is 0 times -inf, which is NaN."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat)).mean()


def infinite_at_worst(y: Array, y_hat: Array) -> Array:
    """Take 0 log(0) as 0, but keep -log(0) infinite."""
    xp = namespace(y_hat)
    right = xp.where(y == 1, y_hat, 1 - y_hat)
    return -xp.log(right).mean()


def replace_only_exact_0_and_1(y: Array, y_hat: Array) -> Array:
    """Clip only exact 0 and 1: a probability next to 0 has a larger loss than 0 itself."""
    xp = namespace(y_hat)
    p = xp.where(y_hat == 0, xp.full_like(y_hat, 1e-7), y_hat)
    p = xp.where(y_hat == 1, xp.full_like(y_hat, 1 - 1e-7), p)
    return unclipped_bce(y, p)


def infinite_logarithm_as_zero(y: Array, y_hat: Array) -> Array:
    """Replace infinite logarithms by 0, so that the worst predictions have no loss."""
    xp = namespace(y_hat)
    zero = xp.zeros_like(y_hat)
    first, second = xp.log(y_hat), xp.log(1 - y_hat)
    first, second = xp.where(y_hat == 0, zero, first), xp.where(y_hat == 1, zero, second)
    return -(y * first + (1 - y) * second).mean()


def eps_in_first_logarithm(y: Array, y_hat: Array) -> Array:
    """Add eps in log(y_hat) only; log(1 - y_hat) can still be infinite."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat + 1e-12) + (1 - y) * xp.log(1 - y_hat)).mean()


def eps_in_second_logarithm(y: Array, y_hat: Array) -> Array:
    """Add eps in log(1 - y_hat) only; log(y_hat) can still be infinite."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat + 1e-12)).mean()


def bce_with_eps_added(eps: float) -> Function:
    """Add eps in both logarithms: probabilities reach 1 + eps, whose logarithm is positive."""

    def wrong_bce(y: Array, y_hat: Array) -> Array:
        xp = namespace(y_hat)
        return -(y * xp.log(y_hat + eps) + (1 - y) * xp.log(1 - y_hat + eps)).mean()

    return wrong_bce


def bce_clipped_at(eps: float) -> Function:
    """The loss with y_hat clipped to [eps, 1 - eps]."""

    def wrong_bce(y: Array, y_hat: Array) -> Array:
        return unclipped_bce(y, y_hat.clip(eps, 1 - eps))

    return wrong_bce


def swapped_arguments_clipped_at(eps: float) -> Function:
    """Use the labels as probabilities, clipped to [eps, 1 - eps]."""
    return lambda y, y_hat: bce_clipped_at(eps)(y_hat, 1.0 * y)


def swapped_arguments_in_float64(y: Array, y_hat: Array) -> Array:
    """Use the labels as probabilities, clipped in float64 for any given dtype."""
    p, eps = 1.0 * namespace(y).asarray(y), np.finfo(np.float64).eps
    double = p.double() if is_tensor(p) else p.astype(np.float64)
    return unclipped_bce(y_hat, double.clip(eps, 1 - eps))


def bce_of_opposite_label(y: Array, y_hat: Array) -> Array:
    """Use the probability of the other label, so that right predictions have the largest loss."""
    return bce_loss(1 - 1.0 * y, y_hat)


def bce_of_all_pairs(y: Array, y_hat: Array) -> Array:
    """Compare each label with each prediction: (n, 1) and (n,) broadcast to (n, n)."""
    every = 1.0 * y[:, None] + 0.0 * y_hat[None, :]
    return bce_loss(every, 0.0 * every + y_hat[None, :])


def bce_of_rounded_predictions(y: Array, y_hat: Array) -> Array:
    """Round the probabilities to 0 or 1 first."""
    return bce_loss(y, namespace(y_hat).round(y_hat))


def bce_with_nan_to_num(y: Array, y_hat: Array) -> Array:
    """Use nan_to_num, which turns NaN into 0 and infinity into the largest float."""
    xp = namespace(y_hat)
    loss = -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat))
    return xp.nan_to_num(loss).mean()


def only_label_1_term(y: Array, y_hat: Array) -> Array:
    """Leave out the term for label 0."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    return -(y * namespace(p).log(p)).mean()


def only_label_0_term(y: Array, y_hat: Array) -> Array:
    """Leave out the term for label 1."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    return -((1 - y) * namespace(p).log(1 - p)).mean()


def label_0_term_subtracted(y: Array, y_hat: Array) -> Array:
    """Subtract the term for label 0 instead of adding it."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    xp = namespace(p)
    return -(y * xp.log(p) - (1 - y) * xp.log(1 - p)).mean()


def unclipped_label_0_term_subtracted(y: Array, y_hat: Array) -> Array:
    """Subtract the term for label 0, and clip nothing."""
    xp = namespace(y_hat)
    return -(y * xp.log(y_hat) - (1 - y) * xp.log(1 - y_hat)).mean()


def terms_of(combine: Callable[[Array, Array, Array], Array], clipped: bool = True) -> Function:
    """The mean of minus ``combine(y, log(y_hat), log(1 - y_hat))``, with y_hat clipped or not."""

    def wrong_bce(y: Array, y_hat: Array) -> Array:
        p = y_hat.clip(1e-7, 1 - 1e-7) if clipped else y_hat
        xp = namespace(p)
        return -combine(y, xp.log(p), xp.log(1 - p)).mean()

    return wrong_bce


def same_logarithm_twice(y: Array, y_hat: Array) -> Array:
    """Use log(y_hat) in both terms, so that the labels have no effect."""
    p = y_hat.clip(1e-7, 1 - 1e-7)
    log = namespace(p).log(p)
    return -(y * log + (1 - y) * log).mean()


def swapped_arguments_clamped_logarithm(y: Array, y_hat: Array) -> Array:
    """Use the labels as probabilities, with logarithms clamped at -100 as in torch."""
    xp = namespace(y_hat)
    first, second = xp.log(1.0 * y), xp.log(1 - 1.0 * y)
    return -(y_hat * first.clip(-100, None) + (1 - y_hat) * second.clip(-100, None)).mean()


def mean_squared_error(y: Array, y_hat: Array) -> Array:
    """The mean squared error instead of the cross-entropy."""
    return ((y - y_hat) ** 2).mean()


def mean_absolute_error(y: Array, y_hat: Array) -> Array:
    """The mean absolute error instead of the cross-entropy."""
    return abs(y - y_hat).mean()


def loss_multiplied_by(factor: float) -> Callable[[Function], Function]:
    """Multiply any loss by a factor."""

    def multiply_loss(function: Function) -> Function:
        def wrong_bce(y: Array, y_hat: Array) -> Any:
            return function(y, y_hat) * factor

        return wrong_bce

    return multiply_loss


def multiplied_loss_variants(
    factor: float,
) -> tuple[tuple[Function | None, Callable[[Function], Function] | None], ...]:
    """Any loss with a factor, and a loss clipped such that its worst value is then below 10.

    Returns:
        Pairs of the arguments ``function`` and ``wrap`` of `Mistake`.
    """
    return (None, loss_multiplied_by(factor)), (
        loss_multiplied_by(factor)(bce_clipped_at(1e-7)),
        None,
    )


def loss_of_one_sample(user: ExaminedFunction, label: float, probability: float) -> float:
    """The user's loss of one sample; NaN if the call fails."""
    parts = user(np.array([label]), np.array([probability])).arrays
    return float(parts[0]) if parts and parts[0].shape == () else math.nan


def swapped_with_users_clipping(user: ExaminedFunction) -> Function | None:
    """Swapped arguments, clipped where the user clips: the loss of 1 and 0.5 is -log(eps) / 2."""
    eps = math.exp(-2 * abs(loss_of_one_sample(user, 1.0, 0.5)))
    return swapped_arguments_clipped_at(eps) if 0 < eps < 0.01 else None


def multiplied_with_users_factor(user: ExaminedFunction) -> Function | None:
    """A loss with the user's factor, clipped where the user clips."""
    factor = loss_of_one_sample(user, 1.0, 0.5) / math.log(2)
    if not math.isfinite(factor) or factor == 0 or abs(factor - 1) < 1e-6:
        return None
    worst = loss_of_one_sample(user, 1.0, 0.0) / factor
    return loss_multiplied_by(factor)(
        bce_clipped_at(math.exp(-worst)) if 10 < worst < 36 else bce_loss
    )


def bce_with_users_eps(user: ExaminedFunction) -> Function | None:
    """A loss with the user's eps in both logarithms: the worst loss is -log(eps)."""
    eps = math.exp(-abs(loss_of_one_sample(user, 1.0, 0.0)))
    return bce_with_eps_added(eps) if 0 < eps < 0.5 else None
