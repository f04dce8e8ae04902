"""The reference, or a function with a known mistake, called like a user's."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import ELEMENT_SECONDS, SafeFunction
from steepest.checks.observations import CallResult
from steepest.checks.pieces import Piece
from steepest.checks.reading import is_float32
from steepest.counted_time import add_counted_time
from steepest.gradients.limits import OutOfTime
from steepest.gradients.safe_calls import failure_of

__all__ = ["KnownFunction", "called_like"]


def called_like(user: SafeFunction, function: Callable[..., Any]) -> KnownFunction:
    """The reference or a mistake, called with the same arguments as a user's function."""
    array_format = user.piece.format_of_reference(user.array_format)
    return KnownFunction(function, user.piece, array_format, user.roles)


class KnownFunction(SafeFunction):
    """A function of steepest's own, of which only the results are compared.

    Nobody reads its calls, it prints nothing and it ends, so that a call takes half the time of a
    user's. A limit of what it is part of ends it too.

    Args:
        function: the reference, or one with a mistake.
        piece: whose probes are made.
        array_format: library and dtype of its arguments.
        roles: which of the exercise's arguments the user's function takes.
        earlier: results of its first calls, which are not made again.
        results: to which those of all calls are added; None to keep none.
    """

    def __init__(
        self,
        function: Callable[..., Any],
        piece: Piece,
        array_format: ArrayFormat,
        roles: frozenset[str],
        *,
        earlier: Sequence[CallResult] = (),
        results: list[CallResult] | None = None,
    ) -> None:
        super().__init__(function, piece, array_format, roles=roles)
        self._earlier, self._results = iter(earlier), results

    def __call__(self, *arguments: Any) -> CallResult:
        """Call it with copies of the arguments, and read what it returns."""
        result = next(self._earlier, None) or self._call(arguments)
        if self._results is not None:
            self._results.append(result)
        return result

    def _call(self, arguments: Sequence[Any]) -> CallResult:
        copies = [self.array_format.convert(each) for each in arguments]
        returned, failure = None, None
        with (
            warnings.catch_warnings(record=True) as warned,
            np.errstate(over="warn", divide="warn", invalid="warn", under="ignore"),
        ):
            warnings.simplefilter("always")
            try:
                returned = self._function(*copies)
            except (OutOfTime, KeyboardInterrupt):
                raise
            except BaseException as raised:  # a mistake may be any
                failure = failure_of(raised)
        texts = tuple(dict.fromkeys(str(each.message) for each in warned))
        if failure is not None:
            return CallResult("", (), failure, warnings=texts)
        arrays, failure = self._read_returned_value(returned)
        add_counted_time(ELEMENT_SECONDS * sum(each.size for each in arrays))
        return CallResult("", arrays, failure, returned, is_float32(returned), texts)

    def _logged(self, function: Callable[..., Any]) -> Callable[..., Any]:
        return function
