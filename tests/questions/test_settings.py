"""Which setting matters most: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.questions.catalogue.settings import AXES, Settings
from steepest.questions.grid_scores import GridScores

QUESTION = Settings()
SHAPE = (4, 4, 4, 64)
NOISE = 0.005 * np.random.default_rng(0).standard_normal(SHAPE)
RISE = np.linspace(-1, 1, 4)


def results_with_effects(rate: float, batch: float, epochs: float) -> GridScores:
    """Accuracies that rise along each axis by so much."""
    along = rate * RISE[:, None, None, None] + batch * RISE[:, None, None] + epochs * RISE[:, None]
    return GridScores("digits-halves", (898, 449, 450), AXES, 0.5, 0.9 + along + NOISE)


@pytest.mark.parametrize(
    ("rises", "outcome"),
    [
        ((0.04, 0.01, 0.01), "supported"),
        ((0.02, 0.04, 0.01), "refuted"),
        ((0.02, 0.01, 0.04), "refuted"),
        ((0.04, 0.038, 0.01), "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(
    rises: tuple[float, float, float], outcome: str
) -> None:
    assert QUESTION.verdict(results_with_effects(*rises)).outcome == outcome


def test_the_sentence_names_the_share_of_each_setting_and_the_range_of_the_means() -> None:
    results = results_with_effects(0.04, -0.01, 0.02)
    assert QUESTION.verdict(results).sentence == (
        "The learning rate matters most. The variance of test accuracy is due to learning rate "
        "(75 %), epochs (18 %), batch size (5 %), pairs of settings (0 %) and chance (2 %). Mean "
        "accuracy ranges from 0.829 to 0.970 over the grid."
    )
    assert QUESTION.procedure(results) == (
        "A network with 32 relu units is trained on digits-halves (898 rows) with every "
        "combination of four learning rates, four batch sizes and four numbers of epochs, each "
        "spanning a factor of 8, on 64 seeds. This gives 4,096 test accuracies."
    )


def test_a_diverged_run_counts_as_a_constant_prediction() -> None:
    some = results_with_effects(0.04, 0.01, 0.01)
    accuracy = some.accuracy.copy()
    accuracy[3, 0, 0, :8] = np.nan
    failed = replace(some, accuracy=accuracy)
    assert np.isfinite([number.value for number in QUESTION.verdict(failed).numbers]).all()
    assert QUESTION.procedure(failed).endswith(
        "8 runs diverged and count as a constant prediction."
    )


def test_an_effect_is_the_change_from_the_first_to_the_last_value() -> None:
    verdict = QUESTION.verdict(results_with_effects(0.04, -0.01, 0.02))
    values = {number.what: number.value for number in verdict.numbers}
    assert values["test accuracy, learning rate 0.32 minus 0.04"] == pytest.approx(0.08, abs=0.001)
    assert values["test accuracy, batch size 80 minus 10"] == pytest.approx(-0.02, abs=0.001)


def test_the_figure_has_a_bar_for_each_share_and_a_line_for_each_setting() -> None:
    shares, *settings = QUESTION.figure(results_with_effects(0.04, -0.01, 0.02)).axes
    assert len(shares.patches) == 9
    assert [ax.get_xlabel() for ax in settings] == ["learning rate", "batch size (rows)", "epochs"]
    rises = [float(np.diff(ax.lines[0].get_ydata()[[0, -1]])[0]) for ax in settings]
    assert rises == pytest.approx([0.08, -0.02, 0.04], abs=0.001)
