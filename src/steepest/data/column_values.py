"""The values of a column as numbers, flags, categories or parts of dates."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.conversion import is_missing, series_values
from steepest.data.csv_text import number_style, parse_numbers, present
from steepest.data.tables import column_at, columns_of
from steepest.errors import DataError, Problems, shown
from steepest.forks import check_threads_of_polars

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "DATE_PARTS",
    "YEAR_FIRST",
    "categories_of",
    "date_in_words",
    "flags_of",
    "numbers_of",
    "parse_dates",
    "parts_of_dates",
    "to_polars",
]

DATE_PARTS: Final = ("year", "month", "day", "weekday", "hour")
"""What a date becomes; weekday 1 is Monday."""

YEAR_FIRST: Final = "%Y-%m-%d"
"""How dates are written that nobody reads in two ways; as long as every form of a day."""

_EXAMPLE: Final = datetime.datetime(2026, 11, 27, 14, 30)


def to_polars(frame: Any) -> pl.DataFrame:
    """A polars or pandas frame as one of polars; columns of mixed values become objects.

    Raises:
        DataError: two columns of one name.
    """
    import polars as pl

    check_threads_of_polars("reading a table")
    if isinstance(frame, pl.DataFrame):
        return frame
    names = columns_of(frame)
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise DataError(f"the table must have columns of different names, got {shown(twice)} twice")
    columns = [_polars_column(name, column_at(frame, i)) for i, name in enumerate(names)]
    return pl.DataFrame(columns)


def _polars_column(name: str, column: Any) -> pl.Series:
    import polars as pl

    if getattr(column.dtype, "kind", "O") in "biufM" and not hasattr(column.dtype, "na_value"):
        values = np.asarray(series_values(column))
        if values.dtype.kind == "M":
            return pl.Series(name, values.astype("datetime64[us]"))
        if values.dtype.kind in "biuf":
            return pl.Series(name, values)
    found = [None if is_missing(each) else each for each in column.to_list()]
    found = [each.item() if isinstance(each, np.generic) else each for each in found]
    try:
        return pl.Series(name, found)
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError):
        return pl.Series(name, found, dtype=pl.Object)


def numbers_of(column: pl.Series, problems: Problems) -> NDArray[np.float64]:
    """The numbers of a column, (n,), NaN where one is missing; a text must be one."""
    import polars as pl

    numbers = column
    if column.dtype == pl.String:
        style = number_style(column, ";") or "plain"
        numbers = parse_numbers(column, style)
        wrong = numbers.is_null() & present(column).is_not_null()
        if wrong.any():
            row = int(wrong.arg_max() or 0)
            problems.add(
                f"column {shown(column.name)} must hold numbers, got {shown(column[row])} in row "
                f"{row} (correct it, or take the column as categorical or drop it)"
            )
            return np.zeros(len(column))
    elif not (column.dtype.is_numeric() or column.dtype in (pl.Boolean, pl.Null)):
        problems.add(
            f"column {shown(column.name)} must hold numbers, got the type {column.dtype} "
            "(drop it, or turn it into numbers)"
        )
        return np.zeros(len(column))
    found = numbers.cast(pl.Float64).fill_null(np.nan).to_numpy().copy()
    infinite = np.isinf(found)
    if infinite.any():
        problems.add(
            f"column {shown(column.name)} must hold finite numbers, got {found[infinite][0]} in "
            f"row {int(np.argmax(infinite))} (correct it, or leave it empty)"
        )
        return np.zeros(len(column))
    return found


def flags_of(column: pl.Series, problems: Problems) -> NDArray[np.float64]:
    """A column of true and false as 1 and 0, NaN where one is missing."""
    import polars as pl

    if column.dtype == pl.String:
        texts = column.str.to_lowercase()
        column = texts.replace_strict(
            {"true": True, "false": False}, default=None, return_dtype=pl.Boolean
        ).alias(column.name)
        if column.null_count() > texts.null_count():
            problems.add(f"column {shown(column.name)} must hold true and false, got other text")
    found = numbers_of(column, problems)
    known = found[~np.isnan(found)]
    if not np.isin(known, (0, 1)).all():
        problems.add(
            f"column {shown(column.name)} must hold true and false, got "
            f"{known[~np.isin(known, (0, 1))][0]:g}"
        )
    return found


def categories_of(column: pl.Series) -> pl.Series:
    """A column as text, null where a value is missing; whole numbers are written as such.

    A column of whole numbers in which some are missing comes as floats from many programs, and its
    categories stay the same.

    >>> import polars as pl
    >>> categories_of(pl.Series([8001.0, None, 0.5])).to_list()
    ['8001', None, '0.5']
    """
    import polars as pl

    if column.dtype == pl.Boolean:
        return column.cast(pl.String)
    if column.dtype.is_float():
        column = column.fill_nan(None)
        whole = (column == column.floor()) & (column.abs() < 2.0**53)
        texts = column.cast(pl.String)
        return texts.zip_with(
            ~whole.fill_null(False), column.cast(pl.Int64, strict=False).cast(pl.String)
        )
    texts = column.cast(pl.String, strict=False)
    return texts.set(texts == "", None)


def parse_dates(column: pl.Series, form: str) -> pl.Series:
    """Texts as dates with a time of day; null where a text is written in another form."""
    import polars as pl

    texts = column.str.strip_chars()
    texts = texts.set(texts == "", None)
    if "%H" in form:
        return texts.str.to_datetime(form, strict=False, time_unit="us")
    return texts.str.to_date(form, strict=False).cast(pl.Datetime("us"))


def date_in_words(form: str) -> str:
    """How dates are written, by an example in which day, month and year differ.

    >>> date_in_words("%d.%m.%Y"), date_in_words("%m/%d/%Y %H:%M")
    ('27.11.2026 (day, month, year)', '11/27/2026 14:30 (month, day, year)')
    """
    words = {"d": "day", "m": "month", "Y": "year"}
    order = ", ".join(words[letter] for letter in re.findall("%([dmY])", form))
    return f"{_EXAMPLE.strftime(form)} ({order})"


def parts_of_dates(column: pl.Series, form: str, problems: Problems) -> list[NDArray[np.float64]]:
    """Year, month, day, weekday and hour, (n,) each, NaN where a date is missing."""
    import polars as pl

    dates = column
    if column.dtype == pl.String:
        form = form or YEAR_FIRST
        dates = parse_dates(column, form)
        if dates.null_count() > column.null_count():  # 2024-02-01 has one meaning in every file
            dates = dates.zip_with(
                dates.is_not_null(), parse_dates(column, YEAR_FIRST + form[len(YEAR_FIRST) :])
            )
        wrong = dates.is_null() & column.is_not_null() & (column.str.strip_chars() != "")
        if wrong.any():
            row = int(wrong.arg_max() or 0)
            problems.add(
                f"column {shown(column.name)} must hold dates written as in training, such as "
                f"{date_in_words(form)}, got {shown(column[row])} in row {row} (correct it, or "
                "write the year first: 2026-11-27)"
            )
    elif not column.dtype.is_temporal():
        problems.add(f"column {shown(column.name)} must hold dates, got the type {column.dtype}")
        return [np.zeros(len(column))] * len(DATE_PARTS)
    stamp = dates.cast(pl.Datetime("us"))
    parts = [stamp.dt.year(), stamp.dt.month(), stamp.dt.day(), stamp.dt.weekday(), stamp.dt.hour()]
    return [part.cast(pl.Float64).fill_null(np.nan).to_numpy().copy() for part in parts]
