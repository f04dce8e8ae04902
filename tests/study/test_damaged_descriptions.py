"""A damaged description is never believed, and the study is read with the copy of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import steepest as st
from folder_damage import FILES, copy_of, edits, flips, outcome_of_opening, table_of

SPACE: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [1, 2], "seeds": 3}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "study"
    st.sweep("iris", folder=folder, **SPACE)
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return copy_of(whole, tmp_path / "study")


def runs_of(folder: Path) -> pl.DataFrame:
    return table_of(st.open_study(folder))


def test_both_files_have_the_same_bytes_and_end_in_their_sha256(whole: Path) -> None:
    contents = {(whole / name).read_bytes() for name in FILES}
    assert len(contents) == 1
    assert list(json.loads(contents.pop()))[-1] == "sha256"


@pytest.mark.parametrize("damage", [flips, edits])
def test_no_changed_byte_is_believed_and_no_study_is_lost(folder: Path, damage: Any) -> None:
    known, file = runs_of(folder), folder / "study.json"
    for content in damage(file.read_bytes(), 60, seed=1):
        file.write_bytes(content)
        assert outcome_of_opening(folder, known) == "the same, said"


@pytest.mark.parametrize("cut", [0, 1, 70, -1])
def test_a_truncated_description_is_read_from_its_copy(folder: Path, cut: int) -> None:
    known, file = runs_of(folder), folder / "study.json"
    file.write_bytes(file.read_bytes()[:cut])
    assert outcome_of_opening(folder, known) == "the same, said"


def test_a_deleted_description_is_read_from_its_copy_and_written_again(folder: Path) -> None:
    content = (folder / "study.json").read_bytes()
    (folder / "study.json").unlink()
    with pytest.warns(st.StudyWarning) as caught:
        study = st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert str(caught[0].message) == (
        f"{folder}/study.json cannot be read (No such file or directory); its copy study-copy.json "
        "was read"
    )
    assert study.added == 0
    assert (folder / "study.json").read_bytes() == content


def test_a_sweep_moves_the_damaged_file_aside_and_writes_it_again(folder: Path) -> None:
    content = (folder / "study.json").read_bytes()
    damaged = content.replace(b'"first": 3', b'"first": 9')
    (folder / "study.json").write_bytes(damaged)
    with pytest.warns(st.StudyWarning) as caught:
        study = st.sweep("iris", folder=folder, extend=True, **SPACE | {"seeds": 4})
    assert str(caught[0].message) == (
        f"{folder}/study.json is damaged (its SHA-256 is not the one at its end); its copy "
        "study-copy.json was read"
    )
    assert (study.added, len(study)) == (2, 16)
    assert (folder / "quarantine" / "study.json").read_bytes() == damaged
    assert runs_of(folder).height == 16


def test_a_damaged_copy_is_written_again_by_the_next_sweep(folder: Path) -> None:
    content = (folder / "study-copy.json").read_bytes()
    (folder / "study-copy.json").write_bytes(content[:-9])
    assert len(st.open_study(folder)) == 12
    st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert (folder / "study-copy.json").read_bytes() == content


def test_without_a_whole_copy_the_message_says_what_can_still_be_read(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"iris", b"wine"))
    with pytest.raises(st.StudyError) as caught:
        st.open_study(folder)
    assert str(caught.value) == (
        f"{folder}/study.json is damaged (its SHA-256 is not the one at its end), and there is no "
        f"whole copy of it (study-copy.json); the files of runs, {folder}/part-*.parquet, can be "
        "read with polars"
    )


def test_a_description_of_steepest_0_1_has_no_sha256_and_is_read(folder: Path) -> None:
    known = runs_of(folder)
    entry = json.loads((folder / "study.json").read_bytes())
    del entry["sha256"]
    (folder / "study-copy.json").unlink()
    (folder / "study.json").write_text(json.dumps(entry | {"schema": 1}, indent=1))
    assert outcome_of_opening(folder, known) == "the same"
    st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert json.loads((folder / "study.json").read_bytes())["schema"] == 2


def test_a_description_of_a_newer_steepest_is_refused(folder: Path) -> None:
    (folder / "study.json").write_text('{"schema": 3}')
    with pytest.raises(st.StudyError) as caught:
        st.open_study(folder)
    assert str(caught.value) == (
        f"{folder}/study.json has schema 3, this steepest reads 2 (open it with a newer steepest)"
    )


def test_damaged_data_is_moved_aside_and_written_again(folder: Path) -> None:
    content = (folder / "data.parquet").read_bytes()
    (folder / "data.parquet").write_bytes(content[:200] + b"?" + content[201:])
    study = st.open_study(folder)
    with pytest.raises(st.StudyError, match=r"data\.parquet is missing or damaged"):
        study.network(0)
    st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert (folder / "data.parquet").read_bytes() == content
    assert (folder / "quarantine" / "data.parquet").is_file()
    assert st.open_study(folder).network(0).layers


def test_a_damaged_list_of_data_sets_is_made_anew_from_their_studies(tmp_path: Path) -> None:
    folder = tmp_path / "studies"
    st.sweep(["iris", "wine"], folder=folder, epochs=1, seeds=2)
    file = folder / "studies.json"
    content = file.read_bytes()
    for damaged in flips(content, 40, seed=2):
        file.write_bytes(damaged)
        with pytest.warns(st.StudyWarning, match="the studies in its folder are listed anew"):
            studies = st.open_studies(folder)
        assert sorted(each.name for each in studies) == ["iris", "wine"]
    with pytest.warns(st.StudyWarning):
        st.sweep(["iris", "wine"], folder=folder, epochs=1, seeds=2, resume=True)
    assert file.read_bytes() == content
