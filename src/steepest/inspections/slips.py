"""Slips that the text of a function shows with certainty, whatever it is called with.

A name or an attribute that nothing defines, ``loss == value`` as a statement, an argument that is
overwritten before it is read, a result that is not returned. Each is a fact of the text, so a
function with one is wrong even where every call that was tried is right or raises.
"""

from __future__ import annotations

import ast
import difflib
import inspect
import math
import re
import sys
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, Final

from steepest.checks.uses import text_of_file
from steepest.edits.source import FunctionSource, read_function_source
from steepest.gradients.verdicts import WRONG, FunctionVerdict, SourceLine
from steepest.inspections.library_calls import impossible_calls
from steepest.inspections.removed_names import REMOVED
from steepest.inspections.results_as_numbers import tuples_as_numbers
from steepest.inspections.undefined_names import (
    DYNAMIC,
    Function,
    Slip,
    names_stored,
    parse_file,
    undefined_attributes,
    undefined_names,
)

__all__ = ["find_slip"]

FORMER: Final = frozenset(
    """
    asscalar round_ bool long str complex int0 trapz msort NINF PINF Infinity cast rank string_
    find_common_type safe_eval float128 matrix float96 lookfor issubclass_ loads
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Names that older versions of NumPy had."""
ACTING: Final = frozenset(
    """
    append sort fill put resize partition copyto place putmask fill_diagonal shuffle seed save
    savetxt savez load loadtxt setflags itemset
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Functions and methods of arrays that change something."""
PURE: Final = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.If, ast.For, ast.Pass)
STATISTICS: Final = re.compile(r"_*(min|max|mean|mu|u|std?|sd|sigma|deviation|avg)(_\w+|imum)?")
"""Names of arguments that hold the figures of other data, by which data are scaled."""


def find_slip(function: Callable[..., Any], name: str, piece: str) -> FunctionVerdict | None:
    """The verdict on a function with a slip; None if there is none, or its text is unknown.

    Args:
        function: the user's.
        name: as the user calls it.
        piece: what it is checked as.
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None or _is_unwritten(source.node):
        return None
    slip = next(_slips(source, text_of_file(source.function)), None)
    if slip is None:
        return None
    place = slip.line - source.first_line
    text = source.lines[place].strip() if 0 <= place < len(source.lines) else ""
    line = SourceLine(f"line {slip.line}", slip.line, text, source.file)
    sentence = f"{name} {slip.does}."
    return FunctionVerdict(
        piece, WRONG, sentence, slip.mistake, slip.hint, subject=name, location=line
    )


def _is_unwritten(node: Function) -> bool:
    """Whether a body only prepares its results as None, as tasks that are to be filled in do."""
    body = [each for each in node.body if not _is_text(each)]
    last = body[-1] if body else None
    prepared = body[:-1] if isinstance(last, ast.Return) else body
    return bool(prepared) and all(
        isinstance(each, ast.Pass)
        or (isinstance(each, ast.Assign) and set(_constants(each.value)) == {None})
        for each in prepared
    )


def _constants(value: ast.expr) -> list[object]:
    """The constants of a value or a tuple of values; the value itself where it is no constant."""
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return [each.value if isinstance(each, ast.Constant) else each for each in parts]


def _slips(source: FunctionSource, text: str) -> Iterator[Slip]:
    node, names = source.node, source.function.__globals__
    yield from _comparisons(node)
    yield from _names_of_numpy(node, names)
    yield from impossible_calls(node, names)
    yield from _ignored_arguments(node)
    yield from _without_effect(node)
    tree = parse_file(text)
    if tree is not None and not DYNAMIC.search(text):
        yield from undefined_names(node, text, names)
        yield from undefined_attributes(node, tree, source.file)
        yield from tuples_as_numbers(node, tree)


def _comparisons(node: Function) -> Iterator[Slip]:
    for each in ast.walk(node):
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Compare):
            compared = each.value
            if len(compared.ops) == 1 and isinstance(compared.ops[0], ast.Eq):
                target = ast.unparse(compared.left)
                yield Slip(
                    "comparison for assignment",
                    f"compares {target} with a value (==) and does nothing with the answer",
                    f"Assign it: {target} = ...",
                    each.lineno,
                )


def _names_of_numpy(node: Function, names: dict[str, Any]) -> Iterator[Slip]:
    numpy = sys.modules["numpy"]
    for each in ast.walk(node):
        match each:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=library), attr=first)):
                of = getattr(numpy, first, None) if names.get(library) is numpy else None
                joined = f"{first}_{each.attr}"
                if inspect.isroutine(of) and not hasattr(of, each.attr):
                    better = joined if hasattr(numpy, joined) else f"{first}(...)"
                    yield Slip(
                        "no such attribute",
                        f"uses {library}.{first}.{each.attr}, which NumPy does not have",
                        f"Use {library}.{better}.",
                        each.lineno,
                    )
        if not (isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name)):
            continue
        if names.get(each.value.id) is not numpy or hasattr(numpy, each.attr):
            continue
        near = difflib.get_close_matches(each.attr, dir(numpy), 1, 0.85)
        if near and each.attr not in {*REMOVED, *FORMER}:
            called = f"{each.value.id}.{each.attr}"
            yield Slip(
                "no such function",
                f"uses {called}, which NumPy does not have",
                f"Use {each.value.id}.{near[0]}.",
                each.lineno,
            )


def _ignored_arguments(node: Function) -> Iterator[Slip]:
    """Arguments with the default None that are overwritten before they are read.

    Those that hold the figures of other data must be read; others may be there for later. One that
    becomes an empty container is filled and returned: the caller loses nothing.
    """
    arguments = node.args.args
    with_none = {
        argument.arg
        for argument, default in zip(arguments[::-1], node.args.defaults[::-1], strict=False)
        if isinstance(default, ast.Constant) and default.value is None
    }
    ignored: dict[str, int] = {}
    read: set[str] = set()
    for statement in node.body:
        stored = {each.id for each in names_stored(statement)}
        names = {each.id for each in ast.walk(statement) if isinstance(each, ast.Name)}
        loads = {
            each.id
            for each in ast.walk(statement)
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
        }
        if isinstance(statement, ast.Assign) and not _is_empty(statement.value):
            for name in (with_none & stored) - loads - read:
                ignored.setdefault(name, statement.lineno)
        read |= names
    for name in with_none - read:
        if STATISTICS.fullmatch(name):
            ignored.setdefault(name, node.lineno)
    if ignored:
        given = " and ".join(sorted(ignored))
        few = len(ignored) == 1
        yield Slip(
            "argument ignored",
            f"ignores its argument{'' if few else 's'} {given}: "
            f"{'it is' if few else 'they are'} computed anew whatever the caller passes",
            f"Compute {given} only if {'it is' if few else 'they are'} None.",
            min(ignored.values()),
        )


def _is_empty(value: ast.expr) -> bool:
    """Whether it is ``{}``, ``[]``, ``dict()`` or ``list()``."""
    if isinstance(value, ast.Call):
        named = isinstance(value.func, ast.Name) and value.func.id in ("dict", "list")
        return named and not value.args and not value.keywords
    parts = getattr(value, "elts", getattr(value, "keys", None))
    return parts is not None and not parts


def _without_effect(node: Function) -> Iterator[Slip]:
    """A function that only assigns variables of its own, and returns nothing."""
    statements = [
        each for each in ast.walk(node) if isinstance(each, ast.stmt) and each is not node
    ]
    body = [each for each in statements if not _is_text(each)]
    targets = [
        target
        for each in body
        for target in getattr(each, "targets", [getattr(each, "target", None)])
        if target is not None
    ]
    only_own = all(isinstance(each, PURE) for each in body) and all(
        isinstance(part, ast.Name | ast.Tuple | ast.Store)
        for target in targets
        for part in ast.walk(target)
        if not isinstance(part, ast.Load)
    )
    returned = [each.value for each in body if isinstance(each, ast.Return)]
    works = any(isinstance(each, ast.Assign) for each in body)
    if not (only_own and works and returned) or any(returned):
        return
    if any(isinstance(each, ast.Call) and _may_act(each) for each in ast.walk(node)):
        return
    yield Slip(
        "returns nothing",
        "computes its result and does not return it",
        "Return the result at the end.",
        body[-1].lineno,
    )


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _may_act(call: ast.Call) -> bool:
    """Whether a call may do more than compute."""
    last = ast.unparse(call.func).split(".")[-1]
    numpy = sys.modules["numpy"]
    known = hasattr(numpy, last) or hasattr(numpy.ndarray, last) or hasattr(math, last)
    computes = known or last in ("len", "range", "zip", "float", "int", "list", "enumerate")
    return not computes or last in ACTING or any(each.arg == "out" for each in call.keywords)
