"""Backpropagations of which the file itself shows how they are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from steepest.consistency.drivers import Data
from steepest.consistency.functions_of_file import UserFunction, user_functions
from steepest.consistency.layers import MadeObject
from steepest.consistency.passes import needed_names
from steepest.consistency.step_conclusions import conclude_step
from steepest.consistency.steps import record_step
from steepest.consistency.trials import Conclusion, best_conclusion
from steepest.consistency.value_and_gradient import returns_value_and_gradient
from steepest.consistency.ways import first_decided
from steepest.gradients.recorded_calls import calls_of_file_first, recorded_calls
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.roles.reading import plain_name, roles_of

__all__ = ["check_recorded", "find_recorded"]

SECONDS: Final = 1.4
BACKWARD: Final = (
    r"\w*(back_?(ward|prop|pass)|bprop|gradients?|grads?|nabla|deltas?)\w*|back|backprop\w*"
)
OTHER: Final = (
    r"\w*(desc|decent|decend|check|numeric|approx|clip|zero|plot|fit|optimi|hess|update|apply"
    r"|norm|boost|clear|reset|test|sigmoid|relu|tanh|softmax|forward|average|accum)\w*"
)


def find_recorded(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> list[UserFunction]:
    """The functions and methods whose name is that of a backpropagation, or that return both.

    >>> def back_prop(z1, a1, a2, w2, x, y): return a2 - y
    >>> [each.name for each in find_recorded({"back_prop": back_prop}, {})]
    ['back_prop']
    """
    return [
        each
        for each in user_functions(functions, classes)
        if (_is_backward(each.name.rpartition(".")[2]) and not _is_derivative(each.function))
        or _is_method_of_both(each)
    ]


def _is_method_of_both(each: UserFunction) -> bool:
    """Whether it is a method that returns a loss and its gradient."""
    name = each.function.__name__
    return each.cls is not None and returns_value_and_gradient(each.function, name)


def _is_derivative(function: Callable[..., Any]) -> bool:
    """Whether it takes one array of data only: the derivative of an activation."""
    names = [name for name in needed_names(function) if name != "self"]
    return len(names) == 1 and roles_of(names[0])[:1] == ("data",)


def _is_backward(name: str) -> bool:
    plain = plain_name(name)
    return bool(re.fullmatch(BACKWARD, plain)) and not re.fullmatch(OTHER, plain)


def check_recorded(
    backward: UserFunction, objects_of: Callable[[type], Iterable[MadeObject]]
) -> Conclusion | None:
    """The best conclusion over the ways in which the file may call it."""

    def judge(shown: str, run: Callable[[], Any], data: Data) -> Conclusion | None:
        step = record_step(run, backward.function, backward.functions, data)
        return conclude_step(step, backward.name, shown) if step is not None else None

    def is_decided(each: Conclusion) -> bool:
        return each.outcome in (RIGHT, WRONG)

    found = first_decided(backward, objects_of, judge, is_decided, SECONDS)
    as_in_file = backward.cls is None and not any(map(is_decided, found))
    if as_in_file and recorded_calls(backward.function):
        with calls_of_file_first():
            found += first_decided(backward, objects_of, judge, is_decided, SECONDS)
    return best_conclusion(found)
