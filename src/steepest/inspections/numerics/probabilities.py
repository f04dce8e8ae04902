"""Probabilities in the text of a function, and divisions by them where they are 0 or 1."""

from __future__ import annotations

import ast
import re
from typing import Final

from steepest.inspections.numerics.values_in_text import Scope, called, is_tiny
from steepest.roles.reading import roles_of

__all__ = [
    "SIZES",
    "adds_inside",
    "complement_of",
    "divides_at_certainty",
    "divides_labels",
    "divisors_of",
    "is_probability",
]

KEPT: Final = (
    "reshape",
    "ravel",
    "flatten",
    "squeeze",
    "copy",
    "asarray",
    "array",
    "float",
)
"""Functions whose result has the values of their argument."""
LIMITS: Final = ("clip", "clamp", "maximum", "minimum")
OUTPUTS: Final = re.compile(r"sigm|softmax|logist|expit|predict|forward|propag|hypothesis|prob|^h$")
"""Names of functions that return probabilities."""
NO_PROBABILITY: Final = re.compile(r"var|std|sigma|det|count|freq|prior|weight")
DERIVATIVE: Final = re.compile(r"grad|deri?v|back|prime|bprop|^d_|delta")
SIZES: Final = re.compile(r"^(m|n|N|M|B|\w*(len|size|shape|num|batch|count|samples)\w*)$")


def complement_of(node: ast.AST) -> ast.expr | None:
    """What is subtracted from 1; None for anything else."""
    match node:
        case ast.BinOp(left=ast.Constant(value=1), op=ast.Sub(), right=right):
            return right
    return None


def is_probability(node: ast.AST, scope: Scope, depth: int = 4) -> bool:
    """Whether an expression may be a probability that is 0: of a parameter, or of an output."""
    inner = complement_of(node)
    match node:
        case ast.Subscript(value=array) | ast.Attribute(value=array, attr="T"):
            inner = array
        case ast.BinOp(op=ast.Div()):
            return any(called(each) == "exp" for each in scope.expanded(node))
        case ast.Call(func=function, args=arguments):
            if called(node) not in (*KEPT, *LIMITS):
                return OUTPUTS.search(called(node).lower()) is not None
            of_array = isinstance(function, ast.Attribute) and not arguments
            inner = function.value if of_array else next(iter(arguments), None)  # type: ignore[attr-defined]  # an attribute
        case ast.Name() | ast.Attribute():
            name, values = ast.unparse(node), scope.values(node)
            if NO_PROBABILITY.search(name.lower()) or not depth:
                return False
            if not values or name in scope.parameters:
                return True
            return any(is_probability(each, scope, depth - 1) for each in values)
    return inner is not None and is_probability(inner, scope, depth)


def divides_at_certainty(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """A quotient by p beside one by 1 - p, or by p (1 - p): the derivative of a cross-entropy."""
    for value in divisors_of(node):
        text = ast.unparse(value)
        others = [ast.unparse(part) for each in ast.walk(scope.node) for part in divisors_of(each)]
        beside = any(each.startswith((f"1 - {text}", f"1.0 - {text}")) for each in others)
        if beside and is_probability(value, scope) and not scope.is_kept(value, "above 0"):
            does = f"it divides by 0 where {text} is 0 or 1, and 0 / 0 is NaN"
            return does, f"use np.clip({text}, 1e-12, 1 - 1e-12)"
    return None


def divides_labels(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """labels / predictions in the derivative of a cross-entropy, where both may be 0."""
    if not DERIVATIVE.search(scope.node.name.lower()):
        return None
    for value in divisors_of(node):
        above = node.left if isinstance(node, ast.BinOp) else value
        while isinstance(above, ast.UnaryOp | ast.Subscript):
            above = above.operand if isinstance(above, ast.UnaryOp) else above.value
        name = called(above) or ast.unparse(above).rpartition(".")[2]
        text = ast.unparse(value)
        labels = "one_hot" in name.lower() or roles_of(name)[:1] == ("labels",)
        counted = SIZES.match(text) or re.search(r"shape|size|len\(|sum|float\(|int\(", text)
        if (
            labels
            and not counted
            and is_probability(value, scope)
            and not scope.is_kept(value, "above 0")
        ):
            does = f"it divides by 0 where {text} is 0, and 0 / 0 is NaN"
            return does, f"use np.clip({text}, 1e-12, 1 - 1e-12)"
    return None


def adds_inside(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """1 - (p + eps), which is below 0 at p = 1."""
    match node:
        case ast.BinOp(
            left=ast.Constant(value=1),
            op=ast.Sub(),
            right=ast.BinOp(left=value, op=ast.Add(), right=small),
        ) if is_tiny(small):
            text, p, eps = (ast.unparse(each) for each in (node, value, small))
            return f"{text} is below 0 where {p} is 1", f"write 1 - {p} + {eps}"
    return None


def divisors_of(node: ast.AST) -> list[ast.expr]:
    """The factors by which an expression divides."""
    match node:
        case ast.BinOp(op=ast.Div(), right=right):
            return _factors(right)
        case ast.Call(args=[_, right, *_]) if called(node) == "divide":
            return _factors(right)
    return []


def _factors(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return [*_factors(left), *_factors(right)]
        case ast.Call(args=arguments) if called(node) == "multiply":
            return arguments
    return [node]
