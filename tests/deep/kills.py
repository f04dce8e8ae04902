"""1,000 kills of a sweep: no finished run is lost, none is there twice, and all have the same bits.

A process trains a study of 400 runs into a folder and is killed at a random instant, again and
again until the study is complete; then the next study begins. Parts are written a hundred times as
often as usual, so that many kills hit the writing of a file. After each kill the folder is opened:
every run must be that of a sweep that nobody killed, and none that was there before may be missing.

    python tests/deep/kills.py [N]        (its last result: kills.txt)
"""

from __future__ import annotations

import math
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[1]))
import steepest as st
from deep_results import write_result
from steepest.study import batches, run_queue

# Once, in the process that the others are forked from.
DATA = st.load("digits-halves")
sweep = st.sweep
SPACE: dict[str, Any] = {
    "hidden": [(), (16,)],
    "epochs": [5, 20],
    "learning_rate": 0.2,
    "batch_size": 20,
    "seeds": 100,
}
KEY = ["seed", "epochs", "hidden"]
# Older polars cannot sort by a column of lists; the two networks differ in length.
ORDER = ["seed", "epochs", pl.col("hidden").list.len()]


def begin_and_sweep(folder: Path, begun: Event) -> None:
    """Say that it begins, and sweep; the process that is killed."""
    batches.BATCH_SECONDS = run_queue.PART_SECONDS = 0.01  # type: ignore[misc]
    begun.set()
    sweep(DATA, threads=1, folder=folder, resume=True, **SPACE)


def sweep_and_kill(folder: Path, seconds: float) -> bool:
    """Run a sweep in a process of its own and kill it so long after it began; True if it ended."""
    context = multiprocessing.get_context("forkserver")
    begun = context.Event()
    process = context.Process(target=begin_and_sweep, args=(folder, begun))
    process.start()
    assert begun.wait(120), "the sweep did not begin"
    process.join(None if math.isinf(seconds) else seconds)
    process.kill()
    process.join()
    assert process.exitcode in (0, -9), f"the sweep ended with {process.exitcode}"
    return process.exitcode == 0


def check_runs(runs: pl.DataFrame, before: pl.DataFrame, whole: pl.DataFrame) -> Counter[str]:
    """Count what is wrong with the runs of a folder.

    Args:
        runs: that are there now.
        before: that were there after the last kill.
        whole: of a sweep that nobody killed.
    """
    same = whole.join(runs.select(KEY), on=KEY, how="semi").sort(ORDER)
    return Counter(
        lost=before.join(runs.select(KEY), on=KEY, how="anti").height,
        twice=runs.height - runs.select(KEY).unique().height,
        other_bits=int(not runs.sort(ORDER).equals(same)),
    )


def kill_until_complete(
    folder: Path, whole: pl.DataFrame, longest: float, instants: random.Random
) -> Counter[str]:
    """Sweep into a folder, killed again and again until the study is complete; the counts.

    Args:
        folder: of the study.
        whole: the runs of a sweep that nobody killed.
        longest: seconds to a kill; a tenth more after each, so that a busy machine comes to an end.
        instants: gives the seconds.
    """
    found: Counter[str] = Counter(studies=1)
    before = whole.clear()
    ended = False
    while not ended:
        ended = sweep_and_kill(folder, instants.uniform(0.0, longest))
        longest *= 1.1
        found["kills"] += not ended
        unfinished = [*folder.glob("*.tmp")]
        found["while a file was written"] += bool(unfinished)
        if (folder / "study.json").is_file():
            runs = st.open_study(folder).runs.drop("milliseconds")
            found += check_runs(runs, before, whole)
            before = runs
    assert before.height == whole.height, "a study that ended by itself is not complete"
    return found


def main(count: int) -> None:
    """Kill sweeps so often, and write the counts."""
    # The processes are forked from one that has imported everything. Python 3.11 does not hand it
    # the path of imports.
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    multiprocessing.set_forkserver_preload(["kills"])
    whole = st.sweep(DATA, **SPACE).runs.drop("milliseconds")
    instants = random.Random(2026)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        assert sweep_and_kill(Path(folder) / "first", math.inf)  # starts what is forked from
        start = time.monotonic()
        assert sweep_and_kill(Path(folder) / "second", math.inf)
        longest = (time.monotonic() - start) / 4
    while found["kills"] < count:
        with tempfile.TemporaryDirectory() as folder:
            found += kill_until_complete(Path(folder) / "study", whole, longest, instants)
    wrong = [f"{name.replace('_', ' ')} {found[name]}" for name in ("lost", "twice", "other_bits")]
    lines = [
        f"{found['kills']} kills of {found['studies']} studies of {whole.height} runs, "
        f"{found['while a file was written']} of them while a file was written",
        f"runs {', '.join(wrong)}",
    ]
    print("\n".join(lines))
    write_result(__file__, lines)
    assert not any(found[name] for name in ("lost", "twice", "other_bits")), lines


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
