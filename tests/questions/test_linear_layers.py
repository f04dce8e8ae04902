"""Two linear layers against one: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from question_cases import sorted_dots, tuned_arm
from steepest.questions.catalogue.linear_layers import (
    COMMON,
    LinearLayers,
    LinearLayerScores,
)
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.layer_products import LayerProducts, logits_before_and_after_multiplying
from steepest.questions.tuned_arms import TunedArm

QUESTION = LinearLayers()
SPREAD = np.tile([-0.004, 0.004], 32)
LOGITS = np.linspace(-3, 3, 7)
EQUAL = np.full(64, 0.9)


def products(*errors: float, product: np.ndarray = LOGITS) -> LayerProducts:
    return LayerProducts(np.array(errors), LOGITS, product)


def two_layers(test_loss: np.ndarray) -> TunedArm:
    """Two layers with the lowest learning rate tried, and these test losses."""
    return tuned_arm(EQUAL, rate=0.01, test_loss=test_loss)


RESULTS = LinearLayerScores(
    one=tuned_arm(EQUAL, rate=0.03, test_loss=0.26 + SPREAD),
    two=two_layers(0.26 + np.roll(SPREAD, 1)),
    products=products(*[4e-16] * 8),
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        (
            {"two": two_layers(0.35 + np.roll(SPREAD, 1))},
            "supported",
        ),  # two layers are worse
        ({"two": two_layers(0.20 + np.roll(SPREAD, 1))}, "refuted"),
        ({"products": products(4e-16, 1e-3)}, "refuted"),
        ({"two": two_layers(0.24 + np.roll(SPREAD, 1))}, "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(altered: dict[str, Any], outcome: str) -> None:
    assert QUESTION.verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_names_rounding_and_losses() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "Two linear layers compute what one layer computes, and train no better. The test loss of "
        "two layers minus that of one is +0.0000, 90 % interval -0.0017 to +0.0017 for other "
        "seeds (64 paired seeds), equivalent within 0.02. Multiplying the two layers into one "
        "changes the logits by at most 4e-16 of the largest logit in 8 networks."
    )


@pytest.mark.parametrize("data", ["iris", "breast-cancer"])
def test_a_product_of_layers_is_a_layer(data: str, tmp_path: Path) -> None:
    setup = ExperimentSetup(st.load(data), seeds=2, folder=tmp_path)
    settings = {**COMMON, "epochs": 3, "hidden": (5,), "activation": "identity"}
    deep, flat = logits_before_and_after_multiplying(setup, 0, settings)
    assert abs(deep - flat).max() <= 1e-13 * abs(deep).max()
    bent, straight = logits_before_and_after_multiplying(
        setup, 0, {**settings, "activation": "relu"}
    )
    assert abs(bent - straight).max() > 1e-3 * abs(bent).max()


def test_the_procedure_remarks_on_a_rate_at_the_edge_of_the_grid() -> None:
    procedure = QUESTION.procedure(RESULTS)
    assert "chosen by validation loss (0.03; 0.01, the lowest tried)" in procedure


def test_the_figure_shows_the_logits_and_the_difference_of_the_losses() -> None:
    losses, product = 0.26 + np.linspace(-0.1, 0.2, 64), LOGITS**3
    results = replace(RESULTS, two=two_layers(losses), products=products(1e-3, product=product))
    left, right = QUESTION.figure(results).axes
    logits = np.asarray(left.collections[0].get_offsets())
    assert logits == pytest.approx(np.stack([LOGITS, product], axis=1))
    assert sorted_dots(right) == pytest.approx(np.sort(losses - 0.26 - SPREAD))
    assert left.get_ylabel() == "logit of their product"
    assert right.get_xlabel() == "difference in test loss (mean over rows)"
