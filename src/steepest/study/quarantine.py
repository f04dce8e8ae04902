"""Files of a study that cannot be used are moved aside, never deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["move_aside"]

FOLDER: Final = "quarantine"


def move_aside(file: Path) -> Path | None:
    """Move a file into the folder ``quarantine`` beside it, and return that folder.

    Returns:
        None if it could not be moved: the folder is a link, or may not be written to.
    """
    aside = file.parent / FOLDER
    try:
        aside.mkdir(exist_ok=True)
        if aside.is_symlink():
            return None
        number, place = 1, aside / file.name
        while place.exists():
            number += 1
            place = aside / f"{file.name}.{number}"
        file.replace(place)
    except OSError:
        return None
    return aside
