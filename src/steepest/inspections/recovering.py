"""A script with syntax errors: each costs only the statement at top level in which it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import Final

from steepest.inspections.magics import parse_without_magics

__all__ = ["parse_without_broken_statements"]

MOST_BROKEN: Final = 20
"""A file with more broken statements is not a Python file."""
CONTINUES: Final = re.compile(r"[\s)\]}#]|(?:elif|else|except|finally)\b|$")
"""The beginning of a line that does not begin a statement at top level."""


def parse_without_broken_statements(
    text: str,
) -> tuple[ast.Module, dict[int, str], list[tuple[SyntaxError, str]]]:
    """The syntax tree of a script without the statements that have a syntax error.

    Line numbers stay those of the file.

    Returns:
        the tree; the lines that only IPython understands; and for each syntax error the text of
        the statement that was left out.

    Raises:
        SyntaxError: the first one, if no function or class is left.

    >>> tree, _, broken = parse_without_broken_statements("def f(x\\n  return x\\n\\ndef g(): 1\\n")
    >>> tree.body[-1].lineno, [text for _, text in broken]
    (4, ['def f(x\\n  return x'])
    """
    lines = text.split("\n")
    broken: list[tuple[SyntaxError, str]] = []
    while True:
        try:
            tree, magics = parse_without_magics("\n".join(lines))
        except SyntaxError as problem:
            first = broken[0][0] if broken else problem
            line = problem.lineno or 0
            if len(broken) == MOST_BROKEN or not 1 <= line <= len(lines):
                raise first from None
            start, end = _statement_around(lines, min(line, len(lines)) - 1)
            removed = "\n".join(lines[start:end]).rstrip()
            if not removed:
                raise first from None
            broken.append((problem, removed))
            lines[start:end] = [""] * (end - start)
            continue
        if broken and not any(
            isinstance(each, ast.FunctionDef | ast.ClassDef) for each in tree.body
        ):
            raise broken[0][0]
        return tree, magics, broken


def _statement_around(lines: Sequence[str], place: int) -> tuple[int, int]:
    """First line, and line after the last, of the statement at top level around a line."""
    start = place
    while start > 0 and CONTINUES.match(lines[start]):
        start -= 1
    while start > 0 and lines[start - 1].startswith("@"):
        start -= 1
    end = max(start, place) + 1
    decorated = lines[start].startswith("@")
    while end < len(lines) and (CONTINUES.match(lines[end]) or decorated):
        decorated = decorated and lines[end].startswith("@")
        end += 1
    return start, end
