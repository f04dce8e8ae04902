"""Ctrl-C waits while something is done that must not be left half done."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["uninterrupted"]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until the block is complete; then KeyboardInterrupt is raised.

    For the first import of a library: one that is interrupted stays broken until the process ends,
    since compiled modules cannot be loaded twice and packages lack the submodules that came before.
    For the drawing of a figure: it frees objects, and Python drops exceptions that are raised while
    an object is freed. In other threads than the main one, which never get KeyboardInterrupt,
    nothing changes.

    >>> with uninterrupted():
    ...     from scipy.special import ndtr
    >>> round(float(ndtr(1.96)), 3)
    0.975
    """
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    received: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda *call: received.append(call))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if received:
            handler(*received[0])
