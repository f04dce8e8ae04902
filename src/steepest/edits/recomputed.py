"""Edits that compute a variable again where it is used, since what it depends on has changed."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from typing import Final

from steepest.edits.edit import Edit, Replacement, placed

__all__ = ["recomputed_variables"]

LONGEST: Final = 40


def recomputed_variables(tree: ast.AST) -> Iterator[Edit]:
    """The formula of a variable in its place, if a part of it is changed in the function.

    >>> tree = ast.parse("mean = 0; d = v - mean; mean += d / n; m2 += d * d")
    >>> [each.described() for each in recomputed_variables(tree)][1:]
    ['v - mean instead of d in {line}', 'v - mean instead of d in {line}']
    """
    assigned = [each for each in ast.walk(tree) if isinstance(each, ast.Assign)]
    counts = Counter(
        each.id
        for each in ast.walk(tree)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    )
    formulas = {
        each.targets[0].id: each
        for each in assigned
        if len(each.targets) == 1
        and isinstance(each.targets[0], ast.Name)
        and counts[each.targets[0].id] == 1
        and _may_be_old(each.value, counts)
    }
    for parent in ast.walk(tree) if formulas else ():
        for field, value in ast.iter_fields(parent):
            nodes = value if isinstance(value, list) else [value]
            for k, node in enumerate(nodes):
                if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load):
                    continue
                formula = formulas.get(node.id)
                if formula is not None and formula is not parent:
                    new = placed(_without_places(formula.value), node)
                    held = [*nodes[:k], new, *nodes[k + 1 :]] if value is nodes else new
                    replaced = (Replacement(parent, field, held),)
                    yield Edit(1.7, "old value", "", node.lineno, replaced, node, new)


def _may_be_old(value: ast.expr, counts: Counter[str]) -> bool:
    """Whether a formula has a variable that is assigned more than once or updated."""
    names = {each.id for each in ast.walk(value) if isinstance(each, ast.Name)}
    short = len(ast.unparse(value)) <= LONGEST
    return isinstance(value, ast.BinOp) and short and any(counts[name] > 1 for name in names)


def _without_places(node: ast.expr) -> ast.expr:
    new = copy.deepcopy(node)
    for each in ast.walk(new):
        for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            if hasattr(each, name):
                delattr(each, name)
    return new
