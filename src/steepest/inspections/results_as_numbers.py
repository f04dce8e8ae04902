"""Results of the file's functions that are tuples, and are used as numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.undefined_names import Slip, names_stored

__all__ = ["tuples_as_numbers"]


def tuples_as_numbers(node: ast.FunctionDef, tree: ast.Module) -> Iterator[Slip]:
    """Differences and quotients of a tuple, which raise a TypeError.

    Args:
        node: the function.
        tree: its file.

    >>> text = "def cost(w): return w * w, 0\\ndef slope(w): return (cost(w + 1) - cost(w)) / 1"
    >>> [slip.line for slip in tuples_as_numbers(ast.parse(text).body[1], ast.parse(text))]
    [2]
    """
    functions = _functions_of_tuples(tree)
    scope = Scope(node, tree)
    for each in ast.walk(node):
        match each:
            case ast.BinOp(left=left, op=ast.Sub() | ast.Div() | ast.Pow(), right=right):
                of_left, of_right = _tuple_from(left, scope, functions), _is_number(right)
                second = "" if of_right else _tuple_from(right, scope, functions)
                if of_left and (of_right or second):
                    yield _slip(each, of_left)
                elif second and _is_number(left):
                    yield _slip(each, second)
            case ast.AugAssign(target=ast.Name(id=name), op=ast.Add() | ast.Sub(), value=value):
                function = _tuple_from(value, scope, functions)
                if function and _begins_as_number(name, node):
                    yield _slip(each, function)


def _functions_of_tuples(tree: ast.Module) -> dict[str, int]:
    """The functions at the top of a file that return tuples alone, with the least length."""
    found: dict[str, int] = {}
    several: set[str] = set()
    for each in tree.body:
        if not isinstance(each, ast.FunctionDef):
            continue
        several |= {each.name} & {*found}
        inner = {
            id(part)
            for other in ast.walk(each)
            if isinstance(other, ast.FunctionDef | ast.Lambda) and other is not each
            for part in ast.walk(other)
        }
        returns = [e for e in ast.walk(each) if isinstance(e, ast.Return) and id(e) not in inner]
        lengths = [len(e.value.elts) if isinstance(e.value, ast.Tuple) else 0 for e in returns]
        if min(lengths, default=0) > 1 and not each.decorator_list:
            found[each.name] = min(lengths)
    return {name: length for name, length in found.items() if name not in several}


def _tuple_from(node: ast.expr, scope: Scope, functions: dict[str, int]) -> str:
    """The function whose tuple an expression is, whatever way is taken; "" for anything else."""
    values = scope.resolved(node)
    names = {called(value) for value in values}
    plain = all(isinstance(v, ast.Call) and isinstance(v.func, ast.Name) for v in values)
    stored = [each.id for each in names_stored(scope.node)]
    local = {*scope.parameters, *stored}
    known = len(names) == 1 and names <= {*functions} and not names & local
    # A name may also come from a loop, or from a tuple that is taken apart.
    once = not isinstance(node, ast.Name) or (
        stored.count(node.id) == len(values) and node.id not in scope.parameters
    )
    return names.pop() if plain and known and once else ""


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float)


def _begins_as_number(name: str, node: ast.FunctionDef) -> bool:
    """Whether every assignment to a name in a function is of a number."""
    values = [
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Assign)
        for target in each.targets
        if name in {part.id for part in ast.walk(target) if isinstance(part, ast.Name)}
    ]
    return bool(values) and all(map(_is_number, values))


def _slip(node: ast.BinOp | ast.AugAssign, function: str) -> Slip:
    return Slip(
        "tuple used as a number",
        f"uses the result of {function}, which is a tuple, as a number, so line {node.lineno} "
        "raises a TypeError",
        f"Take the part that is meant, such as {function}(...)[0].",
        node.lineno,
    )
