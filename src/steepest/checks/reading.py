"""The user's returned values as arrays, and arguments as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy

__all__ = [
    "MOST_SHOWN",
    "format_argument",
    "format_nested",
    "is_float32",
    "read_array",
    "read_arrays",
]

MOST_SHOWN = 6
"""Larger arrays are shown by their shape."""
LONGEST_TEXT = 70


def read_array(returned: Any) -> tuple[NDArray[np.float64]]:
    """A returned value as one array of real numbers.

    Raises:
        ValueError: it holds no real numbers; the message follows "it".

    >>> read_array([1, 2])
    (array([1., 2.]),)
    >>> read_array(None)
    Traceback (most recent call last):
    ...
    ValueError: returns None
    """
    if returned is None:
        raise ValueError("returns None")
    return (_float_array(returned),)


def read_arrays(returned: Any, count: int) -> tuple[NDArray[np.float64], ...]:
    """A returned sequence of ``count`` values, an array for each.

    Raises:
        ValueError: it is another kind of value, or has another length; the message follows "it".
    """
    if returned is None:
        raise ValueError("returns None")
    array = isinstance(returned, np.ndarray) or is_tensor(returned)
    several = isinstance(returned, tuple | list) or (array and returned.ndim > 0)
    if not several or len(returned) != count:
        got = f"{len(returned)} values" if several else f"one {type(returned).__name__}"
        raise ValueError(f"returns {got} where {count} are expected")
    return tuple(map(_float_array, returned))


def _float_array(value: Any) -> NDArray[np.float64]:
    try:
        plain = [to_numpy(e) for e in value] if isinstance(value, list | tuple) else to_numpy(value)
        found = np.asarray(plain)
    except Exception:  # an object of the user's may do anything
        found = np.asarray(None)
    if found.dtype.kind not in "fiub":
        raise ValueError(f"returns a {type(value).__name__} that holds no real numbers")
    return found.astype(np.float64)


def is_float32(returned: Any) -> bool:
    """Whether a returned value, or one of the first or last in a list, is float32 or narrower.

    >>> is_float32((0.5, np.ones(2, dtype=np.float32))), is_float32(np.ones(2))
    (True, False)
    """
    if isinstance(returned, list | tuple):
        return any(map(is_float32, (*returned[:5], *returned[5:][-1:])))
    dtype = getattr(returned, "dtype", None)
    if isinstance(dtype, np.dtype):
        return dtype.kind == "f" and dtype.itemsize <= 4
    return str(dtype).endswith(("float32", "float16"))


def format_argument(argument: Any) -> str:
    """An argument in a few characters.

    >>> values = np.array([0.5, 1.0]), np.zeros((40, 3)), 3, abs
    >>> [format_argument(value) for value in values]
    ['[0.5, 1]', 'an array (40, 3)', '3', 'abs']
    """
    if isinstance(argument, np.ndarray | np.generic) or is_tensor(argument):
        array = to_numpy(argument)
        if array.size > MOST_SHOWN:
            return f"an array {array.shape}"
        return format_nested(array.tolist()) + (" in float32" if array.dtype == np.float32 else "")
    if isinstance(argument, list | tuple):
        return _format_sequence(argument)
    if isinstance(argument, dict):
        return _format_dictionary(argument)
    if callable(argument):
        return str(getattr(argument, "__name__", type(argument).__name__))
    if isinstance(argument, str):
        return repr(argument)
    text = format_nested(argument)
    return _kind_of(argument) if "\n" in text or " object at 0x" in text else text


def _format_dictionary(argument: dict[Any, Any]) -> str:
    inside = ", ".join(f"{key!r}: {format_argument(value)}" for key, value in argument.items())
    if len(inside) <= LONGEST_TEXT:
        return f"{{{inside}}}"
    return f"a dictionary of {', '.join(map(str, argument))}"


def _kind_of(argument: object) -> str:
    """The kind of an object that has no short text: ``a DataLoader``."""
    name = type(argument).__name__
    vowel = name[0] in ("AEFHILMNORSX" if name.isupper() else "AEIOaeio")
    return f"{'an' if vowel else 'a'} {name}"


def _format_sequence(argument: Sequence[Any]) -> str:
    inside = ", ".join(map(format_argument, argument))
    if len(inside) > LONGEST_TEXT:
        return f"a list of {len(argument)}" if isinstance(argument, list) else "(...)"
    return f"[{inside}]" if isinstance(argument, list) else f"({inside})"


def format_nested(value: Any) -> str:
    """Nested lists of numbers with six digits.

    >>> format_nested([[0.5, 1.0], [1e-9, 2]])
    '[[0.5, 1], [1e-09, 2]]'
    """
    if isinstance(value, list):
        return f"[{', '.join(map(format_nested, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
