"""A function gets a verdict for every value that it may return and every error it may raise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.checks import PIECES
from steepest.checks.registry import get_piece
from steepest.gradients.verdicts import NOT_CHECKED


class Unreadable:
    """An object that refuses everything."""

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("no array")

    def __len__(self) -> int:
        raise RuntimeError("no length")

    def __repr__(self) -> str:
        raise RuntimeError("no words")


class Wordless(BaseException):
    """An error without a message."""

    def __str__(self) -> str:
        raise ValueError("no words")


class Refusing(list[int]):
    """A list that cannot be iterated over."""

    def __iter__(self) -> Any:
        raise KeyError("no")


RETURNED: dict[str, Any] = {
    "None": None,
    "text": "a",
    "a dictionary": {"a": 1},
    "rows of unequal length": [[1], [1, 2]],
    "nothing in a tuple": (),
    "no numbers": np.zeros(0),
    "three columns without rows": np.zeros((0, 3)),
    "complex numbers": 1j,
    "NaN": np.full(3, np.nan),
    "unreadable": Unreadable(),
    "five unreadable things": (Unreadable(),) * 5,
    "a list that cannot be iterated over": Refusing([1, 2]),
    "a tensor that wants its gradient": torch.zeros(3, requires_grad=True),
    "a number too large": 10**400,
    "objects": np.array([None, 1]),
    "five zeros": np.zeros(5),
    "a masked number": np.ma.masked,
    "a number": 0.5,
    "five None": (None,) * 5,
}

SOON = ("relu", "linear", "scaling", "split", "adam")
"""Pieces of one, two, three and six arguments, whose many forms are tried in about a second; the
others take up to half a minute each and read what comes back in the same way."""


def function_with_signature_of(piece: str, does: Callable[[], Any]) -> Callable[..., Any]:
    """A function with the exercise's parameters."""
    found: dict[str, Any] = {"does": does}
    exec(f"def student({', '.join(get_piece(piece).signatures[0].roles)}): return does()", found)
    return found["student"]  # type: ignore[no-any-return]


def function_with_other_names(piece: str, does: Callable[[], Any]) -> Callable[..., Any]:
    """A function whose parameters say nothing, so that it is called in every order and form."""
    count = len(get_piece(piece).signatures[0].roles)
    by_count: dict[int, Callable[..., Any]] = {
        1: lambda a: does(),
        2: lambda a, b: does(),
        3: lambda a, b, c: does(),
        4: lambda a, b, c, d: does(),
        5: lambda a, b, c, d, e: does(),
    }
    return by_count.get(count, lambda *anything: does())


def raising(error: type[BaseException]) -> Callable[[], Any]:
    def does() -> Any:
        raise error

    return does


@pytest.mark.parametrize("piece", PIECES)
def test_every_returned_value_gets_a_verdict(piece: str) -> None:
    for value in RETURNED.values():
        require_verdict(function_with_signature_of(piece, lambda value=value: value), piece)


@pytest.mark.parametrize(
    "piece",
    [each if each in SOON else pytest.param(each, marks=pytest.mark.deep) for each in PIECES],
)
def test_every_returned_value_gets_a_verdict_in_every_form(piece: str) -> None:
    for value in RETURNED.values():
        require_verdict(function_with_other_names(piece, lambda value=value: value), piece)


def require_verdict(function: Callable[..., Any], piece: str) -> None:
    check = st.check(function, piece)
    assert not check.ok
    assert check.sentence.endswith(".")
    assert check.frame.height == len(check.rows)
    assert f"<b>{check.verdict.outcome}</b>" in check._repr_html_()


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("error", [RecursionError, MemoryError, GeneratorExit, Wordless])
def test_every_raised_error_is_in_the_sentence(piece: str, error: type[BaseException]) -> None:
    check = st.check(function_with_signature_of(piece, raising(error)), piece)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert error.__name__ in check.sentence


def test_ctrl_c_is_not_caught() -> None:
    with pytest.raises(KeyboardInterrupt):
        st.check(function_with_signature_of("relu", raising(KeyboardInterrupt)), "relu")
