"""Edits of calls: another function of a family, the order of arguments, axes, transposition."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = ["FAMILIES", "call_changes", "called_name", "subscript_changes", "wrapping_changes"]

FAMILIES: Final = (
    ("mean or sum", ("sum", "mean")),
    ("mean or sum", ("var", "std")),
    ("logarithm", ("log", "log2", "log10", "log1p")),
    ("call", ("exp", "log", "expm1", "sqrt", "square", "abs", "tanh", "sigmoid")),
    ("call", ("maximum", "minimum")),
    ("call", ("max", "min", "argmax", "argmin", "sum")),
    ("call", ("amax", "amin")),
    ("call", ("zeros", "ones", "empty")),
    ("call", ("zeros_like", "ones_like", "empty_like")),
    ("call", ("rand", "randn", "uniform", "normal", "standard_normal", "random")),
    ("call", ("append", "extend", "insert")),
    ("call", ("floor", "ceil", "round", "int")),
    ("call", ("dot", "outer", "multiply", "matmul")),
    ("call", ("sin", "cos", "tan")),
    ("call", ("any", "all")),
    ("call", ("shuffle", "permutation")),
)
REDUCTIONS: Final = (
    "sum", "mean", "max", "min", "std", "var", "argmax", "argmin", "prod", "amax", "squeeze",
)  # fmt: skip
WRAPPERS: Final = ("exp", "log", "sqrt", "abs", "mean", "sum", "square")


def called_name(call: ast.Call) -> str:
    """The last part of a called function's name: "sum" of np.sum(x) and x.sum()."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def call_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """Changes of a call."""
    if not isinstance(node, ast.Call):
        return
    name = called_name(node)
    yield from _changes_of_function(node, name)
    yield from _changes_of_arguments(node)
    if name in REDUCTIONS:
        yield from _changes_of_axis(node, scope)
    if name == "range" and len(node.args) == 1:
        after = ast.BinOp(node.args[0], ast.Add(), constant(1))
        yield Change(2, "off by one", ast.Call(node.func, [constant(1), after], []))
        before = ast.BinOp(node.args[0], ast.Sub(), constant(1))
        down = [before, constant(-1), constant(-1)]
        yield Change(2, "order", ast.Call(node.func, down, []))
        yield Change(2, "off by one", ast.Call(node.func, [constant(1), node.args[0]], []))
    if name == "range" and len(node.args) == 2:
        yield Change(1.5, "off by one", ast.Call(node.func, node.args[1:], []))


def _changes_of_function(node: ast.Call, name: str) -> Iterator[Change]:
    for kind, family in FAMILIES:
        for other in family if name in family else ():
            if other == name:
                continue
            if isinstance(node.func, ast.Attribute):
                function: ast.expr = ast.Attribute(node.func.value, other, ast.Load())
            else:
                function = load(other)
            words = f"{ast.unparse(function)} instead of {ast.unparse(node.func)}"
            short = words if len(words) < 60 else f"{other} instead of {name}"
            yield Change(1, kind, ast.Call(function, node.args, node.keywords), short)
    method = isinstance(node.func, ast.Attribute) and not node.args
    if method:
        assert isinstance(node.func, ast.Attribute)
        kind = "mean or sum" if name in ("sum", "mean") else "call"
        yield Change(2, kind, node.func.value, f".{name}() left out")
    elif node.args and not isinstance(node.args[0], ast.Starred):
        kind = "mean or sum" if name in ("sum", "mean") else "call"
        yield Change(2, kind, node.args[0], f"{ast.unparse(node.func)}(...) left out")


def _changes_of_arguments(node: ast.Call) -> Iterator[Change]:
    for k in range(len(node.args) - 1):
        swapped = [*node.args[:k], node.args[k + 1], node.args[k], *node.args[k + 2 :]]
        one, other = ast.unparse(node.args[k]), ast.unparse(node.args[k + 1])
        words = f"the arguments {one} and {other} exchanged"
        yield Change(1.2, "order", ast.Call(node.func, swapped, node.keywords), words)
    for k, keyword in enumerate(node.keywords):
        kept = node.keywords[:k] + node.keywords[k + 1 :]
        kind = "axis" if keyword.arg in ("axis", "dim", "keepdims") else "call"
        words = f"{keyword.arg}={ast.unparse(keyword.value)} left out"
        yield Change(1.5, kind, ast.Call(node.func, node.args, kept), words)
    dot = isinstance(node.func, ast.Attribute) and node.func.attr in ("dot", "matmul")
    if dot and len(node.args) == 1 and not node.keywords:
        assert isinstance(node.func, ast.Attribute)
        function = ast.Attribute(node.args[0], node.func.attr, ast.Load())
        yield Change(1.2, "order", ast.Call(function, [node.func.value], []))


def _changes_of_axis(node: ast.Call, scope: Scope) -> Iterator[Change]:
    given = {keyword.arg for keyword in node.keywords}
    axis = "dim" if scope.library == "torch" else "axis"
    method = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) != scope.library
    free = len(node.args) < (1 if method else 2)
    if free and not given & {"axis", "dim"}:
        for number in (0, 1, -1):
            keywords = [*node.keywords, ast.keyword(axis, constant(number))]
            words = f"{axis}={number} added"
            yield Change(1.5, "axis", ast.Call(node.func, node.args, keywords), words)
            kept = [*keywords, ast.keyword("keepdims", ast.Constant(True))]
            words = f"{axis}={number}, keepdims=True added"
            yield Change(2, "axis", ast.Call(node.func, node.args, kept), words)
    elif "keepdims" not in given:
        keywords = [*node.keywords, ast.keyword("keepdims", ast.Constant(True))]
        words = "keepdims=True added"
        yield Change(1.5, "axis", ast.Call(node.func, node.args, keywords), words)


def subscript_changes(node: ast.expr) -> Iterator[Change]:
    """Changes of an index, of a slice, and of .T."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield Change(1, "transposed", node.value, f"{ast.unparse(node.value)} without .T")
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
        return
    yield Change(2, "index", node.value)
    if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        swapped = ast.Tuple(node.slice.elts[::-1], ast.Load())
        yield Change(1.5, "order", ast.Subscript(node.value, swapped, ast.Load()))
    if isinstance(node.slice, ast.Slice):
        for part in ("lower", "upper", "step"):
            if getattr(node.slice, part) is not None:
                kept = ast.Slice(node.slice.lower, node.slice.upper, node.slice.step)
                setattr(kept, part, None)
                yield Change(1.5, "off by one", ast.Subscript(node.value, kept, ast.Load()))


def wrapping_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """A call, a transposition or a slice around an expression."""
    transposed = ast.Attribute(node, "T", ast.Load())
    yield Change(1.8, "transposed", transposed, "{part}.T", node)
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        method = "clone" if scope.library == "torch" else "copy"
        copied = ast.Call(ast.Attribute(node, method, ast.Load()), [], [])
        yield Change(2, "copy", copied)
    everything = ast.Slice(None, None, None)
    for index in (constant(0), constant(None)):
        column = ast.Tuple([everything, index], ast.Load())
        taken = ast.Subscript(node, column, ast.Load())
        yield Change(1.9, "axis", taken, f"[:, {index.value!r}] added")
    for bounds in ((None, -1), (1, None)):
        low, high = (None if each is None else constant(each) for each in bounds)
        sliced = ast.Subscript(node, ast.Slice(low, high, None), ast.Load())
        yield Change(2.5, "off by one", sliced)
    for name in WRAPPERS if scope.library else ():
        function = ast.Attribute(load(scope.library), name, ast.Load())
        kind = "mean or sum" if name in ("mean", "sum") else "call"
        yield Change(
            2.5, kind, ast.Call(function, [node], []), f"{ast.unparse(function)}(...) added"
        )
