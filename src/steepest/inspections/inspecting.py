"""Runs the inspection in a process with a time limit, and restarts it after it was killed."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from steepest.errors import InspectionError
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.events import KEY_BYTES, Job, read_events
from steepest.inspections.forked import ForkedProcess, environment_of_check, fork_check
from steepest.inspections.last_words import StderrReader, describe_exit
from steepest.inspections.record import Inspection
from steepest.inspections.stage_limits import StageLimit
from steepest.inspections.stopped_checks import verdict_on_stopped_check
from steepest.inspections.supervised import SupervisedProcess, start_supervised
from steepest.inspections.time_of_file import RUNNING, TimeOfFile
from steepest.values import counted, real, shown

__all__ = ["inspect_file"]

WORKER: Final = "steepest.inspections.worker"
TICK: Final = 0.03
LONGEST_START: Final = 60.0
"""Seconds that Python and NumPy may take to load, beyond the user's limit."""
MOST_RESTARTS: Final = 100
SECONDS_OF_SEARCHES: Final = 3.0
"""Counted seconds in which edits are looked for that correct one function."""

Confine: TypeAlias = Callable[[Sequence[str], str, str], list[str]]


def inspect_file(
    file: str | Path,
    *,
    pieces: Mapping[str, str] | None = None,
    time_limit: float = 30.0,
    file_limit: float | None = None,
    confine: Confine | None = None,
) -> Inspection:
    """Run a file in a separate process, and check its functions there.

    The process has all rights of the user unless ``confine`` takes them away. It reads no input,
    shows no windows, and what it prints is not shown.

    Args:
        file: a .py file or a notebook.
        pieces: for a piece the name of the function to check; the others are found by their names.
        time_limit: seconds for running the file, and for each check after it.
        file_limit: seconds for the whole file, as measured: what is judged by then has its verdict,
            and the rest is not checked. None for no limit.
        confine: from the command of the process, the file, and the record that the process writes,
            the command that is run in its place.

    Raises:
        InspectionError: the file cannot be run, or has no function to check.
    """
    seconds = _seconds("time_limit", time_limit, "the default is 30")
    whole = None if file_limit is None else _seconds("file_limit", file_limit, "None for no limit")
    clock = TimeOfFile(whole)
    job = Job(str(file), dict(pieces or {}), seconds=seconds, search_seconds=SECONDS_OF_SEARCHES)
    collected = _CollectedEvents()
    for _ in range(MOST_RESTARTS):
        run = _run_worker(job, clock, confine)
        collected.add(run)
        if run.finished:
            break
        if clock.is_used_up():
            collected.add_rest(job, run, clock)
            break
        remaining = _job_after_abnormal_exit(job, run, collected)
        if remaining is None:
            break
        job = remaining
    if not collected.verdicts:
        raise InspectionError(_describe_nothing_found(job, collected))
    verdicts, remarks = collected.verdicts_in_order(), tuple(collected.remarks)
    return Inspection(str(file), verdicts, remarks, collected.broken)


def _seconds(name: str, given: object, hint: str) -> float:
    """A time limit that the user gives, checked."""
    seconds = real(given)
    if seconds is None or not 0 < seconds <= 86400:
        raise InspectionError(
            f"{name} must be a number of seconds above 0, got {shown(given)} ({hint})"
        )
    return seconds


@dataclass(slots=True)
class _ProcessRun:
    """What one process did.

    Attributes:
        events: that it wrote.
        damaged: how many of its lines were no events.
        exit_code: None if it was stopped.
        last_lines: of its stderr.
    """

    events: list[dict[str, Any]] = field(default_factory=list)
    damaged: int = 0
    exit_code: int | None = None
    last_lines: str = ""

    @property
    def last_event(self) -> dict[str, Any]:
        """The last event that begins or ends something, or one of kind "nothing"."""
        events = [each for each in self.events if each["event"] not in ("searching", "found")]
        return events[-1] if events else {"event": "nothing"}

    @property
    def searched(self) -> bool:
        """Whether the process was last looking for a mistake, after all calls had ended."""
        return bool(self.events) and self.events[-1]["event"] == "searching"

    def done_after(self, job: Job) -> tuple[str, ...]:
        """The keys of the checks that have a verdict after this run of a job."""
        return (*job.done, *(e["key"] for e in self.events if e["event"] == "verdict"))

    @property
    def finished(self) -> bool:
        """Whether the process finished its work."""
        return bool(self.last_event["event"] == "end")

    @property
    def exit_reason(self) -> str:
        """Why the process did not finish, to follow the name of what it was doing."""
        return "does not return" if self.exit_code is None else describe_exit(self.exit_code)

    @property
    def last_words(self) -> str:
        """The last lines of stderr as the end of a sentence; "" for a process that was stopped."""
        if self.exit_code is None or not self.last_lines:
            return ""
        return f'; the last it wrote: "{self.last_lines}"'


@dataclass(slots=True)
class _CollectedEvents:
    """What the events of all processes say.

    Attributes:
        verdicts: in the order in which they were written.
        found: the names of the functions that are checked, in the order of the file.
        remarks: on the file.
        known_names: usual names of pieces.
        broken: whether a remark says that something failed.
    """

    verdicts: list[FunctionVerdict] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    known_names: str = ""
    broken: bool = False

    def add(self, run: _ProcessRun) -> None:
        """Collect the events of one process; repeated remarks are left out."""
        for event in run.events:
            if event["event"] == "refused":
                raise InspectionError(event["sentence"])
            if event["event"] == "found":
                self.found += [each["function"] for each in event["checks"]]
            if event["event"] == "verdict":
                self.verdicts.append(FunctionVerdict.from_json(event["verdict"]))
            if event["event"] == "remark":
                self.add_remark(event["sentence"], event["broken"])
            if event["event"] == "looked":
                self.known_names = event["names"]
        if run.damaged:
            lines = counted(run.damaged, "line")
            self.add_remark(f"{lines} of the record of the check were damaged and left out", False)

    def add_rest(self, job: Job, run: _ProcessRun, clock: TimeOfFile) -> None:
        """Collect that no time is left for the checks of a job that have no verdict."""
        found = [check for e in run.events if e["event"] == "found" for check in e["checks"]]
        begun = [e["key"] for e in run.events if e["event"] == "checking"]
        done = (*run.done_after(job), *begun[:-1])  # a check may decide nothing, and write nothing
        self.verdicts.extend(clock.verdicts_on(found, done))
        if not self.verdicts:
            raise InspectionError(f'"{job.file}" cannot be checked: {clock.describe()}')

    def verdicts_in_order(self) -> tuple[FunctionVerdict, ...]:
        """The verdicts in the order in which the functions were found, not that of their checks."""
        places: dict[str, int] = {}
        for place, name in enumerate(self.found):
            places.setdefault(name, place)
        last = len(self.found)
        return tuple(sorted(self.verdicts, key=lambda each: places.get(each.function, last)))

    def add_remark(self, sentence: str, broken: bool) -> None:
        """Add a remark on the file."""
        self.broken = self.broken or broken
        if sentence not in self.remarks:
            self.remarks.append(sentence)


def _run_worker(job: Job, clock: TimeOfFile, confine: Confine | None) -> _ProcessRun:
    """Run one process, and kill it when a stage or the file exceeds its time limit."""
    with tempfile.TemporaryDirectory(prefix="steepest-check-") as folder:
        events_file, key = Path(folder) / "events", os.urandom(KEY_BYTES)
        process = _start_worker(job, confine, events_file, key)
        run, stderr = _ProcessRun(), StderrReader(process.stderr)
        try:
            # Statements that finished in the first process may take longer in the next.
            seconds = job.seconds * (1 if job.stop is None else 2)
            code = _wait_with_time_limit(
                process, events_file, key, seconds, clock, confined=confine is not None
            )
            # A sandbox gives the signal that ended what it ran as a shell does.
            run.exit_code = 128 - code if confine and code is not None and code > 128 else code
        finally:
            process.stop()
        written = read_events(events_file, key)
        run.events, run.damaged = written.events, written.damaged
        run.last_lines = "" if run.finished else stderr.last_lines(job.file)
        return run


def _start_worker(
    job: Job, confine: Confine | None, events_file: Path, key: bytes
) -> SupervisedProcess | ForkedProcess:
    """Start the process of a job: forked, or by a command if it is confined."""
    command = [sys.executable, "-P", "-m", WORKER, str(events_file), job.to_json()]
    environment, folder = environment_of_check(), str(events_file.parent)
    forked = fork_check(command, folder, environment, key) if confine is None else None
    if forked is not None:
        return forked
    reader, writer = os.pipe()
    try:
        os.write(writer, key)
        os.close(writer)
        command = [*command, str(reader)]
        if confine is not None:
            events_file.touch()
            command = confine(command, job.file, str(events_file))
        return start_supervised(command, folder, environment, pass_fds=(reader,))
    finally:
        os.close(reader)


def _wait_with_time_limit(
    process: SupervisedProcess | ForkedProcess,
    events_file: Path,
    key: bytes,
    seconds: float,
    clock: TimeOfFile,
    *,
    confined: bool,
) -> int | None:
    """The exit code, or None after a time limit: that of a stage, which starts again, or of all."""
    stage, limit, noted = "", StageLimit(LONGEST_START + seconds, None), time.monotonic()
    while True:
        with suppress(TimeoutError):
            return process.wait(TICK)
        events = read_events(events_file, key).events
        now = _current_stage(events)
        before, noted = noted, time.monotonic()
        clock.add(stage or RUNNING, noted - before)
        if clock.is_used_up():
            return None
        if now != stage:
            # In a sandbox processes have other numbers.
            number = None if confined else events[0].get("process")
            stage, limit = now, StageLimit(seconds, number)
        if limit.is_passed():
            return None


def _current_stage(events: list[dict[str, Any]]) -> str:
    """The current stage: running the file is one, every check another."""
    for event in reversed(events):
        if event["event"] == "checking":
            return str(event["key"])
        if event["event"] in ("started", "statement"):
            return RUNNING
    return ""


def _job_after_abnormal_exit(job: Job, run: _ProcessRun, collected: _CollectedEvents) -> Job | None:
    """The remaining job after a process that did not finish; what stopped it is collected.

    If that was the search for a mistake, the function is checked again without one.

    Returns:
        None if it is not known what stopped the process.

    Raises:
        InspectionError: the process stopped before anything was found.
    """
    last = run.last_event
    done = run.done_after(job)
    if last["event"] == "checking" and run.searched and last["key"] not in job.unsearched:
        return replace(job, done=done, unsearched=(*job.unsearched, last["key"]))
    if last["event"] == "checking":
        collected.verdicts.append(_verdict_on_stopped_check(job, run))
        return replace(job, done=(*done, last["key"]))
    if last["event"] == "verdict":
        return replace(job, done=done)
    if last["event"] == "statement":
        collected.add_remark(_describe_stopped_statement(job, run), run.exit_code is not None)
        number, stop = last["number"], job.stop
        if run.exit_code is None:
            stop = number if stop is None else min(stop, number)
        return replace(job, done=done, stop=stop, skip=(*job.skip, number))
    sentence = f"its process {run.exit_reason}{run.last_words}"
    if not collected.verdicts:
        raise InspectionError(f'"{job.file}" cannot be checked: {sentence}')
    collected.add_remark(f"the rest was not checked: {sentence}", broken=True)
    return None


def _describe_stopped_statement(job: Job, run: _ProcessRun) -> str:
    place = run.last_event["place"]
    if run.exit_code is not None:
        return f"{place} {run.exit_reason}: it was left out{run.last_words}"
    return (
        f"{place} still runs after {job.seconds:g} s: after it only imports, functions and "
        'constants were run (put training under if __name__ == "__main__": to leave it out)'
    )


def _verdict_on_stopped_check(job: Job, run: _ProcessRun) -> FunctionVerdict:
    limit = job.seconds if run.exit_code is None else None
    within = "" if limit is None else f" within {limit:g} s"
    reason = f"{run.exit_reason}{within} when it is checked{run.last_words}"
    return verdict_on_stopped_check(run.last_event, reason)


def _describe_nothing_found(job: Job, collected: _CollectedEvents) -> str:
    return "\n".join(
        [
            *collected.remarks,
            f'"{job.file}" must have a function that is a piece of the exercise, found none '
            f"(name yours: --piece descent=my_function). Looked for {collected.known_names}",
        ]
    )
