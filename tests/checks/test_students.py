"""What students wrote: each mistake is found and named, and nobody right is accused."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import pytest

import steepest as st
from steepest.checks import PIECES

STUDENTS = [
    pytest.param(
        piece, function, expected, id=f"{piece}-{getattr(function, '__name__', type(function))}"
    )
    for piece in PIECES
    for function, expected in importlib.import_module(f"checks.students.{piece}").STUDENTS
]


@pytest.mark.parametrize(("piece", "function", "expected"), STUDENTS)
def test_a_student_is_told(piece: str, function: Callable[..., Any], expected: str | None) -> None:
    check = st.check(function, piece)
    assert (check.ok, check.mistake) == (expected is None, expected), check
