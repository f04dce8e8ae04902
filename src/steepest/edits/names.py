"""Edits of all places of a variable or of a call in one statement."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import Any, Final

from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import constant, load
from steepest.edits.scope import Scope

__all__ = ["name_edits"]

SIMPLE: Final = (ast.Assign, ast.AugAssign, ast.Return, ast.Expr)
MOST_IN_PRODUCT: Final = 3
MOST_NAMES: Final = 6
"""Variables of a statement beyond which no two are exchanged."""


def name_edits(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """Edits of the variables of each simple statement, also of the one that it assigns.

    >>> from steepest.edits.scope import scope_of
    >>> tree = ast.parse("def f(a, b, c, d): return a * c + b * d")
    >>> [edit.words for edit in name_edits(tree, scope_of(tree, {}))][:2]
    ['a and c exchanged in {line}', 'a and b exchanged in {line}']
    """
    for statement in (each for each in ast.walk(tree) if isinstance(each, SIMPLE)):
        places: dict[str, list[ast.Name]] = {}
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id in scope.variables:
                places.setdefault(node.id, []).append(node)
        if len(places) <= MOST_NAMES:
            for one, other in combinations(places, 2):
                changed = [Replacement(each, "id", other) for each in places[one]]
                changed += [Replacement(each, "id", one) for each in places[other]]
                words = f"{one} and {other} exchanged in {{line}}"
                cost = 1.6 + scope.misfit(one, other)
                yield Edit(cost, "name", words, statement.lineno, tuple(changed))
        for name, nodes in places.items():
            if len(nodes) > 1:
                for other in scope.variables:
                    if other != name:
                        replaced = tuple(Replacement(each, "id", other) for each in nodes)
                        words = f"{other} instead of {name} in all places of {{line}}"
                        cost = 1.8 + scope.misfit(name, other)
                        yield Edit(cost, "name", words, statement.lineno, replaced)
        yield from _repeated_parts_replaced(statement, scope)
        yield from _older_values_replaced(statement, scope)
        yield from _exchanged_in_product(statement, scope)


def _exchanged_in_product(statement: ast.stmt, scope: Scope) -> Iterator[Edit]:
    """Two variables exchanged in one product of a sum, as labels and predictions may be."""
    for product in ast.walk(statement):
        if not isinstance(product, ast.BinOp) or not isinstance(product.op, ast.Mult):
            continue
        places: dict[str, list[ast.Name]] = {}
        for node in ast.walk(product):
            if isinstance(node, ast.Name) and node.id in scope.variables:
                places.setdefault(node.id, []).append(node)
        for one, other in combinations(places, 2) if len(places) <= MOST_IN_PRODUCT else ():
            changed = [Replacement(each, "id", other) for each in places[one]]
            changed += [Replacement(each, "id", one) for each in places[other]]
            words = f"{one} and {other} exchanged in {ast.unparse(product)} in {{line}}"
            cost = 1.65 + scope.misfit(one, other)
            yield Edit(cost, "name", words, product.lineno, tuple(changed))


def _older_values_replaced(statement: ast.stmt, scope: Scope) -> Iterator[Edit]:
    """w and b for w0 and b0, w_old and b_old or the like, both in one statement."""
    read = [n for n in ast.walk(statement) if isinstance(n, ast.Name)]
    read = [each for each in read if isinstance(each.ctx, ast.Load)]
    found: dict[str, list[Replacement]] = {}
    for each in read:
        for name in scope.variables:
            if name and each.id.startswith(name) and len(name) < len(each.id):
                found.setdefault(each.id[len(name) :], []).append(Replacement(each, "id", name))
    for replaced in found.values():
        names = {ast.unparse(each.node): each.value for each in replaced}
        if len(names) > 1 and len({*names.values()}) == len(names):
            words = f"{' and '.join(names.values())} instead of {' and '.join(names)} in {{line}}"
            yield Edit(1.3, "name", words, statement.lineno, tuple(replaced))


def _repeated_parts_replaced(statement: ast.stmt, scope: Scope) -> Iterator[Edit]:
    """a * (1 - a) for sigmoid(a) * (1 - sigmoid(a)) and the other way, or x / 2 for x, in all
    places."""
    parts: dict[str, list[ast.expr]] = {}
    for node in ast.walk(statement):
        call = isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords
        if call or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)):
            assert isinstance(node, ast.expr)
            parts.setdefault(ast.unparse(node), []).append(node)
    for text, nodes in parts.items():
        first = nodes[0]
        if len(nodes) > 1 and isinstance(first, ast.Call):
            words = f"only the argument of {text} in all places of {{line}}"
            replaced = _replacements(statement, nodes, lambda each: each.args[0])
            yield Edit(1.9, "call", words, statement.lineno, replaced)
        elif len(nodes) > 1:
            words = f"{text} / 2 instead of {text} in all places of {{line}}"
            replaced = _replacements(statement, nodes, _half)
            yield Edit(3.0, "factor", words, statement.lineno, replaced)
            for own in scope.callables:
                words = f"{own}({text}) instead of {text} in all places of {{line}}"
                replaced = _replacements(statement, nodes, partial(_called, own))
                yield Edit(2.0, "call", words, statement.lineno, replaced)


def _called(name: str, argument: ast.Name) -> ast.expr:
    return ast.Call(load(name), [load(argument.id)], [])


def _half(variable: ast.Name) -> ast.expr:
    return ast.BinOp(load(variable.id), ast.Div(), constant(2))


def _replacements(
    statement: ast.stmt, nodes: Sequence[ast.expr], new: Callable[[Any], ast.expr]
) -> tuple[Replacement, ...]:
    """The fields of the statement that hold one of the nodes, with what stands there instead."""
    those, found = {id(each) for each in nodes}, []
    for parent in ast.walk(statement):
        for field, value in ast.iter_fields(parent):
            listed = value if isinstance(value, list) else [value]
            if any(id(each) in those for each in listed):
                changed = [placed(new(v), v) if id(v) in those else v for v in listed]
                held = changed if isinstance(value, list) else changed[0]
                found.append(Replacement(parent, field, held))
    return tuple(found)
