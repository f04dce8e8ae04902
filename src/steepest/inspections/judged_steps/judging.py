"""Which functions of a file a training that descends on a usual loss shows to be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial
from types import CodeType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import keep_random_state
from steepest.consistency.drivers import Data, callers_of, is_data_name, single_data, usual_data
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.passes import FORWARD, direct_runs, needed_names
from steepest.consistency.recording import Recorded, code_of, record_until, seed_generators
from steepest.consistency.states import Path, copy_state, global_values
from steepest.consistency.steps import VALUE_NAMES, parameters_of_call
from steepest.consistency.ways import first_decided, runs_of
from steepest.consistency.whole_objects import ObjectsOfFile
from steepest.counted_time import add_counted_time, counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.inspections.called_with_samples import is_called_with_samples
from steepest.inspections.judged_steps.as_in_file import recorded_runs
from steepest.inspections.judged_steps.composed import composed_runs
from steepest.inspections.judged_steps.explaining import MOST_WINDOWS, Explained, explain_training
from steepest.inspections.judged_steps.lines import lines_run
from steepest.inspections.judged_steps.moments import Hook, arguments_for, finish, record_moments
from steepest.parameters import single_parameters_of
from steepest.roles.reading import in_snake_case, plain_name

Numbers = NDArray[np.float64]
__all__ = ["JudgedStep", "find_judged_steps"]

SECONDS: Final = 1.2
"""Of the search for trainings that call one forward pass."""
SECONDS_OF_FILE: Final = 2.5
SECONDS_IN_FILE: Final = 1.0
FEW_WINDOWS: Final = 2
SECONDS_OF_TRIAL: Final = 0.01
"""Besides its calls: copies of objects make none."""
MOST_CALLERS: Final = 12
TRAINING: Final = (
    r"\w*(fit|train|epoch|grad\w*_?desc|sgd|optimi[sz]e|learn|model|perceptron|run|solve|main"
    r"|batch|step|update)\w*|gd"
)
STEP: Final = (
    r"_*(l_|model_)?(back(ward|_?prop\w*)|backward_?(pass|prop\w*)|update\w*"
    r"|grad\w*_?desc\w*|adjust\w*)_*"
)
OTHER: Final = (
    r"\w*(test|accura|evaluat|score|predict|loss|cost|plot|check|numeric|split|batches|batched)\w*"
    r"|_*(create|make|get|gen\w*|iter\w*|sample|next|load)_\w*batch\w*"
)
OF_ONE_LAYER: Final = r"linear|single|one_?layer|layer_|cell"
NO_LOSS: Final = r"grad|deriv|prime|back|delta|plot|print|show|hist|accura|update|train|fit|numeric"
SURELY_FORWARD: Final = r"\w*(forward|feed|prop)\w*"


@dataclass(frozen=True, slots=True, eq=False)
class JudgedStep:
    """A training that descends, and the functions that take part in it.

    Attributes:
        shown: the call that was made.
        explained: what it descends on.
        functions: those that ran in its steps.
        forward: the forward pass.
        lines: those of each function that ran.
    """

    shown: str
    explained: Explained
    functions: frozenset[CodeType]
    forward: CodeType | None = None
    lines: Mapping[CodeType, Set[int]] = field(default_factory=dict)


def find_judged_steps(
    functions: Sequence[UserFunction],
    objects_of: Callable[[type], Iterable[MadeObject]],
) -> Iterator[JudgedStep]:
    """The trainings of a file that descend on a usual loss of one of its forward passes."""
    until = counted_time() + SECONDS_OF_FILE
    for forward in (*filter(_is_forward, functions), *filter(_is_loss, functions)):
        left = min(SECONDS, until - counted_time())
        if left > 0:
            judge = partial(_judge, forward)
            found = first_decided(
                forward, objects_of, judge, lambda found: True, left, _training_ways
            )
            yield from found or _judge_as_in_file(forward, judge)


def _is_forward(function: UserFunction) -> bool:
    """Whether a function has the name of a forward pass or its use, and calls none beside it."""
    name = function.name.rpartition(".")[2]
    named = re.fullmatch(FORWARD, name.lower())
    if not named:
        return function.cls is not None and is_called_with_samples(function.cls, name)
    if _has_labels(function.function) and not re.fullmatch(SURELY_FORWARD, named[0]):
        return False
    called = {*function.function.__code__.co_names}
    beside = (
        each.__name__
        for code, each in function.functions.items()
        if function.classes_of.get(code) is function.cls and each is not function.function
    )
    return not any(
        name in called
        and re.fullmatch(FORWARD, name.lower())
        and not re.search(OF_ONE_LAYER, name.lower())
        for name in beside
    )


def _is_loss(function: UserFunction) -> bool:
    """Whether a function has the name of a loss, and takes samples and labels."""
    name = in_snake_case(function.name.rpartition(".")[2])
    names = [plain_name(each.name) for each in single_parameters_of(function.function)]
    takes = all(any(is_data_name(each, role) for each in names) for role in ("data", "labels"))
    return takes and bool(re.search(VALUE_NAMES, name)) and not re.search(NO_LOSS, name)


def _has_labels(function: Callable[..., Any]) -> bool:
    """Whether a function takes labels: a loss, or a backpropagation from the output on."""
    return any(is_data_name(plain_name(each), "labels") for each in needed_names(function))


def _judge_as_in_file(
    forward: UserFunction, judge: Callable[[str, Callable[[], Any], Data], JudgedStep | None]
) -> Iterator[JudgedStep]:
    """The first training that descends if it is called as the file does."""
    with keep_random_state():
        for caller in _trainings(forward):
            for shown, run, data in recorded_runs(caller):
                trial = call_safely(partial(judge, shown, run, data), (), SECONDS_IN_FILE)
                if trial.returned is not None:
                    yield trial.returned
                    return


def _training_ways(
    wanted: UserFunction, objects: ObjectsOfFile, features: int, classes: int
) -> Iterator[tuple[str, Callable[[], Any], Data]]:
    """Runs of functions that train, and so call a forward pass several times."""
    every = (*usual_data(features, classes), *single_data(features, classes))
    trainings = _trainings(wanted)
    for caller in trainings:
        for data in every:
            yield from runs_of(caller, wanted, objects, data, slowly=True)
    for code, function in wanted.functions.items():
        name = function.__name__.lower()
        beside = wanted.classes_of.get(code) is wanted.cls and function not in trainings
        if wanted.cls is not None and beside and re.fullmatch(STEP, name) and _has_labels(function):
            for data in every:
                yield from direct_runs(replace(wanted, function=function), objects, data)
    for data in every:
        yield from composed_runs(wanted, objects, data)


def _trainings(wanted: UserFunction) -> list[Callable[..., Any]]:
    """The functions that call a forward pass or stand beside it, with the name of a training."""
    code = code_of(wanted.function)
    assert code is not None
    name = wanted.name.rpartition(".")[2]
    callers = callers_of(name, code, wanted.functions, MOST_CALLERS)
    beside = [
        each
        for key, each in wanted.functions.items()
        if wanted.classes_of.get(key) is wanted.cls and each not in callers
    ]
    return [
        each
        for each in (*callers, *beside)
        if re.fullmatch(TRAINING, each.__name__.lower())
        and not re.fullmatch(OTHER, each.__name__.lower())
    ]


def _judge(
    forward: UserFunction, shown: str, run: Callable[[], Any], data: Data
) -> JudgedStep | None:
    """The training if it descends on a usual loss of the forward pass.

    Raises:
        Exception: what the user's code raises, if nothing could be compared.
    """
    add_counted_time(SECONDS_OF_TRIAL)
    hooks, error = _hooks(forward, run, data)
    compared = False
    for hook, call in hooks:
        read = copy_state(global_values(forward.functions))
        filled = parameters_of_call(call, read, data)
        if not filled:
            continue
        compared = True
        for values, others in ((filled, _others(filled)), ({}, {})):
            follows = partial(_explain, forward, run, hook, data, [*filled])
            explained = follows(values)
            if explained is not None and (
                not others or follows(others, most=FEW_WINDOWS) is not None
            ):
                codes = frozenset(_codes_in(explained))
                lines = lines_run(partial(finish, run), codes)
                return JudgedStep(shown, explained, codes, code_of(forward.function), lines)
    if error is not None and not compared:
        raise error
    return None


def _others(filled: Mapping[Path, Numbers]) -> dict[Path, Numbers]:
    """Other values for the parameters, with which chance would show."""
    return {path: 0.05 - 0.8 * value for path, value in filled.items()}


def _explain(
    forward: UserFunction,
    run: Callable[[], Any],
    hook: Hook,
    data: Data,
    paths: Sequence[Path],
    values: Mapping[Path, Numbers],
    most: int = MOST_WINDOWS,
) -> Explained | None:
    """What a training descends on that begins with these values."""
    training = record_moments(run, forward.function, hook, forward.functions, data, values)
    return explain_training(training, paths, most, own_loss=_is_loss(forward))


def _hooks(
    forward: UserFunction, run: Callable[[], Any], data: Data
) -> tuple[list[tuple[Hook, Recorded]], Exception | None]:
    """The functions at whose calls the parameters are looked at: the forward pass, then others.

    Returns:
        each with a call of the forward pass as it would be made there; what the run raises.
    """
    error = None
    seen: dict[Hook, Recorded] = {}

    def look(call: Recorded) -> None:
        for turned in (False,) if call.function is forward.function else (False, True):
            hook = Hook(call.function, turned)
            if hook in seen:
                continue
            given = arguments_for(forward.function, hook, call, data)
            if given is not None:
                arguments = copy_state(given[0])
                seen[hook] = Recorded(forward.function, arguments, 0, 0)

    seed_generators()
    try:
        record_until(partial(finish, run), forward.functions, entered=look)
    except Exception as raised:  # what comes after the first calls may fail
        error = raised
    ordered = sorted(seen.items(), key=lambda each: each[0].function is not forward.function)
    return ordered, error


def _codes_in(explained: Explained) -> Iterator[CodeType]:
    for function in (*(each.function for each in explained.within), *explained.around):
        code = code_of(function)
        if code is not None:
            yield code
