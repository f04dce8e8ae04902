"""How the process that runs the user's file tells what it does: lines of JSON in a file.

A file and not a pipe or stdout: what the user prints, closes or forks does not touch it, and what
was told before the process died is there to be read.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["Job", "Teller", "read_events"]


@dataclass(frozen=True, slots=True)
class Job:
    """What the process is to do.

    Attributes:
        file: the user's.
        pieces: for a piece the function that ``--piece`` names.
        stop: see `steepest.inspections.executing.execute`.
        skip: likewise.
        done: keys of functions that have their verdict.
        seconds: what a check may take.
    """

    file: str
    pieces: dict[str, str]
    stop: int | None = None
    skip: tuple[int, ...] = ()
    done: tuple[str, ...] = ()
    seconds: float = 30.0

    def text(self) -> str:
        """As an argument of the process."""
        return json.dumps(asdict(self))

    @staticmethod
    def read(text: str) -> Job:
        """The job of which ``text`` is the text.

        >>> job = Job("solution.py", {"descent": "walk"}, stop=3)
        >>> Job.read(job.text()) == job
        True
        """
        fields = json.loads(text)
        return Job(**{**fields, "done": tuple(fields["done"]), "skip": tuple(fields["skip"])})


class Teller:
    """Writes events to a file, in the process that made it only, not in one that it forks."""

    def __init__(self, file: str) -> None:
        self._file, self._process = file, os.getpid()

    def __call__(self, event: str, **about: Any) -> None:
        """Tell one event; a forked child ends here."""
        if os.getpid() != self._process:
            os._exit(0)
        line = json.dumps({"event": event, **about}) + "\n"
        handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, line.encode())
        finally:
            os.close(handle)


def read_events(file: Path) -> list[dict[str, Any]]:
    """The events told so far; a line that is not finished, or damaged, is left out."""
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
