"""How often intervals and verdicts on a difference are right: a part of `make calibrate`.

- A difference for new test rows: how often its 95 % interval covers what networks that are trained
  on the same data set differ by on further rows. That truth is computed for every data set.
- How often it covers the mean over all data sets of that size, whose networks are trained on rows
  that are drawn anew as well. Nothing is promised for it.
- The same two for a t interval over the seeds, which is about other seeds on the same rows.
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
from typing import Any

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import Cells, Map, Row, kept, share
from benchmarks.calibration_truth import accuracies_on_further_rows
from benchmarks.populations import POPULATIONS, SETTINGS, SPLIT
from steepest.questions.outcomes import outcome_from_best, outcome_from_difference
from steepest.statistics import NewRows, equivalent_on_new, paired
from steepest.training.inputs import dataset_from
from steepest.training.settings import settings_from

SIZES = {
    (100, 16): 1.0,
    (200, 8): 1.0,
    (200, 64): 1.0,
    (600, 16): 1.0,
    (1800, 16): 0.5,
    (1800, 64): 0.3,
    (5000, 16): 0.2,
    (200, 256): 0.3,
}
"""Rows of a data set and seeds of a study, with the share of the replicates that they get."""

SMALLEST = 0.005
"""No equivalence is tested within a smaller margin."""

SAME_ROWS = (200, 600)
MANY_SEEDS, STUDIES, GROUPS = 2048, 24, (8, 16, 64)
"""Seeds whose mean is the truth for other seeds, data sets, and seeds of an interval."""


HIDDEN: tuple[tuple[int, ...], ...] = ((), (4,), (16,))
OPTIONS: dict[str, Any] = {"learning_rate": 0.1, "loss_after": False, **SETTINGS}
NUMBERS = 8
"""Numbers that ``compare_once`` returns of one difference."""


def compare_once(arguments: tuple[str, int, int, int]) -> list[float]:
    """One data set, its differences between two hidden layers and none: intervals and truth."""
    name, rows, seeds, number = arguments
    random = np.random.default_rng([number, rows, seeds, list(POPULATIONS).index(name)])
    draw = POPULATIONS[name]
    data = dataset_from(draw(rows, random))
    study = st.sweep(data, hidden=list(HIDDEN), seeds=seeds, split=SPLIT, threads=1, **OPTIONS)
    settings = [settings_from(hidden=hidden, **OPTIONS) for hidden in HIDDEN]
    of_group = 4 if seeds <= 16 else 8
    none, *truths = accuracies_on_further_rows(data, SPLIT, settings, draw, random, of_group)
    numbers = []
    for width, truth in ((16, truths[1]), (4, truths[0])):
        found = study.compare({"hidden": width}, {"hidden": ()}, score="test_accuracy")
        rows_found = found.new_rows
        assert rows_found is not None
        numbers += [getattr(rows_found, each) for each in ("mean", "low", "high", "error")]
        numbers += [rows_found.freedom, found.paired.low, found.paired.high, truth - none]
    return numbers


def new_rows(numbers: NDArray[np.float64], seeds: int, rows: int) -> NewRows:
    """The interval that ``compare_once`` found."""
    mean, low, high, error, freedom = numbers[:5].tolist()
    unknown = math.nan
    return NewRows(mean, low, high, seeds, rows, 0.95, error, freedom, unknown, unknown)


def lines_of_comparisons(
    name: str, rows: int, seeds: int, results: NDArray[np.float64]
) -> Iterator[Row]:
    """The lines of one population, size and number of seeds."""
    one, two = results[:, :NUMBERS], results[:, NUMBERS:]
    truth, other = one[:, -1], two[:, -1]
    at = name, rows, seeds
    limits, of_seeds = (one[:, 1], one[:, 2]), (one[:, 5], one[:, 6])
    anew = np.full(len(one), one[:, 0].mean())
    for promise, nominal, (low, high), true in (
        ("difference for new test rows, interval covers", "0.95", limits, truth),
        ("the same, networks trained on rows drawn anew as well", "none", limits, anew),
        ("new test rows, t interval over seeds alone", "none", of_seeds, truth),
    ):
        yield Row(promise, *at, nominal, *share((low <= true) & (true <= high)))
    first, second = ([new_rows(row, seeds, rows) for row in each] for each in (one, two))
    decided = [
        outcome_from_difference(each, at_margin) != "undecided"
        for each, at_margin in zip(first, truth, strict=True)
    ]
    promise = "verdict on a difference, truth at the margin, wrong"
    yield Row(promise, *at, "≤ 0.05", *share(np.array(decided)))
    of_best = [
        outcome_from_best(each, at_margin) != "undecided"
        for *each, at_margin in zip(first, second, np.maximum(truth, other), strict=True)
    ]
    promise = "verdict on the best, truth at the margin, wrong"
    yield Row(promise, *at, "≤ 0.05", *share(np.array(of_best)))
    verdicts = [
        equivalent_on_new(each, margin=abs(at_margin)).verdict
        for each, at_margin in zip(first, truth, strict=True)
        if abs(at_margin) > SMALLEST
    ]
    if len(verdicts) > len(first) / 2:
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
        cells[f"test rows {name} {rows} {seeds}"] = compare_once, each
    results = kept(cells, run)
    for name, rows in product(POPULATIONS, SAME_ROWS):
        if f"seeds {name} {rows}" in results:
            yield from lines_about_seeds(name, rows, results[f"seeds {name} {rows}"])
    for name, (rows, seeds) in product(POPULATIONS, SIZES):
        if (key := f"test rows {name} {rows} {seeds}") in results:
            yield from lines_of_comparisons(name, rows, seeds, results[key])
