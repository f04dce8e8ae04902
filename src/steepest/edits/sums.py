"""Sums with whole numbers as one would write them: steps for steps + 1 - 1."""

from __future__ import annotations

import ast
import copy
from typing import TypeVar

__all__ = ["as_one_would_write"]

Node = TypeVar("Node", bound=ast.AST)


def as_one_would_write(node: Node) -> Node:
    """A copy in which whole numbers that are added one after another are one number.

    An edit of a part of a sum does not see the rest of it, so that it makes "steps + 1 - 1". Only
    what is shown is shortened: with rounding, x + 1 - 1 is not x.

    >>> for text in ("range(steps + 1 - 1)", "x[i - 1 + 3]", "n - 1 - 1", "2 + 1 - 1", "a + b - 1"):
    ...     print(ast.unparse(as_one_would_write(ast.parse(text))))
    range(steps)
    x[i + 2]
    n - 2
    2
    a + b - 1
    """
    shortened: Node = _Sums().visit(copy.deepcopy(node))
    return shortened


class _Sums(ast.NodeTransformer):
    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        last, first = _step(node), _step(node.left)
        if last is None or first is None or not isinstance(node.left, ast.BinOp):
            return node
        step, start = first + last, node.left.left
        if step == 0:
            return start
        operator = ast.Add() if step > 0 else ast.Sub()
        return ast.BinOp(start, operator, ast.Constant(abs(step)))


def _step(node: ast.AST) -> int | None:
    """The whole number that is added last; None if that is something else."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add | ast.Sub):
        return None
    value = node.right.value if isinstance(node.right, ast.Constant) else None
    if type(value) is not int:
        return None
    return value if isinstance(node.op, ast.Add) else -value
