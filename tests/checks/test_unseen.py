"""Code that the catalogue was not written for: found wrong or right; its names are counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import steepest as st
from checks.students.unseen import UNSEEN

CASES = [
    pytest.param(piece, function, mistake is None, id=f"{piece}-{function.__name__}")
    for piece, students in UNSEEN.items()
    for function, mistake in students
]


@pytest.mark.parametrize(("piece", "function", "right"), CASES)
def test_the_right_are_told_from_the_wrong(
    piece: str, function: Callable[..., Any], right: bool
) -> None:
    check = st.check(function, piece)
    assert check.ok is right, check
