"""Grades of all students of a roster: those who handed in nothing, and those of a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from steepest.exercises.judging import not_checked
from steepest.exercises.loading import Exercise
from steepest.grading.records import Record
from steepest.grading.submissions import Submission
from steepest.grading.tables import Roster

__all__ = ["complete_records"]

GROUP_COLUMNS = ("group", "group name", "team")


def complete_records(
    records: Sequence[Record], exercise: Exercise, roster: Roster
) -> tuple[list[Record], list[str]]:
    """A record for every student of a roster, and sentences on what does not fit.

    A student without a submission gets one that is missing; members of a group, named in a column
    "Group", get the record of the submission with the group's name.
    """
    found: list[Record] = []
    used: set[str] = set()
    missing: list[str] = []
    for row in roster.rows:
        name, number = roster.name_of(row), roster.id_of(row)
        group = next((row[each] for each in row if each.strip().lower() in GROUP_COLUMNS), "")
        own = next((each for each in records if roster.is_of(row, each)), None)
        shared = next((each for each in records if group and each.student == group), None)
        key = Submission(name, (), number).key
        if own is not None:
            used.add(own.key)
            found.append(replace(own, student=name))
        elif shared is not None:
            used.add(shared.key)
            found.append(replace(shared, student=name, id=number, key=key))
        else:
            missing.append(name)
            found.append(_nothing(name, number, key, exercise))
    others = [each for each in records if each.key not in used]
    sentences = []
    if missing:
        sentences.append(f"no submission of {_listed(missing)}")
    if others:
        names = [each.student for each in others]
        sentences.append(f"not in the roster: {_listed(names)}")
    return [*found, *others], sentences


def _nothing(name: str, number: str, key: str, exercise: Exercise) -> Record:
    pieces = tuple(not_checked(each, "Nothing was handed in.") for each in exercise.pieces)
    return Record(name, key, number, "", False, "", pieces, missing=True)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - 10} more" if len(names) > 10 else ""
    return f"{', '.join(names[:10])}{more}"
