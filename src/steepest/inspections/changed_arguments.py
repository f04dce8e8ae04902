"""Losses and activations whose text changes an array of the caller's in place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called

__all__ = ["BELONGS", "find_changed_argument"]

BELONGS: Final = "which belongs to the caller"
FORMULAS: Final = (
    r"loss|cost|entropy|error|mse|mae|bce|likelihood|softmax|sigmoid|relu|tanh|derivative|_d$|prime"
    r"|predict|hypothesis|accuracy"
)
"""Parts of the names of functions that compute a value and are to change nothing."""
METHODS: Final = r"forward|backward|__call__|call|loss|calculate|grad|gradient|derivative"
OTHERS: Final = r"init|update|train|fit|step|set_|add_|back_?prop|numeric"
WHOLE: Final = ("max", "amax", "min", "sum", "mean", "std", "exp")
"""Calls that are of an array: ``z -= np.max(z)`` changes one, and ``n -= 1`` a number."""


def find_changed_argument(scope: Scope, name: str) -> Risk | None:
    """The first statement of a formula's function that writes into an argument.

    Args:
        scope: the names of the function.
        name: as the user calls it, ``ReLU.backward``.

    >>> text = "def mse(y, p):\\n    np.clip(p, 0, 1, out=p)\\n    return ((p - y) ** 2).mean()"
    >>> tree = ast.parse(text)
    >>> find_changed_argument(Scope(tree.body[0], tree), "mse").fix
    'work on a copy, p.copy()'
    """
    if not _is_formula(name):
        return None
    given = scope.parameters - {"self", "cls", "out"} - {*_set_anew(scope.node)}
    for each in sorted(_changes(scope.node, given), key=lambda pair: pair[0]):
        line, argument, text = each
        does = f"{text} changes the argument {argument}, {BELONGS}"
        return Risk(line, does, f"work on a copy, {argument}.copy()")
    return None


def _is_formula(name: str) -> bool:
    cls, _, own = name.lower().rpartition(".")
    if re.search(OTHERS, own):
        return False
    return bool(re.search(FORMULAS, own) or (cls and re.fullmatch(METHODS, own) and _is_named(cls)))


def _is_named(cls: str) -> bool:
    return re.search(FORMULAS, cls) is not None


def _set_anew(node: ast.FunctionDef) -> Iterator[str]:
    """Names that the function itself assigns."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id if not _is_augmented(node, each) else ""


def _is_augmented(node: ast.AST, name: ast.Name) -> bool:
    return any(isinstance(e, ast.AugAssign) and e.target is name for e in ast.walk(node))


def _changes(node: ast.FunctionDef, given: set[str]) -> Iterator[tuple[int, str, str]]:
    """Line, argument and text of what writes into an argument."""
    for each in ast.walk(node):
        match each:
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=index)]) if (
                not isinstance(index, ast.Constant | ast.Tuple)
            ):
                text = ast.unparse(each)
            case ast.AugAssign(target=ast.Name(id=name), value=value) if _is_of_array(value, name):
                text = ast.unparse(each)
            case ast.Call(keywords=keywords) if (
                out := next((k.value for k in keywords if k.arg == "out"), None)
            ) is not None:
                name, text = (
                    ast.unparse(out),
                    f"{ast.unparse(each.func)}(..., out={ast.unparse(out)})",
                )
            case ast.Call(args=[ast.Name(id=name), *_], keywords=keywords) if (
                any(k.arg == "copy" and ast.unparse(k.value) == "False" for k in keywords)
                and called(each) == "nan_to_num"
            ):
                text = ast.unparse(each)
            case _:
                continue
        if name in given:
            yield each.lineno, name, text


def _is_of_array(value: ast.expr, name: str) -> bool:
    calls = [each for each in ast.walk(value) if called(each) in WHOLE]
    return any(name in {n.id for n in ast.walk(c) if isinstance(n, ast.Name)} for c in calls)
