"""What a function returned, as arrays under the names that the user gave them."""

from __future__ import annotations

import ast
import functools
import inspect
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import CodeType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy

__all__ = [
    "Leaf",
    "attributes_of",
    "compared_texts",
    "function_syntax",
    "read_leaves",
    "returned_names",
    "subscripts_of",
]

MOST_LEAVES = 24
CONVERTING = {"float", "squeeze", "array", "asarray", "item", "copy", "flatten", "ravel"}
"""Functions of which the result has the name of the argument: ``float(loss)``."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One array of a returned value.

    Attributes:
        name: the user's name for it, a dictionary's key, or "".
        path: how to get it from the returned value, indices and keys.
        value: float64.
        shown: the name with that of the dictionary, ``grads['dW']``.
    """

    name: str
    path: tuple[Any, ...]
    value: NDArray[np.float64]
    shown: str = ""

    def get(self, returned: Any) -> NDArray[np.float64]:
        """The array at the same place of another returned value."""
        for step in self.path:
            returned = returned[step]
        return np.asarray(to_numpy(returned), dtype=np.float64)


def read_leaves(returned: Any, names: Sequence[str] = ()) -> list[Leaf]:
    """All arrays and numbers in tuples, lists and dictionaries.

    >>> leaves = read_leaves((0.5, {"dW": np.ones((2, 1))}), ("loss", "grads"))
    >>> [(leaf.name, leaf.path, leaf.value.shape) for leaf in leaves]
    [('loss', (0,), ()), ('dW', (1, 'dW'), (2, 1))]
    """
    found: list[Leaf] = []
    _collect_leaves(returned, "", (), tuple(names), found)
    return found[:MOST_LEAVES]


def _collect_leaves(
    value: Any, name: str, path: tuple[Any, ...], names: tuple[str, ...], found: list[Leaf]
) -> None:
    if len(found) >= MOST_LEAVES or len(path) > 3:
        return
    if isinstance(value, Mapping):
        before = len(found)
        for key, each in value.items():
            _collect_leaves(each, str(key), (*path, key), (), found)
        outer = name or (names[0] if len(names) == 1 else "")
        if outer:
            found[before:] = [
                replace(each, shown=f"{outer}['{each.name}']") for each in found[before:]
            ]
        return
    array = _as_float_array(value)
    listed = isinstance(value, tuple) or (isinstance(value, list) and _holds_arrays(value))
    if listed:
        for place, each in enumerate(value):
            own = names[place] if len(names) == len(value) else f"{name}[{place}]" if name else ""
            _collect_leaves(each, own, (*path, place), (), found)
    elif array is not None:
        found.append(Leaf(name or (names[0] if len(names) == 1 else ""), path, array))


def _holds_arrays(values: list[Any]) -> bool:
    return any(isinstance(each, np.ndarray) or is_tensor(each) for each in values)


def _as_float_array(value: Any) -> NDArray[np.float64] | None:
    if value is None or isinstance(value, str | bytes | bool):
        return None
    try:
        array = to_numpy(value)
        if array.dtype.kind not in "fiu" or not array.size:
            return None
        return np.asarray(array, dtype=np.float64)
    except Exception:  # an object of the user's may do anything
        return None


def function_syntax(function: Callable[..., Any] | CodeType) -> ast.FunctionDef | None:
    """The syntax tree of a function, to be read only; None if its source is not known."""
    plain = function if isinstance(function, CodeType) else inspect.unwrap(function)
    code = getattr(getattr(plain, "__func__", plain), "__code__", plain)
    return _syntax_of(code) if isinstance(code, CodeType) else None


def attributes_of(cls: type, name: str) -> set[str]:
    """The attributes that methods of a class read of what it keeps under a name.

    >>> class Line:
    ...     def fit(self): return self.optimizer.step(self.w)
    >>> attributes_of(Line, "optimizer")
    {'step'}
    """
    return set(_attributes_by_name(cls).get(name.strip("_"), ()))


@functools.lru_cache(maxsize=256)
def _attributes_by_name(cls: type) -> dict[str, set[str]]:
    """For each attribute the attributes that methods of a class read of it."""
    found: dict[str, set[str]] = {}
    for method in filter(inspect.isfunction, vars(cls).values()):
        for node in ast.walk(function_syntax(method) or ast.Module([], [])):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
                found.setdefault(node.value.attr.strip("_"), set()).add(node.attr)
    return found


@functools.lru_cache(maxsize=1024)
def _syntax_of(code: CodeType) -> ast.FunctionDef | None:
    """As `function_syntax`; kept, since a check asks for it at every trial of a class."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(code)))
    except (OSError, TypeError, SyntaxError, ValueError):
        return None
    node = tree.body[0] if tree.body else None
    return node if isinstance(node, ast.FunctionDef) else None


def returned_names(function: Callable[..., Any]) -> tuple[str, ...]:
    """Names of the values in the last ``return``; an expression has the name "".

    >>> def loss(x):
    ...     value, slope = x**2, 2 * x
    ...     return value, slope
    >>> returned_names(loss)
    ('value', 'slope')
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    return _returned_names(code) if code is not None else ()


@functools.lru_cache(maxsize=1024)
def _returned_names(code: CodeType) -> tuple[str, ...]:
    """As `returned_names`; kept, since a check asks for them at every call of the function."""
    tree = function_syntax(code)
    returns = [n for n in ast.walk(tree) if isinstance(n, ast.Return) and n.value] if tree else []
    own = [node for node in returns if not _is_in_nested_function(node, tree)]
    if not own:
        return ()
    value = max(own, key=lambda node: node.lineno).value
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return tuple(_name_of_expression(each) for each in parts)


def _is_in_nested_function(node: ast.AST, tree: ast.AST | None) -> bool:
    nested = [
        each
        for each in ast.walk(tree or node)
        if isinstance(each, ast.FunctionDef | ast.Lambda) and each is not tree
    ]
    return any(node in ast.walk(each) for each in nested)


def _name_of_expression(node: ast.AST | None) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call) and len(node.args) == 1:
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return _name_of_expression(node.args[0]) if called in CONVERTING else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Add):
        return _name_of_expression(node.left)
    return ""


def subscripts_of(function: Callable[..., Any], name: str) -> list[str]:
    """The string keys by which a function reads a dictionary, in their order.

    >>> subscripts_of(lambda p: 0, "p")
    []
    """
    tree = function_syntax(function)
    keys = [
        (node.lineno, node.slice.value)
        for node in (ast.walk(tree) if tree else ())
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name | ast.Attribute)
        and getattr(node.value, "id", getattr(node.value, "attr", "")) == name
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, str)
    ]
    return list(dict.fromkeys(key for _, key in sorted(keys)))


def compared_texts(syntax: ast.AST | None) -> dict[str, tuple[str, ...]]:
    """For each name the texts with which code compares it: ``if self.method == "he"``.

    >>> compared_texts(ast.parse("if kind == 'relu' or self.mode in ('a', 'b'): pass"))
    {'kind': ('relu',), 'mode': ('a', 'b')}
    >>> compared_texts(ast.parse("fan = {'fan_in': 3, 'fan_out': 2}[mode]"))
    {'mode': ('fan_in', 'fan_out')}
    """
    found: dict[str, tuple[str, ...]] = {}
    for node in ast.walk(syntax) if syntax else ():
        match node:
            case ast.Subscript(value=ast.Dict(keys=keys), slice=ast.Name(id=chosen)):
                known = [each.value for each in keys if isinstance(each, ast.Constant)]
                texts = [each for each in known if isinstance(each, str)]
                found[chosen] = (*found.get(chosen, ()), *texts)
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Name | ast.Attribute):
            texts = [
                each.value
                for part in node.comparators
                for each in ast.walk(part)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
            name = node.left.id if isinstance(node.left, ast.Name) else node.left.attr
            found[name] = (*found.get(name, ()), *texts)
    return {name: texts for name, texts in found.items() if texts}
