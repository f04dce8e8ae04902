"""Edits of the defaults of parameters, which are evaluated when a function is defined."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator
from typing import Any, Final

from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import other_values

__all__ = ["default_edits", "edited_defaults"]

COST: Final = 0.95
USUAL: Final = (None, math.inf, 1e-12, 1e-6)
"""What switches an option off, and usual small numbers."""
AMOUNTS: Final = re.compile(r"\w*(batch|chunk|block)\w*|lr|eta|learning_rate")
"""Names of parameters whose value makes no function right or wrong."""


def default_edits(tree: ast.AST) -> Iterator[Edit]:
    """Edits of the defaults that are constants, but for amounts that may have any value.

    >>> tree = ast.parse("def f(x, center=True, lr=0.1): pass")
    >>> [edit.words for edit in default_edits(tree)]
    ['center=False instead of center=True']
    """
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for name, default in _constant_defaults(function.args):
                for value in [*_values_to_try(default.value), *_other_texts(default.value, texts)]:
                    new = placed(ast.Constant(value), default)
                    words = f"{name}={value!r} instead of {name}={default.value!r}"
                    replaced = Replacement(default, "value", value)
                    edit = (COST, "constant", words, default.lineno, (replaced,))
                    yield Edit(*edit, None if value == math.inf else default, new)


def _values_to_try(value: object) -> list[Any]:
    usual = isinstance(value, int | float) and not isinstance(value, bool)
    return [*other_values(value), *(each for each in USUAL if usual and each != value)]


def _other_texts(value: object, texts: list[Any]) -> list[str]:
    """Other texts of a function, as long as a default or nearly so, such as "fan_in"."""
    if not isinstance(value, str):
        return []
    words = dict.fromkeys(each for each in texts if isinstance(each, str) and each.isidentifier())
    return [each for each in words if each != value and abs(len(each) - len(value)) <= 2]


def _constant_defaults(arguments: ast.arguments) -> Iterator[tuple[str, ast.Constant]]:
    positional = [*arguments.posonlyargs, *arguments.args]
    with_default = positional[len(positional) - len(arguments.defaults) :]
    pairs = [
        *zip(with_default, arguments.defaults, strict=True),
        *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
    ]
    constants = ((p.arg, d) for p, d in pairs if isinstance(d, ast.Constant))
    yield from (each for each in constants if not AMOUNTS.fullmatch(each[0].lower()))


def edited_defaults(
    node: ast.FunctionDef,
    edit: Edit,
    defaults: tuple[Any, ...] | None,
    named: dict[str, Any] | None,
) -> tuple[tuple[Any, ...] | None, dict[str, Any] | None]:
    """The defaults of a function while an edit of its tree is in place.

    Args:
        node: the tree.
        edit: of it.
        defaults: of the positional parameters, as they were.
        named: of the parameters that are given by name, as they were.
    """
    changed = {id(each.node): each.value for each in edit.replacements}
    places = [k for k, d in enumerate(node.args.defaults) if id(d) in changed]
    if places and defaults is not None:
        values = list(defaults)
        for k in places:
            values[k] = changed[id(node.args.defaults[k])]
        defaults = tuple(values)
    pairs = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
    new = {p.arg: changed[id(d)] for p, d in pairs if id(d) in changed}
    return defaults, {**(named or {}), **new} if new else named
