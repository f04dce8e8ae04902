"""Edits of calls: another function of a family, the order of arguments, axes, transposition."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.edits.families import FAMILIES, ONE_ARGUMENT, OTHER_FUNCTIONS
from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = [
    "LIMITING",
    "call_changes",
    "called_name",
    "flat_changes",
    "returned_changes",
    "wrapping_changes",
]

REDUCTIONS: Final = (
    "sum", "mean", "max", "min", "std", "var", "argmax", "argmin", "prod", "amax", "squeeze",
)  # fmt: skip
WRAPPERS: Final = ("exp", "log", "sqrt", "abs", "mean", "sum", "square")
DEVIATION: Final = re.compile(r"\bstd|\bsd\b|sqrt|\*\* ?0\.5|^s$|^sigma|dev|streu|^desv")
MADE: Final = ("zeros_like", "ones_like", "empty_like", "full_like", "array", "asarray")
"""Functions whose result has the dtype of their argument."""
SELDOM: Final = frozenset(
    ("argmax", "argmin", "median", "log1p", "expm1", "empty", "insert", "abs")
)
"""Functions that are seldom taken for another one of their family."""


LIMITED: Final = frozenset(("tanh", "sigmoid"))
UNLIMITED: Final = frozenset(("sqrt", "square", "log", "abs"))
CONVERTING: Final = ("astype", "to", "type")
"""Methods that convert an array to a type."""
LIMITING: Final = ("clip", "clamp", "clamp_", "round", "rint", "nan_to_num")
"""Functions that change some numbers only, and are rather left out than called otherwise."""


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
    yield from _changes_of_function(node, name, scope)
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


def _changes_of_function(node: ast.Call, name: str, scope: Scope) -> Iterator[Change]:
    for kind, family in FAMILIES:
        for other in family if name in family else ():
            if other != name:
                arguments, keywords = node.args, node.keywords
                if other in ONE_ARGUMENT:
                    arguments, keywords = arguments[:1], []
                function = _renamed(node.func, other)
                cost = 2.0 if {other, name} & SELDOM and other != "mean" else 1.0
                cost = 2.2 if _is_unlike(name, other) else cost
                words = _instead(function, node.func, name)
                yield Change(cost, kind, ast.Call(function, arguments, keywords), words)
    yield from _other_functions(node, name, scope)
    kind = "mean or sum" if name in ("sum", "mean") else "call"
    left_out = 1.4 if name in LIMITING else 2.0
    if name in CONVERTING and isinstance(node.func, ast.Attribute):
        yield Change(1.4, "call", node.func.value, f".{name}(...) left out")
    elif isinstance(node.func, ast.Attribute) and not node.args:
        yield Change(left_out, kind, node.func.value, f".{name}() left out")
    elif node.args and not isinstance(node.args[0], ast.Starred):
        yield Change(left_out, kind, node.args[0], f"{ast.unparse(node.func)}(...) left out")


def _is_unlike(name: str, other: str) -> bool:
    """Whether one is an activation and the other a power or a logarithm, which nobody exchanges."""
    return any(one in LIMITED and two in UNLIMITED for one, two in ((name, other), (other, name)))


def _other_functions(node: ast.Call, name: str, scope: Scope) -> Iterator[Change]:
    """Functions of other modules, those of the user, the length for the sum."""
    for other in OTHER_FUNCTIONS.get((scope.module, name), ()):
        function = ast.parse(f"{scope.library}.{other}", mode="eval").body
        new = ast.Call(function, node.args[:1], node.keywords)
        yield Change(1.8, "call", new, _instead(function, node.func, name))
    inner = node.args[0] if len(node.args) == 1 else None
    if isinstance(inner, ast.Call) and len(inner.args) == 1:
        yield Change(1.8, "call", inner.args[0])
        exchanged = ast.Call(inner.func, [ast.Call(node.func, inner.args, node.keywords)],
                             inner.keywords)  # fmt: skip
        yield Change(1.3, "order", exchanged, "the two calls exchanged")
    if not node.args and not node.keywords and ast.unparse(node.func) in scope.callables:
        for count in range(1, min(len(scope.variables), 4) + 1):
            given: list[ast.expr] = [load(name) for name in scope.variables[:count]]
            yield Change(1.6, "call", ast.Call(node.func, given, []))
    for unused in scope.unused if not node.args and not node.keywords else ():
        yield Change(1.4, "name", ast.Call(node.func, [load(unused)], []))
    for own in scope.callables:
        if ast.unparse(node.func) != own:
            yield Change(1.6, "name", ast.Call(load(own), node.args, node.keywords))
    if ast.unparse(node.func) in ("max", "min") and len(node.args) == 2 and scope.module == "numpy":
        elementwise = ast.Attribute(load(scope.library), f"{name}imum", ast.Load())
        yield Change(1.4, "call", ast.Call(elementwise, node.args, []))
    axes = [each for each in node.keywords if each.arg in ("axis", "initial", "keepdims")]
    if name in ("max", "amax") and axes and len(node.args) == 1 and scope.module == "numpy":
        elementwise = ast.Attribute(load(scope.library), "maximum", ast.Load())
        new = ast.Call(elementwise, [node.args[0], constant(0)], [])
        yield Change(1.8, "call", new, f"{ast.unparse(elementwise)}(..., 0) instead of {{part}}",
                     node.func)  # fmt: skip
    if name in ("sum", "nansum") and not node.keywords:
        counted = node.args[:1]
        if isinstance(node.func, ast.Attribute) and not counted:
            counted = [node.func.value]
        yield Change(1.5, "factor", ast.Call(load("len"), counted, []))
    limits = [ast.unparse(each) for each in node.args[:2]]
    if name == "uniform" and len(limits) == 2 and limits[0] == f"-{limits[1]}":
        normal = "gauss" if ast.unparse(node.func).startswith("random.") else "normal"
        arguments = [constant(0), *node.args[1:]]
        new = ast.Call(_renamed(node.func, normal), arguments, node.keywords)
        yield Change(1.2, "call", new)


def _renamed(function: ast.expr, name: str) -> ast.expr:
    """Another function of the same module or object."""
    if isinstance(function, ast.Attribute):
        return ast.Attribute(function.value, name, ast.Load())
    return load(name)


def _instead(new: ast.expr, old: ast.expr, name: str) -> str:
    words = f"{ast.unparse(new)} instead of {ast.unparse(old)}"
    last = new.attr if isinstance(new, ast.Attribute) else ast.unparse(new)
    return words if len(words) < 60 else f"{last} instead of {name}"


def _changes_of_arguments(node: ast.Call) -> Iterator[Change]:
    for k in range(len(node.args) - 1):
        swapped = [*node.args[:k], node.args[k + 1], node.args[k], *node.args[k + 2 :]]
        one, other = ast.unparse(node.args[k]), ast.unparse(node.args[k + 1])
        if called_name(node) in LIMITING and isinstance(swapped[0], ast.Constant):
            continue  # a constant is not limited
        words = f"the arguments {one} and {other} exchanged"
        yield Change(1.2, "order", ast.Call(node.func, swapped, node.keywords), words)
    for k, keyword in enumerate(node.keywords):
        kept = node.keywords[:k] + node.keywords[k + 1 :]
        kind = "axis" if keyword.arg in ("axis", "dim", "keepdims") else "call"
        kind, cost = ("copy", 0.9) if keyword.arg == "copy" else (kind, 1.5)
        words = f"{keyword.arg}={ast.unparse(keyword.value)} left out"
        yield Change(cost, kind, ast.Call(node.func, node.args, kept), words)
    if called_name(node) in MADE and not any(each.arg == "dtype" for each in node.keywords):
        floats = [*node.keywords, ast.keyword("dtype", load("float"))]
        yield Change(1.5, "call", ast.Call(node.func, node.args, floats), "dtype=float added")
    last = node.args[-1] if node.args else None
    if isinstance(last, ast.BinOp) and isinstance(last.op, ast.Add | ast.Sub | ast.Mult | ast.Div):
        inside = ast.Call(node.func, [*node.args[:-1], last.left], node.keywords)
        yield Change(1.5, "brackets", ast.BinOp(inside, last.op, last.right))
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


def wrapping_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """A call or a transposition around an expression."""
    transposed = ast.Attribute(node, "T", ast.Load())
    yield Change(1.8, "transposed", transposed, "{part}.T", node)
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        method = "clone" if scope.library == "torch" else "copy"
        copied = ast.Call(ast.Attribute(node, method, ast.Load()), [], [])
        yield Change(2, "copy", copied)
    yield from flat_changes(node, scope)
    for own in scope.callables:
        yield Change(2.2, "call", ast.Call(load(own), [node], []), f"{own}(...) added")
    for name in WRAPPERS if scope.library else ():
        function = ast.Attribute(load(scope.library), name, ast.Load())
        kind = "mean or sum" if name in ("mean", "sum") else "call"
        words = f"{ast.unparse(function)}(...) added"
        yield Change(2.5, kind, ast.Call(function, [node], []), words)
    if scope.module == "numpy" and DEVIATION.search(ast.unparse(node)):
        zero = ast.Compare(node, [ast.Eq()], [constant(0)])
        where = ast.Attribute(load(scope.library), "where", ast.Load())
        replaced = ast.Call(where, [zero, constant(1), node], [])
        yield Change(2.2, "limit", replaced, "1 instead of 0 for a deviation")


def flat_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """An array without its axes of length 1."""
    if isinstance(node, ast.Name) and scope.is_array(node.id):
        yield Change(2.2, "axis", ast.Call(ast.Attribute(node, "ravel", ast.Load()), [], []))


def returned_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """The shape of a parameter for what is returned, or 0 to 1 for what runs from -1 to 1."""
    if isinstance(node, ast.Name):
        text = f"{node.id}[..., 0] if {node.id}.shape[-1] == 1 else {node.id}"
        yield Change(1.9, "axis", ast.parse(text, mode="eval").body)
    moved = ast.BinOp(ast.BinOp(constant(1), ast.Add(), node), ast.Div(), constant(2))
    yield Change(2.4, "factor", moved, "(1 + {part}) / 2", node)
    for name in scope.variables[:2]:
        shape = ast.Attribute(load(name), "shape", ast.Load())
        reshaped = ast.Call(ast.Attribute(node, "reshape", ast.Load()), [shape], [])
        yield Change(2.4, "axis", reshaped, f".reshape({name}.shape) added")
