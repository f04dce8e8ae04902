"""Statistics over data sets: the mean for new ones, posteriors, bootstrap."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import integrate, stats

from steepest.errors import StatisticsError
from steepest.statistics import (
    correlated_t_posterior,
    equivalent_on_new,
    hierarchical_posterior,
    interquartile_mean,
    new_data_sets_interval,
    performance_profile,
    signed_rank_probabilities,
)
from steepest.statistics.signed_ranks import dirichlet_weights

VALUES, ERRORS = [0.03, -0.01, 0.02, 0.06, 0.01], [0.01, 0.02, 0.01, 0.03, 0.005]


def test_the_mean_over_data_sets_has_the_t_interval_of_unweighted_values() -> None:
    found = new_data_sets_interval(VALUES, ERRORS)
    expected = stats.ttest_1samp(VALUES, 0)
    limits = expected.confidence_interval()
    assert found.mean == pytest.approx(np.mean(VALUES))
    assert (found.low, found.high) == pytest.approx((limits.low, limits.high))
    assert found.p_value == pytest.approx(expected.pvalue)


def test_the_spread_between_data_sets_is_what_errors_do_not_explain() -> None:
    # Variance of 0, 0.1, 0.2 is 0.01; errors of 0.06 explain 0.0036 of it.
    assert new_data_sets_interval([0, 0.1, 0.2], [0.06] * 3).between == pytest.approx(0.08)
    assert new_data_sets_interval([0, 0.1, 0.2], [0.2] * 3).between == 0
    assert math.isnan(new_data_sets_interval([0, 0.1, 0.2]).between)
    assert math.isnan(new_data_sets_interval([0.1], [0.2]).low)


def test_equal_differences_have_an_interval_of_no_width() -> None:
    found = new_data_sets_interval([0.1] * 5, [0.0] * 5)
    assert (found.low, found.high, found.error, found.between) == (0.1, 0.1, 0, 0)


def test_equivalence_on_new_data_sets_is_the_interval_within_the_margin() -> None:
    mean = new_data_sets_interval([0.002, -0.001, 0.0, 0.003, 0.001], [0.001] * 5)
    found = equivalent_on_new(mean, margin=0.005)
    assert (found.verdict, found.about) == ("equivalent", "datasets")
    assert str(found).endswith("for new data sets (5 data sets)")
    assert equivalent_on_new(mean, margin=0.001).verdict == "not shown"


@pytest.mark.parametrize(
    ("values", "errors", "sentence"),
    [
        ([], None, "values must hold one number a data set, got none"),
        ([0.1, math.nan], None, "values must be finite numbers (leave out what has no score)"),
        ([0.1, 0.2], [0.1], "errors must have one number a data set, got 1 for 2 values"),
        ([0.1, 0.2], [0.1, -1], "errors must be at least 0, got -1"),
    ],
)
def test_wrong_values_get_one_sentence(
    values: list[float], errors: list[float] | None, sentence: str
) -> None:
    with pytest.raises(StatisticsError) as caught:
        new_data_sets_interval(values, errors)
    assert str(caught.value) == sentence


def test_the_hierarchical_posterior_is_the_double_integral() -> None:
    value, error = np.array(VALUES), np.array(ERRORS)
    # A grid of means and spreads; spreads beyond 3 have a weight of less than 1e-5.
    spread = np.geomspace(1e-6, 3, 500)
    mean = 0.01 + 0.015 * np.sinh(np.linspace(-6, 6, 801))
    log_density = sum(
        stats.norm.logpdf(v, mean[:, None], np.hypot(e, spread))
        for v, e in zip(value, error, strict=True)
    )
    density = np.exp(log_density - np.max(log_density))
    ahead = density * stats.norm.sf((0.005 - mean[:, None]) / spread)
    part, whole = (
        integrate.trapezoid(integrate.trapezoid(each, mean, axis=0), spread)
        for each in (ahead, density)
    )
    found = hierarchical_posterior(VALUES, ERRORS).of_new_data_set(0.005)
    assert found.ahead == pytest.approx(part / whole, abs=5e-4)
    assert sum(found) == pytest.approx(1)


def test_a_hierarchical_posterior_moves_imprecise_differences_more() -> None:
    found = hierarchical_posterior(VALUES, ERRORS)
    moved = abs(found.values - VALUES) / abs(np.mean(VALUES) - VALUES)
    assert moved[3] > moved[0]
    assert (np.sign(found.values - VALUES)[[1, 3]] == [1, -1]).all()


def test_a_posterior_of_the_mean_is_narrower_than_that_of_a_new_data_set() -> None:
    found = hierarchical_posterior(VALUES, ERRORS)
    assert found.of_mean().ahead > found.of_new_data_set().ahead > 0.5
    mirrored = hierarchical_posterior([-value for value in VALUES], ERRORS)
    assert mirrored.of_new_data_set(0.01)[::-1] == pytest.approx(found.of_new_data_set(0.01))


def test_exact_differences_have_a_posterior_too() -> None:
    found = hierarchical_posterior([0.1, 0.2, 0.3], [0.0] * 3)
    assert found.values == pytest.approx([0.1, 0.2, 0.3], abs=1e-4)
    assert 0.7 < found.of_new_data_set().ahead < 1


def test_a_hierarchical_posterior_needs_three_data_sets_and_errors() -> None:
    with pytest.raises(StatisticsError, match=r"needs at least 3 data sets .*, got 2$"):
        hierarchical_posterior([0.1, 0.2], [0.1, 0.1])
    with pytest.raises(StatisticsError, match=r", got 2$"):
        hierarchical_posterior([0.1, 0.2, 0.3], [0.1, 0.1, math.nan])
    with pytest.raises(StatisticsError, match="must vary, got equal values without any error"):
        hierarchical_posterior([0.1] * 3, [0.0] * 3)


def test_equal_differences_give_a_sure_posterior_on_one_data_set() -> None:
    assert correlated_t_posterior([0.1, 0.1], 0.5).probabilities(0.05) == (1, 0, 0)
    assert correlated_t_posterior([0.0, 0.0], 0.5).probabilities(0.05) == (0, 1, 0)
    assert correlated_t_posterior([0.0, 0.0], 0.5).probabilities() == (0.5, 0, 0.5)
    with pytest.raises(StatisticsError, match="differences must be at least 2 finite numbers"):
        correlated_t_posterior([0.1], 0.5)


def test_signed_rank_probabilities_repeat_and_mirror() -> None:
    found = signed_rank_probabilities(VALUES, 0.01, samples=4000)
    assert found == signed_rank_probabilities(VALUES, 0.01, samples=4000)
    assert sum(found) == pytest.approx(1)
    other = signed_rank_probabilities(VALUES, 0.01, samples=4000, seed=1)
    assert 0 < abs(other.ahead - found.ahead) < 0.05
    mirrored = signed_rank_probabilities([-value for value in VALUES], 0.01, samples=4000)
    assert mirrored[::-1] == pytest.approx(found)
    with pytest.raises(StatisticsError, match="differences must be finite numbers, at least one"):
        signed_rank_probabilities([])


def test_weights_of_the_signed_rank_test_have_the_moments_of_dirichlet() -> None:
    weights = dirichlet_weights(3, 50_000, seed=0)
    prior = np.array([0.5, 1, 1, 1])
    expected = stats.dirichlet(prior)
    assert weights.sum(axis=1) == pytest.approx(np.ones(50_000))
    assert weights.mean(axis=0) == pytest.approx(expected.mean(), abs=0.004)
    assert weights.var(axis=0) == pytest.approx(expected.var(), abs=0.002)


def test_bootstrap_intervals_repeat_and_are_within_the_scores() -> None:
    scores = np.random.default_rng(0).uniform(0.6, 0.9, (12, 4))
    found = interquartile_mean(scores, resamples=500)
    assert found == interquartile_mean(scores, resamples=500)
    assert scores.min() < found.low < found.mean < found.high < scores.max()
    assert found.mean == pytest.approx(stats.trim_mean(scores, 0.25, axis=None), rel=1e-12)
    assert interquartile_mean(scores, resamples=500, seed=1).low != found.low


def test_a_bootstrap_keeps_data_sets_apart() -> None:
    # Within a data set all runs are equal, so every resample is the same.
    scores = np.tile([0.2, 0.5, 0.9], (6, 1))
    found = interquartile_mean(scores, resamples=50)
    assert found.low == found.high == found.mean
    profile = performance_profile(scores, [0.1, 0.4, 0.6, 0.9], resamples=50)
    assert profile.share.tolist() == pytest.approx([1, 2 / 3, 1 / 3, 0])
    assert profile.low.tolist() == profile.high.tolist() == profile.share.tolist()


def test_scores_that_are_missing_get_one_sentence() -> None:
    with pytest.raises(StatisticsError) as caught:
        interquartile_mean([[0.5, math.nan]])
    assert str(caught.value) == (
        "scores must be finite numbers, (runs, data sets), got shape (1, 2) with scores missing"
    )
