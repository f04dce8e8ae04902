"""Initial weights of zero: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import steepest as st
from question_cases import row_outcomes, tuned_arm
from steepest.questions import random_biases
from steepest.questions.catalogue.zero_weights import ZeroWeights
from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.questions.random_biases import tune_and_test_random_biases
from steepest.questions.tuned_arms import TunedArm
from steepest.questions.zero_training import ZeroTraining, train_first_layer
from steepest.questions.zero_weight_runs import ACTIVATIONS, ZeroWeightScores

QUESTION = ZeroWeights()
SPREAD = np.tile([-0.004, 0.004], 32)
SHORT = {"hidden": (6,), "epochs": 4, "batch_size": 16}


def scores(*means: float, seed: int = 0) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(seed).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


def arms(*means: float, seed: int = 0) -> list[TunedArm]:
    """An arm with such a mean of test accuracy for each activation."""
    curves = 0.69 + np.zeros((64, 41)) + 0.01 * np.arange(3)[:, None, None]
    return [
        tuned_arm(accuracies, label=name, train_loss_after_curve=curve)
        for name, accuracies, curve in zip(
            ACTIVATIONS, scores(*means, seed=seed), curves, strict=True
        )
    ]


def zero_training(*means: float, identical: int = 16, seed: int = 0) -> ZeroTraining:
    """Runs from zero weights of which those of sigmoid move."""
    return ZeroTraining(
        arms=arms(*means, seed=seed),
        identical=(16, 16, identical),
        moved=(0, 0, 16),
        compared=16,
        width=32,
        constant=0.501,
    )


RESULTS = ZeroWeightScores(
    zero=zero_training(0.5, 0.5, 0.87),
    random=arms(0.97, 0.97, 0.97),
    biased=row_outcomes(0.97 + np.roll(SPREAD, 1)),
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        ({"zero": zero_training(0.5, 0.5, 0.97, seed=1)}, "refuted"),
        ({"zero": zero_training(0.5, 0.5, 0.87, identical=15)}, "refuted"),
        ({"biased": row_outcomes(0.9 + np.roll(SPREAD, 1))}, "refuted"),
        ({"biased": row_outcomes(0.96 + np.roll(SPREAD, 1))}, "undecided"),
        ({"zero": zero_training(0.5, 0.5, 0.96, seed=1)}, "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(altered: dict[str, Any], outcome: str) -> None:
    assert QUESTION.verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_names_units_that_never_move_and_identical_units() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "Zero weights are harmful, zero biases are not. From zero weights, no hidden weight ever "
        "moves with relu and tanh, and test accuracy is 0.500 and 0.500 (constant prediction: "
        "0.501); sigmoid reaches a test accuracy of 0.870, with all 32 units identical to the "
        "last bit in 16 of 16 runs. Test accuracy with zero biases minus that with random biases "
        "is +0.0000, 90 % interval -0.0011 to +0.0012 for new test rows (64 paired seeds), "
        "equivalent within 0.01."
    )


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_units_from_zero_stay_identical_and_move_with_sigmoid_only(activation: str) -> None:
    setup = ExperimentSetup(st.load("breast-cancer"), seeds=2)
    settings = {**SHORT, "activation": activation}
    zero = train_first_layer(setup, 0, {**settings, "initialisation": "zero"})
    assert (zero == zero[:, :1]).all()
    assert bool(zero.any()) == (activation == "sigmoid")
    random = train_first_layer(setup, 0, settings)
    assert not (random == random[:, :1]).all()


def test_random_biases_train_with_their_own_learning_rate_to_other_scores() -> None:
    setup = ExperimentSetup(st.load("breast-cancer"), seeds=4)
    scores = tune_and_test_random_biases(setup, 2, (1e-6, 0.1), SHORT).accuracy
    with_one_rate = tune_and_test_random_biases(setup, 2, (0.1,), SHORT).accuracy
    assert scores.shape == (4,) and scores.tolist() == with_one_rate.tolist()
    with_zero_biases = [
        st.train("breast-cancer", split=SPLIT, seed=seed, learning_rate=0.1, **SHORT)
        for seed in setup.test_seeds
    ]
    assert scores.tolist() != [run.scores.test_accuracy for run in with_zero_biases]


def test_random_biases_of_0_give_the_scores_of_training_without_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(random_biases, "uniforms", lambda seed, purpose, stream, n: np.full(n, 0.5))
    setup = ExperimentSetup(st.load("breast-cancer"), seeds=4)
    scores = tune_and_test_random_biases(setup, 2, (0.1,), SHORT).accuracy
    runs = [
        st.train("breast-cancer", split=SPLIT, seed=seed, learning_rate=0.1, **SHORT)
        for seed in setup.test_seeds
    ]
    assert scores == pytest.approx([run.scores.test_accuracy for run in runs], abs=1e-6)


def test_the_figure_shows_losses_and_scores() -> None:
    left, right = QUESTION.figure(RESULTS).axes
    assert left.get_ylabel() == "training loss from zero weights"
    for line, level in zip(left.lines, (0.69, 0.70, 0.71), strict=True):
        assert line.get_ydata() == pytest.approx(level)
    arms = (*RESULTS.zero.arms, *RESULTS.random)
    rows = [*(arm.scores() for arm in arms), RESULTS.biased.accuracy]
    for dots, accuracies in zip(right.collections, rows, strict=True):
        drawn = np.asarray(dots.get_offsets())[:, 0]
        assert np.sort(drawn) == pytest.approx(np.sort(accuracies))
    assert right.get_xlabel() == "test accuracy (share of rows)"


def test_the_headline_says_which_part_does_not_hold() -> None:
    harmless = replace(RESULTS, zero=zero_training(0.5, 0.5, 0.97, identical=15, seed=1))
    assert QUESTION.verdict(harmless).headline == (
        "Zero weights do not cost sigmoid 1 percentage point; hidden units do not stay identical."
    )
    close = replace(RESULTS, biased=row_outcomes(0.96 + np.roll(SPREAD, 1)))
    assert QUESTION.verdict(close).headline == (
        "It is undecided whether zero biases keep accuracy within 1 percentage point."
    )
