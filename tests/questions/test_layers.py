"""One layer against two: the verdict follows the results."""

from __future__ import annotations

import numpy as np
import pytest

from question_cases import sorted_dots, tuned_arm
from steepest.questions.catalogue.layers import Layers

QUESTION = Layers()
SPREAD = np.tile([-0.004, 0.004], 32)
ONE = tuned_arm(0.9 + SPREAD, 0.03)
TWO = tuned_arm(0.95 + np.roll(SPREAD, 1))


@pytest.mark.parametrize(
    ("two", "outcome"),
    [
        (0.95 + np.roll(SPREAD, 1), "supported"),
        (0.902 + np.roll(SPREAD, 1), "refuted"),
        (0.85 + np.roll(SPREAD, 1), "refuted"),
        (0.91 + np.roll(SPREAD, 1), "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(two: np.ndarray, outcome: str) -> None:
    assert QUESTION.verdict([ONE, tuned_arm(two)]).outcome == outcome


def test_the_sentence_names_the_difference() -> None:
    assert QUESTION.verdict([ONE, TWO]).text == (
        "A hidden layer gains more than 1 percentage point: +5.00 (+4.78 to +5.22). The hidden "
        "layer changes test accuracy by +0.0500, 95 % interval +0.0478 to +0.0522 for new test "
        "rows (64 seeds, 1,797 rows): from 0.900 to 0.950. It is better on 64 of 64 seeds."
    )


def test_too_few_seeds_and_equal_outcomes_decide_nothing() -> None:
    few = [tuned_arm(0.9 + SPREAD[:4]), tuned_arm(0.95 + SPREAD[:4])]
    assert QUESTION.verdict(few).outcome == "undecided"
    assert QUESTION.verdict([ONE, ONE]).outcome == "undecided"


def test_the_figure_shows_the_difference_on_every_seed() -> None:
    two = tuned_arm(0.8 + np.linspace(-0.1, 0.2, 64))
    [ax] = QUESTION.figure([ONE, two]).axes
    assert sorted_dots(ax) == pytest.approx(np.sort(two.scores() - ONE.scores()))
    assert ax.get_xlabel() == "difference in test accuracy (share of rows)"


def test_the_procedure_names_the_learning_rates_and_the_seeds() -> None:
    assert QUESTION.procedure([ONE, TWO]).endswith(
        "trained on digits-halves (898 rows) for 60 epochs in batches of 32. Each has its own "
        "learning rate, chosen by validation accuracy (0.03; 0.3), and is then trained on 64 other "
        "seeds and scored on the test part."
    )
