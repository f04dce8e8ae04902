"""Global names that a file did not define, such as the number of samples m of missing data.

They are defined for the time of a call.
"""

from __future__ import annotations

import builtins
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

__all__ = ["missing_names", "names_given"]

ROLES: Final = (
    ("count", r"[mnNM]|m_train|n_samples|num_(samples|examples)|n_train"),
    ("classes", r"[kK]|n_class(es)?|num_class(es)?"),
    ("data", r"[xX]|[xX]_train"),
    ("labels", r"[yY]|[yY]_train"),
)


def missing_names(function: Callable[..., Any]) -> dict[str, str]:
    """The role of each undefined global name of a function that stands for data or their number.

    >>> missing_names(lambda w: (X @ w).sum() / m)
    {'X': 'data', 'm': 'count'}
    """
    plain = inspect.unwrap(function)
    code = getattr(plain, "__code__", None)
    if code is None:
        return {}
    defined = {**vars(builtins), **plain.__globals__}
    pairs = [(n, role) for n in code.co_names for role, names in ROLES if re.fullmatch(names, n)]
    return {name: role for name, role in pairs if name not in defined}


@contextmanager
def names_given(function: Callable[..., Any], values: Mapping[str, Any]) -> Iterator[None]:
    """Define global names of a function's file, and remove them after the block."""
    known = getattr(inspect.unwrap(function), "__globals__", {})
    known.update(values)
    try:
        yield
    finally:
        for name in values:
            known.pop(name, None)
