"""Ranks over data sets: Friedman, Nemenyi, Wilcoxon with Holm's adjustment."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from scipy import stats

from steepest.errors import StatisticsError
from steepest.statistics import holm, rank_tests
from steepest.statistics.rank_tests import signed_rank_p_value

# Demšar 2006, table 6: AUC of C4.5 and three variants on 14 data sets.
DEMSAR = np.array(
    [
        [0.763, 0.768, 0.771, 0.798],
        [0.599, 0.591, 0.590, 0.569],
        [0.954, 0.971, 0.968, 0.967],
        [0.628, 0.661, 0.654, 0.657],
        [0.882, 0.888, 0.886, 0.898],
        [0.936, 0.931, 0.916, 0.931],
        [0.661, 0.668, 0.609, 0.685],
        [0.583, 0.583, 0.563, 0.625],
        [0.775, 0.838, 0.866, 0.875],
        [1.000, 1.000, 1.000, 1.000],
        [0.940, 0.962, 0.965, 0.962],
        [0.619, 0.666, 0.614, 0.669],
        [0.972, 0.981, 0.9751, 0.975],
        [0.957, 0.978, 0.946, 0.970],
    ]
)


def test_the_example_of_demsar_gives_his_ranks_and_critical_difference() -> None:
    found = rank_tests(DEMSAR)
    assert found.mean_ranks.round(3).tolist() == [3.143, 2.0, 2.893, 1.964]
    # q of 2.569 for four configurations (his table 5) times sqrt(4 * 5 / (6 * 14)).
    assert found.critical_difference == pytest.approx(2.569 * math.sqrt(20 / 84), abs=5e-4)
    assert found.p_value < 0.05


def test_critical_differences_are_quantiles_of_the_studentised_range() -> None:
    for k, quantile in ((3, 3.314), (5, 3.858), (10, 4.474), (20, 5.012)):
        scores = np.random.default_rng(k).normal(size=(4, k))
        expected = quantile * math.sqrt(k * (k + 1) / 48)
        assert rank_tests(scores).critical_difference == pytest.approx(expected, rel=2e-4)
    exact = stats.studentized_range.ppf(0.9, 3, np.inf) * math.sqrt(12 / 168)
    assert rank_tests(DEMSAR[:, :3], alpha=0.1).critical_difference == pytest.approx(exact)


def test_friedman_and_wilcoxon_are_those_of_scipy() -> None:
    scores = np.random.default_rng(3).normal(size=(9, 4))
    found = rank_tests(scores)
    expected = stats.friedmanchisquare(*scores.T)
    assert (found.statistic, found.p_value) == pytest.approx(tuple(expected), rel=1e-12)
    pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    adjusted = holm([stats.wilcoxon(scores[:, i], scores[:, j]).pvalue for i, j in pairs])
    assert [found.p_values[pair] for pair in pairs] == pytest.approx(adjusted.tolist())


def test_signed_rank_tests_are_exact_with_and_without_ties() -> None:
    random = np.random.default_rng(5)
    for n in (3, 8, 25):
        values = random.normal(0.3, 1, n)
        assert signed_rank_p_value(values) == pytest.approx(stats.wilcoxon(values).pvalue)
    tied = [0.1, 0.1, -0.1, 0.2, 0.2, 0.3, 0.0]
    signs = np.array(list(itertools.product([0, 1], repeat=6)))
    ranks = stats.rankdata(np.abs(tied[:6]))
    sums, found = signs @ ranks, ranks[np.array(tied[:6]) > 0].sum()
    expected = 2 * min((sums >= found).mean(), (sums <= found).mean())
    assert signed_rank_p_value(tied) == pytest.approx(expected)
    assert signed_rank_p_value([0.0, 0.0]) == 1


def test_groups_are_the_largest_sets_within_the_critical_difference() -> None:
    scores = np.array([[4.0, 3.0, 2.0, 1.0]] * 12) + np.random.default_rng(0).normal(size=(12, 4))
    found = rank_tests(scores)
    order = np.argsort(found.mean_ranks)
    ranks = found.mean_ranks
    for group in found.groups:
        assert ranks[list(group)].max() - ranks[list(group)].min() <= found.critical_difference
        places = [int(np.flatnonzero(order == each)[0]) for each in group]
        assert places == list(range(places[0], places[-1] + 1))
        for beyond in (places[0] - 1, places[-1] + 1):
            if 0 <= beyond < 4:
                whole = [*group, int(order[beyond])]
                spread = ranks[whole].max() - ranks[whole].min()
                assert spread > found.critical_difference


def test_two_configurations_are_compared_by_wilcoxon_alone() -> None:
    scores = DEMSAR[:, [0, 3]]
    found = rank_tests(scores)
    assert found.p_value == signed_rank_p_value(scores[:, 0] - scores[:, 1]) < 0.05
    assert math.isnan(found.critical_difference)
    assert found.groups == ()
    assert rank_tests(scores[:4]).groups == ((1, 0),)


def test_equal_scores_show_no_difference() -> None:
    found = rank_tests(np.ones((5, 3)))
    assert (found.statistic, found.p_value) == (0.0, 1.0)
    assert found.groups == ((0, 1, 2),)


def test_wrong_scores_get_one_sentence() -> None:
    with pytest.raises(StatisticsError) as caught:
        rank_tests([[0.5, 0.6]])
    assert str(caught.value) == (
        "scores must have at least 2 data sets and 2 configurations, got 1 and 2"
    )
    with pytest.raises(StatisticsError, match="scores must be finite numbers"):
        rank_tests([[0.5, 0.6], [0.5, math.nan]])
