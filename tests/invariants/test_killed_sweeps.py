"""kill -9 at random instants: what was finished stays, what was not is done again, bit for bit."""

from __future__ import annotations

import math
import random
import subprocess
import sys
import time
from pathlib import Path

import polars as pl

import steepest as st

KILLS = 4
"""Each starts Python anew; tests/deep/kills.py kills many more."""
SWEEP = """
import sys
import steepest as st
from steepest.study import batches
from steepest.study import run_queue

# Parts far more often than once a second, so that a kill hits their writing too.
batches.BATCH_SECONDS = run_queue.PART_SECONDS = 0.01
data = st.load("digits-halves")
print("begins", flush=True)
st.sweep(
    data, hidden=[(), (16,)], epochs=[5, 20], learning_rate=0.2, batch_size=20, seeds=300,
    threads=1, folder=sys.argv[1], resume=True,
)
print("ends", flush=True)
"""
KEY = ["seed", "hidden", "epochs"]
# Older polars cannot sort by a column of lists; the two networks differ in length.
ORDER = ["seed", pl.col("hidden").list.len(), "epochs"]


def sweep_and_kill(folder: Path, seconds: float = math.inf) -> bool:
    """Run the sweep, killed so long after it began; whether it came to its end."""
    command = [sys.executable, "-c", SWEEP, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begins\n"
        end = time.monotonic() + seconds
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.002)
        process.kill()
        return process.communicate()[0] == "ends\n"


def test_kills_lose_and_duplicate_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    instants = random.Random(20)
    kept = pl.DataFrame()
    for _ in range(KILLS):
        sweep_and_kill(folder, instants.uniform(0.0, 0.25))
        if not (folder / "study.json").is_file():
            continue
        runs = st.open_study(folder).runs
        assert runs.select(KEY).is_unique().all()
        if kept.height:
            before = runs.join(kept.select(KEY), on=["seed", "epochs", "hidden"], how="semi")
            assert before.sort(ORDER).equals(kept.sort(ORDER))
        kept = runs
    assert sweep_and_kill(folder)
    study = st.open_study(folder)
    assert study.complete
    whole = st.sweep(
        "digits-halves",
        hidden=[(), (16,)],
        epochs=[5, 20],
        learning_rate=0.2,
        batch_size=20,
        seeds=300,
    )
    assert study.runs.drop("milliseconds").equals(whole.runs.drop("milliseconds"))
