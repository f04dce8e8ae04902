"""Word of a search for the edit of a mistake: all calls before it have ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ["say_search_begins", "when_search_begins"]

_NOTICE: ContextVar[Callable[[], None] | None] = ContextVar("notice", default=None)


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
