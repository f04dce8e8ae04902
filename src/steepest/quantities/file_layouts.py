"""Layouts of scores that a file cannot mean: an accuracy with one axis wrong is right in them."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from steepest.edits.source import read_function_source

__all__ = ["layouts_nobody_uses"]

MIXED: Final = frozenset(
    ("labels as rows, predictions as columns", "labels as columns, predictions as rows")
)
COLUMNS: Final = frozenset(
    (
        "samples as columns",
        "samples as columns, labels as integers",
        "classes and one-hot columns",
    )
)
TRANSPOSES: Final = re.compile(r"\.T\b|transpose|\.mT\b|swapaxes|permute|einsum|\.t\(\)")


def layouts_nobody_uses(function: Callable[..., Any]) -> frozenset[str]:
    """The words of layouts in which an accuracy of scores does not count as right.

    Labels and scores have their samples along the same axis, unless the function transposes one
    of them. Beside a network of torch, which takes and gives rows, both are rows.

    >>> sorted(layouts_nobody_uses(lambda y, p: (y.argmax(1) == p.T.argmax(1)).mean()))
    []
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None or TRANSPOSES.search("\n".join(source.lines)):
        return frozenset()
    return MIXED | COLUMNS if _has_network_of_torch(plain) else MIXED


def _has_network_of_torch(function: FunctionType) -> bool:
    """Whether the file of a function defines a module of torch."""
    module = getattr(sys.modules.get("torch.nn"), "Module", None)
    own = [each for each in function.__globals__.values() if isinstance(each, type)]
    return module is not None and any(
        issubclass(each, module) and each.__module__ == function.__module__ for each in own
    )
