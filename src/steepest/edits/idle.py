"""Edits that nobody writes: a sum with 0, a product with 1, an upper limit of 2 for 1."""

from __future__ import annotations

import ast
from typing import Final

from steepest.edits.edit import Edit, Replacement

__all__ = ["is_idle"]

LIMITING: Final = ("clip", "clamp", "clamp_")
NEUTRAL: Final = {ast.Add: 0, ast.Sub: 0, ast.Mult: 1, ast.Div: 1, ast.FloorDiv: 1, ast.Pow: 1}
"""The right operand with which an operation does nothing."""


def is_idle(edit: Edit) -> bool:
    """Whether an edit leaves an operation without effect, or a limit of 1 above 1.

    >>> tree = ast.parse("n - 1").body[0].value
    >>> new = ast.Constant(0)
    >>> is_idle(Edit(1.5, "constant", "", 1, (Replacement(tree, "right", new),), tree.right, new))
    True
    """
    return _cancels(edit.new) or any(
        _does_nothing(each) or _opens_limit(each) for each in edit.replacements
    )


def _cancels(new: ast.AST | None) -> bool:
    """Whether an expression is -x + x, x - x or x / x."""
    if not isinstance(new, ast.BinOp):
        return False
    left, right = ast.unparse(new.left), ast.unparse(new.right)
    if isinstance(new.op, ast.Sub | ast.Div | ast.FloorDiv):
        return left == right
    return isinstance(new.op, ast.Add) and left in (f"-{right}", f"-({right})")


def _does_nothing(replaced: Replacement) -> bool:
    node, new = replaced.node, replaced.value
    if not isinstance(node, ast.BinOp) or not isinstance(new, ast.Constant):
        return False
    commutes = isinstance(node.op, ast.Add | ast.Mult)
    if replaced.field != "right" and not (commutes and replaced.field == "left"):
        return False
    neutral = NEUTRAL.get(type(node.op))
    return neutral is not None and not isinstance(new.value, bool) and new.value == neutral


def _opens_limit(replaced: Replacement) -> bool:
    node = replaced.node
    if not isinstance(node, ast.Call) or not isinstance(replaced.value, list):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    before = getattr(node, replaced.field, ())
    if name not in LIMITING or replaced.field != "args" or len(before) != len(replaced.value):
        return False
    pairs = zip(before, replaced.value, strict=True)
    return any(_number(old) == 1 and (_number(new) or 0) > 1 for old, new in pairs)


def _number(node: ast.AST) -> float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
