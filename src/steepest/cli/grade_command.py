"""``steepest grade``: grades the submissions of a class, and writes pages and tables."""

from __future__ import annotations

import statistics
from typing import Any

from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark, print_table
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, hint_level
from steepest.grading.grading import Grades, grade
from steepest.grading.records import Record
from steepest.grading.tables import read_roster


def run(options: Options) -> int:
    """Grade, write, and print how the class did on each piece."""
    from steepest.reports.grades_page import write_grades

    hint_level(options["hints"], "--hints")
    roster = None if options["roster"] is None else read_roster(options["roster"])
    with report_progress(options["quiet"] or options["json"], "submissions graded") as report:
        grades = grade(
            options["submissions"],
            options["exercise"],
            options["folder"],
            workers=options["workers"],
            time_limit=options["time_limit"],
            trust=options["trust"],
            seed=options["seed"],
            progress=report,
        )
    records, sentences = write_grades(
        grades, roster=roster, hints=options["hints"], anonymised=options["anonymous"]
    )
    if options["json"]:
        print_json(_as_dict(grades, records, sentences))
        return DONE
    rows = [_piece_row(name, place, records) for place, name in enumerate(grades.exercise.pieces)]
    print_table(("piece", "right", "wrong", "not checked"), rows)
    median = statistics.median(each.points for each in records)
    count = f"{len(records)} submission{'s' * (len(records) != 1)}"
    print(f"{count}, median {median:g} of {grades.exercise.points:g} points")
    for each in sentences:
        print_remark(each, options["quiet"])
    print_remark(f"Page: {grades.folder / 'grades.html'}", options["quiet"])
    return DONE


def _piece_row(name: str, place: int, records: list[Record]) -> tuple[str, ...]:
    outcomes = [each.pieces[place].verdict.outcome for each in records]
    return (name, *(str(outcomes.count(each)) for each in (RIGHT, WRONG, NOT_CHECKED)))


def _as_dict(grades: Grades, records: list[Record], sentences: list[str]) -> dict[str, Any]:
    graded = [each.to_json() for each in records]
    for fields in graded:
        del fields["digest"]
    return {
        "exercise": str(grades.exercise.path),
        "points": grades.exercise.points,
        "folder": str(grades.folder),
        "remarks": sentences,
        "submissions": graded,
    }
