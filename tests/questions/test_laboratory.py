"""Sweeps of a question are kept, found again, finished, and never mixed up."""

from __future__ import annotations

from pathlib import Path

import pytest

import steepest as st
from question_cases import SETTINGS, data
from steepest.questions.laboratory import FRESH, Laboratory


def folders(place: Path) -> list[str]:
    return sorted(each.name for each in place.iterdir())


def test_seeds_that_judge_have_chosen_nothing() -> None:
    laboratory = Laboratory(data(), 5)
    assert list(laboratory.choosing_seeds) == [0, 1, 2, 3, 4]
    assert list(laboratory.fresh_seeds) == [FRESH + k for k in range(5)]


def test_the_second_sweep_trains_nothing_and_is_the_first(tmp_path: Path) -> None:
    laboratory = Laboratory(data(), 4, tmp_path)
    first = laboratory.sweep("arm", **SETTINGS)
    again = laboratory.sweep("arm", **SETTINGS)
    assert (first.added, again.added) == (4, 0)
    assert again.runs["weights_sha256"].equals(first.runs["weights_sha256"])
    assert len(folders(tmp_path)) == 1
    assert first.samples == (20, 10, 10)


def test_what_changes_the_result_changes_the_folder(tmp_path: Path) -> None:
    laboratory = Laboratory(data(), 4, tmp_path)
    laboratory.sweep("arm", **SETTINGS)
    for other in (
        lambda: laboratory.sweep("arm", **SETTINGS | {"epochs": 3}),
        lambda: laboratory.sweep("arm", seeds=laboratory.choosing_seeds, **SETTINGS),
        lambda: laboratory.sweep("arm", split=(0.6, 0.2, 0.2), **SETTINGS),
        lambda: laboratory.sweep("arm", split_seed=1, **SETTINGS),
        lambda: laboratory.sweep("arm", data=st.load("iris"), **SETTINGS),
        lambda: Laboratory(data(), 5, tmp_path).sweep("arm", **SETTINGS),
    ):
        before = len(folders(tmp_path))
        assert other().added > 0
        assert len(folders(tmp_path)) == before + 1


def test_the_name_of_the_data_and_the_threads_change_nothing(tmp_path: Path) -> None:
    Laboratory(data(), 4, tmp_path).sweep("arm", **SETTINGS)
    renamed = Laboratory(data("renamed"), 4, tmp_path, threads=1).sweep("arm", **SETTINGS)
    assert renamed.added == 0


def test_an_interrupted_sweep_is_finished(tmp_path: Path) -> None:
    def stop(done: int, total: int, seconds: float, left: float) -> None:
        raise KeyboardInterrupt

    arm = SETTINGS | {"learning_rate": [0.1, 0.2, 0.3]}
    with pytest.raises(KeyboardInterrupt):
        Laboratory(data(), 400, tmp_path, progress=stop).sweep("arm", **arm)
    study = Laboratory(data(), 400, tmp_path).sweep("arm", **arm)
    assert study.complete and len(study) == 1200
    assert len(folders(tmp_path)) == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Laboratory(data(), 2).sweep("arm", **SETTINGS).folder is None
    assert folders(tmp_path) == []
