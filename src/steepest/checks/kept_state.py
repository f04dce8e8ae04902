"""What a function keeps from call to call, and the function with it restored before every call.

A function keeps something in defaults that are created once, in global variables, in attributes
of its own and in caches. If it is right only with all of that restored before every call, what it
keeps is its mistake.
"""

from __future__ import annotations

import ast
import copy
import dis
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor
from steepest.checks.suspect_lines import source_line
from steepest.edits.reachable import reachable_functions
from steepest.edits.source import read_function_source
from steepest.gradients.verdicts import SourceLine

__all__ = ["KeptState", "find_kept_state"]

KEPT: Final = (list, dict, set, np.ndarray, int, float, str, tuple, type(None))
MUTABLE: Final = (list, dict, set, np.ndarray)
LARGEST: Final = 10_000
"""Elements of a value that is copied before every call."""
CHANGES: Final = frozenset(
    ("append", "extend", "insert", "update", "add", "pop", "setdefault", "clear", "fill")
)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a function keeps a value.

    Attributes:
        name: of the variable, the parameter or the attribute.
        holder: the dictionary that has it.
        value: a copy of it as it was.
        default_of: the function whose default it is, or None.
        given: whether it existed.
    """

    name: str
    holder: Any
    value: Any
    default_of: Any = None
    given: bool = True

    def restore(self) -> None:
        """Put the value back as it was; a default into the tuple of all."""
        if self.given:
            self.holder[self.name] = copy.deepcopy(self.value)
        else:
            self.holder.pop(self.name, None)
        if self.default_of is not None:
            self.default_of.__defaults__ = tuple(self.holder.values())

    def is_changed(self) -> bool:
        """Whether another value is there now."""
        if not self.given:
            return self.name in self.holder
        return not _equal(self.holder[self.name], self.value)


class AttributesOfObject:
    """The attributes of an object or a class, read and set like those in a dictionary."""

    def __init__(self, holder: Any) -> None:
        self.holder = holder

    def __contains__(self, name: str) -> bool:
        return name in vars(self.holder)

    def __getitem__(self, name: str) -> Any:
        return vars(self.holder)[name]

    def __setitem__(self, name: str, value: Any) -> None:
        setattr(self.holder, name, value)


@dataclass(frozen=True, slots=True, eq=False)
class KeptState:
    """All that a function keeps, as it was when this was made.

    Attributes:
        function: the user's.
        places: where it keeps something.
        caches: functions whose results are kept by functools.
        noted: places that were found changed before they were restored.
    """

    function: Callable[..., Any]
    places: tuple[Place, ...]
    caches: tuple[Any, ...]
    noted: list[Place] = field(default_factory=list)

    def restored_function(self) -> Callable[..., Any]:
        """The function, before each call of which everything is as it was."""

        @functools.wraps(self.function)
        def restored(*positional: Any, **named: Any) -> Any:
            self.noted.extend(each for each in self.changed() if each not in self.noted)
            self.restore()
            return self.function(*positional, **named)

        return restored

    def restore(self) -> None:
        """Put everything back as it was."""
        for each in self.places:
            each.restore()
        for cache in self.caches:
            cache.cache_clear()

    def changed(self) -> list[Place]:
        """What calls have changed since."""
        return [each for each in self.places if each in self.noted or each.is_changed()]

    def line_of_first_change(self) -> SourceLine | None:
        """The line of what is changed first, or of the decorator that keeps results."""
        changed = self.changed()
        if changed:
            return self.line_of(changed[0])
        for function in reachable_functions(self.function):
            source = read_function_source(function)
            for each in source.node.decorator_list if source is not None else ():
                if source is not None and "cache" in ast.unparse(each):
                    return source_line(source, each.lineno)
        return None

    def line_of(self, place: Place, *, looked_up: bool = False) -> SourceLine | None:
        """The line that changes a value, or that of the default; None if it is not found.

        With ``looked_up`` it is the line that decides whether a kept value is taken again.
        """
        for function in reachable_functions(self.function):
            source = read_function_source(function)
            if source is None or (place.default_of is not None and function != place.default_of):
                continue
            lines = [] if looked_up else _lines_that_change(source.node, place)
            if (lookup := _line_of_lookup(source.node, place)) is not None:
                lines = [lookup]
            if lines:
                return source_line(source, lines[0])
        return None

    def line_of_lookup(self) -> SourceLine | None:
        """The line that decides whether an array that is kept is taken again."""
        found = (self.line_of(each, looked_up=True) for each in self.places)
        return next(filter(None, found), None)


def find_kept_state(function: Callable[..., Any]) -> KeptState | None:
    """What a function and those that it calls may keep from call to call; None if nothing."""
    functions = reachable_functions(function)
    places: list[Place] = []
    caches: list[Any] = []
    for each in functions:
        places += _defaults(each)
        places += _attributes(each)
        places += _globals(each)
        values = each.__globals__
        named = (values.get(name) for name in (*_names(each.__code__), each.__name__))
        caches += [value for value in named if hasattr(value, "cache_clear")]
    if hasattr(function, "cache_clear"):
        caches.append(function)
    if not places and not caches:
        return None
    return KeptState(function, tuple(places), tuple(caches))


def _defaults(function: FunctionType) -> Iterator[Place]:
    defaults = function.__defaults__ or ()
    names = function.__code__.co_varnames[: function.__code__.co_argcount][-len(defaults) or None :]
    holder = dict(zip(names, defaults, strict=False))
    for name, value in holder.items():
        if isinstance(value, MUTABLE) and (copied := _copied(value)) is not None:
            yield Place(name, holder, copied[0], function)


def _attributes(function: FunctionType) -> Iterator[Place]:
    for name, value in vars(function).items():
        if name != "__wrapped__" and (copied := _copied(value)) is not None:
            yield Place(name, vars(function), copied[0])


def _globals(function: FunctionType) -> Iterator[Place]:
    values, assigned = function.__globals__, _assigned_globals(function.__code__)
    for name in _names(function.__code__):
        value = values.get(name)
        if getattr(value, "__module__", "") == function.__module__ and hasattr(value, "__dict__"):
            yield from () if isinstance(value, FunctionType) else _attributes_of_object(value)
        kept = isinstance(value, MUTABLE) or is_tensor(value) or name in assigned
        if name in values and kept and (copied := _copied(value)) is not None:
            yield Place(name, values, copied[0])
        elif name not in values and name in assigned:
            yield Place(name, values, None, given=False)


def _attributes_of_object(holder: Any) -> Iterator[Place]:
    for name, value in vars(holder).items():
        if not name.startswith("__") and (copied := _copied(value)) is not None:
            yield Place(name, AttributesOfObject(holder), copied[0])


def _copied(value: Any) -> tuple[Any] | None:
    """A copy of a small value, in a tuple; None if it cannot be copied."""
    if not isinstance(value, KEPT) and not is_tensor(value):
        return None
    if np.prod(getattr(value, "shape", (1,))) > LARGEST:
        return None
    try:
        return (copy.deepcopy(value),)
    except Exception:  # an element may be anything
        return None


def _equal(one: Any, other: Any) -> bool:
    try:
        if isinstance(one, np.ndarray) or is_tensor(one):
            return bool(np.array_equal(np.asarray(one), np.asarray(other)))
        return bool(one == other)
    except Exception:  # arrays inside of lists have no truth value
        return repr(one) == repr(other)


def _names(code: CodeType) -> list[str]:
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return list(dict.fromkeys([*code.co_names, *(name for c in inner for name in _names(c))]))


def _assigned_globals(code: CodeType) -> set[str]:
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    own = {i.argval for i in dis.get_instructions(code) if i.opname == "STORE_GLOBAL"}
    return own.union(*(_assigned_globals(each) for each in inner))


def _line_of_lookup(node: ast.FunctionDef, place: Place) -> int | None:
    """The line that decides whether what is kept is taken again; None if it is changed otherwise.

    It is that of ``setdefault`` or ``if key not in kept``, or of the key if a line makes it.
    """
    deciding: dict[ast.AST, range] = {}
    for each in ast.walk(node):
        if isinstance(each, ast.If) and _asks(each.test, place.name):
            deciding[each.test] = range(each.lineno, each.body[-1].lineno + 1)
        elif isinstance(each, ast.Call) and ast.unparse(each.func).endswith(".setdefault"):
            deciding[each.func] = range(each.lineno, each.lineno + 1)
    changes = _lines_with_change(node, place)
    if not changes or not {*changes} <= {line for span in deciding.values() for line in span}:
        return None
    first, lines = next(iter(deciding.items()))
    keys = {each.id for each in ast.walk(first) if isinstance(each, ast.Name)}
    assigned = [each for each in ast.walk(node) if isinstance(each, ast.Assign)]
    made = [each.lineno for each in assigned if keys & {ast.unparse(t) for t in each.targets}]
    return made[0] if len(made) == 1 else lines[0]


def _asks(test: ast.expr, name: str) -> bool:
    """Whether a condition asks what is kept."""
    return any(_is_of(each, name) for each in ast.walk(test) if isinstance(each, ast.expr))


def _lines_that_change(node: ast.FunctionDef, place: Place) -> list[int]:
    return [node.lineno] if place.default_of is not None else _lines_with_change(node, place)


def _lines_with_change(node: ast.FunctionDef, place: Place) -> list[int]:
    lines = []
    for each in ast.walk(node):
        targets: list[ast.expr] = []
        if isinstance(each, ast.Assign):
            targets = each.targets
        elif isinstance(each, ast.AugAssign | ast.AnnAssign):
            targets = [each.target]
        elif isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute):
            targets = [each.func.value] if each.func.attr in CHANGES else []
        if targets and any(_is_of(target, place.name) for target in targets):
            lines.append(targets[0].lineno)
    return sorted(lines)


def _is_of(target: ast.expr, name: str) -> bool:
    """Whether a target is the variable, an element of it, or an attribute of that name."""
    while isinstance(target, ast.Subscript | ast.Starred):
        target = target.value
    if isinstance(target, ast.Tuple):
        return any(_is_of(each, name) for each in target.elts)
    own = isinstance(target, ast.Name) and target.id == name
    return own or (isinstance(target, ast.Attribute) and target.attr == name)
