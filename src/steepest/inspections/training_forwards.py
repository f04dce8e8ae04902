"""What the forward pass of a class returns, for a method that takes it: ``step(X, Y, A1, A2)``."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.consistency.results import returned_names
from steepest.inspections.training_data import TrainingData
from steepest.inspections.training_functions import Training

__all__ = ["names_of_outputs", "outputs_of_forward", "start"]

FORWARD: Final = r"_*(forward|feed_?forward|fprop|propagate|predict(_proba)?)(_?(prop\w*|pass))?_*"
START: Final = r"_*(init|initiali[sz]e)(_?(w\w*|param\w*|theta\w*))?"
OUTPUTS: Final = (
    r"(A|Z|H|a\d|z\d|h\d|A\d|Z\d|H\d)|(?i:cache\w*|y_?(hat|pred\w*)|predictions?|outputs?"
    r"|activations?|probs?|p)"
)
"""Names of parameters that take what a forward pass returns."""


def names_of_outputs(training: Training) -> list[str]:
    """The parameters of a method that take what the forward pass of its class returns."""
    if training.cls is None or _forward_of(training.cls) is None:
        return []
    required = [p.name for p in training.parameters if p.default is inspect.Parameter.empty]
    return [name for name in required if re.fullmatch(OUTPUTS, name)]


def outputs_of_forward(training: Training, thing: Any, data: TrainingData) -> dict[str, Any]:
    """What the forward pass of an object returns for samples, by the names of the parameters.

    Raises:
        Exception: what the user's code raises, or TypeError if it returns too little.
    """
    names = names_of_outputs(training)
    forward = _forward_of(training.cls) if training.cls and names else None
    if forward is None:
        return {}
    returned = getattr(thing, forward.__name__)(np.array(data.x))
    parts = list(returned) if isinstance(returned, tuple) else [returned]
    said = [_plain(name) for name in returned_names(forward)]
    said += [""] * (len(parts) - len(said))
    found: dict[str, Any] = {}
    for name in names:
        place = said.index(_plain(name)) if _plain(name) in said else _place_of(name, parts)
        if place is None:
            raise TypeError(f"{name} is not known")
        found[name] = parts.pop(place)
        said.pop(place)
    return found


def start(thing: Any, data: TrainingData) -> None:
    """Let an object make its parameters, if a method for this takes the number of features."""
    for name in dir(type(thing)):
        method = getattr(thing, name, None)
        if not re.fullmatch(START, name.lower()) or not inspect.ismethod(method):
            continue
        parameters = inspect.signature(method).parameters.values()
        if sum(p.default is inspect.Parameter.empty for p in parameters) == 1:
            method(data.rows.shape[1])
            return


def _place_of(name: str, parts: list[Any]) -> int | None:
    """The first part that may have a name: a cache holds several arrays."""
    several = name.lower().startswith(("cache", "activations"))
    fitting = [k for k, part in enumerate(parts) if isinstance(part, np.ndarray) != several]
    return fitting[0] if fitting else None


def _forward_of(cls: type) -> Callable[..., Any] | None:
    """The method that takes samples alone and has the name of a forward pass."""
    for name, method in vars(cls).items():
        if not inspect.isfunction(method) or not re.fullmatch(FORWARD, name.lower()):
            continue
        parameters = list(inspect.signature(method).parameters.values())[1:]
        if sum(p.default is inspect.Parameter.empty for p in parameters) == 1:
            return method
    return None


def _plain(name: str) -> str:
    return name.rpartition(".")[2].strip("_").lower()
