"""A small exercise, submissions of it, and how tests grade them."""

from __future__ import annotations

from pathlib import Path

from steepest.errors import GradingError
from steepest.grading import Grades, grade
from steepest.grading.records import Record
from steepest.grading.sandbox import check_sandbox

EXERCISE = '''
"""Two functions."""
import numpy as np
from steepest.exercises import piece

@piece(points=3)
def total(x):
    return np.sum(x)

@total.inputs
def _(rng):
    yield np.array([0.5, 2.0])
    yield rng.normal(size=3)

@piece(points=2)
def loss(x, y):
    return np.mean((x - y) ** 2)

@loss.inputs
def _(rng):
    yield np.array([1.0, 2.0]), np.array([0.5, 4.0])
    yield rng.normal(size=3), rng.normal(size=3)

@loss.mistake("sums over the samples instead of averaging", fix="Divide by the number.")
def sum_for_mean(x, y):
    return np.sum((x - y) ** 2)
'''
SOLUTION = """import numpy as np
def total(x):
    return sum(x)
def loss(x, y):
    return np.mean((x - y) ** 2)
"""
SUMMED = SOLUTION.replace("np.mean(", "np.sum(")
FILES = {
    "doejane_1_10_work.py": SOLUTION,
    "roejohn_LATE_2_11_work.py": SUMMED,
    "poeann_3_12_work.py": SUMMED.replace("sum(x)", "x.sum()"),
    "lowmax_4_13_work.py": SOLUTION.replace("sum(x)", "exit(0)"),
    "voidtom_5_14_work.py": "def total(:\n",
    "loopeva_6_15_work.py": SOLUTION.replace("return sum(x)", "while True: pass"),
}


def can_sandbox() -> bool:
    try:
        check_sandbox(trust=False)
    except GradingError:
        return False
    return True


def write_files(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def graded(
    folder: Path, files: dict[str, str], exercise_text: str = EXERCISE, **more: int
) -> Grades:
    submissions = folder / "submissions"
    if not submissions.exists():
        write_files(submissions, files)
    exercise = folder / "two.py"
    exercise.write_text(exercise_text)
    trust = not can_sandbox()
    return grade(submissions, exercise, folder / "out", time_limit=2.0, trust=trust, **more)


def outcomes(record: Record) -> list[str]:
    return [each.verdict.outcome for each in record.pieces]
