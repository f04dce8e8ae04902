"""What the names of a function stand for, and what keeps a value away from 0, by its text."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

__all__ = ["Scope", "called", "is_tiny"]

DEEPEST: Final = 4
"""Names are followed through this many definitions."""
BOTH_SIDES: Final = frozenset(
    ["clip", "clamp", "clamp_", "clip_by_value", "where", "nan_to_num", "select", "piecewise"]
)
FROM_BELOW: Final = frozenset(["maximum", "fmax", "clamp_min"])
FROM_ABOVE: Final = frozenset(["minimum", "fmin", "clamp_max"])
TINY_NAME: Final = re.compile(r"(^|_|\.)((eps|tiny|small|smooth|fuzz)\w*|e)$", re.IGNORECASE)
LARGEST_TINY: Final = 0.01
MODULES: Final = ("self", "np", "numpy", "torch", "tf", "math", "jnp", "cp")
"""Names that say nothing about a value."""


def called(node: ast.AST) -> str:
    """The last name of a called function, as "log" of np.log(x); "" for anything else.

    >>> called(ast.parse("np.log(x)", mode="eval").body)
    'log'
    """
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def is_tiny(node: ast.AST) -> bool:
    """Whether an expression is a number near 0, or named as one.

    >>> [is_tiny(ast.parse(text, mode="eval").body) for text in ("1e-9", "eps", "10**-8", "b")]
    [True, True, True, False]
    """
    if isinstance(node, ast.Name | ast.Attribute):
        return TINY_NAME.search(ast.unparse(node)) is not None
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float) and 0 < abs(node.value) <= LARGEST_TINY
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return isinstance(node.left, ast.Constant) and isinstance(node.right, ast.UnaryOp)
    return called(node) == "pow"


class Scope:
    """The names of a function with what is assigned to them.

    Attributes:
        node: the function.
        parents: for the id of each node the one around it.
        parameters: the names of the function's.
        optional: those whose default is None.
        of_math: names imported from the module math.
    """

    def __init__(self, node: ast.FunctionDef, tree: ast.Module | None) -> None:
        """Args:
        node: the function.
        tree: its file, for the attributes that other methods set and the functions it calls.
        """
        self.node = node
        self.parents = {
            id(inner): outer for outer in ast.walk(node) for inner in ast.iter_child_nodes(outer)
        }
        self.parameters = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
        listed = zip(node.args.args[::-1], node.args.defaults[::-1], strict=False)
        self.optional = {each.arg for each, value in listed if ast.unparse(value) == "None"}
        self._values: dict[str, list[ast.AST]] = defaultdict(list)
        self._replaced: dict[str, set[str]] = defaultdict(set)
        self.of_math = {
            alias.asname or alias.name
            for each in (ast.walk(tree) if tree is not None else ())
            if isinstance(each, ast.ImportFrom) and each.module == "math"
            for alias in each.names
        }
        self._functions: dict[str, list[ast.FunctionDef]] = defaultdict(list)
        for each in ast.walk(tree) if tree is not None else ():
            if isinstance(each, ast.FunctionDef):
                self._functions[each.name].append(each)
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]).startswith("self."):
                self._assign(each)
        for each in ast.walk(node):
            self._assign(each)

    def _assign(self, node: ast.AST) -> None:
        targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
        if isinstance(node, ast.AugAssign):
            added = ast.BinOp(ast.Constant(0), node.op, node.value)
            self._values[ast.unparse(node.target)].append(added)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in targets:
                if isinstance(target, ast.Subscript):
                    ends = self._ends(target.slice, node.value)
                    self._replaced[ast.unparse(target.value)] |= ends
                    if not any(map(is_tiny, self.resolved(node.value))):
                        self._values[ast.unparse(target.value)].append(node.value)
                elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    for one, value in zip(target.elts, node.value.elts, strict=False):
                        self._values[ast.unparse(one)].append(value)
                elif target is not None:
                    self._values[ast.unparse(target)].append(node.value)

    def _ends(self, index: ast.AST, value: ast.AST) -> set[str]:
        """At which ends an assignment to elements replaces values, as p[p == 0] = eps does."""
        if not (self.is_mask(index) or any(map(is_tiny, self.resolved(value)))):
            return set()
        compared = [each for each in self.expanded(index) if isinstance(each, ast.Compare)]
        ends = {ast.unparse(each.comparators[-1]) for each in compared}
        known = {"0": "above", "1": "below", "0.0": "above", "1.0": "below"}
        return {known[each] for each in ends} if ends and ends <= {*known} else {"above", "below"}

    def is_mask(self, index: ast.AST) -> bool:
        """Whether an index chooses elements by their values."""
        return any(
            isinstance(each, ast.Compare | ast.Invert) or called(each) in ("where", "isnan")
            for each in self.expanded(index)
        )

    def values(self, node: ast.AST) -> list[ast.AST]:
        """What is assigned to a name or an attribute; [] for a parameter."""
        if isinstance(node, ast.Name | ast.Attribute):
            return self._values.get(ast.unparse(node), [])
        return []

    def expanded(
        self, node: ast.AST, depth: int = DEEPEST, seen: frozenset[str] = frozenset()
    ) -> Iterator[ast.AST]:
        """All nodes of an expression, and of what its names stand for."""
        for each in ast.walk(node):
            yield each
            values = self.values(each) if depth else []
            if values and (name := ast.unparse(each)) not in seen:
                seen |= {name}
                for value in values:
                    yield from self.expanded(value, depth - 1, seen)

    def resolved(self, node: ast.AST) -> list[ast.AST]:
        """An expression, or what its name stands for."""
        return self.values(node) or [node]

    def functions(self, name: str) -> list[ast.FunctionDef]:
        """The file's functions and methods of a name."""
        return self._functions.get(name, [])

    def is_kept_above(self, node: ast.AST) -> bool:
        """Whether something in the text keeps an expression above 0."""
        return self._is_kept(node, FROM_BELOW, ast.Add, "max", "above")

    def is_kept_below(self, node: ast.AST) -> bool:
        """Whether something in the text keeps an expression below 1."""
        return self._is_kept(node, FROM_ABOVE, ast.Sub, "min", "below")

    def _is_kept(
        self, node: ast.AST, calls: frozenset[str], sign: type, builtin: str, end: str
    ) -> bool:
        for each in self.expanded(node):
            name = called(each)
            if name in BOTH_SIDES | calls and not _is_open(each, end):
                return True
            if isinstance(each, ast.Call) and name == builtin and len(each.args) > 1:
                return True
            if isinstance(each, ast.BinOp) and isinstance(each.op, sign):
                parts = (each.left, each.right)
                if any(is_tiny(value) for part in parts for value in self.resolved(part)):
                    return True
            if isinstance(each, ast.Name | ast.Attribute) and self._is_replaced(each, end):
                return True
            if isinstance(each, ast.IfExp) or any(map(_clips, self.functions(name))):
                return True
        return self.is_asked_about(node)

    def _is_replaced(self, name: ast.AST, end: str) -> bool:
        return end in self._replaced[ast.unparse(name)] or any(map(is_tiny, self.values(name)))

    def is_asked_about(self, node: ast.AST) -> bool:
        """Whether a condition of the function asks about a name of an expression, or a call is
        made around it that replaces what is not finite."""
        around, each = [], node
        while id(each) in self.parents:
            each = self.parents[id(each)]
            around.append(each)
        if any(called(each) in BOTH_SIDES or isinstance(each, ast.Try) for each in around):
            return True
        names = set(_names_in(node))
        if any(called(each) in ("nansum", "nanmean") for each in ast.walk(self.node)):
            return True
        tests = [
            each.test
            for each in ast.walk(self.node)
            if isinstance(each, ast.If | ast.IfExp | ast.Assert | ast.While)
        ]
        tests += [test for each in around for test in _conditions(each)]
        return any(names & set(_names_in(each)) for test in tests for each in _compared(test))


def _clips(function: ast.FunctionDef) -> bool:
    return any(called(each) in BOTH_SIDES - {"where"} for each in ast.walk(function))


def _is_open(call: ast.AST, end: str) -> bool:
    """Whether a clip has no limit at an end, as np.clip(p, eps, None)."""
    assert isinstance(call, ast.Call)
    last = call.args[-1] if len(call.args) > 1 else None
    open_above = isinstance(last, ast.Constant) and last.value is None
    named = {each.arg for each in call.keywords}
    one_sided = len(call.args) < 3 and len(named & {"min", "max"}) == 1
    return end == "below" and (open_above or (one_sided and "min" in named))


def _conditions(node: ast.AST) -> list[ast.expr]:
    """The conditions of a comprehension."""
    return [test for each in getattr(node, "generators", ()) for test in each.ifs]


def _compared(test: ast.expr) -> Iterator[ast.AST]:
    """The values that a condition compares with numbers; not those that it compares with None."""
    for each in ast.walk(test):
        if isinstance(each, ast.Compare) and not isinstance(each.ops[0], ast.Is | ast.IsNot):
            yield from (each.left, *each.comparators)


def _names_in(node: ast.AST) -> Iterator[str]:
    """The names and attributes in an expression, without indices and what is called."""
    if isinstance(node, ast.Attribute) and node.attr in ("shape", "ndim", "size", "dtype"):
        return
    if isinstance(node, ast.Name | ast.Attribute):
        yield ast.unparse(node)
    inner = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Subscript | ast.Attribute):
        inner = [node.value]
    if isinstance(node, ast.Call):
        around = node.func.value if isinstance(node.func, ast.Attribute) else None
        inner = [*([] if around is None else [around]), *node.args]
        inner = [] if called(node) in ("len", "isinstance", "type") else inner
    for each in inner:
        if not (isinstance(each, ast.Name) and each.id in MODULES):
            yield from _names_in(each)
