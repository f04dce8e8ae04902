"""Calls of the user's functions that the user's own code makes, for checks that find no call.

A check that does not know what a parameter takes asks `recorded_calls` how the file itself calls
the function: with which types, shapes, layouts, labels and objects. The values may come from made
up data, so they are never evidence by themselves.

    for call in recorded_calls(function):
        given = call.arguments()            # fresh copies by the names of the parameters
        result = call.function(**given)     # a method takes its object as its first argument
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType
from typing import Any

__all__ = [
    "RecordedCall",
    "calls_of_file_first",
    "calls_recorded_by",
    "code_below",
    "prefers_calls_of_file",
    "recorded_calls",
]

Calls = Mapping[CodeType, Sequence["RecordedCall"]]


@dataclass(frozen=True, slots=True, eq=False)
class RecordedCall:
    """One call that returned.

    Attributes:
        function: the function, or the one below a method and its decorators.
        arguments: makes fresh copies of the arguments before the call, by the names of the
            parameters.
        method: whether the first argument is the object of a method.
    """

    function: Callable[..., Any]
    arguments: Callable[[], dict[str, Any]]
    method: bool = False


class _Recorder:
    """Who records, and what was recorded so far."""

    record: Callable[[], Calls] | None = None
    calls: Calls | None = None
    first: bool = False


@contextmanager
def calls_recorded_by(record: Callable[[], Calls]) -> Iterator[None]:
    """Let ``record`` run the user's code when a call is asked for the first time.

    >>> def double(x): return 2 * x
    >>> call = RecordedCall(double, lambda: {"x": 3})
    >>> with calls_recorded_by(lambda: {double.__code__: [call]}):
    ...     [each.arguments() for each in recorded_calls(double)]
    [{'x': 3}]
    >>> recorded_calls(double)
    ()
    """
    before = _Recorder.record, _Recorder.calls
    _Recorder.record, _Recorder.calls = record, None
    try:
        yield
    finally:
        _Recorder.record, _Recorder.calls = before


@contextmanager
def calls_of_file_first() -> Iterator[None]:
    """Let checks in the block call functions, and make objects, as the file does."""
    before, _Recorder.first = _Recorder.first, True
    try:
        yield
    finally:
        _Recorder.first = before


def prefers_calls_of_file() -> bool:
    """Whether what the file does comes before what a check would try."""
    return _Recorder.first


def recorded_calls(function: Callable[..., Any]) -> tuple[RecordedCall, ...]:
    """The first calls of a function or method that differ, as the file makes them.

    Args:
        function: the user's, or a class for the calls of its ``__init__``.
    """
    code = code_below(
        getattr(function, "__init__", None) if inspect.isclass(function) else function
    )
    if code is None or _Recorder.record is None:
        return ()
    if _Recorder.calls is None:
        _Recorder.calls = {}  # while it records, and if that fails
        _Recorder.calls = _Recorder.record()
    return tuple(_Recorder.calls.get(code, ()))


def code_below(function: Any) -> CodeType | None:
    """The code of a function below its decorators; None for anything else."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    found = getattr(getattr(function, "__func__", function), "__code__", None)
    return found if isinstance(found, CodeType) else None
