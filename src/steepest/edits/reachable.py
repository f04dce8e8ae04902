"""The functions of the user's that a function calls: helpers, methods, and what it wraps."""

from __future__ import annotations

import functools
import inspect
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

__all__ = ["reachable_functions"]

MOST: Final = 12
CALLED: Final = ("forward", "__call__")
SPECIAL: Final = ("__init__", *CALLED)
LIBRARIES: Final = (str(Path(__file__).resolve().parents[1]), sysconfig.get_path("stdlib"))


def reachable_functions(function: Callable[..., Any]) -> list[FunctionType]:
    """The user's functions that a call may run, the nearest first.

    Functions of installed packages and of steepest itself are left out.

    >>> def half(x): return x / 2
    >>> def mean(x, y): return half(x + y)
    >>> [each.__name__ for each in reachable_functions(functools.partial(mean, 1))]
    ['mean', 'half']
    """
    found: dict[int, FunctionType] = {}
    waiting: list[object] = [function]
    seen: set[int] = set()
    classes: list[type] = []
    while waiting and len(found) < MOST:
        value = waiting.pop(0)
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, FunctionType) and _is_of_user(value.__code__):
            found.setdefault(id(value.__code__), value)
        waiting += _held_by(value, classes)
    return list(found.values())


def _held_by(value: object, classes: list[type]) -> Iterator[object]:
    """What a value calls or wraps."""
    if isinstance(value, functools.partial):
        yield value.func
    elif inspect.ismethod(value):
        classes.append(type(value.__self__))
        yield value.__func__
    elif isinstance(value, FunctionType):
        yield from _held_by_function(value, classes)
    elif not isinstance(value, ModuleType | type):
        yield from (getattr(value, name, None) for name in ("__wrapped__", "pyfunc"))
        classes.append(type(value))
        yield from (getattr(type(value), name, None) for name in CALLED)


def _held_by_function(function: FunctionType, classes: list[type]) -> Iterator[object]:
    yield getattr(function, "__wrapped__", None)
    names = _names_in(function.__code__)
    values = [function.__globals__.get(name) for name in names]
    for cell in function.__closure__ or ():
        try:
            values.append(cell.cell_contents)
        except ValueError:  # not assigned yet
            continue
    for value in values:
        if isinstance(value, type):
            classes.append(value)
        elif isinstance(value, ModuleType):
            yield from (vars(value).get(name) for name in names)
        elif callable(value):
            yield value
        elif value is not None:
            classes.append(type(value))
    for each in classes:
        for base in each.__mro__:
            yield from (vars(base).get(name) for name in (*names, *SPECIAL) if name in vars(base))


def _names_in(code: CodeType) -> list[str]:
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return list(dict.fromkeys([*code.co_names, *(name for c in inner for name in _names_in(c))]))


def _is_of_user(code: CodeType) -> bool:
    """Whether code is neither in an installed package nor in steepest."""
    file = str(code.co_filename)
    return not (file.startswith(("<frozen", *LIBRARIES)) or "site-packages" in file)
