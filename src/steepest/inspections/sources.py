"""A file or a notebook as cells of statements, each with its line number for the user.

A .py file is one cell. Of a notebook the code cells are read. Lines that only IPython understands
(``%matplotlib inline``, ``!pip install``, ``relu?``) are left out, and so are whole cells in
another language (``%%bash``).
"""

from __future__ import annotations
import __future__

import ast
import io
import json
import linecache
import re
import tokenize
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Any

from steepest.errors import InspectionError
from steepest.inspections.magics import is_foreign_cell, parse_without_magics
from steepest.inspections.python2 import from_python2
from steepest.inspections.recovering import parse_without_broken_statements

__all__ = ["Source", "Statement", "describe_lost_functions", "read_source"]

CONFIGURING = re.compile(
    r"sys\.path\.\w+|os\.chdir|warnings\.\w+|matplotlib\.use|jax\.config\.update"
    r"|(?:np|numpy|random|torch|tf)(?:\.\w+)*\.(?:seed|manual_seed|set_\w+|seterr)"
)
"""Calls that configure a library, and take no time."""
FUNCTION = re.compile(r"^(?:async +)?(?:def|class) +(\w+)", flags=re.M)
ASSIGNED = re.compile(r"^(\w+)\s*=(?!=)", flags=re.M)
MOST_LISTED = 8
FUTURE = {name: getattr(__future__, name).compiler_flag for name in __future__.all_feature_names}


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement at top level.

    Attributes:
        node: its syntax tree.
        cell: the number of its cell, from 0.
        place: "line 12", or in a notebook "code cell 3, line 2".
        file: the name of its file in tracebacks.
        flags: compiler flags for ``from __future__`` imports before it.
    """

    node: ast.stmt
    cell: int
    place: str
    file: str
    flags: int

    def compiled(self) -> CodeType:
        """Its code object, with the line numbers of the file."""
        module = ast.Module([self.node], type_ignores=[])
        code: CodeType = compile(module, self.file, "exec", self.flags, dont_inherit=True)
        return code

    @property
    def defines(self) -> bool:
        """Whether it only imports, defines, configures, or assigns a value without a call.

        >>> body = ast.parse("import os; e = 1e-7; np.random.seed(0); f(e)").body
        >>> [Statement(node, 0, "", "", 0).defines for node in body]
        [True, True, True, False]
        """
        return _defines(self.node)


@dataclass(frozen=True, slots=True)
class Source:
    """All statements, and sentences on what was left out.

    Attributes:
        statements: in their order.
        left_out: sentences on lines and cells that were left out.
        syntax_errors: sentences on cells with a syntax error.
        lost: for each name that such a cell would have defined, the sentence on its error.
    """

    statements: tuple[Statement, ...]
    left_out: tuple[str, ...] = ()
    syntax_errors: tuple[str, ...] = ()
    lost: dict[str, str] = field(default_factory=dict)

    def place_of(self, file: str, line: int) -> str:
        """A line of the source as the user counts it; "" for any other file."""
        for each in self.statements:
            if each.file == file:
                return f"{each.place.rsplit('line ', 1)[0]}line {line}"
        return ""


def read_source(path: Path) -> Source:
    """The statements of a .py file or a notebook.

    Raises:
        InspectionError: the file is missing, has another type, or holds no code that can be run.
    """
    if path.suffix not in (".py", ".ipynb"):
        raise InspectionError(
            f'FILE must be a Python file (.py) or a notebook (.ipynb), got "{path}"'
        )
    if not path.is_file():
        raise InspectionError(f'FILE must exist, there is no file "{path}"')
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise InspectionError(f'"{path}" cannot be read: {problem.strerror}') from problem
    return _read_notebook(path, data) if path.suffix == ".ipynb" else _read_script(path, data)


def _read_script(path: Path, data: bytes) -> Source:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = io.TextIOWrapper(io.BytesIO(data), encoding).read()  # every line ends with \n
        text, old = from_python2(text)
        tree, magics, broken = parse_without_broken_statements(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        raise InspectionError(f'"{path}" {_describe_syntax_error(problem)}') from None
    if not tree.body:
        raise InspectionError(f'"{path}" must have functions, but it holds no code')
    if old:
        _show_lines_of(str(path), text)
    places = [f"line {number} ({text})" for number, text in magics.items()]
    left_out = [f"left out {_list_first(places)}"] if places else []
    sentences = (*left_out, *_describe_python2("the file", old))
    errors: list[str] = []
    lost: dict[str, str] = {}
    for error, removed in broken:
        sentence, names = _describe_lost_code("the file", error, removed)
        errors.append(sentence)
        lost |= names
    statements = _split_statements(tree, 0, "", str(path), 0)
    return Source(tuple(statements), sentences, tuple(errors), lost)


def _show_lines_of(file: str, text: str) -> None:
    """Let tracebacks and `inspect` read this text as that of a file."""
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)


def _describe_python2(label: str, lines: Sequence[int]) -> tuple[str, ...]:
    """A sentence on the statements of Python 2 that were read as those of Python 3."""
    if not lines:
        return ()
    places = _list_first([f"line {number}" for number in sorted(lines)])
    return (f"{label} is written for Python 2 ({places}): it was read as Python 3",)


def _describe_lost_code(label: str, error: BaseException, text: str) -> tuple[str, dict[str, str]]:
    """A sentence on a syntax error with what it left undefined, and for each name the sentence."""
    sentence = f"{label} {_describe_syntax_error(error)}"
    functions = dict.fromkeys(FUNCTION.findall(text))
    lost = dict.fromkeys((*functions, *ASSIGNED.findall(text)), sentence)
    return sentence + describe_lost_functions(functions), lost


def _read_notebook(path: Path, data: bytes) -> Source:
    statements: list[Statement] = []
    left_out: list[str] = []
    syntax_errors: list[str] = []
    lost: dict[str, str] = {}
    flags = 0
    for number, text in enumerate(_read_code_cells(path, data), 1):
        label = f"code cell {number}"
        if is_foreign_cell(text):
            left_out.append(f"{label} begins with {text.split()[0]}: it was left out")
            continue
        try:
            text, old = from_python2(text)
            tree, magics = parse_without_magics(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
            sentence, names = _describe_lost_code(label, problem, text)
            lost |= names
            syntax_errors.append(sentence)
            continue
        if magics:
            left_out.append(f"{label}: left out {_list_first([*magics.values()])}")
        left_out += _describe_python2(label, old)
        file = f"{path}[{label}]"
        _show_lines_of(file, text)
        statements += _split_statements(tree, number, f"{label}, ", file, flags)
        flags |= _future_flags(tree)
    return Source(tuple(statements), tuple(left_out), tuple(syntax_errors), lost)


def _read_code_cells(path: Path, data: bytes) -> list[str]:
    """The text of each code cell of a notebook in format 4 or 3."""
    try:
        book: Any = json.loads(data)
        found = book["cells"] if "cells" in book else book["worksheets"][0]["cells"]
        texts = [
            "".join(each.get("source", each.get("input", "")))
            for each in found
            if each["cell_type"] == "code"
        ]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        raise InspectionError(
            f'"{path}" must be a notebook, but it does not have the format of one '
            "(save it again in Jupyter, or export it as a .py file)"
        ) from None
    if not any(text.strip() for text in texts):
        raise InspectionError(f'"{path}" must have code cells, but none of its cells holds code')
    return texts


def _split_statements(
    tree: ast.Module, cell: int, label: str, file: str, flags: int
) -> list[Statement]:
    flags |= _future_flags(tree)
    _remove_slots(tree)
    return [Statement(node, cell, f"{label}line {node.lineno}", file, flags) for node in tree.body]


def _remove_slots(tree: ast.Module) -> None:
    """Let all objects have a dictionary: checks read, copy and set attributes by name."""
    for node in ast.walk(tree):
        for each in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "__slots__":
                each.targets = [ast.copy_location(ast.Name("_slots", ast.Store()), each.targets[0])]


def _future_flags(tree: ast.Module) -> int:
    """The compiler's flags for the ``from __future__`` imports of a tree."""
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= FUTURE.get(alias.name, 0)
    return flags


def _defines(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return node.value is None or not _contains_call(node.value)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return CONFIGURING.fullmatch(ast.unparse(node.value.func)) is not None
    if isinstance(node, ast.Try):
        handled = [each for handler in node.handlers for each in handler.body]
        return all(map(_defines, (*node.body, *handled, *node.orelse, *node.finalbody)))
    if isinstance(node, ast.If):
        return all(map(_defines, (*node.body, *node.orelse)))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    return isinstance(node, (*kinds, ast.Pass))


def describe_lost_functions(names: Collection[str]) -> str:
    """The functions and classes that an error left undefined, as the end of a sentence.

    >>> describe_lost_functions(["relu", "Net"]), describe_lost_functions([])
    ('; relu, Net were not defined because of it', '')
    """
    verb = "was" if len(names) == 1 else "were"
    return f"; {', '.join(names)} {verb} not defined because of it" if names else ""


def _list_first(texts: Sequence[str]) -> str:
    """The first of the texts, and how many others there are."""
    others = len(texts) - MOST_LISTED
    shown = ", ".join(texts[:MOST_LISTED])
    return shown if others <= 0 else f"{shown} and {others} more"


def _contains_call(node: ast.AST) -> bool:
    """Whether evaluating an expression calls a function; the body of a lambda is not evaluated."""
    if isinstance(node, ast.Call | ast.Await):
        return True
    return not isinstance(node, ast.Lambda) and any(map(_contains_call, ast.iter_child_nodes(node)))


def _describe_syntax_error(problem: BaseException) -> str:
    line = getattr(problem, "lineno", None)
    words = getattr(problem, "msg", None) or str(problem) or "it is nested too deeply"
    return f"has a syntax error{f' in line {line}' if line else ''}: {words}"
