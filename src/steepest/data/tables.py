"""Converts arrays, polars and pandas frames to an array of float64 features.

The same numbers give the same bits, whatever their layout or dtype, and the input is not changed.
Frames are recognised by their attributes, so that neither library is imported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.conversion import (
    check_text,
    find_masked,
    is_lazy,
    series_values,
    to_array,
)
from steepest.errors import DataError, Problems, nearest, shown

__all__ = [
    "Columns",
    "check_finite",
    "column_at",
    "columns_of",
    "describe_difference",
    "is_frame",
    "leave_out",
    "numbered",
    "read_columns",
    "read_features",
    "take_column",
]

_FEATURE_KINDS: Final = "biuf"
_MOST_NAMED: Final = 5
_COPIED_ROWS: Final = 2**16


def is_frame(table: object) -> bool:
    """Whether something is a polars or pandas frame: columns with names that can be taken."""
    return not is_lazy(table) and all(
        hasattr(table, name) for name in ("columns", "dtypes", "shape")
    )


def column_at(frame: Any, place: int) -> Any:
    """A column by its position, since pandas allows two columns of one name."""
    return frame.iloc[:, place] if hasattr(frame, "iloc") else frame.to_series(place)


def columns_of(frame: Any) -> tuple[str, ...]:
    """Names of a frame's columns."""
    return tuple(str(name) for name in frame.columns)


def numbered(d: int) -> tuple[str, ...]:
    """The names of columns that have none."""
    return tuple(f"x{column}" for column in range(d))


def describe_difference(given: Sequence[str], wanted: Sequence[str]) -> str:
    """Which columns are missing, unknown or repeated, in words; "" if none is, in any order.

    >>> describe_difference(["b", "a", "size"], ["a", "b", "sizes"])
    '"sizes" is missing, "size" is unknown'
    """
    faults = [(name, "missing") for name in dict.fromkeys(wanted) if name not in given]
    faults += [(name, "unknown") for name in dict.fromkeys(given) if name not in wanted]
    repeated = (name for name, times in Counter(given).items() if times > wanted.count(name) > 0)
    faults += [(name, "repeated") for name in repeated]
    more = f" and {len(faults) - _MOST_NAMED} more"
    texts = [f"{shown(name)} is {fault}" for name, fault in faults[:_MOST_NAMED]]
    return ", ".join(texts) + (more if len(faults) > _MOST_NAMED else "")


@dataclass(frozen=True)
class Columns:
    """The numbers of a table where they lie, of any real dtype: one array, or one a column.

    Attributes:
        array: (n, d), of a table that is one array; else None.
        columns: (n,) each, of a frame.
    """

    array: NDArray[Any] | None = None
    columns: tuple[NDArray[Any], ...] = ()

    def __len__(self) -> int:
        return len(self.columns[0] if self.array is None else self.array)

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.columns) if self.array is None else self.array.shape[1]

    def rows(self, start: int, stop: int) -> NDArray[Any]:
        """Some rows as one array; that of a frame is new."""
        if self.array is not None:
            return self.array[start:stop]
        return np.column_stack([column[start:stop] for column in self.columns])


def read_columns(x: Any, features: Sequence[str], problems: Problems) -> Columns:
    """The features of new rows, in the order of those trained with, not copied.

    The columns of a frame are found by name where names were trained with; those of an array are
    taken by place. What is wrong becomes sentences in ``problems``, but ``check_finite`` is for
    whoever reads the numbers.
    """
    by_name = is_frame(x) and tuple(features) != numbered(len(features))
    if by_name and (difference := describe_difference(columns_of(x), features)):
        once = Counter(columns_of(x))
        chosen = all(once[each] == 1 for each in features)  # pandas takes both of two
        fix = " (take x[list(network.features)])" if chosen else ""
        problems.add(f"x must have the columns trained with, {difference}{fix}")
        return Columns(np.zeros((0, 0)))
    read, names = _read_table(x, problems)
    if not problems.sentences and len(names) != len(features):
        problems.add(f"x must have the {len(features)} features trained with, got {len(names)}")
    elif by_name and not problems.sentences and names != tuple(features):
        # Columns of one name keep their order among themselves.
        place = sorted(range(len(names)), key=names.__getitem__)
        wanted = sorted(range(len(names)), key=features.__getitem__)
        of = dict(zip(wanted, place, strict=True))
        read = Columns(columns=tuple(read.columns[of[i]] for i in range(len(names))))
    return read


def leave_out(frame: Any, names: Sequence[str]) -> Any:
    """A frame without the columns of some names; itself if it has none of them."""
    known = columns_of(frame)
    rest = [place for place, name in enumerate(known) if name not in names]
    if len(rest) == len(known):
        return frame
    return frame.iloc[:, rest] if hasattr(frame, "iloc") else frame[:, rest]


def take_column(frame: Any, name: str) -> tuple[Any, Any]:
    """A frame without one column, and that column.

    Raises:
        DataError: an unknown column, with the nearest name; a name of several columns.
    """
    names = columns_of(frame)
    places = [place for place, known in enumerate(names) if known == name]
    if not places:
        raise DataError(f"unknown column {shown(name)} ({nearest(name, names)})")
    if len(places) > 1:
        raise DataError(
            f"y must name one column, {shown(name)} is the name of {len(places)} "
            "(rename the others)"
        )
    return leave_out(frame, [name]), column_at(frame, places[0])


def read_features(
    x: Any, problems: Problems, names: Sequence[str] | None = None
) -> tuple[NDArray[np.float64], tuple[str, ...]]:
    """Features as a new C-contiguous float64 array (n, d), and their names.

    Wrong input adds sentences to ``problems``; the array then has shape (0, 0).
    """
    read, names = _read_table(x, problems, names)
    if not read.width:
        return np.zeros((0, 0)), ()
    with np.errstate(over="ignore"):  # what is too large becomes inf, which is refused below
        features = np.empty((len(read), read.width))
        for start in range(0, len(read), _COPIED_ROWS):  # so that Ctrl-C is noticed
            features[start : start + _COPIED_ROWS] = read.rows(start, start + _COPIED_ROWS)
    check_finite(read, names, problems)
    return features, names


def _read_table(
    x: Any, problems: Problems, names: Sequence[str] | None = None
) -> tuple[Columns, tuple[str, ...]]:
    """The numbers of a table and the names of its columns; with sentences, no columns."""
    nothing = Columns(np.zeros((0, 0))), ()
    if is_frame(x):
        if names is not None:
            problems.add("features must be left out where x is a frame: its columns have names")
            return nothing
        names, columns = columns_of(x), [column_at(x, i) for i in range(len(x.columns))]
        if 0 in x.shape:
            problems.add(f"x must have rows and columns, got shape {tuple(x.shape)}")
            return nothing
        found = [_read_column(n, c, problems) for n, c in zip(names, columns, strict=True)]
        read = Columns(columns=tuple(column for column in found if column is not None))
        if read.width < len(found):
            return nothing
    else:
        plain = _read_array(x, problems)
        if plain is None:
            return nothing
        read = Columns(plain)
        names = tuple(names) if names is not None else numbered(read.width)
        if len(names) != read.width:
            problems.add(f"features must name {read.width} columns, got {len(names)} names")
            return nothing
    return (read, names) if _names_are_right(names, problems) else nothing


def _read_column(name: str, column: Any, problems: Problems) -> NDArray[Any] | None:
    """A numeric column of a frame; a missing value becomes NaN, which is refused later."""
    kind = getattr(column.dtype, "kind", "O")
    if kind == "O" and str(column.dtype) == "category":
        values = np.zeros(0, dtype=object)  # NumPy would take categories that are numbers
    else:
        values = _column_values(column, kind)
    if values.dtype.kind in _FEATURE_KINDS and values.ndim == 1:
        return values
    problems.add(
        f"x must have columns of numbers, column {shown(name)} is of type "
        f"{shown(str(column.dtype))[1:-1]} "
        "(leave it out, or turn it into numbers, one column a category)"
    )
    return None


def _column_values(column: Any, kind: str) -> NDArray[Any]:
    try:
        values = np.asarray(series_values(column))
        if values.dtype == object and kind in _FEATURE_KINDS:
            # pandas' nullable numbers
            return np.asarray(column.to_numpy(dtype=np.float64, na_value=np.nan))
        if values.dtype == object and _is_polars_number(column.dtype):
            return np.asarray(column.cast(float).to_numpy())
        return values
    except (TypeError, ValueError):
        return np.zeros(0, dtype=object)


def _is_polars_number(dtype: Any) -> bool:
    """A decimal or a bool with nulls, which polars gives as objects."""
    return hasattr(dtype, "is_numeric") and (dtype.is_numeric() or str(dtype) == "Boolean")


def _read_array(x: Any, problems: Problems) -> NDArray[Any] | None:
    if hasattr(x, "toarray"):
        problems.add(f"x must be a dense array, got a sparse {type(x).__name__} (use x.toarray())")
        return None
    array = to_array(x, "x", "be an array or a frame", problems)
    if array is None:
        return None
    if array.ndim != 2:
        hint = _hint_for_one_dimension(x) if array.ndim < 2 else ""
        hint = hint or "use x.reshape(len(x), -1) to flatten each sample"
        problems.add(
            f"x must have two dimensions (rows, features), got shape {array.shape} ({hint})"
        )
        return None
    if 0 in array.shape:
        problems.add(f"x must have rows and columns, got shape {array.shape}")
        return None
    if array.dtype.kind not in _FEATURE_KINDS:
        problems.add(f"x must be real numbers, got {_describe_kind(array)}")
        return None
    masked = find_masked(x)
    if masked is not None:
        row, column = masked
        problems.add(f"x must have no missing values, row {row} of column x{column} is masked")
        return None
    return array


def _hint_for_one_dimension(x: Any) -> str:
    if hasattr(x, "iloc"):
        return "for one row of a frame use frame.iloc[[0]], for one column x.to_frame()"
    if hasattr(x, "to_frame"):
        return "use x.to_frame() for one column"
    return "use x.reshape(1, -1) for one row, x.reshape(-1, 1) for one feature"


def _describe_kind(array: NDArray[Any]) -> str:
    if array.dtype.kind in "USO" and array.size:
        row, column, text = _first_text(array)
        if text is not None:
            return (
                f"text, {shown(text)} in row {row} of column x{column} (turn it into numbers first)"
            )
    if array.dtype.kind == "O":
        return "objects (use x.astype(float))"
    if array.dtype.kind == "c":
        return f"{array.dtype} (use x.real, or its parts as two columns)"
    return f"an array of {array.dtype}"


def _first_text(array: NDArray[Any]) -> tuple[int, int, str | None]:
    """Place and text of the first text that is not a number; else of the first text."""
    first: tuple[int, int, str | None] = (0, 0, None)
    for (row, column), value in np.ndenumerate(array):
        if isinstance(value, (str, bytes)):
            text = value if isinstance(value, str) else value.decode(errors="replace")
            if not _reads_as_number(text):
                return row, column, text
            first = first if first[2] is not None else (row, column, text)
    return first


def _reads_as_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _names_are_right(names: Sequence[str], problems: Problems) -> bool:
    for place, name in enumerate(names):
        if fault := check_text(name):
            problems.add(f"x must have names that can be written, column {place} has one {fault}")
            return False
    return True


def check_finite(read: Columns, names: Sequence[str], problems: Problems) -> None:
    """One sentence a column with a number that is not finite in float64, at most five."""
    unusual = []
    for place, name in enumerate(names):
        column = read.columns[place] if read.array is None else read.array[:, place]
        with np.errstate(over="ignore"):
            finite = np.isfinite(column.astype(np.float64, copy=False))
        if not finite.all():
            unusual.append((name, column, int(np.argmin(finite))))
    for name, column, row in unusual[:5]:
        what = "NaN" if np.isnan(column[row]) else f"{np.float64(column[row])}"
        problems.add(
            f"x must be finite, column {shown(name)} has {what} in row {row} "
            "(fill or drop such rows)"
        )
    if len(unusual) > 5:
        problems.add(f"x must be finite, {len(unusual) - 5} further columns are not")
