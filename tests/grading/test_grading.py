"""A class graded: verdicts, points, what is kept, and what a lecturer gets."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from grading_classes import (
    EXERCISE,
    FILES,
    SOLUTION,
    SUMMED,
    can_sandbox,
    graded,
    outcomes,
    write_files,
)
from steepest.errors import GradingError
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.grading import Grades, grade
from steepest.grading.records import Record
from steepest.grading.tables import read_roster
from steepest.reports.grades_page import write_grades


@pytest.fixture(scope="module")
def a_class(tmp_path_factory: pytest.TempPathFactory) -> Grades:
    return graded(tmp_path_factory.mktemp("class"), FILES)


def record_of(grades: Grades, student: str) -> Record:
    return next(each for each in grades.records if each.student == student)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def test_a_right_submission_gets_all_points(a_class: Grades) -> None:
    record = record_of(a_class, "doejane")
    assert outcomes(record) == [RIGHT] * 2
    assert record.points == a_class.exercise.points == 5.0


def test_a_known_mistake_is_named_with_the_author_s_sentence(a_class: Grades) -> None:
    verdict = record_of(a_class, "roejohn").pieces[1].verdict
    assert verdict.mistake == "sum for mean"
    assert verdict.sentence.startswith(
        "Your loss sums over the samples instead of averaging: loss(x="
    )
    assert verdict.hint == "Divide by the number."


def test_only_the_lecturer_reads_which_change_of_the_reference_a_mistake_is_like(
    tmp_path: Path,
) -> None:
    text = SOLUTION.replace("(x - y)", "(x + y)")
    grades = graded(tmp_path, {"a.py": text})
    judged = grades.records[0].pieces[1]
    assert judged.verdict.outcome == WRONG
    assert judged.verdict.mistake is None
    assert judged.verdict.sentence.startswith("Your loss is wrong on every probe: loss(x=")
    assert judged.name == "as the reference with + instead of -"
    write_grades(grades, hints="why")
    assert "<b>loss: as the reference with + instead of -</b>" in (
        grades.folder / "grades.html"
    ).read_text(encoding="utf-8")
    for page in (grades.folder / "feedback").iterdir():
        assert "reference" not in page.read_text(encoding="utf-8")


def test_a_function_that_hangs_costs_only_itself(a_class: Grades) -> None:
    record = record_of(a_class, "loopeva")
    assert outcomes(record) == [NOT_CHECKED, RIGHT]
    assert record.pieces[0].verdict.sentence == "total does not return within 2 s."


def test_a_syntax_error_is_a_reason_and_ends_nothing(a_class: Grades) -> None:
    record = record_of(a_class, "voidtom")
    assert outcomes(record) == [NOT_CHECKED] * 2
    assert "has a syntax error in line 1" in record.remarks[0]


def test_lateness_is_read_from_the_name(a_class: Grades) -> None:
    assert [each.student for each in a_class.records if each.late] == ["roejohn"]


def test_a_second_grading_runs_nothing_and_writes_the_same_bytes(
    a_class: Grades, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise AssertionError("a submission was run again")

    write_grades(a_class)
    before = files_of(a_class.folder)
    monkeypatch.setattr("steepest.grading.grading.run_submission", fail)
    write_grades(graded(a_class.folder.parent, FILES))
    assert files_of(a_class.folder) == before


def test_one_worker_and_a_resumed_grading_write_the_same_bytes(tmp_path: Path) -> None:
    some = {name: FILES[name] for name in ("doejane_1_10_work.py", "roejohn_LATE_2_11_work.py")}
    write_grades(graded(tmp_path / "a", some, workers=1))
    write_grades(graded(tmp_path / "b", some, workers=2))
    (tmp_path / "b/out/records/doejane-1.json").unlink()
    (tmp_path / "b/out/records/roejohn-2.json").write_text("{")
    write_grades(graded(tmp_path / "b", some, workers=2))
    assert files_of(tmp_path / "a/out") == files_of(tmp_path / "b/out")


def test_a_submission_that_changed_is_run_again(tmp_path: Path) -> None:
    assert graded(tmp_path, {"a.py": SUMMED}).records[0].points == 3.0
    (tmp_path / "submissions/a.py").write_text(SOLUTION)
    assert graded(tmp_path, {}).records[0].points == 5.0


def test_an_output_folder_of_another_exercise_is_refused(tmp_path: Path) -> None:
    submissions = write_files(tmp_path / "submissions", {"a.py": SOLUTION})
    graded(tmp_path, {})
    with pytest.raises(GradingError) as raised:
        grade(submissions, "linear_regression", tmp_path / "out", trust=True)
    assert str(raised.value) == (
        f"the output folder {tmp_path}/out holds the grades of two.py, not of "
        "linear_regression.py (choose another one)"
    )


def test_without_bubblewrap_a_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "steepest.grading.sandbox.sandbox_problem", lambda: "bubblewrap is not installed"
    )
    with pytest.raises(GradingError) as raised:
        grade(tmp_path, "softmax_regression", tmp_path / "out")
    assert str(raised.value) == (
        "submissions are code of others and are run in a sandbox, but bubblewrap is not "
        "installed: install it (sudo apt install bubblewrap, or sudo dnf install bubblewrap), or "
        "give --trust to run them with all your rights"
    )


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text().splitlines()))


def test_canvas_imports_points_by_number(a_class: Grades) -> None:
    write_grades(a_class)
    row = next(each for each in rows_of(a_class.folder / "canvas.csv") if each["ID"] == "2")
    title = a_class.exercise.title
    assert (row["Student"], row[title]) == ("roejohn", "3")


def test_a_roster_names_who_is_missing_and_who_is_not_in_it(
    a_class: Grades, tmp_path: Path
) -> None:
    file = tmp_path / "roster.csv"
    file.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section\n"
        "    Points Possible,,,,\n"
        '"Doe, Jane",1,j1,jane,A\n"Roe, John",2,j2,john,A\n"Gone, Gus",9,g9,gus,B\n'
    )
    records, sentences = write_grades(a_class, roster=read_roster(file))
    assert [each.student for each in records if each.missing] == ["Gone, Gus"]
    assert sentences == [
        "no submission of Gone, Gus",
        "not in the roster: loopeva, lowmax, poeann, voidtom",
    ]
    rows = rows_of(a_class.folder / "canvas.csv")
    assert (rows[0]["SIS User ID"], rows[0][a_class.exercise.title]) == ("j1", "5")


def test_members_of_a_group_get_the_grade_of_its_submission(tmp_path: Path) -> None:
    grades = graded(tmp_path, {"Group 1.py": SOLUTION})
    file = tmp_path / "roster.csv"
    file.write_text("Full name,Group\nJane Doe,Group 1\nJohn Roe,Group 1\n")
    records, sentences = write_grades(grades, roster=read_roster(file))
    assert [(each.student, each.points) for each in records] == [
        ("Jane Doe", 5.0), ("John Roe", 5.0),
    ]  # fmt: skip
    assert sentences == []


def test_gradescope_gets_a_score_for_each_piece(a_class: Grades) -> None:
    write_grades(a_class, hints="that")
    results = json.loads((a_class.folder / "gradescope/roejohn-2.json").read_text())
    assert results["score"] == 3.0
    assert results["tests"][1] == {
        "name": "loss", "score": 0.0, "max_score": 2.0, "status": "failed",
        "output": "Your loss is wrong.", "visibility": "visible",
    }  # fmt: skip


def test_feedback_shows_no_more_than_its_level(a_class: Grades) -> None:
    for level, shown, hidden in (
        ("that", "Your loss is wrong.", "<dt>Expected</dt>"),
        ("where", "<dt>Expected</dt><dd><code>2.", "sums over"),
        ("why", "sums over", "Divide by"),
        ("how", "Divide by", "no such text"),
    ):
        write_grades(a_class, hints=level)
        page = (a_class.folder / "feedback/roejohn-2.html").read_text()
        assert shown in page
        assert hidden not in page


def test_the_page_names_mistakes_with_who_made_them_and_what_is_alike(a_class: Grades) -> None:
    write_grades(a_class)
    page = (a_class.folder / "grades.html").read_text()
    assert "loss: sum for mean" in page
    assert "poeann</bdi>, <bdi>roejohn" in page
    assert "These return the same to the bit" in page
    assert "http" not in page.replace("http-equiv", "")


def test_an_anonymous_page_has_no_names(a_class: Grades) -> None:
    write_grades(a_class, anonymised=True)
    page = (a_class.folder / "grades.html").read_text()
    assert not any(each.student in page for each in a_class.records)


def test_names_that_are_formulas_or_markup_stay_text(tmp_path: Path) -> None:
    grades = graded(tmp_path, {"=cmd<script>.py": SOLUTION})
    write_grades(grades)
    assert "'=cmd<script>" in (tmp_path / "out/grades.csv").read_text()
    page = (tmp_path / "out/grades.html").read_text()
    assert "cmd<script>" not in page
    assert "cmd&lt;script&gt;" in page


def test_an_interrupted_grading_ends_soon_and_keeps_what_is_finished(tmp_path: Path) -> None:
    def interrupt(done: float, *progress: float) -> None:
        if done:
            raise KeyboardInterrupt

    files = {"a.py": SOLUTION, "b.py": SOLUTION.replace("return sum(x)", "while True: pass")}
    write_files(tmp_path / "submissions", files)
    (tmp_path / "two.py").write_text(EXERCISE)
    with pytest.raises(KeyboardInterrupt):
        grade(
            tmp_path / "submissions", tmp_path / "two.py", tmp_path / "out", workers=2,
            time_limit=600.0, trust=not can_sandbox(), progress=interrupt,
        )  # fmt: skip
    assert [each.name for each in (tmp_path / "out/records").iterdir()] == ["a.json"]


def test_a_function_with_other_parameters_is_answered_with_those_of_the_exercise(
    tmp_path: Path,
) -> None:
    files = {"doejane.py": SOLUTION.replace("def loss(x, y)", "def loss(x)")}
    (record,) = graded(tmp_path, files).records
    (verdict,) = [each.verdict for each in record.pieces if each.verdict.piece == "loss"]
    assert verdict.outcome == NOT_CHECKED
    assert verdict.sentence == (
        "loss must take 2 arguments by position, loss(x, y), but it raises TypeError: loss() takes "
        "1 positional argument but 2 were given."
    )


def test_all_names_of_a_missing_function_are_listed(tmp_path: Path) -> None:
    submissions = write_files(tmp_path / "submissions", {"doejane.py": "x = 1\n"})
    grades = grade(submissions, "linear_regression", tmp_path / "out", trust=not can_sandbox())
    sentences = [each.verdict.sentence for each in grades.records[0].pieces]
    assert sentences[-1] == "There is no function fit, train or gradient_descent."


def test_the_page_lists_the_most_frequent_mistakes_first(tmp_path: Path) -> None:
    files = {f"student{k}.py": SUMMED for k in range(2)}
    grades = graded(tmp_path, files)
    write_grades(grades)
    page = (grades.folder / "grades.html").read_text()
    assert page.index("Most frequent recognised mistakes") < page.index("<h2>Mistakes</h2>")
    assert ">loss: sum for mean</a>, 2 of 2</li>" in page


def test_feedback_shows_the_line_of_a_mistake_and_the_record_its_correction(
    tmp_path: Path,
) -> None:
    grades = graded(tmp_path, {"doejane.py": SUMMED})
    (verdict,) = [each.verdict for each in grades.records[0].pieces if not each.verdict.ok]
    assert str(verdict.fix) == (
        "With np.mean instead of np.sum in line 5 it is right on all 2 probes."
    )
    write_grades(grades)
    page = (grades.folder / "feedback" / f"{grades.records[0].key}.html").read_text()
    assert "Line 5: <code>return np.sum((x - y) ** 2)</code>" in page
    assert "Corrected" not in page
