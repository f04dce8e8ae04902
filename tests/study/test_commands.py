"""The command line of a sweep makes the same sweep, or is empty where it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import steepest as st
from steepest.cli.app import app

CASES: list[dict[str, Any]] = [
    {"hidden": [(), (8, 4)], "learning_rate": [0.1, 1 / 3], "epochs": 3},
    {"hidden": (4,), "batch_size": [8, None], "epochs": [1, 3], "loss_after": False},
    {"hidden": (4,), "epochs": 2, "rule": "adam", "drop_last": True, "split": (0.5, 0.25, 0.25)},
    {"hidden": (4,), "epochs": 2, "split_seed": 3, "seeds": [5, 9]},
]


@pytest.mark.parametrize("case", CASES)
def test_the_command_repeats_the_sweep(case: dict[str, Any], tmp_path: Path) -> None:
    study = st.sweep("iris", **{"seeds": 2} | case)
    words = study.command.split()[1:]
    place = str(tmp_path / "again")
    CliRunner().invoke(app, [*words, "--folder", place, "--quiet"], catch_exceptions=False)
    again = st.open_study(place)
    assert again.runs["weights_sha256"].equals(study.runs["weights_sha256"])
    assert again.command == study.command


@pytest.mark.parametrize(
    "settings",
    [
        {"hidden": (4, 4), "activation": ("relu", "tanh")},
        {"loss_after": [True, False]},
        {"split": (list(range(0, 150, 2)), list(range(1, 150, 2)))},
    ],
)
def test_a_sweep_that_no_command_expresses_has_no_command(settings: dict[str, Any]) -> None:
    assert st.sweep("iris", seeds=2, epochs=1, **settings).command == ""


def test_other_data_of_a_known_name_has_no_command() -> None:
    iris = st.load("iris")
    other = st.Dataset(iris.x + 1, iris.classes[iris.y], name="iris")
    assert st.sweep(other, seeds=2, epochs=1).command == ""
