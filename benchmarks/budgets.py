"""What a search of 200 configurations finds for less time: all of them, halving, random draws, TPE.

Each search is repeated on other seeds. What its winner is worth is taken from the full grids of all
repetitions together: the mean test accuracy of its configuration over all their runs, beside that
of the best configuration.

    python -m benchmarks.budgets [--write]
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import time
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import t

import steepest as st

FILE = Path(__file__).with_name("BUDGETS.md")
DATA = ("digits", "breast-cancer", "wine")
SPACE = {
    "learning_rate": [0.003, 0.0065, 0.014, 0.03, 0.065, 0.14, 0.3, 0.65, 1.4, 3.0],
    "hidden": [(8,), (16,), (32,), (64,), (32, 32)],
    "batch_size": [8, 16, 32, 64],
}
SEARCHES: dict[str, dict[str, Any]] = {
    "all 200": {},
    "halving=3": {"halving": 3},
    "trials=50": {"trials": 50},
    'trials=50, sampler="tpe"': {"trials": 50, "sampler": "tpe"},
}
SEEDS, EPOCHS = 4, 27


def key_of(settings: Any) -> tuple[Any, ...]:
    """What identifies a configuration of the space."""
    return settings.learning_rate, tuple(settings.hidden), settings.batch_size


def search(data: str, repetition: int, options: dict[str, Any]) -> tuple[float, Any]:
    """CPU seconds of a search, and its study."""
    seeds = range(1000 * repetition, 1000 * repetition + SEEDS)
    before = time.process_time()
    settings: dict[str, Any] = {**SPACE, "epochs": EPOCHS, **options}
    study = st.sweep(data, seeds=seeds, threads=1, **settings)
    return time.process_time() - before, study


def worth_of(studies: list[Any]) -> dict[tuple[Any, ...], float]:
    """The mean test accuracy of each configuration over the runs of full grids."""
    scores: dict[tuple[Any, ...], list[float]] = {}
    for study in studies:
        rows = study.ranking().select(*SPACE, "test_mean").iter_rows()
        for rate, hidden, batch, score in rows:
            scores.setdefault((rate, tuple(hidden), batch), []).append(score)
    return {key: float(np.mean(each)) for key, each in scores.items()}


def mean_in_words(values: Any) -> str:
    """The mean with a t interval over repetitions."""
    values = np.asarray(values)
    half = t.ppf(0.975, len(values) - 1) * values.std(ddof=1) / len(values) ** 0.5
    low, high = values.mean() - half, values.mean() + half
    return f"{values.mean():.4f}, {low:.4f} to {high:.4f}"


def measure(data: str, repetitions: int) -> tuple[list[str], dict[str, list[float]]]:
    """The lines of a data set, and what each search's winner lacks, by repetition."""
    found = {
        name: [search(data, repetition, options) for repetition in range(repetitions)]
        for name, options in SEARCHES.items()
    }
    worth = worth_of([study for _, study in found["all 200"]])
    best = max(worth.values())
    full = sum(seconds for seconds, _ in found["all 200"])
    lines, lacks = [], {}
    for name, each in found.items():
        seconds = sum(took for took, _ in each)
        lacks[name] = [best - worth[key_of(study.best().settings)] for _, study in each]
        lines.append(
            f"| {data} | {name} | {seconds / repetitions:.2f} s | {full / seconds:.1f} x "
            f"| {mean_in_words(lacks[name])} |"
        )
    return lines, lacks


def page(lines: list[str], differences: dict[str, list[float]], repetitions: int) -> str:
    """The table, and what all data sets together say."""
    compared = [
        f"- {name}: {mean_in_words(values)}"
        for name, values in differences.items()
        if name != "all 200"
    ]
    drawn, tpe = (differences[name] for name in ("trials=50", 'trials=50, sampler="tpe"'))
    return "\n".join(
        [
            "# A search of 200 configurations for less time",
            "",
            "Written by `make benchmark-budgets` (`benchmarks/budgets.py`): 10 learning rates, 5 "
            f"networks and 4 batch sizes, {EPOCHS} epochs, {SEEDS} seeds, one thread, "
            f"{repetitions} repetitions on other seeds. CPU time of a search; how many times less "
            "than the full grid; and what its winner, chosen by validation, lacks in mean test "
            "accuracy against the configuration that is best over all runs of the full grids, with "
            "95 % t intervals over repetitions.",
            "",
            f"{datetime.date.today()} on {os.cpu_count()} processors, {platform.system()} "
            f"{platform.machine()}, Python {platform.python_version()}, steepest {st.__version__}.",
            "",
            "| data | search | CPU time | ratio | winner lacks |",
            "|---|---|---|---|---|",
            *lines,
            "",
            f"How much better than the full grid's winner the winner of a search is in mean test "
            f"accuracy ({len(DATA)} x {repetitions} pairs, t intervals that take them as "
            "independent):",
            "",
            *compared,
            f"- TPE beside as many random draws: {mean_in_words(np.subtract(tpe, drawn))}",
            "",
        ]
    )


def main() -> None:
    """Measure, print, and with --write keep the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write BUDGETS.md")
    parser.add_argument("--repetitions", type=int, default=6, help="of each search")
    given = parser.parse_args()
    lines: list[str] = []
    better: dict[str, list[float]] = {name: [] for name in SEARCHES}
    for data in DATA:
        table, lacks = measure(data, given.repetitions)
        lines += table
        for name, values in lacks.items():
            better[name] += [b - a for a, b in zip(values, lacks["all 200"], strict=True)]
    text = page(lines, better, given.repetitions)
    print(text)
    if given.write:
        FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
