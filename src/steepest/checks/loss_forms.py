"""Forms of losses: which arguments they take, and whether they are a mean, a sum or one a sample.

A loss may return its gradient too. A form turns a loss of another layout into one that returns the
mean over the samples, and the gradient of this mean with respect to the exercise's first argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.observations import FloatArray
from steepest.checks.reading import read_array
from steepest.checks.variants import Variant

__all__ = [
    "MEAN",
    "PER_SAMPLE",
    "SUM",
    "LossForm",
    "Reduction",
    "loss_variants",
    "read_loss",
    "read_mean_loss",
]

Convert: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class LossForm:
    """The arguments that a loss takes.

    Attributes:
        words: how they differ from the exercise's, to follow "right on all probes,"; "" if not.
        note: the same as a sentence; "" for none.
        arguments: turns the exercise's arguments into those of the function, as a tuple.
        gradient: turns the returned gradient into that of the exercise; it takes the gradient and
            the exercise's arguments.
    """

    words: str
    note: str
    arguments: Callable[..., tuple[Any, ...]]
    gradient: Convert = lambda gradient, *arguments: gradient


@dataclass(frozen=True, slots=True)
class Reduction:
    """How the losses of the samples become one number.

    Attributes:
        words: to follow "right on all probes,"; "" for the mean.
        note: a sentence; "" for none.
        factor: of the returned value and its gradient, for so many samples and outputs.
        per_sample: whether one number for each sample comes back.
        conversion: what was done with the returned value, to follow a call.
    """

    words: str
    note: str
    factor: Callable[[int, int], float]
    per_sample: bool = False
    conversion: str = ""


MEAN = Reduction("", "", lambda n, k: 1.0)
SUM = Reduction(
    "as a sum over the samples",
    "Others take the mean over the samples; a sum grows with their number, and so does its "
    "gradient.",
    lambda n, k: 1 / n,
    conversion="divided by the number of samples",
)
PER_SAMPLE = Reduction(
    "for each sample",
    "The caller has to take the mean over the samples.",
    lambda n, k: 1 / n,
    per_sample=True,
    conversion="averaged over the samples",
)


def read_loss(returned: Any) -> tuple[FloatArray, ...]:
    """A loss, and the array that is returned beside it, if there is one.

    Of a tuple the loss is the only number, or the first array if there is no single number.

    Raises:
        ValueError: no loss is returned; the message follows "it".

    >>> read_loss((0.5, np.zeros((2, 3))))[1].shape
    (2, 3)
    """
    if not isinstance(returned, tuple):
        return read_array(returned)
    numbers: list[FloatArray] = []
    arrays: list[FloatArray] = []
    for each in returned:
        try:
            [found] = read_array(each)
        except ValueError:
            continue
        (numbers if found.size == 1 else arrays).append(found)
    if len(numbers) == 1:
        return (numbers[0], *arrays[:1])
    if not arrays or len(numbers) > 1:
        return read_array(returned)
    return tuple(arrays[:2])


def read_mean_loss(returned: Any) -> tuple[FloatArray, ...]:
    """As `read_loss`, with a loss of one element as a plain number.

    >>> read_mean_loss(np.array([[0.5]]))
    (array(0.5),)
    """
    loss, *others = read_loss(returned)
    return (loss.reshape(()) if loss.size == 1 else loss, *others)


def loss_variants(
    forms: Sequence[LossForm], reductions: Sequence[Reduction], samples: Callable[..., int]
) -> Iterator[Variant]:
    """A variant for each form and reduction.

    Args:
        forms: which arguments the loss takes.
        reductions: how it combines the samples.
        samples: the number of samples in the exercise's arguments.
    """
    for form in forms:
        for reduction in reductions:
            words = ", ".join(filter(None, (form.words, reduction.words)))
            notes = " ".join(filter(None, (form.note, reduction.note)))
            adapt = _adapter(form, reduction, samples)
            yield Variant(words, notes, adapt, reduction.conversion, shows_own_call=True)


def _adapter(
    form: LossForm, reduction: Reduction, samples: Callable[..., int]
) -> Callable[[Convert], Convert]:
    def adapt(function: Convert) -> Convert:
        def mean_loss(*arguments: Any) -> Any:
            returned = function(*form.arguments(*arguments))
            try:
                loss, *gradient = read_loss(returned)
            except ValueError as problem:
                raise TypeError(str(problem)) from None
            n = samples(*arguments)
            loss = _reduce(loss, reduction, n)
            factor = reduction.factor(n, _outputs(arguments))
            loss = _in_dtype_of(returned, loss * factor)
            if not gradient:
                return loss
            return loss, form.gradient(_in_dtype_of(returned, gradient[0] * factor), *arguments)

        return mean_loss

    return adapt


def _reduce(loss: FloatArray, reduction: Reduction, n: int) -> Any:
    if reduction.per_sample:
        if loss.size != n:
            raise TypeError("does not return one number for each sample")
        return loss.sum()
    if loss.size != 1:
        raise TypeError("does not return one number")
    return loss.reshape(())


def _outputs(arguments: Sequence[Any]) -> int:
    """The number of columns of the first argument."""
    shape = np.shape(to_numpy(arguments[0]))
    return int(shape[1]) if len(shape) > 1 else 1


def _in_dtype_of(returned: Any, values: Any) -> Any:
    """float32 if the function returned float32, so that the comparison allows for its rounding."""
    parts = returned if isinstance(returned, tuple | list) else [returned]
    single = any(str(getattr(part, "dtype", "")).endswith("float32") for part in parts)
    return np.asarray(values, dtype=np.float32 if single else np.float64)
