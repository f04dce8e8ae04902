"""Structures in the compact protocol of Thrift, of which only the fields asked for are kept.

The footer of a Parquet file has some twenty fields a column, most of them statistics; reading past
a field takes a tenth of the time that it takes to keep it.

Source: Apache Thrift, "Thrift compact protocol encoding".
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias, Union

__all__ = ["Wanted", "read_structure"]

Wanted: TypeAlias = dict[int, Union["Wanted", dict[int, Any]]]
"""Numbers of fields, each with the fields that are kept of it if it is a structure."""

# Types of the protocol. A field that is true or false has its value in its type.
_TRUE, _FALSE, _BYTE, _I16, _I32, _I64, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT = range(1, 13)
_BYTES: Final = {_TRUE: 1, _FALSE: 1, _BYTE: 1, _DOUBLE: 8}
"""Of a value of fixed size."""


def read_structure(content: bytes, place: int, wanted: Wanted) -> tuple[dict[int, Any], int]:
    """The wanted fields of a structure, and the place behind it.

    Args:
        content: bytes.
        place: where the structure begins, 0 or more.
        wanted: fields with whole numbers, structures or lists of these.

    Raises:
        IndexError: the structure does not end.
        ValueError: a type that is not expected, or a number of more than 64 bits.
        RecursionError: structures in structures without end.

    >>> read_structure(bytes([0x15, 6, 0x16, 3, 0]), 0, {2: {}})
    ({2: -2}, 5)
    """
    fields: dict[int, Any] = {}
    name = 0
    while head := content[place]:
        place += 1
        if head > 15:
            name += head >> 4
        else:
            name, place = _integer(content, place)
        kind = head & 15
        if name not in wanted:
            place = _behind(content, place, kind)
        elif _BYTE < kind < _DOUBLE and content[place] < 128:  # most fields of a page
            fields[name] = (content[place] >> 1) ^ -(content[place] & 1)
            place += 1
        else:
            fields[name], place = _value(content, place, kind, wanted[name])
    return fields, place + 1


def _value(content: bytes, place: int, kind: int, wanted: Wanted) -> tuple[Any, int]:
    if kind in (_I16, _I32, _I64):
        return _integer(content, place)
    if kind == _STRUCT:
        return read_structure(content, place, wanted)
    if kind in (_LIST, _SET):
        count, kind, place = _list_head(content, place)
        elements = []
        for _ in range(count):
            element, place = _value(content, place, kind, wanted)
            elements.append(element)
        return elements, place
    raise ValueError(f"type {kind}, which is not expected here")


def _behind(content: bytes, place: int, kind: int) -> int:
    """The place behind a field; one of fixed size may end behind the content."""
    if kind in (_I16, _I32, _I64):
        while content[place] > 127:
            place += 1
        return place + 1
    if kind == _BINARY:
        size, place = _natural(content, place)
        return place + size
    if kind == _STRUCT:
        return _behind_structure(content, place)
    if kind in (_TRUE, _FALSE):
        return place
    if kind in (_LIST, _SET):
        count, kind, place = _list_head(content, place)
        if kind in _BYTES:
            return place + count * _BYTES[kind]
        for _ in range(count):
            place = _behind(content, place, kind)
        return place
    if kind in _BYTES:
        return place + _BYTES[kind]
    raise ValueError(f"type {kind}, which parquet.thrift does not use")


def _behind_structure(content: bytes, place: int) -> int:
    while head := content[place]:
        place += 1
        if head < 16:
            _, place = _integer(content, place)
        kind = head & 15
        if _BYTE < kind < _DOUBLE:  # as in _behind, which would be called for each field
            while content[place] > 127:
                place += 1
            place += 1
        elif kind == _BINARY and content[place] < 128:
            place += 1 + content[place]
        else:
            place = _behind(content, place, kind)
    return place + 1


def _list_head(content: bytes, place: int) -> tuple[int, int, int]:
    """Number and type of the elements of a list, and the place of the first."""
    head = content[place]
    count, place = (head >> 4, place + 1) if head >> 4 < 15 else _natural(content, place + 1)
    return count, head & 15, place


def _natural(content: bytes, place: int) -> tuple[int, int]:
    """A number of 7 bits a byte, the lowest first; the top bit says that more follow."""
    number = content[place]
    if number < 128:
        return number, place + 1
    number &= 127
    for shift in range(7, 70, 7):
        place += 1
        byte = content[place]
        number |= (byte & 127) << shift
        if byte < 128:
            return number, place + 1
    raise ValueError("a number of more than 64 bits")


def _integer(content: bytes, place: int) -> tuple[int, int]:
    """A signed number in zigzag order: 0, -1, 1, -2, ..."""
    number, place = _natural(content, place)
    return (number >> 1) ^ -(number & 1), place
