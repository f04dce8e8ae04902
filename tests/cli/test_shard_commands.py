"""``steepest sweep --shard`` and ``--scheduler``, and ``steepest merge``, from outside."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import pytest
from click.testing import CliRunner, Result

import steepest as st
from executor_cases import Far
from steepest.cli.app import app

SWEEP = ["sweep", "iris", "--epochs", "1,2", "--hidden", "none", "--hidden", "4", "--seeds", "3"]


OPTIONS: dict[str, Any] = {"epochs": [1, 2], "hidden": [(), (4,)], "seeds": 3}


def steepest(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), catch_exceptions=False)


def without_times(entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {"seconds": 0, "folder": ""}


def test_shards_are_swept_and_merged(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    swept = steepest(*SWEEP, "--shard", "1/2", "--folder", first, "--json", "--quiet")
    assert json.loads(swept.stdout)["runs"] == 6
    st.sweep("iris", shard="2/2", folder=second, **OPTIONS)
    merged = steepest("merge", tmp_path / "merged", first, second, "--json", "--quiet")
    assert merged.exit_code == 0 and merged.stderr == ""
    whole = steepest(*SWEEP, "--json", "--quiet")
    assert without_times(json.loads(merged.stdout)) == without_times(json.loads(whole.stdout))
    assert (tmp_path / "merged" / "heat-map.png").is_file()
    assert "Study of iris: 12 runs" in steepest("show", tmp_path / "merged").stdout


def test_the_runs_of_a_shard_are_estimated() -> None:
    assert steepest(*SWEEP, "--shard", "1/3", "--dry-run").stdout.startswith(
        "4 runs from 2 trainings of 4 configurations, about "
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--shard", "0/10"], "shard must be one of 1/10 to 10/10, got 0/10"),
        (["--shard", "11/10"], "shard must be one of 1/10 to 10/10, got 11/10"),
        (
            ["--shard", "x"],
            'shard must be a number and how many there are, such as "3/10", got "x"',
        ),
    ],
)
def test_wrong_shards_are_one_sentence(arguments: list[str], message: str, tmp_path: Path) -> None:
    result = steepest(*SWEEP, *arguments, "--folder", tmp_path / "study")
    assert (result.exit_code, result.stderr) == (2, f"steepest: {message}\n")


def test_a_gap_is_one_sentence(tmp_path: Path) -> None:
    st.sweep("iris", shard="1/2", folder=tmp_path / "1", **OPTIONS)
    result = steepest("merge", tmp_path / "merged", tmp_path / "1")
    assert result.exit_code == 2
    assert result.stderr == "steepest: shard 2/2 is missing (give the folders of all 2)\n"
    none = steepest("merge", tmp_path / "merged")
    assert (none.exit_code, none.stderr) == (
        2,
        "steepest: SHARDS must be given (steepest merge --help)\n",
    )


def test_a_scheduler_without_dask_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = steepest(*SWEEP, "--scheduler", "tcp://localhost:8786")
    assert (result.exit_code, result.stderr) == (
        2,
        "steepest: --scheduler needs Dask, which is not installed (pip install distributed)\n",
    )


class FakeClient(Far):
    """A client of a scheduler that runs at one address."""

    def __init__(self, address: str, timeout: float) -> None:
        if address != "tcp://localhost:8786":
            raise OSError(f"Timed out trying to connect to {address} after {timeout} s")
        super().__init__()

    def __enter__(self) -> Self:
        return self


def test_a_sweep_runs_on_the_workers_of_a_scheduler(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = ModuleType("distributed")
    module.Client = FakeClient  # type: ignore[attr-defined]  # Dask's
    monkeypatch.setitem(sys.modules, "distributed", module)
    result = steepest(*SWEEP, "--scheduler", "tcp://localhost:8786", "--quiet")
    assert result.exit_code == 0
    assert "Study of iris: 12 runs" in result.stdout
    wrong = steepest(*SWEEP, "--scheduler", "tcp://localhost:1")
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "steepest: --scheduler must be the address of a Dask scheduler that runs, such as "
        'tcp://host:8786, got "tcp://localhost:1" (Timed out trying to connect to '
        "tcp://localhost:1 after 10 s)\n",
    )
