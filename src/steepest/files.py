"""Writing files: whole or not at all, into folders that were tried first."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from steepest.errors import StudyError

__all__ = ["make_writable_folder", "remove_unfinished_files", "write_whole_file"]

_TEMPORARY: Final = ".tmp"


def make_writable_folder(folder: Path) -> None:
    """Make a folder unless it is there, and try whether it can be written to.

    Raises:
        StudyError: it cannot be made or written to.
    """
    probe = folder / f".probe{_TEMPORARY}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
        raise StudyError(
            f"folder {folder} cannot be written to ({error.strerror}); choose another"
        ) from None


def write_whole_file(file: Path, content: bytes) -> None:
    """Write a file so that after a crash it is there whole, or as it was before.

    Raises:
        OSError: as the system gives it; the file is then as it was before.
    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}{_TEMPORARY}")
    try:
        with temporary.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable. Systems without file descriptors of folders do so on their own."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_unfinished_files(folder: Path) -> None:
    """Remove what interrupted writes left; nobody else may be writing in the folder."""
    for file in folder.glob(f".*{_TEMPORARY}"):
        file.unlink(missing_ok=True)
