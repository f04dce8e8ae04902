"""Submissions that return the same wrong results to the bit, and mistakes by frequency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from steepest.exercises.judging import Judgement
from steepest.gradients.verdicts import WRONG
from steepest.grading.records import Record

__all__ = ["Alike", "Mistake", "common_mistakes", "submissions_alike"]


@dataclass(frozen=True, slots=True)
class Alike:
    """Students whose wrong pieces return the same to the bit.

    Attributes:
        students: their names.
        pieces: that are wrong alike.
        unexplained: those of them of which the mistake is not known.
    """

    students: tuple[str, ...]
    pieces: tuple[str, ...]
    unexplained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that one or several students made.

    Attributes:
        piece: in which.
        name: see `steepest.exercises.judging.Judgement.name`.
        example: the judgement of the first student.
        records: of all who made it.
    """

    piece: str
    name: str
    example: Judgement
    records: tuple[Record, ...]

    @property
    def follows(self) -> bool:
        """Whether it is the mistake of another piece."""
        return self.example.kind == "other piece"

    @property
    def sentence(self) -> str:
        """What was found in the first submission with it."""
        return " ".join(self.example.verdict.sentences())


def submissions_alike(records: Sequence[Record]) -> list[Alike]:
    """Groups of submissions alike in everything that is wrong, unexplained mistakes first."""
    groups: dict[tuple[tuple[str, str], ...], list[Record]] = {}
    for record in records:
        wrong = [each for each in record.pieces if each.verdict.outcome == WRONG]
        if wrong:
            key = tuple((each.verdict.piece, each.wrong_results) for each in wrong)
            groups.setdefault(key, []).append(record)
    found = []
    for key, alike in groups.items():
        if len(alike) < 2:
            continue
        unexplained = {
            each.verdict.piece
            for each in alike[0].pieces
            if each.verdict.outcome == WRONG and not each.name
        }
        pieces = tuple(piece for piece, _ in key)
        unknown = tuple(each for each in pieces if each in unexplained)
        found.append(Alike(tuple(each.student for each in alike), pieces, unknown))
    return sorted(
        found, key=lambda each: (-len(each.unexplained), -len(each.pieces), each.students)
    )


def common_mistakes(records: Sequence[Record]) -> list[Mistake]:
    """The mistakes, the most frequent first. Unknown ones are the same if their results are."""
    groups: dict[tuple[str, str], list[tuple[Record, Judgement]]] = {}
    for record in records:
        for each in record.pieces:
            if each.verdict.outcome == WRONG:
                key = (each.verdict.piece, each.name or each.wrong_results)
                groups.setdefault(key, []).append((record, each))
    found = [
        Mistake(piece, together[0][1].name, together[0][1],
                tuple(record for record, _ in together))
        for (piece, _), together in groups.items()
    ]  # fmt: skip
    return sorted(found, key=lambda each: (-len(each.records), each.piece, each.name))
