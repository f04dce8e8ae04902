"""How often races decide, whether rightly, and what they cost: a part of `make calibrate`.

Two promises are simulated:

- a race that is decided names the winner of the full grid of 64 seeds: its winner's mean over all
  seeds of the grid is at most the margin below the best one. Every case has 64 seeds of its own,
  all trained; the margin is 0.01, with fewer than 100 validation rows 0.02;
- a race is decided for a wrong one: the winner is worse than the truly best by more than the
  margin. The truth is, on a real grid, the mean over 300 to 2,000 seeds; about rows, the mean over
  all data sets of a line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from itertools import product
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import POPULATIONS, SETTINGS, Cells, Map, Row, kept, share
from benchmarks.real_grids import GRIDS, PARTS, score_tables, validation_rows
from steepest.data.datasets import Dataset
from steepest.training.inputs import dataset_from, make_plan

FULL: Final = 64
"""Seeds of the full grid."""

SIMULATED: Final[dict[str, Any]] = {"hidden": [(), (16,)], "learning_rate": [0.01, 0.1, 1.0]}
SIZES: Final = (200, 600)
MOST_RACES: Final = 40
MOST_DATA_SETS: Final = 60
"""More replicates than these would take hours."""

ABOUTS: Final = ("seeds", "rows")


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


def margin_for(validation_rows: int) -> float:
    """The margin of a race; fewer rows resolve less."""
    return 0.01 if validation_rows >= 100 else 0.02


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part.

    Args:
        replicates: races a line; at most 40 on a real grid, and 60 on a population.
        run: as ``map``, perhaps in several processes.
    """
    tables = score_tables(run)
    cells: Cells = {}
    for name in tables:
        margin = margin_for(validation_rows(name))
        races = [(name, GRIDS[name], margin, k) for k in range(min(replicates, MOST_RACES))]
        cells[f"race {name}"] = races_and_grid, races
    for rows, name in product(SIZES, POPULATIONS):
        data_sets = [(name, rows, k) for k in range(min(replicates, MOST_DATA_SETS))]
        cells[f"race {name} {rows}"] = races_on_population, data_sets
    results = kept(cells, run)
    for name, table in tables.items():
        rows = validation_rows(name)
        if f"race {name}" in results:
            races, true = results[f"race {name}"], table.mean(axis=1)
            yield from lines_of_races(name, rows, margin_for(rows), races, true)
    for rows, name in product(SIZES, POPULATIONS):
        if f"race {name} {rows}" in results:
            races, margin = results[f"race {name} {rows}"], margin_for(int(PARTS[1] * rows))
            yield from lines_of_races(name, rows, margin, races, None)
