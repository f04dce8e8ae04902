"""Commands with several --data: what they print, keep and refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner, Result

import steepest as st
from steepest.cli.app import app

DATA = ["--data", "iris", "--data", "wine"]
SIDES = ["--a", "hidden=8", "--b", "hidden=none"]
QUICK = ["--epochs", "2", "--seeds", "3", "--quiet"]


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def test_sweep_keeps_a_study_of_each_data_set_and_show_prints_it_again(tmp_path: Path) -> None:
    folder = str(tmp_path / "kept")
    swept = steepest(
        "sweep", *DATA, "--hidden", "none", "--hidden", "8", *QUICK, "--folder", folder
    )
    assert swept.exit_code == 0
    assert swept.stdout.startswith("Studies of 2 data sets (iris, wine): 12 runs, 2 configurations")
    assert steepest("show", folder).stdout == swept.stdout
    as_json = json.loads(steepest("show", folder, "--json").stdout)
    assert as_json["data"] == ["iris", "wine"]
    assert [study["runs"] for study in as_json["studies"]] == [6, 6]
    picture = tmp_path / "ranks.png"
    drawn = steepest("show", folder, "--figure", str(picture))
    assert drawn.stderr.strip() == f"Critical-difference diagram: {picture}"
    assert picture.stat().st_size > 10_000
    compared = steepest("compare", folder, *SIDES)
    assert compared.stdout.strip() == str(
        st.open_studies(folder).compare({"hidden": (8,)}, {"hidden": ()})
    )


def test_compare_trains_both_sides_on_each_data_set(tmp_path: Path) -> None:
    picture = tmp_path / "forest.png"
    result = steepest("compare", *DATA, *SIDES, *QUICK, "--margin", "0.5", "--figure", str(picture))
    wanted = st.sweep(["iris", "wine"], hidden=[(8,), ()], epochs=2, seeds=3)
    found = wanted.compare({"hidden": (8,)}, {"hidden": ()}, margin=0.5)
    assert result.stdout.strip() == str(found)
    assert picture.stat().st_size > 10_000
    answer: dict[str, Any] = json.loads(steepest("compare", *DATA, *SIDES, *QUICK, "--json").stdout)
    assert answer["difference"] == found.difference
    assert [each["data"] for each in answer["data"]] == ["iris", "wine"]
    assert answer["too_few"].startswith("2 data sets decide nothing about new ones")


def test_compare_keeps_what_it_trained_in_a_folder(tmp_path: Path) -> None:
    command = ("compare", *DATA, *SIDES, *QUICK, "--folder", str(tmp_path / "kept"))
    assert steepest(*command).stdout == steepest(*command).stdout
    assert len(st.open_studies(tmp_path / "kept")) == 2


def test_compare_trains_on_a_single_data_set_too() -> None:
    result = steepest("compare", "--data", "iris", *SIDES, *QUICK)
    wanted = st.sweep("iris", hidden=[(8,), ()], epochs=2, seeds=3)
    assert result.stdout.strip() == str(wanted.compare({"hidden": (8,)}, {"hidden": ()}))


def test_compare_takes_whole_numbers_of_a_file_as_numbers_with_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("x,count\n" + "\n".join(f"{i / 7:.3f},{i}" for i in range(60)) + "\n")
    command = ("compare", "--data", str(file), "--target", "count", *SIDES, *QUICK)
    assert "--problem regression for counts" in steepest(*command).stderr
    found = steepest(*command, "--problem", "regression").stdout
    data = st.Dataset.from_csv(file, "count", problem="regression")
    wanted = st.sweep(data, hidden=[(8,), ()], epochs=2, seeds=3)
    assert found.strip() == str(wanted.compare({"hidden": (8,)}, {"hidden": ()}))
    study = steepest("compare", str(tmp_path), "--problem", "regression", *SIDES)
    assert "--problem can be given with --data, not with the study" in study.stderr


def test_the_target_is_that_of_every_file(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    for name in ("one", "two"):
        table = {"x": random.normal(size=60), "label": ["a", "b", "c"] * 20}
        pl.DataFrame(table).write_csv(tmp_path / f"{name}.csv")
    files = [str(tmp_path / "one.csv"), str(tmp_path / "two.csv")]
    data = ["--data", files[0], "--data", files[1], "--data", "iris", "--target", "label"]
    result = steepest("sweep", *data, *QUICK)
    assert result.stdout.startswith("Studies of 3 data sets (one, two, iris)")


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["sweep"], "DATA or --data must be given, one of them, got neither"),
        (
            ["sweep", "iris", *DATA],
            'DATA or --data must be given, one of them, got "iris" and --data iris',
        ),
        (
            ["sweep", *DATA, "--target", "y"],
            '--target is for files, got --target "y" with iris',
        ),
        (["compare", *SIDES], "STUDY or --data must be given, one of them, got neither"),
        (
            ["compare", "kept", *SIDES, *DATA],
            "STUDY or --data must be given, one of them, got kept and --data iris",
        ),
        (
            ["compare", "kept", *SIDES, "--epochs", "3"],
            "--epochs can be given with --data, not with the study in kept",
        ),
        (
            ["compare", *DATA, "--a", "hidden=8", "--b", "epochs=3"],
            "--a and --b must name the same settings, got epochs, hidden in one alone",
        ),
        (
            ["compare", *DATA, *SIDES, "--hidden", "4"],
            "hidden is compared, so it cannot be given as --hidden too",
        ),
    ],
)
def test_wrong_usage_gets_one_sentence(command: list[str], sentence: str) -> None:
    result = steepest(*command)
    assert result.stderr.strip() == f"steepest: {sentence}"
    assert result.exit_code == 2
