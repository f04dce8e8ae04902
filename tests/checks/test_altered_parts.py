"""A function that is wrong is explained by what differs from the reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import PIECES, altered_parts
from steepest.checks.altered_parts import AlteredPart, AlteredParts
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import observations_agree
from steepest.checks.kept_observations import kept_observations
from steepest.checks.pieces import Piece
from steepest.checks.registry import get_piece


@pytest.fixture(autouse=True)
def search_without_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try all alterations: on a busy machine the usual time may not be enough."""
    monkeypatch.setattr(altered_parts, "SECONDS", 30.0)


WITH_ALTERATIONS = [
    piece for piece in map(get_piece, PIECES) if isinstance(piece.alterations, AlteredParts)
]
EACH = [
    pytest.param(piece, choice, id=f"{piece.name}-{number}-{choice.name}")
    for piece in WITH_ALTERATIONS
    for number, choice in enumerate(piece.alterations.choices if piece.alterations else ())
]


@pytest.mark.parametrize(("piece", "choice"), EACH)
def test_an_alteration_differs_from_the_reference(piece: Piece, choice: AlteredPart) -> None:
    assert piece.alterations is not None
    ways = range(len(piece.alterations.conventions))
    functions = [piece.alterations.function([choice], way) for way in ways]
    assert any(differs_from_reference(piece, function) for function in functions)


def differs_from_reference(piece: Piece, function: Callable[..., Any]) -> bool:
    called = SafeFunction(piece.reference, piece, ArrayFormat())
    seen, expected = (kept_observations(called, each) for each in (function, piece.reference))
    pairs = zip(seen, expected, strict=True)
    return any(a.judged and not observations_agree(a, b) for a, b in pairs)


@pytest.mark.parametrize("piece", WITH_ALTERATIONS, ids=lambda piece: str(piece.name))
def test_the_parts_without_an_alteration_are_right(piece: Piece) -> None:
    assert piece.alterations is not None
    for way in range(len(piece.alterations.conventions)):
        assert st.check(piece.alterations.function([], way), piece.name).ok


@pytest.mark.parametrize("piece", WITH_ALTERATIONS, ids=lambda piece: str(piece.name))
def test_sentences_and_hints_are_complete(piece: Piece) -> None:
    assert piece.alterations is not None
    for choice in piece.alterations.choices:
        assert choice.does[0].islower() and not choice.does.endswith(".")
        assert choice.hint.endswith(".")
        assert "{" not in choice.does + choice.name


def linear_with_rounded_weights_and_half_bias(x: Any, w: Any, b: Any) -> Any:
    return np.dot(x, np.round(w)) + b / 2


def network_with_softened_hidden_layers(x: Any, params: Any) -> Any:
    for place, (w, b, h) in enumerate(params):
        x = h(x @ w + b)
        if place < len(params) - 1:
            x = np.tanh(x)
    return x[..., 0] if x.shape[-1] == 1 else x


def scale(x: Any) -> Any:
    low, middle, high = np.percentile(x, [25, 50, 75])
    return (x - middle) / ((high - low) / 2)


def accuracy(y: Any, y_hat: Any) -> Any:
    hits = [int(p > 0.35) == label for p, label in zip(y_hat, y, strict=True)]
    return sum(hits) / max(len(hits) - 1, 1)


@pytest.mark.parametrize(
    ("piece", "function", "words"),
    [
        ("linear", linear_with_rounded_weights_and_half_bias,
         ("halves the biases", "rounds the weights to whole numbers")),
        ("network", network_with_softened_hidden_layers,
         ("applies tanh in hidden layers in addition to the activation",)),
        ("scaling", scale,
         ("subtracts the median", "half the distance of the quartiles")),
        ("accuracy", accuracy,
         ("from a probability of 0.35 on", "divides by n - 1 instead of n")),
    ],
)  # fmt: skip
def test_one_or_two_differences_are_named(
    piece: str, function: Callable[..., Any], words: tuple[str, ...]
) -> None:
    check = st.check(function, piece, locate=False)
    assert not check.ok
    assert all(each in check.sentence for each in words), check


def test_a_function_with_the_exercises_name_is_not_right_by_chance_in_another_form() -> None:
    def linear(x: Any, w: Any, b: Any) -> Any:
        return np.cumsum(np.dot(x, w), axis=0) + b  # right for one sample at a time

    check = st.check(linear, "linear", locate=False)
    assert check.mistake == "sums carried on"
