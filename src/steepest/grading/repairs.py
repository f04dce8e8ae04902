"""The edit of a submission's code with which a piece is right, looked for in its process.

The search is that of `check`. It has no right result to look at: the judge gets what the piece
returns with each edit, and answers which of the right solutions return the same.

What is found must not depend on how busy the machine is. So the search ends by numbers: of edits,
and of lines that they execute. Where a limit of time is met nonetheless, as by an edit that never
ends in a library, nothing is found, and the judge gets to know.
"""

from __future__ import annotations

import importlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final

from steepest.exercises.channel import pack
from steepest.gradients.limits import OutOfTime, limit_computing_time
from steepest.gradients.work import OutOfWork, Work, line_weight

__all__ = ["Search", "find_repair_here"]

MOST: Final = 400
"""Edits that are tried."""
LINES: Final = 100_000.0
"""Lines that a call may execute with an edit."""
ALL_LINES: Final = 3_000_000.0
"""Lines that all calls of a search may execute."""
LONGEST: Final = 2.0
"""Seconds of computing that a call may take; usual ones take milliseconds."""
SECONDS: Final = 10.0
"""Seconds of computing of a whole search."""

_exit = os._exit


class Search:
    """The calls of one search, which run in a copy of the process.

    Args:
        call: makes the call of a probe, and returns the reply to the judge.
        ask: sends a packed message, and returns the judge's answer.
        probes: the arguments of each call.
    """

    def __init__(
        self,
        call: Callable[[Any], dict[str, Any]],
        ask: Callable[[bytes], Any],
        probes: Sequence[Any],
    ) -> None:
        self._call, self._ask, self._probes = call, ask, probes
        self._work, self._until = Work(ALL_LINES), 0.0
        self._weights = [line_weight(each) for each in probes]

    def results(self, number: int) -> int:
        """The right solutions that return the same in the call of a probe, as bits.

        The judge is asked outside of the limits, so that no answer is left in the channel.
        """
        began = time.process_time()
        if not self._until:
            self._until = began + SECONDS
            _end_at(began + SECONDS)
        try:
            with (
                limit_computing_time(LONGEST),
                self._work.limited(LINES, self._weights[number]),
            ):
                reply = self._call(self._probes[number])
                message = pack({"event": "try", "number": number, **reply})
        except OutOfWork:
            return 0
        except OutOfTime:
            _exit(0)
        now = time.process_time()
        if now > min(self._until, began + LONGEST):  # the call may have caught it
            _exit(0)
        return int(self._ask(message)["same"])


def _end_at(seconds: float) -> None:
    """End this process after so much computing time, also within a library."""
    with suppress(ImportError, ValueError, OSError):  # not on Windows
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, hard))


def find_repair_here(
    function: Callable[..., Any],
    search: Search,
    probes: int,
    first: int,
    kinds: Sequence[str],
    place_of: Callable[[str, int], str],
    runner: str,
) -> dict[str, Any] | None:
    """What the judge shows of the edit that makes a piece right; None if there is none.

    Args:
        function: of the submission.
        search: makes the calls.
        probes: the number of calls.
        first: the call that is tried first.
        kinds: of edits that are tried first.
        place_of: the place of a file's line.
        runner: the folder with the search.

    Raises:
        TimeoutError: a limit of time was met.
    """

    def looks_right() -> bool:
        return search.results(first) != 0

    def share_right() -> float:
        same = -1
        for number in range(probes):
            same &= search.results(number)
            if not same:
                return 0.0
        return 1.0

    sys.path.insert(0, runner)
    try:
        find_repair = importlib.import_module("steepest.checks.repairing").find_repair
        found = find_repair(
            function, looks_right, share_right, seconds=10 * SECONDS, longest=10 * SECONDS,
            most=MOST, confirmed=True, first_kinds=kinds,
        )  # fmt: skip
    finally:
        with suppress(ValueError):
            sys.path.remove(runner)
        for name in [each for each in sys.modules if each.split(".")[0] == "steepest"]:
            del sys.modules[name]
    if found is None or found.share < 1.0:
        return None
    place = place_of(found.file, found.line) or f"line {found.line}"
    return {"words": found.words, "place": place, "line": found.line,
            "before": found.before, "after": found.after}  # fmt: skip
