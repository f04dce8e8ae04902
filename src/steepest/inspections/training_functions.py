"""A function or method that trains, or that computes the gradient of a training."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from steepest.inspections.training_data import TrainingData
from steepest.parameters import single_parameters_of

__all__ = ["Training"]


@dataclass(frozen=True, slots=True, eq=False)
class Training:
    """A function, or a method of objects of a class, that trains.

    Attributes:
        name: as the user calls it.
        function: it, for its place in the file and its parameters.
        make: makes an object, for data that it may keep; None for a function.
        method: the name of the method.
        helpers: the functions of the file, which may be its arguments.
        cls: the class of the method; None for a function.
        one_step: whether it makes one step, whatever number of steps its object keeps.
        gives_gradient: whether it only computes the gradient, and the step is made here.
        by_parameters: whether only its parameters say that it trains: it is right or not judged.
    """

    name: str
    function: Callable[..., Any]
    make: Callable[[TrainingData], Any] | None = None
    method: str = ""
    helpers: Mapping[str, Callable[..., Any]] | None = None
    cls: type | None = None
    gives_gradient: bool = False
    one_step: bool = False
    by_parameters: bool = False

    @property
    def parameters(self) -> list[inspect.Parameter]:
        """Those that take one value each, without ``self``."""
        found = single_parameters_of(self.function)
        bound = self.make is not None and found and found[0].name in ("self", "this", "cls")
        return found[1:] if bound else found

    def reads(self, attribute: str) -> bool:
        """Whether the method, or another of its class that it calls, reads an attribute.

        >>> class Net:
        ...     def fit(self): return self.step()
        ...     def step(self): return self.rate
        >>> fit = Training("Net.fit", Net.fit, method="fit", cls=Net)
        >>> fit.reads("rate"), fit.reads("epochs")
        (True, False)
        """
        waiting, seen = [self.function], set[str]()
        while waiting:
            code = getattr(inspect.unwrap(waiting.pop()), "__code__", None)
            names = _names_in(code) - seen
            seen |= names
            methods = (getattr(self.cls, name, None) for name in names)
            waiting += [each for each in methods if inspect.isfunction(each)]
        return attribute in seen


def _names_in(code: CodeType | None) -> set[str]:
    """The global names and attributes in a code object, and in those inside it."""
    if code is None:
        return set()
    inside = (each for each in code.co_consts if isinstance(each, CodeType))
    return {*code.co_names}.union(*map(_names_in, inside))
