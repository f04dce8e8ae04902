"""Checks functions here and as on a machine four times slower; fails if a verdict differs.

    python tests/deep/slow_machine.py [EVERY]        (its last result: slow_machine.txt)

Every EVERY-th function of benchmarks/blind is checked with its piece, each time in a process that
has checked nothing before. Compared are verdict, sentence, mistake, line and edit.
"""

from __future__ import annotations

import json
import re
import runpy
import sys
from contextlib import nullcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import steepest as st
from checks.slow_machine import slow_machine
from deep_results import write_result
from steepest.checks.child import run_in_child

FUNCTIONS = Path(__file__).parents[2] / "benchmarks" / "blind"


def answer(file: Path, times: float) -> str:
    """What is said of the function of a file, as JSON."""
    fields = dict(re.findall(r"^# (\w+): (.*)$", file.read_text(encoding="utf-8"), flags=re.M))

    def check() -> str:
        function = runpy.run_path(str(file))[fields["function"]]
        with slow_machine(times) if times > 1 else nullcontext():
            found = st.check(function, fields["piece"])
        return json.dumps([found.sentence, found.mistake, str(found.location), str(found.fix)])

    return run_in_child(check, 300.0) or "no answer"


def main() -> int:
    """Compare the answers."""
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    files = [
        each for each in sorted(FUNCTIONS.glob("*.py"))[::every]
        if not each.name.startswith("gradients")
    ]  # fmt: skip
    usual = [answer(file, 1.0) for file in files]
    slow = [answer(file, 4.0) for file in files]
    other = [f.name for f, a, b in zip(files, usual, slow, strict=True) if a != b]
    for name in other:
        print(name, file=sys.stderr)
    unanswered = usual.count("no answer")
    line = (
        f"{len(other)} of {len(files)} verdicts differ on a machine that is 4 times slower; "
        f"{unanswered} without an answer"
    )
    print(line)
    write_result(__file__, [line])
    return 1 if other or unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
