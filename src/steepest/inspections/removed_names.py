"""Names that NumPy 2 or Python 3 removed, such as ``np.float_`` and ``xrange``.

Older files are checked with them.
"""

from __future__ import annotations

import ast
import builtins
import functools
import math
from collections.abc import Iterable
from typing import Any, Final

import numpy as np

__all__ = ["restore_removed_names"]

REMOVED: Final[dict[str, Any]] = {
    "float_": np.float64,
    "float": float,
    "int": int,
    "object": object,
    "bool8": np.bool_,
    "complex_": np.complex128,
    "unicode_": np.str_,
    "Inf": np.inf,
    "infty": np.inf,
    "NaN": np.nan,
    "mat": np.asmatrix,
    "product": np.prod,
    "cumproduct": np.cumprod,
    "alltrue": np.all,
    "sometrue": np.any,
    "in1d": np.isin,
    "math": math,
    "asscalar": lambda a: a.item(),
    "str": str,
    "complex": complex,
    "trapz": getattr(np, "trapezoid", None),
    "row_stack": np.vstack,
    "asfarray": lambda a, dtype=np.float64: np.asarray(a, dtype=dtype),
}
OF_PYTHON_2: Final[dict[str, Any]] = {
    "xrange": range,
    "raw_input": input,
    "unicode": str,
    "long": int,
    "reduce": functools.reduce,
}


def restore_removed_names(statements: Iterable[ast.stmt]) -> list[str]:
    """Give NumPy and Python the removed names that a file uses; a sentence on each.

    >>> restore_removed_names(ast.parse("np.arange(3)").body)
    []
    """
    nodes = [node for statement in statements for node in ast.walk(statement)]
    used = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in ("np", "numpy")
    }
    sentences = []
    for name in sorted(used & {*REMOVED} - {*vars(np)}):
        setattr(np, name, REMOVED[name])
        sentences.append(
            f"np.{name} was removed in NumPy 2; the file was checked as if it were still there."
        )
    return [*sentences, *_restore_names_of_python(nodes)]


def _restore_names_of_python(nodes: Iterable[ast.AST]) -> list[str]:
    """Give Python the names of Python 2 that a file reads and does not define."""
    read: set[str] = set()
    made: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else made).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.alias):
            made.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.arg):
            made.add(node.arg)
    missing = sorted(read & {*OF_PYTHON_2} - made)
    for name in missing:
        setattr(builtins, name, OF_PYTHON_2[name])
    return [
        f"{name} is a name of Python 2; the file was checked as if it were still there."
        for name in missing
    ]
