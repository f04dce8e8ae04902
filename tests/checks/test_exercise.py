"""The exercise's own assertions: right functions pass, and so do two mistakes of its solution."""

from __future__ import annotations

import pytest

import steepest as st
from checks.exercise import (
    ASSERTIONS,
    function_passes_assertions,
    mistake_passes_assertions,
    reference_of_exercise,
)
from steepest.checks.registry import get_piece


@pytest.mark.parametrize("piece", ASSERTIONS)
def test_right_functions_pass_the_assertions(piece: str) -> None:
    ASSERTIONS[piece](reference_of_exercise(piece))


@pytest.mark.parametrize("piece", ASSERTIONS)
def test_most_mistakes_fail_the_assertions(piece: str) -> None:
    mistakes = [each for each in get_piece(piece).mistakes if each.judged]
    passed = sum(mistake_passes_assertions(piece, each) for each in mistakes)
    assert 0 <= passed < len(mistakes) / 2


@pytest.mark.parametrize(
    ("piece", "name"), [("descent", "decay compounds"), ("layer", "variance for deviation")]
)
def test_the_two_mistakes_of_the_solution_pass_the_assertions_but_not_the_check(
    piece: str, name: str
) -> None:
    mistake = next(each for each in get_piece(piece).mistakes if each.name == name)
    function = mistake.implementation(reference_of_exercise(piece))
    assert function_passes_assertions(piece, function)
    check = st.check(function, piece, locate=False)
    assert (check.ok, check.mistake) == (False, name)
