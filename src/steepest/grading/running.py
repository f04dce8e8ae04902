"""Runs the files of a submission and makes every call of the exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Final

from steepest.exercises.loading import Exercise, names_used_of_student
from steepest.exercises.mutants import Mutant
from steepest.exercises.probes import Expected, form_of
from steepest.exercises.results import Raised
from steepest.grading.clock import Clock
from steepest.grading.processes import Ended, SubmissionProcess
from steepest.grading.searching import (
    Searched,
    look_for_reasons,
    one_line,
    reply_to,
    wrong_pieces,
)
from steepest.grading.starting import MOST_STARTS, FileStart, RunSettings, Stopped, whole_time

__all__ = ["Ran", "run_submission"]

LONGEST_SEARCH: Final = 60.0
"""Seconds in which edits of a submission are tried: many times what they take on a busy machine."""


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
    ran, pending, clock = Ran(), list(exercise.pieces), Clock()
    until = clock.now() + whole_time(settings.time_limit)
    for file in files:
        if pending:
            start = FileStart(folder, file, settings, ran.add_remark, clock, until)
            _FileRun(exercise, expected, mutants, start, ran).run(pending)
            pending = [each for each in pending if each not in ran.found]
    return ran


@dataclass(slots=True)
class _FileRun:
    """One file of a submission, run again after each end of its process."""

    exercise: Exercise
    expected: dict[str, Expected]
    mutants: Mapping[str, Sequence[Mutant]]
    file: FileStart
    ran: Ran
    called: list[str] = field(default_factory=list)

    def run(self, pieces: Sequence[str]) -> None:
        """Run the file, and call the pieces that it has."""
        left, clock = list(pieces), self.file.clock
        for _ in range(MOST_STARTS):
            wrong = self._not_searched()
            if not left and not wrong:
                return
            if clock.now() > self.file.until:
                if left:
                    self.ran.add_remark(f"{self.file.file} takes too long: the rest was not run")
                break
            process = self.file.start()
            try:
                asked = list(dict.fromkeys([*left, *self.called])) if wrong else left
                found = self._found(self.file.run(process, self._asked(asked)))
                left = [each for each in left if each in found]
                while left:
                    self._call(process, left.pop(0))
                names, until = self._not_searched(), clock.now() + LONGEST_SEARCH
                looked = look_for_reasons(
                    process, self.expected, self.ran.results, names, self.mutants, until
                )
                self.ran.searches |= looked
                return
            except Stopped:
                pass
            finally:
                process.close()
            if self.file.given_up:
                return
        for each in left:
            if each in self.ran.found and each not in self.ran.results:
                self.ran.stopped.setdefault(each, "was not called: its file ends the process")

    def _asked(self, pieces: Sequence[str]) -> dict[str, Any]:
        return {
            "pieces": {each: _asked(self.exercise, each) for each in pieces},
            "alike": tuple((name, *each.names) for name, each in self.exercise.pieces.items()),
            "imports": self.exercise.imports,
            "given": self.exercise.given,
        }

    def _found(self, found: dict[str, Any]) -> list[str]:
        """The pieces of the exercise among those that a process has found."""
        known = []
        for piece, about in found.items():
            if piece in self.exercise.pieces and isinstance(about, dict):
                known.append(piece)
                name, place = one_line(about.get("name")), one_line(about.get("place"))
                self.ran.found[piece] = (name, place)
        return known

    def _call(self, process: SubmissionProcess, name: str) -> None:
        """Make all calls of a piece."""
        expected = self.expected[name]
        limit = self.file.settings.time_limit
        until = min(self.file.clock.now() + limit, self.file.until)
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
            self.ran.stopped[name] = f"does not return within {limit:g} s"
            raise Stopped from None
        except Ended as problem:
            self.ran.stopped[name] = str(problem)
            raise Stopped from None
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
        return form_of(self.exercise.pieces[name], reply.get("value"))


def _asked(exercise: Exercise, name: str) -> dict[str, Any]:
    """What the process has to know to call a piece."""
    piece = exercise.pieces[name]
    call = exercise.calls.get(name, "")
    parameters = piece.parameters
    used = names_used_of_student(piece.student_call)
    alike = [each.names for own, each in exercise.pieces.items() if {own, *each.names} & set(used)]
    return {
        "names": piece.names,
        "call": call,
        "uses": tuple(dict.fromkeys(chain(used, *alike))) if call else piece.names,
        "in_place": {each: parameters.index(each) for each in piece.in_place},
        "excerpt": False,
    }
