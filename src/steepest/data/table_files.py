"""Reads tables from CSV, Parquet and Excel files, within limits."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from steepest.data.csv_text import (
    CsvError,
    are_codes,
    check_names,
    decode,
    find_separator,
    name_columns,
    number_style,
    parse_numbers,
    present,
    without_title,
)
from steepest.data.decorated_numbers import sign_of
from steepest.data.packed_files import PackedFileError, honest_zip, is_workbook, unpack
from steepest.data.parquet_sizes import ParquetError, read_parquet
from steepest.errors import DataError, shown
from steepest.forks import check_threads_of_polars
from steepest.interrupts import one_interrupt, uninterrupted
from steepest.values import counted

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "TableFile",
    "is_table_file",
    "read_csv_text",
    "read_table",
    "read_table_file",
    "table_name",
]

LARGEST_FILE: Final = 512 * 2**20
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 10**7, 10**4, 10**8
LONGEST_FIELD: Final = 10**4
MOST_MEMORY: Final = 8 * 10**9
"""Bytes that a Parquet table may take."""

_TEXT_FILES: Final = (".csv", ".tsv", ".tab", ".txt", ".data")
_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_PACKED: Final = tuple(f"{text}{packed}" for text in _TEXT_FILES for packed in (".gz", ".zip"))
_SUFFIXES: Final = (*_TEXT_FILES, *_WORKBOOKS, *_PACKED, ".parquet", ".pq")
_OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEADING_ZERO: Final = re.compile(r'0(?<![^,;\t|"\n]0)\d+(?![^,;\t|"\r\n])')
_NAMES: Final = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}


@dataclass(frozen=True)
class TableFile:
    """A table from a file.

    Attributes:
        frame: the table.
        form: what differs from a CSV file with commas in UTF-8: "gzip", "Windows-1252", "columns
            separated by semicolons", "decimal commas".
    """

    frame: pl.DataFrame
    form: tuple[str, ...] = ()


def is_table_file(name: str) -> bool:
    """Whether a name is that of a table file, by its ending.

    >>> is_table_file("customers.csv.gz"), is_table_file("iris")
    (True, False)
    """
    return name.lower().endswith(_SUFFIXES)


def table_name(path: Path) -> str:
    """The name of the table in a file: without its endings.

    >>> table_name(Path("data/customers.csv.gz"))
    'customers'
    """
    name, lower = path.name, path.name.lower()
    ending = next((suffix for suffix in _PACKED if lower.endswith(suffix)), path.suffix)
    return name[: len(name) - len(ending)] or name


def read_table(path: Path) -> pl.DataFrame:
    """The table in a file; see ``read_table_file``."""
    return read_table_file(path).frame


def read_table_file(path: Path) -> TableFile:
    """The table in a file, and how the file is written.

    CSV files may be packed (gzip, zip), in UTF-8, UTF-16 or Windows-1252, with columns separated by
    commas, semicolons, tabs or vertical bars, and with decimal commas. Of a workbook the first
    sheet is read. A file has at most 512 MiB, also unpacked, a table 10,000,000 rows, 10,000
    columns and 100,000,000 cells, and a field of a CSV file 10,000 bytes; a Parquet table takes at
    most 8 GB of memory.

    Raises:
        DataError: the file does not exist, cannot be read, or exceeds a limit.
    """
    with uninterrupted():
        import polars as pl

    check_threads_of_polars("reading a table")
    if not path.is_file():
        raise DataError(f"{path} does not exist")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise DataError(f"{path} must have at most {LARGEST_FILE} bytes, got {size}")
    try:
        with one_interrupt():
            read = _read(path)
        _check_shape(read.frame.height, read.frame.width)
    except (CsvError, PackedFileError) as error:
        raise DataError(f"{path} must {error}") from None
    except pl.exceptions.PolarsError as error:
        reason = shown((str(error).splitlines() or [""])[0])[1:-1]
        raise DataError(f"{path} cannot be read: {reason}") from error
    except ParquetError as error:
        raise DataError(f"{path} cannot be read: {error}") from None
    return read


def _read(path: Path) -> TableFile:
    content = path.read_bytes()
    if path.suffix.lower() in (".parquet", ".pq") or content.startswith(b"PAR1"):
        return TableFile(read_parquet(content, MOST_MEMORY))
    content, packing = unpack(content, LARGEST_FILE)
    form = (packing,) if packing else ()
    if content.startswith(_OLD_WORKBOOK):
        return _read_workbook(content, form)
    if is_workbook(content):
        return _read_workbook(honest_zip(content, LARGEST_FILE), form)
    return _read_csv(content, form)


def _read_csv(content: bytes, form: tuple[str, ...]) -> TableFile:
    text, encoding = _decode_lines(content)
    separator, text = find_separator(text)
    text, line = without_title(text, separator)
    text, named = name_columns(text, separator)
    form += (f"the header in line {line}",) if line > 1 else ()
    _check_csv(text, separator)
    form += () if encoding == "UTF-8" else (encoding,)
    if separator in _NAMES:
        form += (f"columns separated by {_NAMES[separator]}",)
    return _with_numbers(text, separator, form, named)


def _decode_lines(content: bytes) -> tuple[str, str]:
    text, encoding = decode(content)
    # The line ends of old Macs.
    return (text if "\n" in text else text.replace("\r", "\n")), encoding


def read_csv_text(path: Path) -> tuple[str, str, int] | None:
    """The text of a CSV file from its header on, its separator, and the line of the header.

    Returns:
        None for a workbook or a Parquet file.

    Raises:
        CsvError, PackedFileError, OSError: a file that cannot be read.
    """
    content, _ = unpack(path.read_bytes(), LARGEST_FILE)
    if content.startswith((b"PAR1", _OLD_WORKBOOK)) or is_workbook(content):
        return None
    whole, _ = _decode_lines(content)
    separator, text = find_separator(whole)
    text, _ = without_title(text, separator)
    return text, separator, whole.count("\n") - text.count("\n") + 1


def _check_csv(text: str, separator: str) -> None:
    """Check what would otherwise take the memory, or end up in names and labels."""
    long = re.search(rf"[^{re.escape(separator)}\r\n]{{{LONGEST_FIELD + 1}}}", text)
    if long is not None:
        raise CsvError(
            f"have fields of at most {LONGEST_FIELD} characters, got a longer one in line "
            f"{text.count(chr(10), 0, long.start()) + 1}"
        )
    header = text.partition("\n")[0]
    _check_shape(text.count("\n"), header.count(separator) + 1)
    check_names(text, separator)


def _with_numbers(
    text: str, separator: str, form: tuple[str, ...], named: tuple[str, ...]
) -> TableFile:
    """The table, with the numbers that polars does not recognise, without columns that have
    neither a name nor a value."""
    import polars as pl

    content = text.encode()
    frame = pl.read_csv(io.BytesIO(content), separator=separator, infer_schema_length=None)
    empty = [name for name in named if frame[name].is_null().all()]
    if empty:
        frame = frame.drop(empty)
        form += (f"{counted(len(empty), 'empty column')} left out",)
    frame, codes = _with_codes(frame, text, separator)
    texts = [name for name in frame.columns if frame[name].dtype == pl.String if name not in codes]
    styles = {name: number_style(frame[name], separator) for name in texts}
    if "decimal comma" in styles.values():
        form += ("decimal commas",)
        points = [name for name in frame.columns if frame[name].dtype == pl.Float64]
        if points:
            written = pl.read_csv(
                io.BytesIO(content), separator=separator, columns=points, infer_schema=False
            )
            for name in points:
                _check_thousands(written[name])
                frame = frame.with_columns(parse_numbers(written[name], "decimal comma"))
    if "thousands comma" in styles.values():
        form += ("commas between thousands",)
    for name, style in styles.items():
        if style is not None and (sign := sign_of(present(frame[name]))):
            form += (f"{shown(name)} in {sign}",)
    numbers = [
        parse_numbers(frame[name], style) for name, style in styles.items() if style is not None
    ]
    return TableFile(frame.with_columns(numbers), form)


def _with_codes(
    frame: pl.DataFrame, text: str, separator: str
) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """The table with whole numbers as text in columns where some begin with 0, and their names.

    Such numbers are codes, as of places or products: 0890 and 890 are two of them.
    """
    import polars as pl

    whole = [name for name in frame.columns if frame[name].dtype in (pl.Int64, pl.String)]
    if not whole or not _LEADING_ZERO.search(text):
        return frame, ()
    written = pl.read_csv(
        io.BytesIO(text.encode()), separator=separator, columns=whole, infer_schema=False
    )
    given = [present(column) for column in written.iter_columns()]
    codes = [column for column in given if are_codes(column)]
    return frame.with_columns(codes), tuple(column.name for column in codes)


def _check_thousands(column: pl.Series) -> None:
    """Check that points stand between thousands, in a file with decimal commas."""
    other = column.filter(~column.str.contains(r"^[+-]?[1-9]\d{0,2}(\.\d{3})+$|^\d*$"))
    if len(other.drop_nulls()):
        raise CsvError(
            f"have decimal commas or decimal points, got commas in other columns and "
            f"{shown(other.drop_nulls()[0])} in {shown(column.name)}"
        )


def _read_workbook(content: bytes, form: tuple[str, ...]) -> TableFile:
    import polars as pl

    try:
        import fastexcel
    except ImportError:
        raise PackedFileError(
            "be a CSV or Parquet file, got a workbook, which needs fastexcel "
            "(pip install 'steepest[excel]', or save it as CSV)"
        ) from None
    try:
        sheets = fastexcel.read_excel(content).sheet_names
        frame = pl.read_excel(io.BytesIO(content), sheet_id=1, infer_schema_length=None)
    except (fastexcel.FastExcelError, ValueError, pl.exceptions.PolarsError) as error:
        reason = (str(error).splitlines() or [""])[0]
        raise PackedFileError(f"be a workbook that can be read, got {shown(reason)}") from None
    others = f", the first of {len(sheets)}" if len(sheets) > 1 else ""
    return TableFile(frame, (*form, f"the sheet {shown(sheets[0])}{others}"))


def _check_shape(rows: int, columns: int) -> None:
    for what, number, most in (
        ("columns", columns, MOST_COLUMNS),
        ("rows", rows, MOST_ROWS),
        ("cells", rows * columns, MOST_CELLS),
    ):
        if number > most:
            raise CsvError(f"have at most {most} {what}, got {number}")
