"""Sweeps of an experiment are kept, found again and completed, each in its own folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import steepest as st
from question_cases import SETTINGS, data
from steepest.questions.experiment_setup import FIRST_TEST_SEED, ExperimentSetup
from steepest.reports.figure_cache import digest_of


def folders(place: Path) -> list[str]:
    return sorted(each.name for each in place.iterdir())


def test_tuning_seeds_and_test_seeds_differ() -> None:
    setup = ExperimentSetup(data(), 5)
    assert list(setup.tuning_seeds) == [0, 1, 2, 3, 4]
    assert list(setup.test_seeds) == [FIRST_TEST_SEED + k for k in range(5)]


def test_the_second_sweep_trains_nothing_and_is_the_first(tmp_path: Path) -> None:
    setup = ExperimentSetup(data(), 4, tmp_path)
    first = setup.sweep("arm", **SETTINGS)
    again = setup.sweep("arm", **SETTINGS)
    assert (first.added, again.added) == (4, 0)
    assert again.runs["weights_sha256"].equals(first.runs["weights_sha256"])
    assert digest_of(again.runs) == digest_of(first.runs)
    assert len(folders(tmp_path)) == 1
    assert first.samples == (20, 10, 10)


def test_what_changes_the_result_changes_the_folder(tmp_path: Path) -> None:
    setup = ExperimentSetup(data(), 4, tmp_path)
    setup.sweep("arm", **SETTINGS)
    for other in (
        lambda: setup.sweep("arm", **SETTINGS | {"epochs": 3}),
        lambda: setup.sweep("arm", seeds=setup.tuning_seeds, **SETTINGS),
        lambda: setup.sweep("arm", split=(0.6, 0.2, 0.2), **SETTINGS),
        lambda: setup.sweep("arm", split_seed=1, **SETTINGS),
        lambda: setup.sweep("arm", data=st.load("iris"), **SETTINGS),
        lambda: ExperimentSetup(data(), 5, tmp_path).sweep("arm", **SETTINGS),
    ):
        before = len(folders(tmp_path))
        assert other().added > 0
        assert len(folders(tmp_path)) == before + 1


def test_the_name_of_the_data_and_the_threads_change_nothing(tmp_path: Path) -> None:
    ExperimentSetup(data(), 4, tmp_path).sweep("arm", **SETTINGS)
    renamed = ExperimentSetup(data("renamed"), 4, tmp_path, threads=1).sweep("arm", **SETTINGS)
    assert renamed.added == 0


def test_an_interrupted_sweep_is_finished(tmp_path: Path) -> None:
    def stop(done: int, total: int, seconds: float, left: float) -> None:
        raise KeyboardInterrupt

    arm = SETTINGS | {"learning_rate": [0.1, 0.2, 0.3]}
    with pytest.raises(KeyboardInterrupt):
        ExperimentSetup(data(), 400, tmp_path, progress=stop).sweep("arm", **arm)
    study = ExperimentSetup(data(), 400, tmp_path).sweep("arm", **arm)
    assert study.complete and len(study) == 1200
    assert len(folders(tmp_path)) == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert ExperimentSetup(data(), 2).sweep("arm", **SETTINGS).folder is None
    assert folders(tmp_path) == []


def test_arrays_are_kept_and_a_damaged_file_is_computed_again(tmp_path: Path) -> None:
    setup = ExperimentSetup(data(), 2, folder=tmp_path)
    calls: list[int] = []

    def compute() -> dict[str, np.ndarray]:
        calls.append(1)
        return {"twice": np.array([2.0, 4.0])}

    for _ in range(2):
        assert setup.keep("twice", compute, rate=0.1)["twice"].tolist() == [2, 4]
    assert len(calls) == 1
    setup.keep("twice", compute, rate=0.2)
    replace(setup, seeds=3).keep("twice", compute, rate=0.1)
    assert len(calls) == 3
    for file in tmp_path.glob("twice-*.npz"):
        file.write_bytes(file.read_bytes()[:40])
    assert setup.keep("twice", compute, rate=0.1)["twice"].tolist() == [2, 4]
    assert len(calls) == 4
