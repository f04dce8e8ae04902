"""Calls of the user's functions that the user's own code makes, for checks that find no call.

A check that does not know what a parameter takes asks `recorded_calls` how the file itself calls
the function: with which types, shapes, layouts, labels and objects. The values may come from made
up data, so they are never evidence by themselves: compare several calls with `varied` arguments.

    for call in recorded_calls(function):
        given = call.arguments()            # fresh copies by the names of the parameters
        result = call.function(**given)     # a method takes its object as its first argument
        other = call.varied(generator)      # other numbers of the same shapes and kinds
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor

__all__ = [
    "RecordedCall",
    "calls_of_file_first",
    "calls_recorded_by",
    "code_below",
    "prefers_calls_of_file",
    "recorded_calls",
    "vary",
]

Calls = Mapping[CodeType, Sequence["RecordedCall"]]
FEWEST_SIMILAR: Final = 2
"""An array of at most so many numbers may be a shape or a point, and is not varied in kind."""


@dataclass(frozen=True, slots=True, eq=False)
class RecordedCall:
    """One call that returned.

    Attributes:
        function: the function, or the one below a method and its decorators.
        load: makes fresh copies of the arguments and of what was returned.
        method: whether the first argument is the object of a method.
    """

    function: Callable[..., Any]
    load: Callable[[], tuple[dict[str, Any], Any]]
    method: bool = False

    def arguments(self) -> dict[str, Any]:
        """Fresh copies of the arguments before the call, by the names of the parameters."""
        return self.load()[0]

    def returned(self) -> Any:
        """A copy of what it returned; None too if that could not be kept."""
        return self.load()[1]

    def varied(self, generator: np.random.Generator) -> dict[str, Any]:
        """Fresh arguments in which every array and tensor has other numbers of its kind.

        The object of a method and what it keeps stay as they are.
        """
        given = self.arguments()
        own = next(iter(given), "") if self.method else ""
        return {k: v if k == own else vary(v, generator) for k, v in given.items()}


class _Recorder:
    """Who records, and what was recorded so far."""

    record: Callable[[], Calls] | None = None
    calls: Calls | None = None
    first: bool = False


@contextmanager
def calls_recorded_by(record: Callable[[], Calls]) -> Iterator[None]:
    """Let ``record`` run the user's code when a call is asked for the first time.

    >>> def double(x): return 2 * x
    >>> call = RecordedCall(double, lambda: ({"x": 3}, 6))
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


def vary(value: Any, generator: np.random.Generator) -> Any:
    """Other numbers of the same kind, shape and type, in arrays, tensors, lists and dictionaries.

    Whole numbers and rows of a one-hot array are exchanged with each other; numbers between 0 and
    1 stay there, and rows keep a sum of 1. A single number stays as it is: it may be a setting.

    >>> generator = np.random.default_rng(0)
    >>> vary({"labels": np.array([0, 1, 1]), "rate": 0.1}, generator)
    {'labels': array([1, 0, 1]), 'rate': 0.1}
    """
    if isinstance(value, np.ndarray):
        return _vary_array(value, generator)
    if is_tensor(value):
        made = _vary_array(value.detach().cpu().numpy(), generator)
        return value.detach().new_tensor(made).requires_grad_(value.requires_grad)
    if type(value) in (list, tuple):
        if len(value) > FEWEST_SIMILAR and all(type(each) is float for each in value):
            return type(value)(_vary_array(np.array(value), generator).tolist())
        return type(value)(vary(each, generator) for each in value)
    if type(value) is dict:
        return {key: vary(each, generator) for key, each in value.items()}
    return value


def _vary_array(value: NDArray[Any], generator: np.random.Generator) -> NDArray[Any]:
    if value.dtype.kind not in "fiub" or value.size < 2:
        return value
    if value.dtype.kind in "iub" or (value == np.round(value)).all():
        if value.ndim == 2 and (value != 0).any() and _is_one_hot(value):
            return value[generator.permutation(len(value))]
        return generator.permutation(value.ravel()).reshape(value.shape)
    made = generator.normal(size=value.shape)
    if value.min() >= 0 and value.max() <= 1:
        made = generator.uniform(0.1, 0.9, value.shape)
        for axis in range(value.ndim):
            if value.shape[axis] > 1 and np.allclose(value.sum(axis=axis), 1):
                made /= made.sum(axis=axis, keepdims=True)
                break
    return made.astype(value.dtype)


def _is_one_hot(value: NDArray[Any]) -> bool:
    return bool(np.isin(value, (0, 1)).all() and (value.sum(axis=1) == 1).all())
