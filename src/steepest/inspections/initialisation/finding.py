"""Functions, methods and classes of a file that make initial weights."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict
from steepest.inspections.initialisation.drawing import (
    Drawn,
    draw_from_class,
    draw_from_function,
    draw_from_method,
)
from steepest.inspections.initialisation.judging import judge_initial_weights
from steepest.inspections.initialisation.optimiser_state import judge_zero_state
from steepest.parameters import single_parameters_of
from steepest.roles.reading import in_snake_case

__all__ = ["Initialisation", "find_initialisations"]

FUNCTION_NAME: Final = (
    r"(^|_)(rand(om)?_?)?init(iali[sz]e[rd]?|iali[sz]ation|ial|ializer)?s?(_|$)|randinit|randominit"
    r"|(^|_)(he|xavier|glorot|kaiming|lecun|msra)(_|$)|(make|create|build|get|generate)_(random_)?"
    r"(weights|params|parameters|theta)|initiali[sz]|reset_parameters|_init$|rand_?weights"
    r"|ini[cz]iali[sz]|initiat|pesos_(random|ale)|(make|create|build|generate|construct)_bias(es)?"
    r"|reset_(network|weights)"
)
CLASS_NAME: Final = r"init|xavier|glorot|(^|_)he(_|$)|kaiming|msra|lecun"
LAW_NAME: Final = r"(random_?)?(zeros?|ones?|constant|normal|uniform|gaussian|orthogonal)"
STATE_NAME: Final = r"veloc|adam|momentum|rmsprop|adagrad|optim|moments"
DRAWING: Final = frozenset(
    """
    randn rand random normal uniform standard_normal randint gauss random_sample zeros ones full
    truncated_normal randn_like normalvariate zeros_like xavier_uniform_ kaiming_normal_
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Functions that make weights; an ``__init__`` that calls none of them makes none."""
READING: Final = frozenset(
    """
    open load loads loadtxt genfromtxt fromfile memmap read_csv read_pickle loadmat read_text
    read_bytes Unpickler load_npz load_weights load_state_dict File
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Functions that read weights from a file, in the place of which a check has made-up numbers."""
MAKING_METHODS: Final = (
    "__call__",
    "initialize",
    "init",
    "get",
    "forward",
    "call",
    "fill",
    "init_weights",
)


@dataclass(frozen=True, slots=True, eq=False)
class Initialisation:
    """A function of the user's that makes initial weights.

    Attributes:
        name: as the user calls it, ``Net.__init__``.
        function: it, for its place in the file.
        check: calls it and judges what it makes.
    """

    name: str
    function: Callable[..., Any]
    check: Callable[[], FunctionVerdict]


def find_initialisations(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> Iterator[Initialisation]:
    """The functions that make initial weights, by their names and by what ``__init__`` calls.

    >>> import numpy as np
    >>> def init_weights(n_in, n_out): return np.random.randn(n_out, n_in) * 0.01
    >>> [found] = find_initialisations({"init_weights": init_weights}, {})
    >>> found.check().outcome
    'right'
    """
    for name, function in functions.items():
        if not re.search(FUNCTION_NAME, in_snake_case(name)):
            continue
        if re.search(STATE_NAME, in_snake_case(name)) and single_parameters_of(function):
            yield Initialisation(name, function, partial(judge_zero_state, name, function))
        else:
            draw = partial(draw_from_function, function, name)
            yield Initialisation(name, function, partial(_judge, name, function, draw))
    for class_name, cls in classes.items():
        for key, raw in vars(cls).items():
            function = raw.__func__ if isinstance(raw, staticmethod | classmethod) else raw
            if not inspect.isfunction(function):
                continue
            name = f"{class_name}.{function.__name__}"
            if key == "__init__" and (_draws(function) or _calls_maker(function, cls)):
                yield Initialisation(
                    name, function, partial(_judge, name, function, partial(draw_from_class, cls))
                )
            elif key != "__init__" and _is_maker(cls, class_name, function):
                draw = partial(draw_from_method, cls, key)
                yield Initialisation(name, function, partial(_judge, name, function, draw))


def _is_maker(cls: type, class_name: str, function: Callable[..., Any]) -> bool:
    """Whether a method makes weights, by its name, its class and bases, or its only argument."""
    method = function.__name__
    names = [class_name, *(each.__name__ for each in cls.__mro__[1:-1])]
    by_class = any(re.search(CLASS_NAME, in_snake_case(each)) for each in names)
    given = [each.name.lower() for each in single_parameters_of(function)[1:]]
    by_law = re.fullmatch(LAW_NAME, class_name.lower()) and given in (["shape"], ["size"])
    in_class = method in MAKING_METHODS and (by_class or by_law)
    return bool(in_class or re.search(FUNCTION_NAME, in_snake_case(method)))


def _calls_maker(function: Callable[..., Any], cls: type) -> bool:
    """Whether ``__init__`` calls another method of the class that makes initial weights."""
    called = {*function.__code__.co_names} & {*vars(cls)}
    return any(re.search(FUNCTION_NAME, in_snake_case(each)) for each in called - {"__init__"})


def _draws(function: Callable[..., Any]) -> bool:
    """Whether the code of a function, or of one inside it, makes arrays or random numbers."""
    return _calls_any(function, DRAWING)


def _calls_any(function: Callable[..., Any], names: frozenset[str]) -> bool:
    """Whether the code of a function, or of one inside it, has one of the names."""
    waiting = [inspect.unwrap(function).__code__]
    while waiting:
        code = waiting.pop()
        if names & {*code.co_names}:
            return True
        waiting += [each for each in code.co_consts if isinstance(each, type(code))]
    return False


def _judge(
    name: str, function: Callable[..., Any], draw: Callable[[], Drawn | None]
) -> FunctionVerdict:
    if _calls_any(function, READING) and not _draws(function):
        return _not_judged(name, "it reads its weights from a file")
    drawn = draw()
    if drawn is None:
        return _not_judged(name, "no call that was tried gave weights")
    verdict = judge_initial_weights(name, drawn)
    if verdict.outcome == WRONG and _calls_any(function, READING):
        return _not_judged(name, "it may read its weights from a file")
    return verdict


def _not_judged(name: str, why: str) -> FunctionVerdict:
    return FunctionVerdict("layer", NOT_CHECKED, f"{name} could not be judged: {why}.")
