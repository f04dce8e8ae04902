"""Edits of all places of a variable in one statement: another variable there, or two exchanged."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from steepest.edits.edit import Edit, Replacement
from steepest.edits.scope import Scope

__all__ = ["name_edits"]

SIMPLE: Final = (ast.Assign, ast.AugAssign, ast.Return, ast.Expr)
MOST_NAMES: Final = 6
"""Variables of a statement beyond which no two are exchanged."""


def name_edits(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """Edits of the variables of each simple statement, also of the one that it assigns.

    >>> from steepest.edits.scope import scope_of
    >>> tree = ast.parse("def f(a, b, c, d): return a * c + b * d")
    >>> [edit.words for edit in name_edits(tree, scope_of(tree, {}))][:2]
    ['a and c exchanged in {line}', 'a and b exchanged in {line}']
    """
    for statement in (each for each in ast.walk(tree) if isinstance(each, SIMPLE)):
        places: dict[str, list[ast.Name]] = {}
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id in scope.variables:
                places.setdefault(node.id, []).append(node)
        if len(places) <= MOST_NAMES:
            for one, other in combinations(places, 2):
                changed = [Replacement(each, "id", other) for each in places[one]]
                changed += [Replacement(each, "id", one) for each in places[other]]
                words = f"{one} and {other} exchanged in {{line}}"
                yield Edit(1.6, "name", words, statement.lineno, tuple(changed))
        for name, nodes in places.items():
            if len(nodes) > 1:
                for other in scope.variables:
                    if other != name:
                        replaced = tuple(Replacement(each, "id", other) for each in nodes)
                        words = f"{other} instead of {name} in all places of {{line}}"
                        yield Edit(1.8, "name", words, statement.lineno, replaced)
