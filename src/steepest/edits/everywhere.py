"""Edits at several places at once: a function replaced in all calls, parameters exchanged, a copy
or a limit at the beginning of a function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.copies import copies_of_parameters
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.families import FAMILIES
from steepest.edits.operators import constant, load
from steepest.edits.scope import Scope

__all__ = ["edits_everywhere"]

SMALL: Final = 1e-12
"""A usual lower limit of a probability, before its logarithm is taken."""
LARGEST_SMALL: Final = 0.2
LABELS: Final = re.compile(r"y|y_?(true|real)|t|labels?|targets?|truth")
USUAL_ORDER: Final = 0.4
"""Added to the cost of an edit that puts another parameter before the labels."""
REDUCTIONS: Final = ("sum", "max", "amax", "mean")
MODULES: Final = ("np", "numpy", "torch")
OPPOSITES: Final = (
    (ast.Add, ast.Sub, "- instead of +"),
    (ast.Sub, ast.Add, "+ instead of -"),
)


def edits_everywhere(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """Edits of a whole function."""
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    yield from _functions_replaced(calls)
    yield from _axes_replaced(calls)
    yield from _axes_kept(calls)
    yield from _variables_renamed(tree, scope)
    yield from _limits_moved(tree)
    yield from _signs_of_updates(tree)
    for function in functions:
        yield from _parameters_exchanged(function)
        yield from _statements_inserted(function, scope)


def _functions_replaced(calls: list[ast.Call]) -> Iterator[Edit]:
    """np.log instead of np.log2 in all calls, not only in one."""
    for name in dict.fromkeys(called_name(each) for each in calls):
        these = [each for each in calls if called_name(each) == name]
        for kind, family in FAMILIES:
            if name not in family or len(these) < 2:
                continue
            for other in family:
                if other != name:
                    replacements = tuple(_renamed(each, other) for each in these)
                    words = f"{other} instead of {name} in all calls"
                    yield Edit(1.4, kind, words, these[0].lineno, replacements)


def _axes_replaced(calls: list[ast.Call]) -> Iterator[Edit]:
    """axis=1 instead of axis=0 in all calls, and the reverse."""
    keywords = [(each, call) for call in calls for each in call.keywords]
    for name in ("axis", "dim"):
        for old, new in ((0, 1), (1, 0)):
            these = [
                (each, call)
                for each, call in keywords
                if each.arg == name and ast.unparse(each.value) == str(old)
            ]
            if len(these) > 1:
                changed = tuple(
                    Replacement(each, "value", placed(constant(new), each.value))
                    for each, _ in these
                )
                first = min(call.lineno for _, call in these)
                words = f"{name}={new} instead of {name}={old} in all calls"
                yield Edit(1.3, "axis", words, first, changed)


def _axes_kept(calls: list[ast.Call]) -> Iterator[Edit]:
    """keepdims=True in all sums and maxima along an axis, none of which came back without it."""
    these = [each for each in calls if called_name(each) in REDUCTIONS and _has_axis(each)]
    if len(these) > 1:
        kept = [placed(ast.keyword("keepdims", ast.Constant(True)), each) for each in these]
        pairs = zip(these, kept, strict=True)
        changed = tuple(Replacement(each, "keywords", [*each.keywords, k]) for each, k in pairs)
        words = "keepdims=True added in all sums and maxima from {line} on"
        yield Edit(1.3, "axis", words, min(each.lineno for each in these), changed)


def _has_axis(call: ast.Call) -> bool:
    """Whether a sum or a maximum is taken along an axis that it does not keep."""
    given = {each.arg for each in call.keywords}
    method = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) not in MODULES
    return "keepdims" not in given and (
        bool(given & {"axis", "dim"}) or len(call.args) == (1 if method else 2)
    )


def _variables_renamed(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """One variable in all places of another, so that a loop goes on with its own result."""
    names = [each for each in ast.walk(tree) if isinstance(each, ast.Name)]
    assigned = {each.id: each for each in names if isinstance(each.ctx, ast.Store)}
    for old, first in assigned.items():
        these = [each for each in names if each.id == old]
        read = [each.lineno for each in these if isinstance(each.ctx, ast.Load)]
        line = read[0] if len(read) == 1 else first.lineno
        together = _assigned_with(tree, old)
        for new in scope.variables:
            if new != old and new not in together:
                words = f"{new} instead of {old} everywhere"
                changed = tuple(Replacement(each, "id", new) for each in these)
                yield Edit(1.7 + scope.misfit(old, new), "name", words, line, changed)
    for first in (each for each in names if isinstance(each.ctx, ast.Store)):
        for new in scope.variables:
            if new != first.id:
                words = f"{new} instead of {first.id} on the left"
                cost = 1.8 + scope.misfit(first.id, new)
                yield Edit(cost, "name", words, first.lineno, (Replacement(first, "id", new),))


def _assigned_with(tree: ast.AST, name: str) -> set[str]:
    """The variables that one assignment gives values together with another variable."""
    tuples = (each for each in ast.walk(tree) if isinstance(each, ast.Tuple))
    names = [
        {each.id for each in stored.elts if isinstance(each, ast.Name)}
        for stored in tuples
        if isinstance(stored.ctx, ast.Store)
    ]
    return set().union(*(each for each in names if name in each))


def _renamed(call: ast.Call, name: str) -> Replacement:
    if isinstance(call.func, ast.Attribute):
        new: ast.expr = ast.Attribute(call.func.value, name, ast.Load())
    else:
        new = load(name)
    return Replacement(call, "func", placed(new, call.func))


def _limits_moved(tree: ast.AST) -> Iterator[Edit]:
    """All small numbers made smaller, and all numbers a little below 1 moved to it."""
    numbers = [
        (each, each.value)
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant) and isinstance(each.value, float)
    ]
    small = [(node, v) for node, v in numbers if 0 < v < LARGEST_SMALL and v != SMALL]
    near_one = [node for node, v in numbers if 1 - LARGEST_SMALL < v < 1]
    if not small:
        return
    replacements = [Replacement(node, "value", SMALL) for node, _ in small]
    replacements += [Replacement(node, "value", 1 - SMALL) for node in near_one]
    first, value = small[0]
    words = f"{SMALL} instead of {value}"
    new = placed(constant(SMALL), first)
    single = len(replacements) == 1
    yield Edit(1.6, "limit", words, first.lineno, tuple(replacements),
               first if single else None, new if single else None)  # fmt: skip


def _signs_of_updates(tree: ast.AST) -> Iterator[Edit]:
    """+ instead of - in both of two updates, of x and y or of weights and biases."""
    for node in ast.walk(tree):
        block = getattr(node, "body", None)
        statements = block if isinstance(block, list) else []
        pairs = [_operations(each) for each in statements]
        found = [each for each in pairs if len(each) > 1]
        found += [a + b for a, b in pairwise(pairs) if len(a) == len(b) == 1]
        for operations in found:
            kinds = {type(each.op) for each in operations}
            for old, new, symbols in OPPOSITES:
                if kinds == {old}:
                    changed = tuple(Replacement(each, "op", new()) for each in operations)
                    words = f"{symbols} in both updates from {{line}} on"
                    yield Edit(1.2, "operator", words, operations[0].lineno, changed)


def _operations(statement: ast.stmt) -> list[ast.BinOp | ast.AugAssign]:
    """The sums and differences that a statement assigns, in x, y = x - a, y - b both."""
    if isinstance(statement, ast.AugAssign):
        return [statement]
    if not isinstance(statement, ast.Assign):
        return []
    value = statement.value
    values = value.elts if isinstance(value, ast.Tuple) else [value]
    return [each for each in values if isinstance(each, ast.BinOp)]


def _parameters_exchanged(function: ast.FunctionDef) -> Iterator[Edit]:
    """Two parameters exchanged; rather not if the labels come first, as they usually do, or if one
    has a text as its default.
    """
    names = [each for each in function.args.args if each.arg not in ("self", "cls")]
    defaults = function.args.defaults
    texts = [isinstance(d, ast.Constant) and isinstance(d.value, str) for d in defaults]
    given = {a.arg for a, text in zip(names[::-1], texts[::-1], strict=False) if text}
    usual = bool(names) and LABELS.fullmatch(names[0].arg.lower()) is not None
    for one, other in combinations(names, 2):
        if not given & {one.arg, other.arg}:
            replacements = (Replacement(one, "arg", other.arg), Replacement(other, "arg", one.arg))
            words = f"the parameters {one.arg} and {other.arg} exchanged"
            cost = USUAL_ORDER if usual and one is names[0] else 0.0
            yield Edit(1.95 + cost, "order", words, function.lineno, replacements)


def _statements_inserted(function: ast.FunctionDef, scope: Scope) -> Iterator[Edit]:
    """Copies of parameters, and limits for one before its logarithm."""
    yield from copies_of_parameters(function, scope)
    logarithm = _first_with_logarithm(function)
    for name in scope.variables if logarithm is not None and scope.library else ():
        assert logarithm is not None
        below_one = ast.BinOp(constant(1), ast.Sub(), constant(SMALL))
        clip = ast.Attribute(load(scope.library), "clip", ast.Load())
        assigned = _last_assignment(function, name, before=logarithm)
        inner = load(name) if assigned is None else assigned.value
        limited = ast.Call(clip, [inner, constant(SMALL), below_one], [])
        if assigned is None:
            yield _inserted(function, logarithm, "limit", name, limited)
        else:
            new = placed(limited, inner)
            replaced = (Replacement(assigned, "value", new),)
            words = f"{name} limited to [{SMALL}, 1 - {SMALL}]"
            yield Edit(1.9, "limit", words, assigned.lineno, replaced, inner, new)


def _last_assignment(function: ast.FunctionDef, name: str, before: ast.stmt) -> ast.Assign | None:
    """The last statement of the function that assigns a variable before another statement."""
    found = None
    for each in function.body[: function.body.index(before)]:
        if isinstance(each, ast.Assign) and [ast.unparse(t) for t in each.targets] == [name]:
            found = each
    return found


def _inserted(
    function: ast.FunctionDef, before: ast.stmt, kind: str, name: str, value: ast.expr
) -> Edit:
    """The edit that assigns a value to a variable before a statement of the function."""
    new = placed(ast.Assign([ast.Name(name, ast.Store())], value), before)
    place = function.body.index(before)
    block = [*function.body[:place], new, *function.body[place:]]
    words = f"{ast.unparse(new)} before {{line}}"
    return Edit(1.9, kind, words, before.lineno, (Replacement(function, "body", block),))


def _first_with_logarithm(function: ast.FunctionDef) -> ast.stmt | None:
    for statement in function.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and called_name(node).startswith("log"):
                return statement
    return None
