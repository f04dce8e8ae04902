"""Edits that repeat what the code does already: one change in all places of a part, and a statement
for a second variable that has one for the first only."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator
from typing import Final

from steepest.edits.edit import UNAMBIGUOUS, Edit, Replacement, placed
from steepest.edits.scope import Change, Scope

__all__ = ["analogous_statements", "edits_of_repeated_parts"]

SIMPLE: Final = (ast.Assign, ast.AugAssign, ast.Return, ast.Expr)
PARTS: Final = (ast.Subscript, ast.BinOp, ast.Call, ast.Compare, ast.Constant)
MOST_CHANGES: Final = 40
ANALOGIES: Final = (("w", "b"), ("W", "b"), ("x", "y"), ("X", "y"), ("X", "Y"), ("train", "val"))
"""Letters in the names of what is usually treated in the same way."""


def edits_of_repeated_parts(
    tree: ast.AST, scope: Scope, changes: Callable[[ast.expr, Scope], Iterator[Change]]
) -> Iterator[Edit]:
    """The same change of every place in which a part of a statement is repeated.

    Args:
        tree: of the function.
        scope: of it.
        changes: what a part may be replaced by.
    """
    for statement in (each for each in ast.walk(tree) if isinstance(each, SIMPLE)):
        parts: dict[str, list[tuple[ast.AST, str, int | None, ast.expr]]] = {}
        for place in _places(statement):
            parts.setdefault(ast.dump(place[3]), []).append(place)
        for places in parts.values():
            if len(places) > 1 and not _overlap([each[3] for each in places]):
                for number, change in enumerate(changes(places[0][3], scope)):
                    if number < MOST_CHANGES:
                        yield _changed(statement, places, change)


def _places(statement: ast.stmt) -> Iterator[tuple[ast.AST, str, int | None, ast.expr]]:
    for parent in ast.walk(statement):
        for field, value in ast.iter_fields(parent):
            if isinstance(value, list):
                for k, each in enumerate(value):
                    if isinstance(each, PARTS):
                        yield parent, field, k, each
            elif isinstance(value, PARTS) and isinstance(
                getattr(value, "ctx", ast.Load()), ast.Load
            ):
                yield parent, field, None, value


def _overlap(nodes: list[ast.expr]) -> bool:
    inside = [id(each) for node in nodes for each in ast.walk(node) if each is not node]
    return any(id(node) in inside for node in nodes)


def _changed(
    statement: ast.stmt, places: list[tuple[ast.AST, str, int | None, ast.expr]], change: Change
) -> Edit:
    lists: dict[tuple[int, str], tuple[ast.AST, str, list[ast.AST]]] = {}
    replaced = []
    for parent, field, k, node in places:
        new = placed(copy.deepcopy(change.new), node)
        if k is None:
            replaced.append(Replacement(parent, field, new))
        else:
            own = lists.setdefault((id(parent), field), (parent, field, [*getattr(parent, field)]))
            own[2][k] = new
    replaced += [Replacement(*each) for each in lists.values()]
    both = ast.unparse(change.new), ast.unparse(places[0][3])
    words = f"{both[0]} instead of {both[1]} in all places of {{line}}"
    kind = "repeated part" if change.kind in UNAMBIGUOUS else change.kind
    return Edit(change.cost + 0.4, kind, words, statement.lineno, tuple(replaced))


def analogous_statements(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """An update of b like that of w behind it, and of y like that of x.

    >>> from steepest.edits.scope import scope_of
    >>> tree = ast.parse("def f(w, b, dw, db): w -= dw; return w, b")
    >>> [each.words for each in analogous_statements(tree, scope_of(tree, {}))]
    ['b -= db before {line}']
    """
    known = {*scope.variables}
    for node in ast.walk(tree):
        block = getattr(node, "body", None)
        statements: list[ast.stmt] = block if isinstance(block, list) else []
        for k, statement in enumerate(statements):
            if isinstance(statement, ast.Assign | ast.AugAssign):
                for one, other in (*ANALOGIES, *((b, a) for a, b in ANALOGIES)):
                    new = _renamed(statement, one, other, known)
                    if new is not None and ast.dump(new) not in map(ast.dump, statements):
                        behind = statements[k + 1] if k + 1 < len(statements) else statement
                        where = "behind" if behind is statement else "before"
                        words = f"{ast.unparse(new)} {where} {{line}}"
                        with_it = [*statements[: k + 1], placed(new, statement)]
                        with_it += statements[k + 1 :]
                        replaced = (Replacement(node, "body", with_it),)
                        yield Edit(1.6, "missing statement", words, behind.lineno, replaced)


def _renamed(statement: ast.stmt, one: str, other: str, known: set[str]) -> ast.stmt | None:
    """A statement with other variables; None if it assigns none of them."""
    new = copy.deepcopy(statement)
    renamed = set()
    pattern = re.compile(rf"(?<![a-z]){one}|^d{one}|{one}$" if len(one) == 1 else one)
    for name in (each for each in ast.walk(new) if isinstance(each, ast.Name)):
        changed = pattern.sub(lambda found: found[0].replace(one, other), name.id)
        if changed != name.id and changed in known:
            renamed.add(isinstance(name.ctx, ast.Store))
            name.id = changed
    return new if True in renamed else None
