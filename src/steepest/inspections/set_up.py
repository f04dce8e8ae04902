"""Objects whose weights another method than ``__init__`` makes, such as ``layer.build(3)``.

What the forward pass reads and an object lacks after it was made is looked for in the other methods
of its class; the one that sets it is called.
"""

from __future__ import annotations

import ast
import copy
import functools
import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from steepest.consistency.passes import FORWARD
from steepest.consistency.results import function_syntax
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names, single_parameters_of
from steepest.roles.reading import in_snake_case

__all__ = ["SetUp", "find_set_up", "set_up"]

SetUp = tuple[tuple[str, Mapping[str, Any]], ...]
"""Names of methods, and the arguments of each."""
MOST_METHODS: Final = 2
MOST_TRIES: Final = 8
MOST_PARAMETERS: Final = 4
SECONDS: Final = 0.05
SAMPLES: Final = np.linspace(-1.2, 1.6, 15).reshape(5, 3)
PASSES: Final = (
    r"_*\w*(forward|feed|predict|propag|call|query|fit|train|learn|back|grad|update|step|epoch|sgd"
    r"|loss|cost|evaluat|score|accura|load|read|save|plot|show|print|test|zero|reset|clear|run)\w*"
    r"|_*(add|append|push|insert|register|connect)\w*"
)
"""Methods that use weights, read files, or take layers and other objects."""
ADDING: Final = ("append", "extend", "update", "insert")
Arguments = Callable[[Sequence[inspect.Parameter]], Iterator[Mapping[str, Any]]]


def find_set_up(cls: type, make: Callable[[], Any], arguments_of: Arguments) -> SetUp:
    """The methods after which an object has what its forward pass reads; none if it has it.

    Args:
        cls: the user's class.
        make: makes an object.
        arguments_of: plausible arguments for parameters.

    >>> class Dense:
    ...     def __init__(self, units): self.units, self.w = units, None
    ...     def build(self, inputs): self.w = [[0.1] * self.units] * inputs
    ...     def forward(self, x): return x @ self.w
    >>> find_set_up(Dense, lambda: Dense(2), lambda parameters: iter([{"inputs": 3}]))
    (('build', {'inputs': 3}),)
    """
    methods = {
        name: each
        for base in reversed(cls.__mro__)
        for name, each in vars(base).items()
        if inspect.isfunction(each)
    }
    forwards = [m for name, m in methods.items() if re.fullmatch(FORWARD, name.lower())]
    needed = {each for m in forwards for each in _attributes(m)[0]} - {*methods}
    needed -= {each for m in forwards for each in _attributes(m)[1]}
    if not needed or not _lacking(make(), needed):
        return ()
    found: SetUp = ()
    for name, method in _setters(methods, needed):
        if (
            len(found) < MOST_METHODS
            and _lacking(_made(make, found), needed) & _attributes(method)[1]
        ):
            tried = arguments_of(single_parameters_of(method)[1:])
            calls = ((*found, (name, given)) for given in itertools.islice(tried, MOST_TRIES))
            found = _first_of_use(make, found, calls, needed, forwards)
    return found


def _setters(
    methods: Mapping[str, Callable[..., Any]], needed: set[str]
) -> list[tuple[str, Callable[..., Any]]]:
    """The methods that set what is needed and are no pass, those with few parameters first."""
    found = [
        (name, each)
        for name, each in methods.items()
        if not re.fullmatch(PASSES, in_snake_case(name))
        and not (name.startswith("__") and name.endswith("__"))
        and needed & _attributes(each)[1]
        and len(single_parameters_of(each)) <= MOST_PARAMETERS + 1
    ]
    return sorted(found, key=lambda each: len(single_parameters_of(each[1])))


def _first_of_use(
    make: Callable[[], Any],
    found: SetUp,
    tried: Iterator[SetUp],
    needed: set[str],
    forwards: Sequence[Callable[..., Any]],
) -> SetUp:
    """The first calls after which a forward pass runs, else the first that set what lacks."""
    lacking = _lacking(_made(make, found), needed)
    first = found
    for calls in tried:
        trial = call_safely(_made, (make, calls), SECONDS)
        if trial.failure is not None or not _lacking(trial.returned, needed) < lacking:
            continue
        if any(_runs(functools.partial(_made, make, calls), each) for each in forwards):
            return calls
        first = calls if first is found else first
    return first


def _runs(make: Callable[[], Any], forward: Callable[..., Any]) -> bool:
    """Whether a forward pass takes samples as rows, as columns or one at a time."""
    if len(required_names(forward)) != 2:
        return False
    return any(
        call_safely(lambda x=x: forward(make(), x.copy()), (), SECONDS).failure is None
        for x in (SAMPLES, SAMPLES.T, SAMPLES[0])
    )


def set_up(thing: Any, calls: SetUp) -> Any:
    """An object after the calls of its methods."""
    for name, given in calls:
        getattr(thing, name)(**copy.deepcopy(dict(given)))
    return thing


def _made(make: Callable[[], Any], calls: SetUp) -> Any:
    return set_up(make(), calls)


def _lacking(thing: Any, names: set[str]) -> set[str]:
    """The attributes that are missing, None, or an empty list or dictionary."""
    own = {name: getattr(thing, name, None) for name in names}
    return {k for k, v in own.items() if v is None or (isinstance(v, list | dict) and not v)}


@functools.lru_cache(maxsize=1024)
def _attributes(method: Callable[..., Any]) -> tuple[frozenset[str], frozenset[str]]:
    """The attributes of ``self`` that a method reads and that it sets or fills."""
    read: set[str] = set()
    stored: set[str] = set()
    for node in ast.walk(function_syntax(method) or ast.Module([], [])):
        target = node
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            target = node.value
            while isinstance(target, ast.Subscript):
                target = target.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func.value if node.func.attr in ADDING else node
        if not isinstance(target, ast.Attribute) or not _is_self(target.value):
            continue
        if target is node and isinstance(target.ctx, ast.Load):
            read.add(_mangled(method, target.attr))
        else:
            stored.add(_mangled(method, target.attr))
    return frozenset(read), frozenset(stored)


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _mangled(method: Callable[..., Any], name: str) -> str:
    """The name of an attribute as an object of the method's class keeps it."""
    cls = method.__qualname__.split(".")[-2:-1]
    private = name.startswith("__") and not name.endswith("__") and cls
    return f"_{cls[0].lstrip('_')}{name}" if private else name
