"""The pages of a graded class: one for the lecturer, and one with feedback for each student."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from steepest import __version__
from steepest.exercises.loading import Exercise
from steepest.files import make_writable_folder, write_whole_file
from steepest.gradients.verdicts import (
    HINT_LEVELS,
    NOT_CHECKED,
    RIGHT,
    WRONG,
    FunctionVerdict,
    hint_level,
)
from steepest.grading.alike import common_mistakes, submissions_alike
from steepest.grading.grading import Grades
from steepest.grading.records import Record, anonymous
from steepest.grading.rosters import complete_records
from steepest.grading.tables import (
    Roster,
    canvas_csv,
    grades_csv,
    gradescope_results,
    moodle_csv,
)
from steepest.reports.pages import render

__all__ = ["feedback_page", "grades_page", "write_grades"]

MARKS = {RIGHT: "\N{CHECK MARK}", WRONG: "\N{BALLOT X}", NOT_CHECKED: "?"}
MOST_FREQUENT = 5
"""Mistakes that the page lists first: what a lecturer may speak about in the next lesson."""
CLASSES = {RIGHT: "supported", WRONG: "refuted", NOT_CHECKED: "undecided"}


@dataclass(frozen=True, slots=True)
class _PieceRow:
    """How a class did on one piece."""

    name: str
    right: int
    wrong: int
    not_checked: int
    handed_in: int
    points: float
    of: float

    @property
    def share(self) -> float:
        """The share of submissions that are right, in percent."""
        return 100 * self.right / self.handed_in if self.handed_in else 0.0


def write_grades(
    grades: Grades,
    *,
    roster: Roster | None = None,
    hints: str = "why",
    anonymised: bool = False,
) -> tuple[list[Record], list[str]]:
    """Write what a lecturer needs into the folder of the grades.

    ``grades.html`` is the lecturer's page, ``feedback/`` has a page for each student,
    ``grades.csv`` all grades, ``canvas.csv`` and ``moodle.csv`` what these import, and
    ``gradescope/`` the results of each submission. The same grades give the same bytes.

    Args:
        grades: of the class.
        roster: the students of the course; those without a submission are then named.
        hints: what students read of a wrong function: that, where, why or how.
        anonymised: whether ``grades.html`` leaves out names.

    Returns:
        The records of all students, and sentences on what does not fit the roster.
    """
    hints = hint_level(hints)
    exercise, folder = grades.exercise, grades.folder
    records, sentences = list(grades.records), list[str]()
    if roster is not None:
        records, sentences = complete_records(records, exercise, roster)
    for each in ("feedback", "gradescope"):
        make_writable_folder(folder / each)
    comments = {}
    for record in records:
        page = feedback_page(record, exercise, hints)
        write_whole_file(folder / "feedback" / f"{record.key}.html", page.encode())
        results = gradescope_results(record, exercise, hints)
        write_whole_file(folder / "gradescope" / f"{record.key}.json", results.encode())
        comments[record.key] = _comment(record, exercise, hints)
    texts = {
        "grades.csv": grades_csv(records, exercise),
        "canvas.csv": canvas_csv(records, exercise, roster),
        "moodle.csv": moodle_csv(records, exercise, comments, roster),
        "grades.html": grades_page(records, exercise, anonymised=anonymised, remarks=sentences),
    }
    for name, text in texts.items():
        write_whole_file(folder / name, text.encode())
    return records, sentences


def grades_page(
    records: Sequence[Record],
    exercise: Exercise,
    *,
    anonymised: bool = False,
    remarks: Sequence[str] = (),
) -> str:
    """The lecturer's page: pieces, mistakes, what could not be checked, points by student."""
    if anonymised:
        records = [anonymous(each, number) for number, each in enumerate(records, 1)]
        remarks = ()
    handed_in = [each for each in records if not each.missing]
    points = [each.points for each in handed_in]
    mistakes = sorted(common_mistakes(handed_in), key=lambda each: each.follows)
    taught = [each for each in mistakes if each.name and not each.follows]
    return render(
        "grades.html.j2",
        title=exercise.title or exercise.path.stem,
        file=exercise.path.name,
        of=exercise.points,
        records=records,
        handed_in=len(handed_in),
        late=sum(each.late for each in records),
        median=statistics.median(points) if points else 0.0,
        full=sum(abs(each - exercise.points) < 1e-9 for each in points),
        pieces=_piece_rows(handed_in, exercise),
        mistakes=mistakes,
        frequent=[each for each in taught if len(each.records) > 1][:MOST_FREQUENT],
        rare=[each for each in mistakes if not each.name and len(each.records) == 1],
        unchecked=_unchecked(handed_in),
        alike=submissions_alike(handed_in),
        remarks=remarks,
        anonymised=anonymised,
        marks=MARKS,
        classes=CLASSES,
        version=__version__,
    )


def feedback_page(record: Record, exercise: Exercise, hints: str) -> str:
    """The page of a student.

    Args:
        record: the student's.
        exercise: with the points.
        hints: one of `HINT_LEVELS`.
    """
    hidden = frozenset(name for name, each in exercise.pieces.items() if each.hidden)
    verdicts = record.limited_to(hints, hidden)
    shown = [
        (verdict, judged.points, exercise.pieces[verdict.piece].points, verdict.piece in hidden)
        for verdict, judged in zip(verdicts, record.pieces, strict=True)
    ]
    return render(
        "feedback.html.j2",
        title=exercise.title or exercise.path.stem,
        record=record,
        of=exercise.points,
        shown=shown,
        sentence=_without_call,
        lines=lambda verdict: [line.split(": ", 1) for line in verdict.lines()],
        why=HINT_LEVELS.index(hints) >= HINT_LEVELS.index("why"),
        marks=MARKS,
        classes=CLASSES,
        version=__version__,
    )


def _without_call(verdict: FunctionVerdict) -> str:
    """What was found, without the failing call, which is shown below it."""
    first, *others = verdict.sentences()
    return " ".join((first.replace(f": {verdict.failing}.", "."), *others))


def _piece_rows(records: Sequence[Record], exercise: Exercise) -> list[_PieceRow]:
    rows = []
    for place, (name, piece) in enumerate(exercise.pieces.items()):
        outcomes = [each.pieces[place].verdict.outcome for each in records]
        points = [each.pieces[place].points for each in records]
        right, wrong, other = (outcomes.count(each) for each in (RIGHT, WRONG, NOT_CHECKED))
        mean = statistics.fmean(points) if points else 0.0
        rows.append(_PieceRow(name, right, wrong, other, len(records), mean, piece.points))
    return rows


def _unchecked(records: Sequence[Record]) -> list[tuple[str, str, list[str]]]:
    """Why pieces could not be checked: piece, reason, and whose; the most frequent first."""
    groups: dict[tuple[str, str], list[str]] = {}
    for record in records:
        reasons = {
            each.verdict.sentence for each in record.pieces if each.verdict.outcome == NOT_CHECKED
        }
        if reasons and len(reasons) == 1 and record.count(NOT_CHECKED) == len(record.pieces) > 1:
            groups.setdefault(("all pieces", reasons.pop()), []).append(record.student)
            continue
        for each in record.pieces:
            if each.verdict.outcome == NOT_CHECKED:
                key = (each.verdict.piece, each.verdict.sentence)
                groups.setdefault(key, []).append(record.student)
    ordered = sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    return [(piece, reason, students) for (piece, reason), students in ordered]


def _comment(record: Record, exercise: Exercise, hints: str) -> str:
    """What Moodle shows a student: a line for each piece."""
    hidden = frozenset(name for name, each in exercise.pieces.items() if each.hidden)
    lines = []
    for verdict, judged in zip(record.limited_to(hints, hidden), record.pieces, strict=True):
        of = exercise.pieces[verdict.piece].points
        lines.append(f"{verdict.piece} ({judged.points:g} of {of:g}): {verdict}")
    return "\n".join((*lines, *record.remarks))
