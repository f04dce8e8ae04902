"""Descent from (3, 2): what the experiment finds, and the verdict that follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.data.datasets import load
from steepest.questions.catalogue.descent import QUESTION, Results, experiment, verdict
from steepest.questions.laboratory import Laboratory


@pytest.fixture(scope="module")
def results() -> Results:
    return experiment(Laboratory(load("iris"), 2))


def test_constant_steps_from_0_141_to_0_181_reach_the_lowest_minimum(results: Results) -> None:
    assert results.ends.reached == pytest.approx((0.141, 0.181), abs=5e-4)
    assert results.stable == pytest.approx(0.1811, abs=5e-5)
    assert results.decays.lowest == pytest.approx(-2.28070971, abs=1e-8)


def test_the_exercise_s_steps_end_as_the_exercise_s_do(results: Results) -> None:
    assert results.few[0.1] == pytest.approx(1.242865937264679, abs=1e-12)
    assert results.few[0.2] == pytest.approx(-1.8370219660528102, abs=1e-12)
    assert results.said[0.2] == "circles, f between -1.8985 and -1.8370"
    assert results.said[0.1] == "ends in the local minimum, f = 1.2429"


def decayed(results: Results, share: float) -> Results:
    """As if so many of the first steps reached the minimum with decay 0.9."""
    fine = results.decays.sizes
    reached = np.arange(len(fine)) < share * len(fine)
    values = results.decays.values | {0.9: np.where(reached, results.decays.lowest, 1.0)}
    return replace(results, decays=replace(results.decays, values=values))


def test_the_verdict_turns_with_the_results(results: Results) -> None:
    assert verdict(results).outcome == "supported"
    nowhere = replace(results, ends=replace(results.ends, reached=(np.nan, np.nan)))
    assert verdict(nowhere).outcome == "refuted"
    assert "no constant step up to 0.4 reaches" in verdict(nowhere).sentence
    same = results.decays.shares_reached()[1.0]
    assert verdict(decayed(results, same)).outcome == "refuted"
    assert verdict(decayed(results, same + 0.01)).outcome == "undecided"


def test_the_figure_marks_what_the_caption_says(results: Results) -> None:
    figure = QUESTION.figure(results)
    assert len(figure.axes) == 3
    told = " ".join(figure.get_supxlabel().split())
    assert "from 0.1407 to 0.1807 they reach the lowest minimum" in told
