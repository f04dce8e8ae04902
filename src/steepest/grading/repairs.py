"""The edit of a submission's code with which a piece is right, looked for in its process.

The search is that of `check`. It has no right result to look at: the judge gets what the piece
returns with each edit, and answers which of the right solutions return the same.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

__all__ = ["find_repair_here"]

MOST: Final = 400
"""Edits that are tried. A number, as a time would give other results on a busy machine."""
SECONDS: Final = 5.0
LONGEST: Final = 0.5


def find_repair_here(
    function: Callable[..., Any],
    results: Callable[[int], int],
    probes: int,
    first: int,
    place_of: Callable[[str, int], str],
    runner: str,
) -> dict[str, Any] | None:
    """What the judge shows of the edit that makes a piece right; None if there is none.

    Args:
        function: of the submission.
        results: makes the call of a probe, and returns the right solutions with its result, as
            bits.
        probes: the number of calls.
        first: the call that is tried first.
        place_of: the place of a file's line.
        runner: the folder with the search.
    """

    def looks_right() -> bool:
        return results(first) != 0

    def share_right() -> float:
        same = -1
        for number in range(probes):
            same &= results(number)
            if not same:
                return 0.0
        return 1.0

    sys.path.insert(0, runner)
    try:
        search = importlib.import_module("steepest.checks.repairing").find_repair
        found = search(
            function, looks_right, share_right, seconds=SECONDS, longest=LONGEST, most=MOST
        )
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
