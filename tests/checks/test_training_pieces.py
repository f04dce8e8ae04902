"""Layer, epoch, scaling and split: harmless variants get notes, and false alarms are rare."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.registry import get_piece

TRAINING = ("layer", "epoch", "scaling", "split")
HARMLESS = [
    pytest.param(name, mistake, id=f"{name}-{mistake.name}".replace(" ", "-"))
    for name in TRAINING
    for mistake in get_piece(name).mistakes
    if not mistake.judged
]


@pytest.mark.parametrize(("name", "mistake"), HARMLESS)
def test_a_harmless_variant_of_the_catalogue_is_right_with_a_note(
    name: str, mistake: Mistake
) -> None:
    """That the judged ones are named is tested in test_catalogue.py."""
    piece: Piece = get_piece(name)
    check = st.check(mistake.implementation(piece.reference), name, locate=False)
    assert check.ok, check
    assert any(mistake.does in note for note in check.notes)


@pytest.mark.parametrize("name", TRAINING)
def test_the_reference_is_right_again_and_again(name: str) -> None:
    piece = get_piece(name)
    for _ in range(20):
        assert st.check(piece.reference, name).ok


@pytest.mark.parametrize("name", TRAINING)
def test_a_false_alarm_is_rarer_than_one_in_a_million(name: str) -> None:
    assert get_piece(name).error_rate <= 1e-6


def test_a_layer_six_errors_off_is_wrong_and_one_three_off_is_not() -> None:
    """The relative standard error of a deviation of 24,000 weights is 1 / sqrt(48,000)."""
    rng = np.random.default_rng(0)

    def layer(off: float) -> Any:
        def make(d_in: int, d_out: int) -> Any:
            w = rng.normal(size=(d_in, d_out))
            w *= np.sqrt(2 / d_in) * (1 + off / np.sqrt(2 * w.size)) / w.std()
            return w - w.mean(), np.zeros(d_out)

        return make

    assert st.check(layer(3.0), "layer").ok
    assert st.check(layer(-3.0), "layer").ok
    assert not st.check(layer(7.0), "layer").ok


def test_a_layer_of_another_deviation_is_shown_with_the_expected_one() -> None:
    def layer(d_in: int, d_out: int) -> Any:
        w = np.random.default_rng(d_in * d_out + 1).normal(size=(d_in, d_out))
        return w * 0.5 * np.sqrt(2 / d_in) + 0 * np.random.default_rng().random(), np.zeros(d_out)

    check = st.check(layer, "layer")
    assert (check.ok, check.mistake) == (False, None)
    assert "expected the standard deviation sqrt(2 / fan), 0.08165 or 0.1581" in check.sentence


def test_a_wrong_epoch_says_which_rows_were_used() -> None:
    check = st.check(lambda layers, x, y, lr, batch_size: x.clear() if x is y else None, "epoch")
    assert check.mistake == "the parameters do not move"
    expected = "expected updates from every row once, with the mean of its batch"
    assert f"gives updates from no row at all, {expected}" in check.sentence


@pytest.mark.parametrize(
    ("name", "function", "sentence"),
    [
        (
            "epoch",
            lambda model, loader: None,
            "epoch must take (model, loader, optimizer, criterion, device=...), "
            "(layers, x, y, learning_rate, batch_size, seed=..., epochs=...), "
            "(layers, x, y, learning_rate, batch_size, rng, epochs=...), or one of 2 other forms "
            "(docs/checks.md), got <lambda>(model, loader)",
        ),
        (
            "split",
            lambda: None,
            "split must take (n), (x, y, fraction=..., seed=...), (n, count), or one of 8 other "
            "forms (docs/checks.md), got <lambda>()",
        ),
    ],
)
def test_a_signature_that_does_not_fit_is_an_error(name: str, function: Any, sentence: str) -> None:
    with pytest.raises(st.CheckError) as error:
        st.check(function, name, locate=False)
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("name", "function", "sentence"),
    [
        ("layer", lambda d_in, d_out: None if d_in else d_out, "returns None"),
        ("layer", lambda d_in, d_out: np.zeros((3, 2)), "not (W, b, activation)"),
        ("scaling", lambda x: 3.0, "returns no array with rows and columns"),
        ("split", lambda x, y: (x, y), "returns 1 arrays of rows where two parts are expected"),
        ("split", lambda x, y: 1 / 0, "raises ZeroDivisionError: division by zero"),
    ],
)
def test_a_result_of_the_wrong_form_is_described(name: str, function: Any, sentence: str) -> None:
    check = st.check(function, name, locate=False)
    assert not check.ok
    assert sentence in check.sentence
