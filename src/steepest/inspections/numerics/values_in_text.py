"""What the names of a function stand for, and what keeps a value away from 0, by its text."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

__all__ = ["Scope", "called", "is_tiny", "text_of"]

DEEPEST: Final = 4
"""Names are followed through this many definitions."""
BOTH: Final = (
    "clip",
    "clamp",
    "clamp_",
    "clip_by_value",
    "where",
    "nan_to_num",
    "select",
)
KEEPING: Final = {
    "above 0": (ast.Add, "max", ("maximum", "fmax", "clamp_min")),
    "below 1": (ast.Sub, "min", ("minimum", "fmin", "clamp_max")),
}
"""For each end the sign of a small number, Python's function, and those of libraries."""
TINY_NAME: Final = re.compile(r"(^|_|\.)((eps|tiny|small|smooth|fuzz)\w*|e)$", re.IGNORECASE)
NOT_VALUES: Final = (
    "self",
    "np",
    "numpy",
    "torch",
    "tf",
    "math",
    "len",
    "isinstance",
    "type",
)


def called(node: ast.AST) -> str:
    """The last name of a called function, as "log" of np.log(x); "" for anything else.

    >>> called(ast.parse("np.log(x)", mode="eval").body)
    'log'
    """
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
        case ast.Call(func=function):
            return ast.unparse(function).rpartition(".")[2]
    return ""


@lru_cache(maxsize=8)
def text_of(tree: ast.AST) -> str:
    """The text of a file's tree; kept, since it is asked for at every function of the file."""
    return ast.unparse(tree)


@lru_cache(maxsize=8)
def _read_file(tree: ast.AST) -> tuple[set[str], set[str], list[ast.Assign]]:
    """The functions of a file that clip, its names from math, and what attributes it sets."""
    clipping, of_math, assigned = set[str](), set[str](), list[ast.Assign]()
    for each in ast.walk(tree):
        match each:
            case ast.FunctionDef(name=name):
                calls = {called(inner) for inner in ast.walk(each)}
                clipping |= {name} if calls & {*BOTH} - {"where"} else set()
            case ast.ImportFrom(module="math", names=names):
                of_math |= {alias.asname or alias.name for alias in names}
            case ast.Assign(targets=[target, *_]) if ast.unparse(target).startswith("self."):
                assigned.append(each)
    return clipping, of_math, assigned


def is_tiny(node: ast.AST) -> bool:
    """Whether an expression is a number near 0, or named as one.

    >>> [is_tiny(ast.parse(text, mode="eval").body) for text in ("1e-9", "eps", "10**-8", "b")]
    [True, True, True, False]
    """
    match node:
        case ast.Name() | ast.Attribute():
            return TINY_NAME.search(ast.unparse(node)) is not None
        case ast.Constant(value=float(number)):
            return 0 < abs(number) <= 0.01
        case ast.BinOp(left=ast.Constant(), op=ast.Pow(), right=ast.UnaryOp()):
            return True
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

    def __init__(self, node: ast.FunctionDef, tree: ast.AST) -> None:
        """Args:
        node: the function.
        tree: its file, for the attributes that other methods set and the functions it calls.
        """
        self.node = node
        self.parents = {id(b): a for a in ast.walk(node) for b in ast.iter_child_nodes(a)}
        self.parameters = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
        listed = zip(node.args.args[::-1], node.args.defaults[::-1], strict=False)
        self.optional = {each.arg for each, value in listed if ast.unparse(value) == "None"}
        self._clipping, self.of_math, assigned = _read_file(tree)
        self._values: dict[str, list[ast.AST]] = defaultdict(list)
        self._replaced: dict[str, set[str]] = defaultdict(set)
        for each in (*assigned, *ast.walk(node)):
            self._assign(each)

    def _assign(self, node: ast.AST) -> None:
        match node:
            case ast.AugAssign(target=target, op=op, value=value):
                self._values[ast.unparse(target)].append(ast.BinOp(ast.Constant(0), op, value))
            case ast.Assign(targets=[ast.Subscript(value=array, slice=index)], value=value):
                small = any(map(is_tiny, self.resolved(value)))
                if small or self.is_mask(index):
                    self._replaced[ast.unparse(array)] |= self._ends(index)
                self._values[ast.unparse(array)] += [] if small else [value]
            case ast.Assign(targets=[ast.Tuple(elts=ones)], value=ast.Tuple(elts=values)):
                for one, value in zip(ones, values, strict=False):
                    self._values[ast.unparse(one)].append(value)
            case ast.Assign(targets=targets, value=value):
                for name in targets:
                    self._values[ast.unparse(name)].append(value)

    def _ends(self, index: ast.AST) -> set[str]:
        """At which ends elements are replaced, as in p[p == 0] = eps."""
        compared = [each for each in self.expanded(index) if isinstance(each, ast.Compare)]
        numbers = {ast.unparse(each.comparators[-1]) for each in compared}
        known = {"0": "above 0", "1": "below 1", "0.0": "above 0", "1.0": "below 1"}
        both = not numbers or not numbers <= {*known}
        return {*known.values()} if both else {known[each] for each in numbers}

    def is_mask(self, index: ast.AST) -> bool:
        """Whether an index chooses elements by their values."""
        return any(
            isinstance(each, ast.Compare | ast.Invert) or called(each) in ("where", "isnan")
            for each in self.expanded(index)
        )

    def values(self, node: ast.AST) -> list[ast.AST]:
        """What is assigned to a name or an attribute; [] for a parameter."""
        is_name = isinstance(node, ast.Name | ast.Attribute)
        return self._values.get(ast.unparse(node), []) if is_name else []

    def resolved(self, node: ast.AST) -> list[ast.AST]:
        """An expression, or what its name stands for."""
        return self.values(node) or [node]

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

    def is_kept(self, node: ast.AST, end: str) -> bool:
        """Whether something in the text keeps an expression "above 0" or "below 1"."""
        sign, builtin, calls = KEEPING[end]
        for each in self.expanded(node):
            match each:
                case ast.Call(args=arguments):
                    name = called(each)
                    one_sided = end == "below 1" and ast.unparse(each).endswith(", None)")
                    if (name in (*BOTH, *calls) and not one_sided) or name in self._clipping:
                        return True
                    if name == builtin and len(arguments) > 1:
                        return True
                case ast.BinOp(left=left, op=op, right=right) if isinstance(op, sign):
                    if any(map(is_tiny, (*self.resolved(left), *self.resolved(right)))):
                        return True
                case ast.IfExp():
                    return True
                case ast.Name() | ast.Attribute():
                    replaced = end in self._replaced[ast.unparse(each)]
                    if replaced or any(map(is_tiny, self.values(each))):
                        return True
        return self.is_asked_about(node)

    def is_asked_about(self, node: ast.AST) -> bool:
        """Whether a condition of the function asks about a name of an expression, or a call is
        made around it that replaces what is not finite."""
        around = list(self.around(node))
        calls = {called(each) for each in ast.walk(self.node)}
        if calls & {"nansum", "nanmean"} or any(isinstance(each, ast.Try) for each in around):
            return True
        tests = [each.test for each in ast.walk(self.node) if isinstance(each, TESTING)]
        tests += [t for each in around for c in getattr(each, "generators", ()) for t in c.ifs]
        names, read = {*_names_in(node)}, {n for test in tests for n in _compared(test)}
        return bool(names & read) or any(called(e) in BOTH and not _skips(e) for e in around)

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around one, the innermost first."""
        while (outer := self.parents.get(id(node))) is not None:
            yield outer
            node = outer


def _skips(node: ast.AST) -> bool:
    """Whether a call of where only leaves out samples of a label that is to be ignored."""
    return isinstance(node, ast.Call) and any("ignore" in ast.unparse(e) for e in node.args[:1])


TESTING: Final = (ast.If, ast.IfExp, ast.Assert, ast.While)


def _compared(test: ast.expr) -> Iterator[str]:
    """The names whose values a condition compares; not those that it compares with None."""
    for each in ast.walk(test):
        if isinstance(each, ast.Compare) and not isinstance(each.ops[0], ast.Is | ast.IsNot):
            for side in (each.left, *each.comparators):
                yield from _names_in(side)


def _names_in(node: ast.AST) -> Iterator[str]:
    """The names and attributes in an expression, without indices, shapes and what is called."""
    inner = list(ast.iter_child_nodes(node))
    match node:
        case ast.Attribute(attr="shape" | "ndim" | "size" | "dtype"):
            return
        case ast.Call(func=ast.Name(id=name), args=arguments):
            inner = [] if name in NOT_VALUES else [*arguments]
        case ast.Call(func=ast.Attribute(value=array), args=arguments):
            inner = [array, *arguments]
        case ast.Subscript(value=array):
            inner = [array]
        case ast.Name() | ast.Attribute():
            yield ast.unparse(node)
    for each in inner:
        if not (isinstance(each, ast.Name) and each.id in NOT_VALUES):
            yield from _names_in(each)
