"""A limit on the computing time of one call of the user's code."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["SECONDS", "OutOfTime", "limited"]

SECONDS = 10.0
"""Seconds of computing that a single call at the point may take."""


class OutOfTime(BaseException):
    """Not an Exception, so that a loop that catches those ends as well."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after so many seconds of computing.

    A timer of the process serves, which only the main thread of a POSIX system has; elsewhere
    there is no limit.

    >>> with limited(0.01):
    ...     while True:
    ...         pass
    Traceback (most recent call last):
    ...
    steepest.gradients.limits.OutOfTime
    """
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
