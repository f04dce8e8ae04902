"""Whether only the product of the settings matters: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from steepest.questions.catalogue.settings import AXES, Settings
from steepest.questions.grid_scores import GridScores

QUESTION = Settings()
SHAPE = (8, 4, 4, 64)
NOISE = 0.005 * np.random.default_rng(0).standard_normal(SHAPE)
RATE, BATCH, EPOCHS = np.meshgrid(*(np.arange(n) for n in SHAPE[:3]), indexing="ij")


def results_with_effects(rate: float, batch: float, epochs: float) -> GridScores:
    """Accuracies that change by so much with each doubling of a setting."""
    accuracy = 0.7 + rate * RATE + batch * BATCH + epochs * EPOCHS
    return GridScores("digits-halves", (898, 449, 450), AXES, 0.5, accuracy[..., None] + NOISE)


@pytest.mark.parametrize(
    ("effects", "outcome"),
    [
        ((0.02, -0.02, 0.02), "supported"),
        ((0.02, -0.005, 0.02), "refuted"),
        ((0.02, 0.02, 0.02), "refuted"),
        ((0.02, -0.02, 0.0087), "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(
    effects: tuple[float, float, float], outcome: str
) -> None:
    assert QUESTION.verdict(results_with_effects(*effects)).outcome == outcome


def test_the_product_explains_what_depends_on_it_alone() -> None:
    results = results_with_effects(0.02, -0.02, 0.02)
    flat = replace(results, accuracy=results.accuracy - NOISE)
    share = flat.share_of_product()
    assert (share.mean, share.low, share.high) == pytest.approx((1.0, 1.0, 1.0))
    # Three equal effects, of which the product has one with the other sign: along (1, -1, 1) lies
    # ((1 - 1 + 1) / sqrt(3))**2 of a variance of 3, one ninth.
    wrong = results_with_effects(0.02, 0.02, 0.02)
    cube = wrong.at_rates(0, 4)
    assert cube.share_of_product().mean == pytest.approx(1 / 9, abs=0.01)


def test_the_sentence_names_shares_and_the_effect_of_each_doubling() -> None:
    results = results_with_effects(0.02, -0.02, 0.02)
    assert QUESTION.verdict(results).text == (
        "Only the product rate × epochs / batch size matters, at low and high rates. At learning "
        "rates from 0.01 to 0.08 it explains 100.0 % (95 % interval 100.0 to 100.0 %) of the "
        "variance between settings, while mean test accuracy ranges from 0.639 to 0.820. Mean "
        "changes of test accuracy: twice the learning rate: +0.0201; twice the batch size: "
        "-0.0201; twice the epochs: +0.0199. At learning rates from 0.16 to 1.28 the product "
        "explains 100.0 % (95 % interval 100.0 to 100.0 %), while mean test accuracy ranges from "
        "0.718 to 0.899."
    )
    assert QUESTION.procedure(results) == (
        "A network with 32 relu units is trained on digits-halves (898 rows) with every "
        "combination of 8 learning rates from 0.01 to 1.28, four batch sizes and four numbers of "
        "epochs, each twice the one before, on 64 seeds. This gives 8,192 test accuracies."
    )


def test_fewer_than_five_seeds_decide_nothing() -> None:
    results = results_with_effects(0.02, -0.02, 0.02)
    assert (
        QUESTION.verdict(replace(results, accuracy=results.accuracy[..., :5])).outcome
        == "supported"
    )
    assert (
        QUESTION.verdict(replace(results, accuracy=results.accuracy[..., :4])).outcome
        == "undecided"
    )


def test_a_diverged_run_counts_as_a_constant_prediction() -> None:
    some = results_with_effects(0.02, -0.02, 0.02)
    accuracy = some.accuracy.copy()
    accuracy[3, 0, 0, :8] = np.nan
    failed = replace(some, accuracy=accuracy)
    assert np.isfinite([number.value for number in QUESTION.verdict(failed).numbers]).all()
    assert QUESTION.procedure(failed).endswith(
        "8 runs diverged and count as a constant prediction."
    )


def test_the_figure_has_a_dot_for_each_combination_and_a_line_for_each_setting() -> None:
    product, *settings = QUESTION.figure(results_with_effects(0.02, -0.02, 0.03)).axes
    assert sum(len(dots.get_offsets()) for dots in product.collections) == 8 * 4 * 4
    assert product.get_xlabel() == "learning rate × epochs / batch size"
    assert [ax.get_xlabel() for ax in settings] == ["learning rate", "batch size (rows)", "epochs"]
    rises = [float(np.diff(ax.lines[0].get_ydata()[[0, -1]])[0]) for ax in settings]
    assert rises == pytest.approx([0.06, -0.06, 0.09], abs=0.002)
