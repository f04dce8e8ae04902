"""The files of a submission copied into a folder of its own, and which of them are run."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from steepest.exercises.loading import Exercise
from steepest.grading.archives import MOST_BYTES, BadArchive, copy_tree, unpack_zip
from steepest.grading.submissions import (
    CODE,
    IGNORED,
    VERSION,
    Submission,
    is_zip,
    original_name,
    version_of,
)

__all__ = ["digest_of", "prepare"]

MOST_FILES: Final = 8
"""Files of one submission that are run."""


def digest_of(submission: Submission) -> str:
    """SHA-256 of the names and contents of a submission's files."""
    digest = hashlib.sha256()
    for path in submission.paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for each in files:
            if each.is_symlink() or not each.is_file():
                continue
            digest.update(f"{each.relative_to(path.parent)}\0{each.stat().st_size}\0".encode())
            if each.stat().st_size <= MOST_BYTES:
                with each.open("rb") as handle:
                    digest.update(hashlib.file_digest(handle, "sha256").digest())
    return digest.hexdigest()


def prepare(
    submission: Submission, folder: Path, exercise: Exercise
) -> tuple[list[str], list[str]]:
    """Copy a submission's files into a folder.

    Args:
        submission: as it was handed in.
        folder: empty.
        exercise: whose pieces are looked for.

    Returns:
        The names of the files that are run, those with the most pieces first, and remarks.

    Raises:
        BadArchive: the files are too large, or their zip is damaged or harmful.
    """
    remarks = []
    for path in submission.paths:
        if path.is_dir():
            copy_tree(path, folder)
        elif path.stat().st_size > MOST_BYTES:
            size = path.stat().st_size >> 20
            raise BadArchive(f"has {size} MB, more than {MOST_BYTES >> 20} MB: it was not run")
        elif is_zip(path):
            unpack_zip(path, folder)
        else:
            target = folder / original_name(path)
            target.write_bytes(path.read_bytes())
    for inner in sorted(folder.rglob("*.zip")):  # a zip inside a folder, as Moodle gives it
        unpack_zip(inner, inner.parent)
        inner.unlink()
    found = [each for each in sorted(folder.rglob("*")) if _is_code(each, folder)]
    kept, replaced = _newest(found)
    if replaced:
        remarks.append(f"handed in again: {_listed(replaced)} not run")
    counted = sorted(kept, key=lambda each: (-_pieces_in(each, exercise), str(each)))
    useful = [each for each in counted if _pieces_in(each, exercise)] or counted[:1]
    return [str(each.relative_to(folder)) for each in useful[:MOST_FILES]], remarks


def _is_code(path: Path, folder: Path) -> bool:
    inside = path.relative_to(folder).parts
    return path.is_file() and path.suffix.lower() in CODE and not set(inside) & set(IGNORED)


def _newest(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The last version of each file, and the others."""
    by_name: dict[Path, list[Path]] = {}
    for each in files:
        by_name.setdefault(each.with_name(VERSION.sub("", each.name)), []).append(each)
    kept, replaced = [], []
    for versions in by_name.values():
        *older, newest = sorted(versions, key=lambda each: version_of(each.name))
        plain = all(version_of(each.name) == 0 for each in versions)
        kept += versions if plain else [newest]
        replaced += [] if plain else older
    return kept, replaced


def _pieces_in(path: Path, exercise: Exercise) -> int:
    """How many pieces a file seems to have, by the names in its text."""
    text = path.read_bytes().decode("utf-8", "replace")
    names = [each.names for each in exercise.pieces.values()]
    return sum(any(re.search(rf"\b{re.escape(n)}\b", text) for n in each) for each in names)


def _listed(paths: Iterable[Path]) -> str:
    names = [each.name for each in paths]
    return f"{', '.join(names[:3])}{' and others' if len(names) > 3 else ''}"
