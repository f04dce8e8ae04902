"""Workers of executors killed at random instants: the studies have the bits of those on threads.

A study is swept on a pool of processes, on loky and on Dask's LocalCluster, in turn, while a worker
is killed with SIGKILL again and again, until each kind has had its share of kills. Then Dask sweeps
a study with a run that ends its process, which must be the only one that failed, and one on workers
that cannot read the files of the data. Needs Dask (``pip install distributed``).

    python tests/deep/executors.py [N]        (its last result: executors.txt)
"""

from __future__ import annotations

import logging
import os
import random
import signal
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import polars as pl
from dask import config
from distributed import Client, LocalCluster, WorkerPlugin
from joblib.externals.loky import ProcessPoolExecutor as LokyExecutor

sys.path.insert(0, str(Path(__file__).parents[1]))
import steepest as st
from deep_results import write_result
from executor_cases import kill_at_seed
from steepest.study import batches
from steepest.study.chunk_runs import ENDED_ITS_PROCESS
from steepest.training.plan_files import PlanFiles

DATA = st.load("digits")
SPACE: dict[str, Any] = {
    "hidden": [(), (32,)],
    "epochs": [10, 40],
    "learning_rate": 0.2,
    "batch_size": 20,
    "seeds": 60,
}
POISON = 31  # a seed
DASK = {
    "distributed.scheduler.allowed-failures": 0,  # give up a chunk at once, not the fourth time
    # A cluster of this machine would remove a worker for good that it finds beginning anew.
    "distributed.deploy.lost-worker-timeout": "1h",
}
PIDS = Path(tempfile.gettempdir()) / f"steepest-pids-{os.getpid()}"


def note_pid(folder: Path) -> None:
    """Leave the number of this process in a folder; the initializer of a worker."""
    (folder / str(os.getpid())).touch()


class PoisonPlugin(WorkerPlugin):
    """Lets the training of one seed end the process of a worker of Dask."""

    def setup(self, worker: Any) -> None:
        """Begin with it."""
        kill_at_seed(POISON)


class FarPlugin(WorkerPlugin):
    """Lets a worker of Dask find no files, as on another machine."""

    def setup(self, worker: Any) -> None:
        """Begin with it."""
        PlanFiles.exist = False  # type: ignore[assignment, misc]  # a property otherwise


@contextmanager
def processes() -> Iterator[tuple[Any, Callable[[], list[int]]]]:
    """A pool of two processes, and the function that lists those that live."""
    with ProcessPoolExecutor(2, get_context("spawn"), note_pid, (PIDS,)) as pool:
        yield pool, living


@contextmanager
def loky() -> Iterator[tuple[Any, Callable[[], list[int]]]]:
    """The same of loky."""
    with LokyExecutor(2, initializer=note_pid, initargs=(PIDS,)) as pool:
        yield pool, living


@contextmanager
def dask(plugin: WorkerPlugin | None = None) -> Iterator[tuple[Any, Callable[[], list[int]]]]:
    """The client of a cluster with two workers."""
    quiet: dict[str, Any] = {"dashboard_address": None, "silence_logs": logging.CRITICAL}
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, **quiet) as cluster,
        Client(cluster) as client,
    ):
        if plugin is not None:
            client.register_plugin(plugin)
        yield client, lambda: [*client.run(os.getpid, on_error="ignore").values()]


def living() -> list[int]:
    """Numbers of the workers that noted them and live."""
    return [int(file.name) for file in PIDS.iterdir() if Path("/proc", file.name).exists()]


def sweep_under_kills(
    kind: Callable[[], Any], instants: random.Random, most: int, folder: Path
) -> tuple[pl.DataFrame, int]:
    """Sweep into a folder while workers are killed, at most so often; the runs and the kills."""
    kills, ended, came_back = 0, threading.Event(), threading.Event()
    trained = 0

    def note(done: int, *_: float) -> None:
        nonlocal trained
        if done > trained:
            trained = done
            came_back.set()

    def kill(workers: Callable[[], list[int]]) -> None:
        nonlocal kills
        while kills < most and not ended.wait(instants.uniform(1.0, 4.0)):
            came_back.wait()  # else no worker would come to its end on a busy machine
            with suppress(Exception):  # a worker that begins cannot say its number yet
                os.kill(instants.choice(workers()), signal.SIGKILL)
                kills += 1
                came_back.clear()

    with kind() as (executor, workers):
        killer = threading.Thread(target=kill, args=(workers,))
        killer.start()
        try:
            study = st.sweep(DATA, executor=executor, folder=folder, progress=note, **SPACE)
        finally:
            ended.set()
            came_back.set()
            killer.join()
    assert st.open_study(folder).runs.equals(study.runs)
    return study.runs, kills


def kill_workers(kind: Callable[[], Any], whole: pl.DataFrame, count: int) -> Counter[str]:
    """Sweep until so many workers of an executor were killed; what was found."""
    instants, found = random.Random(2026), Counter[str]()
    while found["kills"] < count:
        PIDS.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            runs, kills = sweep_under_kills(
                kind, instants, count - found["kills"], Path(folder) / "study"
            )
        found["kills"] += kills
        found["studies"] += 1
        found["failed"] += int((runs["status"] == "failed").sum())
        found["other bits"] += not runs.drop("milliseconds").equals(whole)
        for file in PIDS.iterdir():
            file.unlink()
    PIDS.rmdir()
    return found


def sweep_with_plugin(plugin: WorkerPlugin) -> tuple[pl.DataFrame, float]:
    """The runs of the study on workers of Dask with a plugin, and the seconds that it took."""
    start = time.monotonic()
    with config.set(DASK), dask(plugin) as (client, _), warnings.catch_warnings():
        warnings.simplefilter("ignore", st.StudyWarning)  # of runs that failed
        runs = st.sweep(DATA, executor=client, **SPACE).runs
    return runs, time.monotonic() - start


def main(count: int) -> None:
    """Kill so many workers of each kind, and write the counts."""
    whole = st.sweep(DATA, **SPACE).runs.drop("milliseconds")
    batches.CHUNK_SECONDS = (0.1, 1.0)  # type: ignore[misc]  # more of them
    lines, wrong = [], 0
    for kind in (processes, loky, dask):
        found = kill_workers(kind, whole, count)
        wrong += found["failed"] + found["other bits"]
        lines.append(
            f"{kind.__name__}: {found['kills']} workers killed in {found['studies']} studies of "
            f"{whole.height} runs; runs failed {found['failed']}, studies with other bits "
            f"{found['other bits']}"
        )
        print(lines[-1], flush=True)
    runs, seconds = sweep_with_plugin(PoisonPlugin())
    failed = runs["status"] == "failed"
    same = runs.filter(~failed).drop("milliseconds").equals(whole.filter(~failed))
    poisonous = runs["seed"] == POISON
    wrong += int((failed != poisonous).sum()) + (not same)
    wrong += int((runs.filter(failed)["failure"] != ENDED_ITS_PROCESS).sum())
    lines.append(
        f"dask: of the {int(poisonous.sum())} runs that end their process {int(failed.sum())} "
        f"failed, the others have {'the same' if same else 'other'} bits; {seconds:.0f} s"
    )
    runs, _ = sweep_with_plugin(FarPlugin())
    same = runs.drop("milliseconds").equals(whole)
    wrong += not same
    lines.append(f"dask without the files of the data: {'the same' if same else 'other'} bits")
    print("\n".join(lines[-2:]))
    write_result(__file__, lines)
    assert not wrong, lines


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
