"""Events of the process that runs the user's file: lines of JSON in a file.

The events go to a file instead of a pipe or stdout, so that nothing the user prints, closes or
forks affects them, and everything written before the process died can be read.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["EventWriter", "Job", "read_events"]


@dataclass(frozen=True, slots=True)
class Job:
    """The work of one process.

    Attributes:
        file: the user's file.
        pieces: for a piece the function that ``--piece`` names.
        stop: see `steepest.inspections.executing.run_statements`.
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


def read_events(file: Path) -> list[dict[str, Any]]:
    """The events written so far; unfinished and damaged lines are left out."""
    events = []
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    for line in text.split("\n")[:-1]:
        try:
            event = json.loads(line)
        except ValueError:
            continue
        if isinstance(event, dict) and "event" in event:
            events.append(event)
    return events
