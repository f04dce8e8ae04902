"""The functions of steepest as they were before the user's file ran in the same process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any

__all__ = ["OwnFunctions"]


class OwnFunctions:
    """What the modules of steepest that are loaded define, functions and classes with methods."""

    def __init__(self) -> None:
        loaded = [each for name, each in sys.modules.items() if name.split(".")[0] == "steepest"]
        self._kept = [each for module in loaded for each in _defined(module)]

    def restore(self) -> str:
        """Put back what was replaced, and return the name of the first of it; "" if nothing was."""
        first = ""
        for holder, name, value, code in self._kept:
            same = vars(holder).get(name) is value
            if not same:
                setattr(holder, name, value)
            if code is not None and value.__code__ is not code:
                value.__code__, same = code, False
            if not same and not first:
                first = f"{holder.__name__}.{name}"
        return first


def _defined(module: Any) -> Iterator[tuple[Any, str, Any, CodeType | None]]:
    """What a module defines: where it is, its name, itself, and the code of a function."""
    for name, value in list(vars(module).items()):
        if isinstance(value, FunctionType):
            yield module, name, value, value.__code__
        elif isinstance(value, type):
            yield module, name, value, None
            if value.__module__ == module.__name__:
                for method, member in list(vars(value).items()):
                    if isinstance(member, FunctionType):
                        yield value, method, member, member.__code__
                    elif isinstance(member, property | classmethod | staticmethod):
                        yield value, method, member, None
