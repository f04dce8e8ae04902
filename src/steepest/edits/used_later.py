"""Values that are assigned to a variable and used in a single later line.

What lacks around such a value may lack as well around the variable. Who wrote ``return loss``
without the mean would add it there, and not where ``loss`` is computed.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.edit import Edit

__all__ = ["is_rather_later", "used_in_one_line"]

CONVERSIONS: Final = frozenset(("asarray", "array", "asanyarray", "float", "tensor", "astype"))
OF_RETURNED: Final = frozenset(("activation", "axis"))
"""Kinds of edits that are rather made later only where the variable itself is returned."""
ADDING: Final = frozenset(
    ("call", "factor", "missing factor", "mean or sum", "sign", "term", *OF_RETURNED)
)
"""Kinds of edits that may put something around a value."""


def used_in_one_line(tree: ast.AST) -> dict[int, bool]:
    """Of each such value its identity, and whether the variable is returned, or renamed, there.

    >>> tree = ast.parse("def f(y):\\n loss = y * y\\n return loss")
    >>> used_in_one_line(tree)[id(tree.body[0].body[0].value)]
    True
    """
    uses, last = defaultdict[str, set[int]](set), dict[int, ast.stmt]()
    for statement in (each for each in ast.walk(tree) if isinstance(each, ast.stmt)):
        last[statement.lineno] = statement
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            uses[node.id].add(node.lineno)
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign | ast.AugAssign) or _converts(node.value):
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        lines = uses[target.id] - {node.lineno} if isinstance(target, ast.Name) else set()
        if len(lines) == 1 and (line := min(lines)) > node.lineno and line in last:
            used = last[line]
            renamed = isinstance(used, ast.Assign) and isinstance(used.value, ast.Name)
            found[id(node.value)] = isinstance(used, ast.Return) or renamed
    return found


def is_rather_later(edit: Edit, used: dict[int, bool]) -> bool:
    """Whether an edit puts something around a value that may as well stand where it is used."""
    old = edit.old
    if old is None or edit.new is None or id(old) not in used or edit.kind not in ADDING:
        return False
    around = any(each is old for each in ast.walk(edit.new))
    return around and (used[id(old)] or edit.kind not in OF_RETURNED)


def _converts(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and called_name(value) in CONVERSIONS
