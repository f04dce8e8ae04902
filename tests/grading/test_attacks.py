"""No submission changes a verdict, leaves a process, touches other files, or ends the batch."""

from __future__ import annotations

import re
import socket
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from grading_attacks import (
    EXERCISE,
    QUICK,
    SLEEPER,
    WRONG,
    attack_sources,
    needs_sandbox,
)
from steepest.gradients.verdicts import RIGHT, WRONG as WRONG_OUTCOME
from steepest.grading import grade


@pytest.fixture
def port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def sleepers() -> list[str]:
    """Command lines of processes that an attack has left running."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = each.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if SLEEPER in line and "pytest" not in line:
            found.append(line)
    return found


def run_attacks(folder: Path, port: int, names: Collection[str] | None, seconds: float) -> None:
    """Grade the attacks together with a right and a wrong submission."""
    canary = folder / "canary"
    canary.write_text("untouched")
    (folder / "doubling.py").write_text(EXERCISE)
    submissions = folder / "submissions"
    submissions.mkdir()
    sources = attack_sources(str(canary), port)
    for name in sources if names is None else names:
        file = re.sub(r"\W+", "_", name)
        (submissions / f"{file}.py").write_text(sources[name])
    (submissions / "zz_right.py").write_text("def double(x):\n    return x + x\n")
    (submissions / "aa_wrong.py").write_text(WRONG)

    grades = grade(
        submissions, folder / "doubling.py", folder / "out", time_limit=seconds, workers=2
    )

    outcomes = {each.student: each.pieces[0].verdict.outcome for each in grades.records}
    assert len(outcomes) == len(list(submissions.iterdir()))
    assert [name for name, each in outcomes.items() if each == RIGHT] == ["zz_right"]
    assert outcomes["aa_wrong"] == WRONG_OUTCOME
    assert canary.read_text() == "untouched"
    assert sleepers() == []
    assert {each.name for each in folder.iterdir()} == {
        "canary", "doubling.py", "out", "submissions",
    }  # fmt: skip


@needs_sandbox
def test_no_attack_changes_a_verdict_leaves_a_process_or_touches_a_file(
    tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEEPEST_TEST_SECRET", "secret")
    run_attacks(tmp_path, port, QUICK, 2.0)


@needs_sandbox
@pytest.mark.deep
def test_none_of_all_attacks_does(
    tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEEPEST_TEST_SECRET", "secret")
    assert len(attack_sources("", 0)) >= 50
    run_attacks(tmp_path, port, None, 3.0)
