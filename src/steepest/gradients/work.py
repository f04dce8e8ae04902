"""A limit on the lines that calls execute: a number, so that it is the same on a busy machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

import numpy as np

from steepest.gradients.limits import OutOfTime

__all__ = ["OutOfWork", "Work", "line_weight"]

ELEMENTS: Final = 1000
"""A line of a call with so many elements in its arguments counts twice."""


class OutOfWork(OutOfTime):
    """The lines are used up."""


class Work:
    """Lines of Python that calls may still execute.

    What a library computes in C is not counted, nor a loop of a single instruction such as
    ``while True: pass``, so that a limit on the computing time is needed beside this one.

    Args:
        lines: at most, in all blocks together.

    Attributes:
        left: lines that are left.
    """

    def __init__(self, lines: float) -> None:
        self.left = lines

    @contextmanager
    def limited(self, lines: float, weight: float = 1.0) -> Iterator[None]:
        """Raise OutOfWork in functions that the block calls, and at its end, after so many lines.

        Args:
            lines: at most in this block.
            weight: what a line counts as: more, for example, in calls with large arrays.

        >>> def count_on(n):
        ...     while True: n += 1
        >>> with Work(1000).limited(100):
        ...     count_on(0)
        Traceback (most recent call last):
        ...
        steepest.gradients.work.OutOfWork
        """
        stop = max(self.left - lines, 0.0)

        def count(frame: FrameType, event: str, argument: Any) -> Any:
            if event == "line":
                self.left -= weight
                if self.left < stop:
                    raise OutOfWork
            return count

        before = sys.gettrace()
        sys.settrace(count)
        try:
            yield
        finally:
            sys.settrace(before)
        if self.left < stop:  # the block may have caught it
            raise OutOfWork


def line_weight(arguments: Any) -> float:
    """What a line counts as in a call with these arguments: more with large arrays.

    >>> line_weight((np.zeros((100, 20)), {"rate": 0.1}))
    3.001
    """
    return 1.0 + _elements(arguments) / ELEMENTS


def _elements(value: Any) -> int:
    """The number of elements of all arrays in a value."""
    if isinstance(value, list | tuple):
        return sum(map(_elements, value))
    if isinstance(value, dict):
        return sum(map(_elements, value.values()))
    return int(np.size(getattr(value, "array", value)))
