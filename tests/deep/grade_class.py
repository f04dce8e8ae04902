"""A class of 300 submissions graded twice, then a smaller one killed at ten instants.

The submissions are right, wrong in several ways, hanging, crashing, empty, zipped, in Latin-1, and
notebooks with output. The grading of one worker must have the bytes of that of two, and a grading
that was killed and continued those of one that was not.

    python tests/deep/grade_class.py        (its last result: grade_class.txt)
"""

from __future__ import annotations

import io
import json
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from deep_results import write_result
from steepest.exercises import load_exercise
from steepest.exercises.templates import solution_source

EXERCISE = "softmax_regression"
SUBMISSIONS, KILLED, KILLS = 300, 30, 10
KINDS = 25
SOLUTION = solution_source(load_exercise(EXERCISE))
WRONG = (
    ("np.mean(", "np.sum("),
    ("axis=1", "axis=0"),
    ("/ len(labels)", ""),
    ("w - learning_rate", "w + learning_rate"),
    ("- logits.max(axis=1, keepdims=True)", ""),
    ("range(steps)", "range(steps - 1)"),
    ("labels] -= 1", "labels] += 1"),
)


def notebook(text: str) -> bytes:
    """A notebook with a cell of code and a large output."""
    picture = {"output_type": "display_data", "data": {"image/png": "A" * 100_000}, "metadata": {}}
    cell = {"cell_type": "code", "source": text, "outputs": [picture], "metadata": {}}
    return json.dumps({"cells": [cell], "nbformat": 4, "nbformat_minor": 5}).encode()


def zipped(text: str) -> bytes:
    """A zip with one file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("hand-in/work.py", text)
    return data.getvalue()


def text_of(number: int) -> str:
    """The code of a submission, before it hangs, crashes or is left out."""
    old, new = WRONG[number % len(WRONG)]
    return SOLUTION if number % 3 == 0 else SOLUTION.replace(old, new)


def is_right(number: int) -> bool:
    """Whether a submission must get all points."""
    return text_of(number) == SOLUTION and number % KINDS not in (1, 2, 3)


def submission(number: int) -> tuple[str, bytes]:
    """The name and content of a submission; every kind comes up again."""
    text, kind = text_of(number), number % KINDS
    name = f"student{number:03d}_{1000 + number}_{5000 + number}_work"
    if kind == 1:
        return f"{name}.py", SOLUTION.replace("return w", "while True: pass").encode()
    if kind == 2:
        return f"{name}.py", SOLUTION.replace("return exp", "import os; os._exit(1)  # ").encode()
    if kind == 3:
        return f"{name}.py", b""
    if kind == 4:
        return f"{name}.zip", zipped(text)
    if kind == 5:
        return f"{name}.py", f"# -*- coding: latin-1 -*-\n# für alle\n{text}".encode("latin-1")
    if kind < 16:
        return f"{name}.ipynb", notebook(text)
    return f"{name}.py", text.encode()


def write_class(folder: Path, count: int) -> Path:
    """A folder with the first submissions."""
    folder.mkdir()
    for number in range(count):
        name, data = submission(number)
        (folder / name).write_bytes(data)
    return folder


def command(submissions: Path, output: Path, workers: int = 2) -> list[str]:
    """The command that grades a class."""
    options = ["--exercise", EXERCISE, "--output", str(output), "--quiet"]
    options += ["--workers", str(workers)]
    return [sys.executable, "-m", "steepest", "grade", str(submissions), *options]


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a folder."""
    files = [each for each in sorted(folder.rglob("*")) if each.is_file()]
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def timed(submissions: Path, output: Path, workers: int) -> str:
    """Grade a class, and say how long it took."""
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command(submissions, output, workers), check=True, capture_output=True)
    seconds, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    computing = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    return f"{workers} worker{'s' * (workers > 1)}: {seconds:.0f} s, {computing:.0f} s of computing"


def grade_large_class(folder: Path) -> list[str]:
    """Grade 300 submissions twice, and say how long it took and what was found."""
    submissions, output = write_class(folder / "large", SUBMISSIONS), folder / "two"
    times = [timed(submissions, output, 2), timed(submissions, folder / "one", 1)]
    ours, theirs = contents(output), contents(folder / "one")
    different = [name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name)]
    assert not different, f"other bytes in {sorted(different)[:5]}"
    records = [json.loads(each.read_bytes()) for each in (output / "records").iterdir()]
    assert len(records) == SUBMISSIONS
    full = {int(each["student"][-3:]): each["points"] == 10 for each in records}
    misjudged = sorted(
        number for number, all_points in full.items() if all_points != is_right(number)
    )
    assert not misjudged, f"misjudged: {misjudged}"
    outcomes = [piece["verdict"] for each in records for piece in each["pieces"]]
    named = sum(
        bool(piece["mistake"] or piece["reference_change"])
        for each in records
        for piece in each["pieces"]
    )
    counts = ", ".join(f"{outcomes.count(each)} {each}" for each in sorted(set(outcomes)))
    return [
        f"{SUBMISSIONS} submissions, {'; '.join(times)}; {len(ours)} files, the same bytes",
        f"{sum(full.values())} with all points, none crashed, 0 misjudged; "
        f"pieces {counts}; {named} mistakes named",
    ]


def kill_and_continue(folder: Path) -> str:
    """Kill a grading at random instants, and continue it each time."""
    submissions = write_class(folder / "small", KILLED)
    began = time.monotonic()
    subprocess.run(command(submissions, folder / "whole"), check=True, capture_output=True)
    longest = time.monotonic() - began
    instants = random.Random(0)
    different = 0
    for number in range(KILLS):
        output = folder / f"killed{number}"
        process = subprocess.Popen(
            command(submissions, output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(instants.uniform(0.1, 0.9) * longest)
        process.send_signal(signal.SIGKILL)
        process.wait()
        subprocess.run(command(submissions, output), check=True, capture_output=True)
        different += contents(output) != contents(folder / "whole")
    assert different == 0, f"{different} of {KILLS} have other bytes"
    return f"{KILLS} kills of a grading of {KILLED} submissions, continued: 0 with other bytes"


def main() -> None:
    """Run both, and write the result."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [*grade_large_class(Path(folder)), kill_and_continue(Path(folder))]
    print("\n".join(lines))
    write_result(__file__, lines)


if __name__ == "__main__":
    main()
