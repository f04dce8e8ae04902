"""Seeds needed against published values and simulation; medians by order statistics."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from steepest.errors import SteepestError
from steepest.statistics import median_interval, paired_test_power, seeds_needed


@pytest.mark.parametrize(("effect", "seeds"), [(0.2, 199), (0.5, 34), (0.8, 15), (1.0, 10)])
def test_the_number_of_seeds_agrees_with_the_published_table(effect: float, seeds: int) -> None:
    # G*Power 3.1, matched pairs, two-sided, alpha 0.05, power 0.8.
    found = seeds_needed(effect, 1.0)
    assert found.seeds == seeds
    assert found.reached >= 0.8 > paired_test_power(effect, 1.0, seeds - 1)


def test_power_agrees_with_scipys_noncentral_t() -> None:
    for effect, n, alpha in [(0.1, 5, 0.05), (0.5, 20, 0.01), (2.0, 8, 0.05), (0.3, 500, 0.001)]:
        bound = stats.t.ppf(1 - alpha / 2, n - 1)
        shifted = stats.nct(n - 1, effect * math.sqrt(n))
        wanted = shifted.sf(bound) + shifted.cdf(-bound)
        assert paired_test_power(effect, 1.0, n, alpha) == pytest.approx(wanted, rel=1e-7)


def test_power_agrees_with_simulation() -> None:
    # 4,000 tests; three standard deviations of a share of 80 % are 0.019.
    draws = np.random.default_rng(1).normal(0.5, 1.0, (4000, 34))
    found = (stats.ttest_1samp(draws, 0, axis=1).pvalue < 0.05).mean()
    assert abs(found - paired_test_power(0.5, 1.0, 34)) < 0.019


def test_power_grows_with_the_seeds_to_one() -> None:
    powers = [paired_test_power(0.3, 1.0, n) for n in (2, 5, 20, 80, 320, 20_000, 3_000_000)]
    assert powers == sorted(powers)
    assert powers[-1] == 1.0
    assert paired_test_power(1.0, 1.0, 1) == 0.0


def test_sign_and_unit_do_not_change_the_number_of_seeds() -> None:
    assert seeds_needed(-3.0, 6.0).seeds == seeds_needed(0.5, 1.0).seeds
    assert seeds_needed(0.1, 0.0).seeds == 2


def test_the_sentence_says_that_it_is_an_estimate() -> None:
    assert str(seeds_needed(0.0101, 0.02, power=0.9)) == (
        "about 44 seeds (an estimate: 90 % power to show a difference of 0.0101 with sd 0.02)"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"difference": 0.0, "sd": 1.0}, "difference must be a number other than 0, got 0.0"),
        ({"difference": 1.0, "sd": -1.0}, "sd must be at least 0, got -1.0"),
        (
            {"difference": 1.0, "sd": 1.0, "power": 80},
            "power must lie between 0 and 1, got 80 (use 0.8)",
        ),
        (
            {"difference": 1e-9, "sd": 1.0},
            "no number of seeds up to 10,000,000 shows a difference of 1e-09 with sd 1",
        ),
    ],
)
def test_invalid_arguments_raise_statistics_errors(options: dict[str, float], message: str) -> None:
    with pytest.raises(SteepestError) as caught:
        seeds_needed(**options)
    assert str(caught.value) == message


def test_the_median_agrees_with_an_example_by_hand() -> None:
    # n = 8: P(B < 1) = 1/256 below 1/40, P(B < 2) = 9/256 above: the smallest and the largest,
    # covering 1 - 2/256.
    found = median_interval([3, 1, 4, 1, 5, 9, 2, math.nan, 6])
    assert (found.median, found.low, found.high) == (3.5, 1.0, 9.0)
    assert (found.n, found.left_out, found.coverage) == (8, 1, pytest.approx(1 - 2 / 256))


def test_the_ranks_agree_with_scipy() -> None:
    for n in (6, 20, 64, 333):
        k = int(stats.binom.ppf(0.025, n, 0.5))
        found = median_interval(np.arange(1, n + 1))
        assert (found.low, found.high) == (k, n + 1 - k)
        assert found.coverage >= 0.95


def test_five_values_give_no_interval_of_95_percent() -> None:
    found = median_interval([1, 2, 3, 4, 5])
    assert (found.median, math.isnan(found.low), math.isnan(found.coverage)) == (3.0, True, True)
    assert median_interval([1, 2, 3, 4, 5], confidence=0.9).low == 1.0
    assert str(found) == "median 3.0000 (n = 5)"


def test_the_median_interval_has_at_least_its_coverage_for_any_distribution() -> None:
    # Exponential, median ln 2; 3 standard deviations of 95 % of 3,000 are 0.012.
    draws = np.random.default_rng(2).exponential(size=(3000, 21))
    found = [median_interval(row) for row in draws]
    covered = np.mean([of.low <= math.log(2) <= of.high for of in found])
    assert abs(covered - found[0].coverage) < 0.012


def test_no_finite_value_raises_a_statistics_error() -> None:
    with pytest.raises(SteepestError) as caught:
        median_interval([math.nan])
    assert str(caught.value) == "values must hold a finite number, got none among 1"
