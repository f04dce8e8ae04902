"""The files of runs (parts) of a study, safe against a kill, a full disk and damaged bytes.

A part is written once and never changed. It appears by one rename, and its name contains the
SHA-256 of its content, so an incomplete or damaged part is recognised and not read. The operating
system locks the folder while a process writes to it, and frees the lock when the process ends.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import re
import socket
import time
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final

import polars as pl

from steepest.data.parquet_sizes import ParquetError, read_parquet
from steepest.errors import StudyError, StudyWarning
from steepest.files import (
    is_regular_file,
    open_regular_file,
    read_regular_file,
    write_whole_file,
)
from steepest.study.quarantine import move_aside

__all__ = [
    "LOCK",
    "MOST_BYTES",
    "check_one_look",
    "copy_parts",
    "lock_folder",
    "part_files",
    "read_part",
    "read_parts",
    "write_part",
]

LOCK: Final = "lock"
_LOCK_BEGINS: Final = '{"process": '
"""What every lock begins with; a process that was killed may have written a part of it."""

MOST_BYTES: Final = 1_000_000_000
"""Of a part, in the file and in memory."""

_PART: Final = re.compile(r"part-([0-9a-f]{12})-([0-9a-f]{64})\.parquet")


def write_part(folder: Path, fingerprint: str, frame: pl.DataFrame) -> Path:
    """Write rows as an immutable part, or as several if they are too large for one.

    Args:
        folder: of the study.
        fingerprint: 12 hexadecimal digits that distinguish the parts of one study from another's.
        frame: the rows.
    """
    if frame.height > 1 and frame.estimated_size() > MOST_BYTES // 8:
        write_part(folder, fingerprint, frame[: frame.height // 2])
        frame = frame[frame.height // 2 :]
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="zstd", compression_level=1, statistics=False)
    content = buffer.getvalue()
    file = folder / f"part-{fingerprint}-{hashlib.sha256(content).hexdigest()}.parquet"
    write_whole_file(file, content)
    return file


def read_parts(
    folder: Path,
    fingerprint: str,
    schema: dict[str, Any],
    missing: Mapping[str, Any] | None = None,
    *,
    quarantine: bool,
) -> list[pl.DataFrame]:
    """All intact parts of a study, in the order they were written.

    A warning names each part that is damaged, of another study or has other columns. It is left
    out, and with ``quarantine`` moved to another folder. Columns in ``missing``, which parts of
    earlier versions do not have, get its values there. If another process joins parts meanwhile,
    a run may be in two of them.

    Warns:
        StudyWarning: a part was left out.
    """
    frames: list[pl.DataFrame] = []
    seen: set[Path] = set()
    while files := [file for file in part_files(folder) if file not in seen]:
        for file in files:
            frame, fault = read_part(file, fingerprint, schema, missing or {})
            if frame is None and not os.path.lexists(file):
                break  # joined by another process: list the folder again, the new part is there
            seen.add(file)
            if frame is not None:
                frames.append(frame)
            else:
                _leave_out(file, fault, quarantine)
        else:
            break
    return frames


def read_part(
    file: Path, fingerprint: str, schema: dict[str, Any], missing: Mapping[str, Any]
) -> tuple[pl.DataFrame | None, str]:
    """The rows of a part with the columns of ``schema``; None if it cannot be used, and why.

    Other columns of the part are not read.
    """
    name = _PART.fullmatch(file.name)
    if name is None:
        return None, "its name is not that of a part"
    if name[1] != fingerprint:
        return None, "it belongs to another study"
    try:
        content = read_regular_file(file, MOST_BYTES)
    except OSError as error:
        return None, f"it cannot be read ({error.strerror})"
    if hashlib.sha256(content).hexdigest() != name[2]:
        return None, "it is damaged (its SHA-256 is not the one in its name)"
    try:
        frame = read_parquet(content, MOST_BYTES, schema)
        absent = [pl.lit(missing[name]).alias(name) for name in set(missing) - set(frame.columns)]
        if absent:
            frame = frame.with_columns(absent)
        if list(frame.schema.items()) == list(schema.items()):
            return frame, ""
        return frame.select(pl.col(column).cast(kind) for column, kind in schema.items()), ""
    except (pl.exceptions.PolarsError, ParquetError) as error:
        return None, f"it cannot be read ({error})"


def copy_parts(folder: Path, to: Path, fingerprint: str) -> None:
    """Copy the intact parts of a study into another folder, which keeps their names and order.

    Raises:
        OSError: a part cannot be read or written.
    """
    copied: set[Path] = set()
    while files := [file for file in part_files(folder) if file not in copied]:
        for file in files:
            try:
                _copy_part(file, to, fingerprint)
            except FileNotFoundError:
                if to.is_dir() and not os.path.lexists(file):
                    break  # joined by another process: list the folder again
                raise
            copied.add(file)
        else:
            break


def _copy_part(file: Path, to: Path, fingerprint: str) -> None:
    name = _PART.fullmatch(file.name)
    if name is None or name[1] != fingerprint or is_regular_file(to / file.name):
        return
    content = read_regular_file(file, MOST_BYTES)
    if hashlib.sha256(content).hexdigest() == name[2]:
        write_whole_file(to / file.name, content)


def part_files(folder: Path) -> list[Path]:
    """The files of runs in a folder, in the order they were written."""
    written: list[tuple[int, Path]] = []
    for file in folder.glob("part-*.parquet"):
        with contextlib.suppress(FileNotFoundError):  # joined by another process
            written.append((file.lstat().st_mtime_ns, file))
    return [file for _, file in sorted(written)]


def _leave_out(file: Path, fault: str, quarantine: bool) -> None:
    what = "its runs are not part of the study"
    if quarantine:
        aside = move_aside(file)
        moved = f"it was moved to {aside}" if aside else "it could not be moved away"
        what = f"{moved} and its runs are done again"
    warnings.warn(f"{file} is left out: {fault}; {what}", StudyWarning, stacklevel=4)


@contextlib.contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Lock a folder for one writer. The lock is freed when the process ends, also by a kill.

    Raises:
        StudyError: another process holds the lock; the message says which.
    """
    with _open_lock(folder, os.O_RDWR | os.O_CREAT) as handle:
        if not _try_lock(handle):
            raise StudyError(
                f"{folder} is being written to by {_describe_holder(handle)}; wait for its end"
            )
        handle.seek(0)
        handle.truncate()
        json.dump(
            {"process": os.getpid(), "host": socket.gethostname(), "since": time.ctime()}, handle
        )
        handle.flush()
        yield


def _open_lock(folder: Path, flags: int) -> IO[str]:
    """Open the file of the lock, unless another file has its name.

    Raises:
        StudyError: it is a link or no file that a lock was kept in, and would be overwritten.
    """
    file = folder / LOCK
    foreign = StudyError(f"{file} is not the lock of a study (move it away)")
    try:
        handle = os.fdopen(open_regular_file(file, flags), "r+" if flags & os.O_RDWR else "r")
    except OSError as error:
        if is_regular_file(file) or not file.is_symlink():
            raise StudyError(f"{file} cannot be opened ({error.strerror})") from None
        raise foreign from None
    begun = handle.read(len(_LOCK_BEGINS))
    if os.fstat(handle.fileno()).st_nlink != 1 or begun != _LOCK_BEGINS[: len(begun)]:
        handle.close()
        raise foreign
    return handle


def check_one_look(folder: Path | None) -> None:
    """Check that nobody writes to a folder, whose runs are looked at once.

    Raises:
        StudyError: another process holds the lock; the message says which.
    """
    if folder is None or not (folder / LOCK).exists():
        return
    with _open_lock(folder, os.O_RDONLY) as handle:
        if not _try_lock(handle):
            raise StudyError(
                f"{folder} is being extended by {_describe_holder(handle)}, so this is not the one "
                "look that the interval holds for; wait for its end, or ask for an interval for "
                "any number of looks (anytime=True, --anytime)"
            )


def _try_lock(handle: IO[str]) -> bool:
    """Take the lock if it is free, and return whether it was. Windows has no such lock."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _describe_holder(handle: IO[str]) -> str:
    handle.seek(0)
    try:
        holder = json.load(handle)
        return f"process {holder['process']} on {holder['host']} (since {holder['since']})"
    except (ValueError, KeyError):
        return "another process"
