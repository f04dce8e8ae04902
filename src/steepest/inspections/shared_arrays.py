"""Arrays that are kept by reference and changed in place afterwards."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called

__all__ = ["find_shared_arrays"]

CREATED: Final = {
    **dict.fromkeys(("zeros", "ones", "array", "empty", "full", "zeros_like", "ones_like"), 1),
    **dict.fromkeys(("randn", "rand", "standard_normal"), 1),
    **dict.fromkeys(("normal", "uniform"), 3),
}
"""Functions that make arrays, with the number of arguments from which they do."""
BEST: Final = re.compile(r"(self\.)?_*(best|optimal|final|initial|old|prev(ious)?|last)_?\w*")


def find_shared_arrays(scope: Scope) -> Iterator[Risk]:
    """Histories and best weights that hold one array, which a loop changes in place.

    >>> tree = ast.parse('''
    ... def descent(x, w):
    ...     w, path = np.zeros(3), []
    ...     for _ in range(9):
    ...         w -= 0.1 * x
    ...         path.append(w)
    ...     return path''')
    >>> [each.fix for each in find_shared_arrays(Scope(tree.body[0], tree))]
    ['append a copy, w.copy()']
    """
    for loop in ast.walk(scope.node):
        if not isinstance(loop, ast.For | ast.While):
            continue
        changed = dict(_changed_in_place(loop, scope))
        for each in ast.walk(loop):
            match each:
                case ast.Call(func=ast.Attribute(value=kept, attr="append"), args=[one]):
                    name, held = ast.unparse(one), ast.unparse(kept)
                    if name in changed and _is_read_elsewhere(held, scope, each):
                        does = f"every element of {held} is the same array, {name}, which line "
                        does += f"{changed[name]} changes in place"
                        yield Risk(each.lineno, does, f"append a copy, {name}.copy()")
                case ast.Assign(targets=[target], value=ast.Name() | ast.Attribute() as value):
                    name, held = ast.unparse(value), ast.unparse(target)
                    if name in changed and name != held and BEST.fullmatch(held):
                        does = f"{held} is {name} itself, which line {changed[name]} changes in "
                        yield Risk(each.lineno, f"{does}place", f"keep a copy, {name}.copy()")


def _changed_in_place(loop: ast.AST, scope: Scope) -> Iterator[tuple[str, int]]:
    """The arrays that a loop changes in place and never replaces, with the lines."""
    replaced = {
        ast.unparse(part)
        for each in ast.walk(loop)
        if isinstance(each, ast.Assign | ast.For)
        for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
        for part in ast.walk(target)
        if isinstance(part, ast.Name | ast.Attribute)
    }
    replaced -= {
        ast.unparse(each.value)
        for each in ast.walk(loop)
        if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Store)
    }
    for each in ast.walk(loop):
        match each:
            case ast.AugAssign(target=ast.Name() | ast.Attribute() as target):
                name = ast.unparse(target)
                if name not in replaced and _is_array(target, scope):
                    yield name, each.lineno


def _is_array(node: ast.expr, scope: Scope) -> bool:
    """Whether a name surely stands for an array of NumPy, and never for a number."""
    values = [each for each in scope.values(node) if not _is_step(each)]
    return bool(values) and all(
        isinstance(each, ast.Call)
        and len(each.args) + len(each.keywords) >= CREATED.get(called(each), 99)
        for each in values
    )


def _is_step(node: ast.AST) -> bool:
    """Whether a value is that of an augmented assignment, as ``Scope`` keeps it."""
    return isinstance(node, ast.BinOp) and ast.unparse(node.left) == "0"


def _is_read_elsewhere(name: str, scope: Scope, append: ast.Call) -> bool:
    """Whether what is kept is read, or is an attribute, which others read."""
    text = ast.unparse(scope.node)
    return name.startswith("self.") or len(re.findall(rf"\b{re.escape(name)}\b", text)) > 2
