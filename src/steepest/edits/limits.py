"""Edits of what keeps a logarithm from 0: the other limit of a clip, the same term in both logs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import constant
from steepest.edits.scope import Change

__all__ = ["limit_changes", "terms_of_logarithms"]

CLIPPING: Final = ("clip", "clamp", "clamp_")
LARGEST_SMALL: Final = 0.1
SMALL: Final = re.compile(r"eps|tiny|small|delta|^e$", flags=re.IGNORECASE)
"""Names of a small number."""


def limit_changes(node: ast.expr) -> Iterator[Change]:
    """np.clip(p, e, 1 - e) for np.clip(p, e, 1), and for np.clip(p, 0, 1 - e)."""
    if not isinstance(node, ast.Call) or called_name(node) not in CLIPPING:
        return
    method = len(node.args) == 2
    if len(node.args) not in (2, 3) or node.keywords:
        return
    first, (low, high) = node.args[: len(node.args) - 2], node.args[-2:]
    if _is_number(high, 1) and not _is_number(low, 0) and (method or first):
        new: list[ast.expr] = [low, ast.BinOp(constant(1), ast.Sub(), low)]
    elif _is_number(low, 0) and isinstance(high, ast.BinOp) and _is_number(high.left, 1):
        new = [high.right, high]
    else:
        return
    yield Change(1.1, "limit", ast.Call(node.func, [*first, *new], []))


def terms_of_logarithms(tree: ast.AST) -> Iterator[Edit]:
    """log(1 - p + e) beside log(p + e), where one of them lacks the small number.

    >>> tree = ast.parse("y * log(p + 1e-8) + (1 - y) * log(1 - p)")
    >>> [each.described() for each in terms_of_logarithms(tree)]
    ['1 - p + 1e-08 instead of 1 - p in {line}']
    """
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and len(n.args) == 1]
    logarithms = [each for each in calls if called_name(each) == "log"]
    terms = [t for each in logarithms if (t := _small_term(each.args[0])) is not None]
    if not terms or len(terms) == len(logarithms):
        return
    for each in logarithms:
        old = each.args[0]
        if _small_term(old) is None:
            new = placed(ast.BinOp(old, ast.Add(), terms[0]), old)
            yield Edit(1.1, "limit", "", old.lineno, (Replacement(each, "args", [new]),), old, new)


def _small_term(node: ast.expr) -> ast.expr | None:
    """The small number that a sum adds."""
    for each in (node.right, node.left) if isinstance(node, ast.BinOp) else ():
        value = each.value if isinstance(each, ast.Constant) else None
        small = isinstance(value, float) and 0 < value < LARGEST_SMALL
        if small or (isinstance(each, ast.Name) and SMALL.search(each.id)):
            return each if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) else None
    return None


def _is_number(node: ast.expr, number: float) -> bool:
    if not isinstance(node, ast.Constant) or isinstance(node.value, bool):
        return False
    return isinstance(node.value, int | float) and node.value == number
