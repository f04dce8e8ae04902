"""Edits of formulas that were taken for others: rows that are left, a sign, a share of a sum."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = ["computed_before", "rewritten_formulas"]

OF_ROWS: Final = frozenset(("delete", "take", "repeat", "append", "insert", "roll", "sort"))
"""Functions of NumPy that flatten an array if they are given no axis."""
LABELS: Final = re.compile(r"(y|t|s)|(y_?)?(true|labels?|targets?)")
SHORTEST: Final = 6
"""Characters of an expression that is computed a second time."""


def rewritten_formulas(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """Another formula in the place of one that looks like it."""
    if isinstance(node, ast.Call):
        yield from _along_rows(node)
    elif isinstance(node, ast.UnaryOp):
        yield from _rows_that_are_left(node, scope)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        yield from _other_quotients(node, scope)
    elif isinstance(node, ast.Subscript):
        yield from _both_of_diagonal(node)
    elif isinstance(node, ast.Name) and LABELS.fullmatch(node.id.lower()):
        signed = ast.BinOp(ast.BinOp(constant(2), ast.Mult(), node), ast.Sub(), constant(1))
        yield Change(2.2, "labels", signed)


def _along_rows(node: ast.Call) -> Iterator[Change]:
    """axis=0 for a function that flattens its array without an axis."""
    given = {each.arg for each in node.keywords}
    if called_name(node) in OF_ROWS and "axis" not in given and 1 <= len(node.args) <= 3:
        keywords = [*node.keywords, ast.keyword("axis", constant(0))]
        yield Change(1.4, "axis", ast.Call(node.func, node.args, keywords), "axis=0 added")


def _rows_that_are_left(node: ast.UnaryOp, scope: Scope) -> Iterator[Change]:
    """All other row numbers for ~rows and -rows, which are -rows - 1 and -rows."""
    if isinstance(node.op, ast.Invert | ast.USub) and isinstance(node.operand, ast.Name):
        for name in scope.variables[:2] if scope.module == "numpy" else ():
            text = f"{scope.library}.setdiff1d({scope.library}.arange(len({name})), it)"
            new = ast.parse(text, mode="eval").body
            assert isinstance(new, ast.Call)
            new.args[1] = node.operand
            yield Change(1.7, "index", new)


def _other_quotients(node: ast.BinOp, scope: Scope) -> Iterator[Change]:
    """sign(x) for x / abs(x), e / (1 + e) for e / sum(e), both terms for y / p."""
    left, right = ast.unparse(node.left), node.right
    if isinstance(right, ast.Call):
        of = [*map(ast.unparse, right.args)]
        of += [ast.unparse(right.func.value)] if isinstance(right.func, ast.Attribute) else []
        if called_name(right) in ("abs", "fabs", "absolute") and left in of and scope.library:
            sign = ast.Attribute(load(scope.library), "sign", ast.Load())
            yield Change(1.5, "limit", ast.Call(sign, [node.left], []))
        if called_name(right) == "sum" and left in of:
            whole = ast.BinOp(constant(1), ast.Add(), node.left)
            yield Change(1.6, "call", ast.BinOp(node.left, ast.Div(), whole))
    if isinstance(node.left, ast.Name) and isinstance(right, ast.Name):
        rest = [ast.BinOp(constant(1), ast.Sub(), each) for each in (node.left, right)]
        other = ast.BinOp(rest[0], ast.Div(), rest[1])
        yield Change(2.0, "term", ast.BinOp(node, ast.Sub(), other))


def _both_of_diagonal(node: ast.Subscript) -> Iterator[Change]:
    """t[0, 0] + t[1, 1] for one of the two."""
    texts = [ast.unparse(ast.Subscript(node.value, _pair(k), ast.Load())) for k in (0, 1)]
    if ast.unparse(node) in texts:
        both = [ast.Subscript(node.value, _pair(k), ast.Load()) for k in (0, 1)]
        yield Change(1.6, "term", ast.BinOp(both[0], ast.Add(), both[1]))


def _pair(k: int) -> ast.Tuple:
    return ast.Tuple([constant(k), constant(k)], ast.Load())


def computed_before(tree: ast.AST) -> Iterator[Edit]:
    """A variable in the place of the expression that it was given, where that stands again.

    What is computed again in a loop sees what the loop has changed.

    >>> tree = ast.parse("g = grad(p)\\nfor j in (0, 1): p[j] -= grad(p)[j]")
    >>> [each.described() for each in computed_before(tree)]
    ['g instead of grad(p) in {line}']
    """
    given: dict[str, tuple[str, int]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = ast.unparse(node.value)
            if isinstance(node.value, ast.Call | ast.BinOp) and len(text) >= SHORTEST:
                given.setdefault(text, (node.targets[0].id, node.lineno))
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if isinstance(value, ast.Call | ast.BinOp) and not isinstance(parent, ast.Assign):
                name, line = given.get(ast.unparse(value), ("", 0))
                if name and value.lineno > line:
                    new = placed(load(name), value)
                    replaced = (Replacement(parent, field, new),)
                    yield Edit(1.4, "name", "", value.lineno, replaced, value, new)
