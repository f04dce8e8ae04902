"""Files appear whole or not at all, and a folder is tried before anything is computed for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from steepest.errors import StudyError
from steepest.files import (
    make_writable_folder,
    read_regular_file,
    remove_unfinished_files,
    write_whole_file,
)


def test_unfinished_files_are_removed_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / ".part-00.parquet.123-0123456789abcdef.tmp").write_bytes(b"half a part")
    kept = ["study.json", ".notes.tmp", "x.tmp", ".a.b.tmp"]
    for name in kept:
        (tmp_path / name).write_bytes(b"{}")
    (tmp_path / ".linked.1-0123456789abcdef.tmp").symlink_to(tmp_path / "x.tmp")
    remove_unfinished_files(tmp_path)
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {*kept, ".linked.1-0123456789abcdef.tmp"}


def test_an_error_names_the_file_that_could_not_be_written(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "study.json"
    with pytest.raises(FileNotFoundError) as caught:
        write_whole_file(file, b"content")
    assert (caught.value.filename, caught.value.strerror) == (
        str(file),
        "No such file or directory",
    )


def test_a_link_a_folder_a_pipe_or_a_large_file_is_not_read(tmp_path: Path) -> None:
    whole, link, pipe = tmp_path / "whole", tmp_path / "link", tmp_path / "pipe"
    whole.write_bytes(b"content")
    link.symlink_to(whole)
    os.mkfifo(pipe)
    assert read_regular_file(whole, 7) == b"content"
    for file in (link, pipe, tmp_path):
        with pytest.raises(OSError, match="it is not a regular file"):
            read_regular_file(file, 7)
    with pytest.raises(OSError, match="it is larger than 0 MB"):
        read_regular_file(whole, 6)


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"of somebody else")
    link.symlink_to(target)
    write_whole_file(link, b"ours")
    assert (target.read_bytes(), link.read_bytes()) == (b"of somebody else", b"ours")
    assert not link.is_symlink()


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
