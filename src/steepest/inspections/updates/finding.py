"""Functions and methods of a file that update parameters."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.updates.judging import judge_function, judge_method, promised_families
from steepest.inspections.updates.schedules import judge_schedule
from steepest.inspections.updates.stand_ins import parameter_named
from steepest.parameters import required_names
from steepest.roles.reading import plain_name

__all__ = ["Update", "find_updates"]

FUNCTION_NAME: Final = (
    r"_*(update|apply|adjust)(_\w+)?|_*(\w+_)?step|\w*(sgd|adam|momentum|rms_?prop|ada_?grad|ams_?grad|ada_?delta|optimi[sz]er)\w*"
    r"|\w+_update|gradient_descent(_\w+)?"
)
METHOD_NAME: Final = (
    r"_*(update|apply|adjust|optimi[sz]e|atualizar?|actualizar?|ajustar)(_\w+)?"
    r"|_*(\w+_)?step|call|__call__|_?sgd|_?gd|weights?_(update|correction|change)s?"
    r"|_*(change|correct|modify|adapt|tune)_(weights?|param\w*)(_\w+)?"
)
RULE_METHOD: Final = r"_*(minimi[sz]e|\w+_update)"
"""Names of methods that update parameters if they take gradients, or name a rule."""
OTHER_NAME: Final = (
    r"update_(mini_?batch|batch|lr|learning_rate|metrics?|loss|plot|history|stats?|state|label|text"
    r"|frame|position|display|progress|score|bar|q|grad(ient)?s?|delta\w*|mean|centroids?)"
    r"|(pre|post)_\w+|init\w*|initiali[sz]e\w*|train\w*|fit\w*|\w*schedul\w*"
)

GRADIENT: Final = r"(?i)d_?[wb]\d?|(\w+_)?(grads?|gradients?)(_\w+)?"
"""Names of arguments that make any method of a class with the name of a rule an update."""
SCHEDULE_NAME: Final = (
    r"(pre|post|before|after)_?(update|step)(_\w+)?|(update|decay)_(lr|learning_?rate)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Update:
    """A function or method that updates parameters.

    Attributes:
        name: as the user calls it.
        function: it, for its place in the file.
        check: calls it and judges what it does.
    """

    name: str
    function: Callable[..., Any]
    check: Callable[[], FunctionVerdict]


def find_updates(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> Iterator[Update]:
    """The functions and methods with the name of an update.

    >>> class SGD:
    ...     def __init__(self, lr=0.1): self.lr = lr
    ...     def update_params(self, layer):
    ...         layer.weights -= self.lr * layer.dweights
    ...         layer.biases -= self.lr * layer.dbiases
    >>> [found] = find_updates({}, {"SGD": SGD})
    >>> found.check().outcome
    'right'
    """
    for name, function in functions.items():
        if _fits(FUNCTION_NAME, name):
            yield Update(name, function, partial(judge_function, function, name))
    for class_name, cls in classes.items():
        if re.search(r"schedul|lr$|annealing|environment|game|agent", class_name.lower()):
            continue
        for key, raw in vars(cls).items():
            if isinstance(raw, staticmethod) and _fits(FUNCTION_NAME, raw.__name__):
                function = raw.__func__
                name = f"{class_name}.{function.__name__}"
                yield Update(name, function, partial(judge_function, function, name))
            if not inspect.isfunction(raw):
                continue
            name = f"{class_name}.{raw.__name__}"
            if re.fullmatch(SCHEDULE_NAME, plain_name(raw.__name__)):
                yield Update(name, raw, partial(judge_schedule, cls, key, name))
            elif _is_update(class_name, raw) or _is_only_update(cls, raw):
                yield Update(name, raw, partial(judge_method, cls, key, name))


def _is_update(class_name: str, method: Callable[..., Any]) -> bool:
    """Whether a method has a name of one that updates parameters."""
    name = method.__name__
    if _fits(RULE_METHOD, name):
        return bool(promised_families(name)) or any(map(parameter_named, required_names(method)))
    calls = name in ("call", "__call__")
    return _fits(METHOD_NAME, name) and (not calls or bool(promised_families(class_name)))


def _is_only_update(cls: type, method: Callable[..., Any]) -> bool:
    """Whether a class with the name of a rule has one method that takes gradients, this one."""
    if not promised_families(cls.__name__):
        return False
    methods = [each for each in vars(cls).values() if inspect.isfunction(each)]
    if any(_is_update(cls.__name__, each) for each in methods):
        return False
    given = [e for e in methods if any(re.fullmatch(GRADIENT, n) for n in required_names(e))]
    return given == [method] and not method.__name__.startswith("__")


def _fits(pattern: str, name: str) -> bool:
    plain = plain_name(name)
    return bool(re.fullmatch(pattern, plain)) and not re.fullmatch(OTHER_NAME, plain)
