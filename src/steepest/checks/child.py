"""Work in a copy of the process, which can be stopped whatever it does."""

from __future__ import annotations

import math
import os
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from steepest.interrupts import uninterrupted

__all__ = ["is_waiting", "read_from_child", "run_in_child"]

LEAST_SHARE: Final = 0.005
"""Of the time that passes, the share that a process computes which does not wait."""


def is_waiting(computed: float, elapsed: float) -> bool:
    """Whether so many seconds of computing are those of a process that waits.

    >>> is_waiting(0.01, 10.0), is_waiting(0.1, 10.0)
    (True, False)
    """
    return computed < LEAST_SHARE * elapsed


def run_in_child(work: Callable[[], str], seconds: float) -> str | None:
    """What ``work`` returns in a forked process; None if it fails or is not ready in time.

    Whatever it changes, prints or allocates does not affect this process.

    Args:
        work: returns a text.
        seconds: the time after which the process is killed; on a busy Linux machine, where it does
            not wait, the computing time.

    >>> run_in_child(lambda: "done", 5.0)
    'done'
    """
    text, ended = read_from_child(lambda write: write(b"+" + work().encode()), seconds)
    return text[1:].decode() if ended and text else None


def read_from_child(
    work: Callable[[Callable[[bytes], None]], None],
    seconds: float,
    receive: Callable[[bytes], None] | None = None,
) -> tuple[bytes, bool]:
    """What ``work`` writes in a forked process, and whether the process ended in time.

    Args:
        work: gets a function that writes bytes.
        seconds: as for `run_in_child`; what the process wrote by then is returned.
        receive: gets each part as soon as it is there; what it raises ends the process.

    >>> read_from_child(lambda write: write(b"done"), 5.0)
    (b'done', True)
    """
    if not hasattr(os, "fork"):  # Windows
        return b"", False
    reader, writer = os.pipe()
    process = 0
    try:
        # Python drops exceptions of what runs at a fork, and the child must never leave this block.
        with uninterrupted():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of threads, which the child does not use
                process = os.fork()
            if process == 0:
                _work_and_exit(work, writer)
            os.close(writer)
        return _read_for(seconds, reader, process, receive)
    finally:
        os.close(reader)
        if process:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _work_and_exit(work: Callable[[Callable[[bytes], None]], None], writer: int) -> None:
    def write(data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(writer, left) :]

    if "torch" in sys.modules:  # the threads of its pool are not copied, and it waits for them
        sys.modules["torch"].set_num_threads(1)
    try:
        work(write)
    finally:
        os._exit(0)  # without what the parent has still to write or to clean up


def _read_for(
    seconds: float, reader: int, process: int, receive: Callable[[bytes], None] | None
) -> tuple[bytes, bool]:
    """What the other process writes, and whether it ends by then."""
    parts: list[bytes] = []
    computed, deadline = 0.0, time.monotonic() + seconds
    while True:
        ready, _, _ = select.select([reader], [], [], max(deadline - time.monotonic(), 0.0))
        if not ready:
            now = _computing_time(process)
            if now >= seconds or is_waiting(now - computed, seconds):
                return b"".join(parts), False
            computed, deadline = now, time.monotonic() + seconds
            continue
        part = os.read(reader, 65536)
        if not part:
            return b"".join(parts), True
        parts.append(part)
        if receive is not None:
            receive(part)


def _computing_time(process: int) -> float:
    """The computing time of another process; infinite where the system does not say."""
    if not sys.platform.startswith("linux"):
        return math.inf
    with suppress(OSError):
        return time.clock_gettime((~process << 3) | 2)  # as clock_getcpuclockid(3) makes it
    return math.inf
