"""Arrays of NumPy or torch, converted between the forms that functions take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from steepest.arrays import is_tensor, namespace, to_numpy
from steepest.checks.variants import Variant

__all__ = ["combine", "one_hot", "stack"]


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


def combine(inner: Sequence[Variant], outer: Sequence[Variant]) -> tuple[Variant, ...]:
    """Every variant alone, and every one of ``outer`` after every one of ``inner``."""
    both = (after.after(before) for before in inner for after in outer)
    return (*inner, *outer, *both)
