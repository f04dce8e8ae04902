"""The judge's side of a search for the edit with which a wrong piece is right (``repairs.py``).

Whatever the process sends, nothing of it is a verdict: a search adds at most a line to what a
student reads. An edit is believed only if the last calls of all probes returned right results.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from steepest.exercises.judging import same_as
from steepest.exercises.probes import Expected
from steepest.exercises.results import Raised, normal_form
from steepest.gradients.verdicts import Fix, SourceLine
from steepest.grading.processes import Ended, SubmissionProcess

__all__ = ["Searched", "look_for_fix", "one_line"]

MOST_EDITS: Final = 500
"""Edits for each of which a process may ask about all probes: some more than it tries."""
FOREIGN: Final = "its process writes into the channel to the judge"


@dataclass(frozen=True, slots=True)
class Searched:
    """The end of a search.

    Attributes:
        fix: an edit with which the piece is right; None if there is none.
        ended: why not all edits were tried; "" if they were.
        process_ended: whether the process cannot be used any more.
    """

    fix: Fix | None = None
    ended: str = ""
    process_ended: bool = False


def look_for_fix(
    process: SubmissionProcess, expected: Expected, first: int, until: float
) -> Searched:
    """Let the process of a submission try edits of a wrong piece.

    Args:
        process: of the submission.
        expected: of the piece.
        first: the call that is tried first.
        until: the time of ``time.monotonic()`` at which to give up.
    """
    probes = tuple(each.arguments for each in expected.probes)
    task = {"repair": expected.piece.name, "probes": probes, "first": first}
    answers = deque[tuple[int, int]](maxlen=len(probes))
    try:
        process.send(task, until)
        for _ in range(MOST_EDITS * (1 + len(probes))):
            reply = process.receive(until)
            kind = reply.get("event") if isinstance(reply, dict) else None
            if kind == "repair":
                if reply.get("stopped") is True:
                    return Searched(None, "an edit computes for too long")
                return Searched(_fix(reply.get("found"), answers, len(probes)))
            number = reply.get("number") if kind == "try" else None
            if type(number) is not int or not 0 <= number < len(probes):
                return Searched(None, FOREIGN, process_ended=True)
            raised = "raised" in reply
            result = Raised("raises", "") if raised else normal_form(reply.get("value"))
            same = same_as(expected, number, result)
            answers.append((number, same))
            process.send({"same": same}, until)
    except TimeoutError:
        return Searched(None, "it takes too long", process_ended=True)
    except Ended as problem:
        return Searched(None, f"with an edit its process {problem}", process_ended=True)
    return Searched(None, FOREIGN, process_ended=True)


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
