"""Leaves out what only IPython understands, and keeps the line numbers of the user's file.

Lines such as ``%matplotlib inline``, ``!pip install``, ``relu?`` and ``files = !ls`` are replaced
by ``pass``, and so are statements that call ``get_ipython()``, as notebooks exported to .py have
them. A line is only replaced if it is a syntax error in Python: ``(7\\n % 4)`` and text in strings
stay as they are.
"""

from __future__ import annotations

import ast
import re
from typing import Final

__all__ = ["is_foreign_cell", "parse_without_magics"]

MAGIC_LINE: Final = re.compile(
    r"\s*(?:[%!?].*"
    r"|[\w., \t]+=\s*[%!].*"
    r"|[\w.]+(?:\(\))?\?{1,2}\s*"
    r"|(?:pip3?|conda|cd|ls|mkdir|cp|mv|rm|cat|wget|git)\s+[\w./~-].*)"
)
CELL_MAGIC: Final = re.compile(r"\s*%%\s*(\w+)")
PYTHON_CELLS: Final = ("capture", "memit", "prun", "python", "python3", "time", "timeit")
"""Cell magics whose cell is Python: only their own line is left out."""
END_OF_CELL: Final = re.compile(r"\s*(?:#\s*(?:%%|In\s*\[).*)?")
"""In a .py file a blank line or the mark of the next cell."""
LONGEST_SHOWN: Final = 60


def parse_without_magics(text: str) -> tuple[ast.Module, dict[int, str]]:
    """The syntax tree of a script or of a cell, and the lines that were left out of it.

    Raises:
        SyntaxError: code that is neither Python nor IPython's.

    >>> tree, left_out = parse_without_magics("!pip install x\\nx = 1")
    >>> left_out, tree.body[1].lineno
    ({1: '!pip install x'}, 2)
    """
    lines = text.split("\n")
    left_out: dict[int, str] = {}
    while True:
        try:
            tree = ast.parse("\n".join(lines))
            break
        except SyntaxError as problem:
            number = problem.lineno or 0
            if not 1 <= number <= len(lines) or not MAGIC_LINE.fullmatch(lines[number - 1]):
                raise
            left_out[number] = lines[number - 1].strip()
            _replace_magic(lines, number - 1)
    tree = _WithoutIPythonCalls(left_out).visit(tree)
    return tree, dict(sorted(left_out.items()))


def is_foreign_cell(text: str) -> bool:
    """Whether a cell is in another language than Python.

    >>> is_foreign_cell("%%bash\\nls"), is_foreign_cell("%%time\\nx = 1")
    (True, False)
    """
    cell = CELL_MAGIC.match(text)
    return cell is not None and cell[1] not in PYTHON_CELLS


def _replace_magic(lines: list[str], first: int) -> None:
    """Replace a magic by ``pass``, together with the lines that belong to it."""
    line, after = lines[first], first + 1
    if is_foreign_cell(line):
        while after < len(lines) and not END_OF_CELL.fullmatch(lines[after]):
            after += 1
    else:
        while lines[after - 1].endswith("\\") and after < len(lines):
            after += 1
    indentation = line[: len(line) - len(line.lstrip())]
    lines[first:after] = [f"{indentation}pass", *[""] * (after - first - 1)]


class _WithoutIPythonCalls(ast.NodeTransformer):
    """Replaces statements such as ``get_ipython().system("ls")`` by ``pass``."""

    def __init__(self, left_out: dict[int, str]) -> None:
        self._left_out = left_out

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        """A statement that is only an expression."""
        return self._without_call(node, node.value)

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        """An assignment, as ``files = !ls`` is exported."""
        return self._without_call(node, node.value)

    def _without_call(self, node: ast.stmt, value: ast.expr) -> ast.stmt:
        if not _calls_ipython(value):
            return node
        text = ast.unparse(node)
        shortened = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."
        self._left_out[node.lineno] = shortened
        return ast.copy_location(ast.Pass(), node)


def _calls_ipython(value: ast.expr) -> bool:
    """Whether an expression is a call or an attribute of what ``get_ipython()`` returns."""
    while isinstance(value, ast.Call | ast.Attribute | ast.Subscript):
        inner = value.func if isinstance(value, ast.Call) else value.value
        if isinstance(value, ast.Call) and "get_ipython" in (
            getattr(inner, "id", ""),
            getattr(inner, "attr", ""),
        ):
            return True
        value = inner
    return False
