"""Functions and methods of a file that descend along gradients which they are given."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.descents.calls import called_names, is_gradient, takes_gradient
from steepest.inspections.descents.judging import Descent, judge_descent

__all__ = ["DescentCheck", "find_descents"]

NAME: Final = (
    r"\w*(desc?ent\w*|descend|desc?ida|gd|sgd|minimi[sz]e\w*|optimi[sz]e\w*|heavy_?ball|nesterov|momentum"
    r"|adam\w*|rms_?prop|ada_?grad|ada_?delta|ascent|find_m\w+)\w*"
)


@dataclass(frozen=True, slots=True, eq=False)
class DescentCheck:
    """A descent, and what judges it."""

    name: str
    function: Callable[..., Any]
    check: Callable[[], FunctionVerdict]


def find_descents(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> Iterator[DescentCheck]:
    """The functions that take a gradient, or have the name of a descent and call one.

    >>> def descend(df, x0, lr, n):
    ...     for _ in range(n):
    ...         x0 = x0 - lr * df(x0)
    ...     return x0
    >>> [found] = find_descents({"descend": descend}, {})
    >>> found.check().outcome
    'right'
    """
    listed: list[tuple[str, Callable[..., Any], type | None]] = [
        (name, function, None) for name, function in functions.items()
    ]
    listed += [
        (f"{name}.{method}", function, cls)
        for name, cls in classes.items()
        for method, function in vars(cls).items()
        if inspect.isfunction(function)
    ]
    for name, function, cls in listed:
        if not inspect.isfunction(function):
            continue
        called = called_names(function)
        own = {each: functions[each] for each in functions if each in called and is_gradient(each)}
        given = takes_gradient(function)
        if given or (own and re.fullmatch(NAME, name.lower())):
            descent = Descent(name, function, cls, {} if given else own)
            yield DescentCheck(name, function, partial(judge_descent, descent))
