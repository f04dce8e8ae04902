"""Objects of the file that another one is made with: an optimiser, a loss, a penalty."""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from steepest.consistency.results import attributes_of, function_syntax
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import single_parameters_of
from steepest.roles.reading import in_snake_case

__all__ = ["made_parts"]

PARTS: Final = (
    (r"opt|optimi[sz]er|solver", r"optimi[sz]er|sgd|adam|descent|momentum|rms_?prop|optim"),
    (r"loss|loss_\w+|criterion|cost|cost_\w+|objective", r"loss|mse|squared|entropy|bce|cost"),
    (r"reg\w*|penalty", r"regulari[sz]|penalty|ridge|l_?2"),
)
"""The names of parameters, and parts of the names of classes."""
MOST_TRIES: Final = 6
MOST_CLASSES: Final = 3
SECONDS: Final = 0.1


def made_parts(
    cls: type,
    arguments_of: Callable[[type], Iterator[Mapping[str, Any]]],
    is_known: Callable[[str], bool] = lambda name: True,
) -> dict[str, tuple[Any, ...]]:
    """For each parameter of a class that an object of another class fits, such an object.

    Args:
        cls: a class of the user's.
        arguments_of: plausible arguments for a class.
        is_known: whether the name of a parameter says what it takes; any other one may take an
            object of every class that has the attributes that are read of it.

    >>> class Descent:
    ...     def __init__(self, lr): self.lr = lr
    >>> class Line:
    ...     def __init__(self, optimizer): self.optimizer = optimizer
    >>> Line.__init__.__globals__["Descent"] = Descent
    >>> made_parts(Line, lambda cls: iter([{"lr": 0.1}]))["optimizer"][0].lr
    0.1
    """
    start = vars(cls).get("__init__")
    scope = getattr(start, "__globals__", {})
    others = [
        each
        for each in {id(v): v for v in scope.values() if inspect.isclass(v)}.values()
        if each is not cls and not each.__subclasses__() and inspect.isfunction(each.__init__)
    ]
    found = {}
    for parameter in single_parameters_of(cls):
        named = next((c for names, c in PARTS if re.fullmatch(names, parameter.name.lower())), "")
        fitting = [o for o in others if named and re.search(named, in_snake_case(o.__name__))]
        if not fitting and not is_known(parameter.name):
            fitting = _with_attributes(others, _attributes_read(cls, parameter.name))
        made = (_made(each, arguments_of(each)) for each in fitting)
        used = _attributes_read(cls, parameter.name)
        parts = [each for each in made if each is not None and _has(each, used)]
        if parts:
            found[parameter.name] = (parts[0],)
    return found


def _attributes_read(cls: type, name: str) -> set[str]:
    """The attributes that a class reads of a parameter and of what it keeps under its name."""
    return attributes_of(cls, name) | _read_of(getattr(cls, "__init__", None), name)


def _read_of(function: Any, name: str) -> set[str]:
    """The attributes that a function reads of a variable."""
    syntax = function_syntax(function) if inspect.isfunction(function) else None
    return {
        node.attr
        for node in (ast.walk(syntax) if syntax else ())
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
    }


def _with_attributes(classes: Sequence[type], used: set[str]) -> list[type]:
    """The classes whose code names all attributes; none if an array has them too."""
    if not used - {*dir(np.ndarray)}:
        return []
    return [each for each in classes if used <= _attributes_named(each)][:MOST_CLASSES]


@functools.lru_cache(maxsize=256)
def _attributes_named(cls: type) -> frozenset[str]:
    """The methods of a class, and the attributes that they set."""
    found = {*dir(cls)}
    for base in cls.__mro__:
        for method in filter(inspect.isfunction, vars(base).values()):
            found |= _read_of(method, "self")
    return frozenset(found)


def _made(cls: type, arguments: Iterator[Mapping[str, Any]]) -> Any:
    """An object of a class; None if no arguments fit."""
    for chosen in itertools.islice(arguments, MOST_TRIES):
        trial = call_safely(lambda chosen=chosen: cls(**chosen), (), SECONDS)
        if trial.failure is None:
            return trial.returned
    return None


def _has(thing: Any, names: set[str]) -> bool:
    return all(hasattr(thing, name) for name in names)
