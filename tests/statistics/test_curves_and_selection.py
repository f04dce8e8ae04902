"""When curves stop gaining, and how far the best of many flatters itself."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.errors import SteepestError
from steepest.statistics import expected_maximum, optimism, plateau_epoch, plateau_epochs

EPOCHS = np.arange(101)
RISING = 1 - 0.5 * np.exp(-EPOCHS / 8)


def test_a_smooth_curve_reaches_its_plateau_where_the_formula_says() -> None:
    # 0.5 exp(-e/8) <= 0.01 from e = 8 ln 50 = 31.3; the end lies at 1 but for 1e-5.
    assert plateau_epoch(RISING, 0.01) == 32
    assert plateau_epoch(-RISING, 0.01, falling=True) == 32


def test_a_larger_tolerance_never_gives_a_later_plateau() -> None:
    noisy = RISING + np.random.default_rng(1).normal(0, 0.01, 101)
    found = [plateau_epoch(noisy, tolerance) for tolerance in (0.001, 0.01, 0.05, 0.2, 1.0)]
    assert found == sorted(found, reverse=True)
    assert found[-1] == 0


def test_noise_changes_the_median_epoch_little() -> None:
    # Up to three times the tolerance; on raw values the luckiest early epoch would do (21).
    for noise in (0.003, 0.01, 0.03):
        curves = RISING + np.random.default_rng(2).normal(0, noise, (200, 101))
        assert abs(plateau_epochs(curves, 0.01).median.median - 32) <= 3


def test_a_curve_that_falls_again_has_its_plateau_before() -> None:
    peak = np.concatenate([np.linspace(0, 1, 21), np.linspace(1, 0.8, 80)])
    assert plateau_epoch(peak, 0.05) <= 20


def test_a_curve_that_still_rises_is_counted_as_late() -> None:
    found = plateau_epochs(np.stack([np.linspace(0, 1, 101), RISING]), 0.01)
    assert found.late == 1
    assert found.epochs[0] >= 81
    assert str(found).endswith("(median; 2 runs of 100 epochs; 1 of them still gaining at the end)")


def test_a_flat_curve_has_its_plateau_at_epoch_0() -> None:
    assert plateau_epoch([0.5] * 30, 0.001) == 0


def test_curves_that_are_not_finite_are_left_out() -> None:
    broken = np.where(EPOCHS > 50, math.nan, RISING)
    found = plateau_epochs(np.stack([RISING, broken] * 6), 0.01)
    assert (found.n, found.left_out, found.median.median) == (6, 6, 32.0)
    assert str(found) == (
        "gains at most 0.01 after epoch 32 (median, 95 % interval 32 to 32; 6 runs of 100 epochs)"
    )


@pytest.mark.parametrize(
    ("curve", "tolerance", "message"),
    [
        ([1.0], 0.1, "curve must have at least two epochs, got 1"),
        ([1.0, math.nan, 2.0], 0.1, "curve must be finite, got nan at epoch 1"),
        ([1.0, 2.0], 0.0, "tolerance must be a positive number, got 0.0"),
    ],
)
def test_invalid_curves_raise_statistics_errors(
    curve: list[float], tolerance: float, message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        plateau_epoch(curve, tolerance)
    assert str(caught.value) == message


def test_curves_without_a_finite_one_raise_a_statistics_error() -> None:
    with pytest.raises(SteepestError) as caught:
        plateau_epochs([[1.0, math.nan]], 0.1)
    assert str(caught.value) == "curves must hold a finite one, got none among 1"


def test_expected_maxima_in_closed_form() -> None:
    # One, two and three normals: 0, 1/√π, 3/(2√π); five: a table of order statistics.
    wanted = [0.0, 1 / math.sqrt(math.pi), 1.5 / math.sqrt(math.pi)]
    assert [expected_maximum(n) for n in (1, 2, 3)] == pytest.approx(wanted, abs=1e-12)
    assert expected_maximum(5) == pytest.approx(1.16296, abs=5e-6)
    draws = np.random.default_rng(3).normal(size=(20_000, 40)).max(axis=1)
    assert abs(expected_maximum(40) - draws.mean()) < 3 * draws.std() / math.sqrt(20_000)


def test_the_optimism_of_equal_configurations_is_the_expected_maximum() -> None:
    random = np.random.default_rng(4)
    luck = random.normal(0, 0.05, 400)  # of the seed, in all alike
    validation = 0.9 + luck + random.normal(0, 0.01, (24, 400))
    test = 0.9 + luck + random.normal(0, 0.01, (24, 400))
    found = optimism(validation, test)
    wanted = 0.01 * expected_maximum(24)
    assert found.expected == pytest.approx(wanted, rel=0.03)
    assert found.against_test is not None
    assert found.against_test.low < wanted < found.against_test.high
    assert found.unchosen is not None
    assert found.unchosen.low < 0 < found.unchosen.high
    assert found.against_fresh is not None
    # This includes the variance between seeds, which the t interval covers.
    assert found.against_fresh.low < wanted < found.against_fresh.high
    assert (found.n, found.configurations, len(found.winners)) == (400, 24, 400)


def test_a_clear_winner_has_no_optimism() -> None:
    random = np.random.default_rng(5)
    means = np.array([[1.0], [0.0], [0.0]])
    both = means + random.normal(0, 0.01, (2, 3, 300))
    found = optimism(both[0], both[1])
    assert set(found.winners) == {0}
    assert found.against_test is not None
    # Three standard deviations of the mean of 300 differences of two normals.
    assert abs(found.against_test.mean) < 3 * 0.01 * math.sqrt(2 / 300)


def test_optimism_agrees_with_an_example_by_hand() -> None:
    # Winners 0 and 1: 0.9 - 0.7 and 0.8 - 0.5; on the other seed they have 0.6 and 0.7.
    found = optimism([[0.9, 0.6], [0.7, 0.8]], [[0.7, 0.1], [0.2, 0.5]])
    assert found.winners.tolist() == [0, 1]
    assert found.against_test is not None
    assert found.against_fresh is not None
    assert found.against_test.mean == pytest.approx(0.25)
    assert found.against_fresh.mean == pytest.approx((0.3 + 0.1) / 2)


def test_fresh_seeds_may_be_given_and_a_seed_with_a_failure_is_left_out() -> None:
    found = optimism([[0.9, math.nan], [0.7, 0.8]], fresh=[[0.5, 0.7, math.nan], [0.1, 0.1, 0.1]])
    assert (found.n, found.left_out, found.against_test) == (1, 1, None)
    assert found.against_fresh is not None
    assert found.against_fresh.mean == pytest.approx(0.3)
    assert str(found) == "+0.3000 against fresh seeds (best of 2, 1 seed)"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"validation": [[1.0]], "test": [[1.0, 2.0]]},
            "test must have a score for each validation score, got shape (1, 2) for (1, 1)",
        ),
        (
            {"validation": [[math.nan, 1.0], [1.0, math.nan]]},
            "validation and test must share a seed in which every configuration has a score, got "
            "none of 2",
        ),
        (
            {"validation": [[1.0]], "fresh": [[1.0], [2.0]]},
            "fresh must have a row for each of 1 configurations, got 2",
        ),
        (
            {"validation": [[1.0]], "fresh": [[math.nan]]},
            "fresh must have a finite score for every configuration",
        ),
    ],
)
def test_invalid_scores_raise_statistics_errors(
    options: dict[str, list[list[float]]], message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        optimism(**options)
    assert str(caught.value) == message
