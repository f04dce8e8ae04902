"""The weights and biases that an object of the user's class holds, in the order of its layers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["OwnLayer", "read_own_layers", "set_random_weights"]

Numbers = NDArray[np.float64]
MOST_ELEMENTS: Final = 400
DEEPEST: Final = 4
PART: Final = r"(ih|ho|hh|xh|hy|i|h|o|in|out|hid|(input|hidden|output)\w*)"
WEIGHTS: Final = (
    rf"(w|wt|weights?|weight_?matri\w*|theta|thetas|coef|coefs|coefficients?|params?|parameters?"
    rf"|kernel|slope|weights?_?{PART}|w_?{PART})_?\d*"
)
BIASES: Final = rf"(b|bs|bias|biases|intercept|bias(es)?_?{PART}|b_?{PART})_?\d*"


@dataclass(frozen=True, slots=True)
class OwnLayer:
    """Weights (inputs, outputs) or (outputs, inputs) or a vector, and biases or None."""

    weights: Numbers
    biases: Numbers | None


@dataclass(frozen=True, slots=True)
class _Place:
    """One array or number of an object, and how it is replaced."""

    name: str
    value: Any
    replace: Callable[[Any], None]


def set_random_weights(thing: object, seed: int) -> None:
    """Give the weights and biases of an object random values, so that none is 0 or tiny."""
    rng = np.random.default_rng(seed)
    for place in _places(thing, DEEPEST, set()):
        if not _role(place.name):
            continue
        new = rng.standard_normal(np.shape(place.value))
        if isinstance(place.value, np.ndarray) and place.value.dtype.kind == "f":
            place.value[...] = new  # another attribute may be the same array
        else:
            place.replace(new if np.ndim(place.value) else float(new))


def read_own_layers(thing: object) -> list[OwnLayer]:
    """The layers of an object; none if weights and biases are not as many.

    >>> class Net:
    ...     def __init__(self):
    ...         self.W1, self.b1 = np.ones((3, 4)), np.zeros(4)
    ...         self.W2, self.b2 = np.ones((4, 2)), np.zeros(2)
    >>> [layer.weights.shape for layer in read_own_layers(Net())]
    [(3, 4), (4, 2)]
    """
    weights: list[Numbers] = []
    biases: list[Numbers] = []
    for place in _places(thing, DEEPEST, set()):
        role = _role(place.name)
        value = np.asarray(place.value, dtype=np.float64)
        if role == "weights" and 0 < value.ndim <= 2:
            weights.append(value)
        elif role == "biases":
            biases.append(value)
    if biases and len(biases) != len(weights):
        return []
    return [OwnLayer(w, biases[k] if biases else None) for k, w in enumerate(weights)]


def _role(name: str) -> str:
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().strip("_")
    if re.fullmatch(BIASES, plain):
        return "biases"
    return "weights" if re.fullmatch(WEIGHTS, plain) else ""


def _places(thing: object, depth: int, seen: set[int]) -> Iterator[_Place]:
    """The arrays and numbers below an object, each array once."""
    for key, value, replace in _parts(thing):
        yield from _places_of_part(key, value, replace, depth, seen)


def _places_of_part(
    name: str, value: Any, replace: Callable[[Any], None], depth: int, seen: set[int]
) -> Iterator[_Place]:
    if isinstance(value, np.ndarray):
        small = value.dtype.kind in "fiu" and 0 < value.size <= MOST_ELEMENTS
        if small and id(value) not in seen:
            seen.add(id(value))
            yield _Place(name, value, replace)
    elif isinstance(value, float | int | np.number) and not isinstance(value, bool):
        if _role(name) == "biases" and name != "bs":  # bs is the batch size
            yield _Place(name, value, replace)
    elif depth and id(value) not in seen:
        seen.add(id(value))
        for key, inner, replace_inner in _parts(value):
            own = name if key.isdigit() else key
            yield from _places_of_part(own, inner, replace_inner, depth - 1, seen)


def _parts(thing: object) -> Iterator[tuple[str, Any, Callable[[Any], None]]]:
    """The attributes of an object, or the items of a list or dictionary."""
    if isinstance(thing, list):
        for place, value in enumerate(list(thing)):
            yield str(place), value, partial(thing.__setitem__, place)
    elif isinstance(thing, dict):
        for key, value in list(thing.items()):
            yield str(key), value, partial(thing.__setitem__, key)
    elif hasattr(thing, "__dict__") and not isinstance(thing, type) and not _is_builtin(thing):
        for name, value in list(vars(thing).items()):
            yield name, value, partial(setattr, thing, name)


def _is_builtin(thing: object) -> bool:
    """Whether a value is a number, a function, a module."""
    return type(thing).__module__ == "builtins"
