"""Functions and methods that train, called for 0, 1, 2 and 3 steps from the same start."""

from __future__ import annotations

import builtins
import copy
import inspect
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.results import read_leaves, returned_names, subscripts_of
from steepest.consistency.roles import read_gradient_name
from steepest.inspections.training_data import HIDDEN_WIDTH, TrainingData
from steepest.inspections.training_forwards import names_of_outputs, outputs_of_forward, start
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import (
    MOST_ELEMENTS,
    arrays,
    may_be_parameter,
    randomise,
    replace_arrays,
    role_in_training,
)

__all__ = ["make_with_data", "parameters_after"]

Numbers = NDArray[np.float64]
SEED: Final = 1


def parameters_after(
    training: Training, data: TrainingData, steps: int, rate: float, full_biases: bool
) -> tuple[dict[str, Numbers], dict[str, Numbers], bool]:
    """The parameters before and after a training.

    Args:
        training: what trains.
        data: the samples and labels.
        steps: how many steps are asked for; a training without such a setting is called so often.
        rate: the learning rate.
        full_biases: whether given biases have two axes.

    Returns:
        before, after, and whether the rate could be set.

    Raises:
        Exception: what the user's code raises, or TypeError if an argument is not known.
    """
    random.seed(SEED)
    np.random.seed(SEED)
    thing = None if training.make is None else training.make(data)
    rng = np.random.default_rng(SEED)
    settings = _set_attributes(thing, steps, rate, len(data.rows))
    given = _arguments(training, data, steps, rate, full_biases, rng)
    roles = {_role_of(p, training) for p in training.parameters if p.name in given} | settings
    if thing is not None:
        if not arrays(thing) and training.gives_gradient:
            start(thing, data)
        randomise(thing, rng)
    before = _given_parameters(given)
    keeps = thing is not None and not (training.gives_gradient and before)
    before = arrays(thing) if keeps else before
    copies = {name: _copy(value) for name, value in given.items()}
    raw = getattr(training.function, "__wrapped__", training.function)
    call = training.function if thing is None else getattr(thing, training.method)
    np.random.seed(SEED)
    random.seed(SEED)
    returned = None
    with _global_settings(raw, data, steps, rate) as set_globals:
        roles |= set_globals
        itself = "steps" in roles and not training.gives_gradient
        for _ in range(1 if itself else steps):
            returned = call(**copies, **outputs_of_forward(training, thing, data))
            if training.gives_gradient:
                take_step(training, thing if keeps else None, copies, returned, rate)
                roles.add("rate")
            elif thing is None and not itself:
                _hand_on(returned, training, before, copies)
    if keeps:
        after = arrays(thing)
        if returned is not thing and not after:
            after = _returned(returned, training)
    elif training.gives_gradient:
        after = _given_parameters(copies)
    else:
        after = {**_given_parameters(copies), **_returned(returned, training, before)}
    return before, after, "rate" in roles


@contextmanager
def _global_settings(
    function: Callable[..., Any], data: TrainingData, steps: int, rate: float
) -> Iterator[set[str]]:
    """Set the settings that a function reads from global names, and the data that are missing.

    Yields:
        the roles of the settings that were set.
    """
    scope = getattr(function, "__globals__", {})
    settings = {"steps": steps, "rate": rate, "batch": len(data.rows)}
    missing = {"data": data.x, "labels": data.y, "count": len(data.rows)}
    before: dict[str, Any] = {}
    added: list[str] = []
    roles: set[str] = set()
    for name in getattr(getattr(function, "__code__", None), "co_names", ()):
        role, number = role_in_training(name), scope.get(name)
        role = "count" if name == "m" and number is None else role
        is_number = isinstance(number, int | float) and not isinstance(number, bool)
        if role in settings and is_number:
            before[name] = number
            roles.add(role)
            scope[name] = settings[role]
        elif role in missing and name not in scope and not hasattr(builtins, name):
            added.append(name)
            scope[name] = missing[role]
    try:
        yield roles
    finally:
        scope.update(before)
        for name in added:
            scope.pop(name, None)


def make_with_data(cls: type, data: TrainingData) -> Any:
    """An object of a class that is made with samples and labels."""
    training = Training(cls.__name__, cls)
    return cls(**_arguments(training, data, 1, 0.1, False, np.random.default_rng(SEED)))


def _copy(value: Any) -> Any:
    return value if callable(value) else copy.deepcopy(value)


def _arguments(
    training: Training,
    data: TrainingData,
    steps: int,
    rate: float,
    full_biases: bool,
    rng: Any,
) -> dict[str, Any]:
    """Values for the parameters, by their names."""
    parameters = training.parameters
    roles = {p.name: _role_of(p, training) for p in parameters}
    if "labels" not in roles.values() and "data" in roles.values():
        samples: Any = data.pairs
    else:
        samples = data.x
    weights = [name for name, role in roles.items() if role == "weights"]
    biases = [name for name, role in roles.items() if role == "bias"]
    values = _values_by_role(data, samples, steps, rate)
    given: dict[str, Any] = {}
    for p in parameters:
        if p.name in names_of_outputs(training):
            continue
        role, required = roles[p.name], p.default is inspect.Parameter.empty
        if role == "weights":
            given[p.name] = data.weights(weights.index(p.name), len(weights), rng)
        elif role == "bias":
            given[p.name] = data.biases(biases.index(p.name), len(biases), rng, full_biases)
        elif role == "dictionary":
            given[p.name] = _dictionary(training.function, p.name, data, rng)
        elif role == "other data" and required:
            given[p.name] = data.x if p.name.lower().startswith("x") else data.y
        elif role in values and (required or role in ("data", "labels", "rate", "steps", "batch")):
            given[p.name] = values[role]
        elif role == "no" and p.default is not False:
            given[p.name] = False
        elif required:
            given[p.name] = _helper(p.name, training)
    return given


def _values_by_role(data: TrainingData, samples: Any, steps: int, rate: float) -> dict[str, Any]:
    """What a parameter of each role gets."""
    return {
        "data": samples,
        "labels": data.y,
        "other data": None,
        "rate": rate,
        "steps": steps,
        "batch": len(data.rows),
        "zero": 0.0,
        "no": False,
        "seed": 0,
        "hidden": HIDDEN_WIDTH,
        "widths": [data.rows.shape[1], HIDDEN_WIDTH, data.labels.shape[1]],
        "list": [],
        "count": len(data.rows),
    }


def _role_of(parameter: inspect.Parameter, training: Training) -> str:
    name = parameter.name
    role = role_in_training(name)
    if role in ("weights", "") and subscripts_of(training.function, name):
        return "dictionary"
    required = parameter.default is inspect.Parameter.empty
    if name.lower() == "gamma" and not any(
        role_in_training(p.name) == "rate" for p in training.parameters
    ):
        return "rate"
    if role == "" and name.lower() in ("parameters", "params", "model"):
        return "dictionary"
    if role in ("weights", "bias", "dictionary") and not required:
        return "default"
    return role


def _helper(name: str, training: Training) -> Callable[..., Any]:
    """The function of the file that a parameter such as ``cost_function`` stands for.

    Raises:
        TypeError: there is none.
    """
    helpers = training.helpers or {}
    kind = "grad" if "grad" in name.lower() else "cost" if "cost" in name.lower() else ""
    kind = kind or ("loss" if "loss" in name.lower() else "")
    for own, function in helpers.items():
        plain = own.lower()
        if kind and kind in plain and "desc" not in plain and own != training.name:
            return function
    raise TypeError(f"{name} is not known")


def _dictionary(
    function: Callable[..., Any], name: str, data: TrainingData, rng: Any
) -> dict[str, Any]:
    keys = subscripts_of(function, name) or ["W1", "b1", "W2", "b2"]
    own = [key for key in keys if role_in_training(key) == "weights"]
    biases = [key for key in keys if role_in_training(key) == "bias"]
    made = {key: data.weights(own.index(key), len(own), rng) for key in own}
    return made | {key: data.biases(biases.index(key), len(biases), rng, True) for key in biases}


def _set_attributes(thing: Any, steps: int, rate: float, batch: int) -> set[str]:
    """Set what an object keeps of its settings; the roles that were set."""
    found: set[str] = set()
    if thing is None:
        return found
    values = {"steps": steps, "rate": rate, "batch": batch}
    named = [(name, *_setting(name, value, thing)) for name, value in list(vars(thing).items())]
    rates = [name for name, role, _ in named if role == "rate"]
    for name, role, number in named:
        if role == "seed" and vars(thing)[name] is None:
            setattr(thing, name, SEED)
        if role not in values or not number:
            continue
        if role == "rate" and len(rates) > 1 and "alpha" in name.lower():
            continue
        setattr(thing, name, values[role])
        found.add(role)
    return found


def _setting(name: str, value: Any, thing: Any) -> tuple[str, bool]:
    """The role of an attribute, and whether it is a number."""
    plain = name.removeprefix(f"_{type(thing).__name__}__")
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return role_in_training(plain), number


def _hand_on(
    returned: Any, training: Training, before: Mapping[str, Numbers], given: dict[str, Any]
) -> None:
    """Give a function that makes one step the parameters that it returned."""
    for name, value in _returned(returned, training, before).items() if before else ():
        if isinstance(given.get(name), np.ndarray | float):
            given[name] = value if value.ndim else float(value)


def take_step(
    training: Training, thing: Any, given: dict[str, Any], returned: Any, rate: float
) -> None:
    """Change the parameters by minus the learning rate times the gradient that was returned.

    Raises:
        TypeError: a parameter has no gradient.
    """
    before = arrays(thing) if thing is not None else _given_parameters(given)
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


def _given_parameters(given: Mapping[str, Any]) -> dict[str, Numbers]:
    found: dict[str, Numbers] = {}
    for name, value in given.items():
        role = role_in_training(name)
        if isinstance(value, dict):
            for key, each in value.items():
                found[f"{name}[{key!r}]"] = np.array(each, dtype=np.float64)
        elif role in ("weights", "bias") and isinstance(value, np.ndarray | float):
            found[name] = np.array(value, dtype=np.float64)
    return found


def _returned(
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
