"""Statistics against SciPy's own and against numbers worked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
import scipy
from hypothesis import given, strategies as some

from steepest.errors import SteepestError
from steepest.statistics import entropy, interval, summary


def test_t_interval_by_hand() -> None:
    # 1, 2, 3: mean 2, s = 1, n = 3. With two degrees of freedom the quantile is in closed form,
    # t(p) = (2p - 1) sqrt(2 / (4 p (1 - p))), at p = 0.975 4.30265 (a printed table has 4.303).
    half = 0.95 * math.sqrt(2 / (4 * 0.975 * 0.025)) / math.sqrt(3)
    found = interval([1.0, 2.0, 3.0])
    assert (found.mean, found.n) == (2.0, 3)
    # SciPy 1.13 to 1.16 returns a quantile 5.3e-11 too small, which moves the bounds by 3.1e-11.
    accurate = tuple(map(int, scipy.__version__.split(".")[:2])) >= (1, 17)
    tolerance = 1e-12 if accurate else 1e-10
    assert found.low == pytest.approx(2 - half, abs=tolerance)
    assert found.high == pytest.approx(2 + half, abs=tolerance)


def test_equal_values_have_an_interval_of_no_width() -> None:
    found = interval([0.1] * 7)
    assert (found.mean, found.low, found.high) == (0.1, 0.1, 0.1)


def test_one_value_has_no_interval_and_no_value_has_no_mean() -> None:
    one, none = interval([0.5]), interval([math.nan])
    assert (one.mean, one.n) == (0.5, 1)
    assert math.isnan(one.low)
    assert math.isnan(one.high)
    assert (none.n, math.isnan(none.mean), math.isnan(none.low)) == (0, True, True)


@given(
    some.lists(
        some.tuples(some.integers(0, 3), some.floats(-1e3, 1e3) | some.just(math.nan)), max_size=40
    ),
    some.sampled_from([0.5, 0.95, 0.99]),
)
def test_groups_agree_with_scipy(pairs: list[tuple[int, float]], confidence: float) -> None:
    from scipy import stats

    group = np.array([g for g, _ in pairs], dtype=np.int64)
    value = np.array([v for _, v in pairs])
    found = summary(group, value, 4, confidence)
    for g in range(4):
        own = value[(group == g) & np.isfinite(value)]
        assert found.n[g] == len(own)
        if not len(own):
            assert np.isnan(found.mean[g])
            assert np.isnan(found.median[g])
            continue
        assert found.mean[g] == pytest.approx(own.mean(), rel=1e-12, abs=1e-12)
        assert found.median[g] == pytest.approx(np.median(own), rel=1e-12, abs=1e-12)
        if len(own) > 1 and np.ptp(own) > 1e-6:
            low, high = stats.t.interval(
                confidence, len(own) - 1, own.mean(), own.std(ddof=1) / math.sqrt(len(own))
            )
            assert found.low[g] == pytest.approx(low, rel=1e-9, abs=1e-9)
            assert found.high[g] == pytest.approx(high, rel=1e-9, abs=1e-9)


def test_a_mean_prints_with_its_interval() -> None:
    assert str(interval([1.0, 2.0, 3.0])) == "2.0, 95 % interval -0.5 to 4.5 (n = 3)"
    assert str(interval([1.0])) == "1.0000 (n = 1)"


def test_a_confidence_outside_0_to_1_raises_a_statistics_error() -> None:
    with pytest.raises(SteepestError) as caught:
        interval([1.0, 2.0], confidence=95)
    assert str(caught.value) == "confidence must lie between 0 and 1, got 95 (use 0.95)"


def test_the_interval_covers_as_often_as_it_says() -> None:
    # 4,000 samples of 8 normals: 95 % of the intervals hold the true mean; three standard
    # deviations of that share are 0.0103.
    draws = np.random.default_rng(1).normal(size=(4000, 8))
    found = summary(np.repeat(np.arange(4000), 8), draws.ravel(), 4000)
    covered = ((found.low < 0) & (found.high > 0)).mean()
    assert abs(covered - 0.95) < 0.0103


def test_entropy_of_shares() -> None:
    assert entropy([5, 5]) == pytest.approx(math.log(2), abs=1e-15)
    assert entropy([1, 1, 2]) == pytest.approx(1.5 * math.log(2), abs=1e-15)
    assert entropy([7, 0]) == 0
