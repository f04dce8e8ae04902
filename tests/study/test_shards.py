"""Shards of a sweep: which runs they have, and merging them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest.study.shards import Shard, runs_of_shard
from steepest.study.spaces import space_from_options
from steepest.study.storage import lock_folder
from steepest.study.sweeps import estimate

SPACE: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [1, 2], "batch_size": 30, "seeds": 3}


def runs_of(study: st.Study) -> pl.DataFrame:
    return study.runs.drop("milliseconds")


def sweep_shards(place: Path, count: int, **options: Any) -> list[Path]:
    """The folders of all shards of a small sweep."""
    folders = [place / f"{number} of {count}" for number in range(1, count + 1)]
    for number, folder in enumerate(folders, start=1):
        st.sweep("iris", shard=(number, count), folder=folder, **(SPACE | options))
    return folders


def refused(folder: Path, shards: Any) -> str:
    with pytest.raises(st.StudyError) as caught:
        st.merge_studies(folder, shards)
    return str(caught.value)


@pytest.mark.parametrize("seeds", [1, 5, 40])
@pytest.mark.parametrize("of", [1, 2, 7])
def test_every_run_is_in_one_shard_and_shards_are_of_equal_length(seeds: int, of: int) -> None:
    space = space_from_options(
        {
            "learning_rate": [0.1, 0.2, 0.3, 0.4],
            "epochs": [2, 4],
            "schedule": ["constant", "cosine"],
        }
    )
    shards = [runs_of_shard(space, seeds, Shard(number, of)) for number in range(1, of + 1)]
    assert (np.sum(shards, axis=0) == 1).all()
    trainings = [
        sum(int(own[:, family.rows].any(axis=2).sum()) for family in space.families)
        for own in shards
    ]
    assert sum(trainings) == seeds * space.trainings
    assert max(trainings) - min(trainings) <= 1
    # A shorter run is recorded during the longest, so both are in the same shard.
    for family in space.families:
        for own in shards:
            assert (own[:, family.rows].any(axis=2) == own[:, family.rows].all(axis=2)).all()


def test_a_shard_knows_what_it_is(tmp_path: Path) -> None:
    study = st.sweep("iris", shard="2/3", folder=tmp_path / "study", **SPACE)
    for each in (study, st.open_study(tmp_path / "study")):
        assert each.description.shard == (2, 3)
        assert each.complete and len(each) == 4
        assert each.headline == (
            "Study of iris, shard 2/3: 4 runs from 2 trainings, 4 configurations, 3 seeds"
        )
        assert each.command.endswith(" --seeds 3 --shard 2/3")
    again = st.sweep("iris", shard=(2, 3), folder=tmp_path / "study", resume=True, **SPACE)
    assert again.added == 0 and again.runs.equals(study.runs)


def test_a_shard_is_estimated() -> None:
    shard, whole = estimate("iris", shard="1/3", **SPACE), estimate("iris", **SPACE)
    assert (shard.runs, shard.trained, whole.runs, whole.trained) == (4, 2, 12, 6)
    assert shard.seconds < whole.seconds


def test_merged_shards_are_the_study_made_at_once(tmp_path: Path) -> None:
    whole = st.sweep("iris", folder=tmp_path / "whole", **SPACE)
    shards = sweep_shards(tmp_path, 4)
    merged = st.merge_studies(tmp_path / "merged", shards)
    assert runs_of(merged).equals(runs_of(whole))
    assert merged.complete and merged.headline == whole.headline
    assert (tmp_path / "merged" / "study.json").read_bytes() == (
        tmp_path / "whole" / "study.json"
    ).read_bytes()
    more = st.sweep("iris", folder=tmp_path / "merged", extend=True, **(SPACE | {"seeds": 4}))
    assert more.added == 2


def test_a_merge_that_was_interrupted_goes_on(tmp_path: Path) -> None:
    shards = sweep_shards(tmp_path, 3)
    merged = runs_of(st.merge_studies(tmp_path / "merged", shards))
    parts = sorted((tmp_path / "merged").glob("part-*"))
    for part in parts[1:]:
        part.unlink()
    assert runs_of(st.merge_studies(tmp_path / "merged", shards)).equals(merged)
    assert sorted((tmp_path / "merged").glob("part-*")) == parts


def test_shards_without_data_are_merged_without_data(tmp_path: Path) -> None:
    shards = sweep_shards(tmp_path, 2, store_data=False)
    assert not st.merge_studies(tmp_path / "merged", shards).description.stored
    assert not (tmp_path / "merged" / "data.parquet").exists()


@pytest.mark.parametrize(
    ("shard", "message"),
    [
        ("0/10", "shard must be one of 1/10 to 10/10, got 0/10"),
        ("11/10", "shard must be one of 1/10 to 10/10, got 11/10"),
        ((1, 0), "shard must be one of at least 1, got 1/0"),
        ("7/7", "shard must be one of at most 6, the trainings of this sweep, got 7/7"),
        ("3", 'shard must be a number and how many there are, such as "3/10", got "3"'),
        ((1, 2, 3), 'shard must be a number and how many there are, such as "3/10", got (1, 2, 3)'),
        (
            (1.0, 2.5),
            'shard must be a number and how many there are, such as "3/10", got (1.0, 2.5)',
        ),
    ],
)
def test_wrong_shards_are_refused(shard: Any, message: str, tmp_path: Path) -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.sweep("iris", shard=shard, folder=tmp_path / "study", **SPACE)
    assert str(caught.value) == message
    assert not (tmp_path / "study").exists()


def test_a_shard_needs_a_folder_and_one_data_set(tmp_path: Path) -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.sweep("iris", shard="1/2", **SPACE)
    assert str(caught.value) == (
        'shard must go with a folder, which merge_studies joins, got shard "1/2" and no folder'
    )
    with pytest.raises(st.SettingsError) as caught:
        st.sweep(["iris", "wine"], shard="1/2", folder=tmp_path / "study", **SPACE)
    assert str(caught.value) == (
        'shard must go with one data set, got shard "1/2" and a list of data sets (sweep each data '
        "set in shards of its own)"
    )


def test_the_folder_of_a_shard_takes_no_other_runs(tmp_path: Path) -> None:
    place = tmp_path / "study"
    st.sweep("iris", shard="1/2", folder=place, **SPACE)
    for shard, got in (("2/2", "shard 2/2"), (None, "a whole study")):
        with pytest.raises(st.StudyError) as caught:
            st.sweep("iris", shard=shard, folder=place, resume=True, **SPACE)
        assert str(caught.value) == (
            f"folder {place} holds shard 1/2, got {got} (each shard has a folder of its own)"
        )
    with pytest.raises(st.StudyError) as caught:
        st.sweep("iris", shard="1/2", folder=place, extend=True, **SPACE)
    assert str(caught.value) == (
        f"folder {place} holds shard 1/2 of a study: extend=True goes without shards (extend the "
        "merged study, or sweep all shards again)"
    )


def test_overlapping_and_missing_shards_are_named(tmp_path: Path) -> None:
    shards, merged = sweep_shards(tmp_path, 4), tmp_path / "merged"
    assert refused(merged, [*shards, shards[2]]) == (
        f"{shards[2]} and {shards[2]} both hold shard 3/4 (give each shard once)"
    )
    assert refused(merged, [shards[0], *shards[2:]]) == (
        "shard 2/4 is missing (give the folders of all 4)"
    )
    assert refused(merged, shards[1]) == (
        "shards 1/4, 3/4, 4/4 are missing (give the folders of all 4)"
    )
    assert refused(merged, []) == "shards must be the folders of all shards, got none"
    [other, _] = sweep_shards(tmp_path, 2)
    assert refused(merged, [*shards, other]) == (
        f"{other} holds shard 1/2, {shards[0]} one of 4 (merge the shards of one sweep)"
    )
    assert not merged.exists()


def test_shards_of_different_studies_are_refused(tmp_path: Path) -> None:
    shards, merged = sweep_shards(tmp_path, 2), tmp_path / "merged"
    for number, (data, options, what) in enumerate(
        (
            ("wine", {}, "data"),
            ("iris", {"test_seed": 3}, "split"),
            ("iris", {"epochs": [1, 3]}, "epochs"),
            ("iris", {"hidden": [(4,), ()]}, "hidden"),
            ("iris", {"seeds": [0, 2, 1], "init_seed": 3}, "init_seed and seeds"),
        )
    ):
        other = tmp_path / str(number)
        st.sweep(data, shard="2/2", folder=other, **(SPACE | options))
        assert refused(merged, [shards[0], other]) == (
            f"{other} and {shards[0]} are of different studies, which differ in {what} (merge the "
            "shards of one sweep)"
        )
    st.sweep("wine", folder=merged, **SPACE)
    assert refused(merged, shards) == (
        f"{merged} and {shards[0]} are of different studies, which differ in data (merge the "
        "shards of one sweep)"
    )


def test_what_is_no_whole_shard_is_refused(tmp_path: Path) -> None:
    shards, merged = sweep_shards(tmp_path, 2), tmp_path / "merged"
    whole = tmp_path / "whole"
    st.sweep("iris", folder=whole, **SPACE)
    assert refused(merged, [shards[0], whole]) == (
        f"{whole} holds a whole study (shards are made with shard=, --shard)"
    )
    st.merge_studies(merged, shards)
    assert refused(shards[1], shards) == (
        f"{shards[1]} holds a shard (merge into a folder of its own)"
    )
    [foreign] = shards[0].glob("part-*")
    (shards[1] / foreign.name).write_bytes(foreign.read_bytes())
    assert refused(merged, shards) == (
        f"{shards[1]} has 6 runs that do not belong to its shard 2/2 (they overlap with other "
        "shards: sweep it again in a new folder)"
    )
    foreign.unlink()
    assert refused(merged, shards) == (
        f"{shards[0]} has 0 of the 6 runs of shard 1/2 (finish it with resume=True, --resume)"
    )


def test_a_shard_of_a_newer_version_and_a_folder_in_use_are_refused(tmp_path: Path) -> None:
    shards, merged = sweep_shards(tmp_path, 2), tmp_path / "merged"
    st.merge_studies(merged, shards)
    with lock_folder(merged), pytest.raises(st.StudyError, match="is being written to by process"):
        st.merge_studies(merged, shards)
    for file in ("study.json", "study-copy.json"):
        entry = json.loads((shards[1] / file).read_text())
        del entry["sha256"]
        (shards[1] / file).write_text(json.dumps(entry | {"schema": 3}))
    assert refused(tmp_path / "other", shards) == (
        f"{shards[1] / 'study.json'} has schema 3, this steepest reads 2 (open it with a newer "
        "steepest)"
    )


def test_a_shard_that_the_description_cannot_have_is_refused(tmp_path: Path) -> None:
    [_, place] = sweep_shards(tmp_path, 2)
    for shard in ([3, 2], [1, 2, 3], "1/2"):
        for file in ("study.json", "study-copy.json"):
            entry = json.loads((place / file).read_text())
            entry.pop("sha256", None)
            text = json.dumps(entry | {"schema": 1, "shard": shard})
            (place / file).write_text(text)
        with pytest.raises(st.StudyError, match=r"describes no whole study \(shard must be "):
            st.open_study(place)


def test_a_damaged_part_of_a_shard_is_named_and_not_copied(tmp_path: Path) -> None:
    shards = sweep_shards(tmp_path, 2)
    [part] = shards[0].glob("part-*")
    part.write_bytes(part.read_bytes()[:-1] + b"x")
    with pytest.warns(st.StudyWarning, match="is damaged"):
        assert refused(tmp_path / "merged", shards) == (
            f"{shards[0]} has 0 of the 6 runs of shard 1/2 (finish it with resume=True, --resume)"
        )
    with pytest.warns(st.StudyWarning, match="it was moved to"):
        st.sweep("iris", shard="1/2", folder=shards[0], resume=True, **SPACE)
    part.write_bytes(b"damaged")  # beside the runs that are there again
    with pytest.warns(st.StudyWarning, match="is damaged"):
        merged = st.merge_studies(tmp_path / "merged", shards)
    assert runs_of(merged).equals(runs_of(st.sweep("iris", **SPACE)))
    assert not (tmp_path / "merged" / part.name).exists()
