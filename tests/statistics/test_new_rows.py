"""An interval for new rows: its parts, its limits, and its simulated coverage."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.errors import StatisticsError
from steepest.statistics import NewRows, interval, new_rows_interval

SEED, ROW, REMAINDER = 0.02, 0.3, 0.4
"""Standard deviations of the simulated effects."""


def simulated_outcomes(
    generator: np.random.Generator, seeds: int, rows: int, tested: int
) -> np.ndarray:
    """Outcomes around 0: each seed tests some of the rows, drawn without replacement."""
    table = (
        SEED * generator.normal(size=(seeds, 1))
        + ROW * generator.normal(size=rows)
        + REMAINDER * generator.normal(size=(seeds, rows))
    )
    for row in table:
        row[generator.permutation(rows)[tested:]] = np.nan
    return table


def interval_of_table(table: np.ndarray) -> NewRows:
    """The interval of a table (seeds, rows) with NaN where a seed did not test a row."""
    seeds, rows = np.nonzero(~np.isnan(table))
    return new_rows_interval(table[seeds, rows], seeds, rows)


@pytest.mark.parametrize(
    ("seeds", "rows", "tested"), [(8, 200, 50), (64, 200, 50), (16, 400, 400), (64, 120, 120)]
)
def test_the_interval_covers_the_mean_of_the_population(seeds: int, rows: int, tested: int) -> None:
    generator, repetitions = np.random.default_rng(1), 400
    found = [
        interval_of_table(simulated_outcomes(generator, seeds, rows, tested))
        for _ in range(repetitions)
    ]
    covered = sum(each.low <= 0 <= each.high for each in found) / repetitions
    assert 0.925 <= covered <= 0.98, covered  # three Monte Carlo errors of 0.011
    means = np.array([each.mean for each in found])
    assert np.mean([each.error for each in found]) == pytest.approx(means.std(), rel=0.15)


def test_a_t_interval_over_the_seeds_does_not() -> None:
    generator, repetitions = np.random.default_rng(2), 400
    covered = 0
    for _ in range(repetitions):
        of = interval(np.nanmean(simulated_outcomes(generator, 64, 120, 120), axis=1))
        covered += of.low <= 0 <= of.high
    assert covered / repetitions < 0.5


def test_of_one_seed_the_error_is_that_of_the_mean_over_the_rows() -> None:
    outcomes = np.random.default_rng(3).normal(size=(1, 30))
    found = interval_of_table(outcomes)
    assert found.mean == pytest.approx(outcomes.mean())
    assert found.error == pytest.approx(outcomes.std(ddof=1) / math.sqrt(30))
    assert found.rows_share == 1.0


def test_few_rows_that_make_the_difference_give_few_degrees_of_freedom() -> None:
    # Squared contributions by hand: of 3 rows in 30 that differ, (1 - 0.1)², else 0.1².
    few, many = np.zeros((1, 30)), np.zeros((1, 30))
    few[0, :3], many[0, ::2] = 1, 1
    squares = np.where(np.arange(30) < 3, 0.81, 0.01)
    by_hand = 2 * squares.sum() ** 2 / ((squares - squares.mean()) ** 2).sum()
    assert interval_of_table(few).freedom == pytest.approx(by_hand)
    assert by_hand < 10
    assert interval_of_table(many).freedom == 29


def test_rows_that_train_other_seeds_widen_it() -> None:
    # Rows with outcomes 0, 0, 1, 1, of which each of four seeds tests one of either: variance of
    # the rows 1/3, in the mean 1/12, times 1 + 1/4 as the outcomes vary by 1/4. The seeds agree
    # better than two rows drawn out of four would let them, by 1/12, in the mean 1/48.
    part = new_rows_interval([0, 1] * 4, np.repeat(range(4), 2), [0, 2, 1, 3, 0, 3, 1, 2])
    assert part.error**2 == pytest.approx(5 / 48 - 1 / 48)
    # Both seeds test both rows, which train nobody then: (1/4 + 1/4) times 1/2.
    whole = new_rows_interval([0, 1, 0, 1], [0, 0, 1, 1], [0, 1, 0, 1])
    assert whole.error**2 == pytest.approx(1 / 4)


def test_more_seeds_do_not_narrow_it_below_what_the_rows_allow() -> None:
    generator = np.random.default_rng(4)
    rows = ROW * generator.normal(size=100)
    few, many = (
        interval_of_table(rows + 0.1 * generator.normal(size=(seeds, 100))) for seeds in (8, 500)
    )
    least = rows.std(ddof=1) / 10
    assert few.error == pytest.approx(least, rel=0.1)
    assert many.error == pytest.approx(least, rel=0.1)
    assert many.rows_share > 0.95


def test_equal_outcomes_give_an_interval_of_no_width_and_one_row_none() -> None:
    found = interval_of_table(np.ones((4, 9)))
    assert (found.low, found.mean, found.high) == (1.0, 1.0, 1.0)
    assert math.isnan(interval_of_table(np.array([[1.0], [0.0]])).low)


def test_names_of_seeds_and_rows_do_not_matter() -> None:
    table = np.random.default_rng(5).integers(0, 2, size=(5, 20)).astype(float)
    seeds, rows = np.nonzero(np.isfinite(table))
    found = new_rows_interval(table.ravel(), 7 - seeds, 10 * rows + 3)
    assert found == interval_of_table(table)


@pytest.mark.parametrize(
    ("values", "seeds", "rows"),
    [([], [], []), ([1.0, 0.0], [0], [0, 1]), ([1.0, math.nan], [0, 0], [0, 1]), ("ab", [0], [0])],
)
def test_anything_but_equally_many_finite_numbers_is_refused(
    values: object, seeds: list[int], rows: list[int]
) -> None:
    with pytest.raises(StatisticsError, match=r"^values"):
        new_rows_interval(values, seeds, rows)  # type: ignore[arg-type]  # wrong on purpose
