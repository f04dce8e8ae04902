"""Functions and methods that train, found by their names and those of their parameters."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from steepest.inspections.training_calls import make_with_data
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import role_in_training

__all__ = [
    "GRADIENT_NAMES",
    "NO_GRADIENT",
    "find_trainings",
    "is_named_as_gradient",
    "is_named_as_training",
    "keeps_data",
]

MOST_REQUIRED: Final = 6
"""Of the parameters of a training whose samples come with their labels."""
NAMES: Final = (
    r"\w*(fit|train|epoch|grad\w*_?desc|sgd|gd|optimi[sz]e|learn|regression|model|perceptron"
    r"|adaline|back_?prop|desc?ent?d?|desc?ida|entren\w*|trein\w*|entrain\w*|ajust\w*"
    r"|ascen[dt]|momentum|run|solve|neural|obtain_theta"
    r"|lin_?reg\w*|log_?reg\w*|minimi[sz]e|f_?min\w*|newton|one_?vs_?(all|rest)|least_?sq\w*|normal_?eq\w*"
    r"|analytic\w*|closed_?form)\w*"
)
UPDATE_NAMES: Final = r"_*\w*(update|step|ajust|adjust|atualiz|actualiz)\w*"
GRADIENT_NAMES: Final = r"\w*(grad(ient)?s?|back_?(ward|prop)\w*|derivatives?|deltas)(_\w+)?"
NO_GRADIENT: Final = r"desc|check|numeric|approx|clip|zero|plot|hess|update|norm|boost|sub_?grad"
OTHER_NAMES: Final = r"\w*(predict|test|transform|plot|load|split|evaluat|loss|cost|init|accura)\w*"
OWN_ROLES: Final = ("data", "labels", "weights", "bias")


def find_trainings(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> list[Training]:
    """Functions and methods with the name of a training that take data, or whose class does.

    >>> def fit(X, y, theta, alpha, iterations): return theta
    >>> [each.name for each in find_trainings({"fit": fit}, {})]
    ['fit']
    """
    found = []
    for name, function in functions.items():
        training = Training(name, function, helpers=functions)
        if (is_named_as_training(name) and _takes_data(training)) or _updates_with_data(training):
            found.append(training)
        elif _takes_rate(training):
            found.append(replace(training, by_parameters=True))
        elif is_named_as_gradient(training):
            found.append(replace(training, gives_gradient=True))
    for name, cls in classes.items():
        for method, value in vars(cls).items():
            function = getattr(value, "__func__", value)
            if not inspect.isfunction(function) or isinstance(value, classmethod):
                continue
            make = None if _needs_no_object(value) else partial(make_with_data, cls)
            plain = method.removeprefix(f"_{cls.__name__.lstrip('_')}")  # of __private methods
            own = plain if plain.startswith("__") else method
            bound = None if make is None else cls
            training = Training(f"{name}.{own}", function, make, method, functions, bound)
            if _updates_with_data(training):
                found.append(replace(training, one_step=True))
            elif is_named_as_training(own):
                if _takes_data(training) or keeps_data(cls):
                    found.append(training)
            elif _takes_rate(training):
                found.append(replace(training, by_parameters=True))
            elif is_named_as_gradient(training):
                found.append(replace(training, gives_gradient=True))
    return found


def _needs_no_object(value: Any) -> bool:
    """Whether a function of a class is called without an object: its first parameter is data."""
    if isinstance(value, staticmethod):
        return True
    first = next((p.name for p in inspect.signature(value).parameters.values()), "self")
    return first not in ("self", "this") and role_in_training(first) in OWN_ROLES


def is_named_as_gradient(training: Training) -> bool:
    """Whether a function of samples, labels and parameters has the name of a gradient."""
    name = training.name.rpartition(".")[2].lower()
    roles = {role_in_training(p.name) for p in training.parameters}
    own = {"weights"} <= roles or training.cls is not None
    named = re.fullmatch(GRADIENT_NAMES, name) and not re.search(NO_GRADIENT, name)
    return bool(named) and {"data", "labels"} <= roles and own


def is_named_as_training(name: str) -> bool:
    """Whether a function has a name of one that trains.

    >>> is_named_as_training("sgd_fit"), is_named_as_training("test_loss")
    (True, False)
    """
    plain = name.lower()
    return bool(re.fullmatch(NAMES, plain)) and not re.fullmatch(OTHER_NAMES, plain)


def _updates_with_data(training: Training) -> bool:
    """Whether it has the name of an update and takes samples and labels."""
    name = training.name.rpartition(".")[2].lower()
    roles = {role_in_training(p.name) for p in training.parameters}
    return bool(re.fullmatch(UPDATE_NAMES, name)) and (
        {"data", "labels"} <= roles or ("batch" in roles and "batch" in name)
    )


def _takes_rate(training: Training) -> bool:
    """Whether a function of another name takes samples, labels and a learning rate."""
    name = training.name.rpartition(".")[2].lower()
    roles = {role_in_training(p.name) for p in training.parameters}
    return {"data", "labels", "rate"} <= roles and not re.fullmatch(OTHER_NAMES, name)


def _takes_data(training: Training) -> bool:
    roles = {p: role_in_training(p.name) for p in training.parameters}
    required = [p for p in roles if p.default is inspect.Parameter.empty]
    known = roles.values()
    return "data" in known and ("labels" in known or len(required) <= MOST_REQUIRED)


def keeps_data(cls: type) -> bool:
    """Whether an object of the class is made with data and labels.

    Args:
        cls: a class of the user's.
    """
    try:
        roles = {role_in_training(name) for name in inspect.signature(cls).parameters}
    except (TypeError, ValueError):
        return False
    return {"data", "labels"} <= roles
