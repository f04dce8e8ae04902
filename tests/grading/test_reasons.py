"""Why a piece of a submission is wrong, as lecturers and students read it."""

from __future__ import annotations

from pathlib import Path

from grading_classes import SOLUTION, can_sandbox, graded, outcomes, write_files
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.grading import grade
from steepest.reports.grades_page import write_grades

CALLING = """
import numpy as np
from steepest.exercises import piece

@piece
def forward(x, w):
    return x * w, (x, w)

@forward.call
def _(student, x, w):
    return student.forward(x, w)[0]

@forward.inputs
def _(rng):
    yield rng.normal(size=2), 0.5

@piece
def backward(upstream, cache):
    x, w = cache
    return upstream * w, np.sum(upstream * x)

@backward.call
def _(student, upstream, x, w):
    return student.backward(upstream, student.forward(x, w)[1])

@backward.inputs
def _(rng):
    yield rng.normal(size=2), rng.normal(size=2), 0.5

@piece
def both(x, w):
    value, cache = forward(x, w)
    return value, backward(np.ones_like(x), cache)

@both.inputs
def _(rng):
    yield rng.normal(size=3), 1.5
"""
OTHER_CACHE = """import numpy as np
def forward(x, w):
    return w * x, {"w": w, "x": x}
def backward(upstream, kept):
    return kept["w"] * upstream, upstream @ kept["x"]
def both(x, w):
    value, kept = forward(x, w)
    return value, backward(np.ones(len(x)), kept)
"""


def test_a_backward_pass_gets_the_cache_of_its_own_forward_pass(tmp_path: Path) -> None:
    wrong = OTHER_CACHE.replace('kept["w"] * upstream', "upstream")
    submissions = write_files(tmp_path / "submissions", {"a.py": OTHER_CACHE, "b.py": wrong})
    (tmp_path / "layers.py").write_text(CALLING)
    grades = grade(submissions, tmp_path / "layers.py", tmp_path / "out", trust=not can_sandbox())
    assert [outcomes(each) for each in grades.records] == [[RIGHT] * 3, [RIGHT, WRONG, WRONG]]
    verdict = grades.records[1].pieces[2].verdict
    assert verdict.mistake == "follows from backward"
    assert verdict.sentence.startswith(
        "Your both does what a right solution does with your backward, which is wrong: both(x="
    )


def test_what_follows_from_other_mistakes_comes_last_on_the_page(tmp_path: Path) -> None:
    wrong = OTHER_CACHE.replace('kept["w"] * upstream', "upstream")
    submissions = write_files(tmp_path / "submissions", {"a.py": wrong, "b.py": wrong})
    (tmp_path / "layers.py").write_text(CALLING)
    grades = grade(submissions, tmp_path / "layers.py", tmp_path / "out", trust=not can_sandbox())
    write_grades(grades)
    frequent, _, rest = (tmp_path / "out/grades.html").read_text().partition("<h2>Mistakes</h2>")
    assert "follows from" not in frequent
    assert rest.index("both: follows from backward") > rest.index("<b>backward: ")


def test_calls_in_the_feedback_can_be_pasted(tmp_path: Path) -> None:
    grades = graded(tmp_path, {"a.py": SOLUTION.replace("x - y", "abs(x) - y")})
    write_grades(grades)
    page = (grades.folder / "feedback/a.html").read_text()
    assert "<dt>Call</dt><dd><code>loss(x=[0.12573, -0.132105, 0.640423]" in page


def test_a_missing_maximum_in_a_softmax_is_found_by_its_correction(tmp_path: Path) -> None:
    text = (
        "import numpy as np\ndef softmax(z):\n    e = np.exp(z)\n    return e / e.sum(1)[:, None]\n"
    )
    submissions = write_files(tmp_path / "submissions", {"a.py": text})
    grades = grade(submissions, "softmax_regression", tmp_path / "out", trust=not can_sandbox())
    fix = grades.records[0].pieces[0].verdict.fix
    assert fix is not None
    assert fix.edit == "the largest of each row subtracted from z in line 3"


def test_a_function_that_returns_nothing_is_called_so(tmp_path: Path) -> None:
    (record,) = graded(tmp_path, {"a.py": SOLUTION.replace("return np.mean", "np.mean")}).records
    assert record.pieces[1].verdict.sentence.startswith(
        "Your loss returns nothing (None) in every call: loss(x="
    )


def test_mistakes_of_unknown_kind_are_headed_by_the_edit_that_corrects_them(
    tmp_path: Path,
) -> None:
    wrong = SOLUTION.replace("np.mean((x - y) ** 2)", "np.mean(abs(x - y) ** 2.5)")
    grades = graded(tmp_path, {"a.py": wrong, "b.py": f"\n\n{wrong}"})
    write_grades(grades)
    page = (grades.folder / "grades.html").read_text()
    assert "loss: right with 2 instead of 2.5</b>, 2 of 2" in page
