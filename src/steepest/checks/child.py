"""Work in a copy of the process, which can be stopped whatever it does."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress

from steepest.interrupts import uninterrupted

__all__ = ["read_from_child", "run_in_child"]


def run_in_child(work: Callable[[], str], seconds: float) -> str | None:
    """What ``work`` returns in a forked process; None if it fails or is not ready in time.

    Whatever it changes, prints or allocates does not affect this process.

    Args:
        work: returns a text.
        seconds: the time after which the process is killed.

    >>> run_in_child(lambda: "done", 5.0)
    'done'
    """
    text, ended = read_from_child(lambda write: write(b"+" + work().encode()), seconds)
    return text[1:].decode() if ended and text else None


def read_from_child(
    work: Callable[[Callable[[bytes], None]], None], seconds: float
) -> tuple[bytes, bool]:
    """What ``work`` writes in a forked process, and whether the process ended in time.

    Args:
        work: gets a function that writes bytes.
        seconds: the time after which the process is killed; what it wrote by then is returned.

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
        return _read_until(reader, time.monotonic() + seconds)
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


def _read_until(reader: int, deadline: float) -> tuple[bytes, bool]:
    """What the other process writes, and whether it ends by then."""
    parts: list[bytes] = []
    while True:
        ready, _, _ = select.select([reader], [], [], max(deadline - time.monotonic(), 0.0))
        if not ready:
            return b"".join(parts), False
        part = os.read(reader, 65536)
        if not part:
            return b"".join(parts), True
        parts.append(part)
