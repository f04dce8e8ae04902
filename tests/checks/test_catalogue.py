"""Every mistake of every catalogue differs from what is right, and from every other mistake."""

from __future__ import annotations

import pytest

import steepest as st
from steepest.checks import PIECES
from steepest.checks.calling import Caller
from steepest.checks.comparing import same
from steepest.checks.manners import Manner
from steepest.checks.observations import Observation
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.registry import piece_named

MISTAKES = [
    pytest.param(name, mistake, id=f"{name}-{number}-{mistake.name}")
    for name in PIECES
    for number, mistake in enumerate(piece_named(name).mistakes)
    if mistake.judged
]


@pytest.mark.parametrize(("name", "mistake"), MISTAKES)
def test_a_mistake_is_found_and_named(name: str, mistake: Mistake) -> None:
    function = mistake.implementation(piece_named(name).reference)
    check = st.check(function, name)
    assert (check.ok, check.mistake) == (False, mistake.name)
    assert mistake.does in check.sentence
    assert check.hint == mistake.mend


@pytest.mark.parametrize("name", PIECES)
def test_the_reference_is_right(name: str) -> None:
    check = st.check(piece_named(name).reference, name)
    assert check.ok
    assert check.mistake is None


@pytest.mark.parametrize("name", PIECES)
def test_names_are_told_apart(name: str) -> None:
    piece = piece_named(name)
    seen = [(mistake, seen_of(piece, mistake)) for mistake in piece.mistakes if mistake.judged]
    alike = {
        (one.name, other.name)
        for k, (one, of_one) in enumerate(seen)
        for other, of_other in seen[:k]
        if one.name != other.name
        and all(same(a, b) for a, b in zip(of_one, of_other, strict=True) if a.judged)
    }
    assert alike == set()


@pytest.mark.parametrize("name", PIECES)
def test_the_words_fit_into_sentences(name: str) -> None:
    for mistake in piece_named(name).mistakes:
        assert mistake.does[0].islower()
        assert not mistake.does.endswith(".")
        assert mistake.mend.endswith((".", "?"))
        assert mistake.name == mistake.name.strip()


def seen_of(piece: Piece, mistake: Mistake) -> list[Observation]:
    function = mistake.implementation(piece.reference)
    return list(piece.examine(Caller(function, piece, Manner())))
