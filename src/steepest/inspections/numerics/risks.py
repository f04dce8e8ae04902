"""Logarithms of 0, exponentials that overflow and divisions by 0 in the text of a function.

Each is a fact of the formula: a right one on paper whose value in floating point is NaN or infinite
where a prediction is certain, scores are large or a feature is constant. Whatever in the text may
prevent that, such as a clip, a small number that is added or a condition, keeps this silent.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from steepest.inspections.numerics.probabilities import (
    SIZES,
    adds_inside,
    complement_of,
    divides_at_certainty,
    divides_labels,
    divisors_of,
    is_probability,
)
from steepest.inspections.numerics.values_in_text import Scope, called, is_tiny
from steepest.roles.reading import roles_of

__all__ = ["Risk", "find_risks"]

PRODUCTS: Final = (
    "dot",
    "multiply",
    "matmul",
    "vdot",
    "inner",
    "einsum",
    "tensordot",
    "mul",
)
SUMS: Final = ("sum", "mean", "average", "nansum", "reduce_sum", "reduce_mean")
LARGEST: Final = re.compile(r"max|min|clip|clamp|abs|logsumexp|where|softplus")
"""Parts of the names of functions and variables with which an exponent is kept small."""
SCALING: Final = re.compile(r"scale|scaling|standard|normali|zscore|z_score")
DEVIATION: Final = re.compile(r"(\w+\.)?_*(x_)?(std|sd|sigma|stddev|deviation)s?_?")
LIBRARIES: Final = ("np", "numpy", "torch", "xp", "cp", "jnp")


@dataclass(frozen=True, slots=True)
class Risk:
    """A formula whose value is not finite for some arguments.

    Attributes:
        line: of the file.
        does: what happens when, to follow the place of the line.
        fix: what to write instead.
    """

    line: int
    does: str
    fix: str


def find_risks(node: ast.FunctionDef, tree: ast.AST) -> list[Risk]:
    """The risks in a function, the first of each kind.

    Args:
        node: the function, with the lines of its file.
        tree: of its file.

    >>> tree = ast.parse("def f(z):\\n    e = np.exp(z)\\n    return e / e.sum()")
    >>> [risk.does for risk in find_risks(tree.body[0], tree)]
    ['np.exp(z) is infinite above 709, and inf / inf is NaN']
    """
    scope, found = Scope(node, tree), []
    for find in (
        _logarithm,
        _large_logarithm,
        _quotient,
        _batch_maximum,
        divides_at_certainty,
        divides_labels,
        adds_inside,
        _deviation,
        _root,
        _truth,
    ):
        lines = [
            Risk(each.lineno, *said)
            for each in ast.walk(node)
            if isinstance(each, ast.expr | ast.stmt) and (said := find(each, scope)) is not None
        ]
        found += sorted(lines, key=lambda risk: risk.line)[:1]
    by_line = {(risk.line, risk.does[:10]): risk for risk in reversed(found)}
    return sorted(by_line.values(), key=lambda risk: risk.line)


def _logarithm(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """The logarithm of a probability that may be 0."""
    if called(node) not in ("log", "log2", "log10") or not isinstance(node, ast.Call):
        return None
    if len(node.args) != 1 or any(each.arg == "where" for each in node.keywords):
        return None
    value = node.args[0]
    complement = complement_of(value)
    end = (value, "above 0") if complement is None else (complement, "below 1")
    if not is_probability(value, scope) or scope.is_kept(*end) or scope.is_asked_about(node):
        return None
    use, log = _use_of(node, scope), ast.unparse(node)
    of_power = any(called(outer) == "exp" for outer in scope.around(node))  # exp(t * log(a))
    if not use or of_power:
        return None
    also = ", and 0 * -inf is NaN" if use == "product" else ""
    plain = complement or value
    while isinstance(plain, ast.Subscript):
        plain = plain.value
    name = ast.unparse(plain)
    if _is_of_math(log, scope):
        does = f"{log} raises ValueError where {ast.unparse(value)} is 0"
        return does, f"use min(max({name}, 1e-12), 1 - 1e-12)"
    clip = "torch.clamp" if log.startswith("torch") else "np.clip"
    does = f"{log} is -inf where {ast.unparse(value)} is 0{also}"
    return does, f"use {clip}({name}, 1e-12, 1 - 1e-12)"


def _use_of(node: ast.AST, scope: Scope, depth: int = 2) -> str:
    """What becomes of a logarithm: "product" with labels, "negated", or "" for neither."""
    found, summed = "", False
    for outer in scope.around(node):
        match outer:
            case ast.BinOp(left=left, op=ast.Mult() | ast.MatMult(), right=right) if not summed:
                if not all(map(_is_factor, (right if left is node else left,))):
                    return "product"
            case ast.UnaryOp(op=ast.USub()):
                found = "negated"
            case ast.AugAssign(op=ast.Sub()) | ast.BinOp(op=ast.Sub()) if not summed:
                found = "negated"
            case ast.Call():
                if called(outer) in PRODUCTS and not summed:
                    return "product"
                summed = summed or called(outer) in SUMS
            case ast.Assign(targets=[ast.Name(id=name)]) if depth and not summed:
                loads = [
                    each
                    for each in ast.walk(scope.node)
                    if isinstance(each, ast.Name)
                    and each.id == name
                    and not isinstance(each.ctx, ast.Store)
                ]
                uses = (_use_of(each, scope, depth - 1) for each in loads)
                return next(filter(None, uses), found)
        node = outer
    return found


def _is_factor(node: ast.AST) -> bool:
    """Whether an expression only scales: a number, or a number of samples."""
    names = [each for each in ast.walk(node) if isinstance(each, ast.Name | ast.Attribute)]
    return all(SIZES.match(ast.unparse(each).split(".")[-1]) for each in names)


def _exponent(node: ast.AST, scope: Scope) -> str:
    """The exponent of an exponential that may overflow; "" for anything else."""
    if called(node) != "exp" or not isinstance(node, ast.Call) or len(node.args) != 1:
        return ""
    for each in scope.expanded(node.args[0]):
        name = called(each) or (each.id if isinstance(each, ast.Name) else "")
        square = isinstance(each, ast.UnaryOp) and "** 2" in ast.unparse(each)
        masked = isinstance(each, ast.Subscript) and scope.is_mask(each.slice)
        if LARGEST.search(name.lower()) or square or masked:
            return ""
    return "" if scope.is_asked_about(node) else ast.unparse(node.args[0])


def _exponents(nodes: Iterator[ast.AST], scope: Scope) -> dict[str, ast.AST]:
    """The exponentials that may overflow among some nodes, by their exponents."""
    return {exponent: each for each in nodes if (exponent := _exponent(each, scope))}


def _overflow(exp: ast.AST, then: str, scope: Scope) -> str:
    """What an exponential does, which raises an error if it is math's."""
    text = ast.unparse(exp)
    if _is_of_math(text, scope):
        return f"{text} raises an OverflowError above 709"
    return f"{text} is infinite above 709, {then}"


def _is_of_math(text: str, scope: Scope) -> bool:
    return text.startswith("math.") or text.split("(")[0] in scope.of_math


def _large_logarithm(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """log(1 + exp(z)), and the logarithm of a sum of exponentials."""
    if called(node) not in ("log", "log1p") or not isinstance(node, ast.Call) or not node.args:
        return None
    for value in scope.resolved(node.args[0]):
        added = [value] if called(node) == "log1p" else []
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            added += [value.left, value.right]
        parts = (inner for each in added for inner in scope.resolved(each))
        for exponent, exp in _exponents(parts, scope).items():
            does = _overflow(exp, "and so is its logarithm", scope)
            return does, f"use np.logaddexp(0, {exponent})"
        sums = [each for each in (value, *added) if called(each) in SUMS]
        of = [one for each in sums if isinstance(each, ast.Call) for one in each.args[:1]]
        for exp in _exponents((e for one in of for e in scope.resolved(one)), scope).values():
            does = _overflow(exp, "and so is the logarithm of the sum", scope)
            return does, "subtract the largest score first and add it to the logarithm"
    return None


def _quotient(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """A quotient of which both parts overflow: a softmax, a hyperbolic tangent, exp / (1 + exp);
    or one with an exponential of the module math."""
    match node:
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            pass
        case ast.AugAssign(target=left, op=ast.Div(), value=right):
            pass
        case ast.Call(args=[left, right]) if called(node) == "divide":
            pass
        case _:
            return None
    parts = (each for value in scope.resolved(left) for each in _terms(value, scope))
    above, below = _exponents(parts, scope), _exponents(scope.expanded(right), scope)
    summed = any(called(each) in (*SUMS, *PRODUCTS) for each in scope.expanded(right))
    shared = above.keys() & below.keys() or (above.keys() if below and summed else set())
    for exp in () if shared else below.values():
        does = _overflow(exp, "", scope)
        if "raises" in does:
            return does, "use np.exp, or exp(x) / (1 + exp(x)) for x < 0"
    if not shared:
        return None
    exponent = min(shared, key=len)
    if summed:
        fix = f"subtract the largest score of each sample from {exponent} first"
    elif len(above) > 1:
        fix = "use np.tanh, or divide both parts by np.exp of the largest exponent"
    else:
        fix = "divide both parts by that exponential, so that no exponent is positive"
    return _overflow(above[exponent], "and inf / inf is NaN", scope), fix


def _batch_maximum(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """exp(z - max(z)) with the largest of all samples, beside a sum over each."""
    if called(node) != "exp" or not isinstance(node, ast.Call) or len(node.args) != 1:
        return None
    calls = [each for each in ast.walk(scope.node) if isinstance(each, ast.Call)]
    largest_of = [each for each in calls if called(each) in ("max", "amax")]
    sums = any(called(each) in SUMS and _has_axis(each) for each in calls)
    if not sums or any(map(_has_axis, largest_of)):
        return None
    for value in scope.resolved(node.args[0]):
        match value:
            case ast.BinOp(op=ast.Sub(), right=right):
                for largest in scope.resolved(right):
                    if largest in largest_of and isinstance(largest, ast.Call):
                        text, of = ast.unparse(largest), ast.unparse(_reduced(largest))
                        does = f"{text} is the largest score of all samples, and a sample that is "
                        does += "745 below it gives 0 / 0, which is NaN"
                        return does, f"use np.max({of}, axis=..., keepdims=True) as in the sum"
    return None


def _reduced(node: ast.Call) -> ast.AST:
    """What a reduction is of: x of np.max(x) and of x.max()."""
    return node.args[0] if node.args else getattr(node.func, "value", node)


def _has_axis(node: ast.AST) -> bool:
    """Whether a call of a reduction has an axis."""
    if not isinstance(node, ast.Call):
        return False
    array = getattr(node.func, "value", None)
    of_array = array is not None and ast.unparse(array) not in LIBRARIES
    named = any(each.arg in ("axis", "dim") for each in node.keywords)
    return named or len(node.args) > (0 if of_array else 1)


def _terms(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """The parts of a sum, a difference or a product; of a name or an element what it stands for."""
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult(), right=right):
            yield from (*_terms(left, scope), *_terms(right, scope))
        case ast.Subscript(value=array) | ast.Attribute(value=array, attr="T"):
            yield from _terms(array, scope)
        case ast.ListComp(elt=element):
            yield element
        case _:
            values = scope.values(node)
            yield from [v.elt if isinstance(v, ast.ListComp) else v for v in values] or [node]


def _deviation(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """A quotient by a standard deviation or by a range."""
    for divisor in divisors_of(node):
        text = ast.unparse(divisor)
        given = not scope.values(divisor) and SCALING.search(scope.node.name.lower())
        named = given and DEVIATION.fullmatch(text.lower())
        spread = named or any(_is_spread(each, scope) for each in scope.resolved(divisor))
        if spread and not scope.is_kept(divisor, "above 0"):
            does = f"{text} is 0 for a feature that does not vary, and 0 / 0 is NaN"
            return does, f"divide by np.where({text} == 0, 1, {text})"
    return None


def _is_spread(node: ast.AST, scope: Scope) -> bool:
    """Whether an expression is a standard deviation, or a maximum less a minimum."""
    match node:
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            ends = ({called(each)[-3:] for each in scope.resolved(side)} for side in (left, right))
            return all(each & {"max", "min"} for each in ends)
    return called(node) in ("std", "nanstd", "ptp")


def _root(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """A small number that is added to a step, and not to the root that the step divides by."""
    match node:
        case ast.BinOp(left=ast.BinOp(op=ast.Div(), right=root), op=ast.Add(), right=small) if (
            is_tiny(small) and called(root) == "sqrt"
        ):
            if any(map(is_tiny, scope.expanded(root, 1))):
                return None
            added = ast.unparse(small)
            does = f"{added} is added to the step instead of to the root, and 0 / 0 is NaN"
            return does, f"divide by ({ast.unparse(root)} + {added})"
    return None


def _truth(node: ast.AST, scope: Scope) -> tuple[str, str] | None:
    """``f(x) if x else y`` for data x, whose truth is not defined for an array."""
    match node:
        case ast.If(test=ast.Name(id=name)) | ast.IfExp(test=ast.Name(id=name)):
            if name in scope.optional and {"data", "predictions"} & {*roles_of(name)}:
                does = f"if {name} raises a ValueError for an array of several numbers"
                return does, f"write if {name} is not None"
    return None
