"""A function or method that trains, or that computes the gradient of a training."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
    """

    name: str
    function: Callable[..., Any]
    make: Callable[[TrainingData], Any] | None = None
    method: str = ""
    helpers: Mapping[str, Callable[..., Any]] | None = None
    cls: type | None = None
    gives_gradient: bool = False
    one_step: bool = False

    @property
    def parameters(self) -> list[inspect.Parameter]:
        """Those that take one value each, without ``self``."""
        found = single_parameters_of(self.function)
        bound = self.make is not None and found and found[0].name in ("self", "this", "cls")
        return found[1:] if bound else found
