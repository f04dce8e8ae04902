"""Ways in which the file's own code leads to a call of one of its functions.

Functions that call it, such as a training, are run on a few samples; or it is called with what the
functions of the file return that make parameters and compute outputs.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import CodeType
from typing import Any, Final, TypeVar

import numpy as np

from steepest.consistency.calls import keep_random_state
from steepest.consistency.default_parameters import (
    compared_settings,
    count_layers,
    layers_named,
    usual_parameter,
)
from steepest.consistency.drivers import (
    FEATURES,
    HIDDEN_LAYERS,
    OUTPUTS,
    SAMPLES,
    Data,
    callers_of,
    driver_arguments,
    other_classes,
    other_widths,
    setting_by_name,
    single_data,
    usual_data,
)
from steepest.consistency.failures import Failures
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.recording import code_of
from steepest.consistency.results import returned_names
from steepest.consistency.states import with_globals
from steepest.consistency.whole_objects import ObjectsOfFile, shown_arguments
from steepest.counted_time import counted_time
from steepest.gradients.recorded_calls import prefers_calls_of_file, recorded_calls
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import single_parameters_of
from steepest.roles.reading import roles_of

__all__ = [
    "FORWARD",
    "Ways",
    "direct_runs",
    "first_decided",
    "needed_names",
    "runs_of",
]

T = TypeVar("T")
SETTINGS: Final = "settings of the code"
OF_A_PASS: Final = {"data", "labels", "predictions", "cache", "upstream", "count", "rate"}
Run = Callable[[], Any]

LONGEST: Final = 1.0
MOST_WIDTHS: Final = 5
MOST_MISFITS: Final = 8
FORWARD: Final = (
    r"_*(l_|model_|nn_|full_)*(forward\w*|feed_?for?e?ward\w*|fwd_?\w*|f_?prop\w*|predict_proba"
    r"|propagate|predict\w*|think|query|output|hypothesis|evaluate|feed|__call__|\w*classif\w*"
    r"|\w*forward_?(prop|pass)\w*)_*"
)
START: Final = (
    r"_*(init\w*|inici\w*|build\w*|create\w*|make\w*|setup\w*|gen\w*|get|random|xavier|glorot|he)"
    r"_?\w*(param|weight|net|layer|model|pesos|theta|init)\w*|init\w*|inici\w*"
)


Ways = Callable[[UserFunction, ObjectsOfFile, int, int], Iterator[tuple[str, Run, Data]]]


def first_decided(
    wanted: UserFunction,
    objects_of: Callable[[type], Iterable[MadeObject]],
    judge: Callable[[str, Run, Data], T | None],
    is_decided: Callable[[T], bool],
    seconds: float,
    ways: Ways | None = None,
) -> list[T]:
    """What is found in the ways of calling a function, up to the first that decides.

    Args:
        wanted: the function.
        objects_of: makes objects of a class.
        judge: gets the call as it is shown, what runs it, and the data in it.
        is_decided: whether nothing more is to be tried.
        seconds: limit on the computing time.
        ways: yields the ways for numbers of features and classes; None for all that lead to a call.
    """
    layers = HIDDEN_LAYERS.set(max(layers_named(wanted.function) - 1, 1))
    try:
        return _first_decided(wanted, ObjectsOfFile(objects_of), judge, is_decided, seconds, ways)
    finally:
        HIDDEN_LAYERS.reset(layers)


def _first_decided(
    wanted: UserFunction,
    objects: ObjectsOfFile,
    judge: Callable[[str, Run, Data], T | None],
    is_decided: Callable[[T], bool],
    seconds: float,
    ways: Ways | None,
) -> list[T]:
    until, found = counted_time() + seconds, list[T]()
    tried = set[tuple[int, int]]()
    widths, failures = [(FEATURES, OUTPUTS)], Failures()
    with keep_random_state():
        while widths and len(tried) < MOST_WIDTHS:
            now = widths.pop(0)
            tried.add(now)
            before = failures.of_shapes
            for shown, run, data in (ways or _ways)(wanted, objects, *now):
                if failures.rule_out(shown, run):
                    continue
                left = until - counted_time()
                if left <= 0:
                    return found
                ended = call_safely(partial(judge, shown, run, data), (), min(left, LONGEST))
                found += [ended.returned] if ended.returned else []
                if ended.returned and is_decided(ended.returned):
                    return found
                failures.add(shown, run, ended.error)
                others = [each for each in _other_widths(ended.error, data) if each not in tried]
                widths, failures.of_shapes = widths + others, failures.of_shapes + bool(others)
                if ways is not None and failures.of_shapes - before >= MOST_MISFITS and not found:
                    break  # the widths that the errors ask for come next
                if (fitting := _fitting_classes(ended.error, data)) and fitting not in tried:
                    widths = [fitting, *widths, now]  # the rest of these widths comes last
                    break
            widths = list(dict.fromkeys(widths))
    return found


def _fitting_classes(error: BaseException | None, data: Data) -> tuple[int, int] | None:
    """The widths with the number of classes of the output, if only the labels do not fit."""
    classes = other_classes(str(error), data) if isinstance(error, ValueError) else None
    return None if classes is None else (data.features, classes)


def _other_widths(error: BaseException | None, data: Data) -> list[tuple[int, int]]:
    """Numbers of features and classes that an error about shapes asks for."""
    if not isinstance(error, ValueError):
        return []
    numbers = other_widths(str(error), data)
    features = [(each, data.classes) for each in numbers]
    classes = [(data.features, each) for each in numbers] if data.features > FEATURES else []
    return [*classes, *features]


def _ways(
    wanted: UserFunction, objects: ObjectsOfFile, features: int, classes: int
) -> Iterator[tuple[str, Run, Data]]:
    """Runs that call the function, with the call as it is shown."""
    code = code_of(wanted.function)
    assert code is not None
    for caller in callers_of(wanted.name.rpartition(".")[2], code, wanted.functions):
        for data in usual_data(features, classes):
            yield from runs_of(caller, wanted, objects, data)
    for data in (*usual_data(features, classes), *single_data(features, classes)):
        yield from runs_of(wanted.function, wanted, objects, data)
        yield from direct_runs(wanted, objects, data)


def runs_of(
    caller: Callable[..., Any],
    wanted: UserFunction,
    objects: ObjectsOfFile,
    data: Data,
    slowly: bool = False,
) -> Iterator[tuple[str, Run, Data]]:
    """Calls of a function of the file with small data, for objects and settings that are tried.

    Args:
        caller: the function that is called.
        wanted: one that it leads to.
        objects: those that can be made.
        data: the samples and labels.
        slowly: whether a training makes more and smaller steps.
    """
    arguments = driver_arguments(caller, data, slowly)
    code = code_of(caller)
    if arguments is None or code is None:
        return
    cls = wanted.classes_of.get(code)
    if cls is not None and wanted.cls is not None and issubclass(wanted.cls, cls):
        cls = wanted.cls  # the caller may be inherited
    inside = shown_arguments(arguments)
    if cls is None:
        yield f"{caller.__name__}({inside})", partial(caller, **arguments), data
        return
    for made in objects.of(cls, data):

        def run(made: MadeObject = made) -> Any:
            return caller(**({"self": made.make()} if _has_self(caller) else {}), **arguments)

        yield f"{made.text}.{caller.__name__}({inside})", run, data


def _has_self(function: Callable[..., Any]) -> bool:
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
        if _is_beside(wanted, key) and re.fullmatch(FORWARD, each.__name__.lower())
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


def _is_beside(wanted: UserFunction, code: CodeType) -> bool:
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
        if alike and weights and not labels and _is_beside(wanted, key):
            yield each


def _forward_then_wanted(
    wanted: UserFunction,
    forward: Callable[..., Any] | None,
    made: MadeObject | None,
    data: Data,
) -> None:
    known: dict[str, Any] = {"self": made.make()} if made else _started(wanted, data)
    known[SETTINGS] = compared_settings(tuple(wanted.functions.values()))
    read = {name for code in wanted.functions for name in code.co_names}
    with with_globals(wanted.function, {k: v for k, v in known.items() if k in read}):
        if forward is not None:
            known |= _known_after(forward, known, data)
        wanted.function(**_arguments(wanted.function, known, data))


def _known_after(forward: Callable[..., Any], known: dict[str, Any], data: Data) -> dict[str, Any]:
    """What is known after a forward pass: its output, what it keeps, and all by their names."""
    returned = forward(**_arguments(forward, known, data))
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
    found["output of forward"] = output
    found["cache of forward"] = others[0] if len(others) == 1 else tuple(others)
    return found


def _arguments(
    function: Callable[..., Any], known: Mapping[str, Any], data: Data
) -> dict[str, Any]:
    """Arguments by the names of the parameters; those of unknown names in the usual order."""
    given: dict[str, Any] = {"self": known["self"]} if "self" in known else {}
    names = [each for each in needed_names(function) if each != "self"]
    # The backward pass may be given the share of a dropout that is a default here.
    named = [each.name for each in single_parameters_of(function)]
    names += [each for each in named if "share" in roles_of(each) and each not in names]
    usual = [data.x, known.get("parameters of the network")]
    if "output of forward" in known:
        usual = [data.x, data.y, known.get("cache of forward"), usual[1]]
    layers = count_layers(function, names)
    of_file = _arguments_in_file(function)
    for name in names:
        if name in of_file and name not in known:
            given[name] = of_file[name]
            continue
        try:
            given[name] = _argument(name, known, data)
        except KeyError:
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
                    known.setdefault("parameters of the network", value)
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
        if is_start and arguments is not None and not _has_self(function):
            returned = function(**arguments)
            if returned is None:
                continue
            parts = returned if isinstance(returned, tuple) else (returned,)
            names = returned_names(function)
            found = {name: each for name, each in zip(names, parts, strict=False) if name}
            return found | {"parameters of the network": parts[0]}
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
        "predictions": known.get("output of forward"),
        "cache": known.get("cache of forward"),
        "dictionary": known.get("parameters of the network"),
        "rate": 0.5,
        "count": SAMPLES,
        "regularisation": 0.0,
    }
    for role in roles:
        if values.get(role) is not None:
            return values[role]
    output = known.get("output of forward")
    if "upstream" in roles and output is not None:
        generator = np.random.default_rng(11)
        return generator.uniform(0.2, 1.0, np.shape(output))
    raise KeyError(name)
