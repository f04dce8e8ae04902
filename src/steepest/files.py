"""Files: written whole or not at all, and read only if they are regular ones."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from steepest.errors import StudyError

__all__ = [
    "is_regular_file",
    "make_writable_folder",
    "open_regular_file",
    "read_regular_file",
    "remove_unfinished_files",
    "write_whole_file",
]

_TEMPORARY: Final = re.compile(r"\..+\.\d+-[0-9a-f]{16}\.tmp")
"""The names of the files that become others when they are whole, and of no others."""

_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)  # Windows has neither
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would wait for one
_BINARY: Final = getattr(os, "O_BINARY", 0)


def make_writable_folder(folder: Path) -> None:
    """Make a folder unless it is there, and try whether it can be written to.

    Raises:
        StudyError: it cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = _new_temporary_file(folder / "probe")
        probe.unlink()
    except OSError as error:
        raise StudyError(
            f"folder {folder} cannot be written to ({error.strerror}); choose another"
        ) from None


def write_whole_file(file: Path, content: bytes) -> None:
    """Write a file so that after a crash it is there whole, or as it was before.

    Raises:
        OSError: as the system gives it, with the name of the file, which is as it was before.
    """
    temporary = None
    try:
        temporary = _new_temporary_file(file)
        with temporary.open("r+b") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(file)
        _sync_folder(file.parent)
    except BaseException as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None:
            raise OSError(error.errno, error.strerror, str(file)) from None
        raise


def _new_temporary_file(file: Path) -> Path:
    """An empty file beside a file, of a name that no other file has; nothing is overwritten."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}-{secrets.token_hex(8)}.tmp")
    os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o666))
    return temporary


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
    for file in folder.glob(".*.tmp"):
        if _TEMPORARY.fullmatch(file.name) and is_regular_file(file):
            file.unlink(missing_ok=True)


def is_regular_file(file: Path) -> bool:
    """Whether a regular file is there: not a link, folder, pipe or device."""
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False


def open_regular_file(file: Path, flags: int = os.O_RDONLY) -> int:
    """Open a regular file: not a link, folder, pipe or device.

    Args:
        file: its path.
        flags: of ``os.open``.

    Returns:
        A file descriptor, to be closed by the caller.

    Raises:
        OSError: there is no such file, or it is something else.
    """
    try:
        descriptor = os.open(file, flags | _NO_LINK | _NO_WAIT | _BINARY, 0o666)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO) and not is_regular_file(file):
            raise OSError(error.errno, "it is not a regular file", str(file)) from None
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not a regular file", str(file))
    return descriptor


def read_regular_file(file: Path, most_bytes: int) -> bytes:
    """The content of a regular file (not a link, folder, pipe or device) that is not too large.

    Raises:
        OSError: there is no such file, it cannot be read, or it is larger.
    """
    with os.fdopen(open_regular_file(file), "rb") as handle:
        if os.fstat(handle.fileno()).st_size > most_bytes:
            most = f"it is larger than {most_bytes / 1e6:.0f} MB"
            raise OSError(errno.EFBIG, most, str(file))
        return handle.read()
