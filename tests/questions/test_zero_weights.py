"""First weights of zero: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.questions.catalogue.zero_weights import ACTIVATIONS, QUESTION, Results, verdict
from steepest.questions.first_weights import first_layer, with_biases
from steepest.questions.laboratory import Laboratory

SPREAD = np.tile([-0.004, 0.004], 32)
SHORT = {"hidden": (6,), "epochs": 4, "batch_size": 16}


def scores(*means: float, seed: int = 0) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(seed).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


RESULTS = Results(
    data="digits-halves",
    samples=(898, 449, 450),
    rates=("0.3",) * 6,
    zero=scores(0.5, 0.5, 0.87),
    random=scores(0.97, 0.97, 0.97),
    curves=np.full((3, 64, 41), 0.69),
    identical=(16, 16, 16),
    moved=(0, 0, 16),
    looked_at=16,
    biased_rate=0.3,
    biased=0.97 + np.roll(SPREAD, 1),
    constant=0.501,
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        ({"zero": scores(0.5, 0.5, 0.97)}, "refuted"),
        ({"identical": (16, 16, 15)}, "refuted"),
        ({"biased": 0.9 + np.roll(SPREAD, 1)}, "refuted"),
        ({"biased": 0.96 + np.roll(SPREAD, 1)}, "undecided"),
        ({"zero": scores(0.5, 0.5, 0.96, seed=1)}, "undecided"),
    ],
)
def test_the_verdict_turns_with_the_results(altered: dict[str, Any], outcome: str) -> None:
    assert verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_tells_the_dead_and_the_identical() -> None:
    assert verdict(RESULTS).sentence == (
        "Zero weights are fatal, zero biases are not: from zero, with relu and tanh no hidden "
        "weight ever moves and test accuracy stays at 0.500 and 0.500 (the larger class: 0.501); "
        "sigmoid learns, to 0.870, with all 32 units identical to the last bit in 16 of 16 runs. "
        "Zero biases against random ones under the same random weights: equivalent within 0.01: "
        "-0.0000, 90 % interval -0.0012 to +0.0012 (64 paired seeds)."
    )


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_units_from_zero_stay_identical_and_move_with_sigmoid_only(activation: str) -> None:
    laboratory = Laboratory(st.load("breast-cancer"), seeds=2)
    zero = first_layer(laboratory, 0, {**SHORT, "activation": activation, "initialisation": "zero"})
    assert (zero == zero[:, :1]).all()
    assert bool(zero.any()) == (activation == "sigmoid")
    random = first_layer(laboratory, 0, {**SHORT, "activation": activation})
    assert not (random == random[:, :1]).all()


def test_random_biases_are_trained_with_a_rate_of_their_own() -> None:
    laboratory = Laboratory(st.load("iris"), seeds=3)
    rate, found = with_biases(laboratory, 2, (1e-6, 0.1), SHORT)
    assert rate == 0.1 and found.shape == (3,) and np.isfinite(found).all()
    alike = [
        st.train("iris", split=(0.5, 0.25, 0.25), seed=seed, learning_rate=0.1, **SHORT)
        for seed in laboratory.fresh_seeds
    ]
    assert found.tolist() != [run.scores.test_accuracy for run in alike] or len(set(found)) == 1


def test_the_figure_is_of_the_results() -> None:
    left, right = QUESTION.figure(RESULTS).axes
    assert left.get_ylabel() == "training loss from weights of zero"
    assert right.get_xlabel() == "test accuracy (share of rows)"
