"""Comparisons on shared seeds against SciPy, equivalence by hand and by simulation."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from steepest.errors import SteepestError
from steepest.statistics import equivalent, paired

RANDOM = np.random.default_rng(11)
A = RANDOM.normal(0.97, 0.01, 20)
B = A - RANDOM.normal(0.004, 0.006, 20)


def test_the_difference_agrees_with_scipy() -> None:
    found, scipy_test = paired(A, B, 0.9), stats.ttest_rel(A, B)
    low, high = scipy_test.confidence_interval(0.9)
    assert found.difference == pytest.approx((A - B).mean(), rel=1e-12)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.p_value == pytest.approx(scipy_test.pvalue, rel=1e-9)
    assert found.sd == pytest.approx((A - B).std(ddof=1), rel=1e-12)
    assert (found.n, found.left_out, found.confidence) == (20, 0, 0.9)
    assert found.differences.tolist() == (A - B).tolist()


def test_the_share_in_favour_agrees_with_scipy() -> None:
    found = paired(A, B).in_favour
    ahead = int((A > B).sum())
    low, high = stats.binomtest(ahead, 20).proportion_ci(0.95, method="wilson")
    assert (found.count, found.n, found.share) == (ahead, 20, ahead / 20)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_swapping_a_and_b_changes_the_sign() -> None:
    one, other = paired(A, B), paired(B, A)
    assert other.difference == pytest.approx(-one.difference, rel=1e-12)
    assert (other.low, other.high) == (pytest.approx(-one.high), pytest.approx(-one.low))
    assert other.in_favour.share == pytest.approx(1 - one.in_favour.share)
    assert other.p_value == pytest.approx(one.p_value)


def test_an_effect_of_the_seed_on_both_cancels() -> None:
    luck = RANDOM.integers(-8, 9, 20) / 8.0
    a, b = np.round(A * 64) / 64, np.round(B * 64) / 64
    assert paired(a + luck, b + luck).low == paired(a, b).low


def test_a_pair_counts_only_if_both_are_finite() -> None:
    found = paired([0.9, math.nan, 0.8, 0.7, None], [0.8, 0.7, math.inf, 0.5, 0.1])
    assert (found.n, found.left_out) == (2, 3)
    assert found.difference == pytest.approx(0.15)
    assert str(found).endswith("(2 paired seeds, 3 left out)")


def test_ties_count_half() -> None:
    found = paired([1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 2.0, 5.0])
    assert (found.ties, found.in_favour.count, found.in_favour.share) == (2, 2.0, 0.5)


def test_equal_differences_have_an_interval_of_no_width() -> None:
    found = paired([0.75, 0.5, 0.25], [0.5, 0.25, 0.0])
    assert found.constant
    assert (found.low, found.high, found.sd, found.p_value) == (0.25, 0.25, 0.0, 0.0)
    assert str(found) == "+0.25 in each, an interval of no width (3 paired seeds)"
    assert paired([0.5, 0.7], [0.5, 0.7]).p_value == 1.0


def test_one_pair_has_a_difference_but_no_interval() -> None:
    found = paired([0.75], [0.5])
    assert found.difference == 0.25
    assert all(math.isnan(value) for value in (found.low, found.high, found.sd, found.p_value))
    assert str(found) == "+0.2500 (1 paired seed, no interval)"


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        (
            [1.0, 2.0],
            [1.0],
            "a and b must have a value for each shared seed, got 2 and 1 values (compare the same "
            "seeds, in the same order)",
        ),
        (
            [math.nan, 1.0],
            [1.0, math.nan],
            "a and b must share at least one seed with a score in both, got none of 2",
        ),
        ([[1.0]], [1.0], "a must be one row of numbers, (n,), got shape (1, 1)"),
        (["x"], [1.0], "a must be numbers, got ['x']"),
    ],
)
def test_scores_that_cannot_be_paired_raise_a_statistics_error(
    a: list[float], b: list[float], message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        paired(a, b)
    assert str(caught.value) == message


def test_two_one_sided_tests_agree_with_scipy() -> None:
    found, d = equivalent(A, B, margin=0.007), A - B
    above = stats.ttest_1samp(d, -0.007, alternative="greater").pvalue
    below = stats.ttest_1samp(d, 0.007, alternative="less").pvalue
    assert found.p_value == pytest.approx(max(above, below), rel=1e-9)
    low, high = stats.ttest_1samp(d, 0).confidence_interval(0.9)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.confidence == pytest.approx(0.9)


def test_the_verdict_follows_from_the_interval_and_the_margin() -> None:
    d = np.array([0.010, 0.012, 0.011, 0.013, 0.009])
    verdicts = [equivalent(d, margin=margin).verdict for margin in (0.02, 0.011, 0.005)]
    assert verdicts == ["equivalent", "not shown", "different"]
    assert [equivalent(-d, margin=m).verdict for m in (0.02, 0.011, 0.005)] == verdicts
    for margin in np.linspace(0.004, 0.02, 33):
        found = equivalent(d, margin=margin)
        assert (found.verdict == "equivalent") == (found.high < margin)
        assert (found.verdict == "different") == (found.low > margin)


def test_at_the_margin_equivalence_is_claimed_with_probability_alpha() -> None:
    # True difference equal to the margin: 5 % are wrongly called equivalent, 5 % different; three
    # standard deviations of such a share of 3,000 are 0.012.
    draws = np.random.default_rng(3).normal(1.0, 0.5, (3000, 12))
    verdicts = [equivalent(row, margin=1.0).verdict for row in draws]
    assert abs(verdicts.count("equivalent") / 3000 - 0.05) < 0.012
    assert abs(verdicts.count("different") / 3000 - 0.05) < 0.012


def test_equal_pairs_are_equivalent_within_any_margin() -> None:
    found = equivalent([0.9, 0.8], [0.9, 0.8], margin=1e-9)
    assert (found.verdict, found.p_value, found.low, found.high) == ("equivalent", 0.0, 0.0, 0.0)


def test_one_pair_never_shows_equivalence() -> None:
    assert equivalent([0.0], margin=1.0).verdict == "not shown"


@pytest.mark.parametrize("margin", [-0.1, math.nan, math.inf])
def test_a_margin_must_be_positive(margin: float) -> None:
    with pytest.raises(SteepestError) as caught:
        equivalent(A, B, margin=margin)
    assert str(caught.value) == f"margin must be a positive number, got {margin}"


def test_no_runs_show_a_difference_of_exactly_0() -> None:
    with pytest.raises(SteepestError) as caught:
        equivalent(A, B, margin=0)
    assert str(caught.value) == (
        "margin must be above 0, got 0: no number of runs shows that two means are exactly equal "
        "(give the smallest difference that matters, such as 0.01)"
    )


def test_the_error_for_a_confidence_in_percent_suggests_its_fraction() -> None:
    with pytest.raises(SteepestError) as caught:
        paired(A, B, confidence=95)
    assert str(caught.value) == "confidence must lie between 0 and 1, got 95 (use 0.95)"
