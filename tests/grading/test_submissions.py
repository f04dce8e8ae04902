"""Who handed in what: files, folders, zips, and the names of learning platforms."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from steepest.errors import GradingError
from steepest.exercises import load_exercise
from steepest.grading.archives import BadArchive, unpack_zip
from steepest.grading.preparing import prepare
from steepest.grading.submissions import Submission, find_submissions, version_of

CODE = "def softmax(x):\n    return x\n"


def found_in(folder: Path, *names: str) -> list[Submission]:
    """The submissions in a folder with files of these names."""
    root = folder / "submissions"
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(CODE)
    work = folder / "work"
    work.mkdir()
    return find_submissions(root, work)


def zip_of(file: Path, **texts: str) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    return file


def test_files_and_folders_are_students(tmp_path: Path) -> None:
    found = found_in(tmp_path, "ben.py", "anna/work.ipynb", "anna/helper.py", "notes.txt", ".x.py")
    assert [each.student for each in found] == ["anna", "ben"]


def test_names_of_canvas_give_student_number_and_lateness(tmp_path: Path) -> None:
    found = found_in(
        tmp_path, "doejane_4711_90210_homework.py", "roejohn_LATE_4712_90211_homework-2.ipynb"
    )
    assert [(each.student, each.id, each.late, each.platform) for each in found] == [
        ("doejane", "4711", False, "canvas"),
        ("roejohn", "4712", True, "canvas"),
    ]


def test_several_files_of_one_student_are_one_submission(tmp_path: Path) -> None:
    [found] = found_in(tmp_path, "doejane_4711_90210_a.py", "doejane_4711_90211_b.py")
    assert len(found.paths) == 2


def test_folders_of_moodle_give_student_and_number(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Jane Doe_4711_assignsubmission_file_/work.py",
        "Jürgen Voß_4712_assignsubmission_file/work.py",
    )
    assert [(each.student, each.id) for each in found] == [
        ("Jane Doe", "4711"), ("Jürgen Voß", "4712"),
    ]  # fmt: skip


def test_the_tree_of_nbgrader_gives_students(tmp_path: Path) -> None:
    found = found_in(tmp_path, "submitted/anna/ps1/p.ipynb", "submitted/ben/ps1/p.ipynb")
    assert [(each.student, each.platform) for each in found] == [
        ("anna", "nbgrader"), ("ben", "nbgrader"),
    ]  # fmt: skip


def test_a_zip_of_all_submissions_is_unpacked(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "all.zip", **{"doejane_1_2_a.py": CODE, "roejohn_3_4_a.py": CODE})
    (tmp_path / "work").mkdir()
    assert len(find_submissions(file, tmp_path / "work")) == 2


def test_two_students_whose_names_differ_in_signs_get_files_of_their_own(tmp_path: Path) -> None:
    found = found_in(tmp_path, "a b.py", "a?b.py")
    assert len({each.key for each in found}) == 2


def test_a_folder_without_submissions_is_named(tmp_path: Path) -> None:
    with pytest.raises(GradingError) as raised:
        found_in(tmp_path, "readme.txt")
    assert str(raised.value) == (
        "submissions must hold a .py file, a notebook, a folder or a zip of each student, found "
        f"none in {tmp_path}/submissions"
    )


def test_a_zip_with_a_path_outside_is_not_unpacked(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "bad.zip", **{"../evil.py": CODE})
    with pytest.raises(BadArchive, match=r'the path "\.\./evil\.py", which leads out'):
        unpack_zip(file, tmp_path / "in")
    assert not (tmp_path / "evil.py").exists()


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "bomb.zip", **{"bomb.txt": "0" * 30_000_000})
    with pytest.raises(BadArchive, match="is a zip bomb"):
        unpack_zip(file, tmp_path / "in")


def test_a_zip_that_lies_about_its_sizes_unpacks_no_more_than_it_says(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "lie.zip", **{"a.txt": "0" * 900_000})
    data = file.read_bytes().replace((900_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    file.write_bytes(data)
    folder = tmp_path / "in"
    folder.mkdir()
    try:
        unpack_zip(file, folder)
    except BadArchive:
        return
    assert (folder / "a.txt").stat().st_size <= 10


def test_a_damaged_zip_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"PK\3\4 no zip")
    with pytest.raises(BadArchive, match="is a zip that is damaged"):
        unpack_zip(tmp_path / "bad.zip", tmp_path / "in")


def prepared(folder: Path, *paths: Path) -> tuple[list[str], list[str]]:
    target = folder / "prepared"
    target.mkdir()
    return prepare(Submission("anna", paths), target, load_exercise("softmax_regression"))


def test_the_file_with_the_most_pieces_is_run_first(tmp_path: Path) -> None:
    folder = tmp_path / "anna"
    folder.mkdir()
    (folder / "a.py").write_text(CODE)
    (folder / "b.py").write_text(CODE + "def train(): pass\ndef gradient(): pass\n")
    (folder / "c.py").write_text("print('nothing')\n")
    assert prepared(tmp_path, folder)[0] == ["b.py", "a.py"]


def test_the_last_version_of_a_file_is_run(tmp_path: Path) -> None:
    names = ("doejane_1_2_work.py", "doejane_1_3_work-1.py", "doejane_1_4_work-2.py")
    for name in names:
        (tmp_path / name).write_text(CODE)
    files, remarks = prepared(tmp_path, *(tmp_path / name for name in names))
    assert files == ["work-2.py"]
    assert remarks == ["handed in again: work.py, work-1.py not run"]


def test_links_of_a_submission_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.py"
    secret.write_text(CODE)
    folder = tmp_path / "anna"
    folder.mkdir()
    (folder / "link.py").symlink_to(secret)
    (folder / "own.py").write_text(CODE)
    assert prepared(tmp_path, folder)[0] == ["own.py"]


def test_a_large_submission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "large.py"
    with file.open("wb") as handle:
        handle.truncate(200 * 2**20)
    with pytest.raises(BadArchive, match="has 200 MB, more than 100 MB: it was not run"):
        prepared(tmp_path, file)


def test_versions_are_numbers_at_the_end_of_a_name() -> None:
    assert [version_of(each) for each in ("a-3.py", "a.py", "2024-05-01-a.py")] == [3, 0, 0]


def test_a_notebook_in_a_zip_in_a_folder_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "Jane Doe_1_assignsubmission_file_"
    folder.mkdir()
    book = json.dumps({"cells": [{"cell_type": "code", "source": CODE}]})
    zip_of(folder / "work.zip", **{"hand-in/work.ipynb": book, "__MACOSX/work.py": CODE})
    assert prepared(tmp_path, folder)[0] == ["hand-in/work.ipynb"]
