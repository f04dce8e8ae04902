"""Derivatives of activations that are given what they do not expect: the output, or the input.

``1 - tanh(x)**2`` takes the input of tanh, ``1 - a**2`` its output. Each is right for itself; the
pair of a derivative and its call is wrong.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.sigmoids import is_sigmoid_formula

__all__ = ["Expected", "find_derivative_given", "known_derivatives"]

MARKED: Final = r"deriv|prime|grad|(^|_)d_|_d$|^d(sigmoid|tanh)|(sigmoid|tanh)d$|delta"
SATURATED: Final = (
    r"(?i)_*(\w+\.)*_*(np\.)?_*(sigmoid|logistic|tanh|sigm|sig)_*(func\w*|activation)?"
)
"""Names of activations whose derivative may be written of their output."""
OF_OUTPUT: Final = (
    r"{p} \* \(1(?:\.0?)? - {p}\)|\(1(?:\.0?)? - {p}\) \* {p}|1(?:\.0?)? - {p} ?\*\* ?2"
    r"|1(?:\.0?)? - (?:{p} \* {p}\b|np\.power\({p}, 2\)|np\.square\({p}\))"
)
Expected = tuple[str, int]
"""What a derivative is of, "input" or "output", and the line that shows it."""


def find_derivative_given(scope: Scope, tree: ast.AST) -> Risk | None:
    """The first call of a derivative with an output that it takes for an input, or the reverse.

    >>> text = "def d_tanh(x): return 1 - np.tanh(x)**2\\n"
    >>> tree = ast.parse(text + "def back(z):\\n    a = np.tanh(z)\\n    return d_tanh(a)")
    >>> find_derivative_given(Scope(tree.body[1], tree), tree).does
    'd_tanh(a) gets the output np.tanh(z), and line 1 applies the function to it again'
    """
    known = known_derivatives(tree)
    for each in ast.walk(scope.node):
        if not (isinstance(each, ast.Call) and len(each.args) == 1 and not each.keywords):
            continue
        name = called(each)
        if name not in known or name == scope.node.name:
            continue
        expects, line = known[name]
        values = scope.values(each.args[0]) or list(_elements(each.args[0], tree))
        texts = [ast.unparse(value) for value in values]
        outputs = [isinstance(v, ast.Call) and _is_saturated(v) for v in values]
        if values and all(outputs) and expects == "input":
            does = f"{ast.unparse(each)} gets the output {texts[0]}, and line {line} applies the "
            fix = "give it the input of the activation, or write the derivative of the output"
            return Risk(each.lineno, f"{does}function to it again", fix)
        if values and all(map(_is_affine, values)) and expects == "output":
            does = f"{ast.unparse(each)} gets {texts[0]}, where line {line} needs the output of "
            return Risk(each.lineno, f"{does}the activation", "give it the output")
    return None


def _elements(node: ast.expr, tree: ast.AST) -> Iterator[ast.AST]:
    """What a file appends to the list of an object of which a node is an element."""
    array = ast.unparse(node.value) if isinstance(node, ast.Subscript) else ""
    for function in ast.walk(tree) if array.startswith("self.") else ():
        if not isinstance(function, ast.FunctionDef) or array not in ast.unparse(function):
            continue
        scope = Scope(function, ast.Module([], []))
        for each in ast.walk(function):
            match each:
                case ast.Call(func=ast.Attribute(value=of, attr="append"), args=[value]):
                    if ast.unparse(of) == array:
                        yield from scope.resolved(value)


@lru_cache(maxsize=8)
def known_derivatives(tree: ast.AST) -> Mapping[str, Expected]:
    """The derivatives of sigmoids and tanh that a file defines once, by their names."""
    defined = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    names = [each.name for each in defined]
    found = {}
    for each in defined:
        expected = _expected(each) if re.search(MARKED, each.name.lower()) else None
        if expected and names.count(each.name) == 1:
            found[each.name] = expected
    return found


def _expected(node: ast.FunctionDef) -> Expected | None:
    """What the only parameter of a derivative is; None where the code does not say."""
    given = [each.arg for each in node.args.args if each.arg not in ("self", "cls")]
    body = [each for each in node.body if not isinstance(each, ast.Expr)]
    if len(given) != 1 or any(isinstance(e, ast.If | ast.For | ast.While) for e in body):
        return None
    [name] = given
    for each in (e for e in ast.walk(node) if isinstance(e, ast.expr)):
        given = [ast.unparse(e) for e in each.args] if isinstance(each, ast.Call) else []
        if isinstance(each, ast.Call) and given == [name] and _is_saturated(each):
            return "input", each.lineno
        if (
            isinstance(each, ast.expr)
            and is_sigmoid_formula(each)
            and re.search(rf"\b{name}\b", ast.unparse(each))
        ):
            return "input", each.lineno
    for statement in node.body:
        if re.search(OF_OUTPUT.format(p=re.escape(name)), ast.unparse(statement)):
            return "output", statement.lineno
    return None


def _is_saturated(call: ast.Call) -> bool:
    return re.fullmatch(SATURATED, ast.unparse(call.func)) is not None


def _is_affine(node: ast.AST) -> bool:
    """Whether an expression is a product with weights, with or without a bias."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_affine(node.left) or _is_affine(node.right)
    product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult)
    return product or called(node) in ("dot", "matmul")
