"""A test that leaves a change in the process fails, whatever it changed, and says what."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# What each test does, and what it is to fail with.
LEFT_BEHIND = {
    "plt.figure()": "1 open pyplot figure(s)",
    "plt.rcParams['font.size'] = 99.0": "another matplotlib rcParams (font.size)",
    "warnings.simplefilter('ignore')": "another warning filters",
    "os.environ['LEFT'] = 'behind'": "another environment (LEFT)",
    "os.chdir('/')": "another working folder",
    "sys.path.append('/')": "another import path",
    "random.random()": "another random state of random",
    "np.random.rand()": "another random state of NumPy",
    "torch.rand(1)": "another random state of torch",
    "torch.set_grad_enabled(False)": "another torch settings",
    "np.seterr(all='raise')": "another NumPy error handling (divide, invalid, over, under)",
    "np.set_printoptions(precision=3)": "another NumPy print options (precision)",
    "signal.signal(signal.SIGINT, signal.SIG_IGN)": "another signal handlers",
    "logging.root.setLevel('DEBUG')": "another logging",
    "process_state.SECONDS_TO_END = 0.0; threading.Thread(target=time.sleep, args=(60,), "
    "name='sleeper', daemon=True).start()": "running thread(s) sleeper",
}
CLEAN = "plt.get_fignums(); np.random.default_rng(0).normal(); threading.Thread(target=int).start()"
IMPORTS = (
    "import logging, os, random, signal, sys, threading, time, warnings\n"
    "import matplotlib.pyplot as plt, numpy as np, process_state, pytest, torch\n"
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of a test for each change, each followed by one that changes nothing."""
    folder = tmp_path_factory.mktemp("guilty")
    shutil.copy(TESTS.parent / "conftest.py", folder)
    shutil.copy(TESTS / "process_state.py", folder)
    (folder / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    tests = [
        f"def test_{number}_{kind}():\n    {code}\n"
        for number, change in enumerate(LEFT_BEHIND)
        for kind, code in (("leaves", change), ("clean", CLEAN))
    ]
    fixture = "@pytest.fixture(scope='module')\ndef drawn():\n    plt.figure()\n"
    shared = f"{fixture}def test_shared(drawn):\n    pass\n"
    (folder / "test_guilty.py").write_text(IMPORTS + "\n".join(tests), encoding="utf-8")
    (folder / "test_shared.py").write_text(IMPORTS + shared, encoding="utf-8")
    marked = "@pytest.mark.filterwarnings('ignore')\ndef test_marked():\n    pass\n"
    clean = "def test_without_mark():\n    pass\n"
    (folder / "test_marks.py").write_text(IMPORTS + marked + clean, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:randomly", "-rE", str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"},
    )
    return ended.stdout


def test_every_kind_of_change_fails_the_test_that_left_it(report: str) -> None:
    sections = re.findall(r"of (test_\d+_\w+) _+\n(this test left behind: .*)\n", report)
    assert sections == [
        (f"test_{number}_leaves", f"this test left behind: {words}")
        for number, words in enumerate(LEFT_BEHIND.values())
    ]


def test_the_filters_of_a_mark_are_no_change(report: str) -> None:
    assert "test_marks.py .." in report
    assert "test_without_mark" not in report


def test_a_module_wide_fixture_is_held_to_it_too(report: str) -> None:
    assert re.search(
        r"ERROR at teardown of test_shared _+\n"
        r"a fixture or a test of this file left behind: 1 open pyplot figure",
        report,
    )
