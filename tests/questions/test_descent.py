"""Descent from (3, 2): what the experiment finds, and the verdict that follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.data.datasets import load
from steepest.questions.catalogue.descent import Descent
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.step_size_surveys import StepSizeSurvey

QUESTION = Descent()


@pytest.fixture(scope="module")
def results() -> StepSizeSurvey:
    return QUESTION.experiment(ExperimentSetup(load("iris"), 2))


def test_constant_steps_from_0_141_to_0_181_reach_the_lowest_minimum(
    results: StepSizeSurvey,
) -> None:
    assert results.ends.reached == pytest.approx((0.141, 0.181), abs=5e-4)
    assert results.stable == pytest.approx(0.1811, abs=5e-5)
    assert results.decays.lowest == pytest.approx(-2.28070971, abs=1e-8)


def test_step_sizes_of_the_exercise_give_the_exercise_s_values(results: StepSizeSurvey) -> None:
    assert results.few_steps[0.1] == pytest.approx(1.242865937264679, abs=1e-12)
    assert results.few_steps[0.2] == pytest.approx(-1.8370219660528102, abs=1e-12)
    assert results.outcomes[0.2] == "f cycles between -1.8985 and -1.8370"
    assert results.outcomes[0.1] == "descent is in the local minimum, f = 1.2429"


def decayed(results: StepSizeSurvey, share: float) -> StepSizeSurvey:
    """As if so many of the first steps reached the minimum with decay 0.9."""
    fine = results.decays.sizes
    reached = np.arange(len(fine)) < share * len(fine)
    values = results.decays.values | {0.9: np.where(reached, results.decays.lowest, 1.0)}
    return replace(results, decays=replace(results.decays, values=values))


def test_the_verdict_changes_with_the_results(results: StepSizeSurvey) -> None:
    assert QUESTION.verdict(results).outcome == "supported"
    nowhere = replace(results, ends=replace(results.ends, reached=(np.nan, np.nan)))
    assert QUESTION.verdict(nowhere).outcome == "refuted"
    assert "no constant step size up to 0.4 reaches" in QUESTION.verdict(nowhere).sentence
    same = results.decays.shares_reached()[1.0]
    assert QUESTION.verdict(decayed(results, same)).outcome == "refuted"
    assert QUESTION.verdict(decayed(results, same + 0.01)).outcome == "undecided"


def test_the_sentence_names_range_outcomes_and_decay(results: StepSizeSurvey) -> None:
    assert QUESTION.verdict(results).sentence == (
        "From (3, 2) constant step sizes from 0.1407 to 0.1807 reach the lowest minimum, f = "
        "-2.2807, in 1,000 steps; above 2/lambda_max = 0.1811 none can settle there. After 30 "
        "steps of size 0.01, f is 2.8184; with size 0.1, descent is in the local minimum, f = "
        "1.2429; with size 0.2, f cycles between -1.8985 and -1.8370. With a decay of 0.9, 44 % of "
        "the first step sizes up to 0.4 come within 0.01 of the lowest minimum in 30 steps, "
        "compared with 9 % of the constant ones. With a decay of 0.7 no step size reaches it."
    )


def test_the_figure_shows_the_results(results: StepSizeSurvey) -> None:
    decays = replace(results.decays, values={0.5: np.linspace(-2.2, 3, len(results.decays.sizes))})
    ends = replace(results.ends, reached=(0.1, 0.2))
    figure = QUESTION.figure(replace(results, ends=ends, decays=decays))
    starts, _, decay = figure.axes
    assert starts.images[0].get_array().shape[:2] == results.starts.ending.shape
    assert decay.lines[0].get_ydata() == pytest.approx(decays.values[0.5] - decays.lowest)
    assert "from 0.1 to 0.2 they reach the lowest minimum" in " ".join(
        figure.get_supxlabel().split()
    )
