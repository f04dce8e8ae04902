"""Holm's adjustment by hand, and that the truly best configuration stays among the best."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, strategies as some
from scipy import stats

from steepest.errors import SteepestError
from steepest.statistics import holm, indistinguishable_from_best


def test_holm_agrees_with_an_example_by_hand() -> None:
    # Sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1: 0.02, 0.03, 0.06, 0.04, none below the one
    # before: 0.02, 0.03, 0.06, 0.06.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_nan_p_values_are_not_counted() -> None:
    found = holm([0.02, math.nan, 0.03])
    assert found[[0, 2]] == pytest.approx([0.04, 0.04])
    assert np.isnan(found[1])
    assert holm([]).shape == (0,)


@given(some.lists(some.floats(0, 1), min_size=1, max_size=12), some.floats(0.001, 0.5))
def test_holm_rejects_what_the_step_down_procedure_rejects(p: list[float], alpha: float) -> None:
    # Holm's own words: go up the sorted p while p_(i) <= alpha / (m - i + 1), then stop.
    order, m = np.argsort(p, kind="stable"), len(p)
    rejected = set()
    for place, index in enumerate(order):
        if p[index] * (m - place) > alpha:
            break
        rejected.add(int(index))
    assert set(np.flatnonzero(holm(p) <= alpha).tolist()) == rejected


def test_a_p_value_above_1_raises_a_statistics_error() -> None:
    with pytest.raises(SteepestError) as caught:
        holm([0.5, 1.5])
    assert str(caught.value) == "p_values must lie in [0, 1], got 1.5"


def scores(means: list[float], seeds: int, random: np.random.Generator) -> np.ndarray:
    """Configurations about their means, with luck that a seed deals to all alike."""
    luck = random.normal(0, 2, seeds)
    return np.array(means)[:, None] + luck + random.normal(size=(len(means), seeds))


def test_p_values_are_those_of_paired_t_tests_against_the_best() -> None:
    table = scores([0, 1, 3, 2.9], 12, np.random.default_rng(1))
    found = indistinguishable_from_best(table)
    best = int(table.mean(axis=1).argmax())
    others = [row for row in range(4) if row != best]
    p = [stats.ttest_rel(table[row], table[best]).pvalue for row in others]
    assert found.best == best
    assert found.p_values[others] == pytest.approx(holm(p))
    assert found.p_values[best] == 1.0
    assert found.differences[others] == pytest.approx(
        [(table[row] - table[best]).mean() for row in others]
    )
    assert found.members == (2, 3)
    assert str(found) == (
        "1 of 3 other configurations cannot be distinguished from the best "
        "(paired t tests over 12 seeds, Holm's adjustment, level 0.05)"
    )


@pytest.mark.parametrize("means", [[0.0] * 12, [0.0] * 4 + [-1.0] * 8, [0.05, 0.0, 0.0]])
def test_the_truly_best_stays_in_the_set(means: list[float]) -> None:
    # Though the best is chosen by the same data: at most alpha / 2 lose it. Three standard
    # deviations of 2.5 % of 2,000 are 0.0105.
    random = np.random.default_rng(2)
    lost = sum(
        not indistinguishable_from_best(scores(means, 16, random)).indistinguishable[0]
        for _ in range(2000)
    )
    assert lost / 2000 < 0.025 + 0.0105


def test_a_clearly_worse_configuration_is_left_out_whatever_the_seed_effects() -> None:
    table = scores([0, -2, -2], 32, np.random.default_rng(3))
    found = indistinguishable_from_best(table)
    assert found.members == (0,)
    shifted = indistinguishable_from_best(table + np.linspace(-50, 50, 32))
    assert shifted.p_values == pytest.approx(found.p_values)


def test_configurations_with_more_failures_than_the_best_are_not_compared() -> None:
    table = [[0.9, 0.8, 0.85], [0.99, math.nan, 0.99], [0.9, 0.8, 0.84]]
    found = indistinguishable_from_best(table)
    assert (found.best, found.members) == (0, (0, 2))
    assert np.isnan(found.p_values[1])
    assert found.shared.tolist() == [3, 2, 3]


def test_equal_scores_are_indistinguishable_and_a_constant_lead_is_not() -> None:
    row = np.array([0.5, 0.75, 1.0])
    found = indistinguishable_from_best([row, row, row - 0.25])
    assert found.members == (0, 1)
    assert found.p_values.tolist() == [1.0, 1.0, 0.0]


def test_with_one_seed_all_configurations_are_indistinguishable() -> None:
    found = indistinguishable_from_best([[0.9], [0.1]])
    assert np.isnan(found.p_values[1])
    assert found.members == (0, 1)


def test_the_configuration_to_compare_with_may_be_given() -> None:
    assert indistinguishable_from_best([[0.9, 0.8], [0.1, 0.2]], best=1).best == 1


@pytest.mark.parametrize(
    ("table", "best", "message"),
    [
        ([[math.nan]], None, "scores must hold a finite number, got none"),
        ([[1.0], [2.0]], 2, "best must be a number below 2, got 2"),
        ([1.0], None, "scores must be a table, (configurations, seeds), got shape (1,)"),
    ],
)
def test_invalid_scores_raise_statistics_errors(
    table: list[list[float]], best: int | None, message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        indistinguishable_from_best(table, best=best)
    assert str(caught.value) == message
