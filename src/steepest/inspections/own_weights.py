"""The numbers that an object of the user's class holds: each array under the way to it.

Neurons that are objects or dictionaries of their own, one after the other, are put together to the
matrix of their layer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.roles.reading import is_named_as_bias

__all__ = ["OwnArray", "draw_weights", "find_own_arrays", "set_random_weights"]

Numbers = NDArray[np.float64]
MOST_ELEMENTS: Final = 300_000
DEEPEST: Final = 5
MOST_ARRAYS: Final = 80
NUMBERS: Final = r"(w|m|slope|weights?|coef(ficient)?|theta|beta|gradient)_?\d*"
"""Names of weights that may be single numbers; biases may as well."""
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class OwnArray:
    """An array or number of an object, and how it is replaced.

    Attributes:
        name: the way to it: "W1", "layers.0.weights".
        value: its numbers.
        replace: puts numbers of the same shape in its place.
        kept: what the object holds, an array, a tensor, a list or a number.
    """

    name: str
    value: Numbers
    replace: Callable[[Numbers], None]
    kept: Any = None


@dataclass(frozen=True, slots=True)
class _Place:
    key: Key
    value: Any
    replace: Callable[[Any], None]


def find_own_arrays(thing: object) -> list[OwnArray]:
    """The arrays and biases below an object, each once.

    >>> class Net:
    ...     def __init__(self):
    ...         self.W1, self.layers = np.ones((3, 4)), [{"w": [1.0, 2.0]}, {"w": [3.0, 4.0]}]
    >>> [(each.name, each.value.shape) for each in find_own_arrays(Net())]
    [('W1', (3, 4)), ('layers.*.w', (2, 2))]
    """
    groups: dict[Key, list[_Place]] = {}
    for place in _places(thing, DEEPEST, set(), ()):
        groups.setdefault(_layer_of_neuron(place), []).append(place)
        if len(groups) > MOST_ARRAYS:
            break
    return [array for key, places in groups.items() for array in _put_together(key, places)]


def set_random_weights(thing: object, seed: int) -> None:
    """Give the arrays and biases of an object random values, so that none is 0 or tiny.

    Sums over the longest axis keep their size, so that no activation saturates.
    """
    draw_weights(find_own_arrays(thing), seed)


def draw_weights(arrays: Sequence[OwnArray], seed: int) -> None:
    """Give arrays random values, as `set_random_weights` does."""
    rng = np.random.default_rng(seed)
    for array in arrays:
        longest = max(array.value.shape, default=1)
        scale = 1.0 if longest <= 8 else (8 / longest) ** 0.5
        value = scale * rng.standard_normal(array.value.shape)
        if array.value.size == 1 or is_named_as_bias(array.name):
            value = np.sign(value) * rng.uniform(0.4, 1.2, array.value.shape)
        array.replace(value)


def _layer_of_neuron(place: _Place) -> Key:
    """The way to a vector or number of a neuron, with a star for the number of the neuron."""
    key = place.key
    vector = np.ndim(place.value) < 2 and isinstance(key[-1], str)
    numbers = [k for k, part in enumerate(key[:-1]) if isinstance(part, int)]
    if not vector or not numbers or isinstance(place.value, np.ndarray) or is_tensor(place.value):
        return key
    return (*key[: numbers[-1]], "*", *key[numbers[-1] + 1 :])


def _put_together(key: Key, places: list[_Place]) -> Iterator[OwnArray]:
    if len({np.shape(place.value) for place in places}) > 1 or "*" not in key:
        yield from (_own_array(place.key, place) for place in places)
        return
    values = np.stack([_numbers(place.value) for place in places])

    def replace(new: Numbers) -> None:
        for place, row in zip(places, new, strict=True):
            _own_array(place.key, place).replace(np.asarray(row))

    yield OwnArray(".".join(map(str, key)), values, replace)


def _own_array(key: Key, place: _Place) -> OwnArray:
    value = place.value

    def replace(new: Numbers) -> None:
        if is_tensor(value):
            value.data.copy_(value.data.new_tensor(new))
        elif isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.flags.writeable:
            value[...] = new  # another attribute may be the same array
        elif isinstance(value, np.ndarray):
            place.replace(new.astype(np.float64))
        elif isinstance(value, list):
            value[:] = new.tolist()
        else:
            place.replace(float(new))

    return OwnArray(".".join(map(str, key)), _numbers(value), replace, value)


def _numbers(value: Any) -> Numbers:
    return np.array(to_numpy(value) if is_tensor(value) else value, dtype=np.float64)


def _places(thing: object, depth: int, seen: set[int], key: Key) -> Iterator[_Place]:
    """The arrays and biases below an object, each array once."""
    for name, value, replace in _parts(thing):
        yield from _places_of_part((*key, name), value, replace, depth, seen)


def _places_of_part(
    key: Key, value: Any, replace: Callable[[Any], None], depth: int, seen: set[int]
) -> Iterator[_Place]:
    if isinstance(value, float | int | np.number):
        name = str(key[-1]).lower().strip("_")
        named = is_named_as_bias(name) and name != "bs"
        if (named or re.fullmatch(NUMBERS, name)) and not isinstance(value, bool):
            yield _Place(key, value, replace)
    elif id(value) in seen:
        return
    elif _is_array(value) or _is_list_of_numbers(value):
        seen.add(id(value))
        yield _Place(key, value, replace)
    elif depth:
        seen.add(id(value))
        yield from _places(value, depth - 1, seen, key)


def _is_array(value: Any) -> bool:
    if is_tensor(value):
        return bool(value.is_floating_point() and value.ndim <= 2)
    small = isinstance(value, np.ndarray) and 0 < value.size <= MOST_ELEMENTS
    return small and value.dtype.kind in "fiu" and value.ndim <= 2


def _is_list_of_numbers(value: Any) -> bool:
    """Whether a value is a list of floats, or a list of such lists of one length."""
    if not isinstance(value, list) or not 0 < len(value) <= MOST_ELEMENTS:
        return False
    if all(isinstance(each, list) for each in value):
        return len({len(each) for each in value}) == 1 and all(map(_is_list_of_numbers, value))
    return all(isinstance(each, float | np.floating) for each in value)


def _parts(thing: object) -> Iterator[tuple[str | int, Any, Callable[[Any], None]]]:
    """The attributes of an object, or the items of a list, tuple or dictionary."""
    if isinstance(thing, list):
        for place, value in enumerate(list(thing)):
            yield place, value, partial(thing.__setitem__, place)
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            if not isinstance(value, float | int | np.number):  # it could not be replaced
                yield place, value, _replace_nothing
    elif isinstance(thing, dict):
        for key, value in list(thing.items()):
            yield str(key), value, partial(thing.__setitem__, key)
    elif hasattr(thing, "__dict__") and not isinstance(thing, type) and not _is_builtin(thing):
        for name, value in list(vars(thing).items()):
            yield name, value, partial(setattr, thing, name)


def _replace_nothing(value: Any) -> None:
    """An item of a tuple stays what it is; only its content changes."""


def _is_builtin(thing: object) -> bool:
    """Whether a value is a number, a function, a module."""
    return type(thing).__module__ == "builtins"
