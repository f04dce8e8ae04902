"""Whether a descent that returns its last point only was to return all of them, by its text."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from steepest.checks.documented_returns import documented_returns
from steepest.edits.reachable import reachable_functions
from steepest.edits.source import read_function_source

__all__ = ["keeps_what_it_does_not_return"]

GROWS: Final = frozenset(("append", "extend", "insert"))
PATH: Final = re.compile(
    r"\b(path|trajectory|track|history|iterates|positions|(all|every) (the )?(\w+ )?points?)\b"
)
"""What a text calls all points of a descent."""
ONE_POINT: Final = re.compile(r"\b(last|final|end|lowest|best|minimum|minimi[sz]er)\b")


def keeps_what_it_does_not_return(function: Callable[..., Any]) -> bool:
    """Whether a function collects points that nothing reads, or its docstring promises them.

    A list of which only the last element is returned counts as well.

    >>> def descent(p, n):
    ...     '''Returns the path.'''
    ...     return p
    >>> keeps_what_it_does_not_return(descent)
    True
    """
    said = " ".join(documented_returns(function)) if inspect.getdoc(function) else ""
    if PATH.search(said) and not ONE_POINT.search(said):
        return True
    sources = (read_function_source(each) for each in reachable_functions(function)[:1])
    nodes = [source.node for source in sources if source is not None]
    return any(_returns_last_element(each) or _has_unread_list(each) for each in nodes)


def _returns_last_element(node: ast.AST) -> bool:
    returned = (each.value for each in ast.walk(node) if isinstance(each, ast.Return))
    return any(each is not None and "[-1]" in ast.unparse(each) for each in returned)


def _has_unread_list(node: ast.AST) -> bool:
    """Whether a list that the function makes grows and is read nowhere."""
    names = [each for each in ast.walk(node) if isinstance(each, ast.Name)]
    growing = list(_growing_names(node))
    made = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    read = {e.id for e in names if isinstance(e.ctx, ast.Load) and not any(e is g for g in growing)}
    return bool({each.id for each in growing} & made - read)


def _growing_names(node: ast.AST) -> Iterator[ast.Name]:
    """The names on which ``append`` or the like is called."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute):
            holder = each.func.value
            if each.func.attr in GROWS and isinstance(holder, ast.Name):
                yield holder
