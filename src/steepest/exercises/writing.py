"""Writes what goes out with an exercise: an example to begin with, the students' file, a solution,
and the folder that Gradescope takes."""

from __future__ import annotations

import ast
import io
import zipfile
from pathlib import Path
from typing import Final

from steepest.errors import ExerciseError
from steepest.exercises.loading import Exercise
from steepest.exercises.probes import expect
from steepest.files import write_whole_file

__all__ = ["new_exercise", "pack_exercise", "solution_source", "template_source"]

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


# Mistakes that you expect, with the sentence that a student reads.
@mse.mistake("sums the squares instead of averaging them", fix="Divide by the number of samples.")
def sum_for_mean(x, y, slope, intercept):
    return np.sum((slope * x + intercept - y) ** 2)


# Another right solution, if you accept one.
# @mse.variant("half of it, as some books define it")
# def half(x, y, slope, intercept):
#     return np.mean((slope * x + intercept - y) ** 2) / 2
'''
DECORATORS: Final = ("inputs", "mistake", "variant", "call")
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


def solution_source(exercise: Exercise) -> str:
    """The file with the references alone, as a student could hand it in."""
    return _without_exercise(exercise, keep_bodies=True)


def template_source(exercise: Exercise) -> str:
    """The file that students begin with: the pieces with their docstrings and no bodies."""
    return _without_exercise(exercise, keep_bodies=False)


def _without_exercise(exercise: Exercise, keep_bodies: bool) -> str:
    tree = ast.parse(exercise.path.read_bytes())
    docstring = [tree.body[0]] if ast.get_docstring(tree) else []
    body: list[ast.stmt] = [*docstring, *ast.parse(exercise.imports).body]
    for node in tree.body[len(docstring) :]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            continue
        if isinstance(node, ast.FunctionDef):
            if any(map(_belongs_to_piece, node.decorator_list)):
                continue
            if node.name in exercise.pieces:
                node.decorator_list = []
                if not keep_bodies:
                    node.body = _empty_body(node)
            elif node.name in exercise.given:
                node.decorator_list = []
            elif not keep_bodies:
                continue  # a helper of the lecturer's solution
        elif not keep_bodies:
            continue
        body.append(node)
    parts = [ast.unparse(ast.Module([each], [])) for each in body]
    text = "\n".join(
        f"\n\n{part}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else part
        for part, node in zip(parts, body, strict=True)
    )
    return f"{text.strip()}\n"


def _empty_body(node: ast.FunctionDef) -> list[ast.stmt]:
    docstring = [node.body[0]] if ast.get_docstring(node) else []
    return [*docstring, *ast.parse("raise NotImplementedError").body]


def _belongs_to_piece(decorator: ast.expr) -> bool:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(node, ast.Attribute) and node.attr in DECORATORS


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
