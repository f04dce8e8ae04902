"""`make calibrate`: how often what steepest promises of its intervals and verdicts holds.

    python -m benchmarks.calibrate [--replicates 1000] [--jobs 2] [--write] [--fresh] [--gather]

Data sets are drawn from populations that are known. Each is swept, compared and tuned through the
public functions, and what these say is compared with the truth. What is promised stands in
calibration_differences.py (other seeds, new rows, verdicts), calibration_best.py (tuning),
calibration_datasets.py (new data sets) and calibration_looks.py (looks and races).

Results are kept in build/calibration, so that an interrupted simulation continues and a longer one
adds to a shorter; --fresh begins anew, which a change of a method needs. --gather computes
nothing and takes what is kept. --write puts the table with date, processor and Monte Carlo errors
into CALIBRATION.md, and its summary into the file that the page of answers shows.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import json
import math
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.populations import POPULATIONS, SETTINGS, SPLIT
from benchmarks.results import processor

__all__ = ["POPULATIONS", "SETTINGS", "SPLIT", "Cells", "Map", "Row", "kept", "share"]

PAGE = Path(__file__).parent / "CALIBRATION.md"
SUMMARY = Path(__file__).parents[1] / "src" / "steepest" / "reports" / "calibration.json"
RESULTS = Path(__file__).parents[1] / "build" / "calibration"
PARTS = ("differences", "best", "datasets", "looks")
"""Each is a module calibration_NAME with a function ``lines(replicates, run)``."""

Map = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""As ``map``, perhaps in several processes."""

Cells = dict[str, tuple[Callable[[Any], Sequence[float]], Sequence[Any]]]
"""By the name under which results are kept: a function, and what it is called with."""


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


def kept(cells: Cells, run: Map) -> dict[str, NDArray[np.float64]]:
    """What functions return for cells, by the name under which it is kept, (cells, numbers).

    What was computed before is read, also the results of further cells; names without any result
    are left out. A tenth of every name is computed before the next tenth of any.
    """
    for tenth in range(1, 11):
        for name, (function, every) in cells.items():
            old = read_kept(name)
            new = every[len(old) : math.ceil(len(every) * tenth / 10)]
            if found := [list(numbers) for numbers in run(function, new)]:
                RESULTS.mkdir(parents=True, exist_ok=True)
                np.save(file_of(name), np.array([*old, *found], dtype=np.float64))
    return {name: results for name in cells if len(results := read_kept(name))}


def file_of(name: str) -> Path:
    """The file that keeps results."""
    return RESULTS / f"{name.replace(' ', '-')}.npy"


def read_kept(name: str) -> NDArray[np.float64]:
    """The results that are kept under a name, (cells, numbers)."""
    file = file_of(name)
    results: NDArray[np.float64] = np.load(file) if file.exists() else np.empty((0, 0))
    return results


def summary_of(lines: Sequence[Row]) -> list[dict[str, Any]]:
    """One entry a promise: nominal, mean and range of what was measured, and from how much."""
    entries = []
    for promise in dict.fromkeys(line.promise for line in lines):
        some = [line for line in lines if line.promise == promise]
        measured = [line.measured for line in some]
        n = sum(line.n for line in some)
        entries.append(
            {
                "promise": promise,
                "nominal": some[0].nominal,
                "mean": float(np.mean(measured)),
                "error": math.sqrt(sum(line.error**2 for line in some)) / len(some),
                "least": min(measured),
                "most": max(measured),
                "lines": len(some),
                "populations": len({line.population for line in some}),
                "data_sets": n,
                "decimals": 4 if "bias" in promise else 3,
            }
        )
    return entries


def page_of(lines: Sequence[Row], summary: Sequence[dict[str, Any]], parts: Sequence[str]) -> str:
    """The page with the table, and first a summary of each promise."""
    summaries = []
    for each in summary:
        mean, error, least, most = (
            f"{each[key]:.{each['decimals']}f}" for key in ("mean", "error", "least", "most")
        )
        summaries.append(
            f"| {each['promise']} | {each['nominal']} | {mean} ± {error} | {least} to {most} "
            f"| {each['lines']} | {each['data_sets']:,} |"
        )
    return "\n".join(
        [
            "# Calibration",
            "",
            f"`make calibrate`, parts {', '.join(parts)}, on {datetime.date.today()}, "
            f"{processor()}. Data sets from "
            "populations that are known; ± is one Monte Carlo error, and the range is over the "
            "lines of the second table. The truth about new test rows is computed for every data "
            "set: what networks that are trained on it score on further rows.",
            "",
            "| promise | nominal | mean | range | lines | data sets |",
            "|---|---|---|---|---|---|",
            *summaries,
            "",
            "| promise | population | rows | seeds | nominal | measured | data sets |",
            "|---|---|---|---|---|---|---|",
            *map(str, sorted(lines, key=lambda line: line.promise)),
            "",
        ]
    )


def nothing_new(function: Callable[[Any], Any], cells: Iterable[Any]) -> Iterable[Any]:
    """In place of ``map``: computes nothing, so that only what is kept is gathered."""
    return []


def main() -> None:
    """Parse the arguments, simulate, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--replicates", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--parts", nargs="*", default=PARTS, choices=PARTS)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--gather", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    chosen = parser.parse_args()
    if chosen.fresh:
        shutil.rmtree(RESULTS, ignore_errors=True)
    lines: list[Row] = []
    with ProcessPoolExecutor(chosen.jobs) as pool:
        run: Map = nothing_new if chosen.gather else partial(pool.map, chunksize=8)
        for part in chosen.parts:
            module = importlib.import_module(f"benchmarks.calibration_{part}")
            for line in module.lines(chosen.replicates, run):
                print(line, flush=True)
                lines.append(line)
    summary = summary_of(lines)
    page = page_of(lines, summary, chosen.parts)
    if chosen.write:
        PAGE.write_text(page, encoding="utf-8")
        entry = {"date": f"{datetime.date.today()}", "machine": processor(), "promises": summary}
        SUMMARY.write_text(json.dumps(entry, indent=1) + "\n", encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
