"""How often looks at growing studies are wrong, and what races cost: a part of `make calibrate`.

Three promises are simulated:

- the interval of a difference at any number of looks: how often it leaves out the truth at one of
  100 looks at 8 to 206 seeds. About seeds, differences are drawn with replacement from the score
  tables of real trainings on five data sets (300 to 2,000 seeds each), whose mean is the truth (a
  surrogate population); about new test rows, every data set is drawn and trained anew, and the
  truth is what networks trained on it differ by on further rows;
- a race that is decided names the winner of the full grid of 64 seeds: its winner's mean over all
  seeds of the grid is at most the margin below the best one. Every case has 64 seeds of its own,
  all trained; the margin is 0.01, with fewer than 100 validation rows 0.02;
- a race is decided for a wrong one: the winner is worse than the truly best by more than the
  margin. The truth is, on a real grid, the mean over 300 to 2,000 seeds; about rows, the mean over
  all data sets of a line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product
from tempfile import TemporaryDirectory
from typing import Any, Final, Literal, TypeAlias

import numpy as np
import polars as pl
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import POPULATIONS, SETTINGS, SPLIT, Cells, Map, Row, kept, share
from benchmarks.calibration_truth import accuracies_on_further_rows
from steepest.data.datasets import Dataset
from steepest.statistics import ABOUT, anytime_interval, anytime_interval_on_new_rows, interval
from steepest.study.outcomes import RowOutcomes, outcomes_on_test_rows
from steepest.training.inputs import dataset_from, make_plan
from steepest.training.settings import settings_from

KEEPS_RESULTS: Final = True
LOOKS: Final = np.unique(np.linspace(8, 206, 100).astype(int))
FULL: Final = 64
"""Seeds of the full grid."""

GRIDS: Final[dict[str, dict[str, Any]]] = {
    "iris": {"hidden": [(), (8,), (32,)], "learning_rate": [0.03, 0.1, 0.3, 1.0], "epochs": 20},
    "wine": {"hidden": [(), (8,), (32,)], "learning_rate": [0.01, 0.03, 0.1, 0.3], "epochs": 20},
    "breast-cancer": {
        "hidden": [(), (8,), (32,), (32, 16)], "learning_rate": [0.01, 0.03, 0.1, 0.3, 1.0],
        "batch_size": [16, 64], "epochs": 10,
    },
    "digits-halves": {
        "hidden": [(), (16,), (32,)], "learning_rate": [0.03, 0.1, 0.3], "epochs": 10
    },
    "digits": {
        "hidden": [(), (16,), (64,)], "learning_rate": [0.03, 0.1, 0.3], "batch_size": [16, 64],
        "epochs": 10,
    },
}  # fmt: skip
"""Real grids: data sets that come with steepest, with the settings that students sweep."""

FEWER_SEEDS: Final = 300
TABLE_SEEDS: Final = {"iris": 2000, "wine": 2000, "breast-cancer": 600}
SIMULATED: Final[dict[str, Any]] = {"hidden": [(), (16,)], "learning_rate": [0.01, 0.1, 1.0]}
PARTS: Final = (0.6, 0.2, 0.2)
PAIRS: Final = 5
SIZES: Final = (200, 600)
MOST_RACES: Final = 40
MOST_DATA_SETS: Final = 60
"""More replicates than these would take hours."""

About: TypeAlias = Literal["seeds", "rows"]
ABOUTS: Final[tuple[About, ...]] = ("seeds", "rows")


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


def races_and_grid(arguments: tuple[str | Dataset, dict[str, Any], float, int]) -> list[float]:
    """A full grid of 64 seeds, and races about seeds and about rows among the same seeds.

    Returns:
        For each race the number of its winner, whether it was decided, and the share of the
        trainings that it needed; then the means of all configurations over the full grid.
    """
    data, settings, margin, number = arguments
    seeds = list(range(FULL * number, FULL * (number + 1)))
    options = {"seeds": seeds, "split": PARTS, "threads": 1, **settings}
    with TemporaryDirectory() as folder:
        grid = st.sweep(data, folder=folder, **options)
        races = [
            st.race(data, margin=margin, about=about, folder=folder, resume=True, **options)
            for about in ABOUTS
        ]
    found: list[float] = []
    for race in races:
        found += [race.last.leader, race.verdict != "undecided", race.share]
    means: list[float] = grid.scores().mean(axis=1).tolist()
    return found + means


def races_on_population(arguments: tuple[str, int, int]) -> list[float]:
    """The same for one data set drawn from a population."""
    name, rows, number = arguments
    random = np.random.default_rng([11, number, rows, list(POPULATIONS).index(name)])
    data = dataset_from(POPULATIONS[name](rows, random))
    settings = SIMULATED | SETTINGS
    return races_and_grid((data, settings, margin_for(make_plan(data, PARTS).samples[1]), number))


def lines_of_races(
    where: str, rows: int, margin: float, results: NDArray[np.float64], true: Any
) -> Iterator[Row]:
    """Agreement with the full grid, wrong decisions, decided races, share of the trainings."""
    means = results[:, 3 * len(ABOUTS) :]
    truth = means.mean(axis=0) if true is None else true
    line = partial(Row, population=where, rows=rows, seeds=FULL)
    for place, about in enumerate(ABOUTS):
        winner, decided = results[:, 3 * place : 3 * place + 2].astype(int).T
        decided, cost = decided.astype(bool), results[:, 3 * place + 2]
        own = means[np.arange(len(winner)), winner]
        found = own >= means.max(axis=1) - margin - 1e-9
        wrong = decided & (truth[winner] < truth.max() - margin)
        for promise, nominal, values in (
            ("is decided", "none", decided),
            ("is decided for a wrong one", "≤ 0.05", wrong),
            ("that is decided names the winner of the full grid", "≥ 0.95", found[decided]),
            ("that is undecided names the winner of the full grid", "none", found[~decided]),
        ):
            known = about == "rows" or true is not None  # the truth about one data set's rows
            if len(values) and (known or "wrong" not in promise):
                measured, error, n = share(values)
                words = f"a race about {about} {promise}"
                yield line(words, nominal=nominal, measured=measured, error=error, n=n)
        error, n = float(cost.std(ddof=1)) / math.sqrt(len(cost)), len(cost)
        most = "≤ 0.25" if about == "seeds" else "none"
        words = f"a race about {about}, share of the trainings of the full grid"
        yield line(words, nominal=most, measured=float(cost.mean()), error=error, n=n)


def score_table(name: str) -> list[float]:
    """Validation accuracies of real trainings: the seeds of one configuration after the other."""
    seeds = TABLE_SEEDS.get(name, FEWER_SEEDS)
    study = st.sweep(name, seeds=seeds, split=PARTS, threads=1, **GRIDS[name])
    scores: list[float] = study.scores().ravel().tolist()
    return scores


def margin_for(validation_rows: int) -> float:
    """The margin of a race; fewer rows resolve less."""
    return 0.01 if validation_rows >= 100 else 0.02


def validation_rows(name: str) -> int:
    """Rows of the validation part of a real grid."""
    return make_plan(st.load(name), PARTS).samples[1]


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
        races = [(name, GRIDS[name], margin_for(rows), k) for k in range(replicates)]
        cells[f"race {name}"] = races_and_grid, races[:MOST_RACES]
    for rows, name in product(SIZES, POPULATIONS):
        data_sets = [(name, rows, k) for k in range(min(replicates, MOST_DATA_SETS))]
        cells[f"looks at test rows {name} {rows}"] = look_at_rows, data_sets
        cells[f"race {name} {rows}"] = races_on_population, data_sets
    return cells


def lines_of_looks(about: About, where: str, rows: int, wrong: NDArray[np.bool_]) -> Iterator[Row]:
    """How often an interval is wrong at one of 100 looks; (replicates, 2) for both intervals."""
    for column, promise in enumerate(("interval for any number of looks", "for one look")):
        nominal, seeds = "none" if column else "≤ 0.05", int(LOOKS[-1])
        words = f"{ABOUT[about]}, wrong at 100 looks: {promise}"
        yield Row(words, where, rows, seeds, nominal, *share(wrong[:, column]))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this module.

    Args:
        replicates: sequences of looks a line; at most 60 data sets, and 40 races on a real grid.
        run: as ``map``, perhaps in several processes.
    """
    # Trained by the workers: a process that has trained must not be forked.
    tables = {}
    for name in GRIDS:
        found = kept({f"score table {name}": (score_table, [name])}, run)
        if found:
            seeds = TABLE_SEEDS.get(name, FEWER_SEEDS)
            tables[name] = found[f"score table {name}"].reshape(-1, seeds)
    results = kept(cells_of(tables, replicates), run)
    for name, table in tables.items():
        rows = validation_rows(name)
        if f"race {name}" in results:
            races, true = results[f"race {name}"], table.mean(axis=1)
            yield from lines_of_races(name, rows, margin_for(rows), races, true)
        if f"looks {name}" in results:
            yield from lines_of_looks("seeds", name, rows, results[f"looks {name}"].astype(bool))
    for rows, name in product(SIZES, POPULATIONS):
        if f"race {name} {rows}" in results:
            races = results[f"race {name} {rows}"]
            yield from lines_of_races(name, rows, margin_for(int(PARTS[1] * rows)), races, None)
        if f"looks at test rows {name} {rows}" in results:
            each = results[f"looks at test rows {name} {rows}"]
            at, truth = each[:, :-1].reshape(-1, len(LOOKS), 4), each[:, -1:]
            wrong = [
                ((at[..., low] > truth) | (at[..., low + 1] < truth)).any(axis=1) for low in (0, 2)
            ]
            yield from lines_of_looks("rows", name, rows, np.array(wrong).T)
