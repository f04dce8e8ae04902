"""Right answers of other courses: a sum for a mean, percent for a share, classes for probabilities.

A variant turns a function of that kind into one that follows the exercise, so that the probes and
the reference stay the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy

__all__ = [
    "ACCURACY_VARIANTS",
    "BCE_VARIANTS",
    "FIRST_VALUE",
    "LINEAR_VARIANTS",
    "ONE_NUMBER",
    "Variant",
]

Function: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Variant:
    """Another right form of a piece.

    Attributes:
        words: to follow "right on all probes,".
        note: how it differs from the exercise, a sentence.
        adapt: turns a function of this form into one in the exercise's form.
        conversion: what was done with the returned value before it was compared, to follow the
            call; "" if nothing was done; None if the arguments were converted too, so that no call
            can be shown.
        for_single_numbers: whether it is tried only for functions that take no arrays.
        shows_own_call: whether the arguments were converted, and the call is shown with those that
            the function really got.
    """

    words: str
    note: str
    adapt: Callable[[Function], Function]
    conversion: str | None = None
    for_single_numbers: bool = False
    shows_own_call: bool = False

    def after(self, inner: Variant) -> Variant:
        """The variant of a function to which ``inner`` applies first and then this one."""
        conversions = (inner.conversion, self.conversion)
        return Variant(
            f"{inner.words}, {self.words}",
            f"{inner.note} {self.note}",
            lambda function: self.adapt(inner.adapt(function)),
            None if None in conversions else ", ".join(filter(None, conversions)),
            shows_own_call=inner.shows_own_call or self.shows_own_call,
        )


def take_first_value(function: Function) -> Function:
    """The first of the values in a returned tuple.

    >>> take_first_value(lambda x: (2 * x, x))(3)
    6
    """

    def first(*arguments: Any) -> Any:
        returned = function(*arguments)
        return returned[0] if isinstance(returned, tuple) and len(returned) > 1 else returned

    return first


def apply_to_each_number(function: Function) -> Function:
    """Call a function of one number for every number of an array.

    >>> apply_to_each_number(lambda x: max(x, 0))(np.array([-1.0, 2.0]))
    array([0., 2.])
    """

    def elementwise(x: Any) -> Any:
        numbers = to_numpy(x)
        found = [_as_plain_float(function(number.item())) for number in numbers.ravel()]
        return np.array(found, dtype=np.float64).reshape(numbers.shape)

    return elementwise


def _as_plain_float(value: Any) -> float:
    if np.ndim(value):
        raise TypeError("returns several numbers for one number")
    return float(value)


def divide_by_count(function: Function) -> Function:
    """Divide a sum over the samples by their number."""
    return lambda y, y_hat: _single_number(function(y, y_hat)) / len(y)


def average_over_samples(function: Function) -> Function:
    """Take the mean of one number per sample."""

    def mean(y: Any, y_hat: Any) -> Any:
        losses = function(y, y_hat)
        if np.shape(losses) != (len(y),):
            raise TypeError("does not return one number per sample")
        return losses.mean() if hasattr(losses, "mean") else np.mean(losses)

    return mean


def average_single_samples(function: Function) -> Function:
    """Call a loss of one sample for every sample, and take the mean."""

    def mean(y: Any, y_hat: Any) -> Any:
        pairs = zip(to_numpy(y).tolist(), to_numpy(y_hat).tolist(), strict=True)
        return np.mean([_as_plain_float(function(*pair)) for pair in pairs])

    return mean


def _single_number(value: Any) -> Any:
    if np.shape(value) != ():
        raise TypeError("does not return one number")
    return value


def divide_by_100(function: Function) -> Function:
    """Turn percent into a share."""
    return lambda y, y_hat: _single_number(function(y, y_hat)) / 100


def pass_classes(function: Function) -> Function:
    """Pass predicted classes, in the labels' dtype, instead of probabilities."""

    def accuracy(y: Any, y_hat: Any) -> Any:
        predicted = y_hat > 0.5
        return function(y, predicted.to(y.dtype) if is_tensor(y) else predicted.astype(y.dtype))

    return accuracy


def pass_lists_of_classes(function: Function) -> Function:
    """Pass two lists of classes."""

    def accuracy(y: Any, y_hat: Any) -> Any:
        return function(_whole(y).tolist(), _whole(y_hat > 0.5).tolist())

    return accuracy


def pass_scores(function: Function) -> Function:
    """Pass a row of scores per sample, one for each class, and whole numbers as labels."""
    return lambda y, y_hat: function(_whole(y), _two_columns(y_hat))


def pass_one_hot(function: Function) -> Function:
    """Pass a row of scores per sample, and a row with a 1 at its label."""
    return lambda y, y_hat: function(_two_columns(_whole(y)), _two_columns(y_hat))


def pass_columns(function: Function) -> Function:
    """Pass samples as columns, weights of shape (outputs, inputs) and biases as a column."""
    return lambda x, w, b: function(x.T, w.T, b[:, None]).T


def _whole(labels: Any) -> Any:
    return labels.long() if is_tensor(labels) else labels.astype(np.int64)


def _two_columns(ones: Any) -> Any:
    """The shares of class 0 and class 1."""
    if is_tensor(ones):
        return (1 - ones).new_tensor(np.stack([to_numpy(1 - ones), to_numpy(ones)], 1).tolist())
    return np.stack([1 - ones, ones], 1)


FIRST_VALUE: Final = Variant(
    "as the first of the values that it returns",
    "Only the first of the values that it returns was compared.",
    take_first_value,
    "the first of its values",
)
ONE_NUMBER: Final = Variant(
    "for one number at a time",
    "It does not take arrays: np.exp, np.maximum and np.where work on all elements at once.",
    apply_to_each_number,
    "called for each number",
    for_single_numbers=True,
)
SUM: Final = Variant(
    "as a sum over the samples",
    "The exercise asks for the mean over the samples; a sum grows with their number, and so does "
    "its gradient.",
    divide_by_count,
    "divided by the number of samples",
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
    for_single_numbers=True,
)
BCE_VARIANTS: Final = (
    SUM,
    PER_SAMPLE,
    FIRST_VALUE,
    SUM.after(FIRST_VALUE),
    PER_SAMPLE.after(FIRST_VALUE),
    ONE_SAMPLE,
)
PERCENT: Final = Variant(
    "in percent", "The exercise asks for a share between 0 and 1.", divide_by_100, "divided by 100"
)
OF_OTHER_PREDICTIONS: Final = tuple(
    Variant(
        f"for {predictions}",
        f"It takes {predictions}; for probabilities compare y_hat > 0.5 with y.",
        adapt,
    )
    for predictions, adapt in (
        ("predicted classes", pass_classes),
        ("lists of predicted classes", pass_lists_of_classes),
        ("a row of scores per sample", pass_scores),
        ("rows of scores and one-hot labels", pass_one_hot),
    )
)
ACCURACY_VARIANTS: Final = (
    PERCENT,
    *OF_OTHER_PREDICTIONS,
    *(PERCENT.after(each) for each in OF_OTHER_PREDICTIONS),
)
COLUMNS: Final = Variant(
    "for samples as columns",
    "In the exercise samples are rows, w has shape (inputs, outputs), and the output is x @ w + b.",
    pass_columns,
)
LINEAR_VARIANTS: Final = (FIRST_VALUE, COLUMNS, COLUMNS.after(FIRST_VALUE))
