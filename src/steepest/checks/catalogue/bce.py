"""Mistakes in binary cross-entropy, the mean of -(y log(y_hat) + (1 - y) log(1 - y_hat)).

Labels come first, then probabilities. The logarithm of 0 is what most of these stumble over.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import Array, namespace
from steepest.checks.observations import Call
from steepest.checks.pieces import Function, Mistake
from steepest.losses import bce_loss, bce_with_logits

__all__ = ["MISTAKES"]


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


SWAPPED = Mistake(
    "arguments swapped",
    "takes the labels for probabilities: it computes the logarithm of y",
    "The labels y come first, then the predictions y_hat; the logarithm is that of y_hat.",
)
ADDED = Mistake(
    "one logarithm unprotected",
    "keeps only one of its logarithms from 0, so it is NaN for some perfect predictions",
    "Clip y_hat to [eps, 1 - eps] first, which protects both.",
)
CLIPPED = Mistake(
    "clipped too early",
    "clips probabilities that are no rounding errors",
    "Clip at the spacing of the dtype, np.finfo(y_hat.dtype).eps.",
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sum for mean",
        "is the sum over the samples where the mean belongs",
        "Divide by the number of samples, or use mean().",
        around=times(None),
    ),
    Mistake(
        "sign",
        "has the wrong sign, so descending on it makes the predictions worse",
        "Logarithms of probabilities are negative: put a minus in front.",
        around=times(-1.0),
    ),
    Mistake(
        "log base 2",
        "takes logarithms of base 2",
        "Use the natural logarithm, np.log or torch.log.",
        around=times(1 / math.log(2)),
    ),
    *(
        Mistake(
            "log base 10",
            "takes logarithms of base 10",
            "Use the natural logarithm, np.log or torch.log.",
            function,
            around,
        )
        for function, around in scaled(1 / math.log(10))
    ),
    *(
        Mistake(
            "halved",
            "is half of what it should be",
            "Binary cross-entropy has no factor 1/2; that belongs to squared errors.",
            function,
            around,
        )
        for function, around in scaled(0.5)
    ),
    Mistake(
        "NaN at a perfect prediction",
        "is NaN where a prediction is perfect: 0 * log(0) is 0 * -inf",
        "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
        as_written,
    ),
    Mistake(
        "inf at the worst prediction",
        "is infinite for the worst prediction, and so is the mean over all samples",
        "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
        inf_kept,
    ),
    Mistake(
        "clipped only at exact 0 and 1",
        "replaces only exact 0 and 1, so it falls where a prediction gets worse, and its "
        "gradient is 0 there",
        "Clip: whatever is below eps becomes eps, whatever is above 1 - eps becomes 1 - eps.",
        exact_ends_replaced,
    ),
    Mistake(
        "log(0) set to 0",
        "puts 0 for an infinite logarithm, so the worst prediction costs nothing",
        "Clip y_hat to [eps, 1 - eps] first: the worst prediction must cost most.",
        zero_for_the_logarithm,
    ),
    *(
        Mistake(ADDED.name, ADDED.does, ADDED.mend, function)
        for function in (added_in_the_first, added_in_the_second)
    ),
    Mistake(
        "eps in the logarithm too large",
        "adds a number inside the logarithm that moves ordinary losses",
        "Clip y_hat to [eps, 1 - eps] with eps = np.finfo(y_hat.dtype).eps, and add nothing.",
        added_in_both(1e-3),
        fitted=added_like,
    ),
    *(
        Mistake(CLIPPED.name, CLIPPED.does, CLIPPED.mend, clipped_at(eps))
        for eps in (1e-5, 1e-3, 0.01, 0.05, 0.1)
    ),
    Mistake(
        "second term missing",
        "lacks the term of label 0, (1 - y) * log(1 - y_hat)",
        "Add it: a sample of label 0 must cost what is predicted for label 1.",
        first_term,
    ),
    Mistake(
        "first term missing",
        "lacks the term of label 1, y * log(y_hat)",
        "Add it: a sample of label 1 must cost what is predicted for label 0.",
        second_term,
    ),
    Mistake(
        "sign of the second term",
        "subtracts the term of label 0 where it must be added",
        "Both terms have the same sign: -(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        terms_subtracted,
    ),
    Mistake(
        "the same logarithm twice",
        "takes log(y_hat) in both terms, so the labels no longer matter",
        "The second logarithm is that of 1 - y_hat.",
        same_term_twice,
    ),
    *(
        Mistake(
            "one loss a sample",
            "gives one number a sample where their mean is asked for",
            "Take the mean().",
            function,
        )
        for function in (one_loss_a_sample, one_loss_a_sample_as_written)
    ),
    Mistake(
        "squared error",
        "is the mean squared error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        squared_error,
    ),
    Mistake(
        "absolute error",
        "is the mean absolute error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        absolute_error,
    ),
    Mistake(
        "probabilities taken for logits",
        "applies the sigmoid to what are probabilities already",
        "Use y_hat as it is; a loss of logits is a function of its own.",
        bce_with_logits,
    ),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, lambda y, p: as_written(p, 1.0 * y)),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, clamped_swapped),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, swapped_at(1e-7), fitted=swapped_like),
    Mistake(
        "constant factor",
        "is a multiple of what it should be",
        "Leave the factor out: it is the mean over the samples, of natural logarithms.",
        times(3.0)(bce_loss),
        fitted=multiple_like,
    ),
    Mistake(
        "eps in the logarithm",
        "adds a small number inside both logarithms, so a perfect prediction costs less than 0",
        "It does little harm; clipping y_hat to [eps, 1 - eps] has no such side effect.",
        added_in_both(1e-12),
        judged=False,
    ),
    Mistake(
        "eps too small for float32",
        "clips at a number that float32 cannot subtract from 1, so in float32 a perfect "
        "prediction gives NaN",
        "Take eps from the dtype, np.finfo(y_hat.dtype).eps.",
        clipped_at(1e-12),
        judged=False,
    ),
)
