"""Depth at one number of parameters: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from question_cases import sorted_dots
from steepest.questions.catalogue.depth import (
    CURVES,
    DEPTHS,
    Depth,
    DepthScores,
)

QUESTION = Depth()
FALLING = 0.5 * 0.9 ** np.arange(61.0)
RISING = 1 - 0.2 * 0.8 ** np.arange(61.0)


def runs(curve: np.ndarray) -> np.ndarray:
    """The same curve for every depth and seed."""
    return np.broadcast_to(curve, (len(DEPTHS), 64, len(curve)))


def scores(*means: float) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(0).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


RESULTS = DepthScores(
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
def test_the_verdict_changes_with_the_results(means: tuple[float, ...], outcome: str) -> None:
    assert QUESTION.verdict(replace(RESULTS, test=scores(*means))).outcome == outcome


def test_validation_loss_is_compared_with_both_training_losses() -> None:
    during, after = map(RESULTS.epochs_with_higher_validation_loss, CURVES[:2])
    assert (during.mean, after.mean) == (0, 1)


def test_the_sentence_names_gain_perfect_runs_plateau_and_both_losses() -> None:
    assert QUESTION.verdict(RESULTS).sentence == (
        "Depth does not gain 1 percentage point: the best of the deeper networks has 2 hidden "
        "layers, and its test accuracy differs from that of one hidden layer by +0.0000, 95 % "
        "interval -0.0015 to +0.0015 (64 paired seeds). With one hidden layer, 64 of 64 runs end "
        "with every training row classified correctly, and validation accuracy gains at most "
        "0.005 after epoch 17 (median). The validation loss is above the training loss in 0 % of "
        "the epochs if the training loss is averaged during the epoch, as training prints it, and "
        "in 100 % if it is computed after the epoch, as the validation loss is."
    )


def test_the_figure_shows_scores_plateaus_and_losses() -> None:
    figure = QUESTION.figure(RESULTS)
    test, plateau, loss = figure.axes
    assert [ax.get_xlabel() for ax in figure.axes] == [
        "test accuracy (share of rows)",
        "epoch of the plateau",
        "epoch (0 is untrained)",
    ]
    for dots, scores in zip(test.collections, RESULTS.test, strict=True):
        drawn = np.asarray(dots.get_offsets())[:, 0]
        assert np.sort(drawn) == pytest.approx(np.sort(scores))
    assert set(sorted_dots(plateau)) == {17}
    for line, factor in zip(loss.lines, (1.1, 1, 1.05), strict=True):
        assert line.get_ydata() == pytest.approx(factor * FALLING)
