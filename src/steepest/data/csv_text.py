"""How a CSV file is written: its encoding, its separator, and how its numbers look."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from steepest.data.decorated_numbers import numbers_alone
from steepest.errors import shown

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "CsvError",
    "are_codes",
    "are_numbers",
    "check_names",
    "decode",
    "find_separator",
    "name_columns",
    "number_style",
    "parse_numbers",
    "present",
    "without_title",
]

NumberStyle: TypeAlias = Literal["plain", "decimal comma", "thousands comma"]

MISSING: Final = (
    frozenset(("", "NA", "N/A", "n/a", "na", "NaN", "nan", "NULL", "Null", "null", "None", "none"))
    | {"#N/A", "#NV", "<NA>", "?", "-", "--", "."}
    | {"k.A.", "k. A.", "n.a.", "n. a.", "N.A.", "n.v.", "unbekannt", "unknown", "missing"}
)
"""What stands for a missing number, in a column whose other values are numbers."""

_SEPARATORS: Final = (",", ";", "\t", "|")
_NAMED_SEPARATORS: Final = (*_SEPARATORS, ":")
_SAMPLE: Final = 2**16
_NEARLY_ALL: Final = 0.8
_MOST_ABOVE: Final = 10
_CONTROL: Final = re.compile(r"[\0-\x08\x0b\x0e-\x1f]")
_EXPONENT: Final = r"([eE][+-]?\d+)?"
_PLAIN: Final = rf"[+-]?(\d+\.?\d*|\.\d+){_EXPONENT}"
_STYLES: Final[dict[NumberStyle, str]] = {
    "plain": _PLAIN,
    "decimal comma": rf"[+-]?(([1-9]\d{{0,2}}(\.\d{{3}})+|\d+)(,\d*)?|,\d+){_EXPONENT}",
    "thousands comma": rf"[+-]?[1-9]\d{{0,2}}(,\d{{3}})+(\.\d+)?|{_PLAIN}",
}


class CsvError(ValueError):
    """A file that cannot be read as CSV; its text completes "must"."""


def decode(content: bytes) -> tuple[str, str]:
    """The text of a file, without a byte order mark, and its encoding.

    Windows-1252 is what is left if a file without a mark is not UTF-8; Latin-1 is the same but for
    control characters, which no text has.

    Raises:
        CsvError: it is no text in UTF-8, UTF-16 or Windows-1252.

    >>> decode("Größe".encode("latin-1"))
    ('Größe', 'Windows-1252')
    """
    for mark, encoding in ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16")):
        if content.startswith(mark):
            return _decode_as(content, encoding).removeprefix("\ufeff"), encoding
    try:
        text, encoding = content.removeprefix(codecs.BOM_UTF8).decode(), "UTF-8"
    except UnicodeDecodeError:
        text, encoding = _decode_as(content, "Windows-1252"), "Windows-1252"
    if (found := _CONTROL.search(text)) is not None:
        what = "a NUL" if found[0] == "\0" else f"the control character 0x{ord(found[0]):02x}"
        raise CsvError(f"be text, got {what} in line {text.count(chr(10), 0, found.start()) + 1}")
    return text, encoding


def _decode_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CsvError(
            f"be text in UTF-8, UTF-16 or Windows-1252, got the byte 0x{content[error.start]:02x} "
            f"in line {line} (save it as UTF-8)"
        ) from None


def find_separator(text: str) -> tuple[str, str]:
    """The character between the columns, and the text without Excel's line that names it.

    It is the one with which the first lines have the same number of columns, and most of them.

    Raises:
        CsvError: the line names a letter, a digit or another character that separates nothing.

    >>> find_separator("a;b\\n1,5;2\\n2,5;3\\n")[0]
    ';'
    """
    first, _, rest = text.partition("\n")
    if (named := re.fullmatch(r'"?sep=(.)"?\r?', first)) is not None:
        if named[1] not in _NAMED_SEPARATORS:
            raise CsvError(f'name one of ; , | : and the tab after "sep=", got {shown(named[1])}')
        return named[1], rest
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:  # the last line is not whole
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, most = ",", (0.0, 1)
    for separator in _SEPARATORS:
        counts = [len(row) for row in _rows(sample, separator) if row]
        if not counts or counts[0] == 1:
            continue
        quality = (counts.count(counts[0]) / len(counts), counts[0])
        if quality > most:
            best, most = separator, quality
    if most == (0.0, 1):  # the first line may be a title
        best = _separator_below_a_title(sample)
    return best, text


def _separator_below_a_title(sample: str) -> str:
    """The separator with which nearly all lines have the same number of columns, two or more."""
    best, most = ",", 1
    for separator in _SEPARATORS:
        counts = Counter(len(row) for row in _rows(sample, separator) if row)
        if not counts:
            continue
        columns, lines = counts.most_common(1)[0]
        if columns > most and lines >= _NEARLY_ALL * counts.total():
            best, most = separator, columns
    return best


def without_title(text: str, separator: str) -> tuple[str, int]:
    """The text from its header on, and the line of the header.

    Above it may be titles, or names over several columns at once: lines with empty fields, or with
    fewer fields than the others. The header is then the first line in which every field is text and
    none is there twice.

    >>> without_title("Report;;\\n;;\\nname;age;city\\nA;30;B\\n", ";")
    ('name;age;city\\nA;30;B\\n', 3)
    """
    sample = text[:_SAMPLE]
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    above, rows = 0, list[list[str]]()
    try:
        for row in reader:
            rows.append(row)
            if _is_header(row) and len(row) > 1:
                break
            if len(rows) > _MOST_ABOVE:
                return text, 1
            above = reader.line_num
    except csv.Error:
        return text, 1
    header = rows[-1] if rows else []
    over = [row for row in rows[:-1] if row]
    if not over or not _is_header(header) or any(_is_row(row, len(header)) for row in over):
        return text, 1
    return "".join(text.splitlines(keepends=True)[above:]), above + 1


def _is_header(row: list[str]) -> bool:
    """Whether every field is a text and not a number, and none is there twice."""
    names = [name.strip() for name in row]
    whole = all(names) and len(set(names)) == len(names)
    return whole and not any(re.fullmatch(_PLAIN, name) for name in names)


def _is_row(row: list[str], columns: int) -> bool:
    """Whether a line above may be the header or a row of the table: it has every field."""
    return len(row) >= columns and all(field.strip() for field in row)


def _rows(text: str, separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return []


def check_names(text: str, separator: str) -> None:
    """Check that the columns have different names.

    Raises:
        CsvError: two have the same.
    """
    header = next(iter(_rows(text[:_SAMPLE].lstrip("\r\n"), separator)), [])
    name, count = Counter(header).most_common(1)[0] if header else ("", 0)
    if count > 1:
        places = [str(place) for place, each in enumerate(header, 1) if each == name]
        raise CsvError(
            f"have columns of different names, got {shown(name)} for the columns "
            f"{', '.join(places[:-1])} and {places[-1]}"
        )


def name_columns(text: str, separator: str) -> tuple[str, tuple[str, ...]]:
    """The text with names for columns that have none, if these are several, and these names.

    Excel writes such columns at the end of every line where cells there were once used.

    >>> name_columns("a;b;;\\n1;2;;\\n", ";")
    ('a;b;column 3;column 4\\n1;2;;\\n', ('column 3', 'column 4'))
    """
    reader = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=separator)
    try:
        header = next(iter(reader), [])
    except csv.Error:
        return text, ()
    names = [name if name.strip() else f"column {place}" for place, name in enumerate(header, 1)]
    named = tuple(new for new, name in zip(names, header, strict=True) if new != name)
    if len(named) < 2 or len(set(names)) < len(names):
        return text, ()
    line = io.StringIO()
    csv.writer(line, delimiter=separator, lineterminator="\n").writerow(names)
    rest = text.splitlines(keepends=True)[reader.line_num :]
    return line.getvalue() + "".join(rest), named


def are_numbers(column: pl.Series) -> pl.Series:
    """Whether each value of a column of text is a number, in whatever style it is written.

    >>> import polars as pl
    >>> are_numbers(pl.Series(["24,5", "1.5", "k.A."])).to_list()
    [True, True, False]
    """
    forms = "|".join(f"(?:{form})" for form in _STYLES.values())
    return column.str.contains(f"^(?:{forms})$")


def are_codes(column: pl.Series) -> bool:
    """Whether a column of text has whole numbers alone, some of them with a 0 before others.

    >>> import polars as pl
    >>> are_codes(pl.Series(["0890", "8001", None])), are_codes(pl.Series(["0", "8001"]))
    (True, False)
    """
    padded = bool(column.str.contains(r"^0\d+$").any())
    return padded and bool(column.str.contains(r"^\d+$").all())


def number_style(column: pl.Series, separator: str) -> NumberStyle | None:
    """How the numbers of a column of text are written; None if it has other values.

    A comma before three digits may be either; then it divides thousands if it cannot be the decimal
    sign of a file, because the columns are separated by commas.

    >>> import polars as pl
    >>> number_style(pl.Series(["1.234,5", "NA", "2"]), ";")
    'decimal comma'
    """
    given = numbers_alone(present(column)).drop_nulls()
    if not len(given):
        return None
    found: list[NumberStyle] = [
        style for style, form in _STYLES.items() if given.str.contains(f"^({form})$").all()
    ]
    if "plain" in found or len(found) < 2:
        return found[0] if found else None
    return "thousands comma" if separator == "," else "decimal comma"


def parse_numbers(column: pl.Series, style: NumberStyle) -> pl.Series:
    """A column of numbers that are written in one style; null where one is missing."""
    import polars as pl

    given = numbers_alone(present(column))
    if style == "decimal comma":
        given = given.str.replace_all(".", "", literal=True)
        given = given.str.replace(",", ".", literal=True)
    elif style == "thousands comma":
        given = given.str.replace_all(",", "", literal=True)
    whole = given.cast(pl.Int64, strict=False)
    exact = whole.null_count() == given.null_count()
    return whole if exact else given.cast(pl.Float64, strict=False)


def present(column: pl.Series) -> pl.Series:
    """Without spaces around the values; null where a word stands for a missing number."""
    given = column.str.strip_chars()
    return given.set(given.is_in(list(MISSING)), None)
