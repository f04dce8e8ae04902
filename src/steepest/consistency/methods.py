"""Methods that return a value and its gradient: ``loss(X, y)`` of a class with parameters."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.consistency.attributes import arrays_of, copy_with, with_random_parameters
from steepest.consistency.calls import as_code, keep_random_state
from steepest.consistency.layers import MadeObject, own_method
from steepest.consistency.results import returned_names
from steepest.consistency.trials import Conclusion, best_conclusion
from steepest.consistency.value_and_gradient import (
    Together,
    check_together,
    returns_value_and_gradient,
)
from steepest.parameters import single_parameters_of, with_parameters

__all__ = ["LossMethod", "check_loss_method", "find_loss_methods"]


@dataclass(frozen=True, slots=True)
class LossMethod:
    """A method that returns a value and its gradient.

    Attributes:
        name: of the class and the method, ``Net.loss``.
        cls: the class.
        method: the name of the method.
    """

    name: str
    cls: type
    method: str


def find_loss_methods(classes: Mapping[str, type]) -> list[LossMethod]:
    """The methods of which the returned names say that they give both.

    >>> class Net:
    ...     def loss(self, X, y):
    ...         loss, grads = 0.0, {}
    ...         return loss, grads
    >>> [each.name for each in find_loss_methods({"Net": Net})]
    ['Net.loss']
    """
    return [
        LossMethod(f"{name}.{method}", cls, method)
        for name, cls in classes.items()
        for method in vars(cls)
        if own_method(cls, method) and returns_value_and_gradient(getattr(cls, method), method)
    ]


def check_loss_method(method: LossMethod, objects: Iterable[MadeObject]) -> Conclusion | None:
    """The best conclusion over objects of the class."""
    found = []
    for made in itertools.islice(objects, 2):
        with keep_random_state():
            np.random.seed(0)  # __init__ may draw from it
            thing, chosen = with_random_parameters(made.make())
        lines = [f"net = {made.text}", *(f"net.{k} = {as_code(v)}" for k, v in chosen.items())]
        concluded = check_together(_put_together(method, thing, "".join(f"{e}; " for e in lines)))
        found += [concluded] if concluded else []
        if concluded and concluded.is_understood:
            break
    return best_conclusion(found)


def _put_together(method: LossMethod, thing: Any, before: str) -> Together:
    """The method as a function of its arguments and of the arrays of its object."""
    attributes = {label: each for label, each in arrays_of(thing).items() if each.ndim}

    def both(**given: Any) -> Any:
        changes = {label: each for label, each in given.items() if label in attributes}
        arguments = {name: each for name, each in given.items() if name not in attributes}
        return getattr(copy_with(copy.deepcopy(thing), changes), method.method)(**arguments)

    function: Callable[..., Any] = getattr(method.cls, method.method)
    return Together(
        with_parameters(both, single_parameters_of(function)[1:], by_name=True),
        method.name,
        returned_names(function),
        function,
        attributes=attributes,
        before=before,
        called=f"net.{method.method}",
    )
