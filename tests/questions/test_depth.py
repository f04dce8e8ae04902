"""Depth at one number of parameters: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from question_cases import sorted_dots, tuned_arm
from steepest.questions.catalogue.depth import Depth
from steepest.questions.learning_curves import epochs_with_higher_validation_loss
from steepest.questions.tuned_arms import TunedArm

QUESTION = Depth()
FALLING = 0.5 * 0.9 ** np.arange(61.0)
RISING = 1 - 0.2 * 0.8 ** np.arange(61.0)
CURVES = {
    "train_loss_curve": 1.1 * FALLING,
    "train_loss_after_curve": FALLING,
    "validation_loss_curve": 1.05 * FALLING,
    "validation_accuracy_curve": RISING,
}
MEANS = (0.97, 0.97, 0.968, 0.967, 0.965, 0.96)
LABELS = ("32", "32-16", "32-16-8", "2 × 23", "4 × 17", "6 × 15")
PARAMETERS = (2113, 2625, 2753, 2071, 2041, 2191)
PERFECT = (64, 64, 63, 60, 50, 32)


def scores(*means: float) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(0).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


def results_with_means(*means: float) -> list[TunedArm]:
    """Arms with these means of test accuracy, and the same curves for every depth and seed."""
    curves = {name: np.tile(curve, (64, 1)) for name, curve in CURVES.items()}
    return [
        tuned_arm(
            accuracies,
            label=label,
            n_parameters=parameters,
            train_accuracy_after=np.where(np.arange(64) < perfect, 1.0, 0.99),
            **curves,
        )
        for label, accuracies, parameters, perfect in zip(
            LABELS, scores(*means), PARAMETERS, PERFECT, strict=True
        )
    ]


RESULTS = results_with_means(*MEANS)


@pytest.mark.parametrize(
    ("means", "outcome"),
    [
        ((0.97, 0.97, 0.968, 0.967, 0.965, 0.96), "refuted"),
        ((0.90, 0.90, 0.95, 0.90, 0.90, 0.90), "supported"),
        ((0.90, 0.90, 0.91, 0.90, 0.90, 0.90), "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(means: tuple[float, ...], outcome: str) -> None:
    assert QUESTION.verdict(results_with_means(*means)).outcome == outcome


def test_validation_loss_is_compared_with_both_training_losses() -> None:
    during = epochs_with_higher_validation_loss(RESULTS[0], "train_loss")
    after = epochs_with_higher_validation_loss(RESULTS[0], "train_loss_after")
    assert (during.mean, after.mean) == (0, 1)


def test_the_interval_of_a_share_of_epochs_ends_at_one() -> None:
    arm, above = RESULTS[0], 1.05 * 1.1 * FALLING
    lower = np.where(np.arange(61) > 52, 0.0, above)  # in 8 of 60 epochs of one run
    curves = [lower.tolist()] + [above.tolist()] * (len(arm.runs) - 1)
    runs = arm.runs.with_columns(pl.Series("validation_loss_curve", curves))
    found = epochs_with_higher_validation_loss(replace(arm, runs=runs), "train_loss")
    assert 0.99 < found.mean < 1 and found.high == 1


def test_the_sentence_names_gain_perfect_runs_plateau_and_both_losses() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "Depth does not gain 1 percentage point: -0.01 (-0.16 to +0.14) at best. Layers of "
        "32-16-8 units change the test accuracy of one hidden layer of 32 units by -0.0022, 95 % "
        "interval -0.0036 to -0.0007 for new test rows (64 seeds, 1,797 rows). The best of the "
        "others, 32-16, changes it by -0.0001, 95 % interval -0.0016 to +0.0014 for new test rows "
        "(64 seeds, 1,797 rows). 32 units classify every training row correctly in 64 of 64 runs, "
        "and every test row in 0. 32-16-8 units classify every training row correctly in 63 of 64 "
        "runs, and every test row in 0. With one hidden layer of 32 units, validation accuracy "
        "gains at most 0.005 after epoch 17 (median). Its validation loss is above the training "
        "loss in 0 % of the epochs if the training loss is averaged during the epoch, as training "
        "prints it, and in 100 % if it is computed after the epoch, as the validation loss is."
    )


def test_the_procedure_names_sizes_and_parameters() -> None:
    assert QUESTION.procedure(RESULTS).startswith(
        "A network with 32 hidden relu units (2,113 parameters) and deeper ones with 32-16 "
        "(2,625), 32-16-8 (2,753), 2 × 23 (2,071), 4 × 17 (2,041), 6 × 15 (2,191) "
        "are trained on digits-halves (898 rows) for 60 epochs in batches of 70."
    )


def test_the_figure_shows_scores_plateaus_and_losses() -> None:
    figure = QUESTION.figure(RESULTS)
    test, plateau, loss = figure.axes
    assert [ax.get_xlabel() for ax in figure.axes] == [
        "test accuracy (share of rows)",
        "epoch of the plateau",
        "epoch (0 is untrained)",
    ]
    for dots, arm in zip(test.collections, RESULTS, strict=True):
        drawn = np.asarray(dots.get_offsets())[:, 0]
        assert np.sort(drawn) == pytest.approx(np.sort(arm.scores()))
    assert set(sorted_dots(plateau)) == {17}
    for line, factor in zip(loss.lines, (1.1, 1, 1.05), strict=True):
        assert line.get_ydata() == pytest.approx(factor * FALLING)
