"""Names that NumPy 2 removed, such as ``np.float_``: older files are checked with them."""

from __future__ import annotations

import ast
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


def restore_removed_names(statements: Iterable[ast.stmt]) -> list[str]:
    """Give NumPy the removed names that a file uses; a sentence on each.

    >>> restore_removed_names(ast.parse("np.arange(3)").body)
    []
    """
    used = {
        node.attr
        for statement in statements
        for node in ast.walk(statement)
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
    return sentences
