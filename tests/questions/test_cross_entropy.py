"""Cross-entropy as written and from the logit: the verdict follows the results."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from steepest.data.built_in import load
from steepest.figures.logit_curves import DTYPES
from steepest.questions.catalogue.cross_entropy import CrossEntropy
from steepest.questions.cross_entropy_errors import CrossEntropyErrors, compute_exact_values
from steepest.questions.experiment_setup import ExperimentSetup

QUESTION = CrossEntropy()
RESULTS = QUESTION.experiment(ExperimentSetup(load("iris"), 2))


def with_stable(results: CrossEntropyErrors, factor: float) -> CrossEntropyErrors:
    panels = tuple(
        replace(panel, stable={dtype: factor * panel.stable[dtype] for dtype in DTYPES})
        for panel in results.panels
    )
    return replace(results, panels=panels)


def with_naive_right(results: CrossEntropyErrors) -> CrossEntropyErrors:
    pairs = zip(results.panels, results.exact, strict=True)
    panels = tuple(replace(panel, naive=dict.fromkeys(DTYPES, right)) for panel, right in pairs)
    return replace(results, panels=panels)


def test_the_verdict_changes_with_the_results() -> None:
    assert QUESTION.verdict(RESULTS).outcome == "supported"
    assert QUESTION.verdict(with_stable(RESULTS, 1.02)).outcome == "refuted"
    assert QUESTION.verdict(with_naive_right(RESULTS)).outcome == "refuted"
    assert QUESTION.verdict(with_stable(RESULTS, math.nan)).outcome == "undecided"


def test_a_perfect_prediction_is_nan_as_written_and_nearly_0_clipped() -> None:
    assert math.isnan(RESULTS.perfect) and RESULTS.worst == math.inf
    assert RESULTS.perfect_clipped == pytest.approx(2.22e-16, rel=1e-3)
    assert RESULTS.worst_clipped == pytest.approx(36.04, rel=1e-3)


def test_the_sentence_names_all_forms() -> None:
    # NumPy's exp in float32 is rounded otherwise with AVX-512 than without: 1.9e-07 and 1.7e-07.
    largest = RESULTS.largest_stable_error
    assert 2**-23 < largest < 2**-22
    assert QUESTION.verdict(RESULTS).text == (
        "Almost 0, computed from the logit; NaN, computed as the formula is written. As written, "
        "the loss of a perfect prediction is NaN, because 0 log 0 is computed as 0 times −inf, "
        "and that of the worst prediction is inf; with ŷ clipped to [eps, 1 − eps] they are "
        "2.2e-16 and 36.0. Computed from the logit, loss and gradient have a relative error of at "
        f"most {largest:.1e}. As written, the loss is wrong from |z| = 36.5 on in float64 and from "
        "|z| = 15.0 on in float32 (by more than 0.01, or by 1 % where it is above 1). With 0 and 1 "
        "replaced, the gradient is wrong from |z| = 32.5 and |z| = 12.1 on."
    )


def test_the_exercise_s_fix_gives_the_worst_prediction_a_gradient_of_0() -> None:
    """z = 40, y = 0: 0 where the exact value is 1; float32 far below 0, y = 1: NaN."""
    fixed = RESULTS.panels[4]
    at = int(np.flatnonzero(fixed.z == 40)[0])
    assert fixed.naive["float64"][at] == 0
    assert RESULTS.exact[4][at] == pytest.approx(1)
    assert np.isnan(RESULTS.panels[5].naive["float32"][0])


def test_exact_values_by_hand() -> None:
    z = np.array([-100.0, 0.0, 100.0])
    assert compute_exact_values(z, 1, "loss") == pytest.approx([100, math.log(2), math.exp(-100)])
    assert compute_exact_values(z, 0, "gradient") == pytest.approx([math.exp(-100), 0.5, 1])


def test_exact_values_are_right_to_the_last_digit_where_the_loss_is_tiny() -> None:
    z = np.linspace(0, 100, 801)
    assert compute_exact_values(z, 1, "loss") == pytest.approx(
        np.log1p(np.exp(-z)), rel=1e-15, abs=0
    )


def test_the_figure_shows_loss_gradient_and_fixed_gradient() -> None:
    axes = QUESTION.figure(RESULTS).axes
    for ax, panel in zip(axes, RESULTS.panels, strict=True):
        line = next(each for each in ax.lines if each.get_label().endswith("float64"))
        value = abs(panel.naive["float64"])
        drawn = np.isfinite(value) & (value > 0)
        assert line.get_ydata()[drawn] == pytest.approx(value[drawn])
        assert np.isnan(line.get_ydata()[~drawn]).all()
    assert [ax.get_title() for ax in axes[3:5]] == [
        "label y = 1: size of the gradient by z",
        "label y = 0: gradient, 0 and 1 replaced",
    ]
