"""Writes what goes out with an exercise: an example to begin with, and what is packed for students
and Gradescope."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Final

from steepest.errors import ExerciseError
from steepest.exercises.loading import Exercise
from steepest.exercises.probes import expect
from steepest.exercises.templates import template_source
from steepest.files import write_whole_file

__all__ = ["new_exercise", "pack_exercise"]

EXAMPLE: Final = '''\
"""Exercise 1: the mean squared error of a line."""

import numpy as np

from steepest.exercises import piece


# Your own solution: it is what submissions are compared with, and students never see it.
@piece(names=("mse", "mean_squared_error"), points=2)
def mse(x, y, slope, intercept):
    """Mean squared error of the line slope * x + intercept, for x and y of shape (n,)."""
    return np.mean((slope * x + intercept - y) ** 2)


# Arguments of the calls that are compared, the simplest first.
@mse.inputs
def _(rng):
    yield np.array([1.0, 2.0]), np.array([0.0, 3.0]), 1.0, 0.5
    yield rng.normal(size=7), rng.normal(size=7), -0.3, 2.0


# Mistakes that you expect. A student reads "Your mse sums the squares instead of averaging them",
# and your page calls the mistake by the name of its function, "sum for mean".
@mse.mistake("sums the squares instead of averaging them", fix="Divide by the number of samples.")
def sum_for_mean(x, y, slope, intercept):
    return np.sum((slope * x + intercept - y) ** 2)


# Another right solution, if you accept one.
# @mse.variant("half of it, as some books define it")
# def half(x, y, slope, intercept):
#     return np.mean((slope * x + intercept - y) ** 2) / 2
'''
SETUP: Final = """\
#!/usr/bin/env bash
apt-get update && apt-get install -y bubblewrap
pip install steepest
"""
# The container of Gradescope is thrown away after each submission, so that it may be trusted if
# bubblewrap cannot make a sandbox in it.
RUN: Final = """\
#!/usr/bin/env bash
mkdir -p /tmp/submissions && cp -r /autograder/submission /tmp/submissions/student
options="/tmp/submissions --exercise /autograder/source/{name} --output /tmp/grades --quiet"
steepest grade $options || {{ rm -rf /tmp/grades; steepest grade $options --trust; }}
cp /tmp/grades/gradescope/*.json /autograder/results/results.json
"""


def new_exercise(file: str | Path) -> Path:
    """Write an example of an exercise file.

    Raises:
        ExerciseError: the file exists, or is no Python file in a folder that exists.
    """
    path = Path(file)
    if path.suffix != ".py":
        raise ExerciseError(f'FILE must end in .py, got "{file}"')
    if path.exists():
        raise ExerciseError(f'FILE must be a new file, "{file}" exists')
    if not path.parent.is_dir():
        raise ExerciseError(f'FILE must lie in a folder that exists, got "{file}"')
    write_whole_file(path, EXAMPLE.encode())
    return path


def pack_exercise(exercise: Exercise, folder: str | Path) -> list[Path]:
    """Write the students' file, and the zip that Gradescope takes as an autograder.

    Args:
        exercise: to pack.
        folder: is made if it is missing.

    Raises:
        ExerciseError: the folder cannot be written to; the exercise cannot be graded with.
    """
    for name in exercise.pieces:
        expect(exercise, name, 0)  # an autograder that refuses its exercise is of no use
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        template = place / f"{exercise.path.stem}_template.py"
        write_whole_file(template, template_source(exercise).encode())
        archive = place / f"{exercise.path.stem}_gradescope.zip"
        write_whole_file(archive, _autograder(exercise))
    except OSError as problem:
        raise ExerciseError(f"FOLDER must be writable: {problem}") from None
    return [template, archive]


def _autograder(exercise: Exercise) -> bytes:
    data = io.BytesIO()
    files = {
        "setup.sh": SETUP,
        "run_autograder": RUN.format(name=exercise.path.name),
        exercise.path.name: exercise.path.read_text(encoding="utf-8"),
    }
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)  # of 1980, so that the bytes are always the same
            entry.external_attr = 0o755 << 16
            archive.writestr(entry, text)
    return data.getvalue()
