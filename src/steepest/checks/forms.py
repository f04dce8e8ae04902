"""Forms of functions that several pieces share: columns, one sample at a time, lists, tuples.

A form turns a function of another layout into one of samples as rows. Arrays may be NumPy's or
torch's; a form raises TypeError where the returned value does not have its shape.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, namespace, to_numpy
from steepest.checks.variants import Variant

__all__ = ["FIRST_OF_SEVERAL", "combine", "first_of_several", "one_hot", "same_values", "stack"]

Function: TypeAlias = Callable[..., Any]


def stack(parts: Sequence[Any]) -> Any:
    """Arrays, tensors or lists of equal shape, stacked along a new first axis."""
    if parts and is_tensor(parts[0]):
        return namespace(parts[0]).stack(list(parts))
    return np.stack([to_numpy(part) for part in parts])


def one_hot(labels: Any, like: Any) -> Any:
    """A row with a 1 at its label for each sample, in the shape and dtype of ``like``.

    >>> one_hot(np.array([1, 0]), np.zeros((2, 3)))
    array([[0., 1., 0.],
           [1., 0., 0.]])
    """
    ones = namespace(like).zeros_like(like)
    ones[np.arange(len(labels)), to_numpy(labels)] = 1
    return ones


def same_values(values: Any) -> Any:
    """The values unchanged."""
    return values


def first_of_several(function: Function) -> Function:
    """The first of the values in a returned tuple or list of several arrays."""

    def first(*arguments: Any) -> Any:
        returned = function(*arguments)
        if not isinstance(returned, tuple) or len(returned) < 2:
            raise TypeError("does not return several values")
        return returned[0]

    return first


FIRST_OF_SEVERAL = Variant(
    "as the first of the values that it returns",
    "Only the first of the values that it returns was compared.",
    first_of_several,
    "the first of its values",
)


def combine(inner: Sequence[Variant], outer: Sequence[Variant]) -> tuple[Variant, ...]:
    """Every variant alone, and every one of ``outer`` after every one of ``inner``."""
    both = (after.after(before) for before in inner for after in outer)
    return (*inner, *outer, *both)
