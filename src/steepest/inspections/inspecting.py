"""The inspection from outside: a process, a clock, and what to do when either runs out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from steepest.errors import InspectionError
from steepest.inspections.events import Job, read_events
from steepest.inspections.record import WRONG, Inspection, Verdict
from steepest.values import real, shown

__all__ = ["inspect_file"]

TICK: Final = 0.03
STARTING: Final = 60.0
"""Seconds that Python and NumPy may take to load, beyond the user's limit."""
MOST_RESTARTS: Final = 100


def inspect_file(
    file: str | Path, *, pieces: Mapping[str, str] | None = None, time_limit: float = 30.0
) -> Inspection:
    """Run a file in a process of its own, and check its functions there.

    The process has no sandbox: it may do whatever the user who calls may do. It reads no input,
    shows no windows, and what it prints is not shown.

    Args:
        file: a .py file or a notebook.
        pieces: for a piece the name of the function to check; the others are found by their names.
        time_limit: seconds that running the file may take, and each check after it.

    Raises:
        InspectionError: a file that cannot be run, or in which there is nothing to check.
    """
    seconds = real(time_limit)
    if seconds is None or not 0 < seconds <= 86400:
        raise InspectionError(
            f"time_limit must be a number of seconds above 0, got {shown(time_limit)} "
            "(the default is 30)"
        )
    job, found = Job(str(file), dict(pieces or {}), seconds=seconds), _Found()
    for _ in range(MOST_RESTARTS):
        attempt = _attempt(job)
        found.add(attempt)
        if attempt.ended:
            break
        job = _after_death(job, attempt, found)
    if not found.verdicts:
        raise InspectionError(_nothing_found(job, found))
    return Inspection(str(file), tuple(found.verdicts), tuple(found.remarks), found.broken)


@dataclass(slots=True)
class _Attempt:
    """What one process told, and how it ended."""

    events: list[dict[str, Any]] = field(default_factory=list)
    code: int | None = None

    @property
    def last(self) -> dict[str, Any]:
        """The last event."""
        return self.events[-1] if self.events else {"event": "nothing"}

    @property
    def ended(self) -> bool:
        """Whether the process came to its end."""
        return bool(self.last["event"] == "end")

    @property
    def fate(self) -> str:
        """How it ended otherwise, of something that did so."""
        if self.code is None:
            return "does not return"
        if self.code < 0:
            try:
                return f"kills the program ({signal.Signals(-self.code).name})"
            except ValueError:
                return f"kills the program (signal {-self.code})"
        return f"ends the program (exit code {self.code})"


@dataclass(slots=True)
class _Found:
    """What all processes told."""

    verdicts: list[Verdict] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    names: str = ""
    broken: bool = False

    def add(self, attempt: _Attempt) -> None:
        """Take over the events of one process; what was said before is not said again."""
        for event in attempt.events:
            if event["event"] == "refused":
                raise InspectionError(event["sentence"])
            if event["event"] == "verdict":
                remarks = tuple(event["verdict"].pop("remarks"))
                self.verdicts.append(Verdict(**event["verdict"], remarks=remarks))
            if event["event"] == "remark":
                self.tell(event["sentence"], event["broken"])
            if event["event"] == "looked":
                self.names = event["names"]

    def tell(self, sentence: str, broken: bool) -> None:
        """Note what happened to the file."""
        self.broken = self.broken or broken
        if sentence not in self.remarks:
            self.remarks.append(sentence)


def _attempt(job: Job) -> _Attempt:
    """Run the process, and end it when a stage takes longer than it may."""
    with tempfile.TemporaryDirectory(prefix="steepest-check-") as folder:
        told = Path(folder) / "events"
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "steepest.inspections.worker", str(told), job.text()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"MPLBACKEND": "Agg", "PYTHONDONTWRITEBYTECODE": "1"},
            start_new_session=True,
        )
        attempt = _Attempt()
        try:
            # What came to its end within the limit the last time may do so again, if slower.
            _watch(process, told, job.seconds * (1 if job.stop is None else 2), attempt)
        finally:
            _end(process)
        attempt.events = read_events(told)
        return attempt


def _watch(process: subprocess.Popen[bytes], told: Path, seconds: float, attempt: _Attempt) -> None:
    """Wait for its end; the clock starts anew with every stage."""
    stage, until = "", time.monotonic() + STARTING + seconds
    while True:
        try:
            attempt.code = process.wait(TICK)
            return
        except subprocess.TimeoutExpired:
            pass
        now = _stage(read_events(told))
        if now != stage:
            stage, until = now, time.monotonic() + seconds
        if time.monotonic() > until:
            return


def _stage(events: list[dict[str, Any]]) -> str:
    """What the process is at: running the file is one stage, every check another."""
    for event in reversed(events):
        if event["event"] == "checking":
            return str(event["key"])
        if event["event"] in ("started", "statement"):
            return "running"
    return ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()
    process.wait()


def _after_death(job: Job, attempt: _Attempt, found: _Found) -> Job:
    """What is left to do after the process did not come to its end; what ended it is told."""
    last = attempt.last
    done = (*job.done, *(e["key"] for e in attempt.events if e["event"] == "verdict"))
    if last["event"] == "checking":
        fate = f"{attempt.fate}{f' within {job.seconds:g} s' if attempt.code is None else ''}"
        sentence = f"{last['function']} {fate} when it is checked."
        mend = "Call it with small inputs, and see which line it stays in or ends at."
        about = (last["piece"], last["function"], last["place"], WRONG, None, sentence, mend)
        found.verdicts.append(Verdict(*about))
        return replace(job, done=(*done, last["key"]))
    if last["event"] == "verdict":
        return replace(job, done=done)
    if last["event"] != "statement":
        raise InspectionError(f'"{job.file}" cannot be checked: its process {attempt.fate}')
    number = last["number"]
    rest = "of what follows only imports, functions and constants were taken"
    if attempt.code is None:
        advice = 'put training under if __name__ == "__main__": and it is left out'
        found.tell(f"{last['place']} still runs after {job.seconds:g} s: {rest} ({advice})", False)
    else:
        found.tell(f"{last['place']} {attempt.fate}: {rest}", True)
    stop = number if job.stop is None else min(job.stop, number)
    return replace(job, done=done, stop=stop, skip=(*job.skip, number))


def _nothing_found(job: Job, found: _Found) -> str:
    return "\n".join(
        [
            *found.remarks,
            f'"{job.file}" must have a function that is a piece of the exercise, found none '
            f"(name yours: --piece descent=my_function). Looked for {found.names}",
        ]
    )
