"""Overhead of sweeps: wall time of ``st.sweep`` minus the time that its workers trained.

    python -m benchmarks.overhead

prints one JSON line: microseconds per run for 10,000 small networks (wine, 13-8-3, 5 epochs), and
the share of time lost on W3 (64 networks of the digits on two threads).
"""

from __future__ import annotations

import json
import time

import numpy as np

import steepest as st
from benchmarks.workloads import WORKLOADS, digits


def measure_small_runs(runs: int = 10_000, threads: int = 1, repeats: int = 3) -> dict[str, float]:
    """Wall time of a sweep and the sum of the times of its runs, on one thread."""
    best = {"overhead_us": np.inf}
    st.sweep("wine", hidden=8, epochs=5, seeds=100, threads=threads)
    for _ in range(repeats):
        start = time.perf_counter()
        study = st.sweep("wine", hidden=8, epochs=5, seeds=runs, threads=threads)
        wall = time.perf_counter() - start
        engine = float(study.runs["milliseconds"].sum()) / 1e3 / threads
        found = {
            "runs": runs,
            "wall_s": wall,
            "engine_s": engine,
            "engine_us": 1e6 * engine / runs,
            "overhead_us": 1e6 * (wall - engine) / runs,
        }
        best = min(best, found, key=lambda each: each["overhead_us"])
    return best


def measure_digits(repeats: int = 5) -> dict[str, float]:
    """W3: the share of the wall time on two threads that is not spent on training."""
    w, data = WORKLOADS["W3"], digits(np.float64)
    x = np.concatenate([data.x, data.x_validation])
    y = np.concatenate([data.y, data.y_validation]).astype(int)
    dataset = st.Dataset(x, y, name="digits-halves", scaling="none")
    rows = np.arange(len(x))
    lost = []
    for _ in range(repeats):
        start = time.perf_counter()
        study = st.sweep(
            dataset,
            split=(rows[:898], rows[898:]),
            hidden=w.sizes[1:-1],
            learning_rate=w.learning_rate,
            batch_size=w.batch_size,
            epochs=w.epochs,
            drop_last=True,
            loss_after=False,
            seeds=w.networks,
            threads=w.threads,
        )
        wall = time.perf_counter() - start
        engine = float(study.runs["milliseconds"].sum()) / 1e3 / w.threads
        lost.append(1 - engine / wall)
    return {"share_lost": min(lost)}


def main() -> None:
    """Print both measurements as one JSON line."""
    print(json.dumps({"small": measure_small_runs(), "digits": measure_digits()}))


if __name__ == "__main__":
    main()
