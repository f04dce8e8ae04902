"""What the functions that a function calls return while it runs."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import FrameType
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.counted_time import profiled_by
from steepest.gradients.safe_calls import call_safely

__all__ = ["traced_call"]

MOST = 400
"""Returned values that are kept."""


def traced_call(
    function: Callable[..., Any], call: Callable[[], Any], seconds: float
) -> tuple[Any, dict[str, list[Any]]] | None:
    """What a call returned, and what each function of the same file returned; None if it failed.

    Args:
        function: the user's; functions of its file are traced.
        call: calls it.
        seconds: limit on the computing time.

    >>> def add(x):
    ...     def double(x): return 2 * x
    ...     return double(x) + 1
    >>> traced_call(add, lambda: add(np.ones(2)), 1.0)[1]["double"]
    [array([2., 2.])]
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return None
    found: dict[str, list[Any]] = {}
    kept = 0

    def note(frame: FrameType, event: str, value: Any) -> None:
        nonlocal kept
        if event != "return" or frame.f_code.co_filename != code.co_filename or kept > MOST:
            return
        if frame.f_code is code or value is None:
            return
        try:
            array = np.array(to_numpy(value), dtype=np.float64)
        except Exception:  # an object of the user's may do anything when it is read
            return
        kept += 1
        found.setdefault(frame.f_code.co_name, []).append(array)

    def run() -> Any:
        with profiled_by(note):
            return call()

    made = call_safely(run, (), seconds)
    return None if made.failure is not None else (made.returned, found)
