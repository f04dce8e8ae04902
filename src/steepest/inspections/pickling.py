"""Objects of the user's code handed from a forked process to its parent.

Functions, classes and modules that both processes have are handed over by reference, also those
under decorators, and a function that was made after the fork by its code.
"""

from __future__ import annotations

import inspect
import io
import marshal
import pickle
from collections.abc import Mapping
from types import FunctionType, ModuleType
from typing import Any

from steepest.inspections.missing_modules import is_stand_in

__all__ = ["TooLarge", "dumps", "known_objects", "loads"]


class TooLarge(Exception):
    """An object takes more bytes than are kept."""


class _Limited(io.BytesIO):
    """Bytes up to a limit."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any) -> int:
        self._most -= len(data)
        if self._most < 0:
            raise TooLarge
        return super().write(data)


def known_objects(names: Mapping[str, Any]) -> dict[int, Any]:
    """The functions and classes among global names, and those in classes, by their identity."""
    found: dict[int, Any] = {}
    for value in names.values():
        if isinstance(value, FunctionType | type):
            found[id(value)] = value
        if inspect.isclass(value):
            raw = [getattr(each, "__func__", each) for each in vars(value).values()]
            found |= {id(each): each for each in raw if isinstance(each, FunctionType)}
    return found


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, known: Mapping[int, Any]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._known = known

    def persistent_id(self, value: Any) -> Any:
        if isinstance(value, ModuleType):
            return "module", value.__name__
        if isinstance(value, FunctionType | type) and id(value) in self._known:
            return "known", id(value)
        if is_stand_in(value):
            raise pickle.PicklingError("it stands for something that is missing")
        return None

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, FunctionType) and "<" in value.__qualname__:
            cells = tuple(each.cell_contents for each in value.__closure__ or ())
            code = marshal.dumps(value.__code__)
            return _make_function, (code, value.__module__, value.__defaults__, cells)
        return NotImplemented


def _make_function(code: bytes, module: str, defaults: Any, cells: tuple[Any, ...]) -> Any:
    import sys
    from types import CellType

    scope = vars(sys.modules[module]) if module in sys.modules else {}
    closure = tuple(map(CellType, cells))
    return FunctionType(marshal.loads(code), scope, None, defaults, closure)


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, known: Mapping[int, Any]) -> None:
        super().__init__(io.BytesIO(data))
        self._known = known

    def persistent_load(self, reference: Any) -> Any:
        kind, value = reference
        if kind == "known":
            return self._known[value]
        return __import__(value, fromlist=["_"])


def dumps(value: Any, known: Mapping[int, Any], most: int) -> bytes:
    """A value as bytes.

    Args:
        value: of the user's code.
        known: what both processes have, as `known_objects` gives it.
        most: bytes.

    Raises:
        Exception: it has parts that cannot be handed over, or is too large.
    """
    file = _Limited(most)
    _Pickler(file, known).dump(value)
    return file.getvalue()


def loads(data: bytes, known: Mapping[int, Any]) -> Any:
    """A copy of the value that `dumps` got.

    >>> loads(dumps({"f": lambda x: x + 1}, {}, 1000), {})["f"](2)
    3
    """
    return _Unpickler(data, known).load()
