"""The functions and methods of a file, each with all others."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from steepest.consistency.recording import code_of

__all__ = ["UserFunction", "user_functions"]


@dataclass(frozen=True, slots=True, eq=False)
class UserFunction:
    """A function or method of the file, and all others.

    Attributes:
        name: ``backprop``, or ``Net.backprop``.
        function: it.
        classes_of: for each function of the file its class, or None.
        functions: those of the file by their code.
    """

    name: str
    function: Callable[..., Any]
    classes_of: Mapping[CodeType, type | None]
    functions: Mapping[CodeType, Callable[..., Any]]

    @property
    def cls(self) -> type | None:
        """The class of a method."""
        code = code_of(self.function)
        return self.classes_of.get(code) if code else None


def user_functions(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> list[UserFunction]:
    """All functions and methods of the file.

    >>> def back_prop(z1, a1, a2, w2, x, y): return a2 - y
    >>> [each.name for each in user_functions({"back_prop": back_prop}, {})]
    ['back_prop']
    """
    named: dict[str, Callable[..., Any]] = dict(functions)
    classes_of: dict[CodeType, type | None] = {}
    for name, cls in classes.items():
        for own, value in vars(cls).items():
            function = getattr(value, "__func__", value)
            if inspect.isfunction(function):
                named[f"{name}.{own}"] = function
                classes_of[function.__code__] = cls
    known = {code: f for f in named.values() if (code := code_of(f)) is not None}
    classes_of = {code: classes_of.get(code) for code in known}
    return [
        UserFunction(name, function, classes_of, known)
        for name, function in named.items()
        if code_of(function) in known
    ]
