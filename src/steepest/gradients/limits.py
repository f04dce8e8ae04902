"""A limit on the computing time of one call of the user's code."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["SECONDS", "OutOfTime", "limit_computing_time"]

SECONDS = 10.0
"""The computing time that a single call at the point may take."""


class OutOfTime(BaseException):
    """The computing time is used up; not an Exception, so that loops that catch those end too."""


@contextmanager
def limit_computing_time(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after that many seconds of computing time.

    The limit uses the timer of the process, which only the main thread of a POSIX system has;
    elsewhere there is no limit.

    >>> with limit_computing_time(0.01):
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
