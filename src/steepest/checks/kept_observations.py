"""What is observed of a reference and of known mistakes, made once in a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import count, islice

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.known_functions import KnownFunction
from steepest.checks.observations import CallResult, Observation
from steepest.checks.pieces import Function, Piece
from steepest.counted_time import add_counted_time, counted_time
from steepest.gradients.safe_calls import CallFailure

__all__ = ["KeptObservations", "kept_observations"]


class KeptObservations:
    """Observations that are made when they are first needed, and kept.

    After a search that ran out of time in one, what is missing is made anew, and a call that was
    stopped once more. What is kept takes the counted time of making it.

    Args:
        make: gives all observations, the same every time.
    """

    def __init__(self, make: Callable[[], Iterator[Observation]]) -> None:
        self._make, self._made = make, list[tuple[Observation, float]]()
        self._source = make()

    def __iter__(self) -> Iterator[Observation]:
        for place in count():
            if place < len(self._made):
                following, seconds = self._made[place]
                add_counted_time(seconds)
            elif (made := self._next()) is None:
                return
            else:
                following = made
            yield following

    def _next(self, *, again: bool = True) -> Observation | None:
        began = counted_time()
        try:
            following = next(self._source, None)
            value = None if following is None else following.value
            stopped = isinstance(value, CallFailure) and value.kind == "never returns"
            if following is not None and not (stopped and again):
                self._made.append((following, counted_time() - began))
        except BaseException:
            self._begin_again()
            raise
        if stopped and again:
            self._begin_again()
            return self._next(again=False)
        return following

    def _begin_again(self) -> None:
        """Make the observations anew from the first that is not kept."""
        self._source = islice(self._make(), len(self._made), None)


def kept_observations(user: SafeFunction, function: Function) -> KeptObservations:
    """The observations of a reference or of a known mistake, which never change.

    Args:
        user: the function that is compared with it, whose piece, format and roles count.
        function: the reference, or one with a mistake.
    """
    piece = user.piece
    roles = user.roles if piece.roles_asked is None else user.roles & piece.roles_asked
    return _kept_observations(piece, function, piece.format_of_reference(user.array_format), roles)


@lru_cache(maxsize=16384)
def _kept_observations(
    piece: Piece, function: Function, array_format: ArrayFormat, roles: frozenset[str]
) -> KeptObservations:
    like, count = piece.begins_like(function)

    def make() -> Iterator[Observation]:
        start, results = _kept_start(piece, like, array_format, roles, count)
        yield from start
        known = KnownFunction(function, piece, array_format, roles, earlier=results)
        yield from islice(piece.examine(known), count, None)

    return KeptObservations(make)


@lru_cache(maxsize=16384)
def _kept_start(
    piece: Piece, function: Function, array_format: ArrayFormat, roles: frozenset[str], count: int
) -> tuple[KeptObservations, list[CallResult]]:
    """The first observations, and the results of all calls that were made for them."""
    results: list[CallResult] = []

    def make() -> Iterator[Observation]:
        results.clear()
        known = KnownFunction(function, piece, array_format, roles, results=results)
        return islice(piece.examine(known), count)

    return KeptObservations(make), results
