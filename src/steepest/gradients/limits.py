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
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Final

from steepest import counted_time as counted
from steepest.counted_time import counted_time, frame_of_block, is_executing

__all__ = ["SECONDS", "OutOfTime", "limit_by_count", "limit_computing_time", "limit_more_memory"]

SECONDS = 10.0
"""The computing time that a single call at the point may take."""
UNUSUAL: Final = 5.0
"""Where time is counted, so many times the seconds may pass as they are measured."""


class OutOfTime(BaseException):
    """The computing time is used up; not an Exception, so that loops that catch those end too."""


@contextmanager
def limit_computing_time(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the block after that many seconds of computing time.

    Where time is counted (`counted_time.counting`), it is met by the count; by measured time only
    after five times the seconds, or 10 s if that is less. Measured time is that of the process's
    timer, which only the main thread of a POSIX system has; elsewhere it is not limited. Within a
    block with less time left, that limit holds.

    >>> with limit_computing_time(0.01):
    ...     while True:
    ...         pass
    Traceback (most recent call last):
    ...
    steepest.gradients.limits.OutOfTime
    """
    measures, counts = _has_timer(), counted.is_counting()
    if not measures and not counts:
        yield
        return
    _remove_left_blocks()
    outer = _blocks.all[-1]
    if (measures and time.process_time() >= outer.measured) or (
        counts and counted_time() >= outer.counted
    ):
        raise OutOfTime  # the kernel counts in steps of 4 ms: a timer set anew each ms never rings
    most = min(UNUSUAL * seconds, max(seconds, SECONDS)) if counts else seconds
    block = _Block(
        min(time.process_time() + most, outer.measured) if measures else math.inf,
        min(counted_time() + seconds, outer.counted) if counts else math.inf,
        frame_of_block(sys._getframe(1)),
        signal.getsignal(signal.SIGVTALRM) if measures else None,
        sys.unraisablehook,
    )
    try:
        _enter(block)
        yield
    finally:
        try:
            _leave(block)
        except KeyboardInterrupt:
            _leave(block)
            raise


def _has_timer() -> bool:
    return threading.get_ident() == threading.main_thread().ident and hasattr(signal, "setitimer")


@dataclass(frozen=True, eq=False)
class _Block:
    """A block with a limit: when it ends, measured and counted, and what was there before it.

    Attributes:
        measured: on the process's clock.
        counted: by `counted_time`.
        frame: of the function that entered it.
        handler: of SIGVTALRM before it; None where there is no timer.
        hook: ``sys.unraisablehook`` before it.
    """

    measured: float = math.inf
    counted: float = math.inf
    frame: FrameType | None = None
    handler: Any = None
    hook: Callable[[sys.UnraisableHookArgs], object] = sys.__unraisablehook__


class _Blocks(threading.local):
    """The blocks that a thread executes, the innermost last; first one without a limit."""

    def __init__(self) -> None:
        self.all = [_Block()]


_blocks = _Blocks()


def _enter(block: _Block) -> None:
    _blocks.all.append(block)
    sys.unraisablehook = _IgnoreOutOfTime(block.hook)
    if _has_timer():
        signal.signal(signal.SIGVTALRM, _ring)
    _set_limits(block)


def _leave(block: _Block) -> None:
    """Restore what was there before a block and those in it; nothing if that was done already.

    A KeyboardInterrupt may come at each call, and then this is repeated.
    """
    if block not in _blocks.all:
        return
    depth = _blocks.all.index(block)
    _set_limits(_blocks.all[depth - 1])
    if _has_timer():
        signal.signal(signal.SIGVTALRM, block.handler)
    sys.unraisablehook = block.hook
    del _blocks.all[depth:]


def _remove_left_blocks() -> None:
    """Leave the blocks whose function has ended.

    A KeyboardInterrupt in contextlib's ``__exit__`` comes before the end of the block is executed.
    """
    for block in reversed(_blocks.all[1:]):
        if is_executing(block.frame):
            return
        _leave(block)


def _set_limits(block: _Block) -> None:
    """Ring at that computing time and every 5 ms after it, and at calls after the counted one."""
    counted.limit_counted_time(block.counted)
    if not _has_timer():
        return
    unlimited = block.measured == math.inf
    left = 0.0 if unlimited else max(block.measured - time.process_time(), 1e-4)
    signal.setitimer(signal.ITIMER_VIRTUAL, left, 0.0 if unlimited else 0.005)


def _ring(number: int, frame: FrameType | None) -> None:
    """Raise OutOfTime, unless a limit or a capture of output is being set or removed.

    The timer rings again after that. What met a limit of measured time has used up the counted one.
    """
    if frame is None or frame.f_code.co_filename not in _NOT_INTERRUPTED:
        _remove_left_blocks()
        block = _blocks.all[-1]
        if block.measured == math.inf or time.process_time() < block.measured:
            return  # it rang for a block that is left
        if block.counted < math.inf:
            counted.add_counted_time(max(block.counted - counted_time(), 0.0))
        raise OutOfTime


@contextmanager
def limit_by_count() -> Iterator[None]:
    """Count the calls in the block, so that its limits are the same on a slow machine."""
    with counted.counting(_ring_by_count):
        yield


def _ring_by_count(frame: FrameType) -> None:
    if frame.f_code.co_filename not in _NOT_INTERRUPTED:
        raise OutOfTime


_NOT_INTERRUPTED = (
    __file__,
    str(Path(__file__).with_name("safe_calls.py")),
    str(Path(__file__).with_name("work.py")),
    counted.__file__,
    signal.__file__,
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
