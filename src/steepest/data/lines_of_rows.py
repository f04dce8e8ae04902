"""Names the line of a CSV file where an error names a row of its table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import dropwhile, islice
from pathlib import Path
from typing import Any, Final

from steepest.data.csv_text import CsvError
from steepest.data.packed_files import PackedFileError
from steepest.data.table_files import read_csv_text
from steepest.errors import SteepestError

__all__ = ["lines_for_rows", "rows_named_by_lines"]

_ROW: Final = re.compile(r'"[^"]*"|\brow (\d+)\b')


@contextmanager
def rows_named_by_lines(path: Path, kept: Sequence[int] | None = None) -> Iterator[None]:
    """Errors in the block name lines of the file, from 1, in place of rows, from 0.

    Lines are those of an editor: titles, the header, empty lines and line breaks in quotes count.
    Files other than CSV have no lines, so that errors are as they were.

    Args:
        path: of the file that the table was read from.
        kept: the rows of the file that the block works with; None is all.

    Raises:
        SteepestError: as the block does.
    """
    try:
        yield
    except SteepestError as error:
        text = lines_for_rows(path, str(error), kept)
        if text == str(error):
            raise
        raise type(error)(text) from error


def lines_for_rows(path: Path, text: str, kept: Sequence[int] | None = None) -> str:
    """A text with the line of a CSV file in place of each "row 3", if the file has lines."""
    return _ROW.sub(lambda found: _line_for_row(path, found, kept), text)


def _line_for_row(path: Path, found: re.Match[str], kept: Sequence[int] | None) -> str:
    if not found[1]:
        return found[0]
    row = int(found[1])
    row = row if kept is None or row >= len(kept) else int(kept[row])
    line = _line_of(path, row)
    if line is None:
        return f"row {row}"
    return f"line {line} of {path.name}"


def _line_of(path: Path, row: int) -> int | None:
    """The first line of a row; None if the file has no lines or fewer rows."""
    try:
        read = read_csv_text(path)
        if read is None:
            return None
        text, separator, header = read
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        # Empty lines count as rows, but not above the header.
        begun = dropwhile(lambda each: not each[1], _with_beginnings(reader))
        at, _ = next(islice(begun, row + 1, None), (None, []))
    except (CsvError, PackedFileError, OSError, csv.Error):
        return None
    return None if at is None else header + at


def _with_beginnings(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """The lines that stand before each row, and its fields."""
    before = 0
    for fields in reader:
        yield before, fields
        before = reader.line_num
