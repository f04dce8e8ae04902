"""Pieces that the author's ``call`` reaches: methods of a class, and functions of several names."""

from __future__ import annotations

import pytest

from grading_classes import graded
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict

EXERCISE = """
from steepest.exercises import piece

@piece(names=("times", "multiply"))
def times(x, w):
    return w * x

@piece
def output(x, w, b):
    return w * x + b

@output.call
def _(student, x, w, b):
    return student.Line(w, b).output(x)

@piece
def twice(x, w):
    return w * w * x

@twice.call
def _(student, x, w):
    return student.times(student.times(x, w), w)

@times.inputs
def _():
    yield 2.0, 3.0

@output.inputs
def _():
    yield 2.0, 3.0, 1.0

@twice.inputs
def _():
    yield 2.0, 3.0
"""
LINE = """
class Line:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def output(self, x):
        return self.w * x - self.b
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[FunctionVerdict]]:
    multiply = "def multiply(x, w):\n    return w * x\n"
    files = {"class.py": multiply + LINE, "none.py": multiply + "def output(x, w, b):\n    pass\n"}
    grades = graded(tmp_path_factory.mktemp("class"), files, EXERCISE)
    return {each.student: [p.verdict for p in each.pieces] for each in grades.records}


def test_a_call_reaches_a_piece_by_each_of_its_names(
    verdicts: dict[str, list[FunctionVerdict]],
) -> None:
    times, _, twice = verdicts["class"]
    assert (times.outcome, twice.outcome) == (RIGHT, RIGHT)


def test_a_method_is_named_as_the_piece_of_its_class(
    verdicts: dict[str, list[FunctionVerdict]],
) -> None:
    assert verdicts["class"][1].sentence == (
        "Your output of Line is wrong: output of Line with x=2, w=3, b=1 gives 5, expected 7."
    )


def test_a_missing_class_is_named_though_a_function_has_the_name_of_the_piece(
    verdicts: dict[str, list[FunctionVerdict]],
) -> None:
    _, output, twice = verdicts["none"]
    assert output.outcome == NOT_CHECKED
    assert output.sentence == "There is no Line, by which output is called."
    assert twice.outcome == RIGHT
