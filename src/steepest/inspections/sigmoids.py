"""Sigmoids in the text of a function: the formula, whatever it is called."""

from __future__ import annotations

import ast

__all__ = ["is_sigmoid_formula"]


def is_sigmoid_formula(node: ast.AST) -> bool:
    """Whether a node is a quotient by 1 + exp(-z).

    >>> [is_sigmoid_formula(ast.parse(text, mode="eval").body)
    ...     for text in ("1 / (1 + np.exp(-z))", "1 / (math.exp(-a * z) + 1.0)", "1 / (1 + z)")]
    [True, True, False]
    """
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)):
        return False
    below = node.right
    if not (isinstance(below, ast.BinOp) and isinstance(below.op, ast.Add)):
        return False
    return any(map(_is_one, (below.left, below.right))) and any(
        isinstance(each, ast.Call)
        and ast.unparse(each.func).rpartition(".")[2] == "exp"
        and len(each.args) == 1
        and _is_negative(each.args[0])
        for each in (below.left, below.right)
    )


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


def _is_negative(node: ast.expr) -> bool:
    """Whether an expression begins with a minus."""
    while isinstance(node, ast.BinOp):
        node = node.left
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
