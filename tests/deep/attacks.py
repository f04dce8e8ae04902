"""Every attack on `grade` and on `check`, with and without a sandbox: how many change a verdict.

python tests/deep/attacks.py        (its last result: attacks.txt)
"""

from __future__ import annotations

import os
import re
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from check_attacks import CHANGES_ITS_VERDICT, attack_on_check, names_of_attacks
from deep_results import write_result
from grading_attacks import EXERCISE, SLEEPER, WRONG, attack_sources
from steepest.errors import InspectionError
from steepest.gradients.verdicts import RIGHT
from steepest.grading import grade
from steepest.grading.sandboxed_check import inspect_in_sandbox
from steepest.inspections import Inspection, inspect_file


def left_running() -> int:
    """The number of processes that attacks have left."""
    count = 0
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            count += SLEEPER.encode() in each.read_bytes()
        except OSError:
            continue
    return count


def attack_grade(folder: Path) -> str:
    """Grade all attacks together with a right and a wrong submission."""
    canary, submissions = folder / "canary", folder / "submissions"
    canary.write_text("untouched")
    submissions.mkdir()
    (folder / "doubling.py").write_text(EXERCISE)
    os.environ["STEEPEST_TEST_SECRET"] = "secret"
    with socket.create_server(("127.0.0.1", 0)) as server:
        sources = attack_sources(str(canary), server.getsockname()[1])
        for name, text in sources.items():
            (submissions / f"{re.sub(r'[^a-zA-Z]+', '_', name)}.py").write_text(text)
        (submissions / "zz_right.py").write_text("def double(x):\n    return x + x\n")
        (submissions / "aa_wrong.py").write_text(WRONG)
        found = grade(submissions, folder / "doubling.py", folder / "out", workers=1)
    outcomes = {each.student: each.pieces[0].verdict.outcome for each in found.records}
    assert len(outcomes) == len(sources) + 2, "a submission has no record"
    assert [name for name, each in outcomes.items() if each == RIGHT] == ["zz_right"], outcomes
    assert canary.read_text() == "untouched"
    names = {"canary", "doubling.py", "out", "submissions"}
    assert {each.name for each in folder.iterdir()} == names
    assert left_running() == 0
    counts = ", ".join(
        f"{count} {word}" for word, count in sorted(Counter(outcomes.values()).items())
    )
    return (
        f"grade: {len(sources)} attacks beside a right and a wrong submission: {counts}; none "
        "changes a verdict, touches a file or leaves a process"
    )


def attack_check(folder: Path, inspect: Callable[..., Inspection]) -> list[str]:
    """The attacks with which a check calls a wrong relu right."""
    right = []
    for name in names_of_attacks():
        file = folder / "theirs.py"
        file.write_text(attack_on_check(name))
        try:
            found = inspect(file, pieces={"relu": "relu"}, time_limit=10.0)
        except InspectionError:  # nothing was checked
            continue
        right += [name] * (RIGHT in [each.outcome for each in found.verdicts])
    return right


def main() -> None:
    """Run all, and write the result."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [attack_grade(Path(folder))]
    with tempfile.TemporaryDirectory() as folder:
        confined = attack_check(Path(folder), inspect_in_sandbox)
        beside = attack_check(Path(folder), inspect_file)
    count = len(names_of_attacks())
    lines += [
        f"check --sandbox: {count} attacks, {len(confined)} make a wrong function right",
        f"check, whose judge is beside the file: {len(beside)} of {count} make their own function "
        f"right: {'; '.join(beside)}",
    ]
    print("\n".join(lines))
    assert not confined, confined
    assert set(beside) <= set(CHANGES_ITS_VERDICT), beside
    write_result(__file__, lines)


if __name__ == "__main__":
    main()
