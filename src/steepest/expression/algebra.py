"""Building nodes with light simplification, so that a derivative reads as one would write it.

Zeros and ones vanish, numbers gather in front of products and at an end of sums, like terms and
equal factors are collected. Nothing is expanded, and no factor is cancelled: x/x stays, for it
has no value at 0. A number is folded only if the result is finite.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from steepest.expression.operations import ADD, DIVIDE, MULTIPLY, NEGATE, POWER, Operation
from steepest.expression.tree import Apply, Node, Number

ZERO, ONE, TWO = Number(0.0), Number(1.0), Number(2.0)


def number(value: float) -> Node:
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


def call(operation: Operation, *arguments: Node) -> Node:
    """A function of nodes, as it is."""
    return Apply(operation, *arguments)


def add(terms: Iterable[Node]) -> Node:
    """u + v + ..., flattened, with like terms collected and the numbers summed."""
    coefficients, apart = dict[Node, float](), list[Node]()
    for term in _flat("+", terms):
        coefficient, rest = split(term)
        total = coefficients.get(rest, 0.0) + coefficient
        if math.isfinite(total):
            coefficients[rest] = total
        else:
            apart.append(term)
    constant = coefficients.pop(ONE, 0.0)
    kept = [_scaled(c, rest) for rest, c in coefficients.items() if c != 0.0] + apart
    if constant != 0.0 or not kept:
        ahead = bool(kept) and split(kept[0])[0] < 0 < constant  # 1 - x**2, but x**2 - 1
        kept.insert(0 if ahead else len(kept), number(constant))
    return kept[0] if len(kept) == 1 else Apply(ADD, *kept)


def multiply(factors: Iterable[Node]) -> Node:
    """u * v * ..., with the number in front, equal factors as powers, quotients gathered."""
    coefficient, above, below = 1.0, list[Node](), list[Node]()
    for factor in _flat("*", factors):
        part, rest = split(factor)
        if _exact_enough(coefficient, part):
            coefficient *= part
        else:
            above.append(number(part))
        match rest:
            case Number(1.0):
                pass
            case Apply("/", (numerator, denominator)):
                above.extend(_flat("*", [numerator]))
                below.append(denominator)
            case _:
                above.extend(_flat("*", [rest]))
    if coefficient == 0.0:
        return ZERO
    if below:
        return divide(_product(coefficient, above), multiply(below))
    return _product(coefficient, above)


def divide(numerator: Node, denominator: Node) -> Node:
    """u / v, with a number in both reduced where that leaves a whole one."""
    above, top = split(numerator)
    below, bottom = split(denominator)
    if above == 0.0 and below != 0.0:
        return ZERO
    if below != 0.0:
        ratio, inverse = above / below, below / above  # both finite or infinite, never NaN
        if ratio.is_integer() and ratio * below == above:
            above, below = ratio, 1.0
        elif inverse.is_integer() and inverse * above == below:
            above, below = math.copysign(1.0, inverse), abs(inverse)
    negative = (above < 0) != (below < 0)
    top, bottom = _scaled(abs(above), top), _scaled(abs(below), bottom)
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


def split(term: Node) -> tuple[float, Node]:
    """A term as (number, the rest): -3*x is (-3, x), 2 is (2, 1), x is (1, x)."""
    match term:
        case Number(value):
            return value, ONE
        case Apply("-", (inner,)):
            value, rest = split(inner)
            return -value, rest
        case Apply("*", (Number(value), *others)):
            return value, others[0] if len(others) == 1 else Apply(MULTIPLY, *others)
    return 1.0, term


def join(left: Node, right: Node) -> Node:
    """u * v of two products that stay as they are, so that others can share them."""
    if as_number(left) is not None or as_number(right) is not None:
        return multiply([left, right])
    return Apply(MULTIPLY, left, right)


def _scaled(coefficient: float, node: Node) -> Node:
    if abs(coefficient) == 1.0:
        return node if coefficient > 0 else negate(node)
    return _product(coefficient, list(_flat("*", [node])))


def _product(coefficient: float, factors: list[Node]) -> Node:
    """A number times factors of which none is a quotient; equal factors become powers."""
    found = dict[Node, tuple[float, Node]]()
    for factor in factors:
        base, exponent = _whole_power(factor)
        if base in found:
            exponent += found[base][0]
            factor = power(base, number(exponent))
        found[base] = exponent, factor
    kept = [factor for _, factor in found.values()]
    kept = [factor for factor in kept if factor != ONE]
    size = abs(coefficient)
    if size != 1.0 or not kept:
        kept.insert(0, Number(size))
    product = kept[0] if len(kept) == 1 else Apply(MULTIPLY, *kept)
    return negate(product) if coefficient < 0 else product


def _whole_power(factor: Node) -> tuple[Node, float]:
    match factor:
        case Apply("**", (base, Number(exponent))) if exponent.is_integer() and exponent < 1e6:
            return base, exponent
    return factor, 1.0


def _exact_enough(coefficient: float, part: float) -> bool:
    """Whether two numbers may be multiplied now: no overflow, and no underflow to zero."""
    product = coefficient * part
    return math.isfinite(product) and (product != 0.0 or part == 0.0)


def _flat(name: str, nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        if isinstance(node, Apply) and node.name == name:
            yield from _flat(name, node.arguments)
        else:
            yield node
