"""The time that a stage of a check may take: computing time, so that a busy machine stops none."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from steepest.checks.child import is_waiting

__all__ = ["StageLimit", "computing_time_of"]

UNUSUAL: Final = 3.0
"""So many times the limit may pass as it is measured, while the process computes."""


class StageLimit:
    """The limit of a stage that begins now.

    Args:
        seconds: of computing; a stage that waits ends after as many measured ones.
        process: that computes; None if that is not known, and time is measured.
    """

    def __init__(self, seconds: float, process: int | None) -> None:
        self._seconds, self._process = seconds, process
        self._began, self._next = time.monotonic(), time.monotonic() + seconds
        self._computed = self._computing_time()

    def is_passed(self) -> bool:
        """Whether the stage has used up its time."""
        now = time.monotonic()
        if now < self._next:
            return False
        began, elapsed = self._computed, now - self._began
        computed = self._computing_time()
        if began is None or computed is None or elapsed >= UNUSUAL * self._seconds:
            return True
        self._next = now + min(1.0, self._seconds / 10)
        spent = computed - began
        return spent >= self._seconds or is_waiting(spent, elapsed)

    def _computing_time(self) -> float | None:
        return None if self._process is None else computing_time_of(self._process)


def computing_time_of(process: int) -> float | None:
    """The computing time of a process, of those that it has forked, and of theirs.

    Returns:
        None where the system does not say (only Linux does).

    >>> used = computing_time_of(os.getpid())
    >>> used is None or used > 0
    True
    """
    found = list(_times(process))
    return sum(found) if found else None


def _times(process: int) -> Iterator[float]:
    """Of a process with the children that have ended, and of each that has not."""
    with suppress(OSError, ValueError, IndexError):
        # The name of the program stands in brackets, and may hold spaces.
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        yield sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _times(int(child))
