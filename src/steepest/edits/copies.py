"""Copies of parameters: before the statement that changes one in place, or at the beginning."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.scope import Scope

__all__ = ["copies_of_parameters"]

CHANGING: Final = frozenset(("pop", "sort", "insert", "fill", "reverse", "append", "clear", "put"))
"""Methods that change their object."""
SHUFFLING: Final = frozenset(("shuffle", "fill_diagonal", "put", "copyto", "heappop", "heapify"))
"""Functions that change their first argument."""
BLOCKS: Final = ("body", "orelse")


def copies_of_parameters(function: ast.FunctionDef, scope: Scope) -> Iterator[Edit]:
    """A copy of a parameter, or of the first two, where it is changed or at the beginning.

    >>> import numpy as np
    >>> from steepest.edits.scope import scope_of
    >>> tree = ast.parse("def f(x):\\n n = len(x)\\n x[0] = n\\n return x").body[0]
    >>> edits = copies_of_parameters(tree, scope_of(tree, {"np": np}))
    >>> [(each.words, each.line) for each in edits]
    [('x = x.copy() before {line}', 3), ('x = x.copy() before {line}', 2)]
    """
    method = "clone" if scope.library == "torch" else "copy"
    names = [each.arg for each in function.args.args if each.arg not in ("self", "cls")]
    for node in ast.walk(function):
        for field in BLOCKS:
            block = getattr(node, field, None)
            for k, statement in enumerate(block if isinstance(block, list) else ()):
                changed = [each for each in names if _changes(statement, each)]
                if changed and isinstance(block, list) and (node is not function or k):
                    yield _copied(node, field, k, changed, method, 1.8)
    for name in names:
        yield _copied(function, "body", 0, [name], method, 1.9)
    if len(names) > 1:
        yield _copied(function, "body", 0, names[:2], method, 2.0)


def _copied(
    node: ast.AST, field: str, place: int, names: list[str], method: str, cost: float
) -> Edit:
    """The edit that copies variables before the statement at a place of a block."""
    block = getattr(node, field)
    text = f"{', '.join(names)} = {', '.join(f'{each}.{method}()' for each in names)}"
    new = placed(ast.parse(text).body[0], block[place])
    whole = (Replacement(node, field, [*block[:place], new, *block[place:]]),)
    return Edit(cost, "copy", f"{text} before {{line}}", block[place].lineno, whole)


def _changes(statement: ast.stmt, name: str) -> bool:
    """Whether a statement, without those within it, changes what a variable holds."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.AugAssign):
        targets = [statement.target]
        if isinstance(statement.target, ast.Name) and statement.target.id == name:
            return True
    elif isinstance(statement, ast.Assign):
        targets = [t for each in statement.targets for t in getattr(each, "elts", [each])]
    if any(isinstance(t, ast.Subscript) and _is(t.value, name) for t in targets):
        return True
    heads = [each for each in ast.iter_child_nodes(statement) if isinstance(each, ast.expr)]
    calls = [n for head in heads for n in ast.walk(head) if isinstance(n, ast.Call)]
    return any(_call_changes(each, name) for each in calls)


def _call_changes(call: ast.Call, name: str) -> bool:
    if any(each.arg == "out" and _is(each.value, name) for each in call.keywords):
        return True
    if called_name(call) in SHUFFLING and call.args and _is(call.args[0], name):
        return True
    changed = call.func.value if isinstance(call.func, ast.Attribute) else None
    return changed is not None and called_name(call) in CHANGING and _is(changed, name)


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
