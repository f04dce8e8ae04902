"""Suggestions for unknown names, and the check of parameter names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from steepest.errors import ExpressionError, nearest
from steepest.expression.operations import CONSTANTS, FUNCTIONS

NUMBERED = re.compile(r"x([1-9][0-9]*)")
OTHER_SPELLINGS = {
    "ln": "log", "lg": "log10", "arcsin": "asin", "arccos": "acos", "arctan": "atan",
    "log2": "log(x)/log(2)", "pow": "x**y", "fabs": "abs", "minimum": "min", "maximum": "max",
    "tg": "tan", "sen": "sin", "root": "sqrt", "cot": "1/tan(x)", "sec": "1/cos(x)",
}  # fmt: skip


def suggest_name(name: str, known: Sequence[str], called: bool) -> str:
    """The likely fix for an unknown name, as the end of a sentence.

    Args:
        name: the unknown name.
        known: the names of variables and parameters.
        called: whether a parenthesis follows it.

    >>> suggest_name("xy", ["x", "y"], called=False)
    'letters do not concatenate: write x*y'
    >>> suggest_name("sinx", ["x", "y"], called=False)
    'write sin(x)'
    >>> suggest_name("ln", ["x", "y"], called=True)
    'write log'
    """
    values = [*known, *CONSTANTS]
    if len(name) > 40:
        return "names are short, so an operator may be missing"
    if name in OTHER_SPELLINGS:
        return f"write {OTHER_SPELLINGS[name]}"
    if name.lower() in FUNCTIONS or name.lower() in values:
        return f"write {name.lower()}"
    if called:
        parts = _split_into_names(name, [*values, *FUNCTIONS])
        if parts and parts[-1] in FUNCTIONS and all(part in values for part in parts[:-1]):
            return f"write {'*'.join(parts)}(...)"
        if parts and all(part in values for part in parts):
            return f"write {'*'.join(parts)}*(...)"
        return nearest(name, FUNCTIONS)
    parts = _split_into_names(name, values)
    if parts:
        return f"letters do not concatenate: write {'*'.join(parts)}"
    for function in sorted(FUNCTIONS, key=len, reverse=True):
        inner = _split_into_names(name.removeprefix(function), values)
        if name.startswith(function) and inner:
            return f"write {function}({'*'.join(inner)})"
    close = nearest(name, [*values, *FUNCTIONS])
    if close.startswith("did you mean"):
        return close
    listed = known if len(known) < 8 else [*known[:2], "...", known[-1]]
    return (
        f"known are {', '.join([*listed, *CONSTANTS])}; a parameter needs a value: "
        f"parameters={{{name!r}: 1.0}}"
    )


def shorten_name(name: str) -> str:
    """The name, cut to 40 characters."""
    return name if len(name) <= 40 else name[:37] + "..."


def _split_into_names(name: str, known: list[str]) -> list[str]:
    """The fewest known names that together spell the name, [] if there are none."""
    best: list[list[str] | None] = [[], *([None] * len(name))]
    for end in range(1, len(name) + 1):
        for part in known:
            before = best[end - len(part)] if len(part) <= end else None
            if before is not None and name[:end].endswith(part):
                shortest = best[end]
                if shortest is None or len(before) + 1 < len(shortest):
                    best[end] = [*before, part]
    return best[-1] or []


def check_parameters(parameters: Mapping[str, float], variables: Iterable[str]) -> None:
    """Raise ExpressionError unless every parameter has an unused name and a finite value."""
    for name, value in parameters.items():
        if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z_][A-Za-z_0-9]*", name):
            raise ExpressionError(f"a parameter's name must be letters and digits, got {name!r}")
        taken = name in FUNCTIONS or name in CONSTANTS or NUMBERED.fullmatch(name)
        if taken or name in variables or name in ("x", "y"):
            raise ExpressionError(
                f'parameter "{name}" would hide the variable, constant or function of that name: '
                "choose another"
            )
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value - value != 0:
            raise ExpressionError(f'parameter "{name}" must be a finite number, got {value!r}')
