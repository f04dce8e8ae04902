"""Pieces that are wrong only because another one is, which they call.

The reference of a piece is called with a student's functions in the place of the references that it
calls. If that returns what the student's piece returns, nothing else is wrong with it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from steepest.exercises.mutants import called_by
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, returned_by
from steepest.exercises.results import Raised, difference

__all__ = ["follows_from", "pieces_called"]


def pieces_called(expected: Expected, present: Collection[str]) -> list[ExercisePiece]:
    """The pieces that a reference calls, right and wrong ones, and that a submission has.

    Right ones are among them since they may leave something for others, such as a cache.

    Args:
        expected: of the piece.
        present: the names of the pieces that the submission has.
    """
    if expected.piece.random:
        return []
    called = called_by(expected.piece.reference)[1]
    return [each for each in called if each.name in present and not each.in_place]


def follows_from(
    expected: Expected,
    results: Sequence[Any],
    theirs: Mapping[ExercisePiece, Callable[..., Any]],
) -> bool:
    """Whether a reference that calls a student's functions returns what the student's piece does.

    Args:
        expected: of the piece.
        results: of the student's piece, one for each probe, in their normal form.
        theirs: the student's functions in the place of the pieces that the reference calls.

    Raises:
        BaseException: what the student's functions raise other than an Exception.
    """
    tolerance = expected.piece.tolerance
    with _replaced(theirs):
        for probe, result in zip(expected.probes, results, strict=True):
            arguments = copy.deepcopy(probe.arguments)
            try:
                returned = expected.piece.result_of(expected.piece.reference, arguments)
                with_theirs = returned_by(expected.piece, returned, arguments)
            except Exception as raised:  # the reference may raise with other functions
                with_theirs = Raised("raises", f"raises {type(raised).__name__}")
            if difference(result, with_theirs, tolerance):
                return False
    return True


@contextmanager
def _replaced(theirs: Mapping[ExercisePiece, Callable[..., Any]]) -> Iterator[None]:
    with ExitStack() as stack:
        for piece, function in theirs.items():
            stack.enter_context(piece.replaced_by(function))
        yield
