"""Learning rate too low, too high: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.questions.catalogue.learning_rate import QUESTION, RATES, Results, verdict

SPREAD = np.tile([-0.004, 0.004], 32)
FAILED = (0,) * 13 + (4, 60, 64, 64, 64, 64)
RESULTS = Results(
    data="digits-halves",
    samples=(898, 449, 450),
    validation=np.full((len(RATES), 64), 0.9),
    failed=FAILED,
    chosen=11,
    test=np.array([0.97 + SPREAD, 0.95 + np.roll(SPREAD, 1), 0.5 + np.roll(SPREAD, 1)]),
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
def test_the_verdict_turns_with_the_results(low: float, high: float, outcome: str) -> None:
    test = np.array([0.97 + SPREAD, low + np.roll(SPREAD, 1), high + np.roll(SPREAD, 1)])
    assert verdict(replace(RESULTS, test=test)).outcome == outcome


def test_a_diverged_run_answers_nothing_rightly() -> None:
    test = RESULTS.test.copy()
    test[2] = np.nan
    assert verdict(replace(RESULTS, test=test)).outcome == "supported"


@pytest.mark.parametrize(
    ("failed", "told"),
    [
        (FAILED, "From 3.16 on more than half of the runs end no better than a constant answer."),
        ((0,) * 19, "Up to 31.6 fewer than half of the runs break down."),
    ],
)
def test_the_onset_is_told(failed: tuple[int, ...], told: str) -> None:
    assert verdict(replace(RESULTS, failed=failed)).sentence.endswith(told)


def test_the_figure_is_of_the_results() -> None:
    above, below = QUESTION.figure(RESULTS).axes
    assert above.get_ylabel() == "validation accuracy (share of rows)"
    assert below.get_ylabel() == "share of runs (%)"
