"""Events of the process that runs the user's file: lines of JSON in a file.

The events go to a file instead of a pipe or stdout, so that nothing the user prints, closes or
forks affects them, and everything written before the process died can be read.
"""

from __future__ import annotations

import hmac
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict

__all__ = ["KEY_BYTES", "EventWriter", "Job", "WrittenEvents", "read_events"]

KEY_BYTES: Final = 32
EVENTS: Final[dict[str, dict[str, type]]] = {
    "started": {"process": int},
    "remark": {"sentence": str, "broken": bool},
    "statement": {"number": int, "place": str},
    "looked": {"names": str},
    "found": {"checks": list},
    "checking": {"key": str, "piece": str, "function": str, "place": str, "notes": list},
    "searching": {"key": str},
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
        unsearched: keys of functions that are checked without a search for the mistake.
        seconds: time limit of a check.
        search_seconds: counted seconds in which edits are looked for that correct one function.
    """

    file: str
    pieces: dict[str, str]
    stop: int | None = None
    skip: tuple[int, ...] = ()
    done: tuple[str, ...] = ()
    unsearched: tuple[str, ...] = ()
    seconds: float = 30.0
    search_seconds: float = 3.0

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
        lists = {name: tuple(fields[name]) for name in ("done", "skip", "unsearched")}
        return Job(**{**fields, **lists})


class EventWriter:
    """Writes events to a file; a forked child that tries to write exits instead.

    Every line begins with a code that depends on a key and on the number of the line, so that lines
    of others are no events. The user's code runs in the same process, and whoever looks for the key
    there finds it; but nothing that is patched in a module changes what is written.

    Args:
        file: to which lines are appended.
        key: that the reader has too.

    Attributes:
        write: takes the kind of an event and its fields, and appends a line.
    """

    write: Callable[..., None]

    def __init__(self, file: str, key: bytes) -> None:
        process, code, numbers = os.getpid(), hmac.new(key, digestmod="sha256"), count()
        getpid, leave, dumps = os.getpid, os._exit, json.JSONEncoder().encode
        open_file, append, close = os.open, os.write, os.close

        def write(event: str, **fields: Any) -> None:
            if getpid() != process:
                leave(0)
            text = dumps({"event": event, **fields})
            line = f"{_code(code, next(numbers), text)} {text}\n"
            handle = open_file(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                append(handle, line.encode())
            finally:
                close(handle)

        self.write = write


def _code(key: hmac.HMAC, number: int, text: str) -> str:
    code = key.copy()
    code.update(f"{number} {text}".encode())
    return code.hexdigest()


@dataclass(frozen=True, slots=True)
class WrittenEvents:
    """The events that a process wrote so far.

    Attributes:
        events: in their order.
        damaged: how many lines were left out, since they are no events.
    """

    events: list[dict[str, Any]]
    damaged: int


def read_events(file: Path, key: bytes) -> WrittenEvents:
    """The events written so far; an unfinished last line is not one of them yet.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "events"
    ...     EventWriter(str(file), b"key").write("end")
    ...     with file.open("a") as other:
    ...         _ = other.write('{"event": "end"}\\n')
    ...     read_events(file, b"key")
    WrittenEvents(events=[{'event': 'end'}], damaged=1)
    """
    events, damaged, secret = list[dict[str, Any]](), 0, hmac.new(key, digestmod="sha256")
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    for line in text.split("\n")[:-1]:
        code, _, fields = line.partition(" ")
        try:
            event = json.loads(fields) if code == _code(secret, len(events), fields) else None
        except (ValueError, RecursionError):
            event = None
        if event is not None and _is_event(event):
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
