"""The parameters among what a training was given and returned, and a step made for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.results import read_leaves, returned_names
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import (
    MOST_ELEMENTS,
    arrays,
    may_be_parameter,
    replace_arrays,
    role_in_training,
)
from steepest.roles.reading import read_gradient_name

__all__ = ["given_parameters", "hand_on", "returned_parameters", "take_step"]

Numbers = NDArray[np.float64]


def hand_on(
    returned: Any, training: Training, before: Mapping[str, Numbers], given: dict[str, Any]
) -> None:
    """Give a function that makes one step the parameters that it returned."""
    for name, value in returned_parameters(returned, training, before).items() if before else ():
        if isinstance(given.get(name), np.ndarray | float):
            given[name] = value if value.ndim else float(value)


def take_step(
    training: Training, thing: Any, given: dict[str, Any], returned: Any, rate: float
) -> None:
    """Change the parameters by minus the learning rate times the gradient that was returned.

    Raises:
        TypeError: a parameter has no gradient.
    """
    before = arrays(thing) if thing is not None else given_parameters(given)
    leaves = [
        (read_gradient_name(leaf.name).of or f"value {place + 1}", leaf.value)
        for place, leaf in enumerate(read_leaves(returned, returned_names(training.function)))
    ]
    slopes = _matched(leaves, before)
    if not slopes or slopes.keys() != before.keys():
        raise TypeError("a parameter has no gradient")
    new = {name: value - rate * slopes[name] for name, value in before.items()}
    if thing is not None:
        replace_arrays(thing, new)
    for name, value in new.items() if thing is None else ():
        if name not in given:
            raise TypeError("parameters in a dictionary")
        given[name] = value if value.ndim else float(value)


def given_parameters(given: Mapping[str, Any]) -> dict[str, Numbers]:
    """The weights and biases among arguments, those in a dictionary by their keys."""
    found: dict[str, Numbers] = {}
    for name, value in given.items():
        role = role_in_training(name)
        if isinstance(value, dict):
            for key, each in value.items():
                found[f"{name}[{key!r}]"] = np.array(each, dtype=np.float64)
        elif role in ("weights", "bias") and isinstance(value, np.ndarray | float):
            found[name] = np.array(value, dtype=np.float64)
    return found


def returned_parameters(
    returned: Any, training: Training, before: Mapping[str, Numbers] | None = None
) -> dict[str, Numbers]:
    """The returned parameters, under the names of the given ones if there are any."""
    if hasattr(returned, "__dict__") and not isinstance(returned, np.ndarray):
        return arrays(returned)
    leaves = [
        (leaf.name or f"value {place + 1}", leaf.value)
        for place, leaf in enumerate(read_leaves(returned, returned_names(training.function)))
        if leaf.value.size < MOST_ELEMENTS
    ]
    if not before:
        return {name: value for name, value in leaves if _is_named_parameter(name, value)}
    return _matched(leaves, before)


def _is_named_parameter(name: str, value: Numbers) -> bool:
    role = role_in_training(re.sub(r"(\[.*\])+$", "", name))
    return role in ("weights", "bias") or (value.ndim > 0 and may_be_parameter(name))


def _matched(
    leaves: Sequence[tuple[str, Numbers]], before: Mapping[str, Numbers]
) -> dict[str, Numbers]:
    """For each given parameter the returned one: of the same name, or the first of its shape."""
    left, found = list(leaves), {}
    for label, value in before.items():
        plain = label.partition("[")[2].strip("]'") or label
        alike = [(n, v) for n, v in left if v.size == value.size and _is_other(n) is False]
        named = [(n, v) for n, v in alike if n == plain or plain.startswith(f"{n}_")]
        if not named and value.ndim == 0:
            named = [(n, v) for n, v in alike if role_in_training(n) == role_in_training(plain)]
            alike = named
        chosen = next(iter(named or alike), None)
        if chosen is not None:
            left = [each for each in left if each is not chosen]
            found[label] = chosen[1].reshape(value.shape)
    return found


def _is_other(name: str) -> bool:
    """Whether a returned value is a gradient or a history."""
    head = re.sub(r"(\[.*\])+$", "", name)
    return read_gradient_name(head).is_gradient or role_in_training(head) == "list"
