"""The functions of the user's that a function calls: helpers, methods, and what it wraps."""

from __future__ import annotations

import functools
import inspect
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

__all__ = ["is_of_user", "names_of_function", "names_used", "reachable_functions"]

MOST: Final = 12
CALLED: Final = ("__init__", "forward", "__call__")
"""Methods that are called without their names."""
STEEPEST: Final = str(Path(__file__).resolve().parents[1])
LIBRARIES: Final = (STEEPEST, sysconfig.get_path("stdlib"), "<string>", "<frozen", "<__")


def reachable_functions(function: Callable[..., Any]) -> list[FunctionType]:
    """The user's functions that a call may run, the nearest first.

    Functions of installed packages and of steepest itself are left out.

    >>> def half(x): return x / 2
    >>> def mean(x, y): return half(x + y)
    >>> [each.__name__ for each in reachable_functions(functools.partial(mean, 1))]
    ['mean', 'half']
    """
    found: list[FunctionType] = []
    waiting: list[object] = [function]
    seen: set[int] = set()
    while waiting and len(found) < MOST:
        value = waiting.pop(0)
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, FunctionType):
            if is_of_user(value.__code__.co_filename):
                found.append(value)
                waiting += _called_by(value)
            waiting += _wrapped_by(value)
        else:
            waiting += _inside(value)
    return found


def _inside(value: object) -> Iterator[object]:
    """What a method, a partial function, a class, or an object that can be called runs."""
    if inspect.ismethod(value):
        yield value.__func__
        yield from _methods(type(value.__self__), value.__func__.__code__)
    elif isinstance(value, functools.partial):
        yield value.func
    elif isinstance(value, type) and _is_class_of_user(value):
        yield from (vars(value).get(name) for name in CALLED)
    elif not isinstance(value, type | ModuleType):
        yield from (getattr(value, name, None) for name in ("__wrapped__", "pyfunc"))
        if _is_class_of_user(type(value)):
            yield from (vars(type(value)).get(name) for name in CALLED)


def _wrapped_by(function: FunctionType) -> Iterator[object]:
    """The functions that a closure or a decorator holds."""
    yield getattr(function, "__wrapped__", None)
    for cell in function.__closure__ or ():
        try:
            value = cell.cell_contents
        except ValueError:  # not assigned yet
            continue
        if callable(value):
            yield value
        elif _is_class_of_user(type(value)):
            yield from _methods(type(value), function.__code__)


def _called_by(function: FunctionType) -> Iterator[object]:
    """The global functions and methods of which a function has the names."""
    names = names_used(function.__code__)
    for value in (function.__globals__.get(name) for name in names):
        if isinstance(value, type):
            yield from _methods(value, function.__code__)
        elif isinstance(value, ModuleType):
            if is_of_user(str(getattr(value, "__file__", "<frozen"))):
                yield from (vars(value).get(name) for name in names)
        elif callable(value):
            yield value
        elif isinstance(value, dict | list | tuple):
            held = value.values() if isinstance(value, dict) else value
            yield from (each for each in held if callable(each))
        elif value is not None:
            yield from _methods(type(value), function.__code__)
    place, _, _ = function.__qualname__.rpartition(".")
    around = function.__globals__.get(place)
    if isinstance(around, type):  # a method calls other methods of its class
        yield from _methods(around, function.__code__)


def _methods(kind: type, code: CodeType) -> Iterator[object]:
    """Methods of a class of the user's that code has the names of, or that are called anyway."""
    if _is_class_of_user(kind):
        names = (*CALLED, *names_used(code))
        for name in names:
            value = vars(kind).get(name)
            yield getattr(value, "__func__", value)


def _is_class_of_user(kind: type) -> bool:
    values = [getattr(each, "__func__", each) for each in vars(kind).values()]
    functions = [each for each in values if isinstance(each, FunctionType)]
    return any(is_of_user(each.__code__.co_filename) for each in functions)


def names_used(code: CodeType) -> list[str]:
    """The global names and attributes in code, also of the functions inside it."""
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return list(dict.fromkeys([*code.co_names, *(name for c in inner for name in names_used(c))]))


def names_of_function(function: Callable[..., Any]) -> set[str]:
    """The name of a function; of one without a name of its own those that its module gives it."""
    name = getattr(function, "__name__", type(function).__name__.lower())
    vectorised = getattr(function, "pyfunc", None)  # np.vectorize takes the name of what it calls
    if name != "<lambda>" and vectorised is None:
        return {name}
    names = getattr(vectorised or function, "__globals__", {})
    return {each for each, value in names.items() if value is function}


def is_of_user(file: str) -> bool:
    """Whether a file is neither of an installed package nor of steepest."""
    return not (file.startswith(LIBRARIES) or "site-packages" in file or "dist-packages" in file)
