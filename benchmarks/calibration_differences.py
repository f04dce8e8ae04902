"""How often intervals and verdicts on a difference are right: a part of `make calibrate`.

- A difference for new rows: how often its 95 % interval covers the mean difference over all data
  sets of that size.
- The same for a t interval over the seeds, which is about other seeds on the same rows and promises
  nothing for new rows.
- A difference for other seeds: how often the 95 % interval of a few seeds covers the mean over
  2,048 seeds on the same rows.
- Verdicts with the truth at the margin: how often a difference is called larger or smaller than the
  margin, how often "equivalent" is said, and how often the best of two differences is called larger
  or smaller than the larger truth.

Scores are accuracies: steepest trains no regression.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import Cells, Map, Row, kept, share
from benchmarks.populations import POPULATIONS, SETTINGS, SPLIT
from steepest.questions.outcomes import outcome_from_best, outcome_from_difference
from steepest.statistics import NewRows, equivalent_on_new, paired

SIZES = {
    (100, 16): 1.0,
    (200, 8): 1.0,
    (200, 64): 1.0,
    (600, 16): 0.6,
    (1800, 16): 0.3,
    (1800, 64): 0.15,
    (5000, 16): 0.15,
    (200, 256): 0.15,
}
"""Rows of a data set and seeds of a study, with the share of the replicates that they get."""

SMALLEST = 0.005
"""No equivalence is tested within a smaller margin."""

SAME_ROWS = (200, 600)
MANY_SEEDS, STUDIES, GROUPS = 2048, 24, (8, 16, 64)
"""Seeds whose mean is the truth for other seeds, data sets, and seeds of an interval."""


def compare_once(arguments: tuple[str, int, int, int]) -> list[float]:
    """One data set, its differences between two hidden layers and none, and their intervals."""
    name, rows, seeds, number = arguments
    random = np.random.default_rng([number, rows, seeds, list(POPULATIONS).index(name)])
    study = st.sweep(
        POPULATIONS[name](rows, random),
        hidden=[(), (4,), (16,)],
        learning_rate=0.1,
        seeds=seeds,
        split=SPLIT,
        threads=1,
        loss_after=False,
        **SETTINGS,
    )
    numbers = []
    for width in (16, 4):
        found = study.compare({"hidden": width}, {"hidden": ()}, score="test_accuracy")
        rows_found = found.new_rows
        assert rows_found is not None
        numbers += [getattr(rows_found, each) for each in ("mean", "low", "high", "error")]
        numbers += [rows_found.freedom, found.paired.low, found.paired.high]
    return numbers


def new_rows(numbers: NDArray[np.float64], seeds: int, rows: int) -> NewRows:
    """The interval that ``compare_once`` found."""
    mean, low, high, error, freedom = numbers[:5].tolist()
    none = math.nan
    return NewRows(mean, low, high, seeds, rows, 0.95, error, freedom, none, none)


def lines_of_comparisons(
    name: str, rows: int, seeds: int, results: NDArray[np.float64]
) -> Iterator[Row]:
    """The lines of one population, size and number of seeds."""
    one, two = results[:, :7], results[:, 7:]
    truth, other = float(one[:, 0].mean()), float(two[:, 0].mean())
    at = name, rows, seeds
    covered = (one[:, 1] <= truth) & (truth <= one[:, 2])
    yield Row("difference for new rows, interval covers", *at, "0.95", *share(covered))
    same = (one[:, 5] <= truth) & (truth <= one[:, 6])
    yield Row("the same by a t interval over seeds alone", *at, "none", *share(same))
    first, second = ([new_rows(row, seeds, rows) for row in each] for each in (one, two))
    decided = np.array([outcome_from_difference(each, truth) != "undecided" for each in first])
    yield Row("verdict on a difference, truth at the margin, wrong", *at, "≤ 0.05", *share(decided))
    pairs = zip(first, second, strict=True)
    best = np.array([outcome_from_best(each, max(truth, other)) != "undecided" for each in pairs])
    yield Row("verdict on the best, truth at the margin, wrong", *at, "≤ 0.05", *share(best))
    if abs(truth) > SMALLEST:
        verdicts = [equivalent_on_new(each, margin=abs(truth)).verdict for each in first]
        wrong = np.array(verdicts) == "equivalent"
        promise = '"equivalent" with the truth at the margin'
        yield Row(promise, *at, "≤ 0.05", *share(wrong))


def many_seeds_once(arguments: tuple[str, int, int]) -> list[float]:
    """One data set, and its difference between a hidden layer and none on many seeds."""
    name, rows, number = arguments
    random = np.random.default_rng([number, rows, 200 + list(POPULATIONS).index(name)])
    study = st.sweep(
        POPULATIONS[name](rows, random),
        hidden=[(), (8,)],
        learning_rate=0.3,
        epochs=5,
        batch_size=20,
        seeds=MANY_SEEDS,
        split=SPLIT,
        threads=1,
        loss_after=False,
    )
    found = study.compare({"hidden": 8}, {"hidden": ()}, score="test_accuracy", about="seeds")
    differences: list[float] = found.paired.differences.tolist()
    return differences


def lines_about_seeds(name: str, rows: int, results: NDArray[np.float64]) -> Iterator[Row]:
    """The lines of one population and size."""
    for seeds in GROUPS:
        covered = []
        for differences in results:
            truth = differences.mean()
            for group in differences.reshape(-1, seeds):
                found = paired(group, np.zeros(seeds))
                covered.append(found.low <= truth <= found.high)
        promise = "difference for other seeds, interval covers"
        yield Row(promise, name, rows, seeds, "0.95", *share(np.array(covered)))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part."""
    cells: Cells = {}
    for name, rows in product(POPULATIONS, SAME_ROWS):
        many = [(name, rows, k) for k in range(STUDIES)]
        cells[f"seeds {name} {rows}"] = many_seeds_once, many
    for name, (rows, seeds) in product(POPULATIONS, SIZES):
        each = [(name, rows, seeds, k) for k in range(round(replicates * SIZES[rows, seeds]))]
        cells[f"difference {name} {rows} {seeds}"] = compare_once, each
    results = kept(cells, run)
    for name, rows in product(POPULATIONS, SAME_ROWS):
        if f"seeds {name} {rows}" in results:
            yield from lines_about_seeds(name, rows, results[f"seeds {name} {rows}"])
    for name, (rows, seeds) in product(POPULATIONS, SIZES):
        if (key := f"difference {name} {rows} {seeds}") in results:
            yield from lines_of_comparisons(name, rows, seeds, results[key])
