"""Files appear whole or not at all, and a folder is tried before anything is computed for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from steepest.errors import StudyError
from steepest.files import make_writable_folder, remove_unfinished_files, write_whole_file


def test_unfinished_files_are_removed_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / ".part-00.parquet.123.tmp").write_bytes(b"half a part")
    (tmp_path / "study.json").write_bytes(b"{}")
    remove_unfinished_files(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["study.json"]


@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file = tmp_path / "study.json"
    write_whole_file(file, b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    elif call == "replace":
        monkeypatch.setattr(Path, "replace", full)
    else:
        monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="No space left on device"):
        write_whole_file(file, b"after")
    monkeypatch.undo()
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_writable_folder_is_made_with_its_parents_and_left_empty(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_writable_folder(folder)
    make_writable_folder(folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudyError) as caught:
        make_writable_folder(tmp_path / "file" / "folder")
    assert str(caught.value) == (
        f"folder {tmp_path}/file/folder cannot be written to (Not a directory); choose another"
    )
