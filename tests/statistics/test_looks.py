"""Intervals that hold at any number of looks: the formula, its inverse, and how often they err."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from steepest.errors import StatisticsError
from steepest.statistics import (
    AnytimeMean,
    anytime_interval,
    anytime_interval_on_new_rows,
    anytime_interval_on_same_rows,
    equivalent_at_any_look,
    interval,
    new_rows_interval,
)

LOOKS = np.arange(8, 108)


def ever_outside(values: np.ndarray, truth: float) -> bool:
    """Whether a sequence leaves out the truth at one of 100 looks."""
    found = (anytime_interval(values[:n]) for n in LOOKS)
    return any(not each.low <= truth <= each.high for each in found)


def test_the_interval_solves_the_inequality_of_lai() -> None:
    # (1 + t²/(n-1))^n = (n/m) (1 + a²/(m-1))^m with 2 (1 - F(a) + a f(a)) = 0.05, written out here.
    values = np.random.default_rng(1).normal(size=20)
    found = anytime_interval(values, first=6)
    t = (found.high - found.mean) / (values.std(ddof=1) / math.sqrt(20))
    a = math.sqrt(5 * (((1 + t**2 / 19) ** 20 * 6 / 20) ** (1 / 6) - 1))
    assert 2 * (stats.t.sf(a, 5) + a * stats.t.pdf(a, 5)) == pytest.approx(0.05, abs=1e-9)
    assert found.mean - found.low == pytest.approx(found.high - found.mean)


def test_the_p_value_is_the_level_at_which_the_interval_ends_at_the_threshold() -> None:
    values = np.random.default_rng(2).normal(0.8, 1, size=12)
    found = anytime_interval(values)
    assert found.half_width(1 - found.p_value) == pytest.approx(found.mean)
    above = found.p_value_above(0.1)
    assert found.half_width(1 - 2 * above) == pytest.approx(found.mean - 0.1)
    assert found.p_value_below(0.1) == 1 and found.p_value_above(found.mean + 1) == 1


def test_a_hundred_looks_miss_the_truth_in_at_most_five_percent() -> None:
    # 200 sequences: with an error rate of 5 % more than 18 misses happen in 0.5 % of cases. The
    # t interval misses the truth in about 40 % of them.
    generator = np.random.default_rng(3)
    draws = generator.normal(size=(200, LOOKS[-1]))
    missed = sum(ever_outside(each, 0.0) for each in draws)
    assert missed <= 18
    t_missed = 0
    for each in draws[:60]:
        found = (interval(each[:n]) for n in LOOKS)
        t_missed += any(not one.low <= 0 <= one.high for one in found)
    assert t_missed > 14


def test_rare_differences_of_one_row_are_covered_too() -> None:
    # A network that is right on one more of 30 rows on every third seed: eight equal values are
    # frequent, and an interval without width would be wrong.
    generator = np.random.default_rng(4)
    draws = (generator.random((150, LOOKS[-1])) < 0.3) / 30
    missed = 0
    for values in draws:
        found = [anytime_interval(values[:n], step=1 / 30) for n in LOOKS]
        missed += any(not each.low <= 0.01 <= each.high for each in found)
    assert missed <= 14
    equal = anytime_interval(np.zeros(8), step=1 / 30)
    assert equal.low < 0 < equal.high and anytime_interval(np.zeros(8)).low == 0


def crossed(generator: np.random.Generator, rows: float, seeds: float) -> AnytimeMean:
    """The interval of a crossed model with 16 seeds, 40 rows, and the given effects."""
    by_row, by_seed = generator.normal(0, rows, 40), generator.normal(0, seeds, 16)
    outcome = by_row + by_seed[:, None] + generator.normal(0, 0.1, (16, 40))
    seed, row = (each.ravel() for each in np.indices(outcome.shape))
    return anytime_interval_on_new_rows(new_rows_interval(outcome.ravel(), seed, row))


def test_with_one_effect_of_the_seeds_alone_new_rows_add_nothing() -> None:
    values = np.random.default_rng(5).normal(size=16)
    outcome = np.repeat(values, 40)
    found = new_rows_interval(outcome, np.repeat(np.arange(16), 40), np.tile(np.arange(40), 16))
    wide, narrow = anytime_interval_on_new_rows(found), anytime_interval(values)
    assert (wide.low, wide.high) == pytest.approx((narrow.low, narrow.high))


def test_where_rows_dominate_looks_at_seeds_cost_little() -> None:
    found = crossed(np.random.default_rng(6), rows=1.0, seeds=0.1)
    # Robbins' sequence starts at 2.795 standard errors (with 39 degrees of freedom a bit more),
    # and its information hardly grows with further seeds.
    assert 2.79 < found.half_width(0.95) / found.error < 3.1
    mostly_seeds = crossed(np.random.default_rng(6), rows=0.1, seeds=1.0)
    assert mostly_seeds.half_width(0.95) / mostly_seeds.error > 3.2


def test_on_the_same_rows_the_part_of_the_rows_is_left_out() -> None:
    generator = np.random.default_rng(8)
    by_row, by_seed = generator.normal(0, 1, 40), generator.normal(0, 0.1, 16)
    outcome = by_row + by_seed[:, None] + generator.normal(0, 0.1, (16, 40))
    seed, row = (each.ravel() for each in np.indices(outcome.shape))
    found = new_rows_interval(outcome.ravel(), seed, row)
    same, plain = anytime_interval_on_same_rows(found, 640), anytime_interval(outcome.mean(axis=1))
    assert same.mean == pytest.approx(plain.mean)
    assert same.error == pytest.approx(plain.error, rel=1e-6)
    assert same.error < anytime_interval_on_new_rows(found).error / 3
    equal = new_rows_interval(np.zeros(640), seed, row)
    # Three rows that differ show the variance no better than the 16 seeds do.
    without = new_rows_interval((by_row + generator.normal(0, 1, (16, 40))).ravel(), seed, row)
    assert anytime_interval_on_same_rows(without, 3).freedom == 15
    assert anytime_interval_on_same_rows(without, 640).freedom > 30
    assert anytime_interval_on_same_rows(equal, 0, step=1 / 40).error == pytest.approx(1 / 640)


def test_rows_drawn_anew_by_each_seed_are_missed_in_at_most_five_percent() -> None:
    # As in a race: 60 rows of which each seed tests 12, 12 looks at up to 60 seeds. Of 150
    # sequences more than 15 are wrong in 0.5 % of cases if the error rate is 5 %.
    generator, missed = np.random.default_rng(9), 0
    for _ in range(150):
        by_row = generator.normal(0, 0.3, 60)
        rows = np.array([generator.permutation(60)[:12] for _ in range(60)])
        outcome = (
            by_row[rows] + generator.normal(0, 0.1, (60, 1)) + generator.normal(0, 0.3, (60, 12))
        )
        seeds = np.repeat(np.arange(60), 12).reshape(60, 12)
        found = [
            anytime_interval_on_same_rows(
                new_rows_interval(outcome[:n].ravel(), seeds[:n].ravel(), rows[:n].ravel()), 12 * n
            )
            for n in np.unique(np.geomspace(8, 60, 12).astype(int))
        ]
        missed += any(not each.low <= by_row.mean() <= each.high for each in found)
    assert missed <= 15


def test_equivalence_at_any_look_needs_the_whole_interval_within_the_margin() -> None:
    found = anytime_interval(np.random.default_rng(7).normal(0.0, 0.01, 20))
    half = found.half_width(0.9)
    edge = abs(found.mean) + half
    for margin, verdict in ((edge * 1.01, "equivalent"), (edge * 0.99, "not shown")):
        tested = equivalent_at_any_look(found, margin=margin)
        assert tested.verdict == verdict and tested.anytime
        assert (tested.low, tested.high) == pytest.approx((found.mean - half, found.mean + half))
    apart = anytime_interval(np.random.default_rng(7).normal(1.0, 0.01, 20))
    assert equivalent_at_any_look(apart, margin=0.5).verdict == "different"
    assert str(equivalent_at_any_look(apart, margin=0.5)).endswith(
        "for other seeds (20 paired seeds, at any number of looks)"
    )


def test_wrong_looks_are_refused_in_a_sentence() -> None:
    for arguments, message in (
        (
            {"values": [0.1] * 7},
            "an interval for any number of looks begins at 8 seeds, got 7 (add seeds)",
        ),
        ({"values": [0.1] * 7, "first": 1}, "first must be at least 2 seeds, got 1"),
        (
            {"values": [0.1] * 8 + [math.nan]},
            "values must be finite numbers (leave out seeds without a score)",
        ),
        (
            {"values": [0.1] * 8, "confidence": 95},
            "confidence must lie between 0 and 1, got 95 (use 0.95)",
        ),
    ):
        with pytest.raises(StatisticsError) as wrong:
            anytime_interval(**arguments)
        assert str(wrong.value) == message
