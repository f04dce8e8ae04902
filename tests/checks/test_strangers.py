"""Code by one who had not seen the catalogue: wrong is wrong, right is right, no name is false."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import pytest

import steepest as st
from checks.students.strangers.gradient import GRADIENTS
from checks.students.strangers.refused import REFUSED
from steepest.checks import PIECES

SYMPTOMS = {None, "raises", "wrong shape"}
"""What is said where no mistake is known; true of any function."""
UNDECIDED = {"parts exchanged"}
"""Which part a split gives first is for its writer to say."""
CASES = [
    pytest.param(piece, function, mistake, id=f"{piece}-{getattr(function, '__name__', 'object')}")
    for piece in PIECES
    for function, mistake in importlib.import_module(f"checks.students.strangers.{piece}").STRANGERS
]


@pytest.mark.parametrize(("piece", "function", "mistake"), CASES)
def test_the_right_are_told_from_the_wrong_and_no_name_is_false(
    piece: str, function: Callable[..., Any], mistake: str | None
) -> None:
    check = st.check(function, piece)
    assert check.ok is (mistake is None or mistake in UNDECIDED), check
    assert check.mistake in SYMPTOMS | {mistake}, check


@pytest.mark.parametrize(
    ("function", "gradient", "at", "right"),
    [pytest.param(*rest, id=words) for words, *rest in GRADIENTS],
)
def test_gradients(
    function: Callable[..., Any], gradient: Callable[..., Any], at: Any, right: bool
) -> None:
    assert st.check_gradient(function, gradient, at=at).ok is right


@pytest.mark.parametrize(("piece", "function"), REFUSED)
def test_a_signature_that_does_not_fit_is_no_mistake(
    piece: str, function: Callable[..., Any]
) -> None:
    with pytest.raises(st.CheckError, match=f"^{piece} must take "):
        st.check(function, piece)
