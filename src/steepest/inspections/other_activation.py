"""Backward passes with the derivative of another activation than the forward pass has."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.sigmoids import is_sigmoid_formula
from steepest.inspections.text_patterns import factors, parts_of

__all__ = ["find_other_activation"]

KINDS: Final = {
    "sigmoid": re.compile(r"sigm|logistic|expit|^sig$"),
    "tanh": re.compile(r"tanh"),
    "leaky relu": re.compile(r"leaky|lrelu"),
    "relu": re.compile(r"relu|rectif"),
    "softmax": re.compile(r"softmax"),
}
OTHERS: Final = re.compile(
    r"prelu|rrelu|relu6|selu|gelu|celu|loss|cost|entropy|log_|hard|plot|layer"
)
"""Parts of the names of functions that compute none of these alone."""
DERIVATIVE: Final = re.compile(
    r"deriv|prime|grad|(^|_)d_|_d$|^d(sig|tanh|relu)|der$|diff|delta|back"
)
SQUARES: Final = "1 - A ** 2|1.0 - A ** 2|1 - power(A, 2)|1 - square(A)|1 - A * A"
Made = tuple[str, int]
"""The kind of an activation, or "?" for a function that is not known, and its line."""


def find_other_activation(scope: Scope, tree: ast.AST) -> Risk | None:
    """The derivative of one activation, of an array that goes into or comes from another.

    >>> text = '''def forward(self, x):
    ...     self.a = self.sigmoid(self.w @ x)
    ... def backward(self, delta):
    ...     return delta * self.relu_derivative(self.a)'''
    >>> tree = ast.parse(text)
    >>> find_other_activation(Scope(tree.body[1], tree), tree).does
    'relu_derivative(self.a) is the derivative of relu, and line 2 computes self.a by sigmoid'
    """
    made, given = _activations(_unit(scope.node, tree))
    for text, kind, array, line in _derivatives(scope):
        is_output = any(each != "?" for each, _ in made.get(array, ()))
        found = made[array] if is_output else given.get(array, [])
        kinds = {each for each, _ in found}
        if len(kinds) != 1 or kinds & {kind, "?"}:
            continue
        if kinds == {"softmax"} and "(" not in text.split(" ")[0]:  # the diagonal of its derivative
            continue
        [(forward, where), *_] = sorted(found)
        verb = f"computes {array} by" if is_output else f"puts {array} into"
        does = f"{text} is the derivative of {kind}, and line {where} {verb} {forward}"
        fix = f"take the derivative of {forward}, or compute {kind} in the forward pass"
        return Risk(line, does, fix)
    return None


def _derivatives(scope: Scope) -> Iterator[tuple[str, str, str, int]]:
    """The derivatives in a function: text, kind, array without its index, and line."""
    if _kind(scope.node.name):
        return
    for each in ast.walk(scope.node):
        match each:
            case ast.Call(args=[array], keywords=[]) if DERIVATIVE.search(called(each).lower()):
                if kind := _kind(called(each)):
                    text = ast.unparse(each).removeprefix("self.")
                    yield text, kind, _array(array), each.lineno
            case ast.BinOp(op=ast.Mult()):
                parts = factors(each)
                for name in map(ast.unparse, parts):
                    if {f"1 - {name}", f"1.0 - {name}"} & {*map(ast.unparse, parts)}:
                        text = f"{name} * (1 - {name})"
                        yield text, "sigmoid", name.split("[")[0], each.lineno
            case ast.BinOp(op=ast.Sub()):
                if found := parts_of(SQUARES, [each], scope):
                    yield ast.unparse(each), "tanh", found["A"].split("[")[0], each.lineno


def _kind(name: str) -> str:
    """The activation whose name a name holds; "" for none."""
    plain = name.lower()
    found = [kind for kind, pattern in KINDS.items() if pattern.search(plain)]
    return found[0] if found and not OTHERS.search(plain) else ""


def _array(node: ast.expr) -> str:
    return ast.unparse(node).split("[")[0]


def _unit(node: ast.FunctionDef, tree: ast.AST) -> ast.AST:
    """The class of a method, or the file."""
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef):
            for method in each.body:
                if (type(method), method.lineno) == (ast.FunctionDef, node.lineno):
                    return each
    return tree


@lru_cache(maxsize=8)
def _activations(unit: ast.AST) -> tuple[Mapping[str, list[Made]], Mapping[str, list[Made]]]:
    """By which activation arrays are computed, and into which they go."""
    made, given = defaultdict[str, list[Made]](list), defaultdict[str, list[Made]](list)
    for each in ast.walk(unit):
        match each:
            case ast.Assign(targets=[target], value=value):
                name = _array(target)
            case ast.Call(func=ast.Attribute(value=array, attr="append"), args=[value]):
                name = _array(array)
            case _:
                continue
        if isinstance(value, ast.Name | ast.Attribute | ast.Subscript | ast.Tuple | ast.List):
            continue
        kind, argument = _activation(value)
        made[name].append((kind or "?", value.lineno))
        if argument is not None:
            given[_array(argument)].append((kind or "?", value.lineno))
    return made, given


def _activation(value: ast.expr) -> tuple[str, ast.expr | None]:
    """The activation that an expression is, with its argument."""
    if is_sigmoid_formula(value):
        return "sigmoid", None
    match value:
        case (
            ast.Call(args=[ast.Constant(value=0 | 0.0), array])
            | ast.Call(args=[array, ast.Constant(value=0 | 0.0)])
        ) if called(value) == "maximum":
            return "relu", array
        case ast.Call(args=[array]) if not DERIVATIVE.search(called(value).lower()):
            library = ast.unparse(value.func).startswith(("np.", "numpy."))
            kind = _kind(called(value))
            return kind, array if kind or not library else None
    return "", None
