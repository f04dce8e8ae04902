"""The parameters of a function of the user's, which may be unknown, and new ones for it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

__all__ = ["parameters_of", "required_names", "single_parameters_of", "with_parameters"]

SEVERAL: Final = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def parameters_of(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """All parameters; [] if they are not known, as of some functions written in C.

    >>> [each.name for each in parameters_of(lambda x, *rest: x)]
    ['x', 'rest']
    """
    try:
        return list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return _parameters_of_ufunc(function) if isinstance(function, np.ufunc) else []


def _parameters_of_ufunc(function: np.ufunc) -> list[inspect.Parameter]:
    """The arrays that a function of NumPy must be given; NumPy 2.0 does not say them itself."""
    kind = inspect.Parameter.POSITIONAL_ONLY
    return [inspect.Parameter(f"x{place + 1}", kind) for place in range(function.nin)]


def single_parameters_of(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """The parameters that take one value each; [] if they are not known.

    >>> [each.name for each in single_parameters_of(lambda x, y=1, *rest: x)]
    ['x', 'y']
    """
    return [each for each in parameters_of(function) if each.kind not in SEVERAL]


def required_names(function: Callable[..., Any]) -> list[str]:
    """The names of the parameters that must be given; [] if they are not known.

    >>> required_names(lambda x, y=1, *rest: x)
    ['x']
    """
    return [each.name for each in single_parameters_of(function) if each.default is each.empty]


def with_parameters(
    function: Callable[..., Any], parameters: Sequence[inspect.Parameter], by_name: bool = False
) -> Callable[..., Any]:
    """The same function, for which inspect.signature gives other parameters.

    Args:
        function: one that takes any arguments.
        parameters: what it is said to take.
        by_name: whether it takes them by name only; those without a default then come first.

    >>> required_names(with_parameters(lambda *given: given, parameters_of(lambda x, y: x)))
    ['x', 'y']
    """
    given = list(parameters)
    if by_name:
        given = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in given]
        given.sort(key=lambda each: each.default is not each.empty)
    function.__signature__ = inspect.Signature(given)  # type: ignore[attr-defined]  # inspect reads it
    return function
