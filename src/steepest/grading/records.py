"""The record of a graded submission, and its JSON."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from steepest.exercises.judging import Judgement
from steepest.gradients.verdicts import FunctionVerdict

__all__ = ["Record"]


@dataclass(frozen=True, slots=True)
class Record:
    """The grades of one submission.

    Attributes:
        student: the name.
        key: the name of its files.
        id: the number that the platform has for the student.
        platform: see `steepest.grading.submissions.Submission`, as for ``late``.
        late: likewise.
        digest: of everything that the grades depend on.
        pieces: a judgement of each piece of the exercise.
        remarks: on the submission.
        missing: whether nothing was handed in.
    """

    student: str
    key: str
    id: str
    platform: str
    late: bool
    digest: str
    pieces: tuple[Judgement, ...]
    remarks: tuple[str, ...] = ()
    missing: bool = False

    @property
    def points(self) -> float:
        """The sum of the points."""
        return sum(each.points for each in self.pieces)

    def count(self, outcome: str) -> int:
        """The number of pieces with an outcome."""
        return sum(each.verdict.outcome == outcome for each in self.pieces)

    def limited_to(self, hints: str, hidden: frozenset[str]) -> tuple[FunctionVerdict, ...]:
        """The verdicts as a student may see them.

        Args:
            hints: a level of `steepest.gradients.verdicts.HINT_LEVELS`.
            hidden: the pieces of which only the outcome is shown.
        """
        return tuple(
            each.verdict.limited_to("that" if each.verdict.piece in hidden else hints)
            for each in self.pieces
        )

    def to_json(self) -> dict[str, Any]:
        """The fields of the record's file."""
        return {
            "student": self.student,
            "key": self.key,
            "id": self.id,
            "platform": self.platform,
            "late": self.late,
            "missing": self.missing,
            "points": self.points,
            "digest": self.digest,
            "remarks": list(self.remarks),
            "pieces": [
                {
                    "points": each.points,
                    "recognised_by": each.kind,
                    "reference_line": each.reference_line,
                    "reference_change": each.change,
                    "wrong_results": each.wrong_results,
                    **each.verdict.to_json(),
                }
                for each in self.pieces
            ],
        }

    @staticmethod
    def from_json(fields: dict[str, Any]) -> Record:
        """The record of which `to_json` gave the fields."""
        pieces = tuple(
            Judgement(
                FunctionVerdict.from_json(each),
                each["points"],
                each["recognised_by"],
                each["wrong_results"],
                each["reference_line"],
                each["reference_change"],
            )
            for each in fields["pieces"]
        )
        plain = {name: fields[name] for name in ("student", "key", "id", "platform", "late")}
        remarks, missing = tuple(fields["remarks"]), fields["missing"]
        return Record(
            **plain, digest=fields["digest"], pieces=pieces, remarks=remarks, missing=missing
        )


def anonymous(record: Record, number: int) -> Record:
    """A record without the student's name: "Student 7"."""
    name = f"Student {number}"
    return replace(record, student=name, key=f"student-{number}", id="")
