"""Grades as tables: a CSV of all, those that Canvas and Moodle import, and Gradescope's results."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from steepest.errors import GradingError
from steepest.exercises.loading import Exercise
from steepest.gradients.verdicts import RIGHT
from steepest.grading.records import Record
from steepest.values import shown

__all__ = ["canvas_csv", "grades_csv", "gradescope_results", "moodle_csv", "read_roster"]

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
STUDENT_COLUMNS: Final = ("student", "full name", "name", "student name", "username", "student id")
ID_COLUMNS: Final = ("id", "identifier", "sis user id", "student id")


def grades_csv(records: Sequence[Record], exercise: Exercise) -> str:
    """All grades, with a column of points and one of the outcome for each piece."""
    heads = ["student", "id", "points", "of", "late", "missing"]
    for name in exercise.pieces:
        heads += [f"{name} points", f"{name} verdict", f"{name} mistake"]
    rows = []
    for each in records:
        row: list[Any] = [each.student, each.id, f"{each.points:g}", f"{exercise.points:g}"]
        row += ["yes" if each.late else "", "yes" if each.missing else ""]
        for piece in each.pieces:
            row += [f"{piece.points:g}", piece.verdict.outcome, piece.name]
        rows.append(row)
    return _csv(heads, rows)


def canvas_csv(records: Sequence[Record], exercise: Exercise, roster: Roster | None) -> str:
    """The file that Canvas imports into its gradebook: its columns, and the points.

    With a roster, a gradebook exported from Canvas, the rows are those of the roster; without one
    a student has the name and the number that Canvas wrote into the file's name.
    """
    title = exercise.title or exercise.path.stem
    heads = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title]
    rows = []
    for each in (each for each in records if each.platform in ("canvas", "") or roster):
        known = roster.row_of(each) if roster is not None else {}
        row = [known.get("Student", each.student), known.get("ID", each.id)]
        row += [known.get(name, "") for name in heads[2:5]]
        rows.append([*row, "" if each.missing else f"{each.points:g}"])
    return _csv(heads, rows)


def moodle_csv(
    records: Sequence[Record],
    exercise: Exercise,
    feedback: Mapping[str, str],
    roster: Roster | None,
) -> str:
    """The grading worksheet that Moodle imports.

    Args:
        records: of the students.
        exercise: with the points.
        feedback: the comment for each record, by its key.
        roster: the worksheet that Moodle gave, if there is one.
    """
    heads = ["Identifier", "Full name", "Email address", "Grade", "Maximum grade",
             "Feedback comments"]  # fmt: skip
    rows = []
    for each in (each for each in records if each.platform in ("moodle", "") or roster):
        known = roster.row_of(each) if roster is not None else {}
        row = [known.get("Identifier", f"Participant {each.id}" if each.id else "")]
        row += [known.get("Full name", each.student), known.get("Email address", "")]
        row += ["" if each.missing else f"{each.points:g}", f"{exercise.points:g}"]
        rows.append([*row, feedback.get(each.key, "")])
    return _csv(heads, rows)


def gradescope_results(record: Record, exercise: Exercise, hints: str) -> str:
    """Gradescope's results.json of one submission."""
    hidden = frozenset(name for name, each in exercise.pieces.items() if each.hidden)
    tests = []
    for judged, verdict in zip(record.pieces, record.limited_to(hints, hidden), strict=True):
        piece = exercise.pieces[verdict.piece]
        tests.append(
            {
                "name": verdict.piece,
                "score": judged.points,
                "max_score": piece.points,
                "status": "passed" if verdict.outcome == RIGHT else "failed",
                "output": str(verdict),
                "visibility": "after_published" if piece.hidden else "visible",
            }
        )
    output = "\n".join(record.remarks)
    fields = {"score": record.points, "output": output, "tests": tests}
    return json.dumps(fields, indent=1) + "\n"


class Roster:
    """The students of a course, from the CSV of a platform.

    Args:
        rows: by the names of their columns.
        name_column: the column with the names.
        id_column: that with the platform's numbers; "" if there is none.
    """

    def __init__(self, rows: Sequence[dict[str, str]], name_column: str, id_column: str) -> None:
        self.rows, self._name, self._id = rows, name_column, id_column

    def name_of(self, row: dict[str, str]) -> str:
        """The student's name."""
        return row[self._name]

    def id_of(self, row: dict[str, str]) -> str:
        """The platform's number, without words around it."""
        return "".join(each for each in row.get(self._id, "") if each.isdigit())

    def row_of(self, record: Record) -> dict[str, str]:
        """The row of a student; {} if the roster has none."""
        return next((row for row in self.rows if self.is_of(row, record)), {})

    def is_of(self, row: dict[str, str], record: Record) -> bool:
        """Whether a row is that of a record: by number, else by name in any order and case."""
        number = self.id_of(row)
        if number and record.id:
            return number == record.id.partition("-")[0]
        return _letters(self.name_of(row)) == _letters(record.student)


def _letters(name: str) -> list[str]:
    """The letters of a name in alphabetical order: "Doe, Jane" and "doejane" are the same."""
    return sorted(each for each in name.lower() if each.isalnum())


def read_roster(file: str | Path) -> Roster:
    """The students of a course: the gradebook of Canvas, the worksheet of Moodle, or any CSV with
    a column of names.

    Raises:
        GradingError: it cannot be read, or has no column of names.
    """
    path = Path(file)
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as problem:
        raise GradingError(f"roster {path} cannot be read: {problem.strerror}") from None
    reader = csv.DictReader(io.StringIO(text))
    columns = {name.strip().lower(): name for name in reader.fieldnames or () if name}
    name = next((columns[each] for each in STUDENT_COLUMNS if each in columns), None)
    if name is None:
        raise GradingError(
            f"roster must have a column Student or Full name, got the columns "
            f"{shown(', '.join(columns))}"
        )
    number = next((columns[each] for each in ID_COLUMNS if each in columns), "")
    rows = [{k: v or "" for k, v in row.items() if isinstance(k, str)} for row in reader]
    rows = [each for each in rows if each[name].strip() and not _is_no_student(each[name])]
    if not rows:
        raise GradingError(f"roster must have a row for each student, {path} has none")
    return Roster(rows, name, number)


def _is_no_student(name: str) -> bool:
    """Whether a row of Canvas's gradebook is that of the points possible or of its test student."""
    return name.strip().lower() in ("points possible", "student, test")


def _csv(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A CSV in which no cell is a formula for a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(_cell, heads))
    writer.writerows([_cell(each) for each in row] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    text = str(value)
    number = text.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{text}" if text.startswith(FORMULA) and not number else text
