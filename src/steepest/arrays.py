"""Functions that let one formula serve NumPy arrays and torch tensors.

A function calls ``namespace(x)`` for the library of its argument and writes its formula once.
torch is never imported here: code that has a tensor has imported it already.
"""

from __future__ import annotations

import sys
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.errors import DataError

__all__ = [
    "Array",
    "as_floating",
    "convert_like",
    "equal_numbers",
    "is_tensor",
    "namespace",
    "to_numpy",
]

Array: TypeAlias = Any
"""A NumPy array or a torch tensor of floating dtype. (A union would need torch to be imported.)"""


def is_tensor(x: object) -> bool:
    """Whether x is a torch tensor. torch is not imported to find out.

    >>> is_tensor(np.zeros(3))
    False
    """
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(x, torch.Tensor)


def namespace(x: object) -> Any:
    """The library whose functions apply to x: torch for a tensor, NumPy for anything else.

    >>> namespace([1.0, 2.0]).__name__
    'numpy'
    """
    return sys.modules["torch"] if is_tensor(x) else np


def as_floating(x: object, name: str = "x") -> Array:
    """x as an array of floating dtype; floating arrays and tensors are returned as they are.

    Integers and bools are promoted, to float64 in NumPy and to the default dtype in torch.

    Raises:
        DataError: x holds something other than real numbers.

    >>> as_floating([1, 2])
    array([1., 2.])
    >>> as_floating(np.float32(0.5)).dtype
    dtype('float32')
    """
    if is_tensor(x):
        tensor: Any = x
        if tensor.is_complex():
            raise DataError(f"{name} must hold real numbers, got {tensor.dtype}")
        return tensor if tensor.is_floating_point() else tensor.to(namespace(x).get_default_dtype())
    array = _as_array(x, name)
    if array.dtype.kind in "iub":
        return array.astype(np.float64)
    if array.dtype.kind != "f":
        raise DataError(f"{name} must hold real numbers, got dtype {array.dtype}")
    return array


def convert_like(x: object, template: Array, name: str = "x") -> Array:
    """x as an array of the same library, dtype and device as ``template``, a floating array.

    A tensor that goes to a tensor stays in its autograd graph.

    Raises:
        DataError: x holds something other than real numbers.

    >>> convert_like([0, 1], np.float32(1)).dtype
    dtype('float32')
    """
    if is_tensor(template):
        same = {"dtype": template.dtype, "device": template.device}
        if is_tensor(x):
            return as_floating(x, name).to(**same)
        return namespace(template).tensor(as_floating(x, name), **same)
    return to_numpy(as_floating(x, name)).astype(np.asarray(template).dtype, copy=False)


def to_numpy(x: object, name: str = "x") -> NDArray[Any]:
    """The numbers of x as a NumPy array, outside any autograd graph.

    Raises:
        DataError: rows of unequal length.

    >>> to_numpy([1, 2])
    array([1, 2])
    """
    tensor: Any = x
    return _as_array(tensor.detach().cpu() if is_tensor(x) else x, name)


def equal_numbers(a: NDArray[Any], b: NDArray[Any]) -> bool:
    """Whether two arrays have the same shape and the same numbers; NaN equals NaN.

    >>> equal_numbers(np.array([1.0, np.nan]), np.array([1.0, np.nan]))
    True
    """
    # The same bits are compared ten times faster in small arrays.
    alike = a.dtype == b.dtype and a.shape == b.shape and a.dtype.kind in "fiub"
    return (alike and a.tobytes() == b.tobytes()) or np.array_equal(a, b, equal_nan=True)


def _as_array(x: object, name: str) -> NDArray[Any]:
    try:
        return np.asarray(x)
    except ValueError as problem:
        raise DataError(
            f"{name} must be an array of numbers, got rows of unequal length"
        ) from problem
