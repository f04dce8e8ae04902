"""A function of a file as another process gets to know and calls it (``outside.py``).

This runs in the process of the file: it sends the function's parameters and docstring, and for each
call what was returned and what the call has changed in its arguments.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.exercises.channel import pack

__all__ = ["as_called_outside", "excerpt_of"]

LONGEST: Final = 2000
MOST: Final = 40
SIMPLE: Final = (type(None), bool, int, float, str)


def excerpt_of(function: Any) -> dict[str, Any] | None:
    """What of a function decides how it is called; None if its parameters are not known.

    >>> def scale(x, by=2): return by * x
    >>> excerpt_of(scale)["parameters"]
    (('x', 1, None), ('by', 1, (2,)))
    """
    try:
        parameters = list(inspect.signature(function).parameters.values())
        described = tuple((each.name, int(each.kind), _default(each)) for each in parameters)
        document = str(inspect.getdoc(function) or "")[:LONGEST]
    except Exception:  # the function may be an object that does anything
        return None
    if len(described) > MOST:
        return None
    return {"parameters": described, "document": document, "torch": _mentions_torch(function)}


def _default(parameter: inspect.Parameter) -> tuple[Any] | None:
    """The default in a tuple; None if the parameter has none."""
    if parameter.default is parameter.empty:
        return None
    return (parameter.default,) if type(parameter.default) in SIMPLE else ("...",)


def _mentions_torch(function: Any) -> bool:
    code = getattr(inspect.unwrap(function), "__code__", None)
    if not isinstance(code, types.CodeType):
        return False
    values = list(getattr(function, "__globals__", {}).values())
    modules = {each.__name__ for each in values if isinstance(each, types.ModuleType)}
    return "torch" in code.co_names or ("torch" in modules and "numpy" not in modules)


def as_called_outside(
    function: Callable[..., Any], revive: Callable[[Any], Any]
) -> Callable[[Any], dict[str, Any]]:
    """A function of packed arguments, positional and named, that returns the reply.

    Args:
        function: of the file.
        revive: an argument of a message as the function gets it.
    """

    def call(packed: Any) -> dict[str, Any]:
        positional, named = tuple(map(revive, packed[0])), revive(packed[1])
        given = (*positional, *named.values())
        before = [_packed(each) for each in given]
        returned = function(*positional, **named)
        after = {
            str(k): each
            for k, (each, old) in enumerate(zip(given, before, strict=True))
            if old and _packed(each) != old
        }
        return {"value": returned, "after": after}

    return call


def _packed(value: Any) -> bytes:
    return b"" if isinstance(value, np.random.Generator) or callable(value) else pack(value)
