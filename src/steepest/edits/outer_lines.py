"""Assignments outside a function that it uses: constants of the file, and of a class."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any, Final

from steepest.edits.edit import Edit
from steepest.edits.source import line_after

__all__ = ["OuterAssignment", "outer_assignments"]

MOST: Final = 8
LONGEST: Final = 200
"""Characters of a value that is evaluated again."""


@dataclass(frozen=True, slots=True, eq=False)
class OuterAssignment:
    """A statement ``name = value`` of a file or of a class, and the variable that it assigns.

    Attributes:
        node: the statement.
        names: the global names.
        holder: the class whose attribute it is; None for a global name.
        file: the file's name in tracebacks.
        lines: its lines.
    """

    node: ast.Assign | ast.AnnAssign
    names: dict[str, Any]
    holder: type | None
    file: str
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """The variable."""
        target = self.node.target if isinstance(self.node, ast.AnnAssign) else self.node.targets[0]
        assert isinstance(target, ast.Name)
        return target.id

    def evaluated(self) -> Any:
        """The value as the tree has it now."""
        assert self.node.value is not None
        code = compile(ast.Expression(self.node.value), self.file, "eval", dont_inherit=True)
        return eval(code, self.names)

    @contextmanager
    def edited(self, edit: Edit) -> Iterator[None]:
        """The variable with the value that it has after an edit, in the block.

        Raises:
            Exception: whatever the value raises.
        """
        before = vars(self.holder)[self.name] if self.holder else self.names[self.name]
        with edit.applied():
            value = self.evaluated()
        try:
            self._assign(value)
            yield
        finally:
            self._assign(before)

    def _assign(self, value: Any) -> None:
        if self.holder is None:
            self.names[self.name] = value
        else:
            setattr(self.holder, self.name, value)

    def text_before(self, edit: Edit) -> str:
        """That line, without the spaces around it."""
        return self.lines[edit.line - 1].strip()

    def text_after(self, edit: Edit) -> str:
        """The line after the edit; "" if several lines change."""
        return line_after(edit, self.lines, 1, self.node, self._dump_of)

    def _dump_of(self, lines: Sequence[str]) -> str:
        first, last = self.node.lineno - 1, self.node.end_lineno
        try:
            return ast.dump(ast.parse("".join(lines[first:last]).strip()).body[0])
        except (SyntaxError, ValueError, IndexError):
            return ""


def outer_assignments(functions: Sequence[FunctionType]) -> list[OuterAssignment]:
    """The assignments of constants, and of calls of libraries, that functions use.

    Only those of the functions' own file are found that are made once, at its top level or in the
    body of a class.
    """
    found: list[OuterAssignment] = []
    for file in dict.fromkeys(each.__code__.co_filename for each in functions):
        users = [each for each in functions if each.__code__.co_filename == file]
        lines = tuple(linecache.getlines(file))
        try:
            module = ast.parse("".join(lines))
        except (SyntaxError, ValueError, RecursionError):
            continue
        names = users[0].__globals__
        used = {name for each in users for name in _names_of(each.__code__)}

        def make(
            node: ast.Assign | ast.AnnAssign, holder: type | None, names: dict[str, Any] = names,
            file: str = file, lines: tuple[str, ...] = lines,
        ) -> OuterAssignment:  # fmt: skip
            return OuterAssignment(node, names, holder, file, lines)

        found += _of_block(module.body, used, names, None, make)
        for each in module.body:
            holder = names.get(each.name) if isinstance(each, ast.ClassDef) else None
            if isinstance(each, ast.ClassDef) and isinstance(holder, type):
                found += _of_block(each.body, used, vars(holder), holder, make)
    return found[:MOST]


def _of_block(
    block: Sequence[ast.stmt],
    used: set[str],
    values: Mapping[str, Any],
    holder: type | None,
    make: Callable[[ast.Assign | ast.AnnAssign, type | None], OuterAssignment],
) -> Iterator[OuterAssignment]:
    simple = [each for each in block if _assigns_one_name(each)]
    made = [make(each, holder) for each in simple if isinstance(each, ast.Assign | ast.AnnAssign)]
    names = [each.name for each in made]
    for each in made:
        once = each.name in used and names.count(each.name) == 1 and each.name in values
        short = len(ast.unparse(each.node)) <= LONGEST
        if once and short and _is_value(values[each.name]):
            yield each


def _assigns_one_name(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.AnnAssign):
        return isinstance(statement.target, ast.Name) and statement.value is not None
    return (
        isinstance(statement, ast.Assign)
        and len(statement.targets) == 1
        and isinstance(statement.targets[0], ast.Name)
        and not isinstance(statement.value, ast.Lambda)
    )


def _is_value(value: object) -> bool:
    """Whether a value is one that may be made again: a number, an array, a module of torch."""
    kind = type(value)
    return kind.__module__.split(".")[0] in ("builtins", "numpy", "torch", "collections") and not (
        isinstance(value, FunctionType | type)
    )


def _names_of(code: CodeType) -> set[str]:
    inner = (each for each in code.co_consts if isinstance(each, CodeType))
    return set(code.co_names).union(*(_names_of(each) for each in inner))
