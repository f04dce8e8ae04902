"""`make calibrate`: how often what steepest promises of its intervals and verdicts holds.

    python -m benchmarks.calibrate [--replicates 1000] [--jobs 2] [--parts races folds] [--write]

Data sets are drawn from populations that are known. Each is swept, compared and tuned through the
public functions, and what these say is compared with the truth. What is promised stands in
calibration_differences.py (other seeds, new rows, verdicts), calibration_best.py (tuning),
calibration_datasets.py (new data sets), calibration_looks.py (looks), calibration_races.py (races)
and calibration_folds.py (folds).

Results are kept in build/calibration, so that an interrupted simulation continues and a longer one
adds to a shorter; --fresh begins anew, which a change of a method needs. --gather computes
nothing and takes what is kept. --write puts the lines of these parts with date, processor and Monte
Carlo errors into CALIBRATION.md, whose other parts stay as they are, and the summary into the file
that the page of answers shows.
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
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.calibration_page import (
    Row,
    Section,
    page_of,
    read_sections,
    summary_of,
    when_and_where,
)
from benchmarks.populations import POPULATIONS, SETTINGS, SPLIT
from benchmarks.results import processor

__all__ = ["POPULATIONS", "SETTINGS", "SPLIT", "Cells", "Map", "Row", "kept", "share"]

PAGE = Path(__file__).parent / "CALIBRATION.md"
SUMMARY = Path(__file__).parents[1] / "src" / "steepest" / "reports" / "calibration.json"
RESULTS = Path(__file__).parents[1] / "build" / "calibration"
PARTS = ("differences", "best", "datasets", "looks", "races", "folds")
"""Each is a module calibration_NAME with a function ``lines(replicates, run)``."""

Map = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""As ``map``, perhaps in several processes."""

Cells = dict[str, tuple[Callable[[Any], Sequence[float]], Sequence[Any]]]
"""By the name under which results are kept: a function, and what it is called with."""


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
    found: dict[str, Section] = {}
    with ProcessPoolExecutor(chosen.jobs) as pool:
        run: Map = nothing_new if chosen.gather else partial(pool.map, chunksize=8)
        for part in chosen.parts:
            module = importlib.import_module(f"benchmarks.calibration_{part}")
            lines = tuple(module.lines(chosen.replicates, run))
            found[part] = Section(part, f"{datetime.date.today()}", processor(), lines)
            print(found[part], flush=True)
    if chosen.write:
        write(read_sections(PAGE.read_text(encoding="utf-8")) | found)


def write(sections: dict[str, Section]) -> None:
    """Write the page and its summary."""
    ordered = [sections[part] for part in PARTS if part in sections]
    PAGE.write_text(page_of(ordered), encoding="utf-8")
    dates, machines = when_and_where(ordered)
    promises = summary_of(line for each in ordered for line in each.lines)
    entry = {"date": dates, "machine": machines, "promises": promises}
    SUMMARY.write_text(json.dumps(entry, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
