"""Depth at one number of parameters: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.questions.catalogue.depth import (
    CURVES,
    DEPTHS,
    QUESTION,
    Results,
    above,
    verdict,
)

FALLING = 0.5 * 0.9 ** np.arange(61.0)
RISING = 1 - 0.2 * 0.8 ** np.arange(61.0)


def runs(curve: np.ndarray) -> np.ndarray:
    """The same curve for every depth and seed."""
    return np.broadcast_to(curve, (len(DEPTHS), 64, len(curve)))


def scores(*means: float) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(0).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


RESULTS = Results(
    data="digits-halves",
    samples=(898, 449, 450),
    hidden=tuple((32 - 3 * d,) * d for d in DEPTHS),
    parameters=(2113, 2071, 2161, 2041, 2145, 2191),
    rates=("0.3",) * 6,
    test=scores(0.97, 0.97, 0.968, 0.967, 0.965, 0.96),
    perfect=(64, 64, 63, 60, 50, 32),
    ended=(64,) * 6,
    curves=dict(
        zip(CURVES, map(runs, (1.1 * FALLING, FALLING, 1.05 * FALLING, RISING)), strict=True)
    ),
)


@pytest.mark.parametrize(
    ("means", "outcome"),
    [
        ((0.97, 0.97, 0.968, 0.967, 0.965, 0.96), "refuted"),
        ((0.90, 0.90, 0.95, 0.90, 0.90, 0.90), "supported"),
        ((0.90, 0.90, 0.91, 0.90, 0.90, 0.90), "undecided"),
    ],
)
def test_the_verdict_turns_with_the_results(means: tuple[float, ...], outcome: str) -> None:
    assert verdict(replace(RESULTS, test=scores(*means))).outcome == outcome


def test_validation_loss_lies_below_the_one_as_seen_and_above_the_one_after() -> None:
    assert (above(RESULTS, "train_loss").mean, above(RESULTS, "train_loss_after").mean) == (0, 1)


def test_the_sentence_tells_depth_perfection_plateau_and_both_losses() -> None:
    assert verdict(RESULTS).sentence == (
        "Depth does not pay at one number of parameters: of the deeper networks the one with 2 "
        "hidden layers does best, +0.0000, 95 % interval -0.0015 to +0.0015 (64 paired seeds) in "
        "test accuracy against one hidden layer. Of one hidden layer 64 of 64 runs end with every "
        "training row right; their validation accuracy gains no more than 0.005 from epoch 17 on "
        "(median). The validation loss lies above the training loss in 0 % of epochs if that is "
        "averaged during the epoch, as training prints it, and in 100 % if it is taken after the "
        "epoch, as the validation loss is."
    )


def test_the_figure_is_of_the_results() -> None:
    figure = QUESTION.figure(RESULTS)
    assert [ax.get_xlabel() for ax in figure.axes] == [
        "test accuracy (share of rows)",
        "epoch of the plateau",
        "epoch (0 is untrained)",
    ]
