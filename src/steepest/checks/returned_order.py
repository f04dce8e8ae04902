"""Splits whose docstring, comments or returned names say that the validation rows come first."""

from __future__ import annotations

import ast
import functools
import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from steepest.checks.documented_returns import returned_elements
from steepest.checks.documented_shapes import prose_of

__all__ = ["VALIDATION_FIRST", "with_training_rows_first"]

VALIDATION_FIRST: Final = "It returns the validation rows first, as its own text says."
PART: Final = r"(?:val|test|dev|held|train|tr)"
SECOND: Final = re.compile(r"(?:^|_)(?:val|va|test|te|dev|held)|[xyXY](?:val|test)")
NAME: Final = rf"[A-Za-z_]*{PART}[A-Za-z]*(?:_[A-Za-z]+)?"
LISTED: Final = re.compile(rf"\(?{NAME}\)?(?:\s*,\s*\(?{NAME}\)?)+")
"""Names of parts, such as x_val, y_val, x_train, y_train."""
IN_WORDS: Final = re.compile(
    r"(?:validation|val|test)(?: \w+){0,2} (?:comes?|is|are|goes|returned) (?:the )?first"
    r"|(?:validation|test|val)(?: \w+)? (?:first|before (?:the )?train)"
)


def with_training_rows_first(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """A split that returns its parts in the exercise's order; None if it says no other order.

    >>> def split(x, y, n):
    ...     '''Returns x_val, x_train, y_val, y_train.'''
    ...     return x[:n], x[n:], y[:n], y[n:]
    >>> with_training_rows_first(split)([1, 2, 3], "abc", 1)
    ([2, 3], 'bc', [1], 'a')
    """
    text = " ".join(prose_of(inspect.unwrap(function)))
    listed = LISTED.search(text)
    names = re.findall(NAME, listed[0]) if listed else _returned_names(function)
    of_second = [SECOND.search(name) is not None for name in names]
    said = of_second[:1] == [True] and not all(of_second)
    if not said and not (IN_WORDS.search(text.lower()) and not listed):
        return None

    @functools.wraps(function)
    def in_usual_order(*positional: Any, **named: Any) -> Any:
        returned = function(*positional, **named)
        several = isinstance(returned, tuple | list) and len(returned) > 1
        return _reordered(returned, of_second if said else []) if several else returned

    return in_usual_order


def _returned_names(function: Callable[..., Any]) -> list[str]:
    """The variables that the function returns last; [] if it returns other expressions."""
    parts = [e for each in returned_elements(function) for e in ast.walk(each)]
    parts = [each for each in parts if not isinstance(each, ast.Tuple)]
    names = [each.id for each in parts if isinstance(each, ast.Name)]
    plain = all(isinstance(each, ast.Name | ast.expr_context) for each in parts)
    return names if plain and all(re.fullmatch(NAME, each) for each in names) else []


def _reordered(returned: Sequence[Any], of_second: Sequence[bool]) -> tuple[Any, ...]:
    """The parts with those of the first set before those of the second, in pairs if not known."""
    known = list(of_second) if len(of_second) <= len(returned) else []
    if not known:
        rows = [getattr(each, "ndim", 0) for each in returned[:2]]
        alternate = len(returned) == 2 or rows[0] == rows[1]
        known = [True, False] * 2 if alternate else [True, True, False, False]
        known = known[: len(returned)]
    rest = [k % 2 == 0 for k in range(len(returned) - len(known))]
    places = sorted(range(len(returned)), key=lambda k: (k >= len(known), [*known, *rest][k]))
    return tuple(returned[k] for k in places)
