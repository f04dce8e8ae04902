"""Limits on the computing time and on the memory of calls of the user's code."""

from __future__ import annotations

import contextlib
import math
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

__all__ = ["SECONDS", "OutOfTime", "limit_computing_time", "limit_more_memory"]

SECONDS = 10.0
"""The computing time that a single call at the point may take."""


class OutOfTime(BaseException):
    """The computing time is used up; not an Exception, so that loops that catch those end too."""


@contextmanager
def limit_computing_time(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after that many seconds of computing time.

    The limit uses the timer of the process, which only the main thread of a POSIX system has;
    elsewhere there is no limit. Within a block with less time left, that limit holds.

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

    if _deadlines and time.process_time() >= _deadlines[-1]:
        raise OutOfTime  # the kernel counts in steps of 4 ms: a timer set anew each ms never rings
    before = signal.signal(signal.SIGVTALRM, _ring)
    outer = _deadlines[-1] if _deadlines else math.inf
    hook, sys.unraisablehook = sys.unraisablehook, _IgnoreOutOfTime(sys.unraisablehook)
    _deadlines.append(min(time.process_time() + seconds, outer))
    _set_timer(_deadlines[-1])
    try:
        yield
    finally:
        _deadlines.pop()
        _set_timer(outer)
        signal.signal(signal.SIGVTALRM, before)
        sys.unraisablehook = hook


_deadlines: list[float] = []
"""The computing times at which the blocks end that are being executed, the innermost last."""


def _set_timer(deadline: float) -> None:
    """Ring at that computing time and every 5 ms after it; not at all if it is infinite."""
    left = 0.0 if deadline == math.inf else max(deadline - time.process_time(), 1e-4)
    signal.setitimer(signal.ITIMER_VIRTUAL, left, 0.0 if deadline == math.inf else 0.005)


def _ring(number: int, frame: FrameType | None) -> None:
    """Raise OutOfTime, unless a limit or a capture of output is being set or removed.

    The timer rings again after that.
    """
    if frame is None or frame.f_code.co_filename not in _NOT_INTERRUPTED:
        raise OutOfTime


_NOT_INTERRUPTED = (
    __file__,
    str(Path(__file__).with_name("safe_calls.py")),
    str(Path(__file__).with_name("work.py")),
    contextlib.__file__,
    warnings.__file__,
)


class _IgnoreOutOfTime:
    """An unraisable hook that says nothing of a ring which Python ignored, as it does in `__del__`.

    The timer rings again, so that the limit holds.
    """

    def __init__(self, otherwise: Callable[[sys.UnraisableHookArgs], object]) -> None:
        self._otherwise = otherwise

    def __call__(self, unraisable: sys.UnraisableHookArgs) -> None:
        if unraisable.exc_type is not OutOfTime:
            self._otherwise(unraisable)


@contextmanager
def limit_more_memory(most: int) -> Iterator[None]:
    """Raise MemoryError in the block for a request of more memory than the process has now.

    Only Linux says how much memory a process has and can limit it; elsewhere there is no limit.

    Args:
        most: bytes beyond those that the process has now.

    >>> with limit_more_memory(2**28):
    ...     [0] * 2**30
    Traceback (most recent call last):
    ...
    MemoryError
    """
    now = _written_memory()
    if now is None:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limits = [each for each in (now + most, soft, hard) if each != resource.RLIM_INFINITY]
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (min(limits), hard))
    try:
        yield
    finally:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _written_memory() -> int | None:
    """Bytes of memory that the process can write to; None if the system does not say."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    return None
