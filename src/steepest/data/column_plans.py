"""What each column of a table becomes: numbers, flags 0 and 1, or nothing."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.column_values import (
    DATE_PARTS,
    categories_of,
    flags_of,
    numbers_of,
    parts_of_dates,
)
from steepest.data.preparation import FLAG, INCOMPLETE, NUMBER
from steepest.data.tables import describe_difference
from steepest.errors import Problems, shown
from steepest.values import counted

if TYPE_CHECKING:
    import polars as pl

__all__ = ["KINDS", "Column", "ColumnPlan"]

KINDS: Final = ("numeric", "boolean", "categorical", "date", "dropped")
_MOST_NAMED: Final = 5
_WIDEST: Final = 30


@dataclass(frozen=True, slots=True)
class Column:
    """What a column becomes.

    Attributes:
        name: of the column.
        kind: "numeric", "boolean", "categorical", "date" or "dropped".
        reason: why, or what it holds, in words.
        missing: whether values are missing; an input of its own says in which rows.
        values: categories with an input of their own, which is 1 where a row has it.
        rare: further categories, which share an input.
        form: how dates are written, as for ``strptime``; "" where they are dates already.
    """

    name: str
    kind: str
    reason: str = ""
    missing: bool = False
    values: tuple[str, ...] = ()
    rare: tuple[str, ...] = ()
    form: str = ""

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of the inputs of a network that the column becomes."""
        missing = (f"{self.name} is missing",) if self.missing else ()
        if self.kind == "dropped":
            return ()
        if self.kind == "categorical":
            values = (f"{self.name}={value}" for value in self.values)
            return (*values, *missing, f"{self.name}=other")
        if self.kind == "date":
            return (*(f"{self.name} {part}" for part in DATE_PARTS), *missing)
        return (self.name, *missing)

    def roles(self, first: int) -> list[int]:
        """Roles of the inputs, of which the first has this place; see ``preparation``."""
        count = len(self.inputs)
        if self.kind == "categorical":
            return [first + count - 1] * (count - 1) + [FLAG]
        if self.kind == "boolean":
            return [FLAG] * count
        numbers = [INCOMPLETE if self.missing else NUMBER] * (count - self.missing)
        return [*numbers, *[FLAG] * self.missing]

    def encode(self, column: pl.Series, problems: Problems) -> list[NDArray[np.float64]]:
        """The inputs, (n,) each; a missing number is NaN. Wrong values become sentences."""
        if self.kind == "dropped":
            return []
        if self.kind == "categorical":
            return self._encode_categories(column)
        found = self._read(column, problems)
        absent = np.isnan(found[0])
        if absent.any() and not self.missing and not problems.sentences:
            more = int(absent.sum()) - 1
            others = f" and {counted(more, 'more row')} too" if more else ""
            problems.add(
                f"column {shown(self.name)} must have a value in every row, as in training, row "
                f"{int(np.argmax(absent))} has none{others} (fill them, leave such rows out, or "
                "train on a table in which some are missing)"
            )
        if self.kind == "boolean":
            found[0][absent] = 0.0
        return [*found, absent.astype(np.float64)] if self.missing else found

    def lacks(self, column: pl.Series) -> NDArray[np.bool_]:
        """The rows, (n,), that have no value although every row had one in training."""
        if self.missing or self.kind in ("dropped", "categorical"):
            return np.zeros(len(column), dtype=bool)
        return np.isnan(self._read(column, Problems())[0])

    def _read(self, column: pl.Series, problems: Problems) -> list[NDArray[np.float64]]:
        """Numbers, a flag or the parts of dates, (n,) each, NaN where a value is missing."""
        if self.kind == "date":
            return parts_of_dates(column, self.form, problems)
        return [(flags_of if self.kind == "boolean" else numbers_of)(column, problems)]

    def _encode_categories(self, column: pl.Series) -> list[NDArray[np.float64]]:
        texts = np.array(categories_of(column).to_list(), dtype=object)
        known = [(texts == value).astype(np.float64) for value in self.values]
        absent = (texts == None).astype(np.float64)  # noqa: E711  # of each element
        known += [absent] if self.missing else []
        return [*known, 1.0 - sum(known, np.zeros(len(texts)))]

    def unknown(self, column: pl.Series) -> dict[str, int]:
        """Categories that the table did not have, with their numbers of rows."""
        import polars as pl

        if self.kind != "categorical":
            return {}
        texts = categories_of(column)
        strange = texts.filter(~texts.is_in([*self.values, *self.rare]).fill_null(self.missing))
        strange = strange.fill_null("nothing")
        counts = pl.DataFrame({"value": strange}).group_by("value", maintain_order=True).len()
        return dict(counts.iter_rows())


@dataclass(frozen=True)
class ColumnPlan:
    """What each column of a table becomes, in the order of the table.

    What numbers are missing, scaled and pooled by is taken from the training part of each run, and
    kept with its network.

    Attributes:
        columns: of the table, without the targets.
        rare: the fewest training rows of a category with an input of its own.
    """

    columns: tuple[Column, ...]
    rare: int

    @functools.cached_property
    def used(self) -> tuple[Column, ...]:
        """Those that are not dropped."""
        return tuple(column for column in self.columns if column.kind != "dropped")

    @functools.cached_property
    def inputs(self) -> tuple[str, ...]:
        """Names of the inputs of a network."""
        return tuple(name for column in self.used for name in column.inputs)

    @functools.cached_property
    def roles(self) -> NDArray[np.int32]:
        """Roles of the inputs, (d,); see ``preparation``."""
        roles: list[int] = []
        for column in self.used:
            roles += column.roles(len(roles))
        return np.array(roles, dtype=np.int32)

    @property
    def is_plain(self) -> bool:
        """Whether every column is a number in every row, so that nothing has to be done."""
        return all(column.kind == "numeric" and not column.missing for column in self.columns)

    def encode(self, frame: pl.DataFrame, problems: Problems) -> NDArray[np.float64]:
        """The inputs of rows, (n, d) float64: missing numbers NaN, categories of this plan.

        Columns are found by name. What is wrong becomes sentences in ``problems``.
        """
        dropped = {column.name for column in self.columns if column.kind == "dropped"}
        names = [column.name for column in self.used]
        given = [name for name in frame.columns if name not in dropped]
        if difference := describe_difference(given, names):
            problems.add(f"x must have the columns trained with, {difference}")
            return np.zeros((0, 0))
        found: list[NDArray[np.float64]] = []
        for column in self.used:
            found += column.encode(frame[column.name], problems)
        return np.ascontiguousarray(np.column_stack(found)) if found else np.zeros((0, 0))

    def unknown(self, frame: pl.DataFrame) -> list[str]:
        """A sentence for each column with categories that the table did not have."""
        notes = []
        for column in self.used:
            if strange := column.unknown(frame[column.name]):
                named = ", ".join(shown(value) for value in list(strange)[:_MOST_NAMED])
                more = ", …" if len(strange) > _MOST_NAMED else ""
                rows = sum(strange.values())
                notes.append(
                    f"column {shown(column.name)} has values that are not in the table trained on, "
                    f"in {rows} row{'s' * (rows > 1)}: {named}{more} (taken as other)"
                )
        return notes

    def __str__(self) -> str:
        plain = [c for c in self.columns if c.kind == "numeric" and not c.reason]
        lines = [(column.name, column.kind, column.reason) for column in self.columns]
        if len(plain) > _MOST_NAMED:
            names = ", ".join(column.name for column in plain[:_MOST_NAMED])
            lines = [(c.name, c.kind, c.reason) for c in self.columns if c not in plain]
            lines.append((f"{names} and {len(plain) - _MOST_NAMED} more", "numeric", ""))
        widest = min(_WIDEST, max(len(name) for name, _, _ in lines))
        head = (
            f"{counted(len(self.columns), 'column')} become{'s' * (len(self.columns) == 1)} "
            f"{counted(len(self.inputs), 'input')}"
        )
        rows = [f"  {name:<{widest}}  {kind:<11}  {why}".rstrip() for name, kind, why in lines]
        return "\n".join([head, *rows])

    def as_dict(self) -> dict[str, Any]:
        """The plan as values of JSON."""
        return {"rare": self.rare, "columns": [asdict(column) for column in self.columns]}

    @classmethod
    def from_dict(cls, entry: object) -> ColumnPlan:
        """The plan that ``as_dict`` described.

        Raises:
            ValueError: it describes none; the text says what is wrong.
        """
        columns = entry.get("columns") if isinstance(entry, Mapping) else None
        rare = entry.get("rare") if isinstance(entry, Mapping) else None
        if not isinstance(columns, list) or type(rare) is not int or rare < 0:
            raise ValueError("its columns cannot be read")
        plan = cls(tuple(_column_from(each) for each in columns), rare)
        if len({column.name for column in plan.columns}) < len(columns) or not plan.inputs:
            raise ValueError("its columns must have different names, and inputs")
        return plan


def _column_from(entry: object) -> Column:
    texts = ("name", "kind", "reason", "form")
    lists = ("values", "rare")
    if not isinstance(entry, Mapping) or set(entry) != {*texts, *lists, "missing"}:
        raise ValueError("its columns cannot be read")
    right = all(isinstance(entry[name], str) for name in texts)
    right = right and all(_is_list_of_texts(entry[name]) for name in lists)
    if not right or entry["kind"] not in KINDS or type(entry["missing"]) is not bool:
        raise ValueError("its columns cannot be read")
    return Column(**{**entry, **{name: tuple(entry[name]) for name in lists}})


def _is_list_of_texts(given: object) -> bool:
    return isinstance(given, (list, tuple)) and all(isinstance(each, str) for each in given)
