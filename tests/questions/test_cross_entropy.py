"""Cross-entropy as written and from the logit: the verdict follows the results."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from steepest.data.datasets import load
from steepest.figures.logit_curves import DTYPES
from steepest.questions.catalogue.cross_entropy import QUESTION, Results, experiment, verdict
from steepest.questions.laboratory import Laboratory
from steepest.questions.logits import exact_values

RESULTS = experiment(Laboratory(load("iris"), 2))


def with_stable(results: Results, factor: float) -> Results:
    panels = tuple(
        replace(panel, stable={dtype: factor * panel.stable[dtype] for dtype in DTYPES})
        for panel in results.panels
    )
    return replace(results, panels=panels)


def with_naive_right(results: Results) -> Results:
    pairs = zip(results.panels, results.exact, strict=True)
    panels = tuple(replace(panel, naive=dict.fromkeys(DTYPES, right)) for panel, right in pairs)
    return replace(results, panels=panels)


def test_the_verdict_turns_with_the_results() -> None:
    assert verdict(RESULTS).outcome == "supported"
    assert verdict(with_stable(RESULTS, 1.02)).outcome == "refuted"
    assert verdict(with_naive_right(RESULTS)).outcome == "refuted"
    assert verdict(with_stable(RESULTS, math.nan)).outcome == "undecided"


def test_a_perfect_prediction_is_nan_as_written_and_next_to_nothing_properly() -> None:
    assert math.isnan(RESULTS.perfect) and RESULTS.worst == math.inf
    assert RESULTS.proper == pytest.approx((2.22e-16, 36.04), rel=1e-3)
    assert "a perfect prediction the formula as written gives NaN" in verdict(RESULTS).sentence


def test_the_fix_gives_no_gradient_to_the_worst_prediction() -> None:
    """z = 40, y = 0: 0 where the truth is 1; float32 far below 0, y = 1: NaN."""
    mended = RESULTS.panels[4]
    at = int(np.flatnonzero(mended.z == 40)[0])
    assert mended.naive["float64"][at] == 0
    assert RESULTS.exact[4][at] == pytest.approx(1)
    assert np.isnan(RESULTS.panels[5].naive["float32"][0])


def test_exact_values_by_hand() -> None:
    z = np.array([-100.0, 0.0, 100.0])
    assert exact_values(z, 1, "loss") == pytest.approx([100, math.log(2), math.exp(-100)])
    assert exact_values(z, 0, "gradient") == pytest.approx([math.exp(-100), 0.5, 1])


def test_the_figure_has_loss_gradient_and_mended_gradient() -> None:
    figure = QUESTION.figure(RESULTS)
    assert [ax.get_title() for ax in figure.axes[3:5]] == [
        "label y = 1: size of the gradient by z",
        "label y = 0: gradient, 0 and 1 replaced",
    ]
