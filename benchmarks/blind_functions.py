"""`make blind`: `steepest check` on functions written blind to its catalogue, counted.

    python -m benchmarks.blind_functions run RESULTS [--set 1|2|...|20] [--jobs 2]
    python -m benchmarks.blind_functions report RESULTS [--write NAME]

Each file of `blind/` has one function. Its header says what the function should be, whether it is
right, and for a wrong one the mistake in a sentence and the line that one edit corrects. Their
authors had the exercise and knew neither the catalogue nor the tool. Sets 1 and 2 are of one
author, divided by a hash of their names; sets 3 to 20 (numbers from 101, 201 and so on) are of
seventeen others, each written after the failures of the sets before had been corrected. A set is
measured before anybody who works on the checks has read it. Gradients are given as such since set
6; in the sets before they were found by their names.

`run` checks every file in a process of its own and keeps the answers in RESULTS/answers.jsonl.
Whether a mistake is named is decided by reading: `run` writes RESULTS/namings.jsonl with the
author's sentence beside the tool's, and "named" is set there to yes, partly, no or wrongly.
`report` prints the counts, and with --write adds them to BLIND.md under that name.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.results import processor

HERE = Path(__file__).parent
FUNCTIONS = HERE / "blind"
PAGE = HERE / "BLIND.md"
LONGEST = 120.0
AS_INSTALLED = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""The package has its bytecode, as pip makes it."""
NAMINGS = ("yes", "partly", "no", "wrongly")


def read_header(file: Path) -> dict[str, str]:
    """The fields in the comments at the top of a file."""
    lines = file.read_text(encoding="utf-8").splitlines()
    fields = (re.fullmatch(r"# (\w+): (.*)", line) for line in lines[:8])
    return {field[1]: field[2].strip() for field in fields if field}


def set_of(file: Path) -> int:
    """1 or 2 by a hash of the name, 3 for numbers from 101 on, 4 from 201 on, and so on."""
    number = int(file.stem.rpartition("_")[2])
    if number > 100:
        return 2 + (number - 1) // 100
    return 1 + hashlib.sha256(file.name.encode()).digest()[0] % 2


def check_file(file: Path) -> dict[str, Any]:
    """The header of a file with the verdict on its function."""
    header = read_header(file)
    name, piece = header["function"], header["piece"]
    piece = "gradient" if piece == "gradients" else piece
    given = ["--piece", f"{piece}={name}"]
    command = [sys.executable, "-m", "steepest", "check", str(file), "--json", *given]
    start = time.perf_counter()
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=LONGEST, check=False, env=AS_INSTALLED
        )
        answer = json.loads(done.stdout or "{}")
        error = "" if answer else done.stderr.strip()[-400:]
    except subprocess.TimeoutExpired:
        answer, error = {}, f"no answer after {LONGEST:g} s"
    seconds = time.perf_counter() - start
    checks = [each for each in answer.get("checks", []) if each["function"] == name]
    found = next((each for each in checks if each["verdict"] == "wrong"), None)
    found = found or next(iter(checks), {"verdict": "no answer", "sentence": error})
    return {**header, "file": file.name, "set": set_of(file), "seconds": seconds, "found": found}


def run(results: Path, chosen: int | None, jobs: int) -> None:
    """Check the files of a set, or all."""
    results.mkdir(parents=True, exist_ok=True)
    files = [f for f in sorted(FUNCTIONS.glob("*.py")) if chosen in (None, set_of(f))]
    with ThreadPoolExecutor(jobs) as pool:
        answers = []
        for answer in pool.map(check_file, files):
            answers.append(answer)
            print(f"\r{len(answers)} of {len(files)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    write_lines(results / "answers.jsonl", answers)
    graded = {each["file"]: each for each in read_lines(results / "namings.jsonl")}
    namings = []
    for each in answers:
        if each["truth"] == "wrong" and each["found"]["verdict"] == "wrong":
            pair = {
                "file": each["file"],
                "mistake": each["mistake"],
                "said": {k: each["found"].get(k) for k in ("mistake", "sentence", "mend", "fix")},
            }
            old = graded.get(each["file"])
            same = old is not None and old["said"] == pair["said"]
            namings.append({**pair, "named": old["named"] if same and old else None})
    write_lines(results / "namings.jsonl", namings)


def read_lines(file: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines; none if there is no such file."""
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def write_lines(file: Path, records: list[dict[str, Any]]) -> None:
    """Write records as lines of JSON."""
    text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records)
    file.write_text(text, encoding="utf-8")


def share(count: int, of: int) -> str:
    """A count with its share in per cent."""
    return f"{count} of {of} ({100 * count / of:.1f} %)" if of else "none"


def report(results: Path) -> list[str]:
    """The counts as lines of Markdown."""
    answers = read_lines(results / "answers.jsonl")
    wrong = [each for each in answers if each["truth"] == "wrong"]
    right = [each for each in answers if each["truth"] == "right"]
    detected = [each for each in wrong if each["found"]["verdict"] == "wrong"]
    accused = [each for each in right if each["found"]["verdict"] == "wrong"]
    confirmed = [each for each in right if each["found"]["verdict"] == "right"]
    named = Counter(each["named"] for each in read_lines(results / "namings.jsonl"))
    with_line = [each for each in wrong if each["line"] != "none"]
    lines = [(each["found"].get("location") or {}).get("line") for each in with_line]
    hits = sum(str(line) == each["line"] for line, each in zip(lines, with_line, strict=True))
    seconds = sorted(each["seconds"] for each in answers)
    found = [
        f"- functions: {len(wrong)} wrong, {len(right)} right",
        f"- wrong ones detected: {share(len(detected), len(wrong))}",
        f"- right ones accused: {share(len(accused), len(right))}; confirmed as right: "
        f"{share(len(confirmed), len(right))}",
        f"- the right line, of those that one edit corrects: {share(hits, len(with_line))}; "
        f"another line: {share(sum(x is not None for x in lines) - hits, len(with_line))}",
        f"- seconds a file, with the start of two processes: median "
        f"{statistics.median(seconds):.1f}, longest {seconds[-1]:.1f}",
    ]
    if None not in named:
        found.insert(
            3,
            "- named, of all wrong ones: "
            + "; ".join(f"{word} {share(named[word], len(wrong))}" for word in NAMINGS),
        )
    pieces = sorted({each["piece"] for each in answers})
    found += ["", "| piece | detected | accused | right line |", "|---|---|---|---|"]
    for piece in pieces:
        own = [each for each in wrong if each["piece"] == piece]
        fine = [each for each in right if each["piece"] == piece]
        located = [each for each in own if each["line"] != "none"]
        exact = sum(
            str((each["found"].get("location") or {}).get("line")) == each["line"]
            for each in located
        )
        found.append(
            f"| {piece} | {sum(e['found']['verdict'] == 'wrong' for e in own)} of {len(own)} "
            f"| {sum(e['found']['verdict'] == 'wrong' for e in fine)} of {len(fine)} "
            f"| {exact} of {len(located)} |"
        )
    return found


def main() -> None:
    """Run the chosen step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=["run", "report"])
    parser.add_argument("results", type=Path)
    parser.add_argument("--set", type=int, choices=range(1, 21))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", default="", metavar="NAME")
    given = parser.parse_args()
    if given.step == "run":
        run(given.results, given.set, given.jobs)
    lines = report(given.results)
    print("\n".join(lines))
    if given.write:
        text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else "# Functions written blind\n"
        head = f"## {given.write}, {datetime.date.today()} on {processor()}"
        PAGE.write_text("\n".join([text.rstrip("\n"), "", head, "", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
