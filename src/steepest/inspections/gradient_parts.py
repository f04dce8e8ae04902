"""The line that computes the only wrong part of a gradient."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from types import FunctionType
from typing import Any

from steepest.edits.source import read_function_source
from steepest.gradients.verdicts import SourceLine

__all__ = ["line_of_part"]


def line_of_part(gradient: Callable[..., Any], place: int, count: int) -> SourceLine | None:
    """The last line that changes a part before it is returned; None if that is not one line.

    Args:
        gradient: the user's, which returns its parts in a tuple.
        place: of the part among them.
        count: how many there are.

    >>> def gradient(x, r):
    ...     dw = x.T @ r
    ...     db = r.sum() / 2
    ...     return dw, db
    >>> line_of_part(gradient, 1, 2).text
    'db = r.sum() / 2'
    """
    plain = inspect.unwrap(gradient)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None:
        return None
    returned = [each for each in ast.walk(source.node) if isinstance(each, ast.Return)]
    value = returned[0].value if len(returned) == 1 else None
    if not isinstance(value, ast.Tuple) or len(value.elts) != count:
        return None
    number = _line_of(value.elts[place], source.node)
    text = source.lines[number - source.first_line].strip()
    return SourceLine(f"line {number}", number, text, source.file)


def _line_of(part: ast.expr, node: ast.FunctionDef) -> int:
    """The line of the last statement that assigns the variable, or of the expression itself."""
    if not isinstance(part, ast.Name):
        return part.lineno
    assigned = [
        each.lineno
        for each in ast.walk(node)
        if isinstance(each, ast.Assign | ast.AugAssign) and part.id in _targets(each)
    ]
    return max(assigned, default=part.lineno)


def _targets(statement: ast.Assign | ast.AugAssign) -> set[str]:
    """The variables that an assignment changes, also at an index."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    found = set()
    for target in targets:
        for each in target.elts if isinstance(target, ast.Tuple) else [target]:
            inner = each.value if isinstance(each, ast.Subscript) else each
            found |= {inner.id} if isinstance(inner, ast.Name) else set()
    return found
