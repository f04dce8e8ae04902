"""Processes forked from one in which polars had computed.

The threads of polars exist in the parent alone, and the child waits for them for ever. No call of
polars can start them again, so what needs polars says so at once instead.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Final

__all__ = ["check_threads_of_polars"]

_TASKS: Final = Path("/proc/self/task")


class _Forks:
    """Whether polars had threads before the last fork, and whether this process is its child."""

    def __init__(self) -> None:
        self._had_threads = False
        self.lost_threads = False
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=self._before, after_in_child=self._after_in_child)

    def _before(self) -> None:
        self._had_threads = "polars" in sys.modules and _polars_has_computed()

    def _after_in_child(self) -> None:
        self.lost_threads = self.lost_threads or self._had_threads


def _polars_has_computed() -> bool:
    """Whether the threads of polars were started; True where that is not known."""
    try:
        names = [(task / "comm").read_text(encoding="utf-8") for task in _TASKS.iterdir()]
    except OSError:
        return True
    return any(re.match(r"polars-\d", name) for name in names)


_FORKS: Final = _Forks()


def check_threads_of_polars(what: str) -> None:
    """Raise in a process that lost the threads of polars.

    Args:
        what: needs them, such as "sweep".

    Raises:
        RuntimeError: this process was forked from one in which polars had computed.

    >>> check_threads_of_polars("sweep")
    """
    if _FORKS.lost_threads:
        raise RuntimeError(
            f"{what} must run in a process with the threads of polars, got one forked from a "
            'process that had used polars (use multiprocessing.get_context("spawn"))'
        )
