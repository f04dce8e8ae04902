"""What the user's function returned, as arrays; and arguments as a reader writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy

__all__ = ["numbers", "pieces_of", "written"]

MOST_SHOWN = 6


def numbers(returned: Any) -> tuple[NDArray[np.float64]]:
    """One array of real numbers.

    Raises:
        ValueError: it is none; the words follow "it".

    >>> numbers([1, 2])
    (array([1., 2.]),)
    >>> numbers(None)
    Traceback (most recent call last):
    ...
    ValueError: returns None
    """
    if returned is None:
        raise ValueError("returns None")
    return (_array(returned),)


def pieces_of(returned: Any, count: int) -> tuple[NDArray[np.float64], ...]:
    """A sequence of ``count`` things, an array each.

    Raises:
        ValueError: it is none; the words follow "it".
    """
    if returned is None:
        raise ValueError("returns None")
    array = isinstance(returned, np.ndarray) or is_tensor(returned)
    several = isinstance(returned, tuple | list) or (array and returned.ndim > 0)
    if not several or len(returned) != count:
        got = f"{len(returned)} things" if several else f"one {type(returned).__name__}"
        raise ValueError(f"returns {got} where {count} are expected")
    return tuple(map(_array, returned))


def _array(given: Any) -> NDArray[np.float64]:
    try:
        plain = [to_numpy(e) for e in given] if isinstance(given, list | tuple) else to_numpy(given)
        found = np.asarray(plain)
    except Exception:  # an object of the user's may do anything
        found = np.asarray(None)
    if found.dtype.kind not in "fiub":
        raise ValueError(f"returns a {type(given).__name__} that holds no real numbers")
    return found.astype(np.float64)


def written(argument: Any) -> str:
    """An argument in a few characters.

    >>> written(np.array([0.5, 1.0])), written(np.zeros((40, 3))), written(3), written(abs)
    ('[0.5, 1]', 'an array (40, 3)', '3', 'abs')
    """
    if isinstance(argument, np.ndarray | np.generic) or is_tensor(argument):
        array = to_numpy(argument)
        if array.size > MOST_SHOWN:
            return f"an array {array.shape}"
        return _listed(array.tolist()) + (" in float32" if array.dtype == np.float32 else "")
    if isinstance(argument, list | tuple):
        return _sequence(argument)
    if callable(argument):
        return str(getattr(argument, "__name__", type(argument).__name__))
    return _listed(argument)


def _sequence(argument: Sequence[Any]) -> str:
    inside = ", ".join(map(written, argument))
    if len(inside) > 70:
        return f"{len(argument)} of them" if isinstance(argument, list) else "(...)"
    return f"[{inside}]" if isinstance(argument, list) else f"({inside})"


def _listed(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_listed, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
