"""Work in a copy of the process, which can be stopped whatever it does."""

from __future__ import annotations

import os
import select
import signal
import time
import warnings
from collections.abc import Callable
from contextlib import suppress

__all__ = ["run_in_child"]


def run_in_child(work: Callable[[], str], seconds: float) -> str | None:
    """What ``work`` returns in a forked process; None if it fails or is not ready in time.

    Whatever it changes, prints or allocates does not affect this process.

    Args:
        work: returns a text.
        seconds: the time after which the process is killed.

    >>> run_in_child(lambda: "done", 5.0)
    'done'
    """
    if not hasattr(os, "fork"):  # Windows
        return None
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python warns of threads, which the child does not use
        process = os.fork()
    if process == 0:
        _work_and_exit(work, writer)
    os.close(writer)
    try:
        return _read_until(reader, time.monotonic() + seconds)
    finally:
        os.close(reader)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _work_and_exit(work: Callable[[], str], writer: int) -> None:
    try:
        os.write(writer, b"+" + work().encode())
    finally:
        os._exit(0)  # without what the parent has still to write or to clean up


def _read_until(reader: int, deadline: float) -> str | None:
    """The text that the other process writes until it ends; None if it does not by then."""
    text = b""
    while True:
        ready, _, _ = select.select([reader], [], [], max(deadline - time.monotonic(), 0.0))
        if not ready:
            return None
        part = os.read(reader, 65536)
        if not part:
            return text[1:].decode() if text else None
        text += part
