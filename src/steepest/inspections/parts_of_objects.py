"""Objects of the file that another one is made with: an optimiser, a loss, a penalty."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from steepest.consistency.results import attributes_of
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
SECONDS: Final = 0.1


def made_parts(
    cls: type, arguments_of: Callable[[type], Iterator[Mapping[str, Any]]]
) -> dict[str, tuple[Any, ...]]:
    """For each parameter of a class that an object of another class fits, such an object.

    Args:
        cls: a class of the user's.
        arguments_of: plausible arguments for a class.

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
        made = (_made(each, arguments_of(each)) for each in fitting)
        used = attributes_of(cls, parameter.name)
        parts = [each for each in made if each is not None and _has(each, used)]
        if parts:
            found[parameter.name] = (parts[0],)
    return found


def _made(cls: type, arguments: Iterator[Mapping[str, Any]]) -> Any:
    """An object of a class; None if no arguments fit."""
    for chosen in itertools.islice(arguments, MOST_TRIES):
        trial = call_safely(lambda chosen=chosen: cls(**chosen), (), SECONDS)
        if trial.failure is None:
            return trial.returned
    return None


def _has(thing: Any, names: set[str]) -> bool:
    return all(hasattr(thing, name) for name in names)
