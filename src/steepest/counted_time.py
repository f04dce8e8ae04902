"""Computing time that is counted and not measured, so that it is the same on a slow machine.

A search that ends after some seconds finds less on a slow machine, and its verdict would depend on
that. Within `counting` the calls that Python makes are counted, and so many of them are a second.
"""

from __future__ import annotations

import contextlib
import inspect
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

__all__ = ["add_counted_time", "counted_time", "counting", "frame_of_block", "is_counting",
           "is_executing", "limit_counted_time", "profiled_by"]  # fmt: skip

CALLS_A_SECOND: Final = 1.1e6
"""Calls of functions of Python and C that a check makes in a second (Xeon at 2.5 GHz): 0.5 million
of probes that draw many numbers to 1.8 million of training epochs."""
_own = threading.local()


def counted_time() -> float:
    """Seconds of computing as they are counted; outside of `counting` as they are measured."""
    counter = _counter()
    return time.process_time() if counter is None else counter.counted_calls() / CALLS_A_SECOND


def is_counting() -> bool:
    """Whether this thread counts its calls."""
    return _counter() is not None


def add_counted_time(seconds: float) -> None:
    """Let time pass, for work whose result was kept: what follows has as much time left."""
    counter = _counter()
    if counter is not None:
        counter.add_calls(seconds * CALLS_A_SECOND)


def limit_counted_time(until: float) -> None:
    """Have `counting`'s function called at calls after that time; never if it is infinite."""
    counter = _counter()
    if counter is not None:
        counter.limit_calls(min(until * CALLS_A_SECOND, 1e300))


@contextmanager
def counting(when_passed: Callable[[FrameType], object]) -> Iterator[None]:
    """Count the calls that this thread makes in the block.

    Where calls cannot be counted, because the compiled module is missing or somebody profiles
    already, time is measured.

    Args:
        when_passed: called at calls after the time that `limit_counted_time` sets; may raise.

    >>> def spend():
    ...     began = counted_time()
    ...     sum(abs(k) for k in range(1000))
    ...     return round(counted_time() - began, 9)
    >>> with counting(lambda frame: None):
    ...     spend() == spend()
    True
    """
    if is_counting() and not is_executing(_own.frame):
        _stop_counting()  # a KeyboardInterrupt came before the end of a block was executed
    counter = None if is_counting() or sys.getprofile() is not None else _compiled()
    if counter is None:
        yield
        return
    frame = frame_of_block(sys._getframe(1))
    try:
        _own.frame, _own.counter = frame, counter
        counter.start_counting(when_passed)
        yield
    finally:
        if getattr(_own, "frame", None) is frame:
            try:
                _stop_counting()
            except KeyboardInterrupt:
                _stop_counting()
                raise


@contextmanager
def profiled_by(recorder: Callable[[FrameType, str, Any], object]) -> Iterator[None]:
    """Call a recorder at all calls and returns in the block, as ``sys.setprofile`` does."""
    counter, before = _counter(), sys.getprofile()

    def count_too(frame: FrameType, event: str, argument: Any) -> None:
        if event.endswith("call"):
            counter.count_call(frame)
        recorder(frame, event, argument)

    sys.setprofile(recorder if counter is None else count_too)
    try:
        yield
    finally:
        sys.setprofile(before)
        if counter is not None and before is None:
            counter.count_again()


def frame_of_block(frame: FrameType | None) -> FrameType | None:
    """The frame of the function that enters a block: not of contextlib, nor of a generator.

    Args:
        frame: that calls the context manager.
    """
    while frame is not None and (
        frame.f_code.co_flags & inspect.CO_GENERATOR
        or frame.f_code.co_filename == contextlib.__file__
    ):
        frame = frame.f_back
    return frame


def is_executing(wanted: FrameType | None) -> bool:
    """Whether this thread executes a function that has not ended, by its frame."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame is not wanted:
        frame = frame.f_back
    return frame is not None


def _stop_counting() -> None:
    counter = _counter()
    if counter is not None:
        counter.stop_counting()
    _own.counter = _own.frame = None


def _counter() -> Any:
    return getattr(_own, "counter", None)


def _compiled() -> Any:
    from steepest.compiled import call_counter

    return call_counter()
