"""Checks are forked from one process: none sees another, and none differs from one by itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from steepest.checks.child import run_in_child
from steepest.inspections import forked, inspect_file

SAYING = """
import os, random, sys, threading
import numpy as np
K = open({record!r}, "a").write(f"{{{said}}}\\n") > 0
def sigmoid(x): return K / (1 + np.exp(-x))
"""
CHECKED = """
import os
from steepest.checks.child import run_in_child
from steepest.inspections import forked, inspect_file
assert inspect_file({file!r}).ok
os.write(1, b"%d" % forked.number_of_server())
{end}
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record"


def said_by_check(tmp_path: Path, record: Path, said: str) -> str:
    """What a file that is checked writes down."""
    file = tmp_path / "mine.py"
    file.write_text(SAYING.format(record=str(record), said=said))
    assert inspect_file(file).ok
    return record.read_text().splitlines()[-1]


def server() -> int:
    """The number of the process from which checks of this one are forked."""
    found = forked.number_of_server()
    assert found is not None
    return found


def test_a_check_leaves_nothing_to_the_next_one(tmp_path: Path, record: Path) -> None:
    said = "setattr(sys, 'k', getattr(sys, 'k', 0) + 1), sys.k, random.random(), np.random.rand()"
    first = said_by_check(tmp_path, record, said)
    before = server()
    second = said_by_check(tmp_path, record, said)
    assert server() == before
    first_numbers, second_numbers = (each.strip("()").split(", ") for each in (first, second))
    assert first_numbers[:2] == second_numbers[:2] == ["None", "1"]
    assert not {*first_numbers[2:]} & {*second_numbers[2:]}


def test_a_check_has_what_a_process_of_its_own_has(
    tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "one variable that differs between two checks")
    expected = {
        "os.getcwd()": str(tmp_path),
        "os.environ['PYTEST_CURRENT_TEST']": "one variable that differs between two checks",
        "sys.stdin.read()": "",
        "sys.argv == [__file__]": True,
        "threading.active_count()": 1,
        "os.getpgid(0) == os.getsid(0) == os.getpid()": True,
        # stdin, stdout, stderr, the file that is written here, and the folder that is listed
        "len(os.listdir('/proc/self/fd'))": 5,
        "sorted(set(sys.modules) & {'scipy', 'matplotlib', 'polars', 'torch'})": [],
    }
    said = said_by_check(tmp_path, record, f"[{', '.join(expected)}]")
    assert said == str(list(expected.values()))


def test_a_forked_process_checks_by_itself(tmp_path: Path, record: Path) -> None:
    assert said_by_check(tmp_path, record, "1") == "1"
    before = server()
    assert run_in_child(lambda: said_by_check(tmp_path, record, "2"), 60) == "2"
    assert run_in_child(lambda: str(server() == before), 60) is None  # it has none yet
    assert said_by_check(tmp_path, record, "3") == "3"
    assert server() == before


def test_another_environment_or_limit_is_that_of_the_next_check(
    tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said_by_check(tmp_path, record, "1")
    monkeypatch.setenv("PYTHONHASHSEED", "5")
    code = "print(hash('steepest'))"
    expected = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert said_by_check(tmp_path, record, "hash('steepest')") == expected.stdout.strip()
    mask = os.umask(0o027)
    try:
        assert said_by_check(tmp_path, record, "os.umask(0)") == str(0o027)
    finally:
        os.umask(mask)


def test_a_server_that_was_killed_is_started_again(tmp_path: Path, record: Path) -> None:
    assert said_by_check(tmp_path, record, "1") == "1"
    os.kill(server(), signal.SIGKILL)
    assert said_by_check(tmp_path, record, "2") == "2"


def test_a_check_is_started_by_itself_if_the_server_does_not_answer(
    tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said_by_check(tmp_path, record, "1") == "1"
    os.kill(server(), signal.SIGSTOP)
    monkeypatch.setattr(forked, "LONGEST_START", 0.01)
    assert said_by_check(tmp_path, record, "2") == "2"
    assert forked.number_of_server() is None
    monkeypatch.undo()
    assert said_by_check(tmp_path, record, "3") == "3"
    assert server()


@pytest.mark.parametrize("end", ["", "os.kill(os.getpid(), 9)"])
def test_the_server_ends_with_the_process_that_checks(
    tmp_path: Path, record: Path, end: str
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(SAYING.format(record=str(record), said="1"))
    code = CHECKED.format(file=str(file), end=end)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        number = int(process.stdout.read())  # and nothing of it holds the pipe any more
    until = time.monotonic() + 60
    while Path(f"/proc/{number}").exists():
        assert time.monotonic() < until
        time.sleep(0.02)
