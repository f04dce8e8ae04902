"""The exact derivative of a tree, by the chain rule.

Conventions where there is no derivative: abs'(0) = 0; where the arguments of min or max are equal,
the derivative is that of the first. A power with a constant exponent is differentiated by the
power rule, so that x ** 2 has a derivative at 0 and at negative x.
"""

from __future__ import annotations

from collections.abc import Callable

from steepest.expression.algebra import (
    ONE,
    TWO,
    ZERO,
    add,
    divide,
    make_call,
    make_number,
    multiply,
    multiply_without_flattening,
    negate,
    power,
)
from steepest.expression.operations import CONSTANTS, DERIVED, FUNCTIONS
from steepest.expression.tree import Apply, Node, Symbol, Variable, topological_order

E = Symbol("e", CONSTANTS["e"])
LONG = 8  # a product of more factors than this is differentiated as that of its halves


def _call_function(name: str, argument: Node) -> Node:
    return make_call(FUNCTIONS[name], argument)


# The derivative of each function of one argument u, as a node.
DERIVATIVES: dict[str, Callable[[Node], Node]] = {
    "sin": lambda u: _call_function("cos", u),
    "cos": lambda u: negate(_call_function("sin", u)),
    "tan": lambda u: add([ONE, power(_call_function("tan", u), TWO)]),
    "asin": lambda u: divide(ONE, _call_function("sqrt", add([ONE, negate(power(u, TWO))]))),
    "acos": lambda u: negate(
        divide(ONE, _call_function("sqrt", add([ONE, negate(power(u, TWO))])))
    ),
    "atan": lambda u: divide(ONE, add([ONE, power(u, TWO)])),
    "sinh": lambda u: _call_function("cosh", u),
    "cosh": lambda u: _call_function("sinh", u),
    "tanh": lambda u: add([ONE, negate(power(_call_function("tanh", u), TWO))]),
    "exp": lambda u: _call_function("exp", u),
    "log": lambda u: divide(ONE, u),
    "log10": lambda u: divide(ONE, multiply([u, _call_function("log", make_number(10.0))])),
    "sqrt": lambda u: divide(ONE, multiply([TWO, _call_function("sqrt", u)])),
    "abs": lambda u: make_call(DERIVED["sign"], u),
    "sign": lambda u: ZERO,
}


def derivative(root: Node, index: int, known: dict[Node, Node] | None = None) -> Node:
    """The derivative of a tree with respect to variable ``index``.

    Each distinct node is differentiated once, after its arguments, so the derivative shares nodes,
    and the time does not grow with the number of times a node occurs. ``known`` holds the
    derivatives of nodes with respect to the same variable and is extended: pass it again to
    differentiate trees with common nodes, such as f and its gradient.
    """
    return _differentiate(root, 1 << index, {} if known is None else known)


def _differentiate(root: Node, bit: int, known: dict[Node, Node]) -> Node:
    for node in topological_order([root], mask=bit):
        if node not in known:
            known[node] = _differentiate_node(node, bit, known) if node.depends & bit else ZERO
    return known[root]


def _differentiate_node(node: Node, bit: int, known: dict[Node, Node]) -> Node:
    """One application of the chain rule; the derivatives of the arguments are known."""

    def d(part: Node) -> Node:
        return known.get(part, ZERO)  # a node without the variable was not visited

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
            return _choose(u, v, d(a), d(b))
        case Apply("min", (u, v)):
            return _choose(v, u, d(u), d(v))
        case Apply(name, (u,)):
            return multiply([DERIVATIVES[name](u), d(u)])
    raise TypeError(f"no rule for {node!r}")  # pragma: no cover - every operation has its rule


def _product_rule(factors: tuple[Node, ...], bit: int, known: dict[Node, Node]) -> Node:
    """(u v w)' = u' v w + u v' w + u v w'."""
    terms = []
    for i, factor in enumerate(factors):
        if factor.depends & bit:
            terms.append(multiply([*factors[:i], known[factor], *factors[i + 1 :]]))
    return add(terms)


def _product_rule_by_halves(product: Apply, bit: int, known: dict[Node, Node]) -> Node:
    """(u v)' = u' v + u v', where u and v are the halves of a long product, recursively.

    The terms then have n log n factors in all instead of n squared, and the derivatives with
    respect to other variables share the halves.
    """
    left, right = product.halves
    if left.depends & right.depends & bit:
        merged = multiply(product.arguments)  # x*x*x*... is a power
        if len(merged.arguments) != len(product.arguments):
            return _differentiate(merged, bit, known)
    parts = []
    for half, other in ((left, right), (right, left)):
        if half.depends & bit:
            if half not in known:  # its factors are in: they are factors of the product
                known[half] = _differentiate_node(half, bit, known)
            first, second = (known[half], other) if half is left else (other, known[half])
            parts.append(multiply_without_flattening(first, second))
    return parts[0] if len(parts) == 1 else add(parts)


def _power_rule(u: Node, v: Node, du: Node, dv: Node) -> Node:
    """(u^v)' = v u^(v-1) u' + u^v log(u) v', without the terms that are zero."""
    terms = []
    if du != ZERO:
        terms.append(multiply([v, power(u, add([v, make_number(-1.0)])), du]))
    if dv != ZERO and u != ZERO:
        log_u = ONE if u == E else _call_function("log", u)
        terms.append(multiply([power(u, v), log_u, dv]))
    return add(terms)


def _choose(u: Node, v: Node, a: Node, b: Node) -> Node:
    """The node that is a where u >= v, and b elsewhere."""
    return a if a == b else make_call(DERIVED["choose"], u, v, a, b)
