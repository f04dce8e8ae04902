"""Test scores: what their interval covers where the t interval over seeds does not."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from steepest.errors import SteepestError
from steepest.statistics import interval, score_interval, share_interval

TRIALS = 1500
BELOW = 3 * math.sqrt(0.95 * 0.05 / TRIALS)
"""Three standard deviations of a share of 95 % of the trials."""


def coverage(samples: int, rows: int, seeds: int) -> tuple[float, float]:
    """How often the score interval and the t interval hold the accuracy on new rows.

    How likely a row is answered rightly is itself random, Beta(0.3, 0.02): most rows are sure, as
    for trained networks. Each seed tests ``samples`` of the same ``rows``.
    """
    random = np.random.default_rng(5)
    truth, held = 0.3 / 0.32, np.zeros(2)
    for _ in range(TRIALS):
        sure = random.beta(0.3, 0.02, rows)
        tested = np.array([random.permutation(rows)[:samples] for _ in range(seeds)])
        scores = (random.random((seeds, samples)) < sure[tested]).mean(axis=1)
        for place, found in enumerate((score_interval(scores, samples, rows), interval(scores))):
            held[place] += found.low <= truth <= found.high
    return float(held[0]) / TRIALS, float(held[1]) / TRIALS


@pytest.mark.parametrize(
    ("samples", "rows", "seeds", "most"),
    [(60, 60, 16, 0.4), (30, 150, 16, 0.8), (30, 150, 4, 0.9)],
)
def test_the_interval_covers_new_rows_where_the_t_interval_does_not(
    samples: int, rows: int, seeds: int, most: float
) -> None:
    score, over_seeds = coverage(samples, rows, seeds)
    # The variance is an upper bound, so it may cover more often.
    assert 0.95 - BELOW < score <= 0.99
    assert over_seeds < most


def test_coverage_is_nominal_where_all_seeds_agree_on_every_row() -> None:
    # All seeds answer each row alike, one test part: plain Wilson, with nothing to spare.
    random, held = np.random.default_rng(6), 0
    for _ in range(TRIALS):
        share = (random.random(200) < 0.9).mean()
        found = score_interval(np.full(8, share), 200)
        held += found.low <= 0.9 <= found.high
    assert abs(held / TRIALS - 0.95) < BELOW + 0.01  # shares of 200 come in steps


def test_without_spread_over_seeds_it_is_the_wilson_interval() -> None:
    found, low_high = score_interval([0.9, 0.9, 0.9], 40), share_interval(36, 40)
    assert (found.low, found.high) == (pytest.approx(low_high.low), pytest.approx(low_high.high))
    low, high = stats.binomtest(36, 40).proportion_ci(0.95, method="wilson")
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_the_interval_of_a_perfect_score_has_a_width() -> None:
    # Wilson at p = 1: low = R / (R + z²).
    found = score_interval([1.0] * 5, 30)
    assert found.high == 1.0
    assert found.low == pytest.approx(30 / (30 + 1.959963985**2), rel=1e-9)


def test_the_variance_agrees_with_an_example_by_hand() -> None:
    # p = 0.8, s² = 0.04/3, n = 4, one part of 50 rows: V = 0.01/3 + 0.16/50 = 0.00653,
    # n_eff = 0.16/V = 24.5, ν = 3 (0.00653/0.00333)² = 11.5.
    found = score_interval([0.7, 0.9, 0.7, 0.9], 50)
    spread = 0.04 / 3
    variance = spread / 4 + 0.16 / 50
    t, n = stats.t.ppf(0.975, 3 * (variance / (spread / 4)) ** 2), 0.16 / variance
    middle = (0.8 + t * t / (2 * n)) / (1 + t * t / n)
    half = t * math.sqrt(0.16 / n + t * t / (4 * n * n)) / (1 + t * t / n)
    assert (found.low, found.high) == (pytest.approx(middle - half), pytest.approx(middle + half))
    assert found.seeds_share == pytest.approx(spread / 4 / variance)


def test_with_the_spread_of_drawing_rows_alone_it_is_the_corrected_resampled_variance() -> None:
    # s² = p (1 - p)(1/m - 1/R); Nadeau and Bengio: V = s² (1/n + m / (R - m)).
    samples, rows, seeds, mean = 20, 100, 10, 0.75
    s2 = mean * (1 - mean) * (1 / samples - 1 / rows)
    half = math.sqrt(s2 * (seeds - 1) / seeds)
    found = score_interval([mean - half] * 5 + [mean + half] * 5, samples, rows)
    corrected = s2 * (1 / seeds + samples / (rows - samples))
    assert found.seeds_share == pytest.approx(s2 / seeds / corrected)


def test_more_seeds_never_give_an_interval_narrower_than_the_rows_allow() -> None:
    random = np.random.default_rng(8)
    found = score_interval(random.normal(0.9, 0.01, 100_000), 50)
    low, high = stats.binomtest(45, 50).proportion_ci(0.95, method="wilson")
    assert found.high - found.low == pytest.approx(high - low, rel=0.01)


def test_the_interval_stays_within_0_and_1() -> None:
    random = np.random.default_rng(9)
    for _ in range(300):
        n, samples = int(random.integers(1, 6)), int(random.integers(1, 12))
        scores = random.integers(0, samples + 1, n) / samples
        found = score_interval(scores, samples, samples * int(random.integers(1, 5)))
        assert 0 <= found.low <= found.mean <= found.high <= 1
        assert found.low < found.high


def test_the_sentence_names_seeds_and_rows() -> None:
    fixed = score_interval([0.9, 0.8, math.nan], 50)
    drawn = score_interval([0.9, 0.8], 50, 250)
    assert (fixed.n, fixed.left_out, fixed.samples, fixed.rows) == (2, 1, 50, 50)
    assert fixed.method == "Wilson interval over 2 seeds and one test part of 50 rows"
    assert drawn.method == "Wilson interval over 2 seeds and test parts of 50 of 250 rows"
    assert str(drawn).endswith("(2 seeds, 50 test rows of 250)")
    assert str(score_interval([0.9], 50)).endswith("(1 seed, 50 test rows)")


@pytest.mark.parametrize(
    ("values", "samples", "rows", "message"),
    [
        ([math.nan], 5, None, "values must hold a finite number, got none among 1"),
        (
            [0.5, 1.5],
            5,
            None,
            "values must be shares in [0, 1], got 1.5 (interval() takes other scores)",
        ),
        ([0.5], 0, None, "samples must be at least 1 and at most rows, got 0 of 0 rows"),
        ([0.5], 9, 5, "samples must be at least 1 and at most rows, got 9 of 5 rows"),
    ],
)
def test_invalid_scores_raise_statistics_errors(
    values: list[float], samples: int, rows: int | None, message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        score_interval(values, samples, rows)
    assert str(caught.value) == message


def test_a_count_above_n_raises_a_statistics_error() -> None:
    with pytest.raises(SteepestError) as caught:
        share_interval(7, 5)
    assert str(caught.value) == "count must be from 0 to n and n at least 1, got 7 of 5"
