"""An examination with the results of earlier calls, so that one observation can be made quickly."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.observations import CallResult, ExaminedFunction, Observation
from steepest.checks.pieces import Examine
from steepest.counted_time import counted_time

__all__ = ["FreshArguments", "RecordedExamination", "record_examination"]


@dataclass(slots=True)
class _Wrapper:
    """A function that is examined in place of another one."""

    inner: ExaminedFunction

    @property
    def roles(self) -> frozenset[str]:
        """Those of the inner function."""
        return self.inner.roles

    @property
    def array_format(self) -> ArrayFormat:
        """That of the inner function."""
        return self.inner.array_format


@dataclass(slots=True)
class _Recorder(_Wrapper):
    """Keeps the results of all calls."""

    results: list[CallResult]

    def __call__(self, *arguments: Any) -> CallResult:
        """Call the inner function, and keep its result."""
        result = self.inner(*arguments)
        self.results.append(result)
        return result


@dataclass(slots=True)
class _Replay(_Wrapper):
    """Gives recorded results, and calls the inner function only in the place of some of them."""

    results: Sequence[CallResult]
    live: range
    count: int = 0

    def __call__(self, *arguments: Any) -> CallResult:
        """The recorded result, or that of a call."""
        place, self.count = self.count, self.count + 1
        if place not in self.live and place < len(self.results):
            return self.results[place]
        return self.inner(*arguments)


@dataclass(slots=True)
class FreshArguments(_Wrapper):
    """Calls a function with other arguments of the same kind: arrays with shuffled elements.

    Shuffled probabilities are still probabilities, and labels still labels. Every function that
    is examined gets the same arguments for a probe, however many calls it was examined by before.

    >>> class Sum:
    ...     roles, array_format = frozenset({"x"}), ArrayFormat()
    ...     def __call__(self, x): return x
    >>> FreshArguments(Sum())(np.arange(4.0))
    array([2., 1., 0., 3.])
    """

    def __call__(self, *arguments: Any) -> CallResult:
        """Call the inner function with shuffled arrays."""
        return self.inner(*self.shuffled(*arguments))

    def shuffled(self, *arguments: Any) -> tuple[Any, ...]:
        """The arguments with shuffled elements."""
        generator = np.random.default_rng((2026, zlib.crc32(repr(arguments).encode())))
        return tuple(_shuffled(each, generator) for each in arguments)


def _shuffled(argument: Any, generator: np.random.Generator) -> Any:
    if isinstance(argument, list | tuple):
        return type(argument)(_shuffled(each, generator) for each in argument)
    if not isinstance(argument, np.ndarray):
        return argument
    order = generator.permutation(argument.size)
    return argument.ravel()[order].reshape(argument.shape)


@dataclass(frozen=True, slots=True, eq=False)
class RecordedExamination:
    """An examination of a function, with the calls behind each observation.

    Attributes:
        examine: the examination.
        function: the function.
        results: of all its calls.
        calls: for each observation the calls that were made for it.
        seconds: for each observation the computing time of the calls.
    """

    examine: Examine
    function: ExaminedFunction
    results: list[CallResult]
    calls: list[range]
    seconds: list[float]

    def observe_again(self, place: int) -> Observation | None:
        """One observation, made again; None if the examination now ends before it."""
        replay = _Replay(self.function, self.results, self.calls[place])
        return next(islice(self.examine(replay), place, None), None)


def record_examination(examine: Examine, function: ExaminedFunction) -> RecordedExamination:
    """Examine a function, and record which calls each observation rests on."""
    recorder = _Recorder(function, [])
    calls: list[range] = []
    seconds: list[float] = []
    before, began = 0, counted_time()
    first = began
    for _ in examine(recorder):
        now, ended = len(recorder.results), counted_time()
        if now > before or not calls:
            calls.append(range(before, now))
            seconds.append(ended - began)
        else:  # another property, of the last call or of one before it
            calls.append(range(now))
            seconds.append(ended - first)
        before, began = now, ended
    return RecordedExamination(examine, function, recorder.results, calls, seconds)
