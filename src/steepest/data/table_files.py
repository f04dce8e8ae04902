"""Reads tables from CSV and Parquet files, within limits."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from steepest.data.parquet_sizes import ParquetError, read_parquet
from steepest.errors import DataError, shown
from steepest.forks import check_threads_of_polars

if TYPE_CHECKING:
    import polars as pl

__all__ = ["TABLE_FILES", "read_table"]

TABLE_FILES: Final = (".csv", ".parquet", ".pq")
"""Suffixes of the files that are read."""

LARGEST_FILE: Final = 512 * 2**20
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 10**7, 10**4, 10**8
LONGEST_FIELD: Final = 10**4
MOST_MEMORY: Final = 8 * 10**9
"""Bytes that a Parquet table may take."""

_LONG_FIELD: Final = re.compile(rb"[^,\r\n]{%d}" % (LONGEST_FIELD + 1))
_OTHER_FORMATS: Final = {
    b"\x1f\x8b": "a gzip file (unpack it first)",
    b"\x28\xb5\x2f\xfd": "a zstd file (unpack it first)",
    b"PK\x03\x04": "a zip file, as Excel's are (save it as CSV)",
    b"\xff\xfe": "UTF-16 (save it as UTF-8)",
    b"\xfe\xff": "UTF-16 (save it as UTF-8)",
}


def read_table(path: Path) -> pl.DataFrame:
    """The table in a file.

    A file has at most 512 MiB, a table 10,000,000 rows, 10,000 columns and 100,000,000 cells, and
    a field of a CSV file 10,000 bytes; a Parquet table takes at most 8 GB of memory.

    Raises:
        DataError: the file does not exist, cannot be read, or exceeds a limit.
    """
    import polars as pl

    check_threads_of_polars("reading a table")
    if not path.is_file():
        raise DataError(f"{path} does not exist")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise DataError(f"{path} must have at most {LARGEST_FILE} bytes, got {size}")
    try:
        if path.suffix.lower() == ".csv":
            content = path.read_bytes()
            _check_csv(path, content)
            return pl.read_csv(io.BytesIO(content), infer_schema_length=None)
        frame = read_parquet(path.read_bytes(), MOST_MEMORY)
    except pl.exceptions.PolarsError as error:
        reason = shown((str(error).splitlines() or [""])[0])[1:-1]
        raise DataError(f"{path} cannot be read: {reason}") from error
    except ParquetError as error:
        raise DataError(f"{path} cannot be read: {error}") from None
    _check_shape(path, frame.height, frame.width)
    return frame


def _check_csv(path: Path, content: bytes) -> None:
    """Check what would otherwise take the memory, or end up in names and labels."""
    for beginning, what in _OTHER_FORMATS.items():
        if content.startswith(beginning):
            raise DataError(f"{path} must be text in UTF-8, got {what}")
    place = content.find(b"\0")
    if place >= 0:
        raise DataError(f"{path} must be text, got a NUL in line {_line(content, place)}")
    if (field := _LONG_FIELD.search(content)) is not None:
        raise DataError(
            f"{path} must have fields of at most {LONGEST_FIELD} bytes, got a longer one in line "
            f"{_line(content, field.start())}"
        )
    header = content[: content.find(b"\n")] if b"\n" in content else content
    _check_shape(path, content.count(b"\n"), header.count(b",") + 1)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise DataError(
            f"{path} must be text in UTF-8, got the byte 0x{content[error.start]:02x} in line "
            f"{_line(content, error.start)} (save it as UTF-8)"
        ) from None


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1


def _check_shape(path: Path, rows: int, columns: int) -> None:
    for what, number, most in (
        ("columns", columns, MOST_COLUMNS),
        ("rows", rows, MOST_ROWS),
        ("cells", rows * columns, MOST_CELLS),
    ):
        if number > most:
            raise DataError(f"{path} must have at most {most} {what}, got {number}")
