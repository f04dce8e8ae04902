"""Why a piece is wrong: it follows from another one, or an edit makes it right (``repairs.py``).

Whatever the process sends here, nothing of it is a verdict: it adds at most a sentence to what a
student reads. An edit is believed only if the last calls of all probes returned right results.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from steepest.exercises.channel import Tensor
from steepest.exercises.following import follows_from, pieces_called
from steepest.exercises.judging import likely_edits, same_as, smallest_wrong
from steepest.exercises.mutants import Mutant
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, form_of
from steepest.exercises.results import Raised
from steepest.gradients.verdicts import Fix, SourceLine
from steepest.grading.processes import Ended, SubmissionProcess

__all__ = ["Searched", "look_for_reasons", "one_line", "reply_to", "returned_value", "wrong_pieces"]

MOST_CALLS: Final = 10_000
"""Calls of a submission's functions by a reference."""
MOST_EDITS: Final = 500
"""Edits for each of which a process may ask about all probes: some more than it tries."""
FOREIGN: Final = "its process writes into the channel to the judge"


@dataclass(frozen=True, slots=True)
class Searched:
    """The end of a search.

    Attributes:
        follows: the wrong pieces because of which this one is; () if it is wrong by itself.
        fix: an edit with which the piece is right; None if there is none.
        ended: why not all edits were tried; "" if they were.
        process_ended: whether the process cannot be used any more.
    """

    follows: tuple[str, ...] = ()
    fix: Fix | None = None
    ended: str = ""
    process_ended: bool = False


def wrong_pieces(
    expected: Mapping[str, Expected], results: Mapping[str, Sequence[Any]]
) -> dict[str, int]:
    """The wrong pieces of those that were called, and the smallest probe on which each is wrong."""
    found = {each: smallest_wrong(expected[each], theirs) for each, theirs in results.items()}
    return {name: number for name, number in found.items() if number is not None}


def look_for_reasons(
    process: SubmissionProcess,
    expected: Mapping[str, Expected],
    results: Mapping[str, Sequence[Any]],
    names: Iterable[str],
    mutants: Mapping[str, Sequence[Mutant]],
    until: float,
) -> dict[str, Searched]:
    """What is known of the reasons for which pieces are wrong.

    Args:
        process: of the submission, which has all pieces.
        expected: of all pieces.
        results: of the pieces that were called.
        names: of wrong pieces.
        mutants: small changes of each reference, which suggest what is tried first.
        until: the time of the process's clock at which to give up.
    """
    wrong, found = wrong_pieces(expected, results), dict[str, Searched]()
    for name in names:
        called = _Called(process, until)
        theirs = {each: called.function(each) for each in pieces_called(expected[name], results)}
        follows = tuple(each.name for each in theirs if each.name in wrong)
        if follows and follows_from(expected[name], results[name], theirs):
            found[name] = Searched(follows=follows)
            continue
        kinds = likely_edits(expected[name], mutants[name], results[name])
        found[name] = _look_for_fix(process, expected[name], wrong[name], kinds, until)
        if found[name].process_ended:
            break
    return found


class _Called:
    """The functions of a submission as the judge calls them, so many times at most."""

    def __init__(self, process: SubmissionProcess, until: float) -> None:
        self._process, self._until, self._left = process, until, MOST_CALLS

    def function(self, piece: ExercisePiece) -> Callable[..., Any]:
        """The student's function of a piece; it raises a ValueError where theirs raises."""

        def call(*arguments: Any) -> Any:
            self._left -= 1
            if self._left < 0:
                raise TimeoutError
            task = {"piece": piece.name, "number": 0, "seed": 0, "arguments": arguments,
                    "direct": True}  # fmt: skip
            self._process.send(task, self._until)
            reply = reply_to(0, self._process.receive(self._until))
            if "raised" in reply:
                raise ValueError(f"{piece.name} raises")
            return returned_value(reply.get("value"))

        return call


def returned_value(value: Any) -> Any:
    """A result as a function of this process would return it."""
    if isinstance(value, Tensor):
        import torch

        return torch.from_numpy(value.array)
    if isinstance(value, list | tuple):
        return type(value)(map(returned_value, value))
    if isinstance(value, dict):
        return {key: returned_value(each) for key, each in value.items()}
    return value


def reply_to(number: int, reply: Any) -> dict[str, Any]:
    """The reply to the last call.

    Raises:
        Ended: the process has sent something else.
    """
    about = (reply.get("event"), reply.get("number")) if isinstance(reply, dict) else None
    if about != ("result", number):
        raise Ended("writes into the channel to the judge")
    assert isinstance(reply, dict)
    return reply


def _look_for_fix(
    process: SubmissionProcess,
    expected: Expected,
    first: int,
    kinds: tuple[str, ...],
    until: float,
) -> Searched:
    """Let the process of a submission try edits of a wrong piece.

    Args:
        process: of the submission.
        expected: of the piece.
        first: the call that is tried first.
        kinds: of edits that are tried first.
        until: the time of the process's clock at which to give up.
    """
    probes = tuple(each.arguments for each in expected.probes)
    task = {"repair": expected.piece.name, "probes": probes, "first": first, "kinds": kinds}
    answers = deque[tuple[int, int]](maxlen=len(probes))
    try:
        process.send(task, until)
        for _ in range(MOST_EDITS * (1 + len(probes))):
            reply = process.receive(until)
            kind = reply.get("event") if isinstance(reply, dict) else None
            if kind == "repair":
                if reply.get("stopped") is True:
                    return Searched(ended="an edit computes for too long")
                return Searched(fix=_fix(reply.get("found"), answers, len(probes)))
            number = reply.get("number") if kind == "try" else None
            if type(number) is not int or not 0 <= number < len(probes):
                return Searched(ended=FOREIGN, process_ended=True)
            raised = "raised" in reply
            result = Raised("raises", "") if raised else form_of(expected.piece, reply.get("value"))
            same = same_as(expected, number, result)
            answers.append((number, same))
            process.send({"same": same}, until)
    except TimeoutError:
        return Searched(ended="it takes too long", process_ended=True)
    except Ended as problem:
        return Searched(ended=f"with an edit its process {problem}", process_ended=True)
    return Searched(ended=FOREIGN, process_ended=True)


def _fix(found: Any, answers: Sequence[tuple[int, int]], probes: int) -> Fix | None:
    """The edit that the process says, if the calls before it were right."""
    if not isinstance(found, dict) or type(found.get("line")) is not int:
        return None
    same = -1
    for _, each in answers:
        same &= each
    if [number for number, _ in answers] != list(range(probes)) or not same:
        return None
    words, place, before, after = (
        one_line(found.get(each)) for each in ("words", "place", "before", "after")
    )
    return Fix(words, SourceLine(place, found["line"], before), after, probes)


def one_line(text: Any) -> str:
    """Text of a submission's process, cut to one line."""
    return " ".join(str(text if isinstance(text, str) else "").split())[:300]
