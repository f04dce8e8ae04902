"""Edits of statements: left out, exchanged, moved into or out of a loop, assigned otherwise."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from steepest.edits.conditions import given_instead_of_true
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import load

__all__ = ["statement_edits"]

Block = Sequence[ast.stmt]
LOOPS: Final = (ast.For, ast.While, ast.With, ast.If)
MODULES: Final = frozenset(("np", "numpy", "torch"))
REPEATED: Final = 0.6
"""The cost of leaving out a statement that stands there before."""
CALLED_AGAIN: Final = 1.9
"""The cost of leaving out z = h(z)."""
RESCALED: Final = 0.9
"""The cost of leaving out x = 0.9 * x, as of a rate that should stay what it is."""
OPERATORS: Final = {
    ast.Add: (ast.Sub, "-= instead of +="),
    ast.Sub: (ast.Add, "+= instead of -="),
    ast.Mult: (ast.Div, "/= instead of *="),
    ast.Div: (ast.Mult, "*= instead of /="),
}


def statement_edits(tree: ast.AST, numbers: Sequence[float] = ()) -> Iterator[Edit]:
    """Edits of the statements of a function, in the order of the code.

    Args:
        tree: its syntax tree.
        numbers: constants that may stand in place of a computed value, beside 0 and 1.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from _result_added(node)
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield from _edits_of_block(node, field, block, (1, 0, *numbers))


def _edits_of_block(
    node: ast.AST, field: str, block: list[ast.stmt], numbers: Sequence[float]
) -> Iterator[Edit]:
    for k, statement in enumerate(block):
        if _is_text(statement):
            continue
        rest = [*block[:k], *block[k + 1 :]]
        cost = _cost_of_leaving_out(statement, block[:k])
        yield _edit(cost, "statement left out", "{line} left out", statement, node, field,
                    rest or [placed(ast.Pass(), statement)])  # fmt: skip
        yield from _moves_within_block(node, field, block, k)
        if isinstance(statement, LOOPS):
            yield from _moves_across_loop(node, field, block, k)
            yield from _repeated_before_loop(node, field, block, k)
        for cost, kind, words, new in _changed_statement(statement, numbers):
            replaced = [*block[:k], placed(new, statement), *block[k + 1 :]]
            edit = _edit(cost, kind, words, statement, node, field, replaced)
            yield Edit(cost, kind, words, edit.line, edit.replacements, statement, new)
    for k, (one, other) in enumerate(pairwise(block)):
        together = _assigned_together(one, other)
        if together is not None:
            replaced = [*block[:k], placed(together, one), *block[k + 2 :]]
            words = f"{{line}} and line {other.lineno} in one assignment"
            edit = _edit(1.3, "order of statements", words, one, node, field, replaced)
            yield Edit(1.3, edit.kind, words, edit.line, edit.replacements, one, together)


def _cost_of_leaving_out(statement: ast.stmt, before: Block) -> float:
    """Less for a statement that repeats another, or calls something once more on its result."""
    if ast.dump(statement) in map(ast.dump, before) and not isinstance(statement, ast.Expr):
        return REPEATED
    match statement:
        case ast.Assign([ast.Name(name)], ast.Call(_, [ast.Name(given)], [])) if name == given:
            return CALLED_AGAIN
        case ast.Assign(
            [ast.Name(name)], ast.BinOp(ast.Name(given), ast.Mult() | ast.Div(), ast.Constant())
        ) if name == given:
            return RESCALED
        case ast.AugAssign(ast.Name(), ast.Mult() | ast.Div(), ast.Constant()):
            return RESCALED
    return 2.0


def _edit(
    cost: float,
    kind: str,
    words: str,
    statement: ast.stmt,
    node: ast.AST,
    field: str,
    block: Block,
    *more: Replacement,
) -> Edit:
    replacements = (Replacement(node, field, list(block)), *more)
    return Edit(cost, kind, words, statement.lineno, replacements)


def _is_text(statement: ast.stmt) -> bool:
    """Whether a statement is a docstring, or an import or definition that is not moved."""
    constant = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return constant or isinstance(statement, ast.Import | ast.ImportFrom | ast.Global | ast.Pass)


def _moves_within_block(node: ast.AST, field: str, block: list[ast.stmt], k: int) -> Iterator[Edit]:
    """The statement moved to another place of its block."""
    statement = block[k]
    rest = [*block[:k], *block[k + 1 :]]
    for place in range(len(block)):
        if place in (k, k - 1) or (place == 0 and _is_text(block[0])):
            continue
        if place > k and isinstance(rest[place - 1], ast.Return | ast.Raise):
            continue  # it would never run
        distance = abs(place - k)
        moved = [*rest[:place], statement, *rest[place:]]
        other = block[place]
        words = f"{{line}} moved {'behind' if place > k else 'before'} line {other.lineno}"
        cost = 1.3 + 0.2 * distance + 0.6 * isinstance(statement, LOOPS)
        yield _edit(cost, "order of statements", words, statement, node, field, moved)


def _moves_across_loop(node: ast.AST, field: str, block: list[ast.stmt], k: int) -> Iterator[Edit]:
    """Statements moved into the loop or out of it, at its beginning and at its end."""
    loop = block[k]
    assert isinstance(loop, LOOPS)
    header = f"line {loop.lineno}"
    body = loop.body
    yield from _constants_out_of_loop(node, field, block, k)
    if len(body) > 1:
        out_behind = [*block[: k + 1], body[-1], *block[k + 1 :]]
        out_before = [*block[:k], body[0], *block[k:]]
        for moved, left, new, words in (
            (body[-1], body[:-1], out_behind, f"{{line}} behind the block of {header}"),
            (body[0], body[1:], out_before, f"{{line}} before the block of {header}"),
        ):
            inner = Replacement(loop, "body", left)
            yield _edit(2, "moved out of a loop", words, moved, node, field, new, inner)
    if k + 1 < len(block):
        moved = block[k + 1]
        inner = Replacement(loop, "body", [*body, moved])
        words = f"{{line}} at the end of the block of {header}"
        new = [*block[: k + 1], *block[k + 2 :]]
        yield _edit(2, "moved into a loop", words, moved, node, field, new, inner)
    if k > 0 and not _is_text(block[k - 1]):
        moved = block[k - 1]
        inner = Replacement(loop, "body", [moved, *body])
        words = f"{{line}} at the beginning of the block of {header}"
        new = [*block[: k - 1], *block[k:]]
        yield _edit(2, "moved into a loop", words, moved, node, field, new, inner)
    if isinstance(loop, ast.If) and not loop.orelse:
        words = "the condition of {line} left out"
        new = [*block[:k], *body, *block[k + 1 :]]
        yield _edit(2, "condition left out", words, loop, node, field, new)


def _constants_out_of_loop(
    node: ast.AST, field: str, block: list[ast.stmt], k: int
) -> Iterator[Edit]:
    """What a loop assigns anew in each pass, such as an empty list, assigned once before it."""
    loop = block[k]
    if not isinstance(loop, ast.For | ast.While):
        return
    for place, each in enumerate(loop.body[1:-1], 1):
        value = each.value if isinstance(each, ast.Assign) else None
        fixed = isinstance(value, ast.Constant | ast.List)
        if value and fixed and not any(isinstance(n, ast.Name) for n in ast.walk(value)):
            left = [*loop.body[:place], *loop.body[place + 1 :]]
            words = f"{{line}} before the block of line {loop.lineno}"
            new = [*block[:k], each, *block[k:]]
            inner = Replacement(loop, "body", left)
            yield _edit(1.8, "moved out of a loop", words, each, node, field, new, inner)


def _result_added(function: ast.FunctionDef) -> Iterator[Edit]:
    """A return at the end of a function that ends without one."""
    last = function.body[-1]
    if isinstance(last, ast.Return | ast.Raise) or not any(
        isinstance(each, ast.Return | ast.Assign | ast.AugAssign) for each in ast.walk(function)
    ):
        return
    names = [each.id for each in ast.walk(last) if isinstance(each, ast.Name)]
    stored = [ast.unparse(t) for t in getattr(last, "targets", [])] + names[:2]
    for value in ("0.0", *dict.fromkeys(stored)):
        new = placed(ast.parse(f"return {value}").body[0], last)
        words = f"return {value} added behind {{line}}"
        yield _edit(1.7, "missing call", words, last, function, "body", [*function.body, new])


def _repeated_before_loop(
    node: ast.AST, field: str, block: list[ast.stmt], k: int
) -> Iterator[Edit]:
    """What a loop yields or appends in each pass also done before it, as for the start."""
    loop = block[k]
    if not isinstance(loop, ast.For | ast.While):
        return
    for statement in loop.body:
        match statement:
            case ast.AugAssign(ast.Name(name), ast.Add(), ast.List(elements)):
                added = ast.Call(load(name), elements, [])
                yield from _begun_with(node, field, block, k, name, added)
        value = statement.value if isinstance(statement, ast.Expr) else None
        appends = isinstance(value, ast.Call) and ast.unparse(value.func).endswith(".append")
        if appends and isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            yield from _begun_with(node, field, block, k, ast.unparse(value.func.value), value)
        if isinstance(value, ast.Yield) or appends:
            words = f"{ast.unparse(statement)} also before {{line}}"
            new = [*block[:k], copy.deepcopy(statement), *block[k:]]
            yield _edit(1.8, "missing call", words, loop, node, field, new)


def _begun_with(
    node: ast.AST, field: str, block: list[ast.stmt], k: int, name: str, call: ast.Call
) -> Iterator[Edit]:
    """[p] for the empty list to which a loop appends p."""
    for place, statement in enumerate(block[:k]):
        match statement:
            case ast.Assign([ast.Name(target)], ast.List([])) if target == name:
                first = ast.List([copy.deepcopy(each) for each in call.args], ast.Load())
                new = placed(ast.Assign([ast.Name(name, ast.Store())], first), statement)
                changed = [*block[:place], new, *block[place + 1 :]]
                edit = _edit(1.5, "missing call", "", statement, node, field, changed)
                yield replace(edit, old=statement, new=new)
            case ast.Assign([ast.Tuple(targets)], ast.Tuple(values)) if len(targets) == len(values):
                pairs = list(zip(targets, values, strict=True))
                if any(_is_empty_list(t, v, name) for t, v in pairs):
                    own = {ast.unparse(t): v for t, v in pairs}
                    begun = [copy.deepcopy(own.get(ast.unparse(a), a)) for a in call.args]
                    listed = [
                        ast.List(begun, ast.Load()) if _is_empty_list(t, v, name) else v
                        for t, v in pairs
                    ]
                    whole = ast.Assign(statement.targets, ast.Tuple(listed, ast.Load()))
                    new = placed(whole, statement)
                    changed = [*block[:place], new, *block[place + 1 :]]
                    edit = _edit(1.5, "missing call", "", statement, node, field, changed)
                    yield replace(edit, old=statement, new=new)


def _is_empty_list(target: ast.expr, value: ast.expr, name: str) -> bool:
    """Whether a variable of that name gets an empty list."""
    own = isinstance(target, ast.Name) and target.id == name
    return own and isinstance(value, ast.List) and not value.elts


def _changed_statement(
    statement: ast.stmt, numbers: Sequence[float]
) -> Iterator[tuple[float, str, str, ast.stmt]]:
    """Cost, kind, words and the statement that stands there instead."""
    if isinstance(statement, ast.AugAssign):
        yield from _changed_update(statement)
    elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target, value = statement.targets[0], statement.value
        if isinstance(value, ast.Name):
            for copied in _copies(value):
                yield 0.9, "copy", "", ast.Assign([target], copied)
        if isinstance(target, ast.Subscript) and ast.unparse(target.slice) in (":", "..."):
            yield 0.9, "update", "", ast.Assign([_stored(target.value)], value)
        if isinstance(target, ast.Name | ast.Subscript):
            yield 1.5, "update", "+= instead of =", ast.AugAssign(target, ast.Add(), value)
        if isinstance(target, ast.Name) and _starts_with(value, target.id):
            assert isinstance(value, ast.BinOp)
            update = ast.AugAssign(target, value.op, value.right)
            yield 1.5, "update", "an update in place", update
        if isinstance(target, ast.Tuple) and len(target.elts) == 2:
            exchanged = ast.Tuple(target.elts[::-1], ast.Store())
            words = f"{ast.unparse(exchanged)} on the left"
            yield 1.5, "order", words, ast.Assign([exchanged], value)
        if isinstance(target, ast.Name) and not isinstance(value, ast.Constant | ast.Name):
            for number in numbers:
                words = f"{number:g} for {target.id}"
                cost = 2.8 if number in (0, 1) else 2.1  # which only keeps it from mattering
                yield cost, "part left out", words, ast.Assign([target], ast.Constant(number))
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        call = statement.value
        yield from _kept_result(call)
        for copied in _copies(call.args[0]) if len(call.args) == 1 else ():
            yield 0.9, "copy", "", ast.Expr(ast.Call(call.func, [copied], call.keywords))
    elif isinstance(statement, ast.Break):
        yield 2, "statement", "continue instead of break", ast.Continue()
    elif isinstance(statement, ast.If | ast.While):
        if isinstance(statement, ast.If) and (test := given_instead_of_true(statement.test)):
            asked = ast.If(test, statement.body, statement.orelse)
            yield 1.2, "comparison", f"{ast.unparse(test)} as the condition of {{line}}", asked
        for truth in (True, False):
            changed = type(statement)(ast.Constant(truth), statement.body, statement.orelse)
            words = f"{truth} for the condition of {{line}}"
            yield 1.9, "condition left out", words, changed


def _stored(target: ast.expr) -> ast.expr:
    """A variable, to which something is assigned."""
    return ast.Name(target.id, ast.Store()) if isinstance(target, ast.Name) else target


def _copies(value: ast.expr) -> Iterator[ast.expr]:
    """Copies of a variable that would else be a second name of the same array."""
    for method in ("copy", "clone") if isinstance(value, ast.Name) else ():
        yield ast.Call(ast.Attribute(value, method, ast.Load()), [], [])


def _kept_result(call: ast.Call) -> Iterator[tuple[float, str, str, ast.stmt]]:
    """The result of a call that is not kept is assigned: to out=, to the method's object, or to
    the first argument of a function of NumPy or torch."""
    kept = [each for each in call.keywords if each.arg != "out"]
    target = next((each.value for each in call.keywords if each.arg == "out"), None)
    if target is None and isinstance(call.func, ast.Attribute):
        target = call.func.value
        if isinstance(target, ast.Name) and target.id in MODULES:
            target = next(iter(call.args), None)
    if isinstance(target, ast.Name):
        new = ast.Call(call.func, call.args, kept)
        words = f"the result assigned to {target.id}"
        yield 1.5, "update", words, ast.Assign([ast.Name(target.id, ast.Store())], new)


def _starts_with(value: ast.expr, name: str) -> bool:
    """Whether a value is an operation with that variable on its left."""
    left = value.left if isinstance(value, ast.BinOp) else None
    return isinstance(left, ast.Name) and left.id == name


def _changed_update(statement: ast.AugAssign) -> Iterator[tuple[float, str, str, ast.stmt]]:
    target, value = statement.target, statement.value
    other = OPERATORS.get(type(statement.op))
    if other is not None:
        yield 1, "sign", other[1], ast.AugAssign(target, other[0](), value)
    yield 1, "update", "= instead of an update", ast.Assign([target], value)
    if isinstance(target, ast.Name):
        new = ast.BinOp(load(target.id), statement.op, value)
        words = f"a new {target.id} instead of an update in place"
        yield 1, "update", words, ast.Assign([target], new)


def _assigned_together(one: ast.stmt, other: ast.stmt) -> ast.stmt | None:
    """Two assignments in one, so that the second uses none of the first's result."""
    pairs = [_target_and_value(each) for each in (one, other)]
    if pairs[0] is None or pairs[1] is None:
        return None
    (first, value), (second, after) = pairs[0], pairs[1]
    used = {ast.unparse(node) for node in ast.walk(after) if isinstance(node, ast.Name)}
    both = {ast.unparse(first), ast.unparse(second)}
    if len(both) == 1 or not both <= used:
        return None  # not two updates, of which the second sees the result of the first
    targets = ast.Tuple([first, second], ast.Store())
    return ast.Assign([targets], ast.Tuple([value, after], ast.Load()))


def _target_and_value(statement: ast.stmt) -> tuple[ast.expr, ast.expr] | None:
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
        return (target, statement.value) if isinstance(target, ast.Name) else None
    if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
        value = ast.BinOp(load(statement.target.id), statement.op, statement.value)
        return statement.target, value
    return None
