"""Coverage-guided fuzzing of everything that reads what others may have written, by Atheris.

Formulas, study.json, files of runs, CSV files, claim files and model files: each is fuzzed for ten
minutes in a process of its own, beginning with the inputs that are kept in tests/fuzz_corpus.
Nothing but the documented errors may be raised (fuzz_targets.py), an input may take 10 s and the
process 4 GB. What reached new code is then minimised and added to the corpus, which the usual tests
read again.

    python tests/deep/fuzz_files.py [SECONDS] [targets]        (its last result: fuzz_files.txt)
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
LONGEST = 4096
MOST_KEPT = 60
"""Inputs of each target in the corpus, so that it stays small."""
OPTIONS = ("-timeout=10", "-rss_limit_mb=4096", f"-max_len={LONGEST}", "-print_final_stats=1")


def fuzz(name: str, arguments: list[str]) -> None:
    """Fuzz a target in this process, which ends with it."""
    import atheris  # an extra that needs clang, so the usual tests do without

    with atheris.instrument_imports(include=["steepest"]):
        import steepest.data.table_files  # before they are imported when first needed
        import steepest.models.model_files  # noqa: F401
        from fuzz_targets import TARGETS
    import warnings

    warnings.simplefilter("ignore")
    atheris.Setup(arguments, TARGETS[name])
    atheris.Fuzz()


def run(name: str, place: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run this script for one target, with the options of libFuzzer.

    When libFuzzer minimises, it starts the program once more by the first of its arguments, so this
    is a program of its own in the folder ``place``.
    """
    program = Path(place, "fuzz")
    command = shlex.join([sys.executable, __file__, "--target", name])
    program.write_text(f'#!/bin/sh\nexec {command} "$0" "$@"\n')
    program.chmod(0o700)
    return subprocess.run(
        [str(program), *OPTIONS, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def fuzz_and_keep(name: str, seconds: int) -> tuple[str, bool]:
    """Fuzz a target and add to its corpus; a line for the result, and whether nothing was found."""
    from fuzz_targets import add_inputs, kept_inputs

    with tempfile.TemporaryDirectory() as place:
        kept, found, smallest, crashes = folders = [
            Path(place, each) for each in ("kept", "found", "smallest", "crashes")
        ]
        for folder in folders:
            folder.mkdir()
        for number, each in enumerate(kept_inputs(name)):
            (kept / str(number)).write_bytes(each)
        options = f"-max_total_time={seconds}", f"-artifact_prefix={crashes}/"
        done = run(name, place, *options, str(found), str(kept))
        runs, covered = (
            int((re.findall(pattern, done.stdout) or ["0"])[-1])
            for pattern in (r"number_of_executed_units: (\d+)", r"cov: (\d+)")
        )
        if done.returncode:
            print(done.stdout[-6000:])
        run(name, place, "-merge=1", str(smallest), str(kept), str(found))
        failed = [file.read_bytes() for file in crashes.iterdir()]
        add_inputs(name, failed, most=MOST_KEPT + len(failed))
        fine = [file.read_bytes() for file in smallest.iterdir()]
        add_inputs(name, sorted(fine, key=len), most=MOST_KEPT)
    failures = len(failed) or int(done.returncode != 0)
    line = f"{name}: {runs:,} inputs in {seconds} s, {covered:,} branches, {failures} failures"
    return f"{line}, {len(kept_inputs(name))} inputs kept", failures == 0


def main(seconds: int, names: list[str]) -> None:
    """Fuzz every target and write the counts; fails if an input was read wrongly or not in time."""
    from deep_results import write_result
    from fuzz_targets import TARGETS

    lines, fine = [], True
    for name in names or TARGETS:
        line, nothing = fuzz_and_keep(name, seconds)
        print(line, flush=True)
        lines.append(line)
        fine = fine and nothing
    if not names:
        write_result(__file__, lines)
    assert fine, "an input failed; it is in the corpus now"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--target"]:
        fuzz(sys.argv[2], sys.argv[3:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 600, sys.argv[2:])
