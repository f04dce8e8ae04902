"""Formulas that are mistakes wherever they stand, as patterns of the text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from steepest.inspections.numerics.risks import LIBRARIES, Risk
from steepest.inspections.numerics.values_in_text import Scope, called, is_tiny, text_of

__all__ = ["PENALTY", "WEIGHTS", "factors", "find_formulas", "parts_of"]

PENALTY: Final = r"(?i:.*(lam(b?da)?|lmbd?|reg|l2|penalty|decay|gamma)\w*)"
WEIGHTS: Final = r"(?i:([\w.\[\]]*[._])?(w\w?\d?|weights?\w*|theta\w*|coefs?_?))"
RATE: Final = r"(?i:.*(beta|gamma|rho|decay|moment)\w*('\])?|(.*\.)?b[12])"
SIZES: Final = (
    "range(A / B)|range(0, A / B)|reshape(X, A / B, S)|reshape(X, S, A / B)|zeros((A / B, S))"
    "|reshape(X, (S, A / B))|reshape(X, (A / B, S))|zeros((S, A / B))|S[:A / B]|S[A / B:]"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """Patterns with what the formula does and what to write instead, where {A} is a letter's text.

    Where it counts: the text of letters, the name of the function, what stands in its file, and
    what does not in itself.
    """

    patterns: str
    does: str
    fix: str
    where: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    beside: str = ""
    unless: str = r"\A\Z"


FORMULAS: Final = (
    Formula(
        "log(max(P))|log(amax(P))|log(max(P, 1))|log(amax(P, 1))",
        "it takes the logarithm of the largest probability, whatever the label is",
        "take the probability of the label",
        name="loss|cost|entropy",
    ),
    Formula(
        "1 / 1 + A",
        "1 / 1 is computed first, so this is 1 + {A}",
        "write 1 / (1 + {A})",
    ),
    Formula(
        "uint8(A)",
        "np.uint8 holds numbers up to 255, and a larger size wraps around",
        "use int",
        {"A": r".*(stride|pad|size|pool|shape|_h\b|_w\b).*"},
    ),
    Formula(
        SIZES,
        "{A} / {B} is a float, which is no size and no index: it raises a TypeError",
        "write {A} // {B}",
    ),
    Formula(
        "A / (sqrt(V) + E + G * W)",
        "{G} * {W} stands in the denominator of the step",
        "add it to the step, times the learning rate",
        {"G": PENALTY, "W": WEIGHTS + r"(\[.*\])?"},
    ),
    Formula(
        "A / (sqrt(V) - E)",
        "{E} is subtracted in the denominator: a gradient of 0 gives a division by 0 or by -{E}",
        "add it: sqrt(...) + {E}",
        {"E": r"(?i).*eps.*|1e-\d+"},
    ),
    Formula(
        "A / (1 - B)",
        "the average is divided by 1 - {B} in every step",
        "divide by 1 - {B} ** t, where t counts the steps from 1",
        {"B": RATE},
        beside=r"\(1(\.0)? - {B}\) \* ",
        unless=r"\b{B} (\*=|= .*\*\*)",
    ),
    Formula(
        "randn(...) * 2 / sqrt(N)|randn(...) * (2 / sqrt(N))|standard_normal(...) * (2 / sqrt(N))"
        "|2 / sqrt(N) * randn(...)|normal(0, 2 / sqrt(N), ...)|normal(0.0, 2 / sqrt(N), ...)",
        "2 / sqrt({N}) is 1.41 times the standard deviation of He, sqrt(2 / {N})",
        "write np.sqrt(2 / {N})",
        {"N": r"[\w.\[\]]+"},
    ),
    Formula(
        "randn(...) * sqrt(6 / (A + B))|normal(0, sqrt(6 / (A + B)), ...)"
        "|normal(0.0, sqrt(6 / (A + B)), ...)|standard_normal(...) * sqrt(6 / (A + B))"
        "|randn(...) * sqrt(6.0 / (A + B))",
        "sqrt(6 / ({A} + {B})) is the bound of Glorot's uniform law, and here a standard deviation",
        "write np.sqrt(2 / ({A} + {B})) for a normal law",
    ),
    Formula(
        "Z - sum(exp(Z), ...)|Z - sum(exp(Z))|log(Z) - sum(exp(Z), ...)",
        "the sum of the exponentials of {Z} is subtracted without its logarithm",
        "subtract np.log of it",
        name="loss|soft|entropy|log",
    ),
    Formula(
        "randn(...) / sqrt(2 / N)|randn(...) / sqrt(2.0 / N)|standard_normal(...) / sqrt(2 / N)",
        "the numbers are divided by the standard deviation of He, sqrt(2 / {N})",
        "multiply by it",
    ),
)


def find_formulas(scope: Scope, tree: ast.AST, name: str) -> Iterator[Risk]:
    """The formulas in a function that are mistakes, each once.

    >>> tree = ast.parse("def loss(p, y): return -np.log(np.max(p))")
    >>> [each.fix for each in find_formulas(Scope(tree.body[0], tree), tree, "loss")]
    ['take the probability of the label']
    """
    nodes = [each for each in ast.walk(scope.node) if isinstance(each, ast.expr)]
    for formula in FORMULAS:
        for node in nodes if re.search(formula.name, name.lower()) else ():
            parts = parts_of(formula.patterns, [node], scope)
            if parts and all(re.fullmatch(f, parts[key]) for key, f in formula.where.items()):
                escaped = {letter: re.escape(part) for letter, part in parts.items()}
                unless = re.search(_filled(formula.unless, escaped), ast.unparse(scope.node))
                if not unless and re.search(_filled(formula.beside, escaped), text_of(tree)):
                    does, fix = (_filled(text, parts) for text in (formula.does, formula.fix))
                    yield Risk(node.lineno, does, fix)
                    break


def parts_of(patterns: str, nodes: Sequence[ast.AST], scope: Scope) -> dict[str, str] | None:
    """What the letters of the first pattern stand for that a node is like; None without one.

    A capital letter stands for any expression, and the same letter twice for the same. Only E may
    be a number near 0. A name whose only value is known is looked through, ``var(A)`` is also
    ``A.var()`` and ``np.var(A)``, and ``...`` stands for any further arguments.
    """
    for node in nodes:
        for pattern in _parsed(patterns):
            parts: dict[str, str] = {}
            if type(pattern) is type(node) and _matches(pattern, node, scope, parts, False):
                return parts
    return None


def factors(node: ast.expr) -> list[ast.expr]:
    """The factors of a product of arrays.

    >>> [ast.unparse(each) for each in factors(ast.parse("a * np.multiply(b, c)").body[0].value)]
    ['a', 'b', 'c']
    """
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return [*factors(left), *factors(right)]
        case ast.Call(args=[left, right]) if called(node) == "multiply":
            return [*factors(left), *factors(right)]
    return [node]


def _filled(text: str, parts: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w)\}", lambda found: parts[found[1]], text)


@cache
def _parsed(patterns: str) -> list[ast.expr]:
    return [_of_text(f"x{p}").slice if p[0] == "[" else _of_text(p) for p in patterns.split("|")]


def _of_text(text: str) -> Any:
    return ast.parse(text, mode="eval").body


def _matches(
    pattern: object, node: object, scope: Scope, parts: dict[str, str], through: bool = True
) -> bool:
    """Whether a node is as a pattern says; through: also the value of a name."""
    if isinstance(pattern, list) and isinstance(node, list):
        alike = (_matches(*both, scope, parts) for both in zip(pattern, node, strict=False))
        return len(pattern) == len(node) and all(alike)
    if not isinstance(pattern, ast.AST) or not isinstance(node, ast.AST):
        return pattern == node
    if isinstance(pattern, ast.Name) and re.fullmatch("[A-Z]", pattern.id):
        tiny = pattern.id != "E" and any(map(is_tiny, scope.resolved(node)))
        return not tiny and parts.setdefault(pattern.id, ast.unparse(node)) == ast.unparse(node)
    if through and len(values := scope.values(node)) == 1:
        return _matches(pattern, values[0], scope, parts, False)
    if type(pattern) is not type(node):
        return False
    if isinstance(pattern, ast.Call):
        wanted = [each for each in pattern.args if ast.unparse(each) != "..."]
        given = _arguments(node) if called(node) == called(pattern) else []
        given = given[: len(wanted)] if len(wanted) < len(pattern.args) else given
        return _matches(wanted, given, scope, parts)
    keys = [key for key in pattern._fields if key != "kind"]
    ones, others = ([getattr(each, key) for key in keys] for each in (pattern, node))
    return _matches(ones, others, scope, parts)


def _arguments(node: ast.AST) -> list[object]:
    """The arguments of a call with those given by name; the array of a method comes first."""
    assert isinstance(node, ast.Call)
    given = [*node.args, *(each.value for each in node.keywords)]
    of_library = re.match(rf"({'|'.join(LIBRARIES)}|random|linalg)\b", ast.unparse(node.func))
    if isinstance(node.func, ast.Attribute) and not of_library:
        return [node.func.value, *given]
    return [*given]
