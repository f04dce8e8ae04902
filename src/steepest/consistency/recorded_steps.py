"""Backpropagations of which the file itself shows how they are called."""

from __future__ import annotations

import copy
import inspect
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CodeType
from typing import Any, Final

import numpy as np

from steepest.consistency.calls import keep_random_state, required_parameters
from steepest.consistency.default_parameters import count_layers, usual_parameter
from steepest.consistency.drivers import (
    FEATURES,
    OUTPUTS,
    SAMPLES,
    Data,
    callers_of,
    driver_arguments,
    other_widths,
    single_data,
    usual_data,
)
from steepest.consistency.layers import MadeObject
from steepest.consistency.recording import code_of
from steepest.consistency.results import returned_names
from steepest.consistency.roles import roles_of
from steepest.consistency.states import with_globals
from steepest.consistency.step_conclusions import conclude_step
from steepest.consistency.steps import record_step
from steepest.consistency.trials import Conclusion, best_conclusion
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, WRONG

__all__ = ["RecordedBackward", "check_recorded", "find_recorded"]

SECONDS: Final = 1.4
LONGEST: Final = 0.5
MOST_WIDTHS: Final = 5
GIVEN_UP_AT: Final = (OSError, ImportError, NameError, EOFError)
"""Errors that other data do not avoid."""
BACKWARD: Final = (
    r"\w*(back_?(ward|prop|pass)|bprop|gradients?|grads?|nabla|deltas?)\w*|back|backprop\w*"
)
OTHER: Final = (
    r"\w*(desc|decent|decend|check|numeric|approx|clip|zero|plot|fit|optimi|hess|update|apply"
    r"|norm|boost|test|sigmoid|relu|tanh|softmax|forward|average|accum)\w*"
)
FORWARD: Final = (
    r"_*(l_|model_|nn_)*(forward\w*|feed_?forward\w*|fprop|predict_proba|propagate|predict|think"
    r"|query|output|hypothesis|__call__)_*"
)
START: Final = (
    r"_*(init\w*|build\w*|create\w*|make\w*|random_init)(param|weight|net|layer|model)?\w*"
)
Run = Callable[[], Any]


@dataclass(frozen=True, slots=True, eq=False)
class RecordedBackward:
    """A function or method with the name of a backpropagation, and all functions of its file.

    Attributes:
        name: ``backprop``, or ``Net.backprop``.
        function: it.
        classes_of: for each function of the file its class, or None.
        functions: those of the file by their code.
    """

    name: str
    function: Callable[..., Any]
    classes_of: Mapping[CodeType, type | None]
    functions: Mapping[CodeType, Callable[..., Any]]


@dataclass(slots=True, eq=False)
class _Objects:
    """Objects of the classes, made once."""

    objects_of: Callable[[type], Iterable[MadeObject]]
    known: dict[type, list[MadeObject]] = field(default_factory=dict)

    def of(self, cls: type, data: Data) -> Iterator[MadeObject]:
        """Objects made with the data and its widths first."""
        own = _made_with(cls, data)
        if own is not None:
            yield own
        if cls not in self.known:
            self.known[cls] = list(self.objects_of(cls))
        yield from self.known[cls]


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """As `MadeObject`."""

    text: str
    make: Callable[[], Any]


def _made_with(cls: type, data: Data) -> MadeObject | None:
    """An object made with arguments by the names of the parameters; None if one has no name."""
    start = vars(cls).get("__init__")
    arguments = driver_arguments(start, data) if inspect.isfunction(start) else None
    if not arguments:
        return None
    return _Made(f"{cls.__name__}({_shown(arguments)})", partial(_make, cls, arguments))


def _make(cls: type, arguments: Mapping[str, Any]) -> Any:
    return cls(**copy.deepcopy(dict(arguments)))


def _shown(arguments: Mapping[str, Any]) -> str:
    return ", ".join(name if np.ndim(v) else f"{name}={v!r}" for name, v in arguments.items())


def find_recorded(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> list[RecordedBackward]:
    """The functions and methods whose name is that of a backpropagation.

    >>> def back_prop(z1, a1, a2, w2, x, y): return a2 - y
    >>> [each.name for each in find_recorded({"back_prop": back_prop}, {})]
    ['back_prop']
    """
    named: dict[str, Callable[..., Any]] = dict(functions)
    classes_of: dict[CodeType, type | None] = {}
    for name, cls in classes.items():
        for own, value in vars(cls).items():
            function = getattr(value, "__func__", value)
            if inspect.isfunction(function):
                named[f"{name}.{own}"] = function
                classes_of[function.__code__] = cls
    known = {code: f for f in named.values() if (code := code_of(f)) is not None}
    classes_of = {code: classes_of.get(code) for code in known}
    return [
        RecordedBackward(name, function, classes_of, known)
        for name, function in named.items()
        if code_of(function) in known
        and _is_backward(name.rpartition(".")[2])
        and not _is_derivative(function)
    ]


def _is_derivative(function: Callable[..., Any]) -> bool:
    """Whether it takes one array of data only: the derivative of an activation."""
    names = [name for name in _needed(function) if name != "self"]
    return len(names) == 1 and roles_of(names[0])[:1] == ("data",)


def _is_backward(name: str) -> bool:
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().strip("_")
    return bool(re.fullmatch(BACKWARD, plain)) and not re.fullmatch(OTHER, plain)


def check_recorded(
    backward: RecordedBackward, objects_of: Callable[[type], Iterable[MadeObject]]
) -> Conclusion | None:
    """The best conclusion over the ways in which the file may call it."""
    until = time.process_time() + SECONDS
    found: list[Conclusion] = []
    objects, tried = _Objects(objects_of), set[tuple[int, int]]()
    widths, given_up = [(FEATURES, OUTPUTS)], set[str]()
    with keep_random_state():
        while widths and len(tried) < MOST_WIDTHS:
            now = widths.pop(0)
            tried.add(now)
            for shown, run, data in _ways(backward, objects, *now):
                if shown.split("(")[0] in given_up:
                    continue
                left = until - time.process_time()
                if left <= 0:
                    return best_conclusion(found)
                call = partial(_conclude, backward, shown, run, data)
                ended = call_safely(call, (), min(left, LONGEST))
                found += [ended.returned] if ended.returned else []
                if ended.returned and ended.returned.outcome in (RIGHT, WRONG):
                    return best_conclusion(found)
                if isinstance(ended.error, GIVEN_UP_AT):
                    given_up.add(shown.split("(")[0])
                widths += [each for each in _other_widths(ended.error, data) if each not in tried]
            widths = list(dict.fromkeys(widths))
    return best_conclusion(found)


def _other_widths(error: BaseException | None, data: Data) -> list[tuple[int, int]]:
    """Numbers of features and classes that an error about shapes asks for."""
    if not isinstance(error, ValueError):
        return []
    numbers = other_widths(str(error), data)
    features = [(each, data.classes) for each in numbers]
    classes = [(data.features, each) for each in numbers] if data.features > FEATURES else []
    return [*classes, *features]


def _conclude(backward: RecordedBackward, shown: str, run: Run, data: Data) -> Conclusion | None:
    step = record_step(run, backward.function, backward.functions, data)
    return conclude_step(step, backward.name, shown) if step is not None else None


def _ways(
    backward: RecordedBackward, objects: _Objects, features: int, classes: int
) -> Iterator[tuple[str, Run, Data]]:
    """Runs that call the function, with the call as it is shown."""
    code = code_of(backward.function)
    assert code is not None
    for caller in callers_of(backward.name.rpartition(".")[2], code, backward.functions):
        for data in usual_data(features, classes):
            yield from _runs(caller, backward, objects, data)
    for data in (*usual_data(features, classes), *single_data(features, classes)):
        yield from _runs(backward.function, backward, objects, data)
        yield from _direct_runs(backward, objects, data)


def _runs(
    caller: Callable[..., Any], backward: RecordedBackward, objects: _Objects, data: Data
) -> Iterator[tuple[str, Run, Data]]:
    arguments = driver_arguments(caller, data)
    code = code_of(caller)
    if arguments is None or code is None:
        return
    cls = backward.classes_of.get(code)
    inside = _shown(arguments)
    if cls is None:
        yield f"{caller.__name__}({inside})", partial(caller, **arguments), data
        return
    for made in objects.of(cls, data):

        def run(made: MadeObject = made) -> Any:
            return caller(**({"self": made.make()} if _has_self(caller) else {}), **arguments)

        yield f"{made.text}.{caller.__name__}({inside})", run, data


def _has_self(function: Callable[..., Any]) -> bool:
    return [p.name for p in required_parameters(function)][:1] == ["self"]


def _direct_runs(
    backward: RecordedBackward, objects: _Objects, data: Data
) -> Iterator[tuple[str, Run, Data]]:
    """Forward and then backward, with arguments by the names of their parameters."""
    code = code_of(backward.function)
    cls = backward.classes_of.get(code) if code else None
    forwards = [
        each
        for key, each in backward.functions.items()
        if backward.classes_of.get(key) is cls and re.fullmatch(FORWARD, each.__name__.lower())
    ]
    for forward in forwards[:3]:
        things: Iterable[MadeObject | None] = objects.of(cls, data) if cls else [None]
        for made in things:
            run = partial(_forward_then_backward, backward, forward, made, data)
            text = f"{made.text}." if made else ""
            names = ", ".join(p.name for p in required_parameters(backward.function))
            yield f"{text}{backward.function.__name__}({names})", run, data


def _forward_then_backward(
    backward: RecordedBackward, forward: Callable[..., Any], made: MadeObject | None, data: Data
) -> None:
    known: dict[str, Any] = {"self": made.make()} if made else _started(backward, data)
    read = {name for code in backward.functions for name in code.co_names}
    with with_globals(backward.function, {k: v for k, v in known.items() if k in read}):
        _call_both(backward, forward, known, data)


def _call_both(
    backward: RecordedBackward, forward: Callable[..., Any], known: dict[str, Any], data: Data
) -> None:
    returned = forward(**_arguments(forward, known, data))
    parts = returned if isinstance(returned, tuple) else (returned,)
    names = returned_names(forward)
    known |= {name: each for name, each in zip(names, parts, strict=False) if name}
    arrays = [each for each in parts if isinstance(each, np.ndarray)]
    fitting = [each for each in arrays if np.shape(each) == np.shape(data.y)]
    output: Any = parts[0] if _first_is_output(parts) else (fitting or [*parts[:1], *arrays])[-1]
    others = [each for each in parts if each is not output]
    known["output of forward"] = output
    known["cache of forward"] = others[0] if len(others) == 1 else tuple(others)
    backward.function(**_arguments(backward.function, known, data))


def _arguments(
    function: Callable[..., Any], known: Mapping[str, Any], data: Data
) -> dict[str, Any]:
    """Arguments by the names of the parameters; those of unknown names in the usual order."""
    given: dict[str, Any] = {"self": known["self"]} if "self" in known else {}
    names = [each for each in _needed(function) if each != "self"]
    usual = [data.x, known.get("parameters of the network")]
    if "output of forward" in known:
        usual = [data.x, data.y, known.get("cache of forward"), usual[1]]
    layers = count_layers(function, names)
    for name in names:
        try:
            given[name] = _argument(name, known, data)
        except KeyError:
            value = usual_parameter(function, name, data, layers)
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


def _first_is_output(parts: Sequence[Any]) -> bool:
    return len(parts) == 2 and not isinstance(parts[1], np.ndarray)


def _started(backward: RecordedBackward, data: Data) -> dict[str, Any]:
    """What the function of the file that makes the parameters returns, by name."""
    for function in backward.functions.values():
        arguments = driver_arguments(function, data)
        is_start = re.fullmatch(START, function.__name__.lower())
        if is_start and arguments is not None and not _has_self(function):
            returned = function(**arguments)
            parts = returned if isinstance(returned, tuple) else (returned,)
            names = returned_names(function)
            found = {name: each for name, each in zip(names, parts, strict=False) if name}
            return found | {"parameters of the network": parts[0]}
    return {}


def _needed(function: Callable[..., Any]) -> list[str]:
    parameters = required_parameters(function)
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
