"""Events of the process that runs the user's file: lines of JSON in a file.

The events go to a file instead of a pipe or stdout, so that nothing the user prints, closes or
forks affects them, and everything written before the process died can be read.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict

__all__ = ["EventWriter", "Job", "WrittenEvents", "read_events"]

EVENTS: Final[dict[str, dict[str, type]]] = {
    "started": {},
    "remark": {"sentence": str, "broken": bool},
    "statement": {"number": int, "place": str},
    "looked": {"names": str},
    "checking": {"key": str, "piece": str, "function": str, "place": str},
    "verdict": {"key": str, "verdict": dict},
    "refused": {"sentence": str},
    "end": {},
}
"""For each kind of event its fields."""


@dataclass(frozen=True, slots=True)
class Job:
    """The work of one process.

    Attributes:
        file: the user's file.
        pieces: for a piece the function that ``--piece`` names.
        stop: see `steepest.inspections.executing.FileExecution`.
        skip: likewise.
        done: keys of functions that already have a verdict.
        seconds: time limit of a check.
    """

    file: str
    pieces: dict[str, str]
    stop: int | None = None
    skip: tuple[int, ...] = ()
    done: tuple[str, ...] = ()
    seconds: float = 30.0

    def to_json(self) -> str:
        """The job as an argument of the process."""
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text: str) -> Job:
        """The job that `to_json` wrote.

        >>> job = Job("solution.py", {"descent": "walk"}, stop=3)
        >>> Job.from_json(job.to_json()) == job
        True
        """
        fields = json.loads(text)
        return Job(**{**fields, "done": tuple(fields["done"]), "skip": tuple(fields["skip"])})


class EventWriter:
    """Writes events to a file; a forked child that tries to write exits instead."""

    def __init__(self, file: str) -> None:
        self._file, self._process = file, os.getpid()

    def write(self, event: str, **fields: Any) -> None:
        """Append one event as a line of JSON."""
        if os.getpid() != self._process:
            os._exit(0)
        line = json.dumps({"event": event, **fields}) + "\n"
        handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, line.encode())
        finally:
            os.close(handle)


@dataclass(frozen=True, slots=True)
class WrittenEvents:
    """The events that a process wrote so far.

    Attributes:
        events: in their order.
        damaged: how many lines were left out, since they are no events.
    """

    events: list[dict[str, Any]]
    damaged: int


def read_events(file: Path) -> WrittenEvents:
    """The events written so far; an unfinished last line is not one of them yet."""
    events, damaged = [], 0
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    for line in text.split("\n")[:-1]:
        try:
            event = json.loads(line)
        except (ValueError, RecursionError):
            event = None
        if _is_event(event):
            events.append(event)
        else:
            damaged += 1
    return WrittenEvents(events, damaged)


def _is_event(event: Any) -> bool:
    """Whether a line has the fields of its kind of event, with values of the right type."""
    if not isinstance(event, dict) or not isinstance(event.get("event"), str):
        return False
    fields = EVENTS.get(event["event"])
    if fields is None or not all(type(event.get(name)) is kind for name, kind in fields.items()):
        return False
    return event["event"] != "verdict" or _is_verdict(event["verdict"])


def _is_verdict(fields: dict[str, Any]) -> bool:
    try:
        verdict = FunctionVerdict.from_json(fields)
    except (KeyError, TypeError):
        return False
    texts = [verdict.piece, verdict.sentence, verdict.hint, verdict.function, verdict.place]
    texts += [verdict.subject, verdict.mistake or "", *verdict.notes]
    numbers: list[object] = []
    if verdict.failing is not None:
        texts += verdict.failing.to_json().values()
    lines = [verdict.location, None if verdict.fix is None else verdict.fix.line]
    for line in (each for each in lines if each is not None):
        texts += [line.place, line.text]
        numbers.append(line.line)
    if verdict.fix is not None:
        texts += [verdict.fix.edit, verdict.fix.after]
        numbers.append(verdict.fix.probes)
    known = verdict.outcome in (RIGHT, WRONG, NOT_CHECKED)
    whole = all(type(each) is int for each in numbers)
    return known and whole and all(isinstance(each, str) for each in texts)
