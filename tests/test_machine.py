"""What the system says about processors and memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.machine import limits_of_control_group, memory_allowed


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_limits_of_a_group_and_of_those_above_it_are_read_in_version_2(tmp_path: Path) -> None:
    write(tmp_path / "proc/self/cgroup", "0::/user/job\n")
    groups = tmp_path / "sys/fs/cgroup"
    write(groups / "user/job/memory.max", "max\n")
    write(groups / "user/memory.max", "3000000000\n")
    write(groups / "memory.max", "8000000000\n")
    write(tmp_path / "sys/fs/memory.max", "1\n")  # outside the groups
    assert list(limits_of_control_group(tmp_path)) == [3 * 10**9, 8 * 10**9]


def test_the_limits_of_a_group_are_read_in_version_1(tmp_path: Path) -> None:
    write(tmp_path / "proc/self/cgroup", "7:cpu:/busy\n5:memory:/job\n")
    groups = tmp_path / "sys/fs/cgroup"
    write(groups / "memory/job/memory.limit_in_bytes", "2000000000\n")
    write(groups / "cpu/busy/memory.limit_in_bytes", "1\n")
    assert list(limits_of_control_group(tmp_path)) == [2 * 10**9]


def test_a_container_that_does_not_see_its_group_has_the_limit_at_the_top(tmp_path: Path) -> None:
    write(tmp_path / "proc/self/cgroup", "0::/../elsewhere\n")
    write(tmp_path / "sys/fs/cgroup/memory.max", "5000000000\n")
    assert list(limits_of_control_group(tmp_path)) == [5 * 10**9]


def test_no_group_is_no_limit(tmp_path: Path) -> None:
    assert list(limits_of_control_group(tmp_path)) == []


def test_the_least_of_all_limits_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("steepest.machine.limits_of_control_group", lambda: iter([10**6, 10**7]))
    assert memory_allowed() == 10**6
