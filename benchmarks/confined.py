"""`steepest check FILE --json` on other people's code, within bubblewrap.

The file sees no network, no other process, no home folder and no file but itself, the folder that
it is published in if one is given, Python and steepest, all of them read-only; what it writes into
its empty folders is gone afterwards. Its time, memory and output are limited.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import steepest

HOME = Path("/box")
"""The home and working folder inside."""
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives")
OUTPUT_BYTES = 64 << 20
OF_TOOL = 0.85
STATUS = ("read", "nothing checked", "not read", "traceback", "no answer", "over the time limit")
"""What becomes of a file: read with a verdict; read without one; refused as a whole; and so on."""


@dataclass(frozen=True)
class Limits:
    """What a file may use.

    Attributes:
        seconds: wall time, after which the whole process is ended. The tool has ``OF_TOOL`` of it,
            and says by then what it has judged.
        gigabytes: of address space, for each process.
    """

    seconds: float = 60.0
    gigabytes: float = 8.0


def real_folders(package: Path) -> set[Path]:
    """The folders that a package's files lie in when links are followed."""
    files = [path for path in package.rglob("*") if path.is_symlink()]
    return {path.resolve().parent for path in files if path.exists()}


def needed() -> list[Path]:
    """The folders that Python and steepest are read from, each once, outer ones first."""
    package = Path(steepest.__file__).parent
    folders = {Path(sys.prefix), Path(sys.base_prefix), package, package.resolve()}
    folders |= real_folders(package)
    folders |= {Path(entry) for entry in sys.path if entry.endswith("-packages")}
    covered = [Path(each) for each in SYSTEM[:5]]
    kept: list[Path] = []
    for folder in sorted(path for path in folders if path.exists()):
        if not any(folder.is_relative_to(outer) for outer in [*covered, *kept]):
            kept.append(folder)
    return kept


def place(file: Path, folder: Path | None) -> tuple[Path, Path]:
    """What is shown inside, and as what: the file alone, or its folder with all that is in it.

    >>> place(Path("corpus/a.py"), None)
    (PosixPath('corpus/a.py'), PosixPath('/box/a.py'))
    >>> place(Path("corpus/week/net/a.py"), Path("corpus/week"))
    (PosixPath('corpus/week'), PosixPath('/box/week'))
    """
    shown = file if folder is None else folder
    return shown, HOME / shown.name


def bubblewrap(shown: Path, inside: Path, target: Path, working: Path) -> list[str]:
    """The command that runs another one in a room of its own with this file or folder in it.

    A target further down in a folder can import modules from that folder too.
    """
    imports = [Path(steepest.__file__).parent.parent]
    imports += [] if inside in (target, target.parent) else [inside]
    program = shutil.which("bwrap")
    if program is None:
        raise SystemExit("bubblewrap is missing; install it: apt-get install bubblewrap")
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    command += ["--proc", "/proc", "--dev", "/dev"]
    for each in SYSTEM:
        command += ["--ro-bind-try", each, each]
    command += ["--size", str(512 << 20), "--tmpfs", str(HOME)]
    command += ["--size", str(512 << 20), "--tmpfs", tempfile.gettempdir()]
    for folder in needed():
        command += ["--ro-bind", str(folder), str(folder)]
    command += ["--ro-bind", str(shown), str(inside), "--chdir", str(working)]
    environment = {
        "HOME": str(HOME),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
        "PYTHONPATH": os.pathsep.join(str(each) for each in imports),
        "MPLBACKEND": "agg",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "LC_ALL": "C.UTF-8",
    }
    for name, value in environment.items():
        command += ["--setenv", name, value]
    return command


def limiter(limits: Limits) -> Callable[[], None]:
    """A function for the new process that sets its limits."""

    def limit() -> None:
        size = int(limits.gigabytes * (1 << 30))
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES, OUTPUT_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


def check_confined(
    file: Path, limits: Limits, folder: Path | None = None, working: Path | None = None
) -> dict[str, Any]:
    """The tool's answer about a file, how long it took, and the last words if there is none.

    Args:
        file: the file to check.
        limits: what it may use.
        folder: a folder that holds the file and what it needs beside it; without one the file
            is alone.
        working: the working folder inside, this one or one in it; the folder itself if None.
    """
    shown, inside = place(file, folder)
    target = inside / file.relative_to(folder) if folder else inside
    start_in = inside / (working or folder).relative_to(folder) if folder else HOME
    tool = [sys.executable, "-P", "-m", "steepest", "check", str(target), "--json"]
    tool += ["--file-limit", f"{OF_TOOL * limits.seconds:g}"]
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            bubblewrap(shown, inside, target, start_in) + tool,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            preexec_fn=limiter(limits),
        )
        try:
            code: int | None = process.wait(limits.seconds)
        except subprocess.TimeoutExpired:
            process.kill()  # and with it everything in its process namespace
            process.wait()
            code = None
        seconds = time.perf_counter() - start
        texts = [read_text(each) for each in (output, errors)]
    answer = parse_answer(texts[0])
    return {
        "code": code,
        "seconds": seconds,
        "status": judge_status(code, answer, texts[1]),
        "answer": answer,
        "words": texts[1][-2000:],
    }


def read_text(stream: Any) -> str:
    """All that was written to a temporary file."""
    stream.seek(0)
    return str(stream.read().decode("utf-8", "replace"))


def parse_answer(text: str) -> dict[str, Any] | None:
    """The JSON object that the tool printed, or None.

    >>> parse_answer('{"checks": []}')
    {'checks': []}
    >>> parse_answer('[1]') is None and parse_answer('oh') is None
    True
    """
    try:
        answer = json.loads(text)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and "checks" in answer else None


def judge_status(code: int | None, answer: dict[str, Any] | None, words: str) -> str:
    """One of ``STATUS``.

    >>> judge_status(2, None, 'steepest: "a.py" has a syntax error in line 1: invalid syntax')
    'not read'
    >>> judge_status(1, None, 'Traceback (most recent call last):')
    'traceback'
    """
    if code is None:
        return "over the time limit"
    if "Traceback (most recent call last)" in words and (answer is None or code not in (0, 1, 2)):
        return "traceback"
    if answer is None:
        return "not read" if re.search(r"^steepest: \S", words, re.MULTILINE) else "no answer"
    judged = [each for each in answer["checks"] if each.get("verdict") in ("right", "wrong")]
    return "read" if judged else "nothing checked"
