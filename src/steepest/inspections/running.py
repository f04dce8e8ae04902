"""Runs one statement of the user's, also if its annotations cannot be evaluated."""

from __future__ import annotations
import __future__

import ast
from dataclasses import replace
from typing import Any, Final

from steepest.inspections.sources import Statement

__all__ = ["run_statement"]

AS_TEXT: Final = __future__.annotations.compiler_flag
"""Lets the compiler keep annotations as text."""


def run_statement(statement: Statement, names: dict[str, Any]) -> BaseException | None:
    """Run a statement.

    A definition that fails is run once more with its annotations as text: ``-> list[Module]`` in
    the class ``Module`` needs Python 3.14, and a missing import of ``List`` costs no function.

    Args:
        statement: of a file.
        names: the global names, which it changes.

    Returns:
        what it raised, also if it then succeeded without annotations; else None.

    >>> [node] = ast.parse("def relu(x: Array): return max(x, 0)").body
    >>> names = {}
    >>> str(run_statement(Statement(node, 0, "", "", 0), names)), names["relu"](-2)
    ("name 'Array' is not defined", 0)
    """
    try:
        exec(statement.compiled(), names)
    except BaseException as raised:  # the file may raise anything, it must not end the inspection
        if isinstance(raised, Exception) and _has_annotations(statement):
            _run_without_annotations(statement, names)
        return raised
    return None


def _has_annotations(statement: Statement) -> bool:
    """Whether a definition has annotations that are evaluated when it runs."""
    defines = isinstance(statement.node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    nodes = ast.walk(statement.node) if defines and not statement.flags & AS_TEXT else ()
    return any(
        getattr(each, "annotation", None) or getattr(each, "returns", None) for each in nodes
    )


def _run_without_annotations(statement: Statement, names: dict[str, Any]) -> None:
    try:
        exec(replace(statement, flags=statement.flags | AS_TEXT).compiled(), names)
    except BaseException:  # the first exception is the one to report
        return
