"""Edits of a training step in torch: a missing zero_grad() or step()."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from steepest.edits.edit import Edit, Replacement, placed

__all__ = ["torch_edits"]

CALLS: Final = ("zero_grad", "step")


def torch_edits(tree: ast.AST) -> Iterator[Edit]:
    """Calls of an optimizer inserted before and behind every statement of its loop.

    >>> code = "for x in batches:\\n    loss(x).backward()\\n    optimizer.step()"
    >>> [edit.words for edit in torch_edits(ast.parse(code))][0]
    'optimizer.zero_grad() added before {line}'
    """
    optimizers = sorted(set(_optimizers(tree)))
    for node in ast.walk(tree):
        block = getattr(node, "body", None)
        if not (isinstance(block, list) and _calls(block, "backward")):
            continue
        for name in optimizers:
            for called in CALLS:
                yield from _insertions(node, block, f"{name}.{called}()")
        for name in sorted(set(_with_gradients(tree))):
            yield from _insertions(node, block, f"{name}.grad = None")


def _insertions(node: ast.AST, block: list[ast.stmt], text: str) -> Iterator[Edit]:
    for k, statement in enumerate(block):
        new = placed(_statement(text), statement)
        for place, where in ((k, "before"), (k + 1, "behind")):
            words = f"{text} added {where} {{line}}"
            inserted = Replacement(node, "body", [*block[:place], new, *block[place:]])
            yield Edit(1.5, "missing call", words, statement.lineno, (inserted,))


def _statement(text: str) -> ast.stmt:
    """A statement without a place in the code."""
    statement = ast.parse(text).body[0]
    for each in ast.walk(statement):
        for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            if hasattr(each, name):
                delattr(each, name)
    return statement


def _with_gradients(tree: ast.AST) -> Iterator[str]:
    """Names of the variables whose gradient is read."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(ast.Name(name), "grad", ast.Load()):
                yield name


def _optimizers(tree: ast.AST) -> Iterator[str]:
    """Names of the variables whose step() or zero_grad() is called, and of usual parameters."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in CALLS:
            if isinstance(node.value, ast.Name):
                yield node.value.id
        elif isinstance(node, ast.arg) and node.arg.lower().startswith("opt"):
            yield node.arg


def _calls(block: list[ast.stmt], name: str) -> bool:
    """Whether a statement of the block itself calls a method of that name."""
    return any(
        isinstance(each, ast.Expr)
        and isinstance(each.value, ast.Call)
        and isinstance(each.value.func, ast.Attribute)
        and each.value.func.attr == name
        for each in block
    )
