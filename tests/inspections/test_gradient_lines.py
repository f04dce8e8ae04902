"""The line of a mistake in a gradient: found by an edit with which value and gradient agree."""

from __future__ import annotations

from pathlib import Path

from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np


def cube(x):
    return x**3


def cube_gradient(x):
    return 2 * x**2


def loss_and_gradient(w, X, y):
    n = len(y)
    p = 1 / (1 + np.exp(-(X @ w)))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    grad = X.T @ (p - y)
    return loss, grad
"""


def checked(folder: Path, name: str) -> FunctionVerdict:
    """The verdict on one function of the code."""
    file = folder / "solution.py"
    file.write_text(CODE, encoding="utf-8")
    return next(each for each in inspect_file(file).verdicts if each.function == name)


def test_a_wrong_derivative_gets_its_line_and_an_edit(tmp_path: Path) -> None:
    verdict = checked(tmp_path, "cube_gradient")
    assert verdict.location is not None
    assert (verdict.location.place, verdict.location.text) == ("line 10", "return 2 * x**2")
    assert str(verdict.fix) == "With 3 instead of 2 in line 10 value and gradient agree."


def test_the_loss_beside_a_wrong_gradient_is_not_edited(tmp_path: Path) -> None:
    verdict = checked(tmp_path, "loss_and_gradient")
    assert verdict.location is not None
    assert verdict.location.text == "grad = X.T @ (p - y)"
