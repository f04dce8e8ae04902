"""The size that a Parquet file has in memory, from its headers, before anything is decoded.

A few hundred bytes can stand for a billion values (run-length encoding, dictionaries, zstd), so the
size of the file says nothing. The footer and the header of every page state their numbers of values
and bytes; they are Thrift structures in the compact protocol.

Sources: Apache Parquet format, ``parquet.thrift`` (FileMetaData, PageHeader); Apache Thrift,
"Thrift compact protocol encoding".
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any, Final

from steepest.interrupts import one_interrupt

if TYPE_CHECKING:
    import polars as pl

__all__ = ["ParquetError", "decoded_bytes", "read_parquet"]


class ParquetError(Exception):
    """A Parquet file that is not read; the message is a clause that says why."""


_MAGIC: Final = b"PAR1"
_BYTES_A_VALUE: Final = 16
"""At most: a number has 8, a view of a text or of a list 16, besides the bytes of the text."""

# Types of the compact protocol.
_TRUE, _FALSE, _BYTE, _I16, _I32, _I64, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT = range(1, 13)

# Fields of parquet.thrift, by structure.
_FILE_ROWS, _FILE_GROUPS = 3, 4
_GROUP_COLUMNS, _GROUP_ROWS = 1, 3
_CHUNK_METADATA: Final = 3
_COLUMN_VALUES, _COLUMN_COMPRESSED, _COLUMN_DATA, _COLUMN_DICTIONARY = 5, 7, 9, 11
_PAGE_BYTES, _PAGE_COMPRESSED = 2, 3
_PAGE_KINDS: Final = (5, 7, 8)
"""The header of a data page, of a dictionary and of a data page of version 2."""
_PAGE_VALUES, _PAGE_ROWS = 1, 3


def read_parquet(content: bytes, most_bytes: int) -> pl.DataFrame:
    """The table in a Parquet file.

    Args:
        content: the whole file.
        most_bytes: that the table may take in memory.

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
            return pl.read_parquet(io.BytesIO(content))
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
    footer = _Reader(content, len(content) - 8 - length, len(content) - 8).structure()
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
        reader = _Reader(content, place, end)
        page = reader.structure()
        counts = [page[kind] for kind in _PAGE_KINDS if kind in page]
        stated = [each.get(name, 0) for each in counts for name in (_PAGE_VALUES, _PAGE_ROWS)]
        if min([page[_PAGE_BYTES], page[_PAGE_COMPRESSED], *stated]) < 0:
            raise ValueError("a negative size")
        size += page[_PAGE_BYTES]
        values += max(stated, default=0)
        place = reader.place + page[_PAGE_COMPRESSED]
    return int(size + _BYTES_A_VALUE * max(values, column[_COLUMN_VALUES], rows))


class _Reader:
    """Reads structures of the compact protocol as dictionaries by field number.

    Args:
        content: bytes.
        place: where a structure begins.
        end: where reading must stop.
    """

    def __init__(self, content: bytes, place: int, end: int) -> None:
        if place < 0:
            raise ValueError("a structure before the file")
        self._content = content
        self._end = end
        self.place = place

    def structure(self) -> dict[int, Any]:
        """The fields of the structure here, after which ``place`` is behind it."""
        fields: dict[int, Any] = {}
        name = 0
        while head := self._byte():
            name = name + (head >> 4) if head >> 4 else self._integer()
            kind = head & 15
            fields[name] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind)
        return fields

    def _value(self, kind: int) -> Any:
        if kind in (_TRUE, _FALSE):  # in a list, where they have a byte of their own
            return self._byte() == _TRUE
        if kind == _BYTE:
            return self._byte()
        if kind in (_I16, _I32, _I64):
            return self._integer()
        if kind == _DOUBLE:
            return self._bytes(8)
        if kind == _BINARY:
            return self._bytes(self._natural())
        if kind in (_LIST, _SET):
            head = self._byte()
            count = head >> 4 if head >> 4 < 15 else self._natural()
            return [self._value(head & 15) for _ in range(count)]
        if kind == _STRUCT:
            return self.structure()
        raise ValueError(f"type {kind}, which parquet.thrift does not use")

    def _byte(self) -> int:
        if self.place >= self._end:
            raise IndexError("the structure does not end")
        self.place += 1
        return self._content[self.place - 1]

    def _bytes(self, count: int) -> bytes:
        self.place += count
        if self.place > self._end:
            raise IndexError("the structure does not end")
        return self._content[self.place - count : self.place]

    def _natural(self) -> int:
        """A number of 7 bits a byte, the lowest first; the top bit says that more follow."""
        number = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            number |= (byte & 127) << shift
            if byte < 128:
                return number
        raise ValueError("a number of more than 64 bits")

    def _integer(self) -> int:
        """A signed number in zigzag order: 0, -1, 1, -2, ..."""
        number = self._natural()
        return (number >> 1) ^ -(number & 1)
