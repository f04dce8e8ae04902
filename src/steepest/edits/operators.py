"""Edits of operators, comparisons, constants and names."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator
from typing import Any, Final

from steepest.edits.scope import Change, Scope

__all__ = [
    "asks_for_form",
    "constant",
    "load",
    "operator_changes",
    "other_values",
    "simple_changes",
]

BINARY: Final = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.MatMult, ast.Pow)
LIKELY: Final = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Div),
    ast.Mult: (ast.Div, ast.MatMult, ast.Pow, ast.Add),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
}
"""Operators by which another is often replaced by mistake; the others cost more."""
SYMBOLS: Final = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "@",
    ast.Pow: "**",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
SMALLEST_COUNT: Final = 0.1
FORM: Final = re.compile(r"\.ndim|\.dim\(|\.shape|\.size\b|len\(|\bis None|isinstance|np\.ndim")
COUNTING: Final = frozenset(("len", "np.size", "np.shape", "np.ndim"))
"""Functions for which the values of their argument make no difference."""
UNLIKE_COMPARISON: Final = 2.0
"""The cost of an edit that makes an order of an equality, or the reverse."""
ONE_TOO_MANY: Final = 1.3
"""The cost of an edit that leaves out + 1 or - 1."""
USELESS: Final = 0.6
"""Added to the cost of an edit that leaves a variable without use: then it is wrong itself."""
COMPARISONS: Final = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
NOT_COMMUTATIVE: Final = (ast.Sub, ast.Div, ast.MatMult, ast.Pow, ast.FloorDiv)


def load(name: str) -> ast.Name:
    """A variable in an expression."""
    return ast.Name(name, ast.Load())


def constant(value: float | None) -> ast.Constant:
    """A number in an expression."""
    return ast.Constant(value)


def operator_changes(node: ast.expr) -> Iterator[Change]:
    """Changes of an operator, of its operands' order, and of the brackets around them."""
    if isinstance(node, ast.BinOp):
        yield from _binary_changes(node)
        yield from _factor_of_other_term(node)
    elif isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords:
        yield from _power_moved_out(node)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for comparison in COMPARISONS:
            if type(node.ops[0]) in COMPARISONS and not isinstance(node.ops[0], comparison):
                new = ast.Compare(node.left, [comparison()], node.comparators)
                cost = _cost_of_comparison(comparison, type(node.ops[0]))
                cost = 2.6 if asks_for_form(node) else cost
                yield Change(cost, "comparison", new, _instead(comparison, type(node.ops[0])))
        if isinstance(node.ops[0], ast.Is | ast.IsNot):
            equal_to = ast.Eq() if isinstance(node.ops[0], ast.Is) else ast.NotEq()
            new = ast.Compare(node.left, [equal_to], node.comparators)
            yield Change(1.0, "comparison", new, "a comparison instead of an identity")
    elif isinstance(node, ast.Compare) and len(node.ops) == 2:
        first = ast.Compare(node.left, node.ops[:1], node.comparators[:1])
        both = ast.Compare(first, node.ops[1:], node.comparators[1:])
        yield Change(1.2, "brackets", both)
    elif isinstance(node, ast.GeneratorExp):
        yield Change(1.3, "copy", ast.ListComp(node.elt, node.generators), "a list instead of a "
                     "generator")  # fmt: skip
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield Change(1, "comparison", ast.BoolOp(other, node.values))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not):
        sign = isinstance(node.op, ast.USub)
        kind, words = ("sign", "the minus sign") if sign else ("comparison", "not")
        yield Change(1, kind, node.operand, f"{words} before {{part}} left out", node.operand)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        yield Change(1.3, "operator", ast.BinOp(constant(1), ast.Sub(), node.operand))
    elif isinstance(node, ast.IfExp):
        new_branches = ast.IfExp(node.test, node.orelse, node.body)
        yield Change(1, "order", new_branches, "the two branches exchanged")
        for branch in (node.body, node.orelse):
            yield Change(1.4, "condition left out", branch, "{part} in every case", branch)


def _cost_of_comparison(new: type[ast.cmpop], old: type[ast.cmpop]) -> float:
    """What it costs to take one comparison for another: nobody writes > for ==."""
    equality = ast.Eq, ast.NotEq
    if new in equality and old in equality:
        return 0.9 if new is ast.Eq else 1.4
    if new in equality or old in equality:
        return UNLIKE_COMPARISON
    return 1.0


def asks_for_form(node: ast.AST) -> bool:
    """Whether a condition asks for the form of an argument, such as x.ndim == 1."""
    if not isinstance(node, ast.Compare):
        return False
    found = FORM.search(ast.unparse(node))
    counted = found is not None and found[0] == "len(" and len(node.ops) == 1
    variable = isinstance(node.left, ast.Name) or isinstance(node.comparators[0], ast.Name)
    return found is not None and not (counted and variable)  # k == len(x) asks for the end


def _binary_changes(node: ast.BinOp) -> Iterator[Change]:
    kind = type(node.op)
    sides = (node.left, node.right)
    trivial = any(isinstance(each, ast.Constant) and each.value in (0, 1) for each in sides)
    for operator in (*BINARY, ast.FloorDiv):
        # A power of two variables may grow without limit.
        power = operator is ast.Pow and not isinstance(node.right, ast.Constant)
        if operator is not kind and not power:
            cost = 1.0 if operator in LIKELY.get(kind, ()) else 2.0
            if trivial and operator not in (ast.Add, ast.Sub):
                cost = 2.5  # a factor of 1 says less than the operand alone
            words = _instead(operator, kind)
            yield Change(cost, "operator", ast.BinOp(node.left, operator(), node.right), words)
    if kind in NOT_COMMUTATIVE:
        words = f"the two sides of {SYMBOLS[kind]} exchanged"
        yield Change(1.2, "order", ast.BinOp(node.right, node.op, node.left), words)
    symbol = SYMBOLS.get(kind, "an operator")
    counted = isinstance(node.op, ast.Add | ast.Sub) and ast.unparse(node.right) == "1"
    cost = ONE_TOO_MANY if counted else 2
    yield Change(cost, "part left out", node.left, f"{symbol} {{part}} left out", node.right)
    # 1 - y for y is an exchange of two classes; any other part may be a term of another formula.
    other = "operator" if trivial and kind is ast.Sub else "part left out"
    yield Change(2, other, node.right, f"{{part}} {symbol} left out", node.left)
    left, right = node.left, node.right
    if isinstance(left, ast.BinOp) and kind is ast.Mult and isinstance(left.op, ast.Mult):
        factors = f"{ast.unparse(left.right)} * {ast.unparse(right)}"
        yield Change(1.4, "part left out", left.left, f"* {factors} left out")
    if isinstance(left, ast.BinOp) and not _same_chain(left.op, node.op):
        inner = ast.BinOp(left.right, node.op, right)
        yield Change(1.5, "brackets", ast.BinOp(left.left, left.op, inner))
    if isinstance(right, ast.BinOp) and not _same_chain(node.op, right.op):
        outer = ast.BinOp(left, node.op, right.left)
        yield Change(1.5, "brackets", ast.BinOp(outer, right.op, right.right))
    yield from _moved_into_call(node, symbol)
    yield from _call_moved_outwards(node)
    yield from _sum_as_factor(node)
    yield from _lists_made_anew(node)
    if isinstance(left, ast.UnaryOp) and isinstance(left.op, ast.USub):
        yield Change(
            1.5, "brackets", ast.UnaryOp(ast.USub(), ast.BinOp(left.operand, node.op, right))
        )


def _factor_of_other_term(node: ast.BinOp) -> Iterator[Change]:
    """p - f * q for f * p - q, as where a decay multiplies the point."""
    first = node.left
    if _adds(node) and isinstance(first, ast.BinOp) and isinstance(first.op, ast.Mult):
        for factor, left in ((first.left, first.right), (first.right, first.left)):
            if isinstance(left, ast.Name):
                moved = ast.BinOp(factor, ast.Mult(), node.right)
                new = ast.BinOp(left, node.op, moved)
                yield Change(1.7, "brackets", new, "{part} as a factor of the other term", factor)


def _moved_into_call(node: ast.BinOp, symbol: str) -> Iterator[Change]:
    """What stands behind a call within it, for each of its arguments."""
    call = node.left
    for k, argument in enumerate(call.args if isinstance(call, ast.Call) else ()):
        counts = isinstance(call, ast.Call) and ast.unparse(call.func) in COUNTING
        if isinstance(call, ast.Call) and not (
            counts or isinstance(argument, ast.Constant | ast.Starred)
        ):
            inside = ast.BinOp(argument, node.op, node.right)
            arguments = [*call.args[:k], inside, *call.args[k + 1 :]]
            moved = ast.Call(call.func, arguments, call.keywords)
            words = f"{symbol} {{part}} within {ast.unparse(call.func)}(...)"
            yield Change(1.5, "brackets", moved, words, node.right)


def _power_moved_out(node: ast.Call) -> Iterator[Change]:
    """tanh(x) ** 2 for tanh(x ** 2)."""
    inner = node.args[0]
    if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Pow):
        call = ast.Call(node.func, [inner.left], [])
        yield Change(1.3, "brackets", ast.BinOp(call, ast.Pow(), inner.right))


def _lists_made_anew(node: ast.BinOp) -> Iterator[Change]:
    """[[0] for _ in range(n)] for [[0]] * n, which has the same list n times."""
    if isinstance(node.left, ast.List) and isinstance(node.op, ast.Mult):
        numbers = ast.Call(load("range"), [node.right], [])
        each = ast.comprehension(ast.Name("_", ast.Store()), numbers, [], 0)
        for element in node.left.elts[:1]:
            yield Change(1.3, "copy", ast.ListComp(element, [each]), "a new list each time")


def _sum_as_factor(node: ast.BinOp) -> Iterator[Change]:
    """a + (1 - y) * b for a + 1 - y * b, and a + x * (y + 2) for a + x * y + 2."""
    left, right = node.left, node.right
    if not (isinstance(left, ast.BinOp) and _adds(left) and _adds(node)):
        return
    if isinstance(right, ast.BinOp) and isinstance(right.op, ast.Mult):
        factor = ast.BinOp(left.right, node.op, right.left)
        new = ast.BinOp(left.left, left.op, ast.BinOp(factor, ast.Mult(), right.right))
        yield Change(1.4, "brackets", new, "brackets around {part}", factor)
    inner = left.right
    if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Mult):
        factor = ast.BinOp(inner.right, node.op, right)
        new = ast.BinOp(left.left, left.op, ast.BinOp(inner.left, ast.Mult(), factor))
        yield Change(1.4, "brackets", new, "brackets around {part}", factor)


def _adds(node: ast.BinOp) -> bool:
    return isinstance(node.op, ast.Add | ast.Sub)


def _call_moved_outwards(node: ast.BinOp) -> Iterator[Change]:
    """The call at the left end of a sum of products around all of it: h(x @ w + b)."""
    inner = node.left
    if isinstance(inner, ast.BinOp) and isinstance(inner.left, ast.Call) and inner.left.args:
        call = inner.left
        if len(call.args) > 1 and not isinstance(call.args[0], ast.BinOp):
            return  # np.maximum(z, 0) is a term of its own
        first = ast.BinOp(call.args[0], inner.op, inner.right)
        whole = ast.BinOp(first, node.op, node.right)
        moved = ast.Call(call.func, [whole, *call.args[1:]], call.keywords)
        name = ast.unparse(call.func)
        yield Change(1.4, "brackets", moved, f"{name}(...) around the whole sum")


def _same_chain(one: ast.operator, other: ast.operator) -> bool:
    """Whether brackets around two operations make no difference."""
    return type(one) is type(other) and isinstance(one, ast.Add | ast.Mult | ast.MatMult)


def _instead(new: type[ast.AST], old: type[ast.AST]) -> str:
    return f"{SYMBOLS.get(new, '?')} instead of {SYMBOLS.get(old, '?')}"


def simple_changes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """Changes of a constant or of a variable."""
    if isinstance(node, ast.Constant):
        yield from _constant_changes(node.value)
        for name in scope.unused:
            yield Change(1.2, "name", load(name))
    elif isinstance(node, ast.Name) and node.id in scope.variables:
        for name in scope.variables:
            if name != node.id:
                # An option has another meaning than a variable that is computed.
                cost = 2.6 if scope.options & {name, node.id} else 1.5
                cost += USELESS * (node.id in scope.used_once) + scope.misfit(name, node.id)
                yield Change(cost, "name", load(name))
        for step, operator in ((1, ast.Add()), (1, ast.Sub())):
            cost = 2.6 if scope.is_array(node.id) else 2.0
            yield Change(cost, "off by one", ast.BinOp(load(node.id), operator, constant(step)))


def other_values(value: object) -> list[Any]:
    """Neighbours of a number and other usual ones; never a number from nowhere."""
    if isinstance(value, bool):
        return [not value]
    if not isinstance(value, int | float):
        return []
    usual = [0, 1, -value, 2, -1, 0.5, 2 * value, value / 2, value * value]
    if abs(value) >= SMALLEST_COUNT or value == 0:  # one more than 1e-12 is nothing that one writes
        usual += [value + 1, value - 1]
    if value:
        usual.append(1 / value)
    if 2 <= abs(value) <= 3 or value == 10:  # another base, or few digits of e
        usual.append(math.e)
    return [each for each in dict.fromkeys(usual) if each != value]


def _constant_changes(value: object) -> Iterator[Change]:
    cost = 1.0 if isinstance(value, bool) else 1.5
    for other in other_values(value):
        yield Change(cost, "constant", constant(other))
    if isinstance(value, int) and not isinstance(value, bool):
        yield Change(2.2, "axis", constant(None))
