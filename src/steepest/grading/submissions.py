"""Who handed in what: files, folders and zips, and the names that learning platforms give them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from steepest.errors import GradingError, escape_controls

__all__ = ["Submission", "find_submissions"]

CODE: Final = (".py", ".ipynb")
CANVAS: Final = re.compile(
    r"(?P<student>[^_]+)_(?P<late>LATE_)?(?P<id>\d+)_(?P<upload>\d+)_(?P<file>.+)"
)
"""doejane_LATE_4711_90210_homework-1.py: name, user, submission, file with a version."""
MOODLE: Final = re.compile(
    r"(?P<student>.+?)_(?P<id>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)"
)
"""Jane Doe_4711_assignsubmission_file_/homework.py, or the same in one name."""
VERSION: Final = re.compile(r"-(\d{1,3})(?=\.\w+$)")
IGNORED: Final = ("__MACOSX", ".ipynb_checkpoints", "__pycache__", ".git", ".venv", "node_modules")


@dataclass(frozen=True, slots=True)
class Submission:
    """What one student, or one group, handed in.

    Attributes:
        student: the name.
        paths: files, or one folder.
        id: the number that the platform has for the student; "" if it gives none.
        late: whether the platform's name says so.
        platform: "canvas", "moodle", "nbgrader" or "".
        inside: the part of a zip of all submissions that is this one; "" if it is a whole one.
    """

    student: str
    paths: tuple[Path, ...]
    id: str = ""
    late: bool = False
    platform: str = ""

    @property
    def key(self) -> str:
        """A name for files: of letters, digits and hyphens, and different for different ones."""
        plain = re.sub(r"[^\w.-]+", "-", self.student).strip("-.")[:60] or "student"
        return f"{plain}-{self.id}" if self.id else plain


def find_submissions(folder: str | Path, work: Path) -> list[Submission]:
    """The submissions in a folder, or in a zip of all of them, by student.

    Args:
        folder: a folder with a file, a folder or a zip of each student; or a zip of such a folder.
        work: an empty folder, in which a zip of all submissions is unpacked.

    Raises:
        GradingError: there is no such folder, or no submission in it.
    """
    root = Path(folder)
    if root.suffix.lower() == ".zip" and root.is_file():
        root = _unpack_all(root, work)
    if not root.is_dir():
        raise GradingError(
            "submissions must be a folder or a zip, there is none at "
            f"{escape_controls(str(folder))}"
        )
    entries = [each for each in sorted(root.iterdir()) if not _is_ignored(each.name)]
    if len(entries) == 1 and entries[0].is_dir() and not _is_submission(entries[0]):
        entries = sorted(each for each in entries[0].iterdir() if not _is_ignored(each.name))
    found = list(_join(_submission_of(each) for each in entries if _may_be_one(each)))
    if not found:
        raise GradingError(
            f"submissions must hold a .py file, a notebook, a folder or a zip of each student, "
            f"found none in {escape_controls(str(folder))}"
        )
    return _with_different_keys(sorted(found, key=lambda each: (each.student.lower(), each.id)))


def _unpack_all(file: Path, work: Path) -> Path:
    from steepest.grading.archives import BadArchive, unpack_zip

    try:
        unpack_zip(file, work, most_bytes=4 * 2**30)
    except BadArchive as problem:
        raise GradingError(f"{file} {problem}") from None
    return work


def _is_ignored(name: str) -> bool:
    return name.startswith(".") or name in IGNORED


def _is_submission(folder: Path) -> bool:
    """Whether a folder is one student's, and not one that holds those of all."""
    names = [each.name for each in folder.iterdir()]
    return MOODLE.fullmatch(folder.name) is not None or not any(
        CANVAS.fullmatch(name) or MOODLE.fullmatch(name) or (folder / name).is_dir()
        for name in names
    )


def _may_be_one(path: Path) -> bool:
    if path.is_symlink():
        return False
    if path.is_dir():
        return not (path / "exercise.json").exists()  # a folder of grades
    return path.is_file() and (
        path.suffix.lower() in (*CODE, ".zip")
        or CANVAS.fullmatch(path.name) is not None
        or MOODLE.fullmatch(path.name) is not None
    )


def _submission_of(path: Path) -> Submission:
    moodle = MOODLE.fullmatch(path.name)
    if moodle:
        return Submission(moodle["student"], (path,), moodle["id"], False, "moodle")
    canvas = CANVAS.fullmatch(path.name) if path.is_file() else None
    if canvas:
        late = canvas["late"] is not None
        return Submission(canvas["student"], (path,), canvas["id"], late, "canvas")
    if path.is_dir():
        inner = [each for each in path.iterdir() if not _is_ignored(each.name)]
        if len(inner) == 1 and inner[0].is_dir() and any(inner[0].glob("*.ipynb")):
            return Submission(path.name, (inner[0],), "", False, "nbgrader")
        return Submission(path.name, (path,))
    return Submission(path.stem, (path,))


def _join(found: Iterable[Submission]) -> Iterator[Submission]:
    """Several files of one student as one submission."""
    by_student: dict[tuple[str, str, str], list[Submission]] = {}
    for each in found:
        by_student.setdefault((each.platform, each.student, each.id), []).append(each)
    for (platform, student, number), parts in by_student.items():
        paths = tuple(path for each in parts for path in each.paths)
        late = any(each.late for each in parts)
        yield Submission(student, paths, number, late, platform)


def _with_different_keys(found: list[Submission]) -> list[Submission]:
    """The submissions, with a number for those whose keys would be the same."""
    taken: dict[str, int] = {}
    result = []
    for each in found:
        count = taken[each.key.lower()] = taken.get(each.key.lower(), 0) + 1
        if count > 1:
            each = Submission(
                each.student, each.paths, f"{each.id}{'-' * bool(each.id)}{count}", each.late,
                each.platform,
            )  # fmt: skip
        result.append(each)
    return result


def original_name(path: Path | PurePath) -> str:
    """The name that a file had before the platform gave it another one."""
    for pattern in (CANVAS, MOODLE):
        matched = pattern.fullmatch(path.name)
        if matched and matched["file"]:
            return matched["file"]
    return path.name


def version_of(name: str) -> int:
    """The version of a file that was handed in again: homework-2.py is version 2.

    >>> version_of("homework-2.py"), version_of("homework.py")
    (2, 0)
    """
    matched = VERSION.search(name)
    return int(matched[1]) if matched else 0


def is_zip(path: Path) -> bool:
    """Whether a file is to be unpacked."""
    return path.suffix.lower() == ".zip" or (path.suffix == "" and zipfile.is_zipfile(path))
