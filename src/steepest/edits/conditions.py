"""Edits of conditions: whether something was given, and one of two conditions alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from steepest.edits.scope import Change, Scope

__all__ = ["condition_changes", "given_instead_of_true"]


def condition_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """One operand of a condition alone, and a question for None instead of one for truth.

    >>> from steepest.edits.scope import scope_of
    >>> tree = ast.parse("seed or None")
    >>> changes = condition_changes(tree.body[0].value, scope_of(tree, {}))
    >>> [ast.unparse(each.new) for each in changes]
    ['None', 'seed']
    """
    if isinstance(node, ast.BoolOp):
        word = "and" if isinstance(node.op, ast.And) else "or"
        for k, left_out in enumerate(node.values):
            rest = [*node.values[:k], *node.values[k + 1 :]]
            new = rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
            words = f"{word} {{part}} left out" if k else f"{{part}} {word} left out"
            yield Change(1.6, "condition left out", new, words, left_out)
        first = node.values[0]
        if isinstance(node.op, ast.Or) and _is_variable(first, scope) and len(node.values) == 2:
            given = ast.Compare(first, [ast.IsNot()], [ast.Constant(None)])
            yield Change(1.5, "comparison", ast.IfExp(given, first, node.values[1]))
    elif isinstance(node, ast.IfExp) and (test := given_instead_of_true(node.test)) is not None:
        yield Change(1.2, "comparison", ast.IfExp(test, node.body, node.orelse))


def given_instead_of_true(test: ast.expr) -> ast.expr | None:
    """The question whether a variable is None for that whether it is true; None for another.

    >>> ast.unparse(given_instead_of_true(ast.parse("not b").body[0].value))
    'b is None'
    """
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    variable = test.operand if isinstance(test, ast.UnaryOp) and negated else test
    if not isinstance(variable, ast.Name):
        return None
    return ast.Compare(
        ast.Name(variable.id, ast.Load()),
        [ast.Is() if negated else ast.IsNot()],
        [ast.Constant(None)],
    )


def _is_variable(node: ast.expr, scope: Scope) -> bool:
    return isinstance(node, ast.Name) and node.id in scope.variables
