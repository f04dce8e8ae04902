"""Which global names a function of the file uses, and which of them are missing."""

from __future__ import annotations

import builtins
import inspect
from collections.abc import Callable
from types import FunctionType
from typing import Any

from steepest.inspections.dependencies import global_names_in, reached_methods
from steepest.inspections.finding import UserCode, code_object, unwrap_decorators
from steepest.inspections.methods import class_of_method
from steepest.inspections.missing_modules import is_missing

__all__ = ["find_global_names", "find_undefined_names"]


def find_undefined_names(function: Callable[..., Any], user_code: UserCode) -> list[str]:
    """Undefined global names that a function uses, or a function of the user's that it calls.

    >>> from pathlib import Path
    >>> find_undefined_names(lambda: rng.normal(), UserCode(set(), Path("elsewhere")))
    ['rng']
    """
    used = find_global_names(function, user_code)
    return [name for name, defined in used.items() if not defined]


def find_global_names(function: Callable[..., Any], user_code: UserCode) -> dict[str, bool]:
    """Global names that a function uses, or a function of the user's that it calls.

    Returns:
        for each name whether it is defined, and no stand-in for a missing module.
    """
    used: dict[str, bool] = {}
    waiting: list[Any] = [function, *_methods_for(function, user_code)]
    seen = set()
    while waiting:
        unwrapped: Any = unwrap_decorators(waiting.pop())
        if id(unwrapped) in seen:
            continue
        seen.add(id(unwrapped))
        if inspect.isclass(unwrapped):
            waiting += [each for each in vars(unwrapped).values() if user_code.defines(each)]
        if not isinstance(unwrapped, FunctionType):
            continue
        for name in global_names_in(unwrapped.__code__, "LOAD_GLOBAL", "LOAD_NAME"):
            value = unwrapped.__globals__.get(name)
            known = name in unwrapped.__globals__ or hasattr(builtins, name)
            used[name] = known and not is_missing(name, unwrapped.__globals__)
            if used[name] and (user_code.defines(value) or inspect.isclass(value)):
                waiting.append(value)
    return used


def _methods_for(method: Callable[..., Any], user_code: UserCode) -> list[Any]:
    """What a method may call of its class, also what makes the object; [] for a function."""
    cls, code = class_of_method(method), code_object(method)
    classes = () if cls is None else reversed(cls.__mro__)
    raw = {
        name: getattr(value, "fget", value)  # of a property
        for each in classes
        for name, value in vars(each).items()
    }
    own = {name: value for name, value in raw.items() if user_code.defines(value)}
    codes = {name: found for name, value in own.items() if (found := code_object(value))}
    return [own[each] for each in reached_methods(code, codes)] if code else []
