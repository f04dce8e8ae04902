"""Derivatives of activations that are given the wrong thing, by the text of a file.

``1 - a ** 2`` is the derivative of tanh in terms of its output, ``1 - tanh(z) ** 2`` in terms of
the weighted sum. Either is right alone; a call that gives one of them the other is a mistake.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.text_patterns import parts_of

__all__ = ["find_wrong_argument"]

Kind = Literal["output", "weighted sum"]

DERIVATIVE: Final = re.compile(r"deriv|prime|grad|(^|_)der$|delta_|^_*d_?(sig|tanh|log|act|soft)")
ACTIVATION: Final = re.compile(r"sigmoid|sigmoide|logistic|tanh|expit|activ|squash|transfer")
OF_OUTPUT: Final = "X * (1 - X)|(1 - X) * X|1 - X ** 2|1 - X * X|1 - power(X, 2)|1 - square(X)"
CURVED: Final = re.compile(r"exp|tanh|sigmoid\w*|logistic|expit|activation\w*")


def find_wrong_argument(node: ast.FunctionDef, tree: ast.AST) -> Risk | None:
    """The first call with the wrong argument, in a function or of a derivative; None without one.

    >>> tree = ast.parse('''def dtanh(a): return 1 - a ** 2
    ... def backward(x, W, g):
    ...     z = x @ W
    ...     return g * dtanh(z)''')
    >>> find_wrong_argument(tree.body[1], tree).does
    'dtanh(z) is given a weighted sum, and dtanh is the derivative in terms of the output'
    """
    for caller, call, name, given, takes in _wrong_calls(tree):
        # The node may come from a tree of its own.
        same = caller is not None and (caller.name, caller.lineno) == (node.name, node.lineno)
        if same or (caller is None and node.name == name):
            does = (
                f"{ast.unparse(call)} is given {'an' if given == 'output' else 'a'} {given}, and "
            )
            return Risk(
                call.lineno,
                f"{does}{name} is the derivative in terms of the {takes}",
                f"give it the {takes}",
            )
    return None


@lru_cache(maxsize=4)
def _wrong_calls(
    tree: ast.AST,
) -> list[tuple[ast.FunctionDef | None, ast.Call, str, Kind, Kind]]:
    """The caller, the call, the derivative, what it is given, and what it takes.

    There is no caller where it is the derivative that is unusual: one in terms of the output, of
    which every call gives it a weighted sum, by its own name or by a variable that may hold it.
    """
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    takes = {each.name: taken for each in functions if (taken := _taken(each))}
    kinds, own = _Kinds(functions if takes else []), {each.name for each in functions}
    names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    handed_on = {name for name in names if takes.get(name) == "output"}
    wrong, right = [], set()
    for function in functions if takes else ():
        for call in ast.walk(function):
            if not isinstance(call, ast.Call) or not _is_derivative(call, takes):
                continue
            given, direct = kinds.of(call.args[0], function), called(call) in own
            for name in ({called(call)} & {*takes}) if direct else handed_on:
                if given == takes[name]:
                    right.add(name)
                elif given:
                    wrong.append((function if direct else None, call, name, given, takes[name]))
    unusual = [(None, *e[1:]) for e in wrong if e[4] == "output" and e[2] not in right]
    return [*(each for each in wrong if each[0]), *unusual]


def _is_derivative(call: ast.Call, takes: Mapping[str, Kind]) -> bool:
    """Whether a derivative is called: by its name, by one that says so, or with a flag."""
    flagged = [*call.args[1:], *(each.value for each in call.keywords)]
    by_flag = any(ast.unparse(each) == "True" for each in flagged) and called(call) in takes
    return bool(call.args) and (by_flag or DERIVATIVE.search(called(call).lower()) is not None)


def _taken(node: ast.FunctionDef) -> Kind | None:
    """In terms of what a derivative is written; None for another function, or for both.

    >>> tree = ast.parse("def sigmoid(x, deriv):\\n  if deriv: return x * (1 - x)\\n  return f(x)")
    >>> _taken(tree.body[0])
    'output'
    """
    names = [each.arg for each in node.args.args if each.arg not in ("self", "cls")]
    body: list[ast.stmt] = [*node.body] if DERIVATIVE.search(node.name.lower()) else []
    for each in ast.walk(node):
        if not body and isinstance(each, ast.If) and ast.unparse(each.test) in names[1:]:
            body = each.body if DERIVATIVE.search(ast.unparse(each.test).lower()) else []
    parts = [part for each in body for part in ast.walk(each)]
    found = (parts_of(OF_OUTPUT, [part], Scope(node, ast.Module([], []))) for part in parts)
    of_output = any(each and each["X"] == names[0] for each in found) if names else False
    curved = any(
        CURVED.fullmatch(called(each).strip("_")) and names[0] in map(ast.unparse, ast.walk(each))
        for each in parts
        if names
    )
    if of_output == curved:
        return None
    return "weighted sum" if curved else "output"


class _Kinds:
    """Which names of a file hold outputs of activations, and which weighted sums.

    An attribute or a string as an index is one for the whole file. So is the name of a parameter,
    which is often that of the variable that is passed.
    """

    def __init__(self, functions: list[ast.FunctionDef]) -> None:
        self._known: dict[str, set[Kind | None]] = defaultdict(set)
        self._functions = {each.name: each for each in functions}
        for function in [*functions, *functions]:
            for each in ast.walk(function):
                self._read(each, function)

    def of(self, node: ast.expr, function: ast.FunctionDef) -> Kind | None:
        """The kind of an expression; None if it is unknown, or several."""
        match node:
            case ast.BinOp(op=ast.MatMult()):
                return "weighted sum"
            case ast.BinOp(left=left, op=ast.Add()) if self.of(left, function) == "weighted sum":
                return "weighted sum"
            case ast.Call():
                name = called(node).lower()
                shows = ACTIVATION.search(name) and not DERIVATIVE.search(name)
                return "weighted sum" if name in ("dot", "matmul") else "output" if shows else None
        kinds = self._known[_key(node, function)]
        if not kinds and isinstance(node, ast.Name | ast.Subscript):
            kinds = {k for f in self._functions.values() for k in self._known[_key(node, f)]}
        return next(iter(kinds)) if len(kinds) == 1 else None

    def _read(self, node: ast.AST, function: ast.FunctionDef) -> None:
        given: list[tuple[ast.expr, ast.expr]] = []
        source = function
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Call() as call):
                source = self._functions.get(called(call), function)
                returned = [e.value for e in ast.walk(source) if isinstance(e, ast.Return)]
                if source is not function and len(returned) == 1:
                    given = [*zip(names, getattr(returned[0], "elts", ()), strict=False)]
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                given = [*zip(names, values, strict=False)]
            case ast.Assign(targets=targets, value=value):
                given = [(target, value) for target in targets]
            case ast.Call(func=ast.Attribute(attr="append", value=array), args=[value]):
                given = [(array, value)]
        for target, value in given:
            if not isinstance(value, ast.List | ast.Constant) and "zeros" not in called(value):
                self._known[_key(target, function)].add(self.of(value, source))


def _key(node: ast.expr, function: ast.FunctionDef) -> str:
    """An array or a list of arrays: an attribute for the file, a name for its function."""
    while isinstance(node, ast.Subscript):
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            return f"[{node.slice.value}]"
        node = node.value
    text = ast.unparse(node)
    return text if text.startswith("self.") else f"{function.name}.{text}"
