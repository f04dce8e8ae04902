"""Decides what each column of a table becomes, by its values or as the user says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from steepest.data.column_plans import Column, ColumnPlan
from steepest.data.column_values import YEAR_FIRST, categories_of, numbers_of, parse_dates
from steepest.data.csv_text import are_codes, are_numbers, present
from steepest.data.scaling import is_rounding
from steepest.errors import DataError, Problems, nearest, shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MOST_CATEGORIES", "check_no_dates", "plan_columns"]

MOST_CATEGORIES: Final = 1000
_MOST_RARE: Final = 10
_SHARE_OF_NUMBERS: Final = 0.8
"""Of the values of a column of text, from which on it is taken for numbers with mistakes."""

_LONG_TEXT: Final = 40
"""Characters of a value in the mean, from which on different values are taken for free text."""

_PAIR: Final = r"^[-+]?(\d+(?:[.,]\d+)?)(\s*[/x×:–;|]\s*)[-+]?\d+(?:[.,]\d+)?$"
_IDENTIFIER: Final = re.compile(r"(^|[^a-zA-Z])(?i:id|uuid|guid|index|key)$|[a-z](ID|Id)$")
_DATE: Final = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([T ]\d{1,2}:\d{2}(:\d{2})?Z?)?")
_DAYS: Final = (YEAR_FIRST, "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y", "%m/%d/%Y")
_TIMES: Final = (
    "",
    *(f"{t}%H:%M{seconds}{z}" for t in (" ", "T") for seconds in (":%S", "") for z in ("", "Z")),
)


def plan_columns(
    frame: pl.DataFrame,
    *,
    drop: Sequence[str] = (),
    categorical: Sequence[str] = (),
    numeric: Sequence[str] = (),
) -> ColumnPlan:
    """What each column becomes.

    Args:
        frame: the table without its targets.
        drop, categorical, numeric: names of columns for which the user decides.

    Raises:
        DataError: columns that cannot be used, each with its fix; wrong names; no column left.
    """
    problems = Problems()
    chosen = _chosen_kinds(
        frame.columns, problems, drop=drop, categorical=categorical, numeric=numeric
    )
    problems.raise_as(DataError)
    rare = max(2, min(_MOST_RARE, len(frame) // 100))
    columns = [
        _Reading(frame[name], rare, problems).decide(chosen.get(name, "")) for name in frame.columns
    ]
    problems.raise_as(DataError)
    plan = ColumnPlan(tuple(columns), rare)
    if not plan.inputs:
        dropped = "; ".join(f"{shown(each.name)}: {each.reason}" for each in columns[:3])
        more = "; …" if len(columns) > 3 else ""
        raise DataError(
            f"the table must have a column to learn from, all are dropped ({dropped}{more})"
        )
    return plan


def check_no_dates(column: pl.Series) -> None:
    """Check that a target does not hold dates, each of which would be a class.

    Raises:
        DataError: it does.
    """
    import polars as pl

    known = column.drop_nulls()
    dates = column.dtype in (pl.Date, pl.Datetime)
    if column.dtype == pl.String:
        known = categories_of(column).drop_nulls()
        dates = len(known) > 0 and bool(known.str.contains(f"^{_DATE.pattern}$").all())
    if dates and len(known):
        raise DataError(
            f"y must have labels or numbers, {shown(column.name)} holds dates, such as "
            f"{shown(str(known[0]))} (predict a number, such as the days since the first one)"
        )


def _chosen_kinds(
    names: Sequence[str], problems: Problems, **options: Sequence[str]
) -> dict[str, str]:
    """The option in which each column is named."""
    chosen: dict[str, str] = {}
    for option, given in options.items():
        for name in given:
            if name not in names:
                problems.add(
                    f"{option} must name columns of the table besides the target, got "
                    f"{shown(name)} ({nearest(name, names)})"
                )
            elif chosen.get(name, option) != option:
                problems.add(
                    f"column {shown(name)} is named in {chosen[name]} and in {option} (name it in "
                    "one of them)"
                )
            chosen.setdefault(name, option)
    return chosen


class _Reading:
    """One column while it is decided what it becomes."""

    def __init__(self, column: pl.Series, rare: int, problems: Problems) -> None:
        if column.dtype.is_float():
            column = column.fill_nan(None)
        self.column, self.rare, self.problems = column, rare, problems
        self.name, self.n = column.name, len(column)

    def decide(self, chosen: str) -> Column:
        """What the column becomes; what cannot be used is a sentence among the problems."""
        import polars as pl

        kind = self.column.dtype
        if chosen == "drop":
            return self._dropped("as you say")
        if kind in (pl.Object, pl.Binary) or kind.is_nested():
            return self._refuse(f"holds {_in_words(kind)}")
        texts = self.column.set(self.column == "", None) if kind == pl.String else self.column
        if texts.null_count() == self.n:
            return self._dropped("no value in any row")
        if chosen == "numeric":
            return self._numeric(asked=True)
        if chosen == "categorical":
            return self._categorical(asked=True)
        if kind == pl.Boolean:
            return self._boolean()
        if kind.is_numeric():
            return self._numeric()
        if kind in (pl.Date, pl.Datetime):
            return self._date("")
        if kind in (pl.Time, pl.Duration):
            return self._refuse(f"holds the type {kind}", "turn it into a number of seconds, or ")
        return self._text() if kind == pl.String else self._categorical()

    def _dropped(self, why: str) -> Column:
        return Column(self.name, "dropped", why)

    def _refuse(self, what: str, fix: str = "") -> Column:
        self.problems.add(
            f"column {shown(self.name)} {what} ({fix}leave it out with drop={[self.name]!r})"
        )
        return self._dropped("")

    def _missing_in_words(self, missing: int, how: str) -> str:
        return f"missing in {missing} of {self.n} rows ({how})" if missing else ""

    def _numeric(self, asked: bool = False) -> Column:
        numbers = numbers_of(self.column, self.problems)
        known = numbers[~np.isnan(numbers)]
        missing = self.n - len(known)
        if not asked and len(known):
            if not missing and bool(
                is_rounding(np.var(known, keepdims=True), np.mean(known, keepdims=True), self.n)[0]
            ):
                return self._dropped(f"constant: {known[0]:g} in all rows")
            if not missing and self._counts_rows(numbers):
                return self._dropped("id-like: another whole number in every row")
        how = "the median, and an input that says so"
        return Column(self.name, "numeric", self._missing_in_words(missing, how), bool(missing))

    def _counts_rows(self, numbers: Any) -> bool:
        """Whether these are different whole numbers that count the rows or are called an id."""
        whole = bool((numbers == np.floor(numbers)).all()) and len(np.unique(numbers)) == self.n
        steps = np.diff(numbers)
        return whole and self.n > 2 and (bool((steps == 1).all()) or _is_identifier(self.name))

    def _boolean(self) -> Column:
        missing = self.column.null_count()
        if not missing and self.column.n_unique() == 1:
            return self._dropped(f"constant: {str(self.column[0]).lower()} in all rows")
        how = "0, and an input that says so"
        return Column(self.name, "boolean", self._missing_in_words(missing, how), bool(missing))

    def _date(self, form: str) -> Column:
        dates = parse_dates(self.column, form) if form else self.column
        missing = dates.null_count()
        if not missing and dates.n_unique() == 1:
            return self._dropped(f"constant: {dates[0]} in all rows")
        how = "the median of each part, and an input that says so"
        words = "year, month, day, weekday and hour"
        more = self._missing_in_words(missing, how)
        reason = "; ".join(filter(None, (words, more)))
        return Column(self.name, "date", reason, bool(missing), form=form)

    def _text(self) -> Column:
        texts = categories_of(self.column).drop_nulls()
        if texts.str.contains(f"^{_DATE.pattern}$").all():
            return self._text_of_dates(texts)
        known = present(texts).drop_nulls()
        others = known.filter(~are_numbers(known))
        if 0 < len(others) <= (1 - _SHARE_OF_NUMBERS) * len(known):
            return self._refuse(
                f"holds numbers but for {len(others)} of {len(known)} values, such as "
                f"{shown(others[0])}",
                "correct them, or leave their cells empty if they are missing, take it as "
                f"categorical={[self.name]!r}, or ",
            )
        return self._categorical()

    def _text_of_dates(self, texts: pl.Series) -> Column:
        fitting = [
            day + time
            for day in _DAYS
            for time in _TIMES
            if not parse_dates(texts, day + time).null_count()
        ]
        if not fitting:
            return self._refuse(
                f"holds dates that cannot be read alike, such as {shown(texts[0])}",
                "write them as 2026-11-27, or ",
            )
        if len(fitting) > 1:
            return self._refuse(
                f"holds dates that have either order of day and month, such as {shown(texts[0])}",
                "write them as 2026-11-27, or ",
            )
        return self._date(fitting[0])

    def _categorical(self, asked: bool = False) -> Column:
        texts = categories_of(self.column)
        known = texts.drop_nulls()
        missing = self.n - len(known)
        counts = known.value_counts(sort=True)
        counts = counts.sort(["count", self.name or counts.columns[0]], descending=[True, False])
        values = dict(counts.iter_rows())
        if not asked and not missing and len(values) == 1:
            return self._dropped(f"constant: {shown(known[0])} in all rows")
        if not asked and len(values) == len(known) and len(known) > self.rare:
            return self._all_different(known)
        codes = not asked and are_codes(known)
        if len(values) > MOST_CATEGORIES:
            numbers = f"take it as numeric={[self.name]!r}, " if codes else ""
            return self._refuse(
                f"has {len(values)} categories, more than {MOST_CATEGORIES}",
                f"join values, {numbers}or ",
            )
        frequent = tuple(sorted(value for value, count in values.items() if count >= self.rare))
        pairs = "" if asked else _pairs_in_words(known)
        if not frequent and not missing:
            why = f"{len(values)} values, none of them in {self.rare} rows"
            return self._dropped("; ".join(filter(None, (why, pairs))))
        rare = tuple(sorted(value for value in values if value not in frequent))
        reason = f"{len(values)} values"
        if rare:
            reason += f"; {len(rare)} in fewer than {self.rare} rows count as other"
        more = self._missing_in_words(missing, "a value of its own")
        zeros = f"codes, as some begin with 0 (--numeric {self.name} takes numbers)" * codes
        reason = "; ".join(filter(None, (reason, more, pairs, zeros)))
        return Column(self.name, "categorical", reason, bool(missing), frequent, rare)

    def _all_different(self, known: pl.Series) -> Column:
        if pairs := _pairs_in_words(known):
            return self._dropped(f"another text in every row; {pairs}")
        if float(known.str.len_chars().mean() or 0) >= _LONG_TEXT or bool(  # type: ignore[arg-type]  # of text it is a number
            known.str.contains(" ").mean() > 0.5  # type: ignore[operator]  # likewise
        ):
            return self._refuse(f"holds free text, such as {shown(known[0])}")
        return self._dropped("id-like: another text in every row")


def _is_identifier(name: str) -> bool:
    return bool(_IDENTIFIER.search(name.strip()))


def _pairs_in_words(texts: pl.Series) -> str:
    """What to do with cells of two numbers, such as a blood pressure of 120/80; "" for others."""
    found = texts.str.extract_groups(_PAIR).struct.unnest()
    if not len(texts) or found.to_series(0).null_count() or found.to_series(1).n_unique() > 1:
        return ""
    between = shown(found.to_series(1)[0].strip() or " ")
    return (
        f"two numbers in each cell, such as {shown(texts[0])}: to learn from them as numbers, "
        f"write what stands before and behind {between} into two columns"
    )


def _in_words(kind: Any) -> str:
    text = str(kind)
    if text.startswith(("List", "Array")):
        return "lists"
    return {"Object": "values of several types", "Binary": "bytes"}.get(text, f"the type {text}")
