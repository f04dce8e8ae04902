"""Which lines of the file's functions run in a training: what does not run is not judged."""

from __future__ import annotations

import ast
import dis
import re
import sys
from collections.abc import Callable, Set
from contextlib import suppress
from types import CodeType, FrameType
from typing import Any, Final

from steepest.consistency.results import function_syntax
from steepest.counted_time import add_counted_time

__all__ = ["lines_left_out", "lines_of_reports", "lines_run"]

MOST_LINES: Final = 20_000
SECONDS_OF_LINE: Final = 2e-6
REPORT: Final = r"\w*(verbose|print|plot|show|monitor|debug|display|log_|evaluat|valid|test)\w*"


class _Enough(BaseException):
    """Enough lines have run; no ``except Exception`` of the user's ends it."""


def lines_run(run: Callable[[], Any], codes: Set[CodeType]) -> dict[CodeType, set[int]]:
    """The lines of some functions that run.

    Args:
        run: runs the user's code.
        codes: those of the functions.

    >>> def sign(x):
    ...     if x < 0:
    ...         return -1
    ...     return 1
    >>> [lines] = lines_run(lambda: sign(2), {sign.__code__}).values()
    >>> len(lines), len(lines_left_out(sign.__code__, lines))
    (2, 1)
    """
    found: dict[CodeType, set[int]] = {code: set() for code in codes}
    count = 0

    def in_function(frame: FrameType, event: str, given: Any) -> Any:
        nonlocal count
        del given
        if event == "line":
            found[frame.f_code].add(frame.f_lineno)
            count += 1
            if count > MOST_LINES:
                raise _Enough
        return in_function

    def at_call(frame: FrameType, event: str, given: Any) -> Any:
        del event, given
        return in_function if frame.f_code in found else None

    before = sys.gettrace()
    try:
        sys.settrace(at_call)
        with suppress(Exception, _Enough):  # the user's code may raise anything
            run()
    finally:
        sys.settrace(before)
        add_counted_time(SECONDS_OF_LINE * count)
    return found


def lines_left_out(code: CodeType, lines: Set[int]) -> list[int]:
    """The lines of a function that did not run, but for its first one."""
    every = {line for _, line in dis.findlinestarts(code) if line and line != code.co_firstlineno}
    return sorted(every - lines)


def lines_of_reports(code: CodeType) -> set[int]:
    """The lines that run only if a report is asked for: they belong to no step.

    >>> def fit(x, verbose=False):
    ...     if verbose:
    ...         print(x)
    ...     return x
    >>> len(lines_of_reports(fit.__code__))
    1
    """
    syntax = function_syntax(code)
    if syntax is None:
        return set()
    first = code.co_firstlineno - min([syntax.lineno, *(d.lineno for d in syntax.decorator_list)])
    asked = [n for n in ast.walk(syntax) if isinstance(n, ast.If) and _asks_for_report(n.test)]
    return {
        first + line
        for node in asked
        for each in node.body
        for line in range(each.lineno, (each.end_lineno or each.lineno) + 1)
    }


def _asks_for_report(test: ast.expr) -> bool:
    names = (getattr(each, "id", getattr(each, "attr", "")) for each in ast.walk(test))
    return any(re.fullmatch(REPORT, name.lower()) for name in names)
