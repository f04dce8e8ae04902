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

from steepest.consistency.roles import roles_of
from steepest.inspections.numerics.values_in_text import Scope, called, is_tiny

__all__ = ["Risk", "find_risks"]

LOGS: Final = ("log", "log2", "log10")
PRODUCTS: Final = ("dot", "multiply", "matmul", "vdot", "inner", "einsum", "tensordot", "mul")
SUMS: Final = ("sum", "mean", "average", "nansum", "reduce_sum", "reduce_mean")
KEPT: Final = ("reshape", "ravel", "flatten", "squeeze", "copy", "asarray", "array", "float")
"""Functions whose result has the values of their argument."""
LIMITS: Final = ("clip", "clamp", "maximum", "minimum")
OUTPUTS: Final = re.compile(r"sigm|softmax|logist|expit|predict|forward|propag|hypothesis|prob|^h$")
"""Names of functions that return probabilities."""
NO_PROBABILITY: Final = re.compile(r"var|std|sigma|det|count|freq|prior|weight")
LARGEST: Final = re.compile(r"max|min|clip|clamp|abs|logsumexp|where|softplus")
"""Parts of the names of functions and variables with which an exponent is kept small."""
DEVIATIONS: Final = ("std", "nanstd", "ptp")
RANGE: Final = ("max", "min", "amax", "amin", "nanmax", "nanmin")
SCALING: Final = re.compile(r"scale|scaling|standard|normali|zscore|z_score")
DEVIATION: Final = re.compile(r"(\w+\.)?_*(x_)?(std|sd|sigma|stddev|deviation)s?_?")
SIZES: Final = re.compile(r"^(m|n|N|M|B|\w*(len|size|shape|num|batch|count|samples)\w*)$")


@dataclass(frozen=True, slots=True)
class Risk:
    """A formula whose value is not finite for some arguments.

    Attributes:
        line: of the file.
        does: what happens when, to follow the place of the line and a colon.
        fix: what to write instead.
    """

    line: int
    does: str
    fix: str


def find_risks(node: ast.FunctionDef, tree: ast.Module | None = None) -> list[Risk]:
    """The risks in a function, the first of each kind.

    Args:
        node: the function, with the lines of its file.
        tree: of its file, None if unknown.

    >>> text = "def f(z):\\n    e = np.exp(z)\\n    return e / e.sum()"
    >>> [risk.does for risk in find_risks(ast.parse(text).body[0])]
    ['np.exp(z) is infinite above 709, and inf / inf is NaN']
    """
    scope = Scope(node, tree)
    found = []
    for find in FINDERS:
        risks = [risk for each in ast.walk(node) if (risk := find(each, scope)) is not None]
        found += sorted(risks, key=lambda risk: risk.line)[:1]
    return sorted(found, key=lambda risk: risk.line)


def _logarithm(node: ast.AST, scope: Scope) -> Risk | None:
    """The logarithm of a probability that may be 0."""
    if called(node) not in LOGS or not isinstance(node, ast.Call) or not node.args:
        return None
    value = node.args[0]
    if any(each.arg == "where" for each in node.keywords) or not _is_probability(value, scope):
        return None
    complement = _complement(value)
    kept = scope.is_kept_above(value) if complement is None else scope.is_kept_below(complement)
    use = "" if kept or scope.is_asked_about(node) else _use_of(node, scope)
    if not use:
        return None
    log, shown = ast.unparse(node), ast.unparse(value)
    product = use == "product"
    does = f"{log} is -inf where {shown} is 0" + (", and 0 * -inf is NaN" if product else "")
    clip = "torch.clamp" if log.startswith("torch") else "np.clip"
    plain = complement or value
    while isinstance(plain, ast.Subscript):
        plain = plain.value
    return Risk(node.lineno, does, f"use {clip}({ast.unparse(plain)}, 1e-12, 1 - 1e-12)")


def _complement(node: ast.AST) -> ast.expr | None:
    """What is subtracted from 1; None for anything else."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        one = isinstance(node.left, ast.Constant) and node.left.value == 1
        return node.right if one else None
    return None


def _is_probability(node: ast.AST, scope: Scope, depth: int = 4) -> bool:
    """Whether an expression may be a probability that is 0: of a parameter, or of an output."""
    if isinstance(node, ast.Subscript):
        return _is_probability(node.value, scope, depth)
    if (complement := _complement(node)) is not None:
        return _is_probability(complement, scope, depth)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) and any(
            called(each) == "exp" for each in scope.expanded(node)
        )
    if isinstance(node, ast.Call):
        if called(node) in (*KEPT, *LIMITS) and (inner := _array_of(node)) is not None:
            return _is_probability(inner, scope, depth)
        return OUTPUTS.search(called(node).lower()) is not None
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return _is_probability(node.value, scope, depth)
    name = ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else "var"
    if NO_PROBABILITY.search(name.lower()) or not depth:
        return False
    values = scope.values(node)
    if not values or name in scope.parameters:
        return True
    return any(_is_probability(each, scope, depth - 1) for each in values)


def _array_of(call: ast.Call) -> ast.expr | None:
    """The array whose shape or type a call changes."""
    if isinstance(call.func, ast.Attribute) and not isinstance(call.func.value, ast.Name):
        return call.func.value
    if isinstance(call.func, ast.Attribute) and not call.args:
        return call.func.value
    return call.args[0] if call.args else None


def _use_of(node: ast.AST, scope: Scope, depth: int = 2) -> str:
    """What becomes of a logarithm: "product" with labels, "negated", or "" for neither."""
    inner, found = node, ""
    while (outer := scope.parents.get(id(inner))) is not None:
        if isinstance(outer, ast.BinOp) and isinstance(outer.op, ast.Mult | ast.MatMult):
            other = outer.right if outer.left is inner else outer.left
            if not _is_factor(other):
                return "product"
        if isinstance(outer, ast.UnaryOp) and isinstance(outer.op, ast.USub):
            found = "negated"
        if isinstance(outer, ast.AugAssign | ast.BinOp) and isinstance(outer.op, ast.Sub):
            found = "negated"
        if called(outer) in PRODUCTS:
            return "product"
        if called(outer) in SUMS:
            depth = 0  # what follows scales the sum
            scaled = [each for each in _around(outer, scope) if isinstance(each, ast.UnaryOp)]
            return "negated" if scaled else found
        if isinstance(outer, ast.Assign) and isinstance(outer.targets[0], ast.Name) and depth:
            name = outer.targets[0].id
            loads = [each for each in ast.walk(scope.node) if isinstance(each, ast.Name)]
            uses = [each for each in loads if each.id == name and isinstance(each.ctx, ast.Load)]
            return next(filter(None, (_use_of(each, scope, depth - 1) for each in uses)), found)
        inner = outer
    return found


def _around(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """The expressions around one."""
    while (outer := scope.parents.get(id(node))) is not None and isinstance(outer, ast.expr):
        yield outer
        node = outer


def _is_factor(node: ast.AST) -> bool:
    """Whether an expression only scales: a number, or a number of samples."""
    names = [each for each in ast.walk(node) if isinstance(each, ast.Name | ast.Attribute)]
    return all(SIZES.match(ast.unparse(each).split(".")[-1]) for each in names)


def _exponent(node: ast.AST, scope: Scope) -> ast.expr | None:
    """The exponent of an exponential that may overflow; None for others."""
    if called(node) != "exp" or not isinstance(node, ast.Call) or len(node.args) != 1:
        return None
    exponent = node.args[0]
    for each in scope.expanded(exponent):
        name = called(each) or (each.id if isinstance(each, ast.Name) else "")
        if LARGEST.search(name.lower()):
            return None
        if isinstance(each, ast.UnaryOp) and "** 2" in ast.unparse(each):
            return None
        if isinstance(each, ast.Subscript) and scope.is_mask(each.slice):
            return None
    return None if scope.is_asked_about(node) else exponent


def _exponents(node: ast.AST, scope: Scope) -> dict[str, ast.AST]:
    """The exponentials in an expression that may overflow, by their exponents."""
    found = {}
    for each in scope.expanded(node):
        exponent = _exponent(each, scope)
        if exponent is not None:
            found[ast.unparse(exponent)] = each
    return found


def _large_logarithm(node: ast.AST, scope: Scope) -> Risk | None:
    """log(1 + exp(z)), and the logarithm of a sum of exponentials."""
    if called(node) not in ("log", "log1p") or not isinstance(node, ast.Call) or not node.args:
        return None
    for value in scope.resolved(node.args[0]):
        added = [value] if called(node) == "log1p" else []
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            added += [value.left, value.right]
        for part in (inner for each in added for inner in scope.resolved(each)):
            exponent = _exponent(part, scope)
            if exponent is not None:
                fix = f"use np.logaddexp(0, {ast.unparse(exponent)})"
                return _overflowing(node, part, "and so is its logarithm", scope, fix)
        for part in (value, *added):
            summed = part.args[:1] if isinstance(part, ast.Call) and called(part) in SUMS else []
            for each in (inner for one in summed for inner in scope.resolved(one)):
                if _exponent(each, scope) is not None:
                    fix = "subtract the largest score first and add it to the logarithm"
                    then = "and so is the logarithm of the sum"
                    return _overflowing(node, each, then, scope, fix)
    return None


def _is_of_math(exp: ast.AST, scope: Scope) -> bool:
    """Whether a call is of the module math, whose functions raise errors."""
    text = ast.unparse(exp)
    return text.startswith("math.") or text.split("(")[0] in scope.of_math


def _overflowing(node: ast.AST, exp: ast.AST, then: str, scope: Scope, fix: str) -> Risk:
    """The risk of an exponential, which raises an error if it is math's."""
    text = ast.unparse(exp)
    if _is_of_math(exp, scope):
        does = f"{text} raises an OverflowError above 709"
    else:
        does = f"{text} is infinite above 709, {then}"
    return Risk(getattr(node, "lineno", 0), does, fix)


def _quotient(node: ast.AST, scope: Scope) -> Risk | None:
    """A quotient of which both parts overflow: a softmax, a hyperbolic tangent, exp / (1 + exp)."""
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)):
        return None
    above = {
        key: exp
        for value in scope.resolved(node.left)
        for part in _terms(value)
        for key, exp in _exponents_itself(part, scope).items()
    }
    below = _exponents(node.right, scope)
    summed = any(called(each) in (*SUMS, *PRODUCTS) for each in scope.expanded(node.right))
    shared = above.keys() & below.keys() or (above.keys() if below and summed else set())
    if not shared:
        return None
    exponent = min(shared, key=len)
    if summed:
        fix = f"subtract the largest score of each sample from {exponent} first"
    elif len(above) > 1:
        fix = "use np.tanh, or divide both parts by np.exp of the largest exponent"
    else:
        fix = "divide both parts by that exponential, so that no exponent is positive"
    return _overflowing(node, above[exponent], "and inf / inf is NaN", scope, fix)


def _terms(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a sum, a difference or a product."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub | ast.Mult):
        yield from _terms(node.left)
        yield from _terms(node.right)
    else:
        yield node


def _exponents_itself(node: ast.AST, scope: Scope) -> dict[str, ast.AST]:
    """A node that is an exponential, or a name or an element of one, by its exponent."""
    plain = node.value if isinstance(node, ast.Subscript) else node
    for value in scope.resolved(plain):
        inner = value.elt if isinstance(value, ast.ListComp) else value
        exponent = _exponent(inner, scope)
        if exponent is not None:
            return {ast.unparse(exponent): inner}
    return {}


def _overflow(node: ast.AST, scope: Scope) -> Risk | None:
    """1 / (1 + math.exp(-x)): math's exponential raises an error."""
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)):
        return None
    for each in ast.walk(node.right):
        exponent = _exponent(each, scope)
        if exponent is not None and _is_of_math(each, scope):
            fix = "use np.exp, or exp(x) / (1 + exp(x)) for x < 0"
            return _overflowing(node, each, "", scope, fix)
    return None


def _certainty(node: ast.AST, scope: Scope) -> Risk | None:
    """A quotient by p beside one by 1 - p, or by p (1 - p): the derivative of a cross-entropy."""
    texts = {ast.unparse(each): each for each in _divisors(node)}
    if not texts:
        return None
    others = [ast.unparse(part) for each in ast.walk(scope.node) for part in _divisors(each)]
    for text, value in texts.items():
        complements = (f"1 - {text}", f"1.0 - {text}", f"1 - {text} +")
        if not any(each.startswith(complements) for each in others):
            continue
        if _is_probability(value, scope) and not scope.is_kept_above(value):
            does = f"it divides by 0 where {text} is 0 or 1, and 0 / 0 is NaN"
            fix = f"use np.clip({text}, 1e-12, 1 - 1e-12)"
            return Risk(getattr(node, "lineno", 0), does, fix)
    return None


def _divisors(node: ast.AST) -> list[ast.AST]:
    """The factors by which an expression divides."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return list(_factors(node.right))
    if called(node) == "divide" and isinstance(node, ast.Call) and len(node.args) > 1:
        return list(_factors(node.args[1]))
    return []


def _factors(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield from _factors(node.left)
        yield from _factors(node.right)
    elif called(node) == "multiply" and isinstance(node, ast.Call):
        yield from node.args
    else:
        yield node


def _deviation(node: ast.AST, scope: Scope) -> Risk | None:
    """A quotient by a standard deviation or by a range."""
    for divisor in _divisors(node):
        if scope.is_kept_above(divisor):
            continue
        given = not scope.values(divisor) and SCALING.search(scope.node.name.lower())
        named = given and DEVIATION.fullmatch(ast.unparse(divisor).lower())
        if named or any(_is_spread(each, scope) for each in scope.resolved(divisor)):
            text = ast.unparse(divisor)
            does = f"{text} is 0 for a feature that does not vary, and 0 / 0 is NaN"
            fix = f"divide by np.where({text} == 0, 1, {text})"
            return Risk(getattr(node, "lineno", 0), does, fix)
    return None


def _is_spread(node: ast.AST, scope: Scope) -> bool:
    """Whether an expression is a standard deviation, or a maximum less a minimum."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        sides = (node.left, node.right)
        return all(any(called(v) in RANGE for v in scope.resolved(side)) for side in sides)
    return called(node) in DEVIATIONS


def _outside_of_root(node: ast.AST, scope: Scope) -> Risk | None:
    """A small number that is added to a step, and not to the root that the step divides by."""
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and is_tiny(node.right)):
        return None
    step = node.left
    if not (isinstance(step, ast.BinOp) and isinstance(step.op, ast.Div)):
        return None
    if called(step.right) != "sqrt" or any(map(is_tiny, scope.expanded(step.right, 1))):
        return None
    small, root = ast.unparse(node.right), ast.unparse(step.right)
    does = f"{small} is added to the step instead of to the root, and 0 / 0 is NaN"
    return Risk(node.lineno, does, f"divide by ({root} + {small})")


def _truth(node: ast.AST, scope: Scope) -> Risk | None:
    """``f(x) if x else y`` for data x, whose truth is not defined for an array."""
    if not isinstance(node, ast.If | ast.IfExp) or not isinstance(node.test, ast.Name):
        return None
    name = node.test.id
    if name not in scope.optional or not {"data", "predictions"} & {*roles_of(name)}:
        return None
    does = f"if {name} raises a ValueError for an array of several numbers"
    return Risk(node.lineno, does, f"write if {name} is not None")


FINDERS: Final = (
    _logarithm,
    _large_logarithm,
    _quotient,
    _overflow,
    _certainty,
    _deviation,
    _outside_of_root,
    _truth,
)
