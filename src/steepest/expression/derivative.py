"""The exact derivative of a tree, by the chain rule.

Conventions where there is no derivative: abs'(0) = 0; where the arguments of min or max are equal
the first one counts; x ** y at a fixed exponent is differentiated by the power rule, so that
x ** 2 has its derivative at 0 and at negative x.
"""

from __future__ import annotations

from collections.abc import Callable

from steepest.expression.algebra import (
    ONE,
    TWO,
    ZERO,
    add,
    call,
    divide,
    join,
    multiply,
    negate,
    number,
    power,
)
from steepest.expression.operations import CONSTANTS, DERIVED, FUNCTIONS
from steepest.expression.tree import Apply, Node, Symbol, Variable, in_order

E = Symbol("e", CONSTANTS["e"])
LONG = 8  # a product of more factors than this is differentiated as that of its halves


def _f(name: str, argument: Node) -> Node:
    return call(FUNCTIONS[name], argument)


# The derivative of each function of one argument u, as a node.
OUTER: dict[str, Callable[[Node], Node]] = {
    "sin": lambda u: _f("cos", u),
    "cos": lambda u: negate(_f("sin", u)),
    "tan": lambda u: add([ONE, power(_f("tan", u), TWO)]),
    "asin": lambda u: divide(ONE, _f("sqrt", add([ONE, negate(power(u, TWO))]))),
    "acos": lambda u: negate(divide(ONE, _f("sqrt", add([ONE, negate(power(u, TWO))])))),
    "atan": lambda u: divide(ONE, add([ONE, power(u, TWO)])),
    "sinh": lambda u: _f("cosh", u),
    "cosh": lambda u: _f("sinh", u),
    "tanh": lambda u: add([ONE, negate(power(_f("tanh", u), TWO))]),
    "exp": lambda u: _f("exp", u),
    "log": lambda u: divide(ONE, u),
    "log10": lambda u: divide(ONE, multiply([u, _f("log", number(10.0))])),
    "sqrt": lambda u: divide(ONE, multiply([TWO, _f("sqrt", u)])),
    "abs": lambda u: call(DERIVED["sign"], u),
    "sign": lambda u: ZERO,
}


def derivative(root: Node, index: int, known: dict[Node, Node] | None = None) -> Node:
    """The derivative of a tree with respect to variable ``index``.

    Every distinct part is differentiated once, arguments before what uses them, so that the
    result shares its parts and neither time nor recursion grows with how often they occur.
    ``known`` keeps the derivatives of parts by the same variable from one call to the next: the
    parts of f are parts of its gradient too.
    """
    return _differentiate(root, 1 << index, {} if known is None else known)


def _differentiate(root: Node, bit: int, known: dict[Node, Node]) -> Node:
    for node in in_order([root], mask=bit):
        if node not in known:
            known[node] = _rule(node, bit, known) if node.depends & bit else ZERO
    return known[root]


def _rule(node: Node, bit: int, known: dict[Node, Node]) -> Node:
    """One application of the chain rule; the arguments' derivatives are known already."""

    def d(part: Node) -> Node:
        return known.get(part, ZERO)  # a part without the variable is not in the order

    match node:
        case Variable():
            return ONE
        case Apply("+", terms):
            return add(d(term) for term in terms if term.depends & bit)
        case Apply("-", (u,)):
            return negate(d(u))
        case Apply("*", factors) if len(factors) > LONG:
            return _product_rule_by_halves(node, bit, known)
        case Apply("*", factors):
            return _product_rule(factors, bit, known)
        case Apply("/", (u, v)) if not v.depends & bit:
            return divide(d(u), v)
        case Apply("/", (u, v)):
            through_v = divide(multiply([u, d(v)]), power(v, TWO))
            return add([divide(d(u), v), negate(through_v)])
        case Apply("**", (u, v)):
            return _power_rule(u, v, d(u), d(v))
        case Apply("max" | "choose" as name, (u, v, *cases)):
            a, b = cases if name == "choose" else (u, v)
            return _chosen(u, v, d(a), d(b))
        case Apply("min", (u, v)):
            return _chosen(v, u, d(u), d(v))
        case Apply(name, (u,)):
            return multiply([OUTER[name](u), d(u)])
    raise TypeError(f"no rule for {node!r}")  # pragma: no cover - every operation has its rule


def _product_rule(factors: tuple[Node, ...], bit: int, known: dict[Node, Node]) -> Node:
    """(u v w)' = u' v w + u v' w + u v w'."""
    terms = []
    for i, factor in enumerate(factors):
        if factor.depends & bit:
            terms.append(multiply([*factors[:i], known[factor], *factors[i + 1 :]]))
    return add(terms)


def _product_rule_by_halves(product: Apply, bit: int, known: dict[Node, Node]) -> Node:
    """(u v)' = u' v + u v' with u and v the halves of a long product, again and again.

    All terms together are then n log n factors long, where writing them out is n squared, and the
    derivatives with respect to other variables share the halves.
    """
    left, right = product.halves
    if left.depends & right.depends & bit:
        merged = multiply(product.arguments)  # x*x*x*... is a power
        if len(merged.arguments) != len(product.arguments):
            return _differentiate(merged, bit, known)
    parts = []
    for half, other in ((left, right), (right, left)):
        if half.depends & bit:
            if half not in known:  # the factors are in, they were factors of the whole
                known[half] = _rule(half, bit, known)
            first, second = (known[half], other) if half is left else (other, known[half])
            parts.append(join(first, second))
    return parts[0] if len(parts) == 1 else add(parts)


def _power_rule(u: Node, v: Node, du: Node, dv: Node) -> Node:
    """(u^v)' = v u^(v-1) u' + u^v log(u) v', each part only where it is not zero."""
    terms = []
    if du != ZERO:
        terms.append(multiply([v, power(u, add([v, number(-1.0)])), du]))
    if dv != ZERO and u != ZERO:
        log_u = ONE if u == E else _f("log", u)
        terms.append(multiply([power(u, v), log_u, dv]))
    return add(terms)


def _chosen(u: Node, v: Node, a: Node, b: Node) -> Node:
    """a where u >= v, b elsewhere."""
    return a if a == b else call(DERIVED["choose"], u, v, a, b)
