"""Time limits that do not depend on how busy the machine is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

__all__ = ["Clock"]

SLOWEST: Final = 0.25
"""The clock advances at least so much a second, whatever a submission does to slow it down."""


class Clock:
    """Seconds without those in which processes could run and waited for a processor.

    A call that computes for a second takes a second on it, also where other programs take the
    processors; one that sleeps, or waits for ever, takes as long as on every clock.
    """

    def __init__(self) -> None:
        self._delayed, self._looked, self._waited = 0.0, time.monotonic(), dict[int, float]()

    def now(self) -> float:
        """The time, which only differences have a meaning of."""
        return time.monotonic() - self._delayed

    def update(self, waited: Mapping[int, float]) -> None:
        """Take account of the waiting since the last update.

        Args:
            waited: for each process, the seconds that it has waited for a processor since its
                beginning.

        >>> clock = Clock()
        >>> before = clock.now()
        >>> clock.update({1: 1000.0})
        >>> clock.now() - before < 1
        True
        """
        now = time.monotonic()
        longest = max((each - self._waited.get(k, 0.0) for k, each in waited.items()), default=0.0)
        self._delayed += min(max(longest, 0.0), (1 - SLOWEST) * (now - self._looked))
        self._looked, self._waited = now, dict(waited)
