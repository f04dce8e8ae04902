"""A forward pass that is called by the names of its parameters, and what is called after it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from types import CodeType
from typing import Any, Final

import numpy as np

from steepest.consistency.default_parameters import (
    compared_settings,
    count_layers,
    usual_parameter,
)
from steepest.consistency.drivers import (
    SAMPLES,
    Data,
    driver_arguments,
    layer_settings,
    setting_by_name,
)
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.results import returned_names
from steepest.consistency.states import with_globals
from steepest.consistency.whole_objects import ObjectsOfFile
from steepest.gradients.recorded_calls import prefers_calls_of_file, recorded_calls
from steepest.parameters import single_parameters_of
from steepest.roles.reading import roles_of

__all__ = [
    "FORWARD",
    "OUTPUT",
    "PARAMETERS",
    "arguments_of_pass",
    "direct_runs",
    "globals_from",
    "has_self",
    "is_beside",
    "known_after",
    "known_at_start",
    "needed_names",
]

Run = Callable[[], Any]
SETTINGS: Final = "settings of the code"
OUTPUT: Final = "output of forward"
CACHE: Final = "cache of forward"
PARAMETERS: Final = "parameters of the network"
"""Names of what is known that no parameter can have."""
OF_A_PASS: Final = {"data", "labels", "predictions", "cache", "upstream", "count", "rate"}
FORWARD: Final = (
    r"_*(l_|model_|nn_|full_)*(forward\w*|feed_?for?e?ward\w*|fwd_?\w*|f_?prop\w*|predict_proba"
    r"|propagate|predict\w*|think|query|output|hypothesis|evaluate|feed|__call__|\w*classif\w*"
    r"|\w*forward_?(prop|pass)\w*)_*"
)
START: Final = (
    r"_*(init\w*|inici\w*|build\w*|create\w*|make\w*|setup\w*|gen\w*|get|random|xavier|glorot|he)"
    r"_?\w*(param|weight|net|layer|model|pesos|theta|init)\w*|init\w*|inici\w*"
)


def has_self(function: Callable[..., Any]) -> bool:
    """Whether the first parameter of a function is its object."""
    return [p.name for p in single_parameters_of(function)][:1] == ["self"]


def direct_runs(
    wanted: UserFunction, objects: ObjectsOfFile, data: Data
) -> Iterator[tuple[str, Run, Data]]:
    """The function after a forward pass, with arguments by the names of their parameters.

    Args:
        wanted: the function.
        objects: those that can be made.
        data: the samples and labels.
    """
    cls = wanted.cls
    forwards: list[Callable[..., Any] | None] = [
        each
        for key, each in wanted.functions.items()
        if is_beside(wanted, key) and re.fullmatch(FORWARD, each.__name__.lower())
    ]
    forwards += [each for each in _takes_alike(wanted) if each not in forwards]
    if wanted.function in forwards:
        forwards = [None]
    for forward in forwards[:3]:
        things: Iterable[MadeObject | None] = objects.of(cls, data) if cls else [None]
        for made in things:
            run = partial(_forward_then_wanted, wanted, forward, made, data)
            text = f"{made.text}." if made else ""
            own = [p.name for p in single_parameters_of(wanted.function) if p.name != "self"]
            yield f"{text}{wanted.function.__name__}({', '.join(own)})", run, data


def is_beside(wanted: UserFunction, code: CodeType) -> bool:
    """Whether a function is in the same class, possibly inherited, or both are in none."""
    cls = wanted.classes_of.get(code)
    return cls is wanted.cls or (cls is not None and cls in getattr(wanted.cls, "__mro__", ()))


def _takes_alike(wanted: UserFunction) -> Iterator[Callable[..., Any]]:
    """Functions that take only what the wanted one takes too, weights among it: of the output."""
    names = {*needed_names(wanted.function)} - {"self"}
    for key, each in wanted.functions.items():
        own = {*needed_names(each)} - {"self"}
        alike = 1 < len(own) < len(names) and own <= names
        weights = any("weights" in roles_of(name) for name in own)
        labels = any("labels" in roles_of(name)[:1] for name in own)
        if alike and weights and not labels and is_beside(wanted, key):
            yield each


def _forward_then_wanted(
    wanted: UserFunction,
    forward: Callable[..., Any] | None,
    made: MadeObject | None,
    data: Data,
) -> None:
    known = known_at_start(wanted, made, data)
    with globals_from(wanted, known):
        if forward is not None:
            known |= known_after(forward, known, data)
        wanted.function(**arguments_of_pass(wanted.function, known, data))


def known_at_start(wanted: UserFunction, made: MadeObject | None, data: Data) -> dict[str, Any]:
    """What is known before a forward pass: an object, or parameters that the file makes."""
    known: dict[str, Any] = {"self": made.make()} if made else _started(wanted, data)
    known[SETTINGS] = compared_settings(tuple(wanted.functions.values()))
    return known


def globals_from(wanted: UserFunction, known: Mapping[str, Any]) -> AbstractContextManager[None]:
    """Global names that functions of the file read hold what is known by them."""
    read = {name for code in wanted.functions for name in code.co_names}
    return with_globals(wanted.function, {k: v for k, v in known.items() if k in read})


def known_after(forward: Callable[..., Any], known: dict[str, Any], data: Data) -> dict[str, Any]:
    """What is known after a forward pass: its output, what it keeps, and all by their names."""
    returned = forward(**arguments_of_pass(forward, known, data))
    parts = returned if isinstance(returned, tuple) else (returned,)
    names = returned_names(forward)
    inputs = {*needed_names(forward)}  # one that is overwritten still names the samples
    found = {k: each for k, each in zip(names, parts, strict=False) if k and k not in inputs}
    for kept in parts:
        if isinstance(kept, Mapping):
            found |= {key: each for key, each in kept.items() if isinstance(key, str)}
    arrays = [each for each in parts if isinstance(each, np.ndarray)]
    fitting = [each for each in arrays if np.shape(each) == np.shape(data.y)]
    output: Any = parts[0] if _first_is_output(parts) else (fitting or [*parts[:1], *arrays])[-1]
    others = [each for each in parts if each is not output]
    if isinstance(returned, list) and returned:
        output, others = returned[-1], [returned]
    elif isinstance(returned, Mapping) and returned:
        output, others = list(returned.values())[-1], [returned]
    found[OUTPUT] = output
    found[CACHE] = others[0] if len(others) == 1 else tuple(others)
    return found


def arguments_of_pass(
    function: Callable[..., Any], known: Mapping[str, Any], data: Data
) -> dict[str, Any]:
    """Arguments by the names of the parameters; those of unknown names in the usual order."""
    given: dict[str, Any] = (
        {"self": known["self"]} if "self" in known and has_self(function) else {}
    )
    names = [each for each in needed_names(function) if each != "self"]
    # The backward pass may be given the share of a dropout that is a default here.
    named = [each.name for each in single_parameters_of(function)]
    names += [each for each in named if "share" in roles_of(each) and each not in names]
    usual = [data.x, known.get(PARAMETERS)]
    if OUTPUT in known:
        usual = [data.x, data.y, known.get(CACHE), usual[1]]
    layers = count_layers(function, names)
    of_file = _arguments_in_file(function)
    for name in names:
        if name in of_file and name not in known:
            given[name] = of_file[name]
            continue
        try:
            given[name] = _argument(name, known, data)
        except KeyError:
            value = layer_settings(function, name, data)
            if value is None:
                value = usual_parameter(function, name, data, layers)
            if value is None:
                value = known.get(SETTINGS, {}).get(name) or setting_by_name(name)
            free = [v for v in usual if v is not None and all(v is not g for g in given.values())]
            if value is None and not free:
                raise
            given[name] = free[0] if value is None else value
            if value is not None and isinstance(known, dict):
                known[name] = value  # backward gets the same
                if isinstance(value, dict):
                    known.setdefault(PARAMETERS, value)
                    known.update(value)
    return given


def _arguments_in_file(function: Callable[..., Any]) -> dict[str, Any]:
    """What the file gives a function besides data and what a forward pass gives."""
    calls = recorded_calls(function) if prefers_calls_of_file() else ()
    if not calls:
        return {}
    given = calls[0].arguments()
    return {name: value for name, value in given.items() if not {*roles_of(name)} & OF_A_PASS}


def _first_is_output(parts: Sequence[Any]) -> bool:
    return len(parts) == 2 and not isinstance(parts[1], np.ndarray)


def _started(wanted: UserFunction, data: Data) -> dict[str, Any]:
    """What the function of the file that makes the parameters returns, by name."""
    for function in wanted.functions.values():
        arguments = driver_arguments(function, data)
        is_start = re.fullmatch(START, function.__name__.lower())
        if is_start and arguments is not None and not has_self(function):
            returned = function(**arguments)
            if returned is None:
                continue
            parts = returned if isinstance(returned, tuple) else (returned,)
            names = returned_names(function)
            found = {name: each for name, each in zip(names, parts, strict=False) if name}
            return found | {PARAMETERS: parts[0]}
    return {}


def needed_names(function: Callable[..., Any]) -> list[str]:
    """The names of the parameters without a default."""
    parameters = single_parameters_of(function)
    return [each.name for each in parameters if each.default is inspect.Parameter.empty]


def _argument(name: str, known: Mapping[str, Any], data: Data) -> Any:
    """A value for a parameter by its name.

    Raises:
        KeyError: nothing is known of it.
    """
    by_name = {key.lower(): value for key, value in known.items()}
    if name.lower() in by_name:
        return by_name[name.lower()]
    roles = roles_of(name)
    values: dict[str, Any] = {
        "data": data.x,
        "labels": data.y,
        "predictions": known.get(OUTPUT),
        "cache": known.get(CACHE),
        "dictionary": known.get(PARAMETERS),
        "rate": 0.5,
        "count": SAMPLES,
        "regularisation": 0.0,
    }
    for role in roles:
        if values.get(role) is not None:
            return values[role]
    output = known.get(OUTPUT)
    if "upstream" in roles and output is not None:
        generator = np.random.default_rng(11)
        return generator.uniform(0.2, 1.0, np.shape(output))
    raise KeyError(name)
