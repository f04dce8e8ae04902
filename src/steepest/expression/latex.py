"""A tree as LaTeX that TeX, MathJax and Matplotlib's mathtext can render."""

from __future__ import annotations

import re
from collections.abc import Callable

from steepest.expression.text import (
    ATOM,
    POWER,
    PRODUCT,
    SIGN,
    SUM,
    check_text_length,
    number_to_text,
)
from steepest.expression.tree import Apply, Node, Number, Symbol, Variable, topological_order

At = Callable[[Node, int], str]
GREEK = re.compile(
    "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau"
    "|upsilon|phi|chi|psi|omega"
)
POWERS_ON_NAME = {"sin", "cos", "tan", "sinh", "cosh", "tanh"}  # sin^2(x), not sin(x)^2


def to_latex(root: Node) -> str:
    r"""The expression in LaTeX, for math mode, without dollar signs.

    >>> from steepest.expression.parser import parse_tree
    >>> print(to_latex(parse_tree("x**2/3 + sin(2x)", ("x",))))
    \frac{x^{2}}{3} + \sin\left(2 x\right)
    """
    check_text_length(root)
    done: dict[Node, tuple[str, int]] = {}
    for node in topological_order([root]):
        done[node] = _write_node(node, done)
    return done[root][0]


def name_to_latex(name: str) -> str:
    """The name of a variable or parameter in LaTeX: x, x_{1}, \\pi, \\alpha, \\mathrm{word}."""
    stem, digits = name.rstrip("0123456789"), name[len(name.rstrip("0123456789")) :]
    if GREEK.fullmatch(stem):
        stem = "\\" + stem
    elif len(stem) > 1:
        stem = r"\mathrm{" + stem.replace("_", r"\_") + "}"
    return f"{stem}_{{{digits}}}" if digits else stem


def _write_node(node: Node, done: dict[Node, tuple[str, int]]) -> tuple[str, int]:
    def at(part: Node, binding: int) -> str:
        text, binds = done[part]
        return text if binds >= binding else rf"\left({text}\right)"

    match node:
        case Number(value):
            return _write_number(value)
        case Symbol(name) | Variable(name):
            return name_to_latex(name), ATOM
        case Apply("+", (first, *others)):
            return at(first, SIGN) + "".join(_write_signed_term(term, at) for term in others), SUM
        case Apply("-", (u,)):
            return "-" + at(u, PRODUCT), SIGN
        case Apply("*", factors):
            return _write_product([at(factor, PRODUCT) for factor in factors]), PRODUCT
        case Apply("/", (u, v)):
            return rf"\frac{{{done[u][0]}}}{{{done[v][0]}}}", PRODUCT
        case Apply("**", (u, v)):
            return _write_power(u, v, done, at), POWER
    assert isinstance(node, Apply)
    return _write_function(node, [done[u][0] for u in node.arguments], at)


def _write_number(value: float) -> tuple[str, int]:
    mantissa, _, exponent = number_to_text(value).partition("e")
    if not exponent:
        return mantissa, ATOM
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}", PRODUCT


def _write_signed_term(term: Node, at: At) -> str:
    match term:
        case Apply("-", (u,)):
            return " - " + at(u, PRODUCT)
    return " + " + at(term, PRODUCT)


def _write_product(factors: list[str]) -> str:
    """The factors side by side, with a dot between two numbers."""
    text = factors[0]
    for factor in factors[1:]:
        text += (r" \cdot " if factor[0].isdigit() else " ") + factor
    return text


def _write_power(u: Node, v: Node, done: dict[Node, tuple[str, int]], at: At) -> str:
    exponent = done[v][0]
    match u, v:
        case Apply(name, (inner,)), Number(value) if name in POWERS_ON_NAME and value.is_integer():
            return rf"\{name}^{{{exponent}}}\left({done[inner][0]}\right)"
        case Apply("/" | "exp" | "sqrt", _), _:
            return rf"\left({done[u][0]}\right)^{{{exponent}}}"
    return f"{at(u, ATOM)}^{{{exponent}}}"


def _write_function(node: Apply, inner: list[str], at: At) -> tuple[str, int]:
    match node.name:
        case "sqrt":
            return rf"\sqrt{{{inner[0]}}}", ATOM
        case "abs":
            return rf"\left|{inner[0]}\right|", ATOM
        case "exp":
            return f"e^{{{inner[0]}}}", POWER
        case "choose":  # Iverson brackets: 1 where the condition holds, 0 elsewhere
            u, v = inner[:2]
            first, second = at(node.arguments[2], PRODUCT), at(node.arguments[3], PRODUCT)
            return rf"{first} \left[{u} \geq {v}\right] + {second} \left[{u} < {v}\right]", SUM
    return rf"{node.operation.latex}\left({', '.join(inner)}\right)", ATOM
