"""Right forms of a loss: as a sum, for each sample, for columns or lists, with its gradient."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.variants import (
    FIRST_VALUE,
    Function,
    Variant,
    call_with_lists,
    plain_float,
    single_number,
)

__all__ = ["BCE_VARIANTS", "LOSS_VARIANTS"]


def divide_by_count(function: Function) -> Function:
    """Divide a sum over the samples by their number."""
    return lambda y, y_hat: single_number(function(y, y_hat)) / len(y)


def average_over_samples(function: Function) -> Function:
    """Take the mean of one number per sample."""

    def mean(y: Any, y_hat: Any) -> Any:
        losses = function(y, y_hat)
        losses = losses if hasattr(losses, "mean") else np.asarray(losses)
        if losses.ndim == 0 or np.size(to_numpy(losses)) != len(y):
            raise TypeError("does not return one number per sample")
        return losses.mean()

    return mean


def average_single_samples(function: Function) -> Function:
    """Call a loss of one sample for every sample, and take the mean."""

    def mean(y: Any, y_hat: Any) -> Any:
        pairs = zip(to_numpy(y).tolist(), to_numpy(y_hat).tolist(), strict=True)
        return np.mean([plain_float(function(*pair)) for pair in pairs])

    return mean


def pass_columns(function: Function) -> Function:
    """Pass labels and predictions of shape (n, 1)."""
    return lambda y, y_hat: function(y[:, None], y_hat[:, None])


def pass_rows(function: Function) -> Function:
    """Pass labels and predictions of shape (1, n)."""
    return lambda y, y_hat: function(y[None, :], y_hat[None, :])


def take_number(function: Function) -> Function:
    """A loss in an array of one element as a number."""
    return lambda y, y_hat: single_number(function(y, y_hat))


def take_single_value(function: Function) -> Function:
    """The first single number among several returned values, or in a returned dictionary."""

    def loss(y: Any, y_hat: Any) -> Any:
        returned = function(y, y_hat)
        if isinstance(returned, tuple | list):
            several = list(returned)
        elif isinstance(returned, dict):
            several = list(returned.values())
        else:
            raise TypeError("does not return several values")
        numbers = [each for each in several if np.shape(each) == ()]
        if not numbers:
            raise TypeError("returns no single number")
        return numbers[0]

    return loss


STRICT: Final = (
    "NaN at a perfect prediction",
    "inf at the worst prediction",
    "clipped only at exact 0 and 1",
    "one logarithm unprotected",
)
"""Mistakes at probabilities of 0 and 1, which the exercise asks for and other courses do not."""
SUM: Final = Variant(
    "as a sum over the samples",
    "The exercise asks for the mean over the samples; a sum grows with their number, and so does "
    "its gradient.",
    divide_by_count,
    "divided by the number of samples",
    accepted=("NaN made a number",),
)
PER_SAMPLE: Final = Variant(
    "for each sample",
    "The exercise asks for the mean over the samples; here the caller has to take it.",
    average_over_samples,
    "averaged over the samples",
)
ONE_SAMPLE: Final = Variant(
    "for one sample at a time",
    "It does not take arrays, and the caller has to take the mean over the samples.",
    average_single_samples,
    only_if_call_fails=True,
    accepted=STRICT,
)
SINGLE_VALUE: Final = Variant(
    "as the single number among the values that it returns",
    "Only the single number among the values that it returns was compared.",
    take_single_value,
    "the single number among its values",
    accepted=STRICT,
)
FIRST: Final = Variant(
    FIRST_VALUE.words, FIRST_VALUE.note, FIRST_VALUE.adapt, FIRST_VALUE.conversion, accepted=STRICT
)
ROUNDED: Final = Variant(
    "rounded to four decimals",
    "It rounds; a loss that is to be differentiated must not be rounded.",
    lambda function: function,
    rounding=6e-5,
    accepted=STRICT,
)
RESULTS: Final = (SUM, PER_SAMPLE, FIRST, SUM.after(FIRST), PER_SAMPLE.after(FIRST), SINGLE_VALUE)
ROW, COLUMN, LISTS = (
    Variant(f"for {words}", f"It takes {words}.", adapt, only_if_call_fails=True, accepted=STRICT)
    for words, adapt in (
        ("labels and predictions as a row (1, n)", pass_rows),
        ("labels and predictions as a column (n, 1)", pass_columns),
        ("lists of labels and predictions", call_with_lists),
    )
)
SAME: Final = Variant("", "", take_number)
NUMBER: Final = Variant(
    "as an array of one number",
    "It returns an array of one number: the mean without keepdims is a number.",
    take_number,
    "its only element",
)
LOSS_VARIANTS: Final = (
    *RESULTS,
    NUMBER,
    *(result.after(each) for result in (SAME, *RESULTS) for each in (ROW, COLUMN, LISTS)),
    ONE_SAMPLE,
    ROUNDED,
    ROUNDED.after(ONE_SAMPLE),
)
"""Forms of any loss (y, y_hat)."""
BCE_VARIANTS: Final = LOSS_VARIANTS
