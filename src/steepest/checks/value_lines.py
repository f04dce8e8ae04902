"""The line whose value is wrong: with the right quantity in its place the function is right.

Each statement that gives a value is tried with each quantity that a right implementation computes
(`right_values.py`), as a whole or, in a loop, with its elements one after the other. A statement
before which another value equals no right quantity is not named for the final result alone, which
would make any function right.
"""

from __future__ import annotations

import ast
import json
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.child import run_in_child
from steepest.checks.observations import CallResult
from steepest.checks.right_values import RESULT, RIGHT_VALUES, right_values
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.reachable import reachable_functions
from steepest.edits.source import FunctionSource, read_function_source
from steepest.gradients.limits import OutOfTime, limit_computing_time, limit_more_memory
from steepest.gradients.verdicts import SourceLine

__all__ = ["ProvidingValues", "find_line_of_value"]

NAME: Final = "value_of_a_right_implementation"
"""The global name under which an edited function finds the quantities."""
SECONDS: Final = 0.9
"""Computing time that the search for one function may take."""
LONGEST: Final = 0.5
"""Computing time that one statement with another value may take."""
MOST_MEMORY: Final = 2**27


Statement: TypeAlias = ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Return | ast.Expr


@dataclass(slots=True)
class ProvidingValues:
    """Calls a function, and keeps the arguments, from which right quantities are computed.

    Attributes:
        inner: the function.
        arguments: those of the latest call.
        count: how many quantities that call has taken.
        seen: values that the function computed itself, by the number of the statement.
    """

    inner: SafeFunction
    arguments: tuple[Any, ...] = ()
    count: int = 0
    seen: dict[int, list[Any]] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[str]:
        """Those of the function."""
        return self.inner.roles

    @property
    def array_format(self) -> ArrayFormat:
        """That of the function."""
        return self.inner.array_format

    def parameter_name(self, role: str) -> str:
        """The user's name of the parameter that takes an argument of the exercise."""
        return self.inner.parameter_name(role)

    def __call__(self, *arguments: Any) -> CallResult:
        """Call the function."""
        self.arguments, self.count = arguments, 0
        return self.inner(*arguments)

    def value(self, name: str, one_by_one: bool) -> Any:
        """A right quantity for the latest arguments, or the next of its elements."""
        found = right_values(self.inner.piece.name, self.arguments)[name]
        if one_by_one:
            found = found if isinstance(found, list) else [*np.ravel(found)]
            found = found[self.count % max(len(found), 1)]
            self.count += 1
        return self._in_format(found)

    def note(self, number: int, value: Any) -> Any:
        """Keep a value that a statement of the function computes."""
        self.seen.setdefault(number, []).append(value)
        return value

    def _in_format(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._in_format(each) for each in value)
        if isinstance(value, np.ndarray):
            return self.array_format.convert(value.copy())
        return value.item() if isinstance(value, np.generic) else value


def find_line_of_value(
    user: SafeFunction,
    provider: ProvidingValues,
    share_right: Callable[[], float],
) -> SourceLine | None:
    """The first line that makes the function right with a right quantity in its place.

    Args:
        user: a wrong function.
        provider: through which the judge calls it.
        share_right: 1 if the function is right while an edit is in place.
    """
    functions = reachable_functions(user.function)
    sources = [s for f in functions if (s := read_function_source(f)) is not None]
    if user.piece.name not in RIGHT_VALUES or not sources:
        return None

    def search() -> str:
        with limit_more_memory(MOST_MEMORY), warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            for each in sources:
                each.function.__globals__[NAME] = provider
            return json.dumps(_search(sources, provider, share_right))

    found = json.loads(run_in_child(search, 6 * SECONDS + LONGEST) or "null")
    if found is None:
        return None
    source, line = sources[found[0]], found[1]
    return SourceLine(f"line {line}", line, source.lines[line - source.first_line].strip(),
                      source.file)  # fmt: skip


def _search(
    sources: Sequence[FunctionSource], provider: ProvidingValues, share_right: Callable[[], float]
) -> tuple[int, int] | None:
    """The place of the function and the line; None if no value makes it right."""
    until = time.process_time() + SECONDS
    provider(*provider.inner.piece.sample_arguments)
    names = [*right_values(provider.inner.piece.name, provider.arguments)]
    of_result: tuple[int, int] | None = None
    for place, source, statement in _suspects(sources, provider, names):
        returned = isinstance(statement, ast.Return) and place == 0
        for name in names:
            if time.process_time() > until:
                return of_result
            final = name.startswith(RESULT) or returned
            if final and of_result is not None:
                continue
            whole, parts = (_with_value(statement, name, each) for each in (False, True))
            tried = [whole] if name.startswith(RESULT) else [whole, parts]
            if not any(_is_right_with(source, edit, share_right) for edit in tried):
                continue
            if not final:
                return place, statement.lineno
            before = _assignments_before(source.node, statement)
            if all(_gives_right_value(source, each, provider, names) for each in before):
                of_result = place, statement.lineno
    return of_result


def _suspects(
    sources: Sequence[FunctionSource], provider: ProvidingValues, names: Sequence[str]
) -> Iterator[tuple[int, FunctionSource, Statement]]:
    """The statements of all functions, those of the functions that are called first.

    What only converts an argument is left out, and what a called function computes rightly, though
    perhaps of wrong arguments.
    """
    for place, source in reversed([*enumerate(sources)]):
        for each in _statements(source.node):
            right_already = names if place > 0 else ()
            if not _gives_right_value(source, each, provider, right_already):
                yield place, source, each


def _is_right_with(source: FunctionSource, edit: Edit, share_right: Callable[[], float]) -> bool:
    try:
        with source.edited(edit), limit_computing_time(LONGEST):
            return share_right() == 1.0
    except (Exception, OutOfTime):  # the function may do anything with another value
        return False


def _statements(node: ast.FunctionDef) -> list[Statement]:
    """The statements that give a value, in the order of the lines."""
    found = [
        each
        for each in ast.walk(node)
        if isinstance(each, ast.Assign | ast.AugAssign)
        or (isinstance(each, ast.Return | ast.AnnAssign) and each.value is not None)
        or (isinstance(each, ast.Expr) and _appended(each) is not None)
    ]
    return sorted(found, key=lambda each: each.lineno)


def _appended(statement: ast.Expr) -> ast.Call | None:
    """The call of a method such as append with one argument."""
    call = statement.value
    method = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
    return call if isinstance(call, ast.Call) and method and len(call.args) == 1 else None


def _with_value(statement: Statement, name: str, one_by_one: bool) -> Edit:
    function = ast.Attribute(ast.Name(NAME, ast.Load()), "value", ast.Load())
    new = ast.Call(function, [ast.Constant(name), ast.Constant(one_by_one)], [])
    if isinstance(statement, ast.Expr) and (call := _appended(statement)) is not None:
        replaced = Replacement(call, "args", [placed(new, call)])
    else:
        replaced = Replacement(statement, "value", placed(new, statement))
    return Edit(1, "value", "another value", statement.lineno, (replaced,))


def _gives_right_value(
    source: FunctionSource, statement: Statement, provider: ProvidingValues, names: Sequence[str]
) -> bool:
    """Whether each value that a statement gives is one of these quantities, or an argument."""
    if isinstance(statement, ast.Expr) or statement.value is None:
        return False
    function = ast.Attribute(ast.Name(NAME, ast.Load()), "note", ast.Load())
    noted = placed(ast.Call(function, [ast.Constant(0), statement.value], []), statement)
    edit = Edit(1, "value", "", statement.lineno, (Replacement(statement, "value", noted),))
    provider.seen.clear()
    try:
        with source.edited(edit), limit_computing_time(LONGEST):
            provider(*provider.inner.piece.sample_arguments)
    except (Exception, OutOfTime):
        return False
    right, seen = [*_right_arrays(provider, names)], provider.seen.get(0, [])
    return bool(seen) and all(_is_one_of(value, right) for value in seen)


def _assignments_before(node: ast.FunctionDef, statement: Statement) -> list[Statement]:
    before = [each for each in _statements(node) if each.lineno < statement.lineno]
    return [each for each in before if isinstance(each, ast.Assign | ast.AnnAssign)]


def _right_arrays(provider: ProvidingValues, names: Sequence[str]) -> Iterator[Any]:
    values = right_values(provider.inner.piece.name, provider.arguments)
    for name in names:
        yield from values[name] if isinstance(values[name], list) else [values[name]]
    yield from provider.arguments


def _is_one_of(value: Any, right: Sequence[Any]) -> bool:
    """Whether a value is a right quantity, up to its shape."""
    try:
        numbers = np.asarray(value, dtype=float).ravel()
    except (TypeError, ValueError):
        return False
    for each in right:
        try:
            other = np.asarray(each, dtype=float).ravel()
        except (TypeError, ValueError):
            continue
        if other.shape == numbers.shape and np.allclose(other, numbers, atol=1e-6):
            return True
    return False
