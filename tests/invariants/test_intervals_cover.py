"""The test interval of a study covers, for real networks on real data, what other data give."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.statistics import interval

ROWS, SEEDS = 300, 8


@pytest.mark.deep
@pytest.mark.parametrize(("held", "most"), [({}, 0.95), ({"split_seed": 0}, 0.75)])
def test_it_covers_the_accuracy_on_other_data(held: dict[str, Any], most: float) -> None:
    # 150 data sets of 300 handwritten digits; the truth is the mean accuracy over all of them.
    # Unlike in tests/statistics, the training rows change with the data as well.
    digits, random = st.load("digits"), np.random.default_rng(0)
    options = {"hidden": (16,), "epochs": 15, "split": (0.6, 0.2, 0.2), "threads": 1, **held}
    tested, over_seeds = [], []
    for _ in range(150):
        rows = random.choice(len(digits.x), ROWS, replace=False)
        study = st.sweep(st.Dataset(digits.x[rows], digits.y[rows]), seeds=SEEDS, **options)
        tested.append(study.best().test)
        over_seeds.append(interval(study.runs["test_accuracy"]))
    truth = np.mean([of.mean for of in over_seeds])
    held_by = [
        np.mean([of.low <= truth <= of.high for of in intervals])
        for intervals in (tested, over_seeds)
    ]
    print(f"150 data sets of {ROWS}: test interval {held_by[0]:.3f}, t interval {held_by[1]:.3f}")
    assert held_by[0] > 0.95 - 3 * math.sqrt(0.95 * 0.05 / 150)
    assert held_by[1] < most
