"""Numbers that are written with a currency, a unit, a percent sign, or brackets for below 0."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import polars as pl

__all__ = ["numbers_alone", "sign_of"]

_CURRENCY: Final = r"[$€£¥₹]|USD|EUR|CHF|GBP|JPY|Fr\."
_UNIT: Final = rf"{_CURRENCY}|%|‰|°[CF]?|[A-Za-zµ]{{1,4}}(?:[/²³][A-Za-z0-9²³]{{0,4}})?"
_SPACES: Final = "'’ \u00a0\u202f"
"""What stands between thousands besides points and commas."""

_NUMBER: Final = rf"(?:\d[\d.,{_SPACES}]*\d|\d)[.,]?(?:[eE][+-]?\d+)?|[.,]\d+"
_DECORATED: Final = rf"^(\()?\s*([+-])?\s*({_CURRENCY})?\s*([+-])?({_NUMBER})\s*({_UNIT})?\s*(\))?$"
_GROUPED: Final = rf"^\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d*)?$"


def sign_of(column: pl.Series) -> str | None:
    """What stands beside all numbers of a column, "" for brackets or spaces alone; None if the
    values are no decorated numbers, or have different signs.

    Args:
        column: of text without spaces at its ends, null where a value is missing.

    >>> import polars as pl
    >>> sign_of(pl.Series(["45 kg", "61.5 kg"])), sign_of(pl.Series(["$5", "€5"]))
    ('kg', None)
    """
    found = _read(column)
    return None if found is None else found[1]


def numbers_alone(column: pl.Series) -> pl.Series:
    """The numbers without what stands beside them; other columns as they are.

    >>> import polars as pl
    >>> numbers_alone(pl.Series(["$1,234.50", "($3.00)", None])).to_list()
    ['1,234.50', '-3.00', None]
    """
    found = _read(column)
    return column if found is None else found[0]


def _read(column: pl.Series) -> tuple[pl.Series, str] | None:
    """The numbers alone, and what stands beside them."""
    import polars as pl

    given = column.drop_nulls()
    if not len(given) or not given.str.contains(_DECORATED).all():
        return None
    parts = column.str.extract_groups(_DECORATED).struct.unnest()
    opens, sign, before, second, number, after, closes = (
        parts.to_series(place) for place in range(7)
    )
    beside = {*before.drop_nulls(), *after.drop_nulls()}
    spaced = number.str.contains(rf"[{_SPACES}]").fill_null(False)
    if (
        len(beside) > 1
        or (opens.is_null() != closes.is_null()).any()
        or (sign.is_not_null() & (second.is_not_null() | opens.is_not_null())).any()
        or not number.filter(spaced).str.contains(_GROUPED).all()
    ):
        return None
    negative = (sign == "-").fill_null(False) | (second == "-").fill_null(False)
    negative |= opens.is_not_null()
    number = number.str.replace_all(rf"[{_SPACES}]", "")
    signed = pl.select(
        pl.when(negative).then(pl.concat_str([pl.lit("-"), number])).otherwise(number)
    ).to_series()
    return signed.alias(column.name), next(iter(beside), "")
