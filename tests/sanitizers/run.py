"""The engine under the sanitizers: addresses and undefined behaviour, then data races.

Builds the engine's sources with ``exercise.cpp``, which runs everything that the engine can do, and
counts the reports; fails if there is one. ``make sanitize`` (its last result: run.txt).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from deep_results import write_result

ROOT = Path(__file__).parents[2]
SANITIZERS = {"address,undefined": "addresses and undefined behaviour", "thread": "data races"}
REPORT = re.compile(r"runtime error:|ERROR: AddressSanitizer|ERROR: LeakSanitizer|ThreadSanitizer:")
KEEP_GOING = {"ASAN_OPTIONS": "halt_on_error=0", "TSAN_OPTIONS": "halt_on_error=0"}


def build(sanitizer: str, folder: str) -> Path:
    """Build the exercise with the engine; returns the program."""
    configure = ["cmake", "-S", str(ROOT), "-B", folder, f"-DSTEEPEST_SANITIZER={sanitizer}"]
    for command in (configure, ["cmake", "--build", folder, "--parallel", "2"]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Path(folder) / "exercise"


def count_reports(sanitizer: str) -> tuple[int, str]:
    """Run the exercise: the number of reports, which are printed, and what it did."""
    with tempfile.TemporaryDirectory() as folder:
        program = build(sanitizer, folder)
        done = subprocess.run(
            [str(program)], capture_output=True, text=True, env=os.environ | KEEP_GOING, check=False
        )
    found = len(REPORT.findall(done.stderr))
    if found or done.returncode:
        print(done.stderr, file=sys.stderr)
    did = ", ".join(" ".join(line.split()) for line in done.stdout.splitlines())
    return max(found, int(done.returncode != 0)), did


def compiler() -> str:
    """The name and version of the compiler."""
    command = [os.environ.get("CXX", "c++"), "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[0]


def main() -> int:
    """Run both builds and write the result; 1 if anything was reported."""
    total, lines = 0, [f"compiler: {compiler()}"]
    for sanitizer, what in SANITIZERS.items():
        found, did = count_reports(sanitizer)
        lines.append(f"{what} (-fsanitize={sanitizer}): {found} reports from {did}")
        print(lines[-1], flush=True)
        total += found
    write_result(__file__, lines)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
