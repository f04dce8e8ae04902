"""Errors that go back through weights after the step of these weights."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from steepest.consistency.backward_arguments import UPSTREAM
from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope
from steepest.inspections.text_patterns import WEIGHTS, parts_of

__all__ = ["BACK", "aliases_of", "find_changed_before_use", "find_elements_changed_before_use"]

BACK: Final = (
    "D @ W.T|W.T @ D|dot(D, W.T)|dot(W.T, D)|matmul(D, W.T)|matmul(W.T, D)"
    "|dot(transpose(W), D)|dot(D, transpose(W))|D @ transpose(W)|transpose(W) @ D"
    "|matmul(transpose(W), D)|matmul(D, transpose(W))"
)
MOVED: Final = "W - S|W + S|add(W, S)|subtract(W, S)"
ERROR: Final = rf"{UPSTREAM}|^d[a-z]?_?d[a-z]\w{{0,3}}$"
NAMED: Final = rf"{WEIGHTS}|(?i:([\w.]*[._])?(w|syn)_?\w{{0,4}})"
NO_TURN: Final[Mapping[str, int]] = {}
DOWNWARDS: Final = re.compile(r"reversed\(|, -1\)$|\[::-1\]$")


@dataclass(frozen=True, slots=True)
class Step:
    """A statement that changes weights: their name, and whether it changes the array in place."""

    line: int
    target: ast.expr
    in_place: bool


@dataclass(frozen=True, slots=True)
class Names:
    """What stands for what in a function: ``w`` for ``self.weights[i]``, or ``l`` for a layer."""

    aliases: Mapping[str, ast.expr]

    def written_out(self, node: ast.expr, whole: bool, turn: Mapping[str, int] = NO_TURN) -> str:
        """An expression with what its names stand for and with indices in one form.

        Args:
            node: a name, an attribute or an element.
            whole: whether the expression itself may be a name that stands for another.
            turn: what is to be added to the names in indices.
        """
        match node:
            case ast.Name(id=name) if whole and name in self.aliases:
                others = {n: value for n, value in self.aliases.items() if n != name}
                return Names(others).written_out(self.aliases[name], True, turn)
            case ast.Attribute(value=value, attr=attr):
                return f"{self.written_out(value, True, turn)}.{attr}"
            case ast.Subscript(value=value, slice=index):
                return f"{self.written_out(value, True, turn)}[{_index(index, turn)}]"
        return ast.unparse(node)


def find_changed_before_use(scope: Scope) -> Risk | None:
    """An error that goes back through the transpose of weights after their step.

    >>> text = "def step(x, h, W1, W2, delta):\\n    W2 -= h.T @ delta\\n    W1 -= delta @ W2.T"
    >>> tree = ast.parse(text)
    >>> find_changed_before_use(Scope(tree.body[0], tree)).does
    'the error goes back through W2, which line 2 has changed already'
    """
    names = Names(aliases_of(scope.node))
    for outer in ast.walk(scope.node):
        body = getattr(outer, "body", None)
        block: list[ast.stmt] = body if isinstance(body, list) else []
        turn = _turn(outer)
        for place, statement in enumerate(block):
            if (step := _step(statement, scope)) is None:
                continue
            own = names.written_out(step.target, step.in_place)
            if not re.fullmatch(NAMED, _without_indices(own)):
                continue
            before = names.written_out(step.target, step.in_place, turn)
            after = [(own, later) for later in block[place + 1 :]]
            after += [(before, each) for each in block if before != own]
            for name, later in after:
                if found := _way_back(name, later, names, step, scope):
                    return found
    return None


def _way_back(name: str, later: ast.stmt, names: Names, step: Step, scope: Scope) -> Risk | None:
    """The remark on a statement that multiplies an error with the transpose of changed weights."""
    for node in ast.walk(later):
        parts = parts_of(BACK, [node], scope)
        if parts is None or not isinstance(node, ast.expr):
            continue
        error = re.split(r"[\[(]", parts["D"].rpartition(".")[2])[0].lower()
        weights = ast.parse(parts["W"], mode="eval").body
        if names.written_out(weights, step.in_place) == name and re.search(ERROR, error):
            does = f"the error goes back through {parts['W']}, which line {step.line} has "
            return Risk(node.lineno, f"{does}changed already", "compute it before that step")
    return None


def find_elements_changed_before_use(scope: Scope) -> Risk | None:
    """The same in loops over the elements of weights: ``error += w[i] * errors[j]``."""
    for outer in ast.walk(scope.node):
        body = getattr(outer, "body", None)
        loops = [e for e in (body if isinstance(body, list) else []) if isinstance(e, ast.For)]
        for place, loop in enumerate(loops):
            steps = [step for e in ast.walk(loop) if (step := _step(e, scope)) is not None]
            elements = [step for step in steps if isinstance(step.target, ast.Subscript)]
            moved = {_array(step.target, loop): step.line for step in elements}
            moved = {name: line for name, line in moved.items() if re.fullmatch(NAMED, name)}
            products = [e for later in loops[place + 1 :] for e in _products(later)]
            for weights, name, error in products if moved else ():
                if name in moved and re.search(ERROR, error):
                    does = f"the error goes back through {ast.unparse(weights)}, an element of "
                    does += f"{name}, which line {moved[name]} has changed already"
                    return Risk(weights.lineno, does, "compute it before that step")
    return None


def _products(loop: ast.For) -> Iterator[tuple[ast.expr, str, str]]:
    """The products of two elements in a loop: one, and the names of both arrays."""
    for each in ast.walk(loop):
        match each:
            case ast.BinOp(ast.Subscript() as one, ast.Mult(), ast.Subscript() as two):
                names = _array(one, loop), _array(two, loop)
                for element, own, other in ((one, *names), (two, *names[::-1])):
                    yield element, own, other.lower().rpartition(".")[2]


def _array(node: ast.expr, loop: ast.For) -> str:
    """The name of the array that a loop runs through: ``w`` for ``row[j]`` of ``row in w``."""
    rows: dict[str, ast.expr | None] = {}
    for each in ast.walk(loop):
        if isinstance(each, ast.For | ast.comprehension):
            rows |= _rows(each.target, each.iter)
    while True:
        match node:
            case ast.Subscript(value=value, slice=index) if (
                ast.unparse(index).split(" ")[0] in rows
            ):
                node = value
            case ast.Name(id=name) if array := rows.pop(name, None):
                node = array
            case _:
                return ast.unparse(node)


def _rows(target: ast.expr, array: ast.expr) -> dict[str, ast.expr | None]:
    """What the names of a loop are a part of; None for a number."""
    match target, array:
        case ast.Tuple(elts=[number, row]), ast.Call(func=ast.Name(id="enumerate"), args=[rows]):
            return {ast.unparse(number): None, ast.unparse(row): rows}
    return {ast.unparse(target): array if isinstance(array, ast.Name | ast.Attribute) else None}


def _step(statement: ast.AST, scope: Scope) -> Step | None:
    """``w -= step`` or ``w = w - step``."""
    match statement:
        case ast.AugAssign(target=target, op=ast.Sub() | ast.Add()):
            return Step(statement.lineno, target, True)
        case ast.Assign(targets=[target], value=value):
            parts = parts_of(MOVED, [value], scope)
            if parts is not None and parts["W"] == ast.unparse(target):
                return Step(statement.lineno, target, False)
    return None


def aliases_of(node: ast.FunctionDef) -> dict[str, ast.expr]:
    """The names that a function sets once, to an element or an attribute."""
    stored = Counter[str]()
    values: dict[str, ast.expr] = {}
    for each in ast.walk(node):
        match each:
            case ast.AugAssign(target=ast.Name(id=name)):
                stored[name] -= 1
            case ast.Assign(targets=[ast.Tuple(elts=ones)], value=ast.Tuple(elts=others)):
                pairs = zip(ones, others, strict=False)
                values |= {one.id: other for one, other in pairs if isinstance(one, ast.Name)}
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                values[name] = value
            case ast.Name(id=name, ctx=ast.Store()):
                stored[name] += 1
    parts = (ast.Subscript, ast.Attribute)
    return {name: v for name, v in values.items() if stored[name] == 1 and isinstance(v, parts)}


def _turn(loop: ast.AST) -> dict[str, int]:
    """What is added to the number of a loop to get that of the turn before."""
    match loop:
        case ast.For(target=ast.Name(id=name), iter=numbers):
            return {name: 1 if DOWNWARDS.search(ast.unparse(numbers)) else -1}
        case ast.For(target=ast.Tuple(elts=[ast.Name(id=name), *_])):
            return {name: -1}
    return {}


def _index(node: ast.expr, turn: Mapping[str, int]) -> str:
    """An index in one form, as ``1 - l`` for ``-l + 1``, after the names in it were moved."""
    terms = _terms(node)
    if terms is None:
        return ast.unparse(node)
    terms[""] += sum(terms[name] * by for name, by in turn.items())
    return " + ".join(f"{factor} {name}" for name, factor in sorted(terms.items()) if factor)


def _terms(node: ast.expr) -> Counter[str] | None:
    """The factors of the names in a sum, with the number under ""; None for other expressions."""
    match node:
        case ast.Constant(value=int(number)):
            return Counter({"": number})
        case ast.Name(id=name):
            return Counter({name: 1})
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _sum(Counter(), _terms(operand), -1)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
            return _sum(_terms(left), _terms(right), 1 if isinstance(op, ast.Add) else -1)
    return None


def _sum(one: Counter[str] | None, other: Counter[str] | None, sign: int) -> Counter[str] | None:
    if one is None or other is None:
        return None
    return Counter({name: one[name] + sign * other[name] for name in {*one, *other}})


def _without_indices(name: str) -> str:
    """The name of an array without numbers in brackets; a key counts as an attribute."""
    return re.sub(r"\[[^\]]*\]", "", re.sub(r"\['(\w+)'\]", r".\1", name))
