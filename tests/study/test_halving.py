"""Sweeps with successive halving: the best of each round are trained for more epochs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import steepest as st
from steepest.errors import SettingsError
from steepest.study.rungs import Rung, rungs_of

OPTIONS: dict[str, Any] = {
    "learning_rate": [0.001, 0.01, 0.1, 0.3, 1.0, 3.0],
    "hidden": [(), (8,)],
    "seeds": 3,
}


def test_rounds_keep_a_share_of_the_candidates_and_end_with_all_epochs() -> None:
    assert rungs_of(200, 54, 3) == (Rung(2, 200), Rung(6, 67), Rung(18, 23), Rung(54, 8))
    assert rungs_of(3, 54, 3) == (Rung(54, 3),)
    assert rungs_of(100, 8, 2, least=4) == (Rung(4, 100), Rung(8, 50))


def test_each_round_trains_the_best_of_the_one_before() -> None:
    study = st.sweep("wine", epochs=9, halving=3, **OPTIONS)
    first = st.sweep("wine", epochs=1, **OPTIONS).ranking()
    assert study.rungs is not None
    rows = study.rungs.filter(study.rungs["rung"] == 0)
    assert rows["mean"].to_list() == first["mean"].to_list()
    assert rows["kept"].to_list() == [True] * 4 + [False] * 8
    second = study.rungs.filter(study.rungs["rung"] == 1)
    assert second["epochs"].to_list() == [3] * 4
    names = ["hidden", "learning_rate"]
    kept = rows.filter(rows["kept"]).select(names).rows()
    assert sorted(kept, key=str) == sorted(second.select(names).rows(), key=str)


def test_runs_of_the_last_round_are_those_of_a_sweep_without_halving() -> None:
    study = st.sweep("wine", epochs=9, halving=3, **OPTIONS)
    whole = st.sweep("wine", epochs=9, **OPTIONS)
    assert study.configurations == 2
    every = set(whole.runs["weights_sha256"])
    assert set(study.runs["weights_sha256"]) <= every
    assert study.runs["epoch_ended"].to_list() == [9] * 6


def test_what_was_tried_is_said() -> None:
    study = st.sweep("wine", epochs=9, halving=3, **OPTIONS)
    assert "2 configurations that halving left of 12" in study.headline
    assert "best of 12 configurations, 2 left by halving" in repr(study.best())
    assert "trained 12 for 1, 4 for 3, 2 for 9 epochs" in str(study.methods())
    assert study.command == ""


def test_the_edge_is_that_of_all_candidates() -> None:
    study = st.sweep("wine", epochs=4, halving=3, seeds=3, learning_rate=[1e-5, 1e-4, 1e-3, 0.1])
    assert study.best().at_edge == (
        "learning_rate 0.1 is the largest number tried: the best may lie beyond (try larger ones)",
    )


def test_a_study_is_kept_and_resumed(tmp_path: Path) -> None:
    made = st.sweep("wine", epochs=9, halving=3, folder=tmp_path / "study", **OPTIONS)
    again = st.sweep("wine", epochs=9, halving=3, folder=tmp_path / "study", resume=True, **OPTIONS)
    opened = st.open_study(tmp_path / "study")
    assert again.added == 0
    for study in (again, opened):
        assert study.runs["weights_sha256"].to_list() == made.runs["weights_sha256"].to_list()
        assert study.headline == made.headline
    assert opened.rungs is None and opened.best().tried == 12


def test_the_size_of_all_rounds_is_estimated() -> None:
    from steepest.study.sweeps import estimate

    found = estimate("wine", epochs=9, halving=3, **OPTIONS)
    assert (found.runs, found.trained, found.configurations) == (6, (12 + 4 + 2) * 3, 12)
    assert found.seconds < estimate("wine", epochs=9, **OPTIONS).seconds


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"halving": 1}, "halving must be a whole number of at least 2, got 1 (3 is usual)"),
        (
            {"halving": 3, "epochs": [2, 4]},
            "epochs must be one number with halving, which trains for fewer first, got [2, 4]",
        ),
        (
            {"halving": 3, "extend": True},
            "extend must be left out with halving: what the next round trains depends on all runs "
            "of the one before",
        ),
        (
            {"halving": 3, "shard": "1/2", "folder": "study"},
            "shard must be left out with halving: what the next round trains depends on all runs "
            "of the one before",
        ),
    ],
)
def test_what_does_not_go_with_halving_is_refused(arguments: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SettingsError) as error:
        st.sweep("wine", **OPTIONS | arguments)
    assert str(error.value) == sentence
