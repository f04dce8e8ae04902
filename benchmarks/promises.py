"""`make promises`: what is promised about reliability, how it was tested, and what was found.

    python -m benchmarks.promises [--run]

Prints a line for each promise and writes PROMISES.md. The long tests (`tests/deep/` and
`tests/sanitizers/`) keep their last result with date and machine beside them; `--run` runs all of
them anew, which takes two hours.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "PROMISES.md"
TESTS = ROOT / "tests"


@dataclass(frozen=True)
class Promise:
    """A promise and the tests that hold it.

    Attributes:
        words: what is promised.
        tests: in every run of the tests.
        deep: the script with large counts below tests/, without .py; "" if there is none.
    """

    words: str
    tests: str
    deep: str = ""


PROMISES = (
    Promise(
        "The same bits on any number of threads, in chunks of any size, alone or in a sweep.",
        "invariants/test_same_bits.py, invariants/test_runs_are_alone.py",
    ),
    Promise(
        "The random numbers are those that Random123 publishes.",
        "test_random.py",
    ),
    Promise(
        "kill -9 loses no finished run and duplicates none.",
        "invariants/test_killed_sweeps.py (10 kills)",
        "deep/kills",
    ),
    Promise(
        "A worker of an executor that is killed costs only time, and a run that ends its process "
        "is one failed row.",
        "study/test_executors.py (pools of processes and loky)",
        "deep/executors",
    ),
    Promise(
        "Shards that were trained anywhere are the study made at once.",
        "study/test_executors.py, study/test_shards.py",
    ),
    Promise(
        "A write that fails, whichever it is, names the file, and the study goes on.",
        "study/test_failing_writes.py (every fsync, rename and open)",
    ),
    Promise(
        "Damaged files of a study are never read in silence, and no study is lost by one of them.",
        "study/test_damaged_descriptions.py, study/test_storage.py",
        "deep/damage_studies",
    ),
    Promise(
        "A folder that somebody else made is one sentence within a second: nothing in it is "
        "followed, overwritten or believed.",
        "study/test_hostile_folders.py, data/test_parquet_sizes.py",
    ),
    Promise(
        "Engine and reference end every run alike, and nothing that is not finite is called done.",
        "engine/test_wild_runs.py",
        "deep/wild_runs",
    ),
    Promise(
        "Ctrl-C ends every public call that can last within 200 ms on a machine with no load.",
        "engine/test_limits.py",
        "deep/ctrl_c",
    ),
    Promise(
        "A check that ends, however that comes about, leaves no process and no folder.",
        "inspections/test_supervisor.py",
    ),
    Promise(
        "Features, labels and files of data are taken rightly or refused in one sentence.",
        "border/",
    ),
    Promise(
        "Every argument of every public function takes a value of any kind rightly or refuses it "
        "in one sentence.",
        "border/test_every_argument.py (13,320 cells; of slow functions every 12th)",
    ),
    Promise(
        "A formula given as text runs no code, and none takes long.",
        "expression/",
        "deep/fuzz_expressions",
    ),
    Promise(
        "Right code of the random pieces is called wrong with a known, small probability.",
        "checks/test_no_accusation.py",
        "deep/false_alarms",
    ),
    Promise(
        "A verdict on code, its mistake and its line are the same on a slow machine.",
        "checks/test_same_on_a_slow_machine.py",
        "deep/slow_machine",
    ),
    Promise(
        "What reads formulas, study.json, files of runs, CSV files and claim files raises nothing "
        "but the documented errors, whatever the bytes.",
        "test_fuzz_corpus.py",
        "deep/fuzz_files",
    ),
    Promise(
        "A configuration that does not fit into memory is runs that failed, and the others are "
        "trained; limits of the process and of its control group are known.",
        "engine/test_limits.py, test_machine.py",
    ),
    Promise(
        "Threads that cannot be started are one sentence; a process forked after a sweep does not "
        "hang; the caller's rounding mode changes no bit of weights, histories and scores.",
        "engine/test_limits.py",
    ),
    Promise(
        "The engine has no wrong access, no undefined behaviour and no data race.",
        "engine/",
        "sanitizers/run",
    ),
)
MISSING = (
    "Not measured yet: interrupts on a machine with no load. A result above that is beyond its "
    "promise, such as a 99th percentile over 200 ms or an unexplained difference, is a promise "
    "that is not kept so far."
)


def describe(promise: Promise) -> list[str]:
    """A promise as lines of Markdown."""
    lines = [f"- **{promise.words}**", f"  - In every run of the tests: {promise.tests}"]
    kept = TESTS / f"{promise.deep}.txt"
    if promise.deep and not kept.exists():
        lines.append(f"  - `tests/{promise.deep}.py`: not measured yet")
    elif promise.deep:
        date, *results = kept.read_text(encoding="utf-8").splitlines()
        lines.append(f"  - `tests/{promise.deep}.py`, {date}:")
        lines += [f"    - {' '.join(result.split())}" for result in results]
    return lines


def main() -> None:
    """Print and write the promises."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", action="store_true", help="run the long tests first")
    if parser.parse_args().run:
        for promise in PROMISES:
            if promise.deep:
                subprocess.run([sys.executable, str(TESTS / f"{promise.deep}.py")], check=True)
    lines = ["# What is promised about reliability", ""]
    for promise in PROMISES:
        lines += describe(promise)
    lines += ["", MISSING, "", "Written by `make promises`.", ""]
    print("\n".join(lines))
    PAGE.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
