"""Zip files of submissions, unpacked without harm: no path outside, no bomb."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Final

__all__ = ["MOST_BYTES", "BadArchive", "unpack_zip"]

MOST_BYTES: Final = 100 * 2**20
"""Bytes that a submission may have, and that a zip of one may unpack to: 100 MB."""
MOST_FILES: Final = 2000
MOST_RATIO: Final = 200
"""Times a file may be larger than it is packed, above a megabyte."""


class BadArchive(ValueError):
    """A zip that is not unpacked; the message follows its name."""


def unpack_zip(file: Path, folder: Path, most_bytes: int = MOST_BYTES) -> None:
    """Unpack the regular files of a zip into a folder.

    Raises:
        BadArchive: it is damaged, encrypted, too large, or has a path outside of the folder.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            _check(entries, most_bytes)
            for each in entries:
                target = folder / PurePosixPath(each.filename.replace("\\", "/"))
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(each) as source, target.open("wb") as copy:
                    _copy(source, copy, each.file_size)
    except BadArchive:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as problem:
        words = "is encrypted" if "password" in str(problem) else f"is damaged: {problem}"
        raise BadArchive(f"is a zip that {words}") from None
    except (OSError, ValueError) as problem:
        raise BadArchive(f"is a zip that cannot be unpacked: {problem}") from None


def _check(entries: list[zipfile.ZipInfo], most_bytes: int) -> None:
    total = 0
    if len(entries) > MOST_FILES:
        raise BadArchive(f"is a zip of {len(entries)} files, more than {MOST_FILES}")
    for each in entries:
        path = PurePosixPath(each.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise BadArchive(
                f'is a zip with the path "{each.filename[:80]}", which leads out of it'
            )
        if (each.external_attr >> 16) & 0o170000 == 0o120000:
            raise BadArchive(f'is a zip with the link "{each.filename[:80]}"')
        total += each.file_size
        packed = max(each.compress_size, 1)
        if each.file_size > 2**20 and each.file_size > MOST_RATIO * packed:
            raise BadArchive("is a zip bomb: a few bytes in it unpack to very many")
    if total > most_bytes:
        raise BadArchive(
            f"is a zip that unpacks to {total / 2**20:.0f} MB, more than {most_bytes >> 20} MB"
        )


def _copy(source: object, copy: object, size: int) -> None:
    """Copy at most as many bytes as the entry says that it has."""
    left = size
    while left > 0:
        part = source.read(min(left, 2**20))  # type: ignore[attr-defined]  # a file of the archive
        if not part:
            return
        copy.write(part)  # type: ignore[attr-defined]  # a file opened above
        left -= len(part)


def copy_tree(source: Path, folder: Path) -> None:
    """Copy the regular files of a folder; links and other things are left out."""
    count = total = 0
    for each in sorted(source.rglob("*")):
        if each.is_symlink() or not each.is_file():
            continue
        count, total = count + 1, total + each.stat().st_size
        if count > MOST_FILES or total > MOST_BYTES:
            raise BadArchive(
                f"has more than {MOST_FILES} files or {MOST_BYTES >> 20} MB: it was not run"
            )
        target = folder / each.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each, target)
