"""Functions and methods that train, called for 0, 1, 2 and 3 steps from the same start."""

from __future__ import annotations

import ast
import builtins
import copy
import inspect
import random
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.results import function_syntax, subscripts_of
from steepest.inspections.training_data import CLASSES, HIDDEN_WIDTH, TrainingData
from steepest.inspections.training_forwards import names_of_outputs, outputs_of_forward, start
from steepest.inspections.training_frames import as_frames
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import (
    arrays,
    is_label,
    labels_among_others,
    randomise,
    role_in_training,
)
from steepest.inspections.training_results import (
    given_parameters,
    hand_on,
    returned_parameters,
    take_step,
)
from steepest.inspections.training_settings import SEED, set_attributes

__all__ = [
    "PreparedTraining",
    "make_with_data",
    "names_of_settings",
    "parameters_after",
    "prepare_training",
]

Numbers = NDArray[np.float64]
COUNT: Final = r"len(gth)?$|size$|count$|^n(um)?_|number"
"""Parts of the names of numbers of samples."""


def parameters_after(
    training: Training,
    data: TrainingData,
    steps: int,
    rate: float,
    full_biases: bool,
    penalty: float,
) -> tuple[dict[str, Numbers], dict[str, Numbers], bool]:
    """The parameters before and after a training.

    Args:
        training: what trains.
        data: the samples and labels.
        steps: how many steps are asked for; a training without such a setting is called so often.
        rate: the learning rate.
        full_biases: whether given biases have two axes.
        penalty: the strength of a penalty, if there is one.

    Returns:
        before, after, and whether the rate could be set.

    Raises:
        Exception: what the user's code raises, or TypeError if an argument is not known.
    """
    ready = prepare_training(training, data, steps, rate, full_biases, penalty)
    thing, before, copies = ready.thing, ready.before, ready.given
    returned = None
    with ready.settings() as roles:
        itself = "steps" in roles and not (training.gives_gradient or training.one_step)
        for _ in range(1 if itself else steps):
            returned = ready.call(data)
            if training.gives_gradient:
                take_step(training, thing if ready.keeps else None, copies, returned, rate)
                roles.add("rate")
            elif thing is None and not itself:
                hand_on(returned, training, before, copies)
    if ready.keeps:
        after = arrays(thing)
        if returned is not thing and not after:
            after = returned_parameters(returned, training)
    elif training.gives_gradient:
        after = given_parameters(copies)
    else:
        after = {**given_parameters(copies), **returned_parameters(returned, training, before)}
    return before, after, "rate" in roles


@dataclass(slots=True, eq=False)
class PreparedTraining:
    """A training with everything that its call needs.

    Attributes:
        training: what trains.
        thing: the object whose method it is; None for a function.
        given: the arguments.
        before: the parameters before the first step, as far as they are known.
        keeps: whether the object keeps the parameters.
        roles: those of the settings that were set.
        set_globals: sets those that are read from global names.
    """

    training: Training
    thing: Any
    given: dict[str, Any]
    before: dict[str, Numbers]
    keeps: bool
    roles: set[str]
    set_globals: Callable[[], AbstractContextManager[set[str]]]

    @contextmanager
    def settings(self) -> Iterator[set[str]]:
        """Seed what is drawn and set global settings; yield the roles of all settings."""
        random.seed(SEED)
        np.random.seed(SEED)
        with self.set_globals() as more:
            yield self.roles | more

    def call(self, data: TrainingData) -> Any:
        """What the training returns."""
        function = self.training.function
        call = function if self.thing is None else getattr(self.thing, self.training.method)
        outputs = outputs_of_forward(self.training, self.thing, data)
        try:
            return call(**self.given, **outputs)
        except AttributeError as error:
            frames = as_frames(self.given, data, error)
            if frames is None:
                raise
            return call(**frames, **outputs)


def prepare_training(
    training: Training,
    data: TrainingData,
    steps: int,
    rate: float,
    full_biases: bool,
    penalty: float,
    endless: bool = False,
) -> PreparedTraining:
    """A training with an object and arguments; if ``endless``, no tolerance ends it.

    Raises:
        Exception: what the user's code raises, or TypeError if an argument is not known.
    """
    random.seed(SEED)
    np.random.seed(SEED)
    thing = None if training.make is None else training.make(data)
    rng = np.random.default_rng(SEED)
    values = {"steps": steps, "rate": rate, "batch": len(data.rows), "penalty": penalty}
    values |= {"tolerance": 0.0} if endless else {}
    settings = set_attributes(thing, values, training)
    given = _arguments(training, data, values, full_biases, rng)
    roles = {_role_of(p, training) for p in training.parameters if p.name in given} | settings
    if thing is not None:
        if not arrays(thing):
            start(thing, data)
        randomise(thing, rng)
    before = given_parameters(given)
    keeps = thing is not None and not (training.gives_gradient and before)
    before = arrays(thing) if keeps else before
    copies = {name: _copy(value) for name, value in given.items()}
    raw = getattr(training.function, "__wrapped__", training.function)
    set_globals = partial(_global_settings, raw, data, values)
    return PreparedTraining(training, thing, copies, before, keeps, roles, set_globals)


@contextmanager
def _global_settings(
    function: Callable[..., Any], data: TrainingData, settings: Mapping[str, float]
) -> Iterator[set[str]]:
    """Set the settings that a function reads from global names, and the data that are missing.

    Yields:
        the roles of the settings that were set.
    """
    scope = getattr(function, "__globals__", {})
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
    values = {"steps": 1, "rate": 0.1, "batch": len(data.rows)}
    return cls(**_arguments(training, data, values, False, np.random.default_rng(SEED)))


def _copy(value: Any) -> Any:
    return value if callable(value) else copy.deepcopy(value)


def _arguments(
    training: Training,
    data: TrainingData,
    settings: Mapping[str, float],
    full_biases: bool,
    rng: Any,
) -> dict[str, Any]:
    """Values for the parameters, by their names."""
    parameters = training.parameters
    roles = _with_unknown({p.name: _role_of(p, training) for p in parameters}, training)
    roles |= labels_among_others(roles)
    if "labels" not in roles.values() and "data" in roles.values():
        samples: Any = (data.x, data.y) if _unpacks_data(training) else data.pairs
    else:
        samples = data.x
    weights = [name for name, role in roles.items() if role == "weights"]
    biases = [name for name, role in roles.items() if role == "bias"]
    values = {**_values_by_role(data, samples), **settings}
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
            given[p.name] = _other_data(p.name, data, samples)
        elif role in values and (required or role in ("data", "labels", *settings)):
            given[p.name] = values[role]
        elif role == "no" and p.default is not False:
            given[p.name] = False
        elif required:
            given[p.name] = _helper(p.name, training)
    return given


def _with_unknown(roles: dict[str, str], training: Training) -> dict[str, str]:
    """The roles, where the only unknown parameter takes the labels or weights that none has."""
    required = [p.name for p in training.parameters if p.default is p.empty]
    unknown = [p for p in required if not roles[p] and not _is_helper(p)]
    if len(unknown) > 1:
        counts = {p: "count" for p in unknown if re.search(COUNT, p.lower())}
        roles, unknown = roles | counts, [p for p in unknown if p not in counts]
    known = {*roles.values()}
    missing = [role for role in ("labels", "weights") if role not in known]
    if len(unknown) != 1 or "data" not in known or len(missing) != 1:
        return roles
    return roles | {unknown[0]: missing[0]}


def _is_helper(name: str) -> bool:
    """Whether a parameter has the name of a function of the file."""
    return re.search(r"grad|cost|loss|func|fn|method|model", name.lower()) is not None


def _other_data(name: str, data: TrainingData, samples: Any) -> Any:
    """The same samples or labels again, for a parameter of those that validate or test."""
    if samples is not data.x:  # pairs of samples and labels
        return copy.deepcopy(samples)
    return data.y if is_label(name) else data.x


def _unpacks_data(training: Training) -> bool:
    """Whether samples and labels come as one pair, ``x, y = batch``."""
    syntax = function_syntax(training.function)
    names = [p.name for p in training.parameters if _role_of(p, training) == "data"]
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id in names
        and isinstance(node.targets[0], ast.Tuple)
        and len(node.targets[0].elts) == 2
        for node in (ast.walk(syntax) if syntax else ())
    )


def _values_by_role(data: TrainingData, samples: Any) -> dict[str, Any]:
    """What a parameter of each role gets, other than settings."""
    return {
        "data": samples,
        "labels": data.y,
        "other data": None,
        "zero": 0.0,
        "tolerance": 0.0,
        "penalty": 0.0,
        "no": False,
        "seed": 0,
        "hidden": HIDDEN_WIDTH,
        "widths": [data.rows.shape[1], HIDDEN_WIDTH, data.labels.shape[1]],
        "list": [],
        "count": len(data.rows),
        "classes": max(CLASSES, data.labels.shape[1]),
    }


def _role_of(parameter: inspect.Parameter, training: Training) -> str:
    name = parameter.name
    role = role_in_training(name)
    if role in ("weights", "") and subscripts_of(training.function, name):
        return "dictionary"
    required = parameter.default is inspect.Parameter.empty
    others = {role_in_training(p.name) for p in training.parameters}
    if role == "batch" and required and not {"data", "labels"} & others:
        return "data"
    if name.lower() == "gamma" and not any(
        role_in_training(p.name) == "rate" for p in training.parameters
    ):
        return "rate"
    if name == "m" and "bias" not in others:  # beside a bias it is the slope
        return "count"
    if name.lower() == "l" and "weights" in others:  # beside none it is the number of layers
        return "penalty"
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


def names_of_settings(role: str, training: Training, data: TrainingData) -> list[str]:
    """The parameters and attributes that have a role, such as "penalty"."""
    own = [] if training.make is None else [*vars(training.make(data))]
    names = [*(p.name for p in training.parameters), *own]
    return [name for name in names if role_in_training(name) == role]
