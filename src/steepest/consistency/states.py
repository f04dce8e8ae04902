"""What two functions of the user's work on: their arguments and globals, with all arrays in them.

A state is a nest of dictionaries, lists, tuples and objects. A place is where it holds an array.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Path",
    "Place",
    "copy_state",
    "exchange",
    "find_places",
    "global_values",
    "put",
    "random_values",
    "with_globals",
]

Numbers: TypeAlias = NDArray[np.float64]
Path: TypeAlias = tuple[tuple[str, Any], ...]
"""Steps into a value: ("attribute", name) or ("item", key)."""

ROOTS: Final = ("forward", "backward", "globals")
DEEPEST: Final = 7
MOST_PLACES: Final = 120
MOST_ELEMENTS: Final = 300_000


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """An array of a state: a NumPy array, a list of numbers, or one number.

    Attributes:
        path: from the root.
        value: a copy, as float64.
        whole: the array, list or number itself.
        is_single: whether it is computed in float32.
    """

    path: Path
    value: Numbers
    whole: Any
    is_single: bool = False

    @property
    def label(self) -> str:
        """``W1``, ``params['W1']`` or ``weights[0]``, without the object that holds it."""
        return _label(self.path)

    @property
    def name(self) -> str:
        """The last name of the path: ``W1`` of ``params['W1']``, ``weights`` of ``weights[0]``."""
        names = [key for _, key in self.path if isinstance(key, str)]
        return names[-1] if names else ""


def find_places(root: Any) -> dict[Path, Place]:
    """The arrays of real numbers in a value, each once.

    >>> class Net:
    ...     def __init__(self): self.W, self.layers = np.ones((2, 2)), [{"b": 0.5}]
    >>> [(place.label, place.value.shape) for place in find_places({"self": Net()}).values()]
    [('W', (2, 2)), ("layers[0]['b']", ())]
    """
    found: dict[Path, Place] = {}
    for place in _walk(root, (), set()):
        found[place.path] = place
        if len(found) >= MOST_PLACES:
            break
    return found


def _walk(value: Any, path: Path, seen: set[int]) -> Iterator[Place]:
    if isinstance(value, bool | str | bytes | type | FunctionType | ModuleType) or value is None:
        return
    if isinstance(value, float | np.floating):
        yield Place(path, np.asarray(value, dtype=np.float64), value)
        return
    if len(path) > DEEPEST or id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, np.ndarray):
        if value.dtype.kind == "f" and 0 < value.size <= MOST_ELEMENTS:
            single = value.dtype.itemsize < 8
            yield Place(path, np.array(value, dtype=np.float64), value, single)
        elif value.dtype.kind == "O" and value.size <= 100:
            for index, each in np.ndenumerate(value):
                key = index[0] if len(index) == 1 else index
                yield from _walk(each, (*path, ("item", key)), seen)
    elif isinstance(value, list) and value and all(isinstance(e, float) for e in value):
        yield Place(path, np.array(value), value)
    else:
        for step, each in _parts(value):
            yield from _walk(each, (*path, step), seen)


def _parts(value: Any) -> Iterator[tuple[tuple[str, Any], Any]]:
    if isinstance(value, Mapping):
        yield from ((("item", key), each) for key, each in list(value.items()))
    elif isinstance(value, list | tuple) and len(value) <= 100:
        yield from ((("item", key), each) for key, each in enumerate(value))
    elif hasattr(value, "__dict__") and type(value).__module__ not in ("builtins", "numpy"):
        yield from ((("attribute", key), each) for key, each in list(vars(value).items()))


def put(root: Any, path: Path, value: Numbers) -> None:
    """Give the array at a place other numbers, in place where it is an array or a list.

    Raises:
        TypeError: it is a number in a tuple.
    """
    holder = root
    for kind, key in path[:-1]:
        holder = getattr(holder, key) if kind == "attribute" else holder[key]
    kind, key = path[-1]
    now = getattr(holder, key) if kind == "attribute" else holder[key]
    if isinstance(now, np.ndarray):
        now[...] = value
    elif isinstance(now, list):
        now[:] = value.tolist()
    elif kind == "attribute":
        setattr(holder, key, float(value))
    else:
        holder[key] = float(value)


def exchange(root: Any, path: Path, value: Any) -> None:
    """Put another object at a place.

    Raises:
        TypeError: it is in a tuple.
    """
    holder = root
    for kind, key in path[:-1]:
        holder = getattr(holder, key) if kind == "attribute" else holder[key]
    kind, key = path[-1]
    if kind == "attribute":
        setattr(holder, key, value)
    else:
        holder[key] = value


def random_values(label: str, shape: tuple[int, ...]) -> Numbers:
    """Numbers around 0 for a parameter, none of them tiny; the same for the same label."""
    generator = np.random.default_rng(zlib.crc32(label.encode()))
    largest = min(0.9, 3.0 / np.sqrt(max((*shape, 1))))
    drawn = generator.uniform(0.15, 1.0, shape) * generator.choice([-1.0, 1.0], shape)
    return np.asarray(largest * drawn, dtype=np.float64)


def global_values(functions: Mapping[CodeType, Callable[..., Any]]) -> dict[str, Any]:
    """The arrays, lists and dictionaries of the file that its functions read by name."""
    found: dict[str, Any] = {}
    for code, function in functions.items():
        names = getattr(function, "__globals__", {})
        for name in code.co_names:
            value = names.get(name)
            if isinstance(value, np.ndarray | list | dict | float) and name[:2] != "__":
                found[name] = value
    return found


@contextmanager
def with_globals(function: Callable[..., Any], values: Mapping[str, Any]) -> Iterator[None]:
    """Global names of a function's file hold other values in the block."""
    names: dict[str, Any] = getattr(function, "__globals__", {})
    before = {name: names[name] for name in values if name in names}
    names.update(values)
    try:
        yield
    finally:
        for name in values:
            names.pop(name, None)
        names.update(before)


def copy_state(state: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which arrays that were one array are one array again."""
    return copy.deepcopy(dict(state))


def _label(path: Path) -> str:
    shown = ""
    inside = path[1:] if path and path[0][1] in ROOTS else path
    for place, (kind, key) in enumerate(inside):
        if kind == "attribute":
            shown = f"{shown}.{key}" if shown and "[" in shown else str(key)
        elif place < 1 or (place == 1 and isinstance(key, str) and not shown):
            shown = str(key)
        elif key != "self":
            shown += f"[{key!r}]"
    return shown
