"""The size that a Parquet file has in memory, from its headers, before anything is decoded.

A few hundred bytes can stand for a billion values (run-length encoding, dictionaries, zstd), so the
size of the file says nothing. The footer and the header of every page state their numbers of values
and bytes.

Source: Apache Parquet format, ``parquet.thrift`` (FileMetaData, PageHeader).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Final

from steepest.data.thrift_structures import Wanted, read_structure
from steepest.interrupts import one_interrupt

if TYPE_CHECKING:
    import polars as pl

__all__ = ["ParquetError", "decoded_bytes", "read_parquet"]


class ParquetError(Exception):
    """A Parquet file that is not read; the message is a clause that says why."""


_MAGIC: Final = b"PAR1"
_BYTES_A_VALUE: Final = 16
"""At most: a number has 8, a view of a text or of a list 16, besides the bytes of the text."""

# Fields of parquet.thrift, by structure.
_FILE_ROWS, _FILE_GROUPS = 3, 4
_GROUP_COLUMNS, _GROUP_ROWS = 1, 3
_CHUNK_METADATA: Final = 3
_COLUMN_VALUES, _COLUMN_COMPRESSED, _COLUMN_DATA, _COLUMN_DICTIONARY = 5, 7, 9, 11
_PAGE_BYTES, _PAGE_COMPRESSED = 2, 3

_COLUMN: Final[Wanted] = {
    each: {} for each in (_COLUMN_VALUES, _COLUMN_COMPRESSED, _COLUMN_DATA, _COLUMN_DICTIONARY)
}
_GROUP: Final[Wanted] = {_GROUP_COLUMNS: {_CHUNK_METADATA: _COLUMN}, _GROUP_ROWS: {}}
_FILE: Final[Wanted] = {_FILE_ROWS: {}, _FILE_GROUPS: _GROUP}
_COUNTS: Final[Wanted] = {5: {1: {}}, 7: {1: {}}, 8: {1: {}, 3: {}}}
"""Of a data page, of a dictionary and of a data page of version 2: values, and of the last rows."""
_PAGE: Final[Wanted] = {_PAGE_BYTES: {}, _PAGE_COMPRESSED: {}, **_COUNTS}


def read_parquet(
    content: bytes, most_bytes: int, columns: Collection[str] | None = None
) -> pl.DataFrame:
    """The table in a Parquet file.

    Args:
        content: the whole file.
        most_bytes: that the table may take in memory, with all its columns.
        columns: those to read, if the file has them; None reads all.

    Raises:
        ParquetError: it is no Parquet file, or larger; the message is a clause.
        polars.exceptions.PolarsError: polars cannot read it.
    """
    import polars as pl

    needed = decoded_bytes(content)
    if needed > most_bytes:
        raise ParquetError(
            f"it would take {needed / 1e9:.3g} GB of memory, at most {most_bytes / 1e9:.3g} GB are "
            "allowed"
        )
    try:
        with one_interrupt():
            wanted = None if columns is None else list(columns)
            try:
                return pl.read_parquet(io.BytesIO(content), columns=wanted)
            except pl.exceptions.ColumnNotFoundError:
                known = pl.read_parquet_schema(io.BytesIO(content))
                wanted = [name for name in known if wanted is None or name in wanted]
                return pl.read_parquet(io.BytesIO(content), columns=wanted)
    except BaseException as error:
        if _is_panic(error):
            raise ParquetError("it is damaged") from None
        raise


def _is_panic(error: BaseException) -> bool:
    """Whether polars panicked: it is written in Rust, whose panics are no Exception in Python."""
    return type(error).__name__ == "PanicException"


def decoded_bytes(content: bytes) -> int:
    """An upper bound of the memory that the table in a Parquet file takes.

    Args:
        content: the whole file.

    Raises:
        ParquetError: it is not a Parquet file, or its headers contradict each other.
    """
    try:
        return _decoded_bytes(content)
    except (AttributeError, LookupError, TypeError, ValueError, struct.error, RecursionError):
        raise ParquetError("its Parquet headers cannot be read") from None


def _decoded_bytes(content: bytes) -> int:
    if content[:4] != _MAGIC or content[-4:] != _MAGIC:
        raise ValueError("no Parquet file")
    (length,) = struct.unpack("<I", content[-8:-4])
    start, end = len(content) - 8 - length, len(content) - 8
    if start < 0:
        raise ValueError("a footer before the file")
    footer, behind = read_structure(content, start, _FILE)
    if behind > end:
        raise ValueError("the footer does not end")
    groups = footer[_FILE_GROUPS]
    size = sum(
        _chunk_bytes(content, chunk, group[_GROUP_ROWS])
        for group in groups
        for chunk in group[_GROUP_COLUMNS]
    )
    columns = max((len(group[_GROUP_COLUMNS]) for group in groups), default=0)
    return int(max(size, _BYTES_A_VALUE * footer[_FILE_ROWS] * columns))


def _chunk_bytes(content: bytes, chunk: dict[int, Any], rows: int) -> int:
    """Bytes of a column in one group of rows, its pages read one after the other."""
    column = chunk[_CHUNK_METADATA]
    start = min(column[_COLUMN_DATA], column.get(_COLUMN_DICTIONARY) or column[_COLUMN_DATA])
    end = start + column[_COLUMN_COMPRESSED]
    if not 0 < start <= end <= len(content):
        raise ValueError("a column outside the file")
    size, values, place = 0, 0, start
    while place < end:
        page, place = read_structure(content, place, _PAGE)
        stated = [count for kind in _COUNTS if kind in page for count in page[kind].values()]
        if min([page[_PAGE_BYTES], page[_PAGE_COMPRESSED], *stated]) < 0:
            raise ValueError("a negative size")
        size += page[_PAGE_BYTES]
        values += max(stated, default=0)
        place += page[_PAGE_COMPRESSED]
    return int(size + _BYTES_A_VALUE * max(values, column[_COLUMN_VALUES], rows))
