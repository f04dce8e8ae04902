"""`make calibrate`: how often what steepest promises of its intervals and verdicts holds.

    python -m benchmarks.calibrate [--replicates 200] [--jobs 2] [--write]

Data sets are drawn from populations that are known, as often as --replicates says. Each is swept
and compared through the public functions, and what these say is compared with the truth:

- a difference for new rows: how often its 95 % interval covers the mean difference over all data
  sets of that size (this is also how often no verdict is wrong at the margin: a verdict is wrong if
  the interval lies on one side of a margin that equals the truth);
- the same for a t interval over the seeds alone, which is about other seeds on the same rows;
- "equivalent", where the margin equals the truth: how often it is said;
- the test score of the best configuration: how far it lies above the accuracy of the same networks
  on 20,000 further rows, and how often its interval covers that.

--write puts the table with date, processor and Monte Carlo errors into CALIBRATION.md.
"""

from __future__ import annotations

import argparse
import datetime
import math
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.__main__ import processor

PAGE = Path(__file__).parent / "CALIBRATION.md"
SETTINGS: dict[str, Any] = {"epochs": 20, "batch_size": 20}
SPLIT = (0.5, 0.25, 0.25)
FURTHER_ROWS = 20_000
RATES = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0]
SIZES = ((100, 16), (200, 8), (200, 64), (600, 16), (1800, 16), (1800, 64))
"""Rows of a data set, and seeds of a study."""

Draw = Callable[[int, np.random.Generator], tuple[NDArray[np.float64], NDArray[np.int64]]]


def easy(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that a hidden layer separates better than none."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 6))
    x[:, 0] += 1.6 * y
    x[:, 1] += 0.32 * x[:, 0] ** 2 * (2 * y - 1)
    return x, y


def hard(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that overlap, in ten dimensions."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 10))
    x[:, 0] += 0.6 * y
    x[:, 1] += 0.5 * x[:, 2] * (2 * y - 1)
    return x, y


def imbalanced(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """One row in eight is of the second class."""
    y, x = (random.random(n) < 0.125).astype(np.int64), random.normal(size=(n, 6))
    y[:8] = 1
    x[:, 0] += 1.5 * y
    x[:, 1] += 0.9 * y * np.sign(x[:, 2])
    return x, y


def four_classes(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Four classes."""
    y, x = random.integers(0, 4, n), random.normal(size=(n, 8))
    x[:, 0] += 1.2 * (y % 2)
    x[:, 1] += 1.2 * (y // 2)
    x[:, 2] += 0.5 * x[:, 0] * x[:, 1]
    return x, y


def noise(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Labels that do not depend on the features."""
    return random.normal(size=(n, 5)), random.integers(0, 2, n)


def separable(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that hardly overlap."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 5))
    x[:, 0] += 4.5 * y
    return x, y


POPULATIONS: dict[str, Draw] = {
    "easy": easy,
    "hard": hard,
    "imbalanced": imbalanced,
    "four classes": four_classes,
    "noise": noise,
    "separable": separable,
}


@dataclass(frozen=True)
class Row:
    """One line of the table: a share, or a mean, with its Monte Carlo error."""

    promise: str
    population: str
    rows: int
    seeds: int
    nominal: str
    measured: float
    error: float
    n: int

    def __str__(self) -> str:
        digits = 4 if abs(self.measured) < 0.05 and "bias" in self.promise else 3
        return (
            f"| {self.promise} | {self.population} | {self.rows:,} | {self.seeds} | {self.nominal} "
            f"| {self.measured:.{digits}f} ± {self.error:.{digits}f} | {self.n} |"
        )


def share(values: NDArray[np.bool_]) -> tuple[float, float, int]:
    """A share with its standard error, and of how many."""
    p, n = float(values.mean()), len(values)
    return p, math.sqrt(max(p * (1 - p), 0.25 / n) / n), n


def compare_once(arguments: tuple[str, int, int, int]) -> list[float]:
    """One data set, its difference between a hidden layer and none, and the intervals."""
    name, rows, seeds, number = arguments
    random = np.random.default_rng([number, rows, seeds, list(POPULATIONS).index(name)])
    study = st.sweep(
        POPULATIONS[name](rows, random),
        hidden=[(), (16,)],
        learning_rate=0.1,
        seeds=seeds,
        split=SPLIT,
        threads=1,
        progress=None,
        **SETTINGS,
    )
    found = study.compare({"hidden": (16,)}, {"hidden": ()}, score="test_accuracy")
    narrow = study.compare({"hidden": (16,)}, {"hidden": ()}, score="test_accuracy", confidence=0.9)
    same = found.paired
    return [found.difference, found.low, found.high, same.low, same.high, narrow.low, narrow.high]


def judge_best_once(arguments: tuple[str, int, int, int]) -> list[float]:
    """One data set, the test score of its best configuration, and the same networks' accuracy."""
    name, rows, seeds, number = arguments
    random = np.random.default_rng([number, rows, seeds, 100 + list(POPULATIONS).index(name)])
    data, (x, y) = POPULATIONS[name](rows, random), POPULATIONS[name](FURTHER_ROWS, random)
    study = st.sweep(
        data,
        hidden=[(), (16,)],
        learning_rate=RATES,
        seeds=seeds,
        split=SPLIT,
        threads=1,
        progress=None,
        **SETTINGS,
    )
    best = study.best()
    settings = {key: getattr(best.settings, key) for key in ("hidden", "learning_rate")}
    accuracies = [
        (st.train(data, seed=seed, split=SPLIT, **settings, **SETTINGS).network.predict(x) == y)
        for seed in range(seeds)
    ]
    return [best.test.mean, best.test.low, best.test.high, float(np.mean(accuracies))]


def rows_of_comparisons(
    name: str, rows: int, seeds: int, results: NDArray[np.float64]
) -> Iterator[Row]:
    """The lines of one population, size and number of seeds."""
    difference, low, high, same_low, same_high, narrow_low, narrow_high = results.T
    truth = float(difference.mean())
    new_rows = "difference for new rows, interval covers"
    yield Row(new_rows, name, rows, seeds, "0.95", *share((low <= truth) & (truth <= high)))
    over_seeds = "the same by a t interval over seeds alone"
    covered = (same_low <= truth) & (truth <= same_high)
    yield Row(over_seeds, name, rows, seeds, "none", *share(covered))
    if abs(truth) > 0.005:
        margin = abs(truth)
        equivalent = (narrow_low > -margin) & (narrow_high < margin)
        promise = '"equivalent" with the truth at the margin'
        yield Row(promise, name, rows, seeds, "≤ 0.05", *share(equivalent))


def rows_of_best(name: str, rows: int, seeds: int, results: NDArray[np.float64]) -> Iterator[Row]:
    """The lines of one population, size and number of seeds."""
    test, low, high, truth = results.T
    bias, n = test - truth, len(results)
    error = float(bias.std(ddof=1)) / math.sqrt(n)
    promise = "best's test score, bias"
    yield Row(promise, name, rows, seeds, "0", float(bias.mean()), error, n)
    covered = (low <= truth) & (truth <= high)
    yield Row("best's test score, interval covers", name, rows, seeds, "0.95", *share(covered))


def calibrate(replicates: int, jobs: int) -> list[Row]:
    """All lines of the table."""
    lines: list[Row] = []
    with ProcessPoolExecutor(jobs) as pool:
        for name, (rows, seeds) in product(POPULATIONS, SIZES):
            cells = [(name, rows, seeds, k) for k in range(replicates)]
            found = np.array(list(pool.map(compare_once, cells, chunksize=8)))
            lines += rows_of_comparisons(name, rows, seeds, found)
            print("\n".join(map(str, lines[-3:])), flush=True)
        for name, rows in product(POPULATIONS, (200, 600)):
            cells = [(name, rows, 8, k) for k in range(replicates)]
            found = np.array(list(pool.map(judge_best_once, cells, chunksize=8)))
            lines += rows_of_best(name, rows, 8, found)
            print("\n".join(map(str, lines[-2:])), flush=True)
    return lines


def page_of(lines: list[Row], replicates: int) -> str:
    """The page with the table, and first a summary of each promise."""
    summaries = []
    for promise in dict.fromkeys(line.promise for line in lines):
        some = [line.measured for line in lines if line.promise == promise]
        digits = 4 if "bias" in promise else 3
        summaries.append(
            f"| {promise} | {next(x.nominal for x in lines if x.promise == promise)} "
            f"| {np.mean(some):.{digits}f} | {min(some):.{digits}f} to {max(some):.{digits}f} "
            f"| {len(some)} |"
        )
    return "\n".join(
        [
            "# Calibration",
            "",
            f"`make calibrate` on {datetime.date.today()}, {processor()}. {replicates} data sets a "
            "line, from populations that are known; ± is one Monte Carlo error. The truth of a "
            "difference is the mean over all data sets of a line.",
            "",
            "| promise | nominal | mean | range | lines |",
            "|---|---|---|---|---|",
            *summaries,
            "",
            "| promise | population | rows | seeds | nominal | measured | data sets |",
            "|---|---|---|---|---|---|---|",
            *map(str, sorted(lines, key=lambda line: line.promise)),
            "",
        ]
    )


def main() -> None:
    """Parse the arguments, simulate, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--replicates", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    page = page_of(calibrate(chosen.replicates, chosen.jobs), chosen.replicates)
    if chosen.write:
        PAGE.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
