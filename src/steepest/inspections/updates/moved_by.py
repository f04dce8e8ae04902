"""Which values a function's code moves a parameter by, and which attributes it reads."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from typing import Any

from steepest.consistency.results import function_syntax

__all__ = ["find_moved_by", "read_names"]


def find_moved_by(function: Callable[..., Any]) -> dict[str, set[str]]:
    """For each attribute or argument that is assigned, the names that its new value depends on.

    Names that the function assigns itself are followed to what they are made of.

    >>> class Neuron:
    ...     def update(self, slope):
    ...         self.v = self.mu * self.v + self.rate * slope
    ...         self.w = self.w - self.v
    >>> sorted(find_moved_by(Neuron.update)["w"])
    ['mu', 'rate', 'slope', 'v']
    """
    syntax = function_syntax(function)
    used: dict[str, set[str]] = {}
    for node in ast.walk(syntax) if syntax else ():
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                used.setdefault(_name_of(target), set()).update(_names_in(node.value))
    return {name: _followed(name, used) - {name, ""} for name in used if name}


def _followed(name: str, used: dict[str, set[str]]) -> set[str]:
    found, waiting = set[str](), [name]
    while waiting:
        new = used.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _name_of(node: ast.expr) -> str:
    """The last name of an attribute, item or variable: W of ``self.W[i]``."""
    while isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _names_in(node: ast.AST) -> Iterator[str]:
    """Names of attributes, items and variables in an expression, without indices and calls."""
    if isinstance(node, ast.Subscript | ast.Attribute | ast.Name):
        yield _name_of(node)
        return
    if isinstance(node, ast.Call):
        for each in node.args:
            yield from _names_in(each)
        return
    for child in ast.iter_child_nodes(node):
        yield from _names_in(child)


def read_names(
    function: Callable[..., Any], cls: type | None = None, own_object: bool = False
) -> set[str]:
    """All attributes that the code of a function reads, and of methods of its class it calls.

    Args:
        function: whose source is read.
        cls: its class; None leaves out the methods that it calls.
        own_object: only attributes of ``self``.
    """
    waiting, seen, found = [function], set(), set[str]()
    while waiting:
        current = waiting.pop()
        syntax = function_syntax(current)
        if syntax is None or id(current) in seen:
            continue
        seen.add(id(current))
        own = {
            node.attr
            for node in ast.walk(syntax)
            if isinstance(node, ast.Attribute)
            and (not own_object or getattr(node.value, "id", "") == "self")
        }
        found |= own
        if cls is not None:
            waiting += [f for n in own if inspect.isfunction(f := getattr(cls, n, None))]
    return found
