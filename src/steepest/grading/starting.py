"""Starts the process of a file and runs it, again without the statement that ended or hung it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from steepest.grading.clock import Clock
from steepest.grading.processes import Ended, SubmissionProcess
from steepest.grading.sandbox import limits
from steepest.grading.searching import one_line

__all__ = ["MOST_STARTS", "FileStart", "RunSettings", "Stopped", "whole_time"]

MOST_STARTS: Final = 6
IMPORTING: Final = 6.0
"""Times the limit of a call that an import may take."""
WHOLE: Final = 12.0
"""Times the limit of a call that a submission may take."""
LONGEST_START: Final = 30.0


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How submissions are run.

    Attributes:
        runner: folder that ``sandbox.write_runner`` has written.
        time_limit: seconds for all calls of a piece, and for a statement of a file.
        memory: bytes.
        trust: whether to run without a sandbox.
        interrupted: is set to end everything that runs.
    """

    runner: Path
    time_limit: float
    memory: int
    trust: bool
    interrupted: threading.Event = field(default_factory=threading.Event)


class Stopped(Exception):
    """The process has to be started again, or the file is given up."""


def whole_time(time_limit: float) -> float:
    """Seconds that a submission may take with all its files."""
    return LONGEST_START + WHOLE * time_limit


@dataclass(slots=True)
class FileStart:
    """The starts of one file.

    Attributes:
        folder: with the file and those beside it.
        file: its name in the folder.
        settings: how it is run.
        add_remark: takes a sentence on what failed.
        clock: that the limits are of.
        until: its time at which to give up.
        stop: see `steepest.inspections.executing.FileExecution`.
        skip: likewise.
        given_up: whether no further start helps.
    """

    folder: Path
    file: str
    settings: RunSettings
    add_remark: Callable[[str], None]
    clock: Clock
    until: float
    stop: int | None = None
    skip: tuple[int, ...] = ()
    given_up: bool = False

    def start(self) -> SubmissionProcess:
        """A process for the file."""
        given = self.settings
        return SubmissionProcess(
            given.runner, self.folder, given.memory, given.trust, given.interrupted, self.clock
        )

    def run(self, process: SubmissionProcess, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Run the file, and return what the process says of the functions that it has.

        Args:
            process: a new one.
            asked: the pieces, and what the author's functions need.

        Raises:
            Stopped: the process has to be started again, unless the file is given up.
        """
        job = {
            "file": f"{process.folder}/{self.file}",
            "stop": self.stop,
            "skip": self.skip,
            "limits": limits(self.settings.memory, WHOLE * self.settings.time_limit),
            **asked,
        }
        try:
            process.send(job, self.clock.now() + LONGEST_START)
        except (Ended, TimeoutError) as problem:
            self._give_up(f"cannot be run: its process {problem or 'does not start'}")
        return self._wait_until_ready(process)

    def _wait_until_ready(self, process: SubmissionProcess) -> dict[str, Any]:
        seconds, last = LONGEST_START, None
        while True:
            try:
                event = process.receive(min(self.clock.now() + seconds, self.until))
            except TimeoutError:
                self._stop_at(last, "")
            except Ended as problem:
                self._stop_at(last, str(problem))
            kind = event.get("event") if isinstance(event, dict) else None
            if kind == "statement" and type(event.get("number")) is int:
                last = event
                seconds = self.settings.time_limit * (IMPORTING if event.get("imports") else 1)
            elif kind == "refused":
                sentence = one_line(event.get("sentence")).replace(f'"{process.folder}/', '"')
                self.add_remark(sentence)
                self.given_up = True
                raise Stopped
            elif kind == "ready" and isinstance(event.get("found"), dict):
                for remark in event.get("remarks") or ():
                    self.add_remark(one_line(remark))
                return dict(event["found"])
            else:
                self._give_up("writes into the channel to the judge")

    def _give_up(self, words: str) -> None:
        self.add_remark(f"{self.file} {words}")
        self.given_up = True
        raise Stopped

    def _stop_at(self, last: dict[str, Any] | None, ended: str) -> None:
        """Note the statement at which the process ended or hung, to run the file without it."""
        if last is None:
            self._give_up(f"cannot be run: its process {ended or 'does not start'}")
        assert last is not None
        number, place = int(last["number"]), one_line(last.get("place"))
        if ended:
            self.add_remark(f"{place} {ended}: it was left out")
        else:
            limit = f"{self.settings.time_limit:g} s"
            self.add_remark(f"{place} still runs after {limit}: only definitions were run after")
            self.stop = number if self.stop is None else min(self.stop, number)
        self.skip = (*self.skip, number)
        raise Stopped
