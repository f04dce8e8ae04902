"""The engine under the sanitizers: addresses and undefined behaviour, then data races.

Builds the engine's sources with ``exercise.cpp``, which runs everything that the engine can do, and
counts the reports; fails if there is one. ``make sanitize`` (its last result: result.txt).
"""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

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


def count_reports(sanitizer: str) -> int:
    """Run the exercise and count the reports; prints what it did and what was reported."""
    with tempfile.TemporaryDirectory() as folder:
        program = build(sanitizer, folder)
        done = subprocess.run(
            [str(program)], capture_output=True, text=True, env=os.environ | KEEP_GOING, check=False
        )
    print(done.stdout, end="")
    found = len(REPORT.findall(done.stderr))
    if found or done.returncode:
        print(done.stderr, file=sys.stderr)
    return max(found, int(done.returncode != 0))


def describe_machine() -> str:
    """Date, processor and compiler, for the committed result."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        models = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = models[0].partition(": ")[2] if models else cpu
    compiler = subprocess.run(
        [os.environ.get("CXX", "c++"), "--version"], capture_output=True, text=True, check=True
    )
    return f"{datetime.date.today()}, {cpu}, {compiler.stdout.splitlines()[0]}"


def main() -> int:
    """Run both builds; 1 if anything was reported."""
    print(describe_machine())
    total = 0
    for sanitizer, what in SANITIZERS.items():
        print(f"\n{what} (-fsanitize={sanitizer})")
        found = count_reports(sanitizer)
        print(f"reports              {found:8d}")
        total += found
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
