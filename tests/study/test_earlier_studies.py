"""Studies that were written before some settings existed."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

import steepest as st
from steepest.study.storage import write_part
from steepest.training.setting_values import LATER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study of settings that steepest 0.2 has too."""
    st.sweep("iris", learning_rate=[0.1, 0.3], epochs=[1, 3], seeds=3, folder=tmp_path / "study")
    return tmp_path / "study"


def test_a_description_has_no_trace_of_later_settings_that_are_not_used(folder: Path) -> None:
    space = json.loads((folder / "study.json").read_text())["space"]
    assert not set(space) & set(LATER)


def test_parts_without_the_columns_of_later_settings_are_read_and_continued(folder: Path) -> None:
    [file] = folder.glob("part-*.parquet")
    runs = pl.read_parquet(file)
    write_part(folder, file.name.split("-")[1], runs[:5].drop(LATER))
    file.unlink()
    study = st.open_study(folder)
    assert study.runs.height == 5
    assert study.runs.columns == runs.columns
    again = st.sweep(
        "iris", learning_rate=[0.1, 0.3], epochs=[1, 3], seeds=3, folder=folder, resume=True
    )
    order = ["learning_rate", "epochs", "seed"]
    columns = [*order, "rho", "max_gradient_norm", "monitor", "weights_sha256"]
    assert again.runs.sort(order).select(columns).equals(runs.sort(order).select(columns))
    assert again.trained > 0


def test_studies_of_later_settings_are_opened_and_ranked(tmp_path: Path) -> None:
    settings = {
        "rule": ["adam", "adamw"],
        "weight_decay": [0.0, 0.01],
        "max_gradient_norm": [None, 1.0],
        "schedule": ["constant", "one_cycle"],
        "warmup": 0.3,
        "learning_rate": 0.01,
        "epochs": 2,
    }
    study = st.sweep("iris", seeds=2, folder=tmp_path / "study", **settings)
    opened = st.open_study(tmp_path / "study")
    assert opened.configurations == 16
    assert opened.runs.equals(study.runs)
    assert opened.best().settings == study.best().settings
    # adamw without decay is adam, at both norms and schedules.
    assert opened.runs["weights_sha256"].n_unique() == 2 * (16 - 4)
