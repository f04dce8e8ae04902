"""``progress=True``: a line on stderr that is written anew, or a bar of tqdm."""

from __future__ import annotations

import math
import sys
import time
from typing import Any, Final

from steepest.study.run_queue import Progress, check_progress

__all__ = ["progress_from"]

SECONDS_BETWEEN_LINES: Final = 10.0


def progress_from(given: Progress | bool | None, what: str = "networks trained") -> Progress | None:
    """What a sweep reports to; True shows the progress, False and None do not.

    A notebook shows a bar of tqdm if that is installed; a terminal one line that is written anew;
    all else a line every ten seconds.

    Args:
        given: by the caller.
        what: is counted, and done with it.

    Raises:
        SettingsError: anything but these or a function of the four numbers.
    """
    if given is True:
        return _bar_of_tqdm(what) or _Lines(what)
    checked: Progress | None = None if isinstance(given, bool) else given
    check_progress(checked)
    return checked


def _bar_of_tqdm(what: str) -> Progress | None:
    """A bar in a notebook; None elsewhere, and where tqdm is not installed."""
    if "ipykernel" not in sys.modules:
        return None
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return None
    bars: list[Any] = []

    def report(done: int, total: int, seconds: float, left: float) -> None:
        if not bars:
            bars.append(tqdm(total=total, desc=what))
        bars[0].update(done - bars[0].n)
        if done == total:
            bars[0].close()

    return report


class _Lines:
    """Lines on stderr: what is done and in all, seconds spent and left."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._written = time.monotonic()
        self._terminal = sys.stderr.isatty()
        self._width = 0

    def __call__(self, done: int, total: int, seconds: float, left: float) -> None:
        """Write, unless the last line was written just now."""
        ended = done == total
        between = 0.1 if self._terminal else SECONDS_BETWEEN_LINES
        if not ended and time.monotonic() - self._written < between:
            return
        self._written = time.monotonic()
        text = f"{done:,} of {total:,} {self._what} in {seconds:.1f} s"
        if not ended and math.isfinite(left):
            text += f", {left:.0f} s left"
        if not self._terminal:
            print(text, file=sys.stderr, flush=True)
            return
        line = f"\r{text:<{self._width}}"
        print(line, end="\n" if ended else "", file=sys.stderr, flush=True)
        self._width = len(text)
