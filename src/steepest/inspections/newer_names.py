"""Names that a newer Python has, such as ``typing.override``.

Newer files are checked with them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

__all__ = ["newer_name"]

TYPING: Final = ("typing", "typing_extensions")
"""Modules whose names change nothing that is computed."""


def _batched(items: Iterable[Any], size: int, **_: Any) -> Iterator[tuple[Any, ...]]:
    iterator = iter(items)
    while batch := tuple(itertools.islice(iterator, size)):
        yield batch


def _unchanged(given: Any, *_: Any, **__: Any) -> Any:
    return given


def _deprecated(*_: Any, **__: Any) -> Callable[[Any], Any]:
    return _unchanged


NEWER: Final[dict[str, Any]] = {
    "itertools.batched": _batched,
    "math.sumprod": lambda p, q: sum(a * b for a, b in zip(p, q, strict=True)),
    "warnings.deprecated": _deprecated,
    "typing_extensions.deprecated": _deprecated,
}


def newer_name(module: str, name: str) -> Any:
    """What a newer Python has under a name of a module; None if that is not known.

    >>> newer_name("typing", "override")("a method"), newer_name("typing", "TypeIs")
    ('a method', typing.Any)
    """
    if module in TYPING and f"{module}.{name}" not in NEWER:
        return _unchanged if name[:1].islower() else Any
    return NEWER.get(f"{module}.{name}")
