"""How often statements about new data sets hold: a part of `make calibrate`.

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

import math
from collections.abc import Iterator
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

import steepest as st
from benchmarks.calibrate import SETTINGS, SPLIT, Cells, Map, Row, kept, share
from steepest.statistics import hierarchical_posterior, new_data_sets_interval

DATA_SETS: Final = (5, 10, 20)
POOL, SEEDS = 1200, 8
TYPICAL_ROWS: Final = {"trained": 316, "simulated": 548}
"""Geometric mean of the rows of a data set."""

SPREADS: Final = (0.0, 0.01, 0.03)
SHAPES: Final = ("normal", "skewed", "by rows")
MEAN: Final = 0.01
"""Of the simulated differences."""

GAINS: Final = ("alike", "varying", "by rows", "skewed")
"""How the gain of a hidden layer differs between data sets."""


def curvature(gain: str, rows: int, random: np.random.Generator) -> float:
    """How far the classes are from separable by a plane: what a hidden layer gains from."""
    if gain == "alike":
        return 0.35
    if gain == "varying":
        return float(random.uniform(0, 0.9))
    if gain == "by rows":
        return 0.9 * (math.log(1000 / rows) / math.log(10))
    return float(random.exponential(0.25))


def train_one(arguments: tuple[str, int]) -> list[float]:
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
    return [found.difference]


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


def simulate_study(arguments: tuple[float, str, int, int]) -> list[float]:
    """The measured differences of one study with their errors."""
    spread, shape, count, number = arguments
    random = np.random.default_rng([number, int(1e4 * spread), SHAPES.index(shape), count])
    measured, errors, _ = simulate_one(MEAN, spread, shape, count, random)
    return [*measured.tolist(), *errors.tolist()]


def lines_of_simulated(
    spread: float, shape: str, count: int, results: NDArray[np.float64]
) -> Iterator[Row]:
    """The lines of one simulated population and number of data sets."""
    name, rows = f"simulated {shape}, spread {spread:g}", TYPICAL_ROWS["simulated"]
    measured, errors = results[:, :count], results[:, count:]
    yield from lines_of_intervals(name, rows, measured, MEAN)
    limits = [weighted_interval(*each) for each in zip(measured, errors, strict=True)]
    covered = np.array([low <= MEAN <= high for low, high in limits])
    promise = "difference for new data sets, weighted by precision, covers"
    yield Row(promise, f"{name}, {count} data sets", rows, SEEDS, "none", *share(covered))


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


def predict_one(arguments: tuple[str, int, int]) -> list[float]:
    """The larger probability for a new data set, and whether the other side is better there."""
    shape, count, number = arguments
    random = np.random.default_rng([number, 50 + SHAPES.index(shape), count])
    mean, spread = random.normal(0, 0.03), random.uniform(0, 0.04)
    measured, errors, new = simulate_one(mean, spread, shape, count, random)
    found = hierarchical_posterior(measured, errors).of_new_data_set()
    return [max(found), (new > 0) != (found.ahead > 0.5)]


def line_of_predictions(shape: str, count: int, results: NDArray[np.float64]) -> Row:
    """How often a probability of 95 % or more for a new data set is wrong."""
    wrong = results[results[:, 0] >= 0.95, 1].astype(bool)
    promise = "better on a new data set with 95 % or more, and is not"
    population = f"simulated {shape}, random mean and spread, {count} data sets"
    return Row(promise, population, TYPICAL_ROWS["simulated"], SEEDS, "≤ 0.05", *share(wrong))


def lines(replicates: int, run: Map) -> Iterator[Row]:
    """All lines of this part, of twice as many studies as ``replicates``: they are cheap."""
    studies = range(2 * replicates)
    cells: Cells = {f"data sets {g}": (train_one, [(g, k) for k in range(POOL)]) for g in GAINS}
    for spread, shape, count in product(SPREADS, SHAPES, DATA_SETS):
        each = [(spread, shape, count, k) for k in studies]
        cells[f"data sets {shape} {spread} {count}"] = simulate_study, each
    for shape, count in product(SHAPES[:2], DATA_SETS):
        predictions = [(shape, count, k) for k in studies]
        cells[f"new data set {shape} {count}"] = predict_one, predictions
    results = kept(cells, run)
    for number, gain in enumerate(GAINS):
        if (key := f"data sets {gain}") in results:
            pool, random = results[key][:, 0], np.random.default_rng(number)
            for count in DATA_SETS:
                drawn = np.array([random.choice(pool, count, replace=False) for _ in studies])
                name, rows = f"trained, gains {gain}", TYPICAL_ROWS["trained"]
                yield from lines_of_intervals(name, rows, drawn, float(pool.mean()))
    for spread, shape, count in product(SPREADS, SHAPES, DATA_SETS):
        if (key := f"data sets {shape} {spread} {count}") in results:
            yield from lines_of_simulated(spread, shape, count, results[key])
    for shape, count in product(SHAPES[:2], DATA_SETS):
        if (key := f"new data set {shape} {count}") in results:
            yield line_of_predictions(shape, count, results[key])
