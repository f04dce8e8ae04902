"""Two linear layers against one: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import steepest as st
from steepest.questions.catalogue.linear_layers import COMMON, QUESTION, Results, collapse, verdict
from steepest.questions.laboratory import Laboratory

SPREAD = np.tile([-0.004, 0.004], 32)
LOGITS = np.linspace(-3, 3, 7)
RESULTS = Results(
    data="digits-halves",
    samples=(898, 449, 450),
    rates=("0.03", "0.01, the lowest tried"),
    one=0.26 + SPREAD,
    two=0.26 + np.roll(SPREAD, 1),
    error=np.full(8, 4e-16),
    deep=LOGITS,
    flat=LOGITS,
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        ({"two": 0.35 + np.roll(SPREAD, 1)}, "supported"),  # worse is no better either
        ({"two": 0.20 + np.roll(SPREAD, 1)}, "refuted"),
        ({"error": np.array([4e-16, 1e-3])}, "refuted"),
        ({"two": 0.24 + np.roll(SPREAD, 1)}, "undecided"),
    ],
)
def test_the_verdict_turns_with_the_results(altered: dict[str, np.ndarray], outcome: str) -> None:
    assert verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_tells_rounding_and_losses() -> None:
    assert verdict(RESULTS).sentence == (
        "Two linear layers are one layer written as a product: multiplied into one matrix they "
        "give the same logits to 4e-16 of the largest, in each of 8 networks; test losses of two "
        "layers and of one: equivalent within 0.02: +0.0000, 90 % interval -0.0017 to +0.0017 "
        "(64 paired seeds)."
    )


@pytest.mark.parametrize("data", ["iris", "breast-cancer"])
def test_a_product_of_layers_is_a_layer(data: str, tmp_path: Path) -> None:
    laboratory = Laboratory(st.load(data), seeds=2, folder=tmp_path)
    settings = {**COMMON, "epochs": 3, "hidden": (5,), "activation": "identity"}
    deep, flat = collapse(laboratory, 0, settings)
    assert abs(deep - flat).max() <= 1e-13 * abs(deep).max()
    bent, straight = collapse(laboratory, 0, {**settings, "activation": "relu"})
    assert abs(bent - straight).max() > 1e-3 * abs(bent).max()


def test_a_rate_at_the_edge_of_the_grid_is_told() -> None:
    told = QUESTION.procedure(RESULTS)
    assert "chosen on validation (0.03 and 0.01, the lowest tried)" in told


def test_the_figure_is_of_the_results() -> None:
    left, right = QUESTION.figure(RESULTS).axes
    assert left.get_ylabel() == "logit of one matrix"
    assert right.get_xlabel() == "difference in test loss (mean over rows)"
