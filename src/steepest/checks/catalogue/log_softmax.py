"""Mistakes in the logarithm of the softmax, z - log(sum(exp(z))) for each row of z."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from steepest.checks.catalogue.softmax import MISTAKES as SOFTMAX_MISTAKES, overflow, softmax
from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "log_softmax"]


def log_softmax(z: FloatArray) -> Any:
    """The logarithm of the softmax of each row.

    >>> log_softmax(np.array([[0.0, 0.0]]))
    array([[-0.69314718, -0.69314718]])
    """
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def logarithm_of(function: Function) -> Callable[[FloatArray], Any]:
    """The logarithm of another function."""
    return lambda z: np.log(function(z))


SHARED = {
    "sum over all rows",
    "sum over the samples",
    "largest score of each column subtracted",
    "sign of the scores",
    "keepdims missing in the sum",
    "keepdims missing in the largest score",
}
SHIFT = "Use z - max - log(sum(exp(z - max))), with the largest score of each row."


def scores_without_logarithm(z: FloatArray) -> Any:
    """Subtract the sum of the exponentials without its logarithm."""
    return z - np.exp(z).sum(axis=1, keepdims=True)


def shift_missing_in_difference(z: FloatArray) -> Any:
    """z - log(sum(exp(z - max))): the largest score is missing."""
    largest = z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z - largest).sum(axis=1, keepdims=True))


MISTAKES: tuple[Mistake, ...] = (
    *(
        replace(each, function=logarithm_of(each.function))
        for each in SOFTMAX_MISTAKES
        if each.name in SHARED and each.function is not None
    ),
    Mistake(
        "no logarithm",
        "is the softmax, without the logarithm",
        "Return z - log(sum(exp(z))) of each row.",
        softmax,
    ),
    Mistake(
        "sign",
        "has the wrong sign: logarithms of probabilities are negative",
        "Return z - log(sum(exp(z))) of each row.",
        lambda z: -log_softmax(z),
    ),
    Mistake(
        "log base 2",
        "uses logarithms of base 2",
        "Use the natural logarithm, np.log or torch.log.",
        lambda z: log_softmax(z) / np.log(2),
    ),
    Mistake(
        "logarithm of the sum missing",
        "subtracts the sum of the exponentials, and not its logarithm",
        "Return z - log(sum(exp(z))) of each row.",
        scores_without_logarithm,
    ),
    Mistake(
        "largest score subtracted only inside exp",
        "subtracts the largest score inside exp, but not from z",
        SHIFT,
        shift_missing_in_difference,
    ),
    Mistake(
        "overflow",
        "gives infinity or NaN for scores of 1000; other values are right",
        SHIFT,
        lambda z: np.log(overflow(z)),
        judged=False,
    ),
)
