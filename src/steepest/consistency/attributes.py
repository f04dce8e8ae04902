"""Arrays that an object holds: its parameters, and the gradients that ``backward`` stores."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.layouts import random_array
from steepest.roles.reading import roles_of

__all__ = [
    "arrays_of",
    "copy_with",
    "read_attribute",
    "with_random_parameters",
]

Numbers = NDArray[np.float64]

MOST_ELEMENTS: Final = 200
Place = tuple[str, Any]
"""The name of an attribute, and the key or index in it; None for the attribute itself."""


def arrays_of(thing: object) -> dict[str, Numbers]:
    """The arrays of real numbers of an object, in lists and dictionaries too, by their names.

    >>> class Layer:
    ...     def __init__(self):
    ...         self.w, self.params = np.ones(2), {"b": np.zeros(1)}
    >>> {name: each.shape for name, each in arrays_of(Layer()).items()}
    {'w': (2,), "params['b']": (1,)}
    """
    found = {}
    for label, value in _places(thing):
        array = np.asarray(value)
        if array.dtype.kind == "f" and 0 < array.size <= MOST_ELEMENTS:
            found[label] = np.array(array, dtype=np.float64)
    return found


def read_attribute(thing: object, label: str) -> Any:
    """The array of that name, as `arrays_of` names it; None if there is none."""
    return dict(_places(thing)).get(label)


def copy_with(thing: Any, changes: Mapping[str, Numbers]) -> Any:
    """A copy of an object in which some arrays have other values."""
    made = copy.deepcopy(thing)
    for label, value in changes.items():
        name, key = _split(label)
        before = read_attribute(made, label)
        new = np.array(value, dtype=np.float64)
        given: Any = float(new) if isinstance(before, float) else new
        if key is None:
            setattr(made, name, given)
        else:
            getattr(made, name)[key] = given
    return made


KEPT: Final = re.compile(r"grad|delta|^_*d_?(w|b)|veloc|moment")
"""Parts of the names of arrays that hold gradients or their averages."""


def with_random_parameters(thing: Any) -> tuple[Any, dict[str, Numbers]]:
    """A copy whose weights and biases are random, and the arrays that were set.

    Weights as small as 0.01 and biases of 0 would hide mistakes. What sums gradients begins at 0.
    """
    chosen = {}
    for label, value in arrays_of(thing).items():
        name = _split(label)
        own = name[1] if isinstance(name[1], str) else name[0]
        if KEPT.search(own.lower()):
            continue
        if {"weights", "bias"} & {*roles_of(own.rstrip("s"))} or roles_of(own)[:1] == ("weights",):
            drawn = random_array(label, value.shape, 1.0)
            # The slope of a leaky relu is a weight by its name, and above 0.
            chosen[label] = np.abs(drawn) if value.ndim == 0 and value > 0 else drawn
    return copy_with(thing, chosen), chosen


def _places(thing: object) -> Iterator[tuple[str, Any]]:
    for name, value in list(getattr(thing, "__dict__", {}).items()):
        if isinstance(value, np.ndarray | float):
            yield name, value
        elif isinstance(value, dict):
            for key, each in value.items():
                if isinstance(key, str | int) and isinstance(each, np.ndarray | float):
                    yield f"{name}[{key!r}]", each
        elif isinstance(value, list):
            for place, each in enumerate(value):
                if isinstance(each, np.ndarray):
                    yield f"{name}[{place}]", each


def _split(label: str) -> Place:
    if "[" not in label:
        return label, None
    name, inside = label[:-1].split("[", 1)
    return name, inside[1:-1] if inside[0] in "'\"" else int(inside)
