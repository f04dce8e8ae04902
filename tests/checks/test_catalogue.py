"""Every mistake of the catalogue differs from the reference and from every other mistake."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import steepest as st
from steepest.checks import PIECES
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import observations_agree
from steepest.checks.kept_observations import kept_observations
from steepest.checks.observations import Observation
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.registry import get_piece

LONG = ("epoch", "descent", "softmax_loss", "softmax_epoch", "logistic_regression")
"""Pieces of which a check takes a tenth of a second to a second."""


def is_left_to_long_tests(piece: str, mistake: Mistake) -> bool:
    """Whether a mistake is a further implementation of one of a piece whose checks take long.

    That its observations are no other mistake's is tested for all of them in every run.
    """
    named = [
        each for each in get_piece(piece).mistakes if each.judged and each.name == mistake.name
    ]
    return piece in LONG and mistake is not named[0]


MISTAKES = [
    pytest.param(
        name,
        mistake,
        id=f"{name}-{number}-{mistake.name}",
        marks=[pytest.mark.deep] * is_left_to_long_tests(name, mistake),
    )
    for name in PIECES
    for number, mistake in enumerate(get_piece(name).mistakes)
    if mistake.judged
]


@pytest.mark.parametrize(("name", "mistake"), MISTAKES)
def test_a_mistake_is_found_and_named(name: str, mistake: Mistake) -> None:
    # Epochs without a seed draw their order from the global state.
    np.random.seed(0)
    torch.manual_seed(0)
    function = mistake.implementation(get_piece(name).reference)
    check = st.check(function, name, locate=False)
    assert (check.ok, check.mistake) == (False, mistake.name)
    assert mistake.does in check.sentence
    assert check.hint == mistake.hint


@pytest.mark.parametrize("name", PIECES)
def test_the_reference_is_right(name: str) -> None:
    check = st.check(get_piece(name).reference, name)
    assert check.ok
    assert check.mistake is None


@pytest.mark.parametrize("name", PIECES)
def test_mistakes_with_different_names_have_different_observations(name: str) -> None:
    piece = get_piece(name)
    seen = [
        (mistake, observations_of(piece, mistake)) for mistake in piece.mistakes if mistake.judged
    ]
    alike = {
        (one.name, other.name)
        for k, (one, of_one) in enumerate(seen)
        for other, of_other in seen[:k]
        if one.name != other.name
        and all(observations_agree(a, b) for a, b in zip(of_one, of_other, strict=True) if a.judged)
    }
    assert alike == set()


@pytest.mark.parametrize("name", PIECES)
def test_descriptions_and_hints_fit_into_sentences(name: str) -> None:
    for mistake in get_piece(name).mistakes:
        assert mistake.does[0].islower()
        assert not mistake.does.endswith(".")
        assert mistake.hint.endswith((".", "?"))
        assert mistake.name == mistake.name.strip()


def observations_of(piece: Piece, mistake: Mistake) -> list[Observation]:
    called = SafeFunction(piece.reference, piece, ArrayFormat())
    return list(kept_observations(called, mistake.implementation(piece.reference)))
