"""Searches for the edit of a mistake: word that one begins, and how long all of them may take."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

__all__ = [
    "limited_searches",
    "say_search_begins",
    "search_time_left",
    "spend_search_time",
    "when_search_begins",
]

_NOTICE: ContextVar[Callable[[], None] | None] = ContextVar("notice", default=None)


@dataclass(slots=True)
class _Budget:
    """The counted seconds that the searches of a block may still take."""

    left: float


_BUDGETS: ContextVar[tuple[_Budget, ...]] = ContextVar("budgets", default=())
"""Of all blocks that are entered."""


@contextmanager
def limited_searches(seconds: float) -> Iterator[None]:
    """Limit the counted time of all searches in the block together; with 0 there are none.

    >>> with limited_searches(4.0):
    ...     spend_search_time(1.5)
    ...     with limited_searches(0.0):
    ...         search_time_left()
    ...     search_time_left()
    0.0
    2.5
    """
    before = _BUDGETS.set((*_BUDGETS.get(), _Budget(seconds)))
    try:
        yield
    finally:
        _BUDGETS.reset(before)


def search_time_left() -> float:
    """The counted seconds that a search may still take; infinite outside `limited_searches`."""
    return max(min((each.left for each in _BUDGETS.get()), default=math.inf), 0.0)


def spend_search_time(seconds: float) -> None:
    """Say how many counted seconds a search took."""
    for each in _BUDGETS.get():
        each.left -= seconds


@contextmanager
def when_search_begins(notice: Callable[[], None]) -> Iterator[None]:
    """Call ``notice`` once within the block, before the first search for an edit.

    >>> with when_search_begins(lambda: print("it begins")):
    ...     say_search_begins()
    ...     say_search_begins()
    it begins
    """
    before = _NOTICE.set(notice)
    try:
        yield
    finally:
        _NOTICE.reset(before)


def say_search_begins() -> None:
    """Say that a search for an edit begins."""
    notice = _NOTICE.get()
    if notice is not None:
        _NOTICE.set(None)
        notice()
