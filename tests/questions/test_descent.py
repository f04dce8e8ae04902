"""Descent from (3, 2): what the experiment finds, and the verdict that follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.data.built_in import load
from steepest.questions.catalogue.descent import STEPS, Descent
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
    assert results.lowest == pytest.approx(-2.28070971, abs=1e-8)


def test_step_sizes_of_the_exercise_give_the_exercise_s_values(results: StepSizeSurvey) -> None:
    assert results.few_steps[0.1] == pytest.approx(1.242865937264679, abs=1e-12)
    assert results.few_steps[0.2] == pytest.approx(-1.8370219660528102, abs=1e-12)
    assert results.outcomes[0.2] == "f cycles between -1.8985 and -1.8370"
    assert results.outcomes[0.1] == "descent is in the local minimum, f = 1.2429"


def with_range(results: StepSizeSurvey, low: float, high: float) -> StepSizeSurvey:
    """As if these first steps reached the minimum with decay 0.9, after any number of steps."""
    ranges = results.decays.ranges | {0.9: {steps: [(low, high)] for steps in STEPS}}
    return replace(results, decays=replace(results.decays, ranges=ranges))


def test_the_verdict_changes_with_the_results(results: StepSizeSurvey) -> None:
    assert QUESTION.verdict(results).outcome == "supported"
    assert QUESTION.verdict(with_range(results, 0.16, 0.20)).outcome == "supported"
    assert QUESTION.verdict(with_range(results, 0.10, 0.20)).outcome == "refuted"
    assert QUESTION.verdict(with_range(results, 0.16, 0.17)).outcome == "refuted"
    assert QUESTION.verdict(with_range(results, 0.151, 0.20)).outcome == "undecided"
    ranges = results.decays.ranges | {0.9: {steps: [] for steps in STEPS}}
    none = replace(results, decays=replace(results.decays, ranges=ranges))
    assert QUESTION.verdict(none).outcome == "refuted"


def test_no_constant_step_size_that_reaches_the_minimum_is_said(results: StepSizeSurvey) -> None:
    nowhere = replace(results, ends=replace(results.ends, reached=(np.nan, np.nan)))
    assert "No constant step size up to 0.4 reaches" in QUESTION.verdict(nowhere).text


def test_the_ranges_are_those_of_a_plain_loop(results: StepSizeSurvey) -> None:
    def largest_of_the_last_values(size: float, decay: float, steps: int) -> float:
        x, y, values = 3.0, 2.0, []
        for t in range(steps):
            rate = size * decay**t
            dx, dy = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - rate * dx, y - rate * dy
            values.append(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))
        return float(max(values[-8:]))

    for decay, steps in ((1.0, 30), (0.9, 30), (0.9, 300), (0.8, 30)):
        low, high = results.decays.ranges[decay][steps][0]
        inside = [largest_of_the_last_values(size, decay, steps) for size in (low, high)]
        outside = largest_of_the_last_values(low - 0.0005, decay, steps)
        assert max(inside) <= results.lowest + 0.01 < outside


def test_the_sentence_names_range_outcomes_and_decay(results: StepSizeSurvey) -> None:
    assert QUESTION.verdict(results).text == (
        "Only with constant step sizes from 0.141 to 0.181, or with larger ones that decay. From "
        "(3, 2) descent reaches the lowest minimum, f = -2.2807, in 1,000 steps, with constant "
        "step sizes from 0.141 to 0.181; above 2/λmax = 0.1811 it cannot settle there. After 30 "
        "steps of size 0.01, f is 2.8184. After 30 steps of size 0.1, descent is in the local "
        "minimum, f = 1.2429. After 30 steps of size 0.2, f cycles between -1.8985 and -1.8370. "
        "With a decay of 0.9 first step sizes from 0.161 to 0.243 and from 0.305 to 0.400, the "
        "largest tried, reach it. With a decay of 0.7 none up to 0.4 reaches it: all steps "
        "together are at most 3.3 times the first step size."
    )


def test_the_figure_shows_the_results(results: StepSizeSurvey) -> None:
    altered = with_range(
        replace(results, ends=replace(results.ends, reached=(0.1, 0.2))), 0.3, 0.35
    )
    figure = QUESTION.figure(altered)
    starts, _, decay = figure.axes
    assert starts.images[0].get_array().shape[:2] == results.starts.ending.shape
    assert sum(line.get_xdata().tolist() == [0.3, 0.35] for line in decay.lines) == len(STEPS)
    assert "from 0.1 to 0.2 they reach the lowest minimum" in " ".join(
        figure.get_supxlabel().split()
    )
