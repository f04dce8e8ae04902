"""The exercise's own assertions, reconstructed: right functions pass, and two of its mistakes."""

from __future__ import annotations

import pytest

import steepest as st
from checks.exercise import ASSERTIONS, as_the_exercise_wants, let_pass, lets_pass
from steepest.checks.registry import piece_named


@pytest.mark.parametrize("piece", ASSERTIONS)
def test_what_is_right_passes(piece: str) -> None:
    ASSERTIONS[piece](as_the_exercise_wants(piece))


@pytest.mark.parametrize("piece", ASSERTIONS)
def test_most_of_what_is_wrong_does_not(piece: str) -> None:
    mistakes = [each for each in piece_named(piece).mistakes if each.judged]
    passed = sum(lets_pass(piece, each) for each in mistakes)
    assert 0 <= passed < len(mistakes) / 2


@pytest.mark.parametrize(
    ("piece", "name"), [("descent", "decay compounds"), ("layer", "variance for deviation")]
)
def test_the_two_mistakes_of_the_source_pass_there_and_not_here(piece: str, name: str) -> None:
    mistake = next(each for each in piece_named(piece).mistakes if each.name == name)
    function = mistake.implementation(as_the_exercise_wants(piece))
    assert let_pass(piece, function)
    check = st.check(function, piece)
    assert (check.ok, check.mistake) == (False, name)
