"""How far the score of a tuned result is from the truth: a part of `make calibrate`.

The truth is the accuracy of the same networks on further rows of the population. A second, fixed
configuration is scored in the same way. What its score is wrong by is not due to a choice, so the
difference of both errors is what the choice adds, and what both are wrong by by chance cancels.

- What the choice adds to the score ``study.best().test``, where seeds have splits of their own and
  where the test rows are held back (``test_seed``).
- The bias of the test score of the fixed configuration. Where seeds have splits of their own, each
  part has every class in the same proportion, which new rows do not have.
- How often its interval covers what tuning scores on average over all data sets of that size.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import Cells, Map, Row, kept, share
from benchmarks.populations import POPULATIONS, SPLIT
from steepest.data.splits import HeldBack

FURTHER_ROWS = 5_000
FIXED: dict[str, Any] = {"hidden": (), "learning_rate": 0.1}
GRID: dict[str, Any] = {"hidden": [(), (8,)], "learning_rate": [0.01, 0.03, 0.1, 0.3, 1.0, 3.0]}
SETTINGS: dict[str, Any] = {"epochs": 10, "batch_size": 25, "loss_after": False}
SEEDS = 8
SIZES = (200, 600)
HELD_BACK = "test rows held back"
WAYS: dict[str, Any] = {HELD_BACK: HeldBack(SPLIT, 0), "a split for each seed": SPLIT}
"""How the test rows are drawn, with the split."""


def judge_best_once(arguments: tuple[str, str, int, int]) -> list[float]:
    """One data set: test score and interval of its best, and the accuracy of the same networks."""
    way, name, rows, number = arguments
    random = np.random.default_rng([number, rows, 100 + list(POPULATIONS).index(name)])
    data, (x, y) = POPULATIONS[name](rows, random), POPULATIONS[name](FURTHER_ROWS, random)
    options = SETTINGS | {"split": WAYS[way]}
    study = st.sweep(data, seeds=SEEDS, threads=1, **GRID, **options)
    best = study.best()
    chosen = {key: getattr(best.settings, key) for key in FIXED}
    truths = [
        np.mean([
            np.mean(st.train(data, seed=seed, **settings, **options).network.predict(x) == y)
            for seed in range(SEEDS)
        ])
        for settings in (chosen, FIXED)
    ]  # fmt: skip
    ranking = study.ranking()
    number = next(k for k in range(len(ranking)) if describes(study.settings(k), FIXED))
    fixed = float(ranking.filter(configuration=number)["test_mean"][0])
    assert best.test is not None
    return [best.test.mean, best.test.low, best.test.high, *map(float, truths), fixed]


def describes(settings: st.Settings, some: dict[str, Any]) -> bool:
    """Whether settings have these values."""
    return all(getattr(settings, name) == value for name, value in some.items())


def lines_of_best(way: str, name: str, rows: int, results: NDArray[np.float64]) -> Iterator[Row]:
    """The lines of one population and size."""
    test, low, high, truth, fixed_truth, fixed = results.T
    n, at, own = len(test), (name, rows, SEEDS), fixed - fixed_truth
    for promise, nominal, bias in (
        (f"best's test score, {way}, bias by the choice", "0", test - truth - own),
        (f"any test score, {way}, bias", "none", own),
    ):
        error = float(bias.std(ddof=1)) / math.sqrt(n)
        yield Row(promise, *at, nominal, float(bias.mean()), error, n)
    mean = truth.mean()
    covered = (low <= mean) & (mean <= high)
    promise = f"what tuning scores, {way}, interval covers"
    yield Row(promise, *at, "≥ 0.95", *share(covered))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part."""
    cells: Cells = {}
    for way, name, rows in product(WAYS, POPULATIONS, SIZES):
        count = replicates if way == HELD_BACK else replicates // 4
        each = [(way, name, rows, k) for k in range(count)]
        cells[f"best {way} {name} {rows}"] = judge_best_once, each
    results = kept(cells, run)
    for way, name, rows in product(WAYS, POPULATIONS, SIZES):
        if (key := f"best {way} {name} {rows}") in results:
            yield from lines_of_best(way, name, rows, results[key])
