"""Building nodes with light simplification, so that a derivative reads as one would write it.

Zeros and ones are dropped, numbers are moved to the front of products and to one end of sums, like
terms and equal factors are collected. Nothing is expanded and no factor is cancelled: x/x stays,
because it has no value at 0. Numbers are combined only if the result is finite.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from steepest.expression.operations import ADD, DIVIDE, MULTIPLY, NEGATE, POWER, Operation
from steepest.expression.tree import Apply, Node, Number

ZERO, ONE, TWO = Number(0.0), Number(1.0), Number(2.0)


def make_number(value: float) -> Node:
    """The node of a number; a negative one is a negation."""
    return Apply(NEGATE, Number(-value)) if value < 0 else Number(abs(value))


def as_number(node: Node) -> float | None:
    """The value of a number or a negated number, None for anything else (pi stays pi)."""
    match node:
        case Number(value):
            return value
        case Apply("-", (Number(value),)):
            return -value
    return None


def negate(node: Node) -> Node:
    """-u, without double negation."""
    match node:
        case Apply("-", (inner,)):
            return inner
        case Number(0.0):
            return ZERO
    return Apply(NEGATE, node)


def make_call(operation: Operation, *arguments: Node) -> Node:
    """A function call, without simplification."""
    return Apply(operation, *arguments)


def add(terms: Iterable[Node]) -> Node:
    """u + v + ..., flattened, with like terms collected and the numbers summed."""
    coefficients, overflowing = dict[Node, float](), list[Node]()
    for term in _flatten("+", terms):
        coefficient, rest = split_coefficient(term)
        total = coefficients.get(rest, 0.0) + coefficient
        if math.isfinite(total):
            coefficients[rest] = total
        else:
            overflowing.append(term)
    constant = coefficients.pop(ONE, 0.0)
    kept = [_scale(c, rest) for rest, c in coefficients.items() if c != 0.0] + overflowing
    if constant != 0.0 or not kept:
        # 1 - x**2, but x**2 - 1
        goes_first = bool(kept) and split_coefficient(kept[0])[0] < 0 < constant
        kept.insert(0 if goes_first else len(kept), make_number(constant))
    return kept[0] if len(kept) == 1 else Apply(ADD, *kept)


def multiply(factors: Iterable[Node]) -> Node:
    """u * v * ..., with the number in front, equal factors as powers, and quotients merged."""
    coefficient, above, below = 1.0, list[Node](), list[Node]()
    for factor in _flatten("*", factors):
        part, rest = split_coefficient(factor)
        if _can_multiply(coefficient, part):
            coefficient *= part
        else:
            above.append(make_number(part))
        match rest:
            case Number(1.0):
                pass
            case Apply("/", (numerator, denominator)):
                above.extend(_flatten("*", [numerator]))
                below.append(denominator)
            case _:
                above.extend(_flatten("*", [rest]))
    if coefficient == 0.0:
        return ZERO
    if below:
        return divide(_make_product(coefficient, above), multiply(below))
    return _make_product(coefficient, above)


def divide(numerator: Node, denominator: Node) -> Node:
    """u / v; the numbers of both are reduced if the ratio is a whole number or its inverse."""
    above, top = split_coefficient(numerator)
    below, bottom = split_coefficient(denominator)
    if above == 0.0 and below != 0.0:
        return ZERO
    if below != 0.0:
        ratio, inverse = above / below, below / above  # both finite or infinite, never NaN
        if ratio.is_integer() and ratio * below == above:
            above, below = ratio, 1.0
        elif inverse.is_integer() and inverse * above == below:
            above, below = math.copysign(1.0, inverse), abs(inverse)
    negative = (above < 0) != (below < 0)
    top, bottom = _scale(abs(above), top), _scale(abs(below), bottom)
    quotient = top if bottom == ONE else Apply(DIVIDE, top, bottom)
    return negate(quotient) if negative else quotient


def power(base: Node, exponent: Node) -> Node:
    """u ** v, with u ** 0 = 1 and u ** 1 = u."""
    match as_number(exponent):
        case 0.0:
            return ONE
        case 1.0:
            return base
    return Apply(POWER, base, exponent)


def split_coefficient(term: Node) -> tuple[float, Node]:
    """A term as (number, the rest): -3*x is (-3, x), 2 is (2, 1), x is (1, x)."""
    match term:
        case Number(value):
            return value, ONE
        case Apply("-", (inner,)):
            value, rest = split_coefficient(inner)
            return -value, rest
        case Apply("*", (Number(value), *others)):
            return value, others[0] if len(others) == 1 else Apply(MULTIPLY, *others)
    return 1.0, term


def multiply_without_flattening(left: Node, right: Node) -> Node:
    """u * v without flattening the products u and v, so that other nodes can share them."""
    if as_number(left) is not None or as_number(right) is not None:
        return multiply([left, right])
    return Apply(MULTIPLY, left, right)


def _scale(coefficient: float, node: Node) -> Node:
    if abs(coefficient) == 1.0:
        return node if coefficient > 0 else negate(node)
    return _make_product(coefficient, list(_flatten("*", [node])))


def _make_product(coefficient: float, factors: list[Node]) -> Node:
    """A number times factors that are not quotients; equal factors become powers."""
    found = dict[Node, tuple[float, Node]]()
    for factor in factors:
        base, exponent = _split_whole_power(factor)
        if base in found:
            exponent += found[base][0]
            factor = power(base, make_number(exponent))
        found[base] = exponent, factor
    kept = [factor for _, factor in found.values()]
    kept = [factor for factor in kept if factor != ONE]
    size = abs(coefficient)
    if size != 1.0 or not kept:
        kept.insert(0, Number(size))
    product = kept[0] if len(kept) == 1 else Apply(MULTIPLY, *kept)
    return negate(product) if coefficient < 0 else product


def _split_whole_power(factor: Node) -> tuple[Node, float]:
    match factor:
        case Apply("**", (base, Number(exponent))) if exponent.is_integer() and exponent < 1e6:
            return base, exponent
    return factor, 1.0


def _can_multiply(coefficient: float, part: float) -> bool:
    """Whether two numbers can be multiplied without overflow and without underflow to zero."""
    product = coefficient * part
    return math.isfinite(product) and (product != 0.0 or part == 0.0)


def _flatten(name: str, nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        if isinstance(node, Apply) and node.name == name:
            yield from _flatten(name, node.arguments)
        else:
            yield node
