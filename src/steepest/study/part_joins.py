"""The parts of a finished study are joined into few large ones, which are read faster.

A sweep writes a part about once a second, and each costs about 8 ms of every later opening. The
joined part appears whole before its parts are removed: after a kill in between all of them are
there, each run is read once, and the next sweep with ``resume`` joins them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import polars as pl

from steepest.study.storage import MOST_BYTES, part_files, read_part, write_part

__all__ = ["join_parts"]

JOINED_BYTES: Final = 16_000_000
"""Of the files that become one part, at most."""
_JOINED_SIZE: Final = MOST_BYTES // 16
"""Of their rows in memory; ``write_part`` divides only those of twice the size."""


def join_parts(
    folder: Path, fingerprint: str, schema: dict[str, Any], missing: Mapping[str, Any]
) -> None:
    """Join the intact parts of a study. Needs the lock.

    A part that cannot be read stays where it is. If the folder cannot be written to, the parts stay
    as they are.

    Args:
        folder: of the study.
        fingerprint, schema, missing: as for ``read_parts``.
    """
    with suppress(OSError):
        for files, rows in _groups(folder, fingerprint, schema, missing):
            joined = write_part(folder, fingerprint, pl.concat(rows))
            for file in files:
                if file != joined:
                    file.unlink()


def _groups(
    folder: Path, fingerprint: str, schema: dict[str, Any], missing: Mapping[str, Any]
) -> Iterator[tuple[list[Path], list[pl.DataFrame]]]:
    """Parts that are written one after the other and become one, with their rows; two at least."""
    files: list[Path] = []
    rows: list[pl.DataFrame] = []
    in_files = in_memory = 0
    for file in part_files(folder):
        size = file.lstat().st_size
        frame = None
        if size <= JOINED_BYTES // 2:
            frame, _ = read_part(file, fingerprint, schema, missing)
        if frame is None:
            continue
        taken = int(frame.estimated_size())
        if in_files + size > JOINED_BYTES or in_memory + taken > _JOINED_SIZE:
            if len(files) > 1:
                yield files, rows
            files, rows, in_files, in_memory = [], [], 0, 0
        files.append(file)
        rows.append(frame)
        in_files += size
        in_memory += taken
    if len(files) > 1:
        yield files, rows
