"""The command that runs a submission apart from everything else: bubblewrap on Linux.

In the sandbox there is no network, no other process, no file but those of the submission (copies in
a folder in memory), of Python and of the system's libraries, which are read-only; steepest itself
is not there but for the few files that run the submission.
"""

from __future__ import annotations

import compileall
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import steepest
from steepest.errors import GradingError

__all__ = [
    "INSTALL", "Limits", "check_sandbox", "checking_command", "runner_command", "sandbox_problem",
    "write_runner",
]  # fmt: skip

FILES: Final = (
    "counted_time.py", "errors.py", "exercises/channel.py", "grading/excerpts.py",
    "grading/runner.py", "inspections/dependencies.py", "inspections/executing.py",
    "inspections/magics.py", "inspections/missing_modules.py", "inspections/recovering.py",
    "inspections/newer_names.py", "inspections/own_modules.py", "inspections/running.py",
    "inspections/usual_imports.py",
    "inspections/python2.py", "inspections/sources.py",
    "grading/repairs.py", "checks/child.py", "checks/ranked_edits.py", "checks/repairing.py",
    "checks/searching.py", "checks/two_edits.py",
    "gradients/limits.py", "gradients/work.py", "interrupts.py", "parameters.py", "edits/*.py",
)  # fmt: skip
"""What runs in the process of a submission: it runs files, makes calls and tries edits."""
PACKAGES: Final = ("", "checks", "edits", "exercises", "gradients", "grading", "inspections")
RUNNER: Final = "/steepest-runner"
GIVEN: Final = "/given"
WORK: Final = "/submission"
SYSTEM: Final = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache",
                 "/etc/alternatives", "/etc/fonts", "/nix/store")  # fmt: skip
DISK: Final = 2**28
"""Bytes that the files of a submission may have, and as many temporary files: 256 MB."""
MOST_PROCESSES: Final = 256
INSTALL: Final = "sudo apt install bubblewrap, or sudo dnf install bubblewrap"

LIMITING: Final = """
import json, os, resource, sys
for name, most in json.loads(sys.argv[1]).items():
    resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Sets limits and becomes the command that follows."""

Limits = dict[str, int]


def limits(memory: int, seconds: float) -> Limits:
    """The limits of a process by the names of ``resource``.

    Args:
        memory: bytes that it may write to.
        seconds: of computing.
    """
    found = {"DATA": memory, "CPU": int(seconds) + 1, "FSIZE": DISK // 4, "CORE": 0, "NOFILE": 512}
    numbers = [int(each) for each in re.findall(r"\d+", platform.release())[:2]]
    if numbers >= [5, 14]:  # older kernels count all processes of the user
        found["NPROC"] = MOST_PROCESSES
    return found


@cache
def sandbox_problem() -> str:
    """Why bubblewrap cannot be used; "" if it can."""
    if sys.platform != "linux":
        return f"bubblewrap runs on Linux only, this is {platform.system()}"
    program = shutil.which("bwrap")
    if program is None:
        return "bubblewrap is not installed"
    command = [program, "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "/bin/true"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    words = " ".join(tried.stderr.split())[:200] or f"exit code {tried.returncode}"
    return "" if tried.returncode == 0 else f"bubblewrap cannot make a sandbox ({words})"


def check_sandbox(trust: bool) -> None:
    """Check that submissions can be run.

    Raises:
        GradingError: there is no sandbox, and submissions are not trusted.
    """
    problem = "" if trust else sandbox_problem()
    if problem:
        raise GradingError(
            f"submissions are code of others and are run in a sandbox, but {problem}: install it "
            f"({INSTALL}), or give --trust to run them with all your rights"
        )


def write_runner(folder: Path) -> None:
    """Write the files that run a submission, with empty ``__init__`` files beside them."""
    source = Path(steepest.__file__).parent
    for package in PACKAGES:
        (folder / "steepest" / package).mkdir(parents=True, exist_ok=True)
        (folder / "steepest" / package / "__init__.py").touch()
    for pattern in FILES:
        for file in source.glob(pattern):
            shutil.copyfile(file, folder / "steepest" / file.relative_to(source))
    compileall.compile_dir(folder, quiet=2)


def runner_command(
    runner: Path, given: Path, tasks: int, replies: int, trust: bool
) -> tuple[list[str], dict[str, str], str]:
    """The command that runs a submission.

    Args:
        runner: folder that `write_runner` has written.
        given: folder with the files of the submission.
        tasks: file descriptor from which the process reads.
        replies: to which it writes.
        trust: whether it runs without a sandbox.

    Returns:
        The command, its environment, and the folder that it finds the submission in.
    """
    paths = [each for each in sys.path if each and _is_library(Path(each))]
    place, work = (str(runner), str(given)) if trust else (RUNNER, WORK)
    copying = (
        "" if trust else f"import shutil; shutil.copytree({GIVEN!r}, {WORK!r}, dirs_exist_ok=1); "
    )
    code = (
        f"import sys; sys.path[:] = {[place, *paths]!r}; {copying}import os; os.chdir({work!r}); "
        f"from steepest.grading.runner import main; main({tasks}, {replies})"
    )
    python = [sys.executable, "-s", "-S", "-P", "-c", code]
    environment = {
        "PATH": "/usr/bin:/bin", "HOME": work, "TMPDIR": work if trust else "/tmp",
        "LANG": "C.UTF-8", "MPLBACKEND": "Agg", "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0",
        "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    if trust:
        return python, dict(os.environ) | environment, work
    return [*_bubblewrap(runner, given, paths), *python], environment, work


def checking_command(command: Sequence[str], file: str, record: str) -> list[str]:
    """The command of a check that runs in a sandbox, where it sees steepest and the file.

    The folder of the file is there, read-only, unless it is the user's home.

    Args:
        command: as it would run without.
        file: the user's.
        record: the file to which the check writes.
    """
    here, path = Path.cwd(), Path(os.path.abspath(file))
    package = Path(steepest.__file__).parent
    linked = {each.resolve().parent for each in package.rglob("*.so") if each.is_symlink()}
    libraries = [each for each in sys.path if each.endswith("-packages")]
    prefixes = [sys.prefix, sys.base_prefix, sys.exec_prefix]
    seen = path if path.parent in (Path.home(), Path("/")) else path.parent
    found = [*_system(), "--dir", str(here)]
    for each in _outermost([*prefixes, *libraries, package, package.resolve(), *linked]):
        found += ["--ro-bind", each, each]
    found += ["--ro-bind", str(seen), str(seen), "--bind", record, record, "--chdir", str(here)]
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8",
                   "MPLBACKEND": "Agg", "PYTHONPATH": str(package.parent)}  # fmt: skip
    found += ["--clearenv"]
    for name, value in environment.items():
        found += ["--setenv", name, value]
    most = {name: each for name, each in limits(0, 0).items() if name in ("FSIZE", "NPROC", "CORE")}
    return [*found, sys.executable, "-I", "-S", "-c", LIMITING, json.dumps(most), *command]


def _bubblewrap(runner: Path, given: Path, paths: Iterable[str]) -> Iterator[str]:
    yield from _system()
    for each in _outermost([sys.prefix, sys.base_prefix, sys.exec_prefix, *paths]):
        yield from ("--ro-bind", each, each)
    package = Path(steepest.__file__).resolve().parent
    if any(package.is_relative_to(each) for each in (*SYSTEM, *_outermost([sys.prefix, *paths]))):
        yield from ("--tmpfs", str(package), "--remount-ro", str(package))
    yield from ("--ro-bind", str(runner), RUNNER, "--ro-bind", str(given), GIVEN)
    yield from ("--size", str(DISK), "--tmpfs", WORK, "--chdir", WORK)


def _system() -> Iterator[str]:
    """The beginning of a command: a sandbox with nothing but the system's libraries."""
    program = shutil.which("bwrap")
    assert program is not None  # check_sandbox has been called
    yield program
    yield from ("--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent")
    yield from ("--new-session", "--hostname", "sandbox", "--cap-drop", "ALL")
    yield from ("--uid", "65534", "--gid", "65534")
    for each in SYSTEM:
        if os.path.islink(each):
            yield from ("--symlink", os.readlink(each), each)
        elif os.path.exists(each):
            yield from ("--ro-bind", each, each)
    yield from ("--proc", "/proc", "--dev", "/dev", "--size", str(DISK), "--tmpfs", "/dev/shm")
    yield from ("--remount-ro", "/dev", "--size", str(DISK), "--tmpfs", "/tmp")


def _outermost(paths: Iterable[str | Path]) -> list[str]:
    """The folders that lie in none of the others, nor in the system's."""
    found: list[str] = []
    for each in sorted({str(Path(path)) for path in paths if os.path.exists(path)}):
        if not any(Path(each).is_relative_to(other) for other in (*SYSTEM, *found)):
            found.append(each)
    return found


def _is_library(path: Path) -> bool:
    """Whether a folder of ``sys.path`` holds Python's own modules or installed ones."""
    installed = path.name in ("site-packages", "dist-packages")
    prefixes = {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}
    own = any(path.is_relative_to(each) for each in prefixes) and not (path / "steepest").is_dir()
    return path.exists() and (installed or own)
