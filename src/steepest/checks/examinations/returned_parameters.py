"""Where the parameters stand in what a regression returns, or in the arguments that it changed.

A function returns theta, (theta, costs), (w, b), (b, w), a dictionary, a tuple of these, an object
with attributes, the parameters after every step, or nothing: then it changed theta in place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy

__all__ = ["Reading", "arrays_in", "possible_readings"]

Path: TypeAlias = tuple[str | int, ...]
"""Keys, positions and attributes that lead from the returned value to an array."""

DEEPEST = 3
LONGEST = 8
"""Of longer lists, which are histories, only the first elements are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the parameters are found.

    Attributes:
        weights: the path to all parameters, or to the weights if the bias is apart.
        bias: the path to the bias; None if the parameters are one array.
        last: whether the array holds the parameters after every step, of which the last counts.
    """

    weights: Path
    bias: Path | None = None
    last: bool = False

    def read(self, returned: Any, arguments: Sequence[Any]) -> Any:
        """The parameters (k,), the bias first.

        Raises:
            KeyError: there is no array at that path.

            >>> reading = Reading(("returned", 0), ("returned", 1))
        >>> reading.read((np.array([2.0, 3.0]), 1.0), ())
        array([1., 2., 3.])
        """
        found = arrays_in({"returned": returned, "arguments": list(arguments)})
        weights = found[self.weights]
        weights = (weights[-1] if self.last else weights).reshape(-1)
        if self.bias is None:
            return weights
        return np.concatenate([found[self.bias].reshape(-1), weights])


def possible_readings(returned: Any, arguments: Sequence[Any], count: int) -> Iterator[Reading]:
    """All readings that give ``count`` parameters, the most likely first.

    Args:
        returned: what the function returned.
        arguments: what it was called with, after the call.
        count: number of parameters with the bias.
    """
    found = arrays_in({"returned": returned})
    for path, array in found.items():  # a history, before its elements
        if array.ndim > 1 and len(array) > 1 and _is_vector(array[-1], count):
            yield Reading(path, last=True)
    vectors = [path for path, array in found.items() if _is_vector(array, count)]
    yield from map(Reading, vectors)
    weights = [path for path, array in found.items() if _is_vector(array, count - 1)]
    numbers = [path for path, array in found.items() if array.size == 1]
    pairs = [(w, b) for w in weights for b in numbers if w != b and w[:-1] == b[:-1]]
    yield from (Reading(w, b) for w, b in pairs)
    if returned is None:
        given = arrays_in({"arguments": list(arguments)})
        yield from (Reading(path) for path, array in given.items() if _is_vector(array, count))


def _is_vector(array: Any, size: int) -> bool:
    return bool(array.size == size and max(array.shape, default=1) == size)


def arrays_in(value: Any, path: Path = ()) -> dict[Path, Any]:
    """All arrays of numbers in nested tuples, lists, dictionaries and objects, by their paths."""
    found: dict[Path, Any] = {}
    array = _as_array(value) if path else None
    if array is not None:
        found[path] = array
    if array is None or (isinstance(value, list | tuple) and array.size):
        for key, each in _parts(value) if len(path) < DEEPEST else ():
            found |= arrays_in(each, (*path, key))
    return found


def _as_array(value: Any) -> Any:
    """A value as an array of real numbers; None for anything else."""
    if value is None or isinstance(value, str | bool | dict):
        return None
    try:
        found = np.asarray(to_numpy(value))
    except Exception:  # an object of the user's may do anything
        return None
    return found if found.dtype.kind in "fiu" else None


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list | tuple):
        yield from enumerate(value[:LONGEST])
    elif not isinstance(value, np.ndarray | type) and not is_tensor(value):
        yield from getattr(value, "__dict__", {}).items()
