"""What the variables of functions hold in a call: numbers, arrays of which shape, or others.

A variable is seldom taken for one that holds another kind of thing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from numbers import Number
from types import CodeType, FrameType
from typing import Any, TypeAlias

from steepest.counted_time import profiled_by

__all__ = ["Kinds", "kinds_seen"]

Kinds: TypeAlias = dict[str, tuple[object, ...]]
"""Name of a variable to what it holds: the kind of thing, and the shape of an array."""


def kinds_seen(codes: Collection[CodeType], call: Callable[[], object]) -> dict[CodeType, Kinds]:
    """The kinds of the variables of some functions at their ends, while something is called.

    Args:
        codes: of the functions.
        call: calls them; what it raises is left out of account.

    >>> def half(x): y = x / 2; return y
    >>> kinds_seen([half.__code__], lambda: half(3))[half.__code__]
    {'x': ('number',), 'y': ('number',)}
    """
    found: dict[CodeType, Kinds] = {}

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "return" and frame.f_code in codes:
            kinds = found.setdefault(frame.f_code, {})
            for name, value in frame.f_locals.items():
                kinds.setdefault(name, _kind_of(value))

    with profiled_by(note), suppress(Exception):
        call()
    return found


def _kind_of(value: Any) -> tuple[object, ...]:
    if isinstance(value, Number):
        return ("number",)
    shape = getattr(value, "shape", None)
    if isinstance(shape, tuple):
        return ("array", *shape) if shape else ("number",)
    if callable(value):
        return ("callable",)
    return (type(value).__name__, *_length(value))


def _length(value: Any) -> Iterator[int]:
    if isinstance(value, list | tuple):
        yield len(value)
