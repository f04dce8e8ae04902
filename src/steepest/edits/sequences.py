"""Edits of indices, slices, tuples, lists and dictionaries."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations

from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = ["index_additions", "sequence_changes", "subscript_changes"]


def subscript_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """Changes of an index, of a slice, and of .T."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield Change(1, "transposed", node.value, f"{ast.unparse(node.value)} without .T")
        inner = node.value
        left = inner.left if isinstance(inner, ast.BinOp) else None
        if isinstance(inner, ast.BinOp) and isinstance(left, ast.Attribute) and left.attr == "T":
            both = ast.BinOp(left.value, inner.op, inner.right)
            yield Change(1.3, "transposed", both, "neither .T")
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
        return
    yield Change(2, "index", node.value)
    if isinstance(node.value, ast.Attribute) and node.value.attr == "shape":
        yield Change(1.6, "factor", ast.Attribute(node.value.value, "size", ast.Load()))
    if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        swapped = ast.Tuple(node.slice.elts[::-1], ast.Load())
        yield Change(1.5, "order", ast.Subscript(node.value, swapped, ast.Load()))
        yield from _one_of_each_row(node, node.slice.elts, scope)
    if isinstance(node.slice, ast.Slice):
        yield from _changes_of_slice(node, node.slice)
    shape = isinstance(node.value, ast.Attribute) and node.value.attr == "shape"
    if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int) and not shape:
        for name in scope.loop_variables:
            yield Change(1.5, "index", ast.Subscript(node.value, load(name), ast.Load()))
    own = ast.dump(node.slice)
    for other in scope.slices:
        if ast.dump(other) != own:
            yield Change(1.7, "index", ast.Subscript(node.value, other, ast.Load()))


def _one_of_each_row(
    node: ast.Subscript, indices: list[ast.expr], scope: Scope
) -> Iterator[Change]:
    """p[np.arange(len(y)), y] for p[:, y], which takes whole columns."""
    rows, columns = indices
    if ast.unparse(rows) == ":" and isinstance(columns, ast.Name) and scope.library:
        arange = ast.Attribute(load(scope.library), "arange", ast.Load())
        count = ast.Call(load("len"), [columns], [])
        each = ast.Tuple([ast.Call(arange, [count], []), columns], ast.Load())
        new = ast.Subscript(node.value, each, ast.Load())
        yield Change(1.1, "index", new, f"{ast.unparse(each)[1:-1]} instead of :, {columns.id}")


def _changes_of_slice(node: ast.Subscript, bounds: ast.Slice) -> Iterator[Change]:
    for part in ("lower", "upper", "step"):
        if getattr(bounds, part) is not None:
            kept = ast.Slice(bounds.lower, bounds.upper, bounds.step)
            setattr(kept, part, None)
            yield Change(1.5, "off by one", ast.Subscript(node.value, kept, ast.Load()))
    if isinstance(bounds.lower, ast.UnaryOp) and isinstance(bounds.lower.op, ast.USub):
        size = ast.Call(load("len"), [node.value], [])
        counted = ast.Slice(ast.BinOp(size, ast.Sub(), bounds.lower.operand), bounds.upper, None)
        yield Change(1.4, "off by one", ast.Subscript(node.value, counted, ast.Load()))
    if bounds.step is None and (bounds.lower is None) != (bounds.upper is None):
        rest = ast.Slice(bounds.upper, bounds.lower, None)
        yield Change(1.3, "index", ast.Subscript(node.value, rest, ast.Load()))


def index_additions(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """An index or a slice of the function behind a variable that has none."""
    if isinstance(node, ast.Name):
        for index in scope.slices:
            yield Change(1.9, "index", ast.Subscript(node, index, ast.Load()))
            if isinstance(index, ast.Slice) and (index.lower is None) != (index.upper is None):
                rest = ast.Slice(index.upper, index.lower, None)
                yield Change(1.9, "index", ast.Subscript(node, rest, ast.Load()))
        for name in filter(scope.may_be_number, scope.variables):
            for low, high in ((None, load(name)), (load(name), None)):
                part = ast.Subscript(node, ast.Slice(low, high, None), ast.Load())
                yield Change(2.6, "index", part)
    if isinstance(node, ast.Name | ast.Call | ast.BinOp | ast.Attribute):
        everything = ast.Slice(None, None, None)
        for index in (constant(0), constant(None)):
            column = ast.Tuple([everything, index], ast.Load())
            taken = ast.Subscript(node, column, ast.Load())
            yield Change(1.9, "axis", taken, f"[:, {index.value!r}] added")
    for start, end in ((None, constant(-1)), (constant(1), None)):
        sliced = ast.Subscript(node, ast.Slice(start, end, None), ast.Load())
        yield Change(2.5, "off by one", sliced)


def sequence_changes(node: ast.expr) -> Iterator[Change]:
    """Two elements of a tuple, a list or a dictionary exchanged, or of what a loop goes over."""
    if isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load):
        for elements, words in _exchanged(node.elts):
            yield Change(1.3, "order", type(node)(elements, ast.Load()), words)
    elif isinstance(node, ast.Dict):
        for values, words in _exchanged(node.values):
            yield Change(1.3, "order", ast.Dict(node.keys, values), words)


def _exchanged(elements: list[ast.expr]) -> Iterator[tuple[list[ast.expr], str]]:
    if len(elements) > 4:
        return
    for k, m in combinations(range(len(elements)), 2):
        texts = [ast.unparse(elements[k]), ast.unparse(elements[m])]
        if texts[0] != texts[1]:
            swapped = list(elements)
            swapped[k], swapped[m] = elements[m], elements[k]
            yield swapped, f"{texts[0]} and {texts[1]} exchanged"
