"""``studies.json``: which data set has its study in which folder beside it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from steepest.errors import StudyError, StudyWarning
from steepest.files import (
    is_regular_file,
    make_writable_folder,
    read_regular_file,
    write_whole_file,
)
from steepest.study.checked_json import mapping, text
from steepest.study.checksums import Damaged, read_json, write_json
from steepest.study.description_files import LIST, holds_study, read_folder
from steepest.study.quarantine import move_aside
from steepest.values import shown

__all__ = ["holds_studies", "read_names", "write_names"]

SCHEMA_VERSION: Final = 2
_WITHOUT_SHA256: Final = 1
"""The schema of steepest 0.1, whose file does not end in its SHA-256."""

_MOST_BYTES: Final = 1_000_000
_FOLDER: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
"""A folder in this folder: no path that leads elsewhere."""


def holds_studies(folder: str | Path) -> bool:
    """Whether a folder holds the studies of several data sets."""
    return is_regular_file(Path(folder) / LIST)


def read_names(folder: Path) -> dict[str, str]:
    """Name of each data set to the name of its study's folder.

    A damaged list is made anew from the studies in the folder.

    Raises:
        StudyError: the folder holds no studies of several data sets.

    Warns:
        StudyWarning: the list is damaged.
    """
    file = folder / LIST
    try:
        return _names_from_json(read_regular_file(file, _MOST_BYTES))
    except OSError as error:
        raise StudyError(
            f"folder {folder} holds no studies of several data sets: {LIST} cannot be read "
            f"({error.strerror}; open_study opens the study of one data set)"
        ) from None
    except Damaged as error:
        warnings.warn(
            f"{file} {error}; the studies in its folder are listed anew", StudyWarning, stacklevel=2
        )
        return _names_of_studies(folder)
    except StudyError as error:
        raise StudyError(f"{file} {error}") from None


def _names_from_json(content: bytes) -> dict[str, str]:
    studies = mapping(read_json(content, SCHEMA_VERSION, _WITHOUT_SHA256), "studies")
    names = {name: text(studies, name) for name in studies}
    outside = [own for own in names.values() if not _FOLDER.fullmatch(own)]
    if outside:
        raise StudyError(f"must list folders beside it, got {shown(outside[0])}")
    return names


def _names_of_studies(folder: Path) -> dict[str, str]:
    places = sorted(place for place in folder.iterdir() if _FOLDER.fullmatch(place.name))
    begun = [place for place in places if not place.is_symlink() and holds_study(place)]
    return {str(read_folder(place).data["name"]): place.name for place in begun}


def write_names(folder: Path, names: Sequence[str]) -> dict[str, Path]:
    """Write the list of data sets, those in the folder first; return the folder of each study.

    Raises:
        StudyError: the folder cannot be made, or holds other files.
    """
    make_writable_folder(folder)
    file = folder / LIST
    known = read_names(folder) if holds_studies(folder) else {}
    if not known and (strange := sorted(each.name for each in folder.iterdir())):
        raise StudyError(
            f"folder {folder} holds no studies of several data sets but other files, such as "
            f"{strange[0]} (choose another)"
        )
    for name in names:
        if name not in known:
            known[name] = _free_folder_name(name, set(known.values()))
    content = write_json({"schema": SCHEMA_VERSION, "studies": known})
    before = read_regular_file(file, _MOST_BYTES) if holds_studies(folder) else None
    if before != content:
        if before is not None and _is_damaged(before):
            move_aside(file)
        write_whole_file(file, content)
    return {name: folder / place for name, place in known.items()}


def _is_damaged(content: bytes) -> bool:
    try:
        _names_from_json(content)
    except Damaged:
        return True
    except StudyError:
        return False
    return False


def _free_folder_name(name: str, taken: set[str]) -> str:
    """A name for the folder of a study, of letters that every file system allows."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-")[:60] or "data"
    number, found = 1, plain
    while found.lower() in {each.lower() for each in taken}:
        number += 1
        found = f"{plain}-{number}"
    return found
