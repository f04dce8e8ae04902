"""A file or a notebook as cells of statements, each with its place in the user's own words.

A .py file is one cell. Of a notebook the plain code cells are taken: lines that only IPython
understands (``%matplotlib inline``, ``!pip install``, ``relu?``) are left out, and so is a whole
cell that begins with ``%%``.
"""

from __future__ import annotations
import __future__

import ast
import json
import linecache
import re
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

from steepest.errors import InspectionError

__all__ = ["Source", "Statement", "read_source"]

MAGIC = re.compile(r"^(\s*)(?:[%!?]|[\w., ]+=\s*[%!]|.*[\w)\]]\?{1,2}\s*$).*", flags=re.M)
FUTURE = {name: getattr(__future__, name).compiler_flag for name in __future__.all_feature_names}


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement at top level.

    Attributes:
        node: its tree.
        cell: the number of its cell, from 0.
        place: "line 12", or in a notebook "code cell 3, line 2".
        file: what tracebacks call its file.
        flags: of the compiler, for ``from __future__`` imports before it.
    """

    node: ast.stmt
    cell: int
    place: str
    file: str
    flags: int

    def compiled(self) -> CodeType:
        """Its code, with the line numbers of the file."""
        module = ast.Module([self.node], type_ignores=[])
        code: CodeType = compile(module, self.file, "exec", self.flags, dont_inherit=True)
        return code

    @property
    def defines(self) -> bool:
        """Whether it only imports, defines, or gives a name to something without a call.

        >>> body = ast.parse("import os; e = 1e-7; f(e)").body
        >>> [Statement(node, 0, "", "", 0).defines for node in body]
        [True, True, False]
        """
        if isinstance(self.node, ast.Assign | ast.AnnAssign):
            return self.node.value is None or not _calls(self.node.value)
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
        return isinstance(self.node, kinds)


@dataclass(frozen=True, slots=True)
class Source:
    """All statements, and what is to be said of what was left out.

    Attributes:
        statements: in their order.
        left_out: sentences on lines and cells that were left out.
        broken: sentences on cells that are no Python.
    """

    statements: tuple[Statement, ...]
    left_out: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()

    def place_of(self, file: str, line: int) -> str:
        """A line of a file of the source in the user's words; "" for any other file."""
        for each in self.statements:
            if each.file == file:
                return f"{each.place.rsplit('line ', 1)[0]}line {line}"
        return ""


def read_source(path: Path) -> Source:
    """The statements of a .py file or a notebook.

    Raises:
        InspectionError: the file is missing, is neither, or holds nothing that can be run.
    """
    if path.suffix not in (".py", ".ipynb"):
        raise InspectionError(
            f'FILE must be a Python file (.py) or a notebook (.ipynb), got "{path}"'
        )
    if not path.is_file():
        raise InspectionError(f'FILE must exist, there is no file "{path}"')
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise InspectionError(f'"{path}" cannot be read: {problem.strerror}') from problem
    return _notebook(path, content) if path.suffix == ".ipynb" else _script(path, content)


def _script(path: Path, content: bytes) -> Source:
    try:
        tree = ast.parse(content, str(path))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        raise InspectionError(f'"{path}" {_no_python(problem)}') from None
    return Source(tuple(_statements(tree, 0, "", str(path), 0)))


def _notebook(path: Path, content: bytes) -> Source:
    statements: list[Statement] = []
    left_out: list[str] = []
    broken: list[str] = []
    flags = 0
    for number, text in enumerate(_cells(path, content), 1):
        label = f"code cell {number}"
        if text.lstrip().startswith("%%"):
            left_out.append(f"{label} begins with {text.split()[0]}: it was left out")
            continue
        try:
            tree, magics = _parsed(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
            broken.append(f"{label} {_no_python(problem)}")
            continue
        if magics:
            left_out.append(f"{label}: left out {', '.join(magics)}")
        file = f"{path}[{label}]"
        lines = text.splitlines(keepends=True)
        linecache.cache[file] = (len(text), None, lines, file)
        statements += _statements(tree, number, f"{label}, ", file, flags)
        flags |= _future(tree)
    return Source(tuple(statements), tuple(left_out), tuple(broken))


def _cells(path: Path, content: bytes) -> list[str]:
    """The text of each code cell, as format 4 or 3 of notebooks has it."""
    try:
        book: Any = json.loads(content)
        found = book["cells"] if "cells" in book else book["worksheets"][0]["cells"]
        texts = [
            "".join(each.get("source", each.get("input", "")))
            for each in found
            if each["cell_type"] == "code"
        ]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        raise InspectionError(
            f'"{path}" must be a notebook, but it is not written as one '
            "(save it again in Jupyter, or export it as a .py file)"
        ) from None
    if not any(text.strip() for text in texts):
        raise InspectionError(f'"{path}" must have code cells, this notebook has none with code')
    return texts


def _parsed(text: str) -> tuple[ast.Module, list[str]]:
    """The tree of a cell, without its magics if it is no Python with them; and those."""
    try:
        return ast.parse(text), []
    except SyntaxError:
        magics = [match.group().strip() for match in MAGIC.finditer(text)]
        if not magics:
            raise
        return ast.parse(MAGIC.sub(r"\1pass", text)), magics


def _statements(tree: ast.Module, cell: int, label: str, file: str, flags: int) -> list[Statement]:
    flags |= _future(tree)
    return [Statement(node, cell, f"{label}line {node.lineno}", file, flags) for node in tree.body]


def _future(tree: ast.Module) -> int:
    """The compiler's flags for the ``from __future__`` imports of a tree."""
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= FUTURE.get(alias.name, 0)
    return flags


def _calls(node: ast.AST) -> bool:
    """Whether evaluating an expression calls something; the body of a lambda is not evaluated."""
    if isinstance(node, ast.Call | ast.Await):
        return True
    return not isinstance(node, ast.Lambda) and any(map(_calls, ast.iter_child_nodes(node)))


def _no_python(problem: BaseException) -> str:
    line = getattr(problem, "lineno", None)
    words = getattr(problem, "msg", None) or str(problem) or "it is nested too deeply"
    return f"is no Python{f' in line {line}' if line else ''}: {words}"
