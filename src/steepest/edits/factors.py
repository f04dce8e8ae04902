"""Edits that add a factor, a divisor, a sign or a term to an expression."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = [
    "divisor_changes",
    "factor_changes",
    "peer_changes",
    "sign_changes",
    "threshold_changes",
    "variable_changes",
]

NUMBER: Final = ("number",)
NOT_A_COUNT: Final = 0.6
"""Added to the cost of an edit that divides by an array."""
LARGEST: Final = 10.0
"""The largest number of the function that may be missing as a factor elsewhere."""
MADE: Final = re.compile(r"^([\w.]+\.)?(zeros|ones|empty|full)(_like)?\(")
"""An array that is made, which has no factor."""
SIZE: Final = re.compile(r"\.shape\[-?\d\]$|^len\(\w+\)$|^\w+\.size$")
"""A number of rows or columns, which has none either."""


def divisor_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """The number of samples instead of another divisor."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        for name in scope.variables:
            for count in _counts(name):
                quotient = ast.BinOp(node.left, ast.Div(), count)
                yield Change(1.6, "factor", quotient, "/ {part} as the divisor", count)


def sign_changes(node: ast.expr, *, exponent: bool = False) -> Iterator[Change]:
    """A minus sign before an expression, or the expression taken from 1.

    Args:
        node: the expression.
        exponent: whether it is that of exp, whose sign is forgotten most often.
    """
    yield Change(
        1.1 if exponent else 1.5,
        "sign",
        ast.UnaryOp(ast.USub(), node),
        "a minus sign before {part}",
        node,
    )
    rest = ast.BinOp(constant(1), ast.Sub(), node)
    yield Change(2, "operator", rest, "1 - {part} instead of {part}", node)


def factor_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """A number of samples, a number, a variable or a derivative beside an expression."""
    text = ast.unparse(node)
    if MADE.search(text) or SIZE.search(text):
        return
    for name in scope.variables:
        yield from _divided_by_count(node, name, scope)
    for number in (2, 0.5, *(each for each in scope.numbers if 0.01 <= abs(each) <= LARGEST)):
        words, cost = f"* {number:g} added", 1.9 if number in scope.lacking else 2.5
        yield Change(cost, "factor", ast.BinOp(node, ast.Mult(), constant(number)), words)
    for name in (n for n in scope.variables if scope.is_array(n) or not scope.kinds):
        for factor in _derivatives(name):
            product = ast.BinOp(node, ast.Mult(), factor)
            yield Change(2.8, "missing factor", product, "* {part} added", factor)


def threshold_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """A comparison with a number that the function may lack."""
    for number in scope.lacking:
        if 0 < number < 1:
            above = ast.Compare(node, [ast.Gt()], [constant(number)])
            whole = ast.BinOp(above, ast.Mult(), constant(1.0))
            yield Change(2.4, "comparison", whole, f"> {number:g} added")


def _divided_by_count(node: ast.expr, name: str, scope: Scope) -> Iterator[Change]:
    length, first, second = _counts(name)
    more = NOT_A_COUNT * scope.is_array(name)
    yield Change(2 + more, "factor", ast.BinOp(node, ast.Div(), load(name)), f"/ {name} added")
    yield Change(2.2, "missing factor", ast.BinOp(node, ast.Mult(), load(name)), f"* {name} added")
    yield Change(2.5, "term", ast.BinOp(node, ast.Add(), load(name)), f"+ {name} added")
    yield Change(2.5, "term", ast.BinOp(node, ast.Sub(), load(name)), f"- {name} added")
    known = scope.kinds.get(name, ())
    before = [scope.kinds.get(each, ())[:2] for each in _before(name, scope)]
    if known == NUMBER or (known and known[:2] in before):
        return  # no length, or one that is tried already
    for cost, count in ((2.0, length), (2.6, second), (2.7, first)):
        quotient = ast.BinOp(node, ast.Div(), count)
        yield Change(cost, "factor", quotient, "/ {part} added", count)
    product = ast.BinOp(node, ast.Mult(), length)
    yield Change(2.5, "factor", product, "* {part} added", length)


def _before(name: str, scope: Scope) -> tuple[str, ...]:
    return scope.variables[: scope.variables.index(name)]


def _counts(name: str) -> Iterator[ast.expr]:
    """The numbers of rows and of columns of a variable."""
    yield ast.Call(load("len"), [load(name)], [])
    for axis in (0, 1):
        shape = ast.Attribute(load(name), "shape", ast.Load())
        yield ast.Subscript(shape, constant(axis), ast.Load())


def _derivatives(name: str) -> Iterator[ast.expr]:
    """Derivatives of relu, sigmoid and tanh in terms of a variable, and its counterpart 1 - p."""
    variable = load(name)
    yield ast.Compare(variable, [ast.Gt()], [constant(0)])
    rest = ast.BinOp(constant(1), ast.Sub(), variable)
    yield ast.BinOp(variable, ast.Mult(), rest)
    square = ast.BinOp(variable, ast.Pow(), constant(2))
    yield ast.BinOp(constant(1), ast.Sub(), square)
    yield rest


def variable_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """A variable in the place of an expression that computes something."""
    if isinstance(node, ast.BinOp | ast.Call | ast.Subscript):
        inside = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        for name in scope.variables:
            if name not in inside and name not in scope.options:
                yield Change(2.4, "name", load(name))
        lengths = list[object]()
        for name in scope.variables:
            known = scope.kinds.get(name, NUMBER)
            if known != NUMBER and known[:2] not in lengths and not scope.options & {name}:
                lengths.append(known[:2])
                yield Change(1.9, "factor", ast.Call(load("len"), [load(name)], []))


def peer_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """Another expression of the same function, or a product with it."""
    for peer in scope.peers:
        yield Change(3, "expression", peer)
        product = ast.BinOp(node, ast.Mult(), peer)
        yield Change(3.2, "missing factor", product, "* {part} added", peer)
