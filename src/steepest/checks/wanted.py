"""What a failed call wanted: the key, attribute or index in the line of the user's that raised."""

from __future__ import annotations

import ast
import linecache
from types import FrameType, TracebackType
from typing import Final

__all__ = ["line_number_of", "wanted_expression"]

OWN_PACKAGE: Final = __name__.split(".")[0]


def wanted_expression(error: BaseException | None) -> str:
    """The expression that a call of the user's function could not evaluate; "" if it is unknown.

    Only a missing key, attribute, or a key of a list is read from the line: these say which form
    the arguments should have.

    >>> def predict(parameters):
    ...     return parameters["W3"]
    >>> wanted_expression(None)
    ''
    """
    line = "" if error is None else _last_line(error.__traceback__)
    tree = _parse_line(line)
    if error is None or tree is None:
        return ""
    if isinstance(error, AttributeError):
        found = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and node.attr == error.name
        ]
        return ast.unparse(found[0]) if found else ""
    if not isinstance(error, KeyError | TypeError | IndexError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            key = getattr(node.slice, "value", None)
            if isinstance(key, str) and (key in error.args or not isinstance(error, KeyError)):
                return ast.unparse(node)
    return f"the key {error.args[0]!r}" if isinstance(error, KeyError) and error.args else ""


def line_number_of(error: BaseException | None) -> int:
    """The number of the last line of an exception's traceback; 0 if there is none."""
    return _last_frame(None if error is None else error.__traceback__)[1]


def _last_frame(trace: TracebackType | None) -> tuple[FrameType | None, int]:
    frame, line = None, 0
    while trace is not None:
        frame, line = trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    return frame, line


def _last_line(trace: TracebackType | None) -> str:
    """The last line of a traceback, if it is the user's."""
    frame, line = _last_frame(trace)
    if frame is None or str(frame.f_globals.get("__name__", "")).split(".")[0] == OWN_PACKAGE:
        return ""
    return linecache.getline(frame.f_code.co_filename, line).strip()


def _parse_line(line: str) -> ast.AST | None:
    """The syntax tree of a line that may be the head of a block, or the part of a statement."""
    for text in (line, f"{line} pass", line.rstrip(","), line.rstrip("(,")):
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError):
            continue
    return None
