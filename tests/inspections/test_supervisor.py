"""A check leaves no process and no folder behind, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from steepest.inspections.inspecting import inspect_file

ENDLESS = """
import os, subprocess, time

def sigmoid(x):
    far = subprocess.Popen(["sleep", "600"], start_new_session=True)
    if os.fork() == 0:
        os.setsid()
        time.sleep(600)
    with open("{pids}.new", "w") as file:
        file.write(f"{{os.getpid()}} {{far.pid}}")
    os.rename("{pids}.new", "{pids}")
    {end}
"""
"""Starts two processes in sessions of their own, one of which is not known to the other."""


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait_until(condition: object) -> None:
    """Wait for as long as it takes on a busy machine; the test fails after a minute."""
    until = time.monotonic() + 60
    while not condition():  # type: ignore[operator]  # a function of no arguments
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def write(tmp_path: Path, end: str) -> tuple[Path, Path]:
    file, pids = tmp_path / "mine.py", tmp_path / "pids"
    file.write_text(ENDLESS.format(pids=pids, end=end))
    return file, pids


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, signal.SIGINT])
def test_a_check_that_is_ended_leaves_nothing(
    tmp_path: Path, temporary: Path, how: signal.Signals
) -> None:
    file, pids = write(tmp_path, "while True: pass")
    with subprocess.Popen(
        [sys.executable, "-m", "steepest", "check", str(file)],
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as check:
        wait_until(pids.exists)
        processes = [int(word) for word in pids.read_text().split()]
        assert all(map(is_running, processes))
        check.send_signal(how)
        assert check.wait() != 0
    wait_until(lambda: not any(map(is_running, processes)))
    wait_until(lambda: list(temporary.iterdir()) == [])


def test_what_a_function_started_ends_with_its_check(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    file, pids = write(tmp_path, "return 1 / (1 + 2.718281828459045 ** -x)")
    found = inspect_file(file)
    assert found.verdicts[0].function == "sigmoid"
    assert not any(is_running(int(word)) for word in pids.read_text().split())
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("os._exit(3)", "ends the program (exit code 3)"),
        ("os.kill(os.getpid(), 11)", "SIGSEGV"),
    ],
)
def test_how_a_process_ended_is_passed_on(tmp_path: Path, end: str, reason: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(f"import os\n\ndef sigmoid(x):\n    {end}\n")
    assert reason in inspect_file(file).verdicts[0].sentence
