"""Submissions of all kinds: wrong functions are called wrong, and no name is false."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import steepest as st
from checks.blind_submissions.gradient import GRADIENTS
from checks.blind_submissions.other_signatures import OTHER_SIGNATURES, RIGHT_SIGNATURES
from checks.submission_lists import BLIND, HELD_OUT, KINDS, SUBMISSIONS, load_submissions
from steepest.checks import PIECES
from steepest.checks.registry import get_piece
from steepest.gradients.verdicts import NOT_CHECKED

SYMPTOMS = {None, "raises", "wrong shape"}
"""What a check may say of any wrong function whose mistake it does not know."""
CASES = [
    pytest.param(kind, piece, function, mistake, id=f"{kind}-{piece}-{number}-{name}")
    for kind in (SUBMISSIONS, HELD_OUT, BLIND, KINDS)
    for piece in PIECES
    for number, (function, mistake) in enumerate(load_submissions(kind, piece))
    for name in [getattr(function, "__name__", type(function).__name__)]
]


@pytest.mark.parametrize(("kind", "piece", "function", "mistake"), CASES)
def test_a_wrong_submission_is_found_and_a_right_one_is_not_accused(
    kind: str, piece: str, function: Callable[..., Any], mistake: str | None
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok is (mistake is None), check
    if kind in (SUBMISSIONS, KINDS):
        assert check.mistake == mistake, check
    if kind == BLIND:
        assert check.mistake in SYMPTOMS | {mistake}, check


VARIANTS = [
    pytest.param(piece, function, words, id=f"{kind}-{piece}-{function.__name__}")
    for kind in (SUBMISSIONS, HELD_OUT, BLIND)
    for piece in PIECES
    for function, words in load_submissions(kind, piece).variants
]
UNCHECKED = [
    pytest.param(piece, function, words, id=f"{piece}-{function.__name__}")
    for piece in PIECES
    for function, words in load_submissions(SUBMISSIONS, piece).unchecked
]
UNRECOGNISED = [
    pytest.param(piece, function, words, id=f"{piece}-{function.__name__}")
    for piece in PIECES
    for function, words in load_submissions(KINDS, piece).unchecked
]


@pytest.mark.parametrize(("piece", "function", "words"), VARIANTS)
def test_another_convention_is_right_with_a_remark(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert check.ok, check
    does = {mistake.does for mistake in get_piece(piece).mistakes if mistake.name == words}
    assert any(each in note for each in (words, *does) for note in (check.sentence, *check.notes))


@pytest.mark.parametrize(("piece", "function", "words"), UNCHECKED)
def test_a_function_of_which_every_call_fails_is_not_called_wrong(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert check.sentence.startswith(f"{function.__name__} could not be checked as the piece ")
    assert words in check.sentence


@pytest.mark.parametrize(("piece", "function", "words"), UNRECOGNISED)
def test_a_right_function_of_another_kind_is_not_recognised(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, piece, locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert f"{function.__name__} {words}" in check.sentence


@pytest.mark.parametrize(
    ("function", "gradient", "at", "right"),
    [pytest.param(*rest, id=words) for words, *rest in GRADIENTS],
)
def test_a_blind_gradient_is_right_or_wrong_as_its_author_says(
    function: Callable[..., Any], gradient: Callable[..., Any], at: Any, right: bool
) -> None:
    assert st.check_gradient(function, gradient, at=at).ok is right


@pytest.mark.parametrize(("piece", "function"), OTHER_SIGNATURES)
def test_a_signature_that_is_not_accepted_is_an_error_and_not_a_mistake(
    piece: str, function: Callable[..., Any]
) -> None:
    with pytest.raises(st.CheckError, match=f"^{piece} must take "):
        st.check(function, piece, locate=False)


@pytest.mark.parametrize(("piece", "function"), RIGHT_SIGNATURES)
def test_a_right_function_with_the_signature_of_another_course_is_right_with_a_remark(
    piece: str, function: Callable[..., Any]
) -> None:
    check = st.check(function, piece)
    assert check.ok, check
    assert check.notes
