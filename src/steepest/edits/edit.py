"""An edit of a syntax tree: what it replaces, and how it is described.

Edits are made in place and undone, since copying a tree takes longer than compiling it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from steepest.edits.sums import as_one_would_write

__all__ = ["UNAMBIGUOUS", "Edit", "Replacement", "placed"]

LONGEST: Final = 80
"""More characters are not shown of an expression."""
SHORT: Final = 40
"""So few characters are shown of an expression and of what is left of it."""
UNAMBIGUOUS: Final = frozenset(
    (
        "operator",
        "comparison",
        "name",
        "off by one",
        "brackets",
        "order of statements",
        "update",
        "moved out of a loop",
        "moved into a loop",
        "missing call",
    )
)
"""Kinds of edits that correct a mistake. Others may also turn a right function into one that
follows another convention: a sum into a mean, or samples as columns into samples as rows."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """One field of a node, and what it is replaced by (a node, a list or an operator)."""

    node: ast.AST
    field: str
    value: Any


@dataclass(frozen=True, slots=True, eq=False)
class Edit:
    """A small change of a function.

    Attributes:
        cost: how large and unusual it is, from 1; smaller ones are tried first.
        kind: what it changes: "operator", "constant", "name", "axis" and so on.
        words: what is changed, to follow "with"; "" names both expressions.
        line: the line that is changed, as the tree numbers it.
        replacements: made together.
        old: the expression or statement that is replaced; None for several statements.
        new: what stands there instead; None if it is left out.
        part: the expression for which {part} stands in the words.
    """

    cost: float
    kind: str
    words: str
    line: int
    replacements: tuple[Replacement, ...]
    old: ast.AST | None = None
    new: ast.AST | None = None
    part: ast.expr | None = None

    def described(self) -> str:
        """What is changed, to follow "with"; {line} stands for the line."""
        words = self.words
        if self.part is not None:
            part = _in_brackets(self.part)
            words = words.replace("{part}", part if len(part) <= LONGEST else "(...)")
        short = SHORT if self.words.endswith("left out") else 0
        if self.old is not None and self.new is not None:
            new = ast.unparse(as_one_would_write(self.new))
            both = f"{new} instead of {ast.unparse(self.old)}"
            if len(both) <= (short if words else LONGEST):
                words = both
        words = words or "another expression"
        return words if "{line}" in words else f"{words} in {{line}}"

    @contextmanager
    def applied(self) -> Iterator[None]:
        """The tree with the edit, in the block.

        >>> tree = ast.parse("a + b")
        >>> old = tree.body[0].value
        >>> edit = Edit(1, "operator", "", 1, (Replacement(old, "op", ast.Sub()),))
        >>> with edit.applied():
        ...     ast.unparse(tree)
        'a - b'
        >>> ast.unparse(tree)
        'a + b'
        """
        if self.old is not None and self.new is not None:
            placed(self.new, self.old)  # only now: most edits are never made
        before = [(r.node, r.field, getattr(r.node, r.field)) for r in self.replacements]
        try:
            for r in self.replacements:
                setattr(r.node, r.field, r.value)
            yield
        finally:
            for node, field, value in before:
                setattr(node, field, value)


def _in_brackets(node: ast.expr) -> str:
    """An expression, in brackets if it is a sum, a difference or a comparison."""
    text = ast.unparse(node)
    simple = not isinstance(node, ast.BinOp | ast.Compare) or (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)
    )
    return text if simple else f"({text})"


def placed(new: ast.AST, old: ast.AST) -> Any:
    """A new node with the place of an old one, so that it can be compiled.

    The lines of nodes that have a place already are kept.
    """
    if not hasattr(new, "lineno"):
        ast.copy_location(new, old)
    for child in ast.iter_child_nodes(new):
        if isinstance(child, ast.expr | ast.stmt | ast.keyword) and not hasattr(child, "lineno"):
            placed(child, old)
    return new
