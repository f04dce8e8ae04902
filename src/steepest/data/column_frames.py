"""Frames with their plan of columns: made, and turned into the inputs of a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.column_kinds import check_no_dates, plan_columns
from steepest.data.column_plans import ColumnPlan
from steepest.data.column_values import to_polars
from steepest.data.preparation import INCOMPLETE
from steepest.data.tables import columns_of, is_frame
from steepest.errors import DataError, Problems, nearest, shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["encode_columns", "names_of_targets", "plan_frame"]


def plan_frame(
    frame: Any,
    target: str | Sequence[str],
    sample_weight: str | None,
    options: dict[str, Sequence[str]],
) -> tuple[pl.DataFrame, ColumnPlan]:
    """A frame of polars, and what its columns become besides target and weights.

    Args:
        frame: of polars or pandas.
        target: name of a column, or of several.
        sample_weight: name of a column, or None.
        options: drop, categorical and numeric of ``plan_columns``.

    Raises:
        DataError: something else than a frame; wrong names; columns that cannot be used.
    """
    if not is_frame(frame):
        raise DataError(f"frame must be a polars or pandas frame, got {shown(frame)}")
    targets = names_of_targets(target)
    if not (sample_weight is None or isinstance(sample_weight, str)):
        raise DataError(f"sample_weight must be the name of a column, got {shown(sample_weight)}")
    named = {option: _names_in(option, given) for option, given in options.items()}
    table = to_polars(frame)
    names = columns_of(table)
    kept = [(name, "target") for name in targets]
    kept += [] if sample_weight is None else [(sample_weight, "sample_weight")]
    for name, what in kept:
        if name not in names:
            raise DataError(f"{what}: unknown column {shown(name)} ({nearest(name, names)})")
        for option, given in named.items():
            if name in given:
                raise DataError(f"{option} must leave the {what} out, got {shown(name)}")
    for name in targets:
        check_no_dates(table[name])
    rest = table.drop({name for name, _ in kept})
    if not rest.width or not len(rest):
        raise DataError(f"the table must have rows, and columns besides {', '.join(targets)}")
    return table, plan_columns(rest, **named)


def names_of_targets(target: Any) -> list[str]:
    """The columns of a table that are predicted.

    Raises:
        DataError: neither a name nor a list of names.
    """
    listed = list(target) if isinstance(target, (list, tuple)) else [target]
    if not listed or not all(isinstance(name, str) for name in listed):
        raise DataError(
            "target must name the column of the table with labels or numbers, or a list of "
            f"several, got {shown(target)}"
        )
    return listed


def _names_in(option: str, given: Any) -> list[str]:
    listed = list(given) if isinstance(given, (list, tuple)) else [given]
    if not all(isinstance(name, str) for name in listed):
        raise DataError(f"{option} must be a list of names of columns, got {shown(given)}")
    return listed


def encode_columns(
    x: Any, columns: ColumnPlan, scaling: str
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The inputs that a plan of columns makes of a frame, (n, d), and where numbers are missing.

    An array holds the inputs already. What is missing is 0 in the result.

    Raises:
        DataError: other columns; the scaling "global"; a missing number where none may be.
    """
    if not isinstance(columns, ColumnPlan):
        raise DataError(f"columns must be a plan of Dataset.from_frame, got {shown(columns)}")
    if scaling == "global":
        raise DataError(
            'scaling must be "standard" or "none" with a plan of columns, got "global" (it mixes '
            "numbers and categories)"
        )
    problems = Problems()
    if is_frame(x):
        x = columns.encode(to_polars(x), problems)
        problems.raise_as(DataError)
    x = np.asarray(x, dtype=np.float64)
    if x.ndim != 2 or x.shape[1] != len(columns.inputs):
        raise DataError(
            f"x must have the {len(columns.inputs)} inputs that columns names, got shape {x.shape}"
        )
    missing = np.isnan(x) & (columns.roles == INCOMPLETE)
    return np.where(missing, 0.0, x), missing
