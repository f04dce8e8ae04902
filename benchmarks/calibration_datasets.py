"""How often statements about new data sets hold: a part of `make calibrate`.

    python -m benchmarks.calibration_datasets [--replicates 2000] [--jobs 2] [--write]

Two kinds of populations of data sets are known:

- trained: 1,200 data sets are drawn, swept with 8 seeds and compared through the public functions;
  they are the population, and the mean of their differences is the truth. A study takes 5, 10 or 20
  of them at random. The data sets of a population have 100 to 1,000 rows and differ in how much a
  hidden layer gains on them;
- simulated: true differences on data sets are drawn, and measured ones with the error that 100 to
  3,000 rows give. The truth on a new data set is known as well.

Three promises are measured: how often the 95 % interval of the mean difference covers the mean of
the population (beside it, that of a mean weighted by precision); how often "equivalent" is said
where the mean lies at the margin; and how often the side that is better on a new data set with a
probability of 95 % or more is worse there. The last is measured over populations whose mean and
spread are drawn at random: in a single population the side is wrong on the same share of new data
sets whatever the probability.
"""

from __future__ import annotations

import argparse
import datetime
import math
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

import steepest as st
from benchmarks.__main__ import processor
from benchmarks.calibrate import SETTINGS, SPLIT, Row, share
from steepest.statistics import hierarchical_posterior, new_data_sets_interval

PAGE: Final = Path(__file__).parent / "CALIBRATION_DATASETS.md"
DATA_SETS: Final = (5, 10, 20)
POOL, SEEDS = 1200, 8
TYPICAL_ROWS: Final = {"trained": 316, "simulated": 548}
"""Geometric mean of the rows of a data set."""

GAINS: Final = ("alike", "varying", "by rows", "skewed")
"""How the gain of a hidden layer differs between data sets."""

Map: TypeAlias = Callable[..., Iterable[Any]]


def curvature(gain: str, rows: int, random: np.random.Generator) -> float:
    """How far the classes are from separable by a plane: what a hidden layer gains from."""
    if gain == "alike":
        return 0.35
    if gain == "varying":
        return float(random.uniform(0, 0.9))
    if gain == "by rows":
        return 0.9 * (math.log(1000 / rows) / math.log(10))
    return float(random.exponential(0.25))


def train_one(arguments: tuple[str, int]) -> float:
    """The difference between a hidden layer and none on one data set."""
    gain, number = arguments
    random = np.random.default_rng([number, GAINS.index(gain)])
    rows = int(np.exp(random.uniform(math.log(100), math.log(1000))))
    y, x = random.integers(0, 2, rows), random.normal(size=(rows, 5))
    x[:, 0] += 1.2 * y
    x[:, 1] += curvature(gain, rows, random) * x[:, 0] ** 2 * (2 * y - 1)
    study = st.sweep(
        (x, y),
        hidden=[(), (16,)],
        seeds=SEEDS,
        split=SPLIT,
        threads=1,
        **SETTINGS,
    )
    found = study.compare({"hidden": (16,)}, {"hidden": ()}, "test_accuracy")
    return found.difference


def lines_of_intervals(
    population: str,
    rows: int,
    drawn: NDArray[np.float64],
    truth: float,
) -> Iterator[Row]:
    """Coverage of the mean, and "equivalent" with the truth at the margin.

    Args:
        drawn: differences on the data sets of each study, (studies, data sets).
        truth: mean over the population.
    """
    population = f"{population}, {drawn.shape[1]} data sets"
    found = [new_data_sets_interval(each) for each in drawn]
    covered = np.array([each.low <= truth <= each.high for each in found])
    promise = "difference for new data sets, interval covers"
    yield Row(promise, population, rows, SEEDS, "0.95", *share(covered))
    if abs(truth) > 0.002:
        narrow = [new_data_sets_interval(each, confidence=0.9) for each in drawn]
        inside = np.array([max(abs(each.low), abs(each.high)) < abs(truth) for each in narrow])
        promise = '"equivalent" on new data sets with the truth at the margin'
        yield Row(promise, population, rows, SEEDS, "≤ 0.05", *share(inside))


def simulate_one(
    mean: float, spread: float, shape: str, count: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Measured differences with their errors, and the true difference on a new data set."""
    rows = np.exp(random.uniform(math.log(100), math.log(3000), count + 1))
    effect = random.normal(size=count + 1)
    if shape == "skewed":
        effect = random.gamma(4, 0.5, count + 1) - 2
    elif shape == "by rows":  # larger on small data sets
        centre, width = math.log(100 * 3000) / 2, math.log(30) / math.sqrt(12)
        effect = math.sqrt(0.5) * (effect - (np.log(rows) - centre) / width)
    true = mean + spread * effect
    error = 0.35 / np.sqrt(rows)
    measured = true + error * random.normal(size=count + 1)
    freedom = random.integers(8, 40, count + 1)
    known = error * np.sqrt(random.chisquare(freedom) / freedom)
    return measured[:-1], known[:-1], float(true[-1])


def simulated(arguments: tuple[float, str, int, int]) -> list[Row]:
    """The lines of one simulated population and number of data sets."""
    spread, shape, count, replicates = arguments
    random = np.random.default_rng([int(1e4 * spread), len(shape), count])
    drawn = [simulate_one(0.01, spread, shape, count, random)[:2] for _ in range(replicates)]
    name, rows = f"simulated {shape}, spread {spread:g}", TYPICAL_ROWS["simulated"]
    values = np.array([measured for measured, _ in drawn])
    limits = [weighted_interval(*each) for each in drawn]
    covered = np.array([low <= 0.01 <= high for low, high in limits])
    promise = "difference for new data sets, weighted by precision, covers"
    weighted = Row(promise, f"{name}, {count} data sets", rows, SEEDS, "none", *share(covered))
    return [*lines_of_intervals(name, rows, values, 0.01), weighted]


def weighted_interval(
    values: NDArray[np.float64], errors: NDArray[np.float64]
) -> tuple[float, float]:
    """The usual interval of a meta-analysis, for comparison.

    Variance between data sets by R. DerSimonian and N. Laird, "Meta-analysis in clinical trials",
    1986; interval by J. Hartung and G. Knapp, "A refined method for the meta-analysis of controlled
    clinical trials with binary outcome", 2001.
    """
    weight, freedom = errors**-2.0, len(values) - 1
    mean = weight @ values / weight.sum()
    scale = weight.sum() - (weight**2).sum() / weight.sum()
    between = max(0.0, (weight @ (values - mean) ** 2 - freedom) / scale)
    weight = 1 / (errors**2 + between)
    mean = weight @ values / weight.sum()
    error = math.sqrt(weight @ (values - mean) ** 2 / freedom / weight.sum())
    half = float(stdtrit(freedom, 0.975)) * error
    return mean - half, mean + half


def predicted(arguments: tuple[str, int, int]) -> list[Row]:
    """How often a probability of 95 % or more for a new data set is wrong."""
    shape, count, replicates = arguments
    random = np.random.default_rng([len(shape), count])
    wrong = []
    for _ in range(replicates):
        mean, spread = random.normal(0, 0.03), random.uniform(0, 0.04)
        measured, errors, new = simulate_one(mean, spread, shape, count, random)
        found = hierarchical_posterior(measured, errors).of_new_data_set()
        if max(found) >= 0.95:
            wrong.append((new > 0) != (found.ahead > 0.5))
    promise = "better on a new data set with 95 % or more, and is not"
    population = f"simulated {shape}, random mean and spread, {count} data sets"
    rows = TYPICAL_ROWS["simulated"]
    return [Row(promise, population, rows, SEEDS, "≤ 0.05", *share(np.array(wrong)))]


def lines(replicates: int, run: Map = map) -> Iterator[Row]:
    """All lines.

    Args:
        replicates: studies a line.
        run: as ``map``; of a pool of processes it runs them side by side.
    """
    for number, gain in enumerate(GAINS):
        pool = np.array(list(run(train_one, [(gain, k) for k in range(POOL)])))
        random = np.random.default_rng(number)
        for count in DATA_SETS:
            drawn = np.array([random.choice(pool, count, replace=False) for _ in range(replicates)])
            name, rows = f"trained, gains {gain}", TYPICAL_ROWS["trained"]
            yield from lines_of_intervals(name, rows, drawn, float(pool.mean()))
    cells = product((0.0, 0.01, 0.03), ("normal", "skewed", "by rows"), DATA_SETS, (replicates,))
    for found in run(simulated, list(cells)):
        yield from found
    for found in run(predicted, list(product(("normal", "skewed"), DATA_SETS, (replicates,)))):
        yield from found


def page_of(found: list[Row], replicates: int) -> str:
    """The page with the table, and first a summary of each promise."""
    summaries = []
    for promise in dict.fromkeys(line.promise for line in found):
        some = [line for line in found if line.promise == promise]
        values = [line.measured for line in some]
        summaries.append(
            f"| {promise} | {some[0].nominal} | {np.mean(values):.3f} | {min(values):.3f} to "
            f"{max(values):.3f} | {len(some)} |"
        )
    return "\n".join(
        [
            "# Calibration over data sets",
            "",
            f"`python -m benchmarks.calibration_datasets` on {datetime.date.today()}, "
            f"{processor()}. {replicates:,} studies a line; ± is one Monte Carlo error. Rows are "
            "those of a typical data set.",
            "",
            "| promise | nominal | mean | range | lines |",
            "|---|---|---|---|---|",
            *summaries,
            "",
            "| promise | population | rows | seeds | nominal | measured | studies |",
            "|---|---|---|---|---|---|---|",
            *map(str, sorted(found, key=lambda line: line.promise)),
            "",
        ]
    )


def main() -> None:
    """Parse the arguments, simulate, and print the lines; or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--replicates", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    found = []
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for line in lines(chosen.replicates, partial(pool.map, chunksize=4)):
            print(line, flush=True)
            found.append(line)
    if chosen.write:
        PAGE.write_text(page_of(found, chosen.replicates), encoding="utf-8")


if __name__ == "__main__":
    main()
