"""The standard scaling: scikit-learn's numbers, constant columns divided by 1, the engine alike."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.preprocessing import StandardScaler

import steepest as st
from steepest.data.scaling import mean_and_deviation


def columns_constant_but_for_rounding(n: int = 300) -> np.ndarray:
    random = np.random.default_rng(0)
    price, noise = random.uniform(1, 9, n), 0.3 * (1 + 1e-14 * random.normal(size=n))
    sums = np.where(np.arange(n) % 2, 0.1 + 0.2, 0.3)
    constant = np.full(n, 0.1)
    return np.column_stack([price * 0.1 / price, 1e6 * sums, noise, constant, np.zeros(n)])


def test_columns_constant_but_for_rounding_are_divided_by_one() -> None:
    x = columns_constant_but_for_rounding()
    assert (x.std(axis=0)[:4] > 0).all()
    assert (StandardScaler().fit(x).scale_ == 1).all()
    assert (mean_and_deviation(x)[1] == 1).all()


@pytest.mark.parametrize("centre", [0.0, 1.0, 1e6, -1e9])
@pytest.mark.parametrize("spread", [1e-8, 1.0, 1e8])
def test_other_columns_are_scaled_as_scikit_learn_scales_them(centre: float, spread: float) -> None:
    x = centre + spread * np.random.default_rng(1).normal(size=(200, 3))
    scaler = StandardScaler().fit(x)
    mean, deviation = mean_and_deviation(x)
    assert mean == pytest.approx(scaler.mean_, rel=1e-12, abs=1e-12 * spread)
    assert deviation == pytest.approx(scaler.scale_, rel=1e-6)


@pytest.mark.parametrize("trainer", ["engine", "reference"])
def test_a_new_value_of_such_a_column_does_not_decide_everything(trainer: str) -> None:
    varying = np.random.default_rng(2).normal(size=(300, 3))
    x = np.hstack([varying, columns_constant_but_for_rounding()])
    y = (varying[:, 0] + varying[:, 1] > 0).astype(int)
    run = st.train((x, y), hidden=(16,), epochs=40, trainer=trainer, dtype="float64")
    assert (run.network.deviation[3:] == 1).all()
    # Training itself scaled so: weights on a column of zeros do not move from where they began.
    fresh = st.train((x, y), hidden=(16,), epochs=0, trainer=trainer, dtype="float64")
    assert np.allclose(run.network.weights[0][3:], fresh.network.weights[0][3:], atol=1e-6)
    new = x.copy()
    new[:, 3] = 0.101
    assert (run.network.predict(new) == run.network.predict(x)).mean() > 0.98
