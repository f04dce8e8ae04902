"""The description of a study in its folder: ``study.json``, and a copy for the day it is damaged.

Both files have the same bytes, which end in their SHA-256. The copy is written first, so a study
that was extended is never described by what it was before.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Final

from steepest.errors import StudyError, StudyWarning
from steepest.files import is_regular_file, read_regular_file, write_whole_file
from steepest.study.checksums import Damaged
from steepest.study.description_json import description_to_json, read_description
from steepest.study.descriptions import Description
from steepest.study.quarantine import move_aside

__all__ = ["COPY", "DESCRIPTION", "LIST", "holds_study", "read_folder", "write_description"]

DESCRIPTION: Final = "study.json"
COPY: Final = "study-copy.json"
LIST: Final = "studies.json"
"""In a folder with a folder of its own for the study of each data set."""

MOST_BYTES: Final = 64_000_000
"""Of a description: the row numbers of a split of some million rows, or some million weights."""


def holds_study(folder: Path) -> bool:
    """Whether a folder holds a study."""
    return is_regular_file(folder / DESCRIPTION) or is_regular_file(folder / COPY)


def write_description(folder: Path, description: Description) -> None:
    """Write ``study.json`` and its copy, unless they are there. Needs the lock.

    Raises:
        StudyError: the description is too large.
        OSError: the folder cannot be written to.
    """
    content = description_to_json(description)
    if len(content) > MOST_BYTES:
        raise StudyError(
            f"the description of a study must have at most {MOST_BYTES / 1e6:.0f} MB, got "
            f"{len(content) / 1e6:.0f} MB (split by fractions, not by rows, or sweep in memory)"
        )
    for file in (folder / COPY, folder / DESCRIPTION):
        before = _content_of(file)
        if before == content:
            continue
        if before is not None and _is_damaged(before):
            move_aside(file)
        write_whole_file(file, content)


def read_folder(folder: Path) -> Description:
    """The description of the study in a folder.

    Raises:
        StudyError: the folder holds no study, a damaged one, or one written by a newer steepest.

    Warns:
        StudyWarning: ``study.json`` is damaged, and its copy was read.
    """
    file, copy = folder / DESCRIPTION, folder / COPY
    try:
        return _read(file)
    except Damaged as error:
        damage = str(error)
    except OSError as error:
        damage = f"cannot be read ({error.strerror})"
        if not is_regular_file(copy):
            several = ", but studies of several data sets (open_studies opens them)"
            why = f": {DESCRIPTION} {damage}"
            raise StudyError(
                f"folder {folder} holds no study{several if (folder / LIST).is_file() else why}"
            ) from None
    try:
        description = _read(copy)
    except (OSError, StudyError):
        raise StudyError(
            f"{file} {damage}, and there is no whole copy of it ({COPY}); the files of runs, "
            f"{folder}/part-*.parquet, can be read with polars"
        ) from None
    warnings.warn(f"{file} {damage}; its copy {COPY} was read", StudyWarning, stacklevel=3)
    return description


def _read(file: Path) -> Description:
    """The description in a file.

    Raises:
        OSError: the file cannot be read.
        Damaged: it is not what was written; the message is a clause.
        StudyError: it is not a description of this version; the message is a sentence.
    """
    content = read_regular_file(file, MOST_BYTES)
    try:
        return read_description(content)
    except Damaged:
        raise
    except StudyError as error:
        raise StudyError(f"{file} {error}") from None


def _content_of(file: Path) -> bytes | None:
    try:
        return read_regular_file(file, MOST_BYTES)
    except OSError:
        return None


def _is_damaged(content: bytes) -> bool:
    try:
        read_description(content)
    except Damaged:
        return True
    except StudyError:
        return False
    return False
