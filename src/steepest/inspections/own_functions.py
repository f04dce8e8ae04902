"""The functions of steepest as they were before the user's file ran in the same process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

__all__ = ["OwnFunctions"]

_MEMBERS: Final = (property, classmethod, staticmethod)


class OwnFunctions:
    """What the modules of steepest that are loaded define, functions and classes with methods.

    What a module defines is read when the first of these objects is made after its import.
    """

    def __init__(self) -> None:
        loaded = [each for name, each in sys.modules.items() if name.split(".")[0] == "steepest"]
        self._kept = [each for module in loaded for each in _holders_in(module)]

    def restore(self) -> str:
        """Put back what was replaced, and return the name of the first of it; "" if nothing was."""
        first = ""
        for holder, kept in self._kept:
            there = vars(holder)
            for name, value, code in kept:
                same = there.get(name) is value
                if not same:
                    setattr(holder, name, value)
                if code is not None and value.__code__ is not code:
                    value.__code__, same = code, False
                if not same and not first:
                    first = f"{holder.__name__}.{name}"
        return first


@cache
def _holders_in(
    module: ModuleType,
) -> tuple[tuple[Any, tuple[tuple[str, Any, CodeType | None], ...]], ...]:
    """A module and the classes that it defines, each with its functions and classes: the name,
    the value, and the code of a function."""
    members = list(vars(module).values())
    classes = [each for each in members if isinstance(each, type)]
    own = [each for each in classes if each.__module__ == module.__name__]
    return tuple((holder, tuple(_defined_by(holder))) for holder in (module, *own))


def _defined_by(holder: Any) -> Iterator[tuple[str, Any, CodeType | None]]:
    for name, value in list(vars(holder).items()):
        if isinstance(value, FunctionType):
            yield name, value, value.__code__
        elif isinstance(value, _MEMBERS if isinstance(holder, type) else type):
            yield name, value, None
