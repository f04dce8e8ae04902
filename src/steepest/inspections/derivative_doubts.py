"""Derivatives of activations that are given the wrong thing, by the text of a file.

``1 - a ** 2`` is the derivative of tanh in terms of its output, ``1 - tanh(z) ** 2`` in terms of
the weighted sum. Either is right alone; a call that gives one of them the other is a mistake.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from typing import Final, Literal, TypeGuard

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import called

__all__ = ["find_wrong_argument"]

Kind = Literal["output", "weighted sum"]

DERIVATIVE: Final = re.compile(r"deriv|prime|grad|(^|_)der$|delta_|^_*d_?(sig|tanh|log|act|soft)")
ACTIVATION: Final = re.compile(r"sigmoid|sigmoide|logistic|tanh|expit|activ|squash|transfer")
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
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    takes = {each.name: taken for each in functions if (taken := _taken(each))}
    if not takes:
        return None
    kinds, own = _Kinds(functions), {each.name for each in functions}
    handed_on = {
        e.id for e in ast.walk(tree) if isinstance(e, ast.Name) and takes.get(e.id) == "output"
    }
    wrong, right = [], set()
    for function in functions:
        for call in ast.walk(function):
            given = kinds.of(call.args[0], function) if _is_derivative(call, takes) else None
            if given is None or not isinstance(call, ast.Call):
                continue
            direct = called(call) in own
            for name in ({called(call)} & {*takes}) if direct else handed_on:
                if takes[name] == given:
                    right.add(name)
                else:
                    wrong.append((function if direct else None, call, name, given))
    for caller, call, name, given in wrong:
        of_derivative = name == node.name and takes[name] == "output" and name not in right
        if caller is node or of_derivative:
            does = (
                f"{ast.unparse(call)} is given {'an' if given == 'output' else 'a'} {given}, and "
            )
            does += f"{name} is the derivative in terms of the {takes[name]}"
            return Risk(call.lineno, does, f"give it the {takes[name]}")
    return None


def _is_derivative(call: ast.AST, takes: dict[str, Kind]) -> TypeGuard[ast.Call]:
    """Whether a derivative is called: by its name, by one that says so, or with a flag."""
    if not isinstance(call, ast.Call) or not call.args:
        return False
    name = called(call)
    flagged = [*call.args[1:], *(each.value for each in call.keywords)]
    if any(ast.unparse(each) == "True" for each in flagged):
        return name in takes
    return DERIVATIVE.search(name.lower()) is not None


def _taken(node: ast.FunctionDef) -> Kind | None:
    """In terms of what a derivative is written; None if it is none, or both.

    >>> text = "def sigmoid(x, deriv=False):\\n  if deriv: return x * (1 - x)\\n  return f(x)"
    >>> _taken(ast.parse(text).body[0])
    'output'
    """
    names = [each.arg for each in node.args.args if each.arg not in ("self", "cls")]
    body: list[ast.AST] = [*node.body] if DERIVATIVE.search(node.name.lower()) else []
    for each in ast.walk(node):
        if not body and isinstance(each, ast.If) and ast.unparse(each.test) in names[1:]:
            body = [*each.body] if DERIVATIVE.search(ast.unparse(each.test).lower()) else []
    if not names or not body:
        return None
    x, one = re.escape(names[0]), r"1(?:\.0*)?"
    power = rf"(?:\w+\.)?(?:power|square)\({x}\b"
    squared = rf"{one} - (?:{x} \*\* 2|{x} \* {x}|{power})"
    of_output = rf"\b{x} \* \({one} - {x}\)|\({one} - {x}\) \* {x}\b|{squared}"
    text = "\n".join(map(ast.unparse, body))
    curved = any(
        CURVED.fullmatch(called(each).strip("_")) and re.search(rf"\b{x}\b", ast.unparse(each))
        for part in body
        for each in ast.walk(part)
    )
    if (re.search(of_output, text) is not None) == curved:
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
