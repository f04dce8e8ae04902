"""How often intervals of scores on folds are right: a part of `make calibrate`.

`folds=5` on one data set, for one and for two repeats. Every run trains on 60 % of the rows and is
tested on 20 %, so the truth is the accuracy of networks that are trained on 60 % of the rows:

- on these data: such networks, with other seeds, tested on further rows. It is computed for every
  data set;
- on rows drawn anew: the mean of these over all data sets. It is what Nadeau and Bengio's
  correction is about, which promises at least 95 %: it takes outcomes on folds for as dependent
  as their training parts.

The t interval that takes the folds for independent is computed beside it. What tuning scores is
the accuracy of the configuration that the folds have chosen, on rows drawn anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import Cells, Map, Row, kept, share
from benchmarks.calibration_truth import accuracies_on_further_rows
from benchmarks.populations import POPULATIONS, SETTINGS
from steepest.statistics import interval
from steepest.training.inputs import dataset_from
from steepest.training.settings import settings_from

FOLDS: Final = 5
REPEATS: Final = (1, 2)
SIZES: Final = (200, 600)
MOST_DATA_SETS: Final = 200
"""More replicates than these would take hours."""

HIDDEN: Final = ((16,), ())
OPTIONS: Final[dict[str, Any]] = {"learning_rate": 0.1, "loss_after": False, **SETTINGS}
TRAINED: Final = (0.6, 0.2, 0.2)
"""The shares of the rows that train, validate and test in a run."""


def judge_folds_once(arguments: tuple[str, int, int]) -> list[float]:
    """One data set: what is said for each number of repeats, then the two true accuracies.

    Returns:
        For each number of repeats, limits of the difference with and without the correction, limits
        of the best's test score, and the number of the best.
    """
    name, rows, number = arguments
    random = np.random.default_rng([13, number, rows, list(POPULATIONS).index(name)])
    draw = POPULATIONS[name]
    data = dataset_from(draw(rows, random))
    numbers: list[float] = []
    for repeats in REPEATS:
        folds: dict[str, Any] = {"folds": FOLDS, "repeats": repeats, "threads": 1}
        study = st.sweep(data, hidden=list(HIDDEN), **folds, **OPTIONS)
        found = study.compare({"hidden": (16,)}, {"hidden": ()}, score="test_accuracy").paired
        plain, best = interval(found.differences), study.best()
        assert best.test is not None
        numbers += [found.low, found.high, plain.low, plain.high]
        numbers += [best.test.low, best.test.high, HIDDEN.index(best.settings.hidden)]
    settings = [settings_from(hidden=hidden, **OPTIONS) for hidden in HIDDEN]
    truths = accuracies_on_further_rows(data, TRAINED, settings, draw, random)
    return [*numbers, *truths.tolist()]


def lines_of_folds(name: str, rows: int, results: NDArray[np.float64]) -> Iterator[Row]:
    """The lines of one population and size."""
    said = results[:, :-2].reshape(len(results), len(REPEATS), -1)
    truths = results[:, -2:]
    here = truths[:, 0] - truths[:, 1]
    anew = np.full(len(here), here.mean())
    for repeats, numbers in zip(REPEATS, np.moveaxis(said, 1, 0), strict=True):
        at = name, rows, FOLDS * repeats
        tuned = truths[np.arange(len(truths)), numbers[:, 6].astype(int)].mean()
        for promise, nominal, first, truth in (
            ("difference on folds, interval covers it on rows drawn anew", "≥ 0.95", 0, anew),
            ("difference on folds, interval covers it on these data", "none", 0, here),
            ("difference on folds, t interval over folds on rows drawn anew", "none", 2, anew),
            ("what tuning scores, on folds, interval covers", "≥ 0.95", 4, tuned),
        ):
            low, high = numbers[:, first], numbers[:, first + 1]
            yield Row(promise, *at, nominal, *share((low <= truth) & (truth <= high)))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part.

    Args:
        replicates: data sets a line, at most 200.
        run: as ``map``, perhaps in several processes.
    """
    cells: Cells = {}
    for rows, name in product(SIZES, POPULATIONS):
        each = [(name, rows, k) for k in range(min(replicates, MOST_DATA_SETS))]
        cells[f"folds {name} {rows}"] = judge_folds_once, each
    results = kept(cells, run)
    for rows, name in product(SIZES, POPULATIONS):
        if (key := f"folds {name} {rows}") in results:
            yield from lines_of_folds(name, rows, results[key])
