"""Batch sizes: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

import steepest as st
from question_cases import row_outcomes, tuned_arm
from steepest.questions.batch_effects import SIZES, BatchEffects
from steepest.questions.batch_size_runs import BatchSizeScores
from steepest.questions.catalogue.batch_size import BatchSize
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.gradient_noise import measure_gradient_noise
from steepest.questions.noisy_descents import count_escapes
from steepest.questions.tuned_arms import TunedArm

QUESTION = BatchSize()


def scores(*means: float) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(0).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


def arms(sizes: tuple[int, ...], *means: float) -> list[TunedArm]:
    """An arm with such a mean of test accuracy for each batch size."""
    return [
        tuned_arm(accuracies, label=str(size))
        for size, accuracies in zip(sizes, scores(*means), strict=True)
    ]


BATCHES = (1, 4, 16, 64, 256, 898)
RESULTS = BatchSizeScores(
    by_epochs=arms(BATCHES, 0.97, 0.97, 0.97, 0.97, 0.95, 0.90),
    by_steps=arms(BATCHES[1:5], 0.97, 0.96, 0.97, 0.97),
    effects=BatchEffects(
        sizes=BATCHES,
        noise=np.outer([5.8, 2.9, 1.4, 0.7, 0.3], [0.9, 1.1]),
        stable_rates=np.repeat([[0.1], [0.3], [1.0], [1.0], [1.0], [1.0]], 64, axis=1),
        fastest=np.array([0.3, 0.15, 0.1, 0.1, 0.1, 0.1]),
        memory=np.array([0.5, 2.0, 8.0, 32.0, 130.0, 456.0]),
        escaped=(990, 1000, 980, 190, 0),
        seeds=64,
    ),
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        ({"by_epochs": arms(BATCHES, 0.97, 0.97, 0.97, 0.97, 0.97, 0.97)}, "refuted"),
        ({"by_steps": arms(BATCHES[1:5], 0.97, 0.96, 0.95, 0.93)}, "refuted"),
        ({"by_steps": arms(BATCHES[1:5], 0.93, 0.93, 0.93, 0.92)}, "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(
    altered: dict[str, list[TunedArm]], outcome: str
) -> None:
    assert QUESTION.verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_names_accuracies_rates_escapes_time_and_memory() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "Batches of 4 beat the full batch after 20 epochs; after equally many steps small and "
        "large ones differ by less than 1 percentage point. The test accuracy with batches of 4 "
        "minus that with the full batch of 898 is +0.0700, 95 % interval +0.0674 to +0.0725 for "
        "new test rows (64 seeds, 1,797 rows) after 20 epochs. After 4,480 steps, that with "
        "batches of 4 minus that with batches of 256 is +0.0000, 90 % interval -0.0013 to +0.0013 "
        "for new test rows (64 paired seeds), equivalent within 0.01. Noise: the gradient of a "
        "batch of 1 differs from that of all rows by 5.8 times its length, that of a batch of 256 "
        "by 0.30 times. Learning rate: the largest stable one of the full batch is 10.0 times that "
        "of single rows on every seed (each rate tried is twice the one before). Minima: on the "
        "exercise's surface 99 %, 100 %, 98 %, 19 %, 0 % of the descents leave a local minimum "
        "with the noise of batches of 1, 4, 16, 64, 256. Time and memory: an epoch of single "
        "rows takes 3.0 times as long as one of the full batch, which needs 456 KB instead of "
        "0.5 KB."
    )


def test_noise_drives_descents_out_of_a_local_minimum() -> None:
    escaped, in_lowest = count_escapes(SIZES, 200)
    share = dict(zip(SIZES, escaped, strict=True))
    assert share[16] > 190 and 20 < share[64] < 60 and share[256] == 0
    assert in_lowest[2:] == escaped[2:]  # with little noise the lowest minimum is the only exit


def test_the_largest_stable_rate_is_the_last_before_the_first_collapse() -> None:
    tried = pl.DataFrame(
        {
            "seed": [0, 0, 0, 0, 1, 1, 1, 1],
            "learning_rate": [0.1, 0.3, 1.0, 3.0] * 2,
            # Seed 1 diverges at 1: its good run at 3 does not count.
            "validation_accuracy": [0.5, 0.9, 0.95, 0.5, 0.6, 0.9, None, 0.85],
        }
    )
    rates = (0.1, 0.3, 1.0, 3.0)
    outcomes = row_outcomes(np.array([0.9]))
    arm = TunedArm("any", "toy", 0.3, rates, (1, 1, 1), 9, tried, tried, outcomes)
    assert arm.largest_stable_rates().tolist() == [1.0, 0.3]


def test_the_noise_of_a_batch_s_gradient_is_that_of_a_mean_without_replacement() -> None:
    setup = ExperimentSetup(st.load("breast-cancer"), seeds=2)
    sizes, rows = np.array([1, 8, 64]), 284
    noise = measure_gradient_noise(setup, sizes.tolist(), 2, hidden=(4,))
    expected = np.sqrt((rows - sizes) / sizes)
    assert noise / noise[:1] == pytest.approx(np.tile(expected / expected[0], (2, 1)).T, rel=0.3)


def test_the_figure_shows_accuracies_noise_rates_escapes_and_time() -> None:
    axes = QUESTION.figure(RESULTS).axes
    lines = [ax.lines[0].get_ydata() for ax in axes]
    for line, some in zip(lines[:2], (RESULTS.by_epochs, RESULTS.by_steps), strict=True):
        assert line == pytest.approx([np.median(arm.scores()) for arm in some])
    effects = RESULTS.effects
    assert lines[2] == pytest.approx(effects.noise.mean(axis=1))
    assert lines[3] == pytest.approx(effects.stable_rates[:, 0])
    assert lines[4] == pytest.approx(np.array(effects.escaped) / 10)
    assert lines[5] == pytest.approx(effects.fastest)
    assert [ax.get_ylabel() for ax in axes] == [
        "test accuracy after 20 epochs",
        "test accuracy after 4,480 steps",
        "noise of the gradient",
        "largest stable learning rate",
        "descents that leave the minimum (%)",
        "fastest epoch (ms)",
    ]
