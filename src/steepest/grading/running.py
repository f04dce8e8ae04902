"""Runs the files of a submission and makes every call of the exercise."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from steepest.exercises.loading import Exercise, names_used_of_student
from steepest.exercises.mutants import Mutant
from steepest.exercises.probes import Expected
from steepest.exercises.results import Raised, normal_form
from steepest.grading.processes import Ended, SubmissionProcess
from steepest.grading.sandbox import limits
from steepest.grading.searching import (
    Searched,
    look_for_reasons,
    one_line,
    reply_to,
    wrong_pieces,
)

__all__ = ["Ran", "RunSettings", "run_submission"]

MOST_STARTS: Final = 6
IMPORTING: Final = 6.0
"""Times the limit of a call that an import may take."""
WHOLE: Final = 12.0
"""Times the limit of a call that a submission may take."""
LONGEST_START: Final = 30.0
LONGEST_SEARCH: Final = 60.0
"""Seconds in which edits of a submission are tried: many times what they take on a busy machine."""


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


@dataclass(slots=True)
class Ran:
    """What a submission returned.

    Attributes:
        results: of each piece that was called, one for each probe.
        found: the function's name and place of each piece that was found.
        stopped: for each piece that was not called to its end, why, to follow its name.
        changed: for each piece, the positions of arguments that a call has changed.
        remarks: sentences on what failed when the file was run.
        searches: for wrong pieces, what is known of the reason.
    """

    results: dict[str, list[Any]] = field(default_factory=dict)
    found: dict[str, tuple[str, str]] = field(default_factory=dict)
    stopped: dict[str, str] = field(default_factory=dict)
    changed: dict[str, set[int]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    searches: dict[str, Searched] = field(default_factory=dict)

    def add_remark(self, sentence: str) -> None:
        """Add a sentence, unless it is there."""
        if sentence not in self.remarks and len(self.remarks) < 20:
            self.remarks.append(sentence)


def run_submission(
    exercise: Exercise,
    expected: dict[str, Expected],
    mutants: Mapping[str, Sequence[Mutant]],
    folder: Path,
    files: Sequence[str],
    settings: RunSettings,
) -> Ran:
    """Run the files of a submission until every piece was called, or is in none of them.

    Args:
        exercise: the pieces.
        expected: their probes.
        mutants: small changes of their references.
        folder: with the submission's files.
        files: names of those that are run, the likeliest first.
        settings: how they are run.
    """
    ran, pending = Ran(), list(exercise.pieces)
    until = time.monotonic() + LONGEST_START + WHOLE * settings.time_limit
    for file in files:
        if pending:
            _FileRun(exercise, expected, mutants, folder, file, settings, ran, until).run(pending)
            pending = [each for each in pending if each not in ran.found]
    return ran


class _Stopped(Exception):
    """The process has to be started again, or the file is given up."""


@dataclass(slots=True)
class _FileRun:
    """One file of a submission, run again after each end of its process."""

    exercise: Exercise
    expected: dict[str, Expected]
    mutants: Mapping[str, Sequence[Mutant]]
    folder: Path
    file: str
    settings: RunSettings
    ran: Ran
    until: float
    stop: int | None = None
    skip: tuple[int, ...] = ()
    called: list[str] = field(default_factory=list)

    def run(self, pieces: Sequence[str]) -> None:
        """Run the file, and call the pieces that it has."""
        left = list(pieces)
        for _ in range(MOST_STARTS):
            wrong = self._not_searched()
            if not left and not wrong:
                return
            if time.monotonic() > self.until:
                if left:
                    self.ran.add_remark(f"{self.file} takes too long: the rest was not run")
                break
            settings = self.settings
            process = SubmissionProcess(
                settings.runner, self.folder, settings.memory, settings.trust, settings.interrupted
            )
            try:
                self._start(process, list(dict.fromkeys([*left, *self.called])) if wrong else left)
                found = self._run_file(process)
                left = [each for each in left if each in found]
                while left:
                    self._call(process, left.pop(0), found)
                names, until = self._not_searched(), time.monotonic() + LONGEST_SEARCH
                looked = look_for_reasons(
                    process, self.expected, self.ran.results, names, self.mutants, until
                )
                self.ran.searches |= looked
                return
            except _Stopped:
                pass
            finally:
                process.close()
            if self.stop == -1:
                return
        for each in left:
            if each in self.ran.found and each not in self.ran.results:
                self.ran.stopped.setdefault(each, "was not called: its file ends the process")

    def _start(self, process: SubmissionProcess, pieces: Sequence[str]) -> None:
        job = {
            "file": f"{process.folder}/{self.file}",
            "pieces": {each: _asked(self.exercise, each) for each in pieces},
            "imports": self.exercise.imports,
            "given": self.exercise.given,
            "stop": self.stop,
            "skip": self.skip,
            "limits": limits(self.settings.memory, WHOLE * self.settings.time_limit),
        }
        try:
            process.send(job, time.monotonic() + LONGEST_START)
        except (Ended, TimeoutError) as problem:
            self._give_up(f"cannot be run: its process {problem or 'does not start'}")

    def _give_up(self, words: str) -> None:
        self.ran.add_remark(f"{self.file} {words}")
        self.stop = -1
        raise _Stopped

    def _run_file(self, process: SubmissionProcess) -> dict[str, Any]:
        """The pieces that the file has, after it was run."""
        seconds, last = LONGEST_START, None
        while True:
            try:
                event = process.receive(min(time.monotonic() + seconds, self.until))
            except TimeoutError:
                self._stop_at(last, "")
            except Ended as problem:
                self._stop_at(last, str(problem))
            kind = event.get("event") if isinstance(event, dict) else None
            if kind == "statement" and type(event.get("number")) is int:
                last = event
                seconds = self.settings.time_limit * (IMPORTING if event.get("imports") else 1)
            elif kind == "refused":
                self.ran.add_remark(
                    one_line(event.get("sentence")).replace(f'"{process.folder}/', '"')
                )
                self.stop = -1
                raise _Stopped
            elif kind == "ready":
                return self._found(event)
            else:
                self._give_up("writes into the channel to the judge")

    def _stop_at(self, last: dict[str, Any] | None, ended: str) -> None:
        """Note the statement at which the process ended or hung, to run the file without it."""
        if last is None:
            self._give_up(f"cannot be run: its process {ended or 'does not start'}")
        assert last is not None
        number, place = int(last["number"]), one_line(last.get("place"))
        if ended:
            self.ran.add_remark(f"{place} {ended}: it was left out")
        else:
            limit = f"{self.settings.time_limit:g} s"
            self.ran.add_remark(
                f"{place} still runs after {limit}: only definitions were run after"
            )
            self.stop = number if self.stop is None else min(self.stop, number)
        self.skip = (*self.skip, number)
        raise _Stopped

    def _found(self, event: dict[str, Any]) -> dict[str, Any]:
        for remark in event.get("remarks") or ():
            self.ran.add_remark(one_line(remark))
        found = event.get("found")
        if not isinstance(found, dict):
            self._give_up("writes into the channel to the judge")
        assert isinstance(found, dict)
        known: dict[str, Any] = {}
        for piece, about in found.items():
            if piece in self.exercise.pieces and isinstance(about, dict):
                known[piece] = about
                name, place = one_line(about.get("name")), one_line(about.get("place"))
                self.ran.found[piece] = (name, place)
        return known

    def _call(self, process: SubmissionProcess, name: str, found: dict[str, Any]) -> None:
        """Make all calls of a piece."""
        expected = self.expected[name]
        until = min(time.monotonic() + self.settings.time_limit, self.until)
        results: list[Any] = []
        try:
            for number, probe in enumerate(expected.probes):
                draws = expected.piece.draws if expected.piece.random else 1
                drawn = []
                for draw in range(draws):
                    seed = 1000 * number + draw if expected.piece.random else 0
                    task = {"piece": name, "number": number, "seed": seed,
                            "arguments": probe.arguments, "direct": False}  # fmt: skip
                    process.send(task, until)
                    drawn.append(self._result(name, number, process.receive(until)))
                results.append(tuple(drawn) if expected.piece.random else drawn[0])
        except TimeoutError:
            self.ran.stopped[name] = f"does not return within {self.settings.time_limit:g} s"
            raise _Stopped from None
        except Ended as problem:
            self.ran.stopped[name] = str(problem)
            raise _Stopped from None
        self.ran.results[name] = results
        self.called.append(name)

    def _not_searched(self) -> list[str]:
        """The wrong pieces of this file of which the reason was not looked for."""
        wrong = wrong_pieces(self.expected, self.ran.results)
        return [each for each in self.called if each in wrong and each not in self.ran.searches]

    def _result(self, name: str, number: int, reply: Any) -> Any:
        """The result of a call in its normal form."""
        reply = reply_to(number, reply)
        if "raised" in reply:
            return Raised(one_line(reply["raised"]), one_line(reply.get("text")))
        changed = reply.get("changed")
        places = (
            [each for each in changed if type(each) is int] if isinstance(changed, tuple) else []
        )
        self.ran.changed.setdefault(name, set()).update(places)
        return normal_form(reply.get("value"))


def _asked(exercise: Exercise, name: str) -> dict[str, Any]:
    """What the process has to know to call a piece."""
    piece = exercise.pieces[name]
    call = exercise.calls.get(name, "")
    parameters = piece.parameters
    return {
        "names": piece.names,
        "call": call,
        "uses": names_used_of_student(piece.student_call) if call else piece.names,
        "in_place": {each: parameters.index(each) for each in piece.in_place},
    }
