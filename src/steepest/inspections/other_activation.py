"""Backward passes with the derivative of another activation than the forward pass has."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from steepest.consistency.backward_arguments import UPSTREAM
from steepest.inspections.derivative_families import one_at_zero
from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.sigmoids import is_sigmoid_formula
from steepest.inspections.text_patterns import factors, parts_of

__all__ = ["find_activation_doubts"]

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
LABELS: Final = r"y|t|y_?(true|train)|targets?|labels?|expected\w*|actual"
OUTPUTS: Final = r"(\w+_)?(outputs?|out|pred\w*|y_?hat|a\d|o|p)|y_?pred\w*|layer_?\d"
Made = tuple[str, int]
"""The kind of an activation, or "?" for a function that is not known, and its line."""


def find_activation_doubts(scope: Scope, tree: ast.AST) -> Iterator[Risk | None]:
    """What the text shows about the derivatives of activations: at most one of each kind."""
    yield find_other_activation(scope, tree)
    yield find_argument_as_derivative(scope)
    yield find_slope_of_error(scope)
    yield find_condition_of_output(scope, tree) or find_slope_of_output(scope, tree)


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


def _array(node: ast.AST) -> str:
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


def find_argument_as_derivative(scope: Scope) -> Risk | None:
    """A derivative of an activation that returns its argument as it is.

    >>> tree = ast.parse("def softmax_derivative(z): return z")
    >>> find_argument_as_derivative(Scope(tree.body[0], tree)).does
    'softmax_derivative returns z itself, which is no derivative'
    """
    name, given = scope.node.name, [*scope.parameters - {"self", "cls"}]
    body = [each for each in scope.node.body if not isinstance(each, ast.Expr)]
    if len(given) != 1 or not re.search(r"deriv|prime", name.lower()) or not _kind(name):
        return None
    match body:
        case [ast.Return(value=ast.Name(id=argument))] if not re.search(UPSTREAM, argument):
            does = f"{name} returns {argument} itself, which is no derivative"
            return Risk(body[0].lineno, does, f"compute the derivative of {_kind(name)}")
    return None


def find_slope_of_error(scope: Scope) -> Risk | None:
    """``sigmoid_derivative(y - output)``: a derivative at the error, which is no input or output.

    >>> tree = ast.parse("def back(y, output): return d_sigmoid(y - output)")
    >>> find_slope_of_error(Scope(tree.body[0], tree)).does
    'd_sigmoid(y - output) is the derivative at the error, not at an input or output'
    """
    for each in ast.walk(scope.node):
        match each:
            case ast.Call(args=[argument], keywords=[]) if DERIVATIVE.search(called(each).lower()):
                values = scope.resolved(argument)
            case _:
                continue
        if _kind(called(each)) in ("sigmoid", "tanh", "relu") and all(map(_is_error, values)):
            does = f"{ast.unparse(each)} is the derivative at the error, not at an input or output"
            name = ast.unparse(each.func)
            fix = f"multiply the error by {name} of what the activation was given or returned"
            return Risk(each.lineno, does, fix)
    return None


def _is_error(node: ast.AST) -> bool:
    """Whether an expression is the difference of labels and outputs, or a multiple of it."""
    match node:
        case ast.BinOp(left=ast.Constant(), op=ast.Mult(), right=inner):
            return _is_error(inner)
        case ast.BinOp(left=one, op=ast.Sub(), right=other):
            names = [ast.unparse(each).split("[")[0].rpartition(".")[2] for each in (one, other)]
            return any(
                re.fullmatch(LABELS, label.lower()) and re.fullmatch(OUTPUTS, output.lower())
                for label, output in (names, names[::-1])
            )
    return False


def find_condition_of_output(scope: Scope, tree: ast.AST) -> Risk | None:
    """``gradient[a < 0] = 0`` for the output of a relu, which is never negative.

    >>> text = '''class ReLU:
    ...     def forward(self, x):
    ...         self.y = np.maximum(0, x)
    ...         return self.y
    ...     def backward(self, g):
    ...         g[self.y < 0] = 0
    ...         return g'''
    >>> tree = ast.parse(text)
    >>> find_condition_of_output(Scope(tree.body[0].body[1], tree), tree).does
    'self.y is the output of a relu, so self.y < 0 is never true'
    """
    unit = _unit(scope.node, tree)
    made, _ = _activations(unit)
    returned = _returned_by_relu(unit)
    written = {
        _array(each)
        for each in ast.walk(scope.node)
        if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Store)
    }
    for each in ast.walk(scope.node):
        match each:
            case ast.Compare(left=left, ops=[ast.Lt() | ast.GtE()], comparators=[zero]):
                kinds = {kind for kind, _ in made.get(_array(left), ())}
            case _:
                continue
        output = kinds == {"relu"} or _array(left) in returned
        zeroed = _array(left) in written or ast.unparse(zero) not in ("0", "0.0")
        if output and not zeroed and _is_mask(each, scope):
            text = ast.unparse(each)
            truth = "never" if isinstance(each.ops[0], ast.Lt) else "always"
            does = f"{ast.unparse(left)} is the output of a relu, so {text} is {truth} true"
            meant = text.replace("<", "<=") if truth == "never" else text.replace(">=", ">")
            return Risk(each.lineno, does, f"write {meant}")
    return None


def find_slope_of_output(scope: Scope, tree: ast.AST) -> Risk | None:
    """``relu_derivative(a)`` of the output of a relu, where the derivative is 1 at 0.

    >>> text = '''def back(z, d):
    ...     a = np.maximum(0, z)
    ...     return d * relu_derivative(a)
    ... def relu_derivative(x): return np.where(x >= 0, 1, 0)'''
    >>> tree = ast.parse(text)
    >>> find_slope_of_output(Scope(tree.body[0], tree), tree).does
    'relu_derivative(a) gets the output of a relu, and line 4 makes it 1 where that is 0'
    """
    made, _ = _activations(_unit(scope.node, tree))
    lines = {
        each.name: one_at_zero(each, each.args.args[-1].arg)
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef) and each.args.args and _kind(each.name) == "relu"
    }
    for each in ast.walk(scope.node):
        match each:
            case ast.Call(args=[argument], keywords=[]) if line := lines.get(called(each)):
                if {kind for kind, _ in made.get(_array(argument), ())} == {"relu"}:
                    does = f"{ast.unparse(each)} gets the output of a relu, and line {line} makes "
                    return Risk(
                        each.lineno, f"{does}it 1 where that is 0", "make it 0 there, with > 0"
                    )
    return None


def _returned_by_relu(unit: ast.AST) -> set[str]:
    """The attributes that the forward pass of a class of relu returns."""
    if not (isinstance(unit, ast.ClassDef) and _kind(unit.name) == "relu"):
        return set()
    forwards = [e for e in unit.body if isinstance(e, ast.FunctionDef) and "forward" in e.name]
    returns = [
        e.value for method in forwards for e in ast.walk(method) if isinstance(e, ast.Return)
    ]
    return {ast.unparse(each) for each in returns if isinstance(each, ast.Attribute)}


def _is_mask(node: ast.expr, scope: Scope) -> bool:
    """Whether a condition chooses elements or is a factor."""
    around = scope.parents.get(id(node))
    match around:
        case ast.Subscript(ctx=ast.Store()) | ast.BinOp(op=ast.Mult()):
            return True
        case ast.Call():
            return called(around) in ("where", "multiply")
    return False
