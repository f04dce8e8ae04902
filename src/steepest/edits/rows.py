"""Edits of how rows are counted, taken and ordered: the last batch, a batch beyond all rows, an
order that is drawn and not used, elements that are left out instead of set to 0."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = ["row_changes"]

SQUEEZING: Final = frozenset(("squeeze", "ravel", "flatten"))


def row_changes(node: ast.expr, parent: ast.AST, scope: Scope) -> Iterator[Change]:
    """What may stand in the place of an expression that counts, takes or orders rows."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
        yield from _rounded_up(node, parent)
    elif isinstance(node, ast.Call):
        yield from _taken_from_order(node, scope)
        if called_name(node) in SQUEEZING and isinstance(parent, ast.Return | ast.Assign):
            yield from _first_column(node, scope)
    elif (
        isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Name | ast.Compare)
        and isinstance(parent, ast.Return)
    ):
        words = "a product with {part} instead of an index"
        product = ast.BinOp(node.value, ast.Mult(), node.slice)
        yield Change(1.9, "index", product, words, node.slice)
    if isinstance(parent, ast.Assign) and isinstance(node, ast.IfExp | ast.BoolOp):
        yield from _at_most_all(node)


def _rounded_up(node: ast.BinOp, parent: ast.AST) -> Iterator[Change]:
    """(n + size - 1) // size for n // size, so that a smaller last batch counts."""
    ranged = isinstance(parent, ast.Call) and called_name(parent) == "range"
    if ranged and isinstance(node.right, ast.Name | ast.Attribute):
        more = ast.BinOp(ast.BinOp(node.left, ast.Add(), node.right), ast.Sub(), constant(1))
        yield Change(1.3, "off by one", ast.BinOp(more, ast.FloorDiv(), node.right))


def _taken_from_order(node: ast.Call, scope: Scope) -> Iterator[Change]:
    """order[a:b] for slice(a, b), if nothing reads the order."""
    if isinstance(node.func, ast.Name) and node.func.id == "slice" and len(node.args) == 2:
        for name in scope.never_read:
            part = ast.Slice(node.args[0], node.args[1], None)
            yield Change(1.3, "index", ast.Subscript(load(name), part, ast.Load()))


def _first_column(node: ast.Call, scope: Scope) -> Iterator[Change]:
    """z[..., 0] if z.shape[-1] == 1 else z for np.squeeze(z)."""
    function = node.func
    method = isinstance(function, ast.Attribute) and ast.unparse(function.value) != scope.library
    if isinstance(function, ast.Attribute) and method and not node.args:
        inner = function.value
    elif len(node.args) == 1 and not node.keywords:
        inner = node.args[0]
    else:
        return
    if isinstance(inner, ast.Name):
        text = f"{inner.id}[..., 0] if {inner.id}.shape[-1] == 1 else {inner.id}"
        yield Change(1.6, "axis", ast.parse(text, mode="eval").body)


def _at_most_all(node: ast.IfExp | ast.BoolOp) -> Iterator[Change]:
    """min(n, m) for n if m is None else m, and for m or n."""
    if isinstance(node, ast.BoolOp):
        everything = node.values[-1] if isinstance(node.op, ast.Or) else None
    else:
        asked = isinstance(node.test, ast.Name) or ast.unparse(node.test).endswith("is not None")
        everything = node.orelse if asked else node.body
    if isinstance(everything, ast.Name | ast.Call):
        smaller = ast.Call(load("min"), [node, everything], [])
        yield Change(1.6, "limit", smaller, "min(..., {part}) around it", everything)
