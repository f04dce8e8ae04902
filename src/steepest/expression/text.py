"""A tree as text that parses to the same tree, with as few parentheses as possible."""

from __future__ import annotations

from collections.abc import Callable

from steepest.errors import ExpressionError
from steepest.expression.tree import Apply, Node, Number, Symbol, Variable, topological_order

LONGEST = 20_000  # nodes in a text; a derivative, whose nodes are shared, can have more

_Writer = Callable[[Node, int], str]

# The precedence of the outermost operation of a text.
SUM, SIGN, PRODUCT, POWER, ATOM = range(5)


def to_text(root: Node) -> str:
    """The expression as text.

    >>> from steepest.expression.parser import parse_tree
    >>> to_text(parse_tree("2x - -x^2(y+1)/3", ("x", "y")))
    '2*x - -x**2*(y + 1)/3'
    """
    check_text_length(root)
    done: dict[Node, tuple[str, int]] = {}
    for node in topological_order([root]):
        done[node] = _write_node(node, done)
    return done[root][0]


def check_text_length(root: Node) -> None:
    """Raise ExpressionError if the text of a tree would have more than ``LONGEST`` nodes."""
    if root.size > LONGEST:
        raise ExpressionError(
            f"an expression of {root.size:,} nodes is too long to write out "
            f"(at most {LONGEST:,}); its values can still be computed"
        )


def number_to_text(value: float) -> str:
    """The shortest text that parses to the same number: 2, 0.1, 1e+22."""
    return repr(value).removesuffix(".0")


def _write_node(node: Node, done: dict[Node, tuple[str, int]]) -> tuple[str, int]:
    def at(part: Node, binding: int) -> str:
        text, binds = done[part]
        return text if binds >= binding else f"({text})"

    match node:
        case Number(value):
            return number_to_text(value), ATOM
        case Symbol(name) | Variable(name):
            return name, ATOM
        case Apply("+", (first, *others)):
            rest = "".join(_write_signed_term(term, at) for term in others)
            return at(first, SIGN) + rest, SUM
        case Apply("-", (u,)):
            return "-" + at(u, SIGN), SIGN
        case Apply("*", (first, *others)):
            return "*".join(
                [_write_first_factor(first, at), *(at(u, POWER) for u in others)]
            ), PRODUCT
        case Apply("/", (u, v)):
            return f"{at(u, PRODUCT)}/{at(v, POWER)}", PRODUCT
        case Apply("**", (u, v)):
            return f"{at(u, ATOM)}**{at(v, POWER)}", POWER
    assert isinstance(node, Apply)
    return f"{node.name}({', '.join(done[u][0] for u in node.arguments)})", ATOM


def _write_signed_term(term: Node, at: _Writer) -> str:
    match term:
        case Apply("-", (u,)):
            return " - " + at(u, SIGN)
    return " + " + at(term, SIGN)


def _write_first_factor(factor: Node, at: _Writer) -> str:
    """The first factor of a product: a quotient needs no parentheses there, a product does."""
    match factor:
        case Apply("/", _):
            return at(factor, PRODUCT)
    return at(factor, POWER)
