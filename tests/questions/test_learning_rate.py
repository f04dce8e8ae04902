"""Learning rate too low, too high: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from question_cases import row_outcomes
from steepest.questions.catalogue.learning_rate import (
    RATES,
    LearningRate,
    LearningRateScores,
)
from steepest.questions.rate_sweeps import RateSweep
from steepest.study.outcomes import RowOutcomes

QUESTION = LearningRate()
SPREAD = np.tile([-0.004, 0.004], 32)
FAILED = (0,) * 13 + (4, 60, 64, 64, 64, 64)


def tuning(failed: tuple[int, ...] = FAILED, validation: float | np.ndarray = 0.9) -> RateSweep:
    """Runs at all rates with these counts of failed runs and these accuracies."""
    accuracies = validation + np.zeros((len(RATES), 64))
    return RateSweep("digits-halves", (898, 449, 450), RATES, accuracies, failed, 0.501)


def outcomes(accuracy: float) -> RowOutcomes:
    """Runs with this mean of test accuracy."""
    return row_outcomes(accuracy + SPREAD, seed=round(1000 * accuracy))


RESULTS = LearningRateScores(
    tuning=tuning(),
    chosen=11,
    test=(outcomes(0.97), outcomes(0.95), outcomes(0.5)),
)


@pytest.mark.parametrize(
    ("low", "high", "outcome"),
    [
        (0.95, 0.5, "supported"),
        (0.968, 0.5, "refuted"),
        (0.95, 0.975, "refuted"),
        (0.96, 0.5, "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(low: float, high: float, outcome: str) -> None:
    test = (outcomes(0.97), outcomes(low), outcomes(high))
    assert QUESTION.verdict(replace(RESULTS, test=test)).outcome == outcome


def test_the_sentence_names_the_best_rate_both_costs_and_where_training_breaks_down() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "A tenth of the best learning rate costs more than 1 percentage point: 2.00 (1.72 to "
        "2.28). Ten times the best learning rate costs more than 1 percentage point: 47.00 "
        "(46.42 to 47.58). The best learning rate is 0.562. At a tenth of it test accuracy is "
        "0.950 instead of 0.970 after the same 60 epochs: the best gains +0.0200, 95 % interval "
        "+0.0172 to +0.0228 for new test rows (64 seeds, 1,797 rows). At ten times it, test "
        "accuracy is 0.500: the best gains +0.4700, 95 % interval +0.4642 to +0.4758 for new "
        "test rows (64 seeds, 1,797 rows). From a learning rate of 3.16 on, more than half of "
        "the runs end no better than a constant prediction."
    )


def test_the_numbers_name_both_differences_and_every_rate_with_failed_runs() -> None:
    numbers = QUESTION.verdict(RESULTS).numbers
    assert [number.what for number in numbers[:4]] == [
        "test accuracy, 0.562 minus 0.0562",
        "test accuracy, 0.562 minus 5.62",
        "runs no better than a constant, 1.78",
        "runs no better than a constant, 3.16",
    ]
    assert [number.value for number in numbers[2:]] == [count / 64 for count in FAILED[13:]]


@pytest.mark.parametrize(
    ("failed", "sentence"),
    [
        (
            FAILED,
            "From a learning rate of 3.16 on, more than half of the runs end no better than a "
            "constant prediction.",
        ),
        (
            (0,) * 18 + (16,),
            "At the highest learning rate, 31.6, 25 % of the runs end no better than a constant "
            "prediction.",
        ),
    ],
)
def test_the_sentence_says_where_training_breaks_down(
    failed: tuple[int, ...], sentence: str
) -> None:
    results = replace(RESULTS, tuning=tuning(failed))
    assert QUESTION.verdict(results).text.endswith(sentence)


def test_the_best_rate_has_no_diverged_run_and_neighbours_a_decade_away() -> None:
    validation = np.full((len(RATES), 64), 0.5)
    validation[[0, 7, 9]] = [[0.99], [0.8], [0.9]]
    assert tuning(validation=validation).find_best(margin=4) == 9
    validation[9, 0] = np.nan
    assert tuning(validation=validation).find_best(margin=4) == 7


def test_the_figure_shows_every_run_and_the_share_of_failed_runs() -> None:
    validation = np.linspace(0.5, 0.95, len(RATES) * 64).reshape(len(RATES), 64)
    above, below = QUESTION.figure(replace(RESULTS, tuning=tuning(validation=validation))).axes
    dots = np.asarray(above.collections[0].get_offsets())
    assert dots[:, 1] == pytest.approx(validation.ravel())
    assert above.lines[0].get_ydata() == pytest.approx(np.median(validation, axis=1))
    assert above.lines[1].get_xdata() == pytest.approx([RATES[RESULTS.chosen]] * 2)
    validation[0, 0] = np.nan
    above, _ = QUESTION.figure(replace(RESULTS, tuning=tuning(validation=validation))).axes
    assert 0.501 in np.asarray(above.collections[0].get_offsets())[:, 1]  # where a run diverged
    assert below.lines[0].get_ydata() == pytest.approx(100 * np.array(FAILED) / 64)
    assert above.get_ylabel() == "validation accuracy (share of rows)"
    assert below.get_ylabel() == "share of runs (%)"
