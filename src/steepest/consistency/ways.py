"""Ways in which the file's own code leads to a call of one of its functions.

Functions that call it, such as a training, are run on a few samples; or it is called with what the
functions of the file return that make parameters and compute outputs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final, TypeVar

from steepest.consistency.calls import keep_random_state
from steepest.consistency.default_parameters import layers_named
from steepest.consistency.drivers import (
    FEATURES,
    HIDDEN_LAYERS,
    OUTPUTS,
    Data,
    callers_of,
    driver_arguments,
    other_classes,
    other_widths,
    single_data,
    usual_data,
)
from steepest.consistency.failures import Failures
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.passes import direct_runs, has_self
from steepest.consistency.recording import code_of
from steepest.consistency.whole_objects import BOTH, FIT, INSIDE, ObjectsOfFile, shown_arguments
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.roles.reading import in_snake_case

__all__ = [
    "Ways",
    "first_decided",
    "runs_of",
]

T = TypeVar("T")
Run = Callable[[], Any]

LONGEST: Final = 1.0
MOST_WIDTHS: Final = 5
MOST_MISFITS: Final = 8

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
    trains = re.fullmatch(FIT, in_snake_case(caller.__name__)) is not None
    for made in objects.of(cls, data, BOTH if trains else INSIDE):

        def run(made: MadeObject = made) -> Any:
            return caller(**({"self": made.make()} if has_self(caller) else {}), **arguments)

        yield f"{made.text}.{caller.__name__}({inside})", run, data
