"""Grades all submissions of a class: several at a time, resumable, one failing only for itself."""

from __future__ import annotations

import hashlib
import json
import math
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from steepest import __version__
from steepest.errors import GradingError
from steepest.exercises.judging import Judgement, following, judge, not_checked
from steepest.exercises.loading import Exercise, load_exercise, names_used_of_student
from steepest.exercises.mutants import Mutant, find_mutants
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, expect
from steepest.files import make_writable_folder, read_regular_file, write_whole_file
from steepest.gradients.verdicts import WRONG
from steepest.grading.archives import BadArchive
from steepest.grading.preparing import digest_of, prepare
from steepest.grading.records import Record
from steepest.grading.running import Ran, run_submission
from steepest.grading.sandbox import check_sandbox, write_runner
from steepest.grading.starting import RunSettings
from steepest.grading.submissions import Submission, find_submissions
from steepest.machine import processors
from steepest.values import real, shown

__all__ = ["Grades", "grade"]

MEMORY: Final = 2 * 2**30
TIME_LIMIT: Final = 5.0
MOST_RECORD: Final = 50 * 2**20

Report = Callable[[int, int, float, float], None]


@dataclass(frozen=True, slots=True)
class Grades:
    """What `grade` found.

    Attributes:
        exercise: with which the submissions were compared.
        records: one for each submission, by student.
        folder: with the records.
    """

    exercise: Exercise
    records: tuple[Record, ...]
    folder: Path


def grade(
    submissions: str | Path,
    exercise: str | Path,
    folder: str | Path,
    *,
    workers: int | None = None,
    time_limit: float = TIME_LIMIT,
    memory: int = MEMORY,
    trust: bool = False,
    seed: int = 0,
    progress: Report | None = None,
) -> Grades:
    """Run the submissions of a class and compare them with an exercise.

    Each runs in a sandbox (bubblewrap), which it cannot leave; what it returns is compared here. A
    submission that was graded before is not run again unless it, the exercise or a setting changed.

    Args:
        submissions: folder or zip with a file, a folder or a zip of each student.
        exercise: the lecturer's file, or the name of an exercise that steepest comes with.
        folder: where the records are kept, one of this exercise.
        workers: submissions that run at a time; None for one a processor.
        time_limit: seconds for the calls of a piece.
        memory: bytes for a submission.
        trust: whether to run them without a sandbox, with all rights of the user.
        seed: of the random inputs.
        progress: called with submissions done, all of them, seconds spent and seconds left (NaN as
            long as changes of the references are tried).

    Raises:
        ExerciseError: the exercise cannot be used.
        GradingError: there are no submissions, no sandbox, or the folder is of another exercise.
    """
    seconds = real(time_limit)
    if seconds is None or not 0.1 <= seconds <= 3600:
        raise GradingError(
            f"time_limit must be a number of seconds from 0.1 to 3600, got {shown(time_limit)}"
        )
    if workers is not None and (not isinstance(workers, int) or not 1 <= workers <= 1024):
        raise GradingError(f"workers must be a whole number from 1 on, got {shown(workers)}")
    loaded = load_exercise(exercise)
    check_sandbox(trust)
    expected = {name: expect(loaded, name, seed) for name in loaded.pieces}
    place = Path(folder)
    with tempfile.TemporaryDirectory(prefix="steepest-grade-") as temporary:
        unpacked, runner = Path(temporary) / "all", Path(temporary) / "runner"
        unpacked.mkdir()
        found = find_submissions(submissions, unpacked)
        _claim(place, loaded)
        write_runner(runner)
        settings = RunSettings(runner, seconds, memory, trust)
        about = f"{__version__} {loaded.digest} {seed} {seconds:g} {memory}"
        grader = _Grader(loaded, expected, settings, place, about, Path(temporary))
        records = grader.grade_all(found, workers or processors(), progress)
    return Grades(loaded, tuple(records), place)


def _claim(folder: Path, exercise: Exercise) -> None:
    """Make the folder of an exercise's grades, or check that it is one.

    Raises:
        GradingError: it holds the grades of another exercise, or other files.
    """
    about = folder / "exercise.json"
    name = exercise.path.name
    if about.exists():
        try:
            known = json.loads(read_regular_file(about, 10**6))["exercise"]
        except (OSError, ValueError, KeyError, TypeError):
            known = "an exercise that cannot be read"
        if known != name:
            raise GradingError(
                f"the output folder {folder} holds the grades of {known}, not of {name} (choose "
                "another one)"
            )
        return
    if folder.is_dir() and any(folder.iterdir()):
        raise GradingError(f"the output folder {folder} holds other files (choose a new one)")
    make_writable_folder(folder)
    (folder / "records").mkdir(exist_ok=True)
    text = json.dumps({"exercise": name, "title": exercise.title}, indent=2)
    write_whole_file(about, f"{text}\n".encode())


class _Grader:
    """Grades submissions one by one, and keeps their records."""

    def __init__(
        self,
        exercise: Exercise,
        expected: dict[str, Expected],
        settings: RunSettings,
        folder: Path,
        about: str,
        temporary: Path,
    ) -> None:
        self._exercise, self._expected, self._settings = exercise, expected, settings
        self._records, self._about, self._temporary = folder / "records", about, temporary
        self._records.mkdir(exist_ok=True)
        self._mutants: dict[str, list[Mutant]] = {}

    def grade_all(
        self, submissions: Sequence[Submission], workers: int, progress: Report | None
    ) -> list[Record]:
        """The records of all submissions in their order."""
        began, done = time.monotonic(), 0
        known = [self._known(each) for each in submissions]
        waiting = [k for k, each in enumerate(known) if each is None]

        def report(seconds_each: float) -> None:
            if progress is not None:
                count = len(waiting) - done
                spent = time.monotonic() - began
                progress(len(known) - count, len(known), spent, seconds_each * count)

        if waiting:  # in this thread, as they are limited by a timer of the process
            for name, expected in self._expected.items():
                self._mutants[name] = find_mutants(expected, tried=lambda _: report(math.nan))
        ready = time.monotonic()
        pool = ThreadPoolExecutor(min(workers, max(1, len(waiting))))
        futures: dict[Future[Record], int] = {}
        try:
            futures = {pool.submit(self._grade, submissions[k]): k for k in waiting}
            left = set(futures)
            while left:
                ended, left = wait(left, return_when=FIRST_COMPLETED)
                for each in ended:
                    known[futures[each]] = each.result()
                done += len(ended)
                report((time.monotonic() - ready) / done)
        except BaseException:
            self._settings.interrupted.set()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        return [each for each in known if each is not None]

    def _digest(self, submission: Submission) -> str:
        about = f"{self._about} {submission.late} {submission.student} {digest_of(submission)}"
        return hashlib.sha256(about.encode()).hexdigest()

    def _known(self, submission: Submission) -> Record | None:
        """The record of a submission that was graded before; None if there is none of it."""
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            data = read_regular_file(self._records / f"{submission.key}.json", MOST_RECORD)
            record = Record.from_json(json.loads(data))
            if record.digest == self._digest(submission):
                return record
        return None

    def _grade(self, submission: Submission) -> Record:
        """Run a submission, and keep its record."""
        remarks: list[str] = []
        ran = Ran()
        with tempfile.TemporaryDirectory(dir=self._temporary) as folder:
            given = Path(folder) / "given"
            given.mkdir()
            try:
                files, remarks = prepare(submission, given, self._exercise)
                if not files:
                    ran.add_remark("holds no .py file and no notebook")
                ran = run_submission(
                    self._exercise, self._expected, self._mutants, given, files, self._settings
                )
                if not files:
                    ran.add_remark("holds no .py file and no notebook")
            except BadArchive as problem:
                name = submission.paths[0].name
                ran.add_remark(f"{name} {problem}")
            except OSError as problem:
                ran.add_remark(f"cannot be read: {problem.strerror}")
        pieces = tuple(self._judge(name, ran) for name in self._exercise.pieces)
        record = Record(
            student=submission.student,
            key=submission.key,
            id=submission.id,
            platform=submission.platform,
            late=submission.late,
            digest=self._digest(submission),
            pieces=pieces,
            remarks=(*remarks, *ran.remarks),
        )
        text = json.dumps(record.to_json(), indent=1, ensure_ascii=True)
        write_whole_file(self._records / f"{submission.key}.json", f"{text}\n".encode())
        return record

    def _judge(self, name: str, ran: Ran) -> Judgement:
        piece, expected = self._exercise.pieces[name], self._expected[name]
        function, place = ran.found.get(name, ("", ""))
        if not function:
            reason = f" ({ran.remarks[0]})" if ran.remarks else ""
            return not_checked(name, f"There is no {_missing(piece)}{reason}.")
        if name in ran.stopped:
            return not_checked(name, f"{function} {ran.stopped[name]}.", function, place)
        if name not in ran.results:
            return not_checked(name, f"{function} was not called.", function, place)
        notes = _notes(expected, function, ran.changed.get(name, set()))
        judged = judge(expected, self._mutants[name], ran.results[name], function, place, notes)
        searched = ran.searches.get(name)
        if searched is None or judged.verdict.outcome != WRONG:
            return judged
        if searched.follows:
            return following(judged, searched.follows, [ran.found[k][0] for k in searched.follows])
        if searched.ended:
            note = f"The line of the mistake was not looked for to the end: {searched.ended}."
            notes = (*judged.verdict.notes, note)
            return replace(judged, verdict=replace(judged.verdict, notes=notes))
        fix = searched.fix
        if fix is None:
            return judged
        return replace(judged, verdict=replace(judged.verdict, location=fix.line, fix=fix))


def _missing(piece: ExercisePiece) -> str:
    """What a submission must have to be called, and has not."""
    used = names_used_of_student(piece.student_call)
    if used and not set(used) & {piece.name, *piece.names}:
        return f"{' and no '.join(used)}, by which {piece.name} is called"
    *others, last = piece.names[:3]
    return f"function {', '.join(others)} or {last}" if others else f"function {last}"


def _notes(expected: Expected, function: str, changed: set[int]) -> tuple[str, ...]:
    """A remark on arguments that the function changes and should not."""
    names = expected.piece.parameters
    found: list[Any] = [names[each] for each in sorted(changed) if 0 <= each < len(names)]
    found = [each for each in found if each not in expected.piece.in_place]
    if not found:
        return ()
    return (f"{function} changes its argument {', '.join(found)}: compute with a copy.",)
