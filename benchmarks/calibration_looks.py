"""How often looks at growing studies are wrong: a part of `make calibrate`.

Simulated is the interval of a difference at any number of looks: how often it leaves out the truth
at one of 100 looks at 8 to 206 seeds. About seeds, differences are drawn with replacement from the
score tables of real trainings on five data sets (300 to 2,000 seeds each), whose mean is the truth
(a surrogate population); about new test rows, every data set is drawn and trained anew, and the
truth is what networks trained on it differ by on further rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, Literal, TypeAlias

import numpy as np
import polars as pl
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import POPULATIONS, SETTINGS, SPLIT, Cells, Map, Row, kept, share
from benchmarks.calibration_truth import accuracies_on_further_rows
from benchmarks.real_grids import score_tables, validation_rows
from steepest.statistics import ABOUT, anytime_interval, anytime_interval_on_new_rows, interval
from steepest.study.outcomes import RowOutcomes, outcomes_on_test_rows
from steepest.training.inputs import dataset_from, make_plan
from steepest.training.settings import settings_from

LOOKS: Final = np.unique(np.linspace(8, 206, 100).astype(int))
PAIRS: Final = 5
SIZES: Final = (200, 600)
MOST_DATA_SETS: Final = 60
"""More replicates than these would take hours."""

About: TypeAlias = Literal["seeds", "rows"]


def leaves_out(intervals: Sequence[tuple[float, float]], truth: float) -> bool:
    """Whether one of several intervals leaves out the truth."""
    return any(not low <= truth <= high for low, high in intervals)


def look_at_seeds(arguments: tuple[NDArray[np.float64], float, list[int]]) -> tuple[bool, bool]:
    """Whether intervals for any number of looks are ever wrong, and t intervals for one look."""
    differences, step, key = arguments
    drawn = np.random.default_rng(key).choice(differences, LOOKS[-1])
    always = [anytime_interval(drawn[:n], step=step) for n in LOOKS]
    once = [interval(drawn[:n]) for n in LOOKS]
    truth = float(differences.mean())
    return (
        leaves_out([(each.low, each.high) for each in always], truth),
        leaves_out([(each.low, each.high) for each in once], truth),
    )


def look_at_rows(arguments: tuple[str, int, int]) -> list[float]:
    """Both intervals at every look of one data set, four numbers a look, and then the truth."""
    name, rows, number = arguments
    random = np.random.default_rng([7, number, rows, list(POPULATIONS).index(name)])
    draw, options = POPULATIONS[name], {"learning_rate": 0.1, "loss_after": False, **SETTINGS}
    data = dataset_from(draw(rows, random))
    study = st.sweep(
        data, hidden=[(), (16,)], seeds=int(LOOKS[-1]), split=SPLIT, threads=1, **options
    )
    settings = [settings_from(hidden=hidden, **options) for hidden in ((16,), ())]
    truth = accuracies_on_further_rows(data, SPLIT, settings, draw, random, seeds=8)
    plan = make_plan(data, SPLIT)
    deep, flat = (
        outcomes_on_test_rows(study.runs.filter(pl.col("hidden").list.len() == layers), plan)
        for layers in (1, 0)
    )
    found: list[float] = []
    for n in LOOKS:
        first, second = (RowOutcomes(each.correct[:n], each.rows[:n]) for each in (deep, flat))
        once = first.minus(second)
        always = anytime_interval_on_new_rows(once)
        found += [always.low, always.high, once.low, once.high]
    return [*found, float(truth[0] - truth[1])]


def pairs_of(table: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Differences of some pairs of configurations, drawn from a table."""
    random = np.random.default_rng(0)
    numbers = [random.choice(len(table), 2, replace=False) for _ in range(PAIRS)]
    return [table[a] - table[b] for a, b in numbers]


def cells_of(tables: dict[str, NDArray[np.float64]], replicates: int) -> Cells:
    """What is computed, by the name under which it is kept."""
    cells: Cells = {}
    for name, table in tables.items():
        rows, pairs = validation_rows(name), pairs_of(table)
        drawn = product(range(replicates // PAIRS), range(PAIRS))
        each = [(pairs[pair], 1 / rows, [pair, k]) for k, pair in drawn]
        cells[f"looks {name}"] = look_at_seeds, each
    for rows, name in product(SIZES, POPULATIONS):
        data_sets = [(name, rows, k) for k in range(min(replicates, MOST_DATA_SETS))]
        cells[f"looks at test rows {name} {rows}"] = look_at_rows, data_sets
    return cells


def lines_of_looks(about: About, where: str, rows: int, wrong: NDArray[np.bool_]) -> Iterator[Row]:
    """How often an interval is wrong at one of 100 looks; (replicates, 2) for both intervals."""
    for column, promise in enumerate(("interval for any number of looks", "for one look")):
        nominal, seeds = "none" if column else "≤ 0.05", int(LOOKS[-1])
        words = f"{ABOUT[about]}, wrong at 100 looks: {promise}"
        yield Row(words, where, rows, seeds, nominal, *share(wrong[:, column]))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part.

    Args:
        replicates: sequences of looks a line; at most 60 data sets.
        run: as ``map``, perhaps in several processes.
    """
    tables = score_tables(run)
    results = kept(cells_of(tables, replicates), run)
    for name in tables:
        if f"looks {name}" in results:
            wrong = results[f"looks {name}"].astype(bool)
            yield from lines_of_looks("seeds", name, validation_rows(name), wrong)
    for rows, name in product(SIZES, POPULATIONS):
        if f"looks at test rows {name} {rows}" in results:
            each = results[f"looks at test rows {name} {rows}"]
            at, truth = each[:, :-1].reshape(-1, len(LOOKS), 4), each[:, -1:]
            wrong = np.array([
                ((at[..., low] > truth) | (at[..., low + 1] < truth)).any(axis=1) for low in (0, 2)
            ])  # fmt: skip
            yield from lines_of_looks("rows", name, rows, wrong.T)
