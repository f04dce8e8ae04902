"""The weights and biases in what a function returned, or in an object."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.roles.reading import plain_name, read_gradient_name

__all__ = ["LayerArrays", "NamedArray", "read_arrays", "sort_into_layers"]

Numbers = NDArray[np.float64]
DEEPEST: Final = 4
MOST_ARRAYS: Final = 60
BIAS_NAME: Final = r"(^|_)(b|bs|bias|biases|intercepts?|b[a-z]?\d*|b_?\w?\d*)_?\d*($|_)|bias"
WEIGHT_NAME: Final = (
    r"(^|_)(w|ws|u|v)[a-z]{0,2}\d*($|_)|weights?|wt|theta|coef|kernel|synapse|(^|_)syn_?\d"
    r"|(^|_)par(am)?(eter)?s?_?\d*$|^w"
)
STATE_NAME: Final = (
    r"sum|velo|prev|(^|_)old|(^|_)last|delta|grad|change|cache|error|moment|(^|_)[mvs]_|_[mvs]$|avg|acc"
    r"|mask|best|update|history|^dw|^db|mean|std|running|norm"
)
"""Parts of the names of arrays that belong to training, not to the layers."""
OTHER_NAME: Final = (
    r"(^|_)(x|y|data|inputs?|labels?|targets?|hidden|outputs?|gamma|beta|neurons|activations?)\w*"
)


@dataclass(frozen=True, slots=True, eq=False)
class NamedArray:
    """An array and the key, the attribute or the name under which it is kept; "" if it has none."""

    name: str
    value: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class LayerArrays:
    """Weights and biases in the order of the layers; there may be no biases."""

    weights: tuple[NamedArray, ...]
    biases: tuple[NamedArray, ...]


def read_arrays(value: Any, names: Sequence[str] = ()) -> list[NamedArray]:
    """All arrays of real numbers in tuples, lists, dictionaries, and attributes of objects.

    Args:
        value: a returned value, or an object.
        names: of the values in a tuple.

    >>> [(e.name, e.value.shape) for e in read_arrays({"W1": np.ones((2, 3)), "b1": [0.0, 0.0]})]
    [('W1', (2, 3)), ('b1', (2,))]
    """
    if isinstance(value, tuple | list) and len(names) == len(value) > 1:
        found = [e for n, part in zip(names, value, strict=True) for e in _arrays(n, part, 0, {0})]
    else:
        found = list(_arrays(names[0] if len(names) == 1 else "", value, 0, set()))
    return found[:MOST_ARRAYS]


def _arrays(name: str, value: Any, depth: int, seen: set[int]) -> Iterator[NamedArray]:
    array = _as_array(value)
    if array is not None:
        if id(value) not in seen:
            seen.add(id(value))
            yield NamedArray(name, array)
        return
    if depth > DEEPEST or id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _arrays(key if isinstance(key, str) else name, each, depth + 1, seen)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _arrays(name, each, depth + 1, seen)
    elif hasattr(value, "__dict__") and type(value).__module__ not in ("builtins", "numpy.random"):
        for key, each in vars(value).items():
            own = key not in ("_buffers", "_modules", "_parameters")
            yield from _arrays(key if own else name, each, depth + 1, seen)


def _as_array(value: Any) -> Numbers | None:
    """An array, a number of floating type, or a list of numbers; None for anything else."""
    if is_tensor(value):
        value = to_numpy(value.detach())
    if isinstance(value, list | tuple):
        rows = value if value and isinstance(value[0], list | tuple) else [value]
        numbers = all(rows) and all(type(n) in (float, int) for row in rows for n in row)
        whole = numbers and all(type(n) is int for row in rows for n in row)
        if not numbers or (whole and any(n for row in rows for n in row)):
            return None
        if len({len(row) for row in rows}) > 1:
            return None
    elif not isinstance(value, np.ndarray | np.floating | float):
        return None
    array = np.asarray(value)
    return np.array(array, dtype=np.float64) if array.dtype.kind in "fiub" and array.size else None


def sort_into_layers(arrays: Sequence[NamedArray]) -> LayerArrays:
    """The weights and the biases among arrays; other arrays are left out.

    Arrays without a name are weights if they have rows and columns.

    >>> arrays = [NamedArray("W1", np.ones((2, 3))), NamedArray("b1", np.zeros((2, 1)))]
    >>> found = sort_into_layers([*arrays, NamedArray("dW1", np.zeros((2, 3)))])
    >>> len(found.weights), len(found.biases)
    (1, 1)
    """
    weights: list[NamedArray] = []
    biases: list[NamedArray] = []
    for each in arrays:
        role = _role(each, weights)
        if role == "weights":
            weights.append(each)
        elif role == "biases":
            biases.append(each)
    return LayerArrays(tuple(weights), tuple(biases))


def _role(array: NamedArray, weights: Sequence[NamedArray]) -> str:
    name = plain_name(array.name)
    shape = array.value.shape
    if re.search(STATE_NAME, name):
        return ""
    if re.search(BIAS_NAME, name):
        return "biases"
    if not shape or len(shape) > 2 or (name and read_gradient_name(array.name).is_gradient):
        return ""
    if re.search(WEIGHT_NAME, name):
        if len(shape) == 1 and weights and re.search(r"par|net|layer", name):
            return "biases"
        return "weights"
    if name and re.search(OTHER_NAME, name):
        return ""
    if min(shape) > 1 and len(shape) == 2:
        return "weights"
    constant = bool(np.ptp(array.value) == 0)
    fitting = weights and max(shape) in weights[-1].value.shape
    return "biases" if fitting else "" if constant and name else "weights"
